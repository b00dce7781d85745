// A question as a page asks it, and the checked answer to it, wherever that came from.

import { toHex } from '@witan/ledger/bytes';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import {
  asOfMs,
  type Finding,
  type ReceiptReader,
  type Verdict,
  type Verify,
} from '@witan/light-client';
import type { AgencyServer } from './deployment.ts';
import type { Settled } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { freshnessHere } from './reached.ts';
import { answerFrom, questionsOf } from './schema.ts';

export interface Inquiry {
  /** A path such as `land/parcels/106-54`, or the identifier of a transaction. */
  readonly question: string;
  /** Undefined for the newest state that a checkpoint covers. */
  readonly at: number | undefined;
  readonly server: AgencyServer;
}

export type Checked<T> = Extract<Settled<T>, { readonly kind: 'checked' }>;

export const TIMEOUT_MS = 10_000;
export const TXID: RegExp = /^[0-9a-f]{64}$/;

/** Under which a receipt is kept on this device. */
export function nameOf({ question, at }: Inquiry): string {
  return at === undefined ? question : `${question}@${at}`;
}

/** Throws VerifyError where the device knows better than the receipt (reached.ts). */
export function found<T>(
  { deployment }: Ledger,
  inquiry: Inquiry,
  verdict: Verdict,
  receipt: Uint8Array,
): Checked<T> {
  const { question, at, server } = inquiry;
  const { finding } = verdict;
  const freshness = freshnessHere(deployment, verdict);
  // What became of a transaction is said as it was found: it has no schema.
  const answer = (finding.kind === 'state' ? answerFrom(question, finding) : finding) as T;
  // Of a height that was chosen nobody asks how new it is.
  const heldMs = at === undefined ? asOfMs(verdict) : undefined;
  const proof = { question, verdict, receipt, server: server.name, freshness, asOfMs: heldMs };
  return { kind: 'checked', answer, proof };
}

export function questionOf(finding: Finding): string {
  return finding.kind === 'state' ? finding.question : toHex(finding.txid);
}

export function reader(verify: Verify): ReceiptReader {
  return { verify, questions: questionsOf, nowMs: Date.now() };
}

/** Whether a server did not answer at all. */
export function isSilent(error: unknown): boolean {
  const silent: readonly ProblemKey[] = ['client/unreachable', 'client/timeout'];
  return error instanceof WitanError && silent.includes(error.key);
}
