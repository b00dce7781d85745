// Every refusal of the land module: the calls that give it, and the invariant behind it. Numbers
// and texts are in the catalogue of `ledger`; geometry's (424x) come from any call with a shape.

import type { ModuleErrors } from '../../host/module.ts';

const ON_TITLE = 'all calls on a title';
const WITH_SOURCE = 'all calls with a source';
const WITH_SHAPE = ['registerFirstTitle', 'subdivide', 'merge', 'correctError'];
const WITH_OWNERS = ['registerFirstTitle', 'proposeTransfer', 'correctError'];
const DISPOSING = [
  'proposeTransfer',
  'createMortgage',
  'varyRank',
  'settle',
  'givePriorityNotice',
  'subdivide',
  'merge',
  'correctError',
  'closeTitle',
];

export const LAND_ERRORS: ModuleErrors = {
  'land/parcel-exists': { rule: 'LAND-11', calls: ['registerFirstTitle', 'subdivide', 'merge'] },
  'land/parcel-unknown': { rule: 'LAND-2', calls: ['updateAssessment'] },
  'land/title-unknown': { rule: 'LAND-2', calls: [ON_TITLE] },
  'land/title-historic': { rule: 'LAND-11', calls: [ON_TITLE] },
  'land/shares-not-one': { rule: 'LAND-1', calls: WITH_OWNERS },
  'land/share-not-positive': { rule: 'LAND-1', calls: WITH_OWNERS },
  'land/share-not-reduced': { rule: 'LAND-1', calls: WITH_OWNERS },
  'land/owner-twice': { rule: 'LAND-2', calls: WITH_OWNERS },
  'land/source-not-current': { rule: 'LAND-3', calls: [WITH_SOURCE] },
  'land/caution-in-force': { rule: 'LAND-4', calls: DISPOSING },
  'land/frozen': { rule: 'LAND-4', calls: DISPOSING },
  'land/priority-notice': { rule: 'LAND-4', calls: DISPOSING },
  'land/rank-taken': { rule: 'LAND-5', calls: ['createMortgage', 'varyRank', 'merge'] },
  'land/right-unknown': {
    rule: 'LAND-6',
    calls: [
      'proposeTransfer',
      'varyRank',
      'settle',
      'discharge',
      'withdrawCaution',
      'unfreeze',
      'merge',
    ],
  },
  'land/rights-unaccounted': { rule: 'LAND-6', calls: ['proposeTransfer', 'settle', 'merge'] },
  'land/rights-in-force': { rule: 'LAND-6', calls: ['closeTitle'] },
  'land/owners-differ': { rule: 'LAND-7', calls: ['merge'] },
  'land/kinds-differ': { rule: 'LAND-7', calls: ['merge'] },
  'land/currency-differs': { rule: 'LAND-7', calls: ['merge'] },
  'land/parcels-too-few': { rule: 'LAND-7', calls: ['subdivide', 'merge'] },
  'land/partition-inexact': { rule: 'LAND-7', calls: ['subdivide', 'merge'] },
  'land/parcels-overlap': { rule: 'LAND-8', calls: ['registerFirstTitle', 'correctError'] },
  'land/grid-full': { rule: 'LAND-8', calls: WITH_SHAPE },
  'land/disposal-pending': {
    rule: 'LAND-9',
    calls: [
      'proposeTransfer',
      'createMortgage',
      'varyRank',
      'subdivide',
      'merge',
      'correctError',
      'closeTitle',
    ],
  },
  'land/proposal-unknown': {
    rule: 'LAND-9',
    calls: ['consent', 'attestNotary', 'settle', 'withdraw'],
  },
  'land/proposal-lapsed': {
    rule: 'LAND-9',
    calls: ['consent', 'attestNotary', 'settle', 'withdraw'],
  },
  'land/consent-missing': { rule: 'LAND-10', calls: ['settle'] },
  'land/consent-given': { rule: 'LAND-10', calls: ['consent'] },
  'land/not-a-party': { rule: 'LAND-10', calls: ['consent', 'discharge'] },
  'land/attestation-missing': { rule: 'LAND-10', calls: ['settle'] },
  'land/attestation-given': { rule: 'LAND-10', calls: ['attestNotary'] },
  'land/attestation-not-due': { rule: 'LAND-10', calls: ['attestNotary'] },
  'land/payment-differs': { rule: 'LAND-10', calls: ['attestNotary'] },
  'land/same-person': {
    rule: 'MOD-4',
    calls: ['attestNotary', 'settle', 'correctError', 'closeTitle'],
  },
  'land/approval-differs': { rule: 'MOD-4', calls: ['correctError', 'closeTitle'] },
  'land/deadline-invalid': {
    rule: 'MOD-11',
    calls: ['proposeTransfer', 'createMortgage', 'varyRank', 'lodgeCaution', 'givePriorityNotice'],
  },
  'land/nothing-lapsed': { rule: 'MOD-11', calls: ['expire'] },
  'land/nothing-to-correct': { rule: 'MOD-6', calls: ['correctError'] },
  'land/assessment-unknown': { rule: 'MOD-2', calls: ['updateAssessment'] },
  'land/title-full': { rule: 'MOD-10', calls: [ON_TITLE] },
  'land/geometry-malformed': { rule: 'MOD-10', calls: WITH_SHAPE },
  'land/geometry-not-canonical': { rule: 'MOD-10', calls: WITH_SHAPE },
  'land/geometry-too-large': { rule: 'MOD-10', calls: WITH_SHAPE },
  'land/coordinate-invalid': { rule: 'MOD-3', calls: WITH_SHAPE },
  'land/ring-too-short': { rule: 'LAND-7', calls: WITH_SHAPE },
  'land/vertex-repeated': { rule: 'LAND-7', calls: WITH_SHAPE },
  'land/area-zero': { rule: 'LAND-7', calls: WITH_SHAPE },
  'land/ring-orientation': { rule: 'LAND-7', calls: WITH_SHAPE },
  'land/ring-crosses-itself': { rule: 'LAND-7', calls: WITH_SHAPE },
  'land/rings-touch': { rule: 'LAND-7', calls: WITH_SHAPE },
  'land/hole-outside': { rule: 'LAND-7', calls: WITH_SHAPE },
  'land/parts-nested': { rule: 'LAND-7', calls: WITH_SHAPE },
};
