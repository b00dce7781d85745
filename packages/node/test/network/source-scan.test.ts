// What the source itself must show: where libp2p is loaded, in which order, and what is not used.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../../', import.meta.url));
const LIBP2P = /^(libp2p|@libp2p\/.*|@chainsafe\/libp2p-.*|@multiformats\/.*)$/;
const PROTOBUF = /^protobufjs(\/.*)?$/;

interface Source {
  /** Relative to `packages/`, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s[^'"`;]*?['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g);
  return [
    ...[...statements].map(([whole, from]) => ({
      from: from as string,
      typeOnly: /^(?:import|export)\s+type\s/.test(whole),
    })),
    ...[...calls].map(([, from]) => ({ from: from as string, typeOnly: false })),
  ];
}

function sources(): Source[] {
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/src\/.*\.ts$/.test(path));
  return files.map((path) => {
    const text = readFileSync(join(packages, path), 'utf8');
    return { path, text, imports: importsOf(text) };
  });
}

function importers(all: readonly Source[], name: RegExp): string[] {
  return all
    .filter(({ imports }) => imports.some(({ from }) => name.test(from)))
    .map((s) => s.path);
}

describe('network sources', () => {
  const all = sources();
  const network = all.filter(({ path }) => path.startsWith('node/src/network/'));

  it('NW-28: libp2p is imported by one folder only', () => {
    const found = importers(all, LIBP2P);
    assert.notEqual(found.length, 0);
    assert.deepEqual(
      found.filter((path) => !path.startsWith('node/src/network/')),
      [],
    );
  });

  it('NW-28: protobufjs is imported by the ledger only', () => {
    const found = importers(all, PROTOBUF);
    assert.deepEqual(
      found.filter((path) => !path.startsWith('ledger/')),
      [],
    );
  });

  it('NW-29: each file that loads libp2p loads the polyfill for Node 20 first', () => {
    const loaders = network.filter(({ imports }) =>
      imports.some(({ from, typeOnly }) => LIBP2P.test(from) && !typeOnly),
    );
    assert.notEqual(loaders.length, 0);
    for (const { path, imports } of loaders) {
      assert.equal(imports[0]?.from, './polyfill.ts', path);
    }
  });

  it('NW-02: none of libp2p’s helpers that lose backpressure is used', () => {
    assert.notEqual(network.length, 0);
    for (const { path, text } of network) {
      assert.doesNotMatch(text, /\bonDrain\(|\bfor await\b|\blpStream\b|\bpbStream\b/, path);
    }
  });

  it('the scan sees what it looks for', () => {
    const planted = [
      "import type { Stream } from '@libp2p/interface';",
      "import {\n  createLibp2p,\n} from 'libp2p';",
      "const noise = await import('@chainsafe/libp2p-noise');",
    ].join('\n');
    assert.deepEqual(importsOf(planted), [
      { from: '@libp2p/interface', typeOnly: true },
      { from: 'libp2p', typeOnly: false },
      { from: '@chainsafe/libp2p-noise', typeOnly: false },
    ]);
    const source = { path: 'planted.ts', text: planted, imports: importsOf(planted) };
    assert.deepEqual(importers([source], LIBP2P), ['planted.ts']);
  });
});
