// What SHA-256 and SHA-512 (FIPS 180-4) have in common, for pages, where every byte of code is
// fetched: 1 KB compressed for both. Nodes install their platform's. Constants are derived as the
// standard defines them, as the first bits of the roots of primes, so that no table travels.

/** The integer part of the root of an integer: Newton's steps, from above. */
function root(value: bigint, degree: bigint): bigint {
  let [x, next] = [0n, 1n << 100n];
  do {
    x = next;
    next = ((degree - 1n) * x + value / x ** (degree - 1n)) / degree;
  } while (next < x);
  return x;
}

/**
 * 64 bits behind the point of the roots of the first primes, as high and low words in turn; with a
 * step of 2 the high ones.
 */
function wordsOf(count: number, degree: bigint, step: number): Int32Array {
  const words: number[] = [];
  for (let prime = 2; words.length < 2 * count; prime++) {
    let divisor = 2;
    while (prime % divisor !== 0) divisor++;
    if (divisor < prime) continue;
    const bits = root(BigInt(prime) << (64n * degree), degree);
    words.push(Number(BigInt.asIntN(32, bits >> 32n)), Number(BigInt.asIntN(32, bits)));
  }
  return Int32Array.from(words).filter((_, i) => i % step === 0);
}

/** The first state, and a word for each round. */
export interface Constants {
  readonly start: Int32Array;
  readonly rounds: Int32Array;
}

/** Of SHA-512, whose words have 64 bits; a `step` of 2 takes the high halves, which SHA-256 has. */
export function constantsOf(rounds: number, step: 1 | 2): Constants {
  return { start: wordsOf(8, 2n, step), rounds: wordsOf(rounds, 3n, step) };
}

/** The message schedule of the block that is being taken in. */
const SCHEDULE = /* @__PURE__ */ new Int32Array(160);

/** The message, a bit, zeros, and its length in bits, block by block into the state. */
export function digest(
  message: Uint8Array,
  blockBytes: number,
  { start, rounds }: Constants,
  compress: (state: Int32Array, w: Int32Array, k: Int32Array) => void,
): Uint8Array {
  const { length } = message;
  const blocks = Math.ceil((length + 1 + blockBytes / 8) / blockBytes);
  const padded = new Uint8Array(blocks * blockBytes);
  padded.set(message);
  padded[length] = 0x80;
  const input = new DataView(padded.buffer);
  input.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  input.setUint32(padded.length - 4, length << 3);
  const state = start.slice();
  for (let at = 0; at < padded.length; at += blockBytes) {
    for (let i = 0; i < blockBytes; i += 4) SCHEDULE[i >> 2] = input.getInt32(at + i);
    compress(state, SCHEDULE, rounds);
  }
  // The block that came last has room for it.
  const output = new DataView(padded.buffer, 0, 4 * state.length);
  state.forEach((word, i) => {
    output.setInt32(4 * i, word);
  });
  return padded.slice(0, output.byteLength);
}
