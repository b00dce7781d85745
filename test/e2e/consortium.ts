// Four agencies as four processes, as an operator would run them: started, killed, restarted and
// stopped by the tests, on data and ports of their own.

import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerClient, type SignedTransaction } from '@witan/client';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { type NodeStatus, readGenesisFile } from '@witan/node';
import { installFastestSignatures } from '@witan/node/signatures';
import { ask } from '@witan/state/schema';
import { pathOf, putBody } from './land.ts';
import { built, type Launch, ROOT } from './launch.ts';
import { eventually, until } from './patience.ts';

export const MEMBERS = ['treasury', 'land-registry', 'interior', 'audit-court'] as const;
export type Member = (typeof MEMBERS)[number];

const HOST = '127.0.0.1';
/** Below the range from which the system takes ports for outgoing connections. */
const PORTS = { from: 21_000, to: 32_000 };
const REQUEST_MS = 45_000;
const START_MS = 120_000;
const FINAL_MS = 60_000;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}

export async function freePorts(count: number): Promise<number[]> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const span = PORTS.to - PORTS.from - count;
    const first = PORTS.from + Math.floor(Math.random() * span);
    const ports = Array.from({ length: count }, (_, i) => first + i);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return ports;
  }
  assert.fail(`no ${count} free ports`);
}

/** Where the agencies of a test lie, and how they reach each other and are reached. */
export interface Site {
  readonly directory: string;
  launch(index: number): Launch;
  /** What else an agency's command line says. */
  options?(index: number): readonly string[];
  /** Multiaddr at which an agency listens. */
  listen(index: number): string;
  /** Multiaddr by which one agency reaches another. */
  route(from: number, to: number): string;
  /** `HOST:PORT` at which an agency's API listens, and its address for the test. */
  api(index: number): { readonly listen: string; readonly url: string };
}

/** All on this machine's loopback. */
export async function loopbackSite(
  directory: string = mkdtempSync(join(tmpdir(), 'witan-e2e-')),
): Promise<Site> {
  const ports = await freePorts(2 * MEMBERS.length);
  const listen = (index: number): string => `/ip4/${HOST}/tcp/${ports[index]}`;
  return {
    directory,
    launch: built,
    listen,
    route: (_from, to) => listen(to),
    api: (index) => {
      const address = `${HOST}:${ports[MEMBERS.length + index]}`;
      return { listen: address, url: `http://${address}` };
    },
  };
}

/** One agency: the process, when there is one, and what stays when it is gone. */
export class Agency {
  readonly member: string;
  readonly index: number;
  readonly data: string;
  readonly api: string;
  /** Of the next process. */
  launch: Launch;
  readonly #arguments: readonly string[];
  #child: ChildProcess | undefined;
  #exit: Promise<Exit> | undefined;
  /** Whether the present process was told to end, and whether the last one ended unasked. */
  #isToEnd = false;
  #hasDied = false;
  /** How many processes there have been. */
  starts = 0;
  /** What the present process, or the last one, has printed. */
  output = '';

  constructor(
    member: string,
    data: string,
    api: string,
    args: readonly string[],
    launch: Launch = built(),
  ) {
    this.member = member;
    this.index = (MEMBERS as readonly string[]).indexOf(member);
    this.data = data;
    this.api = api;
    this.#arguments = args;
    this.launch = launch;
  }

