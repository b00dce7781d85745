// A voter whose COMMITs seal a result that nobody else has, and a leader whose proposals carry a
// wrong lagSeal. Neither may halt the others (N2, N6).

import { blockHash } from '@witan/ledger/block';
import { sha256 } from '@witan/ledger/hash';
import type { Commit, Propose } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

export function wrongSeal({ random, sign }: VillainTools): Trait {
  const lies = new Map<number, boolean>();
  const liesIn = (view: number): boolean => {
    const lie = lies.get(view) ?? random.chance(300);
    lies.set(view, lie);
    return lie;
  };
  const commit = (message: Commit): Commit => {
    const { epoch, view, height, blockHash: hash } = message;
    const sealedHash = sha256(message.sealedHash);
    const signature = sign(epoch, { type: 'commit', view, height, blockHash: hash, sealedHash });
    return { ...message, sealedHash, signature };
  };
  const propose = (message: Propose): Propose => {
    const { view } = message;
    const header = { ...message.header, lagSeal: sha256(message.header.lagSeal) };
    const { epoch, height } = header;
    const statement = { type: 'prepare', view, height, blockHash: blockHash(header) } as const;
    return { ...message, header, prepareSignature: sign(epoch, statement) };
  };
  return {
    speak: (said) => {
      const { message } = said;
      if (message.kind === 'commit') return [{ ...said, message: commit(message) }];
      if (message.kind !== 'propose' || !liesIn(message.view)) return [said];
      return [{ ...said, message: propose(message) }];
    },
  };
}
