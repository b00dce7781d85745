// Goal: what honest replicas said cannot be dressed up as something else by a member that forwards
// it. Method: four replicas in memory, and a network that forwards false frames in M's name.

import { strict as assert } from 'node:assert';
import { type Batch, referenceTo } from '@witan/ledger/batch';
import { type BatchReference, blockHash, type Header, payloadRoot } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import { type Certificate, verifyCertificate } from '@witan/ledger/certificate';
import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import { chainIdOf } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import type { Propose } from '@witan/ledger/messages';
import { statementBytes } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import { memoryKeyPair, memoryVerify } from '../src/memory.ts';
import { Cluster } from './cluster.ts';

const M = 3;

describe('forged frames', () => {
  it('N2a, N4: a PREPARE for a base that is voted again passes for no proposal', () => {
    const cluster = new Cluster();
    const proposals = new Map<string, Propose>();
    let forged = 0;
    cluster.bus.loses = (frame) => {
      const message = decodeMessage(frame.kind, frame.payload);
      if (message.kind === 'propose') proposals.set(toHex(blockHash(message.header)), message);
      // Block 2 is prepared and not committed in view 0, so view 1 votes it again.
      if (message.kind === 'commit' && message.view === 0 && message.height >= 2) return true;
      if (message.kind !== 'prepare' || frame.from === M) return false;
      const proposal = proposals.get(toHex(message.blockHash));
      if (proposal === undefined || proposal.header.originView >= message.view) return false;
      forged++;
      const { header, references } = proposal;
      const { view, signature: prepareSignature } = message;
      const false_ = { kind: 'propose', view, header, references, prepareSignature } as const;
      const { kind, payload } = encodeMessage({ ...false_, entry: undefined });
      for (const to of [0, 1, 2]) cluster.bus.queue.push({ from: M, to, kind, payload });
      return false;
    };
    cluster.run(1_500);
    cluster.submit(0);
    cluster.run(8_000);
    assert.ok(forged > 0, 'the base was voted again');
    for (const height of cluster.heights()) assert.ok(height >= 2, `height ${height}`);
    const { view } = cluster.member(0).replica.status();
    assert.ok(view < 4, `honest leaders were left: view ${view}`);
  });

  it('V6: a ROTATE with a true statement and false signatures is refused', () => {
    const cluster = new Cluster({ parameters: { termBlocks: 3 } });
    const Z = 2;
    let last: Header | undefined;
    let starving = false;
    cluster.bus.loses = (frame) => {
      const message = decodeMessage(frame.kind, frame.payload);
      if (message.kind === 'propose' && message.header.termEnd) last = message.header;
      if (!starving || frame.to !== Z) return false;
      return ['batch', 'rotate', 'status'].includes(message.kind);
    };
    cluster.run(1_500);
    cluster.submit(0);
    cluster.run(300);
    starving = true;
    cluster.submit(0);
    cluster.run(60);
    const header = last as Header | undefined;
    assert.ok(header, "the term's last block was proposed");
    const good = cluster.member(0).observer.certificates.get(header.height) as Certificate;
    assert.ok(good, 'and committed by the others');
    const signatures = good.signatures.map((bytes) => bytes.map((byte, i) => (i === 0 ? byte : 7)));
    const certificate = { ...good, signatures };
    const { kind, payload } = encodeMessage({ kind: 'rotate', certificate, header });
    cluster.member(Z).replica.receive(M, kind, payload);
    assert.equal(cluster.member(Z).replica.status().view, 0, 'no entry by a false proof');
    cluster.bus.loses = () => false;
    cluster.run(3_000);
    const archived = cluster.member(Z).replica.archive.certificate(header.height) as Certificate;
    const { validators } = cluster.genesis;
    verifyCertificate(archived, chainIdOf(cluster.genesis), validators, memoryVerify);
    assert.deepStrictEqual(new Set(cluster.heights()).size, 1, 'all heads are equal');
  });

  it("N2d: a reference that gives a batch another author's place is never voted", () => {
    const cluster = new Cluster();
    let batch: Batch | undefined;
    cluster.bus.loses = (frame) => {
      const message = decodeMessage(frame.kind, frame.payload);
      if (message.kind === 'batch' && frame.from === 1) batch = message.batch;
      return false;
    };
    cluster.run(1_500);
    cluster.kill(0);
    cluster.submit(1);
    cluster.run(30);
    assert.ok(batch, 'the batch of 1 is on its way');
    const reference = { ...referenceTo(batch), author: M };
    proposeAs(cluster, 0, [reference], [1, 2, 3]);
    cluster.run(15_000);
    const lanes = cluster.member(1).replica.status().lanes;
    assert.deepStrictEqual(lanes[M]?.committed, { boot: 0, seq: 0 }, "M's lane stands still");
    const heights = [1, 2, 3].map((index) => cluster.heights()[index] as number);
    for (const height of heights) assert.ok(height >= 2, 'the true reference is committed');
  });

  it('L8: batches that do not exist do not stand in the way of those that do', () => {
    const cluster = new Cluster();
    cluster.bus.loses = (frame) => {
      const message = decodeMessage(frame.kind, frame.payload);
      return frame.to === M && frame.from === 0 && message.kind === 'batch';
    };
    cluster.run(1_500);
    const references = Array.from({ length: 64 }, (_, i) => ({
      author: 0,
      boot: 1,
      seq: i + 1,
      batchHash: sha256(utf8(`none ${i}`)),
      count: 1,
      byteLength: 10,
    }));
    proposeAs(cluster, 0, references, [M]);
    cluster.run(50);
    cluster.submit(0);
    cluster.run(3_000);
    cluster.kill(0);
    cluster.submit(1);
    cluster.run(20_000);
    const [, ...others] = cluster.heights();
    assert.ok(
      others.every((height) => height >= 3),
      `heights ${others}`,
    );
  });
});

/** A proposal for height 2 of view 0, signed by its leader and sent to some only. */
function proposeAs(
  cluster: Cluster,
  leader: number,
  references: readonly BatchReference[],
  receivers: readonly number[],
): void {
  const parent = cluster.member(1).replica.archive.block(1);
  assert.ok(parent, 'the founding block is final');
  const header: Header = {
    ...parent.header,
    height: 2,
    originView: 0,
    proposer: leader,
    parent: parent.hash,
    payloadRoot: payloadRoot(references),
    timeMs: parent.header.timeMs + 1,
    termEnd: false,
  };
  const statement = { type: 'prepare', view: 0, height: 2, blockHash: blockHash(header) } as const;
  const message = statementBytes(chainIdOf(cluster.genesis), 0, statement);
  const prepareSignature = memoryKeyPair(`consensus-${leader}`).sign(message);
  const proposal = { kind: 'propose', view: 0, header, references, prepareSignature } as const;
  const { kind, payload } = encodeMessage({ ...proposal, entry: undefined });
  for (const to of receivers) cluster.bus.queue.push({ from: leader, to, kind, payload });
}
