// Who holds an attest key, as a reader keeps it: members of a council, witnesses, culprits.
//
//   Seat { 1 member, 2 name, 3 attest key }      of a witness: no member

import { memberNameBytesMax, noteKeyNameCharactersMax } from '@witan/ledger/limits';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import { strictText, utf8 } from '@witan/ledger/text';
import { WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';

export const SEAT_BYTES_MAX = 1024;

export interface Seat {
  readonly member: string;
  /** What people read, or the key name of a witness. */
  readonly name: string;
  readonly attestKey: PublicKey;
}

export function encodeSeat({ member, name, attestKey }: Seat): Uint8Array {
  return new WireWriter().bytes(1, utf8(member)).bytes(2, utf8(name)).bytes(3, attestKey).finish();
}

/** Throws DecodeError. */
export function decodeSeat(bytes: Uint8Array): Seat {
  const input = new WireReader(bytes);
  const member = strictText(input.bytes(1, memberNameBytesMax));
  const name = strictText(input.bytes(2, noteKeyNameCharactersMax));
  const attestKey = input.fixed(3, PUBLIC_KEY_LENGTH).slice();
  input.finish();
  return { member, name, attestKey };
}
