// The one place where the portal meets the ledger: questions go out, and what comes back has been
// verified on this device or says that it has not. Nothing else in the portal fetches records.

import { FalseReceipt, VerifyingClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { decodeLinkedReceipt } from '@witan/ledger/epoch-links';
import { DecodeError, type ProblemKey, VerifyError, WitanError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import {
  type Freshness,
  type OpenedCheckpoint,
  type Verdict,
  verifyReceipt,
} from '@witan/light-client';
import type { AgencyServer, Deployment } from './deployment.ts';
import { answerFrom, loadSchema, questionsOf } from './schema.ts';
import type { SignatureRule } from './signature-rule.ts';

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

/** What one agency's server says of the head of the log, judged. */
export interface Head {
  readonly server: AgencyServer;
  readonly fact: HeadFact;
}

export type HeadFact = { readonly kind: 'opened'; readonly checkpoint: OpenedCheckpoint } | Failed;

const TIMEOUT_MS = 10_000;

export class Ledger {
  readonly deployment: Deployment;
  readonly rule: SignatureRule;
  readonly #clients = new Map<string, VerifyingClient>();

  constructor(deployment: Deployment, rule: SignatureRule) {
    this.deployment = deployment;
    this.rule = rule;
  }

  /** The server that pages ask first. */
  get server(): AgencyServer {
    return this.deployment.servers[0] as AgencyServer;
  }

  #client({ url }: AgencyServer): VerifyingClient {
    let client = this.#clients.get(url);
    if (client === undefined) {
      const { trust } = this.deployment;
      const { verify } = this.rule;
      const options = { url, trust, verify, questions: questionsOf, timeoutMs: TIMEOUT_MS };
      client = new VerifyingClient(options);
      this.#clients.set(url, client);
    }
    return client;
  }

  /**
   * Asks by a path such as `land/parcels/106-54`, at a height or now. The answer is plain JSON as
   * the module's schema words it; null means that it is proved that there is none.
   */
  async ask<T>(
    question: string,
    at?: number,
    server: AgencyServer = this.server,
  ): Promise<Settled<T>> {
    try {
      await loadSchema(question);
      const { verdict, receipt } = await this.#client(server).query(question, at, 'full');
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

  /** Every agency's newest checkpoint, each opened here. */
  heads(): Promise<readonly Head[]> {
    return Promise.all(
      this.deployment.servers.map(async (server): Promise<Head> => {
        try {
          const { checkpoint } = await this.#client(server).checkpoint(Date.now());
          return { server, fact: { kind: 'opened', checkpoint } };
        } catch (error) {
          return { server, fact: failed(error, 'checkpoint', server.name) };
        }
      }),
    );
  }

  /** The same question to other servers, at the height that the first answer holds for. */
  elsewhere<T>(
    proof: Proof,
    count: number = 2,
  ): Promise<readonly { server: AgencyServer; fact: Settled<T> }[]> {
    const others = this.deployment.servers.filter(({ name }) => name !== proof.server);
    return Promise.all(
      others.slice(0, count).map(async (server) => {
        return { server, fact: await this.ask<T>(proof.question, proof.verdict.height, server) };
      }),
    );
  }

  /** Judges a receipt that came from anywhere, without asking anybody. */
  async judge(bytes: Uint8Array, source: string): Promise<Settled<unknown>> {
    try {
      await loadSchema(questionIn(bytes));
      const { trust } = this.deployment;
      const { verify } = this.rule;
      const reader = { verify, questions: questionsOf, nowMs: Date.now() };
      const verdict = await verifyReceipt(trust, bytes, reader);
      const { finding } = verdict;
      const question = finding.kind === 'state' ? finding.question : toHex(finding.txid);
      const answer = finding.kind === 'state' ? answerFrom(question, finding) : finding.outcome;
      const { freshness, attestedAtMs: asOfMs } = verdict;
      const proof = { question, verdict, receipt: bytes, server: source, freshness, asOfMs };
      return { kind: 'checked', answer, proof };
    } catch (error) {
      if (!(error instanceof VerifyError)) return failed(error, '', source);
      return failed(new FalseReceipt(error, bytes), '', source);
    }
  }
}

/** What a receipt says that it answers: which schema to load, and nothing to rely on. */
function questionIn(file: Uint8Array): string {
  const { claim } = decodeReceipt(decodeLinkedReceipt(file).receipt);
  return claim.kind === 'state' ? claim.question : '';
}

export function failed(error: unknown, question: string, server: string): Failed {
  if (error instanceof VerifyError) {
    const evidence = error instanceof FalseReceipt ? error.receipt : undefined;
    const { key, message: detail } = error;
    return { kind: 'false', key, detail, question, server, evidence };
  }
  // In the ledger, and not yet under enough signatures for a citizen.
  if (error instanceof WitanError && error.key === 'api/no-checkpoint') return { kind: 'pending' };
  const isOurs = error instanceof WitanError || error instanceof DecodeError;
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unchecked', key: isOurs ? error.key : undefined, detail };
}
