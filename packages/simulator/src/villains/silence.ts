// A validator that falls silent for a while, towards everybody or towards some; or a leader that
// is heard, and neither opens its view nor proposes.

import type { Message } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

/** So many messages go by before it makes up its mind anew. */
const MOOD_MESSAGES = 200;

type Mood = (message: Message, to: number) => boolean;

export function silence({ random, validators }: VillainTools): Trait {
  const speaks: Mood = () => true;
  let mood: Mood = speaks;
  let left = 0;
  const nextMood = (): Mood => {
    const deaf = new Set(random.subset([...Array(validators).keys()]));
    return random.pick<Mood>([
      speaks,
      () => false,
      (_message, to) => !deaf.has(to),
      ({ kind }) => kind !== 'propose' && kind !== 'new-view',
      ({ kind }) => kind !== 'prepare' && kind !== 'commit',
    ]);
  };
  return {
    speak: (said) => {
      if (left === 0) {
        mood = nextMood();
        left = random.below(MOOD_MESSAGES);
      }
      left -= 1;
      return mood(said.message, said.to) ? [said] : [];
    },
  };
}
