// The verifier of receipts with all its parts, for whoever does not count bytes.

import { judge, pastOf } from './beside-record.ts';
import { checkImmediate } from './commit-seal.ts';
import { applyEpochLinks } from './epochs.ts';
import { checkLandmark } from './landmark-seal.ts';
import { receiptVerifier, type VerifyReceipt } from './receipt.ts';
import { checkTransaction } from './transaction-claim.ts';

/** See `receiptVerifier`. */
export const verifyReceipt: VerifyReceipt = /* @__PURE__ */ receiptVerifier({
  links: () => ({ applyEpochLinks }),
  landmarks: () => ({ checkLandmark }),
  commits: () => ({ checkImmediate }),
  transactions: () => ({ checkTransaction }),
  beside: () => ({ judge, pastOf }),
});
