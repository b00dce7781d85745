// Lanes: what batches are held, which may be referenced next, and how long they stay (L3–L7, L9).

import type { BatchHeader } from '@witan/ledger/batch';
import type { BatchReference } from '@witan/ledger/block';
import { blockReferencesMax } from '@witan/ledger/limits';
import type { LaneHeld } from '@witan/ledger/messages';
import { compareReferences, describes, nodeAt } from './chain.ts';
import type { Effect } from './effect.ts';
import { keyOf } from './hash-key.ts';
import { payloadBytesMax } from './patience.ts';
import type { HeldBatch, Lane, LaneCursor, Peer, State } from './state.ts';

/** Bounds of one author's uncommitted batches at a receiver (R11); twice what it may send. */
const LANE_BATCHES_MAX = 512;
const LANE_BYTES_MAX = 32 * 1024 * 1024;
/** L6: so long a report of a missing batch counts, and so many offences make a repeat offender. */
const MISSING_MS = 60_000;
const OFFENCES_MAX = 3;
/** Own batches sent again at once. */
const REPAIRED_MAX = 4;
export const NOTHING_HELD: LaneCursor = { boot: 0, seq: 0 };

export function compareCursors(a: LaneCursor, b: LaneCursor): number {
  return a.boot - b.boot || a.seq - b.seq;
}

function inSlot(lane: Lane, boot: number, seq: number): HeldBatch | undefined {
  return lane.boots.get(boot)?.get(seq);
}

/** L5: the held batch that may follow a cursor; a higher boot only where its own has no next. */
export function nextHeld(lane: Lane, cursor: LaneCursor): HeldBatch | undefined {
  const next = inSlot(lane, cursor.boot, cursor.seq + 1);
  if (next !== undefined) return next;
  let lowest: HeldBatch | undefined;
  for (const [boot, slots] of lane.boots) {
    const first = boot > cursor.boot ? slots.get(1) : undefined;
    if (first && (!lowest || boot < lowest.reference.boot)) lowest = first;
  }
  return lowest;
}

function committedCursor(state: State, author: number): LaneCursor {
  const cursor = state.nodes.get(state.committed.key)?.cursors[author];
  return cursor ?? { boot: 0, seq: 0 };
}

/** Whether a batch that arrives should be checked and kept (L3, L4, Resolution 5). */
export function wantsBatch(state: State, header: BatchHeader, key: string): boolean {
  const lane = state.lanes[header.author];
  if (lane === undefined || header.epoch !== state.epoch || state.held.has(key)) return false;
  const wanted = state.wanted.get(key);
  if (wanted !== undefined) {
    // What is certified is kept whatever it takes; a mere proposal may overdraw its author's lane,
    // so that a full lane does not keep an honest leader's block from being voted, but once only.
    return wanted.certified || hasRoom(lane, header, 2);
  }
  if (header.author === state.configuration.self) return false;
  if (compareCursors(header, committedCursor(state, header.author)) <= 0) return false;
  if (inSlot(lane, header.boot, header.seq) !== undefined) return false;
  // What continues the lane is taken even where batches behind a gap have filled it.
  const continues = header.boot === lane.have.boot && header.seq === lane.have.seq + 1;
  return hasRoom(lane, header, continues ? 2 : 1);
}

function hasRoom(lane: Lane, { byteLength }: BatchHeader, times: number): boolean {
  const bytes = lane.bytes + byteLength;
  return lane.batches < times * LANE_BATCHES_MAX && bytes <= times * LANE_BYTES_MAX;
}

/** L3, L4: a valid batch is held from now on. The first of a slot wins; others stay fetchable. */
export function holdBatch(state: State, reference: BatchReference): void {
  const key = keyOf(reference.batchHash);
  const lane = state.lanes[reference.author];
  if (lane === undefined || state.held.has(key)) return;
  const held = { reference, key, sinceMs: state.nowMs };
  state.held.set(key, held);
  state.wanted.delete(key);
  lane.batches += 1;
  lane.bytes += reference.byteLength;
  let slots = lane.boots.get(reference.boot);
  if (slots === undefined) {
    slots = new Map();
    lane.boots.set(reference.boot, slots);
  }
  if (slots.has(reference.seq)) lane.variants.push(held);
  else slots.set(reference.seq, held);
  for (const node of state.nodes.values()) {
    if (!node.missing.has(key)) continue;
    const named = node.block.references.filter(({ batchHash }) => keyOf(batchHash) === key);
    if (named.every((each) => describes(each, reference))) node.missing.delete(key);
  }
  advanceHave(state, reference.author, lane);
}

