// The bytes of the write-ahead log (W1–W3).
//
//   frame = checksum u32 ‖ previous u32 ‖ length u32 ‖ type u8 ‖ payload       big-endian
//   GROUP = identity 16 ‖ number u64 ‖ previousEnd u64                        type 255
//   HEAD  = format u16 ‖ segmentBytes u32                                     type 254
//
// The checksum covers all that follows it. It is seeded with the frame's address, so bytes that
// belong elsewhere do not pass; `previous` repeats the checksum of the frame before, so no frame
// can be missing or stale, and yet each frame can be checked alone.
//
// A group is what one sync makes durable. It lies in one segment, and each segment begins with
// one. `identity` is 16 random bytes of this log that nobody outside knows: a transaction whose
// payload looks like a GROUP could otherwise turn a torn tail into damage.

import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { crc32 } from '@witan/ledger/checksum';

export const IDENTITY_LENGTH = 16;
export const LOG_FORMAT = 1;
/** The format stands first in a head, whatever follows it there. */
export const FORMAT_LENGTH = 2;

/** Types of the log itself. Those of its users lie between 1 and `userTypeMax`; 0 is never used. */
export const GROUP_TYPE = 255;
export const HEAD_TYPE = 254;
export const userTypeMax = 253;

export const FRAME_HEADER_LENGTH = 13;
const GROUP_PAYLOAD_LENGTH = IDENTITY_LENGTH + 16;
export const GROUP_FRAME_LENGTH: number = FRAME_HEADER_LENGTH + GROUP_PAYLOAD_LENGTH;

const PREVIOUS_OFFSET = 4;
const LENGTH_OFFSET = 8;
const TYPE_OFFSET = 12;
const U32_SPAN = 2 ** 32;

export interface Frame {
  readonly checksum: number;
  /** The checksum of the frame before. */
  readonly previous: number;
  readonly type: number;
  /** A view of the bytes that were read. */
  readonly payload: Uint8Array;
  /** Bytes of header and payload. */
  readonly length: number;
}

function checksumOf(frame: Uint8Array, at: number): number {
  return crc32(frame.subarray(PREVIOUS_OFFSET), at % U32_SPAN);
}

/** Writes a frame whose address in the log is `at`; returns its checksum. */
export function writeFrame(
  target: Uint8Array,
  offset: number,
  frame: { at: number; previous: number; type: number; payload: Uint8Array },
): number {
  const length = FRAME_HEADER_LENGTH + frame.payload.length;
  const view = new DataView(target.buffer, target.byteOffset + offset, length);
  view.setUint32(PREVIOUS_OFFSET, frame.previous);
  view.setUint32(LENGTH_OFFSET, frame.payload.length);
  view.setUint8(TYPE_OFFSET, frame.type);
  target.set(frame.payload, offset + FRAME_HEADER_LENGTH);
  const checksum = checksumOf(target.subarray(offset, offset + length), frame.at);
  view.setUint32(0, checksum);
  return checksum;
}

/** The length that a frame's header states, header included; not yet checked. */
export function statedLength(header: Uint8Array): number {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return FRAME_HEADER_LENGTH + view.getUint32(LENGTH_OFFSET);
}

/** The frame at an offset, whose address is `at`; undefined when no whole, sound frame is there. */
export function readFrame(bytes: Uint8Array, offset: number, at: number): Frame | undefined {
  if (bytes.length - offset < FRAME_HEADER_LENGTH) return undefined;
  const length = statedLength(bytes.subarray(offset, offset + FRAME_HEADER_LENGTH));
  if (bytes.length - offset < length) return undefined;
  const frame = bytes.subarray(offset, offset + length);
  const view = new DataView(frame.buffer, frame.byteOffset, length);
  const checksum = view.getUint32(0);
  const type = view.getUint8(TYPE_OFFSET);
  if (type === 0 || checksum !== checksumOf(frame, at)) return undefined;
  const payload = frame.subarray(FRAME_HEADER_LENGTH);
  return { checksum, previous: view.getUint32(PREVIOUS_OFFSET), type, payload, length };
}

export interface Group {
  readonly identity: Uint8Array;
  /** 0, 1, 2 … */
  readonly number: number;
  /** Address behind the last frame of the group before. */
  readonly previousEnd: number;
}

export function encodeGroup(group: Group): Uint8Array {
  return new ByteWriter(GROUP_PAYLOAD_LENGTH)
    .raw(group.identity)
    .u64(group.number)
    .u64(group.previousEnd)
    .finish();
}

/** The group that a frame opens; undefined for any other frame. */
export function groupOf(frame: Frame | undefined): Group | undefined {
  if (frame?.type !== GROUP_TYPE || frame.length !== GROUP_FRAME_LENGTH) return undefined;
  const input = new ByteReader(frame.payload);
  return { identity: input.raw(IDENTITY_LENGTH), number: input.u64(), previousEnd: input.u64() };
}

export function encodeHead(segmentBytes: number): Uint8Array {
  return new ByteWriter(6).u16(LOG_FORMAT).u32(segmentBytes).finish();
}

/**
 * Whether a segment, whose first address is `start`, holds between two offsets the opening of a
 * group later than `number`. The length of a bad frame says nothing, so every offset is looked at.
 */
export function holdsLaterGroup(
  segment: Uint8Array,
  { start, from, to }: { start: number; from: number; to: number },
  identity: Uint8Array,
  number: number,
): boolean {
  const first = identity[0] as number;
  let found = segment.indexOf(first, from + FRAME_HEADER_LENGTH);
  for (; found >= 0 && found < to; found = segment.indexOf(first, found + 1)) {
    if (!equalBytes(segment.subarray(found, found + IDENTITY_LENGTH), identity)) continue;
    const offset = found - FRAME_HEADER_LENGTH;
    const group = groupOf(readFrame(segment, offset, start + offset));
    if (group !== undefined && group.number > number) return true;
  }
  return false;
}
