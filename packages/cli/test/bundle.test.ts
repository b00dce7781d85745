// `witan bundle`: a version of the trust bundle from draft to reader, as operators make it: root
// keys that sign one after the other without a network, a key that is replaced, a folder that any
// web server has, and a reader who follows by itself.

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
import { verifierKey } from '@witan/ledger/witness-policy';
import { trustFromGenesis } from '@witan/light-client';
import { exportBundles, publishedWitnesses } from '../src/portal/bundle-export.ts';
import { type Ran, witan } from './support/command.ts';

const genesis = { ...exampleGenesis(), demonstration: false };
const chainId = chainIdOf(genesis);
const { validators } = genesis;

describe('witan bundle', function () {
  this.timeout(60_000);
  let folder: string;
  let note = '';
  const at = (name: string): string => join(folder, name);

  /** A mirror with the first `size` headers, as any web server has it. */
  function publish(size: number): void {
    const log = new MerkleLog();
    for (let i = 0; i < size; i++) log.append(leafHash(utf8(`${i}`)));
    const head = { size, root: log.root(size) };
    const body = checkpointBody(checkpointOrigin(chainId), head);
    const time = Math.floor(Date.now() / 1_000);
    const cosignatures = [0, 1, 2].map((voter) => {
      const keyPair = demonstrationKeyPair(`${validators[voter]?.member}/attest`);
      return { voter, time, signature: keyPair.sign(cosignedBytes(body, time)) };
    });
    note = encodeCheckpoint(head, cosignatures, { chainId, validators });
    mkdirSync(at('mirror'), { recursive: true });
    writeFileSync(at('mirror/checkpoint'), note);
    for (let level = 0; level < tileLevels(size); level++) {
      for (const tile of tilesOfLevel(size, level)) {
        const file = join(at('mirror'), tilePath(tile));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, tileBytes(log, tile));
      }
    }
  }

  async function done(...args: readonly string[]): Promise<Ran> {
    const ran = await witan(...args);
    assert.equal(ran.code, 0, `${args.join(' ')}: ${ran.err}`);
    return ran;
  }

  const trust = (): string[] => ['--trust', at('genesis.json')];
  const draft = (out: string, ...more: string[]) =>
    witan('bundle', 'draft', '--out', at(out), '--mirror', at('mirror'), ...trust(), ...more);
  const sign = (file: string, key: string, ...more: string[]) =>
    witan('bundle', 'sign', at(file), '--key', at(`${key}.json`), ...trust(), ...more);
  const pin = (file: string, state = 'state') =>
    witan('light', 'pin', at(file), '--mirror', at('mirror'), '--state', at(state), '--json');
  const copy = (from: string, to: string, change: (text: string) => string = (text) => text) =>
    writeFileSync(at(to), change(readFileSync(at(from), 'utf8')));
  const told = () => ({ trust: trustFromGenesis(genesis), note, nowMs: Date.now() });
  const roots = (...names: string[]) => names.flatMap((name) => ['--root', at(`${name}.json`)]);
  const refused = ({ code, err }: Ran, text: RegExp): void => {
    assert.notEqual(code, 0);
    assert.match(err, text);
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'witan-bundle-'));
    writeFileSync(at('genesis.json'), JSON.stringify(genesisToJson(genesis)));
    publish(30);
    for (const name of ['a', 'b', 'c', 'd', 'stranger']) {
      await done('keys', 'create', 'root', '--out', at(`${name}.json`), '--unsafe-plaintext');
    }
    await done('keys', 'create', 'person', '--out', at('person.json'), '--unsafe-plaintext');
  });

  after(() => rmSync(folder, { recursive: true }));

  it('§8: a first version is drafted from a mirror, signed apart, joined and pinned', async () => {
    assert.equal((await draft('1.json', ...roots('a', 'b', 'c'))).code, 2, 'how many are needed?');
    assert.equal((await draft('1.json', ...roots('a', 'b', 'c'), '--needed', '2')).code, 0);
    for (const name of ['a', 'b']) {
      copy('1.json', `1${name}.json`);
      const { code, err } = await sign(`1${name}.json`, name);
      assert.equal(code, 0, err);
      // What is signed stands there before: which network, how many headers, whose keys.
      assert.match(err, /trust bundle 1 of witan-example[\s\S]*30 headers[\s\S]*2 of these 3/);
    }
    refused(await witan('bundle', 'verify', at('1a.json'), ...trust()), /WITAN6056/);
    refused(await pin('1a.json'), /WITAN6056/);
    await assert.rejects(exportBundles([at('1a.json')], at('mirror'), told()), {
      key: 'trust/signature',
    });
    await done('bundle', 'join', at('1a.json'), at('1b.json'), '--out', at('1.json'));
    const { out } = await done('bundle', 'verify', at('1.json'), ...trust(), '--json');
    assert.equal(JSON.parse(out).verified, true);
    assert.equal(await exportBundles([at('1.json')], at('mirror'), told()), 1);
    assert.equal(await exportBundles([at('1.json')], at('mirror'), told()), 0, 'it never changes');
    const pinned = JSON.parse((await pin('mirror/trust/1.json')).out);
    assert.deepEqual([pinned.bundleVersion, pinned.size, pinned.verified], [1, 30, false]);
    const both = JSON.parse((await pin('genesis.json')).out);
    assert.deepEqual([both.sources, both.verified], [['pinned', 'bundle'], true]);
  });

  it('§8: root keys are replaced by those before them, and readers follow by themselves', async () => {
    publish(40);
    const after = ['--after', at('1.json')];
    const { code, err } = await draft(
      '2.json',
      ...after,
      ...roots('d'),
      '--without-root',
      at('c.json'),
    );
    assert.equal(code, 0, err);
    copy('2.json', 'few.json');
    refused(await sign('2.json', 'a'), /needs --after/);
    for (const name of ['a', 'd']) assert.equal((await sign('few.json', name, ...after)).code, 0);
    // Two of its own keys, but of the version before only one: a thief of new keys has nothing.
    assert.equal((await witan('bundle', 'verify', at('few.json'))).code, 0);
    refused(await witan('bundle', 'verify', at('few.json'), ...after), /WITAN6056/);
    refused(await pin('few.json'), /WITAN6056/);
    for (const name of ['b', 'c']) assert.equal((await sign('2.json', name, ...after)).code, 0);
    refused(await witan('bundle', 'verify', at('2.json'), ...after), /WITAN6056/);
    assert.equal((await sign('2.json', 'd', ...after)).code, 0);
    await done('bundle', 'verify', at('2.json'), ...after);
    assert.equal(await exportBundles([at('2.json')], at('mirror'), told()), 1);
    const sync = ['light', 'sync', '--mirror', at('mirror'), ...trust(), '--state', at('state')];
    const report = JSON.parse((await done(...sync, '--json')).out);
    assert.deepEqual([report.bundleVersion, report.size], [2, 40]);
    refused(await pin('1.json'), /WITAN6057.*version 1; known is 2/);
  });

  it('what does not follow, or was changed, is neither signed nor pinned', async () => {
    const after = ['--after', at('2.json')];
    const key = verifierKey('witness.example/press', demonstrationKeyPair('press').publicKey);
    const asked = ['--witness', key, '--witnesses-needed'];
    refused(await draft('3.json', ...after, ...asked, '2'), /2 of 1 witnesses can never sign/);
    refused(await draft('3.json', ...after, '--witness', `${key}x`), /no C2SP verifier key/);
    const { out } = await draft('3.json', ...after, ...asked, '1');
    assert.match(out, /witness {2}witness.example\/press\n {2}needed {3}1 of these witnesses/);
    refused(await sign('3.json', 'stranger', ...after), /WITAN6058/);
    refused(await sign('3.json', 'c', ...after), /WITAN6058/);
    refused(await sign('3.json', 'person', ...after), /WITAN30/);
    const skipped = await sign('3.json', 'a', '--after', at('1.json'));
    refused(skipped, /WITAN6057[\s\S]*3 does not follow 1/);
    const other = '/genesis-other.json';
    writeFileSync(at(other), JSON.stringify(genesisToJson({ ...genesis, network: 'other' })));
    const elsewhere = ['--trust', at(other)];
    refused(await witan('bundle', 'verify', at('1.json'), ...elsewhere), /another network/);
    const changes: [string, string][] = [
      ['"network": "witan-example"', '"network": "witan-elsewhere"'],
      ['"needed": 2', '"needed": 1'],
      ['"member": "treasury"', '"member": "treasure"'],
    ];
    for (const [from, to] of changes) {
      copy('1.json', 'tampered.json', (text) => text.replace(from, to));
      const { code } = await witan('bundle', 'verify', at('tampered.json'), ...trust());
      assert.equal(code, 3, to);
      refused(await pin('tampered.json', 'new'), /WITAN60/);
    }
    const rejoined = ['--out', at('joined.json')];
    refused(await witan('bundle', 'join', at('1.json'), at('2.json'), ...rejoined), /WITAN6059/);
    await assert.rejects(exportBundles([at('few.json')], at('mirror'), told()), {
      key: 'trust/signature',
    });
  });

  it('a reader who has missed a version is not taken past it', async () => {
    const after = ['--after', at('2.json')];
    for (const name of ['a', 'd']) assert.equal((await sign('3.json', name, ...after)).code, 0);
    assert.equal((await pin('1.json', 'late')).code, 0);
    refused(await pin('3.json', 'late'), /WITAN6057.*version 3; known is 1/);
    assert.equal(await exportBundles([at('3.json')], at('mirror'), told()), 1);
    const sync = ['light', 'sync', '--mirror', at('mirror'), ...trust(), '--state', at('late')];
    const report = JSON.parse((await done(...sync, '--json')).out);
    assert.equal(report.bundleVersion, 3);
    // It names a witness, who has not seen this head: from now on that is said, and costs no trust.
    const { witnesses, freshness } = JSON.parse((await done(...sync, '--json')).out);
    assert.deepEqual([report.freshness, freshness], ['current', 'as-of']);
    assert.deepEqual(witnesses, { seen: [], needed: 1 });
    assert.equal(publishedWitnesses(at('mirror'))?.list[0]?.name, 'witness.example/press');
    assert.equal(publishedWitnesses(at('nowhere')), undefined);
    // A mirror may serve anything as the next one: it is named, and nothing follows from it.
    copy('mirror/trust/3.json', 'mirror/trust/4.json', (text) =>
      text.replace('"number": 3', '"number": 4'),
    );
    const { out, err } = await done(...sync, '--json');
    assert.equal(JSON.parse(out).bundleVersion, 3);
    assert.match(err, /mirror: trust\/4.json is refused: .*0 of 2 root keys/);
    rmSync(at('mirror/trust/4.json'));
  });

  it('a demonstration gives out its first version itself, and its root keys are everybody’s', async () => {
    const demonstration = trustFromGenesis(exampleGenesis());
    const attested = checkpointOf(demonstration.chainId);
    const directory = at('demonstration');
    const known = { trust: demonstration, note: attested, nowMs: Date.now() };
    assert.equal(await exportBundles([], directory, known), 1);
    assert.equal(await exportBundles([], directory, known), 0);
    const file = join(directory, 'trust/1.json');
    const state = ['--state', at('newcomer'), '--json'];
    const { out } = await done('light', 'pin', file, ...state);
    assert.deepEqual(JSON.parse(out).sources, ['bundle']);
    writeFileSync(at('example.json'), JSON.stringify(genesisToJson(exampleGenesis())));
    await done('bundle', 'verify', file, '--trust', at('example.json'));
    await done('bundle', 'sign', file, '--as', 'treasury', '--trust', at('example.json'));
    refused(
      await witan('bundle', 'sign', at('1.json'), '--as', 'treasury', ...trust()),
      /--as names agencies of a demonstration/,
    );
  });

  it('§9: one that is too old is still a beginning, and says what is asked for then', async () => {
    const trust = trustFromGenesis(exampleGenesis());
    const nowMs = Date.now() - 200 * 86_400_000;
    await exportBundles([], at('old'), { trust, note: checkpointOf(trust.chainId), nowMs });
    const genesis = ['--trust', at('example.json')];
    const { out } = await done('bundle', 'verify', at('old/trust/1.json'), ...genesis);
    assert.match(out, /200 days old: who moves on from it is asked for a printed waypoint/);
  });

  function checkpointOf(chain: Uint8Array): string {
    const head = { size: 1, root: leafHash(utf8('0')) };
    const body = checkpointBody(checkpointOrigin(chain), head);
    const time = Math.floor(Date.now() / 1_000);
    const cosignatures = [1, 2, 3].map((voter) => {
      const keyPair = demonstrationKeyPair(`${validators[voter]?.member}/attest`);
      return { voter, time, signature: keyPair.sign(cosignedBytes(body, time)) };
    });
    return encodeCheckpoint(head, cosignatures, { chainId: chain, validators });
  }
});
