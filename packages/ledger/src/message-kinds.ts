// What a frame between validators may be: its kind, its lane and its length (network.md §6.1).
// A receiver judges a frame by this table from the header alone, before a byte of payload is kept.

import {
  bulkFrameBytesMax,
  controlFrameBytesMax,
  cosignaturesBytesMax,
  evidenceBytesMax,
  requestBytesMax,
  statusBytesMax,
  voteBytesMax,
} from './limits.ts';

/** Numbers on the wire: never renumbered. A new kind needs a new protocol version. */
export const MESSAGE_KINDS = {
  PING: 0,
  PONG: 1,
  PREPARE: 2,
  COMMIT: 3,
  STATUS: 4,
  PROPOSE: 5,
  VIEWCHANGE: 6,
  NEWVIEW: 7,
  ROTATE: 8,
  BATCH: 9,
  GET_BATCH: 10,
  BATCHES: 11,
  GET_BLOCKS: 12,
  BLOCKS: 13,
  GET_STATE: 14,
  STATE_CHUNK: 15,
  CHECKPOINT: 16,
  READY: 17,
  EVIDENCE: 18,
  GET_PAST: 19,
  PAST: 20,
  GET_END: 21,
  END: 22,
} as const;

export type MessageName = keyof typeof MESSAGE_KINDS;

/** Votes and requests travel on `ctl`, payload and answers on `bulk`; no order across the two. */
export type Lane = 'ctl' | 'bulk';

/** Bytes are of the payload, without the frame header. */
export interface MessageRule {
  readonly name: MessageName;
  readonly kind: number;
  readonly lane: Lane;
  readonly bytesMin: number;
  readonly bytesMax: number;
}

function rule(name: MessageName, lane: Lane, bytesMax: number, bytesMin = 0): MessageRule {
  return { name, kind: MESSAGE_KINDS[name], lane, bytesMin, bytesMax };
}

/** Bytes of a PING: the sender's own clock, which a PONG echoes. */
export const PING_LENGTH = 8;
/** Of an epoch: a GET_END asks for its cosigned end, an END has its signatures behind it. */
export const EPOCH_LENGTH = 8;

/** In the order of their numbers. */
export const messageRules: readonly MessageRule[] = [
  rule('PING', 'ctl', PING_LENGTH, PING_LENGTH),
  rule('PONG', 'ctl', PING_LENGTH, PING_LENGTH),
  rule('PREPARE', 'ctl', voteBytesMax),
  rule('COMMIT', 'ctl', voteBytesMax),
  rule('STATUS', 'ctl', statusBytesMax),
  rule('PROPOSE', 'ctl', controlFrameBytesMax),
  rule('VIEWCHANGE', 'ctl', statusBytesMax),
  rule('NEWVIEW', 'ctl', statusBytesMax),
  rule('ROTATE', 'ctl', statusBytesMax),
  rule('BATCH', 'bulk', bulkFrameBytesMax),
  rule('GET_BATCH', 'ctl', requestBytesMax),
  rule('BATCHES', 'bulk', bulkFrameBytesMax),
  rule('GET_BLOCKS', 'ctl', requestBytesMax),
  rule('BLOCKS', 'bulk', bulkFrameBytesMax),
  rule('GET_STATE', 'ctl', requestBytesMax),
  rule('STATE_CHUNK', 'bulk', bulkFrameBytesMax),
  rule('CHECKPOINT', 'ctl', voteBytesMax),
  rule('READY', 'ctl', voteBytesMax),
  rule('EVIDENCE', 'ctl', evidenceBytesMax),
  rule('GET_PAST', 'ctl', requestBytesMax),
  rule('PAST', 'bulk', bulkFrameBytesMax),
  rule('GET_END', 'ctl', EPOCH_LENGTH, EPOCH_LENGTH),
  rule('END', 'bulk', EPOCH_LENGTH + cosignaturesBytesMax, EPOCH_LENGTH),
];

/** Undefined for a number that no message has. */
export function messageRule(kind: number): MessageRule | undefined {
  return messageRules[kind];
}
