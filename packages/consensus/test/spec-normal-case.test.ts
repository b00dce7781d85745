// Normal case, one test per rule at least: N1–N8 of consensus.md §7.

import { strict as assert } from 'node:assert';
import { referenceTo } from '@witan/ledger/batch';
import { toHex } from '@witan/ledger/bytes';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import type { Block } from '../src/ports.ts';
import { commitOf, logged, only, prepareOf, Solo, sealOf, sent } from './solo.ts';

const NO_PAUSE = { blockIntervalMsMax: 0 };

describe('N1 propose', () => {
  it('N1: the leader proposes a waiting batch at once, behind the records of block and vote', () => {
    const solo = new Solo({ role: 'leader' });
    const effects = solo.give(solo.batch(solo.self, 1));
    assert.deepEqual(logged(effects), ['batch', 'block', 'prepare']);
    const [sign] = only(effects, 'sign');
    assert.equal(sign?.after, solo.state.appended);
    const [propose] = sent(effects, 'propose');
    assert.equal(propose?.header.height, 1);
    assert.equal(propose?.references.length, 1);
    assert.equal(toHex(propose?.header.parent as Uint8Array), toHex(solo.genesis.hash));
  });

  it('N1: an idle leader proposes nothing', () => {
    const solo = new Solo({ role: 'leader' });
    assert.deepEqual(sent(solo.tick(), 'propose'), []);
    assert.equal(solo.state.lastPrepare.height, 0);
  });

  it('N1: under load the leader waits in proportion to its last block, up to the interval', () => {
    const solo = new Solo({ role: 'leader', timing: { proposalPauseMsMin: 20 } });
    solo.give(solo.batch(solo.self, 1));
    const second = solo.give(solo.batch(solo.self, 2));
    assert.deepEqual(sent(second, 'propose'), []);
    const [timer] = only(second, 'set-timer').filter(({ name }) => name === 'propose');
    assert.equal(timer?.delayMs, 20);
    solo.wait(20);
    const effects = solo.feed({ type: 'timer', name: 'propose' });
    assert.equal(sent(effects, 'propose')[0]?.header.height, 2);
  });

  it('N1: no pause is longer than what a commit takes, where that is more than the shortest', () => {
    for (const [commitLatencyMs, delayMs] of [
      [0, 20],
      [90, 90],
      [400, 200],
    ] as const) {
      const solo = new Solo({ role: 'leader', timing: { proposalPauseMsMin: 20 } });
      solo.state.commitLatencyMs = commitLatencyMs;
      solo.give(solo.batch(solo.self, 1, { count: 100 }));
      const [timer] = only(solo.give(solo.batch(solo.self, 2)), 'set-timer');
      assert.deepEqual([timer?.name, timer?.delayMs], ['propose', delayMs]);
    }
  });

  it('N1: no block is proposed beyond W_max above the committed height', () => {
    const solo = new Solo({
      role: 'leader',
      parameters: { ...NO_PAUSE, windowHeights: 2 },
      timing: { proposalPauseMsMin: 0 },
    });
    solo.state.commitLatencyMs = 1_000;
    for (let seq = 1; seq <= 5; seq++) solo.give(solo.batch(solo.self, seq));
    assert.equal(solo.state.lastPrepare.height, 2);
  });

  it('N1: the block at base + K ends the term, and its leader proposes no more', () => {
    const solo = new Solo({
      role: 'leader',
      parameters: { ...NO_PAUSE, termBlocks: 2 },
      timing: { proposalPauseMsMin: 0 },
    });
    const headers = [1, 2, 3].flatMap((seq) =>
      sent(solo.give(solo.batch(solo.self, seq)), 'propose').map(({ header }) => header),
    );
    assert.deepEqual(
      headers.map(({ termEnd }) => termEnd),
      [false, true],
    );
    assert.equal(solo.state.closed, true);
  });

  it('N1: the leader ends its term early for a validator that waits alone in a later view', () => {
    const solo = new Solo({ role: 'leader' });
    const lost = { epoch: 0, view: 1, active: false, tipHeight: 0, tip: undefined, have: [] };
    const from = solo.others[0] as number;
    solo.feed({ type: 'status', from, status: lost });
    solo.wait(4_999);
    solo.feed({ type: 'status', from, status: lost });
    const [early] = sent(solo.give(solo.batch(solo.self, 1)), 'propose');
    assert.equal(early?.header.termEnd, false);
    solo.wait(1_000);
    const [last] = sent(solo.give(solo.batch(solo.self, 2)), 'propose');
    assert.equal(last?.header.termEnd, true);
    assert.equal(solo.state.closed, true);
  });

  it('N1: a leader whose disk is nearly full hands its term on with an empty block', () => {
    const solo = new Solo({ role: 'leader' });
    solo.feed({ type: 'room', spares: true });
    assert.deepEqual(sent(solo.tick(), 'propose'), [], 'nothing waits');
    const [last] = sent(solo.give(solo.batch(solo.self, 1)), 'propose');
    assert.deepEqual([last?.references, last?.header.termEnd], [[], true]);
    assert.equal(solo.state.closed, true);
  });

  it('N1: handed a term by such a leader, one without room itself proposes nothing', () => {
    const solo = new Solo();
    solo.feed({ type: 'room', spares: true });
    solo.give(solo.batch(solo.self, 1));
    for (let parent = solo.genesis; !solo.leads(); ) {
      parent = solo.block(parent, [], { termEnd: true });
      solo.finalise(parent);
    }
    assert.deepEqual([solo.state.view, solo.state.lastPrepare.height], [2, 2]);
    const effects = solo.feed({ type: 'room', spares: false });
    assert.equal(sent(effects, 'propose')[0]?.references.length, 1, 'there is room again');
  });

  it('N1: the first PROPOSE of a view carries the proof of entry', () => {
    const solo = new Solo({ role: 'leader' });
    const view = 4;
    assert.equal(solo.leader(view), solo.self);
    for (const voter of solo.others) solo.leave(voter, view);
    const [propose] = sent(solo.give(solo.batch(solo.self, 1)), 'propose');
    assert.equal(propose?.entry?.kind, 'new-view');
    assert.equal(propose?.view, view);
  });
});

