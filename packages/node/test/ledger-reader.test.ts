// The reader of the committed ledger: what it answers is proved to whoever trusts the genesis, and
// nothing is said to be final before a certificate covers it (Resolution 8).

import { strict as assert } from 'node:assert';
import type { Block, CosignedHead } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import { sealedHash } from '@witan/ledger/block';
import { ByteWriter, toHex } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import type { Council } from '@witan/ledger/council';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import type { Genesis } from '@witan/ledger/genesis';
import { problemOf } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { statementBytes } from '@witan/ledger/statement';
import { decodeTransaction } from '@witan/ledger/transaction';
import { trustFromGenesis, type Verdict, verifyReceipt } from '@witan/light-client';
import { EVENTS_FROM_ROW } from '@witan/state';
import { ask } from '@witan/state/schema';
import { demonstrationKey, TestLedger, testGenesis } from '@witan/state/testkit';
import { Councils } from '../src/councils.ts';
import { LedgerReader } from '../src/ledger-reader.ts';

const SIGNERS = [0, 1, 3];
/** A reader's clock, long after everything. */
const NOW_MS = 2_000_000_000_000;
/** Of no module: refused by execution, which is all that is needed of most. */
const UNKNOWN_CALL = { call: 250 * 256, payload: new Uint8Array(0) };

class Scene {
  readonly ledger: TestLedger;
  readonly blocks = new Map<number, Block>();
  readonly batches = new Map<string, Batch>();
  readonly certificates = new Map<number, Certificate>();
  readonly reader: LedgerReader;
  certificatesRead = 0;

  constructor(genesis: Genesis = testGenesis(), oldestBlock = 1) {
    const pastHeights = Number.POSITIVE_INFINITY;
    this.ledger = new TestLedger({ genesis, pastHeights, retainedHeights: 4 });
    this.reader = new LedgerReader(
      this.ledger.host,
      {
        oldest: oldestBlock,
        block: (height) => this.blocks.get(height),
        batch: (hash) => this.batches.get(toHex(hash)),
        certificate: (height) => {
          this.certificatesRead += 1;
          return this.certificates.get(height);
        },
      },
      new Councils(this.ledger.host),
      undefined,
      () => this.head,
    );
  }

  /** The newest log that a quorum has cosigned. */
  head: CosignedHead | undefined;

  cosign(size: number): void {
    const { host, genesis } = this.ledger;
    const council = new Councils(host).of(0) as Council;
    const head = { size, root: this.reader.logRoot(size) };
    const message = cosignedBytes(checkpointBody(checkpointOrigin(host.chainId), head), 1_000);
    const cosignatures = SIGNERS.map((voter) => {
      const { member } = genesis.validators[voter] as { member: string };
      const signature = demonstrationKeyPair(`${member}/attest`).sign(message);
      return { voter, time: 1_000, signature };
    });
    this.head = { ...head, council, cosignatures };
  }

  /** Commits a block of some transactions per author; answers their identifiers. */
  commit(...counts: readonly number[]): Uint8Array[] {
    const sender = demonstrationKey('alice');
    const lanes = counts.map((count) =>
      Array.from({ length: count }, () =>
        this.ledger.transaction({ sender, operations: [UNKNOWN_CALL] }),
      ),
    );
    const { block, batches } = this.ledger.block(lanes);
    const { height } = block.header;
    const { host } = this.ledger;
    host.commit(block, host.execute(block, batches).result);
    this.ledger.timeMs += 1_000;
    this.blocks.set(height, block);
    for (const batch of batches) this.batches.set(toHex(batch.hash), batch);
    this.reader.committed();
    return lanes.flat().map((bytes) => decodeTransaction(bytes).txid);
  }

