// Blocks above the committed one: a tree of nodes, and the questions that the rules ask of it.

import type { BatchReference } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import { epochEndHeight } from '@witan/ledger/council';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import type { Effect } from './effect.ts';
import { append } from './emit.ts';
import { keyOf } from './hash-key.ts';
import type { MutantName } from './mutants.ts';
import type { Block } from './ports.ts';
import type { BlockNode, BlockPoint, LaneCursor, State } from './state.ts';

export function nodeAt(state: State, point: { readonly hash: Hash }): BlockNode | undefined {
  return state.nodes.get(keyOf(point.hash));
}

/** The node of a block whose parent is known; the same one when it is there already. */
export function insertNode(state: State, block: Block, cursors: readonly LaneCursor[]): BlockNode {
  const key = keyOf(block.hash);
  const present = state.nodes.get(key);
  if (present !== undefined) return present;
  const missing = new Set<string>();
  for (const reference of block.references) {
    const batchKey = keyOf(reference.batchHash);
    const held = state.held.get(batchKey);
    const described =
      held !== undefined &&
      (describes(reference, held.reference) ||
        state.configuration.mutant === 'referenceUndescribed');
    if (!described) missing.add(batchKey);
  }
  const node: BlockNode = {
    block,
    key,
    parentKey: keyOf(block.header.parent),
    cursors,
    missing,
    seenMs: state.nowMs,
    execution: undefined,
    certificate: knownCertificate(state, block),
    logged: false,
    final: false,
  };
  state.nodes.set(key, node);
  return node;
}

/**
 * N2d: a reference says of a batch what is so. One that gives another author or place would let a
 * leader spend a lane's turn on a batch that is not of that lane; its block stays incomplete, and
 * is never voted.
 */
export function describes(reference: BatchReference, held: BatchReference): boolean {
  return (
    reference.author === held.author &&
    reference.boot === held.boot &&
    reference.seq === held.seq &&
    reference.count === held.count &&
    reference.byteLength === held.byteLength
  );
}

/** A PREPARE certificate that was there before its block. */
function knownCertificate(state: State, { hash, header }: Block): Certificate | undefined {
  return [state.prepared.get(header.height), state.lock].find(
    (known) => known?.kind === 'prepare' && equalBytes(known.blockHash, hash),
  );
}

/** Nodes above the committed block up to this one, ascending; undefined when a link is missing. */
export function chainTo(state: State, key: string): BlockNode[] | undefined {
  const chain: BlockNode[] = [];
  let at = key;
  while (at !== state.committed.key) {
    const node = state.nodes.get(at);
    if (node === undefined || node.block.header.height <= state.committed.height) return undefined;
    chain.push(node);
    at = node.parentKey;
  }
  return chain.reverse();
}

/** Puts the blocks of a chain into the log, parents first, once each. */
export function logChain(state: State, effects: Effect[], chain: readonly BlockNode[]): void {
  for (const node of chain) {
    if (node.logged) continue;
    node.logged = true;
    append(state, effects, { type: 'block', block: node.block });
  }
}

/** W_max: how far votes may run ahead of the committed height. */
export function windowOf(state: State): number {
  const { mutant, parameters } = state.configuration;
  return parameters.windowHeights + (mutant === 'windowOffByOne' ? 1 : 0);
}

/**
 * M1: the last height of this epoch. Every height that may be voted lies within W_max of the
 * committed one, so a change that is not committed yet ends the epoch above all of them, and who
 * votes for E has committed the change.
 */
export function epochEnd(state: State): number {
  return epochEndHeight(state.configuration.council, state.changedAt);
}

/** M1: a change waits for the end of the epoch, so empty blocks lead there. */
export function epochIsDue(state: State): boolean {
  return state.changedAt !== undefined;
}

/** lagSeal of a height: zero up to W_max, because no COMMIT seals genesis (N1). */
export function lagSealAt(state: State, height: number): Hash | undefined {
  const sealed = height - windowOf(state);
  return sealed <= 0 ? ZERO_HASH : state.recent.get(sealed)?.sealedHash;
}

export function pointOf(at: Certificate | Block): BlockPoint {
  return 'header' in at
    ? { height: at.header.height, hash: at.hash }
    : { height: at.height, hash: at.blockHash };
}

/** L7: where a reference stands inside a block. */
export function compareReferences(
  a: BatchReference,
  b: BatchReference,
  height: number,
  validators: number,
): number {
  const turnA = (a.author + height) % validators;
  const turnB = (b.author + height) % validators;
  return turnA - turnB || a.boot - b.boot || a.seq - b.seq;
}

/** L5 and L7: the cursors behind a block, or undefined when its references break a rule. */
export function extendCursors(
  cursors: readonly LaneCursor[],
  references: readonly BatchReference[],
  height: number,
  mutant?: MutantName | undefined,
): LaneCursor[] | undefined {
  const extended = [...cursors];
  let before: BatchReference | undefined;
  for (const reference of references) {
    const { author, boot, seq } = reference;
    const cursor = extended[author];
    if (cursor === undefined) return undefined;
    const ordered =
      before === undefined || compareReferences(before, reference, height, cursors.length) < 0;
    if (!ordered && mutant !== 'laneOrderIgnored') return undefined;
    const continues = boot === cursor.boot && seq === cursor.seq + 1;
    const restarts = boot > cursor.boot && seq === 1;
    if (!continues && !restarts && mutant !== 'laneGapAccepted') return undefined;
    extended[author] = { boot, seq };
    before = reference;
  }
  return extended;
}

/** Removes what no longer descends from the committed block (G3, X2). */
export function pruneNodes(state: State): void {
  const above = [...state.nodes.values()].sort(
    (a, b) => a.block.header.height - b.block.header.height,
  );
  for (const node of above) {
    if (node.key === state.committed.key) continue;
    const { height } = node.block.header;
    if (height <= state.committed.height || !state.nodes.has(node.parentKey)) {
      state.nodes.delete(node.key);
    }
  }
}

/**
 * Forgets what earlier leaders proposed and this replica neither voted nor saw certified, when a
 * view is entered: nobody asks for it by name, and leaders that fail one after the other would
 * otherwise fill memory (R11).
 */
export function pruneUnvoted(state: State): void {
  const kept = new Set<string>([keyOf(state.base.hash)]);
  for (const node of state.nodes.values()) {
    const { certificate, execution, final, logged } = node;
    if (!logged && !final && certificate === undefined && execution === undefined) continue;
    for (let at: BlockNode | undefined = node; at && !kept.has(at.key); ) {
      kept.add(at.key);
      at = state.nodes.get(at.parentKey);
    }
  }
  for (const { block, key } of state.nodes.values()) {
    if (block.header.originView < state.view && !kept.has(key)) state.nodes.delete(key);
  }
}
