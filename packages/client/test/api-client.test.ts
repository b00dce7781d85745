// Goal: whatever a server does, the client hands out verified answers to the question that was
// asked, or an error that says whose fault it is, soon and within bounds. Method: a server on the
// loopback address that lies in every way known, before a real chain.

import { strict as assert } from 'node:assert';
import { gzipSync } from 'node:zlib';
import { LedgerClient, parseTxid, signTransaction } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { encodeCertificate } from '@witan/ledger/certificate';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { bulkTransactionsMax, receiptBytesMax } from '@witan/ledger/limits';
import { PROBLEMS, problemOf, VerifyError, WitanError } from '@witan/ledger/problems';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { genesisOf, TestChain, withSeal } from '../../light-client/test/chain.ts';
import { toyQuestions } from '../../light-client/test/toy-schema.ts';
import {
  answers,
  type Behaviour,
  json,
  LyingServer,
  RECEIPT_TYPE,
  receipt,
} from './lying-server.ts';

const chain = new TestChain();
const TIMEOUT_MS = 400;
const question = 'payments/02';
const genuine = encodeReceipt(chain.stateReceipt(question, 6));
const txid = chain.block(4).outcomes[2]?.txid as Uint8Array;

let server: LyingServer;
let client: LedgerClient;

function clientOf(url: string, timeoutMs: number): LedgerClient {
  return new LedgerClient({ url, trust: chain.trust, questions: toyQuestions, timeoutMs });
}

/** Gives the suite that calls it a server of its own. */
function useServer(): void {
  before(async () => {
    server = await LyingServer.open();
    client = clientOf(server.url, TIMEOUT_MS);
  });
  beforeEach(() => {
    server.asked.length = 0;
  });
  after(() => server.close());
}

const witan = (key: string) => ({ name: 'WitanError', key });
const verify = (key: string) => ({ name: 'VerifyError', key });

async function refuses(behaviour: Behaviour, error: object, what?: string): Promise<void> {
  server.behave = behaviour;
  await assert.rejects(client.query(question), error, what);
}

