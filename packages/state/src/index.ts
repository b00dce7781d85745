// Front door of the state machine: the module host over the authenticated store, for a node and for
// the simulator. Browsers take `@witan/state/schema` instead.

import type { Result } from '@witan/ledger/block';
import type { Genesis } from '@witan/ledger/genesis';
import { Host } from './host/host.ts';
import { MemoryRows } from './host/memory-rows.ts';
import { MODULES } from './modules/index.ts';

export type { Answer } from './host/answers.ts';
export { Archive, type Version } from './host/archive.ts';
export { budgets } from './host/budgets.ts';
export { councils, reconfigurations } from './host/council.ts';
export type { EventKind, PlacedEvent } from './host/events.ts';
export { accusations, type RecordedEvidence, recordedEvidence } from './host/evidence.ts';
export { executionOrder } from './host/execution.ts';
export type { HeaderLog } from './host/header-log.ts';
export { lackingTiles } from './host/header-tiles.ts';
export {
  type Block,
  type CouncilNotice,
  type Executed,
  Host,
  type HostOptions,
} from './host/host.ts';
export {
  ALL_ENTRIES_HERE,
  fetchedEntries,
  type LackingLog,
  type LackingLogs,
} from './host/lacking-entries.ts';
export type { LackingPast, LackingPasts } from './host/lacking-pasts.ts';
export { proveEntries } from './host/log-entries.ts';
export { memberId } from './host/member-id.ts';
export { MemoryRows } from './host/memory-rows.ts';
export type { Module } from './host/module.ts';
export { keyId } from './host/offices.ts';
export { fetchedRow, type PastProgress, progressRow } from './host/past-versions.ts';
export { readAll, readRecord } from './host/reader.ts';
export { EVENTS_FROM_ROW, encodeMeta, META_ROW, type Placed, type Sealed } from './host/rows.ts';
export {
  headerRows,
  type LanePosition,
  lanePositions,
  outcomeRows,
  type SnapshotSource,
  type SnapshotStep,
} from './host/snapshot.ts';
export {
  invitations,
  JOINING_KEY,
  joining,
  members as governanceMembers,
  proposals,
  registeredKeys,
  votes,
} from './modules/governance/keys.ts';
export { joinersIn } from './modules/governance/queries.ts';
export { MODULES } from './modules/index.ts';
export { addLeafPage, leafPageBytesMax } from './store/leaf-pages.ts';
export { Portions } from './store/portions.ts';
export { envelopedRow, openedRow } from './store/row-envelope.ts';
export { LEAF_ROWS, leafRowKey, type RowBatch, type Rows, type RowWrite } from './store/rows.ts';
export { type BuiltTree, TreeBuilder } from './store/tree-builder.ts';
export { renewed } from './store/tree-renewal.ts';

/** What execution of height 0 gives: every member computes it alike from genesis. */
export function genesisResult(genesis: Genesis): Result {
  return new Host({ genesis, modules: MODULES, rows: new MemoryRows() }).head.result;
}
