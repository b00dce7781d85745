// L3, N2d: whoever signs PREPARE for a block holds each batch of it in its log, and each block
// below was voted so by others, or is certified; so a base can be fetched, after any crash (V5).

import type { Block } from '@witan/consensus';
import { byteName } from '@witan/ledger/bytes';
import type { Checker, Circumstances, Report } from './checker.ts';

export function availability({ holds }: Circumstances, report: Report): Checker {
  const blocks = new Map<string, Block>();
  return {
    stepped: (_validator, _process, effects) => {
      for (const effect of effects) {
        if (effect.type !== 'append' || effect.record.type !== 'block') continue;
        const { block } = effect.record;
        blocks.set(byteName(block.hash), block);
      }
    },
    signed: (validator, { statement }) => {
      if (statement.type !== 'prepare') return;
      const block = blocks.get(byteName(statement.blockHash));
      const lacking = block?.references.find(({ batchHash }) => !holds(validator, batchHash));
      if (lacking === undefined) return;
      const { author, boot, seq } = lacking;
      const what = `block ${statement.height} without batch ${boot}/${seq} of ${author}`;
      report('L3', `validator ${validator} voted for ${what}`);
    },
  };
}
