// The budget's answers as the schema words them, and what a page adds up by itself: a class must be
// exactly its parts and its own lines, and a line exactly its payments.

import type { Failed, Settled } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { ask } from './records.ts';

export const STAGES = [
  'unapportioned',
  'apportioned',
  'allotted',
  'committed',
  'obligated',
  'delivered',
  'ordered',
  'paid',
  'lapsed',
  'carried',
] as const;
export type StageName = (typeof STAGES)[number];

/** A number of lines or items, and their amount in minor units. */
export interface Total {
  readonly count: number;
  readonly sum: string;
}

export interface LineView {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly currency: string;
}

export interface FlowView {
  readonly balance: Readonly<Record<'authority' | StageName, string>>;
  readonly items: Readonly<Record<string, Total>>;
}

export interface PaymentView {
  readonly seq: number;
  readonly order: string;
  readonly supplier: string;
  readonly amount: string;
  readonly bookedMs: number;
}

/** What of a year is meant; `path` undefined for all of it. */
export interface Place {
  readonly year: string;
  readonly currency: string;
  readonly stage: StageName;
  readonly path: string | undefined;
}

export interface Part extends Total {
  readonly path: string;
  readonly title: string;
}

export interface Composition {
  readonly stages: readonly (Total & { readonly stage: StageName })[];
  /** Classes right below, those without anything included. */
  readonly parts: readonly Part[];
  /** Lines that stand in no class below. */
  readonly lines: readonly { readonly line: string; readonly amount: string }[];
  /** Offsetting receipts, which no sum above holds. */
  readonly offsets: Total;
}

const VIEW = 'admin';
/** Classes have so many levels at most. */
const LEVELS_MAX = 4;

export function totalQuestion({ year, currency, stage, path }: Place): string {
  const below = path === undefined ? '' : `/${path}`;
  return `budget/totals/${year}/${currency}/${VIEW}/${stage}${below}`;
}

/** An answer that is none, on its way out of a chain of questions. */
class Unanswered extends Error {
  readonly fact: Failed;

  constructor(fact: Failed) {
    super(fact.kind);
    this.fact = fact;
  }
}

/** All that stands behind a total, as of the height of its proof; each part proved by itself. */
export async function askComposition(
  ledger: Ledger,
  place: Place,
  whole: Total,
  at: number,
): Promise<Composition | Failed> {
  const part = async <T>(question: string): Promise<T> => {
    const fact: Settled<T> = await ask<T>(ledger, { question, at, server: ledger.server });
    if (fact.kind !== 'checked') throw new Unanswered(fact);
    return fact.answer;
  };
  const { year, currency, path } = place;
  const below = path === undefined ? '' : `/${path}`;
  const depth = path === undefined ? 0 : path.split('.').length;
  try {
    const [children, stages, offsets] = await Promise.all([
      depth === LEVELS_MAX
        ? []
        : part<{ class: string; title: string }[]>(`budget/classes/${VIEW}${below}`),
      Promise.all(
        STAGES.map(async (stage) => {
          return { stage, ...(await part<Total>(totalQuestion({ ...place, stage }))) };
        }),
      ),
      part<Total>(`budget/offsets/${year}/${currency}/${VIEW}${below}`),
    ]);
    const parts = await Promise.all(
      children.map(async ({ class: child, title }) => {
        const total = await part<Total>(totalQuestion({ ...place, path: child }));
        return { path: child, title, ...total };
      }),
    );
    const own = BigInt(whole.sum) - sumOf(parts);
    const listed =
      own === 0n || path === undefined
        ? []
        : await part<{ line: string; class: string; amount: string }[]>(
            `${totalQuestion(place)}/lines`,
          );
    const lines = listed.filter((line) => line.class === path);
    if (sumOf(lines.map(({ amount }) => ({ sum: amount }))) !== own) return contradiction(place);
    return { stages, parts, lines, offsets };
  } catch (error) {
    if (error instanceof Unanswered) return error.fact;
    throw error;
  }
}

export function sumOf(totals: readonly { readonly sum: string }[]): bigint {
  return totals.reduce((sum, total) => sum + BigInt(total.sum), 0n);
}

/** Every number was proved, and yet they do not fit: the register contradicts itself. */
export function contradiction({ path, year }: Pick<Place, 'path' | 'year'>): Failed {
  return {
    kind: 'unchecked',
    key: 'proof/value',
    detail: `${year} ${path ?? ''}: its parts do not add up to it`,
  };
}
