// Speaking with a node that is not trusted: what comes back is verified under the reader's own
// trust before anyone sees it, and there is no switch to leave that out.

import { ByteWriter, concatBytes, equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { encodeLinkedReceipt } from '@witan/ledger/epoch-links';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import type { Landmark } from '@witan/ledger/landmark';
import { decodeLandmarks, LANDMARK_BYTES } from '@witan/ledger/landmark-list';
import {
  bulkBytesMax,
  epochLinksBytesMax,
  landmarksMax,
  noteCharactersMax,
  receiptBytesMax,
  statePageBytesMax,
} from '@witan/ledger/limits';
import { entriesPath } from '@witan/ledger/log-tiles';
import { DecodeError, VerifyError, WitanError } from '@witan/ledger/problems';
import { decodeReceipt, ENTRY_LENGTH } from '@witan/ledger/receipt';
import { encodeVersionLink } from '@witan/ledger/state-history';
import { keyAfter } from '@witan/ledger/state-tree';
import { utf8Text } from '@witan/ledger/text';
import {
  applyEpochLinks,
  epochOfReceipt,
  type Finding,
  type OpenedCheckpoint,
  openCheckpoint,
  type Questions,
  type StateFinding,
  type TransactionFinding,
  type Trust,
  type Verdict,
  type Verify,
  verifyReceipt,
} from '@witan/light-client';
import {
  type BulkResult,
  isOfExecution,
  isRetryable,
  problemOfAnswer,
  readBulkResults,
  readJson,
  statedRefusal,
} from './answers.ts';
import { exchange, type HttpAnswer, type HttpRequest } from './http.ts';
import { canonicalQuestion } from './question.ts';
import type { SignedTransaction } from './transactions.ts';

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

export interface CheckpointAnswer {
  readonly checkpoint: OpenedCheckpoint;
  /** As the node served it: anyone else can open it too. */
  readonly note: string;
  /** The council that cosigned it. */
  readonly trust: Trust;
}

const NOTE_TYPE = 'text/plain';
const RECEIPT_TYPE = 'application/vnd.witan.receipt';
const LINKS_TYPE = 'application/vnd.witan.epoch-links';
const JSON_TYPE = 'application/json';
const OCTETS_TYPE = 'application/octet-stream';
const TIMEOUT_MS = 15_000;
/** A checkpoint follows a block within seconds. */
const FULL_WAIT_MS = 5_000;
const FULL_POLL_MS = 250;
const JSON_BYTES_MAX = 256 * 1024;
/** The end of an epoch has its quorum within seconds: so long a reader waits between questions. */
const LINKS_PAUSE_MS = 250;
const NO_LINKS = new Uint8Array(0);

interface CouncilReached {
  readonly trust: Trust;
  readonly links: Uint8Array;
}

/**
 * All methods throw WitanError `client/…` when the node cannot be reached or does not answer well.
 */
export class VerifyingClient {
  readonly #options: ClientOptions;
  /** By epoch: the trust that was reached, and the links that lead there from the pinned one. */
  readonly #reached = new Map<number, CouncilReached>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  get url(): string {
    return this.#options.url;
  }

  /** What answers are judged by, and what transactions are signed for. */
  get trust(): Trust {
    return this.#options.trust;
  }

  /** A successful answer, or the problem that the node states. */
  async #ask(path: string, request: Partial<HttpRequest> = {}): Promise<HttpAnswer> {
    const answer = await exchange(this.#options.url + path, {
      method: 'GET',
      accept: JSON_TYPE,
      answerBytesMax: JSON_BYTES_MAX,
      timeoutMs: this.#options.timeoutMs ?? TIMEOUT_MS,
      ...request,
    });
    if (answer.status < 200 || answer.status > 299) {
      throw await problemOfAnswer(answer.status, answer.body);
    }
    return answer;
  }

  async #octets(path: string, accept: string, answerBytesMax: number): Promise<Uint8Array> {
    const { body, mediaType } = await this.#ask(path, { accept, answerBytesMax });
    if (mediaType !== accept)
      throw new WitanError('client/bad-answer', `${mediaType}: no ${accept}`);
    return body;
  }

  #receipt(path: string): Promise<Uint8Array> {
    return this.#octets(path, RECEIPT_TYPE, receiptBytesMax);
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
    const { trust, timeoutMs = TIMEOUT_MS } = this.#options;
    if (epoch <= trust.epoch) return { trust, links: NO_LINKS };
    const deadlineMs = performance.now() + timeoutMs;
    for (;;) {
      const known = this.#reached.get(epoch);
      if (known !== undefined) return known;
      const found = await this.#follow(epoch);
      if (found !== undefined) return found;
      if (performance.now() + LINKS_PAUSE_MS > deadlineMs) {
        throw new DecodeError('epoch/unknown', `no links lead from ${trust.epoch} to ${epoch} yet`);
      }
      await new Promise((resolve) => setTimeout(resolve, LINKS_PAUSE_MS));
    }
  }

  /** Undefined while the end of an epoch on the way has no quorum there. */
  async #follow(epoch: number): Promise<CouncilReached | undefined> {
    // What a council is reached by must lead there from what was pinned, whatever head is trusted.
    const { trust: whole, verify, nowMs = Date.now } = this.#options;
    const { head: _, ...pinned } = whole;
    const links = await this.links(pinned.epoch, epoch);
    if (links === undefined) return undefined;
    const reader = { verify, nowMs: nowMs() };
    const { trust } = await applyEpochLinks(pinned, links, reader);
    if (trust.epoch > epoch || trust.epoch === pinned.epoch) {
      throw new VerifyError('epoch/unlinked', `they lead to ${trust.epoch}`);
    }
    if (trust.epoch < epoch) return undefined;
    const reached = { trust, links };
    this.#reached.set(epoch, reached);
    return reached;
  }

  /**
   * Links from the council of one epoch to that of a later one, by default the newest, as the node
   * has them: not verified. Undefined while it knows none.
   */
  async links(from: number, to?: number): Promise<Uint8Array | undefined> {
    const path = `/v1/epochs/skip/${from}.pb${to === undefined ? '' : `?to=${to}`}`;
    try {
      return await this.#octets(path, LINKS_TYPE, epochLinksBytesMax);
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
    const needed = epochOfReceipt(decodeReceipt(receipt)) ?? this.#options.trust.epoch;
    const { trust, links } = await this.#reach(needed);
    const { verify, nowMs = Date.now } = this.#options;
    const reader = { verify, questions, nowMs: nowMs() };
    const verdict = await verifyReceipt(trust, receipt, reader).catch((error: unknown) => {
      throw error instanceof VerifyError ? new FalseReceipt(error, receipt) : error;
    });
    return { verdict, file: encodeLinkedReceipt({ receipt, links }) };
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
    const asked = this.#options.questions(question);
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

  /**
   * A list, a log or a history in pages of `limit` entries, each verified, all as of the height of
   * the first. Together they are complete: a page begins right behind the one before, and says
   * itself that it is the last. A history begins with its newest page. Errors as of `query`.
   */
  async *pages(path: string, limit: number, at?: number): AsyncGenerator<Verified<StateFinding>> {
    let height = at;
    let from = '';
    let shown = 0;
    for (let atEnd = false; !atEnd; ) {
      const verified = await this.query(`${path}?limit=${limit}${from}`, height);
      const { answers, history } = verified.verdict.finding;
      const [page] = answers;
      height = verified.verdict.height;
      if (page?.ask === 'key') {
        atEnd = history?.next === undefined;
        if (history?.next) from = `&from=${toHex(encodeVersionLink(history.next))}`;
      } else if (page?.ask === 'log') {
        shown += page.present ? page.entries.length : 0;
        atEnd = !page.present || shown === page.size;
        from = `&from=${toHex(new ByteWriter(8).u64(shown).finish())}`;
      } else {
        if (page?.ask !== 'page') throw new VerifyError('receipt/other-question', path);
        atEnd = page.atEnd;
        const last = page.entries.at(-1);
        if (last !== undefined) from = `&from=${toHex(keyAfter(last.key))}`;
      }
      yield verified;
    }
  }

  /** The receipt of a final transaction, verified to be of this one. Errors as of `query`. */
  async transactionReceipt(
    txid: Uint8Array,
    grade?: AskedGrade,
  ): Promise<Verified<TransactionFinding>> {
    const receipt = await this.#receipt(addressOf(`/v1/transactions/${toHex(txid)}`, { grade }));
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
   * The same finding as of the same height under a checkpoint, as it is to be kept and passed on.
   * Where none covers it within `waitMs`, what was given is given back: its grade says so.
   */
  async full<F extends Finding>(
    verified: Verified<F>,
    waitMs: number = FULL_WAIT_MS,
  ): Promise<Verified<F>> {
    const { finding, height, grade } = verified.verdict;
    if (grade === 'full') return verified;
    const deadline = Date.now() + waitMs;
    for (;;) {
      try {
        const found =
          finding.kind === 'state'
            ? await this.query(finding.question, height, 'full')
            : await this.transactionReceipt(finding.txid, 'full');
        return found as Verified<Finding> as Verified<F>;
      } catch (error) {
        if (!(error instanceof WitanError && (await isRetryable(error.key)))) throw error;
        if (Date.now() + FULL_POLL_MS > deadline) return verified;
      }
      await new Promise((resolve) => setTimeout(resolve, FULL_POLL_MS));
    }
  }

  /**
   * Submits and waits until the transaction is final, then verifies its receipt. Repeats are
   * harmless. Throws WitanError `client/timeout` when it is not final by then: it may be later; and
   * `governance/quota-exceeded` when the node has no budget left: another may carry it.
   */
  async submit(
    transaction: SignedTransaction,
    waitMs: number = 10_000,
  ): Promise<Verified<TransactionFinding>> {
    const path = `/v1/transactions/${toHex(transaction.txid)}`;
    const { status, body } = await this.#ask(`${path}?wait=final&timeout=${waitMs}ms`, {
      method: 'PUT',
      body: transaction.bytes,
      timeoutMs: waitMs + (this.#options.timeoutMs ?? TIMEOUT_MS),
    });
    const refusal = await statedRefusal(body);
    if (refusal !== undefined && !(await isOfExecution(refusal))) {
      throw new WitanError(refusal, toHex(transaction.txid));
    }
    if (status !== 200) throw new WitanError('client/timeout', toHex(transaction.txid));
    return this.transactionReceipt(transaction.txid);
  }

  /**
   * Hands over many transactions at once, and answers for each what the node says it does with it.
   * That is the node's word: what became of a transaction is in its receipt alone.
   */
  async submitMany(transactions: readonly SignedTransaction[]): Promise<BulkResult[]> {
    const { body } = await this.#ask('/v1/transactions', {
      method: 'POST',
      body: concatBytes(
        ...transactions.map(({ bytes }) =>
          new ByteWriter(bytes.length + 4).sized32(bytes).finish(),
        ),
      ),
      answerBytesMax: bulkBytesMax,
    });
    return readBulkResults(
      body,
      transactions.map(({ txid }) => toHex(txid)),
    );
  }

  /**
   * Hands over evidence for the next block to carry; what comes of it is in the list of evidence
   * alone. Throws the problem that the node states, `evidence/…` where it is not true.
   */
  async submitEvidence(bytes: Uint8Array): Promise<void> {
    await this.#ask('/v1/evidence', { method: 'POST', body: bytes });
  }

  /** The hash of a sealed header as the node tells it: not verified. Throws WitanError. */
  async sealedHash(height: number): Promise<Hash> {
    const answer = readJson((await this.#ask(`/v1/headers/${height}`)).body);
    const hash = fromHex(String(answer.sealedHash));
    if (hash?.length !== HASH_LENGTH) throw new WitanError('client/bad-answer', 'sealedHash');
    return hash;
  }

  /**
   * The newest checkpoint that the node has, opened under the council that cosigned it, with the
   * note itself. Throws VerifyError `checkpoint/…`, and WitanError `api/no-checkpoint`.
   */
  async checkpoint(nowMs: number): Promise<CheckpointAnswer> {
    const octets = await this.#octets('/v1/checkpoint', NOTE_TYPE, noteCharactersMax);
    const note = textOf(octets);
    const opening = { verify: this.#options.verify, nowMs };
    // A note does not name its epoch. The node does, and leads no further than quorums signed.
    const told = Number((await this.status()).epoch);
    const { trust } = this.#options;
    const epoch = Number.isSafeInteger(told) ? Math.max(told, trust.epoch) : trust.epoch;
    const council = await this.reach(epoch);
    try {
      return { note, trust: council, checkpoint: await openCheckpoint(council, note, opening) };
    } catch (error) {
      const isOlder = error instanceof VerifyError && error.key === 'checkpoint/quorum';
      if (!isOlder || epoch === trust.epoch) throw error;
      // The head may still be the last block of the epoch before.
      const before = await this.reach(epoch - 1);
      return { note, trust: before, checkpoint: await openCheckpoint(before, note, opening) };
    }
  }

  /** A bundle of entries of the header log, as the node has it: not verified. */
  logEntries(bundle: { readonly index: number; readonly width: number }): Promise<Uint8Array> {
    const bytesMax = bundle.width * (ENTRY_LENGTH + 2);
    return this.#octets(`/v1/${entriesPath(bundle)}`, OCTETS_TYPE, bytesMax);
  }

  /** The landmarks that the node knows, as it has them: not verified. */
  async landmarks(): Promise<readonly Landmark[]> {
    const bytesMax = landmarksMax * LANDMARK_BYTES;
    return decodeLandmarks(await this.#octets('/v1/landmarks', OCTETS_TYPE, bytesMax));
  }

  /** A page of the state of a height by its place in the tree, as the node has it: not verified. */
  page(height: number, turns: string): Promise<Uint8Array> {
    return this.#octets(`/v1/pages/${height}?turns=${turns}`, OCTETS_TYPE, statePageBytesMax);
  }

  /** What the node says of itself: not verified, for operators only. */
  async status(): Promise<Readonly<Record<string, unknown>>> {
    return readJson((await this.#ask('/v1/status')).body);
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

/** Throws WitanError `client/bad-answer`. */
function textOf(octets: Uint8Array): string {
  try {
    return utf8Text(octets);
  } catch (cause) {
    throw new WitanError('client/bad-answer', 'no UTF-8', { cause });
  }
}

/** The bytes of a transaction identifier in hexadecimal. Throws WitanError `usage/invalid`. */
export function parseTxid(text: string): Uint8Array {
  const txid = fromHex(text);
  if (txid?.length !== 32) throw new WitanError('usage/invalid', 'a txid has 64 hex digits');
  return txid;
}
