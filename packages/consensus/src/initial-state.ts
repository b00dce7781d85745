// The state with which a replica begins an epoch: epoch 0 before any record, and each later one
// when the last block of the epoch before is final (M2).

import { blockHash, type Header, type Result } from '@witan/ledger/block';
import { type Council, genesisCouncil, seatOf } from '@witan/ledger/council';
import { chainIdOf, type Genesis, genesisHeader } from '@witan/ledger/genesis';
import { ZERO_HASH } from '@witan/ledger/hash';
import { faultTolerance, quorum, validatorsHash } from '@witan/ledger/membership';
import type { PublicKey } from '@witan/ledger/signature';
import { evidenceBeyond } from './evidence.ts';
import { keyOf } from './hash-key.ts';
import type { MutantName } from './mutants.ts';
import type { Block } from './ports.ts';
import type { ChainBase, CommittedSeal } from './records.ts';
import {
  type BlockNode,
  type BlockPoint,
  type Configuration,
  type Execution,
  type Lane,
  type LaneCursor,
  leaderSeedOf,
  type OwnLane,
  type Peer,
  type State,
} from './state.ts';
import type { Timing } from './timing.ts';

export interface StateOptions {
  readonly genesis: Genesis;
  /** Finds the own seat; undefined for an auditor. */
  readonly consensusKey: PublicKey | undefined;
  readonly timing: Timing;
  /** S5: no seat is taken in an epoch below this; 0 unless told. */
  readonly signsFrom?: number | undefined;
  /** Tests and the simulator only; a node never passes it. */
  readonly mutant?: MutantName | undefined;
}

type Constant = Pick<Configuration, 'chainId' | 'consensusKey' | 'timing' | 'mutant'>;

function configurationOf(constant: Constant, council: Council, signsFrom: number): Configuration {
  const { chainId, consensusKey, timing, mutant } = constant;
  const validators = council.validators.length;
  const fenced = council.epoch < signsFrom && mutant !== 'fenceIgnored';
  return {
    self: fenced ? undefined : seatOf(council, consensusKey),
    consensusKey,
    council,
    chainId,
    validatorsHash: validatorsHash(council.validators),
    validators,
    faults: faultTolerance(validators),
    quorum: quorum(validators) - (mutant === 'quorumMinusOne' ? 1 : 0),
    parameters: council.parameters,
    timing,
    mutant,
  };
}

/** A block that is final and whose parents are of no interest; lanes start anew behind it. */
function rootNode(block: Block, cursors: readonly LaneCursor[], execution: Execution): BlockNode {
  return {
    block,
    key: keyOf(block.hash),
    parentKey: keyOf(block.header.parent),
    cursors,
    missing: new Set(),
    seenMs: 0,
    execution,
    certificate: undefined,
    logged: true,
    final: true,
  };
}

const NO_RESULT: Result = {
  stateRoot: ZERO_HASH,
  receiptsRoot: ZERO_HASH,
  logRoot: ZERO_HASH,
  nextValidatorsHash: ZERO_HASH,
  nextParamsHash: ZERO_HASH,
};

const NO_EXECUTION: Execution = {
  result: NO_RESULT,
  sealedHash: ZERO_HASH,
  notice: { changedAt: undefined, next: undefined },
};

/** A replica at genesis, before any record. */
export function initialState(options: StateOptions): State {
  const { genesis, consensusKey, timing, signsFrom = 0, mutant } = options;
  const chainId = chainIdOf(genesis);
  const council = genesisCouncil(genesis);
  const header: Header = genesisHeader(genesis);
  const block = { hash: blockHash(header), header, references: [] };
  const configuration = configurationOf(
    { chainId, consensusKey, timing, mutant },
    council,
    signsFrom,
  );
  return epochState(configuration, block, signsFrom);
}

/** M2: nothing of an epoch is left in the next but what this puts there. */
function epochState(configuration: Configuration, base: Block, signsFrom: number): State {
  const { hash, header } = base;
  const point = { height: header.height, hash };
  const cursors = Array.from({ length: configuration.validators }, () => ({ boot: 0, seq: 0 }));
  return stateOfEpoch(configuration, point, rootNode(base, cursors, NO_EXECUTION), signsFrom);
}

/** `root` is the newest final block of the epoch, at or above `point`, where the epoch starts. */
function stateOfEpoch(
  configuration: Configuration,
  point: BlockPoint,
  root: BlockNode,
  signsFrom: number,
): State {
  const { epoch } = configuration.council;
  const { hash } = point;
  const { cursors } = root;
  return {
    configuration,
    epoch,
    epochBase: point,
    leaderSeed: leaderSeedOf(hash),
    changedAt: undefined,
    signsFrom,
    view: 0,
    active: true,
    base: point,
    revote: false,
    entry: undefined,
    lastPrepare: point,
    closed: false,
    lock: undefined,
    ownViewChange: undefined,
    commitVoted: 0,
    repeated: [],
    sealsSent: new Map(),
    committed: { ...point, key: root.key, certificate: undefined },
    nowMs: 0,
    utcMs: 0,
    startedMs: 0,
    appended: 0,
    halted: undefined,
    nodes: new Map([[root.key, root]]),
    recent: new Map([[point.height, { hash, sealedHash: ZERO_HASH }]]),
    overlays: [],
    executing: undefined,
    votes: new Map(),
    uncertified: new Map(),
    proposals: new Map(),
    prepared: new Map(),
    finals: new Map(),
    tip: undefined,
    own: new Map(),
    evidence: new Map(),
    accusations: [],
    rotation: undefined,
    suspicion: false,
    viewChanges: new Map(),
    enteredMs: 0,
    quietFromMs: 0,
    repeats: 0,
    progressFromMs: undefined,
    progressArmedMs: undefined,
    ...{ committedMs: 0, lookAtMs: undefined, questions: 0, askedMs: 0 },
    viewAtCommit: 0,
    commitLatencyMs: 0,
    heightAtTick: 0,
    heartbeats: 0,
    laneWork: false,
    spares: false,
    lastProposalMs: 0,
    proposalPauseMs: 0,
    proposeArmedMs: undefined,
    heightAtEntry: point.height,
    lanes: cursors.map(emptyLane),
    laneTurn: 0,
    held: new Map(),
    ownLane: emptyOwnLane(),
    wanted: new Map(),
    arrived: new Set(),
    blocksNeeded: undefined,
    fetchArmedMs: undefined,
    peers: cursors.map(unknownPeer),
    claims: new Map(),
  };
}

