// Catch-up: missing batches (L8), missing blocks (S1), and answers to peers that miss some.

import type { Certificate } from '@witan/ledger/certificate';
import { batchHashesMax, blocksPerMessageMax } from '@witan/ledger/limits';
import type { Blocks } from '@witan/ledger/messages';
import { noteCommitted, notePrepared } from './certificates.ts';
import { chainTo, extendCursors, insertNode, nodeAt } from './chain.ts';
import type { Effect } from './effect.ts';
import { halt, send, setTimer } from './emit.ts';
import { keyOf } from './hash-key.ts';
import { reportMissing } from './lanes.ts';
import type { Block } from './ports.ts';
import { type BlockNode, leaderOf, type State, type WantedBatch } from './state.ts';

/** L8: how long a batch or block may be late before it is asked for, when no link was measured. */
const PATIENCE_MS = 20;
const RETRY_MS = 500;
/** Heights that a catch-up may hold above the committed one, before they are executed. */
const AHEAD_MAX = 2 * blocksPerMessageMax;
/** Missing batches beyond which no more blocks are asked for. */
const WANTED_MAX = 4 * batchHashesMax;

function patience(state: State, peer: number): number {
  return Math.max(PATIENCE_MS, state.peers[peer]?.rttMs ?? 0);
}

/** L8: registers the missing batches of a block; each is asked for after one round trip. */
export function wantBatches(state: State, node: BlockNode, source: number, delayMs: number): void {
  for (const reference of node.block.references) {
    const key = keyOf(reference.batchHash);
    if (!node.missing.has(key) || state.held.has(key)) continue;
    const wanted = state.wanted.get(key);
    if (wanted !== undefined) {
      wanted.final ||= node.final;
      continue;
    }
    const askAtMs = state.nowMs + delayMs;
    state.wanted.set(key, { reference, final: node.final, source, askAtMs, attempts: 0 });
  }
}

/** Wants what any known block misses: each may be voted, voted again as a base, or be final. */
export function wantMissing(state: State): void {
  const leader = leaderOf(state, state.view);
  for (const node of state.nodes.values()) {
    if (node.missing.size > 0) wantBatches(state, node, leader, patience(state, leader));
  }
}

/** The next validator to ask, never oneself. */
function peerToAsk(state: State, attempt: number): number {
  const { self, validators } = state.configuration;
  return (self + 1 + (attempt % (validators - 1))) % validators;
}

/** L8: first the leader, or whoever named the block, and the author; then anyone. */
function peersFor(state: State, wanted: WantedBatch): number[] {
  const { self } = state.configuration;
  if (wanted.attempts > 0) return [peerToAsk(state, wanted.attempts - 1)];
  const { author } = wanted.reference;
  const first =
    wanted.final || author === wanted.source ? [wanted.source] : [wanted.source, author];
  const others = first.filter((peer) => peer !== self);
  return others.length > 0 ? others : [peerToAsk(state, 0)];
}

/**
 * Final blocks' batches first, then whoever has waited longest: a leader that names batches which
 * do not exist must not stand in the way of those that do. No more are under way than one message
 * names, for each may bring half a megabyte.
 */
function dueBatches(state: State): WantedBatch[] {
  const due: WantedBatch[] = [];
  let underWay = 0;
  for (const wanted of state.wanted.values()) {
    if (wanted.askAtMs <= state.nowMs) due.push(wanted);
    else if (wanted.attempts > 0) underWay += 1;
  }
  const room = Math.max(0, batchHashesMax - underWay);
  if (due.length <= room || room === 0) return due.slice(0, room);
  due.sort((a, b) => Number(b.final) - Number(a.final) || a.askAtMs - b.askAtMs);
  return due.slice(0, room);
}

function askForBatches(state: State, effects: Effect[]): void {
  const asked = new Map<number, Uint8Array[]>();
  for (const wanted of dueBatches(state)) {
    for (const peer of peersFor(state, wanted)) {
      const hashes = asked.get(peer) ?? [];
      hashes.push(wanted.reference.batchHash);
      asked.set(peer, hashes);
    }
    wanted.attempts += 1;
    wanted.askAtMs = state.nowMs + RETRY_MS;
  }
  for (const [peer, batchHashes] of asked) send(effects, peer, { kind: 'get-batch', batchHashes });
}

/** The certified block nearest above that is not linked to the committed one, if any is missing. */
function neededBlock(state: State): { key: string; height: number } | undefined {
  const wanted: (Certificate | { blockHash: Uint8Array; height: number })[] = [];
  if (state.tip !== undefined) wanted.push(state.tip);
  wanted.push(...state.finals.values(), ...state.prepared.values());
  const { base } = state;
  if (state.active && state.revote) wanted.push({ blockHash: base.hash, height: base.height });
  for (const { blockHash, height } of wanted) {
    if (height <= state.committed.height) continue;
    const key = keyOf(blockHash);
    if (chainTo(state, key) === undefined) return { key, height };
  }
  return undefined;
}

/** The highest final block that is linked: blocks are asked for from there on. */
function linkedHeight(state: State): number {
  let height = state.committed.height;
  for (const certificate of state.finals.values()) {
    if (certificate.height <= height) continue;
    if (chainTo(state, keyOf(certificate.blockHash)) !== undefined) height = certificate.height;
  }
  return height;
}

