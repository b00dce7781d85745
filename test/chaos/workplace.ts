// Where flips are tried: a copy of a stopped agency's files, and the process that starts a node on
// them. Several of them work side by side.

import { strict as assert } from 'node:assert';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../e2e/launch.ts';
import type { Order, Started } from './start-and-read.ts';

/** After so many the node must have found out by itself what kills it. */
const DEATHS_MAX = 3;

/** The process that starts nodes. */
class Reader {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async open(): Promise<Reader> {
    const entry = join(ROOT, 'test/chaos/start-and-read.ts');
    const child = fork(entry, [], {
      execArgv: ['--import=tsx', '--conditions=source'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    return new Reader(child);
  }

  /** Undefined when the process died over it. */
  ask(order: Order): Promise<Started | undefined> {
    return new Promise((resolve) => {
      const gone = (): void => resolve(undefined);
      this.#child.once('exit', gone);
      this.#child.once('message', (started: Started) => {
        this.#child.off('exit', gone);
        resolve(started);
      });
      this.#child.send(order);
    });
  }

  close(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}

export class Workplace {
  /** The copy. */
  readonly home: string;
  readonly #sound: string;
  readonly #directory: string;
  #reader: Reader | undefined;
  /** How often LevelDB ended the process. */
  deaths = 0;

  constructor(sound: string) {
    this.#sound = sound;
    this.#directory = mkdtempSync(join(tmpdir(), 'witan-flips-'));
    this.home = join(this.#directory, 'home');
  }

  /** Brings the files back to what they were, whatever a start has made of them. */
  restore(): void {
    rmSync(this.home, { recursive: true, force: true });
    cpSync(this.#sound, this.home, { recursive: true });
  }

  /** Starts the node and reads; a process that dies over it is followed by another. */
  async start(order: Omit<Order, 'home'>): Promise<Started> {
    for (let death = 0; death <= DEATHS_MAX; death++) {
      this.#reader ??= await Reader.open();
      const begin = death === 0 ? order.begin : 'as it is';
      const started = await this.#reader.ask({ ...order, begin, home: this.home });
      if (started !== undefined) return started;
      this.#reader = undefined;
      this.deaths++;
    }
    assert.fail(`the process died ${DEATHS_MAX + 1} times in a row`);
  }

  close(): void {
    this.#reader?.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
