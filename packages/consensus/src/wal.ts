// The write-ahead log: block store and truth of a node (consensus.md §14; reliability.md W1–W6).
//
// One writer. What is appended while a sync runs joins the next group, which is written only after
// that sync has returned (W2); so one sync serves all the records of a busy moment, and only the
// last group of a log can be incomplete. Recovery is in wal-recovery.ts, the bytes in
// wal-format.ts.

import { must, WitanError } from '@witan/ledger/problems';
import type { Done, SegmentDisk } from './disk.ts';
import type { Log, LogRecord } from './ports.ts';
import {
  encodeGroup,
  encodeHead,
  FRAME_HEADER_LENGTH,
  GROUP_FRAME_LENGTH,
  GROUP_TYPE,
  HEAD_TYPE,
  IDENTITY_LENGTH,
  readFrame,
  statedLength,
  userTypeMax,
} from './wal-format.ts';
import { damaged, type LogTail, recordsBetween, recoverTail } from './wal-recovery.ts';
import { WriteGroup } from './write-group.ts';

export const segmentBytesMin: number = 4 * 1024;
export const segmentBytesDefault: number = 64 * 1024 * 1024;

/**
 * So long a record may wait for others that nothing waits for: batches of an interval between
 * blocks, and the end of one block, then share the sync of the next vote.
 */
const LINGER_MS = 25;
/** Waiting bytes that are written at once, so that no vote waits for much of what came before. */
const LINGER_BYTES_MAX = 64 * 1024;

/**
 * Makes an empty log: by `init` only, never by a start that finds none. `identity` is 16 random
 * bytes that stay on this machine. Throws WitanError `storage/exists` over an old log.
 */
export function createLog(disk: SegmentDisk, identity: Uint8Array, done: Done): void {
  must(identity.length === IDENTITY_LENGTH, 'the identity of a log has 16 bytes');
  must(disk.segmentBytes >= segmentBytesMin, 'segment length');
  if (disk.segments().length > 0) throw new WitanError('storage/exists', 'there is a log already');
  disk.create(0, (error) => {
    if (error !== undefined) return done(error);
    const group = new WriteGroup(0);
    const previous = group.append(
      0,
      GROUP_TYPE,
      encodeGroup({ identity, number: 0, previousEnd: 0 }),
    );
    group.append(previous, HEAD_TYPE, encodeHead(disk.segmentBytes));
    try {
      disk.write(0, 0, group.bytes);
    } catch (cause) {
      return done(cause as Error);
    }
    disk.sync(0, done);
  });
}

export interface OpenedLog {
  readonly log: WriteAheadLog;
  /** What the log held at opening, from address `from` on, read as it is asked for. */
  readonly records: Iterable<LogRecord>;
  readonly identity: Uint8Array;
  /** Bytes of a torn last group that were cut off; nobody was ever told that they are durable. */
  readonly cutBytes: number;
}

/**
 * Recovers the log and opens it for appending. All that it returns is durable. `from` is an
 * address below which the caller needs nothing; scanning starts at its segment. Throws WitanError
 * `storage/missing` or `log/damaged`, and whatever the disk throws.
 */
export function openLog(disk: SegmentDisk, { from = 0 }: { from?: number } = {}): OpenedLog {
  const tail = recoverTail(disk, from);
  const { identity, end, cutBytes } = tail;
  const records = { [Symbol.iterator]: () => recordsBetween(disk, identity, from, end) };
  return { log: new WriteAheadLog(disk, tail), records, identity, cutBytes };
}

export class WriteAheadLog implements Log {
  onDurable: (durableEnd: number) => void = () => {};
  onFailure: (error: Error) => void = (error) => {
    throw error;
  };

  readonly #disk: SegmentDisk;
  readonly #identity: Uint8Array;
  #end: number;
  #durableEnd: number;
  #checksum: number;
  #groupNumber: number;
  #lastSegment: number;
  /** Groups not yet written, oldest first. */
  readonly #waiting: WriteGroup[] = [];
  #state: 'idle' | 'lingering' | 'deferred' | 'syncing' | 'awaiting segment' | 'failed' = 'idle';
  /** Whether something that is not written yet is waited for. */
  #hurried = false;
  #creating = false;

  constructor(disk: SegmentDisk, tail: LogTail) {
    this.#disk = disk;
    this.#identity = tail.identity;
    this.#end = tail.end;
    this.#durableEnd = tail.end;
    this.#checksum = tail.checksum;
    this.#groupNumber = tail.group;
    this.#lastSegment = tail.lastSegment;
  }

  /** Address behind the last record, durable or not. */
  get end(): number {
    return this.#end;
  }

  get durableEnd(): number {
    return this.#durableEnd;
  }

