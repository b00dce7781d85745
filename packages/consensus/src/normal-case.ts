// Normal case, first half: PROPOSE and PREPARE (N1–N3), with the re-vote of a base (V5).

import { blockHash, HEADER_VERSION, type Header, payloadRoot } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { evidenceRoot } from '@witan/ledger/evidence';
import { blockPayloadBytesMax } from '@witan/ledger/limits';
import {
  chainTo,
  epochEnd,
  epochIsDue,
  extendCursors,
  insertNode,
  lagSealAt,
  logChain,
  nodeAt,
  pointOf,
  windowOf,
} from './chain.ts';
import type { Effect } from './effect.ts';
import { append, setTimer, sign } from './emit.ts';
import type { Proposal } from './event.ts';
import { nextEvidence } from './evidence.ts';
import { invalidProposal } from './evidence-detection.ts';
import { nextReferences, waitingBytes } from './lanes.ts';
import { failedViews } from './patience.ts';
import type { Block } from './ports.ts';
import { type BlockNode, leaderOf, leads, type ProposalSlot, type State } from './state.ts';

/** Referenced bytes that make a block worth proposing before the pause is over (§1). */
const URGENT_BYTES = 512 * 1024;
/**
 * The leader's pause after a block, per transaction in it. A block costs the council about as much
 * as some ten transactions, so a pause in proportion keeps that share small under load, and leaves
 * a lone transaction unpaused.
 */
const PAUSE_MS_PER_TRANSACTION = 4;
/**
 * Of T0_min, the longest pause: followers hold batches that wait, and must not take the pause for a
 * leader's silence (T1). The chain's parameter is of the network, T0_min of how far its links
 * reach; so the cap is local, 200 ms in a LAN and 800 ms in a wide area (Resolution 7).
 */
const PAUSE_OF_PROGRESS = { numerator: 4, denominator: 5 };
/** So long a validator waits alone in a later view before the leader ends its term for it. */
const ABDICATION_MS = 5_000;

/** S3: a replica that lies further behind than the window, or than its epoch, does not vote. */
export function mayVote(state: State): boolean {
  const { faults, parameters, self } = state.configuration;
  if (self === undefined) return false;
  const reach = state.committed.height + parameters.windowHeights;
  let ahead = 0;
  state.peers.forEach(({ tipHeight }, index) => {
    if (tipHeight > reach || state.claims.has(index)) ahead += 1;
  });
  return ahead <= faults;
}

function windowEnd(state: State): number {
  return state.committed.height + windowOf(state);
}

/** Whether a PROPOSE can still matter: a free slot of this view or the next (G1, N2). */
export function wantsProposal(state: State, view: number, header: Header): boolean {
  const { committed, epoch } = state;
  const { height } = header;
  if (header.epoch !== epoch) return false;
  if (view !== state.view && view !== state.view + 1) return false;
  if (height <= committed.height) return false;
  if (height > committed.height + 2 * state.configuration.parameters.windowHeights) return false;
  return state.proposals.get(view)?.get(height) === undefined;
}

/** N2: one slot per view and height; the first PROPOSE wins. */
export function keepProposal(state: State, proposal: Proposal): boolean {
  const { view, block } = proposal;
  const { height } = block.header;
  if (!wantsProposal(state, view, block.header)) return false;
  let slots = state.proposals.get(view);
  if (slots === undefined) {
    slots = new Map();
    state.proposals.set(view, slots);
  }
  slots.set(height, { proposal, node: undefined, faulty: false });
  return true;
}

/**
 * N2: gives each waiting proposal of this view whose parent is known a place in the tree. A false
 * static rule is the leader's fault, provable by its signature, and ends the view.
 */
export function admitProposals(state: State): void {
  const slots = state.proposals.get(state.view);
  if (!state.active || slots === undefined) return;
  for (let admitted = true; admitted; ) {
    admitted = false;
    for (const slot of slots.values()) {
      if (slot.node === undefined && !slot.faulty && admitProposal(state, slot)) admitted = true;
    }
  }
}

