// LV-2, LV-3, LV-5: three ways in which other networks never came back (reliability.md §9). LV-1,
// the long outage, is in outages.test.ts; LV-4, the block that is proposed again, is V5 in the
// consensus package.

import { strict as assert } from 'node:assert';
import { type Appointment, drawScenario, type Scenario, simulate } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';

installNativeHashes();

const STAGGERED_SEEDS = process.env.WITAN_CI_TIER === 'nightly' ? 1_000 : 6;
/** By day two of those in which leaders are met. */
const ROLLS =
  process.env.WITAN_CI_TIER === 'nightly' ? Array.from({ length: 200 }, (_, i) => i) : [9, 11];
const BASE_MS = 250;
/** From one restart to the next. */
const ROLL_MS = 2_000;
/** So long after everything has healed, clients hand in what must be committed. */
const PROBE_MS = 30;
const FIRST_MS = 300;
const ALL = [0, 1, 2, 3] as const;

function fourWith(appointments: readonly Appointment[], changes: Partial<Scenario>): Scenario {
  const base = drawScenario('calm', 1);
  return {
    ...base,
    validators: 4,
    application: 'register',
    signatures: 'oracle',
    timing: {
      ...base.timing,
      progressMsMin: BASE_MS,
      progressMsMax: 10 * BASE_MS,
      heartbeatMs: BASE_MS,
      silenceMs: 4 * BASE_MS,
    },
    submitMs: 100,
    appointments,
    ...changes,
  };
}

/** All leave at once, half of them cut off and half stopped, and come back one by one. */
function staggered(seed: number): Scenario {
  const gapMs = BASE_MS * (1 + (seed % 13));
  const order = ALL.map((index) => (index * (1 + 2 * (seed % 2)) + seed) % 4);
  const leaves = order.map((identity, place): Appointment => {
    const what = (seed >> place) % 2 === 0 ? 'isolate' : 'stop';
    return { atMs: FIRST_MS + 37 * ((seed + place) % 5), identity, what };
  });
  const returns = leaves.slice(0, -1).map(({ identity, what }, place): Appointment => {
    const back = what === 'isolate' ? 'connect' : 'start';
    return { atMs: 1_000 + (1 + place) * gapMs, identity, what: back };
  });
  // The last one returns when everything heals.
  const faultMs = 1_000 + 4 * gapMs;
  return fourWith([...leaves, ...returns], { seed, faultMs });
}

/**
 * One after another is stopped and comes back, wherever in its term the leader is. Terms are as
 * long as in the example's genesis: whoever is away for longer than all of them misses two.
 */
function rolling(seed: number): Scenario {
  const restarts = ALL.flatMap((place): Appointment[] => {
    const identity = (place * (1 + 2 * (seed % 2)) + seed) % ALL.length;
    const atMs = FIRST_MS + place * ROLL_MS + 61 * (seed % 17);
    const downMs = BASE_MS * (1 + (seed % 6));
    return [
      { atMs, identity, what: 'stop' },
      { atMs: atMs + downMs, identity, what: 'start' },
    ];
  });
  const { parameters } = drawScenario('calm', 1);
  return fourWith(restarts, {
    ...{ seed, submitMs: 25, faultMs: FIRST_MS + (ALL.length + 1) * ROLL_MS },
    parameters: { ...parameters, termBlocks: 64 },
  });
}

describe('liveness of others', function () {
  this.timeout(600_000);

  it(`LV-2: validators that return one by one meet within five T0, ${STAGGERED_SEEDS} times`, () => {
    for (let seed = 1; seed <= STAGGERED_SEEDS; seed++) {
      const { violations, recoveryMs, viewChanges } = simulate(staggered(seed));
      assert.deepEqual(violations, [], `seed ${seed}`);
      const waitedMs = recoveryMs - PROBE_MS;
      assert.ok(waitedMs <= 5 * BASE_MS, `seed ${seed}: ${waitedMs} ms`);
      assert.ok(viewChanges <= 40, `seed ${seed}: ${viewChanges} view changes`);
    }
  });

  for (const what of ['lose-log', 'lose-all'] as const) {
    it(`LV-3: after f machines ${what}, the council goes on and they follow`, () => {
      const loss = { atMs: FIRST_MS, identity: 1, what };
      const lost = { rolledBack: [1], faults: { wipe: 1e9 }, faultMs: 1_500 };
      const { violations, heights, height } = simulate(fourWith([loss], lost));
      assert.deepEqual(violations, []);
      assert.ok(
        heights.every((each) => each >= height - 1),
        `${heights} of ${height}`,
      );
    });

    it(`LV-3: after f + 1 machines ${what}, nothing forks and the council waits for people`, () => {
      const losses = [1, 2].map((identity) => ({ atMs: FIRST_MS, identity, what }));
      const lost = { rolledBack: [1, 2], faults: { wipe: 1e9 }, faultMs: 1_500 };
      const { violations, heights, height } = simulate(fourWith(losses, lost));
      // Resolution 3: too few may sign, so nothing more is final, and nothing final is lost.
      assert.deepEqual([...new Set(violations.map(({ rule }) => rule))], ['R5']);
      assert.ok(height > 0 && heights.every((each) => each === height), `${heights}`);
    });
  }

  it('LV-5: whoever is restarted in an idle council, the next transaction commits at once', () => {
    for (const identity of ALL) {
      const restart: readonly Appointment[] = [
        { atMs: 2_000, identity, what: 'stop' },
        { atMs: 2_400, identity, what: 'start' },
      ];
      const idle = { submitMs: 1_000_000, faultMs: 5_000 };
      const { violations, recoveryMs, committed } = simulate(fourWith(restart, idle));
      assert.deepEqual(violations, [], `restart of ${identity}`);
      assert.ok(recoveryMs <= BASE_MS, `restart of ${identity}: ${recoveryMs} ms`);
      assert.ok(committed >= 4);
    }
  });

  it(`R16: who restarts in turn, under load, costs one view each at most, ${ROLLS.length} times`, () => {
    let changes = 0;
    for (const seed of ROLLS) {
      const { violations, viewsAskedFor, committed } = simulate(rolling(seed));
      assert.deepEqual(violations, [], `seed ${seed}`);
      assert.ok(viewsAskedFor <= ALL.length, `seed ${seed}: ${viewsAskedFor} view changes`);
      assert.ok(committed > 100, `seed ${seed}: ${committed} committed`);
      changes += viewsAskedFor;
    }
    assert.ok(changes > 0, 'leaders were among them');
  });
});