  /** Types run from 1 to 253, and a record fits into one segment. The payload is copied. */
  append(type: number, payload: Uint8Array, lingers = false): { at: number; end: number } {
    must(type >= 1 && type <= userTypeMax, 'type of a log record');
    const group = this.#groupFor(FRAME_HEADER_LENGTH + payload.length);
    const at = group.end;
    this.#checksum = group.append(this.#checksum, type, payload);
    this.#end = group.end;
    if (!lingers || group.end - group.start > LINGER_BYTES_MAX) this.#hurried = true;
    this.#writeLater();
    return { at, end: this.#end };
  }

  hasten(): void {
    if (this.#state === 'deferred') this.#writeNext();
  }

  /** After the present step, or, where nothing waits for what is there, when it has lingered. */
  #writeLater(): void {
    if (this.#hurried && (this.#state === 'idle' || this.#state === 'lingering')) {
      this.#state = 'deferred';
      this.#disk.defer(() => this.hasten());
    } else if (this.#state === 'idle') {
      this.#state = 'lingering';
      this.#disk.defer(() => {
        if (this.#state === 'lingering') this.#writeNext();
      }, LINGER_MS);
    }
  }

  /** Throws WitanError `log/damaged` when the record has gone bad; other errors are the disk's. */
  read(at: number): LogRecord {
    must(at >= 0 && at < this.#end, 'an address in the log');
    const waiting = this.#waiting.find((group) => group.start <= at && at < group.end);
    const bytes = waiting?.bytes.subarray(at - waiting.start) ?? this.#frameBytes(at);
    const frame = bytes && readFrame(bytes, 0, at);
    if (frame === undefined) throw damaged(at, 'a record has gone bad');
    return { at, end: at + frame.length, type: frame.type, payload: frame.payload };
  }

  /** The group that takes a frame of this length: the one that waits, or a new one. */
  #groupFor(length: number): WriteGroup {
    const { segmentBytes } = this.#disk;
    const used = this.#end % segmentBytes;
    const room = segmentBytes - used;
    const last = this.#waiting.at(-1);
    // With nothing used, `end` already is the first address of the next segment.
    if (last !== undefined && used > 0 && length <= room) return last;
    must(GROUP_FRAME_LENGTH + length <= segmentBytes, 'a log record fits into one segment');
    const fits = GROUP_FRAME_LENGTH + length <= room;
    const group = new WriteGroup(fits ? this.#end : this.#end + room);
    this.#groupNumber += 1;
    const opening = { identity: this.#identity, number: this.#groupNumber, previousEnd: this.#end };
    this.#checksum = group.append(this.#checksum, GROUP_TYPE, encodeGroup(opening));
    this.#waiting.push(group);
    return group;
  }

  #writeNext(): void {
    if (this.#state === 'failed') return;
    const group = this.#waiting[0];
    if (group === undefined) {
      this.#state = 'idle';
      return;
    }
    const { segmentBytes } = this.#disk;
    const segment = Math.floor(group.start / segmentBytes);
    const offset = group.start % segmentBytes;
    const reached = offset + group.bytes.length;
    // The next segment is prepared long before it is needed: filling it with zeros takes a while.
    if (segment === this.#lastSegment && reached > segmentBytes / 2) this.#createNext();
    if (segment > this.#lastSegment) {
      this.#state = 'awaiting segment';
      this.#createNext();
      return;
    }
    this.#state = 'syncing';
    this.#waiting.shift();
    this.#hurried = this.#waiting.length > 0;
    try {
      this.#disk.write(segment, offset, group.bytes);
    } catch (error) {
      this.#fail(error as Error);
      return;
    }
    this.#disk.sync(segment, (error) => this.#synced(group, error));
  }

  #synced(group: WriteGroup, error: Error | undefined): void {
    if (this.#state === 'failed') return;
    if (error !== undefined) {
      this.#fail(error);
      return;
    }
    this.#durableEnd = group.end;
    // What these calls append joins the group that is written next.
    this.onDurable(this.#durableEnd);
    if (this.#hurried || this.#waiting.length === 0) {
      this.#writeNext();
    } else {
      this.#state = 'idle';
      this.#writeLater();
    }
  }

  #createNext(): void {
    if (this.#creating) return;
    this.#creating = true;
    this.#disk.create(this.#lastSegment + 1, (error) => {
      if (this.#state === 'failed') return;
      if (error !== undefined) {
        this.#fail(error);
        return;
      }
      this.#creating = false;
      this.#lastSegment += 1;
      if (this.#state === 'awaiting segment') this.#writeNext();
    });
  }

  /** The bytes of the frame that begins at an address, as far as its header can be believed. */
  #frameBytes(at: number): Uint8Array | undefined {
    const { segmentBytes } = this.#disk;
    const segment = Math.floor(at / segmentBytes);
    const offset = at % segmentBytes;
    const room = segmentBytes - offset;
    if (room < FRAME_HEADER_LENGTH) return undefined;
    try {
      const length = statedLength(this.#disk.read(segment, offset, FRAME_HEADER_LENGTH));
      return length > room ? undefined : this.#disk.read(segment, offset, length);
    } catch (error) {
      this.#fail(error as Error);
      throw error;
    }
  }

  /** A write that was rejected may be on the disk, so nothing is told or tried any more (W4). */
  #fail(error: Error): void {
    if (this.#state === 'failed') return;
    this.#state = 'failed';
    this.onFailure(error);
  }
}
