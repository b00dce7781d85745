// Verdicts on receipts. Pure: trust, the signature rule and the meaning of questions are
// arguments, so the same code runs in a browser, on a phone and in Node.

import { decodeLinkedReceipt } from '@witan/ledger/epoch-link';
import { decodeReceipt } from '@witan/ledger/receipt';
import { followEpochLinks } from './epochs.ts';
import { checkSeal, type Verify } from './seal.ts';
import { checkState, type Questions, type StateFinding } from './state-claim.ts';
import { checkTransaction, type TransactionFinding } from './transaction-claim.ts';
import type { Trust } from './trust.ts';

export type Finding = StateFinding | TransactionFinding;

/** What was checked, by whom it was signed, and how old it is. */
export interface Verdict {
  readonly network: string;
  /** Under demonstration keys nothing is proved to anybody: say so wherever this is shown. */
  readonly demonstration: boolean;
  /** Signed with consensus keys, for the submitter: it is no citizen's grade. */
  readonly grade: 'immediate';
  /** Of the block after which the finding holds. Nothing is said of later ones. */
  readonly height: number;
  /** That block's time in milliseconds since 1970 UTC. It is no measure of freshness. */
  readonly timeMs: number;
  /** Height of the block that was signed: `height` or a later one. */
  readonly sealedAt: number;
  /** Names of the agencies that signed, by seat: exactly a quorum. */
  readonly signers: readonly string[];
  /** Agencies in the council. */
  readonly council: number;
  /** Of that council: how often its membership, a key or a parameter may have changed before. */
  readonly epoch: number;
  readonly finding: Finding;
}

export interface ReceiptReader {
  /** `verifySignature` of the ledger, or `verifySignatureAsync` over WebCrypto. */
  readonly verify: Verify;
  readonly questions: Questions;
}

/**
 * Checks a receipt whole: checksum, chain, council, certificate, header log and claim. Nothing that
 * stands in the receipt is believed, so its verdict is true of the *receipt's* question; whoever
 * asked compares `finding.question` or `finding.txid` with what they asked, and `height` with when.
 *
 * Throws DecodeError when the bytes are no receipt that this reader knows, and VerifyError when
 * they are one that is false; other errors come from `reader` alone.
 */
export async function verifyReceipt(
  trust: Trust,
  bytes: Uint8Array,
  reader: ReceiptReader,
): Promise<Verdict> {
  const file = decodeLinkedReceipt(bytes);
  const receipt = decodeReceipt(file.receipt);
  // Links are followed first: they cost signatures, but none that the pinned council did not make.
  const reached = await followEpochLinks(trust, file.links, reader.verify);
  const seal = await checkSeal(reached, receipt, reader.verify);
  const { claim } = receipt;
  return {
    network: trust.network,
    demonstration: trust.demonstration,
    grade: 'immediate',
    height: seal.header.height,
    timeMs: seal.header.timeMs,
    sealedAt: seal.sealedAt,
    signers: seal.signers.map(({ name }) => name),
    council: reached.validators.length,
    epoch: seal.epoch,
    finding:
      claim.kind === 'state'
        ? checkState(claim, seal, reader.questions)
        : checkTransaction(claim, seal),
  };
}
