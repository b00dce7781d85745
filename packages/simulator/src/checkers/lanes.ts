// L5, L7, N2d: the references of committed blocks, worked out anew: each says of its batch what is
// so, continues its lane in its epoch, and stands in its turn.

import { toHex } from '@witan/ledger/bytes';
import type { Checker, Circumstances, Report } from './checker.ts';

interface Cursor {
  readonly boot: number;
  readonly seq: number;
}

const NOTHING: Cursor = { boot: 0, seq: 0 };

export function lanes({ councilOf, batchHeader }: Circumstances, report: Report): Checker {
  let epoch = -1;
  let cursors: Cursor[] = [];
  let checked = 0;

  return {
    delivered: (_validator, _process, { header, references }) => {
      if (header.height !== checked + 1) return;
      checked = header.height;
      if (header.epoch !== epoch) {
        // Resolution 5: lanes begin anew in each epoch.
        epoch = header.epoch;
        cursors = (councilOf(epoch)?.validators ?? []).map(() => ({ boot: 0, seq: 0 }));
      }
      let before: readonly [turn: number, boot: number, seq: number] = [-1, 0, 0];
      for (const { author, boot, seq, batchHash } of references) {
        const place = `batch ${boot}/${seq} of ${author} in block ${header.height}`;
        const { boot: lastBoot, seq: lastSeq } = cursors[author] ?? NOTHING;
        const continues = boot === lastBoot ? seq === lastSeq + 1 : boot > lastBoot && seq === 1;
        if (!continues) report('L5', `${place} follows ${lastBoot}/${lastSeq}`);
        cursors[author] = { boot, seq };
        const turn = (author + header.height) % cursors.length;
        const at = [turn, boot, seq] as const;
        const differs = [0, 1, 2].find((index) => at[index] !== before[index]);
        if (differs === undefined || (at[differs] as number) < (before[differs] as number)) {
          report('L7', `${place} is out of turn`);
        }
        before = at;
        const batch = batchHeader(batchHash);
        if (
          batch?.author !== author ||
          batch.epoch !== epoch ||
          batch.boot !== boot ||
          batch.seq !== seq
        ) {
          report('N2', `${place} is another batch, ${toHex(batchHash)}`);
        }
      }
    },
  };
}
