// The two slots of a machine's watermark (light-client.md §5.2), on a disk whose randomness is its
// own: a file of fixed length, so it is written where the log finds no room, and a power cut keeps,
// loses or tears what it had not synced.

import type { Done, SlotFile } from '@witan/consensus';
import { DiskError, type DiskSettings, Extent, includes, settleNow } from './disk.ts';
import type { Process } from './process.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

/** One sector: a watermark has 73 bytes. */
const SLOT_BYTES = 512;
/** Chance in 1,000 that a sync fails; its bytes may be durable or not. */
const FAILING_PERMILLE = 5;

export class WatermarkDisk {
  readonly #settings: Pick<DiskSettings, 'syncUsMin' | 'syncUsMax'>;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #slots: readonly [Extent, Extent];

  constructor(
    settings: Pick<DiskSettings, 'syncUsMin' | 'syncUsMax'>,
    timeline: Timeline,
    random: Random,
  ) {
    this.#settings = settings;
    this.#timeline = timeline;
    this.#random = random;
    this.#slots = [new Extent(SLOT_BYTES), new Extent(SLOT_BYTES)];
  }

  cutPower(): void {
    for (const slot of this.#slots) slot.cutPower(this.#random);
  }

  wipe(): void {
    for (const slot of this.#slots) slot.zero();
  }

  /** Whether one of the slots has these bytes, also after a power cut. */
  remembers(bytes: Uint8Array): boolean {
    return this.#slots.some(({ durable }) => includes(durable, bytes));
  }

  /** As a process sees them; without one, as `init` does, which waits for each sync. */
  slotsFor(process?: Process): SlotFile {
    return {
      slotBytes: SLOT_BYTES,
      read: (slot) => this.#slot(slot).current.slice(),
      write: (slot, bytes) => this.#slot(slot).write(0, bytes),
      syncNow: () => this.#slots.forEach(settleNow),
      sync: (done) => {
        if (process !== undefined) {
          this.#sync(process, done);
          return;
        }
        this.#slots.forEach(settleNow);
        done(undefined);
      },
    };
  }

  #slot(slot: number): Extent {
    return this.#slots[slot === 0 ? 0 : 1];
  }

  #sync(process: Process, done: Done): void {
    const { syncUsMin, syncUsMax } = this.#settings;
    const marks = this.#slots.map(({ written }) => written);
    const fails = this.#random.chance(FAILING_PERMILLE);
    this.#timeline.beside(
      this.#random.between(syncUsMin, syncUsMax),
      process.later(() => {
        if (!fails || this.#random.chance(500)) {
          this.#slots.forEach((slot, index) => {
            slot.settle(marks[index] as number);
          });
        }
        done(fails ? new DiskError('input or output error') : undefined);
      }),
    );
  }
}
