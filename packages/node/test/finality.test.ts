// Who waits for a transaction is answered once it is final, and not before (Resolution 8).

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { problemOf } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import type { TransactionState } from '../src/api/ledger-service.ts';
import { FinalityDesk } from '../src/finality.ts';

const TXID = sha256(utf8('a transaction'));
const OTHER = sha256(utf8('another'));
const FINAL: TransactionState = { state: 'final', height: 3, index: 0, code: 0 };
const LONG_MS = 5_000;

function outcome(txid: Uint8Array, code = 0) {
  return { txid, height: 3, index: 0, code };
}

describe('the desk of those who wait for finality', () => {
  let ledger: Map<string, TransactionState>;
  let desk: FinalityDesk;

  beforeEach(() => {
    ledger = new Map();
    desk = new FinalityDesk((txid) => ledger.get(toHex(txid)) ?? { state: 'unknown' });
  });

  /** The answer, if it has come by now. */
  async function settledBy(answer: Promise<TransactionState>): Promise<TransactionState | 'waits'> {
    const later = new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')));
    return Promise.race([answer, later]);
  }

  it('what was taken and may be lost is told as pending, and may be handed in again', () => {
    const place = { isHeld: true, settle: () => undefined };
    desk.taken(TXID, place);
    assert.ok(desk.isPending(TXID));
    place.isHeld = false;
    assert.ok(!desk.isPending(TXID));
    assert.deepEqual(desk.state(TXID), { state: 'pending' });
  });

  it('what is final is answered at once', async () => {
    ledger.set(toHex(TXID), FINAL);
    assert.deepEqual(await desk.whenFinal(TXID, LONG_MS), FINAL);
  });

  it('all who wait are answered when the block is final, and nobody else', async () => {
    const answers = [desk.whenFinal(TXID, LONG_MS), desk.whenFinal(TXID, LONG_MS)];
    const other = desk.whenFinal(OTHER, 20);
    ledger.set(toHex(TXID), FINAL);
    desk.settled([outcome(TXID)]);
    assert.deepEqual(await Promise.all(answers), [FINAL, FINAL]);
    assert.deepEqual(await other, { state: 'unknown' }, 'after its time');
  });

  it('Resolution 8: executed without a certificate is not acknowledged; with one it is', async () => {
    const answer = desk.whenFinal(TXID, LONG_MS);
    ledger.set(toHex(TXID), { state: 'pending' });
    desk.settled([outcome(TXID)]);
    assert.equal(await settledBy(answer), 'waits');
    desk.settled([outcome(OTHER)]);
    assert.equal(await settledBy(answer), 'waits');
    ledger.set(toHex(TXID), FINAL);
    desk.certified();
    assert.deepEqual(await answer, FINAL);
  });

  it('a certificate that comes with a later block is enough', async () => {
    const answer = desk.whenFinal(TXID, LONG_MS);
    ledger.set(toHex(TXID), { state: 'pending' });
    desk.settled([outcome(TXID)]);
    ledger.set(toHex(TXID), FINAL);
    desk.settled([outcome(OTHER)]);
    assert.deepEqual(await answer, FINAL);
  });

  it('what this agency took is pending until it is known', () => {
    assert.deepEqual(desk.state(TXID), { state: 'unknown' });
    desk.taken(TXID);
    assert.deepEqual(desk.state(TXID), { state: 'pending' });
    ledger.set(toHex(TXID), FINAL);
    desk.settled([outcome(TXID)]);
    assert.deepEqual(desk.state(TXID), FINAL);
  });

  it('a transaction that a block passed over as expired: who waits hears it, and who asks', async () => {
    const { code } = problemOf('transaction/expired');
    desk.taken(TXID);
    const answer = desk.whenFinal(TXID, LONG_MS);
    desk.settled([outcome(TXID, code)]);
    assert.deepEqual(await answer, { state: 'final', height: 3, index: 0, code });
    assert.deepEqual(desk.state(TXID), { state: 'final', height: 3, index: 0, code });
  });

  it('GOV-9: whoever waits hears that a block postponed it, and may hand it in again', async () => {
    const { code } = problemOf('governance/quota-exceeded');
    const postponed = { state: 'postponed', height: 3, index: 0, code } as const;
    desk.taken(TXID);
    const answer = desk.whenFinal(TXID, LONG_MS);
    ledger.set(toHex(TXID), postponed);
    desk.settled([outcome(TXID, code)]);
    assert.deepEqual(await answer, postponed);
    desk.taken(TXID);
    assert.deepEqual(desk.state(TXID), { state: 'pending' });
    const again = desk.whenFinal(TXID, LONG_MS);
    ledger.set(toHex(TXID), FINAL);
    desk.settled([outcome(TXID)]);
    assert.deepEqual(await again, FINAL);
  });

  it('a block that came too early for a transaction leaves it standing', () => {
    const { code } = problemOf('transaction/expiry-too-far');
    desk.taken(TXID);
    desk.settled([outcome(TXID, code)]);
    assert.deepEqual(desk.state(TXID), { state: 'postponed', height: 3, index: 0, code });
  });

  it('a replay does not change what the first execution said', async () => {
    desk.taken(TXID);
    const answer = desk.whenFinal(TXID, LONG_MS);
    ledger.set(toHex(TXID), FINAL);
    desk.settled([outcome(TXID, problemOf('transaction/replayed').code)]);
    assert.deepEqual(await answer, FINAL);
  });

  it('after its time a waiter is told what is known', async () => {
    desk.taken(TXID);
    assert.deepEqual(await desk.whenFinal(TXID, 5), { state: 'pending' });
  });

  it('transactions of others that are passed over are not kept', () => {
    desk.settled([outcome(TXID, problemOf('transaction/expired').code)]);
    assert.deepEqual(desk.state(TXID), { state: 'unknown' });
  });

  it('R11: beyond so many who wait, one more is told at once what is known', async () => {
    desk.taken(TXID);
    const answers = Array.from({ length: 16_384 }, () => desk.whenFinal(TXID, LONG_MS));
    assert.deepEqual(await settledBy(desk.whenFinal(TXID, LONG_MS)), { state: 'pending' });
    desk.close();
    await Promise.all(answers);
    const again = desk.whenFinal(TXID, LONG_MS);
    assert.equal(await settledBy(again), 'waits');
    desk.close();
    await again;
  });
});