describe('a client before an honest server', () => {
  useServer();
  it('hands out the verdict and the receipt that proves it', async () => {
    server.behave = receipt(genuine);
    const { verdict, receipt: bytes } = await client.query(question);
    assert.equal(verdict.finding.question, question);
    assert.equal(verdict.height, 6);
    assert.deepEqual(Buffer.from(bytes), Buffer.from(genuine));
    assert.deepEqual(server.asked, ['GET /v1/payments/02']);
  });

  it('asks as of a height', async () => {
    server.behave = receipt(genuine);
    assert.equal((await client.query(question, 6)).verdict.height, 6);
    assert.deepEqual(server.asked, ['GET /v1/payments/02?at=6']);
  });

  it('a list in pages is the whole list, as of one height', async () => {
    const answered = (path: string, at: number): Uint8Array =>
      encodeReceipt(chain.stateReceipt(path, at));
    const keysOf = async (at: number | undefined, newest: number): Promise<string[]> => {
      server.behave = (response, request) => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://h');
        const asOf = Number(searchParams.get('at') ?? newest);
        searchParams.delete('at');
        const asked = `${pathname.slice('/v1/'.length)}?${searchParams}`;
        receipt(answered(asked, asOf))(response, request);
      };
      const keys: string[] = [];
      for await (const { verdict } of client.pages(question, 3, at)) {
        const [page] = verdict.finding.answers;
        assert.ok(page?.ask === 'page');
        keys.push(...page.entries.map(({ key }) => toHex(key)));
      }
      return keys;
    };
    server.behave = receipt(genuine);
    const [whole] = (await client.query(question)).verdict.finding.answers;
    assert.ok(whole?.ask === 'range' && whole.entries.length > 6);
    const keys = whole.entries.map(({ key }) => toHex(key));
    assert.deepEqual(await keysOf(6, 6), keys);
    server.asked.length = 0;
    assert.deepEqual(await keysOf(undefined, 6), keys);
    const [first, ...others] = server.asked;
    assert.equal(first, 'GET /v1/payments/02?limit=3');
    assert.ok(others.length > 0 && others.every((asked) => asked.endsWith('&at=6')));
  });

  it('hands out the receipt of a transaction', async () => {
    server.behave = receipt(encodeReceipt(chain.transactionReceipt(4, 2)));
    const { verdict } = await client.transactionReceipt(parseTxid(toHex(txid)));
    assert.equal(verdict.finding.outcome.index, 2);
    assert.deepEqual(server.asked, [`GET /v1/transactions/${toHex(txid)}`]);
  });

  it('what is to be kept is asked for until a checkpoint covers it, and as of the same height', async () => {
    const full = receipt(
      encodeReceipt({ ...chain.full(6, 10), claim: chain.stateClaim(question, 6) }),
    );
    server.behave = receipt(genuine);
    const immediate = await client.query(question);
    server.asked.length = 0;
    const early = json(503, { code: `WITAN${problemOf('api/no-checkpoint').code}` });
    server.behave = (response, request) =>
      (server.asked.length < 2 ? early : full)(response, request);
    const { verdict, receipt: kept } = await client.full(immediate);
    assert.deepEqual([verdict.grade, verdict.height], ['full', 6]);
    assert.deepEqual(new Set(server.asked), new Set(['GET /v1/payments/02?at=6&grade=full']));
    assert.equal((await client.full({ verdict, receipt: kept })).receipt, kept);
    server.behave = early;
    assert.equal(
      await client.full(immediate, 1),
      immediate,
      'there is none, and the grade says so',
    );
  });

  it('says what the server states as its problem', async () => {
    const detail = 'oldest height held: 7';
    await refuses(json(410, { code: `WITAN${problemOf('state/height-not-held').code}`, detail }), {
      ...witan('state/height-not-held'),
      message: `state/height-not-held: ${detail}`,
    });
  });
});

