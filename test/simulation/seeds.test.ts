// R1, R3, R4, R5: fixed seeds of every profile keep every promise. A failure prints the command
// that replays it; long runs over fresh seeds are `npm run sim -- --seeds N`.

import { strict as assert } from 'node:assert';
import { drawScenario, PROFILES, type ProfileName, simulate } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';
import { recordFigure } from '../figures.ts';

installNativeHashes();

/** How many seeds of each profile; the first ones are as good as any others. */
const SEEDS: Readonly<Record<ProfileName, number>> = {
  swarm: 20,
  power: 10,
  liars: 8,
  liar: 16,
  twins: 8,
  lag: 2,
  lanes: 3,
  censor: 1,
  wrong: 8,
  rollback: 8,
  disks: 8,
  epochs: 12,
  calm: 2,
};

describe('simulation', () => {
  let run = 0;
  let broken = 0;

  after(() => {
    const unit = `of ${run} seeds`;
    recordFigure({ promise: 'R1', name: 'broke any promise', value: broken, unit, atMost: 0 });
  });

  for (const profile of PROFILES) {
    it(`R1: ${SEEDS[profile]} seeds of profile ${profile} break no promise`, () => {
      for (let seed = 1; seed <= SEEDS[profile]; seed++) {
        const { violations, committed } = simulate(drawScenario(profile, seed));
        run += 1;
        if (violations.length > 0) broken += 1;
        assert.deepEqual(violations, [], `npm run sim -- --seed ${seed} --profile ${profile}`);
        assert.ok(committed > 0, `seed ${seed} of ${profile} commits something`);
      }
    });
  }

  it('the same seed goes the same way twice, and another seed does not', () => {
    const digestOf = (seed: number): string => simulate(drawScenario('swarm', seed)).digest;
    assert.equal(digestOf(7), digestOf(7));
    assert.notEqual(digestOf(7), digestOf(8));
  });

  it('a trace changes nothing', () => {
    const scenario = drawScenario('liars', 3);
    const traced = simulate(scenario, { tracing: true });
    assert.equal(traced.digest, simulate(scenario).digest);
    assert.ok(traced.trace.length > 100);
  });
});
