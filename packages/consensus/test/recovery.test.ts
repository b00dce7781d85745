// Recovery: whatever the moment of a power cut, a replica that comes back contradicts nothing that
// it said before (W3, W5, W6), and goes on.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { Archive } from '../src/archive.ts';
import type { Frame } from '../src/memory.ts';
import { MemoryLog } from '../src/memory.ts';
import { encodeRecord, RECORD_TYPES, type WalRecord } from '../src/records.ts';
import { recover } from '../src/recovery.ts';
import { LAN_TIMING } from '../src/timing.ts';
import { Cluster, memoryGenesis, PowerCut } from './cluster.ts';
import { assertAgreement, StatementChecker } from './promises.ts';
import { only, Solo, sealOf } from './solo.ts';

interface Scenario {
  readonly name: string;
  readonly play: (cluster: Cluster, victim: number) => void;
}

const scenarios: readonly Scenario[] = [
  {
    name: 'two blocks and a planned rotation',
    play: (cluster) => {
      cluster.submit(0);
      cluster.run(60, 10);
      cluster.submit(1);
      cluster.run(60, 10);
    },
  },
  {
    name: 'a view change with a prepared block',
    play: (cluster, victim) => {
      const { leader } = cluster;
      // Whoever takes the transaction keeps its power, or the transaction would be gone with it.
      cluster.submit([1, 2].map((step) => (leader + step) % 4).find((i) => i !== victim) ?? 0);
      // COMMITs are lost, then the leader is cut off: the block is prepared, not committed.
      cluster.bus.loses = ((inner) => (frame: Frame) => {
        inner(frame);
        return frame.kind === 3 || frame.from === leader;
      })(cluster.bus.loses);
      const lost = cluster.bus.loses;
      cluster.run(40, 10);
      cluster.bus.loses = (frame) => lost(frame) && frame.from === leader;
      cluster.run(2_500, 50);
      cluster.bus.loses = (frame) => {
        lost(frame);
        return false;
      };
      cluster.run(500, 50);
    },
  },
];

/** Plays a scenario, cutting the victim's power before the n-th use of its ports. */
function playWithCut(scenario: Scenario, victim: number, cutAt: number): number {
  const cluster = new Cluster({ parameters: { termBlocks: 2 } });
  const checker = new StatementChecker();
  cluster.bus.loses = (frame) => {
    checker.see(frame);
    return false;
  };
  let uses = 0;
  cluster.onPort = (member) => {
    if (member !== victim) return;
    uses += 1;
    if (uses === cutAt) throw new PowerCut();
  };
  scenario.play(cluster, victim);
  const used = uses;
  if (!cluster.member(victim).running) {
    cluster.restart(victim);
    cluster.run(600, 50);
  }
  for (let i = 0; i < 4; i++) assert.equal(cluster.submit(i, `last-${i}`), 'accepted');
  cluster.run(1_000, 50);
  assertAgreement(cluster);
  assert.equal(new Set(cluster.heights()).size, 1, `heights ${cluster.heights()}`);
  const names = cluster.member(victim).application.transactions.map((bytes) => toHex(bytes));
  assert.ok(names.length >= 5 && new Set(names).size >= 5, 'everything was committed');
  return used;
}

