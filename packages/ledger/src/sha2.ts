// SHA-256 and SHA-512 (FIPS 180-4) for pages, where every byte of code is fetched: 1 KB compressed
// for both. Nodes install their platform's. Constants are derived as the standard defines them, as
// the first bits of the roots of primes, so that no table travels.

/** The integer part of the root of an integer: Newton's steps, from above. */
function root(value: bigint, degree: bigint): bigint {
  let [x, next] = [0n, 1n << 100n];
  do {
    x = next;
    next = ((degree - 1n) * x + value / x ** (degree - 1n)) / degree;
  } while (next < x);
  return x;
}

/** 64 bits behind the point of the roots of the first primes, as high and low words in turn. */
function wordsOf(count: number, degree: bigint): Int32Array {
  const words: number[] = [];
  for (let prime = 2; words.length < 2 * count; prime++) {
    let divisor = 2;
    while (prime % divisor !== 0) divisor++;
    if (divisor < prime) continue;
    const bits = root(BigInt(prime) << (64n * degree), degree);
    words.push(Number(BigInt.asIntN(32, bits >> 32n)), Number(BigInt.asIntN(32, bits)));
  }
  return Int32Array.from(words);
}

/** Those of SHA-256 are the high words of those of SHA-512. */
interface Constants {
  readonly start: Int32Array;
  readonly rounds: Int32Array;
}

let constants: readonly [sha256: Constants, sha512: Constants] | undefined;

function known(): readonly [sha256: Constants, sha512: Constants] {
  if (constants === undefined) {
    const [start, rounds] = [wordsOf(8, 2n), wordsOf(80, 3n)];
    const high = (words: Int32Array): Int32Array => words.filter((_, i) => i % 2 === 0);
    constants = [
      { start: high(start), rounds: high(rounds) },
      { start, rounds },
    ];
  }
  return constants;
}

/** The message schedule of the block that is being taken in. */
const SCHEDULE = /* @__PURE__ */ new Int32Array(160);

/** The message, a bit, zeros, and its length in bits, block by block into the state. */
function digest(
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

function turned(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

/** 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  return digest(message, 64, known()[0], compress256);
}

function compress256(state: Int32Array, w: Int32Array, k: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[i] = s0 + s1 + (w[i - 7] as number) + (w[i - 16] as number);
  }
  // One by one: what iterates takes as long as half of the rounds.
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (k[i] as number) + (w[i] as number)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (added[i] as number);
}

const SPAN = 2 ** 32;

/** The high word of 64 bits turned right; with the words swapped, the low one. */
function turned64(high: number, low: number, by: number): number {
  return by < 32 ? (high >>> by) | (low << (32 - by)) : (low >>> (by - 32)) | (high << (64 - by));
}

/** Three turned words, as SHA-512 mixes them. */
function mixed(high: number, low: number, x: number, y: number, z: number): number {
  return turned64(high, low, x) ^ turned64(high, low, y) ^ turned64(high, low, z);
}

/** 64 bytes. */
export function sha512(message: Uint8Array): Uint8Array {
  return digest(message, 128, known()[1], compress512);
}

function extend512(w: Int32Array, i: number): void {
  const xh = w[i - 30] as number;
  const xl = w[i - 29] as number;
  const yh = w[i - 4] as number;
  const yl = w[i - 3] as number;
  const low =
    ((turned64(xl, xh, 1) ^ turned64(xl, xh, 8) ^ ((xl >>> 7) | (xh << 25))) >>> 0) +
    ((turned64(yl, yh, 19) ^ turned64(yl, yh, 61) ^ ((yl >>> 6) | (yh << 26))) >>> 0) +
    ((w[i - 13] as number) >>> 0) +
    ((w[i - 31] as number) >>> 0);
  w[i + 1] = low;
  w[i] =
    (turned64(xh, xl, 1) ^ turned64(xh, xl, 8) ^ (xh >>> 7)) +
    (turned64(yh, yl, 19) ^ turned64(yh, yl, 61) ^ (yh >>> 6)) +
    (w[i - 14] as number) +
    (w[i - 32] as number) +
    Math.floor(low / SPAN);
}

const WORKING = /* @__PURE__ */ new Int32Array(16);

function compress512(state: Int32Array, w: Int32Array, k: Int32Array): void {
  for (let i = 32; i < 160; i += 2) extend512(w, i);
  const v = WORKING;
  v.set(state);
  // The eight words stay where they are; what is called a moves down by one in each round.
  for (let i = 0, a = 0; i < 160; i += 2, a = (a + 14) & 15) {
    const ah = v[a] as number;
    const al = v[a + 1] as number;
    const bh = v[(a + 2) & 15] as number;
    const bl = v[(a + 3) & 15] as number;
    const ch = v[(a + 4) & 15] as number;
    const cl = v[(a + 5) & 15] as number;
    const d = (a + 6) & 15;
    const eh = v[(a + 8) & 15] as number;
    const el = v[(a + 9) & 15] as number;
    const h = (a + 14) & 15;
    const low1 =
      ((v[h + 1] as number) >>> 0) +
      (mixed(el, eh, 14, 18, 41) >>> 0) +
      (((el & (v[(a + 11) & 15] as number)) ^ (~el & (v[(a + 13) & 15] as number))) >>> 0) +
      ((k[i + 1] as number) >>> 0) +
      ((w[i + 1] as number) >>> 0);
    const high1 =
      (v[h] as number) +
      mixed(eh, el, 14, 18, 41) +
      ((eh & (v[(a + 10) & 15] as number)) ^ (~eh & (v[(a + 12) & 15] as number))) +
      (k[i] as number) +
      (w[i] as number) +
      Math.floor(low1 / SPAN);
    const low2 =
      (low1 >>> 0) +
      (mixed(al, ah, 28, 34, 39) >>> 0) +
      (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
    const low = ((v[d + 1] as number) >>> 0) + (low1 >>> 0);
    v[d] = (v[d] as number) + high1 + Math.floor(low / SPAN);
    v[d + 1] = low;
    v[h] =
      high1 +
      mixed(ah, al, 28, 34, 39) +
      ((ah & bh) ^ (ah & ch) ^ (bh & ch)) +
      Math.floor(low2 / SPAN);
    v[h + 1] = low2;
  }
  for (let i = 0; i < 16; i += 2) {
    const low = ((state[i + 1] as number) >>> 0) + ((v[i + 1] as number) >>> 0);
    state[i] = (state[i] as number) + (v[i] as number) + Math.floor(low / SPAN);
    state[i + 1] = low;
  }
}
