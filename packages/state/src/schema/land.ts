// The door for readers of the land register: keys, queries, records, geometry. No host, no store,
// and no library of protobuf.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

export {
  RIGHT_KINDS,
  SOURCE_KINDS,
  TITLE_KINDS,
} from '@witan/ledger/codec-land-fields';
export {
  type ExportedParcel,
  type ExportedTitle,
  toGeoJson,
  toLadm,
} from '../modules/land/export.ts';
export {
  type Box,
  boundingBox,
  doubledArea,
  gridCells,
  type MultiPolygon,
  type Point,
  type Polygon,
  type Ring,
} from '../modules/land/geometry.ts';
export {
  canonicalMultiPolygon,
  decodeMultiPolygon,
  encodeMultiPolygon,
} from '../modules/land/geometry-codec.ts';
export { EVENTS, METHODS, POWERS } from '../modules/land/methods.ts';
export { interiorsOverlap } from '../modules/land/overlap.ts';
export { isExactPartition } from '../modules/land/partition.ts';
export { LAND_QUERIES } from '../modules/land/queries.ts';
export { checkMultiPolygon } from '../modules/land/rings.ts';
export { LAND, parcelKey, partyId } from '../modules/land/title-keys.ts';