function advanceHave(state: State, author: number, lane: Lane): void {
  const committed = committedCursor(state, author);
  if (compareCursors(lane.have, committed) < 0) lane.have = committed;
  for (let next = nextHeld(lane, lane.have); next; next = nextHeld(lane, lane.have)) {
    lane.have = { boot: next.reference.boot, seq: next.reference.seq };
  }
}

/**
 * L3: own batches that a peer lacks, told by its copy of the own lane, which stands still. A link
 * loses what it carried, and only the author knows what was lost. A peer that is merely slow to
 * check what it has must not get more, so patience doubles until its copy moves.
 */
export function lostBatches(state: State, peer: Peer, before: LaneCursor): HeldBatch[] {
  const { self, timing } = state.configuration;
  if (self === undefined) return [];
  const lane = state.lanes[self] as Lane;
  const have = peer.have.get(self) ?? NOTHING_HELD;
  if (compareCursors(before, have) !== 0) peer.repairPauseMs = 0;
  if (state.nowMs < peer.repairedMs + peer.repairPauseMs) return [];
  const committed = committedCursor(state, self);
  let cursor = compareCursors(have, committed) < 0 ? committed : have;
  const lost: HeldBatch[] = [];
  for (let next = nextHeld(lane, cursor); next && lost.length < REPAIRED_MAX; ) {
    if (state.nowMs < next.sinceMs + timing.inclusionMs) break;
    lost.push(next);
    cursor = next.reference;
    next = nextHeld(lane, cursor);
  }
  if (lost.length > 0) {
    peer.repairedMs = state.nowMs;
    const pauseMs = Math.max(timing.inclusionMs, 2 * peer.repairPauseMs);
    peer.repairPauseMs = Math.min(timing.progressMsMax, pauseMs);
  }
  return lost;
}

/** L5, G3: committed references leave their lanes, and what they overtook is forgotten. */
export function releaseCommitted(
  state: State,
  effects: Effect[],
  references: readonly BatchReference[],
): void {
  for (const reference of references) {
    const lane = state.lanes[reference.author] as Lane;
    const key = keyOf(reference.batchHash);
    const slot = inSlot(lane, reference.boot, reference.seq);
    if (slot?.key === key) lane.boots.get(reference.boot)?.delete(reference.seq);
    release(state, lane, key);
    state.wanted.delete(key);
    overtaken(state, lane).forEach((held) => {
      release(state, lane, held.key);
      effects.push({ type: 'forget-batch', batchHash: held.reference.batchHash });
    });
    advanceHave(state, reference.author, lane);
  }
}

function release(state: State, lane: Lane, key: string): void {
  const held = state.held.get(key);
  if (held === undefined) return;
  state.held.delete(key);
  lane.batches -= 1;
  lane.bytes -= held.reference.byteLength;
}

/** Takes out of a lane what can never be referenced behind the committed cursor. */
function overtaken(state: State, lane: Lane): HeldBatch[] {
  const author = state.lanes.indexOf(lane);
  const cursor = committedCursor(state, author);
  const dead: HeldBatch[] = [];
  for (const [boot, slots] of lane.boots) {
    if (boot < cursor.boot) dead.push(...slots.values());
    if (boot < cursor.boot || slots.size === 0) lane.boots.delete(boot);
  }
  const same = lane.boots.get(cursor.boot);
  // The slot at the cursor is taken out by reference; a first batch that lost to a variant is not.
  const lost = same?.get(cursor.seq);
  if (lost !== undefined) {
    dead.push(lost);
    same?.delete(cursor.seq);
  }
  const alive = lane.variants.filter((held) => {
    if (!state.held.has(held.key)) return false;
    if (compareCursors(held.reference, cursor) > 0) return true;
    dead.push(held);
    return false;
  });
  lane.variants.splice(0, lane.variants.length, ...alive);
  return dead;
}

/** L4, G3: a second batch of a slot stays as long as a block that may be final references it. */
export function releaseVariants(state: State, effects: Effect[]): void {
  for (const lane of state.lanes) {
    if (lane.variants.length === 0) continue;
    const kept = lane.variants.filter(({ key }) => isReferenced(state, key));
    for (const { key, reference } of lane.variants) {
      if (kept.some((held) => held.key === key)) continue;
      release(state, lane, key);
      effects.push({ type: 'forget-batch', batchHash: reference.batchHash });
    }
    lane.variants.splice(0, lane.variants.length, ...kept);
  }
}

function isReferenced(state: State, key: string): boolean {
  for (const { block } of state.nodes.values()) {
    if (block.references.some(({ batchHash }) => keyOf(batchHash) === key)) return true;
  }
  return false;
}

