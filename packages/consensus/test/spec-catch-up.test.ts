// Execution and catch-up: X2 of consensus.md §10, S1, S3 and S4 of §12; bounds G1–G3 of §16.

import { strict as assert } from 'node:assert';
import { referenceTo } from '@witan/ledger/batch';
import { sha256 } from '@witan/ledger/hash';
import { mayVote } from '../src/normal-case.ts';
import { Penalties } from '../src/penalties.ts';
import type { Block } from '../src/ports.ts';
import { addVote } from '../src/vote-keeper.ts';
import { commitOf, only, prepareOf, Solo, sealOf, sent } from './solo.ts';

function tipOf(solo: Solo, from: number, block: Block): ReturnType<Solo['feed']> {
  const tipHeight = block.header.height;
  const status = {
    epoch: 0,
    view: 0,
    active: true,
    tipHeight,
    tip: solo.committed(block, 0),
    have: [],
  };
  return solo.feed({ type: 'status', from, status });
}

/** A chain whose lagSeals are right, though nothing of it is committed here. */
function longChain(solo: Solo, length: number): Block[] {
  const blocks: Block[] = [];
  const window = solo.state.configuration.parameters.windowHeights;
  for (let last = solo.genesis; blocks.length < length; ) {
    const sealed = blocks[blocks.length - window];
    last = solo.block(last, [], sealed ? { lagSeal: sealOf(sealed) } : {}, 0);
    blocks.push(last);
  }
  return blocks;
}

describe('X2 execution', () => {
  it('X2: a block is executed when it is whole and its parent is executed, before it is certified', () => {
    const solo = new Solo();
    solo.executes = false;
    const [first, second] = solo.chain(2) as [Block, Block];
    assert.deepEqual(
      only(solo.propose(first), 'execute').map(({ block }) => block.header.height),
      [1],
    );
    assert.deepEqual(only(solo.propose(second), 'execute'), []);
    assert.deepEqual(
      only(solo.feed(solo.executed(first)), 'execute').map(({ block }) => block.header.height),
      [2],
    );
  });

  it('X2: a view change drops the overlays beside the new base', () => {
    const solo = new Solo();
    const [kept, dropped] = solo.chain(2) as [Block, Block];
    solo.propose(kept);
    solo.propose(dropped);
    solo.enter(1, solo.prepared(kept, 0));
    const effects = solo.propose(solo.block(kept, [], {}, 1), 1);
    assert.deepEqual(
      only(effects, 'abort').map(({ blockHash }) => blockHash),
      [dropped.hash],
    );
    assert.equal(only(effects, 'execute').length, 1);
  });

  it('X2: what is final is executed once, also beside a branch that this replica voted', () => {
    const solo = new Solo();
    for (const block of solo.chain(2)) solo.propose(block);
    solo.wait(1);
    const first = solo.block(solo.genesis, [], { timeMs: solo.state.utcMs }, 1);
    const final = [first, solo.block(first, [], {}, 1)];
    const certificate = solo.committed(final[1] as Block, 1);
    const effects = solo.feed({ type: 'blocks', from: 0, blocks: final, certificate });
    assert.equal(only(effects, 'abort').length, 1);
    assert.deepEqual(
      only(effects, 'execute').map(({ block }) => block.hash),
      final.map(({ hash }) => hash),
    );
    assert.equal(solo.state.committed.height, 2);
  });

  it('X2: a batch that comes late lets its block be executed, and those above', () => {
    const solo = new Solo();
    const batch = solo.batch(solo.leader(), 1);
    const first = solo.block(solo.genesis, [referenceTo(batch)]);
    const second = solo.block(first);
    solo.propose(first);
    solo.propose(second);
    assert.equal(solo.state.overlays.length, 0);
    const executed = only(solo.give(batch), 'execute').map(({ block }) => block.header.height);
    assert.deepEqual(executed, [1, 2]);
  });
});

