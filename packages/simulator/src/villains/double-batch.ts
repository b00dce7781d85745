// An author that signs two batches for one place of its lane (E3, L4): some validators get the one,
// the others the other, and a few get both.

import { type Batch, composeBatch, sealBatch } from '@witan/ledger/batch';
import { toHex } from '@witan/ledger/bytes';
import type { Trait, VillainTools } from './trait.ts';

const LIE_PERMILLE = 300;

export function doubleBatch({ random, self, sign, validators }: VillainTools): Trait {
  /** Hash → the other batch of the same place; the batch itself where there is none. */
  const doubles = new Map<string, Batch>();
  const deceived = new Set(random.subset([...Array(validators).keys()]));

  const doubleOf = (batch: Batch): Batch => {
    const key = toHex(batch.hash);
    const known = doubles.get(key);
    if (known !== undefined) return known;
    let double = batch;
    if (random.chance(LIE_PERMILLE)) {
      const { author, epoch, boot, seq, createdMs } = batch.header;
      const lane = { author, epoch, boot, seq, createdMs: createdMs + 1 };
      const { header, hash } = composeBatch(lane, batch.transactions);
      const signature = sign(epoch, { type: 'batch', batchHash: hash });
      double = sealBatch(header, signature, batch.transactions);
    }
    doubles.set(key, double);
    return double;
  };

  return {
    speak: (said) => {
      const { message, to } = said;
      if (message.kind !== 'batch' || message.batch.header.author !== self) return [said];
      const double = { ...said, message: { ...message, batch: doubleOf(message.batch) } };
      if (double.message.batch === message.batch) return [said];
      if (random.chance(100)) return [said, double];
      return deceived.has(to) ? [double] : [said];
    },
  };
}
