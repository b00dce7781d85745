// Reconfiguration (M1–M5, Resolutions 1, 3 and 5): a council that is handed over under load, in the
// middle of a view change, and by machines that lose power.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { utf8Text } from '@witan/ledger/text';
import { Cluster, councilOf } from './cluster.ts';
import { assertAgreement, StatementChecker } from './promises.ts';

const WINDOW = 4;

function epochs(cluster: Cluster): number[] {
  return cluster.members.map(({ replica }) => replica.status().epoch);
}

describe('M1 and M2: an epoch ends', () => {
  it('M1: W_max blocks behind a change the epoch ends, though nobody has anything to say', () => {
    const cluster = new Cluster({ members: 5, parameters: { windowHeights: WINDOW } });
    cluster.run(300);
    const before = cluster.heights()[0] as number;
    cluster.submit(0, councilOf([0, 1, 2, 4]));
    cluster.run(1_500);
    assert.deepEqual(epochs(cluster), [1, 1, 1, 1, 1]);
    const [council] = cluster.member(0).observer.councils;
    assert.equal(council?.baseHeight, before + 1 + WINDOW);
    assert.deepEqual(cluster.heights(), Array(5).fill(before + 1 + WINDOW));
    assertAgreement(cluster);
  });

  it('M2: who left follows and serves without a vote, who joined votes from the next epoch on', () => {
    const cluster = new Cluster({ members: 5, parameters: { windowHeights: WINDOW } });
    cluster.run(300);
    assert.equal(cluster.member(4).replica.status().role, 'observer');
    cluster.submit(0, councilOf([0, 1, 2, 4]));
    cluster.run(1_500);
    assert.equal(cluster.member(3).replica.status().role, 'observer');
    assert.equal(cluster.member(4).replica.status().role, 'validator');
    assert.equal(cluster.submit(3), 'full');
    for (const index of [0, 1, 4]) assert.equal(cluster.submit(index), 'accepted');
    // One of the others is down, so without the joiner there is no quorum.
    cluster.kill(1);
    cluster.run(4_000);
    const [height] = cluster.heights();
    assert.ok((height as number) > 1 + WINDOW + 1, `height ${height}`);
    assert.equal(cluster.heights()[3], height);
    assertAgreement(cluster);
  });
});

