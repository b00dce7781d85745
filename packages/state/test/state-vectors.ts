// The frozen vectors of the state's bytes, made by the naive twin alone. test/vectors/state holds
// them as JSON: bytes in hexadecimal, integers that may pass 2^53 as decimal text.

import {
  hex,
  type TwinEntry,
  type TwinNode,
  twinAmount,
  twinEnvelope,
  twinInnerPreimage,
  twinLeafPreimage,
  twinNode,
  twinProof,
  twinRange,
  twinRoot,
  twinSha256,
  twinSort,
  twinTotal,
  twinTree,
  twinUvarint,
} from './naive-twin.ts';
import { recordValue } from './state-arbitraries.ts';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const chainId = twinSha256(Buffer.from('witan vectors'));
const height = 1_000;
const envelope = { chainId, height };

/**
 * Table 7.1: payments of lines 1 to 4, 7 a line; table 7.2: markers; table 7.3: records without
 * sums.
 */
const payments = [1, 2, 3, 4].flatMap((line) =>
  [1, 2, 3, 4, 5, 6, 7].map((number) =>
    entry([7, 1, 0, line, 0, number], BigInt(line * 1000 + number)),
  ),
);
const markers = [1, 2, 3].map((number) => ({
  key: Uint8Array.of(7, 2, ...new Array<number>(20).fill(number), 0, number),
  value: Uint8Array.of(1),
}));
const records = [0, 128, 255].map((number) => entry([7, 3, number], undefined));
const state: readonly TwinEntry[] = twinSort([...payments, ...markers, ...records]);

function entry(key: readonly number[], amount: bigint | undefined): TwinEntry {
  const last = key.at(-1) as number;
  return { key: Uint8Array.from(key), value: recordValue(amount, Uint8Array.of(8, last)) };
}

function entryJson({ key, value }: TwinEntry): Json {
  return { key: hex(key), value: hex(value) };
}

const nodeJson = ({ hash, count, sum }: TwinNode): Json => ({
  count: Number(count),
  sum: String(sum),
  hash: hex(hash),
});

function keyVectors(): Json {
  const component = (type: string, value: string, bytes: string): Json => ({ type, value, bytes });
  return {
    components: [
      component('u8', '0', '00'),
      component('u8', '255', 'ff'),
      component('u16', '258', '0102'),
      component('u32', '4294967295', 'ffffffff'),
      component('u64', '0', '0000000000000000'),
      component('u64', '9007199254740991', '001fffffffffffff'),
      component('i64', '-9007199254740991', '7fe0000000000001'),
      component('i64', '-1', '7fffffffffffffff'),
      component('i64', '0', '8000000000000000'),
      component('i64', '1', '8000000000000001'),
      component('i64', '9007199254740991', '801fffffffffffff'),
    ],
    texts: ['', 'a', '106-54', 'Ærø', '土地'].map((text) => ({
      domain: 'land/parcel ',
      text,
      bytes: hex(twinSha256(Buffer.from(`land/parcel ${text}`)).subarray(0, 20)),
    })),
  };
}

function valueVectors(): Json {
  const salt = '5a'.repeat(16);
  const head = 'a5'.repeat(32);
  const fixed = { recVersion: 7, updatedHeight: 1_000_000, payload: '0801' };
  const tail = '00000007' + '00000000000f4240';
  const none = { amount: null, historyHead: null, salt: null };
  const value = (name: string, bytes: string, record: Json): Json => ({
    name,
    bytes,
    hash: hex(twinSha256(Buffer.from(bytes, 'hex'))),
    amount: String(twinAmount(Buffer.from(bytes, 'hex'))),
    record,
  });
  const largest = '7fffffffffffffff';
  const most = String(2n ** 63n - 1n);
  const full = { ...fixed, amount: most, historyHead: head, salt };
  return {
    values: [
      value('marker of an index entry', '01', null),
      value('plain record', `0200${tail}0801`, { ...fixed, ...none }),
      value('amount', `0201${largest}${tail}0801`, { ...fixed, ...none, amount: most }),
      value('history', `0202${tail}${head}0801`, { ...fixed, ...none, historyHead: head }),
      value('salt', `0204${tail}${salt}0801`, { ...fixed, ...none, salt }),
      value('everything', `0207${largest}${tail}${head}${salt}0801`, full),
      value('no payload', `0200${tail}`, { ...fixed, ...none, payload: '' }),
    ],
    refused: [
      { bytes: '', code: 'codec/short' },
      { bytes: '00', code: 'codec/malformed' },
      { bytes: '0100', code: 'codec/trailing' },
      { bytes: `0208${tail}`, code: 'codec/malformed' },
      { bytes: '0200000000000000000000000000', code: 'codec/malformed' },
      { bytes: `02018000000000000000${tail}`, code: 'codec/integer' },
      { bytes: '0200000000010020000000000000', code: 'codec/integer' },
      { bytes: `0202${tail}00`, code: 'codec/short' },
    ],
  };
}

