// Plants faults in the source of the verifier and shows that the checks below notice each of them.

import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  hex,
  type TwinEntry,
  twinEnvelope,
  twinProof,
  twinRoot,
  twinSha256,
  twinTree,
  twinUvarint,
} from '../../state/test/naive-twin.ts';
import { recordValue } from '../../state/test/state-arbitraries.ts';

type Opener = typeof import('@witan/ledger/state-proof');
type Judge = typeof import('@witan/ledger/state-proof-verdict');
type Verifier = Opener & Judge;

const source = fileURLToPath(new URL('../src/', import.meta.url));
const FILES = ['state-tree.ts', 'state-proof.ts', 'state-proof-verdict.ts'] as const;

interface Canary {
  readonly name: string;
  readonly file: (typeof FILES)[number];
  readonly from: string;
  readonly to: string;
  /** The check that has to notice it. */
  readonly caughtBy: keyof typeof checks;
}

const chainId = twinSha256(Buffer.from('a chain'));
const entries: readonly TwinEntry[] = [1, 2, 3, 4, 5, 6].map((number) => ({
  key: Uint8Array.of(7, 1, number),
  value: recordValue(BigInt(number), Uint8Array.of(number)),
}));
const expected = { chainId, height: 1, stateRoot: twinRoot(entries) };
const everything = [1, 2, 3, 4, 5, 6];
const keyOf = (number: number) => Uint8Array.of(7, 1, number);
const opaque = Buffer.concat([Buffer.of(0, 1, 0), Buffer.alloc(32, 1)]);

function opened(verifier: Verifier, numbers: readonly number[]) {
  const keys = new Set(numbers.map((number) => hex(keyOf(number))));
  return verifier.openStateProof(decodeStateProof(twinProof(expected, entries, keys)), expected);
}

function openTree(verifier: Verifier, tree: Uint8Array, values: readonly Uint8Array[] = []) {
  return verifier.openStateProof(decodeStateProof(twinEnvelope(expected, tree, values)), expected);
}

const checks = {
  'root of the naive twin': (verifier: Verifier) => {
    opened(verifier, everything);
  },
  'bits increase strictly': (verifier: Verifier) => {
    const pair = Buffer.concat([Buffer.of(11), opaque, opaque]);
    const tree = Buffer.concat([Buffer.of(11), opaque, pair]);
    assert.throws(() => openTree(verifier, tree), { key: 'proof/shape' });
  },
  'no opaque root': (verifier: Verifier) => {
    const claim = Buffer.concat([Buffer.of(0), twinUvarint(6), twinUvarint(10 ** 9)]);
    const tree = Buffer.concat([claim, expected.stateRoot]);
    assert.throws(() => openTree(verifier, tree), { key: 'proof/shape' });
  },
  'leaves on their side': (verifier: Verifier) => {
    const leaf = Buffer.concat([Buffer.of(1, 3, 7, 1, 5, 5), Buffer.alloc(32)]);
    for (const [bit, children] of [
      [21, [leaf, opaque]],
      [22, [opaque, leaf]],
    ] as const) {
      const tree = Buffer.concat([twinUvarint(bit + 2), ...children]);
      assert.throws(() => openTree(verifier, tree), { key: 'proof/shape' });
    }
  },
  'leaves part where their branch says': (verifier: Verifier) => {
    const low = Buffer.concat([Buffer.of(1, 3, 7, 0x81, 1, 1), Buffer.alloc(32)]);
    const high = Buffer.concat([Buffer.of(1, 3, 7, 1, 5, 5), Buffer.alloc(32)]);
    const tree = Buffer.concat([twinUvarint(21 + 2), low, high]);
    assert.throws(() => openTree(verifier, tree), { key: 'proof/shape' });
  },
  'a leaf for each value': (verifier: Verifier) => {
    const tree = twinTree(entries, new Set([hex(keyOf(1)), hex(keyOf(2))]));
    const value = entries[4]!.value;
    assert.throws(() => openTree(verifier, tree, [value]), { key: 'proof/value' });
  },
  'each value once, in order': (verifier: Verifier) => {
    const tree = twinTree(entries, new Set([hex(keyOf(1)), hex(keyOf(2))]));
    const [first, second] = [entries[0]!.value, entries[1]!.value];
    for (const values of [
      [second, first],
      [first, first],
    ]) {
      assert.throws(() => openTree(verifier, tree, values), { key: 'proof/value' });
    }
  },
  'nothing opaque in a list': (verifier: Verifier) => {
    const tree = opened(verifier, [1, 2, 3, 5, 6]);
    const prefix = Uint8Array.of(7, 1);
    assert.throws(() => verifier.judgeRange(tree, { prefix }), { key: 'proof/not-covered' });
  },
  'opaque is not absent': (verifier: Verifier) => {
    const tree = opened(verifier, [1]);
    assert.throws(() => verifier.judgeKey(tree, keyOf(6)), { key: 'proof/not-covered' });
  },
  'left border of a range total': (verifier: Verifier) => {
    const range = { prefix: Uint8Array.of(7, 1), from: keyOf(2), to: keyOf(6) };
    const tree = opened(verifier, [5, 6]);
    assert.throws(() => verifier.judgeRangeTotal(tree, range), { key: 'proof/not-covered' });
  },
  'right border of a range total': (verifier: Verifier) => {
    const range = { prefix: Uint8Array.of(7, 1), from: keyOf(2), to: keyOf(6) };
    const tree = opened(verifier, [1, 2]);
    assert.throws(() => verifier.judgeRangeTotal(tree, range), { key: 'proof/not-covered' });
  },
  'fences of a range': (verifier: Verifier) => {
    const range = { prefix: Uint8Array.of(7, 1), from: keyOf(2), to: keyOf(4) };
    const found = verifier.judgeRange(opened(verifier, everything), range);
    assert.deepEqual(
      found.map(({ key }) => key[2]),
      [2, 3],
    );
  },
  'the prefix of the question': (verifier: Verifier) => {
    const tree = opened(verifier, everything);
    const prefix = Uint8Array.of(7, 1, 7);
    assert.deepEqual(verifier.judgeTotal(tree, prefix), { count: 0, sum: 0n });
  },
} as const;

