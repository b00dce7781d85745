// Disks whose unsynced writes a power cut keeps, loses or tears, sector by sector, and a stop of
// the process alone leaves with the operating system. They drive the log and the two-slot file of
// the node (reliability.md W6, D1, D2).

import type { Done, SegmentDisk, SlotFile } from '@witan/consensus';
import type { Process } from './process.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

const SECTOR_BYTES = 512;

/** What becomes of the unsynced writes of one file. */
const FATES = ['none', 'all', 'prefix', 'subset', 'torn'] as const;
type Fate = (typeof FATES)[number];

export interface DiskSettings {
  readonly segmentBytes: number;
  readonly slotBytes: number;
  readonly syncUsMin: number;
  readonly syncUsMax: number;
  /** Chance in 1,000 that a sync takes `stallUs` more (D8). */
  readonly stallPermille: number;
  readonly stallUs: number;
}

/** What a disk answers with; the process that hears it ends (W4). */
export class DiskError extends Error {}

interface Write {
  readonly number: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Bytes as programs read them, as they would be after a power cut, and what lies between. */
export class Extent {
  readonly current: Uint8Array;
  readonly durable: Uint8Array;
  #pending: Write[] = [];
  #written = 0;

  constructor(length: number) {
    this.current = new Uint8Array(length);
    this.durable = new Uint8Array(length);
  }

  write(offset: number, bytes: Uint8Array): void {
    this.current.set(bytes, offset);
    this.#written += 1;
    this.#pending.push({ number: this.#written, offset, bytes: bytes.slice() });
  }

  /** The number of the last write: what a sync that begins now will settle. */
  get written(): number {
    return this.#written;
  }

  settle(upTo: number): void {
    for (const { number, offset, bytes } of this.#pending) {
      if (number <= upTo) this.durable.set(bytes, offset);
    }
    this.#pending = this.#pending.filter(({ number }) => number > upTo);
  }

  zero(): void {
    this.current.fill(0);
    this.durable.fill(0);
    this.#pending = [];
  }

  flip(offset: number, bit: number): void {
    for (const bytes of [this.current, this.durable]) {
      bytes[offset] = (bytes[offset] as number) ^ (1 << bit);
    }
  }

  cutPower(random: Random): void {
    const fate = random.pick(FATES);
    const writes = this.#pending.flatMap(sectorsOf);
    const kept = random.below(writes.length + 1);
    writes.forEach((write, index) => {
      this.#keep(write, index, { fate, kept }, random);
    });
    this.#pending = [];
    this.current.set(this.durable);
  }

  #keep(
    { offset, bytes }: Omit<Write, 'number'>,
    index: number,
    { fate, kept }: { fate: Fate; kept: number },
    random: Random,
  ): void {
    if (fate === 'none' || (fate === 'prefix' && index >= kept)) return;
    if ((fate === 'subset' || fate === 'torn') && random.chance(500)) return;
    const torn = fate === 'torn' && random.chance(300);
    this.durable.set(torn ? bytes.subarray(0, random.below(bytes.length)) : bytes, offset);
  }
}

