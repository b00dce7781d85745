// W4: whatever a crash leaves, each record that was reported durable comes back, nothing behind a
// hole does, and the log goes on. What no crash can leave is damage, and is refused.

import { strict as assert } from 'node:assert';
import { equalBytes } from '@witan/ledger/bytes';
import fc from 'fast-check';
import { openLog } from '../src/wal.ts';
import { encodeGroup, FRAME_HEADER_LENGTH, writeFrame } from '../src/wal-format.ts';
import { type Draw, freshDisk, IDENTITY, type MemorySegments } from './memory-disk.ts';

/** A small deterministic generator, for choices that need not shrink. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Written {
  readonly end: number;
  readonly id: number;
  readonly length: number;
}

function payloadOf(id: number, length: number): Uint8Array {
  const payload = new Uint8Array(length).fill(id);
  for (let i = 0; i < length; i += 8) payload[i] = (i >> 3) & 0xff;
  return payload;
}

function recordsOf(disk: MemorySegments): Written[] {
  return [...openLog(disk).records].map(({ end, type, payload }) => {
    assert.ok(equalBytes(payload, payloadOf(type, payload.length)));
    return { end, id: type, length: payload.length };
  });
}

/** Appends at random, completing some of what is under way; returns the durable end reported. */
function work(disk: MemorySegments, history: Written[], draw: Draw): number {
  const { log } = openLog(disk);
  let durable = log.durableEnd;
  log.onDurable = (end) => {
    assert.ok(end > durable, 'durability is reported in order');
    durable = end;
  };
  for (let step = draw(25); step > 0; step--) {
    const id = 1 + draw(253);
    const length = draw(5) === 0 ? draw(3_000) : draw(120);
    const { end } = log.append(id, payloadOf(id, length));
    history.push({ end, id, length });
    disk.run(draw(3));
  }
  return durable;
}

/** The current fails at random moments of the recovery itself, each time a little later. */
function failRecoveries(disk: MemorySegments, draw: Draw): void {
  for (let attempts = draw(3); attempts > 0; attempts--) {
    disk.fuse = draw(6);
    try {
      openLog(disk);
    } catch (error) {
      assert.equal((error as Error).message, 'the current has failed');
    }
    disk.crash(draw);
  }
}

/** A log of groups of three records in several segments; the last group is whole. */
function sampleLog(identity = IDENTITY): MemorySegments {
  const disk = freshDisk(4_096, identity);
  const { log } = openLog(disk);
  for (let group = 0; group < 30; group++) {
    for (let i = 0; i < 3; i++) log.append(1 + group, payloadOf(1 + group, 100 + 40 * i));
    disk.run();
  }
  disk.run();
  return disk;
}

/** First address of the last group of the sample. */
function lastGroupStart(disk: MemorySegments): number {
  const records = recordsOf(disk);
  const first = records.at(-3) as Written;
  return first.end - first.length - FRAME_HEADER_LENGTH - 45;
}

function flip(disk: MemorySegments, at: number, bit: number): void {
  const { current, durable } = disk.medium(Math.floor(at / disk.segmentBytes));
  const offset = at % disk.segmentBytes;
  current[offset] = (current[offset] as number) ^ (1 << bit);
  durable[offset] = current[offset] as number;
}

