// Flip, cut, swap and hostile bytes: what an attacker can do to a state proof, and that it fails.

import { strict as assert } from 'node:assert';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { type ExpectedState, openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof, type StateProof } from '@witan/ledger/state-proof-codec';
import { judgeKey } from '@witan/ledger/state-proof-verdict';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import fc from 'fast-check';
import {
  hex,
  type TwinEntry,
  twinEnvelope,
  twinProof,
  twinRoot,
  twinSha256,
  twinTree,
} from '../../state/test/naive-twin.ts';
import { arbitraryEntries, recordValue } from '../../state/test/state-arbitraries.ts';

const chainId = twinSha256(Buffer.from('a chain'));
const state: readonly TwinEntry[] = Array.from({ length: 12 }, (_, number) => ({
  key: Uint8Array.of(7, number % 3, 1, number),
  value: recordValue(number % 2 === 0 ? BigInt(number * 100) : undefined, Uint8Array.of(number)),
})).sort((a, b) => Buffer.compare(a.key, b.key));
const expected: ExpectedState = { chainId, height: 300, stateRoot: twinRoot(state) };

function opens(proof: Uint8Array, against: ExpectedState = expected): boolean {
  try {
    openStateProof(decodeStateProof(proof), against);
    return true;
  } catch (error) {
    assert.ok(error instanceof DecodeError || error instanceof VerifyError, String(error));
    return false;
  }
}

function proofOf(numbers: readonly number[], entries = state): Buffer {
  const keys = new Set(numbers.map((number) => hex(entries[number]!.key)));
  return twinProof({ chainId, height: 300 }, entries, keys, keys);
}

const proofs = {
  inclusion: proofOf([4]),
  neighbours: proofOf([4, 5]),
  everything: proofOf(state.map((_, number) => number)),
};

describe('attacks on a state proof', () => {
  for (const [name, proof] of Object.entries(proofs)) {
    it(`flip: no byte of a proof can change (${name})`, () => {
      assert.ok(opens(proof));
      for (let at = 0; at < proof.length; at++) {
        for (const mask of [1, 2, 128, 255]) {
          const flipped = Uint8Array.from(proof);
          flipped[at]! ^= mask;
          assert.ok(!opens(flipped), `byte ${at} ^ ${mask}`);
        }
      }
    });

    it(`cut and grow: no byte can be lost, added or repeated (${name})`, () => {
      // Whole values can be left out at the end: what is then disclosed is less, and still true.
      const { values, ...rest } = decodeStateProof(proof);
      const shorter = values.map(
        (_, count) => encodeStateProof({ ...rest, values: values.slice(0, count) }).length,
      );
      for (let at = 0; at < proof.length; at++) {
        const [head, tail] = [proof.subarray(0, at), proof.subarray(at)];
        assert.equal(opens(head), shorter.includes(at), `cut at ${at}`);
        assert.ok(!opens(Buffer.concat([head, tail.subarray(1)])), `lost ${at}`);
        assert.ok(!opens(Buffer.concat([head, Buffer.of(0), tail])), `added at ${at}`);
        assert.ok(!opens(Buffer.concat([head, tail.subarray(0, 1), tail])), `repeated ${at}`);
      }
    });
  }

  it('swap: no part fits into the proof of another state, height or chain', () => {
    const changed = state.map((entry, number) =>
      number === 4 ? { ...entry, value: recordValue(999n, Uint8Array.of(9)) } : entry,
    );
    const mine = decodeStateProof(proofs.inclusion);
    const theirs = decodeStateProof(proofOf([4], changed));
    const envelope = { chainId: twinSha256(Buffer.from('another chain')), height: 301 };
    const others: readonly Partial<StateProof>[] = [
      { chainId: envelope.chainId },
      { height: envelope.height },
      { tree: theirs.tree },
      { values: theirs.values },
      { tree: theirs.tree, values: theirs.values },
      { values: [] as Uint8Array[], tree: decodeStateProof(proofOf([4], changed)).tree },
    ];
    for (const part of others) assert.ok(!opens(encodeStateProof({ ...mine, ...part })));
    const there = { ...expected, stateRoot: twinRoot(changed) };
    assert.ok(opens(proofOf([4], changed), there));
    assert.ok(!opens(encodeStateProof({ ...mine, values: theirs.values }), there));
  });

  it('swap: subtrees, leaves and values cannot change places', () => {
    const tree = decodeStateProof(proofs.everything).tree;
    const leafStart = (number: number) =>
      Buffer.from(tree).indexOf(Buffer.concat([Buffer.of(1, 4), state[number]!.key]));
    const leafOf = (number: number) =>
      twinTree([state[number]!], new Set([hex(state[number]!.key)]));
    const swapped = Buffer.from(tree);
    // Two leaves of one length, so that the rest of the tree stays in place.
    const [a, b] = [leafOf(0), leafOf(1)];
    assert.equal(a.length, b.length);
    b.copy(swapped, leafStart(0));
    a.copy(swapped, leafStart(1));
    assert.ok(!opens(twinEnvelope({ chainId, height: 300 }, swapped, [])));
    const { values } = decodeStateProof(proofs.everything);
    for (let i = 1; i < values.length; i++) {
      const reordered = values.with(i - 1, values[i]!).with(i, values[i - 1]!);
      assert.ok(!opens(twinEnvelope({ chainId, height: 300 }, tree, reordered)));
    }
  });

  it('a proof of less or more is another proof of the same state, and says nothing else', () => {
    const sameState = fc.property(arbitraryEntries(2, 10), (entries) => {
      const stateRoot = twinRoot(entries);
      for (const { key } of entries) {
        const proof = twinProof({ chainId, height: 300 }, entries, new Set([hex(key)]));
        const opened = openStateProof(decodeStateProof(proof), { ...expected, stateRoot });
        assert.ok(judgeKey(opened, key).present);
      }
    });
    fc.assert(sameState, { seed: 8, numRuns: 60 });
  });

  it('random bytes never open, and never end in anything but a coded error', () => {
    const noise = fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 400 }),
      fc.nat(),
      (bytes, cut) => {
        const proof = proofs.everything;
        assert.ok(!opens(bytes));
        assert.ok(!opens(Buffer.concat([proof.subarray(0, cut % proof.length), bytes])));
      },
    );
    fc.assert(noise, { seed: 9, numRuns: 2_000 });
  });

  it('a megabyte of nodes that belong to no state is refused', () => {
    const opaque = Buffer.concat([Buffer.of(0, 1, 0), Buffer.alloc(32, 1)]);
    // Balanced trees below a comb: as many nodes as fit in a megabyte.
    const grow = (bit: number): Buffer =>
      bit === 15 ? opaque : Buffer.concat([Buffer.of(bit + 2), grow(bit + 1), grow(bit + 1)]);
    const tree = grow(0);
    assert.ok(tree.length > 1_000_000);
    assert.ok(!opens(twinEnvelope({ chainId, height: 300 }, tree, [])));
  });
});
