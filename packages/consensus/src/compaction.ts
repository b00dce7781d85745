// All that a start needs of the log, said once more at its end, so that old segments may go (W5):
// the chain as it stands, and what this replica has said above it. Recovery reads these records as
// it reads any others; what stood before them is blocks and batches, and nothing else.

import { blockHash } from '@witan/ledger/block';
import { type Hash, hashNamed } from '@witan/ledger/hash';
import { windowHeightsMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import type { Archive } from './archive.ts';
import type { Log } from './ports.ts';
import {
  type ChainBase,
  type CommittedSeal,
  encodeRecord,
  RECORD_TYPES,
  type SentSeal,
  type WalRecord,
} from './records.ts';
import type { LogPoint } from './replica-options.ts';
import type { State } from './state.ts';

/** Writes these records, one set at a time. */
export class Compaction {
  readonly #log: Log;
  #pending: { readonly end: number; readonly done: () => void } | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** See `Replica.compact`. */
  begin(
    state: State,
    archive: Archive,
    keptHeight: number,
    done: (point: LogPoint) => void,
  ): boolean {
    const records = compacted(state);
    if (this.#pending !== undefined || records === undefined) return false;
    const kept = Math.min(keptHeight, archive.height);
    archive.forgetBelow(kept);
    const held = [...state.held.values()].map(({ reference }) => reference.batchHash);
    const lowest = archive.lowestAddress(kept, held);
    const places = records.map((record) => {
      return this.#log.append(RECORD_TYPES[record.type], encodeRecord(record));
    });
    const beginsAt = (places[0] as { at: number }).at;
    const { end } = places.at(-1) as { end: number };
    const point = { beginsAt, neededFrom: Math.min(lowest, beginsAt) };
    archive.forgetBatchesBelow(point.neededFrom);
    this.#pending = { end, done: () => done(point) };
    return true;
  }

  noteDurable(durableEnd: number): void {
    if (this.#pending === undefined || this.#pending.end > durableEnd) return;
    const { done } = this.#pending;
    this.#pending = undefined;
    done();
  }
}

/** Undefined where the chain has no certificate to begin with: at genesis, or just now. */
export function compacted(state: State): WalRecord[] | undefined {
  const base = baseOf(state);
  if (base === undefined) return undefined;
  const records: WalRecord[] = [{ type: 'base', base }];
  const { ownLane, entry, epoch, view, active, lastPrepare, base: viewBase } = state;
  if (ownLane.boot > 0) records.push({ type: 'boot', boot: ownLane.boot });
  if (entry !== undefined) records.push({ type: 'enter', view: viewOf(state), proof: entry });
  if (active) {
    for (const { height, blockHash } of ownPrepares(state)) {
      records.push({ type: 'prepare', epoch, view, height, blockHash, jump: false });
    }
    // A base that is still to be voted has no vote yet (V5).
    const { height, hash: blockHash } = lastPrepare;
    if (height > viewBase.height) {
      records.push({ type: 'prepare', epoch, view, height, blockHash, jump: true });
    }
  }
  records.push(...lockRecords(state));
  if (!active && state.ownViewChange !== undefined) {
    const { newView, justification, certificate } = state.ownViewChange;
    records.push({ type: 'view-change', epoch, newView, justification, certificate });
  }
  return records;
}

function baseOf(state: State): ChainBase | undefined {
  const { committed, configuration, nodes, recent, uncertified } = state;
  const root = nodes.get(committed.key);
  const { certificate, height } = committed;
  if (certificate === undefined || root === undefined) return undefined;
  const seals: CommittedSeal[] = [];
  for (let at = Math.max(1, height - windowHeightsMax); at <= height; at++) {
    const seal = recent.get(at);
    must(seal !== undefined, 'the seals of the last heights are known');
    const { hash: blockHash, sealedHash } = seal;
    seals.push({ blockHash, sealedHash, certified: !uncertified.has(at) });
  }
  const { council } = configuration;
  return { council, header: root.block.header, certificate, seals, cursors: root.cursors };
}

/** Of the last entry: a view that was left since is named by the VIEWCHANGE behind it. */
function viewOf({ entry, view }: State): number {
  if (entry === undefined) return view;
  return entry.kind === 'new-view' ? entry.view : entry.certificate.view + 1;
}

/** Own votes of this view that are not final, to be sent once more after a restart. */
function ownPrepares(state: State): { height: number; blockHash: Hash }[] {
  // A leader's vote for its own block is in the proposal.
  const votes = [...state.own.values()].flatMap(({ propose, prepare }) => {
    if (prepare !== undefined) return prepare;
    if (propose === undefined) return [];
    const { view, header } = propose;
    return { view, height: header.height, blockHash: blockHash(header) };
  });
  return votes
    .filter(({ view, height }) => view === state.view && height > state.committed.height)
    .sort((a, b) => a.height - b.height);
}

/**
 * Seals by the view in which they were sent: only those of this view are repeated (W5). Of a height
 * that a view change left open, there may be one of another block.
 */
function lockRecords(state: State): WalRecord[] {
  const { lock: certificate, sealsSent, nodes, view } = state;
  if (certificate === undefined) return [];
  const sentIn = new Map<number, SentSeal[]>([[view, []]]);
  for (const [key, { height, seal, view: at }] of sealsSent) {
    const blockHash = nodes.get(key)?.block.hash ?? hashNamed(key);
    const seals = sentIn.get(at) ?? [];
    seals.push({ height, blockHash, sealedHash: hashNamed(seal) });
    sentIn.set(at, seals);
  }
  return Array.from(sentIn, ([at, seals]) => ({ type: 'lock', view: at, certificate, seals }));
}
