// Finds the end of the log after a stop of any kind, and tells a torn tail from damage (W4).
//
// A group is written only after the sync of the one before has returned. So of all groups only
// the last can be incomplete, in any subset of its sectors: the log is cut before the first frame
// that is missing, sound frames of the same group behind it included, for nobody was told that
// they are durable. A group that follows a bad frame proves that the frame had been durable: then
// the disk has lost what it promised to keep, and nothing here repairs that.
//
// A rotten last group looks exactly like a torn one. The caller goes on to compare with the
// signer's marks and the superblock; where either is ahead of the log, it was damage.

import { equalBytes } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { SegmentDisk } from './disk.ts';
import type { LogRecord } from './ports.ts';
import {
  encodeHead,
  FORMAT_LENGTH,
  FRAME_HEADER_LENGTH,
  type Frame,
  GROUP_FRAME_LENGTH,
  GROUP_TYPE,
  groupOf,
  HEAD_TYPE,
  holdsLaterGroup,
  readFrame,
  statedLength,
  userTypeMax,
} from './wal-format.ts';

/** Read at once: records are a fraction of it, and memory of this size is used again. */
const WINDOW_BYTES = 512 * 1024;

/** Where the log goes on. */
export interface LogTail {
  readonly identity: Uint8Array;
  /** Address behind the last sound frame, its checksum, and the number of its group. */
  readonly end: number;
  readonly checksum: number;
  readonly group: number;
  /** How many bytes of a torn group were cut off; 0 after an orderly stop. */
  readonly cutBytes: number;
  /** The last segment that exists, in use or prepared. */
  readonly lastSegment: number;
}

/**
 * Checks every frame from the segment of address `from` on, cuts a torn tail, and makes what is
 * left durable. Throws WitanError `storage/missing` without a log, `storage/other-version` for one
 * of another format, `log/damaged` on damage.
 */
export function recoverTail(disk: SegmentDisk, from: number): LogTail {
  const lastSegment = checkSegments(disk);
  const first = (disk.segments()[0] as number) * disk.segmentBytes;
  if (from < first) throw damaged(from, 'what is needed of the log is gone');
  const identity = readIdentity(disk);
  let last: PlacedFrame | undefined;
  for (const frame of linkedFrames(disk, identity, from, lastSegment)) last = frame;
  if (last === undefined) throw damaged(from, 'the segment to start from is unreadable');
  const cutBytes = cutTail(disk, identity, last, lastSegment);
  const { end, group } = last;
  return { identity, end, checksum: last.frame.checksum, group, cutBytes, lastSegment };
}

/**
 * The user's records at the addresses `from` … `end`, in order, with memory of their own. Throws
 * WitanError `log/damaged` when a frame in there has gone bad since recovery (W5).
 */
export function* recordsBetween(
  disk: SegmentDisk,
  identity: Uint8Array,
  from: number,
  end: number,
): Generator<LogRecord, void> {
  let reached = from;
  for (const placed of linkedFrames(disk, identity, from, segmentBefore(disk, end))) {
    if (placed.at >= end) break;
    reached = placed.end;
    if (placed.at < from || placed.frame.type > userTypeMax) continue;
    const { type, payload } = placed.frame;
    yield { at: placed.at, end: placed.end, type, payload: payload.slice() };
  }
  if (reached < end) throw damaged(reached, 'a record has gone bad');
}

/** The user's records of a log that another process may be writing, as far as they are sound. */
export function* readSoundRecords(disk: SegmentDisk): Generator<LogRecord, void> {
  const segments = disk.segments();
  const first = segments[0] as number;
  const identity = readIdentity(disk);
  const from = first * disk.segmentBytes;
  const last = segments.at(-1) as number;
  for (const { frame, at, end } of linkedFrames(disk, identity, from, last)) {
    if (frame.type > userTypeMax) continue;
    yield { at, end, type: frame.type, payload: frame.payload.slice() };
  }
}

export function damaged(at: number, what: string): WitanError {
  return new WitanError('log/damaged', `${what}, at address ${at}`);
}

function checkSegments(disk: SegmentDisk): number {
  const segments = disk.segments();
  if (segments.length === 0) throw new WitanError('storage/missing', 'there is no log');
  // The oldest may have been dropped; of those that are left none may be missing.
  const first = segments[0] as number;
  segments.forEach((segment, index) => {
    const due = first + index;
    if (segment !== due) throw damaged(due * disk.segmentBytes, `segment ${due} is missing`);
  });
  return first + segments.length - 1;
}

function readIdentity(disk: SegmentDisk): Uint8Array {
  const first = disk.segments()[0] as number;
  const bytes = disk.read(first, 0, Math.min(disk.segmentBytes, 2 * GROUP_FRAME_LENGTH));
  const group = groupOf(readFrame(bytes, 0, first * disk.segmentBytes));
  // Every segment begins with a group; the head is in the first one that there ever was.
  if (group !== undefined && first > 0) return group.identity.slice();
  const head = readFrame(bytes, GROUP_FRAME_LENGTH, GROUP_FRAME_LENGTH);
  if (group === undefined || head?.type !== HEAD_TYPE) throw damaged(0, 'the head is unreadable');
  const expected = encodeHead(disk.segmentBytes);
  if (!equalBytes(head.payload.subarray(0, FORMAT_LENGTH), expected.subarray(0, FORMAT_LENGTH))) {
    throw new WitanError('storage/other-version', 'the log has another format');
  }
  if (!equalBytes(head.payload, expected)) {
    throw damaged(0, `the head does not speak of ${disk.segmentBytes} B segments`);
  }
  return group.identity.slice();
}

interface PlacedFrame {
  readonly frame: Frame;
  readonly at: number;
  readonly end: number;
  /** Number of the group that the frame belongs to. */
  readonly group: number;
}

