// What may not execute again: the map of identifiers, and the window over blocks (L7).

import { strict as assert } from 'node:assert';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { IdentifierMap, identifierHash, identifierSalt } from '../src/host/identifier-map.ts';
import { ReplayWindow } from '../src/host/replay-window.ts';

const identifier = (name: string): Uint8Array => sha256(utf8(name));
const SALT = identifierSalt(sha256(utf8('salt')).subarray(0, 8));

/** Differs in its first byte alone, so it comes to the same slot. */
function neighbour(of: Uint8Array): Uint8Array {
  const other = of.slice();
  other[0] = (other[0] as number) ^ 1;
  return other;
}

function mapOf(...identifiers: readonly Uint8Array[]): IdentifierMap {
  const map = new IdentifierMap(SALT);
  for (const each of identifiers) map.set(each, 0);
  return map;
}

describe('identifiers of transactions', () => {
  it('each is found with its newest number, however many share a slot, whatever the salt', () => {
    const ones = Array.from({ length: 2_200 }, (_, i) => identifier(`${i}`));
    const all = ones.flatMap((one) => [one, neighbour(one)]);
    for (const salt of [SALT, identifierSalt(), identifierSalt(new Uint8Array(8))]) {
      const map = new IdentifierMap(salt);
      const expected = new Map<Uint8Array, number>();
      for (let i = 0; i < 6_000; i++) {
        const id = all[i % all.length] as Uint8Array;
        map.set(id, i - 7);
        expected.set(id, i - 7);
      }
      assert.equal(map.size, expected.size);
      const whole = new IdentifierMap(salt, map.size);
      whole.addAll(map);
      for (const [id, number] of expected) {
        assert.equal(map.get(id), number);
        assert.equal(whole.get(id), number);
      }
      for (const id of [identifier('none'), new Uint8Array(32)]) assert.equal(map.has(id), false);
    }
  });

  it('L7: identifiers that were prepared for one salt do not meet under another', () => {
    // All in one of 256 slots: what anybody can draw who knows the salt.
    const first = (id: Uint8Array, salt: typeof SALT): boolean =>
      identifierHash(id, salt) >>> 24 === 0;
    const drawn = Array.from({ length: 20_000 }, (_, i) => identifier(`prepared ${i}`));
    const prepared = drawn.filter((id) => first(id, identifierSalt()));
    assert.ok(prepared.length > 40);
    assert.ok(prepared.filter((id) => first(id, SALT)).length < prepared.length / 8);
  });

  it('L7: one is remembered for as long as its transaction may not execute again', () => {
    const blocks = 5;
    const window = new ReplayWindow(blocks, SALT);
    for (let height = 1; height < 40; height++) {
      for (let past = Math.max(1, height - 1 - blocks); past < height; past++) {
        assert.equal(window.has(identifier(`${past}`)), true, `${past} at ${height}`);
      }
      assert.equal(window.has(identifier(`${height}`)), false);
      assert.equal(window.has(identifier(`${height - 3 * blocks - 2}`)), false);
      window.add(height, mapOf(identifier(`${height}`)));
    }
  });
});
