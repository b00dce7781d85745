// The envelope and the tree of a state proof: one canonical form, and every rule of PROOF-2 to 6.

import { strict as assert } from 'node:assert';
import { concatBytes } from '@witan/ledger/bytes';
import { stateProofBytesMax } from '@witan/ledger/limits';
import { type ExpectedState, type OpenedTree, openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { judgeKey } from '@witan/ledger/state-proof-verdict';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import {
  hex,
  type TwinEntry,
  twinEnvelope,
  twinInnerPreimage,
  twinLeafPreimage,
  twinProof,
  twinRoot,
  twinSha256,
  twinSort,
  twinTree,
  twinUvarint,
} from '../../state/test/naive-twin.ts';
import { recordValue } from '../../state/test/state-arbitraries.ts';

const chainId = twinSha256(Buffer.from('a chain'));
const height = 300;
const envelope = { chainId, height };

/** Keys of one table, a value each; the amounts are the numbers. */
const entries: readonly TwinEntry[] = [3, 5, 6, 9, 12, 200].map((number) => ({
  key: Uint8Array.of(7, 1, number),
  value: recordValue(BigInt(number), Uint8Array.of(8, number)),
}));
const keys = entries.map(({ key }) => hex(key));
const expected: ExpectedState = { chainId, height, stateRoot: twinRoot(entries) };

function open(proof: Uint8Array, against: ExpectedState = expected): OpenedTree {
  return openStateProof(decodeStateProof(proof), against);
}

/** Opens a tree that was built by hand; its root is whatever it is. */
function openTree(tree: Uint8Array, values: readonly Uint8Array[] = []): OpenedTree {
  return open(twinEnvelope(envelope, tree, values));
}

function opaque(count: number | bigint, sum: number | bigint): Buffer {
  return Buffer.concat([Buffer.of(0), twinUvarint(count), twinUvarint(sum), Buffer.alloc(32, 1)]);
}

function leaf(key: readonly number[], amount: number | bigint): Buffer {
  const sized = Buffer.concat([Buffer.of(1), twinUvarint(key.length), Buffer.from(key)]);
  return Buffer.concat([sized, twinUvarint(amount), Buffer.alloc(32, 2)]);
}

function inner(bit: number, left: Uint8Array, right: Uint8Array): Buffer {
  return Buffer.concat([twinUvarint(bit + 2), left, right]);
}

describe('state proof envelope', () => {
  const proof = twinProof(envelope, entries, new Set(keys.slice(0, 2)), new Set(keys.slice(0, 1)));

  it('is read and written in one canonical form', () => {
    const decoded = decodeStateProof(proof);
    assert.equal(decoded.height, height);
    assert.equal(decoded.values.length, 1);
    assert.deepEqual(Buffer.from(encodeStateProof(decoded)), proof);
  });

  it('height 0 is left out, and refused when it is written', () => {
    const genesis = twinEnvelope({ chainId, height: 0 }, twinTree(entries, new Set(keys)), []);
    const decoded = decodeStateProof(genesis);
    assert.equal(decoded.height, 0);
    assert.deepEqual(Buffer.from(encodeStateProof(decoded)), genesis);
    const written = concatBytes(
      genesis.subarray(0, 36),
      Uint8Array.of(0x18, 0),
      genesis.subarray(36),
    );
    assert.throws(() => decodeStateProof(written), { key: 'codec/not-canonical' });
  });

  it('unknown, repeated, missing and misplaced fields are refused', () => {
    const format = Uint8Array.of(8, 1);
    const rest = proof.subarray(2);
    for (const [bytes, key] of [
      [concatBytes(rest, format), 'codec/version'],
      [concatBytes(format, proof), 'codec/malformed'],
      [concatBytes(Uint8Array.of(8, 2), rest), 'codec/version'],
      [rest, 'codec/version'],
      [concatBytes(proof, Uint8Array.of(0x32, 0)), 'codec/not-canonical'],
      [concatBytes(proof, format), 'codec/not-canonical'],
      [proof.subarray(0, 36), 'codec/short'],
      [new Uint8Array(0), 'codec/version'],
    ] as const) {
      assert.throws(() => decodeStateProof(bytes), { key });
    }
    const shortChain = twinEnvelope(
      { chainId: chainId.subarray(1), height },
      new Uint8Array(1),
      [],
    );
    assert.throws(() => decodeStateProof(shortChain), { key: 'codec/malformed' });
  });

  it('PROOF-6: the length is checked before anything is read, and lengths inside before allocation', () => {
    const tooLong = () => decodeStateProof(new Uint8Array(stateProofBytesMax + 1));
    assert.throws(tooLong, { key: 'codec/too-long' });
    const claimsMuch = concatBytes(
      proof.subarray(0, 39),
      Uint8Array.of(0x22, 0xff, 0xff, 0xff, 0x7f),
    );
    assert.throws(() => decodeStateProof(claimsMuch), { key: 'codec/too-long' });
  });

  it('PROOF-4: there are no more values than the tree has room for leaves', () => {
    const tree = twinTree(entries, new Set(keys.slice(0, 1)));
    const values = Array.from({ length: 20 }, () => Uint8Array.of(1));
    const crowded = twinEnvelope(envelope, tree, values);
    assert.throws(() => decodeStateProof(crowded), { key: 'codec/count' });
  });
});

describe('opening a state proof', () => {
  it('a proof opens under its own chain, height and root, and under no other', () => {
    const proof = twinProof(envelope, entries, new Set(keys), new Set(keys));
    const verdict = judgeKey(open(proof), entries[3]!.key);
    assert.ok(verdict.present);
    assert.deepEqual([verdict.amount, verdict.value], [9n, entries[3]!.value]);
    const other = twinSha256(Buffer.from('another'));
    assert.throws(() => open(proof, { ...expected, chainId: other }), { key: 'proof/other-chain' });
    assert.throws(() => open(proof, { ...expected, height: 301 }), { key: 'proof/other-height' });
    assert.throws(() => open(proof, { ...expected, stateRoot: other }), {
      key: 'proof/other-root',
    });
  });

  it('PROOF-2: an opaque node or a leaf is no root, whatever it claims', () => {
    const { stateRoot } = expected;
    const bare = Buffer.concat([Buffer.of(0), twinUvarint(1_000), twinUvarint(10 ** 9), stateRoot]);
    assert.throws(() => openTree(bare), { key: 'proof/shape' });
    const single = [{ key: Uint8Array.of(7, 1), value: recordValue(5n, Uint8Array.of(1)) }];
    const lone = leaf([7, 1], 10 ** 9);
    const proof = twinEnvelope(envelope, lone, []);
    assert.throws(() => open(proof, { ...expected, stateRoot: twinRoot(single) }), {
      key: 'proof/shape',
    });
  });

  it('PROOF-2: counts and sums out of range are refused', () => {
    const one = opaque(1, 0);
    assert.throws(() => openTree(inner(5, opaque(0, 0), one)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(5, opaque(2n ** 53n, 0), one)), { key: 'codec/integer' });
    assert.throws(() => openTree(inner(5, opaque(2n ** 53n - 1n, 0), one)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(5, opaque(1, 2n ** 116n), one)), { key: 'codec/integer' });
    const large = opaque(1, 2n ** 116n - 1n);
    assert.throws(() => openTree(inner(5, large, opaque(1, 1))), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(5, large, one)), { key: 'proof/other-root' });
    assert.throws(() => openTree(inner(23, leaf([7, 1, 2], 2n ** 63n), one)), {
      key: 'codec/integer',
    });
  });

  it('PROOF-2: bits increase strictly downwards and lie within the longest key', () => {
    const pair = inner(9, opaque(1, 0), opaque(1, 0));
    assert.throws(() => openTree(inner(9, pair, opaque(1, 0))), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(10, opaque(1, 0), pair)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(8, opaque(1, 0), pair)), { key: 'proof/other-root' });
    const last = inner(1023, opaque(1, 0), opaque(1, 0));
    assert.throws(() => openTree(last), { key: 'proof/other-root' });
    const beyond = inner(1024, opaque(1, 0), opaque(1, 0));
    assert.throws(() => openTree(beyond), { key: 'proof/shape' });
  });

  it('PROOF-2: a path of 512 inner nodes parses, one of 513 is refused', () => {
    const chain = (depth: number) => {
      const parts: Uint8Array[] = [];
      for (let bit = 0; bit < depth; bit++) parts.push(twinUvarint(bit + 2), opaque(1, 0));
      return Buffer.concat([...parts, opaque(1, 0)]);
    };
    assert.throws(() => openTree(chain(512)), { key: 'proof/other-root' });
    assert.throws(() => openTree(chain(513)), { key: 'proof/shape', message: /too deep/ });
  });

  it('PROOF-2: padded varints, missing and trailing bytes are refused', () => {
    const tree = twinTree(entries, new Set(keys));
    assert.throws(() => openTree(Buffer.concat([tree, Buffer.of(0)])), { key: 'codec/trailing' });
    assert.throws(() => openTree(tree.subarray(0, 0)), { key: 'codec/not-canonical' });
    for (let length = 7; length < tree.length; length += 7) {
      assert.throws(() => openTree(tree.subarray(0, length)), { key: 'codec/short' });
    }
    const padded = Buffer.concat([Buffer.of(tree[0]! | 128, 0), tree.subarray(1)]);
    assert.throws(() => openTree(padded), { key: 'codec/not-canonical' });
  });

  it('PROOF-3: leaves ascend and agree with the branches above them', () => {
    const low = leaf([7, 1, 3], 3);
    const high = leaf([7, 1, 5], 5);
    assert.throws(() => openTree(inner(21, low, high)), { key: 'proof/other-root' });
    assert.throws(() => openTree(inner(21, high, low)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(22, low, high)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(20, low, high)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(21, low, low)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(21, opaque(1, 0), low)), { key: 'proof/shape' });
    assert.throws(() => openTree(inner(21, high, opaque(1, 0))), { key: 'proof/shape' });
    // They part where the branch says, but differ above it too.
    const elsewhere = leaf([7, 0x81, 5], 5);
    assert.throws(() => openTree(inner(21, low, elsewhere)), { key: 'proof/shape' });
  });

  it('PROOF-3: keys of one table have one length, and a key has 2 to 128 bytes', () => {
    const unequal = inner(21, leaf([7, 1, 3], 3), leaf([7, 1, 5, 0], 5));
    assert.throws(() => openTree(unequal), { key: 'proof/shape' });
    const tables = inner(15, leaf([7, 0, 3], 3), leaf([7, 1, 5, 0], 5));
    assert.throws(() => openTree(tables), { key: 'proof/other-root' });
    for (const length of [0, 1, 129]) {
      const tree = inner(5, leaf(new Array<number>(length).fill(0), 1), opaque(1, 0));
      assert.throws(() => openTree(tree), { key: 'codec/malformed' });
    }
  });

  it('PROOF-4: a value must belong to an opened leaf and carry its amount', () => {
    const tree = twinTree(entries, new Set(keys.slice(0, 2)));
    const [first, second, third] = entries.map(({ value }) => value) as [Buffer, Buffer, Buffer];
    assert.ok(openTree(tree, [first, second]));
    for (const values of [[third], [second, first], [first, first], [first, third, second]]) {
      assert.throws(() => openTree(tree, values), /proof\/value|codec\/count/);
    }
    // The leaf names another amount than its value: a root that only validators at fault would
    // sign.
    const entry = { key: Uint8Array.of(0, 1, 3), value: first };
    const lying = { hash: twinSha256(twinLeafPreimage(entry)), count: 1n, sum: 4n };
    const other = { hash: Buffer.alloc(32, 1), count: 1n, sum: 0n };
    const stateRoot = twinSha256(twinInnerPreimage(5, lying, other));
    const claim = Buffer.concat([Buffer.of(1, 3, 0, 1, 3, 4), twinSha256(first)]);
    const proof = twinEnvelope(envelope, inner(5, claim, opaque(1, 0)), [first]);
    assert.throws(() => open(proof, { ...expected, stateRoot }), { key: 'proof/value' });
  });

  it('PROOF-4: equal values stand once, for all leaves that hold them', () => {
    const twins = twinSort([
      { key: Uint8Array.of(7, 1, 1), value: Uint8Array.of(1) },
      { key: Uint8Array.of(7, 1, 2), value: recordValue(1n, Uint8Array.of(9)) },
      { key: Uint8Array.of(7, 1, 3), value: Uint8Array.of(1) },
    ]);
    const all = new Set(twins.map(({ key }) => hex(key)));
    const stateRoot = twinRoot(twins);
    const tree = twinTree(twins, all);
    const [marker, record] = [twins[0]!.value, twins[1]!.value];
    const opened = (values: readonly Uint8Array[]) =>
      open(twinEnvelope(envelope, tree, values), { ...expected, stateRoot });
    assert.deepEqual(
      opened([marker, record]).items.map(({ entry }) => entry?.value),
      [marker, record, marker],
    );
    // By the third leaf the marker has been used: it stands where it was used first.
    assert.throws(() => opened([record, marker]), { key: 'proof/value' });
    assert.throws(() => opened([marker, record, marker]), { key: 'proof/value' });
  });
});
