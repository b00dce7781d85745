// Verdicts on receipts. Pure: trust, the clock, the signature rule and the meaning of questions are
// arguments, so the same code runs in a browser, on a phone and in Node.

import type { TreeHead } from '@witan/ledger/checkpoint';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { must } from '@witan/ledger/problems';
import {
  decodeReceipt,
  type Receipt,
  type ReceiptGrade,
  type StateClaim,
} from '@witan/ledger/receipt';
import { ageOf, type Freshness, presentMs } from './age.ts';
import { checkFull, type Judging } from './head-seal.ts';
import { type Basis, readEntry, type Vouched } from './seal.ts';
import { type Beside, checkState, type Questions, type StateFinding } from './state-claim.ts';
import type { TransactionFinding } from './transaction-claim.ts';
import { isVerified, needsWaypoint, type Trust, withoutHead } from './trust.ts';

export type Finding = StateFinding | TransactionFinding;

/** What was checked, by whom it was signed, and how old it is. */
export interface Verdict {
  readonly network: string;
  /** Under demonstration keys nothing is proved to anybody: say so wherever this is shown. */
  readonly demonstration: boolean;
  /** Whether two sources of trust agree (§8): from one alone it is trusted on first use. */
  readonly isTrustVerified: boolean;
  /** The trust is older than 180 days, or was when it moved: compare a printed waypoint (§9). */
  readonly needsWaypoint: boolean;
  /** `immediate` is signed with consensus keys, for the submitter: it is no citizen's grade. */
  readonly grade: ReceiptGrade;
  readonly basis: Basis;
  /** Of the block after which the finding holds. Nothing is said of later ones. */
  readonly height: number;
  /**
   * That block's time in milliseconds since 1970 UTC, or the start of the day of a landmark whose
   * own state is shown.
   */
  readonly headerTimeMs: number;
  /** Height up to which the log was signed: `height` or a later one. */
  readonly sealedAt: number;
  /** The head of the header log that vouches; undefined under a COMMIT certificate. */
  readonly head: TreeHead | undefined;
  /** When an honest signer vouched for that head, at the earliest; undefined where none did. */
  readonly attestedAtMs: number | undefined;
  /**
   * Since then; of a state that is not the head's own, at least since its block was made: newer
   * signatures do not make an old state newer.
   */
  readonly ageMs: number | undefined;
  readonly freshness: Freshness;
  /** Names of the agencies that signed, by seat: a quorum, or none where the head was trusted. */
  readonly signers: readonly string[];
  /** Agencies in the council. */
  readonly council: number;
  /** Of that council: how often its membership, a key or a parameter may have changed before. */
  readonly epoch: number;
  readonly finding: Finding;
}

export interface ReceiptReader extends Judging {
  /** `verifySignature` of the ledger, or `verifySignatureAsync` over WebCrypto, is `verify`. */
  readonly questions: Questions;
}

type Awaitable<T> = T | Promise<T>;

/**
 * What a citizen's receipt of a record does not need. A page loads each when a receipt asks for it
 * (citizen.ts); others have all (verify-receipt.ts).
 */
export interface ReceiptParts {
  readonly links: () => Awaitable<Pick<typeof import('./epochs.ts'), 'applyEpochLinks'>>;
  readonly landmarks: () => Awaitable<typeof import('./landmark-seal.ts')>;
  readonly commits: () => Awaitable<typeof import('./commit-seal.ts')>;
  readonly transactions: () => Awaitable<
    Pick<typeof import('./transaction-claim.ts'), 'checkTransaction'>
  >;
  /** May be undefined for a record by its key, without its past. */
  readonly beside: (claim: StateClaim, questions: Questions) => Awaitable<Beside | undefined>;
}

export type VerifyReceipt = (
  trust: Trust,
  bytes: Uint8Array,
  reader: ReceiptReader,
) => Promise<Verdict>;

/**
 * Checks a receipt whole: checksum, chain, council, signatures, header log and claim. Nothing that
 * stands in the receipt is believed, so its verdict is true of the *receipt's* question; whoever
 * asked compares `finding.question` or `finding.txid` with what they asked, and `height` with when.
 *
 * Throws DecodeError when the bytes are no receipt that this reader knows, or are signed by a
 * council or landmark that it does not know, and VerifyError when they are one that is false; other
 * errors come from `reader` alone.
 */
