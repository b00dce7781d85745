// The state of one replica (§6): a plain object that only `step` changes. The first part is what
// the log keeps; the rest is rebuilt after a start.

import type { BatchHeader } from '@witan/ledger/batch';
import type { BatchReference, Result } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import type { Council } from '@witan/ledger/council';
import type { Evidence } from '@witan/ledger/evidence';
import type { ChainParameters } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { Commit, EntryProof, Prepare, Propose, ViewChange } from '@witan/ledger/messages';
import type { ProblemKey } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import type { Justification, Statement } from '@witan/ledger/statement';
import type { Proposal } from './event.ts';
import type { HeldEvidence } from './evidence.ts';
import type { MutantName } from './mutants.ts';
import type { Block, CouncilNotice } from './ports.ts';
import type { Timing } from './timing.ts';

/** What does not change within an epoch. */
export interface Configuration {
  /**
   * Own index among the validators; undefined for an observer, which follows and serves and signs
   * nothing: who has no seat in this council, or a seat behind the fence of S5.
   */
  readonly self: number | undefined;
  /** The key by which the own seat is found in every council; undefined for an auditor. */
  readonly consensusKey: PublicKey | undefined;
  readonly council: Council;
  readonly chainId: Hash;
  readonly validatorsHash: Hash;
  /** n, f and q of §2. */
  readonly validators: number;
  readonly faults: number;
  readonly quorum: number;
  readonly parameters: ChainParameters;
  readonly timing: Timing;
  /** Set by tests and the simulator only. */
  readonly mutant: MutantName | undefined;
}

export interface BlockPoint {
  readonly height: number;
  readonly hash: Hash;
}

/** Position of a lane: everything up to it is referenced, or held (L5). */
export interface LaneCursor {
  readonly boot: number;
  readonly seq: number;
}

export interface Execution {
  readonly result: Result;
  readonly sealedHash: Hash;
  readonly notice: CouncilNotice;
}

/** A known block at or above the committed height. */
export interface BlockNode {
  readonly block: Block;
  readonly key: string;
  readonly parentKey: string;
  /** Of each validator's lane, behind this block. */
  readonly cursors: readonly LaneCursor[];
  /** Keys of referenced batches that are not held. */
  readonly missing: Set<string>;
  readonly seenMs: number;
  execution: Execution | undefined;
  /** Highest PREPARE certificate known for exactly this block. */
  certificate: Certificate | undefined;
  /** A record of the block is in the log. */
  logged: boolean;
  /** A COMMIT certificate finalises it: batches need no check but their hash (S1). */
  final: boolean;
}

export interface Ballot {
  readonly voter: number;
  /** Equal for equal statements. */
  readonly value: string;
  readonly vote: Prepare | Commit;
}

/** Votes of one kind, view and height; one per sender (G1). */
export interface VoteSlot {
  readonly view: number;
  readonly ballots: Ballot[];
  /** Formed when q ballots are equal. */
  certificate: Certificate | undefined;
}

export interface HeightVotes {
  readonly slots: Map<string, VoteSlot>;
  /** By block: the first seal of each voter, for the divergence rule of N6. */
  readonly seals: Map<string, Map<number, string>>;
}

export interface HeldBatch {
  readonly reference: BatchReference;
  readonly key: string;
  readonly sinceMs: number;
}

export interface Lane {
  /** boot → seq → the first batch seen in that slot (L4). */
  readonly boots: Map<number, Map<number, HeldBatch>>;
  /** Second batches of a slot, kept because somebody may have referenced them (L4). */
  readonly variants: HeldBatch[];
  /** Held without a gap from the committed cursor on. */
  have: LaneCursor;
  bytes: number;
  batches: number;
  /** L6: who reported batches of this author missing, and until when that counts. */
  readonly missed: Map<number, number>;
  /** How often more than f reported so at once. */
  offences: number;
  /** L9: the batch that this replica handed to the leader of a view. */
  handed:
    | (LaneCursor & { readonly view: number; readonly atMs: number; readonly times: number })
    | undefined;
  /** L9: a batch that a quorum holds and no block references, since when and which height. */
  ripe:
    | { readonly cursor: LaneCursor; readonly sinceMs: number; readonly height: number }
    | undefined;
}

