// Whether what the benchmark counts is there: every transaction final with outcome 0, all agencies
// on one head, and samples of receipts and records verified from their bytes alone.

import type { AgencyState } from '@witan/cli/demo/supervisor';
import { LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { problemOf, WitanError } from '@witan/ledger/problems';
import { trustFromGenesis } from '@witan/light-client';
import { answer, ask } from '@witan/state/schema';
import type { Council } from './council.ts';
import type { Sent } from './ingress.ts';
import type { Job, Workload } from './workload.ts';

const HEADS_MS = 30_000;
const REQUEST_MS = 10_000;
const ASKERS = 8;
const RECEIPTS_PER_AGENCY = 8;
/** Repeating a transaction is harmless, and answers what became of it. */
const BULK = 250;
const FINAL_MS = 180_000;
const BUSY_PAUSE_MS = 50;

/** A result that the benchmark must not report figures for. */
export class AuditError extends Error {}

/** Final height of each transaction, in order. Throws AuditError where one is not there. */
export async function auditTransactions(
  council: Council,
  sent: readonly Sent[],
): Promise<Map<Sent, number>> {
  const { agencies } = council;
  const heights = new Map<Sent, number>();
  const left = sent.entries();
  const asker = async (): Promise<void> => {
    for (const [i, one] of left) {
      // Not always the agency that took it: the others must know it as well.
      const { api } = agencies[i % agencies.length] as AgencyState;
      heights.set(one, await finalHeight(api, toHex(one.job.txid)));
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, asker));
  return heights;
}

async function finalHeight(api: string, txid: string): Promise<number> {
  const signal = AbortSignal.timeout(REQUEST_MS);
  const response = await fetch(`${api}/v1/transactions/${txid}`, { signal });
  const found = (await response.json()) as { state?: string; outcome?: string; height?: string };
  if (found.state !== 'final' || found.outcome !== 'executed') {
    throw new AuditError(`${api} says of ${txid}: ${JSON.stringify(found)}`);
  }
  return Number(found.height);
}

/** Every transaction is final, by the word of an agency; those of one request in one answer. */
export async function auditFinal(council: Council, jobs: readonly Job[]): Promise<void> {
  const { agencies } = council;
  const deadline = performance.now() + FINAL_MS;
  for (let at = 0, turn = 0; at < jobs.length; turn++) {
    const { api } = agencies[turn % agencies.length] as AgencyState;
    const some = jobs.slice(at, at + BULK);
    const results = await patiently(deadline, () => clientOf(council, api).submitMany(some));
    const known = results.findIndex(({ problem }) => problem === 'api/busy');
    const answered = known < 0 ? results : results.slice(0, known);
    const missing = answered.findIndex(({ state }) => state !== 'final');
    if (missing >= 0) {
      const { txid } = some[missing] as Job;
      throw new AuditError(`${api} says of ${toHex(txid)}: ${JSON.stringify(results[missing])}`);
    }
    at += answered.length;
    if (performance.now() > deadline) throw new AuditError(`${api} stays busy`);
  }
}

/** Asks again where an agency says that it is busy. */
export async function patiently<T>(deadlineMs: number, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isBusy = error instanceof WitanError && problemOf(error.key).retryable;
      if (!isBusy || performance.now() > deadlineMs) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
  }
}

/**
 * All agencies have the same head, and so, as its header log covers every header and every outcome
 * below it, the same history. Returns its height.
 */
export async function auditHeads(council: Council): Promise<number> {
  await council.until('all agencies are on one head', HEADS_MS, async () => {
    const [first, ...others] = await council.heads();
    return others.every(({ headHash }) => headHash === first?.headHash);
  });
  const [head] = await council.heads();
  const headers = await Promise.all(
    council.agencies.map(async ({ api }) => {
      const signal = AbortSignal.timeout(REQUEST_MS);
      return (await fetch(`${api}/v1/headers/${head?.height}`, { signal })).text();
    }),
  );
  if (new Set(headers).size !== 1) throw new AuditError(`heads differ: ${headers.join('\n')}`);
  return head?.height ?? 0;
}

/** Receipts of some transactions from every agency. Returns how many were verified. */
export async function auditReceipts(council: Council, sent: readonly Sent[]): Promise<number> {
  let verified = 0;
  for (const { api } of council.agencies) {
    const client = clientOf(council, api);
    for (let i = 0; i < RECEIPTS_PER_AGENCY; i++) {
      const one = sent[Math.floor((i * sent.length) / RECEIPTS_PER_AGENCY)] as Sent;
      const { verdict } = await client.transactionReceipt(one.job.txid);
      if (verdict.finding.outcome.code !== 0) throw new AuditError('a receipt of a refusal');
      verified += 1;
    }
  }
  return verified;
}

/** What the state says of all changes, proved by an agency. */
export async function auditTotal(
  council: Council,
  workload: Workload,
  changes: number,
): Promise<void> {
  const { api } = council.agencies[0] as AgencyState;
  const { verdict } = await clientOf(council, api).query(workload.total);
  const found = answer(ask(workload.total), verdict.finding);
  if (workload.holds(found, changes)) return;
  throw new AuditError(
    `${workload.total} proves ${JSON.stringify(found)} after ${changes} changes`,
  );
}

/** A reader who trusts the genesis alone. */
export function clientOf(council: Council, url: string): LedgerClient {
  const trust = trustFromGenesis(council.genesis);
  return new LedgerClient({ url, trust, questions: (path) => ask(path).questions });
}
