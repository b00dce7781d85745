// SHA-512 (sha2.ts), for those who check signatures by their own arithmetic.

import { type Constants, constantsOf, digest } from './sha2.ts';

const SPAN = 2 ** 32;

/** The high word of 64 bits turned right; with the words swapped, the low one. */
function turned64(high: number, low: number, by: number): number {
  return by < 32 ? (high >>> by) | (low << (32 - by)) : (low >>> (by - 32)) | (high << (64 - by));
}

/** Three turned words, as SHA-512 mixes them. */
function mixed(high: number, low: number, x: number, y: number, z: number): number {
  return turned64(high, low, x) ^ turned64(high, low, y) ^ turned64(high, low, z);
}

let constants: Constants | undefined;

/** 64 bytes. */
export function sha512(message: Uint8Array): Uint8Array {
  constants ??= constantsOf(80, 1);
  return digest(message, 128, constants, compress512);
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
