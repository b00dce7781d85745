// First registration, shares, assessment and the ground that parcels occupy.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { updateAssessment } from '@witan/ledger/codec-land';
import { METHODS } from '../src/modules/land/methods.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import {
  act,
  code,
  money,
  operation,
  owner,
  ownersAt,
  parcelAt,
  read,
  registration,
  Scene,
  scene,
  shapeBytes,
  sourceOf,
} from './support/land-calls.ts';

const NAMES = ['alice', 'bob', 'carol'];

describe('land: first registration', () => {
  it('LAND-1: shares that sum to exactly 1 are accepted, whatever their denominators', () => {
    const owners = [owner('alice', 1n, 3n), owner('bob', 1n, 6n), owner('carol', 1n, 2n)];
    const made = scene({ owners });
    assert.deepEqual(ownersAt(made.ledger, NAMES), ['alice 1/3', 'bob 1/6', 'carol 1/2']);
  });

  it('LAND-1: shares that miss 1 by a part in 10,000 are refused', () => {
    const made = new Scene(new TestLedger());
    const half = owner('alice', 1n, 2n);
    for (const numerator of [4_999n, 5_001n]) {
      const owners = [half, owner('bob', numerator, 10_000n)];
      assert.equal(made.register({ owners }), code('land/shares-not-one'));
    }
    assert.equal(made.register({ owners: [] }), code('land/shares-not-one'));
    assert.equal(parcelAt(made.ledger, 'P-1'), null);
  });

  it('LAND-1: a share of zero, one not in lowest terms and an owner named twice are refused', () => {
    const made = new Scene(new TestLedger());
    const zero = [owner('alice'), owner('bob', 0n, 1n)];
    assert.equal(made.register({ owners: zero }), code('land/share-not-positive'));
    const unreduced = [owner('alice', 2n, 4n), owner('bob', 1n, 2n)];
    assert.equal(made.register({ owners: unreduced }), code('land/share-not-reduced'));
    const twice = [owner('alice', 1n, 2n), owner('alice', 1n, 2n)];
    assert.equal(made.register({ owners: twice }), code('land/owner-twice'));
  });

  it('LAND-2: a registered parcel has one current title, which lists its owners', () => {
    const { ledger } = scene();
    const parcel = parcelAt(ledger, 'P-1');
    const title = read<{ status: string; rights: unknown }>(ledger, `land/titles/${parcel?.title}`);
    assert.equal(title.status, 'current');
    assert.deepEqual(title.rights, [{ kind: 'ownership', number: 1 }]);
  });

  it('LAND-3: a source dated after the block, or no longer valid, is refused', () => {
    const made = new Scene(new TestLedger());
    const { timeMs } = made.ledger;
    const dated = (datedMs: number, validUntilMs = 0) => sourceOf({ datedMs, validUntilMs });
    const refused = code('land/source-not-current');
    assert.equal(made.register({ source: dated(timeMs + 1) }), refused);
    made.ledger.timeMs = timeMs;
    assert.equal(made.register({ source: dated(timeMs - 9, timeMs) }), refused);
    made.ledger.timeMs = timeMs;
    assert.equal(made.register({ source: dated(timeMs, timeMs + 1) }), 0);
  });

  it('LAND-8: a parcel that overlaps a current one is refused; one that touches it is not', () => {
    const { ledger } = scene();
    const at = (parcel: string, x: number, y: number): number =>
      act(ledger, 'registrar', registration({ parcel, shape: shapeBytes(x, y) }));
    assert.equal(at('P-2', 9_999, 0), code('land/parcels-overlap'));
    assert.equal(at('P-2', 10_000, 0), 0);
    assert.equal(at('P-3', 0, -9_999), code('land/parcels-overlap'));
    assert.equal(at('P-3', -10_000, -10_000), 0);
  });

  it('LAND-8: a parcel inside another, far from its corners, is found', () => {
    const { ledger } = scene({ shape: shapeBytes(0, 0, 1_000_000, 1_000_000) });
    const inside = registration({ parcel: 'P-2', shape: shapeBytes(500_000, 500_000) });
    assert.equal(act(ledger, 'registrar', inside), code('land/parcels-overlap'));
  });

  it('LAND-11: a stated parcel id is used once', () => {
    const { ledger } = scene();
    const again = registration({ shape: shapeBytes(50_000, 0) });
    assert.equal(act(ledger, 'registrar', again), code('land/parcel-exists'));
  });

  it('MOD-1: all that a key holds is one range, and nothing else is in it', () => {
    const { ledger } = scene();
    assert.equal(
      act(ledger, 'registrar', registration({ parcel: 'P-2', shape: shapeBytes(10_000, 0) })),
      0,
    );
    const holdings = (name: string) =>
      read<{ title: string }[]>(ledger, `land/parties/${toHex(demonstrationKey(name))}/holdings`);
    const expected = ['P-1', 'P-2'].map((id) => parcelAt(ledger, id)?.title).sort();
    assert.deepEqual(
      holdings('alice').map(({ title }) => title),
      expected,
    );
    assert.deepEqual(holdings('bob'), []);
  });

  it('OVER-5: one refused registration of 256 drops the other 255', () => {
    const ledger = new TestLedger();
    const operations = Array.from({ length: 256 }, (_, i) =>
      registration({ parcel: `P-${i}`, shape: shapeBytes((i === 255 ? 0 : i) * 10_000, 0) }),
    );
    assert.equal(act(ledger, 'registrar', ...operations), code('land/parcels-overlap'));
    assert.equal(read<{ count: number }>(ledger, 'land/parcels').count, 0);
    assert.equal(act(ledger, 'registrar', ...operations.slice(0, 255)), 0);
    assert.equal(read<{ count: number }>(ledger, 'land/parcels').count, 255);
  });

  it('MOD-3: an unknown shape, a bow-tie and bytes behind the shape are refused by their codes', () => {
    const made = new Scene(new TestLedger());
    const longer = new Uint8Array([...shapeBytes(0, 0), 0]);
    assert.equal(made.register({ shape: longer }), code('land/geometry-malformed'));
    assert.equal(made.register({ shape: new Uint8Array(0) }), code('land/geometry-malformed'));
    const flat = shapeBytes(0, 0, 10_000, 0);
    assert.notEqual(made.register({ shape: flat }), 0);
    assert.equal(parcelAt(made.ledger, 'P-1'), null);
  });
});

