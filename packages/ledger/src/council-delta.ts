// One council's list as what differs from another's: links of epochs would be three times as long
// with whole lists (light-client.md §9, §17.3).
//
//   delta  seats uvarint ‖ runs            until all seats are there
//   run    from + 1 uvarint ‖ length uvarint       seats of the other list, in their order
//        | 0 ‖ seat                                one seat that it does not have
//
// Runs are as long as can be and begin at the first seat that fits, so a list has one delta.

import { ByteReader, ByteWriter, byteName, equalBytes } from './bytes.ts';
import { validatorsMax } from './limits.ts';
import { readValidator, type Validator, writeValidator } from './membership.ts';
import { DecodeError } from './problems.ts';
import { readUvarint, writeUvarint } from './uvarint.ts';

export function encodeCouncilDelta(
  from: readonly Validator[],
  to: readonly Validator[],
): Uint8Array {
  const [before, after] = [from.map(nameOf), to.map(nameOf)];
  const out = new ByteWriter();
  writeUvarint(out, to.length);
  for (let seat = 0; seat < to.length; ) {
    const first = before.indexOf(after[seat] as string);
    writeUvarint(out, first + 1);
    if (first < 0) {
      writeValidator(out, to[seat++] as Validator);
      continue;
    }
    let length = 1;
    while (seat + length < to.length && after[seat + length] === before[first + length]) length++;
    writeUvarint(out, length);
    seat += length;
  }
  return out.finish();
}

function nameOf(validator: Validator): string {
  const out = new ByteWriter();
  writeValidator(out, validator);
  return byteName(out.finish());
}

/** Says nothing about truth: the caller compares the hash of the list. Throws DecodeError. */
export function applyCouncilDelta(from: readonly Validator[], bytes: Uint8Array): Validator[] {
  const input = new ByteReader(bytes);
  const seats = readUvarint(input);
  if (seats > validatorsMax) throw new DecodeError('codec/count', 'validators');
  const to: Validator[] = [];
  while (to.length < seats) {
    const first = readUvarint(input) - 1;
    if (first < 0) {
      to.push(readValidator(input));
      continue;
    }
    const run = from.slice(first, first + readUvarint(input));
    if (run.length === 0) throw new DecodeError('codec/malformed', 'a run without seats');
    to.push(...run);
  }
  input.finish();
  if (!equalBytes(encodeCouncilDelta(from, to), bytes)) {
    throw new DecodeError('codec/not-canonical', 'council delta');
  }
  return to;
}
