// Which shapes of a map become parcels: decisions one by one, the committed extract, owners.

import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compareBytes, toHex } from '@witan/ledger/bytes';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { checkMultiPolygon, doubledArea } from '@witan/state/schema';
import { readAssessments } from '../../src/land/assessment.ts';
import { CAMBRIDGE_2013 } from '../../src/land/grid.ts';
import { ownerKeyPair } from '../../src/land/owners.ts';
import { type ParcelOutcome, readParcels } from '../../src/land/parcels.ts';
import { parseTopology, readTopology } from '../../src/land/topojson.ts';

const extract = fileURLToPath(new URL('../../data/central-square/', import.meta.url));

type Step = readonly [number, number];

interface Drawn {
  readonly id: unknown;
  readonly rings: readonly (readonly Step[])[];
}

/** A map on the grid of the city in which every ring is one arc. */
function mapOf(...shapes: readonly Drawn[]): string {
  const arcs: Step[][] = [];
  const geometries = shapes.map(({ id, rings }) => ({
    type: 'Polygon',
    properties: { ML: id },
    arcs: rings.map((ring) => {
      const closed = [...ring, ring[0] as Step];
      const from = (i: number): Step => closed[i - 1] ?? [0, 0];
      return [arcs.push(closed.map(([x, y], i) => [x - from(i)[0], y - from(i)[1]])) - 1];
    }),
  }));
  const { transform } = CAMBRIDGE_2013;
  return JSON.stringify({ type: 'Topology', transform, objects: { o: { geometries } }, arcs });
}

function square(x: number, y: number, side: number): Step[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
}

function outcomesOf(...shapes: readonly Drawn[]): ParcelOutcome[] {
  return [...readParcels(parseTopology(mapOf(...shapes)), new Map(), CAMBRIDGE_2013)];
}

function verdicts(...shapes: readonly Drawn[]): string[] {
  return outcomesOf(...shapes).map((o) => (o.accepted ? 'accepted' : o.refusal.code));
}

