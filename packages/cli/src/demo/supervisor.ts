// Starts and stops the agencies of a demonstration as processes of their own. It restarts nothing
// by itself: what the viewer breaks stays broken until the viewer heals it.

import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WitanError } from '@witan/ledger/problems';

export interface Agency {
  readonly member: string;
  readonly name: string;
  readonly home: string;
  readonly data: string;
  readonly meshPort: number;
  readonly apiPort: number;
  /** Built pages that its API serves; none without. */
  readonly portal?: string | undefined;
}

export interface AgencyState extends Agency {
  readonly pid: number | undefined;
  /** Whether its API answers falsely. */
  readonly lies: boolean;
  readonly api: string;
}

/**
 * What a transaction leaves behind lives until it is flushed, a second or so. With room for that
 * much, the collector of young objects finds most of it dead, and copies a third less. Old objects
 * are few, some 20 MB, as values and tree lie outside the heap: the collector would go through all
 * of them for each 8 MB more. It may let them grow threefold first, which halves that work, and a
 * helper thread for each core would find next to nothing to do: looking for it costs more than
 * collecting alone.
 */
export const HEAP_ARGUMENTS: readonly string[] = [
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
  '--single-threaded-gc',
  '--heap-growing-percent=200',
  // Node's own code in pages of 2 MB, silently without where the kernel grants none.
  '--use-largepages=silent',
];

/**
 * The state in pages of 2 MB too, where the kernel grants them to who asks: its nodes lie all over,
 * and with pages of 4 KB the processor looks longer for the page of a node than for the node.
 */
export const MEMORY_ENVIRONMENT: Readonly<Record<string, string>> = {
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
};

/** What this process runs: arguments of Node, then the entry point. */
const OWN_ENTRY: readonly string[] = [
  ...process.execArgv,
  ...HEAP_ARGUMENTS,
  fileURLToPath(new URL(`../main${import.meta.url.slice(-3)}`, import.meta.url)),
];
const HOST = '127.0.0.1';
/** A clean stop takes 5 s at most; twice that before the process is killed. */
const STOP_MS = 10_000;

export class Supervisor {
  readonly #agencies: readonly Agency[];
  readonly #children = new Map<string, ChildProcess>();
  readonly #liars = new Set<string>();
  readonly #onExit: (agency: Agency, code: number | null, signal: string | null) => void;
  readonly #entry: readonly string[];
  #stopping = false;

  /** `entry`: arguments of Node, up to the program that takes `node start`. */
  constructor(
    agencies: readonly Agency[],
    onExit: (agency: Agency, code: number | null, signal: string | null) => void,
    entry: readonly string[] = OWN_ENTRY,
  ) {
    this.#agencies = agencies;
    this.#onExit = onExit;
    this.#entry = entry;
  }

  agencies(): AgencyState[] {
    return this.#agencies.map((agency) => ({
      ...agency,
      pid: this.#children.get(agency.member)?.pid,
      lies: this.#liars.has(agency.member),
      api: `http://${HOST}:${agency.apiPort}`,
    }));
  }

  startAll(): void {
    for (const agency of this.#agencies) this.#start(agency, ['--create']);
  }

  #find(member: string): Agency {
    const found = this.#agencies.find((agency) => agency.member === member);
    if (found !== undefined) return found;
    const known = this.#agencies.map((agency) => agency.member).join(', ');
    throw new WitanError('usage/invalid', `no agency ${member}; there are ${known}`);
  }

  /** Data are made at the first start alone: who lost them must not sign as a new agency. */
  #start(agency: Agency, first: readonly string[] = []): void {
    mkdirSync(agency.data, { recursive: true });
    const peers = this.#agencies.flatMap((peer) =>
      peer === agency ? [] : ['--peer', `${peer.member}=${meshAddress(peer.meshPort)}`],
    );
    const portal = agency.portal === undefined ? [] : ['--portal', agency.portal];
    const servers = this.agencies().flatMap(({ member, api }) =>
      agency.portal === undefined ? [] : ['--portal-server', `${member}=${api}`],
    );
    const child = spawn(
      process.execPath,
      [
        ...this.#entry,
        ...['node', 'start', '--home', agency.home, '--data', agency.data, '--may-lie', ...first],
        ...['--listen', meshAddress(agency.meshPort), '--api', `${HOST}:${agency.apiPort}`],
        ...peers,
        ...portal,
        ...servers,
      ],
      // The channel is there to close: an agency whose supervisor is gone stops too.
      {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: { ...MEMORY_ENVIRONMENT, ...process.env },
      },
    );
    const log = createWriteStream(join(agency.data, 'node.log'), { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    this.#children.set(agency.member, child);
    child.once('exit', (code, signal) => {
      log.end();
      if (this.#children.get(agency.member) === child) this.#children.delete(agency.member);
      this.#liars.delete(agency.member);
      if (!this.#stopping) this.#onExit(agency, code, signal);
    });
  }

  /** SIGKILL: nothing is flushed, nobody is told. Answers the id of the process that is gone. */
  async break(member: string): Promise<number> {
    const child = this.#children.get(this.#find(member).member);
    if (child?.pid === undefined) throw new WitanError('usage/invalid', `${member} is not running`);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    return child.pid;
  }

  /** Its API answers falsely from now on, until it is healed; it votes as ever. */
  lie(member: string): string {
    const agency = this.#find(member);
    const child = this.#children.get(agency.member);
    if (child?.connected !== true)
      throw new WitanError('usage/invalid', `${member} is not running`);
    child.send({ lie: true });
    this.#liars.add(agency.member);
    return `http://${HOST}:${agency.apiPort}`;
  }

  /** Ends lies, and starts what is not running: one agency, or all. Answers who was healed. */
  heal(member?: string): string[] {
    const wanted = member === undefined ? this.#agencies : [this.#find(member)];
    const lying = wanted.filter((agency) => this.#liars.delete(agency.member));
    for (const { member: liar } of lying) this.#children.get(liar)?.send({ lie: false });
    const down = wanted.filter((agency) => !this.#children.has(agency.member));
    for (const agency of down) this.#start(agency);
    return wanted
      .filter((each) => down.includes(each) || lying.includes(each))
      .map((each) => each.member);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(
      [...this.#children.values()].map(async (child) => {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const deadline = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
        await gone;
        clearTimeout(deadline);
      }),
    );
  }

  killNow(): void {
    for (const child of this.#children.values()) child.kill('SIGKILL');
  }
}

function meshAddress(port: number): string {
  return `/ip4/${HOST}/tcp/${port}`;
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}

/**
 * Ports for `count` agencies, meshes first: the usual ones, or the next free run of them. They stay
 * below the range from which the system takes ports for outgoing connections.
 */
export async function freePorts(count: number, base: number): Promise<number[]> {
  for (let first = base; first + 2 * count < 32_768; first += 2 * count + 10) {
    const ports = Array.from({ length: count }, (_, i) => [first + i, first + 100 + i]).flat();
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return ports;
  }
  throw new WitanError('usage/invalid', `no ${2 * count} free ports above ${base}`);
}
