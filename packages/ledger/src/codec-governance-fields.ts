// What the governance module's calls and records have in common: changes, reports, identifiers.

import {
  count,
  type Field,
  type Fields,
  fixedBytes,
  integer,
  list,
  message,
  text,
} from './codec-fields.ts';
import { HASH_LENGTH } from './hash.ts';
import {
  memberAddressesMax,
  memberNameBytesMax,
  multiaddrBytesMax,
  officeTextBytesMax,
  settingsMax,
  softwareBytesMax,
} from './limits.ts';
import { PUBLIC_KEY_LENGTH, type PublicKey } from './signature.ts';
import { RECORD_ID_LENGTH } from './transaction.ts';

/** What a proposal may do; `renew` starts a new epoch with the same council (Resolution 3). */
export const CHANGE_KINDS = {
  add: 1,
  remove: 2,
  replace: 3,
  parameters: 4,
  renew: 5,
  quota: 6,
  office: 7,
} as const;
export type ChangeKind = (typeof CHANGE_KINDS)[keyof typeof CHANGE_KINDS];

export interface Setting {
  /** Of PARAMETERS in the registry. */
  readonly number: number;
  readonly value: number;
}

/** A proposal's change as bytes carry it: what its kind does not use is empty or zero. */
export interface Change {
  readonly kind: ChangeKind;
  /** Who leaves, is replaced, or gets a quota or an office. */
  readonly member: string;
  /** Who is seated. */
  readonly joiner: string;
  readonly settings: readonly Setting[];
  readonly bytes: number;
  readonly operations: number;
  /** Of an office: what people call it, and the power that modules ask for. */
  readonly title: string;
  readonly power: string;
}

/** What a node says of itself; the sealed header shows how far it has come. */
export interface Report {
  readonly height: number;
  /** sealedHash of that height. */
  readonly sealedHash: Uint8Array;
  /** Name and version of what it runs. */
  readonly software: string;
  /** Of a learner's READY: the epoch from which on it may sign; 0 asks for none. */
  readonly asksEpoch: number;
}

export const recordIdField: Field<Uint8Array> = fixedBytes(RECORD_ID_LENGTH);
export const publicKey: Field<PublicKey> = fixedBytes(PUBLIC_KEY_LENGTH);
export const hash: Field<Uint8Array> = fixedBytes(HASH_LENGTH);
export const memberText: Field<string> = text(1, memberNameBytesMax);
export const addresses: Field<readonly string[]> = list(
  text(1, multiaddrBytesMax),
  memberAddressesMax,
);
export const changeField: Field<Change> = message<Change>({
  kind: integer(1, 7) as Field<ChangeKind>,
  member: text(0, memberNameBytesMax),
  joiner: text(0, memberNameBytesMax),
  settings: list(message<Setting>({ number: integer(1, 255), value: count }), settingsMax),
  bytes: count,
  operations: count,
  title: text(0, officeTextBytesMax),
  power: text(0, officeTextBytesMax),
});
export const reportFields: Fields<Report> = {
  height: count,
  sealedHash: hash,
  software: text(0, softwareBytesMax),
  asksEpoch: count,
};
export const reportField: Field<Report> = message<Report>(reportFields);
