// What anyone may ask of one parcel and its title, and the extract that has all of it under one
// proof: what a citizen's page shows first.

import { LAND_ID_LENGTH } from '@witan/ledger/codec-land-fields';
import type { Query, QueryParameters } from '../../host/query.ts';
import { combinedQuery, rangeQuery, recordQuery } from '../../host/query-kinds.ts';
import { currencyParameter, hexParameter, invalid } from '../../host/query-parameters.ts';
import { assessments, disposals, parcelKey, parcels, rights, titles } from './title-keys.ts';
import { assessmentView, disposalView, parcelView, rightView, titleView } from './title-views.ts';

export function parcelOf(parameters: QueryParameters): Uint8Array {
  const statedId = parameters.parcel as string;
  if (statedId === '' || !statedId.isWellFormed()) invalid('not a parcel id');
  return parcelKey(statedId);
}

export const titleOf = (parameters: QueryParameters): Uint8Array =>
  hexParameter(parameters, 'title', LAND_ID_LENGTH);

const parcelQuery = recordQuery(
  'land/parcels/{parcel}',
  'This is the parcel with this id, or there is none.',
  parcels,
  (parameters) => ({ parcel: parcelOf(parameters) }),
  (_, parcel) => parcelView(parcel),
);

const titleQuery = recordQuery(
  'land/titles/{title}',
  'This is the title with this identifier, or there is none.',
  titles,
  (parameters) => ({ title: titleOf(parameters) }),
  ({ title }, record) => titleView(title, record),
);

const rightsQuery = rangeQuery(
  'land/titles/{title}/rights',
  'These are all rights, restrictions and charges on this title.',
  rights,
  (parameters) => ({ title: titleOf(parameters) }),
  (key, right) => rightView(key, right),
);

const disposalQuery = recordQuery(
  'land/titles/{title}/disposal',
  'This disposal waits on the title, or none does.',
  disposals,
  (parameters) => ({ title: titleOf(parameters) }),
  (_, disposal) => disposalView(disposal),
);

const assessmentQuery = recordQuery(
  'land/assessments/{currency}/{parcel}',
  'This is the assessment of the parcel, or there is none in this currency.',
  assessments,
  (parameters) => ({ currency: currencyParameter(parameters), parcel: parcelOf(parameters) }),
  ({ currency }, assessment) => assessmentView(currency, assessment),
);

/** One receipt for all of it, to hand on. Whoever asks takes title and currency from the parcel. */
const extractQuery = combinedQuery(
  'land/extracts/{currency}/{parcel}/{title}',
  'This is the parcel with its title, all rights on it, what waits, and its assessment.',
  {
    parcel: parcelQuery,
    title: titleQuery,
    rights: rightsQuery,
    disposal: disposalQuery,
    assessment: assessmentQuery,
  },
);

export const TITLE_QUERIES: readonly Query[] = [
  parcelQuery,
  titleQuery,
  rightsQuery,
  disposalQuery,
  assessmentQuery,
  extractQuery,
];
