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

// The y coordinates of the points of order 8, y and p − y. The other small orders have y = 0 (order
// 4), y = 1 (the neutral point) and y = p − 1 (order 2).
const ORDER_8_Y: readonly number[] = [
  0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
  0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
];
const ORDER_8_NEGATED_Y: readonly number[] = [
  0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
  0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
];

/**
 * Steps 3 and 4 for the 32 bytes at the front: y < p, and y is not that of a point of small order,
 * whatever the sign bit says. The lowest byte alone decides for all but a few per cent.
 */
export function isStrictPoint(bytes: Uint8Array): boolean {
  const lowest = bytes[0] as number;
  if (lowest <= 0x01) return !restIs(bytes, 0x00, 0x00); // y = 0, 1
  if (lowest >= 0xec) return !restIs(bytes, 0xff, 0x7f); // y = p − 1, and all y ≥ p = 2^255 − 19
  if (lowest === ORDER_8_Y[0]) return !hasY(bytes, ORDER_8_Y);
  if (lowest === ORDER_8_NEGATED_Y[0]) return !hasY(bytes, ORDER_8_NEGATED_Y);
  return true;
}

function restIs(bytes: Uint8Array, middle: number, top: number): boolean {
  if (((bytes[31] as number) & 0x7f) !== top) return false;
  for (let i = 30; i >= 1; i--) {
    if (bytes[i] !== middle) return false;
  }
  return true;
}

function hasY(bytes: Uint8Array, y: readonly number[]): boolean {
  if (((bytes[31] as number) & 0x7f) !== y[31]) return false;
  for (let i = 30; i >= 1; i--) {
    if (bytes[i] !== y[i]) return false;
  }
  return true;
}