/** The frames from the start of a segment on, up to the first that is unsound or not linked. */
function* linkedFrames(
  disk: SegmentDisk,
  identity: Uint8Array,
  from: number,
  lastSegment: number,
): Generator<PlacedFrame, void> {
  const { segmentBytes } = disk;
  let last: PlacedFrame | undefined;
  for (let segment = Math.floor(from / segmentBytes); segment <= lastSegment; segment++) {
    const start = segment * segmentBytes;
    const window = new SegmentWindow(disk, segment);
    let offset = 0;
    for (;;) {
      const frame = window.frameAt(offset);
      if (frame === undefined) break;
      const group = groupOfNext(last, frame, identity);
      if (group === undefined || (offset === 0 && frame.type !== GROUP_TYPE)) break;
      const at = start + offset;
      offset += frame.length;
      last = { frame, at, end: start + offset, group };
      yield last;
    }
    if (offset === 0) return;
  }
}

/**
 * A segment, read a window at a time: most of the last one is prepared and not written, and memory
 * for all of it would cost a start more than its frames.
 */
class SegmentWindow {
  readonly #disk: SegmentDisk;
  readonly #segment: number;
  #from = 0;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(disk: SegmentDisk, segment: number) {
    this.#disk = disk;
    this.#segment = segment;
  }

  /** The frame at an offset of the segment; undefined when no whole, sound frame is there. */
  frameAt(offset: number): Frame | undefined {
    const { segmentBytes } = this.#disk;
    const header = this.#span(offset, FRAME_HEADER_LENGTH);
    if (header === undefined) return undefined;
    const length = statedLength(header);
    const bytes = this.#span(offset, length);
    return bytes && readFrame(bytes, 0, this.#segment * segmentBytes + offset);
  }

  /** Views stay good when the window has moved on: each read is of memory of its own. */
  #span(offset: number, length: number): Uint8Array | undefined {
    const room = this.#disk.segmentBytes - offset;
    if (length > room) return undefined;
    if (offset + length > this.#from + this.#bytes.length) {
      const wanted = Math.min(room, Math.max(length, WINDOW_BYTES));
      this.#bytes = this.#disk.read(this.#segment, offset, wanted);
      this.#from = offset;
    }
    const at = offset - this.#from;
    return this.#bytes.subarray(at, at + length);
  }
}

/** The group of a frame that continues the log; undefined when it does not (W3). */
function groupOfNext(
  last: PlacedFrame | undefined,
  frame: Frame,
  identity: Uint8Array,
): number | undefined {
  const linked = last === undefined || frame.previous === last.frame.checksum;
  if (!linked) return undefined;
  if (frame.type !== GROUP_TYPE) return last?.group;
  const group = groupOf(frame);
  if (group === undefined || !equalBytes(group.identity, identity)) return undefined;
  // The first group that is looked at follows one that is not, so it is taken at its word.
  if (last === undefined) return group.number;
  const continues = group.number === last.group + 1 && group.previousEnd === last.end;
  return continues ? group.number : undefined;
}

/** Zeroes what stands behind the last frame, if a torn group can be that, and syncs the rest. */
function cutTail(
  disk: SegmentDisk,
  identity: Uint8Array,
  last: PlacedFrame,
  lastSegment: number,
): number {
  const { segmentBytes } = disk;
  const endSegment = segmentBefore(disk, last.end);
  let torn: { segment: number; offset: number; length: number } | undefined;
  for (let segment = endSegment; segment <= lastSegment; segment++) {
    const start = segment * segmentBytes;
    const from = segment === endSegment ? last.end - start : 0;
    const to = writtenEnd(disk, segment, from);
    if (to <= from) continue;
    // At most one group is unsynced, and it lies in this segment or at the start of the next.
    const tearable = torn === undefined && segment <= endSegment + 1;
    // Zeros may end the opening of a group.
    const behind = Math.min(segmentBytes, to + GROUP_FRAME_LENGTH);
    const bytes = disk.read(segment, from, behind - from);
    const span = { start: start + from, from: 0, to: to - from };
    if (!tearable || holdsLaterGroup(bytes, span, identity, last.group)) {
      throw damaged(last.end, 'a record has gone bad');
    }
    torn = { segment, offset: from, length: to - from };
  }
  if (torn !== undefined) {
    disk.write(torn.segment, torn.offset, new Uint8Array(torn.length));
    disk.syncNow(torn.segment);
  }
  // When only the process had stopped, the last group may not be on the disk yet.
  if (torn?.segment !== endSegment) disk.syncNow(endSegment);
  return torn?.length ?? 0;
}

/** The segment of the byte before an address: an end at a segment's very end belongs to it. */
function segmentBefore(disk: SegmentDisk, end: number): number {
  return Math.floor((end - 1) / disk.segmentBytes);
}

/**
 * The offset behind the last byte that is not zero, from another offset on. What is prepared and
 * not written yet is zeros, often for two whole segments: they are read in windows.
 */
function writtenEnd(disk: SegmentDisk, segment: number, from: number): number {
  for (let end = disk.segmentBytes; end > from; ) {
    const start = Math.max(from, end - WINDOW_BYTES);
    const length = writtenLength(disk.read(segment, start, end - start));
    if (length > 0) return start + length;
    end = start;
  }
  return from;
}

/** The length up to the last byte that is not zero, passing over zeros a word at a time. */
function writtenLength(bytes: Uint8Array): number {
  let length = bytes.length;
  if (length % 4 === 0 && bytes.byteOffset % 4 === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, length / 4);
    let count = words.length;
    while (count > 0 && words[count - 1] === 0) count--;
    length = 4 * count;
  }
  while (length > 0 && bytes[length - 1] === 0) length--;
  return length;
}
