// Front door of the client: write to the ledger, and read from it what is verified.

export type { StateFinding, TransactionFinding } from '@witan/light-client';
export type { Admission, BulkResult } from './answers.ts';
export { governance } from './governance.ts';
export { type Hold, LedgerClient, type LedgerOptions } from './ledger-client.ts';
export { type HttpMirrorOptions, httpMirror } from './mirror.ts';
export type { CheckpointAnswer } from './newest-checkpoint.ts';
export { canonicalQuestion } from './question.ts';
export {
  nonceOf,
  type SignedTransaction,
  signTransaction,
  type TransactionRequest,
} from './transactions.ts';
export {
  type AskedGrade,
  type ClientOptions,
  FalseReceipt,
  parseTxid,
  type Verified,
  VerifyingClient,
} from './verifying-client.ts';