export interface OwnBatch {
  readonly header: BatchHeader;
  readonly transactions: readonly Uint8Array[];
  readonly txids: readonly string[];
}

/** The lane that this replica writes (L1, L2). */
export interface OwnLane {
  boot: number;
  /** Position of the boot record, behind which batches may be signed. */
  bootPosition: number;
  lastSeq: number;
  transactions: Uint8Array[];
  txids: string[];
  bytes: number;
  /** The open batch has waited long enough, and waits for others to be referenced (L1). */
  overdue: boolean;
  /** Batches at the signer, by hash. */
  readonly signing: Map<string, OwnBatch>;
  /** Transactions of own batches that are not committed: batch key → txid keys. */
  readonly pending: Map<string, readonly string[]>;
  readonly known: Set<string>;
}

export interface WantedBatch {
  readonly reference: BatchReference;
  /** A final block needs it, so no check but its hash is due. */
  final: boolean;
  /** A certified block needs it, so it is kept beyond the bounds of its lane. */
  certified: boolean;
  /** Who showed that it has the batch. */
  readonly source: number;
  askAtMs: number;
  attempts: number;
}

export interface BlocksNeeded {
  askAtMs: number;
  attempts: number;
  /** Height from which the last request asked. */
  askedFrom: number;
  /** Who has just answered with something new. */
  helper: number | undefined;
}

/** What a peer says that goes beyond this replica's epoch, where it can prove nothing yet. */
export interface Claim {
  readonly epoch: number;
  readonly tipHeight: number;
}

export interface Peer {
  /** It has sent a STATUS of this epoch, so `tipHeight` is its word. */
  present: boolean;
  /** Undefined until the first frame of this process. */
  heardMs: number | undefined;
  rttMs: number | undefined;
  view: number;
  active: boolean;
  /** Since when it waits in a higher view than this replica's, where it cannot vote. */
  lostMs: number | undefined;
  /** What it says that it has committed, bounded by what is proved to exist. */
  tipHeight: number;
  readonly have: Map<number, LaneCursor>;
  answeredMs: number;
  /** When own batches were last sent to it again, and how long to wait before the next time. */
  repairedMs: number;
  repairPauseMs: number;
}

export interface OwnViewChange {
  readonly newView: number;
  readonly justification: Justification;
  readonly certificate: Certificate | undefined;
}

/** Statements of the current view, kept for repetition (N8). */
export interface OwnStatements {
  propose: Propose | undefined;
  prepare: Prepare | undefined;
  commit: Commit | undefined;
}

export interface Committed extends BlockPoint {
  readonly key: string;
  readonly certificate: Certificate | undefined;
}

export interface State {
  configuration: Configuration;

  // In the log.
  epoch: number;
  /** Where the epoch starts: genesis, in epoch 0. */
  epochBase: BlockPoint;
  leaderSeed: number;
  /** M1: the committed block that first changed the next council, if any. */
  changedAt: number | undefined;
  /** S5: the first epoch in which this replica may sign; FENCE_OPEN while that is not known. */
  signsFrom: number;
  view: number;
  active: boolean;
  /** The block from which the view continues. */
  base: BlockPoint;
  /** The base is only prepared and has yet to be voted in this view (V5). */
  revote: boolean;
  entry: EntryProof | undefined;
  /** The highest block voted, or jumped to, in this view; its base at first. */
  lastPrepare: BlockPoint;
  /** The last block of the term was voted in its origin view. */
  closed: boolean;
  lock: Certificate | undefined;
  ownViewChange: OwnViewChange | undefined;
  /** Highest height for which COMMIT was sent in this view. */
  commitVoted: number;
  /** Own statements that recovery found, to be signed and sent once more (W5). */
  readonly repeated: VoteStatement[];
  /** Key of a block → seal that was vouched for (W5). */
  readonly sealsSent: Map<string, SentSealKey>;
  committed: Committed;

