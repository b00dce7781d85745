// Real processes under perturbation: the committed manifests, and at night some that it draws. The
// history checker and the audit of all signatures decide.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../e2e/launch.ts';
import { recordFigure } from '../figures.ts';
import { Campaign } from './campaign.ts';
import { NIGHTLY, need } from './machine.ts';
import { drawManifest, type Manifest } from './manifest.ts';

const FOLDER = join(ROOT, 'test/chaos/manifests');
const DAY_MS = 86_400_000;
/** What nobody has seen before is for the night: it says nothing of the change under test. */
const DRAWN = { perturbations: 12, manifests: NIGHTLY ? 12 : 0 };
const MANIFEST_MS = 900_000;

/** Each day covers new ground; `WITAN_CHAOS_SEED` repeats another day's. */
function seeds(): number[] {
  const first = Number(process.env.WITAN_CHAOS_SEED ?? Math.floor(Date.now() / DAY_MS) * 100);
  return Array.from({ length: DRAWN.manifests }, (_, index) => first + index);
}

function manifestsIn(folder: string): Manifest[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest);
}

describe('four real processes under perturbation', function () {
  this.timeout(MANIFEST_MS);
  const committed = [
    ...manifestsIn(FOLDER),
    ...(NIGHTLY ? manifestsIn(join(FOLDER, 'nightly')) : []),
  ];
  const drawn = seeds().map((seed) => drawManifest(seed, DRAWN.perturbations));

  for (const manifest of [...committed, ...drawn]) {
    it(`${manifest.name}: nothing acknowledged is lost, nobody signs twice, it heals`, async function () {
      const usesNamespaces = manifest.network === 'namespaces';
      need(this, 'a C compiler', ...(usesNamespaces ? (['namespaces'] as const) : []));
      const { acknowledged, reads, slots } = await Campaign.run(manifest, (line) =>
        console.log(`      ${line}`),
      );
      assert.ok(acknowledged > 0 && reads > 0 && slots > 0, 'something was tried');
      console.log(`      ${acknowledged} acknowledged, ${reads} reads, ${slots} slots, all sound`);
      recordFigure({
        promise: 'R18',
        name: `violations in the history of ${manifest.name}`,
        value: 0,
        unit: `of ${acknowledged + reads} operations`,
        atMost: 0,
      });
    });
  }
});
