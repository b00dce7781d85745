// A validator that dies in office: some time into a term of its own it falls silent for good, when
// the others have all that they need to finish what it proposed (T1).

import type { Trait, VillainTools } from './trait.ts';

/** So many COMMITs it says as a leader at most, to one peer each. */
const LAST_VOTES_MAX = 60;

export function death({ random, self, leaderOf }: VillainTools): Trait {
  let view = 0;
  let left = random.below(LAST_VOTES_MAX);
  let dead = false;
  return {
    speak: (said) => {
      const { kind } = said.message;
      if (said.message.kind === 'status') view = said.message.view;
      if (left > 0 && kind === 'commit' && leaderOf(view) === self) left -= 1;
      dead ||= left === 0 && kind !== 'commit';
      return dead ? [] : [said];
    },
  };
}
