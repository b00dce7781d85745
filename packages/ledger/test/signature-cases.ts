// Builds the cases of the back ends' self-test (consensus.md C7) from what each is meant to show,
// and the text of packages/ledger/src/signature-vector.ts, which holds them.

import { numberToBytesLE } from '@noble/curves/utils.js';
import { ByteWriter, equalBytes, fromHex, toHex } from '../src/bytes.ts';
import {
  challenge,
  decodePoint,
  encodePoint,
  ORDER,
  response,
  scalarOf,
  torsionAgrees,
  torsionPoint,
} from './torsion.ts';

export interface BuiltCase {
  readonly title: string;
  readonly A: Uint8Array;
  readonly R: Uint8Array;
  readonly s: bigint;
  /** The message is `length` times the byte `fill`, so that a case stays small. */
  readonly fill: number;
  readonly length: number;
  readonly accepted: boolean;
}

const a = scalarOf('witan self-test key');
const r = scalarOf('witan self-test commitment');
const keys = Array.from({ length: 8 }, (_, i) => encodePoint(a, i));
const commitments = Array.from({ length: 8 }, (_, j) => encodePoint(r, j));
const smallOrder = Array.from({ length: 8 }, (_, i) => torsionPoint(i).toBytes());
const A0 = at(keys, 0);
const R0 = at(commitments, 0);

function at(points: readonly Uint8Array[], index: number): Uint8Array {
  return points[index] as Uint8Array;
}

function hex(text: string): Uint8Array {
  return fromHex(text) as Uint8Array;
}

/** A signature over the first one-byte message whose challenge is as wanted. */
interface Search {
  readonly title: string;
  readonly A: Uint8Array;
  readonly R: Uint8Array;
  /** The discrete logarithms of A and R but for their torsion; none for a point of small order. */
  readonly a?: bigint;
  readonly r?: bigint;
  readonly wanted: (h: bigint, message: Uint8Array) => boolean;
  readonly accepted?: boolean;
  /** What the signer hashed, where that is not what it sent. */
  readonly hashed?: { readonly A: Uint8Array; readonly R: Uint8Array };
}

function found(search: Search): BuiltCase {
  const { title, A, R, accepted = false, hashed = search } = search;
  for (let fill = 0; fill < 256; fill++) {
    const message = Uint8Array.of(fill);
    const h = challenge(hashed.R, hashed.A, message);
    if (!search.wanted(h, message)) continue;
    const s = response(search.r ?? 0n, h, search.a ?? 0n);
    return { title, A, R, s, fill, length: 1, accepted };
  }
  throw new Error(`${title}: no message of one byte will do`);
}

/**
 * Twelve cases in the order of the table in consensus.md §3, each after an idea of Chalkias,
 * Garillot and Nikolaenko, "Taming the many EdDSAs" (2020).
 */
