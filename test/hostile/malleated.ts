// Variations of a signed transaction that a lenient reader or verifier would take for the same or
// for another valid one (U4): other encodings of the envelope, and other signatures of the body.

import { concatBytes } from '@witan/ledger/bytes';
import { decodeTransaction } from '@witan/ledger/transaction';

/** Order of the base point of Ed25519. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const SUITE_BYTES = 1;
const HALF = 32;

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}

function field(number: number, content: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of((number << 3) | 2, ...varint(content.length)), content);
}

/** The length in one byte more than it needs. */
function longField(number: number, content: Uint8Array): Uint8Array {
  const length = varint(content.length);
  const last = (length.pop() as number) | 0x80;
  return concatBytes(Uint8Array.of((number << 3) | 2, ...length, last, 0), content);
}

/** s + L: the same equation holds, and a verifier that does not look at the range accepts it. */
function plusOrder(signature: Uint8Array): Uint8Array {
  const changed = signature.slice();
  const from = SUITE_BYTES + HALF;
  let s = 0n;
  for (let i = HALF - 1; i >= 0; i--) s = (s << 8n) | BigInt(signature[from + i] as number);
  s += L;
  for (let i = 0; i < HALF; i++, s >>= 8n) changed[from + i] = Number(s & 0xffn);
  return changed;
}

/** By name; `envelope` is one that is valid. */
export function malleated(envelope: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const { body, signature } = decodeTransaction(envelope);
  const signed = (changed: Uint8Array): Uint8Array =>
    concatBytes(field(1, body), field(2, changed));
  const lowOrder = signature.slice();
  // R = the neutral element and s = 0: valid under every key of small order.
  lowOrder.fill(0, SUITE_BYTES);
  lowOrder[SUITE_BYTES] = 1;
  return new Map([
    ['fields in the other order', concatBytes(field(2, signature), field(1, body))],
    ['length of the body one byte longer', concatBytes(longField(1, body), field(2, signature))],
    ['length of the signature longer', concatBytes(field(1, body), longField(2, signature))],
    ['body twice', concatBytes(field(1, body), field(1, body), field(2, signature))],
    ['signature twice', concatBytes(field(1, body), field(2, signature), field(2, signature))],
    ['an unknown field', concatBytes(envelope, field(15, Uint8Array.of(1)))],
    ['a field of the default value', concatBytes(envelope, Uint8Array.of(0x78, 0))],
    ['a byte behind the end', concatBytes(envelope, Uint8Array.of(0))],
    ['s + L', signed(plusOrder(signature))],
    ['another suite', signed(signature.with(0, 2))],
    ['no suite', signed(signature.with(0, 0))],
    ['R of small order', signed(lowOrder)],
    ['sign bit of R', signed(signature.with(HALF, (signature[HALF] as number) ^ 0x80))],
    ['zeros', signed(new Uint8Array(signature.length))],
    ['signature without its suite', signed(signature.slice(1))],
  ]);
}
