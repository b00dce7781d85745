// Makes Ed25519 signatures with chosen torsion: keys A = aB + T_i and commitments R = rB + T_j, for
// the eight points T of small order. Verifiers that accept the same ordinary signatures disagree on
// these, so the self-test and the comparison of back ends are built from them.

import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../src/bytes.ts';
import { must } from '../src/problems.ts';
import { utf8 } from '../src/text.ts';

const { Point } = ed25519;
type Point = InstanceType<typeof Point>;

/** L, the order of the base point. */
export const ORDER: bigint = Point.Fn.ORDER;

/** T_i = i·T_1, where T_1 has order 8. */
export const TORSION: readonly Point[] = torsionPoints();

function torsionPoints(): Point[] {
  for (let y = 2; ; y++) {
    const point = decodePoint(numberToBytesLE(y, 32));
    if (point === undefined) continue;
    // L·P has only P's torsion left; multiples of L itself are refused, hence the detour.
    const first = point.multiplyUnsafe(ORDER - 1n).add(point);
    const points = [Point.ZERO];
    for (let i = 1; i < 8; i++) points.push((points[i - 1] as Point).add(first));
    if (!(points[4] as Point).is0()) return points;
  }
}

export function decodePoint(bytes: Uint8Array): Point | undefined {
  try {
    return Point.fromBytes(bytes);
  } catch {
    return undefined;
  }
}

/** A scalar that stands for a secret; the same label always gives the same one. */
export function scalarOf(label: string): bigint {
  return Point.Fn.create(bytesToNumberLE(sha512(utf8(label))));
}

/** The encoding of scalar·B + T_torsion. */
export function encodePoint(scalar: bigint, torsion: number): Uint8Array {
  return Point.BASE.multiplyUnsafe(scalar).add(torsionPoint(torsion)).toBytes();
}

export function torsionPoint(index: number): Point {
  const point = TORSION[index];
  must(point !== undefined, 'there are eight points of small order');
  return point;
}

/** h = SHA-512(R ‖ A ‖ M) mod L. */
export function challenge(R: Uint8Array, A: Uint8Array, message: Uint8Array): bigint {
  return Point.Fn.create(bytesToNumberLE(sha512(concatBytes(R, A, message))));
}

/** s = r + h·a mod L: what satisfies the equation but for the torsion. */
export function response(r: bigint, h: bigint, a: bigint): bigint {
  return Point.Fn.create(r + h * a);
}

/**
 * Whether sB − hA = R holds with its torsion, for A = aB + T_i and R = rB + T_j: the cofactorless
 * equation leaves −h·T_i = T_j.
 */
export function torsionAgrees(h: bigint, i: number, j: number): boolean {
  return (h * BigInt(i) + BigInt(j)) % 8n === 0n;
}

/** R ‖ s; s may be any 256-bit number. */
export function signatureBytes(R: Uint8Array, s: bigint): Uint8Array {
  return concatBytes(R, numberToBytesLE(s, 32));
}
