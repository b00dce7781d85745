// Answers from the committed ledger: records, blocks, outcomes and events, each with what a reader
// needs to check it.

import type { Block, CosignedHead } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import { blockHash, encodeHeader, encodeResult, type Header } from '@witan/ledger/block';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import { encodeCommitLink } from '@witan/ledger/commit-link';
import type { Hash } from '@witan/ledger/hash';
import { entriesBytes, TILE_WIDTH, type Tile, tileBytes } from '@witan/ledger/log-tiles';
import { encodeValidators } from '@witan/ledger/membership';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog, pathBetween } from '@witan/ledger/merkle-log';
import { encodeOutcome, isExecuted } from '@witan/ledger/outcome';
import { must, WitanError } from '@witan/ledger/problems';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodePast } from '@witan/ledger/state-history';
import { encodeLogProof } from '@witan/ledger/state-log';
import { decodeTransaction } from '@witan/ledger/transaction';
import { executionOrder, type HeaderLog, type Host } from '@witan/state';
import {
  BEHIND_ALL,
  type BlockView,
  type EndedEpochView,
  type EventPage,
  type EventPosition,
  type LedgerEvent,
  type StateAnswerData,
  type TransactionState,
} from './api/ledger-service.ts';
import type { Councils } from './councils.ts';
import { nameOfEvent } from './event-names.ts';
import { HeightCache } from './height-cache.ts';
import { PastHeights } from './past-heights.ts';
import { Landmarks } from './publication/landmarks.ts';
import { type AskedGrade, ReceiptSeals } from './receipt-seals.ts';

/** Committed blocks, their batches and certificates, as the write-ahead log keeps them. */
export interface BlockStore {
  /** The lowest height whose block is here. */
  readonly oldest: number;
  block(height: number): Pick<Block, 'references'> | undefined;
  batch(hash: Hash): Batch | undefined;
  /** The COMMIT certificate of exactly this height, where one is known. */
  certificate(height: number): Certificate | undefined;
}

/** Encoded commit links of ended epochs. */
export interface CommitLinks {
  linkOf(epoch: number): Uint8Array | undefined;
}

const NOTHING = new Uint8Array(0);

const NO_LINKS: CommitLinks = { linkOf: () => undefined };

/** Heights whose derived data is kept: some megabytes. */
const CACHED_HEIGHTS = 8;

/** Events, and blocks without any, that one page of events may take. */
const PAGE_EVENTS = 256;
const PAGE_HEIGHTS = 1_024;

/** What the receipts of one height are made of, but for what vouches for it. */
interface ExecutedBlock {
  readonly outcomes: readonly Uint8Array[];
  readonly tree: MerkleLog;
  /** In order of execution. */
  readonly transactions: readonly Uint8Array[];
}

export class LedgerReader {
  readonly #host: Host;
  readonly #blocks: BlockStore;
  readonly #headers: HeaderLog;
  readonly landmarks: Landmarks;
  readonly #councils: Pick<Councils, 'of'>;
  readonly #links: CommitLinks;
  readonly #seals: ReceiptSeals;
  readonly #executed = new HeightCache(CACHED_HEIGHTS, (height) => this.#executedBlock(height));
  readonly #events = new HeightCache(CACHED_HEIGHTS, (height) => this.#eventsAt(height));
  readonly #past: PastHeights;

