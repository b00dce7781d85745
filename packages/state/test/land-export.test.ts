// The register in GeoJSON and in LADM's names, against a file that a person reads when it changes.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { readAll, readRecord } from '../src/host/reader.ts';
import { toGeoJson, toLadm } from '../src/modules/land/export.ts';
import { assessments, parcelKey, parcels, rights, titles } from '../src/modules/land/title-keys.ts';
import type { Scene } from './support/land-calls.ts';
import { owner, part, scene, shapeBytes } from './support/land-calls.ts';

const golden = new URL('vectors/land-export.json', import.meta.url);

function exported(made: Scene): unknown {
  const state = made.ledger.host.view();
  const parcelsOut = readAll(state, parcels, {}).map(({ key, record }) => {
    const { currency } = record;
    const assessment = readRecord(state, assessments, { currency, ...key })?.record;
    assert.ok(assessment !== undefined);
    return { parcel: record, value: assessment.value, landUse: assessment.landUse };
  });
  const titlesOut = readAll(state, titles, {}).map(({ key, record }) => {
    const parcel = readRecord(state, parcels, { parcel: parcelKey(record.parcel) })?.record;
    assert.ok(parcel !== undefined);
    const held = readAll(state, rights, key).map((right) => ({
      key: right.key,
      right: right.record,
    }));
    return toLadm({ id: key.title, title: record, parcel, rights: held });
  });
  return { geoJson: toGeoJson(parcelsOut, 'EPSG:26986'), ladm: titlesOut };
}

describe('land: export', () => {
  it('MOD-8: GeoJSON and LADM JSON are those of the golden file', () => {
    const made = scene({ owners: [owner('alice', 1n, 2n), owner('bob', 1n, 2n)] });
    made.mortgage();
    made.consent('bob');
    made.consent('bank');
    assert.equal(made.settle(), 0);
    const halves = [
      part('P-1a', shapeBytes(0, 0, 4_000)),
      part('P-1b', shapeBytes(4_000, 0, 6_000)),
    ];
    assert.equal(made.subdivide(halves), 0);
    const text = `${JSON.stringify(exported(made), null, 1)}\n`;
    if (process.env.WITAN_REWRITE_VECTORS === '1') writeFileSync(golden, text);
    assert.equal(text, readFileSync(golden, 'utf8'));
  });

  it('RFC 7946: rings are closed, outer rings counter-clockwise', () => {
    const made = scene();
    const { geoJson } = exported(made) as {
      geoJson: { features: { geometry: { coordinates: number[][][][] } }[] };
    };
    const [ring] = geoJson.features[0]?.geometry.coordinates[0] ?? [];
    assert.deepEqual(ring, [
      [0, 0],
      [10_000, 0],
      [10_000, 10_000],
      [0, 10_000],
      [0, 0],
    ]);
  });
});
