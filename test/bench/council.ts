// The council under test: its agencies as processes of the built code, on throw-away data and free
// ports, with the counters that each shows at /metrics.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AgencyState,
  freePorts,
  HEAP_ARGUMENTS,
  Supervisor,
} from '@witan/cli/demo/supervisor';
import {
  EXAMPLE_AGENCIES,
  type ExampleAgency,
  exampleGenesis,
} from '@witan/ledger/example-consortium';
import type { Genesis } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { type Counters, metricOf, parseMetrics } from './counters.ts';
import { PROFILE_SIGNAL } from './profiler.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Benchmarks that run beside each other, as they should not, begin at different ports. */
const PORT_BASE: number = 20_000 + 250 * (process.pid % 32);
const READY_MS = 180_000;
const REQUEST_MS = 10_000;
const POLL_MS = 20;

const fromSource = (name: string): string[] => [
  ...HEAP_ARGUMENTS,
  '--import=tsx',
  fileURLToPath(new URL(name, import.meta.url)),
];

/** The node as it ships, or the entry point that takes every signature for good. */
function programOf({ opaque, profiling }: CouncilOptions): string[] {
  if (opaque) return fromSource('opaque-node.ts');
  if (profiling) return fromSource('profiled-node.ts');
  return [...HEAP_ARGUMENTS, join(ROOT, 'packages/cli/dist/main.js')];
}

export interface CouncilOptions {
  readonly validators: number;
  /** Whether agencies take every transaction for signed. */
  readonly opaque: boolean;
  /** Whether `profile` is going to be called. */
  readonly profiling: boolean;
}

/** What the benchmark reads of `/v1/status`. */
export interface Head {
  readonly height: number;
  readonly headHash: string;
  readonly headTimeMs: number;
  readonly leader: string;
  readonly role: string;
  readonly syncing: boolean;
}

export class Council {
  readonly genesis: Genesis;
  readonly #supervisor: Supervisor;
  readonly #base: string;
  /** Members that were killed on purpose. */
  readonly #broken = new Set<string>();
  #failure: Error | undefined;

  private constructor(options: CouncilOptions, base: string, ports: readonly number[]) {
    this.#base = base;
    const council = agenciesOf(options.validators);
    this.genesis = exampleGenesis(council);
    const agencies = council.map((agency, i) => ({
      ...agency,
      home: this.#makeHome(agency.member),
      data: join(base, agency.member),
      meshPort: ports[2 * i] as number,
      apiPort: ports[2 * i + 1] as number,
    }));
    const onExit = ({ member, data }: { member: string; data: string }): void => {
      if (this.#broken.has(member)) return;
      this.#failure = new Error(`${member} has stopped by itself: ${data}/node.log`);
    };
    this.#supervisor = new Supervisor(agencies, onExit, programOf(options));
    this.#supervisor.startAll();
  }

  /** Addresses come with the command: the file names what a home must name. */
  #makeHome(member: string): string {
    const home = join(this.#base, `${member}-home`);
    mkdirSync(home);
    const genesis = JSON.stringify(genesisToJson(this.genesis));
    writeFileSync(join(home, 'genesis.json'), genesis);
    const fields = { member, listen: '/ip4/127.0.0.1/tcp/0', api: '127.0.0.1:0' };
    const lines = Object.entries({ ...fields, keys: 'demonstration' });
    const toml = lines.map(([name, value]) => `${name} = "${value}"\n`).join('');
    writeFileSync(join(home, 'config.toml'), toml);
    return home;
  }

  static async start(options: CouncilOptions): Promise<Council> {
    const base = mkdtempSync(join(tmpdir(), 'witan-bench-'));
    const ports = await freePorts(options.validators, PORT_BASE);
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

  agency(member: string): AgencyState {
    const found = this.agencies.find((each) => each.member === member);
    if (found === undefined) throw new Error(`no agency ${member}`);
    return found;
  }

  /** Of all agencies that run. */
  heads(): Promise<Head[]> {
    return Promise.all(this.#running.map(({ api }) => headOf(api)));
  }

  /** Of all agencies that run. */
  async counters(): Promise<Counters[]> {
    return Promise.all(this.#running.map(({ api }) => countersOf(api)));
  }

  get #running(): readonly AgencyState[] {
    return this.agencies.filter(({ member }) => !this.#broken.has(member));
  }

  /** SIGKILL. */
  async break(member: string): Promise<void> {
    this.#broken.add(member);
    await this.#supervisor.break(member);
  }

  /** Starts it again, and waits for nothing. */
  heal(member: string): void {
    this.#broken.delete(member);
    this.#supervisor.heal(member);
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

/** The four of the example, and more of the same kind. */
function agenciesOf(validators: number): ExampleAgency[] {
  return Array.from({ length: validators }, (_, i) => {
    return EXAMPLE_AGENCIES[i] ?? { member: `agency-${i + 1}`, name: `Agency ${i + 1}` };
  });
}

export async function headOf(api: string): Promise<Head> {
  return (await get(`${api}/v1/status`).json()) as Head;
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
