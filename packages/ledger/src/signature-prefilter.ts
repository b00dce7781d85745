// The part of strict Ed25519 that needs no curve arithmetic (consensus.md C4, steps 1 to 4). Back
// ends disagree on what it refuses, so none of them is asked.

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

// L = 2^252 + ORDER_LOW, little-endian (RFC 8032 §5.1).
const ORDER_LOW: readonly number[] = [
  0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
];

/** Step 2: whether s, the last 32 bytes, is less than L. */
function isReducedScalar(signature64: Uint8Array): boolean {
  const top = signature64[63] as number;
  if (top !== 0x10) return top < 0x10;
  for (let i = 62; i >= 48; i--) {
    if (signature64[i] !== 0) return false;
  }
  for (let i = 15; i >= 0; i--) {
    const difference = (signature64[32 + i] as number) - (ORDER_LOW[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

// The y coordinate of two of the points of order 8; that of the others is p − y, whose bytes are
// the complement of these but for the lowest. The other small orders have y = 0 (order 4), y = 1
// (the neutral point) and y = p − 1 (order 2).
const ORDER_8_Y: readonly number[] = [
  0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
  0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
];
const NO_BYTES: readonly number[] = ORDER_8_Y.map(() => 0);

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
function restIs(bytes: Uint8Array, y: readonly number[], mask: number): boolean {
  if ((((bytes[31] as number) ^ mask) & 0x7f) !== y[31]) return false;
  for (let i = 30; i >= 1; i--) {
    if (((bytes[i] as number) ^ mask) !== y[i]) return false;
  }
  return true;
}
