// Back-pressure over HTTP: who is refused, how early, and when it may come back (U2, R11).

import { strict as assert } from 'node:assert';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { ByteWriter, concatBytes, toHex } from '@witan/ledger/bytes';
import { problemCode, problemOf } from '@witan/ledger/problems';
import { decodeTransaction } from '@witan/ledger/transaction';
import { demonstrationKey } from '@witan/state/testkit';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { createApi } from '../src/api/server.ts';
import { Twin } from './api-twin.ts';

const OCTETS = { 'content-type': 'application/octet-stream' };

describe('the HTTP API without room', () => {
  let twin: Twin;
  let app: FastifyInstance;

  beforeEach(async () => {
    twin = new Twin();
    const operator = { log: () => undefined, onFailure: assert.ifError };
    app = await createApi(twin, [], operator);
  });

  afterEach(async () => {
    await app.close();
  });

  function transaction(nonce = 1): { path: string; bytes: Buffer; txid: Uint8Array } {
    const operations = [{ call: 1025, payload: Uint8Array.of(1) }];
    const sender = demonstrationKey('alice');
    const bytes = Buffer.from(twin.ledger.transaction({ sender, operations, nonce }));
    const { txid } = decodeTransaction(bytes);
    return { path: `/v1/transactions/${toHex(txid)}`, bytes, txid };
  }

  function put(url: string, payload: Buffer): InjectOptions {
    return { method: 'PUT', url, payload, headers: OCTETS };
  }

  it('U2: without room, a request is refused by its headers alone, and told when to come back', async () => {
    const { path, bytes, txid } = transaction();
    const bulk = { method: 'POST', url: '/v1/transactions', headers: OCTETS } as const;
    for (const [key, retrySeconds] of [
      ['api/busy', 7],
      ['api/not-ready', 12],
      ['storage/low', 30],
    ] as const) {
      twin.refused = { key, retrySeconds };
      // Not even its length is looked at.
      for (const options of [put(path, bytes), { ...bulk, payload: Buffer.of(1) }]) {
        const response = await app.inject(options);
        assert.equal(response.statusCode, problemOf(key).status);
        assert.equal((response.json() as { code: string }).code, problemCode(key));
        assert.equal(response.headers['retry-after'], String(retrySeconds));
      }
    }
    assert.deepEqual(twin.submitted, []);
    twin.pending.add(toHex(txid));
    const again = await app.inject(put(path, bytes));
    assert.deepEqual([again.statusCode, twin.submitted.length], [202, 0], 'it is taken already');
  });

  it('U2: many at once are taken as far as there is room, and the rest told when to come', async () => {
    const each = [transaction(1), transaction(2), transaction(3)];
    const payload = Buffer.from(
      concatBytes(
        ...each.map(({ bytes }) => new ByteWriter(4 + bytes.length).sized32(bytes).finish()),
      ),
    );
    const post = { method: 'POST', url: '/v1/transactions', payload, headers: OCTETS } as const;
    twin.placesLeft = 2;
    const some = await app.inject(post);
    assert.equal(some.statusCode, 202);
    assert.equal(some.headers['retry-after'], '3');
    const { accepted, refused: left } = some.json() as { accepted: number; refused: number };
    assert.deepEqual([accepted, left, twin.submitted.length], [2, 1, 2]);
    twin.placesLeft = 0;
    const none = await app.inject(post);
    assert.equal(none.statusCode, 429);
    assert.equal(none.headers['retry-after'], '3');
    assert.deepEqual(new Set(twin.clients), new Set(['127.0.0.1']));
  });

  it('U5: slow senders of large bodies have places of their own, and keep none when they leave', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const head = 'POST /v1/transactions HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n';
    const begin = (): Promise<Socket> =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(`${head}Content-Type: application/octet-stream\r\n\r\n`, () =>
            resolve(socket),
          );
        }).on('error', () => undefined);
      });
    const status = async (): Promise<number> => {
      const body = Buffer.of(1);
      const url = `http://127.0.0.1:${port}/v1/transactions`;
      const { status: said } = await fetch(url, { method: 'POST', headers: OCTETS, body });
      return said;
    };
    const senders = await Promise.all(Array.from({ length: 64 }, begin));
    await eventually(429, status);
    for (const sender of senders) sender.destroy();
    // Its length is looked at, and is none of a transaction's.
    await eventually(400, status);
  });

  async function eventually(wanted: number, status: () => Promise<number>): Promise<void> {
    const deadline = performance.now() + 10_000;
    for (let said = 0; said !== wanted; said = await status()) {
      assert.ok(performance.now() < deadline, `${wanted} instead of ${said}`);
    }
  }

  it('R11: connections have a bound', () => {
    assert.equal(app.server.maxConnections, 16_384);
  });
});
