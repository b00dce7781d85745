// From a shape of a map to the operation that registers it.

import { registerFirstTitle } from '@witan/ledger/codec-land';
import { SOURCE_KINDS, type Source, TITLE_KINDS } from '@witan/ledger/codec-land-fields';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { utf8 } from '@witan/ledger/text';
import type { Operation } from '@witan/ledger/transaction';
import { encodeMultiPolygon, LAND, METHODS } from '@witan/state/schema';
import { ownerKeyPair } from './owners.ts';
import type { ParcelCandidate } from './parcels.ts';

const LAND_USE_BYTES_MAX = 32;

export interface Registration {
  readonly candidate: ParcelCandidate;
  readonly operation: Operation;
}

export interface RegistrationTerms {
  /** From which the owner's pairwise key of each parcel is made (MOD-5): a map names no owners. */
  readonly ownersSeed: Uint8Array;
  /** SHA-256 of the map, which is the plan behind every title. */
  readonly plan: Uint8Array;
  /** The day whose state the map shows; ms since 1970 UTC. */
  readonly datedMs: number;
}

/** The operation that registers a parcel. Nothing in it depends on when or where it is made. */
export function registrationOf(candidate: ParcelCandidate, terms: RegistrationTerms): Registration {
  const { parcelId: parcel, shape, assessment } = candidate;
  const { publicKey } = ownerKeyPair(terms.ownersSeed, parcel, keyPairFromSeed);
  const { plan: document, datedMs } = terms;
  const source: Source = { document, kind: SOURCE_KINDS.plan, datedMs, validUntilMs: 0 };
  const landUse =
    assessment === undefined ? '' : `${assessment.useCode} ${assessment.useDescription}`;
  const payload = registerFirstTitle.encode({
    parcel,
    shape: encodeMultiPolygon(shape),
    kind: TITLE_KINDS.freehold,
    landUse: cut(landUse.trim(), LAND_USE_BYTES_MAX),
    value: { currency: 'USD', minorUnits: assessment?.valueCents ?? 0n },
    source,
    owners: [{ party: publicKey, numerator: 1n, denominator: 1n }],
  });
  return { candidate, operation: { call: LAND * 256 + METHODS.registerFirstTitle, payload } };
}

/** The longest beginning of a text that fits; whole characters. */
function cut(text: string, bytesMax: number): string {
  let fitting = '';
  for (const character of text) {
    if (utf8(fitting + character).length > bytesMax) break;
    fitting += character;
  }
  return fitting;
}
