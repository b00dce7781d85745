// Y11: with more than f liars there is no promise, and the checkers must say so. This is the other
// half of every run that finds nothing.

import { strict as assert } from 'node:assert';
import { drawScenario, type Scenario, simulate } from '@witan/simulator';

function overrun(seed: number): Scenario {
  const base = drawScenario('liars', seed);
  return {
    ...base,
    validators: 4,
    lost: [],
    application: 'register',
    signatures: 'oracle',
    villains: [0, 1].map((identity) => ({
      identity,
      twins: false,
      traits: ['equivocation', 'echo'],
    })),
  };
}

describe('negative control', () => {
  it('Y11: two liars of four fork the chain, and agreement is seen to break', () => {
    const rules = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      for (const { rule } of simulate(overrun(seed)).violations) rules.add(rule);
    }
    assert.ok(rules.has('R1'), [...rules].join());
  });
});
