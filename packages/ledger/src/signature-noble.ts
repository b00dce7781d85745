// Ed25519 by noble's point arithmetic, ending in a comparison of R's bytes (C6). Noble's own
// `verify` is cofactored in both of its modes and is never called: it would accept signatures that
// every platform refuses.

import type { EdwardsPoint } from '@noble/curves/abstract/edwards.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { equalBytes } from './bytes.ts';
import { KeyCache } from './key-cache.ts';
import type { SignatureBackend } from './signature.ts';

const { Point } = ed25519;

// A table of 5-bit windows costs about ten multiplications without one, and makes each later one
// about five times as fast. Building it at the tenth use therefore never costs more than twice the
// best choice made in hindsight. It holds 160 KB, hence few keys: a council and a little more.
const TABLE_WINDOW_BITS = 5;
const USES_BEFORE_TABLE = 10;
const KEYS_MAX = 128;

interface DecodedKey {
  readonly point: EdwardsPoint;
  uses: number;
}

const keys: KeyCache<DecodedKey> = /* @__PURE__ */ new KeyCache(KEYS_MAX, (key32) => ({
  point: Point.fromBytes(key32),
  uses: 0,
}));

export const nobleBackend: SignatureBackend = {
  name: 'noble',
  verify(signature64: Uint8Array, message: Uint8Array, key32: Uint8Array): boolean {
    const key = keys.get(key32);
    key.uses++;
    if (key.uses === USES_BEFORE_TABLE) key.point.precompute(TABLE_WINDOW_BITS);
    const commitment = signature64.subarray(0, 32);
    const s = Point.Fn.fromBytes(signature64.subarray(32));
    const digest = sha512.create().update(commitment).update(key32).update(message).digest();
    const h = Point.Fn.create(bytesToNumberLE(digest));
    // All inputs are public, so the variable-time multiplications may be used.
    const expected = Point.BASE.multiplyUnsafe(s).subtract(key.point.multiplyUnsafe(h));
    return equalBytes(expected.toBytes(), commitment);
  },
};
