// Shapes from files: GeoJSON's Polygon and MultiPolygon (RFC 7946), alone or in a Feature, with
// coordinates in whole millimetres of the register's plane instead of degrees.

import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import {
  canonicalMultiPolygon,
  checkMultiPolygon,
  type MultiPolygon,
  type Ring,
} from '@witan/state/schema';
import { readInput } from '../output.ts';

const SHAPE_BYTES_MAX = 4 * 1024 * 1024;
/** What has no bytes cannot be put to the ledger, which judges everything else. */
const UNENCODABLE: readonly ProblemKey[] = ['land/coordinate-invalid', 'land/geometry-too-large'];

/** A part of a subdivision, with what its Feature's properties say. */
export interface PartOfFile {
  readonly parcel: string;
  readonly landUse: string;
  /** In major units, as text. */
  readonly value: string;
  readonly shape: MultiPolygon;
}

type Json = Readonly<Record<string, unknown>>;

function malformed(path: string, detail: string, options?: ErrorOptions): never {
  throw new WitanError('usage/invalid', `${path}: ${detail}`, options);
}

function readJson(path: string): Json {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readInput(path, SHAPE_BYTES_MAX));
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json as Json;
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    malformed(path, 'no JSON', { cause });
  }
  return malformed(path, 'no object');
}

/** Rings are turned and ordered, which changes no region; if they are valid the ledger says. */
export function readShapeFile(path: string): MultiPolygon {
  const json = readJson(path);
  return shapeOf(json.type === 'Feature' ? (json.geometry as Json) : json, path);
}

/** A FeatureCollection with the properties `parcel`, `landUse` and `value`. */
export function readPartsFile(path: string): PartOfFile[] {
  const { type, features } = readJson(path);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    malformed(path, 'no FeatureCollection');
  }
  return features.map((feature: Json, index) => {
    const { parcel, landUse = '', value = '0' } = (feature?.properties ?? {}) as Json;
    if (typeof parcel !== 'string' || typeof landUse !== 'string') {
      malformed(path, `feature ${index} needs the property parcel, and landUse as text`);
    }
    const shape = shapeOf(feature.geometry as Json, path);
    return { parcel, landUse, value: String(value), shape };
  });
}

function shapeOf(geometry: Json | null | undefined, path: string): MultiPolygon {
  const { type, coordinates } = geometry ?? {};
  const parts = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(parts)) malformed(path, 'no Polygon or MultiPolygon');
  const shape = canonicalMultiPolygon(
    parts.map((rings: unknown) => {
      if (!Array.isArray(rings) || rings.length === 0) malformed(path, 'a polygon has rings');
      const [outer, ...holes] = rings.map((ring) => ringOf(ring, path));
      return { outer: outer as Ring, holes };
    }),
  );
  const fault = checkMultiPolygon(shape);
  if (fault !== undefined && UNENCODABLE.includes(fault)) throw new WitanError(fault, path);
  return shape;
}

/** GeoJSON closes a ring by repeating its first position; the register does not. */
function ringOf(json: unknown, path: string): Ring {
  if (!Array.isArray(json) || !json.every(isPosition)) {
    malformed(path, 'a position is a pair of whole millimetres');
  }
  const ring = json.map(([x, y]) => ({ x, y }));
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 1 && first?.x === last?.x && first?.y === last?.y;
  return isClosed ? ring.slice(0, -1) : ring;
}

function isPosition(json: unknown): json is [number, number] {
  return Array.isArray(json) && json.length === 2 && json.every(Number.isSafeInteger);
}
