// What vouches for a height in receipts: cosignatures of the newest checkpoint as soon as it
// covers the height, and until then, for the hasty, a COMMIT certificate (light-client.md §10).

import type { CosignedHead } from '@witan/consensus';
import { type Certificate, encodeCertificate } from '@witan/ledger/certificate';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { windowHeightsMax } from '@witan/ledger/limits';
import type { NodeLog } from '@witan/ledger/merkle-log';
import { WitanError } from '@witan/ledger/problems';
import type { FullSeal, ImmediateSeal, Receipt } from '@witan/ledger/receipt';
import { HeightCache } from './height-cache.ts';

/** Undefined: `full` as soon as it can be. */
export type AskedGrade = 'full' | 'immediate' | undefined;

/** Heights that one later certificate may commit: twice what can be in flight. */
const COVERING_HEIGHTS = 2 * windowHeightsMax;

export interface ReceiptSealsParts {
  readonly headers: Pick<NodeLog, 'path' | 'size'>;
  /** Header ‖ Result of a committed height. */
  readonly entry: (height: number) => Uint8Array;
  /** The COMMIT certificate of exactly this height, where one is known. */
  readonly certificate: (height: number) => Certificate | undefined;
  readonly newest: () => CosignedHead | undefined;
}

export class ReceiptSeals {
  readonly #parts: ReceiptSealsParts;
  readonly #certified = new HeightCache(4 * COVERING_HEIGHTS, (height) => this.#covering(height));

  constructor(parts: ReceiptSealsParts) {
    this.#parts = parts;
  }

  /** The lowest certificate that covers a height: its own, or that of a block above it. */
  #covering(height: number): Certificate | undefined {
    const last = Math.min(this.#parts.headers.size - 1, height + COVERING_HEIGHTS);
    for (let at = height; at <= last; at++) {
      const certificate = this.#parts.certificate(at);
      if (certificate !== undefined) return certificate;
    }
    return undefined;
  }

  isCertified(height: number): boolean {
    return this.#certified.at(height) !== undefined;
  }

  /** Whether a checkpoint was heard of since this start: then old heights need no block. */
  get hasCheckpoint(): boolean {
    return this.#parts.newest() !== undefined;
  }

  /** The newest height that a checkpoint covers. Throws WitanError `api/no-checkpoint`. */
  cosignedHeight(): number {
    const head = this.#parts.newest();
    if (head === undefined) throw new WitanError('api/no-checkpoint');
    return head.size - 1;
  }

  /**
   * Undefined while no certificate covers the height. Throws WitanError `api/no-checkpoint` where
   * a full one is asked for and no checkpoint covers it.
   */
  at(height: number, grade?: AskedGrade): Pick<Receipt, 'entry' | 'seal'> | undefined {
    const head = grade === 'immediate' ? undefined : this.#parts.newest();
    const isCovered = head !== undefined && height < head.size;
    if (!isCovered && grade === 'full') {
      throw new WitanError('api/no-checkpoint', `none covers height ${height} yet`);
    }
    const seal = isCovered ? this.#full(height, head) : this.#immediate(height);
    return seal && { entry: this.#parts.entry(height), seal };
  }

  #full(height: number, { council, size, cosignatures }: CosignedHead): FullSeal {
    return {
      grade: 'full',
      epoch: council.epoch,
      size,
      path: this.#parts.headers.path(height, size),
      cosignatures: encodeCosignatures(cosignatures),
    };
  }

  #immediate(height: number): ImmediateSeal | undefined {
    const found = this.#certified.at(height);
    if (found === undefined) return undefined;
    const certificate = encodeCertificate(found);
    if (found.height === height) {
      return { grade: 'immediate', certificate, anchor: undefined, path: [] };
    }
    const path = this.#parts.headers.path(height, found.height);
    return { grade: 'immediate', certificate, anchor: this.#parts.entry(found.height), path };
  }
}
