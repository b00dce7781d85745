// View change, one test per rule at least: V1–V6 of consensus.md §8, T1–T4 of §9.

import { strict as assert } from 'node:assert';
import { referenceTo } from '@witan/ledger/batch';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import type { Rotate } from '@witan/ledger/messages';
import { JUSTIFICATION } from '@witan/ledger/statement';
import type { Effect } from '../src/effect.ts';
import { progressDelay } from '../src/patience.ts';
import { compareRank } from '../src/rank.ts';
import { Edge } from '../src/verification.ts';
import { logged, only, Solo, sealOf, sent } from './solo.ts';

const PREPARE_QUORUM = (solo: Solo, view: number, ...blocks: ReturnType<Solo['chain']>): void => {
  for (const block of blocks) for (const voter of solo.others) solo.prepare(voter, block, view);
};

describe('V1 start', () => {
  it('V1: the report is in the log before it is signed, and names the lock', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.propose(block);
    PREPARE_QUORUM(solo, 0, block);
    const effects = solo.followers.flatMap((voter) => solo.leave(voter, 1));
    assert.ok(logged(effects).includes('view-change'));
    const [report] = sent(effects, 'view-change');
    assert.equal(report?.newView, 1);
    assert.equal(report?.justification.kind, JUSTIFICATION.prepare);
    assert.ok(equalBytes(report?.justification.blockHash as Uint8Array, block.hash));
    assert.equal(report?.certificate?.height, 1);
  });

  it('V1: without a certificate the report names the base of the epoch', () => {
    const solo = new Solo();
    const effects = solo.followers.flatMap((voter) => solo.leave(voter, 1));
    const [report] = sent(effects, 'view-change');
    assert.equal(report?.justification.kind, JUSTIFICATION.base);
    assert.equal(report?.certificate, undefined);
  });

  it('V1: a lock that rises later changes nothing in the report of that view', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const [a, b] = solo.followers as [number, number];
    const c = solo.leader();
    solo.prepare(a, block);
    solo.prepare(b, block);
    const first = [a, b].flatMap((voter) => solo.leave(voter, 1));
    solo.prepare(c, block, 0);
    assert.equal(solo.state.lock?.height, 1);
    solo.wait(500);
    const again = sent(solo.tick(), 'view-change');
    assert.deepEqual(again, sent(first, 'view-change'));
    assert.equal(again[0]?.justification.kind, JUSTIFICATION.base);
  });

  it('V1: the report is repeated every 500 ms until a view is active', () => {
    const solo = new Solo();
    for (const voter of solo.followers) solo.leave(voter, 1);
    solo.wait(250);
    assert.equal(sent(solo.tick(), 'view-change').length, 0);
    solo.wait(250);
    assert.equal(sent(solo.tick(), 'view-change').length, 1);
    solo.enter(1);
    solo.wait(1_000);
    assert.equal(sent(solo.tick(), 'view-change').length, 0);
  });

  it('V1: no report is made for a view of which the lock already is', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis, [], {}, 1);
    PREPARE_QUORUM(solo, 1, block);
    assert.equal(solo.state.lock?.view, 1);
    const followers = [...solo.followers];
    for (const voter of followers) solo.leave(voter, 1);
    assert.equal(solo.state.view, 0, 'a proof of entry will come; a report would rank too high');
    for (const voter of followers) solo.leave(voter, 3);
    assert.equal(solo.state.view, 3);
  });
});

