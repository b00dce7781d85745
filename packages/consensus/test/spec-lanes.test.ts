// Lanes, one test per rule at least: L1–L9 of consensus.md §5.

import { strict as assert } from 'node:assert';
import { type Batch, referenceTo } from '@witan/ledger/batch';
import { sha256 } from '@witan/ledger/hash';
import type { LaneHeld } from '@witan/ledger/messages';
import { utf8 } from '@witan/ledger/text';
import { compareReferences, extendCursors } from '../src/chain.ts';
import type { Effect } from '../src/effect.ts';
import { keyOf } from '../src/hash-key.ts';
import { nextReferences, wantsBatch } from '../src/lanes.ts';
import { admissionOf } from '../src/own-lane.ts';
import { only, Solo, sent } from './solo.ts';

function submit(solo: Solo, name: string, bytes = 20): Effect[] {
  const transaction = new Uint8Array(bytes);
  transaction.set(utf8(name));
  return solo.feed({ type: 'submitted', transaction, txid: sha256(utf8(name)) });
}

const close = (solo: Solo): Effect[] => solo.feed({ type: 'timer', name: 'close-batch' });

function say(solo: Solo, from: number, have: LaneHeld[]): Effect[] {
  const status = { epoch: 0, view: solo.state.view, active: true, tipHeight: 0, tip: undefined };
  return solo.feed({ type: 'status', from, status: { ...status, have } });
}

describe('L1 closing a batch', () => {
  const delayOf = (effects: Effect[]): number | undefined =>
    only(effects, 'set-timer').find(({ name }) => name === 'close-batch')?.delayMs;

  it('L1: a lone transaction waits for no other, and what comes with it shares its batch', () => {
    const solo = new Solo();
    assert.equal(delayOf(submit(solo, 'a')), 0);
    assert.equal(delayOf(submit(solo, 'b')), undefined);
    const [batch] = sent(close(solo), 'batch');
    assert.equal(batch?.batch.header.count, 2);
  });

  it('L1: others wait a millisecond for each own one that is on its way, 10 at most', () => {
    const solo = new Solo();
    for (let i = 0; i < 4; i++) submit(solo, `t${i}`);
    const [first] = sent(close(solo), 'batch');
    const block = solo.block(solo.genesis, first && [referenceTo(first.batch)]);
    solo.propose(block);
    assert.equal(delayOf(submit(solo, 'a')), 4);
    for (let i = 0; i < 40; i++) submit(solo, `u${i}`);
    const [second] = sent(close(solo), 'batch');
    solo.propose(solo.block(block, second && [referenceTo(second.batch)]));
    assert.equal(delayOf(submit(solo, 'b')), 10);
  });

  it('L1: behind a batch that waits for a reference, half of what a commit takes, 50 ms at most', () => {
    for (const [commitLatencyMs, delayMs] of [
      [0, 10],
      [60, 30],
      [400, 50],
    ] as const) {
      const solo = new Solo();
      submit(solo, 'a');
      close(solo);
      solo.state.commitLatencyMs = commitLatencyMs;
      assert.equal(delayOf(submit(solo, 'b')), delayMs);
    }
  });

  it('L1: at 1,000 transactions, and before 256 KiB are exceeded', () => {
    const solo = new Solo();
    const closed: Batch[] = [];
    for (let i = 0; i < 1_000; i++) {
      closed.push(...sent(submit(solo, `t${i}`), 'batch').map(({ batch }) => batch));
    }
    for (let i = 0; i < 6; i++) {
      closed.push(...sent(submit(solo, `big${i}`, 60_000), 'batch').map(({ batch }) => batch));
    }
    assert.deepEqual(
      closed.map(({ header }) => header.count),
      [1_000, 4],
    );
    assert.ok((closed[1] as Batch).header.byteLength <= 256 * 1024);
  });

  it('L1: with eight own batches unreferenced clients are asked to wait', () => {
    const solo = new Solo();
    for (let i = 0; i < 8; i++) {
      assert.equal(admissionOf(solo.state, sha256(utf8(`t${i}`))), 'accepted');
      for (let j = 0; j < 1_000; j++) submit(solo, `t${i}-${j}`);
    }
    assert.equal(admissionOf(solo.state, sha256(utf8('another'))), 'full');
    const references = [...solo.state.held.values()].map(({ reference }) => reference);
    solo.propose(solo.block(solo.genesis, references));
    assert.equal(admissionOf(solo.state, sha256(utf8('another'))), 'accepted');
  });

  it('L1: while the council pauses, a trickle fills one batch, and not the lane', () => {
    const solo = new Solo();
    let closed = 0;
    for (let i = 0; i < 900; i++) {
      assert.equal(admissionOf(solo.state, sha256(utf8(`t${i}`))), 'accepted');
      submit(solo, `t${i}`);
      closed += sent(close(solo), 'batch').length;
    }
    assert.equal(closed, 4);
    assert.deepEqual(only(close(solo), 'set-timer'), [], 'nobody looks again while nothing moves');
    const references = [...solo.state.held.values()].map(({ reference }) => reference);
    const [batch] = sent(solo.propose(solo.block(solo.genesis, references)), 'batch');
    assert.equal(batch?.batch.header.count, 896);
  });

  it('L1: a transaction is known until its batch is committed', () => {
    const solo = new Solo();
    submit(solo, 'a');
    assert.equal(admissionOf(solo.state, sha256(utf8('a'))), 'known');
    const [message] = sent(close(solo), 'batch');
    assert.equal(admissionOf(solo.state, sha256(utf8('a'))), 'known');
    solo.finalise(solo.block(solo.genesis, [referenceTo((message as { batch: Batch }).batch)]));
    assert.equal(admissionOf(solo.state, sha256(utf8('a'))), 'accepted');
  });
});

