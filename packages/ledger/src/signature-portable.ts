// Ed25519 in plain arithmetic, for pages whose platform has none: a twentieth of the bytes of a
// library that also signs. It ends in a comparison of R's bytes (C6), and is let in by the same
// self-test as any other back end.

import { concatBytes } from './bytes.ts';
import {
  decodedPoint,
  hasBytes,
  Multiples,
  numberOf,
  ORDER,
  type Point,
  sumOf,
} from './edwards.ts';
import { KeyCache } from './key-cache.ts';
import { must } from './problems.ts';
import { sha512 } from './sha2.ts';
import type { SignatureBackend } from './signature.ts';

// All multiples of a key cost about two verifications without them, and make each later one three
// times as fast. They hold 90 KB, hence few keys: a council and a little more.
const USES_BEFORE_TABLE = 4;
const KEYS_MAX = 128;

interface PreparedKey {
  readonly multiples: Multiples;
  uses: number;
}

function pointOf(bytes: Uint8Array): Point {
  const point = decodedPoint(bytes);
  must(point !== undefined, 'bytes of a point');
  return point;
}

/** y = 4/5, and an even x. */
function basePoint(): Point {
  const bytes = new Uint8Array(32).fill(0x66);
  bytes[0] = 0x58;
  return pointOf(bytes);
}

let base: Multiples | undefined;

const keys: KeyCache<PreparedKey> = /* @__PURE__ */ new KeyCache(KEYS_MAX, (key32) => ({
  multiples: new Multiples(pointOf(key32)),
  uses: 0,
}));

export const portableBackend: SignatureBackend = {
  name: 'portable',
  verify(signature64: Uint8Array, message: Uint8Array, key32: Uint8Array): boolean {
    base ??= new Multiples(basePoint()).complete();
    const key = keys.get(key32);
    key.uses++;
    if (key.uses === USES_BEFORE_TABLE) key.multiples.complete();
    const commitment = signature64.subarray(0, 32);
    const s = numberOf(signature64.subarray(32));
    const h = numberOf(sha512(concatBytes(commitment, key32, message))) % ORDER;
    const sum = sumOf([
      [base, s],
      [key.multiples, -h],
    ]);
    return hasBytes(sum, commitment);
  },
};
