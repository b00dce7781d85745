// What anyone may ask the land register, and what a verified answer says.

import { toHex } from '@witan/ledger/bytes';
import { RIGHT_KINDS } from '@witan/ledger/codec-land-fields';
import { PUBLIC_KEY_LENGTH } from '@witan/ledger/signature';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { historyQuery } from '../../host/history-queries.ts';
import type { Json, Query, QueryParameters } from '../../host/query.ts';
import {
  inPages,
  listingOf,
  listQuery,
  rangeQuery,
  recordQuery,
  totalQuery,
} from '../../host/query-kinds.ts';
import { currencyParameter, hexParameter, numberParameter } from '../../host/query-parameters.ts';
import { readStored } from '../../host/reader.ts';
import { ancestry, grid, holdings, removals, settlements } from './keys.ts';
import { assessments, parcels, partyId, rights, titles } from './title-keys.ts';
import { parcelOf, TITLE_QUERIES, titleOf } from './title-queries.ts';
import { parcelView, rightKeyView, rightView, titleView } from './title-views.ts';
import { removalView, settlementView } from './views.ts';

const cellNumber = (parameters: QueryParameters, name: string): number =>
  numberParameter(parameters, name, 2 ** 15 - 1);

/** Cautions, freezes and notices lie next to each other: one range shows that there is none. */
const restrictions: Query = {
  path: 'land/titles/{title}/restrictions',
  proof: 'range',
  says: 'These are all cautions, court freezes and priority notices on this title.',
  questions: (parameters) => [restrictionRange(parameters)],
  answer(reader, parameters) {
    const found: Json[] = [];
    for (const stored of reader.entries(restrictionRange(parameters))) {
      const { key, record } = readStored(rights, stored);
      found.push(rightView(key, record));
    }
    return found;
  },
};

function restrictionRange(parameters: QueryParameters) {
  const title = titleOf(parameters);
  const prefix = rights.prefix({ title });
  const from = rights.prefix({ title, kind: RIGHT_KINDS.caution });
  // All kinds from caution on restrict; there is none behind them.
  return { ask: 'range', prefix, from, values: true } as const satisfies StateQuestion;
}

const holdingsOfParty = listQuery(
  'land/parties/{party}/holdings',
  'These are all rights that this key holds.',
  {
    prefix: holdingPrefix,
    row({ key }) {
      const { title, kind, number } = holdings.parts(key);
      return { title: toHex(title), ...rightKeyView({ kind, number }) };
    },
  },
);

function holdingPrefix(parameters: QueryParameters): Uint8Array {
  return holdings.prefix({ party: partyId(hexParameter(parameters, 'party', PUBLIC_KEY_LENGTH)) });
}

export const LAND_QUERIES: readonly Query[] = [
  ...TITLE_QUERIES,
  historyQuery(
    'land/parcels/{parcel}/history',
    'This is the parcel, and these are all versions that it ever had.',
    parcels,
    (parameters) => ({ parcel: parcelOf(parameters) }),
    (_, parcel) => parcelView(parcel),
  ),
  {
    ...totalQuery(
      'land/parcels',
      'So many parcels were ever registered.',
      () => parcels.prefix({}),
      (reader, prefix) => ({ count: reader.total(prefix).count }),
    ),
    ...inPages(
      listingOf(
        parcels,
        () => ({}),
        (_, parcel) => parcelView(parcel),
      ),
    ),
  },
  rangeQuery(
    'land/parcels/{parcel}/ancestry',
    'These are all parcels that this one was made of.',
    ancestry,
    (parameters) => ({ parcel: parcelOf(parameters) }),
    ({ predecessor }, { title, height }) => ({
      predecessor: toHex(predecessor),
      title: toHex(title),
      height,
    }),
  ),
  historyQuery(
    'land/titles/{title}/history',
    'This is the title, and these are all versions that it ever had.',
    titles,
    (parameters) => ({ title: titleOf(parameters) }),
    ({ title }, record) => titleView(title, record),
  ),
  restrictions,
  rangeQuery(
    'land/titles/{title}/removals',
    'These are all rights and disposals of this title that were ended.',
    removals,
    (parameters) => ({ title: titleOf(parameters) }),
    ({ seq }, removal) => removalView(seq, removal),
  ),
  rangeQuery(
    'land/titles/{title}/settlements',
    'These are all prices paid for this title.',
    settlements,
    (parameters) => ({ title: titleOf(parameters) }),
    ({ seq }, settlement) => settlementView(seq, settlement),
  ),
  totalQuery(
    'land/assessments/{currency}',
    'So many parcels are assessed in this currency, and this is their total value.',
    (parameters) => assessments.prefix({ currency: currencyParameter(parameters) }),
    (reader, prefix, parameters) => {
      const { count, sum } = reader.total(prefix);
      return { currency: currencyParameter(parameters), count, minorUnits: sum.toString() };
    },
  ),
  holdingsOfParty,
  recordQuery(
    'land/grid/{column}/{row}',
    'These are all current parcels whose bounds meet this cell of the grid.',
    grid,
    (parameters) => ({
      column: cellNumber(parameters, 'column'),
      row: cellNumber(parameters, 'row'),
    }),
    ({ column, row }, { entries }) => ({
      column,
      row,
      parcels: entries.map((entry) => ({ ...entry, parcel: toHex(entry.parcel) })),
    }),
  ),
];