  // The local world.
  nowMs: number;
  utcMs: number;
  /** When this process began to take part. */
  startedMs: number;
  appended: number;
  halted: { readonly key: ProblemKey; readonly detail: string } | undefined;

  // Blocks and votes.
  /** The committed block and what is known above it. */
  readonly nodes: Map<string, BlockNode>;
  /** Committed hashes and seals of the last W_max heights. */
  readonly recent: Map<number, { readonly hash: Hash; readonly sealedHash: Hash }>;
  /** Keys of executed blocks above the committed one, in height order: one chain. */
  readonly overlays: string[];
  /** The block that is being executed; one at a time. */
  executing: string | undefined;
  readonly votes: Map<number, HeightVotes>;
  /** Committed heights without a certificate of their own. */
  readonly uncertified: Map<number, string>;
  /** view → height → the first PROPOSE of that slot (N2). */
  readonly proposals: Map<number, Map<number, ProposalSlot>>;
  /** PREPARE certificates of the current view by height. */
  readonly prepared: Map<number, Certificate>;
  /** COMMIT certificates above the committed height. */
  readonly finals: Map<number, Certificate>;
  /** The highest COMMIT certificate known, perhaps far above. */
  tip: Certificate | undefined;
  readonly own: Map<number, OwnStatements>;

  /** §15: verified evidence of this epoch by its slot, bounded by culprit and kind. */
  readonly evidence: Map<string, HeldEvidence>;

  // Intents that the end of the step carries out.
  readonly accusations: Evidence[];
  rotation: EntryProof | undefined;
  suspicion: boolean;

  // View changes and timers.
  readonly viewChanges: Map<number, ViewChange>;
  /** When the view began. */
  enteredMs: number;
  /** Since when nothing has moved here, or been said again; and how often it was in vain (N8). */
  quietFromMs: number;
  repeats: number;
  /** When the progress timer of this view began; undefined while nothing is awaited. */
  progressFromMs: number | undefined;
  progressArmedMs: number | undefined;
  /** When this replica committed last. */
  committedMs: number;
  /** When to look next whether the leader has fallen silent; what it was asked, and when last. */
  lookAtMs: number | undefined;
  questions: number;
  askedMs: number;
  /** T2 counts views from here. */
  viewAtCommit: number;
  commitLatencyMs: number;
  heightAtTick: number;
  heartbeats: number;
  laneWork: boolean;
  /** The disk is nearly full: as leader, this replica proposes no payload. */
  spares: boolean;
  lastProposalMs: number;
  proposalPauseMs: number;
  proposeArmedMs: number | undefined;
  heightAtEntry: number;

  // Lanes and fetching.
  readonly lanes: readonly Lane[];
  /** L7: whose batch goes first into the next block that this replica proposes. */
  laneTurn: number;
  readonly held: Map<string, HeldBatch>;
  readonly ownLane: OwnLane;
  readonly wanted: Map<string, WantedBatch>;
  /** Batches at the verifier. */
  readonly arrived: Set<string>;
  blocksNeeded: BlocksNeeded | undefined;
  fetchArmedMs: number | undefined;
  readonly peers: readonly Peer[];
  /** By link: who claims to be in a later epoch. */
  readonly claims: Map<number, Claim>;
}

export type VoteStatement = Extract<Statement, { type: 'prepare' | 'commit' }>;

export interface SentSealKey {
  readonly height: number;
  readonly seal: string;
  /** In which the COMMIT was sent, the last time. */
  readonly view: number;
}

export interface ProposalSlot {
  readonly proposal: Proposal;
  /** Set once the parent is known and the static rules hold (N2). */
  node: BlockNode | undefined;
  /** It breaks a static rule, and its leader was blamed for it. */
  faulty: boolean;
}

/** seed_e of §2: it decides who leads view 0. */
export function leaderSeedOf(baseHash: Hash): number {
  return new DataView(baseHash.buffer, baseHash.byteOffset, 4).getUint32(0);
}

export function leaderOf(state: State, view: number): number {
  return (state.leaderSeed + view) % state.configuration.validators;
}

export function leads(state: State): boolean {
  return leaderOf(state, state.view) === state.configuration.self;
}
