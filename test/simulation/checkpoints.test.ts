// G6 of light-client.md: in no schedule with failed views, crashes, power cuts, epochs, clocks and
// links that fail, and altered, moved and replayed messages, is an honest member accused, and
// nothing that it cosigned could accuse it. A schedule takes some milliseconds; a million of them
// are ten nights' work.

import { strict as assert } from 'node:assert';
import type { MutantName } from '@witan/consensus';
import { type CheckpointVerdict, runCheckpointSchedule } from '@witan/simulator';
import { installNativeHashes } from '../../scripts/simulation/judge.ts';
import { recordFigure } from '../figures.ts';

const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const SCHEDULES = NIGHTLY ? 100_000 : 500;
/** Each night others. */
const FIRST = NIGHTLY ? Number(process.env.WITAN_CHAOS_SEED ?? 0) * SCHEDULES : 1;

installNativeHashes();

function* verdicts(count: number, options = {}): Generator<CheckpointVerdict, void> {
  for (let seed = FIRST; seed < FIRST + count; seed++) {
    const verdict = runCheckpointSchedule(seed, options);
    const named = `runCheckpointSchedule(${seed}, ${JSON.stringify(options)})`;
    if (!('mutant' in options)) assert.deepEqual(verdict.violations, [], named);
    yield verdict;
  }
}

describe('checkpoints in schedules', function () {
  this.timeout(NIGHTLY ? 3_600_000 : 120_000);

  it('G6: nobody honest is accused, or could be', () => {
    const sums = { cosigned: 0, failedViews: 0, powerCuts: 0, epochs: 0 };
    for (const { accused, cosigned, failedViews, powerCuts, epochs } of verdicts(SCHEDULES)) {
      assert.equal(accused.size, 0);
      sums.cosigned += cosigned;
      sums.failedViews += failedViews;
      sums.powerCuts += powerCuts;
      sums.epochs += epochs - 1;
    }
    const { cosigned, failedViews } = sums;
    for (const [what, sum] of Object.entries(sums)) assert.ok(sum > SCHEDULES / 10, what);
    recordFigure({
      promise: 'R4',
      name: 'accused falsely of two roots',
      value: 0,
      unit: `of ${SCHEDULES} schedules, ${cosigned} cosignatures, ${failedViews} failed views`,
      atMost: 0,
    });
  });

  it('E8: beside a liar nobody else is accused, and most liars are', () => {
    const count = SCHEDULES / 5;
    let named = 0;
    for (const { accused } of verdicts(count, { liars: 1 })) named += accused.size;
    assert.ok(named > count / 2, `${named} of ${count} liars named`);
  });

  for (const mutant of [
    'speculationCosigned',
    'cosignedByCommit',
    'watermarkNotDurable',
  ] as const) {
    it(`R2: ${mutant} is seen in most schedules`, () => {
      const caught = [...verdicts(20, { mutant: mutant satisfies MutantName })].filter(
        ({ violations }) => violations.length > 0,
      );
      assert.ok(caught.length > 10, `${caught.length} of 20`);
    });
  }
});
