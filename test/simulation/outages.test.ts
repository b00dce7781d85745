// R5, T1, T2: what time alone must not break. Long outages and long idleness, in virtual minutes.

import { strict as assert } from 'node:assert';
import { drawScenario, type Scenario, simulate } from '@witan/simulator';

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

describe('outages', () => {
  for (const minutes of [1, 10]) {
    it(`R5: a council that was apart for ${minutes} minutes commits within five T0 of healing`, () => {
      const blackoutMs = minutes * MINUTE_MS;
      const scenario = quiet({ faultMs: blackoutMs + 1_000, blackoutMs });
      const { violations, recoveryMs } = simulate(scenario);
      assert.deepEqual(violations, []);
      assert.ok(recoveryMs <= 5 * scenario.timing.progressMsMin, `${recoveryMs} ms`);
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