function admitProposal(state: State, slot: ProposalSlot): boolean {
  const { block } = slot.proposal;
  const parent = nodeAt(state, { hash: block.header.parent });
  if (parent === undefined || block.header.height > windowEnd(state)) return false;
  const { mutant } = state.configuration;
  const cursors = extendCursors(parent.cursors, block.references, block.header.height, mutant);
  const payloadBytes = block.references.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const bounded = payloadBytes <= blockPayloadBytesMax;
  const { evidenceFalse = false } = slot.proposal;
  const sound = cursors !== undefined && bounded && !evidenceFalse;
  if (!sound || !obeysStaticRules(state, block.header, parent)) {
    blameLeader(state, slot, parent.block);
    return false;
  }
  slot.node = insertNode(state, block, cursors);
  return true;
}

/** N2: a static rule is false, which the leader's own signature proves; once per proposal. */
function blameLeader(state: State, slot: ProposalSlot, parent?: Block): void {
  slot.faulty = true;
  state.suspicion = true;
  const evidence = invalidProposal(state, slot.proposal, parent);
  if (evidence !== undefined) state.accusations.push(evidence);
}

/** N2 (b), (e), (f) as far as they are facts about the header, its parent and this view. */
function obeysStaticRules(state: State, header: Header, parent: BlockNode): boolean {
  const { configuration, base, view } = state;
  const { parameters, mutant } = configuration;
  const termHeight = base.height + parameters.termBlocks;
  const before = parent.block.header;
  const ended = before.termEnd && before.originView === view && before.epoch === state.epoch;
  const inTerm =
    mutant === 'termEndIgnored' ||
    (header.height <= termHeight && (header.height < termHeight || header.termEnd) && !ended);
  return (
    inTerm &&
    inEpoch(state, header, before) &&
    header.height === before.height + 1 &&
    (header.timeMs > before.timeMs || mutant === 'anyBlockTime') &&
    (equalBytes(header.chainId, configuration.chainId) || mutant === 'anyChainId') &&
    equalBytes(header.validatorsHash, configuration.validatorsHash) &&
    header.epoch === state.epoch &&
    header.originView === view &&
    header.proposer === leaderOf(state, view)
  );
}

function endsEpoch(state: State, { epoch, epochEnd: ends }: Header): boolean {
  return ends && epoch === state.epoch && state.configuration.mutant !== 'epochEndIgnored';
}

/** M1, Resolution 1: E is the one block that says so, and nothing descends from it, in any view. */
function inEpoch(state: State, header: Header, before: Header): boolean {
  const end = epochEnd(state);
  return (
    !endsEpoch(state, before) &&
    (header.height <= end || state.configuration.mutant === 'epochEndIgnored') &&
    header.epochEnd === (header.height === end)
  );
}

/** N3: votes the next proposal of this view, if it is here, whole and valid. */
export function voteNext(state: State, effects: Effect[]): boolean {
  const { configuration, lastPrepare } = state;
  if (!state.active || state.revote || state.closed || leads(state) || !mayVote(state))
    return false;
  const height = lastPrepare.height + 1;
  const slot = state.proposals.get(state.view)?.get(height);
  if (slot?.node === undefined || slot.faulty || height > windowEnd(state)) return false;
  const { node } = slot;
  if (node.missing.size > 0 && configuration.mutant !== 'referenceNotHeld') return false;
  const { header } = node.block;
  if (configuration.mutant !== 'noParentCheck' && !equalBytes(header.parent, lastPrepare.hash)) {
    return false;
  }
  const ahead = header.timeMs - state.utcMs - configuration.timing.skewMsMax;
  if (ahead > 0) {
    // N2e is undecided: the block may become valid when the local clock has caught up.
    lookAgain(state, effects, state.nowMs + ahead);
    return false;
  }
  const lagSeal = lagSealAt(state, height);
  const chain = chainTo(state, node.key);
  if (lagSeal === undefined || chain === undefined) return false;
  if (!equalBytes(header.lagSeal, lagSeal) && configuration.mutant !== 'anyLagSeal') {
    blameLeader(state, slot);
    return true;
  }
  prepare(state, effects, chain, node);
  return true;
}

/** W3: block and vote go into the log, and the signature waits for both. */
function prepare(
  state: State,
  effects: Effect[],
  chain: readonly BlockNode[],
  node: BlockNode,
): void {
  const { header, hash } = node.block;
  const { epoch, view } = state;
  logChain(state, effects, chain);
  if (state.configuration.mutant !== 'prepareNotInLog') {
    const vote = { epoch, view, height: header.height, blockHash: hash };
    append(state, effects, { type: 'prepare', ...vote, jump: false });
  }
  reach(state, node);
  sign(state, effects, { type: 'prepare', view, height: header.height, blockHash: hash });
}

