// The part of strict Ed25519 that needs no curve arithmetic (consensus.md C4, steps 1 to 4). Back
// ends disagree on what it refuses, so none of them is asked.

import { fromHex } from './bytes.ts';

/**
 * Steps 1 to 4 of C4 on an untagged signature and key: lengths, s < L, and A and R canonical and
 * not of small order. Costs well under 0.1 µs, and leaves open only what curve arithmetic decides.
 */
export function strictPrefilter(signature64: Uint8Array, key32: Uint8Array): boolean {
  return (
    signature64.length === 64 &&
    key32.length === 32 &&
    isReducedScalar(signature64) &&
    isStrictPoint(key32) &&
    isStrictPoint(signature64)
  );
}

/** L, the order of the base point, little-endian (RFC 8032 §5.1). */
const ORDER = /* @__PURE__ */ fromHex(
  'edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010',
) as Uint8Array;

/** Step 2: whether s, the last 32 bytes, is below L. Nearly always the highest byte decides. */
function isReducedScalar(signature64: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) {
    const difference = (signature64[32 + i] as number) - (ORDER[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

// The y coordinate of two of the points of order 8; that of the others is p − y, whose bytes are
// the complement of these but for the lowest. The other small orders have y = 0 (order 4), y = 1
// (the neutral point) and y = p − 1 (order 2).
const ORDER_8_Y = /* @__PURE__ */ fromHex(
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
) as Uint8Array;
const NO_BYTES = /* @__PURE__ */ new Uint8Array(32);

/**
 * Steps 3 and 4 for the 32 bytes at the front: y < p, and y is not that of a point of small order,
 * whatever the sign bit says. The lowest byte alone decides for all but a few per cent.
 */
export function isStrictPoint(bytes: Uint8Array): boolean {
  const lowest = bytes[0] as number;
  if (lowest <= 0x01) return !restIs(bytes, NO_BYTES, 0x00); // y = 0, 1
  // y = p − 1, and all y ≥ p = 2^255 − 19
  if (lowest >= 0xec) return !restIs(bytes, NO_BYTES, 0xff);
  if (lowest === 0x26) return !restIs(bytes, ORDER_8_Y, 0x00);
  if (lowest === 0xc7) return !restIs(bytes, ORDER_8_Y, 0xff); // 0xed − 0x26
  return true;
}

/** Whether all bits behind the lowest byte, but for the sign, are those of y, flipped by `mask`. */
function restIs(bytes: Uint8Array, y: Uint8Array, mask: number): boolean {
  if ((((bytes[31] as number) ^ mask) & 0x7f) !== y[31]) return false;
  for (let i = 30; i >= 1; i--) {
    if (((bytes[i] as number) ^ mask) !== y[i]) return false;
  }
  return true;
}
