// What a node hands to publishers, who make static files of it (light-client.md §15): landmarks,
// and the state of a height page by page. The rest they take from the header log. None of it is
// believed: a publisher checks every byte before a citizen sees it.

import { encodeLandmarks } from '@witan/ledger/landmark-list';
import { must } from '@witan/ledger/problems';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import type { Host } from '@witan/state';
import type { LedgerReader } from '../ledger-reader.ts';

export interface PublicationParts {
  readonly host: Pick<Host, 'archive' | 'page'>;
  readonly reader: Pick<LedgerReader, 'entryAt' | 'landmarks' | 'logPath' | 'logRoot' | 'ready'>;
}

const NO_COSIGNATURES = new Uint8Array(0);

export class Publication {
  readonly #parts: PublicationParts;

  constructor(parts: PublicationParts) {
    this.#parts = parts;
  }

  /** All landmarks, as `encodeLandmarks` writes them. */
  landmarks(): Uint8Array {
    const { reader, host } = this.#parts;
    const rows = reader.landmarks.all().map(({ day, height }) => {
      const sealed = host.archive.sealed(height);
      must(sealed !== undefined, 'a committed height has a header');
      const size = height + 1;
      return { day, size, root: reader.logRoot(size), stateRoot: sealed.result.stateRoot };
    });
    return encodeLandmarks(rows);
  }

  /**
   * A header with its path to the landmark of a day (ledger/sealed-head.ts); undefined where there
   * is no such day, or the landmark does not reach so far.
   */
  landmarkProof(day: number, height: number): Uint8Array | undefined {
    const { reader } = this.#parts;
    const place = reader.landmarks.all().find((each) => each.day === day);
    if (place === undefined || height > place.height) return undefined;
    const size = place.height + 1;
    const [entry, path] = [reader.entryAt(height), reader.logPath(height, size)];
    return encodeSealedHead({ entry, size, path, epoch: 0, cosignatures: NO_COSIGNATURES });
  }

  /**
   * A page of the state of a height (ledger/state-page.ts); undefined where the tree has no such
   * node. Throws as `LedgerReader.ready` does.
   */
  async page(height: number, turns: string): Promise<Uint8Array | undefined> {
    await this.#parts.reader.ready(height);
    return this.#parts.host.page(height, turns);
  }
}