  certify(height: number): void {
    const { host, genesis } = this.ledger;
    const { header, result } = host.archive.sealed(height) as NonNullable<
      ReturnType<typeof host.archive.sealed>
    >;
    const { hash: blockHash } = this.blocks.get(height) as Block;
    const sealed = sealedHash(header, result);
    const statement = { type: 'commit', view: 0, height, blockHash, sealedHash: sealed } as const;
    const message = statementBytes(host.chainId, 0, statement);
    const signatures = SIGNERS.map((index) => {
      const { member } = genesis.validators[index] as { member: string };
      return demonstrationKeyPair(`${member}/consensus`).sign(message);
    });
    const sides = { view: 0, height, blockHash, sealedHash: sealed, signers: SIGNERS, signatures };
    this.certificates.set(height, { kind: 'commit', epoch: 0, ...sides });
  }

  verify(receipt: Uint8Array | undefined): Promise<Verdict> {
    assert.ok(receipt, 'there is a receipt');
    const questions = (path: string) => ask(path).questions;
    const trust = trustFromGenesis(this.ledger.genesis);
    return verifyReceipt(trust, receipt, { verify: verifySignature, questions, nowMs: NOW_MS });
  }
}

/** Every member has so many operations until budgets renew. */
function testGenesisWith(epochOperationsPerMember: number): Genesis {
  const genesis = testGenesis();
  return { ...genesis, parameters: { ...genesis.parameters, epochOperationsPerMember } };
}

describe('the reader of the ledger: transactions', () => {
  it('Resolution 8: executed is pending, and has no receipt, until a certificate covers it', () => {
    const scene = new Scene();
    const [txid] = scene.commit(1) as [Uint8Array];
    assert.deepEqual(scene.reader.transaction(txid), { state: 'pending' });
    assert.equal(scene.reader.transactionReceipt(txid), undefined);
    scene.certify(1);
    const { code } = problemOf('transaction/unknown-call');
    assert.deepEqual(scene.reader.transaction(txid), { state: 'final', height: 1, index: 0, code });
  });

  it('GOV-9: over its budget is postponed and not final, without a receipt, until it executes', () => {
    const scene = new Scene(testGenesisWith(1));
    const [, txid] = scene.commit(2) as [Uint8Array, Uint8Array];
    scene.certify(1);
    const { code } = problemOf('governance/quota-exceeded');
    const postponed = { state: 'postponed', height: 1, index: 1, code };
    assert.deepEqual(scene.reader.transaction(txid), postponed);
    assert.equal(scene.reader.transactionReceipt(txid), undefined);
  });

  it('what nobody sent is unknown', () => {
    const scene = new Scene();
    assert.deepEqual(scene.reader.transaction(new Uint8Array(32)), { state: 'unknown' });
    assert.equal(scene.reader.transactionReceipt(new Uint8Array(32)), undefined);
  });

  it('a receipt under the block’s own certificate holds, for each of several lanes', async () => {
    const scene = new Scene();
    const txids = scene.commit(3, 1, 4);
    scene.certify(1);
    const places = new Set<number>();
    for (const txid of txids) {
      const { finding, sealedAt, signers } = await scene.verify(
        scene.reader.transactionReceipt(txid),
      );
      assert.ok(finding.kind === 'transaction');
      assert.deepEqual(finding.txid, txid);
      assert.deepEqual([sealedAt, signers.length], [1, 3]);
      places.add(finding.outcome.index);
    }
    assert.equal(places.size, txids.length, 'each has a place of its own');
  });

  it('S1: one certificate at the end of a run of 32 blocks proves all that is below it', async () => {
    const scene = new Scene();
    const txids = Array.from({ length: 32 }, () => scene.commit(1)[0] as Uint8Array);
    scene.certify(32);
    for (const [i, txid] of txids.entries()) {
      assert.equal(scene.reader.transaction(txid).state, 'final', `height ${i + 1}`);
      const verdict = await scene.verify(scene.reader.transactionReceipt(txid));
      assert.deepEqual([verdict.height, verdict.sealedAt], [i + 1, 32]);
    }
  });

  it('an old transaction is proved long after, by the certificate that is nearest', async () => {
    const scene = new Scene();
    const [txid] = scene.commit(1) as [Uint8Array];
    scene.certify(1);
    for (let height = 2; height <= 300; height++) scene.commit();
    scene.certify(300);
    const { sealedAt } = await scene.verify(scene.reader.transactionReceipt(txid));
    assert.equal(sealedAt, 1);
  });

  it('§10: it is full as soon as a checkpoint covers it, however old, and says when none does', async () => {
    const scene = new Scene();
    const [txid] = scene.commit(1) as [Uint8Array];
    scene.certify(1);
    const grade = async (asked?: 'full' | 'immediate') =>
      (await scene.verify(scene.reader.transactionReceipt(txid, asked))).grade;
    assert.equal(await grade(), 'immediate');
    const none = { key: 'api/no-checkpoint' };
    assert.throws(() => scene.reader.transactionReceipt(txid, 'full'), none);
    scene.cosign(1);
    assert.throws(() => scene.reader.transactionReceipt(txid, 'full'), none);
    for (let height = 2; height <= 40; height++) scene.commit();
    scene.cosign(40);
    for (const asked of [undefined, 'full'] as const) assert.equal(await grade(asked), 'full');
    assert.equal(await grade('immediate'), 'immediate');
    const { sealedAt } = await scene.verify(scene.reader.transactionReceipt(txid));
    assert.equal(sealedAt, 39);
  });

  it('many who ask for one block cost few reads of the log', () => {
    const scene = new Scene();
    const txids = scene.commit(100);
    scene.certify(1);
    for (const txid of txids) scene.reader.transactionReceipt(txid);
    assert.ok(scene.certificatesRead < 10, `${scene.certificatesRead} certificates were read`);
  });
});

