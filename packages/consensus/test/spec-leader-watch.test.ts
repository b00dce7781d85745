// T1, while batches wait that the leader never said it holds: a silent leader is asked, answers if
// it lives, and is left after T(k) if it does not.

import { strict as assert } from 'node:assert';
import type { LaneHeld } from '@witan/ledger/messages';
import type { Effect } from '../src/effect.ts';
import { only, Solo } from './solo.ts';

const HALF_MS = 126;
const QUARTER_MS = 63;

function questions(effects: readonly Effect[]): (number | 'all')[] {
  const said = only(effects, 'send').filter(({ message }) => message.kind === 'status');
  return said.map(({ to }) => to);
}

/** A batch waits, and time passes with everybody heard but the leader. */
class Silence extends Solo {
  look(ms: number, heard: readonly number[] = this.followers): Effect[] {
    this.wait(ms);
    this.hear(heard);
    return this.feed({ type: 'timer', name: 'progress' });
  }
}

describe('T1 silence', () => {
  it('T1: a leader that is silent while a batch waits is asked twice, and left after T(k)', () => {
    const solo = new Silence();
    const leader = solo.leader();
    const armed = only(solo.give(solo.batch(solo.self, 1)), 'set-timer');
    assert.deepEqual(
      armed.map(({ name, delayMs }) => [name, delayMs]),
      [['progress', HALF_MS]],
    );
    assert.deepEqual(questions(solo.look(HALF_MS)), [leader]);
    assert.deepEqual(questions(solo.look(QUARTER_MS)), ['all']);
    assert.equal(solo.state.view, 0);
    solo.look(QUARTER_MS);
    assert.deepEqual([solo.state.view, solo.state.active], [1, false]);
  });

  it('T1: a leader that answers keeps its office, however long a batch waits that it lacks', () => {
    const solo = new Silence();
    const leader = solo.leader();
    solo.give(solo.batch(solo.self, 1));
    let asked = 0;
    for (let round = 0; round < 40; round++) {
      const to = questions(solo.look(QUARTER_MS));
      asked += to.length;
      if (to.includes(leader)) solo.hear([leader]);
    }
    assert.equal(solo.state.view, 0);
    assert.ok(asked >= 20 && asked <= 40, `${asked} questions`);
  });

  it('T1: a leader that dies late behind its last commit has been silent for three quarters', () => {
    const solo = new Silence();
    const leader = solo.leader();
    solo.give(solo.batch(solo.self, 1));
    solo.look(100);
    solo.hear([leader]);
    assert.deepEqual(questions(solo.look(QUARTER_MS)), [leader]);
    assert.deepEqual(questions(solo.look(QUARTER_MS)), ['all']);
    solo.look(QUARTER_MS - 1);
    assert.equal(solo.state.view, 0);
    solo.look(1);
    assert.equal(solo.state.view, 1);
  });

  it('T1: nothing is asked while nothing waits, and no timer runs', () => {
    const solo = new Silence();
    assert.deepEqual(only(solo.look(900), 'set-timer'), []);
    assert.deepEqual(questions(solo.look(50)), []);
    assert.equal(solo.state.view, 0);
  });

  it('T1: a leader whose proposals commit without it is not blamed for a link', () => {
    const solo = new Silence();
    solo.give(solo.batch(solo.self, 1));
    let parent = solo.genesis;
    for (let round = 0; round < 7; round++) {
      solo.look(HALF_MS);
      const block = solo.block(parent);
      solo.finalise(block);
      parent = block;
    }
    assert.equal(solo.state.view, 0);
  });

  it('T1: whoever hears nobody else within half of T(k) blames its own link', () => {
    const solo = new Silence();
    solo.give(solo.batch(solo.self, 1));
    for (const ms of [HALF_MS, QUARTER_MS, QUARTER_MS, QUARTER_MS]) solo.look(ms, []);
    assert.equal(solo.state.view, 0);
  });

  it('T1: after a pause of its own a replica asks first, and then reads what was said', () => {
    const solo = new Silence();
    solo.give(solo.batch(solo.self, 1));
    solo.stall(400);
    solo.hear(solo.followers);
    solo.feed({ type: 'timer', name: 'progress' });
    solo.look(QUARTER_MS);
    assert.equal(solo.state.view, 0);
    solo.hear([solo.leader()]);
    solo.look(QUARTER_MS);
    assert.equal(solo.state.view, 0);
  });

  it('T2: questions take their time as T(k) does', () => {
    const solo = new Silence();
    solo.state.commitLatencyMs = 100;
    solo.give(solo.batch(solo.self, 1));
    assert.deepEqual(questions(solo.look(399)), []);
    assert.deepEqual(questions(solo.look(1)), [solo.leader()]);
  });

  it('T1: a leader answers who holds what its chain lacks, each at most eight times in T0', () => {
    const solo = new Solo({ role: 'leader' });
    solo.wait(1_000);
    const [from, other] = solo.others as [number, number];
    const ask = (peer: number, have: readonly LaneHeld[]): (number | 'all')[] => {
      const status = { epoch: 0, view: 0, active: true, tipHeight: 0, tip: undefined, have };
      return questions(solo.feed({ type: 'status', from: peer, status }));
    };
    const have = [{ author: from, boot: 1, seq: 1 }];
    assert.deepEqual(ask(from, []), []);
    assert.deepEqual(ask(from, have), [from]);
    assert.deepEqual(ask(from, have), []);
    assert.deepEqual(ask(other, have), [other]);
    solo.wait(32);
    assert.deepEqual(ask(from, have), [from]);
    // What is proposed is on its way to everybody.
    solo.give(solo.batch(from, 1));
    solo.wait(32);
    assert.deepEqual(ask(from, have), []);
  });
});
