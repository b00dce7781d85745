// An author whose batches reach only some validators, and a leader that references them all the
// same (L6, L8).

import { toHex } from '@witan/ledger/bytes';
import type { Trait, VillainTools } from './trait.ts';

export function withholding({ random, validators }: VillainTools): Trait {
  const receivers = new Map<string, ReadonlySet<number>>();
  return {
    speak: (said) => {
      const { message, to } = said;
      if (message.kind !== 'batch') return [said];
      const key = toHex(message.batch.hash);
      const chosen = receivers.get(key) ?? new Set(random.subset([...Array(validators).keys()]));
      receivers.set(key, chosen);
      return chosen.has(to) ? [said] : [];
    },
  };
}
