// Intake: from a decoded message to events. Relevance is judged first, then signatures, and what is
// false costs its sender trust (§17, G1, G2). The core sees verified messages only.

import { type Batch, batchRootMatches } from '@witan/ledger/batch';
import { type BatchReference, blockHash, type Header, payloadRoot } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { evidenceRoot } from '@witan/ledger/evidence';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import type {
  Blocks,
  EntryProof,
  Message,
  Propose,
  Status,
  ViewChange,
} from '@witan/ledger/messages';
import { must } from '@witan/ledger/problems';
import type { Event, StatusReport } from './event.ts';
import { keyOf } from './hash-key.ts';
import { wantsBatch } from './lanes.ts';
import { wantsProposal } from './normal-case.ts';
import type { Penalties } from './penalties.ts';
import { type BatchVerifier, type Block, OBSERVER_LINK } from './ports.ts';
import { leaderOf, type State } from './state.ts';
import type { Edge } from './verification.ts';
import { wantsEntry } from './view-change.ts';
import { wantsVote } from './vote-keeper.ts';
import { Witness, type WitnessOptions } from './witness.ts';

export interface IntakeOptions {
  readonly state: State;
  readonly edge: Edge;
  readonly penalties: Penalties;
  readonly batchVerifier: BatchVerifier;
  readonly batchOf: WitnessOptions['batchOf'];
  /** Takes an event; always true, so that it can end a chain of checks. */
  readonly feed: (event: Event) => true;
}

export class Intake {
  readonly #state: State;
  readonly #edge: Edge;
  readonly #penalties: Penalties;
  readonly #batchVerifier: BatchVerifier;
  readonly #witness: Witness;
  readonly #feed: (event: Event) => true;
  /** Hashes of batches at the verifier. */
  readonly #verifying: Set<string> = new Set();

  constructor({ state, edge, penalties, batchVerifier, batchOf, feed }: IntakeOptions) {
    this.#state = state;
    this.#edge = edge;
    this.#penalties = penalties;
    this.#batchVerifier = batchVerifier;
    this.#feed = feed;
    this.#witness = new Witness({ state, edge, feed, batchOf });
  }

