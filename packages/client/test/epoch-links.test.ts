// The council has changed since the reader pinned it: the client asks for the links, believes none
// that its own council's quorum did not sign, and hands out a file that stands by itself.

import { strict as assert } from 'node:assert';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { epochLinksMax } from '@witan/ledger/limits';
import { decodeReceipt } from '@witan/ledger/receipt';
import { verifySignature } from '@witan/ledger/signature';
import { transactionId } from '@witan/ledger/transaction';
import { verifyReceipt } from '@witan/light-client';
import { council, LINKS, link, receipt, trust } from '../../light-client/test/councils.ts';

describe('a client whose council has changed', () => {
  let server: Server;
  let links: readonly Uint8Array[];
  let asked: string[];
  let client: LedgerClient;

  beforeEach(async () => {
    links = LINKS;
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const epoch = /^\/v1\/epochs\/(\d+)$/.exec(request.url ?? '')?.[1];
      const body = epoch === undefined ? receipt() : links[Number(epoch)];
      const type = epoch === undefined ? 'receipt' : 'epoch-link';
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': `application/vnd.witan.${type}`,
      });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    client = new LedgerClient({ url: `http://127.0.0.1:${port}`, trust, questions: () => [] });
  });

  afterEach(() => void server.close());

  function txid(): Uint8Array {
    const { claim } = decodeReceipt(receipt());
    assert.equal(claim.kind, 'transaction');
    return transactionId((claim as { body: Uint8Array }).body);
  }

  it('follows the links once, and its receipts are checked offline under the pinned genesis', async () => {
    const first = await client.transactionReceipt(txid());
    assert.deepEqual([first.verdict.epoch, first.verdict.council], [3, 4]);
    const offline = await verifyReceipt(trust, first.receipt, {
      verify: verifySignature,
      questions: () => [],
      nowMs: 0,
    });
    assert.equal(offline.epoch, 3);
    await client.transactionReceipt(txid());
    assert.deepEqual(
      asked.filter((url) => url.startsWith('/v1/epochs')),
      ['/v1/epochs/0', '/v1/epochs/1', '/v1/epochs/2'],
    );
    assert.equal(toHex(client.trust.chainId), toHex(trust.chainId));
    assert.equal(client.trust.epoch, 0, 'what is pinned stays pinned');
  });

  it('a council that nobody elected, or a link that leads nowhere new, is no answer', async () => {
    links = [link(0, { signers: council(3) })];
    await assert.rejects(client.reach(1), { name: 'VerifyError', key: 'certificate/signature' });
    links = [LINKS[1] as Uint8Array];
    await assert.rejects(client.reach(1), { key: 'epoch/unlinked' });
    links = [];
    await assert.rejects(client.reach(1), { key: 'client/bad-answer' });
    await assert.rejects(client.reach(1_000_000), { key: 'client/bad-answer' });
  });

  it('a ledger may have more epochs than a file has links: what was reached is kept', async () => {
    await assert.rejects(client.reach(epochLinksMax + 4), { key: 'client/bad-answer' });
    assert.equal(asked.at(-1), '/v1/epochs/3', 'as far as there are links');
    asked = [];
    assert.equal((await client.reach(3)).epoch, 3);
    assert.deepEqual(asked, []);
  });
});
