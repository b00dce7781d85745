// What the page may say of one answer, and what it says of everything that went wrong.

import { DecodeError, type ProblemKey, VerifyError, WitanError } from '@witan/ledger/problems';
import type { Freshness, Verdict } from '@witan/light-client';

/** What stands behind a checked answer. */
export interface Proof {
  readonly question: string;
  readonly verdict: Verdict;
  /** Name of the agency whose server answered. */
  readonly server: string;
  /** The file that anyone else can check. */
  readonly receipt: Uint8Array;
  readonly freshness: Freshness;
  /** Until when it is known to be the newest; undefined for a chosen height. */
  readonly asOfMs: number | undefined;
}

/** What the page may say of one answer: the states of experience.md §10.1. */
export type Fact<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'checked'; readonly answer: T; readonly proof: Proof }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unchecked'; readonly key: ProblemKey | undefined; readonly detail: string }
  | FalseFact;

/** The signed register says something else: nothing of the answer is kept for showing. */
export interface FalseFact {
  readonly kind: 'false';
  readonly key: ProblemKey;
  readonly detail: string;
  readonly question: string;
  readonly server: string;
  readonly evidence: Uint8Array | undefined;
}

export type Settled<T> = Exclude<Fact<T>, { readonly kind: 'asking' }>;
/** Whatever is no answer. */
export type Failed = Exclude<Settled<never>, { readonly kind: 'checked' }>;

/** On its way into the ledger, or there and not yet under enough signatures for a citizen. */
const PENDING: readonly ProblemKey[] = ['api/no-checkpoint', 'transaction/not-final'];

export function failed(error: unknown, question: string, server: string): Failed {
  if (error instanceof VerifyError) {
    const evidence = evidenceIn(error);
    const { key, message: detail } = error;
    return { kind: 'false', key, detail, question, server, evidence };
  }
  if (error instanceof WitanError && PENDING.includes(error.key)) return { kind: 'pending' };
  const isOurs = error instanceof WitanError || error instanceof DecodeError;
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unchecked', key: isOurs ? error.key : undefined, detail };
}

/** What the client hands over with a receipt that is false. */
function evidenceIn(error: VerifyError): Uint8Array | undefined {
  const { receipt } = error as { receipt?: unknown };
  return receipt instanceof Uint8Array ? receipt : undefined;
}
