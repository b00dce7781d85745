// The door for pages: the verifier of receipts in its least bytes. What a citizen's receipt of a
// record does not need lies in files of its own, and is loaded when a receipt asks for it.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

import { receiptVerifier, type VerifyReceipt } from './receipt.ts';
import { needsBeside } from './state-claim.ts';

export type { Finding, ReceiptReader, Verdict, VerifyReceipt } from './receipt.ts';

/** See `receiptVerifier`. */
export const verifyReceipt: VerifyReceipt = /* @__PURE__ */ receiptVerifier({
  links: () => import('./epochs.ts'),
  landmarks: () => import('./landmark-seal.ts'),
  commits: () => import('./commit-seal.ts'),
  transactions: () => import('./transaction-claim.ts'),
  beside: async (claim, questions) => {
    if (!needsBeside(claim, questions)) return undefined;
    return (await import('./beside.ts')).besideOf(claim, questions);
  },
});
