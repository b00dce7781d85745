// Registers items in chunks: one signed transaction each, several in flight, each receipt
// verified. The ledger executes a transaction whole or not at all, so a chunk that it refuses is
// halved until the culprit stands alone; everything else is registered.

import { type LedgerClient, nonceOf, signTransaction } from '@witan/client';
import { concatBytes } from '@witan/ledger/bytes';
import type { KeyPair } from '@witan/ledger/keys';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import type { Operation } from '@witan/ledger/transaction';
import type { LedgerHead } from '../ledger-head.ts';
import { answerOf } from '../schema.ts';
import { persistently, refusalOf, submitUntilFinal } from '../submission.ts';

/** What an import asks of a node; LedgerClient has it. */
export type ImportNode = Pick<LedgerClient, 'url' | 'trust' | 'query' | 'submit'>;

/** One thing to register, by one operation. */
export interface ImportItem {
  readonly operation: Operation;
}

/** Where things are registered: how to see whether one is there already. */
export interface Register<Item> {
  /** The refusal that says so. */
  readonly existsKey: ProblemKey;
  /** Path of the query that answers with the record, or null. */
  pathOf(item: Item): string;
  /** Whether the record is this one, and not another under the same name. */
  isSame(found: unknown, item: Item): boolean;
}

/** An item that the ledger refused. */
export interface RefusedItem<Item> {
  readonly item: Item;
  readonly key: ProblemKey;
}

/** What became of a chunk, or of part of one. */
export interface Settled<Item> {
  readonly registered: readonly Item[];
  /** Of those: found in the register, not put there by this run. */
  readonly before: number;
  readonly refused: readonly RefusedItem<Item>[];
}

export interface ImporterOptions<Item> {
  readonly register: Register<Item>;
  /** Submissions are spread over them, and repeated at the next when one fails. */
  readonly nodes: readonly ImportNode[];
  readonly keyPair: KeyPair;
  readonly head: LedgerHead;
  /** Whether items of this import may be in the register already. */
  readonly mayBeRegistered: boolean;
  /** Transactions in flight. */
  readonly inFlight: number;
  /** How long one chunk is tried before the import gives up, in ms. */
  readonly patienceMs: number;
  readonly signal: AbortSignal | undefined;
  /** Called as chunks become final, never two at a time. */
  readonly onSettled: (settled: Settled<Item>) => void;
}

/** The transaction came too late, or the node that was asked stood elsewhere: signed anew. */
const STALE: readonly ProblemKey[] = [
  'transaction/expired',
  'transaction/expiry-too-far',
  'transaction/replayed',
];
const STALE_TRIES = 5;
/** What is wrong with the sender or the chain is wrong with every chunk. */
const HOPELESS: readonly ProblemKey[] = [
  'transaction/mandate-missing',
  'transaction/wrong-chain',
  'transaction/unknown-call',
];

export class Importer<Item extends ImportItem> {
  readonly #options: ImporterOptions<Item>;
  readonly #chunks: Iterator<readonly Item[], void>;
  /** Halves of refused chunks, and what is left of chunks that were partly registered. */
  readonly #again: (readonly Item[])[] = [];
  #exhausted = false;
  #height: number;
  #failed = false;
  transactions = 0;

  constructor(chunks: Iterable<readonly Item[]>, options: ImporterOptions<Item>) {
    this.#chunks = chunks[Symbol.iterator]();
    this.#options = options;
    this.#height = options.head.height;
  }

  /**
   * Until all chunks are settled, or `signal` says stop: what is in flight is finished then.
   * Answers whether all were. Throws what no repeat can mend; earlier chunks stay settled.
   */
  async run(): Promise<boolean> {
    const workers = Array.from({ length: this.#options.inFlight }, (_, i) => this.#work(i));
    const ends = await Promise.allSettled(workers);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return this.#exhausted && this.#again.length === 0;
  }

  #next(): readonly Item[] | undefined {
    const chunk = this.#again.pop();
    if (chunk !== undefined) return chunk;
    const { done, value } = this.#chunks.next();
    this.#exhausted = done === true;
    return done ? undefined : value;
  }

  async #work(worker: number): Promise<void> {
    while (!this.#failed && !this.#options.signal?.aborted) {
      const chunk = this.#next();
      if (chunk === undefined) return;
      try {
        await this.#register(chunk, worker);
      } catch (error) {
        this.#failed = true;
        throw error;
      }
    }
  }

