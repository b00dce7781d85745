// A validator that says again what it once heard or said, long after: old entry proofs, old votes,
// old view changes, its own and those of others (V4).

import type { Message } from '@witan/ledger/messages';
import type { Said, Trait, VillainTools } from './trait.ts';

const KEPT = 64;
const REPLAY_PERMILLE = 60;

export function replay({ kept, random, self, validators }: VillainTools): Trait {
  const keep = (message: Message): void => {
    if (message.kind === 'batch') return;
    if (kept.length < KEPT) kept.push(message);
    else if (random.chance(200)) kept[random.below(KEPT)] = message;
  };
  const again = (): Said[] => {
    if (kept.length === 0 || !random.chance(REPLAY_PERMILLE)) return [];
    const others = [...Array(validators).keys()].filter((other) => other !== self);
    return [{ to: random.pick(others), message: random.pick(kept), delayMs: 0 }];
  };
  return {
    speak: (said) => {
      keep(said.message);
      return [said, ...again()];
    },
    answer: (message) => {
      keep(message);
      return again();
    },
  };
}