describe('N2 accept', () => {
  const faults: [string, Parameters<Solo['block']>[2]][] = [
    ['of another chain', { chainId: sha256(new Uint8Array(1)) }],
    ['of another proposer', { proposer: 99 }],
    ['of another origin view', { originView: 7 }],
    ['with another validator list', { validatorsHash: sha256(new Uint8Array(2)) }],
    ['that ends an epoch without a cause', { epochEnd: true }],
    ['no later than its parent', { timeMs: 0 }],
    ['two heights above its parent', { height: 2 }],
    ['with a false lagSeal', { lagSeal: sha256(new Uint8Array(4)) }],
  ];
  for (const [what, change] of faults) {
    it(`N2: a block ${what} is the leader's fault and ends the view`, () => {
      const solo = new Solo();
      const block = solo.block(solo.genesis, [], change);
      solo.propose(block, 0);
      // A height whose parent is unknown waits for it first.
      if (block.header.height === 2) solo.propose(solo.block(solo.genesis), 0);
      assert.equal(solo.state.view, 1);
      assert.equal(solo.state.active, false);
    });
  }

  it('N2: a valid proposal is voted once, and a second one for its slot is ignored', () => {
    const solo = new Solo();
    const first = solo.block(solo.genesis);
    const second = solo.block(solo.genesis, [], { timeMs: first.header.timeMs + 5 });
    assert.equal(sent(solo.propose(first), 'prepare').length, 1);
    assert.deepEqual(solo.propose(second), []);
    assert.equal(toHex(solo.state.lastPrepare.hash), toHex(first.hash));
  });

  it('N2: a block whose parent is missing waits for it', () => {
    const solo = new Solo();
    const [first, second] = solo.chain(2);
    assert.deepEqual(sent(solo.propose(second as never), 'prepare'), []);
    const heights = sent(solo.propose(first as never), 'prepare').map(({ height }) => height);
    assert.deepEqual(heights, [1, 2]);
  });

  it('N2: a block on another parent than the voted one is not voted', () => {
    const solo = new Solo();
    const voted = solo.block(solo.genesis);
    const other = solo.block(solo.genesis, [], { timeMs: voted.header.timeMs + 5 });
    solo.propose(voted);
    const effects = solo.propose(solo.block(other));
    assert.deepEqual(sent(effects, 'prepare'), []);
    assert.equal(solo.state.lastPrepare.height, 1);
  });

  it('N2: a block more than 500 ms ahead of the clock waits until the clock has caught up', () => {
    const solo = new Solo();
    const timeMs = solo.state.utcMs + 700;
    const effects = solo.propose(solo.block(solo.genesis, [], { timeMs }));
    assert.deepEqual(sent(effects, 'prepare'), []);
    const [timer] = only(effects, 'set-timer').filter(({ name }) => name === 'propose');
    assert.equal(timer?.delayMs, 200);
    solo.wait(200);
    assert.equal(sent(solo.feed({ type: 'timer', name: 'propose' }), 'prepare').length, 1);
  });

  it('N2: a block above the window waits for a commit', () => {
    const solo = new Solo({ parameters: { windowHeights: 2 } });
    const blocks = solo.chain(2);
    for (const block of blocks) solo.propose(block);
    // The lagSeal of height 3 is that of height 1, which is not committed yet.
    const [first, second] = blocks as [Block, Block];
    const third = solo.block(second, [], { lagSeal: sealOf(first) });
    assert.deepEqual(sent(solo.propose(third), 'prepare'), []);
    for (const voter of solo.others) solo.prepare(voter, first);
    const effects = solo.others.flatMap((voter) => solo.commit(voter, first));
    assert.deepEqual(
      sent(effects, 'prepare').map(({ height }) => height),
      [3],
    );
  });

  it('N2: nothing follows the last block of a term in its own view', () => {
    const solo = new Solo();
    const last = solo.block(solo.genesis, [], { termEnd: true });
    solo.propose(last);
    assert.equal(solo.state.closed, true);
    solo.propose(solo.block(last));
    assert.equal(solo.state.view, 1, 'the leader broke a rule');
  });

  it('N2: a term without its end at base + K is the leader’s fault', () => {
    const solo = new Solo({ parameters: { termBlocks: 1 } });
    solo.propose(solo.block(solo.genesis));
    assert.equal(solo.state.view, 1);
  });
});

