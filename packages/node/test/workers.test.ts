// L3 and rules 1–3 of consensus.md §22: threads give the verdict that any validator would give,
// once per transaction, and a thread that dies loses no job.

import { strict as assert } from 'node:assert';
import {
  type Batch,
  type BatchHeader,
  composeBatch,
  decodeBatch,
  sealBatch,
} from '@witan/ledger/batch';
import { concatBytes } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import { installSignatureBackend } from '@witan/ledger/signature';
import { nobleBackend } from '@witan/ledger/signature-noble';
import { statementBytes } from '@witan/ledger/statement';
import {
  decodeTransaction,
  encodeTransaction,
  encodeTransactionBody,
  transactionId,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import { installFastestSignatures } from '../src/signature/install.ts';
import { StaticChecks } from '../src/workers/static-checks.ts';
import { VerifiedSet } from '../src/workers/verified-set.ts';
import {
  batchVerdict,
  packTransactions,
  replyToBatch,
  transactionVerdicts,
  type VerifyReply,
} from '../src/workers/verify-messages.ts';
import { VerifyPool } from '../src/workers/verify-pool.ts';
import { VerifyThread } from '../src/workers/verify-thread.ts';

const CHAIN_ID = new Uint8Array(32).fill(0xc4);
const AUTHOR = 3;

function keys(seed: number): KeyPair {
  return keyPairFromSeed(new Uint8Array(32).fill(seed));
}

function transaction(nonce: number, chainId = CHAIN_ID): Uint8Array {
  const sender = keys(1 + (nonce % 5));
  const body = encodeTransactionBody({
    sender: sender.publicKey,
    nonce,
    validUntilHeight: 100,
    operations: [{ call: 256, payload: new Uint8Array(120).fill(nonce) }],
  });
  const message = transactionSigningBytes(chainId, transactionId(body));
  return encodeTransaction(body, sender.sign(message));
}

function withBadSignature(bytes: Uint8Array): Uint8Array {
  const { body, signature } = decodeTransaction(bytes);
  const bad = signature.slice();
  bad[40] = (bad[40] as number) ^ 1;
  return encodeTransaction(body, bad);
}

function batchOf(
  transactions: readonly Uint8Array[],
  change: Partial<BatchHeader> = {},
  signer = keys(9),
): Batch {
  const lane = { author: AUTHOR, epoch: 2, boot: 1, seq: 1, createdMs: 5 };
  const { header } = composeBatch(lane, transactions);
  const changed = { ...header, ...change };
  const unsigned = sealBatch(changed, new Uint8Array(65), transactions);
  const statement = statementBytes(CHAIN_ID, 2, { type: 'batch', batchHash: unsigned.hash });
  return decodeBatch(sealBatch(changed, signer.sign(statement), transactions).bytes);
}

function poolOf(threads = 1): VerifyPool {
  return new VerifyPool({
    chainId: CHAIN_ID,
    authorKey: ({ author }) => (author === AUTHOR ? keys(9).publicKey : undefined),
    threads,
    onFailure: (error) => {
      throw error;
    },
  });
}

function verify(pool: VerifyPool, batch: Batch) {
  return new Promise((resolve) => pool.verify(batch, resolve));
}

const transactions = Array.from({ length: 40 }, (_, i) => transaction(i));
const txids = transactions.map((bytes) => decodeTransaction(bytes).txid);

describe('verification threads', () => {
  let pool: VerifyPool;
  before(async () => {
    await installFastestSignatures(() => {});
    pool = poolOf(2);
  });
  after(() => pool.close());

  it('L3: a verdict without identifiers stays one: no transaction is taken for one without', () => {
    for (const verdict of [{ ok: true }, { ok: true, txids: txids[0] as Uint8Array }] as const) {
      assert.deepEqual(batchVerdict(replyToBatch(1, verdict)), verdict);
    }
  });

  it('L3: a valid batch is found valid, and its bytes stay with the caller', async () => {
    const batch = batchOf(transactions);
    assert.deepEqual(await verify(pool, batch), { ok: true, txids: concatBytes(...txids) });
    assert.equal(batch.bytes.length > 0 && batch.transactions.length, 40, 'it stays with us');
  });

  it('L3: one invalid transaction makes the whole batch invalid', async () => {
    const signature = [...transactions.slice(0, 20), withBadSignature(transaction(50))];
    const form = [...transactions.slice(0, 20), new Uint8Array(100)];
    const chain = [transaction(7, new Uint8Array(32))];
    assert.deepEqual(await verify(pool, batchOf(signature)), refusal('signature/invalid'));
    assert.deepEqual(await verify(pool, batchOf(form)), refusal('codec/malformed'));
    assert.deepEqual(await verify(pool, batchOf(chain)), refusal('signature/invalid'));
  });

  it('L3: a batch that its author did not sign, or with another root, is invalid', async () => {
    const foreign = batchOf(transactions, {}, keys(8));
    const root = batchOf(transactions, { txRoot: new Uint8Array(32) });
    const nobody = batchOf(transactions, { author: AUTHOR + 1 });
    assert.deepEqual(await verify(pool, foreign), refusal('signature/invalid'));
    assert.deepEqual(await verify(pool, root), refusal('codec/malformed'));
    assert.deepEqual(await verify(pool, nobody), refusal('signature/invalid'));
  });

  it('L1: each transaction of each call gets its own verdict, in order', async () => {
    const bad = withBadSignature(transaction(60));
    const [first, second, none, many] = await Promise.all([
      pool.verifyTransactions([transactions[0] as Uint8Array, bad]),
      pool.verifyTransactions([new Uint8Array(3), transactions[1] as Uint8Array]),
      pool.verifyTransactions([]),
      pool.verifyTransactions([...transactions, ...transactions, ...transactions, bad]),
    ]);
    assert.deepEqual(first, [{ ok: true, txid: txids[0] }, refusal('signature/invalid')]);
    assert.deepEqual(second, [refusal('codec/malformed'), { ok: true, txid: txids[1] }]);
    assert.deepEqual(none, []);
    const good = txids.map((txid) => ({ ok: true, txid }));
    assert.deepEqual(many, [...good, ...good, ...good, refusal('signature/invalid')]);
    assert.deepEqual(await pool.verifyTransactions([]), []);
  });

  it('a verdict remembered for a transaction is not given to a copy with a bad signature', async () => {
    const good = transactions[5] as Uint8Array;
    const verdicts = await pool.verifyTransactions([good, withBadSignature(good), good]);
    assert.deepEqual(
      verdicts.map(({ ok }) => ok),
      [true, false, true],
    );
    assert.deepEqual(await verify(pool, batchOf([withBadSignature(good)])), {
      ...refusal('signature/invalid'),
    });
  });

  it('L3: a transaction is verified once, whatever way it comes', async () => {
    let verified = 0;
    installSignatureBackend({
      name: 'counting',
      verify: (...parts) => {
        verified += 1;
        return nobleBackend.verify(...parts);
      },
    });
    try {
      const checks = new StaticChecks(CHAIN_ID, new VerifiedSet());
      const [one, two] = transactions as [Uint8Array, Uint8Array];
      const author = keys(9).publicKey;
      verified = 0;
      assert.ok(checks.transaction(one).ok);
      assert.equal(verified, 1);
      assert.ok(checks.batch(batchOf([one, two]).bytes, author).ok);
      assert.equal(verified, 3, 'the author and the new one');
      assert.ok(checks.batch(batchOf([one, two]).bytes, author).ok);
      assert.ok(checks.transaction(two).ok);
      assert.equal(verified, 4, 'the author only');
      assert.ok(!checks.transaction(withBadSignature(two)).ok);
      assert.ok(!checks.transaction(withBadSignature(two)).ok);
      assert.equal(verified, 6, 'a refusal is not remembered');
    } finally {
      await installFastestSignatures(() => {});
    }
  });

  it('the set of verified transactions forgets, and never invents', () => {
    const set = new VerifiedSet();
    const other = new VerifiedSet(set.shared);
    const leaf = (number: number) => sha256(Uint8Array.from([number, number >> 8, number >> 16]));
    for (let number = 0; number < 100_000; number++) set.add(leaf(number));
    let remembered = 0;
    for (let number = 0; number < 100_000; number++) remembered += other.has(leaf(number)) ? 1 : 0;
    assert.ok(remembered > 50_000 && remembered <= 65_536, `${remembered}`);
    for (let number = 100_000; number < 110_000; number++) assert.ok(!other.has(leaf(number)));
  });

  it('a thread that dies is replaced, and its jobs are done', async () => {
    const thread = threadOf((error) => {
      throw error;
    });
    let asked = 0;
    const replies = await Promise.all([
      job(thread, 1, () => (asked++ === 0 ? Uint8Array.of(9) : packTransactions(transactions))),
      job(thread, 2, () => packTransactions(transactions.slice(0, 3))),
    ]);
    assert.equal(asked, 2);
    assert.deepEqual(
      replies.map((reply) => transactionVerdicts(reply).filter(({ ok }) => ok).length),
      [40, 3],
    );
    assert.equal(thread.load, 0);
    await thread.close();
  });

  it('L7: batches of one author wait behind one of another’s, not behind all', async () => {
    const thread = threadOf((error) => {
      throw error;
    });
    const order: string[] = [];
    const give = (id: number, source: string, weight: number) =>
      new Promise<void>((resolve) => {
        const request = () => ({ id, transactions: packTransactions([]) });
        const finish = () => {
          order.push(source);
          resolve();
        };
        thread.give({ id, source, weight, request, finish });
      });
    const greedy = Array.from({ length: 8 }, (_, id) => give(id, 'greedy', 1_000));
    const modest = [give(8, 'modest', 10), give(9, 'modest', 10)];
    assert.equal(thread.load, 8_020);
    await Promise.all([...greedy, ...modest]);
    assert.deepEqual(order.slice(0, 5), ['greedy', 'greedy', 'modest', 'greedy', 'modest']);
    assert.equal(thread.load, 0);
    await thread.close();
  });

  it('a job that kills threads ends the pool, and is no verdict', async () => {
    const failure = await new Promise<Error>((resolve) => {
      const thread = threadOf(resolve);
      job(thread, 1, () => Uint8Array.of(9)).then(
        () => assert.fail('a verdict'),
        () => {},
      );
    });
    assert.equal((failure as Error & { key: string }).key, 'verification/failed');
  });

  it('calls that are under way when the node stops are rejected', async () => {
    const stopping = poolOf();
    const underWay = stopping.verifyTransactions(transactions);
    const closed = stopping.close();
    await assert.rejects(underWay, { key: 'verification/failed' });
    await assert.rejects(stopping.verifyTransactions([]), { key: 'verification/failed' });
    await closed;
  });

  it('a thread that cannot start is a failure at once', async () => {
    const failure = await new Promise<Error>((resolve) => {
      const verified = 5n as unknown as SharedArrayBuffer;
      new VerifyThread({ chainId: CHAIN_ID, verified }, resolve);
    });
    assert.match(failure.message, /cannot start/);
  });
});

function refusal(key: string) {
  return { ok: false, key };
}

function threadOf(onFailure: (error: Error) => void): VerifyThread {
  return new VerifyThread({ chainId: CHAIN_ID, verified: new VerifiedSet().shared }, onFailure);
}

function job(thread: VerifyThread, id: number, packed: () => Uint8Array): Promise<VerifyReply> {
  return new Promise((finish) => {
    const request = () => ({ id, transactions: packed() });
    thread.give({ id, source: 'clients', weight: 1, request, finish });
  });
}
