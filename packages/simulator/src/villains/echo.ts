// A voter that votes for everything (E1, E2): whatever statement it hears, it signs too.

import { toHex } from '@witan/ledger/bytes';
import type { Commit, Prepare } from '@witan/ledger/messages';
import type { Statement } from '@witan/ledger/statement';
import type { Trait, VillainTools } from './trait.ts';

function statementOf(vote: Prepare | Commit): Statement {
  const { view, height, blockHash } = vote;
  return vote.kind === 'prepare'
    ? { type: 'prepare', view, height, blockHash }
    : { type: 'commit', view, height, blockHash, sealedHash: vote.sealedHash };
}

export function echo({ self, validators, sign }: VillainTools): Trait {
  const said = new Set<string>();
  return {
    answer: (message) => {
      if (message.kind !== 'prepare' && message.kind !== 'commit') return [];
      const key = `${message.kind} ${message.view} ${message.height} ${toHex(message.blockHash)}`;
      if (message.voter === self || said.has(key)) return [];
      said.add(key);
      const signature = sign(message.epoch, statementOf(message));
      const vote = { ...message, voter: self, signature };
      return [...Array(validators).keys()]
        .filter((to) => to !== self)
        .map((to) => ({ to, message: vote, delayMs: 0 }));
    },
  };
}
