// A voter that agrees with everybody (E1, E2): it tells each validator that it has voted the
// same, and now and then tells the others too.

import { toHex } from '@witan/ledger/bytes';
import type { Commit, Message, Prepare } from '@witan/ledger/messages';
import type { Statement } from '@witan/ledger/statement';
import type { Said, Trait, VillainTools } from './trait.ts';

const TELL_ALL_PERMILLE = 300;

function statementOf(vote: Prepare | Commit): Statement {
  const { view, height, blockHash } = vote;
  return vote.kind === 'prepare'
    ? { type: 'prepare', view, height, blockHash }
    : { type: 'commit', view, height, blockHash, sealedHash: vote.sealedHash };
}

export function echo({ random, self, validators, sign }: VillainTools): Trait {
  const said = new Set<string>();
  const others = [...Array(validators).keys()].filter((other) => other !== self);

  const agree = (vote: Prepare | Commit, to: readonly number[]): Said[] => {
    const own = { ...vote, voter: self, signature: sign(vote.epoch, statementOf(vote)) };
    return to.map((each) => ({ to: each, message: own, delayMs: 0 }));
  };

  return {
    // What its replica believes itself would only be in the way.
    speak: (message) => (isVote(message.message) ? [] : [message]),
    answer: (message, from) => {
      if (!isVote(message) || message.voter !== from) return [];
      const { kind, view, height, blockHash } = message;
      const key = `${from} ${kind} ${view} ${height} ${toHex(blockHash)}`;
      if (said.has(key)) return [];
      said.add(key);
      return agree(message, random.chance(TELL_ALL_PERMILLE) ? others : [from]);
    },
  };
}

function isVote(message: Message): message is Prepare | Commit {
  return message.kind === 'prepare' || message.kind === 'commit';
}
