// Cautions, freezes and notices: what blocks a disposal, and what does not.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { withdrawCaution } from '@witan/ledger/codec-land';
import { METHODS } from '../src/modules/land/methods.ts';
import { demonstrationKey } from '../src/testkit.ts';
import {
  code,
  HOUR_MS,
  operation,
  owner,
  part,
  read,
  type Scene,
  scene,
  shapeBytes,
  sourceOf,
} from './support/land-calls.ts';

const DAY_MS = 24 * HOUR_MS;
const HALVES = [part('P-1a', shapeBytes(0, 0, 5_000)), part('P-1b', shapeBytes(5_000, 0, 5_000))];

/** Every call that disposes of a title, tried; the codes that it gives. */
function disposals(made: Scene): number[] {
  return [
    made.propose(),
    made.mortgage(),
    made.subdivide(HALVES),
    made.merge({ titles: [made.title, new Uint8Array(20)] }),
    made.correct({ owners: [owner('bob')] }),
    made.close(),
    made.notice({ beneficiary: demonstrationKey('carol') }),
  ];
}

describe('land: restrictions', () => {
  it('LAND-4: a caution blocks every disposal until its cautioner withdraws it', () => {
    const made = scene();
    assert.equal(made.caution(), 0);
    const refused = code('land/caution-in-force');
    assert.deepEqual(disposals(made), disposals(made).fill(refused));
    const number = made.restrictions[0]?.number ?? 0;
    assert.equal(made.withdrawCaution('alice', number), code('transaction/mandate-missing'));
    assert.equal(made.withdrawCaution('carol', number), 0);
    assert.equal(made.propose(), 0);
  });

  it('LAND-4: a court removes a caution', () => {
    const made = scene();
    made.caution();
    assert.equal(made.withdrawCaution('judge', 2), 0);
    assert.deepEqual(made.restrictions, []);
  });

  it('LAND-4: a court freeze blocks every disposal until a judge lifts it', () => {
    const made = scene();
    assert.equal(made.freeze(), 0);
    const refused = code('land/frozen');
    assert.deepEqual(disposals(made), disposals(made).fill(refused));
    assert.equal(made.unfreeze(2, 'registrar'), code('transaction/mandate-missing'));
    assert.equal(made.unfreeze(9), code('land/right-unknown'));
    assert.equal(made.unfreeze(2), 0);
    assert.equal(made.propose(), 0);
  });

  it('LAND-4: a freeze between proposal and settlement stops the settlement', () => {
    const made = scene();
    made.propose();
    made.consent('bob');
    made.attest();
    assert.equal(made.freeze(), 0);
    assert.equal(made.settle(), code('land/frozen'));
    made.unfreeze(2);
    assert.equal(made.settle(), 0);
  });

  it("LAND-4: another's priority notice blocks, one's own does not", () => {
    const made = scene();
    assert.equal(made.notice({ beneficiary: demonstrationKey('carol') }), 0);
    assert.equal(made.propose(), code('land/priority-notice'));
    assert.equal(made.mortgage(), code('land/priority-notice'));
    assert.equal(made.notice(), code('land/priority-notice'), 'a second beneficiary');
    const own = { right: { kind: 5, number: 2 } as const, discharged: true };
    assert.equal(made.propose({ owners: [owner('carol')], rights: [own] }), 0);
    made.consent('carol');
    made.attest();
    assert.equal(made.settle(), 0);
    assert.deepEqual(made.restrictions, [], 'the notice has done its work');
  });

  it('LAND-4: a lapsed caution or notice blocks nothing, and anyone may clear it away', () => {
    const made = scene();
    const untilMs = made.ledger.timeMs + HOUR_MS;
    assert.equal(made.caution({ untilMs }), 0);
    assert.equal(made.propose(), code('land/caution-in-force'));
    made.ledger.timeMs = untilMs;
    assert.equal(made.propose(), 0);
    assert.equal(made.restrictions.length, 1);
    assert.equal(made.expire(), 0);
    assert.deepEqual(made.restrictions, []);
  });

  it('LAND-4: what has lapsed is cleared by the settlement itself', () => {
    const made = scene();
    made.notice({ beneficiary: demonstrationKey('carol') });
    made.ledger.timeMs += DAY_MS;
    made.propose();
    made.consent('bob');
    made.attest();
    assert.equal(made.settle(), 0);
    assert.deepEqual(made.restrictions, []);
  });

  it('LAND-3: a restriction has a party and a current source', () => {
    const made = scene();
    const source = { ...sourceInFuture(made) };
    assert.equal(made.caution({ source }), code('land/source-not-current'));
    assert.equal(made.freeze('judge', { source }), code('land/source-not-current'));
    assert.equal(made.notice({ source }), code('land/source-not-current'));
  });

  it('MOD-11: a caution that has lapsed already, or a notice beyond 90 days, is refused', () => {
    const made = scene();
    const { timeMs } = made.ledger;
    assert.equal(made.caution({ untilMs: timeMs }), code('land/deadline-invalid'));
    assert.equal(made.notice({ untilMs: timeMs + 92 * DAY_MS }), code('land/deadline-invalid'));
  });

  it('GOV-6: registrars lodge cautions, judges freeze, owners give notice', () => {
    const made = scene();
    const refused = code('transaction/mandate-missing');
    assert.equal(made.caution({}, 'carol'), refused);
    assert.equal(made.freeze('registrar'), refused);
    assert.equal(made.notice({}, 'carol'), refused);
  });

  it('MOD-12: removals of one transaction, of one block and of later ones are numbered without gap', () => {
    const made = scene();
    const { ledger } = made;
    for (let i = 0; i < 4; i++) assert.equal(made.caution(), 0);
    const withdraw = (number: number) => {
      const call = { title: made.title, number, source: sourceOf() };
      return operation(METHODS.withdrawCaution, withdrawCaution.encode(call));
    };
    const sent = (...numbers: number[]): Uint8Array =>
      ledger.transaction({ sender: demonstrationKey('carol'), operations: numbers.map(withdraw) });
    // The second operation of the third transaction fails, and takes the first with it.
    const codes = ledger.commit([sent(2, 3), sent(4), sent(5, 9)]).map((one) => one.code);
    assert.deepEqual(codes, [0, 0, code('land/right-unknown')]);
    assert.deepEqual(
      ledger.commit([sent(5)]).map((one) => one.code),
      [0],
    );
    const path = `land/titles/${toHex(made.title)}/removals`;
    const removed = read<{ seq: number; right: { number: number } }[]>(ledger, path);
    assert.deepEqual(
      removed.map(({ seq, right }) => [seq, right.number]),
      [0, 1, 2, 3].map((seq) => [seq, seq + 2]),
    );
  });

  it('MOD-10: a title holds at most 128 rights', () => {
    const made = scene();
    for (let i = 1; i < 128; i++) assert.equal(made.caution(), 0);
    assert.equal(made.caution(), code('land/title-full'));
  });
});

function sourceInFuture(made: Scene) {
  const document = new Uint8Array(32);
  return { document, kind: 1, datedMs: made.ledger.timeMs + DAY_MS, validUntilMs: 0 } as const;
}
