// A node and its key: what the state at hand says of it may be older than the key. Whose it is, the
// log tells, and until then a node that only follows harms nobody.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationSeed } from '@witan/ledger/demonstration';
import type { NodeConfig } from '../src/home.ts';
import { demonstrationSeeds, readGenesisFile } from '../src/home.ts';
import { type RunningNode, startNodeWith } from '../src/node.ts';
import { createNodeData } from '../src/node-data.ts';
import { createSignerHome } from '../src/signer/signer-home.ts';
import { type RunningSigner, startSigner } from '../src/signer/start-signer.ts';
import { GENESIS } from './signer-requests.ts';

const MEMBER = 'treasury';

describe('a node beside the signer that holds its key', function () {
  this.timeout(20_000);
  let place: string;
  let signer: RunningSigner | undefined;
  let node: RunningNode | undefined;

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'witan-node-signing-'));
  });

  afterEach(async () => {
    await node?.stop();
    await signer?.stop();
    node = undefined;
    signer = undefined;
    rmSync(place, { recursive: true, force: true });
  });

  /** Starts both on the state of genesis, as `--rebuild-state` leaves it; answers who was told. */
  async function start(consensusKey: string): Promise<string[]> {
    const directory = join(place, 'signer');
    await createSignerHome(directory, GENESIS, {
      demonstrationSeed: demonstrationSeed(consensusKey),
    });
    signer = await startSigner({ directory, log: () => undefined, onFatal: assert.fail });
    const config: NodeConfig = {
      member: MEMBER,
      listen: '/ip4/127.0.0.1/tcp/0',
      api: { host: '127.0.0.1', port: 0 },
      data: join(place, 'data'),
      peers: new Map(),
      keys: 'demonstration',
      signer: signer.socket,
      genesis: readGenesisFile(GENESIS),
    };
    await createNodeData(config);
    const { network, attest } = demonstrationSeeds(MEMBER);
    const told: string[] = [];
    node = await startNodeWith(
      {
        config,
        seeds: { network, attest },
        log: () => undefined,
        onFatal: assert.fail,
        onSeat: ({ member }) => told.push(member),
      },
      () => ({ check: () => assert.fail(), close: async () => undefined }) as never,
    );
    return told;
  }

  it('starts with a rotated key on a state that knows only the old one, and only follows', async () => {
    assert.deepEqual(await start(`${MEMBER}/consensus-2`), [MEMBER]);
    assert.equal(node?.service.status().role, 'observer');
  });

  it('starts with the key that the state knows, and has its seat', async () => {
    assert.deepEqual(await start(`${MEMBER}/consensus`), []);
    assert.equal(node?.service.status().role, 'validator');
  });

  it('does not start with the key of another agency, in whose seat it would vote', async () => {
    await assert.rejects(start('land-registry/consensus'), { key: 'signer/other-key' });
  });
});
