// A second reading of state.md §3 and §4, as plain as the text: bits are strings, the tree is a
// recursion over a sorted list, and verdicts scan that list. It shares no code with the store or
// the verifier, and hashes with Node's own SHA-256.

import { createHash } from 'node:crypto';

export interface TwinEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

export interface TwinNode {
  readonly hash: Buffer;
  readonly count: bigint;
  readonly sum: bigint;
}

/** Plants a fault in the encoding, to show that the tests would notice it. */
export interface TwinMutation {
  readonly withoutChildCounts?: boolean;
  readonly totalsOnly?: boolean;
}

export function twinSha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function twinUvarint(value: bigint | number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest % 128n);
    rest /= 128n;
    bytes.push(rest > 0n ? low + 128 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

function bigEndian(value: bigint | number, bytes: number): Buffer {
  return Buffer.from(
    BigInt(value)
      .toString(16)
      .padStart(2 * bytes, '0'),
    'hex',
  );
}

export function twinSort(entries: readonly TwinEntry[]): TwinEntry[] {
  return [...entries].sort((a, b) => Buffer.compare(a.key, b.key));
}

/** All bits of a key; those beyond its end are zeros. */
function bits(key: Uint8Array): string {
  let text = '';
  for (const byte of key) text += byte.toString(2).padStart(8, '0');
  return text.padEnd(8 * 128, '0');
}

export function twinAmount(value: Uint8Array): bigint {
  const hasAmount = value[0] === 2 && ((value[1] as number) & 1) === 1;
  return hasAmount ? Buffer.from(value).readBigUInt64BE(2) : 0n;
}

export function twinLeafPreimage(entry: TwinEntry): Buffer {
  const { key, value } = entry;
  const length = twinUvarint(key.length);
  return Buffer.concat([Buffer.of(0), length, key, Buffer.of(0x20), twinSha256(value)]);
}

export function twinInnerPreimage(
  bit: number,
  left: TwinNode,
  right: TwinNode,
  mutation: TwinMutation = {},
): Buffer {
  const child = (node: TwinNode) =>
    Buffer.concat([
      bigEndian(mutation.withoutChildCounts ? 0n : node.count, 8),
      bigEndian(mutation.totalsOnly ? 0n : node.sum, 16),
      node.hash,
    ]);
  const totals = mutation.totalsOnly ? bigEndian(left.sum + right.sum, 16) : Buffer.alloc(0);
  return Buffer.concat([Buffer.of(1, 0), bigEndian(bit, 2), child(left), child(right), totals]);
}

/** Where a sorted list of two or more keys parts for the first time. */
function parting(entries: readonly TwinEntry[]): { bit: number; middle: number } {
  const first = bits((entries[0] as TwinEntry).key);
  const last = bits((entries.at(-1) as TwinEntry).key);
  let bit = 0;
  while (first[bit] === last[bit]) bit += 1;
  const middle = entries.findIndex(({ key }) => bits(key)[bit] === '1');
  return { bit, middle };
}

/** The node over a sorted list that is not empty. */
export function twinNode(entries: readonly TwinEntry[], mutation: TwinMutation = {}): TwinNode {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    return { hash: twinSha256(twinLeafPreimage(only)), count: 1n, sum: twinAmount(only.value) };
  }
  const { bit, middle } = parting(entries);
  const left = twinNode(entries.slice(0, middle), mutation);
  const right = twinNode(entries.slice(middle), mutation);
  return {
    hash: twinSha256(twinInnerPreimage(bit, left, right, mutation)),
    count: left.count + right.count,
    sum: left.sum + right.sum,
  };
}

export function twinRoot(entries: readonly TwinEntry[]): Buffer {
  return entries.length === 0 ? Buffer.alloc(32) : twinNode(twinSort(entries)).hash;
}

/** The pruned tree in which exactly the leaves with these keys (in hexadecimal) are open. */
export function twinTree(
  entries: readonly TwinEntry[],
  open: ReadonlySet<string>,
  isRoot = true,
): Buffer {
  const opened = entries.filter(({ key }) => open.has(hex(key)));
  if (opened.length === 0 && !isRoot) {
    const { hash, count, sum } = twinNode(entries);
    return Buffer.concat([Buffer.of(0), twinUvarint(count), twinUvarint(sum), hash]);
  }
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const { key, value } = only;
    const length = twinUvarint(key.length);
    const amount = twinUvarint(twinAmount(value));
    return Buffer.concat([Buffer.of(1), length, key, amount, twinSha256(value)]);
  }
  const { bit, middle } = parting(entries);
  return Buffer.concat([
    twinUvarint(bit + 2),
    twinTree(entries.slice(0, middle), open, false),
    twinTree(entries.slice(middle), open, false),
  ]);
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

export interface TwinEnvelope {
  readonly chainId: Uint8Array;
  readonly height: number;
}

/** A StateProof in protobuf. */
export function twinEnvelope(
  envelope: TwinEnvelope,
  tree: Uint8Array,
  values: readonly Uint8Array[],
): Buffer {
  const sized = (tag: number, bytes: Uint8Array) =>
    Buffer.concat([Buffer.of(tag), twinUvarint(bytes.length), bytes]);
  const height =
    envelope.height === 0
      ? Buffer.alloc(0)
      : Buffer.concat([Buffer.of(0x18), twinUvarint(envelope.height)]);
  return Buffer.concat([
    Buffer.of(0x08, 1),
    sized(0x12, envelope.chainId),
    height,
    sized(0x22, tree),
    ...values.map((value) => sized(0x2a, value)),
  ]);
}

/** A proof that opens some keys of a state and discloses the values of some of those. */
export function twinProof(
  envelope: TwinEnvelope,
  entries: readonly TwinEntry[],
  open: ReadonlySet<string>,
  disclose: ReadonlySet<string> = new Set(),
): Buffer {
  const sorted = twinSort(entries);
  const values: Uint8Array[] = [];
  const shown = new Set(
    sorted.filter(({ key }) => disclose.has(hex(key))).map(({ value }) => hex(value)),
  );
  for (const { key, value } of sorted) {
    if (open.has(hex(key)) && shown.delete(hex(value))) values.push(value);
  }
  return twinEnvelope(envelope, twinTree(sorted, open), values);
}

function hasPrefix(key: Uint8Array, prefix: Uint8Array): boolean {
  return Buffer.compare(key.subarray(0, prefix.length), prefix) === 0;
}

/** All entries of a collection, or of a range in it, by looking at each entry of the state. */
export function twinRange(
  entries: readonly TwinEntry[],
  prefix: Uint8Array,
  from?: Uint8Array,
  to?: Uint8Array,
): TwinEntry[] {
  return twinSort(entries).filter(
    ({ key }) =>
      hasPrefix(key, prefix) &&
      (from === undefined || Buffer.compare(key, from) >= 0) &&
      (to === undefined || Buffer.compare(key, to) < 0),
  );
}

export function twinTotal(entries: readonly TwinEntry[]): { count: number; sum: bigint } {
  let sum = 0n;
  for (const { value } of entries) sum += twinAmount(value);
  return { count: entries.length, sum };
}
