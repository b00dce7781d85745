// R5, T1, T2: what time alone must not break. Long outages and long idleness, in virtual minutes.

import { strict as assert } from 'node:assert';
import { drawScenario, type Scenario, simulate } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';

installNativeHashes();

const MINUTE_MS = 60_000;

function quiet(changes: Partial<Scenario>): Scenario {
  const base = drawScenario('calm', 1);
  return {
    ...base,
    validators: 4,
    application: 'register',
    timing: {
      ...base.timing,
      progressMsMin: 200,
      progressMsMax: 2_000,
      heartbeatMs: 250,
      silenceMs: 1_000,
    },
    submitMs: 2_000,
    ...changes,
  };
}

/** As measured in base timeouts, an outage and its end look alike whatever the timeout is. */
function apart(outageMs: number, baseMs: number): Scenario {
  const heartbeatMs = Math.max(100, baseMs);
  const scenario = quiet({ faultMs: outageMs + 10 * baseMs, blackoutMs: outageMs });
  return {
    ...scenario,
    timing: {
      ...scenario.timing,
      progressMsMin: baseMs,
      progressMsMax: 10 * baseMs,
      heartbeatMs,
      silenceMs: 4 * heartbeatMs,
    },
    submitMs: Math.max(2_000, outageMs / 50),
    healMs: 40 * baseMs,
  };
}

const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const OUTAGES: readonly (readonly [name: string, outageMs: number, baseMs: number])[] = [
  ['10 seconds', 10_000, 250],
  ['10 minutes', 10 * MINUTE_MS, 250],
  ['10 hours', 10 * HOUR_MS, 10_000],
  ['30 days', 30 * DAY_MS, 300_000],
  ...(NIGHTLY
    ? ([
        ['10 hours', 10 * HOUR_MS, 250],
        ['30 days', 30 * DAY_MS, 5_000],
      ] as const)
    : []),
];

describe('outages', () => {
  for (const [name, outageMs, baseMs] of OUTAGES) {
    it(`R5: after ${name} apart a council with T0 = ${baseMs} ms commits within five T0`, () => {
      const scenario = apart(outageMs, baseMs);
      const { violations, recoveryMs, viewChanges } = simulate(scenario);
      assert.deepEqual(violations, []);
      assert.ok(recoveryMs <= 5 * baseMs, `${recoveryMs} ms`);
      assert.ok(viewChanges < 40, `${viewChanges} view changes: views do not run away (H02)`);
    });
  }

  it('T1: five idle minutes see no view change', () => {
    const scenario = quiet({ faultMs: 5 * MINUTE_MS, submitMs: 10 * MINUTE_MS });
    const { violations, viewChanges } = simulate(scenario);
    assert.deepEqual(violations, []);
    assert.equal(viewChanges, 0);
  });

  it('T2: a slow trickle in good weather sees no view change', () => {
    const { violations, viewChanges, committed } = simulate(quiet({ faultMs: MINUTE_MS }));
    assert.deepEqual(violations, []);
    assert.equal(viewChanges, 0);
    assert.ok(committed > 20);
  });
});
