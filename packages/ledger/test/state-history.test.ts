// Version chains of records: every step counts, and none can be left out (state.md §5).

import { strict as assert } from 'node:assert';
import { concatBytes } from '@witan/ledger/bytes';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import {
  checkHistory,
  checkHistoryPart,
  checkPast,
  decodeHistorySteps,
  decodePast,
  decodeVersionLink,
  encodeHistoryStep,
  encodePast,
  encodeVersionLink,
  extendHistory,
  FIRST_HISTORY_HEAD,
  type HistoryStep,
  type PastStep,
  type VersionLink,
} from '@witan/ledger/state-history';
import { decodeValue, encodeRecord, type StateRecord } from '@witan/ledger/state-value';
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

  /** A record of `versions` versions, and all that it was before. */
  function written(versions: number): { record: StateRecord; past: PastStep[] } {
    const past: PastStep[] = [];
    let historyHead = FIRST_HISTORY_HEAD;
    let value: Uint8Array = new Uint8Array(0);
    for (let version = 1; version <= versions; version++) {
      if (version > 1) {
        const txid = twinSha256(Buffer.from(`transaction ${version}`));
        const ended = { version, height: 5 * version, txid, previousValue: twinSha256(value) };
        past.push({ step: ended, value });
        historyHead = extendHistory(historyHead, ended);
      }
      const header = { amount: undefined, recVersion: version, salt: undefined, historyHead };
      const payload = Buffer.from(`says ${version}`);
      value = encodeRecord({ ...header, updatedHeight: 5 * version, payload });
    }
    return { record: decodeValue(value) as StateRecord, past };
  }

  it('state §5: of 1,000 versions each is shown by its value, and none can be missing', () => {
    const { record: proven, past } = written(1_000);
    const bytes = encodePast(past);
    assert.deepEqual(encodePast(decodePast(bytes)), bytes);
    checkPast(proven, decodePast(bytes));
    for (const left of [0, 1, 500, 997, 998]) {
      const fewer = decodePast(encodePast(past.toSpliced(left, 1)));
      assert.throws(() => checkPast(proven, fewer), VerifyError, `${left}`);
    }
    const more = decodePast(encodePast([...past, past[998] as PastStep]));
    assert.throws(() => checkPast(proven, more), VerifyError);
    const swapped = past.with(3, past[4] as PastStep).with(4, past[3] as PastStep);
    assert.throws(() => checkPast(proven, decodePast(encodePast(swapped))), VerifyError);
  });

  it('state §5: every changed byte of a past is refused', () => {
    const { record: proven, past } = written(5);
    const bytes = encodePast(past);
    for (const at of bytes.keys()) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 1;
      assert.throws(
        () => checkPast(proven, decodePast(changed)),
        (error) => error instanceof VerifyError || error instanceof DecodeError,
        `byte ${at}`,
      );
      assert.throws(() => checkPast(proven, decodePast(bytes.subarray(0, at))), `cut at ${at}`);
    }
  });

  it('state §5: pages of 1,000 versions link to each other, down to the first', () => {
    const { record: proven, past } = written(1_000);
    const limit = 200;
    let before: VersionLink | undefined;
    for (let last = 999; last > 0; ) {
      const page = past.slice(Math.max(0, last - limit), last);
      const bytes = encodePast(page);
      const verdict = checkHistoryPart(proven, { before, limit }, bytes);
      const versionsOf = (some: readonly PastStep[]) => some.map(({ step }) => step.version);
      assert.deepEqual(versionsOf(verdict.past), versionsOf(page));
      const first = Math.max(1, last - limit + 1);
      assert.deepEqual([verdict.first, verdict.last, verdict.versions], [first, last, 1_000]);
      for (const lacking of [page.slice(1), page.slice(0, -1), page.toSpliced(7, 1)]) {
        const some = encodePast(lacking);
        assert.throws(() => checkHistoryPart(proven, { before, limit }, some), VerifyError);
      }
      if (before !== undefined) {
        assert.throws(() => checkHistoryPart(proven, { limit }, bytes), VerifyError);
        const other = { ...before, historyHead: before.historyHead.with(5, 0) };
        assert.throws(() => checkHistoryPart(proven, { before: other, limit }, bytes), VerifyError);
      }
      before = verdict.next && decodeVersionLink(encodeVersionLink(verdict.next));
      last = first - 1;
      assert.equal(before === undefined, last === 0);
    }
  });

  it('state §5: every changed byte of a page is refused', () => {
    const { record: proven, past } = written(9);
    const limit = 3;
    const { next: before } = checkHistoryPart(proven, { limit }, encodePast(past.slice(-3)));
    const bytes = encodePast(past.slice(2, 5));
    checkHistoryPart(proven, { before, limit }, bytes);
    for (const at of bytes.keys()) {
      const changed = bytes.with(at, (bytes[at] as number) ^ 1);
      assert.throws(
        () => checkHistoryPart(proven, { before, limit }, changed),
        (error) => error instanceof VerifyError || error instanceof DecodeError,
        `byte ${at}`,
      );
    }
  });
});
