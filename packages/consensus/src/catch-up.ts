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
import { compareRank } from './rank.ts';
import { type BlockNode, leaderOf, type State, type WantedBatch } from './state.ts';

/** L8: how long a batch or block may be late before it is asked for, when no link was measured. */
const PATIENCE_MS = 20;
const RETRY_MS = 500;
/** Heights above the last vote whose batches are fetched before it is their turn. */
const PREFETCHED_HEIGHTS = 2;
/** Heights that a catch-up may hold above the committed one, before they are executed. */
const AHEAD_MAX = 2 * blocksPerMessageMax;
/** Missing batches of final blocks beyond which no more blocks are asked for. */
const WANTED_MAX = 4 * batchHashesMax;
/** Batches of each sort under way at once: a full one brings half a megabyte. */
const ASKED_MAX = batchHashesMax / 2;

/**
 * The last round trip to a peer that is gone says nothing, and a view may end before it is over.
 */
function patience(state: State, peer: number): number {
  const { rttMs = 0 } = state.peers[peer] ?? {};
  return Math.min(RETRY_MS, Math.max(PATIENCE_MS, rttMs));
}

/** L8: registers the missing batches of a block, to be asked for after a while. */
function wantBatches(
  state: State,
  node: BlockNode,
  how: { readonly certified: boolean; readonly source: number; readonly delayMs: number },
): void {
  const { final } = node;
  const { certified, source } = how;
  for (const reference of node.block.references) {
    const key = keyOf(reference.batchHash);
    if (!node.missing.has(key) || state.held.has(key)) continue;
    const wanted = state.wanted.get(key);
    if (wanted !== undefined) {
      wanted.final ||= final;
      wanted.certified ||= certified;
      continue;
    }
    const askAtMs = state.nowMs + how.delayMs;
    state.wanted.set(key, { reference, final, certified, source, askAtMs, attempts: 0 });
  }
}

/** Keys of the blocks that a certificate stands for, its own and those below it. */
function certifiedKeys(state: State): Set<string> {
  const keys = new Set<string>();
  for (const node of state.nodes.values()) {
    const based = state.revote && node.key === keyOf(state.base.hash);
    if (!node.final && node.certificate === undefined && !based) continue;
    for (let at: BlockNode | undefined = node; at && !keys.has(at.key); ) {
      keys.add(at.key);
      at = state.nodes.get(at.parentKey);
    }
  }
  return keys;
}

/**
 * Wants what a known block misses that is certified, or that may be voted soon in this view. What
 * a leader has proposed further ahead waits, and what an earlier one has proposed is over, so that
 * neither can make others collect what nobody will vote.
 */
export function wantMissing(state: State): void {
  const incomplete = [...state.nodes.values()].filter(({ missing }) => missing.size > 0);
  if (incomplete.length === 0) return;
  const source = leaderOf(state, state.view);
  const delayMs = patience(state, source);
  const soon = state.lastPrepare.height + PREFETCHED_HEIGHTS;
  const keys = certifiedKeys(state);
  for (const node of incomplete) {
    const certified = keys.has(node.key);
    const { height, originView } = node.block.header;
    if (certified || (originView === state.view && height <= soon)) {
      wantBatches(state, node, { certified, source, delayMs });
    }
  }
}