describe('M2: what else happens around the end of an epoch', () => {
  it('M1: parameters change too, and the new window looks back into the old epoch', function () {
    this.timeout(120_000);
    for (const [before, after] of [
      [2, 8],
      [8, 2],
    ] as const) {
      const cluster = new Cluster({ parameters: { windowHeights: before } });
      cluster.run(300);
      cluster.submit(0, councilOf([0, 1, 2, 3], { windowHeights: after, termBlocks: 3 }));
      cluster.run(1_500);
      for (let i = 0; i < 24; i++) {
        cluster.submit(i % 4);
        cluster.run(60);
      }
      assert.deepEqual(epochs(cluster), [1, 1, 1, 1]);
      const { view, committedHeight } = cluster.member(0).replica.status();
      assert.ok(committedHeight > 1 + before + 2 * after, `height ${committedHeight}`);
      // Terms of three blocks: the planned rotations of the new epoch follow the new parameter.
      assert.ok(view >= 3, `view ${view}`);
      assertAgreement(cluster);
    }
  });

  it('M1: changes before the end are included, and do not put it off', () => {
    const cluster = new Cluster({ members: 6, parameters: { windowHeights: 8 } });
    cluster.run(300);
    const first = (cluster.heights()[0] as number) + 1;
    cluster.submit(0, councilOf([0, 1, 2, 4]));
    cluster.run(60);
    cluster.submit(1, councilOf([0, 1, 2, 4, 5]));
    cluster.run(1_500);
    const { councils } = cluster.member(0).observer;
    assert.deepEqual(
      councils.map(({ epoch, baseHeight, validators }) => [epoch, baseHeight, validators.length]),
      [[1, first + 8, 5]],
    );
    assertAgreement(cluster);
  });

  it('Resolution 3: an epoch has at most so many blocks, and needs no change to end', () => {
    const cluster = new Cluster({ parameters: { windowHeights: 4, epochBlocksMax: 8 } });
    for (let i = 0; i < 40; i++) {
      cluster.submit(i % 4);
      cluster.run(60);
    }
    cluster.run(500);
    const { councils } = cluster.member(2).observer;
    assert.ok(councils.length >= 3, `${councils.length} epochs`);
    councils.forEach(({ epoch, baseHeight }) => {
      assert.equal(baseHeight, 8 * epoch);
    });
    const { transactions } = cluster.member(2).application;
    assert.equal(new Set(transactions.map(toHex)).size, 40);
    assertAgreement(cluster);
  });

  it('Resolution 3: an idle epoch that is merely long is not filled with empty blocks', () => {
    const cluster = new Cluster({ parameters: { windowHeights: 4, epochBlocksMax: 8 } });
    cluster.run(5_000);
    assert.deepEqual(cluster.heights(), [1, 1, 1, 1]);
    assert.deepEqual(epochs(cluster), [0, 0, 0, 0]);
  });

  it('Resolution 5: transactions that wait when an epoch ends come in the next one, once each', () => {
    const cluster = new Cluster({ members: 5, parameters: { windowHeights: WINDOW } });
    cluster.run(300);
    cluster.submit(0, councilOf([0, 1, 2, 4]));
    const names: string[] = [];
    for (let i = 0; i < 200; i++) {
      const name = `load ${i}`;
      // A frame in ten is lost, so that batches of the old epoch are left over.
      cluster.bus.loses = (frame) => (frame.payload.length + i) % 10 === 0;
      if (cluster.submit(i % 3, name) === 'accepted') names.push(name);
      cluster.run(10);
    }
    cluster.bus.loses = () => false;
    cluster.run(8_000);
    assert.deepEqual(epochs(cluster), [1, 1, 1, 1, 1]);
    const text = cluster.member(0).application.transactions.map((bytes) => utf8Text(bytes));
    for (const name of names) assert.ok(text.includes(name), name);
    assertAgreement(cluster);
  });
});

