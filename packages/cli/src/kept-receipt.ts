// Receipts that somebody keeps or shows: those of the citizen's grade, wherever there can be one.

import type { LedgerClient, Verified } from '@witan/client';
import type { Finding } from '@witan/light-client';
import { say } from './output.ts';

/** The full receipt, a moment later if need be; where there is none, it says so. */
export async function toKeep<F extends Finding>(
  client: Pick<LedgerClient, 'full'>,
  verified: Verified<F>,
  waitMs?: number,
): Promise<Verified<F>> {
  const kept = await client.full(verified, waitMs);
  if (kept.verdict.grade === 'immediate') {
    say('no checkpoint covers this yet: there is an immediate receipt alone, for the submitter.');
    say('  Ask again in some seconds for a full one, which is for everybody.');
  }
  return kept;
}
