// The land module's calls: the payload of each operation, as plain values and as canonical bytes.
// What a call means, and who may make it, lies in the module; here are shapes and bounds (MOD-10).

import * as shapes from '#gen/land-shapes.js';
import {
  amount,
  type Codec,
  count,
  type Field,
  type Fields,
  flag,
  list,
  message,
} from './codec-fields.ts';
import {
  caseNumber,
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
import { recordCodec, type Shape } from './codec-record.ts';
import { codecOf } from './codec-record-writer.ts';
import {
  operationBytesMax,
  subdivisionParcelsMax,
  titleOwnersMax,
  titleRightsMax,
} from './limits.ts';

/** An undivided share of a title: positive, in lowest terms, held by a pairwise key (MOD-5). */
export interface Owner {
  readonly party: Uint8Array;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What a transfer does with a right: ends it, or carries it over to the new owners (LAND-6). */
export interface Disposition {
  readonly right: RightKey;
  readonly discharged: boolean;
}

export interface NewParcel {
  readonly parcel: string;
  /** Bytes of geometry-codec.ts. */
  readonly shape: Uint8Array;
  readonly landUse: string;
  /** Assessed value in the currency of the old parcels. */
  readonly value: bigint;
}

/** The number that a right of a merged title gets on the new one. */
export interface MergedRight {
  readonly title: Uint8Array;
  readonly right: RightKey;
  readonly number: number;
}

export interface RegisterFirstTitle {
  readonly parcel: string;
  readonly shape: Uint8Array;
  readonly kind: TitleKind;
  readonly landUse: string;
  readonly value: Money;
  readonly source: Source;
  readonly owners: readonly Owner[];
}

export interface UpdateAssessment {
  readonly parcel: string;
  readonly value: Money;
  readonly landUse: string;
}

export interface ProposeTransfer {
  readonly title: Uint8Array;
  /** Everyone who owns after settlement, with shares that sum to 1. */
  readonly owners: readonly Owner[];
  readonly price: Money;
  /** Every mortgage of the title, by name. */
  readonly rights: readonly Disposition[];
  readonly source: Source;
  readonly deadlineMs: number;
}

/** Consent, settlement and withdrawal: on one proposal and no other. */
export interface OnProposal {
  readonly title: Uint8Array;
  readonly proposal: Uint8Array;
}

export interface AttestNotary {
  readonly title: Uint8Array;
  readonly proposal: Uint8Array;
  readonly deed: Source;
  /** What the settling party holds for the seller; it must be the price (LAND-10). */
  readonly payment: Money;
  readonly paymentReference: Uint8Array;
}

export interface Expire {
  readonly title: Uint8Array;
}

export interface CreateMortgage {
  readonly title: Uint8Array;
  readonly rank: number;
  readonly mortgagee: Uint8Array;
  readonly secured: Money;
  readonly source: Source;
  readonly deadlineMs: number;
}

export interface VaryRank {
  readonly title: Uint8Array;
  readonly rank: number;
  readonly newRank: number;
  readonly source: Source;
  readonly deadlineMs: number;
}

export interface Discharge {
  readonly title: Uint8Array;
  readonly rank: number;
  readonly source: Source;
}

export interface LodgeCaution {
  readonly title: Uint8Array;
  readonly cautioner: Uint8Array;
  readonly source: Source;
  /** When it lapses; 0 = by removal only. */
  readonly untilMs: number;
}

/** Withdraws a caution, or lifts a freeze, by its number. */
export interface EndRestriction {
  readonly title: Uint8Array;
  readonly number: number;
  readonly source: Source;
}

export interface CourtFreeze {
  readonly title: Uint8Array;
  readonly caseNumber: string;
  readonly source: Source;
}

export interface GivePriorityNotice {
  readonly title: Uint8Array;
  readonly beneficiary: Uint8Array;
  readonly source: Source;
  readonly untilMs: number;
}

export interface Subdivide {
  readonly title: Uint8Array;
  readonly parcels: readonly NewParcel[];
  readonly source: Source;
}

export interface Merge {
  readonly titles: readonly Uint8Array[];
  readonly parcel: NewParcel;
  readonly rights: readonly MergedRight[];
  readonly source: Source;
}

export interface CorrectError {
  readonly title: Uint8Array;
  /** Empty = the owners stand. */
  readonly owners: readonly Owner[];
  /** Empty = the boundary stands. */
  readonly shape: Uint8Array;
  readonly source: Source;
}

export interface CloseTitle {
  readonly title: Uint8Array;
  readonly source: Source;
}

// Denominators below 2^48 keep a sum of all shares of a title within 2,000 digits.
const SHARE_LIMIT = 2n ** 48n;
export const owner: Field<Owner> = message<Owner>({
  party: partyKey,
  numerator: amount(SHARE_LIMIT),
  denominator: amount(SHARE_LIMIT),
});
const disposition = message<Disposition>({ right: rightKey, discharged: flag });
const newParcel = message<NewParcel>({ parcel: parcelId, shape, landUse, value: amount() });
const mergedRight = message<MergedRight>({ title: landId, right: rightKey, number: rightNumber });
const owners = list(owner, titleOwnersMax);
const onTitle = { title: landId, source };

function call<T>(shape: NoInfer<Shape<T>>, fields: Fields<T>): Codec<T> {
  return codecOf(recordCodec(shape, operationBytesMax, fields));
}

export const registerFirstTitle: Codec<RegisterFirstTitle> = call(shapes.RegisterFirstTitle, {
  parcel: parcelId,
  shape,
  kind: titleKind,
  landUse,
  value: money,
  source,
  owners,
});
export const updateAssessment: Codec<UpdateAssessment> = call(shapes.UpdateAssessment, {
  parcel: parcelId,
  value: money,
  landUse,
});
export const proposeTransfer: Codec<ProposeTransfer> = call(shapes.ProposeTransfer, {
  ...onTitle,
  owners,
  price: money,
  rights: list(disposition, titleRightsMax),
  deadlineMs: count,
});
export const onProposal: Codec<OnProposal> = call(shapes.OnProposal, {
  title: landId,
  proposal: landId,
});
export const attestNotary: Codec<AttestNotary> = call(shapes.AttestNotary, {
  title: landId,
  proposal: landId,
  deed: source,
  payment: money,
  paymentReference: hash,
});
export const expire: Codec<Expire> = call(shapes.Expire, { title: landId });
export const createMortgage: Codec<CreateMortgage> = call(shapes.CreateMortgage, {
  ...onTitle,
  rank: rightNumber,
  mortgagee: partyKey,
  secured: money,
  deadlineMs: count,
});
export const varyRank: Codec<VaryRank> = call(shapes.VaryRank, {
  ...onTitle,
  rank: rightNumber,
  newRank: rightNumber,
  deadlineMs: count,
});
export const discharge: Codec<Discharge> = call(shapes.Discharge, {
  ...onTitle,
  rank: rightNumber,
});
export const lodgeCaution: Codec<LodgeCaution> = call(shapes.LodgeCaution, {
  ...onTitle,
  cautioner: partyKey,
  untilMs: count,
});
export const withdrawCaution: Codec<EndRestriction> = call(shapes.WithdrawCaution, {
  ...onTitle,
  number: rightNumber,
});
export const courtFreeze: Codec<CourtFreeze> = call(shapes.CourtFreeze, { ...onTitle, caseNumber });
export const unfreeze: Codec<EndRestriction> = call(shapes.Unfreeze, {
  ...onTitle,
  number: rightNumber,
});
export const givePriorityNotice: Codec<GivePriorityNotice> = call(shapes.GivePriorityNotice, {
  ...onTitle,
  beneficiary: partyKey,
  untilMs: count,
});
export const subdivide: Codec<Subdivide> = call(shapes.Subdivide, {
  ...onTitle,
  parcels: list(newParcel, subdivisionParcelsMax),
});
export const merge: Codec<Merge> = call(shapes.Merge, {
  titles: list(landId, subdivisionParcelsMax),
  parcel: newParcel,
  rights: list(mergedRight, titleRightsMax),
  source,
});
export const correctError: Codec<CorrectError> = call(shapes.CorrectError, {
  ...onTitle,
  owners,
  shape,
});
export const closeTitle: Codec<CloseTitle> = call(shapes.CloseTitle, onTitle);