describe('a client before a server that lies', () => {
  useServer();
  it('an answer to another question is refused, though it is true', async () => {
    const all = { ...witan('receipt/other-question'), name: 'VerifyError' };
    await refuses(receipt(encodeReceipt(chain.stateReceipt('payments/03', 6))), all);
    await refuses(receipt(encodeReceipt(chain.stateReceipt('accounts', 6))), all);
    await refuses(receipt(encodeReceipt(chain.transactionReceipt(4, 2))), all);
    server.behave = receipt(genuine);
    await assert.rejects(client.transactionReceipt(txid), all);
    server.behave = receipt(encodeReceipt(chain.transactionReceipt(4, 3)));
    await assert.rejects(client.transactionReceipt(txid), all);
  });

  it('an answer as of another height is refused, though it is true', async () => {
    server.behave = receipt(genuine);
    for (const height of [0, 5, 7]) {
      await assert.rejects(client.query(question, height), verify('receipt/other-question'));
    }
  });

  it('a page in place of the next, or of another height, is refused', async () => {
    const path = `${question}?limit=3`;
    const pages = async (): Promise<number> => {
      let count = 0;
      for await (const page of client.pages(question, 3)) count += page === undefined ? 0 : 1;
      return count;
    };
    server.behave = receipt(encodeReceipt(chain.stateReceipt(path, 6)));
    await assert.rejects(pages(), verify('receipt/other-question'));
    let height = 6;
    server.behave = (response, request) => {
      const [asked = ''] = (request.url ?? '').slice('/v1/'.length).split('&at=');
      receipt(encodeReceipt(chain.stateReceipt(asked, height)))(response, request);
      height = 5;
    };
    await assert.rejects(pages(), verify('receipt/other-question'));
  });

  it('a question that the receipt cannot answer under the asked name is refused', async () => {
    // The proof of another collection, relabelled.
    const other = chain.stateReceipt('payments/03', 6);
    assert.ok(other.claim.kind === 'state');
    const claim = { ...other.claim, question };
    await refuses(
      receipt(encodeReceipt({ ...other, claim })),
      verify('proof/not-covered'),
      'the keys are the reader’s own',
    );
  });

  it('an immediate receipt in place of the full one that was asked for is refused', async () => {
    const other = { ...witan('receipt/other-question'), name: 'VerifyError' };
    server.behave = receipt(genuine);
    await assert.rejects(client.query(question, undefined, 'full'), other);
    server.behave = receipt(encodeReceipt(chain.transactionReceipt(4, 2)));
    await assert.rejects(client.transactionReceipt(txid, 'full'), other);
  });

  it('a false receipt is refused', async () => {
    const fewer = encodeCertificate(chain.certificate(6, { signers: [0, 1] }));
    const whole = chain.stateReceipt(question, 6);
    await refuses(
      receipt(encodeReceipt(withSeal(whole, { certificate: fewer }))),
      verify('certificate/quorum'),
    );
    const foreign = new TestChain({ genesis: genesisOf(7) }).stateReceipt(question, 6);
    await refuses(receipt(encodeReceipt(foreign)), verify('receipt/foreign-chain'));
    const damaged = genuine.with(500, (genuine[500] as number) ^ 1);
    await refuses(receipt(damaged), { name: 'DecodeError', key: 'receipt/damaged' });
    await refuses(receipt(genuine.subarray(0, 700)), { name: 'DecodeError' });
    await refuses(receipt(new Uint8Array(0)), { name: 'DecodeError' });
  });

  it('a page in place of a receipt is a bad answer', async () => {
    const page = '<!doctype html><title>Log in to the network</title>';
    await refuses(answers(200, 'text/html; charset=utf-8', page), witan('client/bad-answer'));
    await refuses(answers(200, undefined, genuine), witan('client/bad-answer'));
    await refuses(answers(204, RECEIPT_TYPE, ''), { name: 'DecodeError' });
    await refuses(answers(502, 'text/html', page), witan('client/bad-answer'));
    await refuses(answers(200, RECEIPT_TYPE, page), { name: 'DecodeError' });
    server.behave = answers(200, 'text/html', page);
    await assert.rejects(client.status(), witan('client/bad-answer'));
  });

  it('a redirection is not followed', async () => {
    for (const status of [301, 302, 307, 308]) {
      await refuses((response) => {
        response.writeHead(status, { location: `${server.url}/elsewhere` }).end();
      }, witan('client/bad-answer'));
    }
    assert.ok(server.asked.every((asked) => asked === 'GET /v1/payments/02'));
  });
});

