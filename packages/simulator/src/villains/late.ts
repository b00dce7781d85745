// A leader that opens its view, or proposes, only when the others are about to give up on it.

import type { Trait, VillainTools } from './trait.ts';

const DELAY_MS_MAX = 1_500;

export function late({ random }: VillainTools): Trait {
  const delays = new Map<number, number>();
  return {
    speak: (said) => {
      const { message } = said;
      if (message.kind !== 'new-view' && message.kind !== 'propose') return [said];
      const delayMs = delays.get(message.view) ?? random.below(DELAY_MS_MAX);
      delays.set(message.view, delayMs);
      return [{ ...said, delayMs: said.delayMs + delayMs }];
    },
  };
}
