// Which blocks an agency lets go of, and when.

import { strict as assert } from 'node:assert';
import type { LogPoint } from '@witan/consensus';
import { BlockPruner, type BlockPrunerParts } from '../src/snapshot/block-pruner.ts';
import { until } from './network/council.ts';

const POINT: LogPoint = { beginsAt: 0, neededFrom: 0 };

/** An agency at height 36 that keeps the last 6 blocks and snapshots of 30 and 36. */
function agencyAt(appliedHeight: number) {
  const archive = { oldest: 1 };
  const host = { appliedHeight, head: { height: 36 } };
  const dropped: LogPoint[] = [];
  const compact = (kept: number, done: (point: LogPoint) => void): boolean => {
    archive.oldest = kept;
    done(POINT);
    return true;
  };
  const pruner = new BlockPruner({
    shelf: { heights: () => [30, 36] },
    host: host as BlockPrunerParts['host'],
    replica: { archive, compact } as unknown as BlockPrunerParts['replica'],
    retainBlocks: 6,
    drop: (point) => dropped.push(point),
    log: () => undefined,
  });
  return { pruner, host, archive, dropped };
}

describe('blocks that nobody needs', () => {
  it('go below the older snapshot, and never what the state database lacks', () => {
    const { pruner, archive, dropped } = agencyAt(36);
    pruner.prune();
    pruner.stop();
    assert.equal(archive.oldest, 31);
    assert.equal(dropped.length, 1);
    const behind = agencyAt(12);
    behind.pruner.prune();
    behind.pruner.stop();
    assert.equal(behind.archive.oldest, 13);
  });

  it('go when the state is written, also where no further snapshot is made', async () => {
    const { pruner, host, archive } = agencyAt(0);
    pruner.prune();
    assert.equal(archive.oldest, 1);
    host.appliedHeight = 36;
    await until('blocks were dropped', () => archive.oldest === 31);
    pruner.stop();
  });
});