describe('the reader of the ledger: records and blocks', () => {
  it('a record is proved at the newest height with a certificate', async () => {
    const scene = new Scene();
    scene.commit(1);
    scene.certify(1);
    scene.commit(1);
    const { height, receipt } = scene.reader.stateAnswer('land/parcels/NO-SUCH', undefined);
    assert.equal(height, 1);
    const { finding } = await scene.verify(receipt);
    assert.ok(finding.kind === 'state');
    assert.equal(finding.question, 'land/parcels/NO-SUCH');
    assert.ok(finding.answers.every((answer) => answer.ask !== 'key' || !answer.present));
  });

  it('a height of its own is proved by a later certificate, or not yet', async () => {
    const scene = new Scene();
    for (let i = 0; i < 3; i++) scene.commit(1);
    const at = (height: number) => scene.reader.stateAnswer('land/parcels', height);
    assert.throws(() => at(2), { key: 'api/not-certified' });
    scene.certify(3);
    const verdict = await scene.verify(at(2).receipt);
    assert.deepEqual([verdict.height, verdict.sealedAt], [2, 3]);
    assert.throws(() => at(4), { key: 'api/no-such-height' });
  });

  it('§10: whoever asks for a full answer has the newest that is cosigned, others the newest', async () => {
    const scene = new Scene();
    const newest = async (grade?: 'full' | 'immediate') => {
      const answer = scene.reader.stateAnswer('land/parcels', undefined, grade);
      const verdict = await scene.verify(answer.receipt);
      assert.equal(answer.grade, verdict.grade);
      return [verdict.height, verdict.grade];
    };
    for (let height = 1; height <= 3; height++) scene.commit(1);
    scene.certify(3);
    assert.throws(() => scene.reader.stateAnswer('land/parcels', undefined, 'full'), {
      key: 'api/no-checkpoint',
    });
    scene.cosign(3);
    assert.deepEqual(await newest('full'), [2, 'full']);
    assert.deepEqual(await newest(), [3, 'immediate']);
    assert.throws(() => scene.reader.stateAnswer('land/parcels', 3, 'full'), {
      key: 'api/no-checkpoint',
    });
    scene.cosign(4);
    assert.deepEqual(await newest(), [3, 'full']);
    assert.deepEqual(await newest('immediate'), [3, 'immediate']);
    const early = await scene.verify(scene.reader.stateAnswer('land/parcels', 1).receipt);
    assert.deepEqual([early.height, early.sealedAt, early.freshness], [1, 3, 'historical']);
  });

  it('the past is proved to its end, and without its blocks not at all', async () => {
    for (const [oldestBlock, oldest] of [
      [1, 0],
      [3, 3],
    ] as const) {
      const scene = new Scene(testGenesis(), oldestBlock);
      for (let height = 1; height <= 9; height++) {
        scene.commit(1);
        scene.certify(height);
      }
      scene.ledger.flush();
      assert.equal(scene.reader.oldestAnswered, oldest);
      await scene.reader.ready(oldest);
      const { receipt } = scene.reader.stateAnswer('land/parcels', oldest);
      const verdict = await scene.verify(receipt);
      assert.equal(verdict.height, oldest);
      const held = { key: 'state/height-not-held', message: new RegExp(`held: ${oldest}`) };
      await assert.rejects(scene.reader.ready(oldest - 1), held);
      await assert.rejects(scene.reader.ready(10), { key: 'api/no-such-height' });
      await scene.reader.stop();
    }
  });

  it('a block shows its certificate where there is one of exactly its height', () => {
    const scene = new Scene();
    scene.commit(1);
    scene.commit(1);
    scene.certify(2);
    assert.equal(scene.reader.block(1)?.certificate, undefined);
    assert.ok(scene.reader.block(2)?.certificate);
    assert.equal(scene.reader.block(3), undefined);
    assert.deepEqual(scene.reader.block(0)?.height, 0);
  });
});

