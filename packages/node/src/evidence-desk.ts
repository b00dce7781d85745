// Evidence that this node knows (§15): what it found or was told, until a block carries it, and
// what the state has recorded for good.

import { equalBytes, toHex } from '@witan/ledger/bytes';
import type { Council } from '@witan/ledger/council';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceHash,
  evidenceSlot,
  KIND_BYTE,
} from '@witan/ledger/evidence';
import {
  type Accusation,
  type EvidenceContext,
  verifyEvidence,
} from '@witan/ledger/evidence-verdict';
import type { Hash } from '@witan/ledger/hash';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { accusations, type Host, readRecord, recordedEvidence } from '@witan/state';

/** One piece, as it is shown; `accusation` where this node could check it, and it is true. */
export interface EvidenceView {
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly evidence: Evidence;
  /** Of the block that carries it; undefined until one does. */
  readonly height: number | undefined;
  readonly accusation: Accusation | undefined;
}

export interface EvidenceDeskOptions {
  readonly chainId: Hash;
  readonly host: Pick<Host, 'view'>;
  readonly councilOf: (epoch: number) => Council | undefined;
  /** `verifySignature` unless given. */
  readonly verify?: EvidenceContext['verify'];
}

/** Some pieces, recorded first; those that no block carries yet are on the last page. */
export interface EvidencePage {
  readonly pieces: readonly EvidenceView[];
  /** Where the next page begins; undefined on the last. */
  readonly next: Uint8Array | undefined;
}

/** Newest kept: blocks take them up soon, and they are on one page. */
const FOUND_MAX = 64;
/** A page ends behind the record that fills it: each piece may cost a quorum of signatures. */
const PAGE_PIECES = 16;
/** Verdicts that are remembered: what is true or false of bytes stays so. */
const VERDICTS_MAX = 1_024;

export class EvidenceDesk {
  readonly #options: EvidenceDeskOptions;
  readonly #found = new Map<string, Uint8Array>();
  readonly #verdicts = new Map<string, Accusation | undefined>();

  constructor(options: EvidenceDeskOptions) {
    this.#options = options;
  }

  /** Verified evidence that the replica found, or was told. */
  note(evidence: Evidence): void {
    const bytes = encodeEvidence(evidence);
    keep(this.#found, toHex(evidenceHash(bytes)), bytes, FOUND_MAX);
  }

  /**
   * Takes evidence from anyone: true, in its one spelling, and of use to a council. What is
   * recorded already need not be said again. Throws DecodeError, or VerifyError `evidence/…`.
   */
  submit(bytes: Uint8Array, accuse: (bytes: Uint8Array) => boolean): EvidenceView {
    const evidence = decodeEvidence(bytes);
    if (!equalBytes(encodeEvidence(evidence), bytes)) {
      throw new DecodeError('codec/not-canonical', 'evidence');
    }
    const council = this.#options.councilOf(evidence.epoch);
    if (council === undefined) {
      throw new VerifyError('evidence/other-council', `epoch ${evidence.epoch} has not begun`);
    }
    this.#verify(evidence, council);
    const height = this.#recordedAt(evidence);
    if (height === undefined && !accuse(bytes)) {
      throw new VerifyError('evidence/other-council', `not of epoch ${evidence.epoch} any more`);
    }
    return this.#view(bytes, height);
  }

  /** Of the block that carries evidence of the same slot. */
  #recordedAt(evidence: Evidence): number | undefined {
    const { epoch, culprit: seat, kind } = evidence;
    const key = { epoch, seat, kind: KIND_BYTE[kind] };
    const record = readRecord(this.#options.host.view(), accusations, key)?.record;
    const slot = evidenceSlot(evidence);
    return record?.pieces.find((piece) => {
      return equalBytes(evidenceSlot(decodeEvidence(piece.evidence)), slot);
    })?.height;
  }

  page(from?: Uint8Array): EvidencePage {
    const views: EvidenceView[] = [];
    for (const { place, pieces } of recordedEvidence(this.#options.host.view(), from)) {
      if (views.length >= PAGE_PIECES) return { pieces: views, next: place };
      views.push(...pieces.map(({ height, evidence }) => this.#view(evidence, height)));
    }
    return { pieces: [...views, ...this.#unrecorded()], next: undefined };
  }

  #unrecorded(): EvidenceView[] {
    const views = [...this.#found.values()].map((bytes) => this.#view(bytes, undefined));
    return views.filter(({ evidence }) => this.#recordedAt(evidence) === undefined);
  }

  #view(bytes: Uint8Array, height: number | undefined): EvidenceView {
    const evidence = decodeEvidence(bytes);
    const hash = toHex(evidenceHash(bytes));
    return { hash, bytes, evidence, height, accusation: this.#accusation(hash, evidence) };
  }

  #accusation(hash: string, evidence: Evidence): Accusation | undefined {
    const council = this.#options.councilOf(evidence.epoch);
    if (council === undefined || this.#verdicts.has(hash)) return this.#verdicts.get(hash);
    const accusation = this.#judge(evidence, council);
    keep(this.#verdicts, hash, accusation, VERDICTS_MAX);
    return accusation;
  }

  #verify(evidence: Evidence, council: Council): Accusation {
    const { chainId, verify = verifySignature } = this.#options;
    return verifyEvidence(evidence, { chainId, council, verify });
  }

  #judge(evidence: Evidence, council: Council): Accusation | undefined {
    try {
      return this.#verify(evidence, council);
    } catch (error) {
      if (error instanceof VerifyError) return undefined;
      throw error;
    }
  }
}

/** The oldest gives way. */
function keep<V>(entries: Map<string, V>, key: string, value: V, sizeMax: number): void {
  entries.set(key, value);
  const [oldest] = entries.keys();
  if (entries.size > sizeMax && oldest !== undefined) entries.delete(oldest);
}
