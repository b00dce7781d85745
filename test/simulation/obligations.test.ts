// What consensus.md §21 asked a simulator to model beyond the design's own: wrong results, lanes,
// censors, epochs, evidence. Most of it runs in every seed of its profile; here is what a run must
// show that no checker can ask for.

import { strict as assert } from 'node:assert';
import { drawScenario, type Scenario, shrink, simulate } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';

installNativeHashes();

function fourCalm(changes: Partial<Scenario>): Scenario {
  const base = drawScenario('calm', 1);
  return { ...base, validators: 4, application: 'register', signatures: 'oracle', ...changes };
}

function wrongAt(identities: readonly number[]): Scenario {
  const wrong = identities.map((identity) => ({
    identity,
    fromHeight: 5,
    afterRestart: false,
    salt: 1,
  }));
  return fourCalm({ wrong });
}

describe('obligations', () => {
  it('N6: one wrong machine of four stops alone, and the others go on', () => {
    const { violations, halted, height } = simulate(wrongAt([2]));
    assert.deepEqual(violations, []);
    assert.deepEqual(halted, ['consensus/own-result-differs']);
    assert.ok(height > 5, `height ${height}`);
  });

  it('N6: two wrong machines of four stop the council, which does not fork', () => {
    const { violations, halted, height } = simulate(wrongAt([1, 2]));
    assert.deepEqual(violations, []);
    assert.deepEqual(new Set(halted), new Set(['consensus/diverged']));
    assert.equal(height, 4);
  });

  it('N6: a liar with wrong seals stops nobody', () => {
    for (const traits of [['wrongSeal'], ['wrongSeal', 'echo']] as const) {
      const villains = [{ identity: 1, twins: false, traits }];
      const { violations, halted } = simulate(fourCalm({ villains }));
      assert.deepEqual(violations, []);
      assert.deepEqual(halted, []);
    }
  });

  it('L6, L8: an author that withholds or doubles its batches brings no leader down', () => {
    for (const trait of ['withholding', 'doubleBatch'] as const) {
      const base = drawScenario('calm', 2);
      const villains = [{ identity: 1, twins: false, traits: [trait] }];
      const timing = { ...base.timing, progressMsMin: 1_000, progressMsMax: 4_000 };
      const { violations, viewChanges } = simulate(fourCalm({ villains, timing }));
      assert.deepEqual(violations, [], trait);
      assert.equal(viewChanges, 0, trait);
    }
  });

  it('M1, GOV-1: agencies invite, seat, remove and rotate keys by the real module', () => {
    const { violations, changes, epoch } = simulate(drawScenario('councils', 1));
    assert.deepEqual(violations, []);
    const { joined, left, rotated } = changes;
    assert.ok(joined > 0 && left > 0 && rotated > 0, JSON.stringify(changes));
    assert.ok(epoch >= 3, `${epoch} epochs`);
  });

  it('faults are counted by what they struck', () => {
    const { coverage, strikes } = simulate(drawScenario('power', 1));
    const cells = Object.keys(coverage);
    assert.ok(strikes > 0 && cells.some((cell) => cell.startsWith('power-cut/')));
  });

  it('a failing run is made smaller, and fails in the same way', () => {
    const scenario = drawScenario('power', 1);
    const mutant = 'prepareNotInLog';
    for (let seed = 1; seed <= 20; seed++) {
      const candidate = { ...drawScenario('power', seed), application: 'register' } as const;
      const { strikes, violations } = simulate(candidate, { mutant });
      const rule = violations[0]?.rule;
      if (rule === undefined || strikes < 4) continue;
      const fails = (smaller: Scenario): boolean =>
        simulate(smaller, { mutant }).violations[0]?.rule === rule;
      const smallest = shrink({ scenario: candidate, strikes, fails, budget: 30 });
      assert.ok(fails(smallest));
      const kinds = Object.keys(smallest.faults).length;
      const dropped = smallest.dropped?.length ?? 0;
      assert.ok(dropped > 0 || kinds < Object.keys(candidate.faults).length);
      return;
    }
    assert.fail(`no seed of ${scenario.profile} fails`);
  });
});
