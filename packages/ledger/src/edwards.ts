// Points of edwards25519 (RFC 8032 §5.1) for verification in pages: all values are public, so
// nothing here takes constant time, and nothing here may touch a secret. Additions are complete:
// one formula serves all points (Hisil, Wong, Carter, Dawson 2008, add-2008-hwcd-3).

import { toHex } from './bytes.ts';

const P = 2n ** 255n - 19n;

/** The order of the base point. */
export const ORDER: bigint = 2n ** 252n + 27742317777372353535851937790883648493n;

/** −121665/121666. */
const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n;

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

/** Extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
  readonly t: bigint;
}

/** A point prepared for being added: Y + X, Y − X, 2Z, 2dT. */
interface Addend {
  readonly plus: bigint;
  readonly minus: bigint;
  readonly z2: bigint;
  readonly td2: bigint;
}

const NEUTRAL: Point = { x: 0n, y: 1n, z: 1n, t: 0n };

function prepared({ x, y, z, t }: Point): Addend {
  return { plus: mod(y + x), minus: mod(y - x), z2: 2n * z, td2: mod(2n * D * t) };
}

function negated({ plus, minus, z2, td2 }: Addend): Addend {
  return { plus: minus, minus: plus, z2, td2: P - td2 };
}

function added({ x, y, z, t }: Point, { plus, minus, z2, td2 }: Addend): Point {
  const a = ((y - x + P) * minus) % P;
  const b = ((y + x) * plus) % P;
  const c = (t * td2) % P;
  const d = (z * z2) % P;
  const e = b - a;
  const f = d - c;
  const g = d + c;
  const h = b + a;
  return { x: mod(e * f), y: (g * h) % P, z: mod(f * g), t: mod(e * h) };
}

function doubled({ x, y, z }: Point): Point {
  const a = (x * x) % P;
  const b = (y * y) % P;
  const h = a + b;
  const e = h - (((x + y) * (x + y)) % P);
  const g = a - b;
  const f = ((2n * z * z) % P) + g;
  return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) };
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
const WINDOWS = 65;
const HALF = 8;

/**
 * Multiples of a point: rows[i][j] = (j + 1)·16^i·point. The first row serves any scalar with
 * doublings in between; all rows, 90 KB, save the doublings.
 */
export class Multiples {
  readonly #rows: Addend[][] = [];
  #next: Point;

  constructor(point: Point) {
    this.#next = point;
    this.#grow();
  }

  #grow(): void {
    const step = prepared(this.#next);
    const row = [step];
    let multiple = this.#next;
    while (row.length < HALF) {
      multiple = added(multiple, step);
      row.push(prepared(multiple));
    }
    this.#rows.push(row);
    this.#next = doubled(multiple);
  }

  /** Builds all rows, which pays from the third multiplication on. */
  complete(): this {
    while (this.#rows.length < WINDOWS) this.#grow();
    return this;
  }

  get isComplete(): boolean {
    return this.#rows.length === WINDOWS;
  }

  /** `sum` plus a digit, from −8 to 8, times 16^window, or times 1 where there is one row. */
  addTo(sum: Point, digit: number, window: number): Point {
    const row = this.#rows[this.isComplete ? window : 0] as Addend[];
    if (digit === 0) return sum;
    const addend = row[Math.abs(digit) - 1] as Addend;
    return added(sum, digit < 0 ? negated(addend) : addend);
  }
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
  const withDoublings = terms.some(([multiples]) => !multiples.isComplete);
  const parts = terms.map(([multiples, scalar]) => [multiples, digitsOf(scalar)] as const);
  let sum = NEUTRAL;
  for (let i = WINDOWS - 1; i >= 0; i--) {
    if (withDoublings) for (let n = 0n; n < WINDOW_BITS; n++) sum = doubled(sum);
    for (const [multiples, digits] of parts) {
      sum = multiples.addTo(sum, digits[i] as number, withDoublings ? 0 : i);
    }
  }
  return sum;
}

/** Whether a point, times the order of the base point, is the neutral one (light-client.md §6). */
export function isTorsionFree(point: Point): boolean {
  const { x, y, z } = sumOf([[new Multiples(point), ORDER]]);
  return x === 0n && y === z;
}
