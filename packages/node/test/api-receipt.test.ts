// The receipt as the answer to the transaction itself.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { decodeTransaction } from '@witan/ledger/transaction';
import { demonstrationKey } from '@witan/state/testkit';
import { createApi } from '../src/api/server.ts';
import { RECEIPT, Twin } from './api-twin.ts';

const RECEIPT_TYPE = 'application/vnd.witan.receipt';

describe('the HTTP API before who wants a receipt', () => {
  it('a transaction is answered with its receipt, once there is one', async () => {
    const twin = new Twin();
    const app = await createApi(twin, [], { log: () => undefined, onFailure: assert.ifError });
    const operations = [{ call: 1025, payload: Uint8Array.of(1) }];
    const sender = demonstrationKey('alice');
    const payload = Buffer.from(twin.ledger.transaction({ sender, operations, nonce: 1 }));
    const url = `/v1/transactions/${toHex(decodeTransaction(payload).txid)}`;
    const headers = { 'content-type': 'application/octet-stream', accept: RECEIPT_TYPE };
    const request = { method: 'PUT', payload, headers } as const;
    const early = await app.inject({ ...request, url });
    assert.deepEqual([early.statusCode, early.json().state], [202, 'pending']);
    const final = await app.inject({ ...request, url: `${url}?wait=final` });
    assert.equal(final.headers['content-type'], RECEIPT_TYPE);
    assert.deepEqual(new Uint8Array(final.rawPayload), RECEIPT);
    await app.close();
  });
});
