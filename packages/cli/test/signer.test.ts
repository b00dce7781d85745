// The signer's commands, and the production profile, which does not do without one.

import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { witan } from './support/command.ts';

const MEMBER = 'treasury';

describe('witan signer', () => {
  let folder: string;
  let genesis: string;
  let dir: string;
  const at = (...names: string[]): string => join(folder, ...names);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'witan-signer-cli-'));
    genesis = at('genesis.json');
    writeFileSync(genesis, JSON.stringify(genesisToJson(exampleGenesis())));
    dir = at('signer');
  });

  after(() => rmSync(folder, { recursive: true }));

  const init = (...more: string[]) => witan('signer', 'init', '--genesis', genesis, ...more);

  it('init makes a directory for its owner alone, says whose key it is, and no secret', async () => {
    const { code, out, err } = await init('--dir', dir, '--member', MEMBER, '--json');
    assert.equal(code, 0, err);
    assert.deepEqual(JSON.parse(out), {
      directory: dir,
      key: toHex(demonstrationKeyPair(`${MEMBER}/consensus`).publicKey),
      chainId: toHex(chainIdOf(exampleGenesis())),
      member: MEMBER,
    });
    assert.equal(statSync(dir).mode & 0o777, 0o700);
    assert.ok(!(out + err).includes(toHex(demonstrationSeed(`${MEMBER}/consensus`))));
  });

  it('init makes no second set of marks, and asks which key it is for', async () => {
    const again = await init('--dir', dir, '--member', MEMBER);
    assert.equal(again.code, 2);
    assert.match(again.err, /WITAN5003/);
    const nobody = await init('--dir', at('other'));
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /treasury/);
  });

  it('export carries the genesis hash, and import takes it in', async () => {
    const file = at('marks.json');
    const written = await witan('signer', 'export', '--dir', dir, '--out', file);
    assert.equal(written.code, 0, written.err);
    const text = readFileSync(file, 'utf8');
    assert.equal(JSON.parse(text).genesis, toHex(chainIdOf(exampleGenesis())));
    const taken = await witan('signer', 'import', file, '--dir', dir);
    assert.equal(taken.code, 0, taken.err);
    writeFileSync(file, '{}');
    const refused = await witan('signer', 'import', file, '--dir', dir);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /WITAN1001/);
  });

  it('a signer that does not run is unreachable: try later', async () => {
    const { code, err } = await witan('signer', 'status', '--dir', dir);
    assert.equal(code, 75);
    assert.match(err, /WITAN3020/);
  });

  it('prod refuses a demonstration’s key, and a key in the clear', async () => {
    const prod = ['--profile', 'prod'];
    const demonstration = await witan('signer', 'start', '--dir', dir, ...prod);
    assert.equal(demonstration.code, 7);
    assert.match(demonstration.err, /WITAN1004/);
    const real = at('real.json');
    const founded = { ...exampleGenesis(), demonstration: false };
    writeFileSync(real, JSON.stringify(genesisToJson(founded)));
    const key = at('consensus.json');
    await witan('keys', 'create', 'consensus', '--out', key, '--unsafe-plaintext');
    const made = await witan(
      'signer',
      'init',
      '--genesis',
      real,
      '--dir',
      at('real'),
      '--key',
      key,
    );
    assert.equal(made.code, 0, made.err);
    const clear = await witan('signer', 'start', '--dir', at('real'), ...prod);
    assert.equal(clear.code, 7);
    assert.match(clear.err, /WITAN3013/);
  });

  it('prod refuses a node without a signer process', async () => {
    const home = at('home');
    const founded = { ...exampleGenesis(), demonstration: false };
    const keys = at('keys');
    const publicKeys: Record<string, unknown> = {};
    for (const kind of ['network', 'consensus', 'attest'] as const) {
      const out = join(keys, `${kind}.json`);
      const made = await witan(
        'keys',
        'create',
        kind,
        '--out',
        out,
        '--unsafe-plaintext',
        '--json',
      );
      publicKeys[`${kind}Key`] = JSON.parse(made.out).publicKey;
    }
    const json = genesisToJson(founded) as { validators: Record<string, unknown>[] };
    Object.assign(json.validators[0] as object, publicKeys);
    const path = at('founded.json');
    writeFileSync(path, JSON.stringify(json));
    const made = await witan(
      ...['init', '--home', home, '--genesis', path, '--member', MEMBER, '--keys', keys],
    );
    assert.equal(made.code, 0, made.err);
    const { code, err } = await witan('node', 'start', '--home', home, '--profile', 'prod');
    assert.equal(code, 7, err);
    assert.match(err, /WITAN3027/);
  });

  it('GOV-15: a signer’s key is not rotated to one that is made in the node’s directory', async () => {
    const home = at('home');
    const rotate = (kind: string, ...more: string[]) =>
      witan('network', 'rotate-key', kind, '--home', home, '--unsafe-plaintext', ...more);
    const config = join(home, 'config.toml');
    const signer = `signer = "${at('signer.sock')}"\n`;
    writeFileSync(config, signer + readFileSync(config, 'utf8'));
    const refused = await rotate('consensus');
    assert.equal(refused.code, 2, refused.err);
    assert.match(refused.err, /WITAN3028[\s\S]*--new-key/);
    assert.equal(existsSync(at('keys', 'next')), false);
    const other = await rotate('attest', '--new-key', at('keys', 'attest.json'));
    assert.equal(other.code, 2, other.err);
    assert.match(other.err, /WITAN1001/);
    rmSync(join(home, 'keys', 'attest.json'));
    const held = await rotate('attest');
    assert.equal(held.code, 2, held.err);
    assert.match(held.err, /WITAN3028/);
  });
});
