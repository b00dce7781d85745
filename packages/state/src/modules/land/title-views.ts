// A parcel and the parts of its title as people's programs read them: plain JSON, hexadecimal for
// bytes, decimal text for amounts, names for kinds. Used by queries and by the export.

import { toHex } from '@witan/ledger/bytes';
import {
  type Money,
  RIGHT_KINDS,
  type RightKey,
  SOURCE_KINDS,
  type Source,
  TITLE_KINDS,
} from '@witan/ledger/codec-land-fields';
import {
  type Assessment,
  type Disposal,
  type Parcel,
  type Right,
  STATUS,
  type Title,
} from '@witan/ledger/codec-land-titles';
import type { Json } from '../../host/query.ts';
import { nameOf } from '../../host/query-kinds.ts';
import type { MultiPolygon, Ring } from './geometry.ts';
import { decodeMultiPolygon } from './geometry-codec.ts';
import { METHODS } from './methods.ts';

export function moneyView({ currency, minorUnits }: Money): Json {
  return { currency, minorUnits: minorUnits.toString() };
}

export function sourceView(source: Source): Json {
  return {
    document: toHex(source.document),
    kind: nameOf(SOURCE_KINDS, source.kind),
    datedMs: source.datedMs,
    validUntilMs: source.validUntilMs,
  };
}

const ringView = (ring: Ring): Json => ring.map(({ x, y }) => [x, y]);

/** Rings of integer millimetres, outer first, not closed. */
export function shapeView(shape: MultiPolygon): Json {
  return shape.map(({ outer, holes }) => [ringView(outer), ...holes.map(ringView)]);
}

export function parcelView(parcel: Parcel): Json {
  return {
    id: parcel.id,
    status: nameOf(STATUS, parcel.status),
    title: toHex(parcel.title),
    doubledAreaMm2: parcel.doubledAreaMm2.toString(),
    currency: parcel.currency,
    shape: shapeView(decodeMultiPolygon(parcel.shape)),
    predecessors: parcel.predecessors.map(toHex),
    source: sourceView(parcel.source),
  };
}

export function rightKeyView({ kind, number }: RightKey): { kind: string; number: number } {
  return { kind: nameOf(RIGHT_KINDS, kind), number };
}

export function titleView(id: Uint8Array, title: Title): Json {
  return {
    id: toHex(id),
    parcel: title.parcel,
    kind: nameOf(TITLE_KINDS, title.kind),
    status: nameOf(STATUS, title.status),
    rights: title.rights.map(rightKeyView),
    predecessors: title.predecessors.map(toHex),
    successors: title.successors.map(toHex),
    source: sourceView(title.source),
  };
}

export function rightView(key: RightKey, right: Right): Json {
  const share = `${right.numerator}/${right.denominator}`;
  return {
    ...rightKeyView(key),
    id: toHex(right.id),
    party: right.party === undefined ? null : toHex(right.party),
    share: right.denominator === 0n ? null : share,
    secured: right.secured === undefined ? null : moneyView(right.secured),
    fromMs: right.fromMs,
    untilMs: right.untilMs,
    caseNumber: right.caseNumber,
    source: sourceView(right.source),
  };
}

export function assessmentView(currency: string, assessment: Assessment): Json {
  const { value, landUse, closed } = assessment;
  return { currency, minorUnits: value.toString(), landUse, closed };
}

export function disposalView(disposal: Disposal): Json {
  const { attestation, person } = disposal;
  return {
    id: toHex(disposal.id),
    method: nameOf(METHODS, disposal.method),
    call: toHex(disposal.call),
    proposer: toHex(disposal.proposer),
    person: person === undefined ? null : toHex(person),
    deadlineMs: disposal.deadlineMs,
    consents: disposal.consents.map(({ party, height }) => ({ party: toHex(party), height })),
    attestation:
      attestation === undefined
        ? null
        : {
            person: toHex(attestation.person),
            deed: sourceView(attestation.deed),
            payment: moneyView(attestation.payment),
            paymentReference: toHex(attestation.paymentReference),
          },
  };
}
