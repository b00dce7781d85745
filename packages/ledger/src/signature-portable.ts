// Ed25519 in plain arithmetic, for pages whose platform has none: a twentieth of the bytes of a
// library that also signs. It ends in a comparison of R's bytes (C6), and is let in by the same
// self-test as any other back end.

import { concatBytes } from './bytes.ts';
import {
  decodedPoint,
  hasBytes,
  type Multiples,
  multiplesOf,
  numberOf,
  ORDER,
  sumOf,
  WINDOWS,
} from './edwards.ts';
import { KeyCache } from './key-cache.ts';
import { must } from './problems.ts';
import { sha512 } from './sha512.ts';
import type { SignatureBackend } from './signature.ts';

// All multiples of a key cost about two verifications without them, and make each later one three
// times as fast. They hold 90 KB, hence few keys: a council and a little more.
const USES_BEFORE_TABLE = 4;
const KEYS_MAX = 128;

interface PreparedKey {
  multiples: Multiples;
  uses: number;
}

function multiplesAt(bytes: Uint8Array, rows: number): Multiples {
  const point = decodedPoint(bytes);
  must(point !== undefined, 'bytes of a point');
  return multiplesOf(point, rows);
}

/** y = 4/5, and an even x. */
function basePoint(): Uint8Array {
  const bytes = new Uint8Array(32).fill(0x66);
  bytes[0] = 0x58;
  return bytes;
}

let base: Multiples | undefined;

const keys: KeyCache<PreparedKey> = /* @__PURE__ */ new KeyCache(KEYS_MAX, (key32) => ({
  multiples: multiplesAt(key32, 1),
  uses: 0,
}));

export const portableBackend: SignatureBackend = {
  name: 'portable',
  verify(signature64: Uint8Array, message: Uint8Array, key32: Uint8Array): boolean {
    base ??= multiplesAt(basePoint(), WINDOWS);
    const key = keys.get(key32);
    key.uses++;
    if (key.uses === USES_BEFORE_TABLE) key.multiples = multiplesAt(key32, WINDOWS);
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
