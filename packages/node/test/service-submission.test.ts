// What a node does with transactions that are handed in: taken, known, refused, and at what cost
// (L1, R11, T12).

import { strict as assert } from 'node:assert';
import type { Admission, ReplicaStatus, Room } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { decodeTransaction } from '@witan/ledger/transaction';
import { demonstrationKey, TestLedger } from '@witan/state/testkit';
import type { Submission, TransactionState } from '../src/api/ledger-service.ts';
import { FinalityDesk } from '../src/finality.ts';
import { NodeService, type ServiceParts } from '../src/service.ts';
import type { TransactionVerdict } from '../src/workers/static-checks.ts';

const PLACES = 8_000;

describe('transactions that are handed in', () => {
  const ledger = new TestLedger();
  const own = { tipHeight: 0, committedHeight: 0, role: 'validator', halted: undefined };
  let status: Pick<ReplicaStatus, 'tipHeight' | 'committedHeight' | 'role' | 'halted'>;
  let room: Room;
  let admission: Admission;
  let verified: number;
  let unflushed: number;
  let executed: Map<string, TransactionState>;
  let desk: FinalityDesk;
  let service: NodeService;

  beforeEach(() => {
    [room, admission, verified, unflushed] = ['enough', 'accepted', 0, 0];
    status = { ...own } as typeof status;
    executed = new Map();
    const state = (txid: Hash): TransactionState =>
      executed.get(toHex(txid)) ?? { state: 'unknown' };
    desk = new FinalityDesk(state);
    const { genesis, host } = ledger;
    const parts = {
      genesis,
      chainId: host.chainId,
      host: {
        ...{ head: host.head, hasExecuted: (txid: Hash) => executed.has(toHex(txid)) },
        get appliedHeight() {
          return host.head.height - unflushed;
        },
      },
      councils: { present: genesis },
      reader: { transaction: state },
      replica: { status: () => status, submit: () => admission },
      desk,
      pool: { load: 0, verifyTransactions: verify },
      room: () => room,
    };
    service = new NodeService(parts as unknown as ServiceParts);
  });

  async function verify(transactions: readonly Uint8Array[]): Promise<TransactionVerdict[]> {
    verified += transactions.length;
    return transactions.map((bytes) => ({ ok: true, txid: decodeTransaction(bytes).txid }));
  }

  let nonce = 0;
  function some(count: number): Uint8Array[] {
    const sender = demonstrationKey('alice');
    return Array.from({ length: count }, () => {
      nonce += 1;
      return ledger.transaction({
        sender,
        operations: [{ call: 1025, payload: new Uint8Array(1) }],
        nonce,
      });
    });
  }

  const keys = (answers: readonly Submission[]): Set<string> =>
    new Set(answers.map((answer) => (answer.ok ? answer.state.state : answer.key)));

  it('R11: what finds no place is refused before it is decoded or checked', async () => {
    // Bytes that are no transaction would be refused as such if anybody had looked.
    const flood = [...some(1), ...new Array<Uint8Array>(PLACES).fill(new Uint8Array(1))];
    const answers = await service.submit(flood, 'a');
    const busy = answers.filter((answer) => !answer.ok && answer.key === 'api/busy');
    assert.ok(busy.length >= PLACES / 4, `${busy.length}`);
    assert.ok(busy.every((answer) => !answer.ok && (answer.retrySeconds ?? 0) >= 1));
    assert.equal(verified, 1);
    assert.equal(service.refusal('a'), undefined, 'what was refused holds no place');
  });

  it('T12: whoever fills its share is refused, and another client is not', async () => {
    const flood = some(1);
    const [one] = flood as [Uint8Array];
    desk.taken = () => undefined;
    for (let i = 0; i < 6; i++) await service.submit(new Array(1_000).fill(one), 'a');
    assert.equal(service.refusal('a')?.key, 'api/busy');
    assert.equal(service.refusal('b'), undefined);
    assert.deepEqual(keys(await service.submit(some(10), 'b')), new Set(['pending']));
  });

  it('a transaction that a block settles gives its place back', async () => {
    const taken = some(3);
    await service.submit(taken, 'a');
    for (const bytes of taken) {
      const { txid } = decodeTransaction(bytes);
      assert.ok(service.isPending(txid));
      desk.settled([{ txid, height: 1, index: 0, code: 0 }]);
      assert.ok(!service.isPending(txid));
    }
  });

  it('what is known by its identifier, or too late, costs no check of a signature', async () => {
    const [known] = some(1) as [Uint8Array];
    const { txid } = decodeTransaction(known);
    executed.set(toHex(txid), { state: 'final', height: 1, index: 0, code: 0 });
    const late = ledger.transaction({
      sender: demonstrationKey('alice'),
      operations: [{ call: 1025, payload: new Uint8Array(1) }],
      validUntilHeight: 0,
      nonce: 1,
    });
    const answers = await service.submit([known, late, new Uint8Array(9)], 'a');
    assert.deepEqual([...keys(answers)], ['final', 'transaction/expired', 'codec/malformed']);
    assert.equal(verified, 0);
  });

  it('R11: votes go on between the transactions of one request that are looked up', async () => {
    const late = ledger.transaction({
      sender: demonstrationKey('alice'),
      operations: [{ call: 1025, payload: new Uint8Array(1) }],
      validUntilHeight: 0,
    });
    let turns = 0;
    let isAnswered = false;
    const count = (): void => {
      turns += 1;
      if (!isAnswered) setImmediate(count);
    };
    setImmediate(count);
    await service.submit(new Array(100).fill(late), 'a');
    isAnswered = true;
    assert.ok(turns >= 90, `${turns}`);
  });

  it('503: a disk without room, a node that is behind, and one that has no lane', async () => {
    const refusal = async (): Promise<string | undefined> => {
      // It is looked at every so often.
      await new Promise((resolve) => setTimeout(resolve, 60));
      const said = service.refusal('a');
      if (said === undefined) return undefined;
      assert.ok(said.retrySeconds >= 1);
      assert.deepEqual(keys(await service.submit(some(1), 'a')), new Set([said.key]));
      return said.key;
    };
    room = 'little';
    assert.equal(await refusal(), 'storage/low');
    room = 'enough';
    for (const role of ['observer', 'learner'] as const) {
      status = { ...status, role };
      assert.equal(await refusal(), 'api/not-ready');
    }
    [status, unflushed] = [{ ...status, role: 'validator' }, 600];
    assert.equal(await refusal(), 'api/not-ready', 'memory holds what the disk does not take');
    unflushed = 0;
    status = { ...status, tipHeight: 1_000 };
    assert.equal(await refusal(), 'api/not-ready');
    status = { ...status, committedHeight: 1_000 };
    assert.equal(await refusal(), undefined);
    assert.equal(verified, 0);
  });

  it('a lane that is full says so, and when to come back', async () => {
    admission = 'full';
    const [answer] = await service.submit(some(1), 'a');
    assert.ok(answer?.ok === false && answer.key === 'api/busy' && answer.retrySeconds === 1);
  });
});
