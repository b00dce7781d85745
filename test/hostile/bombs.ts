// A child of the bomb test: decodes the largest inputs that structure can make expensive and prints
// what each decoder allocated for them. It runs with a young generation so large that nothing is
// collected in between, so growth of the heap is all that was allocated.

import { concatBytes } from '@witan/ledger/bytes';
import { type Decoder, findDecoders, isDecodeError } from './decoders.ts';
import { collectSeeds } from './seeds.ts';

export interface Blast {
  readonly name: string;
  /** What the input was made of. */
  readonly bomb: string;
  /** The decoder's limit, or the length of the input where that is less. */
  readonly bytesMax: number;
  readonly allocatedBytes: number;
  readonly ms: number;
}

/** What no peer sends unasked costs in proportion to its length: a part of the largest will do. */
const INPUT_BYTES_MAX = 64 * 1024;
const FIELDS = 8;
const DEPTH_MAX = 2;

function filled(pattern: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += pattern.length) {
    bytes.set(pattern.subarray(0, length - at), at);
  }
  return bytes;
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Uint8Array.of(...bytes, rest);
}

/** Bytes behind the tag and length of a field. */
function delimited(field: number, content: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of((field << 3) | 2), varint(content.length), content);
}

/** Lists of nothing, as many elements as fit, on their own and inside other messages. */
function* bombs(length: number): Generator<readonly [string, Uint8Array]> {
  for (const byte of [0x00, 0x01, 0xff])
    yield [`bytes ${byte}`, filled(Uint8Array.of(byte), length)];
  const fields = Array.from({ length: FIELDS }, (_, i) => i + 1);
  const empties = fields.map((field): readonly [string, (size: number) => Uint8Array] => [
    `${field}: ''`,
    (size) => filled(Uint8Array.of((field << 3) | 2, 0), size - (size % 2)),
  ]);
  for (let depth = 0; depth < DEPTH_MAX; depth++) {
    let level = empties;
    for (let d = 0; d < depth; d++) {
      level = fields.flatMap((field) =>
        level.map(([name, make]): readonly [string, (size: number) => Uint8Array] => [
          `${field}: { ${name} }`,
          (size) => delimited(field, make(size - 5)),
        ]),
      );
    }
    for (const [name, make] of level) yield [name, make(length)];
  }
}

function blast(decoder: Decoder, bomb: string, bytes: Uint8Array): Blast {
  const before = process.memoryUsage();
  const startedMs = performance.now();
  try {
    decoder.decode(bytes);
  } catch (error) {
    if (!isDecodeError(error)) throw error;
  }
  const ms = performance.now() - startedMs;
  const after = process.memoryUsage();
  const allocatedBytes =
    after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  return { name: decoder.name, bomb, bytesMax: bytes.length, allocatedBytes, ms };
}

const stores = new Map<number, readonly (readonly [string, Uint8Array])[]>();

function bombsOf(length: number): readonly (readonly [string, Uint8Array])[] {
  const stored = stores.get(length) ?? [...bombs(length)];
  stores.set(length, stored);
  return stored;
}

const { decoders } = await findDecoders(collectSeeds());
const worst: Blast[] = [];
for (const decoder of decoders) {
  const inputMax = decoder.name.includes('#decodeMessage') ? decoder.bytesMax : INPUT_BYTES_MAX;
  const length = Math.min(decoder.bytesMax, inputMax);
  let most: Blast | undefined;
  for (const [bomb, bytes] of bombsOf(length)) {
    const found = blast(decoder, bomb, bytes);
    if (most === undefined || found.allocatedBytes > most.allocatedBytes) most = found;
  }
  if (most !== undefined) worst.push(most);
}
process.stdout.write(JSON.stringify(worst));