describe('L2 to L4 boots, slots and checks', () => {
  it('L2: batches are signed behind the record of the boot, and sent without waiting', () => {
    const solo = new Solo();
    submit(solo, 'a');
    const effects = close(solo);
    const [sign] = only(effects, 'sign');
    assert.equal(sign?.after, solo.state.ownLane.bootPosition);
    assert.deepEqual([sign?.lane?.boot, sign?.lane?.seq], [1, 1]);
    const [message] = only(effects, 'send').filter(({ message }) => message.kind === 'batch');
    assert.equal(message?.after, 0);
  });

  it('L3: a batch is in the log before anything that tells of it', () => {
    const solo = new Solo();
    solo.give(solo.batch(0, 1));
    const [status] = only(solo.tick(), 'send').concat(only(solo.tick(), 'send'));
    assert.ok(status?.message.kind === 'status' && status.message.have.length === 1);
    assert.equal(status.after, solo.state.appended);
  });

  it('L3: have names a lane only up to its first gap', () => {
    const solo = new Solo();
    const author = solo.leader();
    for (const seq of [1, 2, 4]) solo.give(solo.batch(author, seq));
    assert.deepEqual(solo.state.lanes[author]?.have, { boot: 1, seq: 2 });
    solo.give(solo.batch(author, 3));
    assert.deepEqual(solo.state.lanes[author]?.have, { boot: 1, seq: 4 });
  });

  it('L3: own batches that a peer lacks are sent again when its lane stands still', () => {
    const solo = new Solo();
    submit(solo, 'a');
    close(solo);
    const from = solo.leader();
    const repaired = (): number => only(say(solo, from, []), 'serve-batch').length;
    assert.equal(repaired(), 0, 'it is under way');
    solo.wait(solo.state.configuration.timing.inclusionMs);
    assert.equal(repaired(), 1, 'it never had any');
    assert.equal(repaired(), 0, 'it may be slow');
    solo.wait(2 * solo.state.configuration.timing.inclusionMs);
    assert.equal(repaired(), 1, 'it still has none');
    say(solo, from, [{ author: solo.self, boot: 1, seq: 1 }]);
    assert.equal(
      only(say(solo, from, [{ author: solo.self, boot: 1, seq: 1 }]), 'serve-batch').length,
      0,
    );
  });

  it('L4: the first batch of a slot is the one to reference; a second can still be fetched', () => {
    const solo = new Solo({ role: 'leader', timing: { proposalPauseMsMin: 1_000 } });
    const author = solo.others[0] as number;
    const first = solo.batch(author, 1, { name: 'first' });
    const second = solo.batch(author, 1, { name: 'second' });
    const [propose] = sent(solo.give(first), 'propose');
    assert.deepEqual(propose?.references, [referenceTo(first)]);
    assert.equal(wantsBatch(solo.state, second.header, keyOf(second.hash)), false);
    assert.deepEqual(
      [...(solo.state.lanes[author]?.boots.get(1)?.values() ?? [])].map(({ key }) => key),
      [keyOf(first.hash)],
    );
  });

  it('L4: a block may reference the second batch of a slot, and the first is then forgotten', () => {
    const solo = new Solo();
    const author = solo.leader();
    const first = solo.batch(author, 1, { name: 'first' });
    const second = solo.batch(author, 1, { name: 'second' });
    solo.give(first);
    const block = solo.block(solo.genesis, [referenceTo(second)]);
    solo.propose(block);
    assert.equal(wantsBatch(solo.state, second.header, keyOf(second.hash)), true);
    solo.give(second);
    const effects = [
      ...solo.others.flatMap((v) => solo.prepare(v, block)),
      ...solo.others.flatMap((v) => solo.commit(v, block)),
    ];
    assert.equal(solo.state.committed.height, 1);
    assert.deepEqual(
      only(effects, 'forget-batch').map(({ batchHash }) => batchHash),
      [first.hash],
    );
    assert.equal(solo.state.held.size, 0);
  });

  it('Resolution 5: a batch of another epoch is not kept', () => {
    const solo = new Solo();
    const { header, hash } = solo.batch(0, 1);
    assert.equal(wantsBatch(solo.state, header, keyOf(hash)), solo.self !== 0);
    assert.equal(wantsBatch(solo.state, { ...header, epoch: 1 }, keyOf(hash)), false);
  });
});

