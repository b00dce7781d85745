// What must be durable before what (W3), and the loop around the core: effects in order, frames
// judged before they cost anything, and the run as data that can be played again.

import { strict as assert } from 'node:assert';
import { referenceTo } from '@witan/ledger/batch';
import { encodeMessage } from '@witan/ledger/codec';
import { sha256 } from '@witan/ledger/hash';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import type { Message } from '@witan/ledger/messages';
import type { Effect } from '../src/effect.ts';
import type { Event } from '../src/event.ts';
import { initialState } from '../src/initial-state.ts';
import { MUTANTS, type MutantName } from '../src/mutants.ts';
import { step } from '../src/step.ts';
import { LAN_TIMING } from '../src/timing.ts';
import { Cluster } from './cluster.ts';
import { only, Solo, sent } from './solo.ts';

describe('W3 durable before sending', () => {
  /** The type of the last record that a signature or message waits for. */
  function waitsFor(
    effects: readonly Effect[],
    before: number,
    chosen: (e: Effect) => number | undefined,
  ): string | undefined {
    const records = only(effects, 'append').map(({ record }) => record.type);
    for (const effect of effects) {
      const after = chosen(effect);
      if (after !== undefined) return records[after - before - 1];
    }
    return undefined;
  }
  const signing =
    (type: string) =>
    (effect: Effect): number | undefined =>
      effect.type === 'sign' && effect.statement.type === type ? effect.after : undefined;

  it('W3: PREPARE waits for its vote’s record, which stands behind block and batches', () => {
    const solo = new Solo();
    const before = solo.state.appended;
    const batch = solo.batch(0, 1);
    const effects = [
      ...solo.give(batch),
      ...solo.propose(solo.block(solo.genesis, [referenceTo(batch)])),
    ];
    assert.equal(waitsFor(effects, before, signing('prepare')), 'prepare');
  });

  it('W3: COMMIT waits for the record of lock and seals', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    solo.propose(block);
    const before = solo.state.appended;
    const effects = solo.others.flatMap((voter) => solo.prepare(voter, block));
    assert.equal(waitsFor(effects, before, signing('commit')), 'lock');
  });

  it('W3: VIEWCHANGE waits for its record', () => {
    const solo = new Solo();
    const before = solo.state.appended;
    const effects = solo.followers.flatMap((voter) => solo.leave(voter, 1));
    assert.equal(waitsFor(effects, before, signing('view-change')), 'view-change');
  });

  it('W3: NEWVIEW, and the first vote of a view, wait for the record of entry', () => {
    const solo = new Solo({ role: 'leader' });
    const block = solo.block(solo.genesis);
    const before = solo.state.appended;
    const effects = solo.others.flatMap((voter) => solo.leave(voter, 4, solo.prepared(block)));
    const records = only(effects, 'append').map(({ record }) => record.type);
    assert.equal(waitsFor(effects, before, signing('new-view')), 'enter');
    assert.deepEqual(records, ['view-change', 'enter']);
  });

  it('W3: nothing is sent while the disk has not answered', () => {
    const cluster = new Cluster();
    cluster.run(10);
    for (const { log } of cluster.members) log.manual = true;
    const kinds = new Set<number>();
    cluster.bus.loses = ({ kind }) => {
      kinds.add(kind);
      return false;
    };
    cluster.submit(cluster.leader);
    cluster.run(200);
    assert.deepEqual([...kinds], [MESSAGE_KINDS.BATCH], 'batches need no sync (L2)');
    cluster.member(cluster.leader).log.sync();
    cluster.bus.deliver();
    assert.ok(kinds.has(MESSAGE_KINDS.PROPOSE));
    assert.ok(!kinds.has(MESSAGE_KINDS.PREPARE));
  });

  it('W2: one sync, one save of marks and one turn of the signer serve a whole group', () => {
    const cluster = new Cluster({ parameters: { blockIntervalMsMax: 0 } });
    cluster.run(10);
    const leader = cluster.member(cluster.leader);
    const { saves } = leader.marks;
    const before = leader.application.appliedHeight;
    cluster.submit(cluster.leader);
    cluster.run(50);
    assert.equal(leader.application.appliedHeight - before, 1);
    assert.ok(leader.marks.saves - saves <= 3, 'batch, PREPARE, COMMIT');
  });
});