describe('land: assessments', () => {
  const assess = (made: Scene, minorUnits: bigint, as = 'assessor', currency = 'USD'): number => {
    const value = money(minorUnits, currency);
    const call = { parcel: made.parcel, value, landUse: '104' };
    return act(made.ledger, as, operation(METHODS.updateAssessment, updateAssessment.encode(call)));
  };

  it('MOD-2: the total of a currency is the sum of its parcels after every change', () => {
    const made = scene();
    const second = registration({ parcel: 'P-2', shape: shapeBytes(10_000, 0), value: money(7n) });
    assert.equal(act(made.ledger, 'registrar', second), 0);
    assert.equal(assess(made, 2_000_000n), 0);
    const total = read<{ count: number; minorUnits: string }>(made.ledger, 'land/assessments/USD');
    assert.deepEqual(total, { currency: 'USD', count: 2, minorUnits: '2000007' });
  });

  it('MOD-2: another currency than that of the registration, or an unknown parcel, is refused', () => {
    const made = scene();
    assert.equal(assess(made, 1n, 'assessor', 'EUR'), code('land/assessment-unknown'));
    const unknown = new Scene(made.ledger, 'P-9');
    assert.equal(assess(unknown, 1n), code('land/parcel-unknown'));
  });

  it('MOD-6: the value before stays provable as a version of the record', () => {
    const made = scene();
    assert.equal(assess(made, 5n), 0);
    const record = read<{ version: number; minorUnits: string; landUse: string }>(
      made.ledger,
      'land/assessments/USD/P-1',
    );
    assert.equal(record.version, 2);
    assert.equal(record.minorUnits, '5');
    assert.equal(record.landUse, '104');
  });

  it('GOV-6: only an assessor assesses', () => {
    const made = scene();
    for (const as of ['registrar', 'notary', 'alice']) {
      assert.equal(assess(made, 1n, as), code('transaction/mandate-missing'));
    }
  });
});