function nodeVectors(): Json {
  const longKey = { key: new Uint8Array(128).fill(7), value: Uint8Array.of(1) };
  const leaves = [records[0]!, payments[0]!, markers[0]!, longKey].map((leaf) => ({
    ...(entryJson(leaf) as { [name: string]: Json }),
    preimage: hex(twinLeafPreimage(leaf)),
    hash: hex(twinSha256(twinLeafPreimage(leaf))),
  }));
  const inner = (bit: number, left: TwinNode, right: TwinNode): Json => {
    const preimage = twinInnerPreimage(bit, left, right);
    return {
      bit,
      left: nodeJson(left),
      right: nodeJson(right),
      preimage: hex(preimage),
      hash: hex(twinSha256(preimage)),
    };
  };
  const [a, b] = [twinNode(payments.slice(0, 4)), twinNode(payments.slice(4))];
  const large = { hash: a.hash, count: 2n ** 53n - 2n, sum: 2n ** 115n };
  return { leaves, inner: [inner(37, a, b), inner(0, b, a), inner(1023, large, b)] };
}

function rootVectors(): Json {
  const many = Array.from({ length: 100 }, (_, number) => ({
    key: Uint8Array.of(9, 9, ...twinSha256(Buffer.from(`key ${number}`))),
    value: recordValue(BigInt(number), twinSha256(Buffer.from(`value ${number}`))),
  }));
  const sets: readonly (readonly [string, readonly TwinEntry[]])[] = [
    ['empty', []],
    ['one entry', payments.slice(0, 1)],
    ['two entries', payments.slice(0, 2)],
    ['16 entries', payments.slice(0, 16)],
    ['17 entries', payments.slice(0, 17)],
    ['three tables', state],
    ['100 hashed keys', twinSort(many)],
  ];
  return sets.map(([name, entries]) => {
    const { count, sum } = twinTotal(entries);
    const root = hex(twinRoot(entries));
    return { name, entries: entries.map(entryJson), root, count, sum: String(sum) };
  });
}

function found(entries: readonly TwinEntry[], disclosed: boolean): Json {
  return entries.map(({ key, value }) => ({
    key: hex(key),
    amount: String(twinAmount(value)),
    value: disclosed ? hex(value) : null,
  }));
}

function total(entries: readonly TwinEntry[]): Json {
  const { count, sum } = twinTotal(entries);
  return { count, sum: String(sum) };
}

const payment = (line: number, number: number) => Uint8Array.of(7, 1, 0, line, 0, number);
const line2 = Uint8Array.of(7, 1, 0, 2);

/** A proof with the leaves that are open and those that are disclosed. */
function proof(open: readonly Uint8Array[], disclosed: readonly Uint8Array[] = []): string {
  return hex(twinProof(envelope, state, new Set(open.map(hex)), new Set(disclosed.map(hex))));
}

