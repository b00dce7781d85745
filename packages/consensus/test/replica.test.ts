import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
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
