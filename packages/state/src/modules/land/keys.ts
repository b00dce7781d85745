// Every key of the land register, and its tables; those of a title are made in title-keys.ts. Keys
// are designed for ranges (MOD-1): all rights of a title, all its mortgages by rank, all its
// cautions, freezes and notices.
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

import {
  type Ancestry,
  type Approval,
  ancestryCodec,
  approvalCodec,
  type GridCellRecord,
  gridCellCodec,
  type Removal,
  removalCodec,
  type Settlement,
  settlementCodec,
} from '@witan/ledger/codec-land-records';
import type { Right } from '@witan/ledger/codec-land-titles';
import { type IndexTable, index } from '../../store/index-tables.ts';
import { id20, u16, u64 } from '../../store/key-parts.ts';
import { type Table, table, tableId } from '../../store/tables.ts';
import { LAND, partyId, type RightRow, rights } from './title-keys.ts';

export const holdings: IndexTable<RightRow & { party: Uint8Array }, Right> = index(rights, {
  id: tableId(LAND, 4),
  path: 'land/holdings',
  by: { party: id20 },
  of: ({ party }) => (party === undefined ? undefined : { party: partyId(party) }),
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
