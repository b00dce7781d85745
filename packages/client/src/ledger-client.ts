// The client of programs in Node: what a page has, with the ledger's own signature rule and all of
// the verifier, and beside it submissions, lists in pages, and what operators ask.

import { ENTRY_LENGTH } from '@witan/ledger/block';
import { ByteWriter, concatBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import type { Landmark } from '@witan/ledger/landmark';
import { decodeLandmarks, LANDMARK_BYTES } from '@witan/ledger/landmark-list';
import {
  bulkBytesMax,
  landmarksMax,
  receiptBytesMax,
  statePageBytesMax,
} from '@witan/ledger/limits';
import { entriesPath } from '@witan/ledger/log-tiles';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { encodeVersionLink } from '@witan/ledger/state-history';
import { keyAfter } from '@witan/ledger/state-tree';
import {
  type Finding,
  type StateFinding,
  type TransactionFinding,
  type Trust,
  type Verdict,
  type VerifyReceipt,
  verifyReceipt,
} from '@witan/light-client';
import * as answers from './answers.ts';
import * as councils from './councils.ts';
import * as checkpoints from './newest-checkpoint.ts';
import type { SignedTransaction } from './transactions.ts';
import {
  type ClientOptions,
  RECEIPT_TYPE,
  TIMEOUT_MS,
  type Verified,
  VerifyingClient,
} from './verifying-client.ts';

const OCTETS_TYPE = 'application/octet-stream';
/** A checkpoint follows a block within seconds. */
const FULL_WAIT_MS = 5_000;
const FULL_POLL_MS = 250;

/** What a reader knows beside the pinned trust: see `LedgerOptions`. */
export type Hold = (verdict: Verdict, council: Trust, receipt: Uint8Array) => Promise<Verdict>;

export interface LedgerOptions extends Omit<ClientOptions, 'verify'> {
  /**
   * Asked of each receipt with the council behind it: may call its verdict older, or refuse it by
   * throwing.
   */
  readonly hold?: Hold | undefined;
}

export class LedgerClient extends VerifyingClient {
  constructor({ hold, ...options }: LedgerOptions) {
    super(
      { ...options, verify: verifySignature },
      {
        verifyReceipt: hold === undefined ? verifyReceipt : heldVerifier(hold),
        answers: () => answers,
        councils: () => councils,
        checkpoints: () => checkpoints,
      },
    );
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
        if (!(error instanceof WitanError && answers.isRetryable(error.key))) throw error;
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
    const { status, mediaType, body } = await this.ask(`${path}?wait=final&timeout=${waitMs}ms`, {
      ...{ method: 'PUT', body: transaction.bytes },
      ...{ accept: RECEIPT_TYPE, answerBytesMax: receiptBytesMax },
      timeoutMs: waitMs + (this.options.timeoutMs ?? TIMEOUT_MS),
    });
    if (mediaType === RECEIPT_TYPE) return this.verifyTransaction(body, transaction.txid);
    // What is not final has none, nor does what was proved by blocks that are kept no more.
    const refusal = answers.statedRefusal(body);
    if (refusal !== undefined && !answers.isOfExecution(refusal)) {
      throw new WitanError(refusal, toHex(transaction.txid));
    }
    if (status !== 200) throw new WitanError('client/timeout', toHex(transaction.txid));
    return this.transactionReceipt(transaction.txid);
  }

  /**
   * Hands over many transactions at once, and answers for each what the node says it does with it.
   * That is the node's word: what became of a transaction is in its receipt alone.
   */
  async submitMany(transactions: readonly SignedTransaction[]): Promise<answers.BulkResult[]> {
    const { body } = await this.ask('/v1/transactions', {
      method: 'POST',
      body: concatBytes(
        ...transactions.map(({ bytes }) =>
          new ByteWriter(bytes.length + 4).sized32(bytes).finish(),
        ),
      ),
      answerBytesMax: bulkBytesMax,
    });
    return answers.readBulkResults(
      body,
      transactions.map(({ txid }) => toHex(txid)),
    );
  }

  /**
   * Hands over evidence for the next block to carry; what comes of it is in the list of evidence
   * alone. Throws the problem that the node states, `evidence/…` where it is not true.
   */
  async submitEvidence(bytes: Uint8Array): Promise<void> {
    await this.ask('/v1/evidence', { method: 'POST', body: bytes });
  }

  /** The hash of a sealed header as the node tells it: not verified. Throws WitanError. */
  async sealedHash(height: number): Promise<Hash> {
    const answer = answers.readJson((await this.ask(`/v1/headers/${height}`)).body);
    const hash = fromHex(String(answer.sealedHash));
    if (hash?.length !== HASH_LENGTH) throw new WitanError('client/bad-answer', 'sealedHash');
    return hash;
  }

  /** A bundle of entries of the header log, as the node has it: not verified. */
  logEntries(bundle: { readonly index: number; readonly width: number }): Promise<Uint8Array> {
    const bytesMax = bundle.width * (ENTRY_LENGTH + 2);
    return this.octets(`/v1/${entriesPath(bundle)}`, OCTETS_TYPE, bytesMax);
  }

  /** The landmarks that the node knows, as it has them: not verified. */
  async landmarks(): Promise<readonly Landmark[]> {
    const bytesMax = landmarksMax * LANDMARK_BYTES;
    return decodeLandmarks(await this.octets('/v1/landmarks', OCTETS_TYPE, bytesMax));
  }

  /** A page of the state of a height by its place in the tree, as the node has it: not verified. */
  page(height: number, turns: string): Promise<Uint8Array> {
    return this.octets(`/v1/pages/${height}?turns=${turns}`, OCTETS_TYPE, statePageBytesMax);
  }
}

function heldVerifier(hold: Hold): VerifyReceipt {
  return async (trust, bytes, reader) => {
    return hold(await verifyReceipt(trust, bytes, reader), trust, bytes);
  };
}
