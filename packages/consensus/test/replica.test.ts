// Four replicas over ports in memory: they commit under load, across terms and restarts, without
// their leader, after long partitions, and catch up at a bounded cost.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { Cluster } from './cluster.ts';

function assertAgreement(cluster: Cluster): void {
  const chains = cluster.members.map(({ application }) => application.committed.map(toHex));
  const longest = chains.reduce((a, b) => (b.length > a.length ? b : a));
  for (const chain of chains) assert.deepEqual(chain, longest.slice(0, chain.length));
  for (const { observer } of cluster.members) {
    assert.deepEqual(
      observer.heights,
      observer.heights.map((_, index) => index + 1),
    );
    assert.deepEqual(observer.halts, []);
  }
}

describe('replica', () => {
  it('four replicas commit what any of them was given', () => {
    const cluster = new Cluster();
    cluster.settle();
    for (let i = 0; i < 4; i++) assert.equal(cluster.submit(i), 'accepted');
    cluster.run(500);
    for (const { application } of cluster.members) assert.equal(application.transactions.length, 4);
    assertAgreement(cluster);
  });
});

describe('replica under trouble', () => {
  it('goes on when the leader falls silent, and the leader comes back', () => {
    const cluster = new Cluster();
    cluster.submit(0);
    cluster.run(500);
    const { leader } = cluster;
    cluster.kill(leader);
    const other = (leader + 1) % 4;
    cluster.submit(other);
    cluster.run(5_000);
    const heights = cluster.heights().filter((_, index) => index !== leader);
    assert.ok(Math.min(...heights) >= 2, `heights ${heights}`);
    cluster.restart(leader);
    cluster.submit(other);
    cluster.run(3_000);
    assertAgreement(cluster);
    assert.equal(new Set(cluster.heights()).size, 1);
    assert.equal(cluster.member(other).application.transactions.length, 3);
  });

  it('N1: a leader with a full disk leaves the payload to the next one, without a view change', () => {
    const cluster = new Cluster();
    cluster.run(500);
    const { leader } = cluster;
    cluster.member(leader).replica.setRoom('little');
    for (let i = 0; i < 4; i++) cluster.submit(i);
    cluster.run(1_000);
    for (const { application } of cluster.members) assert.equal(application.transactions.length, 4);
    assert.notEqual(cluster.leader, leader);
    const views = cluster.members.flatMap(({ observer }) => observer.views);
    assert.ok(
      views.every((name) => name.endsWith('active')),
      'no view change',
    );
    assertAgreement(cluster);
  });

  it('R11: a council without room fills no disk with blocks about it, and goes on by itself', () => {
    const cluster = new Cluster();
    cluster.run(500);
    for (const { replica } of cluster.members) replica.setRoom('little');
    for (let i = 0; i < 4; i++) cluster.submit(i);
    cluster.run(20_000, 20);
    const heights = cluster.heights();
    assert.ok(Math.max(...heights) <= 4, `heights ${heights}`);
    for (const { replica } of cluster.members) replica.setRoom('enough');
    cluster.run(15_000, 20);
    for (const { application } of cluster.members) assert.equal(application.transactions.length, 4);
    assertAgreement(cluster);
  });

  it('D7: without any room it logs, says and votes nothing, and catches up when there is some', () => {
    const cluster = new Cluster();
    cluster.submit(0);
    cluster.run(500);
    const silent = cluster.leader;
    const { replica, log } = cluster.member(silent);
    replica.setRoom('none');
    const before = log.durableEnd;
    const said: string[] = [];
    cluster.onPort = (member, port) => {
      if (member === silent) said.push(port);
    };
    for (let round = 0; round < 20; round++) {
      cluster.submit((silent + 1 + (round % 3)) % 4);
      cluster.run(250);
    }
    assert.equal(cluster.submit(silent), 'full');
    assert.deepEqual([log.durableEnd, said], [before, []]);
    const { committedHeight } = replica.status();
    assert.ok(committedHeight < cluster.member((silent + 1) % 4).replica.status().committedHeight);
    replica.setRoom('enough');
    cluster.run(3_000);
    assertAgreement(cluster);
    assert.equal(new Set(cluster.heights()).size, 1);
    assert.equal(cluster.submit(silent), 'accepted');
    cluster.run(2_000);
    for (const { application } of cluster.members) {
      assert.equal(application.transactions.length, 22);
    }
  });

  it('R11: what comes in behind long work is bounded, and beyond that lost as on a link', () => {
    let seen = 0;
    const cluster = new Cluster({
      trace: (member, event) => {
        if (member === 0 && event.type === 'heard') seen += 1;
      },
    });
    let status: Uint8Array = new Uint8Array();
    cluster.bus.loses = ({ kind, payload }) => {
      if (kind === MESSAGE_KINDS.STATUS) status = payload;
      return false;
    };
    cluster.run(1_000);
    seen = 0;
    let floods = 1;
    cluster.onPort = (member, port) => {
      if (member !== 0 || port !== 'execute' || floods-- <= 0) return;
      const { replica } = cluster.member(0);
      for (let i = 0; i < 20_000; i++) replica.receive(1, MESSAGE_KINDS.STATUS, status);
    };
    cluster.submit(1);
    cluster.run(500);
    assert.ok(seen > 1_000 && seen < 5_000, `${seen} of 20,000`);
  });

  it('commits under load, across terms, with little left in flight', () => {
    const cluster = new Cluster({ parameters: { termBlocks: 8 } });
    for (let round = 0; round < 300; round++) {
      for (let i = 0; i < 4; i++) cluster.submit(i);
      cluster.run(10);
    }
    cluster.run(2_000);
    assertAgreement(cluster);
    for (const { application } of cluster.members) {
      assert.equal(application.transactions.length, 1_200);
    }
    const { view, committedHeight } = cluster.member(0).replica.status();
    assert.ok(view >= Math.floor(committedHeight / 8) - 1, `view ${view} at ${committedHeight}`);
    for (const { observer } of cluster.members) {
      assert.ok(
        observer.views.every((name) => name.endsWith('active')),
        'no timeouts',
      );
    }
  });

  it('S1: a long catch-up asks once for each part, and takes few steps while it waits', () => {
    const steps: number[] = [];
    const cluster = new Cluster({
      parameters: { blockIntervalMsMax: 0 },
      trace: (member) => {
        if (member === 3 && steps.length > 0) steps.push((steps.pop() ?? 0) + 1);
      },
    });
    cluster.run(1_500, 50);
    cluster.kill(3);
    while ((cluster.heights()[0] as number) < 300) {
      cluster.submit(0);
      cluster.run(40, 20);
    }
    let asked = 0;
    let withheld = true;
    cluster.bus.loses = ({ from, to, kind }) => {
      if (from === 3 && kind === MESSAGE_KINDS.GET_BLOCKS) asked += 1;
      return withheld && to === 3 && kind === MESSAGE_KINDS.BATCH;
    };
    cluster.restart(3);
    for (let second = 0; second < 3; second++) {
      steps.push(0);
      cluster.run(1_000, 10);
    }
    assert.ok(Math.max(...steps) < 1_000, `steps in each second: ${steps}`);
    withheld = false;
    cluster.run(3_000, 10);
    assert.equal(new Set(cluster.heights()).size, 1, `heights ${cluster.heights()}`);
    assert.ok(asked < 60, `${asked} requests for ten parts`);
  });

  it('N1: whatever pause the parameter allows, a leader under load keeps its office', () => {
    const cluster = new Cluster({
      parameters: { blockIntervalMsMax: 60_000, termBlocks: 1_000 },
    });
    cluster.run(1_000);
    for (let ms = 0; ms < 3_000; ms += 50) {
      for (let i = 0; i < 20; i++) cluster.submit(i % 4);
      cluster.run(50);
    }
    const { view, committedHeight } = cluster.member(0).replica.status();
    assert.equal(view, 0, `the term goes on at height ${committedHeight}`);
    assert.ok(committedHeight >= 10);
  });

  it('T_silence: a restart over links that come up late changes no view', () => {
    const cluster = new Cluster();
    cluster.run(1_500, 50);
    const { leader } = cluster;
    const late = (leader + 1) % 4;
    cluster.submit(leader);
    cluster.run(300);
    cluster.kill(late);
    cluster.submit(leader);
    cluster.run(300);
    const upAt = cluster.clock.monotonicMs() + 2_500;
    cluster.bus.loses = ({ from, to }) =>
      cluster.clock.monotonicMs() < upAt &&
      [from, to].includes(leader) &&
      [from, to].includes(late);
    cluster.restart(late);
    cluster.run(6_000, 50);
    for (const { replica } of cluster.members) {
      assert.deepEqual([replica.status().view, replica.status().active], [0, true]);
    }
    assert.equal(new Set(cluster.heights()).size, 1);
  });

  it('T1: an idle council changes no view, and notices a dead leader by itself', () => {
    const cluster = new Cluster();
    cluster.run(600_000, 125);
    for (const { replica } of cluster.members) assert.equal(replica.status().view, 0);
    const { leader } = cluster;
    cluster.kill(leader);
    cluster.run(3_000, 50);
    const other = (leader + 1) % 4;
    assert.equal(cluster.member(other).replica.status().active, true);
    assert.ok(cluster.member(other).replica.status().view >= 1);
    cluster.submit(other);
    cluster.run(200);
    assert.equal(cluster.member(other).application.transactions.length, 1);
  });

  it('T2: recovery after a long partition takes no longer than the cap, however long it lasted', () => {
    const cluster = new Cluster();
    cluster.run(1_500, 50);
    cluster.bus.loses = ({ from, to }) => from % 2 !== to % 2;
    cluster.submit(0);
    cluster.submit(1);
    cluster.run(1_800_000, 250);
    cluster.bus.loses = () => false;
    cluster.run(10_000, 50);
    for (const { application } of cluster.members) assert.equal(application.transactions.length, 2);
  });

  it('all four lose power at once and go on', () => {
    const cluster = new Cluster();
    for (let round = 0; round < 50; round++) {
      for (let i = 0; i < 4; i++) cluster.submit(i);
      cluster.run(10);
    }
    for (let i = 0; i < 4; i++) cluster.kill(i);
    cluster.bus.queue.length = 0;
    for (let i = 0; i < 4; i++) cluster.restart(i);
    cluster.run(2_000);
    cluster.submit(1);
    cluster.run(2_000);
    assertAgreement(cluster);
    assert.equal(new Set(cluster.heights()).size, 1);
  });
});
