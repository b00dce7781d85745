// The bytes of a parcel's shape, as calls and records carry them. One region has one byte string:
// what checkMultiPolygon leaves open, the vertex where a ring starts and the order of rings, is
// fixed here, and bytes in any other order are refused.
//
//   shape   = u16 parts, part …      part = u16 rings, ring …   (the outer ring first)
//   ring    = u16 vertices, vertex … vertex = i32 x, i32 y      (millimetres, two's complement)
//
// A ring starts at its smallest vertex (by x, then y); holes within a part, and parts by their
// outer rings, ascend by that vertex.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { parcelRingsMax, parcelVerticesMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';
import {
  comparePoints,
  type MultiPolygon,
  type Point,
  type Polygon,
  type Ring,
  ringDoubledArea,
  vertexAt,
} from './geometry.ts';

/** The canonical form of a shape: rings turned the right way and put in order, nothing repaired. */
export function canonicalMultiPolygon(shape: MultiPolygon): MultiPolygon {
  return shape
    .map((part) => ({
      outer: fromSmallest(turned(part.outer, 1)),
      holes: part.holes.map((hole) => fromSmallest(turned(hole, -1))).sort(compareRings),
    }))
    .sort((a, b) => compareRings(a.outer, b.outer));
}

function turned(ring: Ring, direction: 1 | -1): Ring {
  const area = ringDoubledArea(ring);
  return (direction === 1 ? area < 0n : area > 0n) ? ring.toReversed() : ring;
}

function fromSmallest(ring: Ring): Ring {
  const smallest = smallestIndex(ring);
  return ring.map((_, i) => vertexAt(ring, smallest + i));
}

function smallestIndex(ring: Ring): number {
  return ring.reduce((best, p, i) => (comparePoints(p, vertexAt(ring, best)) < 0 ? i : best), 0);
}

function compareRings(a: Ring, b: Ring): number {
  const [first, second] = [a[0], b[0]];
  return first === undefined || second === undefined ? 0 : comparePoints(first, second);
}

/** The bytes of a valid shape in canonical form. */
export function encodeMultiPolygon(shape: MultiPolygon): Uint8Array {
  const writer = new ByteWriter();
  writer.u16(shape.length);
  for (const part of shape) {
    writer.u16(1 + part.holes.length);
    for (const ring of [part.outer, ...part.holes]) {
      writer.u16(ring.length);
      for (const { x, y } of ring) writer.u32(x >>> 0).u32(y >>> 0);
    }
  }
  return writer.finish();
}

/**
 * Reads canonical bytes within the bounds of MOD-10. The shape still wants checkMultiPolygon when
 * the bytes come from a call; those of a record have passed it.
 *
 * @throws DecodeError `land/geometry-malformed`, `land/geometry-too-large` or
 * `land/geometry-not-canonical`
 */
export function decodeMultiPolygon(bytes: Uint8Array): MultiPolygon {
  try {
    return new ShapeReader(bytes).shape();
  } catch (error) {
    if (!(error instanceof DecodeError) || error.key.startsWith('land/')) throw error;
    throw new DecodeError('land/geometry-malformed', undefined, { cause: error });
  }
}

class ShapeReader {
  readonly #reader: ByteReader;
  #ringsLeft = parcelRingsMax;
  #verticesLeft = parcelVerticesMax;

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
  }

  shape(): MultiPolygon {
    const parts: Polygon[] = [];
    for (let left = this.#reader.u16(); left > 0; left--) {
      const part = this.#part();
      const previous = parts.at(-1);
      if (previous !== undefined) checkAscending(previous.outer, part.outer);
      parts.push(part);
    }
    this.#reader.finish();
    return parts;
  }

  #part(): Polygon {
    const rings = this.#reader.u16();
    if (rings === 0) throw new DecodeError('land/geometry-malformed', 'a part without a ring');
    const outer = this.#ring();
    const holes: Ring[] = [];
    for (let left = rings - 1; left > 0; left--) {
      const hole = this.#ring();
      const previous = holes.at(-1);
      if (previous !== undefined) checkAscending(previous, hole);
      holes.push(hole);
    }
    return { outer, holes };
  }

  #ring(): Ring {
    const length = this.#reader.u16();
    this.#ringsLeft--;
    this.#verticesLeft -= length;
    if (this.#ringsLeft < 0 || this.#verticesLeft < 0) {
      throw new DecodeError('land/geometry-too-large');
    }
    const ring: Point[] = [];
    for (let left = length; left > 0; left--) {
      ring.push({ x: this.#reader.u32() | 0, y: this.#reader.u32() | 0 });
    }
    if (smallestIndex(ring) !== 0) throw new DecodeError('land/geometry-not-canonical');
    return ring;
  }
}

function checkAscending(previous: Ring, next: Ring): void {
  if (compareRings(previous, next) > 0) throw new DecodeError('land/geometry-not-canonical');
}
