// The HTTP API on a twin of the node: routes, problems in the form of RFC 9457 whatever happens,
// health, events, and the document that describes it all.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ByteWriter, concatBytes, toHex } from '@witan/ledger/bytes';
import { bulkBytesMax, bulkTransactionsMax, transactionBytesMax } from '@witan/ledger/limits';
import { type ProblemKey, problemCode, problemOf, WitanError } from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import { decodeTransaction } from '@witan/ledger/transaction';
import { demonstrationKey } from '@witan/state/testkit';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApi } from '../src/api/server.ts';
import { RECEIPT, Twin } from './api-twin.ts';

const OCTETS = { 'content-type': 'application/octet-stream' };
const RECEIPT_TYPE = 'application/vnd.witan.receipt';
const documentFile = fileURLToPath(new URL('../openapi.json', import.meta.url));
const rewrite = process.env.WITAN_REWRITE_VECTORS === '1';

describe('the HTTP API', () => {
  let twin: Twin;
  let app: FastifyInstance;
  let failures: Error[];
  let lines: string[];

  beforeEach(async () => {
    twin = new Twin();
    failures = [];
    lines = [];
    app = await createApi(twin, ['land', 'governance', 'registry'], {
      log: (line) => lines.push(line),
      onFailure: (error) => failures.push(error),
      certifiedMs: 200,
    });
  });

  afterEach(async () => {
    await app.close();
  });

  function assertProblem(response: LightMyRequestResponse, key: ProblemKey): void {
    assert.equal(response.statusCode, problemOf(key).status, response.body);
    assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
    assert.equal(response.headers['access-control-allow-origin'], '*');
    const body = response.json() as Record<string, unknown>;
    assert.equal(body.type, `https://witan.example/problems/${key}`);
    assert.equal(body.code, problemCode(key));
    assert.equal(body.title, en[key].title);
    assert.equal(body.help, en[key].help);
    assert.equal(body.status, problemOf(key).status);
    assert.equal(body.retryable, problemOf(key).retryable);
    assert.equal(typeof body.instance, 'string');
    assert.equal(typeof body.requestId, 'string');
    assert.equal(response.headers['retry-after'], problemOf(key).retryable ? '1' : undefined);
  }

  async function refused(key: ProblemKey, options: InjectOptions): Promise<void> {
    assertProblem(await app.inject(options), key);
  }

  function transaction(nonce = 1): { path: string; bytes: Buffer; txid: Uint8Array } {
    const operations = [{ call: 1025, payload: Uint8Array.of(1) }];
    const sender = demonstrationKey('alice');
    const bytes = Buffer.from(twin.ledger.transaction({ sender, operations, nonce }));
    const { txid } = decodeTransaction(bytes);
    return { path: `/v1/transactions/${toHex(txid)}`, bytes, txid };
  }

  function put(url: string, payload: Buffer, headers = OCTETS): InjectOptions {
    return { method: 'PUT', url, payload, headers };
  }

  describe('writing', () => {
    it('a transaction is taken: 202 with its address, and to come back in a second', async () => {
      const { path, bytes } = transaction();
      const response = await app.inject(put(path, bytes));
      assert.equal(response.statusCode, 202);
      assert.equal(response.headers.location, path);
      assert.equal(response.headers['retry-after'], '1');
      assert.deepEqual(response.json(), { txid: path.slice(-64), state: 'pending' });
      assert.deepEqual(twin.submitted, [bytes]);
    });

    it('wait=final answers with height, index, outcome and receipt', async () => {
      const { path, bytes } = transaction();
      const response = await app.inject(put(`${path}?wait=final&timeout=10s`, bytes));
      assert.equal(response.statusCode, 200);
      assert.deepEqual(response.json(), {
        txid: path.slice(-64),
        state: 'final',
        height: '1',
        index: 0,
        outcome: 'executed',
        receipt: Buffer.from(RECEIPT).toString('base64url'),
      });
    });

    it('what execution refused is final, with the problem that it met', async () => {
      const { path, bytes, txid } = transaction();
      const { code } = problemOf('land/frozen');
      twin.states.set(toHex(txid), { state: 'final', height: 4, index: 2, code });
      const response = await app.inject(put(`${path}?wait=final`, bytes));
      assert.equal(response.statusCode, 200);
      const body = response.json() as { outcome: string; problem: { code: string; help: string } };
      assert.equal(body.outcome, 'refused');
      assert.equal(body.problem.code, problemCode('land/frozen'));
      assert.equal(body.problem.help, en['land/frozen'].help);
    });

    it('GOV-9: over its budget is postponed, with the reason, and neither final nor refused', async () => {
      const { path, bytes, txid } = transaction();
      const { code } = problemOf('governance/quota-exceeded');
      twin.states.set(toHex(txid), { state: 'postponed', height: 4, index: 2, code });
      const response = await app.inject(put(`${path}?wait=final`, bytes));
      assert.equal(response.statusCode, 202);
      const { problem, ...body } = response.json() as { problem: { code: string } };
      const state = { txid: path.slice(-64), state: 'postponed', height: '4', index: 2 };
      assert.deepEqual([body, problem.code], [state, problemCode('governance/quota-exceeded')]);
    });

    it('a refusal at the door names its reason', async () => {
      const { path, bytes } = transaction();
      for (const key of ['signature/invalid', 'transaction/expired', 'api/busy'] as const) {
        twin.refusalKey = key;
        await refused(key, put(path, bytes));
      }
    });

    it('a body under another identifier, none at all, and one that is no transaction', async () => {
      const { path, bytes } = transaction();
      await refused('api/txid-mismatch', put(`/v1/transactions/${'ab'.repeat(32)}`, bytes));
      await refused('api/invalid-request', { method: 'PUT', url: path });
      await refused('codec/malformed', put(path, Buffer.alloc(0)));
      await refused('codec/short', put(path, bytes.subarray(0, 50)));
      await refused('api/invalid-request', put('/v1/transactions/AB', bytes));
      assert.deepEqual(twin.submitted, []);
    });

    it('other media than bytes are 415, JSON and text included', async () => {
      const { path, bytes } = transaction();
      for (const type of ['application/json', 'text/plain', 'image/png']) {
        await refused('api/media-type', put(path, bytes, { 'content-type': type }));
        const bulk = { method: 'POST', url: '/v1/transactions', payload: '{}' } as const;
        await refused('api/media-type', { ...bulk, headers: { 'content-type': type } });
      }
    });

    it('a body beyond its bound is 413, before it is decoded', async () => {
      const { path } = transaction();
      await refused('api/body-too-large', put(path, Buffer.alloc(transactionBytesMax + 1)));
      const payload = Buffer.alloc(bulkBytesMax + 1);
      const bulk = { method: 'POST', url: '/v1/transactions', payload, headers: OCTETS } as const;
      await refused('api/body-too-large', bulk);
    });

    it('a timeout that is none is refused before anything is submitted', async () => {
      const { path, bytes } = transaction();
      for (const timeout of ['60s', '-1s', '1m', 's']) {
        await refused('api/invalid-request', put(`${path}?wait=final&timeout=${timeout}`, bytes));
      }
      assert.deepEqual(twin.submitted, []);
    });

    it('many at once: each has its own verdict', async () => {
      const [one, two] = [transaction(1), transaction(2)];
      const payload = Buffer.from(
        concatBytes(
          ...[one, two].map(({ bytes }) =>
            new ByteWriter(4 + bytes.length).sized32(bytes).finish(),
          ),
        ),
      );
      const post = { method: 'POST', url: '/v1/transactions', payload, headers: OCTETS } as const;
      const taken = await app.inject(post);
      assert.equal(taken.statusCode, 202);
      assert.deepEqual(taken.json(), {
        accepted: 2,
        refused: 0,
        results: [one, two].map(({ txid }) => ({ txid: toHex(txid), state: 'pending' })),
      });
      twin.refusalKey = 'api/busy';
      const busy = (await app.inject(post)).json() as {
        refused: number;
        results: { problem: { code: string } }[];
      };
      assert.equal(busy.refused, 2);
      assert.equal(busy.results[0]?.problem.code, problemCode('api/busy'));
    });

    it('many at once, cut short or too many: nothing of it is taken', async () => {
      const { bytes } = transaction();
      const one = Buffer.from(new ByteWriter(4 + bytes.length).sized32(bytes).finish());
      const tooMany = Buffer.concat(Array(bulkTransactionsMax + 1).fill(Buffer.from([0, 0, 0, 0])));
      for (const payload of [
        one.subarray(0, -1),
        Buffer.concat([one, Buffer.from([0])]),
        tooMany,
      ]) {
        const post = { method: 'POST', url: '/v1/transactions', payload, headers: OCTETS } as const;
        await refused('api/invalid-request', post);
      }
      assert.deepEqual(twin.submitted, []);
    });
  });

  describe('reading', () => {
    it('a transaction: unknown, pending, final, and as the bytes of its receipt', async () => {
      const { path, txid } = transaction();
      await refused('transaction/unknown', { url: path });
      twin.states.set(toHex(txid), { state: 'pending' });
      assert.equal((await app.inject({ url: path })).statusCode, 202);
      twin.states.set(toHex(txid), { state: 'final', height: 2, index: 0, code: 0 });
      assert.equal((await app.inject({ url: path })).statusCode, 200);
      const receipt = await app.inject({ url: path, headers: { accept: RECEIPT_TYPE } });
      assert.equal(receipt.headers['content-type'], RECEIPT_TYPE);
      assert.deepEqual(new Uint8Array(receipt.rawPayload), RECEIPT);
    });

    it('a receipt that cannot be given says why', async () => {
      const { path, txid } = transaction();
      const asked = { url: path, headers: { accept: RECEIPT_TYPE } };
      twin.receipt = undefined;
      twin.states.set(toHex(txid), { state: 'pending' });
      await refused('transaction/not-final', asked);
      const { code } = problemOf('transaction/expired');
      twin.states.set(toHex(txid), { state: 'final', height: 2, index: 0, code });
      await refused('transaction/expired', asked);
    });

    it('a record comes with height, root, tag and proof; only proof=none leaves that out', async () => {
      const url = '/v1/land/parcels/NO-SUCH';
      const response = await app.inject({ url });
      assert.equal(response.statusCode, 200);
      const root = toHex(twin.ledger.host.head.result.stateRoot);
      assert.equal(response.headers['ledger-height'], '0');
      assert.equal(response.headers['ledger-root'], root);
      assert.equal(response.headers['ledger-final'], 'true');
      assert.equal(response.headers.etag, `"0-${root.slice(0, 16)}"`);
      const { question, data, proof } = response.json() as Record<string, unknown>;
      assert.deepEqual([question, data], ['land/parcels/NO-SUCH', null]);
      assert.equal(proof, Buffer.from(RECEIPT).toString('base64url'));
      const bare = await app.inject({ url: `${url}?proof=none` });
      assert.equal((bare.json() as { proof: unknown }).proof, null);
      const bytes = await app.inject({ url, headers: { accept: RECEIPT_TYPE } });
      assert.deepEqual(new Uint8Array(bytes.rawPayload), RECEIPT);
    });

    it('a question that nobody answers, a height that is not held, one without certificate', async () => {
      await refused('query/unknown', { url: '/v1/land/nonsense' });
      await refused('state/height-not-held', { url: '/v1/land/parcels/X?at=7' });
      twin.trouble = new WitanError('state/height-in-making', '1');
      await refused('state/height-in-making', { url: '/v1/land/parcels/X?at=0' });
      twin.trouble = new WitanError('api/not-certified', '1');
      await refused('api/not-certified', { url: '/v1/land/parcels/X' });
    });

    it('Resolution 8: before the first certificate a question waits for it, and is answered', async () => {
      twin.trouble = new WitanError('api/not-certified', '0');
      const asked = app.inject({ url: '/v1/land/parcels/X' });
      while (twin.listeners.size === 0) await new Promise(setImmediate);
      twin.trouble = undefined;
      twin.announce(1);
      assert.equal((await asked).statusCode, 200);
      assert.equal(twin.listeners.size, 0);
    });

    it('blocks and headers by height and by `latest`', async () => {
      twin.ledger.commit([]);
      const block = (await app.inject({ url: '/v1/blocks/1' })).json() as {
        blockHash: string;
        header: { height: string; parent: string };
      };
      assert.equal(block.header.height, '1');
      assert.equal(block.blockHash, toHex(twin.ledger.host.head.hash));
      const latest = await app.inject({ url: '/v1/headers/latest' });
      assert.deepEqual((latest.json() as { header: object }).header, block.header);
      await refused('api/no-such-height', { url: '/v1/blocks/2' });
      await refused('api/no-such-height', { url: '/v1/headers/999999999999999' });
      for (const height of ['-1', '1.5', '0x1', '9999999999999999']) {
        await refused('api/invalid-request', { url: `/v1/headers/${height}` });
      }
    });

    it('an epoch that ended: as JSON for people, for ever, and links for programs', async () => {
      const json = await app.inject('/v1/epochs/0');
      assert.equal(json.statusCode, 200);
      const body = json.json() as { epoch: string; validators: object[]; header: object };
      assert.deepEqual([body.epoch, body.validators.length], ['0', 4]);
      assert.match(String(json.headers['cache-control']), /immutable/);
      await refused('api/no-such-epoch', { url: '/v1/epochs/2' });
      await refused('api/invalid-request', { url: '/v1/epochs/last' });
      for (const [url, to] of Object.entries({ '0.pb': 1, 'skip/0.pb': 99, 'skip/0.pb?to=7': 7 })) {
        const links = await app.inject(`/v1/epochs/${url}`);
        assert.equal(links.headers['content-type'], 'application/vnd.witan.epoch-links');
        assert.deepEqual(new Uint8Array(links.rawPayload), Uint8Array.of(9, to));
      }
      await refused('api/no-checkpoint', { url: '/v1/epochs/1.pb' });
      await refused('api/no-such-epoch', { url: '/v1/epochs/2.pb' });
      await refused('api/no-such-epoch', { url: '/v1/epochs/skip/2.pb' });
      assert.equal((await app.inject('/v1/policy')).body, 'quorum agencies\n');
    });

    it('the council, the genesis and what the node says of itself', async () => {
      const council = (await app.inject({ url: '/v1/validators' })).json() as { member: string }[];
      assert.deepEqual(
        council.map(({ member }) => member),
        twin.genesis.validators.map(({ member }) => member),
      );
      const genesis = (await app.inject({ url: '/v1/genesis' })).json() as { network: string };
      assert.equal(genesis.network, twin.genesis.network);
      const status = (await app.inject({ url: '/v1/status' })).json() as { view: number };
      assert.equal(status.view, 3);
    });
  });

  describe('the header log as C2SP tools read it', () => {
    it('§15: the checkpoint is a note that ages in seconds, or 503 until there is one', async () => {
      for (const name of ['checkpoint', 'checkpoint.full']) {
        twin.note = undefined;
        await refused('api/no-checkpoint', { url: `/v1/${name}` });
        twin.note = 'o\n1\nroot\n\n\u2014 k AAAAAAA=\n';
        const { body, headers } = await app.inject({ url: `/v1/${name}` });
        assert.equal(body, twin.checkpoint(name === 'checkpoint.full'));
        assert.equal(headers['content-type'], 'text/plain; charset=utf-8');
        assert.equal(headers['cache-control'], 'public, max-age=5');
      }
    });

    it('§15: tiles and entries never change; what is no path of one is not found', async () => {
      const { rawPayload, headers } = await app.inject({ url: '/v1/tile/0/x001/067.p/3' });
      assert.equal(rawPayload.length, 96);
      assert.equal(headers['content-type'], 'application/octet-stream');
      assert.match(String(headers['cache-control']), /immutable/);
      assert.equal((await app.inject({ url: '/v1/tile/entries/000' })).rawPayload.length, 256);
      for (const path of ['1/000', '0/0', '0/000.p/0', '0/..%2f000', 'data/000', '']) {
        await refused('api/not-found', { url: `/v1/tile/${path}` });
      }
    });
  });

  describe('whatever is wrong is a problem', () => {
    it('no such route or method', async () => {
      await refused('api/not-found', { url: '/v1/nothing' });
      await refused('api/not-found', { method: 'DELETE', url: '/v1/status' });
      await refused('api/not-found', { url: '/v2/status' });
    });

    it('parameters that are unknown, repeated or malformed', async () => {
      for (const query of ['colour=red', 'at=1&at=2', 'at=-1', 'at=1e3', 'proof=some']) {
        await refused('api/invalid-request', { url: `/v1/land/parcels/X?${query}` });
      }
      await refused('api/invalid-request', { url: '/v1/events?after=abc' });
    });

    it('an address that does not decode', async () => {
      await refused('api/invalid-request', { url: '/v1/land/parcels/%zz' });
      await refused('api/invalid-request', { url: '/v1/blocks/%ff' });
    });

    it('an error that nobody foresaw is 500, and says nothing of our insides', async () => {
      twin.trouble = new TypeError('secret.ts is not a function');
      const response = await app.inject({ url: '/v1/land/parcels/X' });
      assertProblem(response, 'api/internal');
      assert.doesNotMatch(response.body, /secret/);
      assert.match(lines.join(), /secret/, 'the operator reads what it was');
      assert.deepEqual(failures, []);
    });

    it('§3.6: damage that a request meets is told to the node, which must not sign on', async () => {
      twin.trouble = new WitanError('storage/checksum', 'row 66');
      await refused('storage/checksum', { url: '/v1/land/parcels/X' });
      assert.deepEqual(failures, [twin.trouble]);
    });

    it('what is not even HTTP', async () => {
      await app.listen({ host: '127.0.0.1', port: 0 });
      const { port } = app.server.address() as AddressInfo;
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
        let text = '';
        socket.setTimeout(5_000, () => reject(new Error('no answer')));
        socket.on('data', (chunk) => {
          text += chunk.toString();
        });
        socket.on('end', () => resolve(text));
        socket.on('error', reject);
      });
      const [head, body] = answer.split('\r\n\r\n') as [string, string];
      assert.match(head, /^HTTP\/1\.1 400 /);
      assert.match(head, /content-type: application\/problem\+json/i);
      assert.equal((JSON.parse(body) as { code: string }).code, problemCode('api/invalid-request'));
    });
  });

  describe('health', () => {
    it('/livez answers as long as the process does', async () => {
      twin.said = { halted: 'consensus/diverged: height 3' };
      const response = await app.inject({ url: '/livez' });
      assert.deepEqual([response.statusCode, response.body], [200, 'ok\n']);
    });

    it('/readyz: 503 names the check that fails', async () => {
      assert.equal((await app.inject({ url: '/readyz' })).statusCode, 200);
      const peers = twin.status().peers.map((peer, index) => ({ ...peer, up: index === 0 }));
      const cases: [Twin['said'], RegExp][] = [
        [{ halted: 'consensus/diverged: height 3' }, /halted: consensus\/diverged/],
        [{ syncing: true }, /catching up/],
        [{ room: 'little' }, /nearly full/],
        [{ room: 'none' }, /silent until there is room/],
        [{ peers }, /linked to 1 agencies, 2 are needed/],
      ];
      for (const [status, detail] of cases) {
        twin.said = status;
        const response = await app.inject({ url: '/readyz' });
        assertProblem(response, 'api/not-ready');
        assert.match((response.json() as { detail: string }).detail, detail);
      }
    });

    it('/metrics is in the exposition format', async () => {
      const response = await app.inject({ url: '/metrics' });
      assert.equal(response.headers['content-type'], 'text/plain; version=0.0.4');
      assert.match(response.body, /^witan_height 1$/m);
    });
  });

  describe('its document', () => {
    interface Parameter {
      readonly name: string;
      readonly in: string;
      readonly required?: boolean;
      readonly schema?: object;
    }
    interface Described {
      readonly summary: string;
      readonly parameters?: readonly Parameter[];
      readonly requestBody?: { readonly content: object };
      readonly responses: Readonly<Record<string, { description?: string; content?: object }>>;
    }
    interface Document {
      readonly openapi: string;
      readonly info: { readonly title: string; readonly version: string };
      readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
      readonly components: { readonly schemas: Readonly<Record<string, object>> };
    }

    async function described(): Promise<Document> {
      return (await app.inject({ url: '/openapi.json' })).json() as Document;
    }

    it('openapi.json is what the routes say; WITAN_REWRITE_VECTORS=1 approves a change', async () => {
      const text = `${JSON.stringify(await described(), null, 2)}\n`;
      if (rewrite) writeFileSync(documentFile, text);
      assert.ok(existsSync(documentFile), 'openapi.json is committed');
      assert.equal(readFileSync(documentFile, 'utf8'), text);
    });

    it('the document holds to OpenAPI 3.1', async () => {
      const document = await described();
      assert.match(document.openapi, /^3\.1\.\d+$/);
      assert.ok(document.info.title && document.info.version);
      const operations = Object.entries(document.paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
      );
      assert.ok(operations.length >= 13, `${operations.length} operations`);
      for (const { path, method, operation } of operations) {
        const where = `${method} ${path}`;
        assert.match(path, /^(\/([a-z0-9-]+(\.full)?|\{[a-z]+\}(\.pb)?))+$/, where);
        assert.match(method, /^(get|put|post)$/, where);
        assert.ok(operation.summary, where);
        // Each name in the path is a required parameter, and no other is one of the path.
        const named = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name).sort();
        const parameters = operation.parameters ?? [];
        const ofPath = parameters.filter((parameter) => parameter.in === 'path');
        assert.deepEqual(ofPath.map(({ name }) => name).sort(), named, where);
        for (const parameter of parameters) {
          assert.ok(parameter.schema, `${where} ${parameter.name}`);
          assert.equal(parameter.required ?? false, parameter.in === 'path', where);
        }
        const places = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
        assert.equal(new Set(places).size, places.length, `${where}: a parameter twice`);
        assert.equal(operation.requestBody !== undefined, method !== 'get', where);
        const statuses = Object.keys(operation.responses);
        assert.ok(
          statuses.some((status) => /^2\d\d$/.test(status)),
          `${where}: a success`,
        );
        for (const [status, response] of Object.entries(operation.responses)) {
          assert.match(status, /^([1-5]\d\d|default)$/, where);
          assert.ok(response.description, `${where} ${status}`);
          assert.ok(response.content, `${where} ${status}`);
        }
      }
      assert.deepEqual(Object.keys(document.components.schemas), ['Problem']);
    });
  });
});
