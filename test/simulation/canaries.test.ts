// The simulator must still see: every planted bug is caught by its pinned seed, and the same seed
// without the bug breaks no promise. A bug that gets away means that the tests are broken.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { MUTANTS, type MutantName } from '@witan/consensus';
import { installFastestSignatures } from '@witan/node/signatures';
import { drawScenario, type ProfileName, simulate } from '@witan/simulator';

interface Canary {
  readonly profile: ProfileName;
  readonly seed: number;
}

const CANARIES = JSON.parse(
  readFileSync(new URL('./canaries.json', import.meta.url), 'utf8'),
) as Partial<Record<MutantName, Canary>>;

describe('canaries', function () {
  this.timeout(60_000);

  before(async () => {
    await installFastestSignatures();
  });

  it('R2: every planted bug has a pinned seed', () => {
    const missing = (Object.keys(MUTANTS) as MutantName[]).filter((name) => !(name in CANARIES));
    assert.deepStrictEqual(missing, []);
  });

  for (const [name, { profile, seed }] of Object.entries(CANARIES) as [MutantName, Canary][]) {
    it(`${MUTANTS[name]}: ${name} is caught by ${profile} seed ${seed}, and only with the bug`, () => {
      const scenario = drawScenario(profile, seed);
      assert.deepStrictEqual(simulate(scenario).violations, []);
      assert.notEqual(simulate(scenario, { mutant: name }).violations.length, 0);
    });
  }
});