function proofVectors(): Json {
  const all2 = twinRange(state, line2).map(({ key }) => key);
  const middle = twinRange(state, line2, payment(2, 3), payment(2, 6));
  const middleKeys = middle.map(({ key }) => key);
  const absent = payment(2, 9);
  const first = { question: { ask: 'key', key: hex(payment(2, 4)) } };
  const bounds = { prefix: hex(line2), from: hex(payment(2, 3)), to: hex(payment(2, 6)) };
  const borders = [2, 3, 5, 6].map((number) => payment(2, number));
  const one = state.filter(({ key }) => hex(key) === hex(payment(2, 4)));
  const page = twinRange(state, line2, payment(2, 4)).slice(0, 2);
  const pageKeys = page.map(({ key }) => key);
  return {
    entries: state.map(entryJson),
    chainId: hex(chainId),
    height,
    stateRoot: hex(twinRoot(state)),
    proofs: [
      {
        name: 'inclusion',
        ...first,
        proof: proof([payment(2, 4)], [payment(2, 4)]),
        verdict: { present: true, entry: found(one, true) },
      },
      {
        name: 'inclusion without the value',
        ...first,
        proof: proof([payment(2, 4)]),
        verdict: { present: true, entry: found(one, false) },
      },
      {
        name: 'absence',
        question: { ask: 'key', key: hex(absent) },
        proof: proof([payment(2, 1)]),
        verdict: { present: false },
      },
      {
        name: 'absence in a table of shorter keys',
        question: { ask: 'key', key: '070301' },
        proof: proof([records[0]!.key]),
        verdict: { present: false },
      },
      {
        name: 'all of a collection',
        question: { ask: 'range', prefix: hex(line2) },
        proof: proof(all2, all2),
        verdict: { entries: found(twinRange(state, line2), true) },
      },
      {
        name: 'none of a collection',
        question: { ask: 'range', prefix: '0701000209' },
        proof: proof([payment(2, 1)]),
        verdict: { entries: [] },
      },
      {
        name: 'range with two fences',
        question: { ask: 'range', ...bounds },
        proof: proof([payment(2, 2), ...middleKeys, payment(2, 6)], middleKeys),
        verdict: { entries: found(middle, true) },
      },
      {
        name: 'page',
        question: { ask: 'page', prefix: hex(line2), from: hex(payment(2, 4)), limit: 2 },
        proof: proof([payment(2, 3), ...pageKeys], pageKeys),
        verdict: {
          entries: found(page, true),
          atEnd: false,
          total: total(twinRange(state, line2)),
        },
      },
      {
        name: 'total of a collection',
        question: { ask: 'total', prefix: hex(line2) },
        proof: proof([payment(2, 7)]),
        verdict: { total: total(twinRange(state, line2)) },
      },
      {
        name: 'total of a table',
        question: { ask: 'total', prefix: '0701' },
        proof: proof([payment(1, 1)]),
        verdict: { total: total(twinRange(state, Uint8Array.of(7, 1))) },
      },
      {
        name: 'total of a range',
        question: { ask: 'range-total', ...bounds },
        proof: proof(borders),
        verdict: { total: total(middle) },
      },
      {
        name: 'equal values stand once',
        question: { ask: 'range', prefix: '0702' },
        proof: proof(
          markers.map(({ key }) => key),
          [markers[0]!.key],
        ),
        verdict: { entries: found(markers, true) },
      },
    ],
  };
}

