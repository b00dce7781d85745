// The frames that validators exchange: number, lane and longest payload of each kind (network.md
// §6.1). A frame is judged by this table from its header, before a byte of payload is kept.

import {
  batchBytesMax,
  bulkFrameBytesMax,
  controlFrameBytesMax,
  statusBytesMax,
  voteBytesMax,
} from './limits.ts';

export type Lane = 'ctl' | 'bulk';

export interface MessageKind {
  readonly kind: number;
  readonly name: string;
  readonly lane: Lane;
  readonly payloadBytesMax: number;
}

/** Frame kinds by name; a number is never used again. */
export const MESSAGE_KINDS = {
  ping: 0,
  pong: 1,
  prepare: 2,
  commit: 3,
  propose: 4,
  'view-change': 5,
  'new-view': 6,
  rotate: 7,
  status: 8,
  batch: 9,
  'get-batch': 10,
  'get-blocks': 11,
  blocks: 12,
} as const;

const PING_BYTES = 8;
// A batch is its transactions behind a header and a signature.
const BATCH_OVERHEAD_BYTES = 70 + 65;

const TABLE: readonly MessageKind[] = [
  { kind: 0, name: 'ping', lane: 'ctl', payloadBytesMax: PING_BYTES },
  { kind: 1, name: 'pong', lane: 'ctl', payloadBytesMax: PING_BYTES },
  { kind: 2, name: 'prepare', lane: 'ctl', payloadBytesMax: voteBytesMax },
  { kind: 3, name: 'commit', lane: 'ctl', payloadBytesMax: voteBytesMax },
  { kind: 4, name: 'propose', lane: 'ctl', payloadBytesMax: controlFrameBytesMax },
  { kind: 5, name: 'view-change', lane: 'ctl', payloadBytesMax: statusBytesMax },
  { kind: 6, name: 'new-view', lane: 'ctl', payloadBytesMax: statusBytesMax },
  { kind: 7, name: 'rotate', lane: 'ctl', payloadBytesMax: statusBytesMax },
  { kind: 8, name: 'status', lane: 'ctl', payloadBytesMax: statusBytesMax },
  { kind: 9, name: 'batch', lane: 'bulk', payloadBytesMax: batchBytesMax + BATCH_OVERHEAD_BYTES },
  { kind: 10, name: 'get-batch', lane: 'ctl', payloadBytesMax: 4096 },
  { kind: 11, name: 'get-blocks', lane: 'ctl', payloadBytesMax: 4096 },
  { kind: 12, name: 'blocks', lane: 'bulk', payloadBytesMax: bulkFrameBytesMax },
];

/** What is known of a frame kind; undefined for a number that no version uses. */
export function messageKind(kind: number): MessageKind | undefined {
  return TABLE[kind];
}