describe('V2 join', () => {
  it('V2: f + 1 higher views pull this replica to the largest view that f + 1 asked for', () => {
    const solo = new Solo();
    const [a, b] = solo.followers as [number, number];
    solo.leave(a, 9);
    assert.equal(solo.state.view, 0);
    solo.leave(b, 5);
    assert.equal(solo.state.view, 5);
  });

  it('V2: only the highest report of each validator is kept', () => {
    const solo = new Solo();
    const [a] = solo.followers as [number];
    solo.leave(a, 9);
    solo.leave(a, 5);
    assert.equal(solo.state.viewChanges.get(a)?.newView, 9);
  });

  it('V2: a leader that asks for a later view has left its own', () => {
    const solo = new Solo();
    solo.leave(solo.leader(), 1);
    assert.equal(solo.state.view, 1);
    assert.equal(solo.state.active, false);
  });

  it('V2: a report that ranks at or above its own view is false', () => {
    const solo = new Solo();
    const edge = new Edge(solo.state, () => true);
    const block = solo.block(solo.genesis, [], {}, 1);
    assert.ok(edge.viewChange(solo.viewChange(0, 2, solo.prepared(block, 1))));
    assert.equal(edge.viewChange(solo.viewChange(0, 1, solo.prepared(block, 1))), undefined);
  });

  it('V2: a report without the certificate that it names is false', () => {
    const solo = new Solo();
    const edge = new Edge(solo.state, () => true);
    const [first, second] = solo.chain(2) as [never, never];
    const report = solo.viewChange(0, 1, solo.prepared(first));
    assert.equal(edge.viewChange({ ...report, certificate: undefined }), undefined);
    assert.equal(edge.viewChange({ ...report, certificate: solo.prepared(second) }), undefined);
    assert.equal(edge.viewChange({ ...report, certificate: solo.committed(first) }), undefined);
  });
});

describe('V3 and V4 new view', () => {
  it('V3: the leader opens its view with q reports for exactly that view, and the highest', () => {
    const solo = new Solo({ role: 'leader' });
    const view = 4;
    const [low, high] = solo.chain(2) as [never, never];
    const [a, b, c] = solo.others as [number, number, number];
    solo.leave(a, view, solo.prepared(low, 1));
    solo.leave(b, view + 4);
    assert.equal(solo.state.view, view);
    assert.equal(solo.state.active, false, 'two reports for this view, and one for a later');
    const effects = solo.leave(c, view, solo.prepared(high, 0));
    const [proof] = sent(effects, 'new-view');
    assert.equal(proof?.viewChanges.length, 3);
    assert.equal(proof?.highest?.view, 1, 'view comes before height');
    const enter = effects.findIndex((e) => e.type === 'append' && e.record.type === 'enter');
    const sign = effects.findIndex((e) => e.type === 'sign' && e.statement.type === 'new-view');
    assert.ok(enter >= 0 && enter < sign);
  });

  const verifier = (solo: Solo): Edge => new Edge(solo.state, () => true);

  it('V4: the certificate must be the highest of those that are listed', () => {
    const solo = new Solo();
    const edge = verifier(solo);
    const [low, high] = solo.chain(2) as [never, never];
    const proof = solo.newView(2, solo.prepared(low));
    assert.equal(edge.entry(proof), true);
    const better = solo.viewChange(0, 2, solo.prepared(high));
    const listed = [better, ...proof.viewChanges.slice(1)];
    assert.equal(edge.entry({ ...proof, viewChanges: listed }), false);
    assert.equal(edge.entry({ ...proof, highest: undefined }), false);
    assert.equal(edge.entry({ ...proof, highest: solo.prepared(high) }), false);
  });

  it('V4: q distinct reports, below the view, each signed, and the leader’s own signature', () => {
    const solo = new Solo();
    const edge = verifier(solo);
    const proof = solo.newView(2);
    const [first, second, third] = proof.viewChanges as [never, never, never];
    assert.equal(edge.entry({ ...proof, viewChanges: [first, second] }), false);
    assert.equal(edge.entry({ ...proof, viewChanges: [first, first, third] }), false);
    assert.equal(edge.entry({ ...proof, viewChanges: [second, first, third] }), false);
    const late = solo.newView(2, solo.prepared(solo.block(solo.genesis), 2));
    assert.equal(edge.entry(late), false);
    let asked = 0;
    const strict = new Edge(solo.state, () => ++asked !== 3);
    assert.equal(strict.entry(proof), false);
    const unsigned = new Edge(solo.state, () => false);
    assert.equal(unsigned.entry(proof), false);
  });

  it('V4: the same view is never entered twice, and never an earlier one', () => {
    const solo = new Solo();
    solo.enter(3);
    const block = solo.block(solo.genesis, [], {}, 3);
    solo.propose(block);
    assert.deepEqual(logged(solo.enter(3)), []);
    assert.deepEqual(logged(solo.enter(2)), []);
    assert.equal(solo.state.view, 3);
    assert.equal(solo.state.lastPrepare.height, 1);
  });

  it('V4: ranks compare epoch, then view, then height, and a base below all', () => {
    const rank = (
      epoch: number,
      view: number,
      height: number,
    ): {
      epoch: number;
      view: number;
      height: number;
    } => ({ epoch, view, height });
    assert.ok(compareRank(rank(0, 2, 1), rank(0, 1, 9)) > 0);
    assert.ok(compareRank(rank(1, 0, 1), rank(0, 9, 9)) > 0);
    assert.ok(compareRank(rank(0, 1, 2), rank(0, 1, 1)) > 0);
    assert.ok(compareRank(undefined, rank(0, 0, 0)) < 0);
    assert.equal(compareRank(undefined, undefined), 0);
  });
});

