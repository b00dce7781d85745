// The door for browsers and other readers: records, keys and queries of all modules, and what a
// verified proof answers. No host, no store.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { type Asked, askedBy, type Json, type Query } from './host/query.ts';
import { type Opened, proofReader } from './host/reader.ts';
import { REGISTRY_QUERIES } from './host/registry.ts';
import { BUDGET_QUERIES } from './modules/budget/queries.ts';
import { GOVERNANCE_QUERIES } from './modules/governance/queries.ts';
import { LAND_QUERIES } from './modules/land/queries.ts';

export { GOVERNANCE } from './host/budgets.ts';
export { memberId } from './host/member-id.ts';
export { keyId } from './host/offices.ts';
export type { Asked, Json, ProofKind, Query, QueryParameters } from './host/query.ts';
export type { Opened } from './host/reader.ts';
export { PARAMETERS } from './host/registry.ts';
export {
  type ExportedLine,
  type ExportedPayment,
  toAccountsCsv,
  toFiscalDataPackage,
  toPaymentsCsv,
} from './modules/budget/export.ts';
export {
  accountKey,
  BUDGET,
  batchKey,
  entryKey,
  invoiceKey,
  itemKey,
  lineKey,
  supplierKey,
} from './modules/budget/keys.ts';
export { BUDGET_EVENTS, BUDGET_METHODS, BUDGET_POWERS } from './modules/budget/methods.ts';
export { GOVERNANCE_EVENTS, GOVERNANCE_METHODS } from './modules/governance/methods.ts';
export { joinersIn } from './modules/governance/queries.ts';
export {
  type ExportedParcel,
  type ExportedTitle,
  toGeoJson,
  toLadm,
} from './modules/land/export.ts';
export {
  type Box,
  boundingBox,
  doubledArea,
  gridCells,
  type MultiPolygon,
  type Point,
  type Polygon,
  type Ring,
} from './modules/land/geometry.ts';
export {
  canonicalMultiPolygon,
  decodeMultiPolygon,
  encodeMultiPolygon,
} from './modules/land/geometry-codec.ts';
export { EVENTS, METHODS, POWERS } from './modules/land/methods.ts';
export { interiorsOverlap } from './modules/land/overlap.ts';
export { isExactPartition } from './modules/land/partition.ts';
export { checkMultiPolygon } from './modules/land/rings.ts';
export { LAND, parcelKey, partyId } from './modules/land/title-keys.ts';

/** Every query of the ledger. */
export const QUERIES: readonly Query[] = [
  ...REGISTRY_QUERIES,
  ...GOVERNANCE_QUERIES,
  ...LAND_QUERIES,
  ...BUDGET_QUERIES,
];

/**
 * The query behind a path such as `land/parcels/106-54`, and the questions that a proof must answer
 * (PROOF-1). Throws WitanError `query/unknown` when there is none.
 */
export function ask(path: string): Asked {
  return askedBy(QUERIES, path);
}

/**
 * What an opened proof answers; null means that there is no such record. Throws VerifyError when
 * the proof does not cover the question.
 */
export function answer(asked: Asked, opened: Opened): Json {
  return asked.answer(proofReader(opened));
}

export type { StateQuestion };
