// Speaking with a node that is not trusted: what comes back is verified under the reader's own
// trust before anyone sees it, and there is no switch to leave that out.

import { equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { epochLinksBytesMax, noteCharactersMax, receiptBytesMax } from '@witan/ledger/limits';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import {
  epochOfReceipt,
  type Finding,
  type Questions,
  type StateFinding,
  type TransactionFinding,
  type Trust,
  type Verdict,
  type Verify,
  type VerifyReceipt,
} from '@witan/light-client';
import type { CouncilReached } from './councils.ts';
import { exchange, type HttpAnswer, type HttpRequest } from './http.ts';
import type { CheckpointAnswer } from './newest-checkpoint.ts';
import { canonicalQuestion } from './question.ts';

export interface ClientOptions {
  /**
   * Base address of a node's API without a slash at its end, for example `http://127.0.0.1:26700`.
   */
  readonly url: string;
  /** Pinned before anything is asked, from a genesis that the node did not send. */
  readonly trust: Trust;
  /** The reader's own schema: from the path of a question to keys (PROOF-1). */
  readonly questions: Questions;
  /** The signature rule: the ledger's own in Node, the platform's in a page. */
  readonly verify: Verify;
  /** For one exchange, in milliseconds; what a submission waits comes on top. */
  readonly timeoutMs?: number;
  /** By which the age of answers is told: milliseconds of UTC; the platform's clock by default. */
  readonly nowMs?: () => number;
}

type Awaitable<T> = T | Promise<T>;

/**
 * What most answers do not need. A page loads each when it is asked for (citizen.ts); programs have
 * all (ledger-client.ts).
 */
export interface ClientParts {
  readonly verifyReceipt: VerifyReceipt;
  readonly answers: () => Awaitable<typeof import('./answers.ts')>;
  readonly councils: () => Awaitable<typeof import('./councils.ts')>;
  readonly checkpoints: () => Awaitable<typeof import('./newest-checkpoint.ts')>;
}

/** A receipt that is false, with its bytes: evidence against whoever served it. */
export class FalseReceipt extends VerifyError {
  readonly receipt: Uint8Array;

  constructor(cause: VerifyError, receipt: Uint8Array) {
    const detail = cause.message.slice(cause.key.length + 2);
    super(cause.key, detail === '' ? undefined : detail, { cause });
    this.receipt = receipt;
  }
}

/** Of a receipt; by default the newest answer, full where a checkpoint covers it already. */
export type AskedGrade = 'full' | 'immediate';

/** A verdict with the receipt that anyone else can check under the same pinned trust. */
export interface Verified<F extends Finding = Finding> {
  readonly verdict: Verdict & { readonly finding: F };
  readonly receipt: Uint8Array;
}

const NOTE_TYPE = 'text/plain';
export const RECEIPT_TYPE = 'application/vnd.witan.receipt';
const LINKS_TYPE = 'application/vnd.witan.epoch-links';
const JSON_TYPE = 'application/json';
export const TIMEOUT_MS = 15_000;
const JSON_BYTES_MAX = 256 * 1024;
const NO_LINKS = new Uint8Array(0);

/**
 * All methods throw WitanError `client/…` when the node cannot be reached or does not answer well.
 */
export class VerifyingClient {
  protected readonly options: ClientOptions;
  readonly #parts: ClientParts;
  /** By epoch: the trust that was reached, and the links that lead there from the pinned one. */
  readonly #reached = new Map<number, CouncilReached>();

  constructor(options: ClientOptions, parts: ClientParts) {
    this.options = options;
    this.#parts = parts;
  }

  get url(): string {
    return this.options.url;
  }

  /** What answers are judged by, and what transactions are signed for. */
  get trust(): Trust {
    return this.options.trust;
  }

  /** A successful answer, or the problem that the node states. */
  protected async ask(path: string, request: Partial<HttpRequest> = {}): Promise<HttpAnswer> {
    const answer = await exchange(this.options.url + path, {
      method: 'GET',
      accept: JSON_TYPE,
      answerBytesMax: JSON_BYTES_MAX,
      timeoutMs: this.options.timeoutMs ?? TIMEOUT_MS,
      ...request,
    });
    if (answer.status < 200 || answer.status > 299) {
      const { problemOfAnswer } = await this.#parts.answers();
      throw problemOfAnswer(answer.status, answer.body);
    }
    return answer;
  }

  protected async octets(
    path: string,
    accept: string,
    answerBytesMax: number,
  ): Promise<Uint8Array> {
    const { body, mediaType } = await this.ask(path, { accept, answerBytesMax });
    if (mediaType !== accept)
      throw new WitanError('client/bad-answer', `${mediaType}: no ${accept}`);
    return body;
  }

  #receipt(path: string): Promise<Uint8Array> {
    return this.octets(path, RECEIPT_TYPE, receiptBytesMax);
  }

  /**
   * Follows the councils from the pinned one to that of an epoch, in as few steps as the node
   * knows, believing none; however far a node says that it is, it leads no further than quorums
   * signed. Throws as `applyEpochLinks` does, and DecodeError `epoch/unknown` where the node knows
   * no cosigned end in time.
   */
  async reach(epoch: number): Promise<Trust> {
    return (await this.#reach(epoch)).trust;
  }

  async #reach(epoch: number): Promise<CouncilReached> {
    const { trust, verify, nowMs = Date.now, timeoutMs = TIMEOUT_MS } = this.options;
    if (epoch <= trust.epoch) return { trust, links: NO_LINKS };
    let reached = this.#reached.get(epoch);
    if (reached === undefined) {
      const { councilOf } = await this.#parts.councils();
      reached = await councilOf(this, epoch, { verify, nowMs, timeoutMs });
      this.#reached.set(epoch, reached);
    }
    return reached;
  }

  /**
   * Links from the council of one epoch to that of a later one, by default the newest, as the node
   * has them: not verified. Undefined while it knows none.
   */
  async links(from: number, to?: number): Promise<Uint8Array | undefined> {
    const path = `/v1/epochs/skip/${from}.pb${to === undefined ? '' : `?to=${to}`}`;
    try {
      return await this.octets(path, LINKS_TYPE, epochLinksBytesMax);
    } catch (error) {
      if (error instanceof WitanError && error.key === 'api/no-checkpoint') return undefined;
      throw error;
    }
  }

  /** The verdict, and the receipt with the links that lead to it from the pinned council. */
  async #verify(
    receipt: Uint8Array,
    questions: Questions,
  ): Promise<{ readonly verdict: Verdict; readonly file: Uint8Array }> {
    const needed = epochOfReceipt(decodeReceipt(receipt)) ?? this.options.trust.epoch;
    const { trust, links } = await this.#reach(needed);
    const { verify, nowMs = Date.now } = this.options;
    const reader = { verify, questions, nowMs: nowMs() };
    const verdict = await this.#parts
      .verifyReceipt(trust, receipt, reader)
      .catch((error: unknown) => {
        throw error instanceof VerifyError ? new FalseReceipt(error, receipt) : error;
      });
    if (links.length === 0) return { verdict, file: receipt };
    return { verdict, file: (await this.#parts.councils()).withLinks(receipt, links) };
  }

  /**
   * Asks for a record, list or count by its path, percent-encoded or not, and judges the answer by
   * that same question. With `at`, as of that height; else as of one that the node chooses.
   * Throws VerifyError and DecodeError as `verifyReceipt` does, and VerifyError
   * `receipt/other-question` for an answer to something else or of another grade, be it true; and
   * WitanError `api/no-checkpoint` where a full one is asked for and cannot be had yet.
   */
  async query(path: string, at?: number, grade?: AskedGrade): Promise<Verified<StateFinding>> {
    const question = canonicalQuestion(path);
    const asked = this.options.questions(question);
    const receipt = await this.#receipt(addressOf(`/v1/${question}`, { at, grade }));
    const { verdict, file } = await this.#verify(receipt, (answered) => {
      if (answered !== question) throw new VerifyError('receipt/other-question', question);
      return asked;
    });
    const { finding, height } = verdict;
    if (finding.kind !== 'state') throw new VerifyError('receipt/other-question', question);
    if (at !== undefined && height !== at) {
      throw new VerifyError('receipt/other-question', `height ${height} instead of ${at}`);
    }
    requireGrade(verdict, grade);
    return { verdict: { ...verdict, finding }, receipt: file };
  }

  /** The receipt of a final transaction, verified to be of this one. Errors as of `query`. */
  async transactionReceipt(
    txid: Uint8Array,
    grade?: AskedGrade,
  ): Promise<Verified<TransactionFinding>> {
    const receipt = await this.#receipt(addressOf(`/v1/transactions/${toHex(txid)}`, { grade }));
    return this.verifyTransaction(receipt, txid, grade);
  }

  /** Judges what a server gave as the receipt of a transaction. Errors as of `query`. */
  protected async verifyTransaction(
    receipt: Uint8Array,
    txid: Uint8Array,
    grade?: AskedGrade,
  ): Promise<Verified<TransactionFinding>> {
    const { verdict, file } = await this.#verify(receipt, () => {
      throw new VerifyError('receipt/other-question', toHex(txid));
    });
    const { finding } = verdict;
    if (finding.kind !== 'transaction' || !equalBytes(finding.txid, txid)) {
      throw new VerifyError('receipt/other-question', toHex(txid));
    }
    requireGrade(verdict, grade);
    return { verdict: { ...verdict, finding }, receipt: file };
  }

  /**
   * The newest checkpoint that the node has, opened under the council that cosigned it, with the
   * note itself, or the `itemised` one with all cosignatures that the node knows. Throws
   * VerifyError `checkpoint/…`, and WitanError `api/no-checkpoint`.
   */
  async checkpoint(nowMs: number, itemised = false): Promise<CheckpointAnswer> {
    const path = `/v1/checkpoint${itemised ? '.full' : ''}`;
    const octets = await this.octets(path, NOTE_TYPE, noteCharactersMax);
    const { newestCheckpoint } = await this.#parts.checkpoints();
    return newestCheckpoint(this, octets, { verify: this.options.verify, nowMs });
  }

  /** What the node says of itself: not verified, for operators only. */
  async status(): Promise<Readonly<Record<string, unknown>>> {
    const { readJson } = await this.#parts.answers();
    return readJson((await this.ask('/v1/status')).body);
  }
}

function addressOf(path: string, options: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  if (given.length === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${given.map((pair) => pair.join('=')).join('&')}`;
}

/** A node that gives less than was asked for must not be taken to have given it. */
function requireGrade({ grade }: Verdict, asked: AskedGrade | undefined): void {
  if (asked === undefined || grade === asked) return;
  throw new VerifyError('receipt/other-question', `of grade ${grade} instead of ${asked}`);
}

/** The bytes of a transaction identifier in hexadecimal. Throws WitanError `usage/invalid`. */
export function parseTxid(text: string): Uint8Array {
  const txid = fromHex(text);
  if (txid?.length !== 32) throw new WitanError('usage/invalid', 'a txid has 64 hex digits');
  return txid;
}