describe('recovery of the write-ahead log', () => {
  it('W4: durable records survive any crashes, nothing behind a hole does, the log goes on', () => {
    let cuts = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawFrom(seed);
        const disk = freshDisk(4_096);
        let history: Written[] = [];
        for (let life = 0; life < 5; life++) {
          const durable = work(disk, history, draw);
          const crashed = draw(4) > 0;
          if (crashed) disk.crash(draw);
          else disk.kill();
          failRecoveries(disk, draw);
          if (openLog(disk.copy()).cutBytes > 0) cuts += 1;
          const recovered = recordsOf(disk);
          assert.deepEqual(recovered, history.slice(0, recovered.length));
          const kept = history.filter(({ end }) => end <= durable).length;
          assert.ok(recovered.length >= kept, `${recovered.length} of ${kept} durable records`);
          history = recovered;
        }
      }),
      { seed: 20_260_101, numRuns: 400 },
    );
    assert.ok(cuts > 200, `only ${cuts} torn tails were met`);
  });

  it('W4: what recovery returned is durable, though only the process had stopped', () => {
    const disk = freshDisk();
    openLog(disk).log.append(1, payloadOf(1, 500));
    disk.run(1); // written, not synced
    disk.kill();
    assert.equal(recordsOf(disk).length, 1);
    disk.crash(() => 0);
    assert.equal(recordsOf(disk).length, 1);
  });

  it('W4: any flipped bit before the last group is damage', () => {
    const disk = sampleLog();
    const records = recordsOf(disk);
    const last = lastGroupStart(disk);
    let flips = 0;
    const check = (at: number, bit: number) => {
      const flipped = disk.copy();
      flip(flipped, at, bit);
      assert.throws(() => openLog(flipped), { key: 'log/damaged' }, `bit ${bit} at ${at}`);
      flips += 1;
    };
    // Every bit of the first two groups and of those around the first change of segments.
    const around = records.find(({ end }) => end > disk.segmentBytes) as Written;
    for (const [from, to] of [
      [0, 700],
      [around.end - around.length - 100, around.end],
      [last - 20, last],
    ] as const) {
      for (let at = from; at < to; at++) {
        if (at >= previousEnd(records, disk.segmentBytes) && at < disk.segmentBytes) continue;
        for (let bit = 0; bit < 8; bit++) check(at, bit);
      }
    }
    assert.ok(flips > 5_000);
  });

  it('W4: any flipped bit in the last group cuts it there, as if torn', () => {
    const disk = sampleLog();
    const records = recordsOf(disk);
    const end = (records.at(-1) as Written).end;
    for (let at = lastGroupStart(disk); at < end; at++) {
      const flipped = disk.copy();
      flip(flipped, at, at % 8);
      const opened = openLog(flipped);
      assert.ok(opened.cutBytes > 0);
      const kept = records.filter((record) => record.end <= at).length;
      assert.deepEqual(recordsOf(flipped), records.slice(0, kept));
      opened.log.append(77, payloadOf(77, 10));
      flipped.run();
      assert.equal(recordsOf(flipped).length, kept + 1);
    }
  });

  it('W4: a bit that rots in unused space does no harm and is cleared', () => {
    const disk = sampleLog();
    const records = recordsOf(disk);
    const end = (records.at(-1) as Written).end;
    flip(disk, end + 200, 3);
    assert.deepEqual(recordsOf(disk), records);
    assert.equal(disk.medium(disk.segments().length - 1).current[(end + 200) % 4_096], 0);
  });

  it('W4: records of an earlier group zeroed by the disk are damage', () => {
    const disk = sampleLog();
    for (const length of [1, 64, 512]) {
      const zeroed = disk.copy();
      zeroed.medium(0).current.fill(0, 1_500, 1_500 + length);
      assert.throws(() => openLog(zeroed), { key: 'log/damaged' });
    }
    const emptied = disk.copy();
    emptied.medium(1).current.fill(0);
    assert.throws(() => openLog(emptied), { key: 'log/damaged' });
  });

  it('W3: missing, swapped and foreign segments are damage', () => {
    const disk = sampleLog();
    const missing = disk.copy();
    missing.media[1] = undefined;
    assert.throws(() => openLog(missing), { key: 'log/damaged' });
    const swapped = disk.copy();
    swapped.media[0] = disk.media[1];
    swapped.media[1] = disk.media[0];
    assert.throws(() => openLog(swapped), { key: 'log/damaged' });
    const older = disk.copy();
    older.media[0] = freshDisk(4_096).media[0];
    assert.throws(() => openLog(older), { key: 'log/damaged' });
  });

  it('W3: a segment of another history of the same log is damage', () => {
    const continued = (start: MemorySegments, fill: number): MemorySegments => {
      const disk = start.copy();
      const { log } = openLog(disk);
      for (let i = 0; i < 30; i++) {
        log.append(1, new Uint8Array(400).fill(fill));
        disk.run();
      }
      return disk;
    };
    const shared = freshDisk(4_096);
    const [one, other] = [continued(shared, 1), continued(shared, 2)];
    assert.ok(openLog(one.copy()).log.end === openLog(other.copy()).log.end);
    one.media[1] = other.media[1];
    assert.throws(() => openLog(one), { key: 'log/damaged' });
  });

  it('W3: a start in the middle does not take a foreign segment at its word', () => {
    const [disk, foreign] = [sampleLog(), sampleLog(IDENTITY.map((byte) => byte ^ 1))];
    const { end } = recordsOf(disk).at(-1) as Written;
    const last = Math.floor(end / 4_096);
    openLog(disk.copy(), { from: end - 1 });
    disk.media[last] = foreign.media[last];
    assert.throws(() => openLog(disk, { from: end - 1 }), { key: 'log/damaged' });
    assert.throws(() => openLog(disk, { from: 9 * 4_096 }), { key: 'log/damaged' });
  });

  it('W4: garbage that no single group can have left is damage', () => {
    const disk = sampleLog();
    const { end } = recordsOf(disk).at(-1) as Written;
    const last = Math.floor(end / 4_096);
    for (const segment of [last + 1, last + 2]) disk.create(segment, () => {});
    disk.run();
    const spoiled = (...places: number[]): MemorySegments => {
      const copy = disk.copy();
      for (const at of places) flip(copy, at, 1);
      return copy;
    };
    const next = (last + 1) * 4_096;
    assert.equal(openLog(spoiled(end + 5)).cutBytes, 6);
    assert.equal(openLog(spoiled(next + 5)).cutBytes, 6);
    for (const places of [[end + 5, next + 5], [next + 4_096]]) {
      assert.throws(() => openLog(spoiled(...places)), { key: 'log/damaged' });
    }
  });

  it('W3: a log of another segment length is refused', () => {
    const disk = freshDisk(4_096);
    const other = freshDisk(8_192);
    other.media[0]?.current.set(disk.medium(0).current);
    assert.throws(() => openLog(other), { key: 'log/damaged' });
  });

  it('W4: a payload that imitates a later group cannot turn a torn tail into damage', () => {
    const imitated = (identity: Uint8Array): MemorySegments => {
      const disk = freshDisk();
      const { log } = openLog(disk);
      const { at, end } = log.append(1, payloadOf(1, 64));
      const imitation = new Uint8Array(45);
      const payload = encodeGroup({ identity, number: 99, previousEnd: 3 });
      const place = { at: end + FRAME_HEADER_LENGTH, previous: 0, type: 255, payload };
      writeFrame(imitation, 0, place);
      log.append(1, imitation);
      disk.run();
      flip(disk, at, 0);
      return disk;
    };
    assert.equal(recordsOf(imitated(IDENTITY.slice().fill(0, 15))).length, 0);
    // The imitation is a good one: only the identity, which nobody outside knows, is missing.
    assert.throws(() => openLog(imitated(IDENTITY)), { key: 'log/damaged' });
  });
});

/** Where the records of the first segment end, and its unused space begins. */
function previousEnd(records: readonly Written[], segmentBytes: number): number {
  return Math.max(...records.filter(({ end }) => end <= segmentBytes).map(({ end }) => end));
}
