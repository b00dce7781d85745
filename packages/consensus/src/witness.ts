// The witness at the edge (§15): compares what arrives with what was signed before, also where the
// protocol itself has no use for a message any more, and turns a contradiction into evidence.
// Evidence is verified as a whole before it is reported, whoever made it.

import type { Batch } from '@witan/ledger/batch';
import { byteName, equalBytes } from '@witan/ledger/bytes';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceSlot,
} from '@witan/ledger/evidence';
import type { Hash } from '@witan/ledger/hash';
import type { Commit, EntryProof, Prepare, ViewChange } from '@witan/ledger/messages';
import { DecodeError } from '@witan/ledger/problems';
import type { Event } from './event.ts';
import { isKnown, isOfInterest } from './evidence.ts';
import {
  commitsOf,
  lockRegression,
  otherBatch,
  otherVote,
  twoBatches,
  twoViewChanges,
  twoVotes,
} from './evidence-detection.ts';
import type { State } from './state.ts';
import type { Edge } from './verification.ts';

export interface WitnessOptions {
  readonly state: State;
  readonly edge: Edge;
  readonly feed: (event: Event) => true;
  /** A held batch, from memory or log. */
  readonly batchOf: (hash: Hash) => Batch | undefined;
}

type Change = Pick<ViewChange, 'epoch' | 'newView' | 'justification' | 'voter' | 'signature'>;

/** Each method answers false when a signature was false, which costs the sender trust. */
export class Witness {
  readonly #state: State;
  readonly #edge: Edge;
  readonly #feed: (event: Event) => true;
  readonly #batchOf: (hash: Hash) => Batch | undefined;

  constructor({ state, edge, feed, batchOf }: WitnessOptions) {
    this.#state = state;
    this.#edge = edge;
    this.#feed = feed;
    this.#batchOf = batchOf;
  }

  #report(evidence: Evidence | undefined): boolean {
    if (evidence === undefined || isKnown(this.#state, evidence)) return true;
    return this.#edge.evidence(evidence) && this.#feed({ type: 'evidence', evidence });
  }

  /** E1, E2; and E6 where the voter has reported a lower lock for a later view. */
  vote(vote: Prepare | Commit): boolean {
    const other = otherVote(this.#state, vote);
    if (other !== undefined && !this.#report(twoVotes(other, vote))) return false;
    const change = this.#state.viewChanges.get(vote.voter);
    if (vote.kind !== 'commit' || change === undefined) return true;
    return this.#report(lockRegression(vote, change));
  }

  /** E5, E6. */
  viewChange(change: Change): boolean {
    const known = this.#state.viewChanges.get(change.voter);
    if (known !== undefined && !this.#report(twoViewChanges(known, change))) return false;
    for (const commit of commitsOf(this.#state, change.voter)) {
      const evidence = lockRegression(commit, change);
      if (evidence !== undefined) return this.#report(evidence);
    }
    return true;
  }

  /** The view changes that a verified NEWVIEW lists are statements of their voters. */
  entry(proof: EntryProof): void {
    if (proof.kind !== 'new-view') return;
    const { epoch, view: newView } = proof;
    for (const listed of proof.viewChanges) this.viewChange({ epoch, newView, ...listed });
  }

  /** E3. */
  batch(batch: Batch): boolean {
    const held = otherBatch(this.#state, batch);
    if (held === undefined || isKnown(this.#state, sameSlot(batch))) return true;
    const first = this.#batchOf(held.reference.batchHash);
    return first === undefined || this.#report(twoBatches(first, batch));
  }

  /** E4, of a batch that was refused; its author's signature is checked first. */
  refused(batch: Batch): void {
    const { header, signature } = batch;
    const { epoch, author: culprit } = header;
    const claim = { batch: { header, signature }, index: 0, transaction: signature, path: [] };
    if (isKnown(this.#state, { kind: 'E4', epoch, culprit, ...claim })) return;
    this.#report(this.#edge.invalidBatch(batch));
  }

  /** Evidence that another validator, or anybody else, sends. */
  told(bytes: Uint8Array): boolean {
    const evidence = readEvidence(bytes);
    if (evidence === undefined) return false;
    // What will not be recorded under this name may still be true of its culprit.
    if (isKnown(this.#state, evidence) || !this.#edge.isNamedRightly(evidence)) return true;
    return this.#edge.evidence(evidence) && this.#feed({ type: 'evidence', evidence });
  }

  /** The same of evidence from this process: false too where it would not be recorded. */
  accuse(bytes: Uint8Array): boolean {
    const evidence = readEvidence(bytes);
    const isTaken = evidence !== undefined && isOfInterest(this.#state, evidence);
    return isTaken && this.#edge.isNamedRightly(evidence) && this.told(bytes);
  }

  /** N2d: whether what a proposal carries is true. What is held was verified. */
  isTrue(bytes: Uint8Array): boolean {
    const evidence = readEvidence(bytes);
    if (evidence === undefined) return false;
    const held = this.#state.evidence.get(byteName(evidenceSlot(evidence)));
    return (held !== undefined && equalBytes(held.bytes, bytes)) || this.#edge.evidence(evidence);
  }
}

/** Evidence of a batch’s slot: what is known of it already need not be read from the log. */
function sameSlot({ header, signature }: Batch): Evidence {
  const claim = { header, signature };
  return { kind: 'E3', epoch: header.epoch, culprit: header.author, batches: [claim, claim] };
}

/** Undefined for bytes that are no evidence, or not in their one spelling (EV-2). */
function readEvidence(bytes: Uint8Array): Evidence | undefined {
  try {
    const evidence = decodeEvidence(bytes);
    return equalBytes(encodeEvidence(evidence), bytes) ? evidence : undefined;
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}
