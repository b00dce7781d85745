// Fixed seeds of every profile: no promise is broken, everything heals, and a seed goes the same
// way twice. More seeds: npm run sim -- --seeds 1000.

import { strict as assert } from 'node:assert';
import { installFastestSignatures } from '@witan/node/signatures';
import { drawScenario, PROFILES, simulate } from '@witan/simulator';

const SEEDS_PER_PROFILE = 10;
/** Long absences make long runs. */
const SEEDS_OF_LAG = 3;

describe('simulated consortia', function () {
  this.timeout(180_000);

  before(async () => {
    await installFastestSignatures();
  });

  for (const profile of PROFILES) {
    const seeds = profile === 'lag' ? SEEDS_OF_LAG : SEEDS_PER_PROFILE;
    it(`R1, R3, R4, R5: ${seeds} seeds of ${profile} break no promise`, () => {
      let committed = 0;
      for (let seed = 1; seed <= seeds; seed++) {
        const verdict = simulate(drawScenario(profile, seed));
        const replay = `npm run sim -- --seed ${seed} --profile ${profile}`;
        assert.deepStrictEqual(verdict.violations, [], replay);
        committed += verdict.committed;
      }
      assert.ok(committed > seeds, 'and transactions were committed');
    });
  }

  it('a seed goes the same way twice, and another seed goes another way', () => {
    const digest = (seed: number): string => simulate(drawScenario('swarm', seed)).digest;
    assert.equal(digest(3), digest(3));
    assert.notEqual(digest(3), digest(4));
  });
});
