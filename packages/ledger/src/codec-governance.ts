// The governance module's calls: the payload of each operation, as plain values and as canonical
// bytes. What a call means, and who may make it, lies in the module; here are shapes and bounds.

import * as shapes from '#gen/governance-shapes.js';
import { type Codec, count, type Field, type Fields, flag, integer } from './codec-fields.ts';
import {
  addresses,
  CHANGE_KINDS,
  type Change,
  changeField,
  hash,
  memberText,
  publicKey,
  type Report,
  recordIdField,
  reportFields,
  type Setting,
} from './codec-governance-fields.ts';
import { recordCodec, type Shape } from './codec-record.ts';
import { codecOf } from './codec-record-writer.ts';
import { operationBytesMax } from './limits.ts';
import type { PublicKey } from './signature.ts';

/** Of KEY_PURPOSE, those that a member rotates, each on its own (GOV-15). */
export const SEAT_KEYS = { network: 1, consensus: 2, attest: 3 } as const;
export type SeatKeyPurpose = (typeof SEAT_KEYS)[keyof typeof SEAT_KEYS];

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

export const purpose: Field<SeatKeyPurpose> = integer(1, 3) as Field<SeatKeyPurpose>;
/** Of an office or a mandate. */
const number: Field<number> = integer(0, 2 ** 32 - 1);
function call<T>(shape: NoInfer<Shape<T>>, fields: Fields<T>): Codec<T> {
  return codecOf(recordCodec(shape, operationBytesMax, fields));
}

export const invite: Codec<Invite> = call(shapes.Invite, {
  member: memberText,
  name: memberText,
  authority: publicKey,
  expiresMs: count,
});
export const requestJoin: Codec<RequestJoin> = call(shapes.RequestJoin, {
  invitation: recordIdField,
  networkKey: publicKey,
  consensusKey: publicKey,
  attestKey: publicKey,
  addresses,
});
/** Of `reportReady` and of `reportPresence`. */
export const report: Codec<Report> = call(shapes.Report, reportFields);
export const leave: Codec<Leave> = call(shapes.Leave, {
  deadlineMs: count,
  acceptsZeroSlack: flag,
});
export const rotateKey: Codec<RotateKey> = call(shapes.RotateKey, { purpose, key: publicKey });
export const propose: Codec<Propose> = call(shapes.Propose, {
  change: changeField,
  deadlineMs: count,
  acceptsZeroSlack: flag,
});
export const vote: Codec<Vote> = call(shapes.Vote, {
  proposal: recordIdField,
  rehearsal: hash,
  approves: flag,
});
export const withdraw: Codec<Withdraw> = call(shapes.Withdraw, { proposal: recordIdField });
export const grantMandate: Codec<GrantMandate> = call(shapes.GrantMandate, {
  office: number,
  key: publicKey,
  toMs: count,
});
export const renewMandate: Codec<RenewMandate> = call(shapes.RenewMandate, {
  mandate: number,
  toMs: count,
});
export const endMandate: Codec<EndMandate> = call(shapes.EndMandate, { mandate: number });
