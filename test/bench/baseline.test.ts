// When a benchmark is refused.

import { strict as assert } from 'node:assert';
import { type Baseline, type CaseOptions, caseOf, compare, readBaselines } from './baseline.ts';

const OPTIONS: CaseOptions = {
  ...{ mode: 'envelope', workload: 'land', validators: 4, perTransaction: 16 },
  ...{ keys: 1, warmUp: 1, count: 1, windows: 1, perRequest: 1, inFlight: 1 },
};
const MACHINE = { cores: 2, model: 'this', node: 'v20' };
const BASE: Baseline = {
  ...{ options: OPTIONS, machine: MACHINE, load: 0, commit: '' },
  ...{ cpuUsPerOperation: 100, verifyUs: 40 },
};

describe('the baseline of the benchmark', () => {
  it('lets a tenth pass, and no more', () => {
    const at = (cpuUsPerOperation: number): boolean =>
      compare({ cpuUsPerOperation, verifyUs: 80 }, BASE, MACHINE).passes;
    assert.deepEqual([90, 109.9, 110.1].map(at), [true, true, false]);
  });

  it('is scaled by the cost of a signature check on another kind of machine', () => {
    const found = { cpuUsPerOperation: 200, verifyUs: 80 };
    const there = compare(found, BASE, { ...MACHINE, model: 'another' });
    assert.deepEqual([there.rise, there.expectedUs, there.scaled], [0, 200, true]);
    assert.equal(compare(found, BASE, { ...MACHINE, node: 'v22' }).scaled, true);
    assert.equal(compare(found, BASE, MACHINE).rise, 1);
  });

  it('names each case after what it measures', () => {
    assert.equal(caseOf(OPTIONS), 'land envelope of 16, 4 validators');
    for (const [name, { options, cpuUsPerOperation }] of Object.entries(readBaselines())) {
      assert.equal(caseOf(options), name);
      assert.ok(cpuUsPerOperation > 0, name);
    }
  });
});
