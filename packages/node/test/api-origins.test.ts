// Pages of other origins (experience.md §8): they may read everything, and hand in what speaks for
// itself. A browser asks before it sends bytes; without an answer it sends none.

import { strict as assert } from 'node:assert';
import { decodeEvidence } from '@witan/ledger/evidence';
import type { FastifyInstance } from 'fastify';
import { createApi } from '../src/api/server.ts';
import { Twin } from './api-twin.ts';

const ORIGIN = 'https://press.example';

describe('the HTTP API for pages of other origins', () => {
  let app: FastifyInstance;
  before(async () => {
    const twin = new Twin();
    twin.accuse = (bytes) => assert.fail(String(decodeEvidence(bytes).kind));
    app = await createApi(twin, ['land'], {
      log: () => undefined,
      onFailure: () => undefined,
    });
  });
  after(() => app.close());

  it('takes evidence and transactions from them, and answers what browsers ask before', async () => {
    for (const [method, url] of [
      ['POST', '/v1/evidence'],
      ['POST', '/v1/transactions'],
      ['PUT', `/v1/transactions/${'00'.repeat(32)}`],
    ] as const) {
      const asked = { origin: ORIGIN, 'access-control-request-method': method };
      const preflight = await app.inject({ method: 'OPTIONS', url, headers: asked });
      const { headers } = preflight;
      assert.deepEqual([preflight.statusCode, preflight.body], [204, ''], url);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.match(String(headers['access-control-allow-methods']), new RegExp(`\\b${method}\\b`));
      assert.match(String(headers['access-control-allow-headers']), /\bcontent-type\b/);
      assert.equal(headers['access-control-allow-credentials'], undefined, 'never with cookies');
      const given = { origin: ORIGIN, 'content-type': 'application/octet-stream' };
      const payload = Buffer.from([1, 2, 3]);
      const refused = await app.inject({ method, url, headers: given, payload });
      // It was read and judged, and the page may read why it was refused.
      assert.equal(refused.statusCode, 400, refused.body);
      assert.equal(refused.headers['access-control-allow-origin'], '*');
    }
  });

  it('is asked so below /v1 alone', async () => {
    const { statusCode } = await app.inject({ method: 'OPTIONS', url: '/metrics' });
    assert.equal(statusCode, 404);
  });
});
