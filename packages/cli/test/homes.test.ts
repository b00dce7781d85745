// From keys to a home: an agency makes its keys, the genesis names them, and `init` builds a home
// around them, whole or not at all.

import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHex } from '@witan/ledger/bytes';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import type { Genesis } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { readHome } from '@witan/node/home';
import { loadKeySeeds } from '@witan/node/keys/keystore';
import { witan } from './support/command.ts';

const KINDS = ['network', 'consensus', 'attest'] as const;

describe('keys and homes', () => {
  let folder: string;
  let keys: string;
  let genesis: string;
  const at = (...names: string[]): string => join(folder, ...names);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'witan-homes-'));
    keys = at('keys');
    writeFileSync(at('password'), 'a password of its own\n');
    const publicKeys: Record<string, Uint8Array> = {};
    for (const kind of KINDS) {
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
      assert.equal(made.code, 0, made.err);
      publicKeys[`${kind}Key`] = fromHex(JSON.parse(made.out).publicKey) as Uint8Array;
    }
    const example = exampleGenesis();
    const [treasury, ...others] = example.validators as [Genesis['validators'][0]];
    const founded = {
      ...example,
      demonstration: false,
      validators: [{ ...treasury, ...publicKeys }, ...others],
    };
    genesis = at('genesis.json');
    writeFileSync(genesis, JSON.stringify(genesisToJson(founded)));
  });

  after(() => rmSync(folder, { recursive: true }));

  const init = (home: string, ...more: string[]) =>
    witan('init', '--home', home, '--genesis', genesis, ...more);

  it('a key in the clear is refused unless it is asked for, and a password encrypts it', async () => {
    const out = at('person.json');
    const refused = await witan('keys', 'create', 'person', '--out', out);
    assert.deepEqual([refused.code, existsSync(out)], [7, false]);
    const password = ['--password-file', at('password')];
    const made = await witan('keys', 'create', 'person', '--out', out, ...password);
    assert.equal(made.code, 0, made.err);
    const again = await witan('keys', 'create', 'person', '--out', out, ...password);
    assert.equal(again.code, 2);
    const shown = await witan('keys', 'show', out, '--json');
    assert.equal(JSON.parse(shown.out).encrypted, true);
    writeFileSync(at('wrong'), 'another password\n');
    const wrong = await witan('keys', 'show', out, '--password-file', at('wrong'));
    assert.equal(wrong.code, 4);
    const unknown = await witan('keys', 'create', 'master', '--out', at('x'), ...password);
    assert.equal(unknown.code, 2);
  });

  it('lists the keys of a directory without a secret, and names what is no key', async () => {
    writeFileSync(join(keys, 'note.json'), '{}');
    const { code, out, err } = await witan('keys', 'list', keys, '--json');
    rmSync(join(keys, 'note.json'));
    assert.equal(code, 0);
    assert.match(err, /note\.json is no key file/);
    const listed = JSON.parse(out) as Record<string, unknown>[];
    assert.deepEqual(listed.map(({ kind }) => kind).sort(), [...KINDS].sort());
    const { consensus } = await loadKeySeeds(keys);
    assert.ok(!out.includes(Buffer.from(consensus).toString('hex')));
  });

  it('a home has the genesis, the keys for its owner alone, and empty stores', async () => {
    const home = at('home');
    const peer = 'interior=/ip4/10.0.0.3/tcp/26600';
    const { code, err } = await init(home, '--member', 'treasury', '--keys', keys, '--peer', peer);
    assert.equal(code, 0, err);
    const config = readHome(home);
    assert.equal(config.member, 'treasury');
    assert.deepEqual([...config.peers], [['interior', '/ip4/10.0.0.3/tcp/26600']]);
    assert.deepEqual(await loadKeySeeds(config.keys), await loadKeySeeds(keys));
    assert.equal(statSync(join(config.keys, 'consensus.json')).mode & 0o777, 0o600);
    assert.equal(statSync(config.keys).mode & 0o777, 0o700);
    const doctor = await witan('doctor', '--home', home, '--only', 'files,signing', '--json');
    assert.equal(doctor.code, 0, doctor.out);
    const again = await init(home, '--member', 'treasury', '--keys', keys);
    assert.equal(again.code, 2);
    assert.match(again.err, /WITAN1005/);
  });

  it('whatever is wrong, nothing is left behind', async () => {
    const before = readdirSync(folder);
    const home = at('none');
    for (const [code, pattern, args] of [
      [2, /there are treasury, land-registry/, ['--member', 'nobody', '--keys', keys]],
      [2, /WITAN3016.*\n.*the network key of interior/, ['--member', 'interior', '--keys', keys]],
      [2, /--keys/, ['--member', 'treasury']],
      [2, /WITAN3010/, ['--member', 'treasury', '--keys', at('absent')]],
      [2, /listen/, ['--member', 'treasury', '--keys', keys, '--listen', '']],
      [2, /HOST:PORT/, ['--member', 'treasury', '--keys', keys, '--api', 'nowhere']],
      [2, /--peer/, ['--member', 'treasury', '--keys', keys, '--peer', 'interior']],
      [2, /no member/, ['--member', 'treasury', '--keys', keys, '--peer', 'mars=/ip4/1.2.3.4']],
    ] as const) {
      const { code: found, err } = await init(home, ...args);
      assert.equal(found, code, err);
      assert.match(err, pattern);
      assert.equal(existsSync(home), false);
    }
    assert.deepEqual(readdirSync(folder), before);
  });

  it('doctor finds a key that the genesis does not name, and one that others can read', async () => {
    const home = at('checked');
    await init(home, '--member', 'treasury', '--keys', keys);
    const path = join(home, 'keys', 'attest.json');
    rmSync(path);
    await witan('keys', 'create', 'attest', '--out', path, '--unsafe-plaintext');
    const { code, out } = await witan('doctor', '--home', home, '--only', 'signing', '--json');
    assert.equal(code, 1);
    assert.match(out, /the attest key is/);
    rmSync(path);
    writeFileSync(path, '{}', { mode: 0o644 });
    const modes = await witan('doctor', '--home', home, '--only', 'files', '--json');
    assert.equal(modes.code, 1);
    assert.match(modes.out, /others may read .*attest\.json/);
  });
});
