// Patience: what a replica waits for, says again and proposes follows what commits take (N1, N8,
// T2).

import { strict as assert } from 'node:assert';
import { blockPayloadBytesMax } from '@witan/ledger/limits';
import { nextReferences } from '../src/lanes.ts';
import { payloadBytesMax, silenceDelay } from '../src/patience.ts';
import { LAN_TIMING } from '../src/timing.ts';
import { Solo, sent } from './solo.ts';

const NO_PAUSE = { blockIntervalMsMax: 0 };
const { heartbeatMs: HEARTBEAT_MS } = LAN_TIMING;

describe('patience', () => {
  it('N1: blocks carry less the more views have failed and the longer commits take', () => {
    const { state } = new Solo({ timing: { progressMsMax: 8_000 } });
    const full = payloadBytesMax(state);
    assert.equal(full, blockPayloadBytesMax);
    const after = (views: number): number => payloadBytesMax({ ...state, view: views });
    assert.deepEqual([1, 2, 5].map(after), [full / 2, full / 4, full / 32]);
    const at = (commitLatencyMs: number): number => payloadBytesMax({ ...state, commitLatencyMs });
    assert.deepEqual([1_000, 2_000, 4_000].map(at), [full, full / 2, full / 4]);
  });

  it('N1: after views that failed a block of one batch goes first, and alone', () => {
    const timing = { proposalPauseMsMin: 0 };
    const solo = new Solo({ role: 'leader', parameters: NO_PAUSE, timing });
    for (const seq of [1, 2, 3]) solo.give(solo.batch(solo.self, seq));
    const effects = solo.others.flatMap((voter) => solo.leave(voter, 40));
    assert.deepEqual(
      sent(effects, 'propose').map(({ view, references }) => [view, references.length]),
      [[40, 1]],
    );
  });

  it('N1: a large batch does not wait for ever behind small ones of other lanes', () => {
    const solo = new Solo();
    for (const author of [0, 1, 2, 3]) {
      solo.give(solo.batch(author, 1, { name: 'x'.repeat(author === 3 ? 900 : 9) }));
    }
    const state = { ...solo.state, view: 14 };
    assert.equal(payloadBytesMax(state), 256);
    const authors = [0, 1].map((turn) => {
      return nextReferences(state, 1 + turn).map(({ author }) => author);
    });
    assert.ok(!authors[0]?.includes(3), 'the others have their turns');
    assert.deepEqual(authors[1], [3]);
  });

  it('N8: without progress, own statements are repeated byte for byte', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const [first] = sent(solo.propose(block), 'prepare');
    const commits = solo.others.flatMap((voter) => solo.prepare(voter, block));
    solo.tick();
    solo.wait(HEARTBEAT_MS);
    const again = solo.tick();
    assert.deepEqual(sent(again, 'prepare'), [first]);
    assert.deepEqual(sent(again, 'commit'), sent(commits, 'commit'));
    for (const voter of solo.others) solo.commit(voter, block);
    solo.tick();
    assert.deepEqual(sent(solo.tick(), 'prepare'), [], 'what is committed is not repeated');
  });

  it('N8: the leader repeats its proposals and the proof of entry', () => {
    const solo = new Solo({ role: 'leader' });
    for (const voter of solo.others) solo.leave(voter, 4);
    const [propose] = sent(solo.give(solo.batch(solo.self, 1)), 'propose');
    solo.tick();
    solo.wait(HEARTBEAT_MS);
    const again = solo.tick();
    assert.deepEqual(sent(again, 'propose'), [propose]);
    assert.equal(sent(again, 'new-view')[0]?.view, 4);
  });

  it('N8: copies come at pauses that double, and soon when a peer is back that heard none', () => {
    const solo = new Solo();
    solo.propose(solo.block(solo.genesis));
    const copiesWithin = (heartbeats: number): number[] => {
      const beats = Array.from({ length: heartbeats }, (_, beat) => beat + 1);
      return beats.filter(() => {
        solo.wait(HEARTBEAT_MS);
        return sent(solo.tick(), 'prepare').length > 0;
      });
    };
    solo.tick();
    assert.deepEqual(copiesWithin(16), [1, 3, 7, 15]);
    // The leader alone is heard again, so nobody is blamed for what is late.
    solo.hear([solo.leader()]);
    assert.deepEqual(copiesWithin(3), [1, 3]);
  });

  it('N8: after a quiet hour the first copy comes as soon as ever', () => {
    const solo = new Solo();
    for (let beat = 0; beat < 100; beat++) {
      solo.wait(HEARTBEAT_MS);
      solo.tick();
    }
    solo.propose(solo.block(solo.genesis));
    solo.wait(HEARTBEAT_MS);
    assert.equal(sent(solo.tick(), 'prepare').length, 1);
  });

  it('N8: what takes a council long is said again as late', () => {
    const solo = new Solo();
    solo.propose(solo.block(solo.genesis));
    solo.state.commitLatencyMs = 4 * HEARTBEAT_MS;
    for (let beat = 1; beat < 8; beat++) {
      solo.wait(HEARTBEAT_MS);
      assert.deepEqual(sent(solo.tick(), 'prepare'), [], `heartbeat ${beat}`);
    }
    solo.wait(HEARTBEAT_MS);
    assert.equal(sent(solo.tick(), 'prepare').length, 1);
  });

  it('T2: how long an outage lasted is not taken for what commits take', () => {
    const commitAfter = (solo: Solo, ms: number): number => {
      const block = solo.block(solo.genesis, [], {}, solo.state.view);
      solo.propose(block);
      solo.wait(ms);
      for (const voter of solo.others) solo.prepare(voter, block);
      for (const voter of solo.others) solo.commit(voter, block);
      assert.equal(solo.state.committed.height, 1);
      return solo.state.commitLatencyMs;
    };
    const timing = { progressMsMin: 400, progressMsMax: 8_000 };
    assert.equal(commitAfter(new Solo({ timing }), 240), 30);
    assert.equal(commitAfter(new Solo({ timing }), 60_000), 400 / 8);
    // Views fail only while a quorum is heard.
    const slow = new Solo({ timing });
    slow.enter(3);
    assert.equal(commitAfter(slow, 2_400), 300);
  });

  it('T_silence: it grows as the progress timer does, for a starved leader is heard late', () => {
    const solo = new Solo({ timing: { silenceMs: 1_000, progressMsMax: 10_000 } });
    const { state } = solo;
    const delays = [0, 1, 2, 30].map((view) => silenceDelay({ ...state, view }));
    assert.deepEqual(delays, [1_000, 2_000, 4_000, 10_000]);
    assert.equal(silenceDelay({ ...state, commitLatencyMs: 400 }), 3_200);
    solo.enter(1);
    solo.wait(1_999);
    solo.hear(solo.followers);
    solo.tick();
    assert.equal(state.active, true);
    solo.wait(1);
    solo.tick();
    assert.deepEqual([state.view, state.active], [2, false]);
  });
});
