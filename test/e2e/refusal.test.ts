// What the network refuses: each with its code, in the form of RFC 9457, and without a trace in the
// state.

import { strict as assert } from 'node:assert';
import { type SignedTransaction, signTransaction } from '@witan/client';
import { fromHex, toHex } from '@witan/ledger/bytes';
import * as payloads from '@witan/ledger/codec-land';
import { SOURCE_KINDS } from '@witan/ledger/codec-land-fields';
import { transactionBytesMax } from '@witan/ledger/limits';
import { type ProblemKey, problemCode, problemOf } from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import {
  encodeTransaction,
  encodeTransactionBody,
  type Operation,
  transactionId,
} from '@witan/ledger/transaction';
import { LAND } from '@witan/state/schema';
import { Consortium } from './consortium.ts';
import {
  assessment,
  money,
  operation,
  owner,
  pathOf,
  person,
  putBody,
  registration,
  sign,
  source,
} from './land.ts';

const FINAL_MS = 30_000;
const HOUR_MS = 3_600_000;
/** Of the example's genesis. */
const REPLAY_WINDOW_BLOCKS = 4_096;

interface Problem {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly retryable: boolean;
  readonly help: string;
  readonly instance: string;
  readonly requestId: string;
}

function assertProblem(problem: Problem, key: ProblemKey): void {
  assert.equal(problem.code, problemCode(key), JSON.stringify(problem));
  assert.equal(problem.type, `https://witan.example/problems/${key}`);
  assert.equal(problem.title, en[key].title);
  assert.equal(problem.help, en[key].help);
  assert.equal(problem.status, problemOf(key).status);
  assert.equal(problem.retryable, problemOf(key).retryable);
  assert.ok(problem.instance.startsWith('/v1/transactions'));
  assert.ok(problem.requestId.length > 0);
}