/**
 * M2: makes the state that of the epoch whose base has just been committed, in place. What is kept
 * is of the chain, of the process and of its links, and never of the old epoch's votes or lanes.
 */
export function beginEpoch(state: State, council: Council): void {
  const { configuration, committed, nodes, recent, ownLane } = state;
  const { block } = nodes.get(committed.key) as BlockNode;
  const { nowMs, utcMs, startedMs, appended, halted, signsFrom } = state;
  const { heartbeats, heightAtTick, commitLatencyMs, spares } = state;
  const next = epochState(configurationOf(configuration, council, signsFrom), block, signsFrom);
  next.ownLane.boot = ownLane.boot;
  Object.assign(state, next, {
    ...{ nowMs, utcMs, startedMs, appended, halted, heartbeats, heightAtTick, commitLatencyMs },
    spares,
    committed,
    recent,
    evidence: evidenceBeyond(state),
    ...linksOf(state, council),
  });
}

/**
 * Makes the state that of a chain that begins at `base`, in place: of an epoch whose blocks so far
 * are final and unknown. What this replica said in that epoch stays said.
 */
export function beginAt(state: State, base: ChainBase): void {
  const { council, header, certificate, seals, cursors } = base;
  const { configuration, nowMs, utcMs, startedMs, appended, halted, signsFrom } = state;
  const hash = blockHash(header);
  const { sealedHash } = seals.at(-1) as CommittedSeal;
  const root = rootNode({ hash, header, references: [] }, cursors, { ...NO_EXECUTION, sealedHash });
  if (council.epoch !== state.epoch) {
    const { boot } = state.ownLane;
    const epochBase = { height: council.baseHeight, hash: council.baseHash };
    const next = configurationOf(configuration, council, signsFrom);
    Object.assign(state, stateOfEpoch(next, epochBase, root, signsFrom));
    Object.assign(state, { nowMs, utcMs, startedMs, appended, halted });
    state.ownLane.boot = boot;
  }
  const { height } = header;
  state.nodes.clear();
  state.nodes.set(root.key, root);
  state.committed = { height, hash, key: root.key, certificate };
  state.recent.clear();
  state.uncertified.clear();
  const first = height + 1 - seals.length;
  seals.forEach(({ certified, ...seal }, i) => {
    state.recent.set(first + i, { hash: seal.blockHash, sealedHash: seal.sealedHash });
    if (!certified) state.uncertified.set(first + i, keyOf(seal.blockHash));
  });
}

/** Links go on: validators of both councils keep what is known of them, under their new index. */
function linksOf(
  { configuration, peers, claims }: State,
  { epoch, validators }: Council,
): Pick<State, 'peers' | 'claims'> {
  const before = configuration.council.validators;
  const places = validators.map(({ member }) => before.findIndex((old) => old.member === member));
  const kept = new Map(
    places.flatMap((place, index) => {
      const claim = claims.get(place);
      return claim !== undefined && claim.epoch > epoch ? [[index, claim] as const] : [];
    }),
  );
  return {
    claims: kept,
    peers: places.map((place) => {
      const { heardMs, rttMs } = peers[place] ?? unknownPeer();
      // A STATUS of the new epoch came too early to be read: only that there was one is kept.
      const active = claims.get(place)?.epoch === epoch;
      return { ...unknownPeer(), active, heardMs, rttMs };
    }),
  };
}

/** S5: closes the own seat in epochs below the fence, or opens it where the fence allows. */
export function moveFence(state: State, signsFrom: number): void {
  state.signsFrom = signsFrom;
  const { configuration } = state;
  state.configuration = configurationOf(configuration, configuration.council, signsFrom);
}

function emptyLane(): Lane {
  return {
    boots: new Map(),
    variants: [],
    have: { boot: 0, seq: 0 },
    bytes: 0,
    batches: 0,
    missed: new Map(),
    offences: 0,
    handed: undefined,
    ripe: undefined,
  };
}

function emptyOwnLane(): OwnLane {
  return {
    boot: 0,
    bootPosition: 0,
    lastSeq: 0,
    transactions: [],
    txids: [],
    bytes: 0,
    overdue: false,
    signing: new Map(),
    pending: new Map(),
    known: new Set(),
  };
}

function unknownPeer(): Peer {
  return {
    present: false,
    heardMs: undefined,
    rttMs: undefined,
    view: 0,
    active: false,
    lostMs: undefined,
    tipHeight: 0,
    have: new Map(),
    answeredMs: 0,
    repairedMs: 0,
    repairPauseMs: 0,
  };
}
