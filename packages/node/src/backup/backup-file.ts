// A backup as one file: a snapshot, and the blocks above it as the log has them (reliability.md
// §3.5); before there is a snapshot, all blocks from genesis on. Neither keys nor marks nor votes
// are in it, so it can make nobody sign anything.
//
//   "witan/backup/1\n" ‖ manifest ‖ part … ‖ record … ‖ END
//   "witan/backup/2\n" ‖ chain ‖ record … ‖ END
//
//   frame = type u8 ‖ length u32 ‖ bytes     1 manifest    2 part: number u32 ‖ bytes    4 chain id
//   3 record of the log: type u8 ‖ payload   255 END: SHA-256 of all before

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { snapshotManifestBytesMax } from '@witan/ledger/limits';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { syncDirectory, withIo } from '../storage/file-io.ts';

/** What a backup begins with. */
export type BackupStart = 'snapshot' | 'genesis';

const HEADS: Readonly<Record<BackupStart, Uint8Array>> = {
  snapshot: utf8('witan/backup/1\n'),
  genesis: utf8('witan/backup/2\n'),
};
/** Where the digit of the format stands in them. */
const VERSION_AT = HEADS.snapshot.length - 2;
const ZERO = 0x30;
const END = 255;
export const FRAMES = { manifest: 1, part: 2, record: 3, chain: 4 } as const;
const FIRST: Readonly<Record<BackupStart, number>> = {
  snapshot: FRAMES.manifest,
  genesis: FRAMES.chain,
};
/** A manifest is the largest of all frames. */
const FRAME_BYTES_MAX = snapshotManifestBytesMax + 8;

export interface BackupFrame {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** Writes a file that has its name only when it is whole and durable. */
export class BackupWriter {
  readonly #path: string;
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  bytes = 0;

  /** Throws WitanError `storage/exists` where there is one of that name. */
  constructor(path: string, start: BackupStart) {
    this.#path = path;
    this.#assertNone();
    this.#descriptor = withIo(path, () => openSync(`${path}.unfinished`, 'w', 0o600));
    this.#put(HEADS[start]);
  }

  #assertNone(): void {
    if (existsSync(this.#path)) throw new WitanError('storage/exists', this.#path);
  }

  #put(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      done += withIo(this.#path, () => writeSync(this.#descriptor, bytes, done));
    }
    this.#hash.update(bytes);
    this.bytes += bytes.length;
  }

  frame(type: number, ...parts: readonly Uint8Array[]): void {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    this.#put(new ByteWriter(5).u8(type).u32(length).finish());
    for (const part of parts) this.#put(part);
  }

  finish(): void {
    this.frame(END, new Uint8Array(this.#hash.copy().digest()));
    this.#assertNone();
    withIo(this.#path, () => {
      fsyncSync(this.#descriptor);
      closeSync(this.#descriptor);
      renameSync(`${this.#path}.unfinished`, this.#path);
    });
    syncDirectory(dirname(this.#path));
  }

  /** Leaves nothing. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(`${this.#path}.unfinished`, { force: true });
  }
}

function damaged(what: string): VerifyError {
  return new VerifyError('backup/damaged', what);
}

function isOfOtherVersion(head: Uint8Array): WitanError | undefined {
  const isBackup = equalBytes(head.subarray(0, VERSION_AT), HEADS.snapshot.subarray(0, VERSION_AT));
  const version = head[VERSION_AT] ?? 0;
  if (!isBackup || version < ZERO || version > ZERO + 9) return undefined;
  return new WitanError('storage/other-version', `a backup of format ${version - ZERO}`);
}

/** The frames of a file, each as it is read. Throws VerifyError `backup/damaged` at the end too. */
export function* backupFrames(path: string): Generator<BackupFrame, undefined> {
  const descriptor = withIo(path, () => openSync(path, 'r'));
  const hash = createHash('sha256');
  const read = (length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const count = withIo(path, () => readSync(descriptor, bytes, done, length - done, null));
      if (count === 0) throw damaged('it ends too early');
      done += count;
    }
    return bytes;
  };
  try {
    const head = read(HEADS.snapshot.length);
    const starts = Object.keys(HEADS) as BackupStart[];
    const start = starts.find((each) => equalBytes(head, HEADS[each]));
    if (start === undefined) throw isOfOtherVersion(head) ?? damaged('it is no backup');
    hash.update(head);
    for (let isFirst = true; ; isFirst = false) {
      const opening = read(5);
      const input = new ByteReader(opening);
      const type = input.u8();
      const length = input.u32();
      if (isFirst && type !== FIRST[start]) throw damaged('it has no beginning');
      if (length > FRAME_BYTES_MAX) throw damaged('a frame is too long');
      const expected = type === END ? new Uint8Array(hash.copy().digest()) : undefined;
      const bytes = read(length);
      if (expected !== undefined) {
        if (!equalBytes(bytes, expected)) throw damaged('its checksum differs');
        if (withIo(path, () => readSync(descriptor, new Uint8Array(1))) !== 0) {
          throw damaged('something follows its end');
        }
        return undefined;
      }
      hash.update(opening);
      hash.update(bytes);
      yield { type, bytes };
    }
  } finally {
    closeSync(descriptor);
  }
}