describe('L5 and L7 references', () => {
  const nothing = (): { boot: number; seq: number }[] =>
    Array.from({ length: 4 }, () => ({ boot: 0, seq: 0 }));
  const reference = (
    author: number,
    boot: number,
    seq: number,
  ): ReturnType<typeof referenceTo> => ({
    author,
    boot,
    seq,
    batchHash: sha256(utf8(`${author}/${boot}/${seq}`)),
    count: 1,
    byteLength: 1,
  });

  it('L5: a reference continues its lane, or opens a higher boot at 1', () => {
    const first = extendCursors(nothing(), [reference(0, 1, 1), reference(0, 1, 2)], 4);
    assert.deepEqual(first?.[0], { boot: 1, seq: 2 });
    const cursors = first as NonNullable<typeof first>;
    assert.ok(extendCursors(cursors, [reference(0, 1, 3)], 5));
    assert.ok(extendCursors(cursors, [reference(0, 5, 1)], 5));
    assert.equal(extendCursors(cursors, [reference(0, 1, 4)], 5), undefined, 'a gap');
    assert.equal(extendCursors(cursors, [reference(0, 1, 2)], 5), undefined, 'a repetition');
    assert.equal(extendCursors(cursors, [reference(0, 5, 2)], 5), undefined, 'a boot from 2 on');
    assert.equal(extendCursors(cursors, [reference(4, 1, 1)], 5), undefined, 'no such author');
  });

  it('L5: a block that breaks a lane is the leader’s fault', () => {
    const solo = new Solo();
    const batch = solo.batch(0, 2);
    solo.propose(solo.block(solo.genesis, [referenceTo(batch)]));
    assert.equal(solo.state.view, 1);
  });

  it('L7: references stand in the order of author turned by height, boot, seq', () => {
    const all = [reference(3, 1, 1), reference(0, 1, 1), reference(0, 1, 2), reference(1, 1, 1)];
    const ordered = (height: number): number[] =>
      [...all].sort((a, b) => compareReferences(a, b, height, 4)).map(({ author }) => author);
    assert.deepEqual(ordered(4), [0, 0, 1, 3]);
    assert.deepEqual(ordered(5), [3, 0, 0, 1]);
    assert.ok(extendCursors(nothing(), all, 5));
    assert.equal(extendCursors(nothing(), all, 4), undefined);
  });

  it('L7: no lane starves another: each in turn, up to the bounds of a block', () => {
    const solo = new Solo({ role: 'leader', timing: { proposalPauseMsMin: 1_000 } });
    solo.state.lastProposalMs = solo.state.nowMs;
    solo.state.proposalPauseMs = 1_000;
    const [a, b] = solo.others as [number, number];
    for (let seq = 1; seq <= 300; seq++) solo.give(solo.batch(a, seq));
    solo.give(solo.batch(b, 1));
    const references = nextReferences(solo.state, 1);
    assert.equal(references.length, 256);
    assert.equal(references.filter(({ author }) => author === b).length, 1);
    assert.ok(extendCursors(nothing(), references, 1));
  });
});

