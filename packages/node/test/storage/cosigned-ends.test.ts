// The cosigned ends of epochs: kept whole or not at all, whatever crash comes while they are.

import { strict as assert } from 'node:assert';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cosignature } from '@witan/ledger/checkpoint';
import { CosignedEnds } from '../../src/checkpoint/ends.ts';
import { diskImages } from './disk-images.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './fixtures.ts';

const cosignatures = (time: number): Cosignature[] =>
  [0, 1, 3].map((voter) => {
    const signature = new Uint8Array(65).fill(voter + 1).fill(1, 0, 1);
    return { voter, time, signature };
  });

describe('cosigned ends of epochs', () => {
  after(removeTemporaryDirectories);

  it('Resolution 2: after a crash at each step an end is whole or unknown, never lost', async () => {
    const root = realpathSync(temporaryDirectory());
    new CosignedEnds(root).keep(3, cosignatures(30));
    let kept = false;
    const images = await diskImages(root, temporaryDirectory(), async () => {
      new CosignedEnds(root).keep(4, cosignatures(40));
      kept = true;
    });
    assert.ok(kept && images.length > 3);
    for (const { directory, before, kind } of images) {
      const ends = new CosignedEnds(directory);
      assert.deepEqual(ends.of(3), cosignatures(30), `${kind} before ${before}`);
      const found = ends.of(4);
      if (found !== undefined) assert.deepEqual(found, cosignatures(40));
    }
    const last = images.at(-1)?.directory ?? assert.fail();
    assert.deepEqual(new CosignedEnds(last).of(4), cosignatures(40));
  });

  it('what does not decode was never kept', () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, '7'), 'x');
    assert.equal(new CosignedEnds(root).of(7), undefined);
  });
});
