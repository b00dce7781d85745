// `witan tx show|watch`: a transaction's state, with its receipt verified once it is final.

import { parseTxid } from '@witan/client';
import { problemOf, WitanError } from '@witan/ledger/problems';
import { type ConnectionOptions, openReader } from '../connection.ts';
import { toKeep } from '../kept-receipt.ts';
import { leaveReceipt, printJson, printLines } from '../output.ts';
import { verdictJson, verdictLines } from '../verdict.ts';

export interface TransactionOptions extends ConnectionOptions {
  readonly out?: string;
  readonly timeout?: string;
  readonly json?: boolean;
}

export async function showTransaction(text: string, options: TransactionOptions): Promise<void> {
  const { client, kept } = await openReader(options);
  const found = await client.transactionReceipt(parseTxid(text));
  const { verdict, receipt } = await toKeep(client, found);
  leaveReceipt(receipt, options.out);
  if (options.json) printJson(verdictJson(verdict, kept));
  else printLines(verdictLines(verdict, kept));
}

const POLL_MS = 200;
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `500ms`, `10s`, `2m`, `72h`, `7d`. */
export function durationMs(text: string): number {
  const match = /^(\d+)(ms|s|m|h|d)$/.exec(text);
  if (match === null) throw new WitanError('usage/invalid', 'a duration looks like 10s');
  const unit = UNIT_MS[match[2] as keyof typeof UNIT_MS];
  return Number(match[1]) * unit;
}

export async function watchTransaction(text: string, options: TransactionOptions): Promise<void> {
  const deadline = Date.now() + durationMs(options.timeout ?? '30s');
  for (;;) {
    try {
      return await showTransaction(text, options);
    } catch (error) {
      const waiting =
        error instanceof WitanError &&
        (error.key === 'transaction/unknown' || problemOf(error.key).retryable);
      if (!waiting) throw error;
      if (Date.now() > deadline) throw new WitanError('client/timeout', text, { cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