/** Moves lastPrep; whoever stands on a termEnd block of this view votes nothing above it. */
function reach(state: State, node: BlockNode): void {
  const { header } = node.block;
  state.lastPrepare = pointOf(node.block);
  const termEnds = header.termEnd && header.originView === state.view;
  state.closed = termEnds || endsEpoch(state, header);
  if (state.configuration.mutant === 'termEndIgnored') state.closed = false;
}

/** V5: the first vote of a view goes to a base that is only prepared, its header untouched. */
export function revoteBase(state: State, effects: Effect[]): boolean {
  if (!state.active || !state.revote || !mayVote(state)) return false;
  if (state.base.height <= state.committed.height) {
    state.revote = false;
    return true;
  }
  const node = nodeAt(state, state.base);
  const chain = node && chainTo(state, node.key);
  if (node === undefined || chain === undefined) return false;
  if (chain.some(({ missing }) => missing.size > 0)) return false;
  state.revote = false;
  prepare(state, effects, chain, node);
  return true;
}

/**
 * N3 fast-forward: a PREPARE or COMMIT certificate of this view lets lastPrep jump to its block.
 * The jump is recorded like a vote; the block must be here, so that the end of a term is seen.
 */
export function fastForward(state: State, effects: Effect[]): boolean {
  if (!state.active) return false;
  const { certificate, key } = state.committed;
  let target: BlockNode | undefined;
  if (certificate?.view === state.view && certificate.height > state.lastPrepare.height) {
    target = state.nodes.get(key);
  }
  for (const { blockHash: hash, height } of state.prepared.values()) {
    if (height <= (target?.block.header.height ?? state.lastPrepare.height)) continue;
    const node = nodeAt(state, { hash });
    if (node !== undefined && chainTo(state, node.key) !== undefined) target = node;
  }
  if (target === undefined) return false;
  jumpTo(state, effects, target);
  return true;
}

/** Records the jump and takes the block as the one that the next vote extends. */
function jumpTo(state: State, effects: Effect[], node: BlockNode): void {
  const { epoch, view } = state;
  const { height } = node.block.header;
  logChain(state, effects, chainTo(state, node.key) ?? []);
  const jumped = { epoch, view, height, blockHash: node.block.hash };
  append(state, effects, { type: 'prepare', ...jumped, jump: true });
  state.revote = false;
  reach(state, node);
}

/** N1: the leader proposes when a batch waits, the pause is over, and the pipeline has room. */
export function propose(state: State, effects: Effect[]): boolean {
  if (!state.active || state.revote || state.closed || !leads(state) || !mayVote(state))
    return false;
  const { lastPrepare } = state;
  const height = lastPrepare.height + 1;
  if (
    height > windowEnd(state) ||
    lastPrepare.height - state.committed.height >= inFlightMax(state)
  ) {
    return false;
  }
  const parent = nodeAt(state, lastPrepare);
  // Resolution 1: the base of a view may be the last block of the epoch.
  if (parent !== undefined && endsEpoch(state, parent.block.header)) return false;
  const lagSeal = lagSealAt(state, height);
  if (parent === undefined || lagSeal === undefined) return false;
  const waiting = waitingBytes(state, URGENT_BYTES);
  const first = height === state.epochBase.height + 1;
  // M2: those who have yet to enter the epoch would miss its first proposals.
  const opens = first && state.epoch > 0 && state.view === 0;
  if (opens && !councilIsPresent(state)) return false;
  const founding = height === 1 && councilIsPresent(state);
  const empty = founding || epochIsDue(state);
  if ((waiting === 0 && !empty) || pauses(state, effects, waiting)) return false;
  const handsOn = state.spares && !empty;
  if (handsOn && wasHandedOn(parent)) return false;
  const chain = chainTo(state, parent.key);
  const references = state.spares ? [] : nextReferences(state, height);
  const cursors = extendCursors(parent.cursors, references, height);
  if (chain === undefined || cursors === undefined) return false;
  if (references.length === 0 && !empty && !handsOn) return false;
  const { self } = state.configuration;
  if (self === undefined) return false;
  const evidence = nextEvidence(state, chain);
  const body = { references, evidence };
  const header = nextHeader(state, self, parent.block.header, body, lagSeal);
  const block = { hash: blockHash(header), header, ...body };
  const node = insertNode(state, block, cursors);
  const transactions = references.reduce((sum, { count }) => sum + count, 0);
  state.lastProposalMs = state.nowMs;
  state.proposalPauseMs = pauseAfter(state, transactions);
  prepare(state, effects, [...chain, node], node);
  return true;
}

