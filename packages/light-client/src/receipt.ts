// Verdicts on receipts. Pure: trust, the signature rule and the meaning of questions are
// arguments, so the same code runs in a browser, on a phone and in Node.

import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { decodeOutcome, type Outcome } from '@witan/ledger/outcome';
import { VerifyError } from '@witan/ledger/problems';
import {
  decodeReceipt,
  type Receipt,
  type StateClaim,
  type TransactionClaim,
} from '@witan/ledger/receipt';
import { type OpenedTree, openStateProof, type StateEntry } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  judgeKey,
  judgePage,
  judgeRange,
  judgeRangeTotal,
  judgeTotal,
  type KeyVerdict,
  type PageVerdict,
  type StateQuestion,
  type StateTotal,
} from '@witan/ledger/state-proof-verdict';
import {
  decodeTransactionBody,
  type TransactionBody,
  transactionId,
} from '@witan/ledger/transaction';
import { type CheckedSeal, checkSeal, type SealedHeader, type Verify } from './seal.ts';
import type { Trust } from './trust.ts';

/** What the state answers, by the kind of the question. Lists and totals are complete. */
export type StateAnswer =
  | ({ readonly ask: 'key' } & KeyVerdict)
  | { readonly ask: 'range'; readonly entries: readonly StateEntry[] }
  | ({ readonly ask: 'page' } & PageVerdict)
  | ({ readonly ask: 'total' } & StateTotal);

export type Finding =
  | {
      readonly kind: 'state';
      readonly question: string;
      /** One for each question that the path stands for, in their order. */
      readonly answers: readonly StateAnswer[];
      /** The tree behind the answers, for a schema that reads records from it. */
      readonly opened: OpenedTree;
    }
  | {
      readonly kind: 'transaction';
      readonly txid: Hash;
      readonly body: TransactionBody;
      readonly outcome: Outcome;
    };

/** What was checked, by whom it was signed, and how old it is. */
export interface Verdict {
  readonly network: string;
  /** Under demonstration keys nothing is proved to anybody: say so wherever this is shown. */
  readonly demonstration: boolean;
  readonly grade: 'immediate';
  readonly height: number;
  readonly timeMs: number;
  readonly sealedAt: number;
  /** Names of the agencies that signed: exactly a quorum. */
  readonly signers: readonly string[];
  readonly council: number;
  readonly finding: Finding;
}

export interface ReceiptReader {
  readonly verify: Verify;
  /** Turns a question in words into keys by the reader's own schema (PROOF-1). */
  readonly questions: (text: string) => readonly StateQuestion[];
}

/**
 * Checks a receipt whole. Throws DecodeError when the bytes are no receipt, and VerifyError when
 * they are one that is false.
 */
export async function verifyReceipt(
  trust: Trust,
  bytes: Uint8Array,
  reader: ReceiptReader,
): Promise<Verdict> {
  const receipt = decodeReceipt(bytes);
  const seal = await checkSeal(trust, receipt, reader.verify);
  return {
    network: trust.network,
    demonstration: trust.demonstration,
    grade: 'immediate',
    height: seal.header.height,
    timeMs: seal.header.timeMs,
    sealedAt: seal.sealedAt,
    signers: seal.signers.map(({ name }) => name),
    council: trust.validators.length,
    finding: findingOf(trust, receipt, seal, reader),
  };
}

function findingOf(
  trust: Trust,
  receipt: Receipt,
  seal: CheckedSeal,
  reader: ReceiptReader,
): Finding {
  const { claim } = receipt;
  if (claim.kind === 'transaction') return checkTransaction(claim, seal);
  const opened = openState(trust, claim, seal);
  const questions = reader.questions(claim.question);
  if (questions.length === 0) throw new VerifyError('proof/not-covered', 'nothing was asked');
  return {
    kind: 'state',
    question: claim.question,
    answers: questions.map((question) => judge(opened, question)),
    opened,
  };
}

function openState(trust: Trust, claim: StateClaim, sealed: SealedHeader): OpenedTree {
  return openStateProof(decodeStateProof(claim.proof), {
    chainId: trust.chainId,
    height: sealed.header.height,
    stateRoot: sealed.result.stateRoot,
  });
}

function judge(opened: OpenedTree, question: StateQuestion): StateAnswer {
  switch (question.ask) {
    case 'key':
      return { ask: 'key', ...judgeKey(opened, question.key) };
    case 'range':
      return { ask: 'range', entries: judgeRange(opened, question) };
    case 'page':
      return { ask: 'page', ...judgePage(opened, question.prefix, question.from, question.limit) };
    case 'total':
      return { ask: 'total', ...judgeTotal(opened, question.prefix) };
    case 'range-total':
      return { ask: 'total', ...judgeRangeTotal(opened, question) };
  }
}

/** "Executed" needs the outcome and its path to `receiptsRoot`; order alone proves nothing done. */
function checkTransaction(claim: TransactionClaim, sealed: SealedHeader): Finding {
  const body = decodeTransactionBody(claim.body);
  const outcome = decodeOutcome(claim.outcome);
  const txid = transactionId(claim.body);
  if (!equalBytes(outcome.txid, txid) || outcome.height !== sealed.header.height) {
    throw new VerifyError('receipt/outcome', 'of another transaction or height');
  }
  const leaf = leafHash(claim.outcome);
  const root = rootFromPath(leaf, outcome.index, claim.outcomes, claim.path);
  if (!equalBytes(root, sealed.result.receiptsRoot)) throw new VerifyError('receipt/outcome');
  return { kind: 'transaction', txid, body, outcome };
}