function refusedVectors(): Json {
  const stateRoot = twinRoot(state);
  const whole = new Set(state.map(({ key }) => hex(key)));
  const tree = twinTree(state, whole);
  const opaque = Buffer.concat([Buffer.of(0, 1, 0), Buffer.alloc(32, 1)]);
  const made = (bytes: Uint8Array, values: readonly Uint8Array[] = []) =>
    hex(twinEnvelope(envelope, bytes, values));
  const inner = (bit: number, left: Uint8Array, right: Uint8Array) =>
    Buffer.concat([twinUvarint(bit + 2), left, right]);
  const leaf = (key: readonly number[]) =>
    Buffer.concat([Buffer.of(1, key.length, ...key, 0), Buffer.alloc(32, 2)]);
  const chain = Buffer.concat([
    ...Array.from({ length: 513 }, (_, bit) => Buffer.concat([twinUvarint(bit + 2), opaque])),
    opaque,
  ]);
  const one = proof([payment(2, 4)], [payment(2, 4)]);
  const claim = Buffer.concat([Buffer.of(0, 34), twinUvarint(1n << 60n), stateRoot]);
  const total2 = { ask: 'total', prefix: hex(line2) };
  const bounds = { prefix: hex(line2), from: hex(payment(2, 3)), to: hex(payment(2, 6)) };
  const others = state.map((each, i) => (i === 0 ? { ...each, value: markers[0]!.value } : each));
  const last = (text: string) => text.slice(0, -2) + (text.endsWith('00') ? '01' : '00');
  return [
    {
      name: 'root of another state',
      proof: hex(twinProof(envelope, others, whole)),
      code: 'proof/other-root',
    },
    {
      name: 'proof of another chain',
      proof: hex(twinProof({ chainId: stateRoot, height }, state, whole)),
      code: 'proof/other-chain',
    },
    {
      name: 'proof of another height',
      proof: hex(twinProof({ chainId, height: height + 1 }, state, whole)),
      code: 'proof/other-height',
    },
    { name: 'opaque root that claims a sum', proof: made(claim), code: 'proof/shape' },
    { name: 'leaf as root', proof: made(leaf([7, 1])), code: 'proof/shape' },
    {
      name: 'bit repeated on a path',
      proof: made(inner(9, inner(9, opaque, opaque), opaque)),
      code: 'proof/shape',
    },
    {
      name: 'bit beyond the longest key',
      proof: made(inner(1024, opaque, opaque)),
      code: 'proof/shape',
    },
    { name: 'path of 513', proof: made(chain), code: 'proof/shape' },
    {
      name: 'leaf left of where it belongs',
      proof: made(inner(23, leaf([7, 1, 1]), opaque)),
      code: 'proof/shape',
    },
    {
      name: 'leaf right of where it belongs',
      proof: made(inner(23, opaque, leaf([7, 1, 0]))),
      code: 'proof/shape',
    },
    {
      name: 'leaves that part elsewhere',
      proof: made(inner(23, leaf([7, 0, 0]), leaf([7, 1, 1]))),
      code: 'proof/shape',
    },
    {
      name: 'key lengths in one table',
      proof: made(inner(23, leaf([7, 1, 0]), leaf([7, 1, 1, 0]))),
      code: 'proof/shape',
    },
    {
      name: 'empty opaque node',
      proof: made(inner(0, Buffer.concat([Buffer.of(0, 0), opaque.subarray(2)]), opaque)),
      code: 'proof/shape',
    },
    {
      name: 'padded varint',
      proof: made(Buffer.concat([Buffer.of(tree[0]! | 128, 0), tree.subarray(1)])),
      code: 'codec/not-canonical',
    },
    {
      name: 'bytes after the tree',
      proof: made(Buffer.concat([tree, Buffer.of(0)])),
      code: 'codec/trailing',
    },
    { name: 'tree cut short', proof: made(tree.subarray(0, -1)), code: 'codec/short' },
    { name: 'value of no leaf', proof: made(tree, [Uint8Array.of(2)]), code: 'proof/value' },
    { name: 'value changed', proof: last(one), code: 'proof/value' },
    { name: 'unknown field', proof: `${one}3000`, code: 'codec/not-canonical' },
    { name: 'unknown format', proof: `0802${one.slice(4)}`, code: 'codec/version' },
    {
      name: 'key behind an opaque node',
      question: { ask: 'key', key: hex(payment(3, 1)) },
      proof: one,
      code: 'proof/not-covered',
    },
    {
      name: 'proof of another collection',
      question: total2,
      proof: proof([payment(3, 1)]),
      code: 'proof/not-covered',
    },
    {
      name: 'list with an opaque node',
      question: { ask: 'range', prefix: hex(line2) },
      proof: one,
      code: 'proof/not-covered',
    },
    {
      name: 'range without its right fence',
      question: { ask: 'range', ...bounds },
      proof: proof([2, 3, 4, 5].map((number) => payment(2, number))),
      code: 'proof/not-covered',
    },
    {
      name: 'range total whose border is opaque',
      question: { ask: 'range-total', ...bounds },
      proof: proof([2, 5, 6].map((number) => payment(2, number))),
      code: 'proof/not-covered',
    },
    {
      name: 'page whose fence is opaque',
      question: { ask: 'page', prefix: hex(line2), from: hex(payment(2, 4)), limit: 2 },
      proof: proof([4, 5].map((number) => payment(2, number))),
      code: 'proof/not-covered',
    },
  ];
}

function historyVectors(): Json {
  let head: Uint8Array = Buffer.alloc(32);
  const steps: Json[] = [];
  for (const [version, at] of [
    [2, 10],
    [3, 10],
    [4, 4_000_000_000],
  ] as const) {
    const fixed = Buffer.alloc(12);
    fixed.writeUInt32BE(version, 0);
    fixed.writeBigUInt64BE(BigInt(at), 4);
    const txid =
      version === 3 ? Buffer.alloc(32) : twinSha256(Buffer.from(`transaction ${version}`));
    const step = Buffer.concat([fixed, txid, twinSha256(Buffer.from(`value ${version - 1}`))]);
    head = twinSha256(Buffer.of(5), head, step);
    steps.push({ step: hex(step), head: hex(head) });
  }
  return { recVersion: 4, updatedHeight: 4_000_000_000, steps };
}

export const stateVectors: Readonly<Record<string, () => Json>> = {
  'keys.json': keyVectors,
  'values.json': valueVectors,
  'nodes.json': nodeVectors,
  'roots.json': rootVectors,
  'proofs.json': proofVectors,
  'refused.json': refusedVectors,
  'history.json': historyVectors,
};
