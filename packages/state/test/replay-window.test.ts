// What may not execute again: the map of identifiers, and the window over blocks (L7).

import { strict as assert } from 'node:assert';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { IdentifierMap } from '../src/host/identifier-map.ts';
import { ReplayWindow } from '../src/host/replay-window.ts';

const identifier = (name: string): Uint8Array => sha256(utf8(name));

/** Differs in its first byte alone, so it comes to the same slot. */
function neighbour(of: Uint8Array): Uint8Array {
  const other = of.slice();
  other[0] = (other[0] as number) ^ 1;
  return other;
}

describe('identifiers of transactions', () => {
  it('each is found with its newest number, however many share a slot', () => {
    const map = new IdentifierMap();
    const expected = new Map<string, number>();
    for (let i = 0; i < 2_000; i++) {
      const one = identifier(`${i % 1_500}`);
      for (const id of [one, neighbour(one)]) {
        map.set(id, i - 7);
        expected.set(id.join(), i - 7);
      }
    }
    assert.equal(map.size, expected.size);
    for (const id of map.identifiers()) assert.equal(map.get(id), expected.get(id.join()));
    for (const id of [identifier('none'), new Uint8Array(32)]) assert.equal(map.has(id), false);
  });

  it('L7: one is remembered for as long as its transaction may not execute again', () => {
    const blocks = 5;
    const window = new ReplayWindow(blocks);
    for (let height = 1; height < 40; height++) {
      for (let past = Math.max(1, height - 1 - blocks); past < height; past++) {
        assert.equal(window.has(identifier(`${past}`)), true, `${past} at ${height}`);
      }
      assert.equal(window.has(identifier(`${height}`)), false);
      assert.equal(window.has(identifier(`${height - 3 * blocks - 2}`)), false);
      window.add(height, [identifier(`${height}`)]);
    }
  });
});
