// The twin of a disk keeps what a disk must keep, and loses what it may lose: D1, D2, D6.

import { strict as assert } from 'node:assert';
import { createLog, openLog, type SegmentDisk } from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import { Disk, type DiskSettings } from '../src/disk.ts';
import { Fingerprint } from '../src/fingerprint.ts';
import { Process } from '../src/process.ts';
import { Random } from '../src/random.ts';
import { Timeline } from '../src/timeline.ts';

const SETTINGS: DiskSettings = {
  segmentBytes: 8_192,
  slotBytes: 1_024,
  syncUsMin: 100,
  syncUsMax: 200,
  stallPermille: 0,
  stallUs: 0,
};

class Bench {
  readonly time: Timeline;
  readonly disk: Disk;

  constructor(seed: number, settings: Partial<DiskSettings> = {}) {
    this.time = new Timeline(
      new Random(seed, 'time'),
      new Fingerprint(),
      new Random(seed, 'cosigning'),
    );
    this.disk = new Disk({ ...SETTINGS, ...settings }, this.time, new Random(seed, 'disk'));
  }

  process(): Process {
    return new Process(1, (error) => {
      throw error;
    });
  }

  run(): void {
    while (this.time.step());
  }

  /** A segment that exists. */
  segments(process: Process): SegmentDisk {
    const segments = this.disk.segmentsFor(process);
    segments.create(0, () => {});
    this.run();
    return segments;
  }
}

const BYTES = new Uint8Array(2_000).fill(7);

describe('disk', () => {
  it('D1: what was synced survives every power cut', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const bench = new Bench(seed);
      const segments = bench.segments(bench.process());
      segments.write(0, 100, BYTES);
      let synced = false;
      segments.sync(0, (error) => {
        synced = error === undefined;
      });
      bench.run();
      assert.ok(synced);
      bench.disk.cutPower();
      assert.ok(equalBytes(segments.read(0, 100, BYTES.length), BYTES));
    }
  });

  it('D1, D2: an unsynced write is kept, lost or torn, sector by sector', () => {
    const kept = new Set<string>();
    for (let seed = 1; seed <= 200; seed++) {
      const bench = new Bench(seed);
      const segments = bench.segments(bench.process());
      segments.write(0, 0, BYTES);
      bench.disk.cutPower();
      const found = segments.read(0, 0, BYTES.length);
      const sectors = [0, 512, 1_024, 1_536].map((at) =>
        found.subarray(at, Math.min(at + 512, BYTES.length)),
      );
      const fate = sectors.map((sector) => {
        if (sector.every((byte) => byte === 7)) return 'x';
        return sector.some((byte) => byte === 7) ? '/' : '.';
      });
      kept.add(fate.join(''));
    }
    assert.ok(kept.has('....'), 'nothing');
    assert.ok(kept.has('xxxx'), 'everything');
    assert.ok(
      [...kept].some((fate) => /^x+\.+$/.test(fate)),
      'a prefix',
    );
    assert.ok(
      [...kept].some((fate) => /\.x/.test(fate)),
      'a subset',
    );
    assert.ok(
      [...kept].some((fate) => fate.includes('/')),
      'a torn sector',
    );
  });

  it('W5: the end of a process alone loses nothing', () => {
    const bench = new Bench(1);
    const process = bench.process();
    bench.segments(process).write(0, 0, BYTES);
    process.kill();
    const again = bench.disk.segmentsFor(bench.process());
    assert.ok(equalBytes(again.read(0, 0, BYTES.length), BYTES));
  });

  it('a dead process hears of nothing any more', () => {
    const bench = new Bench(1);
    const process = bench.process();
    const segments = bench.segments(process);
    let told = false;
    segments.sync(0, () => {
      told = true;
    });
    process.kill();
    bench.run();
    assert.equal(told, false);
    assert.throws(() => segments.read(0, 0, 1));
  });

  it('D6: a sync that fails says so, and its bytes may be there or not', () => {
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const bench = new Bench(seed);
      const segments = bench.segments(bench.process());
      segments.write(0, 0, BYTES);
      bench.disk.failNextSync = true;
      let failure: Error | undefined;
      segments.sync(0, (error) => {
        failure = error;
      });
      bench.run();
      assert.ok(failure instanceof Error);
      bench.disk.cutPower();
      outcomes.add(equalBytes(segments.read(0, 0, BYTES.length), BYTES) ? 'kept' : 'lost');
    }
    assert.deepEqual([...outcomes].sort(), ['kept', 'lost']);
  });

  it('W6: the log of the node recovers on it what it had called durable', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const bench = new Bench(seed);
      const process = bench.process();
      createLog(bench.disk.segmentsFor(process), new Uint8Array(16).fill(seed), () => {});
      bench.run();
      const { log } = openLog(bench.disk.segmentsFor(process));
      const ends: number[] = [];
      const random = new Random(seed, 'workload');
      for (let i = 0; i < 60; i++) {
        ends.push(log.append(1, new Uint8Array(random.below(700)).fill(i)).end);
        for (let steps = random.below(4); steps > 0; steps--) bench.time.step();
      }
      const durable = ends.filter((end) => end <= log.durableEnd).length;
      bench.disk.cutPower();
      const { records } = openLog(bench.disk.segmentsFor(bench.process()));
      const found = [...records];
      assert.ok(found.length >= durable, `seed ${seed}: ${found.length} of ${durable}`);
      found.forEach(({ payload }, index) => {
        assert.ok(payload.every((byte) => byte === index));
      });
    }
  });
});
