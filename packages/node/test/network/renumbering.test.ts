// An epoch ends and another begins: seats move, members come and go, and links that stand are kept.

import { strict as assert } from 'node:assert';
import { OBSERVER_LINK } from '@witan/consensus';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { type Seat, seats, startAll, stopAll, until, witness } from './council.ts';

/** Redials soon, as tests do. */
const soon = { redialMinMs: 20, redialMaxMs: 60 };
const { STATUS, PREPARE } = MESSAGE_KINDS;

describe('a mesh at the end of an epoch', () => {
  afterEach(stopAll);

  const renumbered = (all: readonly Seat[], numbers: readonly number[]): Seat[] =>
    all.map((seat, i) => ({ ...seat, index: numbers[i] as number }));

  it('M2: who stays keeps its link under its new number, and who is removed is cut', async () => {
    const all = await seats(4);
    const council = all.map((seat) => witness(seat, all, { timing: soon }));
    await startAll(council);
    await until('all linked', () => council.every(({ mesh }) => mesh.counters().linksUp === 3));
    // Seat 0 leaves, the others move up; nobody has told the one that left.
    const after = renumbered(all, [OBSERVER_LINK, 0, 1, 2]);
    const [, first, second, third] = council as [never, ...typeof council];
    for (const each of [first, second, third]) each?.mesh.replaceMembers(after.slice(1));
    const counters = [first, second, third].map((each) => each?.mesh.counters());
    assert.deepEqual(
      counters.map((counts) => [counts?.linksUp, counts?.linksLost]),
      [
        [2, 1],
        [2, 1],
        [2, 1],
      ],
    );
    assert.ok(third?.mesh.send(0, PREPARE, new Uint8Array(8)));
    await until('the frame', () => (first?.frames.length ?? 0) > 0);
    assert.deepEqual(
      first?.frames.map(({ from, kind }) => [from, kind]),
      [[2, PREPARE]],
    );
  });

  it('an observer hears STATUS and no vote, and its frames carry its own number', async () => {
    const three = await seats(3);
    const members = renumbered(three, [0, 1, OBSERVER_LINK]);
    const [a, b, observer] = three.map((seat) => witness(seat, members, { timing: soon })) as [
      ReturnType<typeof witness>,
      ReturnType<typeof witness>,
      ReturnType<typeof witness>,
    ];
    await startAll([a, b, observer]);
    await until('all linked', () =>
      [a, b, observer].every(({ mesh }) => mesh.counters().linksUp === 2),
    );
    a.mesh.broadcast(PREPARE, new Uint8Array(8));
    a.mesh.broadcast(STATUS, new Uint8Array(9));
    observer.mesh.broadcast(STATUS, new Uint8Array(10));
    await until('both frames', () => a.frames.length === 1 && b.frames.length === 3);
    assert.deepEqual(
      observer.frames.map(({ from, kind }) => [from, kind]),
      [[0, STATUS]],
    );
    assert.deepEqual(
      a.frames.map(({ from, kind }) => [from, kind]),
      [[OBSERVER_LINK, STATUS]],
    );
  });
});