describe('V5 enter', () => {
  it('V5: a prepared base is voted again in the new view, its header and hash unchanged', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.propose(block);
    const effects = solo.enter(1, solo.prepared(block, 0));
    const [vote] = sent(effects, 'prepare');
    assert.deepEqual([vote?.view, vote?.height], [1, 1]);
    assert.equal(toHex(vote?.blockHash as Uint8Array), toHex(block.hash));
    assert.deepEqual(logged(effects).slice(0, 2), ['enter', 'prepare']);
    // The next leader's block extends it.
    const next = solo.block(block, [], {}, 1);
    assert.equal(sent(solo.propose(next), 'prepare')[0]?.height, 2);
  });

  it('V5: a committed base is not voted again', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.finalise(block);
    const effects = solo.enter(1, solo.committed(block, 0));
    assert.deepEqual(sent(effects, 'prepare'), []);
    assert.equal(sent(solo.propose(solo.block(block, [], {}, 1)), 'prepare')[0]?.height, 2);
  });

  it('V5: the vote for a base waits until the blocks and batches below it are here', () => {
    const solo = new Solo();
    const batch = solo.batch(solo.leader(), 1);
    const [first] = solo.chain(1) as [never];
    const second = solo.block(first, [referenceTo(batch)]);
    const certificate = solo.prepared(second, 0);
    assert.deepEqual(sent(solo.enter(1, certificate), 'prepare'), []);
    solo.wait(100);
    const asked = sent(solo.feed({ type: 'timer', name: 'fetch' }), 'get-blocks');
    assert.deepEqual(
      asked.map(({ from, to }) => [from, to]),
      [
        [1, 2],
        [1, 2],
      ],
    );
    const blocks = [first, second];
    const fetched = solo.feed({ type: 'blocks', from: batch.header.author, blocks, certificate });
    assert.deepEqual(sent(fetched, 'prepare'), []);
    assert.equal(sent(fetched, 'get-batch').length, 1);
    const effects = solo.give(batch);
    assert.deepEqual(
      sent(effects, 'prepare').map(({ view, height }) => [view, height]),
      [[1, 2]],
    );
  });

  it('V5: two validators locked on different blocks: the base of maximal rank overrides both', () => {
    const solo = new Solo();
    const mine = solo.block(solo.genesis);
    const theirs = solo.block(solo.genesis, [], {}, 1);
    solo.propose(mine);
    PREPARE_QUORUM(solo, 0, mine);
    assert.equal(solo.state.lock?.view, 0);
    const certificate = solo.prepared(theirs, 1);
    solo.enter(2, certificate);
    solo.feed({ type: 'blocks', from: 0, blocks: [theirs], certificate });
    assert.equal(toHex(solo.state.lastPrepare.hash), toHex(theirs.hash));
    for (const voter of solo.others) solo.prepare(voter, theirs, 2);
    const effects = solo.others.flatMap((voter) => solo.commit(voter, theirs, 2));
    assert.equal(only(effects, 'commit').length, 1);
  });
});

