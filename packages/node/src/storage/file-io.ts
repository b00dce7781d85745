// Whole reads and writes at a place in a file, and the sync of a directory. Every failure is a
// WitanError `storage/io` that names the file.

import {
  closeSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { WitanError } from '@witan/ledger/problems';

export interface OpenFile {
  readonly path: string;
  readonly descriptor: number;
}

export function ioFailure(path: string, cause: unknown): WitanError {
  return new WitanError('storage/io', `${path}: ${(cause as Error).message}`, { cause });
}

/** Runs an operation on a file or directory; what it throws becomes a `storage/io`. */
export function withIo<Result>(path: string, operation: () => Result): Result {
  try {
    return operation();
  } catch (cause) {
    throw ioFailure(path, cause);
  }
}

/** Exactly `length` bytes. A plain Uint8Array: `slice` of a Buffer would not copy. */
export function readAt({ path, descriptor }: OpenFile, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const count = withIo(path, () => {
      return readSync(descriptor, bytes, done, length - done, offset + done);
    });
    if (count === 0) throw ioFailure(path, new Error(`ends before offset ${offset + length}`));
    done += count;
  }
  return bytes;
}

export function writeAt({ path, descriptor }: OpenFile, offset: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    done += withIo(path, () => {
      return writeSync(descriptor, bytes, done, bytes.length - done, offset + done);
    });
  }
}

/** Makes the names in a directory durable: a file's own sync does not. */
export function syncDirectory(path: string): void {
  withIo(path, () => {
    const descriptor = openSync(path, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** A small file, which has its name only with all its bytes, durably. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.unfinished`;
  withIo(path, () => {
    writeFileSync(unfinished, content, { flush: true });
    renameSync(unfinished, path);
  });
  syncDirectory(dirname(path));
}
