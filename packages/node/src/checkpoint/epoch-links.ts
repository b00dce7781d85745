// Links for citizens, made of the cosigned ends that this node keeps (light-client.md §9). What was
// made for one reader serves all, until another epoch ends or more signatures are heard.

import { encodeEpochLinks } from '@witan/ledger/epoch-links';
import { quorum } from '@witan/ledger/membership';
import { type EndedEpochs, farthestLinks } from '@witan/ledger/skip-links';
import type { Councils } from '../councils.ts';
import type { LedgerReader } from '../ledger-reader.ts';
import type { CosignedEnds } from './ends.ts';

export interface LinksParts {
  readonly councils: Pick<Councils, 'of'>;
  readonly ends: CosignedEnds;
  readonly reader: Pick<LedgerReader, 'entryAt' | 'logGrowth' | 'logSize'>;
}

/** From so many councils, links to the newest are at hand. */
const KEPT = 256;

export class PublishedLinks {
  readonly #parts: LinksParts;
  readonly #made = new Map<string, Uint8Array>();
  /** The newest epoch whose end has a quorum here, and all before may have. */
  #reached = 0;

  constructor(parts: LinksParts) {
    this.#parts = parts;
  }

  /** An end has more signatures than before: links may lead farther. */
  forget(): void {
    this.#made.clear();
  }

  /** The council to which links lead from anywhere. */
  newest(): number {
    const { councils, reader } = this.#parts;
    for (let epoch = this.#reached; ; epoch++) {
      const next = councils.of(epoch + 1);
      if (next === undefined || next.baseHeight >= reader.logSize) return this.#reached;
      if (this.#isCosigned(epoch)) this.#reached = epoch + 1;
    }
  }

  #isCosigned(epoch: number): boolean {
    const { councils, ends } = this.#parts;
    const seats = councils.of(epoch)?.validators.length ?? 0;
    return (ends.of(epoch)?.length ?? 0) >= quorum(seats);
  }

  /**
   * Encoded links from the council of one epoch to that of a later one, by default the newest;
   * undefined where no cosigned end leads on.
   */
  links(from: number, to: number = this.newest()): Uint8Array | undefined {
    const last = Math.min(to, this.newest());
    if (from >= last) return undefined;
    const name = `${from}-${last}`;
    const made = this.#made.get(name);
    if (made !== undefined) return made;
    const links = farthestLinks(this.#ended(), from, last);
    if (links === undefined) return undefined;
    const bytes = encodeEpochLinks(links);
    if (this.#made.size >= KEPT) this.#made.clear();
    this.#made.set(name, bytes);
    return bytes;
  }

  #ended(): EndedEpochs {
    const { councils, ends, reader } = this.#parts;
    return {
      council: (epoch) => councils.of(epoch)?.validators,
      cosignatures: (epoch) => (this.#isCosigned(epoch) ? ends.of(epoch) : undefined),
      height: (epoch) => councils.of(epoch + 1)?.baseHeight ?? 0,
      entry: (height) => reader.entryAt(height),
      path: (size0, size) => reader.logGrowth(size0, size),
    };
  }
}