export function receiptVerifier(parts: ReceiptParts): VerifyReceipt {
  return (trust, bytes, reader) => verified(parts, trust, bytes, reader);
}

async function verified(
  parts: ReceiptParts,
  trust: Trust,
  bytes: Uint8Array,
  reader: ReceiptReader,
): Promise<Verdict> {
  const file = decodeLinkedReceipt(bytes);
  const receipt = decodeReceipt(file.receipt);
  // Links are followed first: they cost signatures, but none that the pinned council did not make.
  const nowMs = presentMs(trust, reader.nowMs);
  const reached = await councilOf(parts.links, trust, file.links, { verify: reader.verify, nowMs });
  const vouched = await checkSeal(parts, reached, receipt, { verify: reader.verify, nowMs });
  const finding = await checkClaim(parts, receipt.claim, vouched, reader.questions);
  const { chainId: _, stateRoot: _state, receiptsRoot: _receipts, signers, ...shown } = vouched;
  return {
    network: trust.network,
    demonstration: trust.demonstration,
    isTrustVerified: isVerified(trust),
    needsWaypoint: needsWaypoint(reached, nowMs),
    grade: receipt.seal.grade,
    ...shown,
    ...ageOf(asOfMs({ ...vouched, finding }), nowMs),
    signers: signers.map(({ name }) => name),
    council: reached.validators.length,
    finding,
  };
}

async function checkSeal(
  parts: ReceiptParts,
  trust: Trust,
  { entry, seal }: Receipt,
  judging: Judging,
): Promise<Vouched> {
  if (seal.grade === 'landmark') {
    const { checkLandmark } = await parts.landmarks();
    return checkLandmark(trust, entry, seal);
  }
  must(entry !== undefined, 'an entry');
  if (seal.grade === 'full') return checkFull(trust, entry, seal, judging);
  const { checkImmediate } = await parts.commits();
  return checkImmediate(trust, entry, seal, judging.verify);
}

async function checkClaim(
  parts: ReceiptParts,
  claim: Receipt['claim'],
  vouched: Vouched,
  questions: Questions,
): Promise<Finding> {
  if (claim.kind === 'state') {
    const beside = await parts.beside(claim, questions);
    return checkState(claim, vouched, questions, beside);
  }
  const { height, receiptsRoot } = vouched;
  must(receiptsRoot !== undefined, 'a header');
  const { checkTransaction } = await parts.transactions();
  return checkTransaction(claim, { height, receiptsRoot });
}

/**
 * Until when a finding is known to hold: milliseconds of UTC. What became of a transaction stays; a
 * state is followed by the next, which newer signatures of the log do not rule out.
 */
export function asOfMs({
  attestedAtMs,
  headerTimeMs,
  height,
  sealedAt,
  finding,
}: Pick<Verdict, 'attestedAtMs' | 'headerTimeMs' | 'height' | 'sealedAt' | 'finding'>):
  | number
  | undefined {
  const isOvertaken = finding.kind === 'state' && height < sealedAt;
  return isOvertaken && attestedAtMs !== undefined
    ? Math.min(attestedAtMs, headerTimeMs)
    : attestedAtMs;
}

/**
 * The epoch whose council signed a receipt, as the receipt says: which links are needed, and
 * nothing to rely on. Undefined where no signature is needed.
 */
export function epochOfReceipt({ entry, seal }: Receipt): number | undefined {
  if (seal.grade === 'full') return seal.epoch;
  if (seal.grade === 'landmark' || entry === undefined) return undefined;
  return readEntry(seal.anchor ?? entry).header.epoch;
}

/** Reading moves no trust: whether links go on from a head matters to who keeps what is reached. */
export async function councilOf(
  loadLinks: ReceiptParts['links'],
  trust: Trust,
  links: Uint8Array,
  judging: Judging,
): Promise<Trust> {
  if (links.length === 0) return trust;
  const { applyEpochLinks } = await loadLinks();
  const reached = await applyEpochLinks(withoutHead(trust), links, judging);
  return reached.steps.length === 0 ? trust : reached.trust;
}