describe('S1 and S4 catch-up', () => {
  it('S1, N8: who is heard for the first time, or again, is told at once how far this one is', () => {
    const solo = new Solo({ heard: false });
    const [peer, other] = solo.others as [number, number];
    const told = (from: number): number[] =>
      only(solo.feed({ type: 'heard', from, rttMs: undefined }), 'send')
        .filter(({ message }) => message.kind === 'status')
        .map(({ to }) => to as number);
    assert.deepEqual(told(peer), [peer]);
    assert.deepEqual(told(other), [other]);
    solo.wait(solo.state.configuration.timing.silenceMs - 1);
    assert.deepEqual(told(peer), []);
    solo.wait(1);
    assert.deepEqual(told(other), [other]);
  });

  it('S1: a gap is asked of two peers; a run needs one certificate and the hash chain', () => {
    const solo = new Solo();
    const blocks = longChain(solo, 5);
    const last = blocks[4] as Block;
    tipOf(solo, solo.leader(), last);
    solo.wait(20);
    const asked = only(solo.feed({ type: 'timer', name: 'fetch' }), 'send').filter(
      ({ message }) => message.kind === 'get-blocks',
    );
    assert.equal(new Set(asked.map(({ to }) => to)).size, 2);
    assert.deepEqual(
      asked.map(({ message }) => message.kind === 'get-blocks' && [message.from, message.to]),
      [
        [1, 5],
        [1, 5],
      ],
    );
    const certificate = solo.committed(last, 0);
    const effects = solo.feed({ type: 'blocks', from: 0, blocks, certificate });
    assert.deepEqual(
      only(effects, 'commit').map(({ block }) => block.header.height),
      [1, 2, 3, 4, 5],
    );
  });

  it('S1: missing batches of a final run are asked for at once, of the peer that sent it', () => {
    const solo = new Solo();
    const batch = solo.batch(solo.leader(), 1);
    const block = solo.block(solo.genesis, [referenceTo(batch)]);
    const certificate = solo.committed(block, 0);
    const from = solo.followers[0] as number;
    const effects = solo.feed({ type: 'blocks', from, blocks: [block], certificate });
    const [ask] = only(effects, 'send').filter(({ message }) => message.kind === 'get-batch');
    assert.equal(ask?.to, from);
    assert.equal(only(solo.give(batch), 'commit').length, 1);
  });

  it('S1: a run that does not link to the own chain contradicts it, and stops this replica', () => {
    const solo = new Solo();
    const [mine] = solo.chain(1) as [Block];
    solo.finalise(mine);
    const stranger = solo.block(mine, [], { parent: sha256(Uint8Array.of(1)) });
    const certificate = solo.committed(stranger, 0);
    const effects = solo.feed({ type: 'blocks', from: 0, blocks: [stranger], certificate });
    assert.equal(only(effects, 'halt')[0]?.key, 'consensus/conflicting-certificates');
  });

  it('S1: committed blocks are served from the log, prepared ones with their certificate', () => {
    const solo = new Solo();
    const blocks = solo.chain(3);
    for (const block of blocks) solo.propose(block);
    for (const voter of solo.others) solo.prepare(voter, blocks[1] as Block);
    const ask = (fromHeight: number, toHeight: number): ReturnType<Solo['feed']> =>
      solo.feed({ type: 'get-blocks', from: 0, fromHeight, toHeight });
    const [run] = sent(ask(1, 3), 'blocks');
    assert.equal(run?.blocks.length, 2);
    assert.deepEqual([run?.certificate.kind, run?.certificate.height], ['prepare', 2]);
    for (const voter of solo.others) solo.commit(voter, blocks[1] as Block);
    assert.deepEqual(only(ask(1, 3), 'serve-blocks'), [
      { type: 'serve-blocks', to: 0, from: 1, upTo: 3 },
    ]);
  });

  it('V5: of two certified branches the one of higher rank is served', () => {
    const solo = new Solo();
    const older = solo.block(solo.genesis);
    const newer = solo.block(solo.genesis, [], {}, 1);
    const blocks = (block: Block, view: number): void => {
      const certificate = solo.prepared(block, view);
      solo.feed({ type: 'blocks', from: 0, blocks: [block], certificate });
    };
    blocks(older, 0);
    blocks(newer, 1);
    const ask = { type: 'get-blocks', from: 0, fromHeight: 1, toHeight: 1 } as const;
    const [run] = sent(solo.feed(ask), 'blocks');
    assert.equal(run?.certificate.view, 1);
  });

  it('V5: a block that comes after its certificate can be served with it', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    for (const voter of solo.others) solo.prepare(voter, block);
    solo.propose(block);
    const ask = { type: 'get-blocks', from: 0, fromHeight: 1, toHeight: 1 } as const;
    assert.equal(sent(solo.feed(ask), 'blocks').length, 1);
  });

  it('S4: a run that overlaps what is committed delivers each height once', () => {
    const solo = new Solo();
    const blocks = solo.chain(4);
    solo.finalise(blocks[0] as Block);
    solo.finalise(blocks[1] as Block);
    const certificate = solo.committed(blocks[3] as Block, 0);
    const effects = solo.feed({ type: 'blocks', from: 0, blocks, certificate });
    assert.deepEqual(
      only(effects, 'commit').map(({ block }) => block.header.height),
      [3, 4],
    );
    assert.deepEqual(solo.feed({ type: 'blocks', from: 0, blocks, certificate }), []);
  });

  it('S4: sync and a view change at once deliver each height once', () => {
    const solo = new Solo();
    const blocks = solo.chain(2) as [Block, Block];
    for (const block of blocks) solo.propose(block);
    const certificate = solo.committed(blocks[1], 0);
    const entered = solo.enter(1, certificate);
    const effects = solo.feed({ type: 'blocks', from: 0, blocks, certificate });
    const votes = solo.others.flatMap((voter) => solo.commit(voter, blocks[1], 0));
    assert.deepEqual(
      [...entered, ...effects, ...votes]
        .filter((effect) => effect.type === 'commit')
        .map((effect) => effect.type === 'commit' && effect.block.header.height),
      [1, 2],
    );
  });

  it('S3: a replica further behind than the window does not vote until it has caught up', () => {
    const solo = new Solo({ parameters: { windowHeights: 2 } });
    const blocks = longChain(solo, 3);
    const [a, b] = solo.followers as [number, number];
    tipOf(solo, a, blocks[2] as Block);
    assert.equal(mayVote(solo.state), true, 'one peer alone may lie about the rest');
    tipOf(solo, b, blocks[2] as Block);
    assert.equal(mayVote(solo.state), false);
    assert.deepEqual(sent(solo.propose(blocks[0] as Block, 0), 'prepare'), []);
    const certificate = solo.committed(blocks[2] as Block, 0);
    solo.feed({ type: 'blocks', from: a, blocks, certificate });
    assert.equal(mayVote(solo.state), true);
  });
});