/** The next validator to ask, never oneself. Without a seat, one that is linked comes first. */
function peerToAsk(state: State, attempt: number): number {
  const { self, validators } = state.configuration;
  if (self !== undefined) return (self + 1 + (attempt % (validators - 1))) % validators;
  const linked = [...state.peers.keys()].filter((i) => state.peers[i]?.heardMs !== undefined);
  return linked[attempt % linked.length] ?? attempt % validators;
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
 * What to ask for now, whoever has waited longest first. What is certified and what is merely
 * proposed have a share each of the questions under way, so that a leader that names batches which
 * do not exist stands in nobody's way but its own.
 */
function dueBatches(state: State): WantedBatch[] {
  return [true, false].flatMap((certified) => {
    const due: WantedBatch[] = [];
    let room = ASKED_MAX;
    for (const [key, wanted] of state.wanted) {
      if (wanted.certified !== certified || state.arrived.has(key)) continue;
      if (wanted.askAtMs <= state.nowMs) due.push(wanted);
      else if (wanted.attempts > 0) room -= 1;
    }
    if (due.length > room) due.sort((a, b) => a.askAtMs - b.askAtMs);
    return due.slice(0, Math.max(0, room));
  });
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

/** Whom to ask for blocks: every other time one of those who speak of a later epoch. */
function helperToAsk(state: State, attempt: number): number {
  const claimants = [...state.claims.keys()];
  const claimant = claimants[Math.floor(attempt / 2) % claimants.length];
  return claimant === undefined || attempt % 2 === 1 ? peerToAsk(state, attempt) : claimant;
}

/** The certified block nearest above that is not linked to the committed one, if any is missing. */
function neededBlock(state: State): { height: number } | undefined {
  const wanted: (Certificate | { blockHash: Uint8Array; height: number })[] = [];
  if (state.tip !== undefined) wanted.push(state.tip);
  wanted.push(...state.finals.values(), ...state.prepared.values());
  const { base } = state;
  if (state.active && state.revote) wanted.push({ blockHash: base.hash, height: base.height });
  for (const { blockHash, height } of wanted) {
    if (height <= state.committed.height) continue;
    const key = keyOf(blockHash);
    if (chainTo(state, key) === undefined) return { height };
  }
  return claimedBlock(state);
}

/** S1: what leads to the end of this epoch, where somebody is in a later one. */
function claimedBlock(state: State): { height: number } | undefined {
  if (state.claims.size === 0) return undefined;
  const height = linkedHeight(state);
  const hash = state.finals.get(height)?.blockHash ?? state.committed.hash;
  const header = nodeAt(state, { hash })?.block.header;
  const ended = header?.epochEnd === true && header.epoch === state.epoch;
  return ended ? undefined : { height: height + blocksPerMessageMax };
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
  if (isFull(state, from) || from > needed.height) {
    // Blocks are enough for now; a commit makes room, and this is asked again then.
    asking.askAtMs = Math.max(asking.askAtMs, state.nowMs + RETRY_MS);
    return;
  }
  const request = { kind: 'get-blocks', from, to: needed.height } as const;
  if (follows && asking.helper !== undefined) send(effects, asking.helper, request);
  else {
    for (const step of [0, 1]) send(effects, helperToAsk(state, asking.attempts + step), request);
    asking.attempts += 2;
  }
  asking.askedFrom = from;
  asking.helper = undefined;
  asking.askAtMs = state.nowMs + RETRY_MS;
}

/** Whether enough blocks wait for execution, or for batches of final blocks. */
function isFull(state: State, from: number): boolean {
  let wanted = 0;
  for (const { final } of state.wanted.values()) if (final) wanted += 1;
  return from > state.committed.height + AHEAD_MAX || wanted > WANTED_MAX;
}

/** Asks for whatever is due, and arms the timer for the next. */
export function fetchMissing(state: State, effects: Effect[]): void {
  const { mutant } = state.configuration;
  if (mutant !== 'blocksNeverAsked') askForBlocks(state, effects);
  if (state.wanted.size > 0 && mutant !== 'batchesNeverAsked') askForBatches(state, effects);
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
  if (certificate.epoch !== state.epoch) return;
  const final = certificate.kind === 'commit';
  const fresh = blocks.filter(({ header }) => header.height > state.committed.height);
  const first = fresh[0];
  if (first === undefined) return;
  // An answer is never longer than what was asked for; a whole chain in one go would fill memory.
  const { height } = blocks[blocks.length - 1]?.header ?? first.header;
  if (height > state.committed.height + AHEAD_MAX + blocksPerMessageMax) return;
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
    wantBatches(state, node, { certified: true, source: from, delayMs: 0 });
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

/** V5: the chain down from the certified block of highest rank at or below a height. */
function preparedRun(state: State, fromHeight: number, upTo: number): Blocks | undefined {
  let best: { node: BlockNode; certificate: Certificate } | undefined;
  for (const node of state.nodes.values()) {
    const { certificate } = node;
    const { height } = node.block.header;
    if (certificate === undefined || height > upTo || height < fromHeight) continue;
    if (compareRank(certificate, best?.certificate) > 0) best = { node, certificate };
  }
  if (best === undefined) return undefined;
  const chain = chainTo(state, best.node.key)?.filter(
    ({ block }) => block.header.height >= fromHeight,
  );
  if (chain === undefined || chain.length > blocksPerMessageMax) return undefined;
  const blocks = chain.map(({ block: { header, references, evidence } }) => ({
    header,
    references,
    evidence,
  }));
  return { kind: 'blocks', blocks, certificate: best.certificate };
}

/** L6, L8: hands out batches, and remembers whose were missing. */
export function serveBatches(
  state: State,
  effects: Effect[],
  to: number,
  batchHashes: readonly Uint8Array[],
): void {
  reportMissing(state, to, batchHashes);
  for (const batchHash of batchHashes) effects.push({ type: 'serve-batch', to, batchHash });
}