/**
 * A new ledger begins with an empty block, as soon as a quorum is there: genesis has no
 * certificate, and without one nothing of it can be proved, not even that a record is absent.
 */
function councilIsPresent(state: State): boolean {
  const present = state.peers.filter(({ active }) => active).length;
  return present + 1 >= state.configuration.quorum;
}

/** N1: the leader's pause after a block with so many transactions. */
function pauseAfter({ configuration, commitLatencyMs }: State, transactions: number): number {
  const { timing, parameters } = configuration;
  const { numerator, denominator } = PAUSE_OF_PROGRESS;
  const tolerated = Math.floor((numerator * timing.progressMsMin) / denominator);
  const longest = Math.min(parameters.blockIntervalMsMax, tolerated, commitLatencyMs);
  return Math.max(
    timing.proposalPauseMsMin,
    Math.min(longest, PAUSE_MS_PER_TRANSACTION * transactions),
  );
}

/**
 * §1: two heights in flight, and more as commits take longer than the pause between blocks; after
 * a view that failed one, so that nothing competes with what must commit first.
 */
function inFlightMax(state: State): number {
  if (failedViews(state) > 0) return 1;
  const pauseMs = Math.max(1, state.proposalPauseMs);
  return Math.min(windowOf(state), Math.max(2, Math.ceil(state.commitLatencyMs / pauseMs) + 1));
}

function pauses(state: State, effects: Effect[], waiting: number): boolean {
  const due = state.lastProposalMs + state.proposalPauseMs;
  if (state.nowMs >= due || waiting >= Math.min(URGENT_BYTES, blockPayloadBytesMax)) return false;
  lookAgain(state, effects, due);
  return true;
}

function lookAgain(state: State, effects: Effect[], dueMs: number): void {
  if (state.proposeArmedMs === dueMs) return;
  state.proposeArmedMs = dueMs;
  setTimer(effects, 'propose', dueMs - state.nowMs);
}

function endsTerm(state: State, height: number): boolean {
  const { parameters } = state.configuration;
  const isOver = height === state.base.height + parameters.termBlocks;
  return isOver || abdicates(state) || (state.spares && !epochIsDue(state));
}

/**
 * N1: a leader ends its term early when a validator waits alone in a later view, where N7 lets it
 * vote for nothing: the planned rotation takes everybody there, and no view change is needed.
 */
function abdicates(state: State): boolean {
  return state.peers.some(
    ({ lostMs }) => lostMs !== undefined && state.nowMs >= lostMs + ABDICATION_MS,
  );
}

/**
 * A leader whose disk is nearly full carries no payload: it ends its term with an empty block, and
 * the next one takes what waits. Where that one is as full, it is silent, so that councils without
 * room do not fill their disks with blocks about it; views then change at a pace that slows down.
 */
function wasHandedOn({ block: { header, references } }: BlockNode): boolean {
  return header.termEnd && references.length === 0;
}

function nextHeader(
  state: State,
  self: number,
  parent: Header,
  { references, evidence = [] }: Pick<Block, 'references' | 'evidence'>,
  lagSeal: Uint8Array,
): Header {
  const { chainId, validatorsHash } = state.configuration;
  const height = parent.height + 1;
  return {
    version: HEADER_VERSION,
    chainId,
    epoch: state.epoch,
    height,
    originView: state.view,
    proposer: self,
    parent: state.lastPrepare.hash,
    payloadRoot: payloadRoot(references),
    timeMs: Math.max(parent.timeMs + 1, state.utcMs),
    termEnd: endsTerm(state, height),
    epochEnd: height === epochEnd(state),
    evidenceRoot: evidenceRoot(evidence),
    lagSeal,
    validatorsHash,
  };
}
