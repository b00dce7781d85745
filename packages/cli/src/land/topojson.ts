// Reads quantised TopoJSON (the TopoJSON format specification, version 1): the text as a whole
// within a bound, the arcs one shape at a time. What is wrong with the file is an error; what is
// wrong with one shape is said of that shape, and the others are read.

import { open } from 'node:fs/promises';
import { parcelRingsMax, parcelVerticesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import type { Point, Ring } from '@witan/state/schema';
import type { GridTransform } from './grid.ts';

export const topologyBytesMax: number = 64 * 1024 * 1024;

export interface TopologyShape {
  /** Its place in the file's collection, from 0. */
  readonly index: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /**
   * Decodes the arcs: for each part its rings in steps of the grid, the outer one first, as the
   * file turns them and not closed; undefined when the shape is no polygon or they do not close.
   */
  parts(): readonly (readonly Ring[])[] | undefined;
}

/** @throws WitanError `land/source-too-large` or `land/source-malformed` */
export async function readTopology(path: string): Promise<Topology> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > topologyBytesMax) throw new WitanError('land/source-too-large', `${size} bytes`);
    return parseTopology(await file.readFile('utf8'));
  } finally {
    await file.close();
  }
}

export function parseTopology(text: string): Topology {
  try {
    return new Topology(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new WitanError('land/source-malformed', error.message, { cause: error });
  }
}

/** A topology with one collection of shapes. */
export class Topology {
  readonly transform: GridTransform;
  readonly #geometries: readonly unknown[];
  readonly #arcs: readonly unknown[];

  constructor(json: unknown) {
    const { type, transform, objects, arcs } = recordOf(json, 'the file');
    if (type !== 'Topology') throw malformed('the file is no topology');
    const { translate, scale } = recordOf(transform, 'transform');
    this.transform = { translate: pairOf(translate), scale: pairOf(scale) };
    const collections = Object.values(recordOf(objects, 'objects'));
    if (collections.length !== 1) throw malformed('objects holds not one collection');
    const { geometries } = recordOf(collections[0], 'the collection');
    this.#geometries = listOf(geometries, 'geometries');
    this.#arcs = listOf(arcs, 'arcs');
  }

  get shapeCount(): number {
    return this.#geometries.length;
  }

  *shapes(): Generator<TopologyShape, void, undefined> {
    for (const [index, json] of this.#geometries.entries()) {
      const geometry = recordOf(json, `shape ${index}`);
      const properties = recordOf(geometry.properties ?? {}, `properties of shape ${index}`);
      yield { index, properties, parts: () => this.#parts(geometry) };
    }
  }

  #parts(geometry: Readonly<Record<string, unknown>>): Ring[][] | undefined {
    const { type, arcs } = geometry;
    const parts = type === 'Polygon' ? [arcs] : type === 'MultiPolygon' ? arcs : undefined;
    if (!Array.isArray(parts)) return undefined;
    const decoded: Ring[][] = [];
    for (const part of parts) {
      if (!Array.isArray(part) || part.length === 0) return undefined;
      // What is decoded shows that a shape exceeds the bounds; the rest of it is not.
      const rings = part.slice(0, parcelRingsMax + 1).map((references) => this.#ring(references));
      if (!rings.every((ring) => ring !== undefined)) return undefined;
      decoded.push(rings);
      if (decoded.flat().length > parcelRingsMax) break;
    }
    return decoded;
  }

  /** Joins arcs end to start; the last ends where the first begins. */
  #ring(references: unknown): Ring | undefined {
    if (!Array.isArray(references)) return undefined;
    const ring: Point[] = [];
    for (const reference of references) {
      const arc = this.#arc(reference);
      const [first, last] = [arc?.[0], ring.at(-1)];
      if (arc === undefined || first === undefined) return undefined;
      if (last !== undefined && (last.x !== first.x || last.y !== first.y)) return undefined;
      for (const p of last === undefined ? arc : arc.slice(1)) ring.push(p);
      if (ring.length > parcelVerticesMax + 1) return ring;
    }
    const [first, last] = [ring[0], ring.pop()];
    return first !== undefined && first.x === last?.x && first.y === last.y ? ring : undefined;
  }

  /** Undoes the differences of one arc; the one's complement of an index runs it backwards. */
  #arc(reference: unknown): Point[] | undefined {
    if (!Number.isInteger(reference)) return undefined;
    const index = reference as number;
    const steps = this.#arcs[index < 0 ? ~index : index];
    if (!Array.isArray(steps)) return undefined;
    const arc: Point[] = [];
    let [x, y] = [0, 0];
    for (const step of steps) {
      if (!isStep(step)) return undefined;
      x += step[0];
      y += step[1];
      arc.push({ x, y });
    }
    return index < 0 ? arc.reverse() : arc;
  }
}

function isStep(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger);
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw malformed(`${what} is no object`);
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed(`${what} is no list`);
}

function pairOf(value: unknown): [number, number] {
  const pair = listOf(value, 'translate or scale');
  const [first, second] = pair;
  if (pair.length === 2 && typeof first === 'number' && typeof second === 'number') {
    return [first, second];
  }
  throw malformed('translate and scale are not pairs of numbers');
}

function malformed(detail: string): WitanError {
  return new WitanError('land/source-malformed', detail);
}
