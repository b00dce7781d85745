// The edge: signatures are checked here, before a message becomes an event (§17). What is known
// already is not checked again; what cannot matter is dropped before this file is asked.

import { type Batch, batchRootMatches } from '@witan/ledger/batch';
import { blockHash, type Header } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { type Certificate, verifyCertificate } from '@witan/ledger/certificate';
import { isSizeOf } from '@witan/ledger/checkpoint-evidence';
import type { Council } from '@witan/ledger/council';
import type { Evidence } from '@witan/ledger/evidence';
import { verifyEvidence } from '@witan/ledger/evidence-verdict';
import { ZERO_HASH } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import type {
  Commit,
  EntryProof,
  NewView,
  Prepare,
  Rotate,
  ViewChange,
} from '@witan/ledger/messages';
import { VerifyError } from '@witan/ledger/problems';
import {
  JUSTIFICATION,
  type Justification,
  type Statement,
  statementBytes,
} from '@witan/ledger/statement';
import { newViewDigest } from './entry-proof.ts';
import { invalidBatch } from './evidence-detection.ts';
import { keyOf } from './hash-key.ts';
import type { VerifySignature } from './ports.ts';
import { compareRank, justificationOf, rankOf } from './rank.ts';
import { leaderOf, type State } from './state.ts';
import { slotOf } from './vote-keeper.ts';

const CACHED_CERTIFICATES_MAX = 512;

function nameOf({ kind, epoch, view, height, blockHash: hash, sealedHash }: Certificate): string {
  return `${kind}/${epoch}/${view}/${height}/${keyOf(hash)}${keyOf(sealedHash)}`;
}

/** The same statement, signed by the same validators with the same bytes. */
function sameCertificate(a: Certificate, b: Certificate): boolean {
  return (
    nameOf(a) === nameOf(b) &&
    a.signers.length === b.signers.length &&
    a.signers.every((signer, i) => signer === b.signers[i]) &&
    a.signatures.every((bytes, i) => equalBytes(bytes, b.signatures[i] as Uint8Array))
  );
}

export class Edge {
  readonly #state: State;
  readonly #validators: readonly Validator[];
  readonly #verify: VerifySignature;
  /** Certificates that were verified, by what they state. */
  readonly #verified: Map<string, Certificate> = new Map();
  readonly #councilOf: (epoch: number) => Council | undefined;

  /** For one epoch: another council's votes need another edge. Only E8 asks `councilOf`. */
  constructor(
    state: State,
    verify: VerifySignature,
    councilOf: (epoch: number) => Council | undefined = () => undefined,
  ) {
    this.#state = state;
    this.#councilOf = councilOf;
    this.#validators = state.configuration.council.validators;
    this.#verify = verify;
  }

