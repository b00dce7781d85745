// consensus.md §21.6: all orders of events in a small council, over the real replica. Random seeds
// and exhaustive search find different bugs, so both are kept. Larger ones: `npm run sim --
// --search`.

import { strict as assert } from 'node:assert';
import { searchForks } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';

installNativeHashes();

const SMALL = { views: 2, variants: 1, statesMax: 200_000 } as const;

describe('exhaustive search', () => {
  it('R1: one view of a lying leader with two blocks has no fork', () => {
    const report = searchForks({ ...SMALL, views: 1, variants: 2 });
    assert.equal(report.fork, undefined);
    assert.ok(report.complete && report.states > 50, `${report.states} states`);
  });

  it('R1: two views of a lying leader have no fork in any order of events', () => {
    const report = searchForks(SMALL);
    assert.equal(report.fork, undefined);
    assert.ok(report.complete && report.states > 5_000, `${report.states} states`);
    console.log(`${report.states} states of ${report.localStates} local ones`);
  });

  it('R1: two heights under a lying leader with two blocks each have no fork', () => {
    const report = searchForks({ ...SMALL, views: 1, heights: 2, variants: 2 });
    assert.equal(report.fork, undefined);
    assert.ok(report.complete && report.states > 3_000, `${report.states} states`);
  });

  it('R1: what is too large for its bound says so', () => {
    const report = searchForks({ views: 3, heights: 2, variants: 1, statesMax: 200 });
    assert.equal(report.fork, undefined);
    assert.equal(report.complete, false);
  });

  it('V4: without the check of the maximum there is one', () => {
    assert.ok(searchForks({ ...SMALL, mutant: 'noMaxCheck' }).fork);
  });

  it('V1: a replica that forgets its lock forks the council, and the judge does not let it', () => {
    assert.ok(searchForks({ ...SMALL, mutant: 'forgetLock', judged: false }).fork);
    assert.equal(searchForks({ ...SMALL, mutant: 'forgetLock' }).fork, undefined);
  });
});
