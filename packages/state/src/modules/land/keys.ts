// Every key of the land register as a named function, and its tables. Keys are designed for ranges
// (MOD-1): all rights of a title, all its mortgages by rank, all its cautions, freezes and notices.
//
// | table       | key                              | asked by                                     |
// |-------------|----------------------------------|----------------------------------------------|
// | parcels     | H20(stated id)                   | parcel or its absence; count; history        |
// | titles      | title                            | title; history                               |
// | rights      | title, kind, number or rank      | extract (range); nothing blocks (range)      |
// | holdings    | H20(party), title, kind, number  | all that a pairwise key holds (range)        |
// | assessments | currency, H20(stated id)         | value; count and sum of a currency           |
// | disposals   | title                            | what waits on a title, or that nothing does  |
// | approvals   | title                            | the first of two signatures                  |
// | removals    | title, seq                       | all that was ended (range, count)            |
// | settlements | title, seq                       | all prices paid (range)                      |
// | grid        | column, row                      | all current parcels near a place             |
// | ancestry    | H20(stated id), H20(older id)    | what a parcel was made of (range)            |

import { LAND_ID_LENGTH, type RightKind } from '@witan/ledger/codec-land-fields';
import {
  type Ancestry,
  type Approval,
  type Assessment,
  ancestryCodec,
  approvalCodec,
  assessmentCodec,
  type Disposal,
  disposalCodec,
  type GridCellRecord,
  gridCellCodec,
  type Parcel,
  parcelCodec,
  type Removal,
  type Right,
  removalCodec,
  rightCodec,
  type Settlement,
  settlementCodec,
  type Title,
  titleCodec,
} from '@witan/ledger/codec-land-records';
import { utf8 } from '@witan/ledger/text';
import { code3, id20, type KeyPart, shortHash, u8, u16, u32, u64 } from '../../store/key-parts.ts';
import { type IndexTable, index, type Table, table, tableId } from '../../store/tables.ts';

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

export const holdings: IndexTable<RightRow & { party: Uint8Array }, Right> = index(rights, {
  id: tableId(LAND, 4),
  path: 'land/holdings',
  by: { party: id20 },
  of: ({ party }) => (party === undefined ? undefined : { party: partyId(party) }),
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

export const approvals: Table<{ title: Uint8Array }, Approval> = table({
  id: tableId(LAND, 7),
  path: 'land/approvals',
  key: { title: id20 },
  value: approvalCodec,
  deletable: true,
});

export const removals: Table<{ title: Uint8Array; seq: number }, Removal> = table({
  id: tableId(LAND, 8),
  path: 'land/removals',
  kind: 'events',
  key: { title: id20, seq: u64 },
  value: removalCodec,
});

export const settlements: Table<{ title: Uint8Array; seq: number }, Settlement> = table({
  id: tableId(LAND, 9),
  path: 'land/settlements',
  kind: 'events',
  key: { title: id20, seq: u64 },
  value: settlementCodec,
});

export const grid: Table<{ column: number; row: number }, GridCellRecord> = table({
  id: tableId(LAND, 10),
  path: 'land/grid',
  key: { column: u16, row: u16 },
  value: gridCellCodec,
  deletable: true,
});

export const ancestry: Table<{ parcel: Uint8Array; predecessor: Uint8Array }, Ancestry> = table({
  id: tableId(LAND, 11),
  path: 'land/ancestry',
  key: { parcel: id20, predecessor: id20 },
  value: ancestryCodec,
});
