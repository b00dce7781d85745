// The file behind a two-slot value: the signer's marks, the superblock (reliability.md §3.1, G5).

import { closeSync, fdatasync, fdatasyncSync, fstatSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  createTwoSlotFile,
  type Done,
  type MarkStore,
  openTwoSlotFile,
  type SlotFile,
  type TwoSlotFile,
} from '@witan/consensus';
import { WitanError } from '@witan/ledger/problems';
import { ioFailure, type OpenFile, readAt, syncDirectory, withIo, writeAt } from './file-io.ts';

/** A page of most file systems and drives: a torn write of one slot does not reach the other. */
export const slotBytesDefault: number = 4 * 1024;

class SlotFileOnDisk implements SlotFile {
  readonly slotBytes: number;
  readonly #file: OpenFile;

  constructor(file: OpenFile, slotBytes: number) {
    this.#file = file;
    this.slotBytes = slotBytes;
  }

  read(slot: number): Uint8Array {
    return readAt(this.#file, slot * this.slotBytes, this.slotBytes);
  }

  write(slot: number, bytes: Uint8Array): void {
    writeAt(this.#file, slot * this.slotBytes, bytes);
  }

  sync(done: Done): void {
    const { path, descriptor } = this.#file;
    fdatasync(descriptor, (cause) => done(cause === null ? undefined : ioFailure(path, cause)));
  }

  syncNow(): void {
    const { path, descriptor } = this.#file;
    withIo(path, () => fdatasyncSync(descriptor));
  }

  close(): void {
    closeSync(this.#file.descriptor);
  }
}

/**
 * Makes a two-slot file, durable with its name: for `init` alone. Throws WitanError
 * `storage/exists` when there is a file of that name.
 */
export function createSlotFile(path: string, slotBytes: number = slotBytesDefault): void {
  const descriptor = openNew(path);
  const file = { path, descriptor };
  const slots = new SlotFileOnDisk(file, slotBytes);
  try {
    writeAt(file, 0, new Uint8Array(2 * slotBytes));
    withIo(path, () => fsyncSync(descriptor));
    createTwoSlotFile(slots);
  } finally {
    slots.close();
  }
  syncDirectory(dirname(path));
}

export interface OpenSlotFile {
  readonly store: TwoSlotFile;
  /** Resolves when a save has failed: from then on none ends. */
  readonly failed: Promise<void>;
  /** Only when no save is under way. */
  close(): void;
}

/**
 * Throws WitanError `storage/missing` without a file, `storage/slots-damaged` when it has another
 * length or no sound slot. `onFailure` hears of an input or output error, once.
 */
export function openSlotFile(
  path: string,
  onFailure: (error: Error) => void,
  slotBytes: number = slotBytesDefault,
): OpenSlotFile {
  const descriptor = openExisting(path);
  const slots = new SlotFileOnDisk({ path, descriptor }, slotBytes);
  let noteFailed = (): void => undefined;
  const failed = new Promise<void>((resolve) => {
    noteFailed = resolve;
  });
  try {
    const length = withIo(path, () => fstatSync(descriptor).size);
    if (length !== 2 * slotBytes) {
      throw new WitanError('storage/slots-damaged', `${path} has ${length} bytes`);
    }
    const store = openTwoSlotFile(slots, (error) => {
      noteFailed();
      onFailure(error);
    });
    return { store, failed, close: () => slots.close() };
  } catch (error) {
    slots.close();
    throw error;
  }
}

export interface DrainedSlotFile {
  readonly store: MarkStore;
  /** Waits for the save that is under way, and for what it leads to; for none that has failed. */
  close(): Promise<void>;
}

/** The same, for whoever may close it in the middle of a save. `onSave` hears of each. */
export function drained(
  { store, failed, close }: OpenSlotFile,
  onSave?: () => void,
): DrainedSlotFile {
  let last = Promise.resolve();
  return {
    store: {
      load: () => store.load(),
      save: (bytes, done) => {
        onSave?.();
        last = new Promise((resolve) => {
          store.save(bytes, () => {
            resolve();
            done();
          });
        });
      },
    },
    close: async () => {
      for (let seen: unknown; seen !== last; await Promise.race([seen, failed])) seen = last;
      close();
    },
  };
}

function openNew(path: string): number {
  try {
    return openSync(path, 'wx+', 0o600);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw ioFailure(path, cause);
    throw new WitanError('storage/exists', path, { cause });
  }
}

function openExisting(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw ioFailure(path, cause);
    throw new WitanError('storage/missing', path, { cause });
  }
}
