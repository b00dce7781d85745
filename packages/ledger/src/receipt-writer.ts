// Writes receipts as receipt.ts reads them: for nodes, and for readers who hand a fact on.

import { concatBytes } from './bytes.ts';
import { sha256 } from './hash.ts';
import { WitanError } from './problems.ts';
import {
  type FullSeal,
  isQuestion,
  type LandmarkSeal,
  RECEIPT_GRADE,
  RECEIPT_VERSION,
  type Receipt,
} from './receipt.ts';
import { utf8 } from './text.ts';
import { WireWriter } from './wire-writer.ts';

/** Throws WitanError `usage/invalid` for a question that no receipt can carry. */
export function encodeReceipt({ entry, seal, claim }: Receipt): Uint8Array {
  const out = new WireWriter().integer(1, RECEIPT_VERSION).integer(2, RECEIPT_GRADE[seal.grade]);
  if (entry !== undefined) out.bytes(3, entry);
  if (seal.grade === 'immediate') {
    out.bytes(4, seal.certificate);
    if (seal.anchor !== undefined) out.bytes(5, seal.anchor);
    for (const sibling of seal.path) out.element(6, sibling);
  } else {
    out.bytes(4, encodeHeadSeal(seal));
  }
  if (claim.kind === 'state') {
    const question = utf8(claim.question);
    if (!isQuestion(question)) throw new WitanError('usage/invalid', 'a question is visible ASCII');
    const state = new WireWriter().bytes(1, question).bytes(2, claim.proof).bytes(3, claim.past);
    out.bytes(7, state.bytes(4, claim.log).finish());
  } else {
    const transaction = new WireWriter().bytes(1, claim.body).bytes(2, claim.outcome);
    for (const sibling of claim.path) transaction.element(3, sibling);
    out.bytes(8, transaction.finish());
  }
  const covered = out.finish();
  return concatBytes(covered, new WireWriter().bytes(9, sha256(covered)).finish());
}

function encodeHeadSeal(seal: FullSeal | LandmarkSeal): Uint8Array {
  const out = new WireWriter().integer(1, seal.grade === 'full' ? seal.epoch : seal.day);
  out.integer(2, seal.size).bytes(3, concatBytes(...seal.path));
  return (seal.grade === 'full' ? out.bytes(4, seal.cosignatures) : out).finish();
}
