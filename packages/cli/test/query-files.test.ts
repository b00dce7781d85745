// `witan query --mirror` over a folder in which an epoch has just ended and the same agencies go
// on: nothing but the links shows that it is another council.

import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeHeader, encodeResult, type Header } from '@witan/ledger/block';
import { concatBytes } from '@witan/ledger/bytes';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { encodeCouncilDelta } from '@witan/ledger/council-delta';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { encodeEpochLinks } from '@witan/ledger/epoch-links';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { tileBytes, tilePath, tilesOfLevel } from '@witan/ledger/log-tiles';
import { encodeValidators, validatorsHash } from '@witan/ledger/membership';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import { TestLedger } from '@witan/state/testkit';
import { writeState } from '../src/portal/state-folder.ts';
import { witan } from './support/command.ts';

const genesis = exampleGenesis();
const chainId = chainIdOf(genesis);
const { validators } = genesis;
const council = { chainId, validators };

describe('witan query --mirror', function () {
  this.timeout(60_000);
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const put = (name: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), bytes);
  };

  function cosigned(size: number, log: MerkleLog): Cosignature[] {
    const body = checkpointBody(checkpointOrigin(chainId), { size, root: log.root(size) });
    const time = Math.floor(Date.now() / 1_000);
    return [0, 1, 2].map((voter) => {
      const keyPair = demonstrationKeyPair(`${validators[voter]?.member}/attest`);
      return { voter, time, signature: keyPair.sign(cosignedBytes(body, time)) };
    });
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'witan-files-'));
    const ledger = new TestLedger({ genesis });
    const { header, result } = ledger.host.head;
    const own = { chainId, validatorsHash: validatorsHash(validators) };
    const nextValidatorsHash = own.validatorsHash;
    const entries = [{}, { height: 1, epochEnd: true }, { height: 2, epoch: 1 }].map(
      (change: Partial<Header>) =>
        concatBytes(
          encodeHeader({ ...header, epochEnd: false, ...own, ...change }),
          encodeResult({ ...result, nextValidatorsHash }),
        ),
    );
    const log = new MerkleLog();
    for (const entry of entries) log.append(leafHash(entry));
    const [, last, entry] = entries as [Uint8Array, Uint8Array, Uint8Array];
    const head = { size: 3, root: log.root(3) };
    const signed = cosigned(3, log);
    put('genesis.json', JSON.stringify(genesisToJson(genesis)));
    put('mirror/checkpoint', encodeCheckpoint(head, signed, council));
    for (const tile of tilesOfLevel(3, 0)) put(`mirror/${tilePath(tile)}`, tileBytes(log, tile));
    const sealed = { entry, size: 3, path: log.path(2, 3), epoch: 1 };
    const cosignatures = encodeCosignatures(signed);
    put('mirror/state/head', encodeSealedHead({ ...sealed, cosignatures }));
    await writeState(at('mirror'), result.stateRoot, async (turns) => {
      return ledger.host.page(0, turns) ?? assert.fail('a page');
    });
    const link = {
      ...{ entry: last, path: log.path(1, 2), signing: new Uint8Array(0) },
      cosignatures: encodeCosignatures(cosigned(2, log)),
      next: encodeCouncilDelta(validators, validators),
    };
    const list = encodeValidators(validators);
    put('links', encodeEpochLinks({ epoch: 0, validators: list, links: [link] }));
  });

  after(() => rmSync(folder, { recursive: true }));

  const query = (state: string) =>
    witan(
      ...['query', 'land/parcels/NO-SUCH', '--mirror', at('mirror'), '--json'],
      ...['--trust', at('genesis.json'), '--state', at(state)],
    );

  it('§9: follows the links that the files have, and says where they lack', async () => {
    const lacking = await query('early');
    assert.equal(lacking.code, 2, lacking.out);
    assert.match(lacking.err, /no links to 1: try again in a minute, or another mirror/);
    mkdirSync(at('mirror/epochs/skip'), { recursive: true });
    renameSync(at('links'), at('mirror/epochs/skip/0.pb'));
    for (const state of ['early', 'fresh']) {
      const { code, out, err } = await query(state);
      assert.equal(code, 0, err);
      assert.equal(JSON.parse(out).height, 2);
    }
  });
});
