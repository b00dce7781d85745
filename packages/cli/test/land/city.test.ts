// The whole city of Cambridge (FY2013): every shape accepted or refused with a code. Runs where the
// sample data lies beside the repository.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parcelVerticesMax } from '@witan/ledger/limits';
import { problemOf } from '@witan/ledger/problems';
import {
  boundingBox,
  checkMultiPolygon,
  decodeMultiPolygon,
  encodeMultiPolygon,
  gridCells,
  interiorsOverlap,
  isExactPartition,
} from '@witan/state/schema';
import { type Assessment, readAssessments } from '../../src/land/assessment.ts';
import { CAMBRIDGE_2013 } from '../../src/land/grid.ts';
import { type ParcelCandidate, type ParcelOutcome, readParcels } from '../../src/land/parcels.ts';
import { readTopology } from '../../src/land/topojson.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const city = join(
  root,
  '../shared/data/land/cambridgegis__cambridgegis_data/Assessing/FY2013/FY2013_Parcels',
);
const map = join(city, 'ASSESSING_ParcelsFY2013.topojson');
const rows = join(city, 'TaxFY13.csv');

describe('the whole city', () => {
  let assessments: ReadonlyMap<string, Assessment>;
  let outcomes: readonly ParcelOutcome[];
  let candidates: readonly ParcelCandidate[];
  let elapsedMs: number;

  before(async function () {
    if (!existsSync(map)) {
      console.log('SKIPPED the whole city: ../shared/data is absent');
      this.skip();
    }
    const start = performance.now();
    assessments = await readAssessments(rows);
    outcomes = [...readParcels(await readTopology(map), assessments, CAMBRIDGE_2013)];
    elapsedMs = performance.now() - start;
    candidates = outcomes.flatMap((o) => (o.accepted ? [o.candidate] : []));
  });

  it('13,159 = accepted + refused, each refusal with its code, in a few seconds', () => {
    assert.equal(outcomes.length, 13_159);
    const counts: Record<string, number> = {};
    for (const outcome of outcomes) {
      const verdict = outcome.accepted ? 'accepted' : outcome.refusal.code;
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (!outcome.accepted) assert.ok(problemOf(outcome.refusal.code).code >= 4240);
    }
    assert.deepEqual(counts, {
      accepted: 12_999,
      'land/parcel-id-missing': 69,
      'land/parcel-id-malformed': 16,
      'land/parcel-id-shared': 16,
      'land/ring-too-short': 1,
      'land/vertex-repeated': 12,
      'land/ring-crosses-itself': 9,
      'land/rings-touch': 2,
      'land/parcels-overlap': 35,
    });
    assert.ok(elapsedMs < 10_000, `${elapsedMs} ms`);
  });

  it('27,419 of the 27,424 rows name a parcel, and 12,941 parcels have a row', () => {
    const count = [...assessments.values()].reduce((sum, { rows }) => sum + rows, 0);
    assert.equal(count, 27_419);
    assert.equal(candidates.filter(({ assessment }) => assessment !== undefined).length, 12_941);
  });

  it('MOD-3: every accepted shape is valid and survives its canonical bytes', () => {
    let vertices = 0;
    for (const { shape } of candidates) {
      const read = decodeMultiPolygon(encodeMultiPolygon(shape));
      assert.deepEqual(read, shape);
      assert.equal(checkMultiPolygon(read), undefined);
      vertices = Math.max(vertices, shape.flatMap(({ outer }) => outer).length);
    }
    assert.equal(new Set(candidates.map(({ parcelId }) => parcelId)).size, candidates.length);
    assert.ok(vertices > 1_200 && vertices < parcelVerticesMax);
    assert.ok(candidates.some(({ shape }) => shape.length > 1));
    assert.ok(candidates.some(({ shape }) => shape.some(({ holes }) => holes.length > 0)));
  });

  it('LAND-8: no two accepted parcels overlap, although neighbours share thousands of arcs', () => {
    const cells = new Map<string, ParcelCandidate[]>();
    let pairs = 0;
    for (const candidate of candidates) {
      const met = new Set<ParcelCandidate>();
      for (const { column, row } of gridCells(boundingBox(candidate.shape))) {
        const cell = cells.get(`${column} ${row}`) ?? [];
        for (const other of cell) met.add(other);
        cells.set(`${column} ${row}`, [...cell, candidate]);
      }
      for (const other of met) {
        pairs++;
        assert.equal(interiorsOverlap(candidate.shape, other.shape), false);
      }
    }
    assert.ok(pairs > 100_000, `${pairs}`);
  });

  it('LAND-7: a city block is no partition of itself without one of its parcels', () => {
    const shapes = candidates
      .filter(({ parcelId }) => parcelId.startsWith('106-'))
      .map(({ shape }) => shape);
    assert.ok(shapes.length > 50);
    assert.ok(isExactPartition(shapes, shapes.toReversed()));
    assert.equal(isExactPartition(shapes, shapes.slice(1)), false);
  });

  it('the committed extract is what the script cuts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'witan-extract-'));
    try {
      const script = join(root, 'scripts/land-extract.ts');
      const options = [
        '--box',
        '5606,1981,6306,2949',
        '--map',
        map,
        '--rows',
        rows,
        '--out',
        folder,
      ];
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import=tsx', '--conditions=source', script, ...options],
        { cwd: root, encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      for (const file of ['parcels.topojson', 'assessments.csv']) {
        const committed = join(root, 'packages/cli/data/central-square', file);
        assert.equal(await readFile(join(folder, file), 'utf8'), await readFile(committed, 'utf8'));
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