describe('the loop', () => {
  it('W4: a disk that breaks before a block is executed ends the step, and what waits behind it', () => {
    const cluster = new Cluster();
    cluster.run(100);
    const { log, application } = cluster.member(1);
    const used: string[] = [];
    log.hasten = () => {
      cluster.onPort = (member, port) => member === 1 && used.push(port);
      log.onFailure(new Error('input or output'));
    };
    const { appliedHeight } = application;
    cluster.submit(0);
    cluster.run(100);
    assert.deepEqual(cluster.member(1).observer.halts, ['storage/io']);
    assert.deepEqual(used, []);
    assert.equal(application.appliedHeight, appliedHeight);
    assert.ok(cluster.member(0).application.appliedHeight > appliedHeight, 'the others go on');
  });

  const send = (cluster: Cluster, from: number, to: number, message: Message): void => {
    const { kind, payload } = encodeMessage(message);
    cluster.member(to).replica.receive(from, kind, payload);
  };

  it('a vote with a false signature does not count, and costs its peer trust', () => {
    const cluster = new Cluster();
    cluster.run(10);
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const to = cluster.leader;
    const liar = (to + 1) % 4;
    const [forged] = sent(solo.propose(block), 'prepare');
    assert.ok(forged);
    const { committedHeight } = cluster.member(to).replica.status();
    for (const above of [1, 2, 3]) {
      const height = committedHeight + above;
      send(cluster, liar, to, { ...forged, height, voter: (to + 2) % 4 });
    }
    const peer = (): number | undefined =>
      cluster
        .member(to)
        .replica.status()
        .peers.find(({ index }) => index === liar)?.heardMsAgo;
    assert.equal(peer(), 0);
    cluster.clock.advance(40);
    send(cluster, liar, to, { ...forged, height: committedHeight + 4 });
    assert.equal(peer(), 40, 'three false messages: ignored for a while');
  });

  it('malformed frames and kinds that nobody knows never throw', () => {
    const cluster = new Cluster();
    const { replica } = cluster.member(0);
    for (const kind of [0, 2, 3, 5, 9, 13, 99]) replica.receive(1, kind, Uint8Array.of(1, 2, 3));
    replica.receive(77, MESSAGE_KINDS.STATUS, new Uint8Array(0));
    assert.equal(replica.status().committedHeight, 0);
  });

  it('a broken invariant behind a port stops the replica, and is passed on', () => {
    const cluster = new Cluster();
    cluster.run(10);
    const { leader } = cluster;
    const { application, replica } = cluster.member(leader);
    application.execute = () => {
      throw new Error('a disk of glass');
    };
    assert.throws(() => {
      cluster.submit(leader);
      cluster.run(1_000);
    }, /a disk of glass/);
    assert.equal(replica.submit(new Uint8Array(1), sha256(new Uint8Array(1))), 'full');
  });

  it('after stop nothing is sent, and nothing is taken', () => {
    const cluster = new Cluster();
    cluster.run(10);
    const { replica } = cluster.member(0);
    replica.stop();
    cluster.bus.queue.length = 0;
    cluster.clock.advance(5_000);
    assert.ok(cluster.bus.queue.every(({ from }) => from !== 0));
    assert.equal(cluster.submit(0), 'full');
  });

  it('a run is data: its events give the same effects again, on a fresh state', () => {
    const trace: { event: Event; effects: string }[] = [];
    const text = (effects: readonly Effect[]): string => effects.map(({ type }) => type).join();
    const cluster = new Cluster({
      parameters: { termBlocks: 2 },
      trace: (member, event, effects) => {
        if (member === 1) trace.push({ event: structuredClone(event), effects: text(effects) });
      },
    });
    for (let i = 0; i < 8; i++) {
      cluster.submit(i % 4);
      cluster.run(30);
    }
    assert.ok(trace.length > 100);
    const { consensusKey } = cluster.genesis.validators[1] as { consensusKey: Uint8Array };
    const state = initialState({ genesis: cluster.genesis, consensusKey, timing: LAN_TIMING });
    for (const { event, effects } of trace) assert.equal(text(step(state, event)), effects);
    assert.equal(state.committed.height, cluster.member(1).replica.status().committedHeight);
  });

  it('a state is plain data: a copy behaves like the original', () => {
    const solo = new Solo();
    const blocks = solo.chain(2) as [never, never];
    solo.propose(blocks[0]);
    const copy = structuredClone(solo.state);
    const event = (): Event => {
      return {
        type: 'proposal',
        proposal: { view: 0, block: blocks[1], prepareSignature: new Uint8Array(65) },
      };
    };
    assert.deepEqual(step(copy, event()), step(solo.state, event()));
    assert.deepEqual(copy, solo.state);
  });
});

describe('mutants', () => {
  it('each planted bug names a rule, and a healthy replica has none', () => {
    const rules = Object.values(MUTANTS);
    for (const rule of rules) assert.match(rule, /^([A-Z]+-?\d+|§\d+)$/);
    assert.equal(new Solo().state.configuration.mutant, undefined);
  });

  const behaviour: Partial<Record<MutantName, (solo: Solo) => unknown>> = {
    forgetLock: (solo) => {
      const block = solo.block(solo.genesis);
      solo.propose(block);
      for (const voter of solo.others) solo.prepare(voter, block);
      const effects = solo.followers.flatMap((voter) => solo.leave(voter, 1));
      return sent(effects, 'view-change')[0]?.certificate;
    },
    quorumMinusOne: (solo) => {
      const block = solo.block(solo.genesis);
      for (const voter of solo.others.slice(0, 2)) solo.prepare(voter, block);
      return solo.state.lock;
    },
    noParentCheck: (solo) => {
      const block = solo.block(solo.genesis);
      const rival = solo.block(solo.genesis, [], { timeMs: block.header.timeMs + 9 });
      solo.propose(block);
      solo.feed({ type: 'blocks', from: 0, blocks: [rival], certificate: solo.prepared(rival) });
      return sent(solo.propose(solo.block(rival)), 'prepare').length;
    },
    noRevote: (solo) =>
      sent(solo.enter(1, solo.prepared(solo.block(solo.genesis))), 'get-blocks').length +
      Number(solo.state.revote),
    prepareNotInLog: (solo) => only(solo.propose(solo.block(solo.genesis)), 'append').length,
    termEndIgnored: (solo) => {
      solo.propose(solo.block(solo.genesis, [], { termEnd: true }));
      return solo.state.closed;
    },
    voteSenderNotDeduplicated: (solo) => {
      const block = solo.block(solo.genesis);
      for (let i = 0; i < 3; i++) solo.prepare(solo.followers[0] as number, block);
      return solo.state.lock;
    },
    staleViewChangeAccepted: (solo) => {
      solo.enter(5);
      solo.enter(3);
      return solo.state.view;
    },
  };
  for (const [name, observe] of Object.entries(behaviour)) {
    it(`${name} changes what it says it changes`, () => {
      const mutant = name as MutantName;
      assert.notDeepEqual(observe(new Solo({ mutant })), observe(new Solo()));
    });
  }
});
