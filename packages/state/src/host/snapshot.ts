// Makes the parts of a snapshot from what a host has committed (state.md §10), and says what a node
// that starts from one has to put into its rows.

import { type BatchReference, encodeHeader, encodeResult, payloadRoot } from '@witan/ledger/block';
import { ByteWriter, concatBytes, equalBytes } from '@witan/ledger/bytes';
import type { Council } from '@witan/ledger/council';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { snapshotHeadersPerPart, snapshotOutcomesBytes } from '@witan/ledger/limits';
import { leafHash, merkleRoot } from '@witan/ledger/merkle';
import { decodeOutcomes, encodeOutcomes, type Outcome } from '@witan/ledger/outcome';
import { must, VerifyError, WitanError } from '@witan/ledger/problems';
import { firstOutcomeHeight, type LaneBlock, type SnapshotManifest } from '@witan/ledger/snapshot';
import {
  type HeightOutcomes,
  type SealedEntry,
  writeHeightOutcomes,
} from '@witan/ledger/snapshot-parts';
import type { RowWrite } from '../store/rows.ts';
import type { StateView } from '../store/state-view.ts';
import type { Archive } from './archive.ts';
import { isPlaced } from './archive.ts';
import { budgets } from './budgets.ts';
import { standingIn } from './council.ts';
import { memberId } from './member-id.ts';
import { readRecord } from './reader.ts';
import { encodeSealed, headerRow, outcomesRow, transactionRow } from './rows.ts';

/** What a snapshot needs beyond the state. */
export interface SnapshotSource {
  readonly height: number;
  /** COMMIT certificate of exactly that height, encoded. */
  readonly certificate: Uint8Array;
  /** Encoded links from genesis to the council that signed. */
  readonly links: readonly Uint8Array[];
  /** References of a committed block, where this node still knows them. */
  referencesAt(height: number): readonly BatchReference[] | undefined;
  /** Roots of whole parts of headers that were made before, and need not be made again. */
  readonly headerRoots: readonly Hash[];
}

/** A part that is finished, or a pause in which others may go on. */
export type SnapshotStep = { readonly part: number; readonly bytes: Uint8Array } | undefined;

/** What of a host its snapshots are made of. */
export interface SnapshotParts {
  readonly genesis: Genesis;
  readonly chainId: Hash;
  readonly archive: Archive;
  readonly state: StateView;
  /** Chunks of the state at that height, then the pruned tree over them. */
  readonly chunks: Generator<Uint8Array | undefined, Uint8Array>;
}

function entryAt(archive: Archive, height: number): Uint8Array {
  const sealed = archive.sealed(height);
  if (sealed === undefined) throw new WitanError('state/row-damaged', `no header ${height}`);
  return concatBytes(encodeHeader(sealed.header), encodeResult(sealed.result));
}

/** Headers that are read between two pauses. */
const HEADERS_PER_TURN = 256;

/** Parts in the order of their numbers; ends with the manifest. */
export function* makeSnapshot(
  { genesis, chainId, archive, state, chunks }: SnapshotParts,
  source: SnapshotSource,
): Generator<SnapshotStep, SnapshotManifest> {
  const { height, certificate, links } = source;
  const laneBlocks = laneBlocksAt(state, source);
  let part = 0;
  const headerRoots: Hash[] = [];
  for (let from = 0; from < height; from += snapshotHeadersPerPart) {
    const known = source.headerRoots[headerRoots.length];
    const isWhole = from + snapshotHeadersPerPart <= height;
    if (known !== undefined && isWhole) {
      headerRoots.push(known);
    } else {
      const to = Math.min(height, from + snapshotHeadersPerPart);
      const entries: Uint8Array[] = [];
      for (let at = from; at < to; at++) {
        entries.push(entryAt(archive, at));
        if (entries.length % HEADERS_PER_TURN === 0) yield undefined;
      }
      headerRoots.push(merkleRoot(entries.map(leafHash)));
      yield { part, bytes: concatBytes(...entries) };
    }
    part += 1;
  }
  let tree: Uint8Array;
  for (;;) {
    const { value, done } = chunks.next();
    if (done === true) {
      tree = value;
      break;
    }
    yield value && { part: part++, bytes: value };
  }
  const outcomeHeights: number[] = [];
  let from = firstOutcomeHeight(height, genesis);
  while (from <= height) {
    outcomeHeights.push(from);
    const out = new ByteWriter(64 * 1024);
    for (; from <= height && out.length < snapshotOutcomesBytes; from++) {
      writeHeightOutcomes(out, encodeOutcomes(archive.outcomes(from)));
    }
    yield { part: part++, bytes: out.finish() };
  }
  const entry = entryAt(archive, height);
  const parts = { tree, headerRoots, outcomeHeights, laneBlocks, links };
  return { chainId, height, entry, certificate, ...parts };
}

