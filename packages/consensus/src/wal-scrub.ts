// Reads sealed segments of the log again, as far as nothing is appended to them any more: a record
// that goes bad on the disk is found before a start needs it (reliability.md §3.5).

import type { SegmentDisk } from './disk.ts';
import {
  FRAME_HEADER_LENGTH,
  type Frame,
  GROUP_FRAME_LENGTH,
  groupOf,
  readFrame,
  statedLength,
} from './wal-format.ts';
import { damaged } from './wal-recovery.ts';

type ReadSegments = Pick<SegmentDisk, 'segmentBytes' | 'segments' | 'read'>;

/** Read between two pauses: a fraction of a millisecond. */
const STEP_BYTES = 256 * 1024;

/**
 * Checks every frame of one segment, and that the next segment goes on where it ends; pauses now
 * and then. One that nothing follows yet is not sealed, and is left alone. Throws WitanError
 * `log/damaged`, and whatever the disk throws.
 */
export function* checkSealedSegment(disk: ReadSegments, segment: number): Generator<void, void> {
  if (!disk.segments().includes(segment + 1)) return;
  const nextAt = (segment + 1) * disk.segmentBytes;
  const next = readFrame(disk.read(segment + 1, 0, GROUP_FRAME_LENGTH), 0, nextAt);
  const group = groupOf(next);
  if (group === undefined) return;
  let at = segment * disk.segmentBytes;
  let last: Frame | undefined;
  while (at < group.previousEnd) {
    const bytes = framesFrom(disk, at);
    let offset = 0;
    while (at < group.previousEnd) {
      const frame = readFrame(bytes, offset, at);
      if (frame === undefined) break;
      if (last !== undefined && frame.previous !== last.checksum) throw bad(segment, at);
      last = frame;
      at += frame.length;
      offset += frame.length;
    }
    if (offset === 0) throw bad(segment, at);
    yield;
  }
  if (at !== group.previousEnd || next?.previous !== last?.checksum) throw bad(segment, at);
}

/** At least one whole frame, where there is one. */
function framesFrom(disk: ReadSegments, at: number): Uint8Array {
  const { segmentBytes } = disk;
  const segment = Math.floor(at / segmentBytes);
  const offset = at % segmentBytes;
  const room = segmentBytes - offset;
  const bytes = disk.read(segment, offset, Math.min(STEP_BYTES, room));
  const length = bytes.length < FRAME_HEADER_LENGTH ? 0 : statedLength(bytes);
  const isWhole = length <= bytes.length || length > room;
  return isWhole ? bytes : disk.read(segment, offset, length);
}

function bad(segment: number, at: number): Error {
  return damaged(at, `segment ${segment}: a record has gone bad`);
}
