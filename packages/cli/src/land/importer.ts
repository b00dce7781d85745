// Registers parcels in chunks: one signed transaction each, several in flight, each receipt
// verified. The ledger executes a transaction whole or not at all, so a chunk that it refuses is
// halved until the culprit stands alone; everything else is registered.

import { type LedgerClient, nonceOf, signTransaction } from '@witan/client';
import { concatBytes, equalBytes } from '@witan/ledger/bytes';
import type { KeyPair } from '@witan/ledger/keys';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { encodeMultiPolygon, type MultiPolygon, type Point } from '@witan/state/schema';
import type { LedgerHead } from '../ledger-head.ts';
import { answerOf } from '../schema.ts';
import { persistently, refusalOf, submitUntilFinal } from '../submission.ts';
import type { Registration } from './registration.ts';

/** What an import asks of a node; LedgerClient has it. */
export type ImportNode = Pick<LedgerClient, 'url' | 'trust' | 'query' | 'submit'>;

type Chunk = readonly Registration[];

/** A registration that the ledger refused. */
export interface RefusedRegistration {
  readonly registration: Registration;
  readonly key: ProblemKey;
}

/** What became of a chunk, or of part of one. */
export interface Settled {
  readonly registered: Chunk;
  /** Of those: found in the register, not put there by this run. */
  readonly before: number;
  readonly refused: readonly RefusedRegistration[];
}

export interface ImporterOptions {
  /** Submissions are spread over them, and repeated at the next when one fails. */
  readonly nodes: readonly ImportNode[];
  readonly keyPair: KeyPair;
  readonly head: LedgerHead;
  /** Whether parcels of this import may be in the register already. */
  readonly mayBeRegistered: boolean;
  /** Transactions in flight. */
  readonly inFlight: number;
  /** How long one chunk is tried before the import gives up, in ms. */
  readonly patienceMs: number;
  readonly signal: AbortSignal | undefined;
  /** Called as chunks become final, never two at a time. */
  readonly onSettled: (settled: Settled) => void;
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

export class Importer {
  readonly #options: ImporterOptions;
  readonly #chunks: Iterator<Chunk, void>;
  /** Halves of refused chunks, and what is left of chunks that were partly registered. */
  readonly #again: Chunk[] = [];
  #exhausted = false;
  #height: number;
  #failed = false;
  transactions = 0;

  constructor(chunks: Iterable<Chunk>, options: ImporterOptions) {
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

  #next(): Chunk | undefined {
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

  async #register(chunk: Chunk, worker: number): Promise<void> {
    const [first] = chunk as [Registration];
    if (this.#options.mayBeRegistered && (await this.#shapeInRegister(first)) !== undefined) {
      return this.#resolve(chunk);
    }
    const key = await this.#submit(chunk, worker);
    if (key === undefined) return this.#settle(chunk, []);
    if (HOPELESS.includes(key)) throw new WitanError(key, 'of the whole import');
    // Another run, or another registrar, was here before.
    if (key === 'land/parcel-exists') return this.#resolve(chunk);
    this.#divide(chunk, key);
  }

  /** A refused chunk gets smaller each time, so that this ends. */
  #divide(chunk: Chunk, key: ProblemKey): void {
    const [first, ...others] = chunk as [Registration, ...Chunk];
    if (others.length === 0) {
      this.#settle([], [{ registration: first, key }]);
      return;
    }
    const half = Math.ceil(chunk.length / 2);
    this.#again.push(chunk.slice(half), chunk.slice(0, half));
  }

  #settle(registered: Chunk, refused: readonly RefusedRegistration[], before = 0): void {
    this.#options.onSettled({ registered, refused, before });
  }

  /** The code with which the ledger refused the chunk; undefined when it is registered. */
  async #submit(chunk: Chunk, worker: number): Promise<ProblemKey | undefined> {
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

  #sign(chunk: Chunk, attempt: number) {
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

  /** Asks for each parcel of a chunk, of which one at least exists; the others are sent again. */
  async #resolve(chunk: Chunk): Promise<void> {
    const registered: Registration[] = [];
    const refused: RefusedRegistration[] = [];
    const left: Registration[] = [];
    for (const registration of chunk) {
      const found = await this.#shapeInRegister(registration);
      if (found === undefined) left.push(registration);
      else if (isSameShape(found, registration.candidate.shape)) registered.push(registration);
      else refused.push({ registration, key: 'land/parcel-exists' });
    }
    if (left.length === chunk.length) return this.#divide(chunk, 'land/parcel-exists');
    this.#settle(registered, refused, registered.length);
    if (left.length > 0) this.#again.push(left);
  }

  /** The verified shape under a parcel's id, as of no block before those that are known. */
  #shapeInRegister({ candidate }: Registration): Promise<Parts | undefined> {
    const { nodes, patienceMs: timeoutMs } = this.#options;
    const path = `land/parcels/${encodeURIComponent(candidate.parcelId)}`;
    const height = this.#height;
    return persistently(nodes, { timeoutMs, first: candidate.shapeIndex }, async (node) => {
      const { verdict } = await node.query(path);
      if (verdict.height < height) throw new WitanError('api/not-ready', `${node.url} lags`);
      const found = answerOf(path, verdict.finding) as { shape: Parts } | null;
      return found?.shape;
    });
  }
}

/** Rings of pairs, not closed. */
type Parts = readonly (readonly (readonly (readonly [number, number])[])[])[];

/** Corrections change a shape, so an id with another shape is another registration. */
function isSameShape(parts: Parts, shape: MultiPolygon): boolean {
  const ringOf = (ring: readonly (readonly [number, number])[]): Point[] =>
    ring.map(([x, y]) => ({ x, y }));
  const found = parts.map(([outer = [], ...holes]) => ({
    outer: ringOf(outer),
    holes: holes.map(ringOf),
  }));
  return equalBytes(encodeMultiPolygon(found), encodeMultiPolygon(shape));
}