export function disputedCases(): BuiltCase[] {
  const T1 = at(smallOrder, 1);
  const T3 = at(smallOrder, 3);
  const A1 = at(keys, 1);
  const R2 = at(commitments, 2);
  const R3 = at(commitments, 3);
  // y = p, a second encoding of y = 0, whose points have order 4.
  const zero = hex('00'.repeat(32));
  const zeroAgain = hex(`ed${'ff'.repeat(30)}7f`);
  const zeroIndex = smallOrder.findIndex((point) => equalBytes(point, zero));
  const agrees13 = (h: bigint): boolean => torsionAgrees(h, 1, 3);
  const agreesZero2 = (h: bigint): boolean => torsionAgrees(h, zeroIndex, 2);
  const agrees1Zero = (h: bigint): boolean => torsionAgrees(h, 1, zeroIndex);
  const plain = { A: A0, R: R0, fill: 1, length: 1, accepted: false };
  return [
    found({ title: 'A and R of small order, s = 0', A: T1, R: T3, wanted: agrees13 }),
    found({ title: 'A of small order', A: T1, R: R3, r, wanted: agrees13 }),
    found({ title: 'R of small order', A: A1, R: T3, a, wanted: agrees13 }),
    found({ title: 'torsion that cancels', A: A1, R: R3, a, r, wanted: agrees13, accepted: true }),
    found({
      title: 'torsion that only the cofactor cancels',
      A: A1,
      R: R3,
      a,
      r,
      wanted: (h) => !agrees13(h),
    }),
    found({
      title: 'torsion on A alone, which 8h mod L does not cancel either',
      A: A1,
      R: R0,
      a,
      r,
      wanted: (h) => !torsionAgrees(h, 1, 0) && !torsionAgrees((8n * h) % ORDER, 1, 0),
    }),
    { ...plain, title: 's + L', s: plainResponse({}) + ORDER },
    { ...plain, title: 's + 14 L, beyond 2^255', s: plainResponse({}) + 14n * ORDER },
    found({
      title: 'R of small order, not canonical; its canonical bytes hashed',
      A: A1,
      R: zeroAgain,
      a,
      hashed: { A: A1, R: zero },
      wanted: agrees1Zero,
    }),
    found({
      title: 'R of small order, not canonical; hashed as sent',
      A: A1,
      R: zeroAgain,
      a,
      wanted: agrees1Zero,
    }),
    found({
      title: 'A of small order, not canonical; its canonical bytes hashed',
      A: zeroAgain,
      R: R2,
      r,
      hashed: { A: zero, R: R2 },
      wanted: (h, message) => agreesZero2(h) && !agreesZero2(challenge(R2, zeroAgain, message)),
    }),
    found({
      title: 'A of small order, not canonical; hashed as sent',
      A: zeroAgain,
      R: R2,
      r,
      wanted: agreesZero2,
    }),
  ];
}

/** Every torsion on A with every torsion on R, half of them made to cancel where they can. */
export function torsionCases(): BuiltCase[] {
  const cases: BuiltCase[] = [];
  for (let i = 0; i < 8; i++) {
    for (let j = 0; j < 8; j++) {
      const canCancel = smallOrder.some((_, h) => torsionAgrees(BigInt(h), i, j));
      const accepted = canCancel && (i + j) % 2 === 0;
      cases.push(
        found({
          title: `torsion ${i} on A, ${j} on R`,
          A: at(keys, i),
          R: at(commitments, j),
          a,
          r,
          accepted,
          wanted: (h) => torsionAgrees(h, i, j) === accepted,
        }),
      );
    }
  }
  return cases;
}

interface Plain {
  readonly A?: Uint8Array;
  readonly R?: Uint8Array;
  readonly fill?: number;
  readonly length?: number;
}

/** s of the plain key over `length` times `fill`, hashed with the given A and R. */
function plainResponse({ A = A0, R = R0, fill = 1, length = 1 }: Plain): bigint {
  return response(r, challenge(R, A, new Uint8Array(length).fill(fill)), a);
}

/** Valid signatures around SHA-512's block boundaries. */
export function validCases(): BuiltCase[] {
  return [0, 1, 47, 48, 63, 64, 111, 112, 175, 176, 255].map((length) => ({
    title: `valid, ${length} bytes`,
    A: A0,
    R: R0,
    fill: length,
    length,
    accepted: true,
    s: plainResponse({ fill: length, length }),
  }));
}

