// What the proof of a whole title shows, in one sentence.

import type { ExtractView } from './land.ts';
import { counted, t } from './text/t.ts';

/** A whole title: how many owners and charges it has. */
export function titleWords({ rights }: ExtractView): string {
  const owners = rights.filter(({ kind }) => kind === 'ownership').length;
  const others = rights.length - owners;
  return others === 0
    ? t('parcel.says-free', { owners: counted('owners', owners) })
    : t('parcel.says', { owners: counted('owners', owners), charges: counted('charges', others) });
}
