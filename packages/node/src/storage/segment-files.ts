// The log's segments as files of one length in one directory (W1, W6).
//
// A segment is filled with zeros under another name, synced, renamed, and its directory synced:
// so a name stands for a whole segment, all its space is allocated, and later writes need no more
// than fdatasync.

import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Done, type SegmentDisk, segmentBytesMin } from '@witan/consensus';
import { WitanError } from '@witan/ledger/problems';
import { ioFailure, type OpenFile, readAt, syncDirectory, withIo, writeAt } from './file-io.ts';
import { noteSync } from './sync-times.ts';

const SEGMENT_NAME = /^segment-(\d{8})$/;
const UNFINISHED_SUFFIX = '.unfinished';
const FILL_BYTES = 1024 * 1024;
const OPEN_FILES_MAX = 32;

export class SegmentFiles implements SegmentDisk {
  readonly segmentBytes: number;
  readonly #directory: string;
  readonly #assertHeld: () => void;
  #segments: readonly number[];
  /** Least recently used first. */
  readonly #files: Map<number, OpenFile> = new Map();
  readonly #syncing: Set<number> = new Set();

  private constructor(
    directory: string,
    segmentBytes: number,
    segments: readonly number[],
    assertHeld: () => void = () => {},
  ) {
    this.#directory = directory;
    this.#assertHeld = assertHeld;
    this.segmentBytes = segmentBytes;
    this.#segments = segments;
  }

  /** An empty directory for a new log. */
  static create(directory: string, segmentBytes: number): SegmentFiles {
    withIo(directory, () => mkdirSync(directory));
    syncDirectory(dirname(directory));
    return new SegmentFiles(directory, segmentBytes, []);
  }

  /**
   * `assertHeld` is called before every write, and throws when the home is no longer ours (L8).
   * Throws WitanError `storage/missing` without segments, `log/damaged` for a file cut short.
   */
  static open(directory: string, assertHeld: () => void = () => {}): SegmentFiles {
    const names = namesIn(directory);
    for (const name of names.filter((each) => each.endsWith(UNFINISHED_SUFFIX))) {
      withIo(directory, () => rmSync(join(directory, name)));
    }
    const segments = names
      .flatMap((name) => SEGMENT_NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
    const [first] = segments;
    if (first === undefined) throw new WitanError('storage/missing', `no log in ${directory}`);
    // A rename that the last process made may not be durable yet, and records are about to follow.
    syncDirectory(directory);
    const segmentBytes = lengthOf(directory, first);
    for (const segment of segments) {
      const length = lengthOf(directory, segment);
      if (length === segmentBytes) continue;
      const what = `segment ${segment} in ${directory} has ${length} bytes, others ${segmentBytes}`;
      throw new WitanError('log/damaged', what);
    }
    return new SegmentFiles(directory, segmentBytes, segments, assertHeld);
  }

  /** Those of a log that another process may be writing: only for reading. */
  static view(directory: string): SegmentFiles {
    const names = namesIn(directory);
    const segments = names.flatMap((name) => SEGMENT_NAME.exec(name)?.[1] ?? []).map(Number);
    const [first] = segments.sort((a, b) => a - b);
    if (first === undefined) throw new WitanError('storage/missing', `no log in ${directory}`);
    return new SegmentFiles(directory, lengthOf(directory, first), segments);
  }

  segments(): readonly number[] {
    return this.#segments;
  }

  create(segment: number, done: Done): void {
    const path = pathOf(this.#directory, segment);
    this.#fill(path).then(
      () => {
        this.#segments = [...this.#segments, segment];
        done(undefined);
      },
      (cause) => done(ioFailure(path, cause)),
    );
  }

  read(segment: number, offset: number, length: number): Uint8Array {
    return readAt(this.#file(segment), offset, length);
  }

  write(segment: number, offset: number, bytes: Uint8Array): void {
    this.#assertHeld();
    writeAt(this.#file(segment), offset, bytes);
  }

  sync(segment: number, done: Done): void {
    const { path, descriptor } = this.#file(segment);
    this.#syncing.add(segment);
    const beganMs = performance.now();
    fdatasync(descriptor, (cause) => {
      noteSync(performance.now() - beganMs);
      this.#syncing.delete(segment);
      done(cause === null ? undefined : ioFailure(path, cause));
    });
  }

  syncNow(segment: number): void {
    const { path, descriptor } = this.#file(segment);
    withIo(path, () => fdatasyncSync(descriptor));
  }

  /** After the present phase of the event loop: what one poll brought in shares a group. */
  defer(callback: () => void, delayMs?: number): void {
    if (delayMs === undefined) setImmediate(callback);
    else setTimeout(callback, delayMs);
  }

  /**
   * Deletes all segments below one, the oldest first, so that a crash leaves none missing between
   * others. The one that is written stays.
   */
  dropBelow(segment: number): void {
    const gone = this.#segments.slice(0, -1).filter((each) => each < segment);
    for (const each of gone) {
      const file = this.#files.get(each);
      if (file !== undefined) closeSync(file.descriptor);
      this.#files.delete(each);
      const path = pathOf(this.#directory, each);
      withIo(path, () => rmSync(path));
      // Names go in order, also where the power does: no later one before an earlier one.
      syncDirectory(this.#directory);
    }
    this.#segments = this.#segments.filter((each) => !gone.includes(each));
  }

  /** Closes the files; only when no sync runs. */
  close(): void {
    for (const { descriptor } of this.#files.values()) closeSync(descriptor);
    this.#files.clear();
  }

  async #fill(path: string): Promise<void> {
    const unfinished = path + UNFINISHED_SUFFIX;
    const file = await open(unfinished, 'w', 0o600);
    try {
      const zeros = new Uint8Array(Math.min(FILL_BYTES, this.segmentBytes));
      for (let at = 0; at < this.segmentBytes; at += zeros.length) {
        const length = Math.min(zeros.length, this.segmentBytes - at);
        const { bytesWritten } = await file.write(zeros, 0, length, at);
        if (bytesWritten !== length) throw new Error('no space left');
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    syncDirectory(this.#directory);
  }

  #file(segment: number): OpenFile {
    let file = this.#files.get(segment);
    if (file === undefined) {
      const path = pathOf(this.#directory, segment);
      file = { path, descriptor: withIo(path, () => openSync(path, 'r+')) };
    }
    this.#files.delete(segment);
    this.#files.set(segment, file);
    if (this.#files.size > OPEN_FILES_MAX) this.#closeOldest();
    return file;
  }

  #closeOldest(): void {
    for (const [segment, { descriptor }] of this.#files) {
      if (this.#syncing.has(segment)) continue;
      closeSync(descriptor);
      this.#files.delete(segment);
      return;
    }
  }
}

/** How long the segments in a directory are; undefined where there is none to tell by. */
export function segmentBytesIn(directory: string): number | undefined {
  if (!existsSync(directory)) return undefined;
  const segments = namesIn(directory).flatMap((name) => SEGMENT_NAME.exec(name)?.[1] ?? []);
  // One that was cut short is shorter than it was made.
  const bytes = Math.max(0, ...segments.map((segment) => lengthOf(directory, Number(segment))));
  return bytes < segmentBytesMin || bytes % segmentBytesMin !== 0 ? undefined : bytes;
}

function pathOf(directory: string, segment: number): string {
  return join(directory, `segment-${String(segment).padStart(8, '0')}`);
}

function lengthOf(directory: string, segment: number): number {
  const path = pathOf(directory, segment);
  return withIo(path, () => statSync(path).size);
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (cause) {
    throw new WitanError('storage/missing', `no log in ${directory}`, { cause });
  }
}