describe('R8 entry behind the own commits', () => {
  it('N3: a view whose blocks are committed already is entered at the committed height', () => {
    const solo = new Solo();
    const [base] = solo.chain(1) as [Block];
    solo.finalise(base);
    const above = [solo.block(base, [], {}, 1)];
    above.push(solo.block(above[0] as Block, [], {}, 1));
    const last = above[1] as Block;
    const certificate = solo.committed(last, 1);
    solo.feed({ type: 'blocks', from: 0, blocks: above, certificate });
    assert.deepEqual([solo.state.view, solo.state.committed.height], [0, 3]);
    solo.enter(1, solo.committed(base, 0));
    assert.equal(solo.state.lastPrepare.height, 3);
    const next = solo.block(last, [], {}, 1);
    assert.equal(sent(solo.propose(next), 'prepare')[0]?.height, 4);
  });
});

describe('G bounds', () => {
  it('G1: votes open slots up to 2·W_max above the committed height, in this view and the next', () => {
    const solo = new Solo({ parameters: { windowHeights: 2 } });
    const block = solo.block(solo.genesis);
    const [a] = solo.others as [number];
    for (let height = 0; height <= 9; height++) {
      for (const view of [0, 1, 2]) {
        solo.feed({ type: 'vote', vote: { ...prepareOf(a, block, view), height } });
      }
    }
    assert.deepEqual([...solo.state.votes.keys()], [1, 2, 3, 4]);
    const slots = [...solo.state.votes.values()].flatMap((at) => [...at.slots.values()]);
    assert.deepEqual([...new Set(slots.map(({ view }) => view))], [0, 1]);
  });

  it('G1: votes of an older view still fill the slots that were open', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const [a, b, c] = solo.others as [number, number, number];
    solo.prepare(a, block, 0);
    solo.enter(1);
    solo.commit(a, block, 0);
    solo.prepare(b, block, 0);
    solo.prepare(c, block, 0);
    assert.equal(solo.state.lock?.height, 1);
    const kinds = [...(solo.state.votes.get(1)?.slots.keys() ?? [])];
    assert.deepEqual(kinds, ['p0'], 'no new slot in an old view');
  });

  it('G1: a second vote of one sender in one slot does not count', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const [a] = solo.others as [number];
    for (let i = 0; i < 5; i++)
      assert.equal(addVote(solo.state, prepareOf(a, block, 0)), undefined);
    assert.equal(solo.state.votes.get(1)?.slots.get('p0')?.ballots.length, 1);
  });

  it('G2: three false messages within ten seconds, and a peer is ignored for ten', () => {
    const penalties = new Penalties();
    for (const at of [0, 1_000, 2_000]) {
      assert.equal(penalties.ignores(7, at), false);
      penalties.add(7, at);
    }
    assert.equal(penalties.ignores(7, 9_999), true);
    assert.equal(penalties.ignores(8, 9_999), false);
    assert.equal(penalties.ignores(7, 10_000), false);
  });

  it('G2: a peer has at most 4 MiB at the verifier', () => {
    const penalties = new Penalties();
    assert.equal(penalties.reserve(1, 4 * 1024 * 1024), true);
    assert.equal(penalties.reserve(1, 1), false);
    assert.equal(penalties.reserve(2, 1), true);
    penalties.release(1, 1);
    assert.equal(penalties.reserve(1, 1), true);
  });

  it('G2: answers to one peer are limited by bytes and records read, and the limit recovers', () => {
    const penalties = new Penalties();
    for (let i = 0; i < 2; i++) {
      assert.equal(penalties.mayServe(1, 0), true);
      penalties.noteServed(1, 4 * 1024 * 1024, 0, 1);
    }
    assert.equal(penalties.mayServe(1, 0), false);
    assert.equal(penalties.mayServe(2, 0), true);
    assert.equal(penalties.mayServe(1, 2), true);
  });

  it('R11: batches of proposals that are not voted soon are not fetched', () => {
    const solo = new Solo();
    const author = solo.leader();
    let parent = solo.genesis;
    for (let seq = 1; seq <= 6; seq++) {
      parent = solo.block(parent, [referenceTo(solo.batch(author, seq))]);
      solo.propose(parent);
    }
    assert.equal(solo.state.wanted.size, 2);
    for (const voter of solo.followers) solo.leave(voter, 1);
    assert.equal(solo.state.wanted.size, 0, 'and with the view they are forgotten');
  });

  it('R11: what leaders proposed in vain is forgotten with the next view, what was voted is not', () => {
    const solo = new Solo();
    const voted = solo.block(solo.genesis);
    solo.propose(voted);
    const vain = solo.block(voted, [referenceTo(solo.batch(solo.leader(), 1))]);
    solo.propose(vain);
    assert.equal(solo.state.nodes.size, 3);
    solo.enter(1);
    assert.deepEqual(
      [...solo.state.nodes.values()].map(({ block }) => block.hash),
      [solo.genesis.hash, voted.hash],
    );
  });

  it('R11: batches that do not exist keep nobody from fetching blocks and what they need', () => {
    const solo = new Solo();
    const author = solo.leader();
    const junk = Array.from({ length: 256 }, (_, i) => referenceTo(solo.batch(author, i + 1)));
    const first = solo.block(solo.genesis, junk);
    solo.propose(first);
    solo.propose(
      solo.block(
        first,
        Array.from({ length: 256 }, (_, i) => referenceTo(solo.batch(author, i + 257))),
      ),
    );
    assert.equal(solo.state.wanted.size, 512);
    const real = solo.batch(solo.followers[0] as number, 1);
    const block = solo.block(solo.genesis, [referenceTo(real)], {
      timeMs: first.header.timeMs + 9,
    });
    tipOf(solo, solo.leader(), block);
    solo.wait(100);
    const asked = solo.feed({ type: 'timer', name: 'fetch' });
    assert.equal(sent(asked, 'get-blocks').length, 2);
    const certificate = solo.committed(block, 0);
    const effects = solo.feed({ type: 'blocks', from: 0, blocks: [block], certificate });
    assert.deepEqual(
      sent(effects, 'get-batch').flatMap(({ batchHashes }) => batchHashes),
      [real.hash],
    );
  });

  it('G3: a commit drops votes, proposals, blocks and batches at or below its height', () => {
    const solo = new Solo();
    const first = solo.filled(solo.genesis, solo.leader(), 1);
    const rival = solo.block(solo.genesis, [], { timeMs: first.header.timeMs + 9 });
    solo.prepare(solo.followers[0] as number, rival);
    solo.finalise(first);
    solo.finalise(solo.filled(first, solo.leader(), 2));
    const { state } = solo;
    assert.equal(state.held.size, 0);
    assert.equal(state.lanes[solo.leader()]?.bytes, 0);
    assert.deepEqual([...state.votes.keys()], []);
    assert.deepEqual([...(state.proposals.get(0)?.keys() ?? [])], []);
    assert.equal(state.nodes.size, 1);
    assert.deepEqual([state.finals.size, state.prepared.size, state.own.size], [0, 0, 0]);
    assert.equal(state.sealsSent.size, 0);
  });

  it('G3: a lock gives way to a commit certificate of equal rank, never of lower', () => {
    const solo = new Solo();
    const blocks = solo.chain(2) as [Block, Block];
    for (const block of blocks) solo.propose(block);
    for (const voter of solo.others) solo.prepare(voter, blocks[1]);
    for (const voter of solo.others) solo.commit(voter, blocks[0]);
    assert.deepEqual([solo.state.lock?.kind, solo.state.lock?.height], ['prepare', 2]);
    for (const voter of solo.others) solo.commit(voter, blocks[1]);
    assert.deepEqual([solo.state.lock?.kind, solo.state.lock?.height], ['commit', 2]);
  });

  it('N6: a late certificate of a committed height is still told, once', () => {
    const solo = new Solo();
    const blocks = solo.chain(2) as [Block, Block];
    for (const block of blocks) solo.propose(block);
    const [a, b, c] = solo.others as [number, number, number];
    solo.feed({ type: 'vote', vote: commitOf(a, blocks[0], 0, sealOf(blocks[0])) });
    for (const voter of [a, b, c]) solo.commit(voter, blocks[1]);
    assert.equal(solo.state.committed.height, 2);
    solo.commit(b, blocks[0]);
    const effects = solo.commit(c, blocks[0]);
    assert.equal(only(effects, 'certified')[0]?.certificate.height, 1);
    assert.equal(solo.state.votes.size, 0);
  });
});
