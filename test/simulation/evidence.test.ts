// §15 over whole runs: two machines with one key contradict each other, and evidence names that key
// and no honest one, through crashes, partitions and view changes.

import { strict as assert } from 'node:assert';
import { drawScenario, simulate } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';

const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const SEEDS = NIGHTLY ? 60 : 3;
const DOUBLE_SEEDS = NIGHTLY ? 100 : 3;
/** Blocks come all the time, and the next one carries it. */
const LANDED_MS_MAX = 2_000;
const SLANDER_SEEDS = NIGHTLY ? 200 : 2;

installNativeHashes();

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

  it('E8: whoever cosigns two roots of one size is on the ledger soon, and nobody else is', () => {
    let doubled = 0;
    for (let seed = 1; seed <= DOUBLE_SEEDS; seed++) {
      const base = drawScenario('calm', seed);
      const villains = [{ identity: seed % 4, twins: false, traits: ['twoCheckpoints'] }] as const;
      const scenario = { ...base, validators: 4, application: 'register', cosigns: true } as const;
      const { violations, recorded, trace } = simulate(
        { ...scenario, villains },
        { tracing: true },
      );
      assert.deepEqual(violations, []);
      const found = trace.find(({ what }) => what.includes('of E8'));
      const landed = recorded.find(({ kind }) => kind === 'E8');
      if (found === undefined) continue;
      doubled += 1;
      assert.ok(recorded.every(({ identity }) => identity === seed % 4));
      const lateMs = (landed?.atMs ?? Number.POSITIVE_INFINITY) - found.ms;
      assert.ok(lateMs <= LANDED_MS_MAX, `seed ${seed}: ${lateMs} ms`);
    }
    assert.ok(doubled > DOUBLE_SEEDS / 2, `${doubled} of ${DOUBLE_SEEDS} doubled a size`);
  });

  it(`Y9: ${SLANDER_SEEDS} seeds of false evidence: it arrives, and names nobody honest`, () => {
    let arrived = 0;
    let named = 0;
    for (let seed = 1; seed <= SLANDER_SEEDS; seed++) {
      const scenario = drawScenario('slander', seed);
      const { violations, trace } = simulate(scenario, { tracing: true });
      assert.deepEqual(violations, [], `npm run sim -- --seed ${seed} --profile slander`);
      const liars = new Set(scenario.villains.map(({ identity }) => `${identity}`));
      arrived += trace.filter(({ who, what }) => {
        const from = /^← (\d+): evidence/.exec(what)?.[1];
        return from !== undefined && liars.has(from) && !liars.has(who);
      }).length;
      named += trace.filter(({ what }) => what.startsWith('accuses')).length;
    }
    assert.ok(arrived >= 20 * SLANDER_SEEDS, `${arrived} accusations by liars`);
    console.log(`      ${arrived} accusations by liars, ${named} believed, all of them true`);
  });
});
