// `witan verify FILE`: a receipt, or evidence of a split view, offline, under a pinned genesis.

import { receiptBytesMax } from '@witan/ledger/limits';
import { verifySignature } from '@witan/ledger/signature';
import { isSplitView } from '@witan/ledger/split-view';
import { verifyReceipt } from '@witan/light-client';
import { printJson, printLines, readInput } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { resolveTrust } from '../trust.ts';
import { verdictJson, verdictLines } from '../verdict.ts';
import { verifySplitView } from './split-view.ts';

export interface VerifyOptions {
  readonly trust?: string;
  readonly json?: boolean;
}

export async function verify(file: string, options: VerifyOptions): Promise<void> {
  const receipt = readInput(file, receiptBytesMax);
  if (isSplitView(receipt)) return verifySplitView(receipt, options);
  const trust = resolveTrust(options.trust);
  const verdict = await verifyReceipt(trust, receipt, {
    verify: verifySignature,
    questions: questionsOf,
    nowMs: Date.now(),
  });
  if (options.json) printJson(verdictJson(verdict));
  else printLines(verdictLines(verdict));
}
