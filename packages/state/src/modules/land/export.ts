// The register in the field's standards: GeoJSON (RFC 7946) for maps, and JSON with the names of
// ISO 19152 (LADM). Pure: the same records give the same value (MOD-8).
//
// Coordinates stay integer millimetres of the register's projected reference system, as they are
// exact there; RFC 7946 §4 allows another system by prior arrangement, which `crs` states.

import { toHex } from '@witan/ledger/bytes';
import { RIGHT_KINDS, type RightKey, TITLE_KINDS } from '@witan/ledger/codec-land-fields';
import { type Parcel, type Right, STATUS, type Title } from '@witan/ledger/codec-land-titles';
import type { Json } from '../../host/query.ts';
import { nameOf } from '../../host/query-kinds.ts';
import type { Ring } from './geometry.ts';
import { decodeMultiPolygon } from './geometry-codec.ts';
import { moneyView, sourceView } from './title-views.ts';

export interface ExportedParcel {
  readonly parcel: Parcel;
  /** Minor units of the parcel's currency. */
  readonly value: bigint;
  readonly landUse: string;
}

/** A GeoJSON ring repeats its first position at the end. */
function closedRing(ring: Ring): Json {
  const positions = ring.map(({ x, y }): Json => [x, y]);
  return [...positions, positions[0] as Json];
}

function feature({ parcel, value, landUse }: ExportedParcel): Json {
  const shape = decodeMultiPolygon(parcel.shape);
  const polygons = shape.map(({ outer, holes }): Json => [outer, ...holes].map(closedRing));
  return {
    type: 'Feature',
    id: parcel.id,
    geometry: { type: 'MultiPolygon', coordinates: polygons },
    properties: {
      title: toHex(parcel.title),
      status: nameOf(STATUS, parcel.status),
      doubledAreaMm2: parcel.doubledAreaMm2.toString(),
      landUse,
      value: moneyView({ currency: parcel.currency, minorUnits: value }),
    },
  };
}

/** A GeoJSON FeatureCollection; `crs` names the projected system, for example `EPSG:26986`. */
export function toGeoJson(parcels: readonly ExportedParcel[], crs: string): Json {
  return {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: crs, unit: 'mm' } },
    features: parcels.map(feature),
  };
}

export interface ExportedTitle {
  readonly id: Uint8Array;
  readonly title: Title;
  readonly parcel: Parcel;
  readonly rights: readonly { readonly key: RightKey; readonly right: Right }[];
}

/** LADM's class of a right: restrictions limit the owner, rights are held. */
const LADM_CLASS: Readonly<Record<number, string>> = {
  [RIGHT_KINDS.ownership]: 'LA_Right',
  [RIGHT_KINDS.mortgage]: 'LA_Mortgage',
  [RIGHT_KINDS.caution]: 'LA_Restriction',
  [RIGHT_KINDS.courtFreeze]: 'LA_Restriction',
  [RIGHT_KINDS.priorityNotice]: 'LA_Restriction',
};

function rrr({ key, right }: ExportedTitle['rights'][0]): Json {
  const { numerator, denominator } = right;
  return {
    class: LADM_CLASS[key.kind] ?? 'LA_RRR',
    rID: toHex(right.id),
    type: nameOf(RIGHT_KINDS, key.kind),
    ranking: key.kind === RIGHT_KINDS.mortgage ? key.number : null,
    share:
      denominator === 0n
        ? null
        : { numerator: numerator.toString(), denominator: denominator.toString() },
    party: right.party === undefined ? null : { pID: toHex(right.party), type: 'pairwiseKey' },
    amount: right.secured === undefined ? null : moneyView(right.secured),
    timeSpec: { fromMs: right.fromMs, untilMs: right.untilMs },
    source: sourceView(right.source),
  };
}

/** One LA_BAUnit with its spatial unit and all its rights. */
export function toLadm({ id, title, parcel, rights }: ExportedTitle): Json {
  return {
    class: 'LA_BAUnit',
    uID: toHex(id),
    type: nameOf(TITLE_KINDS, title.kind),
    status: nameOf(STATUS, title.status),
    spatialUnits: [
      {
        class: 'LA_SpatialUnit',
        suID: parcel.id,
        area: { doubledMm2: parcel.doubledAreaMm2.toString() },
        predecessors: parcel.predecessors.map(toHex),
      },
    ],
    rrr: rights.map(rrr),
    predecessors: title.predecessors.map(toHex),
    source: sourceView(title.source),
  };
}
