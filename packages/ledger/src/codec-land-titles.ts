// The records of a title: its parcel, its rights, what waits on it, its assessment. Plain values
// and canonical bytes. Status numbers and keys are part of the ledger's format.

import * as shapes from '#gen/land-shapes.js';
import {
  amount,
  bytesBetween,
  count,
  type Field,
  type Fields,
  fixedBytes,
  flag,
  integer,
  list,
  message,
  optional,
  optionalBytes,
} from './codec-fields.ts';
import {
  caseNumber,
  currency,
  hash,
  landId,
  landUse,
  type Money,
  money,
  parcelId,
  partyKey,
  type RightKey,
  rightKey,
  rightNumber,
  type Source,
  shape,
  source,
  type TitleKind,
  titleKind,
} from './codec-land-fields.ts';
import { type RecordCodec, recordCodec, type Shape } from './codec-record.ts';
import { PERSON_ID_LENGTH } from './genesis.ts';
import {
  disposalConsentsMax,
  operationBytesMax,
  stateValueBytesMax,
  subdivisionParcelsMax,
  titleRightsMax,
} from './limits.ts';
import { PUBLIC_KEY_LENGTH } from './signature.ts';

/** A record is never deleted: what ended is historic. */
export const STATUS = { current: 1, historic: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** A spatial unit (LA_SpatialUnit). */
export interface Parcel {
  /** As the register states it; its key is a hash of it (TREE-4). */
  readonly id: string;
  readonly status: Status;
  /** The title that covers it, or covered it last. */
  readonly title: Uint8Array;
  readonly shape: Uint8Array;
  readonly doubledAreaMm2: bigint;
  /** Of its assessment: the first part of that record's key. */
  readonly currency: string;
  readonly source: Source;
  /** Stated ids have keys; these are the keys of the parcels it was made of. */
  readonly predecessors: readonly Uint8Array[];
}

/** A basic administrative unit (LA_BAUnit) over one parcel. */
export interface Title {
  readonly parcel: string;
  readonly kind: TitleKind;
  readonly status: Status;
  /** Keys of all rights in force, ascending: what the `rights` table holds under this title. */
  readonly rights: readonly RightKey[];
  /** The number that the next right without a rank gets. */
  readonly nextNumber: number;
  readonly source: Source;
  readonly predecessors: readonly Uint8Array[];
  readonly successors: readonly Uint8Array[];
}

/** A right in force (LA_RRR); what its kind lacks is undefined, zero or empty. */
export interface Right {
  /** Stays when a rank varies. */
  readonly id: Uint8Array;
  readonly party: Uint8Array | undefined;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly secured: Money | undefined;
  readonly fromMs: number;
  /** 0 = until it is ended. */
  readonly untilMs: number;
  readonly caseNumber: string;
  readonly source: Source;
}

export interface Assessment {
  /** Minor units; 0 once closed, so that sums are those of current parcels. */
  readonly value: bigint;
  readonly landUse: string;
  readonly closed: boolean;
}

/** A party whose consent a disposal needs; `height` 0 while it is missing. */
export interface Consent {
  readonly party: Uint8Array;
  readonly height: number;
}

export interface Attestation {
  readonly person: Uint8Array;
  readonly deed: Source;
  readonly payment: Money;
  readonly paymentReference: Uint8Array;
}

/** The one disposal that waits on a title (LAND-9). */
export interface Disposal {
  readonly id: Uint8Array;
  /** Method number of the call that proposed it. */
  readonly method: number;
  /** Payload of that call. */
  readonly call: Uint8Array;
  readonly proposer: Uint8Array;
  /** The proposer's person id, when an officer proposed. */
  readonly person: Uint8Array | undefined;
  readonly deadlineMs: number;
  readonly consents: readonly Consent[];
  readonly attestation: Attestation | undefined;
}

export const person: Field<Uint8Array> = fixedBytes(PERSON_ID_LENGTH);
export const optionalPerson: Field<Uint8Array | undefined> = optionalBytes(PERSON_ID_LENGTH);
const status = integer(1, 2) as Field<Status>;
const ids = list(landId, subdivisionParcelsMax);
export const method: Field<number> = integer(1, 255);

/** A record of the land register. */
export function record<T>(shape: NoInfer<Shape<T>>, fields: Fields<T>): RecordCodec<T> {
  return recordCodec(shape, stateValueBytesMax, fields);
}

export const parcelCodec: RecordCodec<Parcel> = record(shapes.Parcel, {
  id: parcelId,
  status,
  title: landId,
  shape,
  doubledAreaMm2: amount(),
  currency,
  source,
  predecessors: ids,
});
export const titleCodec: RecordCodec<Title> = record(shapes.Title, {
  parcel: parcelId,
  kind: titleKind,
  status,
  rights: list(rightKey, titleRightsMax),
  nextNumber: rightNumber,
  source,
  predecessors: ids,
  successors: ids,
});
export const rightCodec: RecordCodec<Right> = record(shapes.Right, {
  id: landId,
  party: optionalBytes(PUBLIC_KEY_LENGTH),
  numerator: amount(),
  denominator: amount(),
  secured: optional(money),
  fromMs: count,
  untilMs: count,
  caseNumber,
  source,
});
export const assessmentCodec: RecordCodec<Assessment> = record(shapes.Assessment, {
  value: amount(),
  landUse,
  closed: flag,
});
export const disposalCodec: RecordCodec<Disposal> = record(shapes.Disposal, {
  id: landId,
  method,
  call: bytesBetween(1, operationBytesMax),
  proposer: partyKey,
  person: optionalPerson,
  deadlineMs: count,
  consents: list(message<Consent>({ party: partyKey, height: count }), disposalConsentsMax),
  attestation: optional(
    message<Attestation>({ person, deed: source, payment: money, paymentReference: hash }),
  ),
});
