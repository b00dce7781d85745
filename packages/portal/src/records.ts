// Asking for records and judging receipts: what needs the whole light client. A page that shows
// records imports it with `use-fact.ts`; others load it when they need it.

import { FalseReceipt, VerifyingClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { decodeLinkedReceipt } from '@witan/ledger/epoch-links';
import { VerifyError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { type OpenedCheckpoint, verifyReceipt } from '@witan/light-client';
import type { AgencyServer } from './deployment.ts';
import { failed, type Settled } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { answerFrom, loadSchema, questionsOf } from './schema.ts';

export interface Inquiry {
  readonly question: string;
  /** Undefined for the newest state that a checkpoint covers. */
  readonly at: number | undefined;
  readonly server: AgencyServer;
}

const TIMEOUT_MS = 10_000;

/** One client per server: each keeps the councils that it has followed. */
const clients = new Map<string, VerifyingClient>();

export function clientOf({ deployment, rule }: Ledger, { url }: AgencyServer): VerifyingClient {
  let client = clients.get(url);
  if (client === undefined) {
    const { trust } = deployment;
    const { verify } = rule;
    const options = { url, trust, verify, questions: questionsOf, timeoutMs: TIMEOUT_MS };
    client = new VerifyingClient(options);
    clients.set(url, client);
  }
  return client;
}

export async function ask<T>(ledger: Ledger, inquiry: Inquiry): Promise<Settled<T>> {
  const { question, at, server } = inquiry;
  try {
    await loadSchema(question);
    const { verdict, receipt } = await clientOf(ledger, server).query(question, at, 'full');
    const answer = answerFrom(question, verdict.finding) as T;
    // Of a height that was chosen nobody asks how new it is.
    const asOfMs = at === undefined ? verdict.attestedAtMs : undefined;
    const { freshness } = verdict;
    const proof = { question, verdict, receipt, server: server.name, freshness, asOfMs };
    return { kind: 'checked', answer, proof };
  } catch (error) {
    return failed(error, question, server.name);
  }
}

export async function judge(
  { deployment, rule }: Ledger,
  bytes: Uint8Array,
  source: string,
): Promise<Settled<unknown>> {
  try {
    await loadSchema(questionIn(bytes));
    const reader = { verify: rule.verify, questions: questionsOf, nowMs: Date.now() };
    const verdict = await verifyReceipt(deployment.trust, bytes, reader);
    const { finding, freshness, attestedAtMs: asOfMs } = verdict;
    const question = finding.kind === 'state' ? finding.question : toHex(finding.txid);
    const answer = finding.kind === 'state' ? answerFrom(question, finding) : finding.outcome;
    const proof = { question, verdict, receipt: bytes, server: source, freshness, asOfMs };
    return { kind: 'checked', answer, proof };
  } catch (error) {
    if (!(error instanceof VerifyError)) return failed(error, '', source);
    return failed(new FalseReceipt(error, bytes), '', source);
  }
}

/** The newest checkpoint, under the council that follows the pinned one. */
export async function laterHead(
  ledger: Ledger,
  server: AgencyServer,
  nowMs: number,
): Promise<OpenedCheckpoint> {
  return (await clientOf(ledger, server).checkpoint(nowMs)).checkpoint;
}

/** What a receipt says that it answers: which schema to load, and nothing to rely on. */
function questionIn(file: Uint8Array): string {
  const { claim } = decodeReceipt(decodeLinkedReceipt(file).receipt);
  return claim.kind === 'state' ? claim.question : '';
}
