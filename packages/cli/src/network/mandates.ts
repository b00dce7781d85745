// Offices, mandates and councillors as anyone may list them, and which of them near their end.

import type { LedgerClient } from '@witan/client';
import { COUNCILLOR_POWER } from '@witan/ledger/genesis';
import { ask } from '../ledger-head.ts';

type Client = Pick<LedgerClient, 'query'>;

export interface OfficeAnswer {
  readonly office: number;
  readonly member: string;
  readonly title: string;
  readonly power: string;
}

export interface MandateAnswer {
  readonly mandate: number;
  readonly office: number;
  readonly person: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A mandate with the office that it fills and the key that acts. */
export interface HeldOffice extends MandateAnswer, Omit<OfficeAnswer, 'office'> {
  readonly key: string;
}

const DAY_MS = 86_400_000;
/** So long before the end of a term its agency is told: a quarter, in which councils meet. */
export const NEAR_END_MS: number = 90 * DAY_MS;

export async function readOffices(client: Client): Promise<readonly OfficeAnswer[]> {
  return (await ask<OfficeAnswer[]>(client, 'registry/offices')) ?? [];
}

export async function readHeldOffices(client: Client): Promise<readonly HeldOffice[]> {
  const offices = new Map((await readOffices(client)).map((one) => [one.office, one]));
  const mandates = (await ask<MandateAnswer[]>(client, 'registry/mandates')) ?? [];
  const persons = (await ask<{ person: string; key: string }[]>(client, 'registry/persons')) ?? [];
  const keyOf = new Map(persons.map(({ person, key }) => [person, key]));
  return mandates.flatMap((mandate) => {
    const office = offices.get(mandate.office);
    const key = keyOf.get(mandate.person);
    return office === undefined || key === undefined ? [] : [{ ...office, ...mandate, key }];
  });
}

/** Until when an agency has a councillor in office; undefined when it has none at that time. */
export function voiceUntilMs(
  held: readonly HeldOffice[],
  member: string,
  timeMs: number,
): number | undefined {
  const ends = held
    .filter((one) => one.member === member && one.power === COUNCILLOR_POWER)
    .filter(({ fromMs, toMs }) => fromMs <= timeMs && timeMs < toMs)
    .map(({ toMs }) => toMs);
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** What people are told of an agency's voice, where it is about to be lost or is. */
export function voiceWarning(untilMs: number | undefined, timeMs: number): string | undefined {
  if (untilMs === undefined) return 'no councillor in office: the last one may renew its mandate';
  if (untilMs - timeMs > NEAR_END_MS) return undefined;
  const days = Math.floor((untilMs - timeMs) / DAY_MS);
  return `its last councillor's mandate ends in ${days} days, on ${dayOf(untilMs)}`;
}

export function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