describe('V6 planned rotation', () => {
  it('V6: the committed last block of a term opens the next view without any vote', () => {
    const solo = new Solo();
    const last = solo.block(solo.genesis, [], { termEnd: true });
    const effects = solo.finalise(last);
    assert.deepEqual([solo.state.view, solo.state.active], [1, true]);
    assert.deepEqual([solo.state.base.height, solo.state.revote], [1, false]);
    assert.ok(logged(effects).includes('enter'));
    assert.equal(sent(effects, 'view-change').length, 0);
  });

  it('V6: a term’s end that is committed in a later view does not rotate', () => {
    const solo = new Solo();
    const last = solo.block(solo.genesis, [], { termEnd: true });
    solo.propose(last);
    solo.enter(3, solo.prepared(last, 0));
    for (const voter of solo.others) solo.prepare(voter, last, 3);
    for (const voter of solo.others) solo.commit(voter, last, 3);
    assert.equal(solo.state.committed.height, 1);
    assert.equal(solo.state.view, 3);
    const edge = new Edge(solo.state, () => true);
    const proof: Rotate = {
      kind: 'rotate',
      certificate: solo.committed(last, 3),
      header: last.header,
    };
    assert.equal(edge.entry(proof), false);
  });

  it('V6: whoever has left for the next view enters it by the rotation', () => {
    const solo = new Solo();
    const last = solo.block(solo.genesis, [], { termEnd: true });
    solo.propose(last);
    for (const voter of solo.followers) solo.leave(voter, 1);
    assert.equal(solo.state.active, false);
    const certificate = solo.committed(last, 0);
    const edge = new Edge(solo.state, () => true);
    const proof: Rotate = { kind: 'rotate', certificate, header: last.header };
    assert.equal(edge.entry(proof), true);
    solo.feed({ type: 'entry', proof });
    assert.deepEqual([solo.state.view, solo.state.active], [1, true]);
    assert.equal(solo.state.committed.height, 1);
  });
});

