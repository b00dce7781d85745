// Evidence that this node knows (§15): what it found or was told, until a block carries it, and
// what the state has recorded for good.

import { toHex } from '@witan/ledger/bytes';
import type { Council } from '@witan/ledger/council';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceHash,
} from '@witan/ledger/evidence';
import { type Accusation, verifyEvidence } from '@witan/ledger/evidence-verdict';
import type { Hash } from '@witan/ledger/hash';
import { VerifyError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { type Host, recordedEvidence } from '@witan/state';

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
}

/** Newest kept; a replica bounds what it reports of one epoch, and this bounds all of them. */
const FOUND_MAX = 1_024;

export class EvidenceDesk {
  readonly #options: EvidenceDeskOptions;
  readonly #found = new Map<string, Uint8Array>();

  constructor(options: EvidenceDeskOptions) {
    this.#options = options;
  }

  /** Verified evidence that the replica found, or was told. */
  note(evidence: Evidence): void {
    const bytes = encodeEvidence(evidence);
    this.#found.set(toHex(evidenceHash(bytes)), bytes);
    if (this.#found.size <= FOUND_MAX) return;
    for (const oldest of this.#found.keys()) {
      this.#found.delete(oldest);
      break;
    }
  }

  /** All of it, recorded first. */
  list(): readonly EvidenceView[] {
    const views = new Map<string, EvidenceView>();
    for (const { height, evidence } of recordedEvidence(this.#options.host.view())) {
      const view = this.#view(evidence, height);
      views.set(view.hash, view);
    }
    for (const [hash, bytes] of this.#found) {
      if (!views.has(hash)) views.set(hash, this.#view(bytes, undefined));
    }
    return [...views.values()];
  }

  #view(bytes: Uint8Array, height: number | undefined): EvidenceView {
    const evidence = decodeEvidence(bytes);
    const hash = toHex(evidenceHash(bytes));
    return { hash, bytes, evidence, height, accusation: this.#judge(evidence) };
  }

  #judge(evidence: Evidence): Accusation | undefined {
    const { chainId, councilOf } = this.#options;
    const council = councilOf(evidence.epoch);
    if (council === undefined) return undefined;
    try {
      return verifyEvidence(evidence, { chainId, council, verify: verifySignature });
    } catch (error) {
      if (error instanceof VerifyError) return undefined;
      throw error;
    }
  }
}