function sectorsOf({ offset, bytes }: Write): Omit<Write, 'number'>[] {
  const sectors: Omit<Write, 'number'>[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = SECTOR_BYTES - ((offset + at) % SECTOR_BYTES);
    sectors.push({ offset: offset + at, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return sectors;
}

/** The disk of one machine: it outlives the processes that use it. */
export class Disk {
  #settings: DiskSettings;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #segments = new Map<number, Extent>();
  readonly #slots: readonly [Extent, Extent];
  /** The next sync is answered with an error; its bytes may be durable or not (D6). */
  failNextSync = false;
  /** D7: every write is refused. */
  full = false;
  #settled = false;

  constructor(settings: DiskSettings, timeline: Timeline, random: Random) {
    this.#settings = settings;
    this.#timeline = timeline;
    this.#random = random;
    this.#slots = [new Extent(settings.slotBytes), new Extent(settings.slotBytes)];
  }

  /** No more stalls and errors, not even of syncs that are under way. */
  settleDown(): void {
    this.#settled = true;
    this.full = false;
    this.#settings = { ...this.#settings, stallPermille: 0 };
  }

  cutPower(): void {
    for (const extent of [...this.#segments.values(), ...this.#slots])
      extent.cutPower(this.#random);
  }

  /** What is durable in the log now, for a `rollBack` to it (D9). */
  image(): ReadonlyMap<number, Uint8Array> {
    return new Map([...this.#segments].map(([at, { durable }]) => [at, durable.slice()]));
  }

  /** D12: nothing of the log is left, or of anything. */
  wipe({ slots }: { slots: boolean }): void {
    this.#segments.clear();
    if (slots) for (const extent of this.#slots) extent.zero();
  }

  /** D3: one bit of the log, on the disk and so for every reader. */
  flipBit(): void {
    const extents = [...this.#segments.values()];
    if (extents.length === 0) return;
    const extent = this.#random.pick(extents);
    const used = extent.durable.findLastIndex((byte) => byte !== 0) + 1;
    extent.flip(this.#random.below(Math.max(1, used)), this.#random.below(8));
  }

  /** Brings back an old copy of the log; marks lie elsewhere and stay (G5). */
  rollBack(image: ReadonlyMap<number, Uint8Array>): void {
    this.#segments.clear();
    for (const [at, bytes] of image) {
      const extent = new Extent(bytes.length);
      extent.write(0, bytes);
      settleNow(extent);
      this.#segments.set(at, extent);
    }
  }

  /** Whether one of the two slots has these bytes, also after a power cut. */
  remembers(bytes: Uint8Array): boolean {
    return this.#slots.some(({ durable }) => includes(durable, bytes));
  }

  /** The segments as a process sees them. */
  segmentsFor(process: Process): SegmentDisk {
    const { segmentBytes } = this.#settings;
    return {
      segmentBytes,
      segments: () => [...this.#segments.keys()].sort((a, b) => a - b),
      create: (segment, done) => {
        process.touch();
        this.#complete(process, done, () => this.#segments.set(segment, new Extent(segmentBytes)));
      },
      read: (segment, offset, length) => {
        process.touch();
        return this.#segment(segment).current.slice(offset, offset + length);
      },
      write: (segment, offset, bytes) => {
        process.touch();
        this.#refuseWhenFull();
        this.#segment(segment).write(offset, bytes);
      },
      sync: (segment, done) => {
        process.touch();
        this.#sync(process, [this.#segment(segment)], done);
      },
      syncNow: (segment) => {
        process.touch();
        settleNow(this.#segment(segment));
      },
      defer: (callback, delayMs = 0) => {
        this.#timeline.after(1_000 * delayMs, process.later(callback));
      },
    };
  }

  /** The two-slot file as a process sees it. */
  slotsFor(process: Process): SlotFile {
    return {
      slotBytes: this.#settings.slotBytes,
      read: (slot) => {
        process.touch();
        return this.#slot(slot).current.slice();
      },
      write: (slot, bytes) => {
        process.touch();
        this.#refuseWhenFull();
        this.#slot(slot).write(0, bytes);
      },
      sync: (done) => {
        process.touch();
        this.#sync(process, this.#slots, done);
      },
      syncNow: () => {
        process.touch();
        this.#slots.forEach(settleNow);
      },
    };
  }

  #refuseWhenFull(): void {
    if (this.full) throw new DiskError('no space left on device');
  }

  #segment(segment: number): Extent {
    const extent = this.#segments.get(segment);
    if (extent === undefined) throw new Error(`no segment ${segment}`);
    return extent;
  }

  #slot(slot: number): Extent {
    return this.#slots[slot === 0 ? 0 : 1];
  }

  #sync(process: Process, extents: readonly Extent[], done: Done): void {
    const marks = extents.map(({ written }) => written);
    this.#complete(process, done, () => {
      extents.forEach((extent, index) => {
        extent.settle(marks[index] as number);
      });
    });
  }

  #complete(process: Process, done: Done, effect: () => void): void {
    const { syncUsMin, syncUsMax, stallPermille, stallUs } = this.#settings;
    const stall = this.#random.chance(stallPermille) ? stallUs : 0;
    const failing = this.failNextSync;
    this.failNextSync = false;
    this.#timeline.after(
      this.#random.between(syncUsMin, syncUsMax) + stall,
      process.later(() => {
        const fails = failing && !this.#settled;
        if (!fails || this.#random.chance(500)) effect();
        process.touch();
        done(fails ? new DiskError('input or output error') : undefined);
      }),
    );
  }
}

export function settleNow(extent: Extent): void {
  extent.settle(extent.written);
}

/** Whether bytes stand somewhere in a slot, whose unused end is zero. */
export function includes(slot: Uint8Array, bytes: Uint8Array): boolean {
  const [first] = bytes;
  for (
    let at = slot.indexOf(first as number);
    at >= 0;
    at = slot.indexOf(first as number, at + 1)
  ) {
    if (bytes.every((byte, index) => slot[at + index] === byte)) return true;
  }
  return false;
}
