// A twin of LevelDB that fails as the real one was measured to fail (reliability.md §2): a synced
// write syncs the current log alone, so unsynced batches before it leave holes; a log drops what
// its checksum refuses and goes on behind it; tables serve flipped bits without an error, and
// compaction gives them a fresh checksum; a rejected write may be there after the next opening; a
// damaged manifest can open as an empty database.

import { compareBytes, toHex } from '@witan/ledger/bytes';
import type { RowWrite } from '@witan/state';
import type { Random } from './random.ts';

export interface LevelSettings {
  /** Bytes of the memtable beyond which the log is rotated and a table is written. */
  readonly writeBufferBytes: number;
  readonly syncUsMin: number;
  readonly syncUsMax: number;
  /** How long a rotated log waits for its table. */
  readonly compactionUs: number;
}

/** What LevelDB throws or calls back with. */
export class LevelError extends Error {
  readonly code: 'LEVEL_CORRUPTION' | 'LEVEL_IO_ERROR' | 'LEVEL_DATABASE_NOT_OPEN';

  constructor(code: LevelError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

interface Entry {
  readonly key: Uint8Array;
  /** Undefined: deleted. */
  readonly value: Uint8Array | undefined;
}

type Layer = Map<string, Entry>;

interface LogFile {
  readonly batches: { readonly rows: readonly RowWrite[]; readonly bytes: number }[];
  /** Batches that a power cut cannot take. */
  durable: number;
  /** Index of a batch with a flipped bit. */
  flipped: number | undefined;
}

interface TableFile {
  readonly layer: Layer;
  state: 'sound' | 'missing' | 'unreadable';
}

/** A log is read in blocks; behind a bad checksum the rest of its block is dropped. */
const LOG_BLOCK_BYTES = 32 * 1024;
const TABLES_MAX = 4;
const BATCH_HEADER_BYTES = 12;

/** What may happen to the files of a database that is closed, or open. */
export const DAMAGES = [
  'log-bit',
  'log-cut',
  'log-lost',
  'table-bit',
  'table-cut',
  'table-lost',
  'manifest-cut',
  'manifest-lost',
  'current-lost',
] as const;
export type LevelDamage = (typeof DAMAGES)[number];

export interface Scheduler {
  after(delayUs: number, run: () => void): unknown;
}

export class SimLevel {
  readonly #settings: LevelSettings;
  readonly #scheduler: Scheduler;
  readonly #random: Random;
  #logs: LogFile[] = [];
  #tables: TableFile[] = [];
  #memory: Layer = new Map();
  /** The memtable of the rotated log, until its table is written. */
  #rotated: Layer | undefined;
  #memoryBytes = 0;
  #exists = false;
  #manifest: 'sound' | 'empty' | 'damaged' = 'sound';
  #refusal: LevelError | undefined;
  #opening = 0;
  /** The next sync fails; its bytes may be durable or not. */
  failNextSync = false;
  /** Writes are rejected for want of space, and so is each one after, until the next opening. */
  full = false;

  constructor(settings: LevelSettings, scheduler: Scheduler, random: Random) {
    this.#settings = settings;
    this.#scheduler = scheduler;
    this.#random = random;
  }

  /** Opens what is there; a new database only where that is asked for (L4). */
  open({ createIfMissing }: { createIfMissing: boolean }): void {
    if (!this.#exists && !createIfMissing) {
      throw new LevelError('LEVEL_IO_ERROR', 'does not exist (createIfMissing is false)');
    }
    if (this.#manifest === 'damaged') throw new LevelError('LEVEL_CORRUPTION', 'no descriptor');
    if (this.#tables.some(({ state }) => state === 'missing')) {
      throw new LevelError('LEVEL_CORRUPTION', 'missing files');
    }
    if (this.#manifest === 'empty') this.#tables = [];
    this.#manifest = 'sound';
    this.#exists = true;
    this.#opening += 1;
    this.#refusal = undefined;
    const recovered: Layer = new Map();
    for (const log of this.#logs) for (const rows of readable(log)) apply(recovered, rows);
    // What the logs held is written to a table, synced, before anything else.
    if (recovered.size > 0) this.#tables.push({ layer: recovered, state: 'sound' });
    this.#begin();
  }

  #begin(): void {
    this.#logs = [{ batches: [], durable: 0, flipped: undefined }];
    this.#memory = new Map();
    this.#rotated = undefined;
    this.#memoryBytes = 0;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const name = toHex(key);
    for (const layer of [this.#memory, this.#rotated]) {
      const found = layer?.get(name);
      if (found !== undefined) return found.value;
    }
    for (let at = this.#tables.length - 1; at >= 0; at--) {
      const { layer, state } = this.#tables[at] as TableFile;
      if (state !== 'sound') throw new LevelError('LEVEL_IO_ERROR', 'truncated block read');
      const found = layer.get(name);
      if (found !== undefined) return found.value;
    }
    return undefined;
  }

  /** Keys with a prefix, ascending. */
  keys(prefix: Uint8Array): Uint8Array[] {
    const start = toHex(prefix);
    const found = new Map<string, Entry>();
    const layers = this.#tables.map(({ layer }) => layer);
    for (const layer of [...layers, this.#rotated, this.#memory]) {
      for (const [name, entry] of layer ?? []) if (name.startsWith(start)) found.set(name, entry);
    }
    const live = [...found.values()].filter(({ value }) => value !== undefined);
    return live.map(({ key }) => key).sort(compareBytes);
  }

  /** One atomic batch. Readable at once; with `sync`, durable at `done`. */
  write(
    rows: readonly RowWrite[],
    { sync }: { sync: boolean },
    done: (error: LevelError | undefined) => void,
  ): void {
    const opening = this.#opening;
    const answer = (error: LevelError | undefined): void => {
      if (opening === this.#opening) done(error);
    };
    if (this.full) this.#refusal ??= new LevelError('LEVEL_IO_ERROR', 'no space left on device');
    const refusal = this.#refusal;
    if (refusal !== undefined) {
      this.#scheduler.after(0, () => answer(refusal));
      return;
    }
    const log = this.#currentLog();
    const size = rows.reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);
    log.batches.push({ rows, bytes: BATCH_HEADER_BYTES + size });
    apply(this.#memory, rows);
    this.#memoryBytes += size;
    const upTo = log.batches.length;
    if (!sync) {
      this.#scheduler.after(0, () => answer(undefined));
      return;
    }
    const fails = this.failNextSync;
    this.failNextSync = false;
    if (fails) this.#refusal = new LevelError('LEVEL_IO_ERROR', 'input or output error');
    const { syncUsMin, syncUsMax } = this.#settings;
    this.#scheduler.after(this.#random.between(syncUsMin, syncUsMax), () => {
      if (opening !== this.#opening) return;
      // EIO: the bytes reached the disk, or they did not; nobody is told which.
      if (!fails || this.#random.chance(500)) log.durable = Math.max(log.durable, upTo);
      answer(fails ? this.#refusal : undefined);
    });
  }

  /**
   * The log that takes the next batch; the one before stays, unsynced, until its table is there.
   */
  #currentLog(): LogFile {
    const last = this.#logs.at(-1) as LogFile;
    if (this.#memoryBytes < this.#settings.writeBufferBytes || this.#rotated !== undefined) {
      return last;
    }
    const layer = this.#memory;
    this.#rotated = layer;
    this.#memory = new Map();
    this.#memoryBytes = 0;
    const log: LogFile = { batches: [], durable: 0, flipped: undefined };
    this.#logs.push(log);
    const opening = this.#opening;
    this.#scheduler.after(this.#settings.compactionUs, () => {
      if (opening !== this.#opening || this.#rotated !== layer) return;
      this.#tables.push({ layer, state: 'sound' });
      this.#rotated = undefined;
      this.#logs = [log];
      this.#compact();
    });
    return log;
  }

  /** Merges tables as they are: what has rotted in them is as good as new. */
  #compact(): void {
    if (this.#tables.length <= TABLES_MAX) return;
    if (this.#tables.some(({ state }) => state !== 'sound')) return;
    const merged: Layer = new Map();
    for (const { layer } of this.#tables)
      for (const [name, entry] of layer) merged.set(name, entry);
    for (const [name, { value }] of merged) if (value === undefined) merged.delete(name);
    this.#tables = [{ layer: merged, state: 'sound' }];
  }

  /** The process stops; what it wrote stays with the operating system. */
  kill(): void {
    this.#opening += 1;
  }

  /** D1: each log keeps what was synced, and any clean prefix of what was not. */
  cutPower(): void {
    this.kill();
    for (const log of this.#logs) {
      const unsynced = log.batches.length - log.durable;
      log.batches.length = log.durable + this.#random.below(unsynced + 1);
    }
  }

  /** Sets the files aside: what is opened next is new. */
  discard(): void {
    this.kill();
    this.#exists = false;
    this.#manifest = 'sound';
    this.#tables = [];
    this.#logs = [];
  }

  /** D3, D4: damages a file. False where there is no such file. */
  damage(damage: LevelDamage): boolean {
    const log = this.#logs.findLast(({ batches }) => batches.length > 0);
    const table = this.#tables.length > 0 ? this.#random.pick(this.#tables) : undefined;
    switch (damage) {
      case 'log-bit':
        if (log !== undefined) log.flipped = this.#random.below(log.batches.length);
        return log !== undefined;
      case 'log-cut':
        log?.batches.splice(this.#random.below(log.batches.length));
        return log !== undefined;
      case 'log-lost':
        log?.batches.splice(0);
        return log !== undefined;
      case 'table-bit':
        return table !== undefined && this.#flip(table);
      case 'table-cut':
        if (table !== undefined) table.state = 'unreadable';
        return table !== undefined;
      case 'table-lost':
        if (table !== undefined) table.state = 'missing';
        return table !== undefined;
      case 'manifest-cut':
        this.#manifest = 'empty';
        return true;
      case 'manifest-lost':
        this.#manifest = 'damaged';
        return true;
      case 'current-lost':
        this.#exists = false;
        return true;
    }
  }

  /** 1,200 flips: 86 % a wrong value, 8 % a read error, 3 % missing, 3 % without effect. */
  #flip(table: TableFile): boolean {
    const names = [...table.layer.keys()];
    if (names.length === 0) return false;
    const name = this.#random.pick(names);
    const { key, value } = table.layer.get(name) as Entry;
    const fate = this.#random.below(100);
    if (fate >= 97) return true;
    if (fate >= 94 || value === undefined || value.length === 0) table.layer.delete(name);
    else if (fate >= 86) table.state = 'unreadable';
    else {
      const rotten = value.slice();
      const at = this.#random.below(rotten.length);
      rotten[at] = (rotten[at] as number) ^ (1 << this.#random.below(8));
      table.layer.set(name, { key, value: rotten });
    }
    return true;
  }
}

function apply(layer: Layer, rows: readonly RowWrite[]): void {
  for (const { key, value } of rows) layer.set(toHex(key), { key, value });
}

/** The batches that a log gives back: behind a bad one, what begins in the next block. */
function* readable({ batches, flipped }: LogFile): Generator<readonly RowWrite[], void> {
  let at = 0;
  let resumeAt = 0;
  for (const [index, { rows, bytes }] of batches.entries()) {
    if (index === flipped) resumeAt = (Math.floor(at / LOG_BLOCK_BYTES) + 1) * LOG_BLOCK_BYTES;
    if (at >= resumeAt && index !== flipped) yield rows;
    at += bytes;
  }
}
