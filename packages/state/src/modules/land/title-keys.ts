// Keys and tables of what a title consists of: its parcel, its rights, what waits on it, its
// assessment. How keys are designed, and the other tables: keys.ts.

import { LAND_ID_LENGTH, type RightKind } from '@witan/ledger/codec-land-fields';
import {
  type Assessment,
  assessmentCodec,
  type Disposal,
  disposalCodec,
  type Parcel,
  parcelCodec,
  type Right,
  rightCodec,
  type Title,
  titleCodec,
} from '@witan/ledger/codec-land-titles';
import { utf8 } from '@witan/ledger/text';
import { code3, id20, type KeyPart, shortHash, u8, u32 } from '../../store/key-parts.ts';
import { type Table, table, tableId } from '../../store/tables.ts';

export const LAND = 4;

const PARCEL_DOMAIN = utf8('witan/1/land/parcel');
const PARTY_DOMAIN = utf8('witan/1/land/party');

/** Key of a parcel: a hash of its stated id, as received (TREE-1, TREE-4). */
export function parcelKey(statedId: string): Uint8Array {
  return parcelKeyOf(utf8(statedId));
}

/** The same of the bytes of the id. */
export function parcelKeyOf(statedId: Uint8Array): Uint8Array {
  return shortHash(PARCEL_DOMAIN, statedId, LAND_ID_LENGTH);
}

/** Key of a party: a hash of its pairwise key, which its holder chose (TREE-4). */
export function partyId(party: Uint8Array): Uint8Array {
  return shortHash(PARTY_DOMAIN, party, LAND_ID_LENGTH);
}

const rightKind = u8 as KeyPart<RightKind>;

export const parcels: Table<{ parcel: Uint8Array }, Parcel> = table({
  id: tableId(LAND, 1),
  path: 'land/parcels',
  key: { parcel: id20 },
  value: parcelCodec,
  history: true,
});

export const titles: Table<{ title: Uint8Array }, Title> = table({
  id: tableId(LAND, 2),
  path: 'land/titles',
  key: { title: id20 },
  value: titleCodec,
  history: true,
});

export interface RightRow {
  title: Uint8Array;
  kind: RightKind;
  number: number;
}

/** Rights in force and no others; a rank is a key, so two mortgages cannot share one (LAND-5). */
export const rights: Table<RightRow, Right> = table({
  id: tableId(LAND, 3),
  path: 'land/enc',
  key: { title: id20, kind: rightKind, number: u32 },
  value: rightCodec,
  deletable: true,
});

/** The value is the leaf's amount, in one currency per prefix, which proves its total (MOD-2). */
export const assessments: Table<{ currency: string; parcel: Uint8Array }, Assessment> = table({
  id: tableId(LAND, 5),
  path: 'land/assessments',
  key: { currency: code3, parcel: id20 },
  value: assessmentCodec,
  history: true,
  sum: { of: ({ value }) => value, unit: 'currency' },
});

/** The title alone is the key, so a second pending disposal has no place (LAND-9). */
export const disposals: Table<{ title: Uint8Array }, Disposal> = table({
  id: tableId(LAND, 6),
  path: 'land/disposals',
  key: { title: id20 },
  value: disposalCodec,
  deletable: true,
});
