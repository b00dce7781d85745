// The verifier of receipts with all its parts, for whoever does not count bytes.

import * as beside from './beside-record.ts';
import * as commits from './commit-seal.ts';
import * as links from './epochs.ts';
import * as landmarks from './landmark-seal.ts';
import { receiptVerifier, type VerifyReceipt } from './receipt.ts';
import * as transactions from './transaction-claim.ts';

/** See `receiptVerifier`. */
export const verifyReceipt: VerifyReceipt = /* @__PURE__ */ receiptVerifier({
  links: () => links,
  landmarks: () => landmarks,
  commits: () => commits,
  transactions: () => transactions,
  beside: () => beside,
});
