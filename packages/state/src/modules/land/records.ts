// Pure rules over the land register's records: shares, ranks, what is in force, what blocks.

import { compareBytes, equalBytes } from '@witan/ledger/bytes';
import type { Owner } from '@witan/ledger/codec-land';
import { RIGHT_KINDS, type RightKey, type Source } from '@witan/ledger/codec-land-fields';
import type { Disposal, Right, Title } from '@witan/ledger/codec-land-titles';
import { titleRightsMax } from '@witan/ledger/limits';
import type { ProblemKey } from '@witan/ledger/problems';

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** LAND-1: positive shares in lowest terms, one per party, that sum to exactly 1. */
export function faultOfShares(owners: readonly Owner[]): ProblemKey | undefined {
  let [sum, over] = [0n, 1n];
  for (const [i, { party, numerator, denominator }] of owners.entries()) {
    if (numerator === 0n || denominator === 0n) return 'land/share-not-positive';
    if (greatestCommonDivisor(numerator, denominator) !== 1n) return 'land/share-not-reduced';
    if (owners.slice(0, i).some((owner) => equalBytes(owner.party, party))) {
      return 'land/owner-twice';
    }
    [sum, over] = [sum * denominator + numerator * over, over * denominator];
  }
  return sum === over ? undefined : 'land/shares-not-one';
}

/** LAND-3: a source is dated no later than the block and still valid then. */
export function isCurrentSource(source: Source, timeMs: number): boolean {
  const { datedMs, validUntilMs } = source;
  return datedMs <= timeMs && (validUntilMs === 0 || timeMs < validUntilMs);
}

/** A right with an end lapses by itself when that time has come. */
export function hasLapsed(right: Right, timeMs: number): boolean {
  return right.untilMs !== 0 && right.untilMs <= timeMs;
}

/** From its deadline on a disposal can only be cleared away (MOD-11). */
export function isPastDeadline(
  { deadlineMs }: Pick<Disposal, 'deadlineMs'>,
  timeMs: number,
): boolean {
  return deadlineMs <= timeMs;
}

export function compareRightKeys(a: RightKey, b: RightKey): number {
  return a.kind - b.kind || a.number - b.number;
}

export function isSameRight(a: RightKey, b: RightKey): boolean {
  return compareRightKeys(a, b) === 0;
}

export function hasRight(title: Title, key: RightKey): boolean {
  return title.rights.some((held) => isSameRight(held, key));
}

/** The title with a right more; the caller has checked that there is room. */
export function withRight(title: Title, key: RightKey): Title {
  return { ...title, rights: [...title.rights, key].sort(compareRightKeys) };
}

export function withoutRight(title: Title, key: RightKey): Title {
  return { ...title, rights: title.rights.filter((held) => !isSameRight(held, key)) };
}

export function hasRoom(title: Title): boolean {
  return title.rights.length < titleRightsMax;
}

export function keysOfKind(title: Title, kind: RightKey['kind']): readonly RightKey[] {
  return title.rights.filter((key) => key.kind === kind);
}

/** Whether two sets of ownership rights name the same owners with the same shares (LAND-7). */
export function areSameOwners(a: readonly Right[], b: readonly Right[]): boolean {
  if (a.length !== b.length) return false;
  const sorted = (rights: readonly Right[]): Right[] => rights.toSorted(compareParties);
  const [first, second] = [sorted(a), sorted(b)];
  return first.every((right, i) => {
    const other = second[i] as Right;
    return (
      compareParties(right, other) === 0 &&
      right.numerator === other.numerator &&
      right.denominator === other.denominator
    );
  });
}

const NOBODY = new Uint8Array(0);

function compareParties(a: Right, b: Right): number {
  return compareBytes(a.party ?? NOBODY, b.party ?? NOBODY);
}

/** Parties without repeats, in the order of first mention. */
export function distinctParties(parties: readonly Uint8Array[]): Uint8Array[] {
  const seen: Uint8Array[] = [];
  for (const party of parties) {
    if (!seen.some((other) => equalBytes(other, party))) seen.push(party);
  }
  return seen;
}

/** Restrictions that stand in the way of a disposal (LAND-4). */
export function isRestriction({ kind }: RightKey): boolean {
  return (
    kind === RIGHT_KINDS.caution ||
    kind === RIGHT_KINDS.courtFreeze ||
    kind === RIGHT_KINDS.priorityNotice
  );
}
