// The council under test: four agencies as four processes of the built code, on throw-away data and
// free ports, with the counters that each shows at /metrics.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AgencyState,
  freePorts,
  HEAP_ARGUMENTS,
  Supervisor,
} from '@witan/cli/demo/supervisor';
import { EXAMPLE_AGENCIES } from '@witan/ledger/example-consortium';
import type { Genesis } from '@witan/ledger/genesis';
import { readHome } from '@witan/node/home';
import { PROFILE_SIGNAL } from './profiler.ts';

export type Mode = 'signed' | 'opaque';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOMES = join(ROOT, 'nodes');
const PORT_BASE = 28_000;
const READY_MS = 30_000;
const REQUEST_MS = 10_000;
const POLL_MS = 20;

const fromSource = (name: string): string[] => [
  ...HEAP_ARGUMENTS,
  '--import=tsx',
  fileURLToPath(new URL(name, import.meta.url)),
];

/** The node as it ships, or the entry point that takes every signature for good. */
function programOf({ mode, profiling }: CouncilOptions): string[] {
  if (mode === 'opaque') return fromSource('opaque-node.ts');
  if (profiling) return fromSource('profiled-node.ts');
  return [...HEAP_ARGUMENTS, join(ROOT, 'packages/cli/dist/main.js')];
}

export interface CouncilOptions {
  readonly mode: Mode;
  /** Whether `profile` is going to be called. */
  readonly profiling: boolean;
}

/** What the benchmark reads of `/v1/status`. */
export interface Head {
  readonly height: number;
  readonly headHash: string;
  readonly stateRoot: string;
}

/** Values of /metrics by name and labels. */
export type Counters = ReadonlyMap<string, number>;

export class Council {
  readonly genesis: Genesis;
  readonly #supervisor: Supervisor;
  readonly #base: string;
  #failure: Error | undefined;

  private constructor(options: CouncilOptions, base: string, ports: readonly number[]) {
    this.#base = base;
    const agencies = EXAMPLE_AGENCIES.map((agency, i) => ({
      ...agency,
      home: join(HOMES, agency.member),
      data: join(base, agency.member),
      meshPort: ports[2 * i] as number,
      apiPort: ports[2 * i + 1] as number,
    }));
    this.genesis = readHome((agencies[0] as { home: string }).home).genesis;
    const onExit = ({ member, data }: { member: string; data: string }): void => {
      this.#failure = new Error(`${member} has stopped by itself: ${data}/node.log`);
    };
    this.#supervisor = new Supervisor(agencies, onExit, programOf(options));
    this.#supervisor.startAll();
  }

  static async start(options: CouncilOptions): Promise<Council> {
    const base = mkdtempSync(join(tmpdir(), 'witan-bench-'));
    const ports = await freePorts(EXAMPLE_AGENCIES.length, PORT_BASE);
    const council = new Council(options, base, ports);
    try {
      await council.until('every agency is ready', READY_MS, async () => {
        const ready = await Promise.all(council.agencies.map(({ api }) => isReady(api)));
        return ready.every(Boolean);
      });
    } catch (error) {
      await council.stop(true);
      throw error;
    }
    return council;
  }

  get agencies(): readonly AgencyState[] {
    return this.#supervisor.agencies();
  }

  /** Polls until a condition holds. Throws when it does not in time, or an agency is gone. */
  async until(what: string, timeoutMs: number, holds: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!(await holds())) {
      if (this.#failure !== undefined) throw this.#failure;
      if (performance.now() > deadline) throw new Error(`not within ${timeoutMs} ms: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  heads(): Promise<Head[]> {
    return Promise.all(
      this.agencies.map(async ({ api }) => (await get(`${api}/v1/status`).json()) as Head),
    );
  }

  async counters(): Promise<Counters[]> {
    return Promise.all(this.agencies.map(({ api }) => countersOf(api)));
  }

  /** Begins a CPU profile of every agency, or ends it. */
  profile(): void {
    for (const { pid } of this.agencies) if (pid !== undefined) process.kill(pid, PROFILE_SIGNAL);
  }

  /** Waits until every agency has all that is final on its disk, so that no work is left over. */
  async settle(timeoutMs: number): Promise<void> {
    await this.until('all is flushed', timeoutMs, async () => {
      const counters = await this.counters();
      const top = Math.max(...counters.map((values) => metricOf(values, 'witan_height')));
      return counters.every((values) => metricOf(values, 'witan_flushed_height') === top);
    });
  }

  /** Stops the processes; a failed run leaves their data and logs behind. */
  async stop(keep: boolean): Promise<void> {
    await this.#supervisor.stop();
    if (!keep) rmSync(this.#base, { recursive: true, force: true });
  }
}

function get(url: string): { json(): Promise<unknown>; text(): Promise<string> } {
  const response = async (): Promise<Response> => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(REQUEST_MS) });
    if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
    return answer;
  };
  return {
    json: async () => (await response()).json(),
    text: async () => (await response()).text(),
  };
}

async function isReady(api: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${api}/readyz`, { signal: AbortSignal.timeout(REQUEST_MS) });
    return ok;
  } catch {
    return false;
  }
}

export async function countersOf(api: string): Promise<Counters> {
  return parseMetrics(await get(`${api}/metrics`).text());
}

function parseMetrics(text: string): Counters {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/**
 * The sum of a metric over its labels, or over those that begin as given. Throws where there is
 * none, so that no name goes stale.
 */
export function metricOf(counters: Counters, name: string): number {
  const labelled = name.includes('{') ? name : `${name}{`;
  const found = [...counters].filter(([key]) => key === name || key.startsWith(labelled));
  if (found.length === 0) throw new Error(`no metric ${name}`);
  return found.reduce((sum, [, value]) => sum + value, 0);
}