describe('recovery', () => {
  for (const scenario of scenarios) {
    it(`W5: power cut between any two effects: ${scenario.name}`, function () {
      this.timeout(120_000);
      const uses = playWithCut(scenario, 2, Number.POSITIVE_INFINITY);
      assert.ok(uses > 20, `${uses} uses of ports`);
      for (let cutAt = 1; cutAt <= uses; cutAt++) playWithCut(scenario, 2, cutAt);
    });
  }

  it('W5: all machines lose power at once, with different tails, and lose nothing certified', () => {
    const cluster = new Cluster();
    const checker = new StatementChecker();
    cluster.bus.loses = (frame) => {
      checker.see(frame);
      return false;
    };
    for (let i = 0; i < 4; i++) cluster.submit(i);
    cluster.run(60, 10);
    const certified = cluster.member(0).observer.certificates.size;
    assert.ok(certified > 0);
    for (let i = 0; i < 4; i++) cluster.submit(i);
    // Two disks stop syncing, and then the power goes everywhere.
    cluster.member(0).log.manual = true;
    cluster.member(1).log.manual = true;
    cluster.run(60, 10);
    for (let i = 0; i < 4; i++) cluster.kill(i);
    cluster.bus.queue.length = 0;
    for (let i = 0; i < 4; i++) {
      cluster.member(i).log.manual = false;
      cluster.restart(i);
    }
    cluster.run(3_000, 50);
    assertAgreement(cluster);
    assert.ok(Math.min(...cluster.heights()) >= certified);
  });

  it('W5: the log is executed again block by block, in turns, and what is left by the start', () => {
    const cluster = new Cluster();
    for (let round = 0; round < 6; round++) {
      cluster.submit(round % 4);
      cluster.run(100, 10);
    }
    const [height = 0] = cluster.heights();
    assert.ok(height >= 4, `${height} blocks`);
    cluster.kill(1);
    const reached: number[] = [];
    cluster.restart(1, undefined, (replica) => {
      const { application } = cluster.member(1);
      for (let turn = 0; turn < 3; turn++) {
        assert.equal(replica.replay(0), false);
        reached.push(application.transactions.length);
      }
    });
    assert.deepEqual(reached, [1, 2, 3]);
    assert.equal(cluster.member(1).replica.replay(0), true);
    cluster.submit(1, 'last');
    cluster.run(1_000, 50);
    assertAgreement(cluster);
    assert.ok(Math.min(...cluster.heights()) > height);
  });

  it('Resolution 5: own transactions that no block had taken are batched anew under a new boot', () => {
    const cluster = new Cluster();
    const { leader } = cluster;
    const author = (leader + 1) % 4;
    cluster.bus.loses = (frame) => frame.from === author;
    cluster.submit(author, 'survivor');
    cluster.run(60, 10);
    cluster.kill(author);
    cluster.bus.loses = () => false;
    cluster.restart(author);
    cluster.run(1_000, 50);
    for (const { application } of cluster.members) {
      assert.deepEqual(
        application.transactions.map((bytes) => String.fromCharCode(...bytes)),
        ['survivor'],
      );
    }
    const lane = cluster.member(leader).replica.status().lanes[author];
    assert.deepEqual(lane?.committed, { boot: 2, seq: 1 });
  });

  it('W5: a state ahead of its log is refused, as a log that went back', () => {
    const cluster = new Cluster();
    const { application } = cluster.member(1);
    application.appliedHeight = 1;
    cluster.kill(1);
    assert.throws(() => cluster.restart(1, application), { key: 'log/damaged' });
  });

  it('W6: after a lost log the judge refuses a second vote for a slot, and the replica says so', () => {
    const cluster = new Cluster();
    cluster.submit(0);
    cluster.run(100, 10);
    const victim = cluster.member(1);
    cluster.kill(1);
    const empty = new MemoryLog();
    victim.log = empty;
    cluster.restart(1);
    assert.equal(cluster.member(1).replica.status().committedHeight, 0);
    cluster.run(2_000, 50);
    // The judge remembers what the log forgot: it signs no second vote for those slots.
    assertAgreementWithRefusal(cluster, 1);
  });
});

function assertAgreementWithRefusal(cluster: Cluster, refused: number): void {
  const chains = cluster.members.map(({ application }) => application.committed.map(toHex));
  const longest = chains.reduce((a, b) => (b.length > a.length ? b : a));
  for (const chain of chains) assert.deepEqual(chain, longest.slice(0, chain.length));
  const halts = cluster.member(refused).observer.halts;
  assert.ok(
    halts.every((key) => key === 'consensus/signer-refused'),
    `${halts}`,
  );
}