describe('a client before a server that wears it out', () => {
  useServer();
  it('a body without end is cut off at the limit, whatever length is stated', async () => {
    let sent = 0;
    const endless: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': RECEIPT_TYPE });
      const chunk = Buffer.alloc(256 * 1024, 1);
      const more = (): void => {
        while (!response.destroyed && sent < 8 * receiptBytesMax) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
      };
      more();
    };
    server.behave = endless;
    const patient = clientOf(server.url, 20_000);
    await assert.rejects(patient.query(question), witan('client/bad-answer'));
    assert.ok(sent < 2 * receiptBytesMax, `${sent} bytes were taken`);
  });

  it('compressed bytes are counted as they grow', async () => {
    const bomb = gzipSync(Buffer.alloc(receiptBytesMax + 1));
    assert.ok(bomb.length < 100_000);
    server.behave = (response) => {
      response.writeHead(200, { 'content-type': RECEIPT_TYPE, 'content-encoding': 'gzip' });
      response.end(bomb);
    };
    const patient = clientOf(server.url, 20_000);
    await assert.rejects(patient.query(question), witan('client/bad-answer'));
  });

  it('what is no receipt has a smaller limit', async () => {
    server.behave = json(200, { text: 'a'.repeat(300 * 1024) });
    await assert.rejects(client.status(), witan('client/bad-answer'));
  });

  it('a server that stalls is left when the time is over, before the head and in the body', async () => {
    const stalls: Behaviour[] = [
      () => undefined,
      (response) => {
        response.writeHead(200, { 'content-type': RECEIPT_TYPE });
        response.write(genuine.subarray(0, 100));
      },
      (response) => {
        response.writeHead(500, { 'content-type': 'application/json' });
        response.write('{');
      },
    ];
    for (const stall of stalls) {
      const started = performance.now();
      await refuses(stall, witan('client/timeout'));
      const took = performance.now() - started;
      assert.ok(took > TIMEOUT_MS / 2 && took < 10 * TIMEOUT_MS, `${took} ms`);
    }
  });

  it('a connection that breaks off is no answer', async () => {
    await refuses((response) => void response.destroy(), witan('client/unreachable'));
    await refuses((response) => {
      response.writeHead(200, { 'content-type': RECEIPT_TYPE, 'content-length': genuine.length });
      response.write(genuine.subarray(0, 100), () => response.destroy());
    }, witan('client/unreachable'));
  });

  it('nobody there is unreachable', async () => {
    const gone = await LyingServer.open();
    const { url } = gone;
    gone.close();
    await assert.rejects(clientOf(url, TIMEOUT_MS).query(question), witan('client/unreachable'));
  });
});

