// One part of a snapshot, compared with what its manifest says of it.

import type { Result } from '@witan/ledger/block';
import { must } from '@witan/ledger/problems';
import { readEntry, type VerifiedManifest } from '@witan/ledger/snapshot';
import {
  type HeightOutcomes,
  type PartPlace,
  placeOfPart,
  type SealedEntry,
  type SnapshotLeaf,
  verifyHeaders,
  verifyOutcomes,
  verifyStateChunk,
} from '@witan/ledger/snapshot-parts';
import type { SnapshotPlace } from './shelf.ts';

export type CheckedPart =
  | { readonly kind: 'headers'; readonly entries: readonly SealedEntry[] }
  | { readonly kind: 'state'; readonly leaves: readonly SnapshotLeaf[] }
  | { readonly kind: 'outcomes'; readonly heights: readonly HeightOutcomes[] };

/** Throws DecodeError or VerifyError for a part that is not the one that the manifest names. */
export function checkPart(
  verified: VerifiedManifest,
  part: number,
  bytes: Uint8Array,
  roots: Pick<OutcomeRoots, 'at'>,
): CheckedPart {
  const place = placeOfPart(verified, part);
  must(place !== undefined, 'a part that the manifest names');
  switch (place.kind) {
    case 'headers':
      return { kind: 'headers', entries: verifyHeaders(bytes, place) };
    case 'state':
      return { kind: 'state', leaves: verifyStateChunk(bytes, place) };
    case 'outcomes':
      return {
        kind: 'outcomes',
        heights: verifyOutcomes(bytes, place, (height) => roots.at(height)),
      };
  }
}

/** Results of heights, from the parts of headers that were checked and stored before. */
export class OutcomeRoots {
  readonly #verified: VerifiedManifest;
  readonly #place: Pick<SnapshotPlace, 'readPart'>;
  readonly #read = new Map<number, SealedEntry>();

  constructor(verified: VerifiedManifest, place: Pick<SnapshotPlace, 'readPart'>) {
    this.#verified = verified;
    this.#place = place;
  }

  at(height: number): Result {
    return this.entry(height).result;
  }

  /** Throws as `checkPart` does where the stored part is not what it was. */
  entry(height: number): SealedEntry {
    const { manifest } = this.#verified;
    if (height === manifest.height) return readEntry(manifest.entry);
    const known = this.#read.get(height);
    if (known !== undefined) return known;
    const part = manifest.headerRoots.findIndex((_, i) => {
      const place = this.#placeOf(i);
      return height >= place.from && height <= place.to;
    });
    must(part >= 0, 'a height at or below the snapshot');
    const { from } = this.#placeOf(part);
    const entries = verifyHeaders(this.#place.readPart(part), this.#placeOf(part));
    for (const [i, entry] of entries.entries()) this.#read.set(from + i, entry);
    return this.#read.get(height) as SealedEntry;
  }

  #placeOf(part: number): Extract<PartPlace, { kind: 'headers' }> {
    const place = placeOfPart(this.#verified, part);
    must(place?.kind === 'headers', 'headers come first');
    return place;
  }
}