  /** Turns a message into events, cheapest check first. False: it was false, and costs trust. */
  accept(from: number, message: Message): boolean {
    switch (message.kind) {
      case 'prepare':
      case 'commit':
        if (!wantsVote(this.#state, message)) return this.#witness.vote(message);
        if (!this.#edge.vote(message) || !this.#witness.vote(message)) return false;
        return this.#feed({ type: 'vote', vote: message });
      case 'propose':
        return this.#acceptPropose(message);
      case 'view-change':
        return this.#acceptViewChange(message);
      case 'new-view':
      case 'rotate':
        return this.#acceptEntry(message);
      case 'status':
        return this.#acceptStatus(from, message);
      case 'batch':
        return this.#acceptBatch(from, message.batch);
      case 'get-batch':
        return this.#feed({ type: 'get-batch', from, batchHashes: message.batchHashes });
      case 'get-blocks': {
        const { from: fromHeight, to: toHeight } = message;
        return this.#feed({ type: 'get-blocks', from, fromHeight, toHeight });
      }
      case 'blocks':
        return this.#acceptBlocks(from, message);
      case 'evidence':
        return this.#witness.told(message.evidence);
    }
  }

  #acceptEntry(proof: EntryProof | undefined): boolean {
    if (proof === undefined || !wantsEntry(this.#state, proof)) return true;
    if (!this.#edge.entry(proof)) return false;
    this.#witness.entry(proof);
    return this.#feed({ type: 'entry', proof });
  }

  #acceptPropose({ view, header, entry, prepareSignature, ...body }: Propose): boolean {
    if (!this.#acceptEntry(entry)) return false;
    const hash = blockHash(header);
    const { height, epoch } = header;
    const voter = leaderOf(this.#state, view);
    const signature = prepareSignature;
    const vote = {
      kind: 'prepare',
      epoch,
      view,
      height,
      blockHash: hash,
      voter,
      signature,
    } as const;
    if (!wantsProposal(this.#state, view, header)) return this.#witness.vote(vote);
    const { references, evidence = [] } = body;
    const rooted =
      equalBytes(payloadRoot(references), header.payloadRoot) &&
      equalBytes(evidenceRoot(evidence), header.evidenceRoot);
    if (!rooted && this.#state.configuration.mutant !== 'anyPayloadRoot') return false;
    if (!this.#edge.proposal(view, header, hash, prepareSignature)) return false;
    if (!this.#witness.vote(vote)) return false;
    const evidenceFalse = evidence.some((bytes) => !this.#witness.isTrue(bytes));
    const block = bodyOf(hash, header, references, evidence);
    return this.#feed({
      type: 'proposal',
      proposal: { view, block, prepareSignature, evidenceFalse },
    });
  }

  /** §15: from this process, as from a peer; false where nothing will come of it. */
  accuse(bytes: Uint8Array): boolean {
    return this.#witness.accuse(bytes);
  }

  #acceptViewChange(message: ViewChange): boolean {
    const state = this.#state;
    const known = state.viewChanges.get(message.voter)?.newView ?? -1;
    const old = message.newView < state.view || (message.newView === state.view && state.active);
    if (message.epoch !== state.epoch) return true;
    if (old || message.newView <= known) return this.#witness.viewChange(message);
    const verified = this.#edge.viewChange(message);
    if (verified === undefined || !this.#witness.viewChange(verified)) return false;
    const committedTip = this.#tip(message.committedTip);
    if (committedTip === false) return false;
    return this.#feed({ type: 'view-change', message: { ...verified, committedTip } });
  }

  /** A COMMIT certificate that says something new, verified; false when it is forged. */
  #tip(tip: Blocks['certificate'] | undefined): Blocks['certificate'] | undefined | false {
    if (tip === undefined || tip.kind !== 'commit' || tip.epoch !== this.#state.epoch) {
      return undefined;
    }
    const recent = this.#state.recent.get(tip.height);
    const agreed = recent === undefined || equalBytes(recent.hash, tip.blockHash);
    if (tip.height <= this.#state.committed.height && agreed) return undefined;
    return this.#edge.certificate(tip) ?? false;
  }

  #acceptStatus(from: number, message: Status): boolean {
    const tip = this.#tip(message.committedTip);
    if (tip === false) return false;
    const { epoch, view, active, entry, have } = message;
    if (!this.#acceptEntry(entry)) return false;
    const tipHeight = message.committedTip?.height ?? 0;
    const status: StatusReport = { epoch, view, active, tipHeight, tip, have };
    return this.#feed({ type: 'status', from, status });
  }

  /**
   * L3: a batch is checked once. What a final block references needs no check of its transactions
   * (S1); its author's signature is checked, because the batch is passed on to others.
   */
  #acceptBatch(from: number, batch: Batch): boolean {
    const key = keyOf(batch.hash);
    if (!this.#witness.batch(batch)) return false;
    if (this.#verifying.has(key) || !wantsBatch(this.#state, batch.header, key)) return true;
    // From somebody without a seat comes what was asked for, and nothing else.
    if (from >= OBSERVER_LINK && !this.#state.wanted.has(key)) return true;
    if (this.#state.wanted.get(key)?.final === true) {
      return (
        this.#edge.batch(batch) && batchRootMatches(batch) && this.#feed({ type: 'batch', batch })
      );
    }
    if (!this.#penalties.reserve(from, batch.bytes.length)) return true;
    this.#verifying.add(key);
    this.#feed({ type: 'batch-arrived', batchHash: batch.hash });
    this.#batchVerifier.verify(batch, (verdict) => {
      this.#verifying.delete(key);
      this.#penalties.release(from, batch.bytes.length);
      if (verdict.ok) {
        const { txids } = verdict;
        const { count } = batch.header;
        must(txids === undefined || txids.length === count * HASH_LENGTH, 'L3: identifiers of all');
        this.#feed({ type: 'batch', batch: txids === undefined ? batch : { ...batch, txids } });
      } else {
        this.#feed({ type: 'batch-refused', batchHash: batch.hash });
        this.#witness.refused(batch);
        this.#penalties.add(from, this.#state.nowMs);
      }
    });
    return true;
  }

  /** S1: one certificate for the run, and the hash chain down from it. */
  #acceptBlocks(from: number, { blocks: bodies, certificate }: Blocks): boolean {
    // The council of another epoch is not known here, or no longer of interest (M2).
    const { committed, epoch } = this.#state;
    if (certificate.height <= committed.height || certificate.epoch !== epoch) return true;
    const blocks = bodies.map(({ header, references, evidence = [] }): Block => {
      return bodyOf(blockHash(header), header, references, evidence);
    });
    const linked = blocks.every(({ header, references, evidence = [] }, index) => {
      const parent = blocks[index - 1];
      const follows =
        parent === undefined ||
        (equalBytes(header.parent, parent.hash) && header.height === parent.header.height + 1);
      const ofEpoch = header.epoch === epoch && (!header.epochEnd || index === blocks.length - 1);
      const rooted =
        equalBytes(payloadRoot(references), header.payloadRoot) &&
        equalBytes(evidenceRoot(evidence), header.evidenceRoot);
      return follows && ofEpoch && rooted;
    });
    const last = blocks[blocks.length - 1];
    if (!linked || last === undefined || !equalBytes(last.hash, certificate.blockHash))
      return false;
    const trusts = this.#state.configuration.mutant === 'catchUpUnverified';
    const verified = this.#edge.certificate(certificate) ?? (trusts ? certificate : undefined);
    if (verified === undefined) return false;
    return this.#feed({ type: 'blocks', from, blocks, certificate: verified });
  }
}

/** Without evidence there is no such field, as in the log. */
function bodyOf(
  hash: Hash,
  header: Header,
  references: readonly BatchReference[],
  evidence: readonly Uint8Array[],
): Block {
  const block = { hash, header, references };
  return evidence.length === 0 ? block : { ...block, evidence };
}
