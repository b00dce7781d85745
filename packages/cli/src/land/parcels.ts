// Decides of each shape of a map whether it can be registered as a parcel, and if not, why. The
// decisions are those of a registrar who sees the file and nothing else:
//
// - An id that stands on several shapes names none of them, so all of them are refused: to take the
//   first would let the order of the file decide who owns what.
// - A shape is registered as it was drawn or not at all. Rings are turned and put in order, which
//   changes no region; crossings, spikes and gaps are not repaired.
// - Where two shapes overlap, the one that comes first in the file is registered and the later one
//   refused: priority by order, the rule by which the ledger would decide (LAND-8, LAND-9).

import type { ProblemKey } from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import {
  type Box,
  boundingBox,
  canonicalMultiPolygon,
  checkMultiPolygon,
  gridCells,
  interiorsOverlap,
  type MultiPolygon,
} from '@witan/state/schema';
import type { Assessment } from './assessment.ts';
import { checkGrid, type GridMap, toMillimetres } from './grid.ts';
import type { Topology, TopologyShape } from './topojson.ts';

export interface ParcelCandidate {
  readonly shapeIndex: number;
  /** The assessor's map and lot, such as `106-54`. */
  readonly parcelId: string;
  /** Valid, canonical, in millimetres, and disjoint from every other candidate's. */
  readonly shape: MultiPolygon;
  /** Undefined when the assessor's file has no row for the parcel. */
  readonly assessment: Assessment | undefined;
}

export interface ShapeRefusal {
  readonly shapeIndex: number;
  readonly parcelId: string | undefined;
  readonly code: ProblemKey;
  /** In English; the catalogue has the code's text in other languages. */
  readonly reason: string;
}

export type ParcelOutcome =
  | { readonly accepted: true; readonly candidate: ParcelCandidate }
  | { readonly accepted: false; readonly refusal: ShapeRefusal };

/**
 * One outcome for each shape of the file, in its order.
 *
 * @throws WitanError `land/source-grid-unknown` when the map was not made for the file's grid
 */
export function* readParcels(
  topology: Topology,
  assessments: ReadonlyMap<string, Assessment>,
  map: GridMap,
): Generator<ParcelOutcome, void, undefined> {
  checkGrid(map, topology.transform);
  const shapesById = countIds(topology);
  const neighbours = new Neighbours();
  for (const source of topology.shapes()) {
    const { index: shapeIndex } = source;
    const parcelId = idOf(source);
    const parcel = checkId(parcelId, shapesById) ?? shapeOf(source, map);
    if ('code' in parcel) {
      yield { accepted: false, refusal: { shapeIndex, parcelId, ...parcel } };
      continue;
    }
    const id = parcelId as string;
    const candidate = { shapeIndex, parcelId: id, shape: parcel, assessment: assessments.get(id) };
    const other = neighbours.addUnlessOverlapping(candidate);
    if (other === undefined) {
      yield { accepted: true, candidate };
      continue;
    }
    const overlap = refused('land/parcels-overlap', other.parcelId);
    yield { accepted: false, refusal: { shapeIndex, parcelId, ...overlap } };
  }
}

type Refused = Pick<ShapeRefusal, 'code' | 'reason'>;

const PARCEL_ID = /^[0-9A-Z.]{1,8}-[0-9A-Z.]{1,8}$/;

function refused(code: ProblemKey, detail?: string | number): Refused {
  const title = en[code]?.title ?? code;
  return { code, reason: detail === undefined ? title : `${title}: ${detail}` };
}

/** Undefined for no id, and for the dashes that the file writes where it knows none. */
function idOf(shape: TopologyShape): string | undefined {
  const id = shape.properties.ML;
  return typeof id === 'string' && /[^-]/.test(id) ? id : undefined;
}

function countIds(topology: Topology): Map<string, number> {
  const counts = new Map<string, number>();
  for (const shape of topology.shapes()) {
    const id = idOf(shape);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function checkId(
  id: string | undefined,
  shapesById: ReadonlyMap<string, number>,
): Refused | undefined {
  if (id === undefined) return refused('land/parcel-id-missing');
  if (!PARCEL_ID.test(id)) return refused('land/parcel-id-malformed');
  const sharing = shapesById.get(id) ?? 0;
  return sharing === 1 ? undefined : refused('land/parcel-id-shared', sharing);
}

function shapeOf(source: TopologyShape, map: GridMap): MultiPolygon | Refused {
  const parts = source.parts();
  if (parts === undefined) return refused('land/shape-malformed');
  const inMillimetres = parts.map((rings) => {
    const [outer = [], ...holes] = rings.map((ring) => ring.map((p) => toMillimetres(map, p)));
    return { outer, holes };
  });
  const shape = canonicalMultiPolygon(inMillimetres);
  const code = checkMultiPolygon(shape);
  return code === undefined ? shape : refused(code);
}

interface Neighbour {
  readonly candidate: ParcelCandidate;
  readonly box: Box;
}

/** The candidates so far by the cells of the grid index (LAND-8). */
class Neighbours {
  readonly #byCell = new Map<number, Neighbour[]>();

  /** The earlier candidate that the new one overlaps; else undefined, and the new one is added. */
  addUnlessOverlapping(candidate: ParcelCandidate): ParcelCandidate | undefined {
    const entry: Neighbour = { candidate, box: boundingBox(candidate.shape) };
    const cells = gridCells(entry.box).map(({ column, row }) => column * 2 ** 15 + row);
    const tried = new Set<Neighbour>();
    for (const cell of cells) {
      for (const other of this.#byCell.get(cell) ?? []) {
        if (tried.has(other)) continue;
        tried.add(other);
        if (interiorsOverlap(candidate.shape, other.candidate.shape)) return other.candidate;
      }
    }
    for (const cell of cells) {
      const inCell = this.#byCell.get(cell);
      if (inCell === undefined) this.#byCell.set(cell, [entry]);
      else inCell.push(entry);
    }
    return undefined;
  }
}
