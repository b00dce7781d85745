// R2: each planted bug is caught by its pinned seed, and the same seed without the bug is clean.
// A canary that lives means that the checkers have gone blind, and fails the build. Any change of
// the replica or the simulator moves the runs: `npm run sim -- --pin` finds new seeds.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { MUTANTS, type MutantName } from '@witan/consensus';
import { drawScenario, type ProfileName, simulate } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';
import { recordFigure } from '../figures.ts';

installNativeHashes();

interface Canary {
  readonly profile: ProfileName;
  readonly seed: number;
}

const text = readFileSync(new URL('./canaries.json', import.meta.url), 'utf8');
const canaries = JSON.parse(text) as Readonly<Record<string, Canary>>;

describe('canaries', () => {
  let caught = 0;

  after(() => {
    const unit = `of ${Object.keys(MUTANTS).length} planted bugs`;
    recordFigure({
      promise: 'R2',
      name: 'caught by a pinned seed',
      value: caught,
      unit,
      atLeast: 25,
    });
  });

  it('R2: every planted bug has its pinned seed', () => {
    assert.deepEqual(Object.keys(canaries), Object.keys(MUTANTS));
  });

  for (const [mutant, { profile, seed }] of Object.entries(canaries)) {
    it(`R2: ${mutant} is caught by seed ${seed} of profile ${profile}`, () => {
      const scenario = drawScenario(profile, seed);
      assert.deepEqual(simulate(scenario).violations, [], 'clean without the bug');
      const { violations } = simulate(scenario, { mutant: mutant as MutantName });
      assert.ok(violations.length > 0, `${mutant} is caught`);
      caught += 1;
    });
  }
});