  async #register(chunk: readonly Item[], worker: number): Promise<void> {
    const [first] = chunk as [Item];
    if (this.#options.mayBeRegistered && (await this.#found(first, worker)) !== null) {
      return this.#resolve(chunk, worker);
    }
    const key = await this.#submit(chunk, worker);
    if (key === undefined) return this.#settle(chunk, []);
    if (HOPELESS.includes(key)) throw new WitanError(key, 'of the whole import');
    // Another run, or another registrar, was here before.
    if (key === this.#options.register.existsKey) return this.#resolve(chunk, worker);
    this.#divide(chunk, key);
  }

  /** A refused chunk gets smaller each time, so that this ends. */
  #divide(chunk: readonly Item[], key: ProblemKey): void {
    const [first, ...others] = chunk as [Item, ...Item[]];
    if (others.length === 0) {
      this.#settle([], [{ item: first, key }]);
      return;
    }
    const half = Math.ceil(chunk.length / 2);
    this.#again.push(chunk.slice(half), chunk.slice(0, half));
  }

  #settle(registered: readonly Item[], refused: readonly RefusedItem<Item>[], before = 0): void {
    this.#options.onSettled({ registered, refused, before });
  }

  /** The code with which the ledger refused the chunk; undefined when it is registered. */
  async #submit(chunk: readonly Item[], worker: number): Promise<ProblemKey | undefined> {
    const { nodes, patienceMs } = this.#options;
    for (let attempt = 1; ; attempt++) {
      let key: ProblemKey | undefined;
      try {
        const transaction = this.#sign(chunk, attempt);
        this.transactions++;
        const patience = { timeoutMs: patienceMs, first: worker };
        const { verdict } = await submitUntilFinal(nodes, transaction, patience);
        this.#height = Math.max(this.#height, verdict.height);
        key = refusalOf(verdict.finding.outcome.code);
      } catch (error) {
        // A node may say so before the ledger does.
        if (!(error instanceof WitanError) || !STALE.includes(error.key)) throw error;
        key = error.key;
      }
      if (key === undefined || !STALE.includes(key)) return key;
      if (attempt === STALE_TRIES) throw new WitanError(key, `${attempt} times in a row`);
    }
  }

  #sign(chunk: readonly Item[], attempt: number) {
    const { nodes, keyPair, head } = this.#options;
    const operations = chunk.map(({ operation }) => operation);
    const purpose = concatBytes(...operations.map(({ payload }) => payload));
    return signTransaction(
      {
        chainId: (nodes[0] as ImportNode).trust.chainId,
        operations,
        validUntilHeight: this.#height + Math.floor(head.replayWindowBlocks / 2),
        nonce: nonceOf(concatBytes(Uint8Array.of(attempt), purpose)),
      },
      keyPair,
    );
  }

  /** Asks for each item of a chunk, of which one at least exists; the others are sent again. */
  async #resolve(chunk: readonly Item[], worker: number): Promise<void> {
    const { register } = this.#options;
    const registered: Item[] = [];
    const refused: RefusedItem<Item>[] = [];
    const left: Item[] = [];
    for (const item of chunk) {
      const found = await this.#found(item, worker);
      if (found === null) left.push(item);
      else if (register.isSame(found, item)) registered.push(item);
      else refused.push({ item, key: register.existsKey });
    }
    if (left.length === chunk.length) return this.#divide(chunk, register.existsKey);
    this.#settle(registered, refused, registered.length);
    if (left.length > 0) this.#again.push(left);
  }

  /** The verified record under an item's name, as of no block before those that are known. */
  #found(item: Item, worker: number): Promise<unknown> {
    const { nodes, patienceMs: timeoutMs, register } = this.#options;
    const path = register.pathOf(item);
    const height = this.#height;
    return persistently(nodes, { timeoutMs, first: worker }, async (node) => {
      const { verdict } = await node.query(path);
      if (verdict.height < height) throw new WitanError('api/not-ready', `${node.url} lags`);
      return answerOf(path, verdict.finding);
    });
  }
}
