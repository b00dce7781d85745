// What offline years cost: steps, bytes and signatures of links over many changes of a council
// (light-client.md §17.3, gate G5). Every change replaces an agency, and with it all three keys.

import { strict as assert } from 'node:assert';
import { decodeEpochLinks } from '@witan/ledger/epoch-links';
import type { Validator } from '@witan/ledger/membership';
import { applyEpochLinks } from '@witan/light-client';
import { agency, FIRST_SECONDS, History } from './epoch-history.ts';
import { quickVerify, useNativeSha256 } from './quick-crypto.ts';

interface Cost {
  readonly steps: number;
  readonly bytes: number;
  readonly signatures: number;
}

/** The seats change in turn, as they would with terms of office. */
function councilsOver(changes: number, seats: number): Validator[][] {
  const councils = [Array.from({ length: seats }, (_, i) => agency(`agency-${i}`))];
  for (let change = 0; change < changes; change++) {
    const next = [...(councils[change] as Validator[])];
    next[change % seats] = agency(`agency-${seats + change}`);
    councils.push(next);
  }
  return councils;
}

async function costOf(seats: number, changes: number): Promise<Cost> {
  // A block a second for twenty years.
  const blocks = Math.floor(631_152_000 / changes);
  const history = new History(councilsOver(changes, seats), { blocks });
  const links = history.links();
  let signatures = 0;
  const reached = await applyEpochLinks(history.trust(), links, {
    verify: (...claim) => {
      signatures++;
      return quickVerify(...claim);
    },
    nowMs: (FIRST_SECONDS + (changes + 1) * 86_400) * 1_000,
  });
  assert.equal(reached.trust.epoch, changes);
  assert.deepEqual(reached.trust.validators, history.councils[changes]);
  return { steps: decodeEpochLinks(links).links.length, bytes: links.length, signatures };
}

describe('offline for years', function () {
  this.timeout(60_000);
  useNativeSha256();

  it('G5: 40 changes of 16 agencies', async () => {
    const { steps, bytes, signatures } = await costOf(16, 40);
    console.log(`      ${steps} steps, ${bytes} bytes, ${signatures} signatures`);
    assert.deepEqual([steps, signatures], [7, 77]);
    assert.ok(bytes <= 21 * 1024, `${bytes}`);
  });

  it('G5: 200 changes of 67 agencies in at most 70 KB', async () => {
    const { steps, bytes, signatures } = await costOf(67, 200);
    console.log(`      ${steps} steps, ${bytes} bytes, ${signatures} signatures`);
    assert.deepEqual([steps, signatures], [9, 405]);
    assert.ok(bytes <= 70 * 1024, `${bytes}`);
  });
});
