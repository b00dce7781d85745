// Version chains of records: every step counts, and none can be left out (state.md §5).

import { strict as assert } from 'node:assert';
import { concatBytes } from '@witan/ledger/bytes';
import {
  checkHistory,
  decodeHistorySteps,
  encodeHistoryStep,
  extendHistory,
  FIRST_HISTORY_HEAD,
  type HistoryStep,
} from '@witan/ledger/state-history';
import type { StateRecord } from '@witan/ledger/state-value';
import { twinSha256 } from '../../state/test/naive-twin.ts';

function step(version: number, height: number): HistoryStep {
  const txid = twinSha256(Buffer.from(`transaction ${version}`));
  return { version, height, txid, previousValue: twinSha256(Buffer.from(`value ${version - 1}`)) };
}

/** Two versions in one block, then one later. */
const steps = [step(2, 10), step(3, 10), step(4, 12)];

function record(
  recVersion: number,
  updatedHeight: number,
  past: readonly HistoryStep[],
): StateRecord {
  const historyHead = past.reduce(extendHistory, FIRST_HISTORY_HEAD);
  const rest = { amount: undefined, salt: undefined, payload: new Uint8Array(0) };
  return { ...rest, recVersion, updatedHeight, historyHead };
}

describe('history of a record', () => {
  it('a step folds as SHA-256(0x05 ‖ head ‖ n ‖ height ‖ txid ‖ previous value)', () => {
    const [first] = steps as [HistoryStep];
    const layout = Buffer.concat([
      Buffer.of(5),
      Buffer.alloc(32),
      Buffer.from('00000002' + '000000000000000a', 'hex'),
      first.txid,
      first.previousValue,
    ]);
    assert.deepEqual(Buffer.from(extendHistory(FIRST_HISTORY_HEAD, first)), twinSha256(layout));
    assert.deepEqual(Buffer.from(encodeHistoryStep(first)), layout.subarray(33));
  });

  it('all versions after the first are shown, in order, up to the proven record', () => {
    checkHistory(record(4, 12, steps), steps);
    checkHistory(record(1, 7, []), []);
    const told = concatBytes(...steps.map(encodeHistoryStep));
    assert.deepEqual(concatBytes(...decodeHistorySteps(told).map(encodeHistoryStep)), told);
  });

  it('nothing can be left out, added, swapped or changed', () => {
    const proven = record(4, 12, steps);
    const [second, third, fourth] = steps as [HistoryStep, HistoryStep, HistoryStep];
    for (const told of [
      [],
      [second, third],
      [third, fourth],
      [second, fourth, third],
      [...steps, step(5, 12)],
      [second, { ...third, previousValue: second.previousValue }, fourth],
      [second, { ...third, txid: second.txid }, fourth],
      [{ ...second, height: 11 }, third, fourth],
      [{ ...second, height: 9 }, third, fourth],
      [second, third, { ...fourth, height: 13 }],
    ]) {
      assert.throws(() => checkHistory(proven, told), { key: 'proof/history' });
    }
  });

  it('a record without a chain, or whose last write was at another height, proves no history', () => {
    const unchained = { ...record(4, 12, steps), historyHead: undefined };
    assert.throws(() => checkHistory(unchained, steps), { key: 'proof/history' });
    assert.throws(() => checkHistory(record(4, 13, steps), steps), { key: 'proof/history' });
  });

  it('steps have 76 bytes each', () => {
    assert.equal(encodeHistoryStep(step(2, 1)).length, 76);
    assert.throws(() => decodeHistorySteps(new Uint8Array(77)), { key: 'codec/short' });
  });
});
