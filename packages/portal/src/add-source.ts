// How a reader adds a source, and removes it.

import { noteCharactersMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import { addedSources, KEPT_SOURCES, SOURCES_MAX } from './sources.ts';
import { storage } from './storage.ts';
import { workerMirror } from './worker-mirror.ts';

function keep(urls: readonly string[]): void {
  storage()?.setItem(KEPT_SOURCES, JSON.stringify(urls.slice(0, SOURCES_MAX)));
}

/**
 * Adds the address that a reader has typed, if a checkpoint lies there, or below `/v1` as a node
 * has it: what it is worth is judged later. Answers the address. Throws WitanError where there is
 * none, or no address was typed.
 */
export async function addSource(typed: string, timeoutMs: number): Promise<string> {
  const text = typed.trim().replace(/\/+$/, '');
  const whole = /^https?:\/\//.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(whole)) throw new WitanError('usage/invalid', typed);
  const { origin, pathname } = new URL(whole);
  const base = origin + pathname.replace(/\/$/, '');
  let found = `${base}/v1`;
  try {
    await workerMirror(found, timeoutMs).fetch('checkpoint', noteCharactersMax);
  } catch {
    found = base;
    await workerMirror(found, timeoutMs).fetch('checkpoint', noteCharactersMax);
  }
  keep([...new Set([...addedSources(), found])]);
  return found;
}

export function removeSource(url: string): void {
  keep(addedSources().filter((each) => each !== url));
}
