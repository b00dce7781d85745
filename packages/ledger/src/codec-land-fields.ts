// What the land module's calls and records have in common: kinds, identifiers, sources, money.

import {
  amount,
  bytesBetween,
  count,
  type Field,
  fixedBytes,
  integer,
  message,
  text,
} from './codec-fields.ts';
import { HASH_LENGTH } from './hash.ts';
import { parcelBytesMax, parcelIdBytesMax } from './limits.ts';
import { DecodeError } from './problems.ts';
import { PUBLIC_KEY_LENGTH } from './signature.ts';

/** Identifiers that the host derives from hashes: of titles, parcels, rights and proposals. */
export const LAND_ID_LENGTH = 20;

/** What a right, restriction or responsibility is; the order is that of their keys. */
export const RIGHT_KINDS = {
  ownership: 1,
  mortgage: 2,
  caution: 3,
  courtFreeze: 4,
  priorityNotice: 5,
} as const;
export type RightKind = (typeof RIGHT_KINDS)[keyof typeof RIGHT_KINDS];

export const TITLE_KINDS = { freehold: 1, leasehold: 2, condominium: 3, state: 4 } as const;
export type TitleKind = (typeof TITLE_KINDS)[keyof typeof TITLE_KINDS];

export const SOURCE_KINDS = {
  deed: 1,
  plan: 2,
  courtOrder: 3,
  application: 4,
  survey: 5,
} as const;
export type SourceKind = (typeof SOURCE_KINDS)[keyof typeof SOURCE_KINDS];

/** Minor units of an ISO 4217 currency. */
export interface Money {
  readonly currency: string;
  readonly minorUnits: bigint;
}

/** A document off the ledger, named by its SHA-256. `validUntilMs` 0 = no end. */
export interface Source {
  readonly document: Uint8Array;
  readonly kind: SourceKind;
  readonly datedMs: number;
  readonly validUntilMs: number;
}

/** Names one right of a title; the number of a mortgage is its rank. */
export interface RightKey {
  readonly kind: RightKind;
  readonly number: number;
}

const CURRENCY_LENGTH = 3;

function isCurrency(value: string): boolean {
  if (value.length !== CURRENCY_LENGTH) return false;
  return [...value].every((letter) => letter >= 'A' && letter <= 'Z');
}

/** Three capital letters of ISO 4217. */
export const currency: Field<string> = {
  fieldsMax: 1,
  toWire(value) {
    if (!isCurrency(value)) throw new RangeError('not a currency code');
    return value;
  },
  fromWire(value) {
    if (!isCurrency(value as string)) throw new DecodeError('codec/malformed', 'currency');
    return value as string;
  },
};

const RIGHT_NUMBER_MAX = 2 ** 32 - 1;
const RIGHT_KIND_MAX = 5;

export const landId: Field<Uint8Array> = fixedBytes(LAND_ID_LENGTH);
export const partyKey: Field<Uint8Array> = fixedBytes(PUBLIC_KEY_LENGTH);
export const hash: Field<Uint8Array> = fixedBytes(HASH_LENGTH);
export const parcelId: Field<string> = text(1, parcelIdBytesMax);
export const landUse: Field<string> = text(0, 32);
export const caseNumber: Field<string> = text(0, 64);
export const rightNumber: Field<number> = integer(1, RIGHT_NUMBER_MAX);
export const shape: Field<Uint8Array> = bytesBetween(0, parcelBytesMax);
export const titleKind: Field<TitleKind> = integer(1, 4) as Field<TitleKind>;

export const money: Field<Money> = message<Money>({ currency, minorUnits: amount() });
export const source: Field<Source> = message<Source>({
  document: hash,
  kind: integer(1, 5) as Field<SourceKind>,
  datedMs: count,
  validUntilMs: count,
});
export const rightKey: Field<RightKey> = message<RightKey>({
  kind: integer(1, RIGHT_KIND_MAX) as Field<RightKind>,
  number: rightNumber,
});
