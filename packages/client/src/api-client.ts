// Speaking with a node that is not trusted: what comes back is verified under the reader's own
// trust before anyone sees it, and there is no switch to leave that out.

import { ByteWriter, concatBytes, equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { receiptBytesMax } from '@witan/ledger/limits';
import { PROBLEMS, type ProblemKey, VerifyError, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { type Finding, type Trust, type Verdict, verifyReceipt } from '@witan/light-client';
import type { SignedTransaction } from './transactions.ts';

export interface ClientOptions {
  /** Base address of a node's API, for example `http://127.0.0.1:26700`. */
  readonly url: string;
  readonly trust: Trust;
  /** The reader's own schema: from a question in words to keys (PROOF-1). */
  readonly questions: (text: string) => readonly StateQuestion[];
  readonly timeoutMs?: number;
}

/** A verdict with the receipt that anyone else can check. */
export interface Verified<F extends Finding = Finding> {
  readonly verdict: Verdict & { readonly finding: F };
  readonly receipt: Uint8Array;
}

export type StateFinding = Extract<Finding, { kind: 'state' }>;
export type TransactionFinding = Extract<Finding, { kind: 'transaction' }>;

export interface BulkResult {
  readonly txid: string | undefined;
  readonly state: string;
  readonly problem: ProblemKey | undefined;
}

interface ProblemAnswer {
  readonly code?: string;
  readonly detail?: string;
}

const RECEIPT_TYPE = 'application/vnd.witan.receipt';
const TIMEOUT_MS = 35_000;

export class LedgerClient {
  readonly #options: ClientOptions;

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

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const timeout = AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS);
    try {
      return await fetch(this.#options.url + path, { signal: timeout, ...init });
    } catch (cause) {
      throw new WitanError('client/unreachable', this.#options.url, { cause });
    }
  }

  /** Answers the response, or throws the problem that it carries. */
  async #expect(response: Response): Promise<Response> {
    if (response.ok) return response;
    const body = (await response.json().catch(() => ({}))) as ProblemAnswer;
    const key = problemKeyOf(body.code);
    throw new WitanError(key ?? 'client/bad-answer', body.detail ?? `HTTP ${response.status}`);
  }

  async #receipt(path: string): Promise<Uint8Array> {
    const response = await this.#expect(
      await this.#fetch(path, { headers: { accept: RECEIPT_TYPE } }),
    );
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length > receiptBytesMax) throw new WitanError('client/bad-answer', 'receipt too long');
    return new Uint8Array(await response.arrayBuffer());
  }

  async #verify(receipt: Uint8Array): Promise<Verdict> {
    const { trust, questions } = this.#options;
    return verifyReceipt(trust, receipt, { verify: verifySignature, questions });
  }

  /** Asks for a record, list or count by its path, and judges the answer by that same question. */
  async query(path: string, at?: number): Promise<Verified<StateFinding>> {
    const target = path.split('/').map(encodeURIComponent).join('/');
    const receipt = await this.#receipt(`/v1/${target}${at === undefined ? '' : `?at=${at}`}`);
    const verdict = await this.#verify(receipt);
    const { finding } = verdict;
    // A server may prove something true that nobody asked.
    if (finding.kind !== 'state' || finding.question !== path) {
      throw new VerifyError('receipt/other-question', path);
    }
    return { verdict: { ...verdict, finding }, receipt };
  }

  /** The receipt of a final transaction, verified to be of this one. */
  async transactionReceipt(txid: Uint8Array): Promise<Verified<TransactionFinding>> {
    const receipt = await this.#receipt(`/v1/transactions/${toHex(txid)}`);
    const verdict = await this.#verify(receipt);
    const { finding } = verdict;
    if (finding.kind !== 'transaction' || !equalBytes(finding.txid, txid)) {
      throw new VerifyError('receipt/other-question', toHex(txid));
    }
    return { verdict: { ...verdict, finding }, receipt };
  }

  /**
   * Submits and waits until the transaction is final, then verifies its receipt. Repeats are
   * harmless. Throws WitanError `client/timeout` when it is not final by then: it may be later.
   */
  async submit(
    transaction: SignedTransaction,
    waitMs: number = 10_000,
  ): Promise<Verified<TransactionFinding>> {
    const path = `/v1/transactions/${toHex(transaction.txid)}`;
    const response = await this.#expect(
      await this.#fetch(`${path}?wait=final&timeout=${waitMs}ms`, {
        method: 'PUT',
        body: transaction.bytes.slice(),
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
    await response.arrayBuffer();
    if (response.status !== 200) throw new WitanError('client/timeout', toHex(transaction.txid));
    return this.transactionReceipt(transaction.txid);
  }

  /** Hands over many transactions at once; says for each whether the node took it. */
  async submitMany(transactions: readonly SignedTransaction[]): Promise<BulkResult[]> {
    const body = concatBytes(
      ...transactions.map(({ bytes }) => new ByteWriter(bytes.length + 4).sized32(bytes).finish()),
    );
    const response = await this.#expect(
      await this.#fetch('/v1/transactions', {
        method: 'POST',
        body: body.slice(),
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
    const answer = (await response.json()) as {
      results: { txid?: string; state: string; problem?: ProblemAnswer }[];
    };
    return answer.results.map(({ txid, state, problem }) => ({
      txid,
      state,
      problem: problemKeyOf(problem?.code),
    }));
  }

  /** What the node says of itself: not verified, for operators only. */
  async status(): Promise<Record<string, unknown>> {
    const response = await this.#expect(await this.#fetch('/v1/status'));
    return (await response.json()) as Record<string, unknown>;
  }
}

function problemKeyOf(code: string | undefined): ProblemKey | undefined {
  const entries = Object.entries(PROBLEMS) as [ProblemKey, { code: number }][];
  return entries.find(([, problem]) => `WITAN${problem.code}` === code)?.[0];
}

/** The bytes of a transaction identifier in hexadecimal. Throws WitanError `usage/invalid`. */
export function parseTxid(text: string): Uint8Array {
  const txid = fromHex(text);
  if (txid?.length !== 32) throw new WitanError('usage/invalid', 'a txid has 64 hex digits');
  return txid;
}
