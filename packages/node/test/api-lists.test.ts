// Reading lists over the API: in pages that name the next, with their sum alone, and with the kind
// of proof that was asked for, or a refusal that says which there is.

import { strict as assert } from 'node:assert';
import { fileStatement, registerSupplier, setDebarment } from '@witan/ledger/codec-budget';
import { type ProblemKey, problemCode, problemOf } from '@witan/ledger/problems';
import { accountKey, BUDGET, BUDGET_METHODS, supplierKey } from '@witan/state/schema';
import { demonstrationKey } from '@witan/state/testkit';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createApi } from '../src/api/server.ts';
import { Twin } from './api-twin.ts';

describe('lists over the HTTP API', () => {
  let twin: Twin;
  let app: FastifyInstance;

  beforeEach(async () => {
    twin = new Twin();
    const quiet = { log: assert.fail, onFailure: assert.fail };
    app = await createApi(twin, ['land', 'governance', 'budget'], quiet);
  });

  afterEach(async () => {
    await app.close();
  });

  async function refused(key: ProblemKey, { url }: { readonly url: string }): Promise<void> {
    const response = await app.inject({ url });
    assert.equal(response.statusCode, problemOf(key).status, response.body);
    assert.equal((response.json() as { readonly code: string }).code, problemCode(key));
  }

  it('a list comes in pages: each names the next, at the same height', async () => {
    const path = '/v1/governance/members';
    const whole = (await app.inject({ url: path })).json() as { data: readonly object[] };
    const members: object[] = [];
    let next: string | undefined = `${path}?limit=3`;
    const lengths: number[] = [];
    while (next !== undefined) {
      const response: LightMyRequestResponse = await app.inject({ url: next });
      const page = response.json() as {
        readonly height: string;
        readonly data: { readonly entries: readonly object[]; readonly total: object };
      };
      assert.equal(response.statusCode, 200, response.body);
      assert.equal(page.height, '0');
      assert.deepEqual(page.data.total, { count: 4, sum: '0' });
      members.push(...page.data.entries);
      lengths.push(page.data.entries.length);
      next = /^<(.+)>; rel="next"$/.exec(`${response.headers.link}`)?.[1];
      twin.ledger.commit([]);
    }
    assert.deepEqual(lengths, [3, 1]);
    assert.deepEqual(members, whole.data);
  });

  it('§12: prefix proofs of up to 16 sizes come in one answer, behind their lengths', async () => {
    const { rawPayload } = await app.inject({ url: '/v1/proof/prefix/900/3,5' });
    assert.deepEqual([...rawPayload], [1, ...Array(32).fill(3), 1, ...Array(32).fill(5)]);
    for (const path of ['2000/1', '900/', '900', '900/03', `900/1${',1'.repeat(16)}`, '0/1']) {
      await refused('api/not-found', { url: `/v1/proof/prefix/${path}` });
    }
  });

  it('a proof of another kind is given where there is one, and else refused', async () => {
    const ask = async (url: string): Promise<unknown> => (await app.inject({ url })).json();
    const members = '/v1/governance/members';
    const total = (await ask(`${members}?proof=sum`)) as Record<string, unknown>;
    assert.deepEqual(total.question, 'governance/members?proof=sum');
    assert.deepEqual(total.data, { count: 4, sum: '0' });
    const past = (await ask(`${members}/treasury?proof=history`)) as Record<string, unknown>;
    assert.equal(past.question, 'governance/members/treasury/history');
    const absent = (await ask('/v1/land/parcels/NO?proof=absence')) as Record<string, unknown>;
    assert.equal(absent.data, null);
    await refused('query/other-proof', { url: '/v1/land/assessments/USD/NO?proof=history' });
    await refused('query/other-proof', { url: '/v1/land/parcels/NO?proof=sum' });
    await refused('query/other-proof', { url: `${members}?proof=inclusion` });
    await refused('query/no-list', { url: '/v1/land/parcels/NO?limit=3' });
  });

  it('a log is asked for by its head, its entries in pages, and what it was', async () => {
    const account = accountKey('A');
    for (let i = 0; i < 5; i++) {
      const payload = fileStatement.encode({ account, document: new Uint8Array(32).fill(i) });
      const operations = [{ call: BUDGET * 256 + BUDGET_METHODS.fileStatement, payload }];
      twin.ledger.submit({ sender: demonstrationKey('treasurer'), operations, nonce: i });
    }
    const log = '/v1/budget/statements/treasury/A';
    const ask = async (url: string) =>
      (await app.inject({ url })).json() as { question: string; data: Record<string, unknown> };
    assert.equal((await ask(log)).data.size, 5);
    assert.equal((await ask(`${log}?proof=range`)).question, `${log.slice(4)}/entries`);
    const grown = await ask(`${log}?proof=consistency&size=3`);
    assert.equal(grown.question, `${log.slice(4)}/prefixes/3`);
    assert.equal((grown.data.prefix as { size: number }).size, 3);
    const documents: unknown[] = [];
    for (let next: string | undefined = `${log}/entries?limit=2`; next !== undefined; ) {
      const page: LightMyRequestResponse = await app.inject({ url: next });
      documents.push(...(page.json() as { data: { entries: unknown[] } }).data.entries);
      next = /^<(.+)>; rel="next"$/.exec(`${page.headers.link}`)?.[1];
    }
    assert.deepEqual(documents, (await ask(`${log}/entries`)).data.entries);
    await refused('api/invalid-request', { url: `${log}?size=3` });
    await refused('usage/invalid', { url: `${log}?proof=consistency` });
    await refused('query/no-prefix', { url: `${log}?proof=consistency&size=6` });
    await refused('query/other-proof', { url: `${log}?proof=history` });
    await refused('query/other-proof', { url: '/v1/land/parcels/NO?proof=consistency&size=3' });
  });

  it('the past of a record comes in pages, those of the newest versions first', async () => {
    const supplier = supplierKey('S');
    const account = new Uint8Array(32).fill(1);
    const send = (as: string, method: keyof typeof BUDGET_METHODS, payload: Uint8Array): void => {
      const operations = [{ call: BUDGET * 256 + BUDGET_METHODS[method], payload }];
      twin.ledger.submit({ sender: demonstrationKey(as), operations });
    };
    const firm = { reference: 'S', name: 'Firm', account };
    send('supplier-officer', 'registerSupplier', registerSupplier.encode(firm));
    for (let i = 0; i < 5; i++) {
      const call = { supplier, untilMs: 0, document: new Uint8Array(32).fill(i) };
      send('integrity-officer', 'setDebarment', setDebarment.encode(call));
    }
    const path = '/v1/budget/suppliers/S/history';
    const whole = (await app.inject({ url: path })).json() as { data: { past: unknown[] } };
    assert.equal(whole.data.past.length, 5);
    const past: unknown[] = [];
    for (let next: string | undefined = `${path}?limit=2`; next !== undefined; ) {
      const page: LightMyRequestResponse = await app.inject({ url: next });
      past.unshift(...(page.json() as typeof whole).data.past);
      next = /^<(.+)>; rel="next"$/.exec(`${page.headers.link}`)?.[1];
    }
    assert.deepEqual(past, whole.data.past);
  });

  it('a page that cannot be is refused', async () => {
    const members = '/v1/governance/members';
    for (const options of ['limit=0', 'limit=201', 'limit=007', 'from=0201', 'limit=1&from=0']) {
      await refused('usage/invalid', { url: `${members}?${options}` });
    }
    for (const options of ['cursor=AAAA', 'cursor=AAAAAAAAAAAAAQ!', 'limit=1x', 'from=xy']) {
      await refused('api/invalid-request', { url: `${members}?${options}` });
    }
    const cursor = Buffer.from('000000000000000001', 'hex').toString('base64url');
    await refused('api/invalid-request', { url: `${members}?cursor=${cursor}&at=0` });
  });
});
