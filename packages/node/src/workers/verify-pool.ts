// Signature verification beside the main thread (consensus.md §22, rules 1–3): whole batches for
// the replica, and for the API all transactions of one moment in one message.

import { availableParallelism } from 'node:os';
import type { BatchVerdict, BatchVerifier } from '@witan/consensus';
import type { Batch, BatchHeader } from '@witan/ledger/batch';
import type { Hash } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import type { TransactionVerdict } from './static-checks.ts';
import { VerifiedSet } from './verified-set.ts';
import {
  batchVerdict,
  packTransactions,
  transactionVerdicts,
  type VerifyReply,
  type VerifyRequest,
} from './verify-messages.ts';
import { VerifyThread } from './verify-thread.ts';

/** Transactions of one message at most: a bigger one would make the next wait. */
const MESSAGE_TRANSACTIONS_MAX = 250;

export interface VerifyPoolOptions {
  /** Hash of the genesis document: every signature is bound to it. */
  readonly chainId: Hash;
  /** The consensus key of a batch's author in the batch's epoch; undefined when there is none. */
  readonly authorKey: (header: BatchHeader) => PublicKey | undefined;
  readonly threads?: number;
  /**
   * Told once when threads die again and again: the process ends. A fault of ours must never look
   * like an invalid batch, for other validators would find it valid.
   */
  readonly onFailure: (error: Error) => void;
}

/** One on two cores, else one less than there are: the main thread keeps a core. */
export function defaultThreads(): number {
  return Math.max(1, availableParallelism() - 1);
}

/** What a node asks about static validity (L1, L3), and how much of it waits for an answer. */
export interface Verification extends BatchVerifier {
  /** Signatures that wait for their verdict: the caller pushes back on clients before it grows. */
  readonly load: number;
  /** Form and signature of each transaction, in order. */
  verifyTransactions(transactions: readonly Uint8Array[]): Promise<TransactionVerdict[]>;
  close(): Promise<void>;
}

interface Call {
  readonly transactions: readonly Uint8Array[];
  readonly resolve: (verdicts: TransactionVerdict[]) => void;
}

export class VerifyPool implements Verification {
  readonly #options: VerifyPoolOptions;
  readonly #threads: readonly VerifyThread[];
  /** Calls of this moment, which share messages. */
  #calls: Call[] = [];
  #nextId = 0;
  /** How to end what is under way when the threads fail. */
  readonly #rejections: Set<(error: Error) => void> = new Set();
  #failure: Error | undefined;

  constructor(options: VerifyPoolOptions) {
    this.#options = options;
    const { shared } = new VerifiedSet();
    const data = { chainId: new Uint8Array(options.chainId), verified: shared };
    const count = options.threads ?? defaultThreads();
    this.#threads = Array.from(
      { length: count },
      () => new VerifyThread(data, (error) => this.#fail(error)),
    );
  }

  get load(): number {
    const waiting = this.#calls.reduce((sum, call) => sum + call.transactions.length, 0);
    return this.#threads.reduce((sum, thread) => sum + thread.load, waiting);
  }

  /** L3. After a failure `done` never comes. */
  verify(batch: Batch, done: (verdict: BatchVerdict) => void): void {
    const authorKey = this.#options.authorKey(batch.header);
    if (authorKey === undefined) {
      setImmediate(done, { ok: false, key: 'signature/invalid' });
      return;
    }
    // Copies: the message takes its bytes along, and clones all memory behind a view.
    const bytes = () => ({
      batch: new Uint8Array(batch.bytes),
      authorKey: new Uint8Array(authorKey),
    });
    const { header, transactions } = batch;
    const source = `author ${header.author}`;
    this.#give(source, transactions.length, bytes, (reply) => done(batchVerdict(reply)));
  }

  /**
   * Form and signature of each transaction, in order. Calls of one moment share messages. Rejects
   * with WitanError `verification/failed` when the threads fail.
   */
  verifyTransactions(transactions: readonly Uint8Array[]): Promise<TransactionVerdict[]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      if (this.#calls.length === 0) setImmediate(() => this.#giveCalls());
      this.#rejections.add(reject);
      const settle = (verdicts: TransactionVerdict[]) => {
        this.#rejections.delete(reject);
        resolve(verdicts);
      };
      this.#calls.push({ transactions, resolve: settle });
    });
  }

  /** Ends the threads; calls that are under way are rejected. */
  async close(): Promise<void> {
    this.#reject(new WitanError('verification/failed', 'the node stops'));
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #giveCalls(): void {
    const calls = this.#calls;
    this.#calls = [];
    const transactions = calls.flatMap((call) => call.transactions);
    const verdicts: TransactionVerdict[] = new Array(transactions.length);
    let missing = transactions.length;
    const finish = () => {
      let start = 0;
      for (const { transactions, resolve } of calls) {
        resolve(verdicts.slice(start, start + transactions.length));
        start += transactions.length;
      }
    };
    if (missing === 0) finish();
    for (let start = 0; start < transactions.length; start += MESSAGE_TRANSACTIONS_MAX) {
      const some = transactions.slice(start, start + MESSAGE_TRANSACTIONS_MAX);
      const bytes = () => ({ transactions: packTransactions(some) });
      this.#give('clients', some.length, bytes, (reply) => {
        transactionVerdicts(reply).forEach((verdict, i) => {
          verdicts[start + i] = verdict;
        });
        missing -= some.length;
        if (missing === 0) finish();
      });
    }
  }

  #give(
    source: string,
    weight: number,
    bytes: () => WithoutId<VerifyRequest>,
    finish: (reply: VerifyReply) => void,
  ): void {
    if (this.#failure !== undefined) return;
    const id = this.#nextId++;
    const least = this.#threads.reduce((best, each) => (each.load < best.load ? each : best));
    least.give({ id, source, weight, request: () => ({ id, ...bytes() }), finish });
  }

  #fail(error: Error): void {
    if (this.#failure !== undefined) return;
    this.#reject(error);
    this.#options.onFailure(error);
  }

  #reject(error: Error): void {
    this.#failure = error;
    for (const reject of this.#rejections) reject(error);
    this.#rejections.clear();
  }
}

type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never;
