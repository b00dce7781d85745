// R2: each planted bug is caught by its pinned seed, and the same seed without the bug is clean.
// A canary that lives means that the checkers have gone blind, and fails the build. Any change of
// the replica or the simulator moves the runs: `npm run sim -- --pin` finds new seeds.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MUTANTS, type MutantName } from '@witan/consensus';
import type { Canary } from '../../scripts/simulation/canaries.ts';
import type { Finding } from '../../scripts/simulation/judge.ts';
import { judgeAll, tasksOf } from '../../scripts/simulation/pool.ts';
import { recordFigure } from '../figures.ts';

const text = readFileSync(new URL('./canaries.json', import.meta.url), 'utf8');
const canaries = JSON.parse(text) as Readonly<Record<MutantName, Canary>>;
const pinned = Object.entries(canaries) as [MutantName, Canary][];

describe('canaries', function () {
  this.timeout(600_000);
  const findings: Finding[] = [];
  let caught = 0;

  before(async () => {
    const tasks = pinned.flatMap(([mutant, { profile, seed }]) => [
      ...tasksOf(profile, seed, 1, mutant),
      ...tasksOf(profile, seed, 1),
    ]);
    await judgeAll(tasks, availableParallelism(), (finding) => {
      findings.push(finding);
      return false;
    });
  });

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

  for (const [mutant, { profile, seed }] of pinned) {
    it(`R2: ${mutant} is caught by seed ${seed} of profile ${profile}`, () => {
      const runs = findings.filter((run) => run.profile === profile && run.seed === seed);
      const clean = runs.find((run) => run.mutant === undefined);
      assert.ok(clean !== undefined && clean.violation === undefined, 'clean without the bug');
      const violation = runs.find((run) => run.mutant === mutant)?.violation;
      assert.ok(violation !== undefined, `${mutant} is caught`);
      caught += 1;
    });
  }
});
