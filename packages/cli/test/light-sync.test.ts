// `witan light sync` over folders as any web server has them, and what it leaves of a fork.

import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { tileBytes, tileLevels, tilePath, tilesOfLevel } from '@witan/ledger/log-tiles';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { utf8 } from '@witan/ledger/text';
import { witan } from './support/command.ts';

const genesis = exampleGenesis();
const chainId = chainIdOf(genesis);
const { validators } = genesis;

function logOf(size: number, branch = ''): MerkleLog {
  const log = new MerkleLog();
  for (let i = 0; i < size; i++) log.append(leafHash(utf8(`${i}${i < 20 ? '' : branch}`)));
  return log;
}

describe('witan light sync', function () {
  this.timeout(60_000);
  let folder: string;
  const at = (name: string): string => join(folder, name);

  function publish(name: string, log: MerkleLog, voters: readonly number[]): string {
    const head = { size: log.size, root: log.root(log.size) };
    const body = checkpointBody(checkpointOrigin(chainId), head);
    const time = Math.floor(Date.now() / 1_000);
    const cosignatures = voters.map((voter) => {
      const keyPair = demonstrationKeyPair(`${validators[voter]?.member}/attest`);
      return { voter, time, signature: keyPair.sign(cosignedBytes(body, time)) };
    });
    const note = encodeCheckpoint(head, cosignatures, { chainId, validators });
    mkdirSync(at(name), { recursive: true });
    writeFileSync(join(at(name), 'checkpoint'), note);
    for (let level = 0; level < tileLevels(log.size); level++) {
      for (const tile of tilesOfLevel(log.size, level)) {
        const file = join(at(name), tilePath(tile));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, tileBytes(log, tile));
      }
    }
    return at(name);
  }

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-sync-'));
    writeFileSync(at('genesis.json'), JSON.stringify(genesisToJson(genesis)));
    publish('press', logOf(30), [0, 1, 2]);
    publish('court', logOf(33), [0, 1, 3]);
    publish('liar', logOf(30, 'x'), [1, 2, 3]);
    publish('later', logOf(40, 'x'), [1, 2, 3]);
  });

  after(() => rmSync(folder, { recursive: true }));

  const trust = (): string[] => ['--trust', at('genesis.json')];
  const sync = (state: string, ...mirrors: string[]) => {
    const named = mirrors.flatMap((name) => ['--mirror', at(name)]);
    return witan('light', 'sync', ...named, ...trust(), '--state', at(state), '--json');
  };

  it('a source that is pinned again takes no head back', async () => {
    await sync('pinned', 'press', 'court');
    const node = ['--node', 'http://127.0.0.1:9', '--state', at('pinned'), '--json'];
    const { code, out } = await witan('light', 'pin', at('genesis.json'), ...node);
    assert.deepEqual([code, JSON.parse(out).size], [0, 33]);
  });

  it('§12: says who agrees, and one mirror alone is not enough', async () => {
    const { code, out, err } = await sync('s1', 'press', 'court', 'nowhere');
    assert.equal(code, 0, err);
    const { status, size, mirrors, needsWaypoint } = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual([status, size, needsWaypoint], ['compared', 33, false]);
    const states = (mirrors as { state: string }[]).map(({ state }) => state);
    assert.deepEqual(states, ['agrees', 'agrees', 'unreachable']);
    assert.equal(JSON.parse((await sync('s2', 'court')).out).status, 'not-compared');
  });

  it('E1, E2: a fork ends with code 3, also against what was seen before, and leaves a file', async () => {
    const runs: [state: string, mirrors: string[]][] = [
      ['s3', ['press', 'liar']],
      ['s1', ['later']],
    ];
    for (const [state, mirrors] of runs) {
      const { code, err } = await sync(state, ...mirrors);
      assert.equal(code, 3, err);
      assert.match(err, /WITAN6082/);
      const file = join(at(state), 'evidence.witan');
      for (const command of [['evidence', 'verify'], ['verify']]) {
        const judged = await witan(...command, file, ...trust(), '--json');
        assert.equal(judged.code, 0, judged.err);
        const { verified, guilty, isEnough } = JSON.parse(judged.out);
        assert.deepEqual([verified, guilty.length, isEnough], [true, 2, true]);
      }
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
      writeFileSync(at('flipped'), bytes);
      assert.equal((await witan('verify', at('flipped'), ...trust())).code, 3);
      assert.equal((await sync(state, 'press', 'court')).code, 3, 'it stays frozen');
    }
  });
});
