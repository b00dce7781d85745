// Strict reading of JSON that was parsed already: exact fields, bounded lists and texts. What is
// not as expected is a DecodeError that names the place.

import { fromHex } from '@witan/ledger/bytes';
import { DecodeError } from '@witan/ledger/problems';

export type Fields = Readonly<Record<string, unknown>>;

const TEXT_LENGTH_MAX = 256;

export function malformed(where: string, what: string): never {
  throw new DecodeError('codec/malformed', `${where}: ${what}`);
}

/** Throws unless the value is an object with exactly these fields. */
export function fieldsOf(value: unknown, where: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    malformed(where, 'an object is expected');
  }
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) malformed(where, `unknown field ${name}`);
  }
  for (const name of names) if (!Object.hasOwn(value, name)) malformed(where, `no ${name}`);
  return value as Fields;
}

export function listOf<T>(
  value: unknown,
  where: string,
  countMax: number,
  read: (entry: unknown, where: string) => T,
): T[] {
  if (!Array.isArray(value)) malformed(where, 'a list is expected');
  if (value.length > countMax) malformed(where, `more than ${countMax} entries`);
  return value.map((entry, i) => read(entry, `${where}[${i}]`));
}

/** Code points that steer a terminal, turn text around, break lines, or cannot be seen. */
const HIDDEN: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0x10ffff],
];

function isShown(character: string): boolean {
  const code = character.codePointAt(0) as number;
  return !HIDDEN.some(([from, to]) => code >= from && code <= to);
}

/** A text of one line: what is shown to people must not be able to imitate what stands beside. */
export function textOf(value: unknown, where: string, lengthMax: number = TEXT_LENGTH_MAX): string {
  const isText =
    typeof value === 'string' &&
    value !== '' &&
    value.isWellFormed() &&
    value.length <= lengthMax &&
    [...value].every(isShown);
  if (!isText) malformed(where, `one line of at most ${lengthMax} characters is expected`);
  return value;
}

export function integerOf(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    malformed(where, 'a count is expected');
  }
  return value;
}

export function hexOf(value: unknown, where: string, length: number): Uint8Array {
  const bytes = typeof value === 'string' ? fromHex(value) : undefined;
  if (bytes?.length !== length) malformed(where, `${length} bytes of hexadecimal are expected`);
  return bytes;
}
