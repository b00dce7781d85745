// What the write-ahead log promises while it runs: order, groups, reading back, failure.

import { strict as assert } from 'node:assert';
import { WitanError } from '@witan/ledger/problems';
import { createLog, openLog, type WriteAheadLog } from '../src/wal.ts';
import { freshDisk, IDENTITY, MemorySegments } from './memory-disk.ts';

function payload(length: number, fill = 7): Uint8Array {
  return new Uint8Array(length).fill(fill);
}

function contents(
  disk: MemorySegments,
  from = 0,
): { type: number; length: number; fill: number }[] {
  return [...openLog(disk, { from }).records].map(({ type, payload }) => ({
    type,
    length: payload.length,
    fill: payload[0] ?? 0,
  }));
}

describe('write-ahead log', () => {
  it('W2: what is appended while a sync runs joins one later group', () => {
    const disk = freshDisk();
    const { log } = openLog(disk);
    const reports: number[] = [];
    log.onDurable = (end) => reports.push(end);
    const syncsBefore = disk.syncs;

    const first = log.append(1, payload(10));
    const second = log.append(2, payload(20));
    disk.run(1); // the deferred write of both
    const later = [3, 4, 5].map((type) => log.append(type, payload(30)));
    assert.deepEqual(reports, []);
    disk.run(1);
    assert.deepEqual(reports, [second.end]);
    disk.run(1);
    assert.deepEqual(reports, [second.end, later.at(-1)?.end]);
    assert.equal(disk.syncs - syncsBefore, 2);
    assert.equal(first.end, second.at);
    assert.deepEqual(
      contents(disk).map(({ type }) => type),
      [1, 2, 3, 4, 5],
    );
  });

  it('W2: what nobody waits for shares the sync of what follows, and does not wait for ever', () => {
    const disk = freshDisk();
    const { log } = openLog(disk);
    const { reports } = watch(log);
    const syncsBefore = disk.syncs;
    log.append(1, payload(10), true);
    disk.run();
    assert.equal(disk.syncs, syncsBefore);
    const vote = log.append(2, payload(10));
    disk.run(1);
    // Also what comes while a sync runs.
    log.append(3, payload(10), true);
    disk.run();
    assert.deepEqual([disk.syncs - syncsBefore, reports], [1, [vote.end]]);
    const last = log.append(4, payload(10), true);
    for (const over of disk.lingering.splice(0)) over();
    disk.run();
    assert.deepEqual([disk.syncs - syncsBefore, reports], [2, [vote.end, last.end]]);
  });

  it('W2: much is written at once, and what is in a hurry before long work begins', () => {
    const disk = freshDisk(1024 * 1024);
    const { log } = openLog(disk);
    const { reports } = watch(log);
    const large = log.append(1, payload(70_000), true);
    disk.run();
    assert.deepEqual(reports, [large.end]);
    const writesBefore = disk.writes.length;
    log.append(2, payload(10), true);
    log.hasten();
    assert.equal(disk.writes.length, writesBefore);
    const vote = log.append(3, payload(10));
    log.hasten();
    assert.equal(disk.writes.length, writesBefore + 1);
    disk.run();
    assert.deepEqual(reports, [large.end, vote.end]);
  });

  it('W2: a group is written only after the sync of the one before has returned', () => {
    const disk = freshDisk();
    const { log } = openLog(disk);
    log.append(1, payload(10));
    disk.run(1);
    const writesBefore = disk.writes.length;
    log.append(2, payload(10));
    assert.equal(disk.writes.length, writesBefore);
    disk.run(1);
    assert.equal(disk.writes.length, writesBefore + 1);
  });

  it('a record is readable before it is written, while it is synced, and after', () => {
    const disk = freshDisk();
    const { log } = openLog(disk);
    const { at, end } = log.append(9, payload(300, 5));
    const seen = () => {
      const record = log.read(at);
      assert.deepEqual(
        { ...record, payload: record.payload.length },
        { at, end, type: 9, payload: 300 },
      );
      assert.ok(record.payload.every((byte) => byte === 5));
    };
    seen();
    disk.run(1);
    seen();
    disk.run();
    seen();
    assert.equal(log.durableEnd, end);
  });

  it('W5: a record that has gone bad is not read', () => {
    const disk = freshDisk();
    const { log } = openLog(disk);
    const { at, end } = log.append(9, payload(300));
    disk.run();
    for (let byte = at; byte < end; byte += 17) {
      const { current } = disk.medium(0);
      current[byte] = (current[byte] as number) ^ 1;
      assert.throws(() => log.read(at), { key: 'log/damaged' });
      current[byte] = (current[byte] as number) ^ 1;
    }
    log.read(at);
  });

  it('W3: a record that lies at another address is not read', () => {
    const disk = freshDisk();
    const { log } = openLog(disk);
    const first = log.append(1, payload(50, 1));
    const second = log.append(1, payload(50, 2));
    disk.run();
    const { current } = disk.medium(0);
    current.copyWithin(second.at, first.at, first.end);
    assert.throws(() => log.read(second.at), { key: 'log/damaged' });
  });

  it('W1: a log goes on from segment to segment, and a record never spans two', () => {
    const disk = freshDisk(4_096);
    const { log } = openLog(disk);
    const lengths = Array.from({ length: 60 }, (_, i) => (i * 997) % 1_500);
    const places = lengths.map((length, i) => {
      const place = log.append(1 + (i % 200), payload(length, i));
      if (i % 3 === 0) disk.run();
      return place;
    });
    disk.run();
    assert.equal(log.durableEnd, log.end);
    assert.ok(disk.segments().length > 5);
    for (const { at, end } of places) {
      assert.equal(Math.floor(at / 4_096), Math.floor((end - 1) / 4_096));
    }
    const expected = lengths.map((length, i) => ({
      type: 1 + (i % 200),
      length,
      fill: length === 0 ? 0 : i,
    }));
    assert.deepEqual(contents(disk), expected);
  });

  it('W1: groups wait for a segment that is still being prepared', () => {
    const disk = freshDisk(4_096);
    const { log } = openLog(disk);
    const last = [1, 2, 3].map((type) => log.append(type, payload(3_000))).at(-1);
    disk.run();
    assert.equal(log.durableEnd, last?.end);
    assert.equal(contents(disk).length, 3);
  });

  it('a record as long as a segment allows is taken, a longer one is a broken invariant', () => {
    const disk = freshDisk(4_096);
    const { log } = openLog(disk);
    const longest = 4_096 - 45 - 13;
    log.append(1, payload(longest));
    assert.throws(() => log.append(1, payload(longest + 1)), { name: 'InvariantError' });
    log.append(2, payload(1));
    disk.run();
    assert.deepEqual(
      contents(disk).map(({ length }) => length),
      [longest, 1],
    );
  });

  it('reading may start at the segment of any address', () => {
    const disk = freshDisk(4_096);
    const { log } = openLog(disk);
    const places = Array.from({ length: 20 }, (_, i) => log.append(1, payload(900, i)));
    disk.run();
    const from = (places[11] as { at: number }).at;
    assert.deepEqual(
      contents(disk, from).map(({ fill }) => fill),
      [11, 12, 13, 14, 15, 16, 17, 18, 19],
    );
  });

  it('a log is created once, and never by opening', () => {
    const disk = freshDisk();
    assert.throws(() => createLog(disk, IDENTITY, () => {}), { key: 'storage/exists' });
    assert.throws(() => openLog(new MemorySegments(4_096)), { key: 'storage/missing' });
  });

  for (const [what, fail] of [
    ['write', (disk: MemorySegments) => disk],
    ['sync', (disk: MemorySegments) => disk.run(1) && disk],
  ] as const) {
    it(`W4: after a failed ${what} there is one report and no further durability`, () => {
      const disk = freshDisk();
      const { log } = openLog(disk);
      const { reports, failures } = watch(log);
      log.append(1, payload(10));
      fail(disk);
      disk.failure = new WitanError('storage/io', 'no space left');
      disk.run();
      log.append(1, payload(10));
      disk.failure = undefined;
      disk.run();
      log.append(1, payload(10));
      disk.run();
      assert.deepEqual(reports, []);
      assert.equal(failures.length, 1);
      assert.equal((failures[0] as WitanError).key, 'storage/io');
    });
  }

  it('W4: a segment that cannot be made is a failure', () => {
    const disk = freshDisk(4_096);
    const { log } = openLog(disk);
    const { failures } = watch(log);
    log.append(1, payload(3_000));
    disk.run(1);
    disk.failure = new Error('no space left');
    disk.run();
    assert.equal(failures.length, 1);
  });
});

function watch(log: WriteAheadLog): { reports: number[]; failures: Error[] } {
  const reports: number[] = [];
  const failures: Error[] = [];
  log.onDurable = (end) => reports.push(end);
  log.onFailure = (error) => failures.push(error);
  return { reports, failures };
}