describe('L7 under overload', () => {
  const FULL = '.'.repeat(250_000);

  /**
   * References of so many blocks by author, and how many batches of each author waited longer than
   * for one block. Before each block some authors have three full batches, the others a small one.
   */
  function overload(greedy: readonly number[], heights: number, commitLatencyMs = 0) {
    const solo = new Solo();
    solo.state.commitLatencyMs = commitLatencyMs;
    const [shares, late] = [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ] as [number[], number[]];
    const next = [1, 1, 1, 1];
    let parent = solo.genesis;
    for (let height = 1; height <= heights; height++) {
      for (const author of solo.others) {
        const waiting = (next[author] as number) - 1 - (shares[author] as number);
        const isGreedy = greedy.includes(author);
        if (!isGreedy) late[author] = (late[author] as number) + waiting;
        for (let i = waiting; i < (isGreedy ? 3 : 1); i++) {
          const seq = (next[author] as number)++;
          const name = isGreedy ? `${author}/${seq}${FULL}` : `${author}/${seq}`;
          solo.give(solo.batch(author, seq, { name }));
        }
      }
      const references = nextReferences(solo.state, height);
      for (const { author } of references) shares[author] = (shares[author] as number) + 1;
      parent = solo.block(parent, references);
      solo.finalise(parent);
      solo.state.commitLatencyMs = commitLatencyMs;
    }
    return { shares: solo.others.map((author) => shares[author]), late: late.join('') };
  }
  const others = new Solo().others as [number, number, number];

  it('T12: beside two lanes that are always full, another has each batch in the next block', () => {
    const { shares, late } = overload(others.slice(0, 2), 24);
    assert.deepEqual([shares[2], late], [24, '0000']);
  });

  it('T12: where a block has room for a third of what is offered, each lane has a third', () => {
    // A council this slow takes a sixteenth of the usual block: one full batch.
    const { shares } = overload(others, 24, 20_000);
    assert.deepEqual(shares, [8, 8, 8]);
  });
});

describe('L6, L8 missing batches', () => {
  it('L8: a missing batch is asked for after a round trip, of leader and author, then of anyone', () => {
    const solo = new Solo();
    const author = solo.others.find((index) => index !== solo.leader()) as number;
    solo.feed({ type: 'heard', from: solo.leader(), rttMs: 70 });
    const batch = solo.batch(author, 1);
    const proposed = solo.propose(solo.block(solo.genesis, [referenceTo(batch)]));
    assert.deepEqual(sent(proposed, 'get-batch'), []);
    const fetch = (): number[] =>
      only(solo.feed({ type: 'timer', name: 'fetch' }), 'send')
        .filter(({ message }) => message.kind === 'get-batch')
        .map(({ to }) => to as number);
    solo.wait(69);
    assert.deepEqual(fetch(), []);
    solo.wait(1);
    assert.deepEqual(fetch().sort(), [solo.leader(), author].sort());
    const asked = new Set<number>();
    for (let i = 0; i < 3; i++) {
      solo.wait(500);
      for (const to of fetch()) asked.add(to);
    }
    assert.deepEqual([...asked].sort(), solo.others.sort());
    solo.give(batch);
    solo.wait(500);
    assert.deepEqual(fetch(), []);
  });

  it('L8: a batch that is at the verifier is not asked for, and again when it was refused', () => {
    const solo = new Solo();
    const { hash: batchHash, ...batch } = solo.batch(solo.leader(), 1);
    solo.propose(solo.block(solo.genesis, [referenceTo({ ...batch, hash: batchHash })]));
    const fetch = (): number => {
      solo.wait(500);
      return sent(solo.feed({ type: 'timer', name: 'fetch' }), 'get-batch').length;
    };
    solo.feed({ type: 'batch-arrived', batchHash });
    assert.equal(fetch(), 0);
    solo.feed({ type: 'batch-refused', batchHash });
    assert.equal(fetch(), 1);
  });

  it('L6: batches of an author that others miss are referenced once f + 1 say they hold them', () => {
    const solo = new Solo({
      role: 'leader',
      parameters: { blockIntervalMsMax: 0 },
      timing: { proposalPauseMsMin: 0 },
    });
    solo.state.commitLatencyMs = 1_000;
    const [author, from] = solo.others as [number, number];
    const first = solo.batch(author, 1);
    assert.equal(sent(solo.give(first), 'propose').length, 1);
    const ask = (peer: number): Effect[] =>
      solo.feed({ type: 'get-batch', from: peer, batchHashes: [first.hash] });
    assert.equal(only(ask(from), 'serve-batch')[0]?.to, from);
    assert.equal(sent(solo.give(solo.batch(author, 2)), 'propose').length, 1, 'one may lie');
    ask(author);
    assert.deepEqual(sent(solo.give(solo.batch(author, 3)), 'propose'), []);
    const effects = say(solo, from, [{ author, boot: 1, seq: 3 }]);
    assert.equal(sent(effects, 'propose').length, 1);
    solo.wait(60_001);
    assert.equal(sent(solo.give(solo.batch(author, 4)), 'propose').length, 1, 'a minute later');
  });
});