const canaries: readonly Canary[] = [
  {
    name: 'no count in the preimage',
    file: 'state-tree.ts',
    from: 'const { count, sum } = child;',
    to: 'const { sum } = child; const count = 0;',
    caughtBy: 'root of the naive twin',
  },
  {
    name: 'no sum in the preimage',
    file: 'state-tree.ts',
    from: 'innerView.setBigUint64(at + 16, sum);',
    to: 'innerBuffer.fill(0, at + 16, at + 24);',
    caughtBy: 'root of the naive twin',
  },
  {
    name: 'a bit may repeat on a path',
    file: 'state-proof.ts',
    from: 'bit <= (branches',
    to: 'bit < (branches',
    caughtBy: 'bits increase strictly',
  },
  {
    name: 'an opaque root is believed',
    file: 'state-proof.ts',
    from: 'if (root.left === undefined)',
    to: 'if (root.count === 0)',
    caughtBy: 'no opaque root',
  },
  {
    name: 'a lone leaf may lie right of its branch',
    file: 'state-proof.ts',
    from: 'bitAt(left.key, bit) !== 0',
    to: 'bitAt(left.key, bit) > 1',
    caughtBy: 'leaves on their side',
  },
  {
    name: 'a lone leaf may lie left of its branch',
    file: 'state-proof.ts',
    from: 'bitAt(right.key, bit) !== 1',
    to: 'bitAt(right.key, bit) > 1',
    caughtBy: 'leaves on their side',
  },
  {
    name: 'two leaves may differ above their branch',
    file: 'state-proof.ts',
    from: 'criticalBit(left.key, right.key) !== bit',
    to: 'criticalBit(left.key, right.key) > bit',
    caughtBy: 'leaves part where their branch says',
  },
  {
    name: 'a value needs no leaf',
    file: 'state-proof.ts',
    from: "if (holder === undefined) throw new VerifyError('proof/value', 'no leaf holds it');",
    to: 'if (holder === undefined) continue;',
    caughtBy: 'a leaf for each value',
  },
  {
    name: 'values stand in any order',
    file: 'state-proof.ts',
    from: 'holder.order <= before',
    to: 'holder.order < -1',
    caughtBy: 'each value once, in order',
  },
  {
    name: 'opaque nodes are left out of a list',
    file: 'state-proof-verdict.ts',
    from: 'items.map((item) => item.entry ?? notCovered())',
    to: 'items.flatMap((item) => item.entry ?? [])',
    caughtBy: 'nothing opaque in a list',
  },
  {
    name: 'opaque is absent',
    file: 'state-proof-verdict.ts',
    from: '.entry ?? notCovered();\n  if (equalBytes',
    to: '.entry;\n  if (entry === undefined) return { present: false };\n  if (equalBytes',
    caughtBy: 'opaque is not absent',
  },
  {
    name: 'the left border of a total is open',
    file: 'state-proof-verdict.ts',
    from: 'items[0]?.entry === undefined',
    to: 'items.length === -1',
    caughtBy: 'left border of a range total',
  },
  {
    name: 'the right border of a total is open',
    file: 'state-proof-verdict.ts',
    from: 'items.at(-1)?.entry === undefined',
    to: 'items.length === -1',
    caughtBy: 'right border of a range total',
  },
  {
    name: 'the fence behind a range belongs to it',
    file: 'state-proof-verdict.ts',
    from: 'compareBytes(key, range.to) >= 0',
    to: 'compareBytes(key, range.to) > 0',
    caughtBy: 'fences of a range',
  },
  {
    name: 'any opened leaf stands for the prefix asked',
    file: 'state-proof-verdict.ts',
    from: 'return equalBytes(witness.key.subarray(0, prefix.length), prefix) ? node : undefined;',
    to: 'return witness === undefined ? undefined : node;',
    caughtBy: 'the prefix of the question',
  },
];

async function load(canary?: Canary): Promise<Verifier> {
  const folder = mkdtempSync(join(tmpdir(), 'witan-canary-'));
  try {
    for (const file of FILES) {
      let text = readFileSync(join(source, file), 'utf8');
      if (canary?.file === file) {
        assert.ok(text.includes(canary.from), `the source no longer holds: ${canary.from}`);
        text = text.replace(canary.from, canary.to);
      }
      // Files that are not copied are the real ones.
      const linked = text.replaceAll(/from '\.\/([a-z-]+\.ts)'/g, (whole, name) =>
        FILES.includes(name) ? whole : `from '${pathToFileURL(join(source, name))}'`,
      );
      writeFileSync(join(folder, file), linked);
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const opener: Opener = await import(pathToFileURL(join(folder, 'state-proof.ts')).href);
    const judge: Judge = await import(pathToFileURL(join(folder, 'state-proof-verdict.ts')).href);
    return { ...opener, ...judge };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function failures(verifier: Verifier): string[] {
  const failed: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      check(verifier);
    } catch {
      failed.push(name);
    }
  }
  return failed;
}

describe('canaries of the state verifier', () => {
  it('the verifier as it is passes every check', async () => {
    assert.deepEqual(failures(await load()), []);
  });

  for (const canary of canaries) {
    it(`is caught: ${canary.name}`, async () => {
      const failed = failures(await load(canary));
      assert.ok(failed.includes(canary.caughtBy), `${canary.caughtBy} passed`);
    });
  }
});
