// What the HTTP API needs from the node behind it: one interface, so that routes can be tested on a
// twin and know nothing of logs, stores or peers.

import type { Role, Room } from '@witan/consensus';
import type { Header, Result } from '@witan/ledger/block';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { Tile } from '@witan/ledger/log-tiles';
import type { Validator } from '@witan/ledger/membership';
import type { ProblemKey } from '@witan/ledger/problems';
import type { ReceiptGrade } from '@witan/ledger/receipt';
import type { EvidencePage, EvidenceView } from '../evidence-desk.ts';
import type { Publication } from '../publication/publication.ts';
import type { AskedGrade } from '../receipt-seals.ts';

export type TransactionState =
  | { readonly state: 'unknown' }
  | { readonly state: 'pending' }
  | (Placed & {
      /** Passed over by a block, and not used up: it may still execute, carried by another. */
      readonly state: 'postponed';
    })
  | (Placed & { readonly state: 'final' });

interface Placed {
  readonly height: number;
  readonly index: number;
  /** 0 = executed, else a code of the catalogue: without effect. */
  readonly code: number;
}

/** Why nothing is taken now, and in how many seconds it may be. */
export interface Refusal {
  readonly key: ProblemKey;
  readonly detail?: string;
  readonly retrySeconds: number;
}

export type Submission =
  | { readonly ok: true; readonly txid: Hash; readonly state: TransactionState }
  | {
      readonly ok: false;
      readonly txid: Hash | undefined;
      readonly key: ProblemKey;
      /** Where there is no room now: in how many seconds there may be. */
      readonly retrySeconds?: number;
    };

export interface StateAnswerData {
  /** Height of the sealed header under which the answer holds. */
  readonly height: number;
  /** The answer in words, for people; a client reads the receipt instead. */
  readonly data: unknown;
  readonly receipt: Uint8Array;
  readonly grade: ReceiptGrade;
}

export interface BlockView {
  readonly height: number;
  readonly blockHash: Hash;
  readonly header: Header;
  readonly result: Result;
  /** Encoded COMMIT certificate of this height, where this node has one. */
  readonly certificate: Uint8Array | undefined;
}

export interface EndedEpochView {
  /** The epoch that ended. */
  readonly epoch: number;
  /** Of its last block. */
  readonly height: number;
  /** Who validates from the next height on. */
  readonly validators: readonly Validator[];
}

export interface LedgerEvent extends EventPosition {
  readonly event: string;
  /** Of the records that it touched, in hexadecimal. */
  readonly keys: readonly string[];
  readonly data: unknown;
}

/** Index of a position behind all events of its height. */
export const BEHIND_ALL = 999_999_999;

/** A place among the events: `index` counts those of a height. */
export interface EventPosition {
  readonly height: number;
  readonly index: number;
}

export interface EventPage {
  /** Oldest first. */
  readonly events: readonly LedgerEvent[];
  /** Up to where was looked: the next page begins behind it. */
  readonly reached: EventPosition;
  /** Whether the newest final block was reached. */
  readonly complete: boolean;
}

export interface PeerView {
  readonly member: string;
  readonly role: 'validator' | 'observer';
  /** Multiaddrs with the peer's key, as this node dials them. */
  readonly addresses: readonly string[];
  readonly up: boolean;
  readonly rttMs: number | undefined;
}

export interface NodeStatus {
  readonly member: string;
  readonly name: string;
  /** A learner has a seat, and signs nothing until an epoch begins in which it cannot have. */
  readonly role: Role;
  /** Of a learner: the first epoch in which it votes; undefined until it has caught up. */
  readonly signsFrom: number | undefined;
  /** Where others reach this node, with its key. */
  readonly address: string;
  readonly network: string;
  readonly chainId: string;
  readonly demonstration: boolean;
  readonly height: number;
  readonly headHash: string;
  readonly headTimeMs: number;
  readonly stateRoot: string;
  readonly epoch: number;
  /** Where the present epoch began: its first height is one above. */
  readonly epochBase: number;
  readonly view: number;
  readonly active: boolean;
  readonly leader: string;
  readonly syncing: boolean;
  readonly halted: string | undefined;
  /** The oldest height at which it answers what the state was. */
  readonly oldestHeight: number;
  /** Of its disk: with little it takes no transactions, with none it only answers reads. */
  readonly room: Room;
  readonly quorum: number;
  readonly peers: readonly PeerView[];
}

export interface LedgerService {
  readonly genesis: Genesis;
  readonly chainId: Hash;
  status(): NodeStatus;
  /** Why this node takes nothing of a client now: asked before a request is read. */
  refusal(client: string): Refusal | undefined;
  /** Whether a transaction was taken here and waits to be final. */
  isPending(txid: Hash): boolean;
  /** Checks statically and hands over to this agency's lane, as far as the client has places. */
  submit(envelopes: readonly Uint8Array[], client: string): Promise<Submission[]>;
  transaction(txid: Hash): TransactionState;
  /** Resolves when the transaction is final, or after `timeoutMs` with what is known then. */
  whenFinal(txid: Hash, timeoutMs: number): Promise<TransactionState>;
  /**
   * Undefined while no certificate covers the transaction's height. Throws WitanError
   * `storage/pruned`, and `api/no-checkpoint` where a full one is asked for and none covers it.
   */
  transactionReceipt(txid: Hash, grade?: AskedGrade): Uint8Array | undefined;
  /**
   * Throws WitanError for a question that no module answers, or a height that is not held, or not
   * made again yet, or not covered by a checkpoint where a full receipt is asked for.
   */
  stateAnswer(
    question: string,
    height: number | undefined,
    grade?: AskedGrade,
  ): Promise<StateAnswerData>;
  block(height: number): BlockView | undefined;
  /** The present council, by seat. */
  readonly validators: readonly Validator[];
  /** Undefined where the epoch has not ended. */
  endedEpoch(epoch: number): EndedEpochView | undefined;
  /** Encoded links from the council of one epoch to that of a later one, by default the newest. */
  epochLinks(from: number, to?: number): Uint8Array | undefined;
  /** C2SP tlog-policy of the present council. */
  policy(): string;
  /**
   * The newest log that a quorum has cosigned, as a C2SP note with exactly q cosignatures, or
   * `itemised` with all that are known; undefined until there is one.
   */
  checkpoint(itemised: boolean): string | undefined;
  /** Of the header log; undefined where it has not come so far. */
  tile(tile: Tile): Uint8Array | undefined;
  entries(bundle: Pick<Tile, 'index' | 'width'>): Uint8Array | undefined;
  readonly publication: Publication;
  /** That logs of these sizes are beginnings of the one of `size`; undefined where it is not. */
  prefixProofs(sizes: readonly number[], size: number): readonly Hash[][] | undefined;
  /** What is known of validators that contradicted themselves, page by page. */
  evidence(from?: Uint8Array): EvidencePage;
  /**
   * Takes evidence from anyone, for the next block to carry. Throws DecodeError, or VerifyError
   * `evidence/…` for what is not true, or comes too late.
   */
  accuse(evidence: Uint8Array): EvidenceView;
  /** The oldest position behind which it holds all events. */
  readonly oldestEvents: EventPosition;
  /**
   * Events of final blocks behind a position; bounded in events and in the blocks looked at. Throws
   * WitanError `query/events-gone` for a position behind which some are missing.
   */
  eventsAfter(position: EventPosition): EventPage;
  onBlock(listener: (height: number) => void): () => void;
  /** Lines in the exposition format of Prometheus. */
  metrics(): string;
}
