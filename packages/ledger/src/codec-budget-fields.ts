// What the budget module's calls and records have in common: classifications, stages, identifiers.

import { type Field, fixedBytes, integer, message, text } from './codec-fields.ts';
import { budgetReferenceBytesMax, budgetTitleBytesMax, classLevelsMax } from './limits.ts';
import { DecodeError } from './problems.ts';

/** Identifiers of lines, commitments, invoices and the like: hashes of what they are called. */
export const BUDGET_ID_LENGTH = 20;

/** The classifications: each balance is kept once in every one of them (BUD-4). */
export const VIEWS = { admin: 1, econ: 2, func: 3, prog: 4, fund: 5 } as const;
export type ViewName = keyof typeof VIEWS;
export type View = (typeof VIEWS)[ViewName];

/** Where the money of a line is. The sum over all stages is its authority (BUD-1). */
export const STAGES = {
  unapportioned: 1,
  apportioned: 2,
  allotted: 3,
  committed: 4,
  obligated: 5,
  delivered: 6,
  ordered: 7,
  paid: 8,
  lapsed: 9,
  carried: 10,
} as const;
export type StageName = keyof typeof STAGES;
export type Stage = (typeof STAGES)[StageName];

const CODE_LENGTH_MAX = 6;

function isClassCode(code: string): boolean {
  if (code.length === 0 || code.length > CODE_LENGTH_MAX) return false;
  return [...code].every((c) => (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
}

/** One to four codes of one to six digits or capital letters, joined by dots: `001.10.0841`. */
export function isClassPath(path: string): boolean {
  const codes = path.split('.');
  return codes.length <= classLevelsMax && codes.every(isClassCode);
}

export interface Classes {
  readonly admin: string;
  readonly econ: string;
  readonly func: string;
  readonly prog: string;
  readonly fund: string;
}

export interface OrderName {
  readonly line: Uint8Array;
  readonly order: Uint8Array;
}

/** See isClassPath. */
export const classPath: Field<string> = {
  fieldsMax: 1,
  toWire(value) {
    if (!isClassPath(value)) throw new RangeError('not a class path');
    return value;
  },
  fromWire(value) {
    if (!isClassPath(value as string)) throw new DecodeError('codec/malformed', 'class path');
    return value as string;
  },
};

export const budgetId: Field<Uint8Array> = fixedBytes(BUDGET_ID_LENGTH);
export const reference: Field<string> = text(1, budgetReferenceBytesMax);
export const title: Field<string> = text(0, budgetTitleBytesMax);
export const year: Field<number> = integer(1, 9999);
export const view: Field<View> = integer(1, 5) as Field<View>;
export const stage: Field<Stage> = integer(1, 10) as Field<Stage>;
export const classes: Field<Classes> = message<Classes>({
  admin: classPath,
  econ: classPath,
  func: classPath,
  prog: classPath,
  fund: classPath,
});
export const orderName: Field<OrderName> = message<OrderName>({ line: budgetId, order: budgetId });
