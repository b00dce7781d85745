// Front door of the state machine: the module host over the authenticated store, for a node and for
// the simulator. Browsers take `@witan/state/schema` instead.

import type { Result } from '@witan/ledger/block';
import type { Genesis } from '@witan/ledger/genesis';
import { Host } from './host/host.ts';
import { MemoryRows } from './host/memory-rows.ts';
import { MODULES } from './modules/index.ts';

export { Archive } from './host/archive.ts';
export type { PlacedEvent } from './host/events.ts';
export { executionOrder } from './host/execution.ts';
export { type Answer, type Block, Host, type HostOptions } from './host/host.ts';
export { MemoryRows } from './host/memory-rows.ts';
export type { Module } from './host/module.ts';
export type { PastStep, Placed, Sealed } from './host/rows.ts';
export { MODULES } from './modules/index.ts';
export { LEAF_ROWS, type RowBatch, type Rows, type RowWrite } from './store/rows.ts';

/** What execution of height 0 gives: every member computes it alike from genesis. */
export function genesisResult(genesis: Genesis): Result {
  return new Host({ genesis, modules: MODULES, rows: new MemoryRows() }).head.result;
}