/** L5: where the last batch of each seat is that has one in this epoch. */
function laneHeights(state: StateView, council: Council): number[] {
  const heights = council.validators.map(({ member }) => {
    const budget = readRecord(state, budgets, { member: memberId(member) });
    must(budget !== undefined, 'GOV-9: every seat has a budget');
    return budget.record.seenHeight;
  });
  const ofEpoch = heights.filter((height) => height > council.baseHeight);
  return [...new Set(ofEpoch)].sort((a, b) => a - b);
}

function laneBlocksAt(state: StateView, { referencesAt }: SnapshotSource): LaneBlock[] {
  return laneHeights(state, standingIn(state).council).map((height) => {
    const references = referencesAt(height);
    if (references === undefined) {
      throw new WitanError(
        'storage/pruned',
        `the block of height ${height}, with a lane's last batch`,
      );
    }
    return { height, references };
  });
}

/** Position of a lane behind a snapshot (L5). */
export interface LanePosition {
  readonly boot: number;
  readonly seq: number;
}

/**
 * The lanes' positions, by seat of the council above the snapshot. The state says in which block
 * the last batch of each seat is, and that block's header what it references. Throws VerifyError
 * `snapshot/manifest` where the manifest says otherwise.
 */
export function lanePositions(
  state: StateView,
  council: Council,
  { laneBlocks }: Pick<SnapshotManifest, 'laneBlocks'>,
  payloadRootAt: (height: number) => Hash,
): LanePosition[] {
  const heights = laneHeights(state, council);
  const isComplete =
    heights.length === laneBlocks.length &&
    heights.every((height, i) => laneBlocks[i]?.height === height);
  if (!isComplete) throw new VerifyError('snapshot/manifest', 'lane blocks');
  const positions: LanePosition[] = council.validators.map(() => ({ boot: 0, seq: 0 }));
  for (const { height, references } of laneBlocks) {
    if (!equalBytes(payloadRoot(references), payloadRootAt(height))) {
      throw new VerifyError('snapshot/manifest', `references of height ${height}`);
    }
    // References of one author stand in the order of its lane (L7).
    for (const { author, boot, seq } of references) positions[author] = { boot, seq };
  }
  return positions;
}

/** Rows of the heights of one part of headers. */
export function headerRows(entries: readonly SealedEntry[]): RowWrite[] {
  return entries.map((entry) => ({
    key: headerRow(entry.header.height),
    value: encodeSealed(entry),
  }));
}

/** Rows of the outcomes of the replay window, and where each of its transactions is. */
export function outcomeRows(heights: readonly HeightOutcomes[]): RowWrite[] {
  return heights.flatMap(({ height, encoded }): RowWrite[] => {
    if (encoded.length === 0) return [];
    const placed = decodeOutcomes(encoded).filter(isPlaced);
    return [
      { key: outcomesRow(height), value: encoded },
      ...placed.map((each) => ({ key: transactionRow(each.txid), value: placedRow(each) })),
    ];
  });
}

/** A row of its own, as each transaction had: the index takes in only what it has seen itself. */
function placedRow({ height, index, code }: Outcome): Uint8Array {
  return new ByteWriter(14).u64(height).u32(index).u16(code).finish();
}
