// Front door of the light client: verdicts from bytes alone.

export { type Freshness, freshnessOf } from './age.ts';
export { type Cosigner, type OpenedCheckpoint, openCheckpoint, openHead } from './checkpoint.ts';
export {
  applyEpochLinks,
  type EpochEnd,
  type LinksReader,
  type Reached,
  type Step,
} from './epochs.ts';
export { type JudgedHead, type SplitViewVerdict, verifyEvidence } from './evidence.ts';
export { fetchPrefixProofs } from './mirror.ts';
export {
  asOfMs,
  epochOfReceipt,
  type Finding,
  type ReceiptReader,
  type Verdict,
  type VerifyReceipt,
} from './receipt.ts';
export type { Basis, Verify } from './seal.ts';
export { seenHead } from './seen-head.ts';
export type { Judge, OpenedHead } from './signed-head.ts';
export type { Questions, StateAnswer, StateFinding } from './state-claim.ts';
export type { TransactionFinding } from './transaction-claim.ts';
export {
  type AttestedHead,
  councilHash,
  hasVoteKeys,
  isVerified,
  TRUST_AGE_MS_MAX,
  type Trust,
  type TrustSource,
  trustFromGenesis,
} from './trust.ts';
export { verifyReceipt } from './verify-receipt.ts';
export { agreeingTrust, openWaypoint } from './waypoint.ts';
export { areTooFew, type WitnessesSeen, witnessesSeen } from './witnesses.ts';