describe('L9 forced inclusion', () => {
  /** Lets blocks pass that reference nothing, and asks the heartbeat. */
  function passOver(solo: Solo, blocks: number): void {
    solo.wait(1_500);
    solo.hear(solo.others);
    solo.tick();
    let parent = solo.genesis;
    for (let i = 0; i < blocks; i++) {
      parent = solo.block(parent);
      solo.finalise(parent);
    }
    solo.wait(1_500);
    solo.hear(solo.others);
    solo.tick();
  }

  function hold(solo: Solo, author: number, peers: readonly number[]): void {
    solo.give(solo.batch(author, 1));
    for (const from of peers) say(solo, from, [{ author, boot: 1, seq: 1 }]);
  }

  it('L9: a leader that passes over what it and a quorum hold for T_incl and 20 blocks loses office', () => {
    const solo = new Solo();
    hold(solo, solo.self, solo.others);
    passOver(solo, 20);
    assert.deepEqual([solo.state.view, solo.state.active], [1, false]);
  });

  it('L9: not before 20 blocks', () => {
    const solo = new Solo();
    hold(solo, solo.self, solo.others);
    passOver(solo, 19);
    assert.equal(solo.state.view, 0);
  });

  it('L9: a batch that a quorum holds and the leader does not declare is handed to it', () => {
    const solo = new Solo();
    hold(solo, solo.self, solo.followers);
    const handed = (): number[] => only(solo.tick(), 'serve-batch').map(({ to }) => to);
    assert.deepEqual(handed(), [], 'it may be on its way');
    solo.wait(500);
    solo.hear(solo.others);
    assert.deepEqual(handed(), [solo.leader()]);
    assert.deepEqual(handed(), [], 'not at every heartbeat');
    solo.wait(1_000);
    solo.hear(solo.others);
    assert.deepEqual(handed(), [solo.leader()], 'but again, for one frame may be lost');
  });

  it('L9: a leader that was handed a batch twice can no more say that it lacks it', () => {
    const solo = new Solo();
    hold(solo, solo.self, solo.followers);
    for (let i = 0; i < 2; i++) {
      solo.wait(1_500);
      solo.hear(solo.others);
      solo.tick();
    }
    passOver(solo, 20);
    assert.deepEqual([solo.state.view, solo.state.active], [1, false]);
  });

  it('L9: an author that withholds one batch brings no leader down with the next', () => {
    const solo = new Solo();
    const author = solo.followers[0] as number;
    solo.give(solo.batch(author, 2));
    for (const from of solo.others) say(solo, from, [{ author, boot: 1, seq: 2 }]);
    passOver(solo, 25);
    assert.equal(solo.state.view, 0);
  });
});