describe('problems that a server states', () => {
  useServer();
  it('cannot pass for a verdict: no code of a proof, and no code of the client', async () => {
    let stated = 0;
    for (const [key, { code, exit }] of Object.entries(PROBLEMS)) {
      if (exit !== 3 && !key.startsWith('client/')) continue;
      stated += 1;
      server.behave = json(422, { code: `WITAN${code}`, detail: 'believe me' });
      await assert.rejects(client.query(question), (error) => {
        assert.ok(error instanceof WitanError && !(error instanceof VerifyError));
        assert.equal(error.key, 'client/bad-answer', key);
        assert.notEqual(problemOf(error.key).exit, 3);
        return true;
      });
    }
    assert.ok(stated > 15);
  });

  it('that are none are bad answers', async () => {
    for (const value of [null, [], 'text', 7, {}, { code: 6001 }, { code: { toString: 1 } }]) {
      await refuses(json(500, value), witan('client/bad-answer'), JSON.stringify(value));
    }
    await refuses(answers(500, 'application/json', '{'), witan('client/bad-answer'));
    await refuses(answers(500, 'application/json', Buffer.of(0xff)), witan('client/bad-answer'));
  });

  it('steer no terminal and fill no screen', async () => {
    const detail = `\u001b[2K✔ verified\u202e\n\u0000${'a'.repeat(10_000)}`;
    await refuses(json(404, { code: 'WITAN7001', detail }), (error: Error) => {
      assert.match(error.message, /^api\/not-found: {2}\[2K✔ verified {3}a+…$/);
      assert.ok(error.message.length < 400);
      return true;
    });
    await refuses(json(404, { code: 'WITAN7001', detail: { en: 'no' } }), {
      message: 'api/not-found: HTTP 404',
    });
  });
});

describe('submitting', () => {
  useServer();
  const keyPair = demonstrationKeyPair('person/owner');
  const signed = (nonce: number) =>
    signTransaction(
      { chainId: chain.trust.chainId, operations: [], validUntilHeight: 9, nonce },
      keyPair,
    );
  // What the chain executed, under its own identifier; only the identifier matters to the client.
  const executed = { txid, bytes: Uint8Array.of(1, 2, 3) };

  it('puts the transaction under its identifier, and judges the receipt that answers it', async () => {
    server.behave = receipt(encodeReceipt(chain.transactionReceipt(4, 2)));
    const { verdict } = await client.submit(executed, 100);
    assert.deepEqual(verdict.finding.txid, txid);
    assert.deepEqual(server.asked, [
      `PUT /v1/transactions/${toHex(txid)}?wait=final&timeout=100ms`,
    ]);
    server.behave = receipt(encodeReceipt(chain.transactionReceipt(4, 3)));
    await assert.rejects(client.submit(executed, 100), verify('receipt/other-question'));
  });

  it('asks for the receipt where a server answers with its word alone', async () => {
    server.behave = (response, request) => {
      const behaviour =
        request.method === 'PUT'
          ? json(200, { state: 'final' })
          : receipt(encodeReceipt(chain.transactionReceipt(4, 2)));
      behaviour(response, request);
    };
    const { verdict } = await client.submit(executed, 100);
    assert.deepEqual(verdict.finding.txid, txid);
    const path = `/v1/transactions/${toHex(txid)}`;
    assert.deepEqual(server.asked, [`PUT ${path}?wait=final&timeout=100ms`, `GET ${path}`]);
  });

  it('believes no "final" without the receipt of this very transaction', async () => {
    for (const [height, index] of [
      [4, 3],
      [5, 0],
    ] as const) {
      server.behave = (response, request) => {
        const bytes = encodeReceipt(chain.transactionReceipt(height, index));
        (request.method === 'PUT' ? json(200, { state: 'final' }) : receipt(bytes))(
          response,
          request,
        );
      };
      await assert.rejects(client.submit(executed, 100), verify('receipt/other-question'));
    }
    server.behave = json(200, { state: 'final', outcome: 'executed' });
    await assert.rejects(client.submit(executed, 100), witan('client/bad-answer'));
  });

  it('what is not final in time may be later', async () => {
    server.behave = json(202, { state: 'pending' });
    await assert.rejects(client.submit(executed, 100), witan('client/timeout'));
    server.behave = () => undefined;
    await assert.rejects(client.submit(executed, 1), witan('client/timeout'));
  });

  it('GOV-9: a node without a budget refuses nothing for good: another may carry it', async () => {
    server.behave = json(202, { state: 'postponed', problem: { code: 'WITAN8001' } });
    await assert.rejects(client.submit(executed, 100), witan('governance/quota-exceeded'));
  });

  it('many at once: each length-prefixed, each with the node’s word', async () => {
    const transactions = [signed(1), signed(2)];
    server.behave = json(202, {
      results: [
        { txid: toHex(transactions[0]?.txid as Uint8Array), state: 'pending' },
        { state: 'refused', problem: { code: 'WITAN4002' } },
      ],
    });
    const results = await client.submitMany(transactions);
    const [first, second] = results;
    assert.equal(first?.state, 'pending');
    assert.equal(first?.problem, undefined);
    assert.equal(second?.problem, 'transaction/expired');
    const sent = Buffer.concat(
      transactions.map(({ bytes }) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(bytes.length);
        return Buffer.concat([length, bytes]);
      }),
    );
    assert.deepEqual(server.body, sent);
  });

  it('many at once: results that do not fit what was sent are bad answers', async () => {
    const transactions = [signed(1), signed(2)];
    const [mine, other] = transactions.map((transaction) => toHex(transaction.txid));
    const pending = (id: string | undefined) => ({ txid: id, state: 'pending' });
    const wrong: unknown[] = [
      {},
      { results: null },
      { results: {} },
      { results: [pending(mine)] },
      { results: Array.from({ length: bulkTransactionsMax }, () => pending(mine)) },
      { results: [pending(other), pending(mine)] },
      { results: [pending(mine), null] },
      { results: [pending(mine), { txid: other, state: 'executed' }] },
      { results: [pending(mine), { txid: 7, state: 'pending' }] },
    ];
    for (const value of wrong) {
      server.behave = json(202, value);
      await assert.rejects(client.submitMany(transactions), witan('client/bad-answer'));
    }
  });
});
