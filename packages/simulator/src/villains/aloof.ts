// An author whose batches reach everybody but the leader, so that it looks idle while others hold
// what it could propose (T1, L9).

import type { Trait, VillainTools } from './trait.ts';

export function aloof({ leaderOf }: VillainTools): Trait {
  let view = 0;
  return {
    speak: (said) => {
      const { message, to } = said;
      if (message.kind === 'status') view = message.view;
      return message.kind === 'batch' && to === leaderOf(view) ? [] : [said];
    },
  };
}
