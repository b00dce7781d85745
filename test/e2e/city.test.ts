// The whole city of Cambridge through a running network: every shape is registered or refused
// with a code, every registered parcel is proved, and so is their number. Runs where the sample
// data lies beside the repository.

import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAssessments } from '@witan/cli/land/assessment';
import { CAMBRIDGE_2013 } from '@witan/cli/land/grid';
import { importParcels } from '@witan/cli/land/import';
import { readParcels } from '@witan/cli/land/parcels';
import { readTopology } from '@witan/cli/land/topojson';
import { PROBLEMS, type ProblemKey, problemCode } from '@witan/ledger/problems';
import { Consortium } from './consortium.ts';

const FOLDER = fileURLToPath(
  new URL(
    '../../../shared/data/land/cambridgegis__cambridgegis_data/Assessing/FY2013/FY2013_Parcels/',
    import.meta.url,
  ),
);
const MAP = join(FOLDER, 'ASSESSING_ParcelsFY2013.topojson');
const ASSESSMENTS = join(FOLDER, 'TaxFY13.csv');
const SHAPES = 13_159;
const IMPORT_MS = 600_000;
/** Parcels that are proved one by one, spread over the whole file and over all agencies. */
const PROVED_ONE_BY_ONE = 400;

describe('the whole city', function () {
  this.timeout(IMPORT_MS);
  let consortium: Consortium;

  before(async function () {
    if (!existsSync(MAP)) {
      console.log('SKIPPED the whole city: the shared sample data is absent');
      this.skip();
    }
    consortium = await Consortium.start();
  });

  after(async () => {
    await consortium?.remove();
  });

  it('accepts or refuses each of 13,159 shapes, and proves what it accepted and how many', async () => {
    const clients = consortium.agencies.map(({ member }) => consortium.client(member));
    const [client, ...others] = clients as [(typeof clients)[0], ...typeof clients];
    const { accepted, refused, report, complete } = await importParcels({
      client,
      others,
      map: MAP,
      assessments: ASSESSMENTS,
      quiet: true,
    });
    assert.ok(complete);
    assert.equal(accepted + refused, SHAPES);
    assert.equal(report.refusals.length, refused);
    const codes = new Set((Object.keys(PROBLEMS) as ProblemKey[]).map(problemCode));
    for (const refusal of report.refusals) assert.ok(codes.has(refusal.code), refusal.code);

    // What one agency acknowledged, another may still be about to execute.
    await consortium.agreed(IMPORT_MS);
    const { verdict } = await client.query('land/parcels');
    const [total] = verdict.finding.answers;
    assert.equal(total?.ask === 'total' ? total.count : undefined, accepted);

    const refusedShapes = new Set(report.refusals.map(({ shapeIndex }) => shapeIndex));
    const rows = await readAssessments(ASSESSMENTS);
    const outcomes = [...readParcels(await readTopology(MAP), rows, CAMBRIDGE_2013)];
    const registered = outcomes.flatMap((outcome) =>
      outcome.accepted && !refusedShapes.has(outcome.candidate.shapeIndex)
        ? [outcome.candidate.parcelId]
        : [],
    );
    assert.equal(registered.length, accepted);
    const step = Math.floor(registered.length / PROVED_ONE_BY_ONE);
    for (let i = 0; i < registered.length; i += step) {
      const reader = clients[i % clients.length] as (typeof clients)[0];
      const [answer] = (await reader.query(`land/parcels/${registered[i]}`)).verdict.finding
        .answers;
      assert.equal(answer?.ask === 'key' && answer.present, true, registered[i]);
    }
  });
});
