// Recovery: the state of a replica from its log (W5). Records are read once, in order; what they
// say is applied as it was applied when they were written.

import { referenceTo } from '@witan/ledger/batch';
import { type BatchReference, blockHash } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import type { Council } from '@witan/ledger/council';
import type { Hash } from '@witan/ledger/hash';
import { windowHeightsMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import type { Archive } from './archive.ts';
import { noteCommitted, notePrepared, raiseLock } from './certificates.ts';
import { chainTo, extendCursors, insertNode, pruneNodes } from './chain.ts';
import { keyOf } from './hash-key.ts';
import { beginAt, beginEpoch, initialState, type StateOptions } from './initial-state.ts';
import { compareCursors, holdBatch, NOTHING_HELD } from './lanes.ts';
import type { Block, LogRecord } from './ports.ts';
import { type ChainBase, decodeRecord, type WalRecord } from './records.ts';
import type { LaneCursor, State, VoteStatement } from './state.ts';
import { beginView, wantsEntry } from './view-change.ts';

/** What a fresh process knows after reading the log. */
export interface Recovered {
  readonly state: State;
  /** Own batches that no block had referenced: their transactions are batched anew. */
  readonly orphans: readonly BatchReference[];
}

class Recovery {
  readonly state: State;
  readonly #archive: Archive;
  /** Batches in the log that no committed block has taken yet. */
  readonly #batches: Map<string, BatchReference> = new Map();
  /** Own votes of the current view by height, to be signed and sent again. */
  readonly #prepares: Map<number, Hash> = new Map();
  readonly #commits: Map<number, VoteStatement> = new Map();
  /** Own batches that no block of their epoch took, and the last own batch that one did. */
  #orphans: BatchReference[] = [];
  #taken: LaneCursor = NOTHING_HELD;
  /** The council that follows, where the end of the epoch was about to be final. */
  #next: Council | undefined;
  /** Of the last entry: perhaps final without being applied yet. */
  #entered: Certificate | undefined;

  /** Of what the log holds in front of the record with which the chain begins. */
  readonly #above: Block[] = [];
  readonly #epochs: Map<string, number> = new Map();

  constructor(options: StateOptions, archive: Archive) {
    this.state = initialState(options);
    this.#archive = archive;
  }

  /**
   * A record in front of the one with which the chain begins: segments before it are gone, so it is
   * taken for what it is, a block or a batch in the store.
   */
  index(at: number, record: WalRecord): void {
    if (record.type === 'batch') {
      this.#archive.addBatch(record.batch.hash, at, undefined);
      this.#batches.set(keyOf(record.batch.hash), referenceTo(record.batch));
      this.#epochs.set(keyOf(record.batch.hash), record.batch.header.epoch);
    } else if (record.type === 'block') {
      this.#archive.addBlock(record.block.hash, record.block.header.height, at);
      this.#above.push(record.block);
    } else if (record.type === 'commit' || record.type === 'certificate') {
      this.#archive.addCertificate(record.certificate.height, at);
    }
  }

  /** S2, and after old segments were dropped: the chain begins here. */
  #begin(at: number, base: ChainBase): void {
    const { state } = this;
    beginAt(state, base);
    const { committed } = state;
    this.#archive.begin(base, committed.hash, at);
    raiseLock(state, base.certificate);
    for (const [key, reference] of this.#batches) {
      const epoch = this.#epochs.get(key) ?? state.epoch;
      const cursor = epoch === state.epoch ? base.cursors[reference.author] : undefined;
      if (cursor === undefined || compareCursors(reference, cursor) <= 0) this.#batches.delete(key);
    }
    this.#epochs.clear();
    const { self } = state.configuration;
    if (self !== undefined) this.#taken = base.cursors[self] ?? NOTHING_HELD;
    for (const block of this.#above.splice(0)) this.#addBlock(block);
    this.#prune();
    state.viewAtCommit = state.view;
  }

  apply(at: number, record: WalRecord): void {
    const { state } = this;
    switch (record.type) {
      case 'batch': {
        // The bytes stay in the log; what a restart needs of them is read back.
        const reference = referenceTo(record.batch);
        this.#archive.addBatch(record.batch.hash, at, undefined);
        this.#batches.set(keyOf(reference.batchHash), reference);
        break;
      }
      case 'block':
        this.#archive.addBlock(record.block.hash, record.block.header.height, at);
        this.#addBlock(record.block);
        break;
      case 'prepare':
        this.#reach(record);
        break;
      case 'lock':
        raiseLock(state, record.certificate);
        for (const { height, blockHash, sealedHash } of record.seals) {
          state.sealsSent.set(keyOf(blockHash), {
            height,
            seal: keyOf(sealedHash),
            view: record.view,
          });
          if (record.view !== state.view) continue;
          this.#commits.set(height, {
            type: 'commit',
            view: state.view,
            height,
            blockHash,
            sealedHash,
          });
          state.commitVoted = Math.max(state.commitVoted, height);
        }
        break;
      case 'view-change': {
        const { newView, justification, certificate } = record;
        state.view = newView;
        state.active = false;
        state.ownViewChange = { newView, justification, certificate };
        if (certificate !== undefined) raiseLock(state, certificate);
        this.#forgetVotes();
        break;
      }
      case 'enter':
        this.#enter(record);
        break;
      case 'boot':
        state.ownLane.boot = record.boot;
        break;
      case 'commit':
        this.#commit(at, record.certificate, record.seals);
        break;
      case 'epoch':
        this.#next = record.council;
        break;
      case 'base':
        // Said once more: segments before it were to go, and did not yet.
        if (!equalBytes(blockHash(record.base.header), state.committed.hash)) {
          this.#begin(at, record.base);
        }
        break;
      case 'certificate':
        this.#archive.addCertificate(record.certificate.height, at);
        state.uncertified.delete(record.certificate.height);
        break;
    }
  }

  #forgetVotes(): void {
    this.#prepares.clear();
    this.#commits.clear();
  }

  #enter({ view, proof }: Extract<WalRecord, { type: 'enter' }>): void {
    beginView(this.state, view, proof);
    this.#forgetVotes();
    const certificate = proof.kind === 'new-view' ? proof.highest : proof.certificate;
    if (certificate !== undefined) raiseLock(this.state, certificate);
    this.#entered = certificate;
  }

  #addBlock(block: Block): void {
    const { state } = this;
    const parent = state.nodes.get(keyOf(block.header.parent));
    const cursors = parent && extendCursors(parent.cursors, block.references, block.header.height);
    // A block that does not link lies at or below the committed height, or on a dead branch.
    if (cursors === undefined || block.header.height <= state.committed.height) return;
    insertNode(state, block, cursors).logged = true;
  }

  #reach({ view, height, blockHash, jump }: Extract<WalRecord, { type: 'prepare' }>): void {
    const { state } = this;
    if (view !== state.view || !state.active) return;
    const node = state.nodes.get(keyOf(blockHash));
    state.lastPrepare = { height, hash: blockHash };
    state.revote = false;
    const header = node?.block.header;
    const ends = header?.termEnd === true && header.originView === view;
    state.closed = ends || header?.epochEnd === true;
    if (!jump) this.#prepares.set(height, blockHash);
  }

  #commit(at: number, certificate: Certificate, seals: readonly Hash[]): void {
    const { state } = this;
    const chain = chainTo(state, keyOf(certificate.blockHash));
    if (chain === undefined || chain.length !== seals.length) {
      throw new WitanError('log/damaged', `the blocks below height ${certificate.height}`);
    }
    raiseLock(state, certificate);
    chain.forEach((node, index) => {
      const { block } = node;
      const { height } = block.header;
      const sealedHash = seals[index] as Hash;
      const exact = height === certificate.height ? certificate : undefined;
      state.committed = { height, hash: block.hash, key: node.key, certificate: exact };
      state.recent.set(height, { hash: block.hash, sealedHash });
      if (exact === undefined) state.uncertified.set(height, node.key);
      this.#archive.commit(block.hash, block.references);
      for (const reference of block.references) {
        this.#batches.delete(keyOf(reference.batchHash));
        if (reference.author === state.configuration.self) this.#taken = reference;
      }
    });
    this.#archive.addCertificate(certificate.height, at);
    this.#prune();
    state.viewAtCommit = state.view;
    const last = chain.at(-1)?.block.header;
    if (last?.epochEnd === true) this.#enterEpoch(certificate);
  }

  /** M2: the record of the next council stands in front of the commit that leads to it. */
  #enterEpoch({ height, blockHash }: Certificate): void {
    const { state } = this;
    const council = this.#next;
    if (council?.baseHeight !== height || !equalBytes(council.baseHash, blockHash)) {
      throw new WitanError('log/damaged', `no council behind height ${height}`);
    }
    const { self } = state.configuration;
    for (const reference of this.#batches.values()) {
      if (reference.author === self) this.#orphans.push(reference);
    }
    this.#batches.clear();
    beginEpoch(state, council);
    this.#forgetVotes();
    this.#entered = undefined;
  }

  #prune(): void {
    const { state } = this;
    const { height } = state.committed;
    const { windowHeights } = state.configuration.parameters;
    for (const at of state.recent.keys()) {
      if (at < height - windowHeightsMax) state.recent.delete(at);
    }
    for (const at of state.uncertified.keys()) {
      if (at <= height - windowHeights) state.uncertified.delete(at);
    }
    for (const [key, sent] of state.sealsSent) {
      if (sent.height <= height) state.sealsSent.delete(key);
    }
    pruneNodes(state);
  }

  finish(): Recovered {
    const { state } = this;
    const { height } = state.committed;
    if (state.lock?.kind === 'prepare') notePrepared(state, state.lock);
    if (this.#entered?.kind === 'commit' && this.#entered.height > height) {
      noteCommitted(state, [], this.#entered);
    }
    this.#findRotation();
    const orphans = this.#holdBatches();
    const { view } = state;
    const prepares = [...this.#prepares]
      .filter(([at]) => at > height)
      .map(([at, blockHash]) => ({ type: 'prepare', view, height: at, blockHash }) as const);
    const commits = [...this.#commits.values()].filter((statement) => statement.height > height);
    state.repeated.push(...prepares, ...commits);
    state.repeated.sort((a, b) => a.height - b.height);
    return { state, orphans };
  }

  /** V6: power may have gone between the commit of a term's last block and the entry behind it. */
  #findRotation(): void {
    const { state } = this;
    const { certificate, key } = state.committed;
    const header = state.nodes.get(key)?.block.header;
    if (certificate === undefined || !header?.termEnd) return;
    const proof = { kind: 'rotate', certificate, header } as const;
    if (header.originView === certificate.view && wantsEntry(state, proof)) state.rotation = proof;
  }

  /** Holds what may still be referenced. Own batches stay only where a block in flight has them. */
  #holdBatches(): BatchReference[] {
    const { state } = this;
    const { self } = state.configuration;
    const committed = state.nodes.get(state.committed.key);
    const referenced = new Set<string>();
    for (const { missing } of state.nodes.values()) for (const key of missing) referenced.add(key);
    // Boots only grow: what a later one carried on is behind the last batch that was taken.
    const orphans = this.#orphans.filter((each) => compareCursors(each, this.#taken) > 0);
    for (const [key, reference] of this.#batches) {
      const cursor = committed?.cursors[reference.author];
      if (cursor === undefined || compareCursors(reference, cursor) <= 0) continue;
      if (reference.author !== self || referenced.has(key)) holdBatch(state, reference);
      else orphans.push(reference);
    }
    return orphans;
  }
}

/**
 * Rebuilds a replica from its log, and fills the archive. `beginsAt` is the address of the record
 * with which the chain begins where older segments are gone. Throws WitanError `log/damaged` when
 * the records contradict each other, and DecodeError when one does not decode.
 */
export function recover(
  options: StateOptions,
  records: Iterable<LogRecord>,
  archive: Archive,
  beginsAt = 0,
): Recovered {
  const recovery = new Recovery(options, archive);
  for (const { at, type, payload } of records) {
    const record = decodeRecord(type, payload);
    if (at < beginsAt) recovery.index(at, record);
    else recovery.apply(at, record);
  }
  return recovery.finish();
}
