// The budget of a demonstration: a year of real budget authority, and some generated payments of
// one line, so that there is a way from the whole to one payment.

import { fileURLToPath } from 'node:url';
import { type LedgerClient, signTransaction } from '@witan/client';
import { WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { amountOf, paymentSteps, type Step, supplierSteps } from '../budget/generator.ts';
import { importBudget } from '../budget/import.ts';
import { readBudgetSource } from '../budget/source.ts';
import { openIdentity } from '../identity.ts';
import { answerOf } from '../schema.ts';

const YEAR = 2016;
const AUTHORITY = fileURLToPath(
  new URL('../../data/federal-2016/budget_authority.csv', import.meta.url),
);
const PAYMENTS = 24;
const WINDOW_BLOCKS = 1_000;
const FINAL_MS = 30_000;

export interface SampleBudget {
  readonly lines: number;
  readonly payments: number;
}

/** Undefined where an earlier run has left it. */
export async function loadSampleBudget(
  client: LedgerClient,
  signal: AbortSignal,
): Promise<SampleBudget | undefined> {
  const asked = `budget/years/${YEAR}`;
  const { verdict } = await client.query(asked);
  if (answerOf(asked, verdict.finding) !== null) return undefined;
  const { report } = await importBudget({
    client,
    authority: AUTHORITY,
    year: YEAR,
    quiet: true,
    signal,
  });
  const source = await readBudgetSource({ authority: AUTHORITY }, YEAR);
  const plan = { seed: utf8('demonstration'), count: PAYMENTS, timeMs: verdict.headerTimeMs };
  const line = source.lines.find((one) => one.amount > amountOf({ ...plan, line: one.code }));
  if (line === undefined || signal.aborted) return { lines: report.accepted, payments: 0 };
  await perform(client, supplierSteps(), signal);
  await perform(client, paymentSteps({ ...plan, line: line.code }), signal);
  return { lines: report.accepted, payments: PAYMENTS };
}

/** One transaction after the other: each needs those before it to be final. */
async function perform(
  client: LedgerClient,
  steps: Iterable<Step>,
  signal: AbortSignal,
): Promise<void> {
  const { trust } = client;
  let { height } = (await client.query('registry/parameters')).verdict;
  for (const { as, operations } of steps) {
    if (signal.aborted) return;
    const validUntilHeight = height + WINDOW_BLOCKS;
    const body = { chainId: trust.chainId, operations, validUntilHeight, nonce: height };
    const signed = signTransaction(body, await openIdentity({ as }, trust, as));
    const { verdict } = await client.submit(signed, FINAL_MS);
    const { code } = verdict.finding.outcome;
    if (code !== 0) throw new WitanError('usage/invalid', `the sample budget: ${as}, code ${code}`);
    height = verdict.height;
  }
}
