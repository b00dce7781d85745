// §15 over whole runs: two machines with one key contradict each other, and evidence names that key
// and no honest one, through crashes, partitions and view changes.

import { strict as assert } from 'node:assert';
import { drawScenario, simulate } from '@witan/simulator';

const SEEDS = process.env.WITAN_CI_TIER === 'nightly' ? 60 : 3;

describe('evidence in simulation', function () {
  this.timeout(300_000);

  it(`Y1: ${SEEDS} seeds of twins: each is named, and nobody honest ever is`, () => {
    const kinds = new Map<string, number>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { violations, trace } = simulate(drawScenario('twins', seed), { tracing: true });
      assert.deepEqual(violations, [], `npm run sim -- --seed ${seed} --profile twins`);
      const named = trace.flatMap(({ what }) => /^accuses \d+ of (E\d)/.exec(what)?.[1] ?? []);
      assert.ok(named.length > 0, `seed ${seed} names its twin`);
      for (const kind of named) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    console.log(`      ${[...kinds].map(([kind, count]) => `${kind} × ${count}`).join(', ')}`);
  });
});