describe('T timers', () => {
  const progressTimer = (effects: readonly Effect[]): number | undefined =>
    only(effects, 'set-timer').find(({ name }) => name === 'progress')?.delayMs;

  it('T1: an idle replica runs no progress timer, and one with work does', () => {
    const solo = new Solo();
    assert.equal(progressTimer(solo.tick()), undefined);
    assert.equal(progressTimer(solo.propose(solo.block(solo.genesis))), 250);
  });

  it('T1: a batch counts as work once the leader says it holds it', () => {
    const solo = new Solo();
    const author = solo.self;
    solo.give(solo.batch(author, 1));
    solo.tick();
    assert.equal(solo.state.progressFromMs, undefined, 'perhaps the leader lacks it');
    const have = [{ author, boot: 1, seq: 1 }];
    const status = { epoch: 0, view: 0, active: true, tipHeight: 0, tip: undefined, have };
    solo.feed({ type: 'status', from: solo.leader(), status });
    solo.tick();
    assert.equal(solo.state.progressFromMs, 0);
  });

  it('T1: a view without progress is left when the timer is over, not before', () => {
    const solo = new Solo();
    solo.propose(solo.block(solo.genesis));
    solo.wait(249);
    solo.feed({ type: 'timer', name: 'progress' });
    assert.equal(solo.state.view, 0);
    solo.wait(1);
    solo.feed({ type: 'timer', name: 'progress' });
    assert.deepEqual([solo.state.view, solo.state.active], [1, false]);
  });

  it('T1: what is certified and only not fetched yet is no reason to leave the leader', () => {
    const solo = new Solo();
    solo.feed({
      type: 'status',
      from: 0,
      status: {
        epoch: 0,
        view: 0,
        active: true,
        tipHeight: 9,
        tip: solo.committed(solo.block(solo.genesis, [], { height: 9 }), 0, ZERO_HASH),
        have: [],
      },
    });
    assert.equal(solo.state.progressFromMs, undefined);
  });

  it('T2: the timer doubles with each view since the last commit, up to T_max', () => {
    const solo = new Solo({ timing: { progressMsMin: 250, progressMsMax: 10_000 } });
    const delays = [0, 1, 2, 3, 5, 6, 30, 4_000].map((view) => {
      solo.state.view = view;
      return progressDelay(solo.state);
    });
    assert.deepEqual(delays, [250, 500, 1_000, 2_000, 8_000, 10_000, 10_000, 10_000]);
  });

  it('T2: T0 follows the commit latency, and every commit restarts the timer', () => {
    const solo = new Solo();
    solo.state.commitLatencyMs = 100;
    assert.equal(progressDelay(solo.state), 800);
    const blocks = solo.chain(2) as [never, never];
    solo.state.commitLatencyMs = 0;
    for (const block of blocks) solo.propose(block);
    solo.wait(200);
    for (const voter of solo.others) solo.prepare(voter, blocks[0]);
    for (const voter of solo.others) solo.commit(voter, blocks[0]);
    assert.equal(solo.state.committed.height, 1);
    assert.equal(solo.state.progressFromMs, 200);
  });

  it('T3: in a view that is not active the timer starts when q validators want that view', () => {
    const solo = new Solo();
    const [a, b] = solo.followers as [number, number];
    solo.signs = false;
    solo.leave(a, 1);
    const joined = solo.leave(b, 1);
    assert.equal(solo.state.progressFromMs, undefined);
    const [own] = only(joined, 'sign');
    solo.feed(solo.signed(own as never));
    assert.equal(solo.state.progressFromMs, 0);
    solo.wait(10_000);
    solo.feed({ type: 'timer', name: 'progress' });
    assert.equal(solo.state.view, 2);
  });

  it('T4: timers never reach a signed byte: headers carry UTC, and nothing else of time', () => {
    const solo = new Solo({ role: 'leader' });
    solo.feed({ type: 'time', monotonicMs: 5, utcMs: solo.state.utcMs + 77 });
    const [propose] = sent(solo.give(solo.batch(solo.self, 1)), 'propose');
    assert.equal(propose?.header.timeMs, solo.state.utcMs);
  });

  it('T_silence: a leader unheard for T_silence, while a quorum is heard, is skipped', () => {
    const solo = new Solo({ timing: { silenceMs: 1_000 } });
    solo.wait(999);
    solo.hear(solo.followers);
    solo.tick();
    assert.equal(solo.state.view, 0);
    solo.wait(1);
    solo.tick();
    assert.deepEqual([solo.state.view, solo.state.active], [1, false]);
  });

  it('T_silence: after a start a leader that was never heard has four times T_silence', () => {
    const solo = new Solo({ heard: false, timing: { silenceMs: 1_000 } });
    solo.wait(3_999);
    solo.hear(solo.followers);
    solo.tick();
    assert.equal(solo.state.view, 0, 'its link may still come up');
    solo.wait(1);
    solo.tick();
    assert.deepEqual([solo.state.view, solo.state.active], [1, false]);
  });

  it('T1: the progress timer waits for the leader and a quorum to be heard after a start', () => {
    const solo = new Solo({ heard: false });
    assert.equal(progressTimer(solo.propose(solo.block(solo.genesis))), undefined);
    solo.hear(solo.followers);
    assert.equal(progressTimer(solo.tick()), undefined);
    solo.hear(solo.others);
    assert.equal(progressTimer(solo.tick()), 250);
  });

  it('T_silence: after an own pause nobody is blamed for what was not read meanwhile', () => {
    const solo = new Solo({ timing: { silenceMs: 1_000 } });
    solo.propose(solo.block(solo.genesis));
    solo.stall(5_000);
    solo.hear(solo.followers);
    solo.feed({ type: 'timer', name: 'progress' });
    solo.tick();
    assert.deepEqual([solo.state.view, solo.state.active], [0, true]);
  });

  it('V1: whoever knows a later view to be active awaits its entry, and asks for no later one', () => {
    const solo = new Solo();
    for (const voter of solo.others) solo.prepare(voter, solo.block(solo.genesis, [], {}, 1), 1);
    solo.propose(solo.block(solo.genesis, [], { proposer: 9 }), 0);
    solo.wait(2_000);
    solo.hear(solo.followers);
    assert.equal(solo.tick().length < 10, true);
    solo.feed({ type: 'timer', name: 'progress' });
    assert.deepEqual([solo.state.view, solo.state.active], [0, true]);
    solo.enter(1);
    assert.equal(solo.state.view, 1);
  });

  it('T_silence: a replica that hears nobody blames its own link, not the leader', () => {
    const solo = new Solo({ timing: { silenceMs: 1_000 } });
    solo.wait(60_000);
    solo.tick();
    assert.equal(solo.state.view, 0);
  });
});

describe('certificates of a view', () => {
  it('V4: a seal in a PREPARE certificate, or the wrong count of signers, is false', () => {
    const solo = new Solo();
    const edge = new Edge(solo.state, () => true);
    const certificate = solo.prepared(solo.block(solo.genesis));
    assert.ok(edge.certificate(certificate));
    const sealed = { ...certificate, view: 1, sealedHash: sealOf(solo.block(solo.genesis)) };
    assert.equal(edge.certificate(sealed), undefined);
    const four = [0, 1, 2, 3];
    const more = {
      ...certificate,
      view: 2,
      signers: four,
      signatures: four.map(() => sha256(ZERO_HASH)),
    };
    assert.equal(edge.certificate(more), undefined);
  });
});