  get isRunning(): boolean {
    assert.ok(!this.#hasDied, `${this.member} ended by itself:\n${this.output}`);
    return this.#child !== undefined;
  }

  /** A second process of this agency, on the same data, ports and all. */
  twin(): Agency {
    return new Agency(this.member, this.data, this.api, this.#arguments, this.launch);
  }

  /** Starts the process; with `create`, on a new data directory. */
  spawn({ create = false, learner = false, rebuildState = false } = {}): void {
    assert.equal(this.#child, undefined, `${this.member} runs already`);
    mkdirSync(this.data, { recursive: true });
    const [program = '', ...first] = this.launch.command;
    const run = [...first, ...this.#arguments];
    if (create) run.push('--create');
    if (learner) run.push('--learner');
    if (rebuildState) run.push('--rebuild-state');
    const child = spawn(program, run, {
      cwd: ROOT,
      env: { ...process.env, ...this.launch.environment },
      // The channel is there to close: an agency whose test is gone stops too.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.output = '';
    this.starts++;
    [this.#isToEnd, this.#hasDied] = [false, false];
    const collect = (chunk: Buffer): void => {
      this.output += chunk.toString();
      try {
        writeFileSync(join(this.data, 'node.log'), chunk, { flag: 'a' });
      } catch {
        // Its disk was cut off under it: what it said is in `output`.
      }
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    this.#child = child;
    this.#exit = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        this.#child = undefined;
        this.#hasDied = !this.#isToEnd;
        resolve({ code, signal });
      });
    });
  }

  /** How the present process, or the last one, ended. Ends it when it does not within the time. */
  async exited(timeoutMs: number): Promise<Exit> {
    assert.ok(this.#exit, `${this.member} was never started`);
    [this.#isToEnd, this.#hasDied] = [true, false];
    const child = this.#child;
    const timer = setTimeout(() => child?.kill('SIGKILL'), timeoutMs);
    const exit = await this.#exit;
    clearTimeout(timer);
    return exit;
  }

  signal(signal: NodeJS.Signals): void {
    this.#isToEnd = true;
    assert.ok(this.#child?.kill(signal), `${this.member} is not running`);
  }

  /** A signal that it lives on with. */
  poke(signal: NodeJS.Signals): void {
    assert.ok(this.#child?.kill(signal), `${this.member} is not running`);
  }

  /** What a supervisor says to a process that it started. */
  tell(message: object): void {
    assert.ok(this.#child?.send(message), `${this.member} is not running`);
  }

  /** SIGSTOP: it neither runs nor ends until it is thawed. */
  freeze(): void {
    assert.ok(this.#child?.kill('SIGSTOP'), `${this.member} is not running`);
  }

  thaw(): void {
    assert.ok(this.#child?.kill('SIGCONT'), `${this.member} is not running`);
  }

  /** SIGKILL: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.exited(START_MS);
  }

  async end(): Promise<void> {
    if (this.#child !== undefined) await this.kill();
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.api + path, { signal: AbortSignal.timeout(REQUEST_MS), ...init });
  }

  async json<T>(path: string): Promise<T> {
    const response = await this.fetch(path);
    assert.equal(response.status, 200, `${this.member} ${path}: HTTP ${response.status}`);
    return (await response.json()) as T;
  }

  /** Puts a transaction until it is final here; answers what is said of it. */
  async putFinal<T>(transaction: SignedTransaction): Promise<T & { readonly state: 'final' }> {
    const path = `${pathOf(transaction)}?wait=final&timeout=10s`;
    return await eventually(`a transaction is final at ${this.member}`, FINAL_MS, async () => {
      const response = await this.fetch(path, putBody(transaction));
      const body = (await response.json()) as T & { state: 'final' };
      return response.status === 200 ? body : assert.fail(JSON.stringify(body));
    });
  }

  status(): Promise<NodeStatus> {
    return this.json('/v1/status');
  }

  async ready(timeoutMs: number = START_MS): Promise<void> {
    const isReady = async (): Promise<boolean> => {
      assert.ok(this.isRunning, `${this.member} is not running`);
      return this.fetch('/readyz').then(
        (response) => response.ok,
        () => false,
      );
    };
    await until(`${this.member} is ready`, timeoutMs, isReady, () => this.output);
  }
}

export class Consortium {
  readonly agencies: readonly Agency[];
  readonly trust: Trust;
  readonly directory: string;

  private constructor(agencies: readonly Agency[], trust: Trust, directory: string) {
    this.agencies = agencies;
    this.trust = trust;
    this.directory = directory;
  }

  /** Homes and addresses of four agencies; no process yet. */
  static async found(
    given?: Site,
    homeOf: (member: string) => string = (member) => join(ROOT, 'nodes', member),
  ): Promise<Consortium> {
    await installFastestSignatures();
    const site = given ?? (await loopbackSite());
    const homes = MEMBERS.map(homeOf);
    const agencies = MEMBERS.map((member, index) => {
      const home = homes[index] as string;
      const data = join(site.directory, member);
      const { listen, url } = site.api(index);
      const peers = MEMBERS.flatMap((peer, at) =>
        at === index ? [] : ['--peer', `${peer}=${site.route(index, at)}`],
      );
      const start = ['node', 'start', '--home', home, '--data', data];
      const addresses = ['--listen', site.listen(index), '--api', listen, ...peers];
      const options = site.options?.(index) ?? [];
      return new Agency(
        member,
        data,
        url,
        [...start, ...addresses, ...options],
        site.launch(index),
      );
    });
    const genesis = readGenesisFile(join(homes[0] as string, 'genesis.json'));
    return new Consortium(agencies, trustFromGenesis(genesis), site.directory);
  }

  /** Four agencies that are ready. */
  static async start(site?: Site): Promise<Consortium> {
    const consortium = await Consortium.found(site);
    try {
      for (const agency of consortium.agencies) agency.spawn({ create: true });
      await consortium.ready();
    } catch (error) {
      await consortium.remove();
      throw error;
    }
    return consortium;
  }

  async ready(): Promise<void> {
    await Promise.all(this.agencies.map((agency) => agency.ready()));
  }

  agency(member: string): Agency {
    const found = this.agencies.find((each) => each.member === member);
    assert.ok(found, `no agency ${member}`);
    return found;
  }

  others(member: string): readonly Agency[] {
    return this.agencies.filter((agency) => agency.member !== member);
  }

  /** A reader who trusts the genesis alone, at one agency's API. */
  client(member: string): LedgerClient {
    const questions = (path: string) => ask(path).questions;
    return new LedgerClient({ url: this.agency(member).api, trust: this.trust, questions });
  }

  /** Waits until the running agencies have one head; answers it. */
  async agreed(timeoutMs: number): Promise<NodeStatus> {
    let statuses: NodeStatus[] = [];
    const isAgreed = async (): Promise<boolean> => {
      const running = this.agencies.filter(({ isRunning }) => isRunning);
      try {
        statuses = await Promise.all(running.map((agency) => agency.status()));
      } catch {
        return false; // one is gone, and why is seen in the next round
      }
      return new Set(statuses.map(({ headHash }) => headHash)).size === 1;
    };
    await until('all have one head', timeoutMs, isAgreed, () =>
      statuses.map(({ member, height, view }) => `${member}: ${height}, view ${view}`).join('\n'),
    );
    const [first] = statuses as [NodeStatus];
    const roots = new Set(statuses.map(({ stateRoot }) => stateRoot));
    assert.equal(roots.size, 1, 'one head, one state');
    return first;
  }

  /** Ends the processes and removes their data. */
  async remove(): Promise<void> {
    await Promise.all(this.agencies.map((agency) => agency.end()));
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export function readData(agency: Agency, ...path: readonly string[]): Uint8Array {
  return new Uint8Array(readFileSync(join(agency.data, ...path)));
}