describe('the reader of the ledger: events', function () {
  this.timeout(20_000);

  it('pages cover every event once, whatever their bounds', () => {
    const scene = new Scene();
    const events = new Map<number, number>([
      [2, 300],
      [3, 1],
      [1_050, 600],
    ]);
    for (let height = 1; height <= 1_100; height++) scene.commit();
    const { archive } = scene.ledger.host;
    const placed = { module: 4, type: 1, operation: 0, keys: [Uint8Array.of(1)] };
    archive.events = (height) =>
      Array.from({ length: events.get(height) ?? 0 }, (_, index) => ({ ...placed, index }));
    const seen: string[] = [];
    let position = { height: 0, index: -1 };
    for (let pages = 0; ; pages++) {
      assert.ok(pages < 20, 'it ends');
      const page = scene.reader.eventsAfter(position);
      assert.ok(page.events.length <= 256);
      seen.push(...page.events.map(({ height, index }) => `${height}-${index}`));
      position = page.reached;
      if (page.complete) break;
    }
    const expected = [...events].flatMap(([height, count]) =>
      Array.from({ length: count }, (_, index) => `${height}-${index}`),
    );
    assert.deepEqual(seen, expected);
    assert.deepEqual(position, { height: 1_101, index: -1 });
  });

  it('a position ahead of the ledger waits there', () => {
    const scene = new Scene();
    scene.commit();
    const ahead = { height: 50, index: 3 };
    const page = scene.reader.eventsAfter(ahead);
    assert.deepEqual(page, { events: [], reached: ahead, complete: true });
  });
});

describe('the reader of the ledger: events below a snapshot', () => {
  it('S2: where a node began with a snapshot, events below it are gone, and none is passed over', () => {
    const scene = new Scene();
    for (let height = 1; height <= 5; height++) scene.commit(1);
    const from = new ByteWriter(8).u64(4).finish();
    scene.ledger.rows.write({ rows: [{ key: EVENTS_FROM_ROW, value: from }] });
    const gone = { key: 'query/events-gone', message: /oldest position held: 3-999999999/ };
    for (const height of [0, 3]) {
      assert.throws(() => scene.reader.eventsAfter({ height, index: -1 }), gone);
    }
    const { oldestEvents } = scene.reader;
    assert.deepEqual(scene.reader.eventsAfter(oldestEvents).reached, { height: 6, index: -1 });
    const { reached, complete } = scene.reader.eventsAfter({ height: 4, index: -1 });
    assert.deepEqual([reached, complete], [{ height: 6, index: -1 }, true]);
  });
});