/** How many validators, this one included, say that they hold a lane up to a batch. */
export function holders(state: State, { author, boot, seq }: BatchReference): number {
  let count = 1;
  state.peers.forEach((peer, index) => {
    const have = peer.have.get(author);
    if (index === state.configuration.self || have === undefined) return;
    if (compareCursors(have, { boot, seq }) >= 0) count += 1;
  });
  return count;
}

/** L6: the leader's caution with authors whose batches others miss. Policy, never validity. */
function inGoodStanding(state: State, reference: BatchReference): boolean {
  const lane = state.lanes[reference.author] as Lane;
  const { faults, quorum } = state.configuration;
  if (missedBy(state, lane) <= faults) return true;
  return holders(state, reference) >= (lane.offences >= OFFENCES_MAX ? quorum : faults + 1);
}

/** Validators that lately reported batches of a lane missing: f of them may lie. */
function missedBy(state: State, { missed }: Lane): number {
  let count = 0;
  for (const untilMs of missed.values()) if (untilMs > state.nowMs) count += 1;
  return count;
}

/** L6: a replica asks this one for batches that it does not say it holds, so it misses them. */
export function reportMissing(
  state: State,
  reporter: number,
  batchHashes: readonly Uint8Array[],
): void {
  const { self, faults } = state.configuration;
  // Who has no seat reports nothing: there may be any number of observers.
  if (state.peers[reporter] === undefined) return;
  for (const batchHash of batchHashes) {
    const reference = state.held.get(keyOf(batchHash))?.reference;
    if (reference === undefined || reference.author === self) continue;
    const have = state.peers[reporter]?.have.get(reference.author);
    if (have !== undefined && compareCursors(have, reference) >= 0) continue;
    const lane = state.lanes[reference.author] as Lane;
    const before = missedBy(state, lane);
    lane.missed.set(reporter, state.nowMs + MISSING_MS);
    if (before <= faults && missedBy(state, lane) > faults) lane.offences += 1;
  }
}

/**
 * References for the next block (N1, L5–L7): one batch of each lane in turn, so that a full lane
 * leaves room for the others, up to the bounds of a block. The first lane whose batch found none
 * has the first turn in the next block: so none waits for ever behind smaller ones, and all have
 * equal shares where a block holds few. Policy of the leader, never validity.
 */
export function nextReferences(state: State, height: number): BatchReference[] {
  const cursors = [...(nodeAt(state, state.lastPrepare)?.cursors ?? [])];
  const chosen: BatchReference[] = [];
  const bytesMax = payloadBytesMax(state);
  const { lanes, laneTurn } = state;
  let bytes = 0;
  let passedOver: number | undefined;
  for (let grown = true; grown; ) {
    grown = false;
    for (let turn = 0; turn < lanes.length; turn++) {
      const author = (laneTurn + turn) % lanes.length;
      const next = nextHeld(lanes[author] as Lane, cursors[author] as LaneCursor);
      if (next === undefined || !inGoodStanding(state, next.reference)) continue;
      const { reference } = next;
      const fits = bytes === 0 || bytes + reference.byteLength <= bytesMax;
      if (chosen.length === blockReferencesMax || !fits) {
        passedOver ??= author;
        continue;
      }
      chosen.push(reference);
      bytes += reference.byteLength;
      cursors[author] = reference;
      grown = true;
    }
  }
  state.laneTurn = passedOver ?? (laneTurn + 1) % lanes.length;
  const { validators } = state.configuration;
  return chosen.sort((a, b) => compareReferences(a, b, height, validators));
}

/** Bytes that wait for a reference behind the last voted block, up to `enough`. */
export function waitingBytes(state: State, enough: number): number {
  const cursors = nodeAt(state, state.lastPrepare)?.cursors;
  if (cursors === undefined) return 0;
  let bytes = 0;
  for (const [author, lane] of state.lanes.entries()) {
    let next = nextHeld(lane, cursors[author] as LaneCursor);
    while (next !== undefined && bytes < enough) {
      if (inGoodStanding(state, next.reference)) bytes += next.reference.byteLength;
      next = nextHeld(lane, next.reference);
    }
  }
  return bytes;
}

/** Own batches that no block of the voted chain references (L1). */
export function ownUnreferenced(state: State): number {
  const { self } = state.configuration;
  if (self === undefined) return 0;
  const { boot, lastSeq } = state.ownLane;
  const cursor = nodeAt(state, state.lastPrepare)?.cursors[self] ?? committedCursor(state, self);
  return cursor.boot === boot ? lastSeq - cursor.seq : lastSeq;
}

export function haveVector(state: State): LaneHeld[] {
  return state.lanes.flatMap(({ have }, author) => (have.seq > 0 ? [{ author, ...have }] : []));
}
