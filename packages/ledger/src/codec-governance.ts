// The governance module's calls: the payload of each operation, as plain values and as canonical
// bytes. What a call means, and who may make it, lies in the module; here are shapes and bounds.

import { governance } from '#gen/governance.js';
import {
  type Codec,
  count,
  type Field,
  type Fields,
  fixedBytes,
  flag,
  integer,
  list,
  message,
  protobufCodec,
  text,
} from './codec-protobuf.ts';
import { HASH_LENGTH } from './hash.ts';
import {
  memberAddressesMax,
  memberNameBytesMax,
  multiaddrBytesMax,
  officeTextBytesMax,
  operationBytesMax,
  settingsMax,
  softwareBytesMax,
} from './limits.ts';
import { PUBLIC_KEY_LENGTH, type PublicKey } from './signature.ts';
import { RECORD_ID_LENGTH } from './transaction.ts';

const wire = governance.v1;

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

/** Of KEY_PURPOSE, those that a member rotates, each on its own (GOV-15). */
export const SEAT_KEYS = { network: 1, consensus: 2, attest: 3 } as const;
export type SeatKeyPurpose = (typeof SEAT_KEYS)[keyof typeof SEAT_KEYS];

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

const NO_CHANGE = {
  member: '',
  joiner: '',
  settings: [],
  bytes: 0,
  operations: 0,
  title: '',
  power: '',
};

/** The changes that a proposal may make. */
export const change: {
  readonly add: (joiner: string) => Change;
  readonly remove: (member: string) => Change;
  readonly replace: (member: string, joiner: string) => Change;
  readonly parameters: (settings: readonly Setting[]) => Change;
  readonly renew: () => Change;
  readonly quota: (member: string, bytes: number, operations: number) => Change;
  readonly office: (member: string, power: string, title: string) => Change;
} = {
  add: (joiner) => ({ ...NO_CHANGE, kind: CHANGE_KINDS.add, joiner }),
  remove: (member) => ({ ...NO_CHANGE, kind: CHANGE_KINDS.remove, member }),
  replace: (member, joiner) => ({ ...NO_CHANGE, kind: CHANGE_KINDS.replace, member, joiner }),
  parameters: (settings) => ({ ...NO_CHANGE, kind: CHANGE_KINDS.parameters, settings }),
  renew: () => ({ ...NO_CHANGE, kind: CHANGE_KINDS.renew }),
  quota: (member, bytes, operations) => ({
    ...NO_CHANGE,
    kind: CHANGE_KINDS.quota,
    member,
    bytes,
    operations,
  }),
  office: (member, power, title) => ({
    ...NO_CHANGE,
    kind: CHANGE_KINDS.office,
    member,
    power,
    title,
  }),
};

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

export interface Invite {
  readonly member: string;
  readonly name: string;
  /** Of the joiner's councillor: nobody else can use the invitation, so its id is no secret. */
  readonly authority: PublicKey;
  readonly expiresMs: number;
}

/** Sent by the invited authority and cosigned by the three keys (ADR 7). */
export interface RequestJoin {
  readonly invitation: Uint8Array;
  readonly networkKey: PublicKey;
  readonly consensusKey: PublicKey;
  readonly attestKey: PublicKey;
  /** Multiaddrs at which members reach the joiner. */
  readonly addresses: readonly string[];
}

export interface Leave {
  /** Of the proposal that it opens. */
  readonly deadlineMs: number;
  readonly acceptsZeroSlack: boolean;
}

/** Cosigned by the new key. */
export interface RotateKey {
  readonly purpose: SeatKeyPurpose;
  readonly key: PublicKey;
}

/** By a councillor of the office's member; cosigned by the key, where it is new to the ledger. */
export interface GrantMandate {
  readonly office: number;
  readonly key: PublicKey;
  readonly toMs: number;
}

export interface RenewMandate {
  readonly mandate: number;
  readonly toMs: number;
}

export interface EndMandate {
  readonly mandate: number;
}

export interface Propose {
  readonly change: Change;
  readonly deadlineMs: number;
  /** Without it, a change that leaves exactly a quorum of live members is refused (GOV-2). */
  readonly acceptsZeroSlack: boolean;
}

export interface Vote {
  readonly proposal: Uint8Array;
  /** What the voter saw (GOV-4). */
  readonly rehearsal: Uint8Array;
  readonly approves: boolean;
}

export interface Withdraw {
  readonly proposal: Uint8Array;
}

export const recordIdField: Field<Uint8Array> = fixedBytes(RECORD_ID_LENGTH);
export const publicKey: Field<PublicKey> = fixedBytes(PUBLIC_KEY_LENGTH);
export const hash: Field<Uint8Array> = fixedBytes(HASH_LENGTH);
export const memberText: Field<string> = text(1, memberNameBytesMax);
export const addresses: Field<readonly string[]> = list(
  text(1, multiaddrBytesMax),
  memberAddressesMax,
);
export const purpose: Field<SeatKeyPurpose> = integer(1, 3) as Field<SeatKeyPurpose>;
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
/** Of an office or a mandate. */
const number: Field<number> = integer(0, 2 ** 32 - 1);
const reportFields: Fields<Report> = {
  height: count,
  sealedHash: hash,
  software: text(0, softwareBytesMax),
  asksEpoch: count,
};
export const reportField: Field<Report> = message<Report>(reportFields);

function call<T>(type: Parameters<typeof protobufCodec>[0], fields: Fields<T>): Codec<T> {
  return protobufCodec(type, operationBytesMax, fields);
}

export const invite: Codec<Invite> = call(wire.Invite, {
  member: memberText,
  name: memberText,
  authority: publicKey,
  expiresMs: count,
});
export const requestJoin: Codec<RequestJoin> = call(wire.RequestJoin, {
  invitation: recordIdField,
  networkKey: publicKey,
  consensusKey: publicKey,
  attestKey: publicKey,
  addresses,
});
/** Of `reportReady` and of `reportPresence`. */
export const report: Codec<Report> = call(wire.Report, reportFields);
export const leave: Codec<Leave> = call(wire.Leave, { deadlineMs: count, acceptsZeroSlack: flag });
export const rotateKey: Codec<RotateKey> = call(wire.RotateKey, { purpose, key: publicKey });
export const propose: Codec<Propose> = call(wire.Propose, {
  change: changeField,
  deadlineMs: count,
  acceptsZeroSlack: flag,
});
export const vote: Codec<Vote> = call(wire.Vote, {
  proposal: recordIdField,
  rehearsal: hash,
  approves: flag,
});
export const withdraw: Codec<Withdraw> = call(wire.Withdraw, { proposal: recordIdField });
export const grantMandate: Codec<GrantMandate> = call(wire.GrantMandate, {
  office: number,
  key: publicKey,
  toMs: count,
});
export const renewMandate: Codec<RenewMandate> = call(wire.RenewMandate, {
  mandate: number,
  toMs: count,
});
export const endMandate: Codec<EndMandate> = call(wire.EndMandate, { mandate: number });
