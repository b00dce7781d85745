// S5: a validator that lost its log or its signer's marks follows, and signs nothing until an epoch
// begins in which it cannot have signed.

import { strict as assert } from 'node:assert';
import { decodeMessage } from '@witan/ledger/codec';
import type { Frame } from '../src/memory.ts';
import { FENCE_OPEN } from '../src/ports.ts';
import { Cluster, councilOf } from './cluster.ts';
import { assertAgreement, StatementChecker } from './promises.ts';

const RENEWAL = councilOf([0, 1, 2, 3]);
const LOST = 3;

/** Epochs in which a member sent a statement that it signed, from now on. */
function signedEpochs(cluster: Cluster, member: number): Set<number> {
  const epochs = new Set<number>();
  const fromMs = cluster.clock.utcMs();
  const seen = cluster.bus.loses;
  cluster.bus.loses = (frame: Frame) => {
    const message = decodeMessage(frame.kind, frame.payload);
    if (frame.from === member) {
      if (message.kind === 'propose') epochs.add(message.header.epoch);
      // Older batches are passed on, as anybody’s.
      const own = message.kind === 'batch' && message.batch.header.author === member;
      if (own && message.batch.header.createdMs >= fromMs) epochs.add(message.batch.header.epoch);
      if (['prepare', 'commit', 'view-change', 'new-view'].includes(message.kind)) {
        epochs.add((message as { epoch: number }).epoch);
      }
    }
    return seen(frame);
  };
  return epochs;
}

function council(windowHeights = 4): { cluster: Cluster; checker: StatementChecker } {
  const cluster = new Cluster({ parameters: { windowHeights } });
  const checker = new StatementChecker();
  cluster.bus.loses = (frame) => {
    checker.see(frame);
    return false;
  };
  cluster.run(300);
  for (let i = 0; i < 8; i++) {
    cluster.submit(i % 4);
    cluster.run(50);
  }
  return { cluster, checker };
}

function work(cluster: Cluster, rounds: number): void {
  for (let i = 0; i < rounds; i++) {
    cluster.submit(i % 3);
    cluster.run(80);
  }
}

describe('S5 learner', () => {
  for (const [what, fresh] of [
    ['its log, and kept its marks', false],
    ['its log and its marks', true],
  ] as const) {
    it(`S5: who lost ${what}, follows, and votes from the next epoch on`, () => {
      const { cluster } = council();
      cluster.kill(LOST);
      work(cluster, 4);
      const epochs = signedEpochs(cluster, LOST);
      cluster.returnWithoutLog(LOST, fresh ? cluster.freshMarks() : undefined);
      const status = (): ReturnType<(typeof replica)['status']> =>
        cluster.member(LOST).replica.status();
      const { replica } = cluster.member(LOST);
      assert.equal(status().role, 'learner');
      assert.equal(status().signsFrom, undefined, 'the fence is not settled');
      work(cluster, 20);
      assert.equal(status().role, 'learner');
      assert.equal(status().signsFrom, 1);
      assert.equal(cluster.heights()[LOST], cluster.heights()[0], 'it follows');
      assert.equal(cluster.submit(LOST), 'full');
      assert.equal(epochs.size, 0);
      cluster.submit(0, RENEWAL);
      cluster.run(1_500);
      assert.deepEqual([status().role, status().epoch], ['validator', 1]);
      assert.equal(cluster.submit(LOST), 'accepted');
      // Another is down, so that nothing commits without it.
      cluster.kill(1);
      const before = cluster.heights()[0] as number;
      cluster.run(3_000);
      work(cluster, 10);
      assert.ok((cluster.heights()[0] as number) > before);
      assert.deepEqual([...epochs], [1]);
      assertAgreement(cluster);
    });
  }

  it('S5: the fence outlives the process, at every moment of its return', () => {
    const { cluster } = council();
    cluster.kill(LOST);
    const epochs = signedEpochs(cluster, LOST);
    cluster.returnWithoutLog(LOST, cluster.freshMarks());
    for (let i = 0; i < 12; i++) {
      // The operator said it once; the signer remembers.
      cluster.member(LOST).learner = false;
      cluster.kill(LOST);
      cluster.restart(LOST);
      assert.equal(cluster.member(LOST).replica.status().role, 'learner');
      cluster.submit(i % 3);
      cluster.run(40 * i);
    }
    assert.equal(cluster.member(LOST).replica.status().signsFrom, 1);
    assert.equal(epochs.size, 0);
    cluster.submit(0, RENEWAL);
    cluster.run(1_500);
    cluster.kill(LOST);
    cluster.restart(LOST);
    assert.equal(cluster.member(LOST).replica.status().role, 'validator');
    assertAgreement(cluster);
  });

  it('S5: said again and again, it fences only what was signed since', () => {
    const { cluster } = council();
    cluster.kill(LOST);
    cluster.returnWithoutLog(LOST);
    cluster.run(2_000);
    assert.equal(cluster.member(LOST).replica.status().signsFrom, 1);
    cluster.kill(LOST);
    cluster.restart(LOST);
    assert.equal(cluster.member(LOST).replica.status().signsFrom, 1, 'the same fence');
    cluster.submit(0, RENEWAL);
    cluster.run(1_500);
    for (let i = 0; i < 8; i++) {
      cluster.submit(i % 3);
      cluster.run(100);
    }
    assert.equal(cluster.member(LOST).replica.status().role, 'validator');
    cluster.kill(LOST);
    cluster.restart(LOST);
    assert.equal(cluster.member(LOST).replica.status().role, 'learner', 'it has signed since');
    cluster.run(2_000);
    assert.equal(cluster.member(LOST).replica.status().signsFrom, 2);
  });

  it('S5: without a quorum of others the fence stays open', () => {
    const { cluster } = council();
    cluster.kill(LOST);
    cluster.kill(1);
    cluster.returnWithoutLog(LOST, cluster.freshMarks());
    cluster.run(4_000);
    const { standing } = { standing: cluster.member(LOST).replica.status() };
    assert.deepEqual([standing.role, standing.signsFrom], ['learner', undefined]);
    cluster.restart(1);
    cluster.run(2_000);
    assert.equal(cluster.member(LOST).replica.status().signsFrom, 1);
  });

  it('S5: where the end of the epoch may be certified already, the next epoch is fenced too', () => {
    const { cluster } = council();
    // The change commits, and then no COMMIT arrives, so that the epoch is due and does not end.
    cluster.submit(0, RENEWAL);
    const seen = cluster.bus.loses;
    const start = cluster.heights()[0] as number;
    cluster.bus.loses = (frame) => {
      seen(frame);
      return frame.kind === 3 && (cluster.heights()[0] as number) > start;
    };
    cluster.run(600);
    cluster.kill(LOST);
    cluster.returnWithoutLog(LOST, cluster.freshMarks());
    cluster.run(1_500);
    assert.equal(cluster.member(LOST).replica.status().signsFrom, 2);
    cluster.bus.loses = seen;
    cluster.run(4_000);
    const { epoch, role } = cluster.member(LOST).replica.status();
    assert.deepEqual([epoch, role], [1, 'learner']);
    cluster.submit(0, RENEWAL);
    cluster.run(2_000);
    assert.equal(cluster.member(LOST).replica.status().role, 'validator');
    assertAgreement(cluster);
  });

  it('S5: an open fence is a number that no epoch reaches', () => {
    assert.ok(FENCE_OPEN > 2 ** 52);
  });
});
