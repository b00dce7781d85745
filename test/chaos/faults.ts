// Faults inside an agency's process, by a preloaded shim: syncs that fail or crawl (under LevelDB
// too), and a wall clock that jumps while the process runs. A mapped file carries the orders.

import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Agency } from '../e2e/consortium.ts';
import { type Launch, ROOT } from '../e2e/launch.ts';
import { run, WORKSHOP } from './machine.ts';

const SOURCE = join(ROOT, 'test/chaos/faults.c');
const CONTROL_BYTES = 16;

let shim: string | undefined;

function compiled(): string {
  if (shim === undefined) {
    mkdirSync(WORKSHOP, { recursive: true });
    shim = join(WORKSHOP, 'faults.so');
    run('cc', '-O2', '-Wall', '-Werror', '-shared', '-fPIC', '-o', shim, SOURCE, '-ldl');
  }
  return shim;
}

/** The orders for one agency's process; all are off at first. */
export class Faults {
  readonly #path: string;
  #clockOffsetMs = 0;
  #syncDelayMs = 0;
  #syncError = 0;

  constructor(path: string) {
    this.#path = path;
    this.#write();
  }

  /** The same launch with the shim in it. */
  static into(launch: Launch, path: string): { readonly launch: Launch; readonly faults: Faults } {
    const faults = new Faults(path);
    const environment = { ...launch.environment, LD_PRELOAD: compiled(), WITAN_FAULTS: path };
    return { launch: { ...launch, environment }, faults };
  }

  /** Whole seconds, forwards or backwards from the true time. */
  jumpClock(offsetMs: number): void {
    this.#clockOffsetMs = offsetMs;
    this.#write();
  }

  slowSyncs(delayMs: number): void {
    this.#syncDelayMs = delayMs;
    this.#write();
  }

  /** Every sync fails with an input/output error, or none. */
  failSyncs(fail: boolean): void {
    this.#syncError = fail ? constants.errno.EIO : 0;
    this.#write();
  }

  off(): void {
    [this.#clockOffsetMs, this.#syncDelayMs, this.#syncError] = [0, 0, 0];
    this.#write();
  }

  #write(): void {
    const bytes = Buffer.alloc(CONTROL_BYTES);
    bytes.writeBigInt64LE(BigInt(this.#clockOffsetMs), 0);
    bytes.writeInt32LE(this.#syncDelayMs, 8);
    bytes.writeInt32LE(this.#syncError, 12);
    const file = openSync(this.#path, 'a+');
    closeSync(file);
    const open = openSync(this.#path, 'r+');
    writeSync(open, bytes, 0, CONTROL_BYTES, 0);
    closeSync(open);
  }
}

/** Puts the shim under the next process of an agency. */
export function withFaults(agency: Agency): Faults {
  const { launch, faults } = Faults.into(agency.launch, `${agency.data}.faults`);
  agency.launch = launch;
  return faults;
}