  /** Whether a validator of this epoch signed this statement. */
  signed(voter: number, epoch: number, statement: Statement, signature: Uint8Array): boolean {
    const validator = this.#validators[voter];
    if (validator === undefined) return false;
    const message = statementBytes(this.#state.configuration.chainId, epoch, statement);
    return this.#verify(validator.consensusKey, message, signature);
  }

  vote(vote: Prepare | Commit): boolean {
    const { view, height, blockHash: hash } = vote;
    const statement: Statement =
      vote.kind === 'prepare'
        ? { type: 'prepare', view, height, blockHash: hash }
        : { type: 'commit', view, height, blockHash: hash, sealedHash: vote.sealedHash };
    return this.signed(vote.voter, vote.epoch, statement, vote.signature);
  }

  /**
   * The leader's PREPARE, which authenticates a whole proposal (N2a). It must be for a block of
   * its own: the leader also signs a PREPARE for a base that is voted again, and anyone could dress
   * that up as a proposal, so that the leader looks faulty and its vote the first proposer's.
   */
  proposal(view: number, header: Header, hash: Uint8Array, signature: Uint8Array): boolean {
    const leader = leaderOf(this.#state, view);
    if (header.originView !== view || header.proposer !== leader) return false;
    const statement = { type: 'prepare', view, height: header.height, blockHash: hash } as const;
    return this.signed(leader, header.epoch, statement, signature);
  }

  /** The author's signature over the whole of a batch (L3). */
  batch({ header, hash, signature }: Batch): boolean {
    const statement = { type: 'batch', batchHash: hash } as const;
    return this.signed(header.author, header.epoch, statement, signature);
  }

  /** The certificate, or an equal one that is known to be good; undefined when it is not. */
  certificate(certificate: Certificate): Certificate | undefined {
    const known = this.#known(certificate);
    if (known !== undefined) return known;
    return this.#check(certificate) ? certificate : undefined;
  }

  #known(certificate: Certificate): Certificate | undefined {
    const { kind, view, height } = certificate;
    const name = nameOf(certificate);
    const candidates = [
      this.#verified.get(name),
      this.#state.committed.certificate,
      slotOf(this.#state, kind, view, height)?.certificate,
    ];
    return candidates.find((known) => known !== undefined && nameOf(known) === name);
  }

  #check(certificate: Certificate): boolean {
    if (certificate.epoch !== this.#state.epoch) return false;
    if (certificate.kind === 'prepare' && !equalBytes(certificate.sealedHash, ZERO_HASH)) {
      return false;
    }
    try {
      const { chainId } = this.#state.configuration;
      verifyCertificate(certificate, chainId, this.#validators, this.#verify);
    } catch (error) {
      if (error instanceof VerifyError) return false;
      throw error;
    }
    this.#verified.set(nameOf(certificate), certificate);
    if (this.#verified.size > CACHED_CERTIFICATES_MAX) {
      for (const oldest of this.#verified.keys()) {
        this.#verified.delete(oldest);
        break;
      }
    }
    return true;
  }

  /** V2: the signature, the rank, and the certificate behind the report. */
  viewChange(message: ViewChange): ViewChange | undefined {
    const { epoch, newView, justification, voter, signature } = message;
    if (!this.#reports(justification, newView)) return undefined;
    const statement = { type: 'view-change', newView, justification } as const;
    if (!this.signed(voter, epoch, statement, signature)) return undefined;
    const certificate = this.#behind(justification, message.certificate);
    return certificate === false ? undefined : { ...message, certificate };
  }

  /** V2, V4: a report ranks below the view that it is made for, and names this epoch. */
  #reports(justification: Justification, newView: number): boolean {
    if (justification.epoch !== this.#state.epoch) return false;
    if (justification.kind !== JUSTIFICATION.base) return justification.view < newView;
    const { height, hash } = this.#state.epochBase;
    return justification.height === height && equalBytes(justification.blockHash, hash);
  }

  /** The verified certificate that a report names; false when there is none that fits. */
  #behind(
    justification: Justification,
    certificate: Certificate | undefined,
  ): Certificate | undefined | false {
    if (justification.kind === JUSTIFICATION.base)
      return certificate === undefined ? undefined : false;
    if (certificate === undefined) return false;
    const claimed = justificationOf(certificate);
    const fits =
      claimed.kind === justification.kind &&
      compareRank(claimed, justification) === 0 &&
      equalBytes(claimed.blockHash, justification.blockHash);
    return fits && (this.certificate(certificate) ?? false);
  }

  #council(epoch: number): Council | undefined {
    const { council } = this.#state.configuration;
    return epoch === council.epoch ? council : this.#councilOf(epoch);
  }

  /** E8: whether it is called by its one name, so that it will be recorded. */
  isNamedRightly(evidence: Evidence): boolean {
    const { epoch } = evidence;
    if (evidence.kind !== 'E8') return epoch === this.#state.epoch;
    const council = this.#council(epoch);
    const next = epoch === this.#state.epoch ? undefined : this.#council(epoch + 1);
    return council !== undefined && isSizeOf(evidence.size, council, next);
  }

  /** §15: whether evidence is true: of this epoch, or E8 of an older one. */
  evidence(evidence: Evidence): boolean {
    const { chainId, mutant } = this.#state.configuration;
    if (mutant === 'evidenceUnverified') return true;
    const epoch = evidence.kind === 'E8' ? evidence.epoch : this.#state.epoch;
    const council = this.#council(epoch);
    if (council === undefined) return false;
    try {
      verifyEvidence(evidence, { chainId, council, verify: this.#verify });
      return true;
    } catch (error) {
      if (error instanceof VerifyError) return false;
      throw error;
    }
  }

  /** E4: the first transaction of a batch that its author should never have taken in. */
  invalidBatch(batch: Batch): Evidence | undefined {
    const { chainId } = this.#state.configuration;
    if (!this.batch(batch) || !batchRootMatches(batch)) return undefined;
    return invalidBatch(batch, { chainId, verify: this.#verify });
  }

  entry(proof: EntryProof): boolean {
    return proof.kind === 'rotate' ? this.#rotation(proof) : this.#newView(proof);
  }

  /** V6: a COMMIT certificate for the last block of a term, in the view that proposed it. */
  #rotation({ certificate, header }: Rotate): boolean {
    return (
      certificate.kind === 'commit' &&
      header.termEnd &&
      !header.epochEnd &&
      header.originView === certificate.view &&
      header.height === certificate.height &&
      equalBytes(blockHash(header), certificate.blockHash) &&
      // The proof is kept and passed on as it came, so these very signatures must be good.
      (this.#exactly(certificate) || this.#state.configuration.mutant === 'rotationUnverified')
    );
  }

  /** V4: q distinct reports for exactly this view, and the highest certificate among them. */
  #newView(proof: NewView): boolean {
    const { epoch, view, viewChanges, highest, signature } = proof;
    const { mutant, quorum } = this.#state.configuration;
    if (viewChanges.length !== quorum || !ascending(viewChanges.map(({ voter }) => voter))) {
      return false;
    }
    if (!viewChanges.every(({ justification }) => this.#reports(justification, view))) return false;
    const ranks = viewChanges.map(({ justification }) => justification);
    const maximal = ranks.reduce((a, b) => (compareRank(rankOf(a), rankOf(b), mutant) < 0 ? b : a));
    if (mutant !== 'noMaxCheck' && !isHighest(ranks, maximal, highest)) return false;
    const digest = newViewDigest(proof);
    const leader = leaderOf(this.#state, view);
    if (!this.signed(leader, epoch, { type: 'new-view', view, digest }, signature)) return false;
    const listed = viewChanges.every(({ voter, justification, signature: bytes }) => {
      if (mutant === 'reportsUnverified') return true;
      const statement = { type: 'view-change', newView: view, justification } as const;
      return this.signed(voter, epoch, statement, bytes);
    });
    return listed && (highest === undefined || this.#exactly(highest));
  }

  /** As signed by the leader, to the byte: this proof is passed on to others. */
  #exactly(certificate: Certificate): boolean {
    const known = this.#known(certificate);
    if (known !== undefined && sameCertificate(known, certificate)) return true;
    return this.#check(certificate);
  }
}

function ascending(indices: readonly number[]): boolean {
  return indices.every((index, i) => i === 0 || index > (indices[i - 1] as number));
}

/** Whether a certificate is of maximal rank among the reports, and named by one of that rank. */
function isHighest(
  reports: readonly Justification[],
  maximal: Justification,
  highest: Certificate | undefined,
): boolean {
  if (highest === undefined) return maximal.kind === JUSTIFICATION.base;
  const claimed = justificationOf(highest);
  return reports.some(
    (report) =>
      compareRank(rankOf(report), rankOf(maximal)) === 0 &&
      compareRank(rankOf(report), claimed) === 0 &&
      report.kind === claimed.kind &&
      equalBytes(report.blockHash, claimed.blockHash),
  );
}
