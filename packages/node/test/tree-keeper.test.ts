// The keeper of the file of leaves: when one is due, what it is given up for, and that nothing else
// depends on it.

import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TestLedger } from '@witan/state/testkit';
import { readTreeFile } from '../src/storage/tree-file.ts';
import { TreeKeeper, type TreeKeeperParts, type TreePace } from '../src/tree-keeper.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './storage/fixtures.ts';

const PACE: Partial<TreePace> = { leavesMin: 1, heights: 5, pauseMs: 0, rest: 0 };

describe('the keeper of the file of leaves', () => {
  let ledger: TestLedger;
  let path: string;
  let said: string[];
  let room: number;

  beforeEach(() => {
    ledger = new TestLedger();
    ledger.flush();
    path = join(temporaryDirectory(), 'tree');
    said = [];
    room = 1e9;
  });
  after(removeTemporaryDirectories);

  function keeper(pace: Partial<TreePace> = {}, parts: Partial<TreeKeeperParts> = {}): TreeKeeper {
    const log = (line: string): unknown => said.push(line);
    const start = { madeOf: undefined, changed: 0 };
    const own = { host: ledger.host, path, pastHeights: 64, ...start, room: () => room };
    return new TreeKeeper({ ...own, log, ...parts }, { ...PACE, ...pace });
  }

  /** The height of the file, once nothing is being made. */
  async function heightOf(made: TreeKeeper): Promise<number | undefined> {
    await made.idle();
    return existsSync(path) ? (await readTreeFile(path)).height : undefined;
  }

  function grow(heights: number): void {
    for (let i = 0; i < heights; i++) ledger.commit([]);
    ledger.flush();
  }

  it('makes one where there is none, and the next when enough has changed or time has passed', async () => {
    const made = keeper({ changedShare: 10 });
    made.flushed(1);
    assert.equal(await heightOf(made), 0);
    grow(4);
    made.flushed(1);
    assert.equal(await heightOf(made), 0);
    grow(1);
    made.flushed(1);
    assert.equal(await heightOf(made), 5, 'after so many heights');
    grow(1);
    made.flushed(100_000);
    assert.equal(await heightOf(made), 6, 'after so many rows');
    grow(1);
    made.flushed(1);
    assert.equal(await heightOf(made), 6);
    assert.deepEqual(said, []);
  });

  it('counts what had changed before the start as well', async () => {
    const { count } = ledger.host.view().total(new Uint8Array(0));
    const pace = { heights: 1_000, changedShare: 2 };
    for (const [changed, height] of [
      [0, undefined],
      [2 * count, 0],
    ] as const) {
      const made = keeper(pace, { madeOf: 0, changed });
      made.flushed(0);
      assert.equal(await heightOf(made), height);
    }
  });

  it('makes none of a small state, nor where the past is not kept, nor without room', async () => {
    for (const [pace, parts] of [
      [{ leavesMin: 1e6 }, {}],
      [{}, { pastHeights: 0 }],
      [{}, { room: () => 100 }],
      [{}, { madeOf: 0 }],
    ] as const) {
      const made = keeper(pace, parts);
      made.flushed(0);
      assert.equal(await heightOf(made), undefined);
    }
  });

  it('rests longer than it works', async () => {
    const made = keeper({ rest: 1e6 });
    made.flushed(1);
    assert.equal(await heightOf(made), 0);
    grow(9);
    made.flushed(100_000);
    assert.equal(await heightOf(made), 0);
  });

  it('gives up one that is overtaken or stopped, and leaves nothing behind', async () => {
    const { host } = ledger;
    const overtaken = {
      ...{ appliedHeight: 0, oldestHeld: 0, head: { ...host.head, height: 2_000 } },
      leafPages: (height: number) => host.leafPages(height),
      view: (height?: number) => host.view(height),
    };
    const made = keeper({}, { host: overtaken });
    made.flushed(1);
    assert.equal(await heightOf(made), undefined);
    const stopped = keeper({ pauseMs: 5 });
    stopped.flushed(1);
    await stopped.stop();
    assert.deepEqual(readdirSync(dirname(path)), []);
    stopped.flushed(1);
    assert.equal(await heightOf(stopped), undefined);
  });

  it('a disk that refuses costs the file, and nothing else', async () => {
    mkdirSync(path);
    const made = keeper();
    made.flushed(1);
    await made.idle();
    assert.match(said.join(), /leaves of the state were not written to .*tree/);
    grow(9);
    made.flushed(100_000);
    await made.idle();
    assert.equal(said.length, 1, 'said once, and not with every batch');
  });
});
