// Normal case, second half: execution, COMMIT and finality (N5, N6, X2, S4).

import { equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import type { Hash } from '@witan/ledger/hash';
import { windowHeightsMax } from '@witan/ledger/limits';
import { chainTo, logChain, nodeAt, pruneNodes } from './chain.ts';
import type { Effect } from './effect.ts';
import { append, halt, sign } from './emit.ts';
import { enterEpoch, successorAt } from './epoch.ts';
import { noteRecorded } from './evidence.ts';
import { keyOf } from './hash-key.ts';
import { hasLaneWork } from './inclusion.ts';
import { releaseCommitted, releaseVariants } from './lanes.ts';
import { mayVote } from './normal-case.ts';
import { forgetTransactions } from './own-lane.ts';
import { failedViews, progressDelay } from './patience.ts';
import type { SentSeal } from './records.ts';
import type { BlockNode, Execution, State } from './state.ts';
import { pruneVotes } from './vote-keeper.ts';

/** X2: asks for the lowest unexecuted block of the chain that matters now. */
export function advanceExecution(state: State, effects: Effect[]): boolean {
  if (state.executing !== undefined) return false;
  const chain = chainToExecute(state);
  if (chain === undefined) return false;
  const index = chain.findIndex(({ execution }) => execution === undefined);
  const next = chain[index];
  if (next === undefined || next.missing.size > 0) return false;
  dropOverlaysAbove(state, effects, index);
  state.executing = next.key;
  effects.push({ type: 'execute', block: next.block });
  return true;
}

/**
 * What is final comes first, until it is applied; else what this replica voted last, unless this
 * view prepared another block, because its leader proposed two.
 */
function chainToExecute(state: State): BlockNode[] | undefined {
  const final = highestCertified(state, state.finals);
  if (final !== undefined) return final.chain;
  const voted = chainTo(state, keyOf(state.lastPrepare.hash));
  const prepared = highestCertified(state, state.prepared)?.chain;
  const last = prepared?.[prepared.length - 1];
  if (last === undefined || voted?.includes(last)) return voted;
  return prepared;
}

/** X2: overlays form one chain; those beside the block to be executed are dropped. */
function dropOverlaysAbove(state: State, effects: Effect[], kept: number): void {
  const dropped = state.overlays.splice(kept);
  const lowest = dropped[0];
  if (lowest === undefined) return;
  for (const key of dropped) {
    const node = state.nodes.get(key);
    if (node !== undefined) node.execution = undefined;
  }
  const node = state.nodes.get(lowest);
  if (node === undefined || state.configuration.mutant === 'overlayNotAborted') return;
  effects.push({ type: 'abort', blockHash: node.block.hash });
}

export function noteExecuted(
  state: State,
  effects: Effect[],
  blockHash: Hash,
  execution: Execution,
): void {
  if (state.executing !== keyOf(blockHash)) return;
  state.executing = undefined;
  const node = nodeAt(state, { hash: blockHash });
  if (node === undefined) {
    effects.push({ type: 'abort', blockHash });
    return;
  }
  node.execution = execution;
  state.overlays.push(node.key);
  const sent = state.sealsSent.get(node.key);
  if (sent !== undefined && sent.seal !== keyOf(execution.sealedHash)) {
    // W5: the same block gave another result before the restart.
    halt(state, effects, 'consensus/own-result-differs', `height ${sent.height}, executed again`);
  }
}

/**
 * N5: with a certificate of this view whose chain is here and executed, records the lock and the
 * seals, and sends COMMIT for every height that has none of this view yet.
 */
export function voteCommits(state: State, effects: Effect[]): boolean {
  if (!state.active || !mayVote(state)) return false;
  const voted = Math.max(state.committed.height, state.commitVoted);
  let best: CertifiedChain | undefined;
  for (const certificate of state.prepared.values()) {
    if (certificate.height <= Math.max(voted, best?.certificate.height ?? 0)) continue;
    const chain = chainTo(state, keyOf(certificate.blockHash));
    if (chain?.every(({ execution }) => execution !== undefined)) best = { certificate, chain };
  }
  if (best === undefined) return false;
  const seals = best.chain.filter(({ block }) => block.header.height > voted).map(sealOf);
  commitVotes(state, effects, best.certificate, best.chain, seals);
  return true;
}

function sealOf({ block, execution }: BlockNode): SentSeal {
  const { sealedHash } = execution as Execution;
  return { height: block.header.height, blockHash: block.hash, sealedHash };
}

function commitVotes(
  state: State,
  effects: Effect[],
  certificate: Certificate,
  chain: readonly BlockNode[],
  seals: readonly SentSeal[],
): void {
  const { view } = state;
  logChain(state, effects, chain);
  const { mutant } = state.configuration;
  if (mutant !== 'lockNotInLog') {
    const logged = mutant === 'sealsNotInLog' ? [] : seals;
    const lock = state.lock ?? certificate;
    append(state, effects, { type: 'lock', view, certificate: lock, seals: logged });
  }
  state.commitVoted = certificate.height;
  for (const { height, blockHash, sealedHash } of seals) {
    state.sealsSent.set(keyOf(blockHash), { height, seal: keyOf(sealedHash), view });
    sign(state, effects, { type: 'commit', view, height, blockHash, sealedHash });
  }
}

interface CertifiedChain {
  readonly certificate: Certificate;
  readonly chain: BlockNode[];
}

/** The highest certificate whose blocks are all here. */
function highestCertified(
  state: State,
  certificates: ReadonlyMap<number, Certificate>,
): CertifiedChain | undefined {
  let best: CertifiedChain | undefined;
  for (const certificate of certificates.values()) {
    if (best !== undefined && certificate.height <= best.certificate.height) continue;
    const chain = chainTo(state, keyOf(certificate.blockHash));
    if (chain !== undefined) best = { certificate, chain };
  }
  return best;
}

/** N6, S4: makes the highest certified chain final, once its blocks are executed. */
export function applyFinal(state: State, effects: Effect[]): boolean {
  const final = highestCertified(state, state.finals);
  if (final === undefined) return contradicted(state, effects);
  const { certificate, chain } = final;
  for (const node of chain) node.final = true;
  const ready = chain.findIndex(({ execution }) => execution === undefined);
  if (ready !== -1) return applyFinalBelow(state, effects, chain, ready);
  commitChain(state, effects, chain, certificate);
  return true;
}

/** Commits the lower part of a long chain that is executed and has a certificate of its own. */
function applyFinalBelow(
  state: State,
  effects: Effect[],
  chain: readonly BlockNode[],
  ready: number,
): boolean {
  for (let index = ready - 1; index >= 0; index--) {
    const node = chain[index] as BlockNode;
    const certificate = state.finals.get(node.block.header.height);
    if (certificate === undefined || keyOf(certificate.blockHash) !== node.key) continue;
    commitChain(state, effects, chain.slice(0, index + 1), certificate);
    return true;
  }
  return false;
}

/** A certificate for the height above the committed one, on another parent: somebody forked. */
function contradicted(state: State, effects: Effect[]): boolean {
  const next = state.finals.get(state.committed.height + 1);
  const node = next && nodeAt(state, { hash: next.blockHash });
  if (node !== undefined && node.parentKey !== state.committed.key) {
    halt(state, effects, 'consensus/conflicting-certificates', `height ${next?.height}`);
  }
  return false;
}

function commitChain(
  state: State,
  effects: Effect[],
  chain: readonly BlockNode[],
  certificate: Certificate,
): void {
  for (const { block, execution } of chain) {
    const sealed = state.finals.get(block.header.height);
    if (sealed === undefined || !equalBytes(sealed.blockHash, block.hash)) continue;
    if (equalBytes(sealed.sealedHash, (execution as Execution).sealedHash)) continue;
    if (state.configuration.mutant === 'wrongSealAccepted') continue;
    // N6: a quorum sealed another result, so this node's state is wrong.
    halt(state, effects, 'consensus/own-result-differs', `height ${block.header.height}`);
    return;
  }
  // Resolution 1: what a quorum certified behind the end of its own epoch, more than f have forged.
  if (chain.slice(0, -1).some(({ block }) => block.header.epochEnd)) {
    halt(state, effects, 'consensus/conflicting-certificates', `height ${certificate.height}`);
    return;
  }
  logChain(state, effects, chain);
  const seals = chain.map(({ execution }) => (execution as Execution).sealedHash);
  const council = successorAt(state, chain.at(-1) as BlockNode);
  // In front of the record that makes the last block final, so that neither lacks the other.
  if (council !== undefined) append(state, effects, { type: 'epoch', council });
  append(state, effects, { type: 'commit', certificate, seals });
  for (const node of chain) commitNode(state, effects, node, certificate.height);
  forgetFinished(state, effects);
  if (council !== undefined) enterEpoch(state, effects, council);
}

function commitNode(state: State, effects: Effect[], node: BlockNode, top: number): void {
  const { block } = node;
  const { height } = block.header;
  const execution = node.execution as Execution;
  const found = state.finals.get(height);
  const certificate = found && keyOf(found.blockHash) === node.key ? found : undefined;
  if (certificate === undefined) state.uncertified.set(height, node.key);
  else if (height < top) append(state, effects, { type: 'certificate', certificate });
  state.committed = { height, hash: block.hash, key: node.key, certificate };
  state.recent.set(height, { hash: block.hash, sealedHash: execution.sealedHash });
  state.changedAt = execution.notice.changedAt;
  state.overlays.shift();
  effects.push({ type: 'commit', block, result: execution.result, certificate });
  if (state.configuration.mutant === 'appliedTwice') {
    effects.push({ type: 'commit', block, result: execution.result, certificate });
  }
  if (certificate !== undefined) noteRotation(state, block.header, certificate);
  noteLatency(state, node);
  releaseCommitted(state, effects, block.references);
  noteRecorded(state, block);
  for (const { batchHash } of block.references) forgetTransactions(state, keyOf(batchHash));
}

/**
 * T2: the smoothed latency of what this view proposed, or voted again when it began. Blocks that
 * were fetched say nothing. What took longer than T0 in a view that nobody left was an outage, or a
 * pause of this replica's own, and says of the council only that it was no quicker than that.
 */
function noteLatency(state: State, { block, key, seenMs }: BlockNode): void {
  const again = key === keyOf(state.base.hash) && state.active;
  if ((block.header.originView !== state.view && !again) || seenMs < state.startedMs) return;
  const tookMs = state.nowMs - Math.max(seenMs, state.enteredMs);
  const { progressMsMax } = state.configuration.timing;
  const boundMs = failedViews(state) > 0 ? progressMsMax : progressDelay(state);
  const latencyMs = Math.min(tookMs, boundMs);
  state.commitLatencyMs = Math.ceil((7 * state.commitLatencyMs + latencyMs) / 8);
}

/** V6: the last block of a term, committed in its own view, opens the next without any vote. */
function noteRotation(
  state: State,
  header: BlockNode['block']['header'],
  certificate: Certificate,
): void {
  if (!header.termEnd || header.originView !== certificate.view) return;
  if (state.configuration.mutant === 'termEndIgnored') return;
  const next = certificate.view + 1;
  if (next > state.view || (next === state.view && !state.active)) {
    state.rotation = { kind: 'rotate', certificate, header };
  }
}

/** Batches that only dropped blocks referenced are wanted no more. */
function forgetWanted(state: State): void {
  if (state.wanted.size === 0) return;
  const nodes = [...state.nodes.values()];
  for (const key of state.wanted.keys()) {
    if (!nodes.some(({ missing }) => missing.has(key))) state.wanted.delete(key);
  }
}

/** G3: drops what lies at or below the new committed height. */
function forgetFinished(state: State, effects: Effect[]): void {
  const { height } = state.committed;
  const { windowHeights } = state.configuration.parameters;
  // The next epoch may have a wider window than this one, and asks for older seals (N2).
  for (const at of state.recent.keys()) {
    if (at < height - windowHeightsMax) state.recent.delete(at);
  }
  for (const at of state.uncertified.keys()) {
    if (at <= height - windowHeights) state.uncertified.delete(at);
  }
  for (const heights of [state.finals, state.prepared, state.own]) {
    for (const at of heights.keys()) if (at <= height) heights.delete(at);
  }
  for (const slots of state.proposals.values()) {
    for (const at of slots.keys()) if (at <= height) slots.delete(at);
  }
  for (const [key, sent] of state.sealsSent) if (sent.height <= height) state.sealsSent.delete(key);
  if (state.tip !== undefined && state.tip.height <= height) state.tip = undefined;
  pruneNodes(state);
  pruneVotes(state);
  forgetWanted(state);
  releaseVariants(state, effects);
  state.viewAtCommit = state.view;
  state.progressFromMs = undefined;
  state.committedMs = state.nowMs;
  // T1: what the last heartbeat saw waiting may be final now, and no reason to leave a leader.
  state.laneWork = hasLaneWork(state);
}
