// Front door of the client: write to the ledger, and read from it what is verified.

export {
  type BulkResult,
  type ClientOptions,
  LedgerClient,
  parseTxid,
  type StateFinding,
  type TransactionFinding,
  type Verified,
} from './api-client.ts';
export {
  nonceOf,
  type SignedTransaction,
  signTransaction,
  type TransactionRequest,
} from './transactions.ts';
