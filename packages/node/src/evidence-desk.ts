// Evidence that this node knows (§15): what it found or was told, until a block carries it, and
// what the state has recorded for good.

import { equalBytes, toHex } from '@witan/ledger/bytes';
import type { Council } from '@witan/ledger/council';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceHash,
  KIND_BYTE,
} from '@witan/ledger/evidence';
import {
  type Accusation,
  type EvidenceContext,
  verifyEvidence,
} from '@witan/ledger/evidence-verdict';
import type { Hash } from '@witan/ledger/hash';
import { VerifyError } from '@witan/ledger/problems';
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

  page(from?: Uint8Array): EvidencePage {
    const views: EvidenceView[] = [];
    for (const { place, pieces } of recordedEvidence(this.#options.host.view(), from)) {
      if (views.length >= PAGE_PIECES) return { pieces: views, next: place };
      views.push(...pieces.map(({ height, evidence }) => this.#view(evidence, height)));
    }
    return { pieces: [...views, ...this.#unrecorded()], next: undefined };
  }

  #unrecorded(): EvidenceView[] {
    const state = this.#options.host.view();
    const views = [...this.#found.values()].map((bytes) => this.#view(bytes, undefined));
    return views.filter(({ bytes, evidence: { epoch, culprit: seat, kind } }) => {
      const key = { epoch, seat, kind: KIND_BYTE[kind] };
      const pieces = readRecord(state, accusations, key)?.record.pieces ?? [];
      return !pieces.some(({ evidence }) => equalBytes(evidence, bytes));
    });
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

  #judge(evidence: Evidence, council: Council): Accusation | undefined {
    const { chainId, verify = verifySignature } = this.#options;
    try {
      return verifyEvidence(evidence, { chainId, council, verify });
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
