// What events are called outside: the module and the past tense of what happened.

import { must } from '@witan/ledger/problems';
import { type EventKind, MODULES } from '@witan/state';

/** `land.TitleRegistered`. */
export function nameOfEvent({ module: number, type }: EventKind): string {
  const module = MODULES.find((candidate) => candidate.number === number);
  const name = module?.events[type - 1];
  must(module !== undefined && name !== undefined, 'MOD-13: an event of a known module');
  return `${module.name}.${name}`;
}
