// Evidence of a split view: two heads of one chain's header log that quorums have cosigned, and
// that cannot be of one log (light-client.md §12). Whoever has the councils checks it offline.
//
//   SplitView { 1 version, 2 chain id (32), 3 Head, 4 Head, 5 repeated proof (32) }   ≤ 20 KiB
//   Head      { 1 epoch, 2 size, 3 root (32), 4 cosignatures }
//
//   E1   equal sizes, different roots, lower root first; no proof
//   E2   the smaller size first, and a proof from it to the larger root (`prefixProof`), by which
//        the beginning of the larger log has another root than the smaller head says
//
// Cosignatures are a compact certificate (§4.5), which is half as long as a note, and from which a
// note for other tools is made anew. `epoch` says in whose council the signers have their seats.

import { compareBytes } from './bytes.ts';
import type { Cosignature, TreeHead } from './checkpoint.ts';
import { decodeCosignatures, encodeCosignatures } from './checkpoint-certificate.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { certificateBytesMax, splitViewBytesMax } from './limits.ts';
import { isPrefix } from './merkle-prefix.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

/** Far from those of receipts and links: a reader tells files apart by their first bytes. */
const VERSION = 33;
/** Of 2^53 leaves a proof has no more than two for each level. */
const PROOF_LENGTH_MAX = 106;

/** A head that a quorum has cosigned, or is said to have. */
export interface SignedHead extends TreeHead {
  /** Of the council in which the signers have their seats. */
  readonly epoch: number;
  /** By ascending voter. */
  readonly cosignatures: readonly Cosignature[];
}

export interface SplitView {
  readonly chainId: Hash;
  readonly heads: readonly [SignedHead, SignedHead];
  /** Empty for E1. */
  readonly proof: readonly Hash[];
}

/** Numbering of light-client.md §12. */
export type SplitViewKind = 'E1' | 'E2';

/** The heads in either order; `proof` leads from the smaller to the larger one. */
export function splitView(
  chainId: Hash,
  a: SignedHead,
  b: SignedHead,
  proof: readonly Hash[],
): SplitView {
  return { chainId, heads: isInOrder(a, b) ? [a, b] : [b, a], proof };
}

function isInOrder(a: TreeHead, b: TreeHead): boolean {
  return a.size === b.size ? compareBytes(a.root, b.root) < 0 : a.size < b.size;
}

export function encodeSplitView({ chainId, heads, proof }: SplitView): Uint8Array {
  const out = new WireWriter().integer(1, VERSION).bytes(2, chainId);
  out.bytes(3, encodeSignedHead(heads[0])).bytes(4, encodeSignedHead(heads[1]));
  for (const node of proof) out.element(5, node);
  return out.finish();
}

export function encodeSignedHead({ epoch, size, root, cosignatures }: SignedHead): Uint8Array {
  const out = new WireWriter().integer(1, epoch).integer(2, size).bytes(3, root);
  return (cosignatures.length > 0 ? out.bytes(4, encodeCosignatures(cosignatures)) : out).finish();
}

/** Whether the file means to be such evidence. */
export function isSplitView(bytes: Uint8Array): boolean {
  return bytes[0] === 8 && bytes[1] === VERSION;
}

/** Strict and bounded; says nothing about truth. Throws DecodeError. */
export function decodeSplitView(bytes: Uint8Array): SplitView {
  if (bytes.length > splitViewBytesMax) throw new DecodeError('codec/too-long', 'split view');
  const input = new WireReader(bytes);
  input.version(VERSION, 'split view');
  const chainId = input.fixed(2, HASH_LENGTH).slice();
  const first = decodeSignedHead(input.bytes(3, HEAD_BYTES_MAX));
  const second = decodeSignedHead(input.bytes(4, HEAD_BYTES_MAX));
  const proof = input.pathElements(5, PROOF_LENGTH_MAX).map((node) => node.slice());
  input.finish();
  return { chainId, heads: [first, second], proof };
}

const HEAD_BYTES_MAX = certificateBytesMax + 64;

/** Strict and bounded; there may be no cosignatures. Throws DecodeError. */
export function decodeSignedHead(bytes: Uint8Array): SignedHead {
  const input = new WireReader(bytes);
  const [epoch, size] = [input.integer(1), input.integer(2)];
  const root = input.fixed(3, HASH_LENGTH).slice();
  const certificate = input.bytes(4, certificateBytesMax);
  input.finish();
  const cosignatures = certificate.length === 0 ? [] : decodeCosignatures(certificate);
  return { epoch, size, root, cosignatures };
}

/**
 * Whether the two heads contradict each other, whoever signed them. Throws VerifyError
 * `evidence/no-contradiction`, and `proof/path` for a proof that leads elsewhere.
 */
export function contradictionOf({ heads: [a, b], proof }: SplitView): SplitViewKind {
  if (!isInOrder(a, b) || isPrefix(a, b, proof)) {
    throw new VerifyError('evidence/no-contradiction');
  }
  return a.size === b.size ? 'E1' : 'E2';
}