/**
 * S1: asks for the blocks that lead to a certified one: two peers at first and whenever an answer
 * is late, and whoever answered well for what follows. A question is never repeated because of an
 * answer, so that two answers to one question do not become four.
 */
function askForBlocks(state: State, effects: Effect[]): void {
  const needed = neededBlock(state);
  if (needed === undefined) {
    state.blocksNeeded = undefined;
    return;
  }
  const patient = state.nowMs + patience(state, peerToAsk(state, 0));
  state.blocksNeeded ??= { askAtMs: patient, attempts: 0, askedFrom: 0, helper: undefined };
  const asking = state.blocksNeeded;
  const from = linkedHeight(state) + 1;
  const follows = from > asking.askedFrom && asking.helper !== undefined;
  if (!follows && asking.askAtMs > state.nowMs) return;
  const full = from > state.committed.height + AHEAD_MAX || state.wanted.size > WANTED_MAX;
  if (full || from > needed.height) {
    // Blocks are enough for now; a commit makes room, and this is asked again then.
    asking.askAtMs = Math.max(asking.askAtMs, state.nowMs + RETRY_MS);
    return;
  }
  const request = { kind: 'get-blocks', from, to: needed.height } as const;
  if (follows && asking.helper !== undefined) send(effects, asking.helper, request);
  else {
    for (const step of [0, 1]) send(effects, peerToAsk(state, asking.attempts + step), request);
    asking.attempts += 2;
  }
  asking.askedFrom = from;
  asking.helper = undefined;
  asking.askAtMs = state.nowMs + RETRY_MS;
}

/** Asks for whatever is due, and arms the timer for the next. */
export function fetchMissing(state: State, effects: Effect[]): void {
  askForBlocks(state, effects);
  if (state.wanted.size > 0) askForBatches(state, effects);
  let due = state.blocksNeeded?.askAtMs;
  for (const { askAtMs } of state.wanted.values()) {
    // What is due and not asked for waits for one that is under way.
    if (askAtMs > state.nowMs && (due === undefined || askAtMs < due)) due = askAtMs;
  }
  if (due === undefined || due === state.fetchArmedMs) return;
  state.fetchArmedMs = due;
  setTimer(effects, 'fetch', Math.max(1, due - state.nowMs));
}

/**
 * S1: a run that is linked by hashes and named by a verified certificate. Blocks that are
 * committed already are passed over, so each height is delivered once (S4).
 */
export function noteBlocks(
  state: State,
  effects: Effect[],
  from: number,
  blocks: readonly Block[],
  certificate: Certificate,
): void {
  const final = certificate.kind === 'commit';
  const fresh = blocks.filter(({ header }) => header.height > state.committed.height);
  const first = fresh[0];
  if (first === undefined) return;
  const onCommitted = first.header.height === state.committed.height + 1;
  if (final && onCommitted && keyOf(first.header.parent) !== state.committed.key) {
    halt(state, effects, 'consensus/conflicting-certificates', `height ${first.header.height}`);
    return;
  }
  let grown = false;
  for (const block of fresh) {
    const parent = nodeAt(state, { hash: block.header.parent });
    const cursors = parent && extendCursors(parent.cursors, block.references, block.header.height);
    if (cursors === undefined) return;
    grown ||= !state.nodes.has(keyOf(block.hash));
    const node = insertNode(state, block, cursors);
    node.final ||= final;
    wantBatches(state, node, from, 0);
  }
  if (final) noteCommitted(state, effects, certificate);
  else notePrepared(state, certificate);
  if (grown && state.blocksNeeded !== undefined) state.blocksNeeded.helper = from;
}

/** Answers GET_BLOCKS: committed heights from the log, else what a PREPARE certificate names. */
export function serveBlocks(
  state: State,
  effects: Effect[],
  to: number,
  fromHeight: number,
  upTo: number,
): void {
  if (fromHeight < 1 || upTo < fromHeight) return;
  if (fromHeight <= state.committed.height) {
    effects.push({ type: 'serve-blocks', to, from: fromHeight, upTo });
    return;
  }
  const answer = preparedRun(state, fromHeight, upTo);
  if (answer !== undefined) send(effects, to, answer);
}

/** V5: the chain down from the highest certified block at or below a height. */
function preparedRun(state: State, fromHeight: number, upTo: number): Blocks | undefined {
  let best: { node: BlockNode; certificate: Certificate } | undefined;
  const bestHeight = (): number => best?.node.block.header.height ?? fromHeight - 1;
  for (const node of state.nodes.values()) {
    const { height } = node.block.header;
    if (height > upTo || height <= bestHeight() || node.certificate === undefined) continue;
    best = { node, certificate: node.certificate };
  }
  if (best === undefined) return undefined;
  const chain = chainTo(state, best.node.key)?.filter(
    ({ block }) => block.header.height >= fromHeight,
  );
  if (chain === undefined || chain.length > blocksPerMessageMax) return undefined;
  const blocks = chain.map(({ block: { header, references } }) => ({ header, references }));
  return { kind: 'blocks', blocks, certificate: best.certificate };
}

/** L6, L8: hands out batches, and remembers whose were missing. */
export function serveBatches(
  state: State,
  effects: Effect[],
  to: number,
  batchHashes: readonly Uint8Array[],
): void {
  reportMissing(state, batchHashes);
  for (const batchHash of batchHashes) effects.push({ type: 'serve-batch', to, batchHash });
}
