// The frozen vectors of the state's bytes: made by the naive twin, met by the store.

import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ByteWriter } from '@witan/ledger/bytes';
import { h20, i64, type KeyPart, u8, u16, u32, u64 } from '../src/store/key-parts.ts';
import { leafRowKey } from '../src/store/rows.ts';
import { TreeBuilder } from '../src/store/tree-builder.ts';
import { logVectors } from './log-twin.ts';
import { hex } from './naive-twin.ts';
import { type Json, stateVectors } from './state-vectors.ts';

const folder = new URL('../../../test/vectors/state/', import.meta.url);
const REWRITE = process.env.WITAN_REWRITE_VECTORS === '1';

function frozen<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

describe('frozen vectors of the state', () => {
  for (const [file, make] of Object.entries({ ...stateVectors, 'logs.json': logVectors })) {
    it(`${file} is what the naive twin says: these bytes never change`, () => {
      const vectors: Json = make();
      if (REWRITE) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(new URL(file, folder), `${JSON.stringify(vectors, null, 1)}\n`);
      }
      assert.deepEqual(frozen(file), vectors);
    });
  }

  it('the store computes the frozen roots, counts and sums', () => {
    interface RootVector {
      readonly entries: readonly { readonly key: string; readonly value: string }[];
      readonly root: string;
      readonly count: number;
      readonly sum: string;
    }
    const vectors = frozen<RootVector[]>('roots.json');
    assert.ok(vectors.length >= 7);
    for (const { entries, root, count, sum } of vectors) {
      const builder = new TreeBuilder();
      for (const { key, value } of entries) {
        builder.add(leafRowKey(Buffer.from(key, 'hex')), Buffer.from(value, 'hex'));
      }
      const [tree, node] = [builder.tree, builder.finish()];
      assert.equal(node === 0 ? '00'.repeat(32) : hex(tree.hash(node)), root);
      assert.deepEqual([tree.count(node), String(tree.sum(node))], [count, sum]);
    }
  });

  it('key components have the frozen bytes', () => {
    interface KeyVectors {
      readonly components: readonly { type: string; value: string; bytes: string }[];
      readonly texts: readonly { domain: string; text: string; bytes: string }[];
    }
    const parts: Readonly<Record<string, KeyPart<number>>> = { u8, u16, u32, u64, i64 };
    const { components, texts } = frozen<KeyVectors>('keys.json');
    assert.ok(components.length > 0 && texts.length > 0);
    for (const { type, value, bytes } of components) {
      const writer = new ByteWriter();
      parts[type]!.write(writer, Number(value));
      assert.equal(hex(writer.finish()), bytes, `${type} ${value}`);
    }
    for (const { domain, text, bytes } of texts) assert.equal(hex(h20(domain, text)), bytes);
  });
});
