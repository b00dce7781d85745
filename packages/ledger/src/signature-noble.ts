// Ed25519 by noble's point arithmetic, ending in a comparison of R's bytes (C6). Noble's own
// `verify` is cofactored in both of its modes and is never called: it would accept signatures that
// every platform refuses.

import { type EdwardsPoint, edwards } from '@noble/curves/abstract/edwards.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { concatBytes, equalBytes } from './bytes.ts';
import { KeyCache } from './key-cache.ts';
import { sha512 } from './sha512.ts';
import type { SignatureBackend } from './signature.ts';

/**
 * The curve of RFC 8032 §5.1. Noble's own `ed25519` holds the same, with signing, key exchange and
 * groups above it that a reader would load for nothing.
 */
const Point = /* @__PURE__ */ edwards({
  p: 2n ** 255n - 19n,
  n: 2n ** 252n + 27742317777372353535851937790883648493n,
  h: 8n,
  a: 2n ** 255n - 20n,
  d: 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n,
  Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n,
});

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
    const digest = sha512(concatBytes(commitment, key32, message));
    const h = Point.Fn.create(bytesToNumberLE(digest));
    // All inputs are public, so the variable-time multiplications may be used.
    const expected = Point.BASE.multiplyUnsafe(s).subtract(key.point.multiplyUnsafe(h));
    return equalBytes(expected.toBytes(), commitment);
  },
};