  /** `links`: of ended epochs whose last block is gone. `newest`: what a quorum has cosigned. */
  constructor(
    host: Host,
    blocks: BlockStore,
    councils: Pick<Councils, 'of'>,
    links: CommitLinks = NO_LINKS,
    newest: () => CosignedHead | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#headers = host.archive.headers;
    this.landmarks = new Landmarks((height) => this.headerAt(height));
    this.#links = links;
    this.#councils = councils;
    this.#blocks = blocks;
    this.#past = new PastHeights(host);
    this.#seals = new ReceiptSeals({
      headers: this.#headers,
      entry: (height) => this.entryAt(height),
      certificate: (height) => blocks.certificate(height),
      newest,
    });
    this.committed();
  }

  get height(): number {
    return this.#host.head.height;
  }

  /** Takes the headers of newly committed heights. */
  committed(): void {
    this.landmarks.reach(this.height);
  }

  headerAt(height: number): Header {
    const sealed = this.#host.archive.sealed(height);
    must(sealed !== undefined, 'a committed height has a header');
    return sealed.header;
  }

  /** Of the header log: heights 0 … size − 1. */
  get logSize(): number {
    return this.#headers.size;
  }

  /** From a height to the root of the log of heights 0 … size − 1, lowest sibling first. */
  logPath(height: number, size: number): Hash[] {
    return this.#headers.path(height, size);
  }

  /** RFC 6962 root of the header log of heights 0 … size − 1. */
  logRoot(size: number): Hash {
    return this.#headers.root(size);
  }

  /** What leads from one size of the header log to a larger one (`grownFrontier`). */
  logGrowth(size0: number, size: number): Hash[] {
    return pathBetween((level, index) => this.#headers.node(level, index), size0, size);
  }

  /** A tile of the header log; undefined where the log has not come so far. */
  tile({ level, index, width }: Tile): Uint8Array | undefined {
    const leaves = (index * TILE_WIDTH + width) * TILE_WIDTH ** level;
    return leaves > this.#headers.size
      ? undefined
      : tileBytes(this.#headers, { level, index, width });
  }

  /** See `prefixProof`; undefined for sizes that the log has not had, in order. */
  prefixProofs(sizes: readonly number[], size: number): Hash[][] | undefined {
    const isHad = size <= this.#headers.size && sizes.every((each) => each > 0 && each <= size);
    return isHad ? sizes.map((each) => this.#headers.prefixProof(each, size)) : undefined;
  }

  /** The entries under a tile of level 0; undefined where the log has not come so far. */
  entries({ index, width }: Pick<Tile, 'index' | 'width'>): Uint8Array | undefined {
    const first = index * TILE_WIDTH;
    if (first + width > this.#headers.size) return undefined;
    return entriesBytes(Array.from({ length: width }, (_, i) => this.entryAt(first + i)));
  }

  /** Header ‖ Result. */
  entryAt(height: number): Uint8Array {
    const sealed = this.#host.archive.sealed(height);
    must(sealed !== undefined, 'a committed height has a header');
    return concatBytes(encodeHeader(sealed.header), encodeResult(sealed.result));
  }

  transaction(txid: Hash): TransactionState {
    const placed = this.#host.archive.transaction(txid);
    if (placed === undefined) return { state: 'unknown' };
    const { height, index, code } = placed;
    // Ordered and executed is not yet acknowledged: a certificate must cover it (Resolution 8).
    // One whose block is gone was covered long ago.
    const isCovered = height < this.#blocks.oldest || this.#seals.isCertified(height);
    if (!isCovered) return { state: 'pending' };
    const state = isExecuted(placed) ? 'final' : 'postponed';
    return { state, height, index, code };
  }

  /**
   * What did not use up its transaction proves nothing about it, and no client takes it. Throws
   * WitanError `storage/pruned` and `api/no-checkpoint`.
   */
  transactionReceipt(txid: Hash, grade?: AskedGrade): Uint8Array | undefined {
    const placed = this.#host.archive.transaction(txid);
    if (placed === undefined || !isExecuted(placed)) return undefined;
    const { height, index } = placed;
    this.#requireBlock(height);
    const executed = this.#executed.at(height);
    const sealed = this.#seals.at(height, grade);
    if (executed === undefined || sealed === undefined) return undefined;
    const { outcomes, tree, transactions } = executed;
    const { body } = decodeTransaction(transactions[index] as Uint8Array);
    const outcome = outcomes[index] as Uint8Array;
    const path = tree.path(index, outcomes.length);
    return encodeReceipt({ ...sealed, claim: { kind: 'transaction', body, outcome, path } });
  }

  /** Throws WitanError `storage/pruned`, naming what is kept. */
  #requireBlock(height: number): void {
    const { oldest } = this.#blocks;
    if (height < oldest) throw new WitanError('storage/pruned', `oldest height held: ${oldest}`);
  }

  /** Undefined where its batches are gone. */
  #executedBlock(height: number): ExecutedBlock | undefined {
    const transactions = this.#transactions(height);
    if (transactions === undefined) return undefined;
    const outcomes = this.#host.archive.outcomes(height).map(encodeOutcome);
    const tree = new MerkleLog();
    for (const outcome of outcomes) tree.append(leafHash(outcome));
    return { outcomes, tree, transactions };
  }

  #transactions(height: number): Uint8Array[] | undefined {
    const references = this.#blocks.block(height)?.references ?? [];
    const batches = references.map(({ batchHash }) => this.#blocks.batch(batchHash));
    if (!batches.every((batch) => batch !== undefined)) return undefined;
    const epoch = this.#host.archive.sealed(height)?.header.epoch ?? 0;
    const council = this.#councils.of(epoch);
    must(council !== undefined, 'a committed height has a council');
    const ordered = executionOrder(batches, height, council.validators.length);
    return ordered.flatMap(({ transactions }) => transactions);
  }

  /** The newest height that a certificate seals directly, as state proofs need. */
  #provableHeight(): number {
    const lowest = this.#host.oldestHeld;
    for (let height = this.height; height >= lowest; height--) {
      if (this.#blocks.certificate(height) !== undefined) return height;
    }
    return this.height;
  }

  /** The oldest height at which records are answered, made again where it must be. */
  get oldestAnswered(): number {
    const { oldestAnswered, oldestHeld } = this.#host;
    if (this.#seals.hasCheckpoint) return oldestAnswered;
    const { oldest } = this.#blocks;
    // Without blocks there are no certificates, and no receipts. Genesis has none of its own.
    const oldestCertified = oldest <= 1 ? 0 : Math.min(oldest, oldestHeld);
    return Math.max(oldestAnswered, oldestCertified);
  }

  /**
   * Resolves once `stateAnswer` can answer at a height. Throws WitanError `api/no-such-height`,
   * `state/height-not-held`, `state/height-in-making` and `query/past-gone`.
   */
  async ready(height: number): Promise<void> {
    if (height > this.height) throw new WitanError('api/no-such-height', String(height));
    const oldest = this.oldestAnswered;
    if (height < oldest) {
      throw new WitanError('state/height-not-held', `oldest height held: ${oldest}`);
    }
    await this.#past.ready(height);
  }

  /** No past height is made any more. */
  stop(): Promise<void> {
    return this.#past.stop();
  }

  /** As of which height a question is answered that names none. */
  answeredHeight(grade?: AskedGrade): number {
    return grade === 'full' ? this.#seals.cosignedHeight() : this.#provableHeight();
  }

  /** Throws WitanError `api/no-such-height`, `api/not-certified` and `api/no-checkpoint`. */
  stateAnswer(question: string, at: number | undefined, grade?: AskedGrade): StateAnswerData {
    const height = at ?? this.answeredHeight(grade);
    if (height > this.height) throw new WitanError('api/no-such-height', String(height));
    // First, for it costs nothing, and the proof is of no use without it.
    const sealed = this.#seals.at(height, grade);
    if (sealed === undefined) throw new WitanError('api/not-certified', String(height));
    const { data, proof, past, log } = this.#host.query(question, height);
    const beside = {
      past: encodePast(past),
      log: log === undefined ? NOTHING : encodeLogProof(log),
    };
    const claim = { kind: 'state', question, proof, ...beside } as const;
    const receipt = encodeReceipt({ ...sealed, claim });
    return { height, data, receipt, grade: sealed.seal.grade };
  }

  block(height: number): BlockView | undefined {
    if (height > this.height) return undefined;
    const sealed = this.#host.archive.sealed(height);
    if (sealed === undefined) return undefined;
    const found = this.#blocks.certificate(height);
    const certificate = found && encodeCertificate(found);
    return { height, blockHash: blockHash(sealed.header), ...sealed, certificate };
  }

  /** How an epoch ended, and who came after; undefined where it has not ended. */
  endedEpoch(epoch: number): EndedEpochView | undefined {
    const next = this.#councils.of(epoch + 1);
    return next && { epoch, height: next.baseHeight, validators: next.validators };
  }

  /** For snapshots; undefined where the epoch has not ended, or its certificate is not here. */
  commitLink(epoch: number): Uint8Array | undefined {
    const ended = this.endedEpoch(epoch);
    if (ended === undefined) return undefined;
    const certificate = this.#blocks.certificate(ended.height);
    if (certificate === undefined) return this.#links.linkOf(epoch);
    return encodeCommitLink({
      entry: this.entryAt(ended.height),
      certificate: encodeCertificate(certificate),
      validators: encodeValidators(ended.validators),
    });
  }

  /** The oldest position behind which all events are here. */
  get oldestEvents(): EventPosition {
    const from = this.#host.archive.eventsFrom;
    return from === 0 ? { height: 0, index: -1 } : { height: from - 1, index: BEHIND_ALL };
  }

  /** Throws WitanError `query/events-gone` for a position behind which events are missing here. */
  eventsAfter({ height, index }: EventPosition): EventPage {
    const oldest = this.oldestEvents;
    if (height < oldest.height || (height === oldest.height && index < oldest.index)) {
      const position = `${oldest.height}-${oldest.index}`;
      throw new WitanError('query/events-gone', `oldest position held: ${position}`);
    }
    const events: LedgerEvent[] = [];
    const last = Math.min(this.height, height + PAGE_HEIGHTS);
    for (let at = height; at <= last; at++) {
      for (const event of this.#events.at(at) ?? []) {
        if (at === height && event.index <= index) continue;
        events.push(event);
        if (events.length === PAGE_EVENTS) {
          return { events, reached: { height: at, index: event.index }, complete: false };
        }
      }
    }
    // All of `last` was seen; a position ahead of the ledger stays where it is.
    const reached = last < height ? { height, index } : { height: last + 1, index: -1 };
    return { events, reached, complete: last >= this.height };
  }

  #eventsAt(height: number): LedgerEvent[] {
    return this.#host.archive.events(height).map((placed, index): LedgerEvent => {
      const keys = placed.keys.map(toHex);
      const data = { height: String(height), transaction: placed.index, keys };
      return { height, index, event: nameOfEvent(placed), keys, data };
    });
  }
}
