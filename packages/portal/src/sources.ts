// Sources that the reader has added to those of the deployment: another agency, a newspaper, a
// university, whoever publishes the same log. They are kept on this device.

import { storage } from './storage.ts';

export const KEPT_SOURCES = 'witan/sources';
export const SOURCES_MAX = 8;

/** Addresses where `checkpoint` lies, without a slash at their ends. */
export function addedSources(): readonly string[] {
  try {
    const found: unknown = JSON.parse(storage()?.getItem(KEPT_SOURCES) ?? '[]');
    if (!Array.isArray(found)) return [];
    return found
      .filter((url) => typeof url === 'string' && URL.canParse(url))
      .slice(0, SOURCES_MAX);
  } catch {
    return []; // something else stands there
  }
}

/** Without those at these addresses: whoever is asked already would only agree with itself. */
export function sourcesBeside(asked: readonly string[]): readonly string[] {
  const hosts = asked.map((url) => new URL(url).host);
  return addedSources().filter((url) => !hosts.includes(new URL(url).host));
}
