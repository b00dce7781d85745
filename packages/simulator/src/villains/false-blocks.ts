// A peer that answers catch-up with a chain of its own (Y7, S1): the last block changed, under a
// certificate whose signatures are of something else; or less than it was asked for; or nothing.

import { blockHash } from '@witan/ledger/block';
import type { Blocks } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

const LIE_PERMILLE = 500;

function forged(message: Blocks): Blocks {
  const { blocks, certificate } = message;
  const last = blocks[blocks.length - 1];
  if (last === undefined) return message;
  const header = { ...last.header, timeMs: last.header.timeMs + 1 };
  return {
    ...message,
    blocks: [...blocks.slice(0, -1), { ...last, header }],
    certificate: { ...certificate, blockHash: blockHash(header) },
  };
}

export function falseBlocks({ random }: VillainTools): Trait {
  return {
    speak: (said) => {
      const { message } = said;
      if (message.kind !== 'blocks' || !random.chance(LIE_PERMILLE)) return [said];
      return random.chance(700) ? [{ ...said, message: forged(message) }] : [];
    },
  };
}
