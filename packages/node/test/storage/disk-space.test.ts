// The marks of a filling disk: what a node still does at each, and that it needs nobody to go on.

import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import type { Room } from '@witan/consensus';
import { DiskWatch, usedShare } from '../../src/storage/disk-space.ts';

describe('a disk that fills up', () => {
  it('D7: at 90 % little, at 95 % none, and back, each said once', () => {
    const lines: string[] = [];
    const rooms: Room[] = [];
    let share = 0.5;
    const watch = new DiskWatch({
      directory: '/data',
      log: (line) => lines.push(line),
      onRoom: (room) => rooms.push(room),
      share: () => share,
    });
    for (share of [0.89, 0.9, 0.94, 0.95, 0.99, 0.949, 0.5]) watch.look();
    watch.stop();
    assert.deepEqual(rooms, ['little', 'none', 'little', 'enough']);
    assert.deepEqual([watch.room, watch.share], ['enough', 0.5]);
    assert.match(lines[0] as string, /90 % full: no transactions are taken, and no payload/);
    assert.match(lines[1] as string, /95 % full: this node is silent/);
    assert.match(lines[3] as string, /50 % full: there is room again/);
  });

  it('the share in use is asked of the file system of the data', () => {
    const share = usedShare(tmpdir());
    assert.ok(share > 0 && share < 1, `${share}`);
  });
});