describe('M2 and S1: those who were away', () => {
  const parameters = { windowHeights: WINDOW, termBlocks: 8 };

  function twoChanges(cluster: Cluster, first: readonly number[], second: readonly number[]): void {
    for (const [index, identities] of [first, second].entries()) {
      for (let i = 0; i < 6; i++) {
        cluster.submit(identities[i % 3] as number);
        cluster.run(60);
      }
      cluster.submit(identities[0] as number, councilOf(identities));
      cluster.run(2_000);
      assert.equal(cluster.member(identities[0] as number).replica.status().epoch, index + 1);
    }
  }

  it('S1: who comes with an empty log catches up across two epochs, and votes in the third', () => {
    const cluster = new Cluster({ members: 6, parameters });
    cluster.kill(5);
    cluster.run(300);
    twoChanges(cluster, [0, 1, 2, 4], [0, 1, 2, 3]);
    cluster.restart(5);
    cluster.run(4_000);
    assert.deepEqual(epochs(cluster), Array(6).fill(2));
    assert.equal(cluster.heights()[5], cluster.heights()[0]);
    assert.deepEqual(
      cluster.member(5).observer.councils.map(({ epoch }) => epoch),
      [1, 2],
    );
    cluster.submit(1, councilOf([0, 1, 2, 5]));
    cluster.run(1_500);
    assert.equal(cluster.member(5).replica.status().role, 'validator');
    assert.equal(cluster.submit(5), 'accepted');
    cluster.run(1_000);
    assertAgreement(cluster);
  });

  it('M3: a member that was cut off through two epochs finds the end of its own, and follows', () => {
    for (const away of [2, 3]) {
      const cluster = new Cluster({ members: 5, parameters });
      cluster.run(300);
      cluster.bus.loses = ({ from, to }) => from === away || to === away;
      // The council of epoch 0 goes on without it: three of four are a quorum.
      twoChanges(cluster, [0, 1, 4, 2], [0, 1, 4, 2]);
      assert.equal(cluster.member(away).replica.status().epoch, 0);
      cluster.bus.loses = () => false;
      cluster.run(4_000);
      assert.deepEqual(epochs(cluster), Array(5).fill(2));
      const { role } = cluster.member(away).replica.status();
      assert.equal(role, away === 3 ? 'observer' : 'validator');
      assert.equal(new Set(cluster.heights()).size, 1, `heights ${cluster.heights()}`);
      assertAgreement(cluster);
    }
  });

  it('M1: the council changes in the middle of a view change, and again with its leader gone', () => {
    const cluster = new Cluster({ members: 5, parameters });
    cluster.run(300);
    cluster.submit(0, councilOf([0, 1, 2, 4]));
    cluster.run(45);
    const first = cluster.leader;
    const cut = (identity: number): void => {
      cluster.bus.loses = ({ from, to }) => from === identity || to === identity;
    };
    cut(first);
    cluster.run(5_000);
    const others = [0, 1, 2, 4].filter((identity) => identity !== first);
    for (const identity of others) {
      assert.equal(cluster.member(identity).replica.status().epoch, 1, `member ${identity}`);
    }
    cluster.bus.loses = () => false;
    cluster.run(4_000);
    assert.deepEqual(epochs(cluster), Array(5).fill(1));
    assertAgreement(cluster);
  });

  it('W5, M1: who starts between a change and the end of its epoch knows where that is', () => {
    const cluster = new Cluster({ parameters });
    cluster.run(300);
    const change = (cluster.heights()[0] as number) + 1;
    cluster.submit(0, councilOf([0, 1, 2, 3]));
    while (Math.min(...cluster.heights()) < change) cluster.run(5);
    assert.ok(Math.max(...cluster.heights()) < change + WINDOW);
    for (let index = 0; index < 4; index++) cluster.kill(index);
    for (let index = 0; index < 4; index++) cluster.restart(index);
    cluster.run(3_000);
    assert.deepEqual(epochs(cluster), [1, 1, 1, 1]);
    assert.equal(cluster.member(0).replica.council.baseHeight, change + WINDOW);
    assertAgreement(cluster);
  });

  it('M2: all lose power at once, at any moment of the handover, and lose nothing', function () {
    this.timeout(60_000);
    for (let moment = 0; moment < 24; moment += 3) {
      const cluster = new Cluster({ members: 5, parameters });
      const checker = new StatementChecker();
      cluster.bus.loses = (frame) => {
        checker.see(frame);
        return false;
      };
      cluster.run(300);
      cluster.submit(0, councilOf([0, 1, 2, 4]));
      for (const member of cluster.members) member.log.manual = true;
      for (let i = 0; i < 2 * moment; i++) {
        cluster.clock.advance(5);
        // Disks are slow, each at its own pace, so that the tails differ.
        cluster.members.forEach(({ log }, index) => {
          if ((i + index) % 3 === 0) log.sync();
        });
        cluster.bus.deliver();
      }
      for (let index = 0; index < 5; index++) cluster.kill(index);
      for (let index = 0; index < 5; index++) {
        cluster.restart(index);
        cluster.member(index).log.manual = false;
      }
      cluster.run(3_000, 25);
      // Before it was in a batch of the log, the change was only in memory.
      cluster.submit(0, councilOf([0, 1, 2, 4]));
      cluster.run(3_000, 25);
      assert.ok(
        epochs(cluster).every((epoch) => epoch === epochs(cluster)[0] && epoch >= 1),
        `moment ${moment}: epochs ${epochs(cluster)}`,
      );
      assertAgreement(cluster);
    }
  });
});
