// A sealed header with its way into the header log: what a static host serves so that a reader gets
// from cosignatures to a state root in one request (light-client.md §15). The cosignatures are
// those of the newest checkpoint; a proof of a landmark has none, for it leads to a root that the
// reader knows.
//
//   SealedHead { 1 version, 2 entry (390), 3 size, 4 repeated path (32), 5 epoch, 6 cosignatures }

import { ENTRY_LENGTH } from './block.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { certificateBytesMax } from './limits.ts';
import { PATH_LENGTH_MAX } from './merkle.ts';
import { DecodeError } from './problems.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

const VERSION = 1;

export interface SealedHead {
  /** Header ‖ Result. */
  readonly entry: Uint8Array;
  /** Of the log that `path` leads into. */
  readonly size: number;
  readonly path: readonly Hash[];
  /** Of the council whose cosignatures these are; 0 where there are none. */
  readonly epoch: number;
  /** A compact certificate (checkpoint-certificate.ts); empty where the root is known. */
  readonly cosignatures: Uint8Array;
}

export function encodeSealedHead(head: SealedHead): Uint8Array {
  const out = new WireWriter().integer(1, VERSION).bytes(2, head.entry).integer(3, head.size);
  for (const sibling of head.path) out.element(4, sibling);
  return out.integer(5, head.epoch).bytes(6, head.cosignatures).finish();
}

/** Strict and bounded; says nothing about truth. Throws DecodeError. */
export function decodeSealedHead(bytes: Uint8Array): SealedHead {
  if (bytes.length > sealedHeadBytesMax) throw new DecodeError('codec/too-long', 'sealed head');
  const input = new WireReader(bytes);
  input.version(VERSION, 'sealed head');
  const entry = input.fixed(2, ENTRY_LENGTH);
  const size = input.integer(3);
  const path = input.pathElements(4);
  const epoch = input.integer(5);
  const cosignatures = input.bytes(6, certificateBytesMax);
  input.finish();
  return { entry, size, path, epoch, cosignatures };
}

export const sealedHeadBytesMax: number =
  ENTRY_LENGTH + PATH_LENGTH_MAX * (HASH_LENGTH + 2) + certificateBytesMax + 64;
