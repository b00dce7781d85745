// A leader that passes over one agency (Y10, L9): it takes no batch of its victim until a block of
// somebody else has referenced it, and says in STATUS that it holds the victim's lane.

import { toHex } from '@witan/ledger/bytes';
import type { LaneHeld, Message } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

export function censor({ random, self, validators }: VillainTools): Trait {
  const victim = (self + 1 + random.below(validators - 1)) % validators;
  /** What its own replica asks for, because it is in a block already. */
  const needed = new Set<string>();
  let held: LaneHeld | undefined;
  return {
    believe: (message: Message) => {
      if (message.kind === 'status') {
        const claim = message.have.find(({ author }) => author === victim);
        if (claim !== undefined) held = claim;
      }
      if (message.kind !== 'batch' || message.batch.header.author !== victim) return message;
      return needed.has(toHex(message.batch.hash)) ? message : undefined;
    },
    speak: (said) => {
      const { message } = said;
      if (message.kind === 'get-batch') {
        for (const hash of message.batchHashes) needed.add(toHex(hash));
      }
      if (message.kind !== 'status' || held === undefined) return [said];
      const have = message.have.filter(({ author }) => author !== victim);
      have.push(held);
      have.sort((a, b) => a.author - b.author);
      return [{ ...said, message: { ...message, have } }];
    },
  };
}
