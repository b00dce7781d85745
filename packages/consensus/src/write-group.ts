// The frames of one group of the write-ahead log, collected for one write and one sync.

import { FRAME_HEADER_LENGTH, writeFrame } from './wal-format.ts';

export class WriteGroup {
  /** Address of the first frame. */
  readonly start: number;
  #buffer: Uint8Array = new Uint8Array(1_024);
  #length = 0;

  constructor(start: number) {
    this.start = start;
  }

  /** Address behind the last frame. */
  get end(): number {
    return this.start + this.#length;
  }

  /** A view, good until the next append. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Adds a frame that follows one with the checksum `previous`; returns its own. */
  append(previous: number, type: number, payload: Uint8Array): number {
    const offset = this.#length;
    const needed = offset + FRAME_HEADER_LENGTH + payload.length;
    if (needed > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(needed, 2 * this.#buffer.length));
      grown.set(this.bytes);
      this.#buffer = grown;
    }
    this.#length = needed;
    return writeFrame(this.#buffer, offset, { at: this.start + offset, previous, type, payload });
  }
}