describe('parcels of a map', () => {
  it('steps become millimetres, and a ring is turned and put in order', () => {
    const [outcome] = outcomesOf({ id: '1-1', rings: [square(2, 1, 1).reverse()] });
    assert.ok(outcome?.accepted);
    assert.deepEqual(outcome.candidate.shape, [
      {
        outer: [
          { x: 1560, y: 564 },
          { x: 2340, y: 564 },
          { x: 2340, y: 1128 },
          { x: 1560, y: 1128 },
        ],
        holes: [],
      },
    ]);
  });

  it('a hole becomes a hole, and the parcel that fills it is accepted beside it', () => {
    const lake = square(3, 3, 2);
    const frame = { id: '1-1', rings: [square(0, 0, 9), lake] };
    assert.deepEqual(verdicts(frame, { id: '1-2', rings: [lake] }), ['accepted', 'accepted']);
  });

  it('an id that stands on two shapes is refused on both', () => {
    const shapes = [0, 20, 40].map((x, i) => ({
      id: i < 2 ? '1-1' : '1-2',
      rings: [square(x, 0, 9)],
    }));
    const shared = 'land/parcel-id-shared';
    assert.deepEqual(verdicts(...shapes), [shared, shared, 'accepted']);
  });

  const ids: readonly (readonly [unknown, string])[] = [
    [null, 'land/parcel-id-missing'],
    [undefined, 'land/parcel-id-missing'],
    [17, 'land/parcel-id-missing'],
    ['', 'land/parcel-id-missing'],
    ['---', 'land/parcel-id-missing'],
    ['ROAD', 'land/parcel-id-malformed'],
    ['--MD', 'land/parcel-id-malformed'],
    ['178--', 'land/parcel-id-malformed'],
    [`1-${'9'.repeat(9)}`, 'land/parcel-id-malformed'],
    ['267.3-269A', 'accepted'],
  ];
  for (const [id, verdict] of ids) {
    it(`the id ${JSON.stringify(id)}: ${verdict}`, () => {
      assert.deepEqual(verdicts({ id, rings: [square(0, 0, 9)] }), [verdict]);
    });
  }

  it('MOD-10: a shape of too many rings or vertices is refused before all of it is decoded', () => {
    const rings = Array.from({ length: 5_000 }, (_, i) => square(2 * i, 0, 1));
    const long = Array.from({ length: 300_000 }, (_, i): Step => [i, i % 2]);
    const tooLarge = 'land/geometry-too-large';
    assert.deepEqual(verdicts({ id: '1-1', rings }, { id: '1-2', rings: [long] }), [
      tooLarge,
      tooLarge,
    ]);
  });

  it('LAND-8: of two shapes that overlap the first in the file is accepted', () => {
    const [first, second] = outcomesOf(
      { id: '1-1', rings: [square(0, 0, 9)] },
      { id: '1-2', rings: [square(8, 0, 9)] },
    );
    assert.ok(first?.accepted && second?.accepted === false);
    assert.equal(second.refusal.code, 'land/parcels-overlap');
    assert.ok(second.refusal.reason.includes('1-1'));
  });

  it('LAND-8: a refused shape takes no place from its neighbours', () => {
    const shapes = [
      { id: 'ROAD', rings: [square(0, 0, 9)] },
      { id: '1-2', rings: [square(8, 0, 9)] },
    ];
    assert.deepEqual(verdicts(...shapes), ['land/parcel-id-malformed', 'accepted']);
  });

  it('a map on another grid is refused, since its steps have another length', () => {
    const other = mapOf({ id: '1-1', rings: [square(0, 0, 9)] }).replace('-71.16', '-71.17');
    assert.throws(() => [...readParcels(parseTopology(other), new Map(), CAMBRIDGE_2013)], {
      key: 'land/source-grid-unknown',
    });
  });

  it('the extract around Central Square holds what its README says', async () => {
    const assessments = await readAssessments(`${extract}assessments.csv`);
    const topology = await readTopology(`${extract}parcels.topojson`);
    const outcomes = [...readParcels(topology, assessments, CAMBRIDGE_2013)];
    assert.equal(outcomes.length, topology.shapeCount);
    assert.equal(outcomes.length, 320);
    const candidates = outcomes.flatMap((o) => (o.accepted ? [o.candidate] : []));
    assert.equal(candidates.length, 312);
    assert.ok(candidates.every(({ shape }) => checkMultiPolygon(shape) === undefined));
    assert.equal(candidates.filter(({ assessment }) => assessment !== undefined).length, 310);
    const refusals = outcomes.flatMap((o) => (o.accepted ? [] : [o.refusal.code])).sort();
    assert.deepEqual(refusals, [
      ...Array.from({ length: 4 }, () => 'land/parcel-id-missing'),
      'land/parcels-overlap',
      'land/ring-crosses-itself',
      'land/vertex-repeated',
      'land/vertex-repeated',
    ]);
    const readme = await readFile(`${extract}README.md`, 'utf8');
    assert.ok(readme.includes('312 parcels are registered') && readme.includes('PDDL'));
  });

  it('MOD-5: owners are pairwise: one key per parcel and seed, always the same', () => {
    const keyOf = (seed: number, parcel: string): Uint8Array =>
      ownerKeyPair(Uint8Array.of(seed), parcel, keyPairFromSeed).publicKey;
    assert.equal(compareBytes(keyOf(1, '1-1'), keyOf(1, '1-1')), 0);
    const keys = [keyOf(1, '1-1'), keyOf(1, '1-2'), keyOf(2, '1-1')].map(toHex);
    assert.equal(new Set(keys).size, 3);
  });

  it('the areas of the extract agree with the assessor’s within half a percent in the median', async () => {
    const assessments = await readAssessments(`${extract}assessments.csv`);
    const topology = await readTopology(`${extract}parcels.topojson`);
    const squareMillimetresPerSquareFoot = 92_903.04;
    const ratios = [...readParcels(topology, assessments, CAMBRIDGE_2013)]
      .flatMap((o) => (o.accepted ? [o.candidate] : []))
      .flatMap(({ shape, assessment }) =>
        assessment === undefined || assessment.landArea === 0n
          ? []
          : [
              Number(doubledArea(shape)) /
                2 /
                ((Number(assessment.landArea) / 100) * squareMillimetresPerSquareFoot),
            ],
      )
      .sort((a, b) => a - b);
    const median = ratios[ratios.length >> 1] ?? 0;
    assert.ok(Math.abs(median - 1) < 0.005, `${median}`);
  });
});