describe('what the network refuses', function () {
  this.timeout(300_000);
  let consortium: Consortium;
  let title: Uint8Array;
  const signed = (as: string, ...operations: readonly Operation[]): SignedTransaction =>
    sign(operations, { chainId: consortium.trust.chainId, as });

  before(async () => {
    consortium = await Consortium.start();
    await executed(signed('registrar', registration('P-1', 1), registration('P-2', 2)));
    title = await titleOf('P-1');
  });

  after(async () => {
    await consortium?.remove();
  });

  const registry = () => consortium.agency('land-registry');

  function put(transaction: SignedTransaction, init = putBody(transaction)): Promise<Response> {
    return registry().fetch(`${pathOf(transaction)}?wait=final&timeout=30s`, init);
  }

  async function executed(transaction: SignedTransaction): Promise<void> {
    const { verdict } = await consortium.client('land-registry').submit(transaction, FINAL_MS);
    assert.equal(verdict.finding.outcome.code, 0);
  }

  async function titleOf(parcel: string): Promise<Uint8Array> {
    const { data } = await registry().json<{ data: { title: string } }>(
      `/v1/land/parcels/${parcel}`,
    );
    return fromHex(data.title) as Uint8Array;
  }

  async function stateRoot(): Promise<string> {
    return (await consortium.agreed(FINAL_MS)).stateRoot;
  }

  /** What the calls below are about, each record with its version and its last height. */
  async function records(): Promise<string> {
    const of = `titles/${toHex(title)}`;
    const paths = ['parcels', 'parcels/P-1', 'parcels/P-2', of, `${of}/rights`, `${of}/disposal`];
    const found = paths.map((path) => registry().json<{ data: unknown }>(`/v1/land/${path}`));
    return JSON.stringify((await Promise.all(found)).map(({ data }) => data));
  }

  /** Ordered, executed and refused: final, with its code, and the register as it was. */
  async function refusedByLedger(
    key: ProblemKey,
    as: string,
    ...operations: readonly Operation[]
  ): Promise<void> {
    const before = await records();
    const transaction = signed(as, ...operations);
    const response = await put(transaction);
    assert.equal(response.status, 200);
    const body = (await response.json()) as { state: string; outcome: string; problem: Problem };
    assert.deepEqual([body.state, body.outcome], ['final', 'refused']);
    assertProblem(body.problem, key);
    assert.equal(await records(), before, 'the register is as it was');
    // Another agency proves the refusal, as soon as it has the block.
    await consortium.agreed(FINAL_MS);
    const { verdict } = await consortium.client('treasury').transactionReceipt(transaction.txid);
    assert.equal(verdict.finding.outcome.code, problemOf(key).code);
  }

  /** Refused at the door: never ordered, and unknown afterwards. */
  async function refusedAtDoor(
    key: ProblemKey,
    response: Response,
    transaction?: SignedTransaction,
  ): Promise<void> {
    assert.equal(response.status, problemOf(key).status);
    assert.equal(response.headers.get('content-type')?.split(';')[0], 'application/problem+json');
    assertProblem((await response.json()) as Problem, key);
    if (transaction === undefined) return;
    const found = await registry().fetch(pathOf(transaction));
    assert.equal(found.status, 404);
  }

  const proposal = (): Operation =>
    operation('proposeTransfer', payloads.proposeTransfer, {
      title,
      owners: [owner('buyer')],
      price: money(90_000n),
      rights: [],
      source: source(),
      deadlineMs: Date.now() + HOUR_MS,
    });

  it('a transfer that not every party has consented to', async () => {
    await executed(signed('owner', proposal()));
    const { data } = await registry().json<{ data: { id: string } }>(
      `/v1/land/titles/${toHex(title)}/disposal`,
    );
    const on = { title, proposal: fromHex(data.id) as Uint8Array };
    const attestation = {
      ...on,
      deed: source(),
      payment: money(90_000n),
      paymentReference: new Uint8Array(32).fill(1),
    };
    await refusedByLedger(
      'land/attestation-not-due',
      'notary',
      operation('attestNotary', payloads.attestNotary, attestation),
    );
    await refusedByLedger(
      'land/consent-missing',
      'registrar',
      operation('settle', payloads.onProposal, on),
    );
    await refusedByLedger(
      'land/not-a-party',
      'co-owner',
      operation('consent', payloads.onProposal, on),
    );
    await executed(signed('owner', operation('withdraw', payloads.onProposal, on)));
  });

  it('a transfer of a parcel that a court has frozen', async () => {
    const order = { title, caseNumber: 'C 1/26', source: source(SOURCE_KINDS.deed) };
    await executed(signed('judge', operation('courtFreeze', payloads.courtFreeze, order)));
    await refusedByLedger('land/frozen', 'owner', proposal());
  });

  it('shares that do not sum to exactly one', async () => {
    const halves = [owner('owner', 1n, 2n), owner('co-owner', 1n, 3n)];
    await refusedByLedger('land/shares-not-one', 'registrar', registration('P-9', 9, halves));
  });

  it('an officer’s act by somebody who holds no such office', async () => {
    await refusedByLedger('transaction/mandate-missing', 'owner', assessment('P-1', 5n));
  });

  it('all operations of a transaction, when one of them is refused', async () => {
    const valid = assessment('P-1', 123n);
    await refusedByLedger('land/parcel-unknown', 'assessor', valid, assessment('NO-SUCH', 5n));
  });

  it('calls that no module has, and payloads that are none', async () => {
    const payload = new Uint8Array([1, 2, 3]);
    const unknown = { call: 250 * 256 + 1, payload };
    await refusedByLedger('transaction/unknown-call', 'registrar', unknown);
    const malformed = { call: LAND * 256 + 1, payload };
    await refusedByLedger('transaction/malformed-call', 'registrar', malformed);
  });

  it('a transaction that was executed: it stays where it is', async () => {
    const transaction = signed('assessor', assessment('P-1', 77n));
    await executed(transaction);
    const before = await stateRoot();
    const { height } = await consortium.agreed(FINAL_MS);
    for (const agency of consortium.agencies) {
      const response = await agency.fetch(
        `${pathOf(transaction)}?wait=final&timeout=30s`,
        putBody(transaction),
      );
      assert.equal(response.status, 200);
    }
    const after = await consortium.agreed(FINAL_MS);
    assert.deepEqual([after.stateRoot, after.height], [before, height], 'no block for a replay');
  });

  it('a transaction that has expired, or will too late', async () => {
    const { chainId } = consortium.trust;
    const { height, stateRoot: before } = await consortium.agreed(FINAL_MS);
    const operations = [assessment('P-1', 88n)];
    const expired = sign(operations, { chainId, as: 'assessor', validUntilHeight: height });
    await refusedAtDoor('transaction/expired', await put(expired), expired);
    const validUntilHeight = height + REPLAY_WINDOW_BLOCKS + 2;
    const far = sign(operations, { chainId, as: 'assessor', validUntilHeight });
    await refusedAtDoor('transaction/expiry-too-far', await put(far), far);
    const last = sign(operations, { chainId, as: 'assessor', validUntilHeight: height + 1 });
    await executed(last);
    assert.notEqual(await stateRoot(), before);
  });

  it('bytes that nobody signed so: bad signature, other chain, other sender', async () => {
    const before = await stateRoot();
    const good = signed('assessor', assessment('P-1', 99n));
    const bad = { ...good, bytes: good.bytes.slice() };
    const last = bad.bytes.length - 1;
    bad.bytes[last] = (bad.bytes[last] as number) ^ 1;
    await refusedAtDoor('signature/invalid', await put(bad), bad);
    const chainId = new Uint8Array(32).fill(7);
    const foreign = sign([assessment('P-1', 99n)], { chainId, as: 'assessor' });
    await refusedAtDoor('signature/invalid', await put(foreign), foreign);
    const operations = [assessment('P-1', 99n)];
    const body = encodeTransactionBody({
      sender: person('assessor').publicKey,
      nonce: 1,
      validUntilHeight: 1_000,
      operations,
    });
    const request = { chainId: consortium.trust.chainId, operations, validUntilHeight: 1_000 };
    const other = signTransaction({ ...request, nonce: 1 }, person('owner'));
    const signature = other.bytes.slice(-65);
    const forged = { txid: transactionId(body), bytes: encodeTransaction(body, signature) };
    await refusedAtDoor('signature/invalid', await put(forged), forged);
    assert.equal(await stateRoot(), before);
  });

  it('bytes that are no canonical transaction', async () => {
    const good = signed('assessor', assessment('P-1', 99n));
    const refuse = async (key: ProblemKey, bytes: Uint8Array): Promise<void> => {
      await refusedAtDoor(key, await put({ ...good, bytes }));
    };
    await refuse('codec/not-canonical', Uint8Array.of(...good.bytes, 0x18, 0x01));
    await refuse('codec/short', good.bytes.slice(0, -1));
    await refuse('codec/malformed', new Uint8Array(0));
    // The length of the first field in two bytes where one would do.
    const long = Uint8Array.of(
      0x0a,
      (good.bytes[1] as number) | 0x80,
      0x00,
      ...good.bytes.slice(2),
    );
    await refuse('codec/not-canonical', long);
  });

  it('a transaction that is too large, by one byte and by far', async () => {
    const large = (bytes: number): SignedTransaction => {
      return { ...signed('assessor', assessment('P-1', 1n)), bytes: new Uint8Array(bytes) };
    };
    for (const bytes of [transactionBytesMax + 1, 3 * transactionBytesMax]) {
      const transaction = large(bytes);
      await refusedAtDoor('api/body-too-large', await put(transaction), transaction);
    }
    // The node does not read to the end of what it refuses: the connection may be cut instead.
    const status = await put(large(8 * 1024 * 1024)).then(
      (response) => response.status,
      () => undefined,
    );
    assert.ok(status === 413 || status === undefined, `${status}`);
  });

  it('a transaction under another identifier, or as another type of media', async () => {
    const transaction = signed('assessor', assessment('P-1', 1n));
    const elsewhere = `/v1/transactions/${'ab'.repeat(32)}`;
    const renamed = await registry().fetch(elsewhere, putBody(transaction));
    await refusedAtDoor('api/txid-mismatch', renamed, transaction);
    const headers = { 'content-type': 'text/plain' };
    const typed = await put(transaction, { ...putBody(transaction), headers });
    await refusedAtDoor('api/media-type', typed, transaction);
    const headless = await registry().fetch('/v1/transactions/12', putBody(transaction));
    await refusedAtDoor('api/invalid-request', headless);
  });

  it('after all of this, the four agencies go on and agree', async () => {
    await executed(signed('assessor', assessment('P-2', 5n)));
    const { halted } = await consortium.agreed(FINAL_MS);
    assert.equal(halted, undefined);
  });
});
