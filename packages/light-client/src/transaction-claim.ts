// What a receipt says of a transaction: its outcome, and the path from there to `receiptsRoot`.

import { equalBytes } from '@witan/ledger/bytes';
import { peakCount } from '@witan/ledger/frontier';
import type { Hash } from '@witan/ledger/hash';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { decodeOutcome, isExecuted, type Outcome } from '@witan/ledger/outcome';
import { VerifyError } from '@witan/ledger/problems';
import type { TransactionClaim } from '@witan/ledger/receipt';
import {
  decodeTransactionBody,
  type TransactionBody,
  transactionId,
} from '@witan/ledger/transaction';

export interface TransactionFinding {
  readonly kind: 'transaction';
  readonly txid: Hash;
  readonly body: TransactionBody;
  /** What execution made of it, once and for all. */
  readonly outcome: Outcome;
}

/**
 * "Executed" needs the outcome and its path to `receiptsRoot`; order alone proves nothing done.
 * Throws DecodeError, and VerifyError `receipt/outcome` or `proof/path`.
 */
export function checkTransaction(
  claim: TransactionClaim,
  { height, receiptsRoot }: { readonly height: number; readonly receiptsRoot: Hash },
): TransactionFinding {
  const body = decodeTransactionBody(claim.body);
  const outcome = decodeOutcome(claim.outcome);
  const txid = transactionId(claim.body);
  if (!equalBytes(outcome.txid, txid) || outcome.height !== height) {
    throw new VerifyError('receipt/outcome', 'another transaction');
  }
  const root = rootFromOutcome(leafHash(claim.outcome), outcome.index, claim.path);
  if (!equalBytes(root, receiptsRoot)) throw new VerifyError('receipt/outcome');
  // Shown alone, it would make the sender believe that nothing was done, or will be.
  if (!isExecuted(outcome)) {
    throw new VerifyError('receipt/outcome', 'not executed there');
  }
  return { kind: 'transaction', txid, body, outcome };
}

/**
 * Root of an RFC 6962 list from the leaf at `index` and its path. The size of the list is not
 * needed: each one bit of the index has its sibling on the left, and of the zero bits only the
 * lowest have one, on the right; above these the node is the last of its level and is lifted
 * unhashed. So all lists in which the path has this length give one root, the shortest of them
 * here, and an index that is not the leaf's place shows nothing, because the outcome itself states
 * its index.
 */
export function rootFromOutcome(leaf: Hash, index: number, path: readonly Hash[]): Hash {
  let onTheRight = path.length - peakCount(index);
  let last = index;
  for (let bit = 1; onTheRight > 0; bit *= 2) {
    if (Math.floor(index / bit) % 2 === 1) continue;
    last = index + bit;
    onTheRight--;
  }
  return rootFromPath(leaf, index, last + 1, path);
}
