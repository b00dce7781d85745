// What a node hands to publishers, who make static files of it (light-client.md §15): the newest
// cosigned head, the landmarks, and the state of a height page by page. None of it is believed: a
// publisher checks every byte before a citizen sees it.

import type { CosignedHead } from '@witan/consensus';
import { encodeHeader, encodeResult } from '@witan/ledger/block';
import { concatBytes } from '@witan/ledger/bytes';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeLandmarks } from '@witan/ledger/landmark-list';
import { must } from '@witan/ledger/problems';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import type { Host } from '@witan/state';
import type { LedgerReader } from '../ledger-reader.ts';

export interface PublicationParts {
  readonly host: Pick<Host, 'archive' | 'page'>;
  readonly reader: Pick<LedgerReader, 'landmarks' | 'logPath' | 'logRoot' | 'logSize' | 'ready'>;
  readonly checkpoints: { newest(): CosignedHead | undefined };
}

const NOTHING = new Uint8Array(0);

export class Publication {
  readonly #parts: PublicationParts;

  constructor(parts: PublicationParts) {
    this.#parts = parts;
  }

  /** A SealedHead of the newest state that a checkpoint covers; undefined before there is one. */
  head(): Uint8Array | undefined {
    const head = this.#parts.checkpoints.newest();
    if (head === undefined) return undefined;
    const { size, council, cosignatures } = head;
    return encodeSealedHead({
      ...this.#placed(size - 1, size),
      epoch: council.epoch,
      cosignatures: encodeCosignatures(cosignatures),
    });
  }

  /** All landmarks, as `encodeLandmarks` writes them. */
  landmarks(): Uint8Array {
    const { reader } = this.#parts;
    const rows = reader.landmarks.all().map(({ day, height }) => {
      const size = height + 1;
      return { day, size, root: reader.logRoot(size), stateRoot: this.#sealed(height).stateRoot };
    });
    return encodeLandmarks(rows);
  }

  /** A SealedHead without cosignatures, from a height to the landmark of a day. */
  landmarkProof(day: number, height: number): Uint8Array | undefined {
    const landmark = this.#parts.reader.landmarks.of(day);
    if (landmark === undefined || height > landmark.height) return undefined;
    const placed = this.#placed(height, landmark.height + 1);
    return encodeSealedHead({ ...placed, epoch: 0, cosignatures: NOTHING });
  }

  /**
   * A page of the state of a height (ledger/state-page.ts); undefined where the tree has no such
   * node. Throws as `LedgerReader.ready` does.
   */
  async page(height: number, turns: string): Promise<Uint8Array | undefined> {
    await this.#parts.reader.ready(height);
    return this.#parts.host.page(height, turns);
  }

  #sealed(height: number): { readonly entry: Uint8Array; readonly stateRoot: Uint8Array } {
    const sealed = this.#parts.host.archive.sealed(height);
    must(sealed !== undefined, 'a committed height has a header');
    const entry = concatBytes(encodeHeader(sealed.header), encodeResult(sealed.result));
    return { entry, stateRoot: sealed.result.stateRoot };
  }

  #placed(
    height: number,
    size: number,
  ): { entry: Uint8Array; size: number; path: readonly Uint8Array[] } {
    const { entry } = this.#sealed(height);
    return { entry, size, path: this.#parts.reader.logPath(height, size) };
  }
}