describe('N3 prepare', () => {
  it('N3: block and vote are in the log before the vote is signed', () => {
    const solo = new Solo();
    const effects = solo.propose(solo.block(solo.genesis));
    assert.deepEqual(logged(effects).slice(0, 2), ['block', 'prepare']);
    assert.equal(only(effects, 'sign')[0]?.after, solo.state.appended);
  });

  it('N3: a block whose batch is missing is not voted until the batch is here', () => {
    const solo = new Solo();
    const batch = solo.batch(solo.leader(), 1);
    const block = solo.block(solo.genesis, [referenceTo(batch)]);
    assert.deepEqual(sent(solo.propose(block), 'prepare'), []);
    const effects = solo.give(batch);
    assert.deepEqual(logged(effects).slice(0, 3), ['batch', 'block', 'prepare']);
    assert.equal(sent(effects, 'prepare').length, 1);
  });

  it('N3: a certificate of this view lets the vote jump, and the jump is recorded', () => {
    const solo = new Solo();
    const [first, second, third] = solo.chain(3) as [never, never, never];
    const certificate = solo.prepared(second);
    const effects = solo.feed({
      type: 'blocks',
      from: 0,
      blocks: [first, second],
      certificate,
    });
    const jump = only(effects, 'append').find(({ record }) => record.type === 'prepare');
    assert.deepEqual(jump?.record.type === 'prepare' && jump.record.jump, true);
    assert.deepEqual(sent(effects, 'prepare'), []);
    assert.equal(solo.state.lastPrepare.height, 2);
    assert.equal(sent(solo.propose(third), 'prepare')[0]?.height, 3);
  });
});

describe('N4 prepared', () => {
  it('N4: a PREPARE for another block in the same slot is refused', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const other = solo.block(solo.genesis, [], { timeMs: block.header.timeMs + 5 });
    const [a, b, c] = solo.others as [number, number, number];
    solo.prepare(a, other);
    solo.prepare(a, block);
    solo.prepare(b, block);
    const locked = (): number | undefined => solo.state.lock?.height;
    assert.equal(locked(), undefined);
    solo.prepare(c, block);
    assert.equal(locked(), undefined, 'two equal votes and a different one');
    solo.propose(block);
    assert.equal(locked(), 1);
  });

  it('N4: a certificate raises the lock by rank, also one of an older view', () => {
    const solo = new Solo();
    const [first, second] = solo.chain(2) as [never, never];
    const [a, b, c] = solo.others as [number, number, number];
    for (const voter of [a, b]) solo.prepare(voter, second);
    for (const voter of [a, b, c]) solo.prepare(voter, first);
    assert.equal(solo.state.lock?.height, 1);
    solo.enter(1);
    solo.prepare(c, second, 0);
    assert.deepEqual([solo.state.lock?.view, solo.state.lock?.height], [0, 2]);
  });

  it('N4: any q distinct validators make a certificate, in the order of their indices', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const without = solo.others.filter((voter) => voter !== solo.leader());
    solo.propose(block);
    for (const voter of [...without].reverse()) solo.prepare(voter, block);
    const { signers, signatures } = solo.state.lock as NonNullable<typeof solo.state.lock>;
    assert.equal(signers.length, 3);
    assert.deepEqual(
      signers,
      [...signers].sort((x, y) => x - y),
    );
    assert.deepEqual(
      signatures.map((bytes) => (bytes[0] as number) - 1),
      signers,
    );
  });
});

