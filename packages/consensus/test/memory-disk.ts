// A disk in memory whose unsynced sectors a crash keeps, loses or tears one by one. Completions
// wait in a queue, so that a test decides what happens between two of them.

import { strict as assert } from 'node:assert';
import type { Done, SegmentDisk, SlotFile } from '../src/disk.ts';
import { createLog } from '../src/wal.ts';

const SECTOR_BYTES = 64;

/** Draws an integer from 0 to `below` − 1. */
export type Draw = (below: number) => number;

class Medium {
  readonly current: Uint8Array;
  readonly durable: Uint8Array;

  constructor(length: number) {
    this.current = new Uint8Array(length);
    this.durable = new Uint8Array(length);
  }

  /** Each sector that differs from its durable form comes through, is lost, or is torn. */
  crash(draw: Draw): void {
    for (let at = 0; at < this.current.length; at += SECTOR_BYTES) {
      const fate = draw(3);
      const kept = fate === 0 ? 0 : fate === 1 ? SECTOR_BYTES : draw(SECTOR_BYTES);
      const sector = this.durable.subarray(at, at + SECTOR_BYTES);
      sector.set(this.current.subarray(at, at + Math.min(kept, sector.length)));
    }
    this.current.set(this.durable);
  }
}

abstract class Queued {
  readonly #queue: (() => void)[] = [];
  failure: Error | undefined;
  /** After so many more accesses of the medium the current fails. */
  fuse: number = Number.POSITIVE_INFINITY;

  protected enqueue(complete: () => void): void {
    this.#queue.push(complete);
  }

  /** Completes up to `count` things in order; returns how many there were. */
  run(count = Number.MAX_SAFE_INTEGER): number {
    let ran = 0;
    for (; ran < count; ran++) {
      const complete = this.#queue.shift();
      if (complete === undefined) break;
      complete();
    }
    return ran;
  }

  protected forget(): void {
    this.fuse = Number.POSITIVE_INFINITY;
    this.#queue.length = 0;
  }

  /** The process stops; what it had written is still with the operating system. */
  kill(): void {
    this.forget();
  }

  protected check(): void {
    if (this.failure !== undefined) throw this.failure;
    if (--this.fuse < 0) throw new Error('the current has failed');
  }

  protected syncLater(medium: Medium, done: Done): void {
    const snapshot = medium.current.slice();
    this.enqueue(() => {
      if (this.failure === undefined) medium.durable.set(snapshot);
      done(this.failure);
    });
  }
}

export class MemorySegments extends Queued implements SegmentDisk {
  readonly segmentBytes: number;
  readonly media: (Medium | undefined)[] = [];
  syncs = 0;
  writes: { segment: number; offset: number; length: number }[] = [];

  constructor(segmentBytes: number) {
    super();
    this.segmentBytes = segmentBytes;
  }

  medium(segment: number): Medium {
    const medium = this.media[segment];
    if (medium === undefined) throw new Error(`no segment ${segment}`);
    return medium;
  }

  segments(): readonly number[] {
    return [...this.media.keys()].filter((segment) => this.media[segment] !== undefined);
  }

  create(segment: number, done: Done): void {
    this.enqueue(() => {
      if (this.failure === undefined) this.media[segment] = new Medium(this.segmentBytes);
      done(this.failure);
    });
  }

  read(segment: number, offset: number, length: number): Uint8Array {
    this.check();
    return this.medium(segment).current.slice(offset, offset + length);
  }

  write(segment: number, offset: number, bytes: Uint8Array): void {
    this.check();
    this.writes.push({ segment, offset, length: bytes.length });
    this.medium(segment).current.set(bytes, offset);
  }

  sync(segment: number, done: Done): void {
    this.syncs += 1;
    this.syncLater(this.medium(segment), done);
  }

  syncNow(segment: number): void {
    this.check();
    const { durable, current } = this.medium(segment);
    durable.set(current);
  }

  /** What lingers does so until something else has happened, or nothing more will. */
  readonly lingering: (() => void)[] = [];

  defer(callback: () => void, delayMs?: number): void {
    if (delayMs === undefined) this.enqueue(callback);
    else this.lingering.push(callback);
  }

  /** The machine stops. What was under way never completes. */
  crash(draw: Draw): void {
    this.forget();
    for (const medium of this.media) medium?.crash(draw);
  }

  /** An independent disk with the same content. */
  copy(): MemorySegments {
    const copy = new MemorySegments(this.segmentBytes);
    this.media.forEach((medium, segment) => {
      if (medium === undefined) return;
      const twin = new Medium(this.segmentBytes);
      twin.current.set(medium.current);
      twin.durable.set(medium.durable);
      copy.media[segment] = twin;
    });
    return copy;
  }
}

export const IDENTITY: Uint8Array = Uint8Array.from({ length: 16 }, (_, i) => 0xa0 + i);

/** A disk that holds an empty log. */
export function freshDisk(segmentBytes = 4_096, identity = IDENTITY): MemorySegments {
  const disk = new MemorySegments(segmentBytes);
  let outcome: unknown = 'pending';
  createLog(disk, identity, (error) => {
    outcome = error;
  });
  disk.run();
  assert.equal(outcome, undefined);
  return disk;
}

export class MemorySlots extends Queued implements SlotFile {
  readonly slotBytes: number;
  readonly media: readonly [Medium, Medium];
  writes = 0;

  constructor(slotBytes = 256) {
    super();
    this.slotBytes = slotBytes;
    this.media = [new Medium(slotBytes), new Medium(slotBytes)];
  }

  medium(slot: number): Medium {
    return this.media[slot as 0 | 1];
  }

  read(slot: number): Uint8Array {
    this.check();
    return this.medium(slot).current.slice();
  }

  write(slot: number, bytes: Uint8Array): void {
    this.check();
    this.writes += 1;
    this.medium(slot).current.set(bytes);
  }

  sync(done: Done): void {
    const snapshots = this.media.map((medium) => medium.current.slice());
    this.enqueue(() => {
      if (this.failure === undefined) {
        this.media.forEach((medium, slot) => {
          medium.durable.set(snapshots[slot] as Uint8Array);
        });
      }
      done(this.failure);
    });
  }

  syncNow(): void {
    this.check();
    for (const { durable, current } of this.media) durable.set(current);
  }

  crash(draw: Draw): void {
    this.forget();
    for (const medium of this.media) medium.crash(draw);
  }
}
