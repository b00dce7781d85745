// What validators say to each other (consensus.md §4), as values. `codec.ts` gives their bytes.

import type { Batch } from './batch.ts';
import type { BatchReference, Header } from './block.ts';
import type { Certificate } from './certificate.ts';
import type { Hash } from './hash.ts';
import type { Justification } from './statement.ts';

export interface Prepare {
  readonly kind: 'prepare';
  readonly epoch: number;
  readonly view: number;
  readonly height: number;
  readonly blockHash: Hash;
  readonly voter: number;
  readonly signature: Uint8Array;
}

export interface Commit {
  readonly kind: 'commit';
  readonly epoch: number;
  readonly view: number;
  readonly height: number;
  readonly blockHash: Hash;
  readonly sealedHash: Hash;
  readonly voter: number;
  readonly signature: Uint8Array;
}

/** `prepareSignature` is the leader's PREPARE for the block: it authenticates the whole message. */
export interface Propose {
  readonly kind: 'propose';
  readonly view: number;
  readonly header: Header;
  readonly references: readonly BatchReference[];
  /** Encoded evidence that the header's root names; undefined for none. */
  readonly evidence?: readonly Uint8Array[] | undefined;
  readonly entry: EntryProof | undefined;
  readonly prepareSignature: Uint8Array;
}

export interface ViewChange {
  readonly kind: 'view-change';
  readonly epoch: number;
  readonly newView: number;
  readonly justification: Justification;
  readonly voter: number;
  readonly signature: Uint8Array;
  /** Behind the justification; undefined for the epoch's base. */
  readonly certificate: Certificate | undefined;
  /** The sender's highest COMMIT certificate; undefined at genesis. */
  readonly committedTip: Certificate | undefined;
}

export interface ListedViewChange {
  readonly voter: number;
  readonly justification: Justification;
  readonly signature: Uint8Array;
}

/** Entry proof, type NV: q view changes for exactly this view, and the highest certificate. */
export interface NewView {
  readonly kind: 'new-view';
  readonly epoch: number;
  readonly view: number;
  readonly viewChanges: readonly ListedViewChange[];
  readonly highest: Certificate | undefined;
  readonly signature: Uint8Array;
}

/** Entry proof, type ROT: the committed last block of a term. Needs no signature of its own. */
export interface Rotate {
  readonly kind: 'rotate';
  readonly certificate: Certificate;
  readonly header: Header;
}

export type EntryProof = NewView | Rotate;

/** Up to which batch of a lane the sender holds everything without a gap. */
export interface LaneHeld {
  readonly author: number;
  readonly boot: number;
  readonly seq: number;
}

/** Authenticated by the channel alone, so it never counts as evidence. */
export interface Status {
  readonly kind: 'status';
  readonly epoch: number;
  readonly view: number;
  readonly active: boolean;
  readonly committedTip: Certificate | undefined;
  readonly entry: EntryProof | undefined;
  readonly have: readonly LaneHeld[];
}

export interface BatchMessage {
  readonly kind: 'batch';
  readonly batch: Batch;
}

export interface GetBatch {
  readonly kind: 'get-batch';
  readonly batchHashes: readonly Hash[];
}

/** Heights `from` … `to`, both included. */
export interface GetBlocks {
  readonly kind: 'get-blocks';
  readonly from: number;
  readonly to: number;
}

export interface BlockBody {
  readonly header: Header;
  readonly references: readonly BatchReference[];
  readonly evidence?: readonly Uint8Array[] | undefined;
}

export interface Blocks {
  readonly kind: 'blocks';
  readonly blocks: readonly BlockBody[];
  readonly certificate: Certificate;
}

/** Evidence that the sender has found (§15). It proves itself. */
export interface EvidenceMessage {
  readonly kind: 'evidence';
  readonly evidence: Uint8Array;
}

export type Message =
  | Prepare
  | Commit
  | Propose
  | ViewChange
  | NewView
  | Rotate
  | Status
  | BatchMessage
  | GetBatch
  | GetBlocks
  | Blocks
  | EvidenceMessage;