describe('N5 commit', () => {
  it('N5: lock and seals are in the log before COMMIT is signed', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.propose(block);
    const effects = solo.others.flatMap((voter) => solo.prepare(voter, block));
    assert.ok(logged(effects).includes('lock'));
    const position = effects.findIndex((e) => e.type === 'append' && e.record.type === 'lock');
    const sign = only(effects, 'sign').find(({ statement }) => statement.type === 'commit');
    assert.ok(position >= 0 && sign !== undefined && sign.after >= 1);
    const [commit] = sent(effects, 'commit');
    assert.equal(toHex(commit?.sealedHash as Uint8Array), toHex(sealOf(block)));
  });

  it('N5: one certificate brings COMMIT for every height below it that has none', () => {
    const solo = new Solo();
    const blocks = solo.chain(3);
    for (const block of blocks) solo.propose(block);
    const last = blocks[2] as never;
    const effects = solo.others.flatMap((voter) => solo.prepare(voter, last));
    assert.deepEqual(
      sent(effects, 'commit').map(({ height }) => height),
      [1, 2, 3],
    );
    const again = solo.others.flatMap((voter) => solo.prepare(voter, blocks[1] as never));
    assert.deepEqual(sent(again, 'commit'), [], 'at most one COMMIT per height and view');
  });

  it('N5: COMMIT waits until the block is executed', () => {
    const solo = new Solo();
    solo.executes = false;
    const block = solo.block(solo.genesis);
    solo.propose(block);
    const before = solo.others.flatMap((voter) => solo.prepare(voter, block));
    assert.deepEqual(sent(before, 'commit'), []);
    assert.equal(sent(solo.feed(solo.executed(block)), 'commit').length, 1);
  });

  it('N5: certificates collected before entry are acted upon on entry', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis, [], {}, 1);
    for (const voter of solo.others) solo.prepare(voter, block, 1);
    const entered = solo.enter(1);
    assert.deepEqual(sent(entered, 'commit'), []);
    assert.equal(sent(solo.propose(block, 1), 'commit').length, 1);
  });
});

