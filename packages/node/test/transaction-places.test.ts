// Back-pressure at the door of an agency: how many transactions are taken, of whom, and when those
// for whom there is no place should come back (L1, T12, U2).

import { strict as assert } from 'node:assert';
import { PLACE_BYTES, type Place, TransactionPlaces } from '../src/transaction-places.ts';

const LIMITS = { placesMin: 100, placesMax: 1_000, stayMs: 2_000 };

describe('places for transactions', () => {
  let nowMs: number;
  let places: TransactionPlaces;

  beforeEach(() => {
    nowMs = 1_000;
    places = new TransactionPlaces(() => nowMs, LIMITS);
  });

  const enter = (client: string, count: number, bytes = 200): Place[] =>
    places.enter(client, new Array<number>(count).fill(bytes));

  it('R11: no more are taken than there are places, whoever comes', () => {
    for (let i = 0; i < 5_000; i++) enter(`client ${i % 700}`, 3);
    assert.ok(places.taken <= LIMITS.placesMax);
    assert.ok(places.taken > 0.9 * LIMITS.placesMax);
  });

  it('R11: a large transaction takes the places of its bytes', () => {
    const large = enter('a', 100, 32 * PLACE_BYTES);
    assert.ok((large.length - 1) * 32 < 0.75 * LIMITS.placesMax, 'at most the last goes beyond');
    assert.equal(places.taken, 32 * large.length);
    for (const place of large) place.leave();
    assert.equal(places.taken, 0);
  });

  it('R11: a place that is given up or settled again frees no other', () => {
    const [one, other] = enter('a', 3) as [Place, Place, Place];
    for (let i = 0; i < 3; i++) {
      one.leave();
      one.settle();
      other.settle();
      other.leave();
    }
    assert.equal(places.taken, 1);
  });

  it('T12: a large transaction is taken where others left room for a small one alone', () => {
    for (let i = 0; i < 3; i++) enter(`client ${i}`, 1_000);
    const room = places.room('late');
    assert.ok(room > 0 && room < 32, `${room}`);
    assert.equal(enter('late', 2, 32 * PLACE_BYTES).length, 1);
    assert.ok(places.taken < LIMITS.placesMax + 32);
  });

  it('T12: one client leaves room for another, and both end with equal shares', () => {
    const first = enter('greedy', 10_000);
    assert.equal(first.length, 750);
    assert.ok(enter('modest', 10).length === 10, 'whoever asks for little has it at once');
    // The greedy one asks again for whatever becomes free.
    const held = [...first];
    for (let i = 0; i < 2_000; i++) {
      held.shift()?.settle();
      enter('second', 10);
      held.push(...enter('greedy', 10));
    }
    const [one, other] = ['greedy', 'second'].map((client) => places.room(client)) as [
      number,
      number,
    ];
    assert.ok(Math.abs(one - other) <= 2, `${one} and ${other} more`);
    assert.ok(enter('late', 20).length === 20);
  });

  it('a place that was given up is free once, however often that is said', () => {
    const [place] = enter('a', 1) as [Place];
    place.leave();
    place.leave();
    place.settle();
    assert.equal(places.taken, 0);
  });

  it('a place lapses when nothing settles it: the lane may have ended with the seat', () => {
    const lost = enter('a', 500);
    nowMs += 300_000;
    const later = enter('b', 50);
    nowMs += 300_001;
    assert.equal(places.room('b') > 500, true);
    assert.equal(places.taken, 50);
    assert.deepEqual([lost[0]?.isHeld, later[0]?.isHeld], [false, true]);
    for (const place of [...lost, ...later]) place.settle();
    assert.equal(places.taken, 0, 'and is not given back twice');
  });

  /** A council that settles so many a second, under more than it can settle. */
  function overload(perSecond: number, seconds: number): void {
    const held: Place[] = [];
    const perTurn = perSecond / 10;
    for (let turn = 0; turn < 10 * seconds; turn++) {
      nowMs += 100;
      for (const place of held.splice(0, perTurn)) place.settle();
      for (const client of ['a', 'b', 'c']) held.push(...enter(client, perTurn));
    }
    stayMs = (1_000 * held.length) / perSecond;
    for (const place of held) place.leave();
  }
  let stayMs = 0;

  it('under overload a transaction waits about two seconds, however slow the council is', () => {
    for (const perSecond of [60, 100, 200, 300]) {
      overload(perSecond, 60);
      assert.ok(stayMs > 500 && stayMs < 2_500, `${stayMs} ms at ${perSecond} a second`);
    }
  });

  it('places come back when the council is quick again', () => {
    overload(60, 60);
    const slow = places.places;
    assert.ok(slow < 200, `${slow}`);
    for (let i = 0; i < 60; i++) {
      const held = enter(`client ${i % 5}`, 60);
      nowMs += 100;
      for (const place of held) place.settle();
    }
    assert.ok(places.places > 2 * slow, `${places.places} after ${slow}`);
  });

  it('Retry-After is when there is room: not much earlier, and not much later', () => {
    overload(100, 60);
    const held = enter('a', 10_000);
    const seconds = places.retrySeconds('a', 90);
    let waited = 0;
    while (places.room('a') < 90) {
      waited += 1;
      for (const place of held.splice(0, 100)) place.settle();
    }
    assert.ok(Math.abs(seconds - waited) <= 1, `${seconds} s said, ${waited} s waited`);
    assert.equal(places.retrySeconds('b'), 1);
    assert.ok(places.retrySeconds('a', 1_000_000) <= 60);
  });
});
