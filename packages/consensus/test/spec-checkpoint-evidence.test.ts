// E8 (§15): two cosignatures of one size, from the checkpoints beside a replica or from any reader,
// are in a final block, under one name, and accuse whoever signed them and nobody else.

import { strict as assert } from 'node:assert';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import { twoCheckpoints } from '@witan/ledger/checkpoint-evidence';
import { genesisCouncil } from '@witan/ledger/council';
import { type CheckpointClaim, encodeEvidence, type TwoCheckpoints } from '@witan/ledger/evidence';
import { verifyEvidence } from '@witan/ledger/evidence-verdict';
import { chainIdOf } from '@witan/ledger/genesis';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { memoryKeyPair, memoryVerify } from '../src/memory.ts';
import { Cluster, councilOf } from './cluster.ts';

/** By the attest key of `signer`, whomever it names. */
function twoRoots(
  chainId: Hash,
  { culprit, size, signer = culprit }: { culprit: number; size: number; signer?: number },
): TwoCheckpoints {
  const claim = (name: string): CheckpointClaim => {
    const head = { size, root: sha256(utf8(name)) };
    const message = cosignedBytes(checkpointBody(checkpointOrigin(chainId), head), 7);
    const signature = memoryKeyPair(`attest-${signer}`).sign(message);
    return { root: head.root, time: 7, signature };
  };
  return twoCheckpoints({ epoch: 0, culprit, size }, claim('one'), claim('two')) as TwoCheckpoints;
}

/** What the blocks of a replica carry. */
function carriedBy({ replica: { archive } }: Cluster['members'][number]): Uint8Array[] {
  return Array.from({ length: archive.height }, (_, below) => {
    return archive.block(below + 1)?.evidence ?? [];
  }).flat();
}

describe('E8 in a council', () => {
  it('lands once, with everybody, and forged pieces are refused', () => {
    const cluster = new Cluster();
    cluster.run(300);
    const { replica } = cluster.member(0);
    const chainId = chainIdOf(cluster.genesis);
    const evidence = twoRoots(chainId, { culprit: 2, size: 2 });
    const bytes = encodeEvidence(evidence);
    assert.ok(replica.accuse(bytes) && replica.accuse(bytes));
    const forged = twoRoots(chainId, { culprit: 1, size: 2, signer: 2 });
    assert.ok(!replica.accuse(encodeEvidence(forged)), 'the victim has signed nothing');
    assert.ok(!replica.accuse(encodeEvidence({ ...evidence, epoch: 1 })));
    assert.ok(!replica.accuse(Uint8Array.of(1, 2, 3)));
    cluster.submit(1);
    cluster.run(1_000);
    for (const member of cluster.members) assert.deepEqual(carriedBy(member), [bytes]);
  });

  it('lands under the epoch of its size alone, against a member that has left, once', () => {
    const cluster = new Cluster({ members: 5, parameters: { windowHeights: 4 } });
    cluster.run(300);
    cluster.submit(0, councilOf([0, 1, 2, 4]));
    cluster.run(1_500);
    const { replica, observer } = cluster.member(0);
    const size = (observer.councils[0]?.baseHeight ?? assert.fail()) + 1;
    const chainId = chainIdOf(cluster.genesis);
    const end = twoRoots(chainId, { culprit: 3, size });
    assert.ok(!replica.accuse(encodeEvidence({ ...end, epoch: 1 })), 'seat 3 is another’s now');
    assert.ok(!replica.accuse(encodeEvidence(twoRoots(chainId, { culprit: 3, size: size + 1 }))));
    assert.ok(replica.accuse(encodeEvidence(end)));
    cluster.submit(0, councilOf([0, 1, 2, 3]));
    cluster.run(1_500);
    assert.deepEqual(
      cluster.members.map((member) => member.replica.council.epoch),
      [2, 2, 2, 2, 2],
    );
    assert.ok(replica.accuse(encodeEvidence(end)), 'known, across epochs');
    cluster.submit(1);
    cluster.run(1_000);
    for (const member of cluster.members) {
      assert.deepEqual(carriedBy(member), [encodeEvidence(end)]);
    }
    const council = genesisCouncil(cluster.genesis);
    const context = { chainId, council, verify: memoryVerify };
    assert.equal(verifyEvidence(end, context).member, 'agency-3');
  });
});
