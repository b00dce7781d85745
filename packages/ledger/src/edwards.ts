// Points of edwards25519 (RFC 8032 §5.1) for verification in pages: all values are public, so
// nothing here takes constant time, and nothing here may touch a secret. Additions are complete:
// one formula serves all points (Hisil, Wong, Carter, Dawson 2008, add-2008-hwcd-3).

import { toHex } from './bytes.ts';

const P = 2n ** 255n - 19n;

/** The order of the base point. */
export const ORDER: bigint = 2n ** 252n + 27742317777372353535851937790883648493n;

function mod(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [b, e] = [base, exponent]; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % P;
    b = (b * b) % P;
  }
  return result;
}

/** By Euclid's steps, a fifth of the work of Fermat's power. */
function inverse(value: bigint): bigint {
  let [a, b, x, y] = [mod(value), P, 1n, 0n];
  while (a !== 0n) {
    const quotient = b / a;
    [a, b] = [b - quotient * a, a];
    [x, y] = [y - quotient * x, x];
  }
  return mod(y);
}

/** Of the curve's equation. */
const D = /* @__PURE__ */ mod(-121665n * inverse(121666n));
const D2 = 2n * D;

/** Extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
  readonly t: bigint;
}

const NEUTRAL: Point = { x: 0n, y: 1n, z: 1n, t: 0n };

function negated({ x, y, z, t }: Point): Point {
  return { x: -x, y, z, t: -t };
}

function added(p: Point, q: Point): Point {
  const a = ((p.y - p.x) * (q.y - q.x)) % P;
  const b = ((p.y + p.x) * (q.y + q.x)) % P;
  const c = (((p.t * q.t) % P) * D2) % P;
  const d = (2n * p.z * q.z) % P;
  return completed(b - a, d - c, d + c, b + a);
}

/** The end of both formulas, in their letters. */
function completed(e: bigint, f: bigint, g: bigint, h: bigint): Point {
  return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) };
}

function doubled({ x, y, z }: Point): Point {
  const a = (x * x) % P;
  const b = (y * y) % P;
  const h = a + b;
  const e = h - (((x + y) * (x + y)) % P);
  const g = a - b;
  const f = ((2n * z * z) % P) + g;
  return completed(e, f, g, h);
}

/** Bytes as a number, little-endian. */
export function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes.slice().reverse())}`);
}

/** RFC 8032 §5.1.3; undefined for bytes that are no point, or that are not canonical. */
export function decodedPoint(bytes: Uint8Array): Point | undefined {
  const whole = numberOf(bytes);
  const y = BigInt.asUintN(255, whole);
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  // (u/v)^((p+3)/8), without a division: v has an inverse, for −1/d is no square.
  let x = (u * v ** 3n * power((u * v ** 7n) % P, (P - 5n) / 8n)) % P;
  const square = (v * x * x) % P;
  if (square === mod(-u)) x = (x * power(2n, (P - 1n) / 4n)) % P;
  else if (square !== u) return undefined;
  const isOdd = whole >> 255n === 1n;
  if (y >= P || bytes.length !== 32 || (x === 0n && isOdd)) return undefined;
  if (((x & 1n) === 1n) !== isOdd) x = P - x;
  return { x, y, z: 1n, t: (x * y) % P };
}

/** Whether a point has these 32 bytes. */
export function hasBytes({ x, y, z }: Point, bytes: Uint8Array): boolean {
  const byZ = inverse(z);
  const sign = mod(x * byZ) & 1n;
  return bytes.length === 32 && numberOf(bytes) === mod(y * byZ) + (sign << 255n);
}

const WINDOW_BITS = 4n;
const HALF = 8;
/** Of a scalar, and of a whole table. */
export const WINDOWS = 65;

/** Multiples of a point: [i][j] = (j + 1)·16^i·point. */
export type Multiples = readonly (readonly Point[])[];

/**
 * One row serves any scalar, with doublings in between; all `WINDOWS` rows, 90 KB, save the
 * doublings, which pays from the third multiplication on.
 */
export function multiplesOf(point: Point, rows: number): Multiples {
  let step = point;
  return Array.from({ length: rows }, () => {
    const row = [step];
    while (row.length < HALF) row.push(added(row.at(-1) as Point, step));
    step = doubled(row.at(-1) as Point);
    return row;
  });
}

/** Digits from −8 to 8 in base 16, the lowest first. */
function digitsOf(scalar: bigint): number[] {
  const digits: number[] = [];
  let rest = scalar;
  for (let i = 0; i < WINDOWS; i++) {
    const digit = Number(BigInt.asIntN(Number(WINDOW_BITS), rest));
    digits.push(digit);
    rest = (rest - BigInt(digit)) >> WINDOW_BITS;
  }
  return digits;
}

/** The sum of points times scalars, each of a magnitude below 2^256. */
export function sumOf(terms: readonly (readonly [Multiples, bigint])[]): Point {
  const isWithDoublings = terms.some(([multiples]) => multiples.length < WINDOWS);
  const parts = terms.map(([multiples, scalar]) => [multiples, digitsOf(scalar)] as const);
  let sum = NEUTRAL;
  for (let i = WINDOWS - 1; i >= 0; i--) {
    if (isWithDoublings) for (let n = 0n; n < WINDOW_BITS; n++) sum = doubled(sum);
    for (const [multiples, digits] of parts) {
      const digit = digits[i] as number;
      if (digit === 0) continue;
      const point = multiples[isWithDoublings ? 0 : i]?.[Math.abs(digit) - 1] as Point;
      sum = added(sum, digit < 0 ? negated(point) : point);
    }
  }
  return sum;
}

/** Whether a point, times the order of the base point, is the neutral one (light-client.md §6). */
export function isTorsionFree(point: Point): boolean {
  const { x, y, z } = sumOf([[multiplesOf(point, 1), ORDER]]);
  return x === 0n && y === z;
}
