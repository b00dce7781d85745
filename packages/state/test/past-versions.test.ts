// The past of a record, read height by height: several versions of a block, flushed and not, at
// older heights and after a restart.

import { strict as assert } from 'node:assert';
import { updateAssessment } from '@witan/ledger/codec-land';
import { ZERO_HASH } from '@witan/ledger/hash';
import { checkPast } from '@witan/ledger/state-history';
import { decodeValue, encodeRecord } from '@witan/ledger/state-value';
import { answerOf } from '../src/host/answers.ts';
import { historyQuery } from '../src/host/history-queries.ts';
import type { Host } from '../src/host/host.ts';
import { pastRow } from '../src/host/past-versions.ts';
import { METHODS } from '../src/modules/land/methods.ts';
import { assessments, parcelKey } from '../src/modules/land/title-keys.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import { money, operation, registration, shapeBytes } from './support/land-calls.ts';

const PARCELS = ['P-1', 'P-2', 'P-3'];
const BLOCKS = 14;

const keyOf = (parcel: string) => {
  return assessments.key({ currency: 'USD', parcel: parcelKey(parcel) });
};

function update(ledger: TestLedger, parcel: string, minorUnits: number): Uint8Array {
  const call = { parcel, value: money(BigInt(minorUnits)), landUse: '104' };
  const payload = updateAssessment.encode(call);
  const operations = [operation(METHODS.updateAssessment, payload)];
  return ledger.transaction({ sender: demonstrationKey('assessor'), operations });
}

/** Parcels with up to three new values in a block; flushed every fifth block. */
function ledgerWithPast(): TestLedger {
  const ledger = new TestLedger();
  const operations = PARCELS.map((parcel, i) => {
    return registration({ parcel, shape: shapeBytes(10_000 * i, 0), value: money(1n) });
  });
  assert.equal(ledger.submit({ sender: demonstrationKey('registrar'), operations }), 0);
  for (let block = 0; block < BLOCKS; block++) {
    const some = PARCELS.flatMap((parcel, i) =>
      Array.from({ length: (block * (i + 1)) % 4 }, (_, n) =>
        update(ledger, parcel, 9 * block + n),
      ),
    );
    const outcomes = ledger.commit(some);
    assert.ok(outcomes.every((outcome) => outcome.code === 0));
    if (block % 5 === 4) ledger.flush();
  }
  return ledger;
}

/** Every version of every parcel at a height folds to the head in its value. */
function checkAt(host: Host, height: number): void {
  for (const key of PARCELS.map(keyOf)) {
    const value = host.view(height).get(key) ?? new Uint8Array(0);
    const record = decodeValue(value);
    assert.ok(record !== undefined);
    checkPast(record, host.archive.pastOf(key, value));
  }
}

describe('past versions of records', () => {
  it('state §5: all of them are read at every height, from memory and from rows', () => {
    const ledger = ledgerWithPast();
    for (let height = 1; height <= BLOCKS + 1; height++) checkAt(ledger.host, height);
    const { host } = ledger.reopened();
    checkAt(host, host.head.height);
  });

  it('what a node lacks ends what it tells: never with a gap', () => {
    const ledger = ledgerWithPast();
    ledger.flush();
    const key = keyOf('P-1');
    const value = ledger.host.view().get(key) ?? key;
    const whole = ledger.host.archive.pastOf(key, value);
    const lost = whole[6]?.step ?? assert.fail();
    ledger.rows.write({ rows: [{ key: pastRow(key, lost.height), value: undefined }] });
    const rest = whole.filter(({ step }) => step.height > lost.height);
    assert.deepEqual(ledger.host.archive.pastOf(key, value), rest);
  });

  it('state §5: an answer reads no more versions than it shows, and what is too long is refused', () => {
    const { host } = ledgerWithPast();
    const key = keyOf('P-1');
    const value = host.view().get(key) ?? ZERO_HASH;
    const newest = decodeValue(value) ?? assert.fail();
    const many = encodeRecord({ ...newest, recVersion: 100_000 });
    let read = 0;
    // Each step is read where the one above it leads, so no more is known of a long past than this.
    const archive = {
      *stepsTo(_: Uint8Array, { recVersion }: { readonly recVersion: number }) {
        for (let version = recVersion; version > 1; version--) {
          read += 1;
          yield { step: { version, height: 1, txid: ZERO_HASH, previousValue: ZERO_HASH }, value };
        }
      },
    };
    const query = historyQuery(
      'many',
      'These are all versions.',
      assessments,
      () => ({ currency: 'USD', parcel: parcelKey('P-1') }),
      () => ({}),
    );
    const view = { get: () => many };
    const source = { archive, queries: [query], view: () => view, prove: () => ZERO_HASH };
    const asked = (path: string) => () => answerOf(source as never, path, 1);
    assert.throws(asked('many'), { key: 'state/proof-too-large', message: /limit=200/ });
    assert.equal(read, 0);
    // What was made up does not fold to the head.
    assert.throws(asked('many?limit=200'), { key: 'state/row-damaged' });
    assert.ok(read <= 201, `${read}`);
  });
});