describe('N6 finality', () => {
  it('N6: a replica that voted the other block of a double proposal still commits the prepared one', () => {
    const solo = new Solo();
    const mine = solo.block(solo.genesis);
    const theirs = solo.block(solo.genesis, [], { timeMs: mine.header.timeMs + 5 });
    solo.propose(mine);
    const certificate = solo.prepared(theirs);
    const effects = solo.feed({ type: 'blocks', from: 0, blocks: [theirs], certificate });
    assert.deepEqual(sent(effects, 'prepare'), [], 'one PREPARE per slot, ever');
    assert.equal(toHex(sent(effects, 'commit')[0]?.blockHash as Uint8Array), toHex(theirs.hash));
    for (const voter of solo.others) solo.commit(voter, theirs);
    assert.equal(toHex(solo.state.committed.hash), toHex(theirs.hash));
  });

  it('N6: q equal COMMITs finalise the block and all its ancestors, once each, in order', () => {
    const solo = new Solo();
    const blocks = solo.chain(3);
    for (const block of blocks) solo.propose(block);
    const last = blocks[2] as never;
    for (const voter of solo.others) solo.prepare(voter, last);
    const effects = solo.others.flatMap((voter) => solo.commit(voter, last));
    assert.deepEqual(
      only(effects, 'commit').map(({ block, certificate }) => [
        block.header.height,
        certificate?.height,
      ]),
      [
        [1, undefined],
        [2, undefined],
        [3, 3],
      ],
    );
    assert.equal(solo.state.committed.height, 3);
  });

  it('N6: a COMMIT certificate of another view finalises too', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.propose(block);
    for (const voter of solo.others.slice(0, 2)) solo.commit(voter, block, 0);
    solo.enter(1);
    solo.commit(solo.others[2] as number, block, 0);
    assert.equal(solo.state.committed.height, 1);
  });

  it('N6: a certified result that is not the own one stops this replica', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.propose(block);
    const seal = sha256(Uint8Array.of(9));
    const effects = solo.others.flatMap((voter) => solo.commit(voter, block, 0, seal));
    assert.equal(only(effects, 'halt')[0]?.key, 'consensus/own-result-differs');
    assert.deepEqual(solo.tick(), [], 'nothing is signed or sent any more');
  });

  it('N6: one liar’s seal halts nobody', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const [liar, a, b] = solo.others as [number, number, number];
    solo.propose(block);
    for (const voter of solo.others) solo.prepare(voter, block);
    solo.commit(liar, block, 0, sha256(Uint8Array.of(9)));
    solo.commit(a, block);
    assert.equal(solo.state.halted, undefined);
    solo.commit(b, block);
    assert.equal(solo.state.committed.height, 1);
  });

  it('N6: when no result can reach a quorum any more, voting stops: divergence', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const [a, b, c] = solo.others as [number, number, number];
    solo.propose(block);
    for (const voter of solo.others) solo.prepare(voter, block);
    solo.commit(a, block, 0, sha256(Uint8Array.of(9)));
    assert.equal(solo.state.halted, undefined, 'own seal and two unheard may still agree');
    const effects = solo.commit(b, block, 0, sha256(Uint8Array.of(9)));
    assert.deepEqual(only(effects, 'halt'), [], 'those two and the last may still agree');
    const last = solo.commit(c, block);
    assert.equal(only(last, 'halt')[0]?.key, 'consensus/diverged');
  });

  it('N6: a certificate that contradicts the own chain stops this replica', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const other = solo.block(solo.genesis, [], { timeMs: block.header.timeMs + 5 });
    solo.finalise(block);
    const tip = solo.committed(other);
    const status = { epoch: 0, view: 0, active: true, tipHeight: 1, tip, have: [] };
    const effects = solo.feed({ type: 'status', from: 0, status });
    assert.equal(only(effects, 'halt')[0]?.key, 'consensus/conflicting-certificates');
  });
});

describe('N7 and N8', () => {
  it('N7: a vote that was still at the signer when its view ended is never sent', () => {
    const solo = new Solo();
    solo.signs = false;
    const [vote] = only(solo.propose(solo.block(solo.genesis)), 'sign');
    for (const voter of solo.followers) solo.leave(voter, 1);
    assert.equal(solo.state.active, false);
    const effects = solo.feed(solo.signed(vote as never));
    assert.deepEqual(sent(effects, 'prepare'), []);
  });

  it('N7: an inactive replica votes for nothing', () => {
    const solo = new Solo();
    for (const voter of solo.followers) solo.leave(voter, 1);
    assert.deepEqual(sent(solo.propose(solo.block(solo.genesis), 0), 'prepare'), []);
  });

  it('N8: a peer in a lower view is answered with the proof of entry, once a heartbeat', () => {
    const solo = new Solo();
    solo.enter(3);
    solo.wait(1_000);
    const status = { epoch: 0, view: 1, active: true, tipHeight: 0, tip: undefined, have: [] };
    const [answer] = sent(solo.feed({ type: 'status', from: 0, status }), 'status');
    assert.equal(answer?.entry?.kind, 'new-view');
    assert.deepEqual(sent(solo.feed({ type: 'status', from: 0, status }), 'status'), []);
  });
});

describe('votes are what they say', () => {
  it('G1: votes of unknown validators, of other epochs and far heights open no slot', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.feed({ type: 'vote', vote: prepareOf(4, block, 0) });
    solo.feed({ type: 'vote', vote: { ...prepareOf(0, block, 0), epoch: 1 } });
    solo.feed({ type: 'vote', vote: { ...prepareOf(0, block, 0), height: 33 } });
    solo.feed({ type: 'vote', vote: prepareOf(0, block, 2) });
    solo.feed({ type: 'vote', vote: { ...commitOf(0, block, 0, ZERO_HASH), height: 0 } });
    assert.equal(solo.state.votes.size, 0);
  });
});
