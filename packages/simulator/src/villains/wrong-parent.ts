// A leader that now and then proposes on another block of the right height than the one it should:
// one that an earlier leader proposed and that was left behind, or its own double (N2c).

import { blockHash, type Header, payloadRoot } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import type { Message, Propose } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

const KEPT = 256;
const LIE_PERMILLE = 400;

export function wrongParent({ random, sign }: VillainTools): Trait {
  const seen: { readonly hash: Hash; readonly header: Header }[] = [];
  const lies = new Map<string, Propose>();

  const keep = (message: Message): void => {
    if (message.kind !== 'propose') return;
    const hash = blockHash(message.header);
    if (seen.some((known) => equalBytes(known.hash, hash))) return;
    seen.push({ hash, header: message.header });
    if (seen.length > KEPT) seen.shift();
  };

  const lieFor = (message: Propose): Propose => {
    const { header, view } = message;
    const { epoch, height, parent } = header;
    const key = `${view} ${height}`;
    const known = lies.get(key);
    if (known !== undefined) return known;
    const others = seen.filter(
      (block) => block.header.height === height - 1 && !equalBytes(block.hash, parent),
    );
    if (others.length === 0 || !random.chance(LIE_PERMILLE)) return message;
    const other = random.pick(others);
    const timeMs = Math.max(header.timeMs, other.header.timeMs + 1);
    const lie = { ...header, parent: other.hash, payloadRoot: payloadRoot([]), timeMs };
    const statement = { type: 'prepare', view, height, blockHash: blockHash(lie) } as const;
    const prepareSignature = sign(epoch, statement);
    const propose = { ...message, header: lie, references: [], prepareSignature };
    lies.set(key, propose);
    return propose;
  };

  return {
    answer: (message) => {
      keep(message);
      return [];
    },
    speak: (said) => {
      keep(said.message);
      if (said.message.kind !== 'propose') return [said];
      return [{ ...said, message: lieFor(said.message) }];
    },
  };
}
