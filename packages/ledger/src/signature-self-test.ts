// The self-test of a signature back end (C7): 12 cases on which Ed25519 verifiers are known to
// differ, 64 combinations of torsion on A and R, and ordinary valid, damaged and malformed
// signatures. It runs at the start of each process on the whole committed vector, and at the start
// of each page on a choice of it, in a twentieth of the bytes: what passes the prefilter and tells
// platforms apart.

import { ByteReader, fromHex } from './bytes.ts';
import { must } from './problems.ts';

/** Hexadecimal texts, and a digit for each case: 1 for a signature that the strict rule accepts. */
export interface SignatureVector {
  readonly verdicts: string;
  readonly points: readonly string[];
  readonly cases: readonly string[];
}

export interface SelfTestCase {
  readonly key32: Uint8Array;
  readonly signature64: Uint8Array;
  readonly message: Uint8Array;
  /** The verdict of the strict rule. */
  readonly accepted: boolean;
}

/** Case: index of A u8 ‖ index of R u8 ‖ message length u8 ‖ the message's one byte u8 ‖ s 32. */
export function selfTestCases(vector: SignatureVector): readonly SelfTestCase[] {
  const points = decodeHex(vector.points);
  const input = new ByteReader(decodeHex(vector.cases));
  const cases: SelfTestCase[] = [];
  for (const verdict of vector.verdicts) {
    const key32 = pointAt(points, input.u8());
    const signature64 = new Uint8Array(64);
    signature64.set(pointAt(points, input.u8()));
    const message = new Uint8Array(input.u8()).fill(input.u8());
    signature64.set(input.raw(32), 32);
    cases.push({ key32, signature64, message, accepted: verdict === '1' });
  }
  input.finish();
  return cases;
}

function pointAt(points: Uint8Array, index: number): Uint8Array {
  return points.slice(32 * index, 32 * index + 32);
}

function decodeHex(lines: readonly string[]): Uint8Array {
  const bytes = fromHex(lines.join(''));
  must(bytes !== undefined, 'hexadecimal');
  return bytes;
}
