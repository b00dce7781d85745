// What every command promises before it reaches a network: exit codes, one coded error, data on one
// stream and talk on the other, and options that are explained.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { buildProgram } from '../src/program/program.ts';
import { witan } from './support/command.ts';

const square = JSON.stringify({
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1_000, 0],
      [1_000, 1_000],
      [0, 0],
    ],
  ],
});
const nowhere = ['--node', 'http://127.0.0.1:1'];

function walk(command: Command, visit: (command: Command, path: string) => void, path = ''): void {
  visit(command, path);
  for (const child of command.commands) walk(child, visit, `${path} ${child.name()}`);
}

describe('witan', () => {
  let folder: string;
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-commands-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  it('says what it is, by itself and with --help and --version, and that is a success', async () => {
    for (const args of [[], ['--help'], ['help'], ['land', '--help'], ['land', 'propose', '-h']]) {
      const { code, out } = await witan(...args);
      assert.equal(code, 0, args.join(' '));
      assert.match(out, /Usage: witan/);
    }
    assert.match((await witan()).out, /Start here:[\s\S]*Node:[\s\S]*Keys:[\s\S]*Data:[\s\S]*Exit/);
    assert.match((await witan('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('what is mistyped has exit code 2 and a suggestion, and nothing on the output stream', async () => {
    for (const [suggestion, ...args] of [
      ['--receipt', 'demo', '--recipt', 'x'],
      ['verify', 'verfy', 'x'],
      ['--proof', 'query', 'land/parcels', '--proofs'],
      ['propose', 'land', 'propos', 'X'],
      ['missing', 'verify'],
      ['required', 'keys', 'create', 'person'],
      ['whole number', 'land', 'discharge', 'X', '--rank', 'first'],
    ] as const) {
      const { code, out, err } = await witan(...args);
      assert.equal(code, 2, args.join(' '));
      assert.ok(err.includes(suggestion), err);
      assert.equal(out, '');
    }
  });

  it('every command and option says what it does, and no secret is taken from an option', () => {
    walk(buildProgram('0.0.0'), (command, path) => {
      assert.ok(command.description().length > 10, path);
      for (const { long, flags, description } of command.options) {
        assert.ok(description.length > 0, `${path} ${flags}`);
        const isSecret = /pass|secret|token|mnemonic|seed/.test(long ?? '');
        assert.ok(!isSecret || /file|fd/.test(long ?? ''), `${path} ${flags}`);
      }
    });
  });

  it('errors have a code, what was seen and what to do; --json has the same as one object', async () => {
    const args = ['verify', join(folder, 'absent.witan')];
    const plain = await witan(...args);
    assert.equal(plain.code, 2);
    assert.match(plain.err, /^error\[WITAN1001\]: .+\n {2}seen {3}.+\n {2}help {3}.+witan explain/);
    const json = await witan(...args, '--json');
    assert.equal(json.code, 2);
    assert.deepEqual(Object.keys(JSON.parse(json.err)), ['code', 'key', 'title', 'detail', 'help']);
  });

  it('what is no receipt at all is not said to be of another version', async () => {
    for (const text of ['', 'no receipt', '<html>']) {
      const { code, err } = await witan('verify', file('text.witan', text));
      assert.equal(code, 2);
      assert.match(err, /WITAN2006[\s\S]*this is no receipt/);
    }
  });

  it('exit code 2: inputs that cannot be read as what they should be', async () => {
    const shape = file('square.json', square);
    const float = file('float.json', square.replace('1000', '0.5'));
    const register = ['land', 'register', 'X', '--owner', 'owner', '--value', 'USD 1.00'];
    for (const args of [
      ['verify', file('text.witan', 'no receipt')],
      ['verify', file('text.witan', 'WR1:AB')],
      ['verify', 'WR1:NOT WHOLE'],
      ['query', 'no/such/query', ...nowhere],
      ['query', 'land/parcels', '--at', 'soon', ...nowhere],
      ['query', 'land/parcels', '--node', 'nowhere'],
      ['query', 'land/parcels', '--trust', file('genesis.json', '{}'), ...nowhere],
      ['tx', 'show', 'abc', ...nowhere],
      ['explain', 'no-such-thing'],
      ['explain', 'finality', '--language', 'la'],
      ['doctor', '--only', 'weather'],
      ['keys', 'list', join(folder, 'absent')],
      ['land', 'import', join(folder, 'absent.topojson'), ...nowhere],
      ['land', 'import', file('map.topojson', '{}'), ...nowhere],
      [...register, '--shape', join(folder, 'absent.json'), ...nowhere],
      [...register, '--shape', float, ...nowhere],
      [...register, '--shape', shape, '--kind', 'castle', ...nowhere],
      ['land', 'propose', 'X', '--to', 'buyer', '--price', '5', ...nowhere],
      ['land', 'propose', 'X', '--to', 'b', '--price', 'USD 1.005', ...nowhere],
    ]) {
      const { code, err, out } = await witan(...args);
      assert.equal(code, 2, `${args.join(' ')}\n${err}`);
      assert.match(err, /^error\[WITAN\d{4}\]/m);
      assert.equal(out, '');
    }
  });

  it('exit code 5: nobody is there to ask, whatever is asked', async () => {
    const shape = file('square.json', square);
    for (const args of [
      ['query', 'land/parcels'],
      ['tx', 'show', '00'.repeat(32)],
      ['land', 'show', 'X'],
      ['land', 'freeze', 'X', '--case', 'C 1'],
      ['land', 'register', 'X', '--shape', shape, '--owner', 'owner', '--value', 'USD 1.00'],
    ]) {
      const { code, err } = await witan(...args, ...nowhere);
      assert.equal(code, 5, `${args.join(' ')}\n${err}`);
      assert.match(err, /WITAN7020/);
    }
  });

  it('persons of the demonstration are told apart from real ones', async () => {
    const absent = await witan('land', 'consent', 'X', '--as', 'nobody', ...nowhere);
    assert.equal(absent.code, 2);
    assert.match(absent.err, /registrar.*owner-of:PARCEL/);
    const both = await witan('land', 'consent', 'X', '--as', 'buyer', '--key', 'x', ...nowhere);
    assert.equal(both.code, 2);
    const unnamed = await witan('land', 'consent', 'X', ...nowhere);
    assert.match(unnamed.err, /who acts/);
  });

  it('explains codes by number and by key, and concepts, in two languages', async () => {
    for (const topic of ['WITAN4211', '4211', 'witan4211', 'land/frozen']) {
      const { code, out } = await witan('explain', topic);
      assert.equal(code, 0, topic);
      assert.match(out, /^WITAN4211 {2}A court has frozen this title\n/);
    }
    for (const concept of ['finality', 'receipt', 'absence', 'trust', 'exit-codes']) {
      const english = await witan('explain', concept);
      const chinese = await witan('explain', concept, '--language', 'zh');
      assert.deepEqual([english.code, chinese.code], [0, 0]);
      assert.match(chinese.out, /\p{Script=Han}/u);
      assert.doesNotMatch(english.out, /\p{Script=Han}/u);
    }
  });

  it('doctor: passes on this machine, and a broken home fails with what to do', async () => {
    const host = await witan('doctor', '--only', 'host', '--json');
    const checks = JSON.parse(host.out) as { id: string; status: string; seen: string }[];
    assert.ok(checks.length >= 5);
    assert.equal(host.code, checks.some(({ status }) => status === 'fail') ? 1 : 0);
    assert.ok(checks.every(({ id, seen }) => id.startsWith('host/') && seen.length > 0));
    const broken = await witan('doctor', '--only', 'files', '--home', folder, '--json');
    assert.equal(broken.code, 1);
    const [check] = JSON.parse(broken.out) as { id: string; status: string; fix: string }[];
    assert.deepEqual([check?.id, check?.status], ['files/config', 'fail']);
    assert.match(check?.fix ?? '', /config\.toml/);
  });

  it('doctor: a node that does not answer is a failure, not a guess', async () => {
    const { code, out } = await witan('doctor', '--only', 'network,chain', ...nowhere, '--json');
    assert.equal(code, 1);
    assert.deepEqual(
      (JSON.parse(out) as { id: string; status: string }[]).map(({ id, status }) => [id, status]),
      [['network/api', 'fail']],
    );
  });

  it('doctor: sees keys of a demonstration, and stores that are not there', async () => {
    const home = fileURLToPath(new URL('../../../nodes/interior', import.meta.url));
    const { out } = await witan('doctor', '--home', home, '--only', 'files,signing', '--json');
    const checks = JSON.parse(out) as { id: string; status: string }[];
    const statusOf = (id: string) => checks.find((check) => check.id === id)?.status;
    assert.equal(statusOf('files/config'), 'pass');
    assert.equal(statusOf('signing/keys'), 'warn');
  });
});
