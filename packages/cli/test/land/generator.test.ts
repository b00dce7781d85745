// Registers from a seed: valid parcels that fill the plane without gap or overlap.

import { strict as assert } from 'node:assert';
import { checkMultiPolygon, doubledArea, interiorsOverlap } from '@witan/state/schema';
import { generateParcels } from '../../src/land/generator.ts';

const seed = Uint8Array.of(1, 2, 3);

describe('generated registers', () => {
  it('LAND-8: as many valid parcels as asked for, none overlapping another', () => {
    const parcels = [...generateParcels(seed, 150)];
    assert.equal(parcels.length, 150);
    assert.equal(new Set(parcels.map(({ parcelId }) => parcelId)).size, 150);
    parcels.forEach(({ shape }, i) => {
      assert.equal(checkMultiPolygon(shape), undefined);
      for (const other of parcels.slice(i + 1)) {
        assert.equal(interiorsOverlap(shape, other.shape), false);
      }
    });
  });

  it('LAND-7: neighbours share their boundaries: each edge within runs once in either direction', () => {
    const edges = new Map<string, number>();
    for (const { shape } of generateParcels(seed, 100)) {
      const ring = shape[0]?.outer ?? [];
      ring.forEach((a, i) => {
        const b = ring[(i + 1) % ring.length] ?? a;
        const key = `${a.x},${a.y} ${b.x},${b.y}`;
        const opposite = `${b.x},${b.y} ${a.x},${a.y}`;
        if (edges.has(opposite)) edges.delete(opposite);
        else edges.set(key, 1);
      });
    }
    // Ten by ten parcels: what is left is the outline, two edges for each side of a cell.
    assert.equal(edges.size, 4 * 10 * 2);
  });

  it('the same seed gives the same register, another one another, a longer one the same area rule', () => {
    const areas = (s: Uint8Array, count: number): bigint[] =>
      [...generateParcels(s, count)].map(({ shape }) => doubledArea(shape));
    assert.deepEqual(areas(seed, 50), areas(seed, 50));
    assert.notDeepEqual(areas(seed, 50), areas(Uint8Array.of(9), 50));
    assert.ok(areas(seed, 500).every((area) => area > 0n));
  });

  it('MOD-10: ten thousand parcels are made and checked in a few seconds', () => {
    const start = performance.now();
    let valid = 0;
    for (const { shape } of generateParcels(seed, 10_000)) {
      if (checkMultiPolygon(shape) === undefined) valid++;
    }
    assert.equal(valid, 10_000);
    assert.ok(performance.now() - start < 10_000);
  });
});
