// The writes to one file that wait for its next sync. Both then happen beside the main thread: a
// file system may hold a write up for as long as it takes to write back what came before it.

import { fdatasync, fdatasyncSync, write } from 'node:fs';
import { promisify } from 'node:util';
import type { Done } from '@witan/consensus';
import { ioFailure, type OpenFile, withIo, writeAt } from './file-io.ts';

const writing = promisify(write);
const syncing = promisify(fdatasync);

interface HeldWrite {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export class HeldWrites {
  #held: readonly HeldWrite[] = [];

  /** Whoever adds bytes does not change them any more. */
  add(offset: number, bytes: Uint8Array): void {
    this.#held = [...this.#held, { offset, bytes }];
  }

  /** Puts what is held of a place in the file over what was read there. */
  cover(read: Uint8Array, offset: number): void {
    for (const held of this.#held) {
      const from = Math.max(offset, held.offset);
      const to = Math.min(offset + read.length, held.offset + held.bytes.length);
      if (from < to)
        read.set(held.bytes.subarray(from - held.offset, to - held.offset), from - offset);
    }
  }

  /** At `done`, what was added before this call is durable. */
  sync(file: OpenFile, done: Done): void {
    const due = this.#held;
    settle(file, due).then(
      () => {
        this.#held = this.#held.filter((held) => !due.includes(held));
        done(undefined);
      },
      (cause) => done(ioFailure(file.path, cause)),
    );
  }

  /** The same, before it returns. */
  syncNow(file: OpenFile): void {
    for (const { offset, bytes } of this.#held) writeAt(file, offset, bytes);
    this.#held = [];
    withIo(file.path, () => fdatasyncSync(file.descriptor));
  }
}

async function settle({ descriptor }: OpenFile, due: readonly HeldWrite[]): Promise<void> {
  for (const { offset, bytes } of due) {
    for (let at = 0; at < bytes.length; ) {
      const left = bytes.length - at;
      at += (await writing(descriptor, bytes, at, left, offset + at)).bytesWritten;
    }
  }
  await syncing(descriptor);
}
