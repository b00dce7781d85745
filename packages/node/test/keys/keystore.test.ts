// Key files are opened by their password and by nothing else, are never overwritten or left half
// made, and whatever is changed in one is found.

import { strict as assert } from 'node:assert';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import {
  copyKeyFile,
  createKeyFile,
  keyPath,
  loadKeySeeds,
  NODE_KEY_KINDS,
  openKeyFile,
  readKeyInfo,
  readPassword,
} from '../../src/keys/keystore.ts';

const password = 'correct horse battery staple';
const seed = new Uint8Array(32).fill(7);
const publicKey = keyPairFromSeed(seed).publicKey;

/** Matches a WitanError with this key, for `assert.throws` and `assert.rejects`. */
function problem(key: ProblemKey) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof WitanError, String(error));
    assert.equal(error.key, key);
    return true;
  };
}

describe('keystore', () => {
  let folder: string;
  let sealed: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'witan-keys-'));
    sealed = join(folder, 'person.json');
    await createKeyFile(sealed, 'person', { password }, seed);
  });

  after(() => rmSync(folder, { recursive: true }));

  it('a password gives back the very seed, and a wrong one gives code key/password-wrong', async () => {
    const opened = await openKeyFile(sealed, password);
    assert.deepEqual(opened.seed, seed);
    assert.deepEqual(opened.info.publicKey, publicKey);
    await assert.rejects(openKeyFile(sealed, `${password}!`), problem('key/password-wrong'));
    await assert.rejects(openKeyFile(sealed), problem('key/password-needed'));
  });

  it('two spellings of one accented password are the same password', async () => {
    const path = join(folder, 'accent.json');
    await createKeyFile(path, 'person', { password: 'caf\u00e9 cr\u00e8me' }, seed);
    const { seed: opened } = await openKeyFile(path, 'cafe\u0301 cre\u0300me');
    assert.deepEqual(opened, seed);
  });

  it('the public part is read without the password, and the file does not hold the seed', () => {
    const info = readKeyInfo(sealed);
    assert.equal(info.kind, 'person');
    assert.equal(info.encrypted, true);
    assert.deepEqual(info.publicKey, publicKey);
    assert.ok(!readFileSync(sealed, 'utf8').includes(toHex(seed)));
  });

  it('a changed public part is found when the key is opened', async () => {
    const other = toHex(keyPairFromSeed(new Uint8Array(32).fill(8)).publicKey);
    const text = readFileSync(sealed, 'utf8');
    for (const change of [{ kind: 'consensus' }, { publicKey: other }, { uuid: 'another' }]) {
      const path = join(folder, 'changed.json');
      writeFileSync(path, JSON.stringify({ ...JSON.parse(text), ...change }));
      await assert.rejects(openKeyFile(path, password), problem('key/password-wrong'));
    }
  });

  it('a file with other fields, parameters or lengths is no key file', () => {
    const text = readFileSync(sealed, 'utf8');
    const path = join(folder, 'changed.json');
    for (const [from, to] of [
      ['"version": 1', '"note": "x", "version": 1'],
      ['"version": 1', '"version": 2'],
      ['"person"', '"master"'],
      [toHex(publicKey), '00'],
      ['131072', '1024'],
      ['131072', '1073741824'],
      ['"tag": "', '"tag": "00'],
      [text, '[]'],
      [text, 'null'],
      [text, '{'],
    ] as const) {
      assert.ok(text.includes(from));
      writeFileSync(path, text.replace(from, to));
      assert.throws(() => readKeyInfo(path), problem('key/file-malformed'));
    }
    assert.throws(() => readKeyInfo(join(folder, 'absent.json')), problem('key/file-malformed'));
    assert.throws(() => readKeyInfo(folder), problem('key/file-malformed'));
  });

  it('files have mode 0600, their directories 0700, and none is overwritten', async () => {
    const path = join(folder, 'made', 'below', 'network.json');
    await createKeyFile(path, 'network', 'unsafe-plaintext');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'made')).mode & 0o777, 0o700);
    const before = readFileSync(path, 'utf8');
    await assert.rejects(createKeyFile(path, 'network', 'unsafe-plaintext'), problem('key/exists'));
    assert.throws(() => copyKeyFile(sealed, path), problem('key/exists'));
    assert.equal(readFileSync(path, 'utf8'), before);
  });

  it('a short password and a place that cannot be written are refused, and leave nothing', async () => {
    const path = join(folder, 'short.json');
    await assert.rejects(
      createKeyFile(path, 'person', { password: 'seven77' }),
      problem('usage/invalid'),
    );
    assert.equal(existsSync(path), false);
    const below = join(sealed, 'no-directory', 'key.json');
    await assert.rejects(createKeyFile(below, 'person', 'unsafe-plaintext'), problem('storage/io'));
  });

  it('a key in the clear that others may read is refused, and so is one that was changed', async () => {
    const path = join(folder, 'plain.json');
    await createKeyFile(path, 'person', 'unsafe-plaintext', seed);
    assert.deepEqual((await openKeyFile(path)).seed, seed);
    chmodSync(path, 0o640);
    await assert.rejects(openKeyFile(path), problem('key/mode-unsafe'));
    const other = toHex(new Uint8Array(32).fill(9));
    const json = { ...JSON.parse(readFileSync(path, 'utf8')), plaintext: other };
    writeFileSync(path, JSON.stringify(json));
    assert.throws(() => readKeyInfo(path), problem('key/file-malformed'));
  });

  it('one line break ends a password file, and what is no text is refused', () => {
    const path = join(folder, 'password');
    for (const [bytes, wanted] of [
      ['open sesame\n', 'open sesame'],
      ['open sesame\r\n', 'open sesame'],
      ['open sesame', 'open sesame'],
      ['two lines\n\n', 'two lines\n'],
    ] as const) {
      writeFileSync(path, bytes);
      assert.equal(readPassword(path), wanted);
    }
    writeFileSync(path, Uint8Array.of(0xff, 0xfe));
    assert.throws(() => readPassword(path), problem('usage/invalid'));
    writeFileSync(path, 'x'.repeat(2_000));
    assert.throws(() => readPassword(path), problem('usage/invalid'));
    assert.throws(() => readPassword(join(folder, 'absent')), problem('usage/invalid'));
  });

  it('an agency has three keys in one directory, each in the file of its kind', async () => {
    const directory = join(folder, 'agency');
    for (const [i, kind] of NODE_KEY_KINDS.entries()) {
      const own = new Uint8Array(32).fill(i + 1);
      await createKeyFile(keyPath(directory, kind), kind, 'unsafe-plaintext', own);
    }
    const seeds = await loadKeySeeds(directory);
    assert.deepEqual([seeds.network[0], seeds.consensus[0], seeds.attest[0]], [1, 2, 3]);
    assert.deepEqual(readdirSync(directory).sort(), [
      'attest.json',
      'consensus.json',
      'network.json',
    ]);
    const encryptedOnly = loadKeySeeds(directory, undefined, { encryptedOnly: true });
    await assert.rejects(encryptedOnly, problem('key/plaintext-refused'));
    rmSync(keyPath(directory, 'attest'));
    copyKeyFile(keyPath(directory, 'network'), keyPath(directory, 'attest'));
    await assert.rejects(loadKeySeeds(directory), problem('key/other-kind'));
  });
});
