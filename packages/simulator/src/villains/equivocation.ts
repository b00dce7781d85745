// A leader that proposes two chains (E1): one half of the council sees one of them, the other half
// the other. Each is well formed and signed.

import { blockHash, payloadRoot } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import type { Propose } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

export function equivocation({ random, validators, sign }: VillainTools): Trait {
  /** Block → its double, by hash. */
  const doubles = new Map<string, { readonly hash: Hash; readonly propose: Propose }>();
  const deceived = new Set(random.subset([...Array(validators).keys()]));

  const doubleOf = (propose: Propose): Propose => {
    const { header, references, view } = propose;
    const key = toHex(blockHash(header));
    const known = doubles.get(key);
    if (known !== undefined) return known.propose;
    const parent = doubles.get(toHex(header.parent))?.hash ?? header.parent;
    const shortened = random.chance(500) ? references.slice(0, -1) : references;
    const double = {
      ...header,
      parent,
      payloadRoot: payloadRoot(shortened),
      timeMs: header.timeMs + 1,
    };
    const hash = blockHash(double);
    const { epoch, height } = double;
    const prepareSignature = sign(epoch, { type: 'prepare', view, height, blockHash: hash });
    const lie = { ...propose, header: double, references: shortened, prepareSignature };
    doubles.set(key, { hash, propose: lie });
    return lie;
  };

  return {
    speak: (said) => {
      const { message, to } = said;
      if (message.kind !== 'propose' || !deceived.has(to)) return [said];
      return [{ ...said, message: doubleOf(message) }];
    },
  };
}
