// A small value that is replaced as a whole and survives a crash at any moment (G3–G5).
//
//   slot = checksum u32 ‖ sequence u64 ‖ length u32 ‖ body
//
// Save number s goes to slot s mod 2, so the last durable value is never overwritten; the sound
// slot with the higher sequence counts. This is the pattern that lost nothing in power cuts, where
// write and rename without a directory sync went back in time. The first save comes from an
// explicit `init` and has an empty body: without one there is no value to trust, and no start.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { crc32 } from '@witan/ledger/checksum';
import { must, WitanError } from '@witan/ledger/problems';
import type { SlotFile } from './disk.ts';
import type { MarkStore } from './ports.ts';

const CHECKSUM_LENGTH = 4;
const HEADER_LENGTH = CHECKSUM_LENGTH + 12;

interface Slot {
  readonly sequence: number;
  readonly body: Uint8Array;
}

/** Makes a file of zeros a two-slot file, durable on return; refuses one that holds anything. */
export function createTwoSlotFile(file: SlotFile): void {
  if ([0, 1].some((slot) => file.read(slot).some((byte) => byte !== 0))) {
    throw new WitanError('storage/exists', 'the two-slot file is not empty');
  }
  file.write(1, encodeSlot({ sequence: 1, body: new Uint8Array(0) }));
  file.syncNow();
}

/**
 * Reads the file and makes what it read durable: after a crash of the process alone, the newer
 * slot may be in memory only, and nothing may be signed on it before it is on the disk. Throws
 * WitanError `storage/slots-damaged` when no slot is sound.
 */
export function openTwoSlotFile(file: SlotFile, onFailure: (error: Error) => void): TwoSlotFile {
  file.syncNow();
  const slots = [0, 1].map((slot) => decodeSlot(file.read(slot), slot));
  const sound = slots.filter((slot) => slot !== undefined);
  const newest = sound.reduce<Slot | undefined>(
    (best, slot) => (best === undefined || slot.sequence > best.sequence ? slot : best),
    undefined,
  );
  if (newest === undefined) {
    throw new WitanError(
      'storage/slots-damaged',
      'neither slot is readable; what it guarded against could happen, so it is not made anew',
    );
  }
  return new TwoSlotFile(file, newest, onFailure);
}

export class TwoSlotFile implements MarkStore {
  readonly #file: SlotFile;
  readonly #onFailure: (error: Error) => void;
  #durable: Slot;
  /** The newest value that waits for the running sync, and whom to tell. */
  #next: { body: Uint8Array; waiters: (() => void)[] } | undefined;
  #state: 'idle' | 'syncing' | 'failed' = 'idle';

  constructor(file: SlotFile, durable: Slot, onFailure: (error: Error) => void) {
    this.#file = file;
    this.#durable = durable;
    this.#onFailure = onFailure;
  }

  /** The last durable value; undefined until the first save after `init`. */
  load(): Uint8Array | undefined {
    const { body } = this.#durable;
    return body.length === 0 ? undefined : body.slice();
  }

  /**
   * Replaces the value; `done` follows when it, or a later one, is durable. Values that come while
   * a sync runs are written together as the last of them: a second write before the first is
   * durable could tear both slots. After a failure, `onFailure` is told once and `done` is not.
   */
  save(body: Uint8Array, done: () => void): void {
    must(body.length > 0 && body.length <= this.#file.slotBytes - HEADER_LENGTH, 'fits in a slot');
    this.#next = { body: body.slice(), waiters: [...(this.#next?.waiters ?? []), done] };
    if (this.#state === 'idle') this.#writeNext();
  }

  #writeNext(): void {
    const next = this.#next;
    if (next === undefined || this.#state === 'failed') return;
    this.#next = undefined;
    this.#state = 'syncing';
    const slot = { sequence: this.#durable.sequence + 1, body: next.body };
    try {
      this.#file.write(slot.sequence % 2, encodeSlot(slot));
    } catch (error) {
      this.#fail(error as Error);
      return;
    }
    this.#file.sync((error) => {
      if (error !== undefined) {
        this.#fail(error);
        return;
      }
      this.#durable = slot;
      this.#state = 'idle';
      this.#writeNext();
      for (const done of next.waiters) done();
    });
  }

  #fail(error: Error): void {
    this.#state = 'failed';
    this.#onFailure(error);
  }
}

function encodeSlot({ sequence, body }: Slot): Uint8Array {
  const rest = new ByteWriter(HEADER_LENGTH + body.length).u64(sequence).sized32(body).finish();
  return new ByteWriter(HEADER_LENGTH + body.length).u32(crc32(rest)).raw(rest).finish();
}

/** Undefined when the slot was never written, not to its end, or holds what belongs elsewhere. */
function decodeSlot(bytes: Uint8Array, slot: number): Slot | undefined {
  const input = new ByteReader(bytes);
  const checksum = input.u32();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(HEADER_LENGTH - 4);
  if (length > bytes.length - HEADER_LENGTH) return undefined;
  if (crc32(bytes.subarray(CHECKSUM_LENGTH, HEADER_LENGTH + length)) !== checksum) return undefined;
  const sequence = input.u64();
  if (sequence % 2 !== slot) return undefined;
  return { sequence, body: bytes.slice(HEADER_LENGTH, HEADER_LENGTH + length) };
}
