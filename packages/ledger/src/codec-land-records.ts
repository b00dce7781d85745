// The land module's other records (codec-land-titles.ts has those of a title): what was ended and
// paid, what waits for a second signature, and what parcels are found by.

import * as shapes from '#gen/land-shapes.js';
import { bytesBetween, count, fixedBytes, integer, list, message } from './codec-fields.ts';
import { hash, LAND_ID_LENGTH, landId, type Money, money, partyKey } from './codec-land-fields.ts';
import { method, optionalPerson, person, record } from './codec-land-titles.ts';
import type { RecordCodec } from './codec-record.ts';
import { gridCellParcelsMax, operationBytesMax } from './limits.ts';

/** The first of two persons' signatures under an act (MOD-4). */
export interface Approval {
  readonly method: number;
  readonly callHash: Uint8Array;
  readonly person: Uint8Array;
  readonly deadlineMs: number;
}

/** What is no longer in force, whole, and who ended it (MOD-12). `kind` 0 = a disposal. */
export interface Removal {
  readonly kind: number;
  readonly number: number;
  /** Bytes of the Right or Disposal as it last stood. */
  readonly record: Uint8Array;
  /** Method number of the call that ended it. */
  readonly method: number;
  readonly actor: Uint8Array;
  readonly person: Uint8Array | undefined;
}

/** A price paid for a title that moved (LAND-10). */
export interface Settlement {
  readonly proposal: Uint8Array;
  readonly price: Money;
  readonly paymentReference: Uint8Array;
  readonly deed: Uint8Array;
  readonly notary: Uint8Array;
  readonly registrar: Uint8Array;
}

/** A current parcel whose box meets a cell; millimetres. */
export interface GridEntry {
  readonly parcel: Uint8Array;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** All current parcels whose boxes meet a cell of the grid index (LAND-8). */
export interface GridCellRecord {
  readonly entries: readonly GridEntry[];
}

export interface Ancestry {
  /** The new parcel's title. */
  readonly title: Uint8Array;
  readonly height: number;
}

const coordinate = integer(-(2 ** 31), 2 ** 31 - 1);

export const approvalCodec: RecordCodec<Approval> = record(shapes.Approval, {
  method,
  callHash: hash,
  person,
  deadlineMs: count,
});
export const removalCodec: RecordCodec<Removal> = record(shapes.Removal, {
  kind: integer(0, 5),
  number: integer(0, 2 ** 32 - 1),
  record: bytesBetween(1, operationBytesMax),
  method,
  actor: partyKey,
  person: optionalPerson,
});
export const settlementCodec: RecordCodec<Settlement> = record(shapes.Settlement, {
  proposal: landId,
  price: money,
  paymentReference: hash,
  deed: hash,
  notary: person,
  registrar: person,
});
export const gridCellCodec: RecordCodec<GridCellRecord> = record(shapes.GridCell, {
  entries: list(
    message<GridEntry>({
      parcel: fixedBytes(LAND_ID_LENGTH),
      minX: coordinate,
      minY: coordinate,
      maxX: coordinate,
      maxY: coordinate,
    }),
    gridCellParcelsMax,
  ),
});
export const ancestryCodec: RecordCodec<Ancestry> = record(shapes.Ancestry, {
  title: landId,
  height: count,
});