/** What damage and malformed fields make of a valid signature. */
export function invalidCases(): BuiltCase[] {
  const s = plainResponse({});
  const message = Uint8Array.of(1);
  const neutral = at(smallOrder, 0);
  const offCurve = pointOffCurve();
  const changes: Record<string, Partial<BuiltCase>> = {
    'another message': { fill: 2 },
    'a longer message': { length: 2 },
    'another commitment': { R: A0 },
    'another key': { A: R0 },
    's + 1': { s: s + 1n },
    'lowest bit of s flipped': { s: s ^ 1n },
    'bit 128 of s flipped': { s: s ^ (1n << 128n) },
    'L − s': { s: ORDER - s },
    's without h·a': { s: r },
    's without r': { s: response(0n, challenge(R0, A0, message), a) },
    's = 0': { s: 0n },
    's = L − 1': { s: ORDER - 1n },
    's = L': { s: ORDER },
    's + 2 L': { s: s + 2n * ORDER },
    's + 8 L': { s: s + 8n * ORDER },
    's = 2^256 − 1': { s: 2n ** 256n - 1n },
    'sign of R flipped': { R: negated(R0) },
    'sign of R flipped, hashed so': { R: negated(R0), s: plainResponse({ R: negated(R0) }) },
    'sign of A flipped': { A: negated(A0) },
    'sign of A flipped, hashed so': { A: negated(A0), s: plainResponse({ A: negated(A0) }) },
    'A hashed before R': { s: plainResponse({ A: R0, R: A0 }) },
    'R is no point': { R: offCurve },
    'A is no point': { A: offCurve },
    'R = 2^256 − 1': { R: hex('ff'.repeat(32)) },
    'A = 2^256 − 1': { A: hex('ff'.repeat(32)) },
    'A neutral, valid for every message': { A: neutral, s: r },
    'A neutral with a sign': { A: negated(neutral), s: r },
    'A and R neutral': { A: neutral, R: neutral, s: 0n },
  };
  return Object.entries(changes).map(([title, change]) => ({
    title,
    A: A0,
    R: R0,
    s,
    fill: 1,
    length: 1,
    accepted: false,
    ...change,
  }));
}

function negated(point: Uint8Array): Uint8Array {
  const other = point.slice();
  other[31] = (other[31] as number) ^ 0x80;
  return other;
}

/** The smallest y of no point. */
function pointOffCurve(): Uint8Array {
  for (let y = 2; ; y++) {
    const bytes = numberToBytesLE(y, 32);
    if (decodePoint(bytes) === undefined) return bytes;
  }
}

export function builtCases(): BuiltCase[] {
  return [...disputedCases(), ...torsionCases(), ...validCases(), ...invalidCases()];
}

/**
 * What a page tests its platform on: one case for each way in which a platform's Ed25519 is known
 * to differ from the rule behind the prefilter, which is ours and the same everywhere.
 */
export function pageCases(): BuiltCase[] {
  const titles = [
    // Whoever says yes to everything, to nothing, or hashes long messages in another way.
    'valid, 1 bytes',
    'valid, 255 bytes',
    'another message',
    'another key',
    'another commitment',
    // A cofactored verifier takes what one dishonest validator makes with a good key (§6). Keys of
    // a council have no torsion, so no case is about theirs.
    'torsion 0 on A, 1 on R',
    // The comparison of R includes its sign.
    'sign of R flipped, hashed so',
  ];
  return titles.map((title) => {
    const found = builtCases().find((one) => one.title === title);
    if (found === undefined) throw new Error(`no case ${title}`);
    return found;
  });
}

/** The source text of signature-vector.ts, or with `page` of signature-vector-page.ts. */
export function vectorSource(cases: readonly BuiltCase[], page = false): string {
  const points: string[] = [];
  const indexOf = (point: Uint8Array): number => {
    const text = toHex(point);
    if (!points.includes(text)) points.push(text);
    return points.indexOf(text);
  };
  const lines = cases.map(({ A, R, s, fill, length }) =>
    toHex(
      new ByteWriter(36)
        .u8(indexOf(A))
        .u8(indexOf(R))
        .u8(length)
        .u8(fill)
        .raw(numberToBytesLE(s, 32))
        .finish(),
    ),
  );
  const verdicts = cases.map(({ accepted }) => (accepted ? '1' : '0')).join('');
  const what = page
    ? 'What pages test their platform on, a choice of the vector: its'
    : "The self-test's";
  const parts = (verdicts.match(/.{1,90}/g) ?? []).map((part) => `'${part}'`);
  return `// ${what} points, cases (read by
// signature-self-test.ts) and verdicts, made by packages/ledger/test/signature-cases.ts.
// A changed verdict is a changed protocol.

import type { SignatureVector } from './signature-self-test.ts';

export const ${page ? 'PAGE_VECTOR' : 'SIGNATURE_VECTOR'}: SignatureVector = {
  verdicts:${parts.length > 1 ? '\n    ' : ' '}${parts.join(' +\n    ')},
  points: [
${points.map((point) => `    '${point}',\n`).join('')}  ],
  cases: [
${lines.map((line) => `    '${line}',\n`).join('')}  ],
};
`;
}