describe('state from records', () => {
  const genesis = memoryGenesis();
  const keyOf = (index: number): Uint8Array =>
    genesis.validators[index]?.consensusKey as Uint8Array;
  const options = { genesis, consensusKey: keyOf(0), timing: LAN_TIMING };

  /** Lets a replica act, takes its records, and recovers another from them. */
  function recovered(solo: Solo, effects: ReturnType<Solo['feed']>): ReturnType<typeof recover> {
    const log = new MemoryLog();
    for (const { record } of only(effects, 'append')) {
      log.append(RECORD_TYPES[record.type], encodeRecord(record));
    }
    const own = { ...options, consensusKey: keyOf(solo.self) };
    return recover(own, log.records, new Archive(log));
  }

  it('W5: view, last vote, lock, seals and commits come back, and own votes are repeated', () => {
    const solo = new Solo();
    const effects: ReturnType<Solo['feed']> = [];
    const blocks = solo.chain(3);
    for (const block of blocks) effects.push(...solo.propose(block));
    const [first, second] = blocks as [never, never];
    for (const voter of solo.others) effects.push(...solo.prepare(voter, second));
    for (const voter of solo.others) effects.push(...solo.commit(voter, first));
    const { state } = recovered(solo, effects);
    assert.equal(state.committed.height, 1);
    assert.deepEqual([state.view, state.active], [0, true]);
    assert.deepEqual(state.lastPrepare, solo.state.lastPrepare);
    assert.deepEqual(state.lock, solo.state.lock);
    assert.equal(state.commitVoted, 2);
    assert.deepEqual(
      state.repeated.map(({ type, view, height }) => [type, view, height]),
      [
        ['prepare', 0, 2],
        ['commit', 0, 2],
        ['prepare', 0, 3],
      ],
    );
    assert.deepEqual([...state.sealsSent.keys()], [...solo.state.sealsSent.keys()]);
    assert.deepEqual(state.recent, solo.state.recent);
  });

  it('W5: a replica that was between two views is so again, with the same frozen report', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const effects = [...solo.propose(block)];
    for (const voter of solo.others) effects.push(...solo.prepare(voter, block));
    for (const voter of solo.followers) effects.push(...solo.leave(voter, 1));
    const { state } = recovered(solo, effects);
    assert.deepEqual([state.view, state.active], [1, false]);
    assert.deepEqual(state.ownViewChange, solo.state.ownViewChange);
    assert.deepEqual(state.repeated, []);
  });

  it('W5: an entered view is entered again, with its base and re-vote', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const effects = [...solo.propose(block), ...solo.enter(1, solo.prepared(block, 0))];
    const { state } = recovered(solo, effects);
    assert.deepEqual([state.view, state.active, state.revote], [1, true, false]);
    assert.deepEqual(state.base, solo.state.base);
    assert.deepEqual(state.lastPrepare, solo.state.lastPrepare);
    assert.deepEqual(
      state.repeated.map(({ type, view, height }) => [type, view, height]),
      [['prepare', 1, 1]],
    );
    const before = recovered(solo, solo.enter(2, solo.prepared(block, 0)).slice(0, 1));
    assert.equal(before.state.revote, true);
  });

  it('W5: a block that is executed again must have the seal that was vouched for', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const effects = [...solo.propose(block)];
    for (const voter of solo.others) effects.push(...solo.prepare(voter, block));
    const { state } = recovered(solo, effects);
    assert.equal(state.sealsSent.size, 1);
    const other = new Solo();
    for (const [key, seal] of state.sealsSent)
      other.state.sealsSent.set(key, { ...seal, seal: 'x' });
    const halted = only(other.propose(block), 'halt');
    assert.equal(halted[0]?.key, 'consensus/own-result-differs');
  });

  it('W6: in a slot with a record, no other block is voted after a restart', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const { state } = recovered(solo, solo.propose(block));
    const again = new Solo();
    Object.assign(again.state, { lastPrepare: state.lastPrepare });
    const rival = solo.block(solo.genesis, [], { timeMs: block.header.timeMs + 9 });
    assert.deepEqual(only(again.propose(rival), 'sign'), []);
  });

  it('records that contradict each other are damage', () => {
    const solo = new Solo();
    const block = solo.block(solo.genesis);
    const log = new MemoryLog();
    const record: WalRecord = {
      type: 'commit',
      certificate: solo.committed(block),
      seals: [sealOf(block)],
    };
    log.append(RECORD_TYPES.commit, encodeRecord(record));
    assert.throws(() => recover(options, log.records, new Archive(log)), { key: 'log/damaged' });
    const unknown = new MemoryLog();
    unknown.append(77, new Uint8Array(3));
    assert.throws(() => recover(options, unknown.records, new Archive(unknown)), {
      name: 'DecodeError',
    });
  });
});
