// A leader that references batches against one of the rules of lanes (L5, L7, N2d): out of order,
// with a gap, under the name of another batch, one that does not exist; or that hands out other
// references than its header's root names.

import type { BatchHeader } from '@witan/ledger/batch';
import { type BatchReference, blockHash, payloadRoot } from '@witan/ledger/block';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { Message, Propose } from '@witan/ledger/messages';
import type { Trait, VillainTools } from './trait.ts';

const LIE_PERMILLE = 300;
const KEPT = 256;

type References = readonly BatchReference[];

function referenceOf(header: BatchHeader, batchHash: Hash): BatchReference {
  const { author, boot, seq, count, byteLength } = header;
  return { author, boot, seq, batchHash, count, byteLength };
}

export function wrongReferences({ random, sign }: VillainTools): Trait {
  const seen: BatchReference[] = [];
  const said = new Map<string, Propose>();

  const keep = (message: Message): void => {
    if (message.kind !== 'batch') return;
    const { header, hash } = message.batch;
    if (seen.length >= KEPT) seen.shift();
    seen.push(referenceOf(header, hash));
  };

  const follower = ({ author, boot, seq }: BatchReference): BatchReference | undefined =>
    seen.find((each) => each.author === author && each.boot === boot && each.seq > seq);

  const lies: readonly ((references: References) => References)[] = [
    (references) => [...references].reverse(),
    (references) => references.map((each) => follower(each) ?? each),
    (references) => references.map((each) => ({ ...each, batchHash: random.pick(seen).batchHash })),
    (references) => references.map((each) => ({ ...each, batchHash: sha256(each.batchHash) })),
  ];

  const lieOf = random.pick(lies);

  const signed = (message: Propose, references: References): Propose => {
    const { view } = message;
    const header = { ...message.header, payloadRoot: payloadRoot(references) };
    const { epoch, height } = header;
    const statement = { type: 'prepare', view, height, blockHash: blockHash(header) } as const;
    return { ...message, header, references, prepareSignature: sign(epoch, statement) };
  };

  const lieFor = (message: Propose): Propose => {
    const { header, references, view } = message;
    const key = `${header.epoch} ${view} ${header.height}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    const lying = references.length > 0 && seen.length > 0 && random.chance(LIE_PERMILLE);
    const lie = lying ? signed(message, lieOf(references)) : message;
    said.set(key, lie);
    return lie;
  };

  return {
    answer: (message) => {
      keep(message);
      return [];
    },
    speak: (spoken) => {
      const { message } = spoken;
      keep(message);
      if (message.kind !== 'propose') return [spoken];
      const lie = lieFor(message);
      // Some see the header of one proposal with the body of none.
      if (lie === message && random.chance(20)) {
        return [{ ...spoken, message: { ...message, references: [] } }];
      }
      return [{ ...spoken, message: lie }];
    },
  };
}
