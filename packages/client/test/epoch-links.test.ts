// The council has changed since the reader pinned it: the client asks for links, believes none that
// its own council's quorum did not sign, and hands out a file that stands by itself.

import { strict as assert } from 'node:assert';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { PROBLEMS } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { verifySignature } from '@witan/ledger/signature';
import { transactionId } from '@witan/ledger/transaction';
import { verifyReceipt } from '@witan/light-client';
import {
  CHAIN_ID,
  councilOf,
  FIRST_SECONDS,
  History,
  keyOf,
  receiptOf,
} from '../../light-client/test/epoch-history.ts';

describe('a client whose council has changed', () => {
  const history = new History(['abcd', 'abcde', 'abcdefg', 'defg'].map(councilOf));
  const trust = history.trust();
  const receipt = receiptOf(history, 3);
  let server: Server;
  /** By the epoch that is asked for; undefined while none is cosigned. */
  let linksTo: (epoch: number) => Uint8Array | undefined;
  let asked: string[];
  let note: string;
  let client: LedgerClient;

  function answer(url: string, response: ServerResponse): void {
    asked.push(url);
    if (url === '/v1/status') return void response.end('{"epoch":2}');
    if (url === '/v1/checkpoint') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      return void response.end(note);
    }
    const to = /^\/v1\/epochs\/skip\/0\.pb\?to=(\d+)$/.exec(url)?.[1];
    const body = to === undefined ? receipt : linksTo(Number(to));
    if (body === undefined) {
      const { code } = PROBLEMS['api/no-checkpoint'];
      response.writeHead(503, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: `WITAN${code}` }));
      return;
    }
    const type = to === undefined ? 'receipt' : 'epoch-links';
    response.writeHead(200, { 'content-type': `application/vnd.witan.${type}` });
    response.end(body);
  }

  beforeEach(async () => {
    linksTo = (epoch) => history.links(0, epoch);
    asked = [];
    server = createServer((request, response) => answer(request.url ?? '', response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    client = new LedgerClient({ url, trust, questions: () => [], timeoutMs: 2_000 });
  });

  afterEach(() => void server.close());

  function txid(): Uint8Array {
    const { claim } = decodeReceipt(receipt);
    assert.equal(claim.kind, 'transaction');
    return transactionId((claim as { body: Uint8Array }).body);
  }

  it('follows links once, and its receipts are checked offline under the pinned genesis', async () => {
    const first = await client.transactionReceipt(txid());
    assert.deepEqual([first.verdict.epoch, first.verdict.council], [3, 4]);
    const offline = await verifyReceipt(trust, first.receipt, {
      ...{ verify: verifySignature, questions: () => [], nowMs: Date.now() },
    });
    assert.equal(offline.epoch, 3);
    await client.transactionReceipt(txid());
    const links = asked.filter((url) => url.startsWith('/v1/epochs'));
    assert.deepEqual(links, ['/v1/epochs/skip/0.pb?to=3']);
    assert.equal(toHex(client.trust.chainId), toHex(trust.chainId));
    assert.equal(client.trust.epoch, 0, 'what is pinned stays pinned');
  });

  it('a council that nobody elected, or links that lead elsewhere, are no answer', async () => {
    const forged = new History(['abcd', 'abcx'].map(councilOf), { voters: () => [0, 1] });
    linksTo = () => history.links(0, 2);
    await assert.rejects(client.reach(1), { key: 'epoch/unlinked' });
    linksTo = () => receipt;
    await assert.rejects(client.reach(1), { name: 'DecodeError' });
    assert.throws(() => forged.links(), /nowhere/);
  });

  /** A head that four of epoch 1 cosigned: a quorum of its council, and none of that of epoch 2. */
  function headBefore(size: number): string {
    const validators = history.council(1) ?? [];
    const head = { size, root: history.root(size) };
    const body = checkpointBody(checkpointOrigin(CHAIN_ID), head);
    const signed = cosignedBytes(body, FIRST_SECONDS);
    const cosignatures = validators.slice(0, 4).map(({ member }, voter) => {
      return { voter, time: FIRST_SECONDS, signature: keyOf(member, 'attest').sign(signed) };
    });
    return encodeCheckpoint(head, cosignatures, { chainId: CHAIN_ID, validators });
  }

  it('§9 rule 5: a council opens heads of its own epoch, and none beyond the end of it', async () => {
    const { size } = history.head(1);
    note = headBefore(size);
    const { checkpoint, trust: council } = await client.checkpoint(Date.now());
    assert.deepEqual([checkpoint.size, council.epoch], [size, 1]);
    note = headBefore(size + 1);
    await assert.rejects(client.checkpoint(Date.now()), { key: 'checkpoint/quorum' });
  });

  it('waits for the quorum of an epoch that has just ended, and not for ever', async () => {
    let questions = 0;
    linksTo = (epoch) => (++questions < 3 ? undefined : history.links(0, epoch));
    assert.equal((await client.reach(2)).epoch, 2);
    linksTo = (epoch) => (epoch === 1 ? history.links(0, 1) : undefined);
    const never = new LedgerClient({
      ...{ url: client.url, trust, questions: () => [], timeoutMs: 300 },
    });
    await assert.rejects(never.reach(3), { name: 'DecodeError', key: 'epoch/unknown' });
  });
});
