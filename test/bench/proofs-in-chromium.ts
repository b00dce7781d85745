// The same proofs in a real Chromium, where there is one: wall-clock time of a page that does
// nothing else.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { openPage } from '../browser/chromium.ts';
import type { ProofBench } from './proofs.ts';
import type { PageResult, PageTask } from './proofs-page.ts';

/** Microseconds for each proof, in the order of the figures; undefined without a Chromium. */
export async function judgeInChromium(bench: ProofBench): Promise<number[] | undefined> {
  const opened = await openPage(new URL('proofs-page.ts', import.meta.url));
  if (opened === undefined) return undefined;
  const { page, close } = opened;
  try {
    const found: number[] = [];
    for (const [i, { proof, questions }] of bench.tasks.entries()) {
      const task: PageTask = {
        proof: toHex(proof),
        questions: JSON.stringify(questions, (_, value) =>
          value instanceof Uint8Array ? `0x${toHex(value)}` : value,
        ),
        expected: { height: bench.height, stateRoot: toHex(bench.stateRoot) },
      };
      const result = await page.evaluate((given) => {
        const { judge } = globalThis as unknown as { judge(task: PageTask): PageResult };
        return judge(given);
      }, task);
      const { entries, sum } = bench.cases[i] ?? assert.fail('a case for each proof');
      assert.deepEqual([result.entries, result.sum], [entries, `${sum}`]);
      found.push(result.microseconds);
    }
    return found;
  } finally {
    await close();
  }
}
