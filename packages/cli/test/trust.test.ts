// Where trust comes from: a genesis file, or its hash, with a genesis from whoever serves it.

import { strict as assert } from 'node:assert';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toHex } from '@witan/ledger/bytes';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { resolveTrust, trustAt } from '../src/trust.ts';

describe('trust', () => {
  const genesis = exampleGenesis();
  const pinned = toHex(chainIdOf(genesis));
  let served: unknown = genesisToJson(genesis);
  let server: Server;
  let url: string;

  before(async () => {
    server = createServer((_, response) => response.end(JSON.stringify(served)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => server.close());

  it('a chain id pins the genesis that a node hands over', async () => {
    const trust = await trustAt(url, pinned.toUpperCase());
    assert.equal(toHex(trust.chainId), pinned);
    assert.equal(trust.validators.length, 4);
  });

  it('a genesis of another chain is refused, whoever serves it', async () => {
    served = genesisToJson({ ...genesis, network: 'another' });
    await assert.rejects(trustAt(url, pinned), { key: 'client/bad-answer' });
    await assert.rejects(trustAt('http://127.0.0.1:1', pinned), { key: 'client/unreachable' });
  });

  it('where no node is asked, a chain id is no trust', () => {
    assert.throws(() => resolveTrust(pinned), { key: 'usage/invalid' });
  });
});
