// Encoded frames that wait for a lane, taken out again as a byte sequence: a slice may join
// several frames or cut one anywhere (network.md §5.3).

export class FrameQueue {
  #frames: Uint8Array[] = [];
  /** Index of the first frame that has not left, and how many of its bytes have. */
  #head = 0;
  #headOffset = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  push(frame: Uint8Array): void {
    this.#frames.push(frame);
    this.#bytes += frame.length;
  }

  /** The next bytes, at most `bytesMax` of them, in one buffer that nobody writes to again. */
  take(bytesMax: number): Uint8Array {
    const length = Math.min(bytesMax, this.#bytes);
    const first = this.#frames[this.#head] as Uint8Array;
    if (first.length - this.#headOffset >= length) {
      const slice = first.subarray(this.#headOffset, this.#headOffset + length);
      this.#advance(length);
      return slice;
    }
    const joined = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const frame = this.#frames[this.#head] as Uint8Array;
      const end = Math.min(frame.length, this.#headOffset + length - filled);
      joined.set(frame.subarray(this.#headOffset, end), filled);
      filled += end - this.#headOffset;
      this.#advance(end - this.#headOffset);
    }
    return joined;
  }

  /** Forgets everything. */
  clear(): void {
    this.#frames = [];
    this.#head = 0;
    this.#headOffset = 0;
    this.#bytes = 0;
  }

  #advance(count: number): void {
    this.#bytes -= count;
    this.#headOffset += count;
    if (this.#headOffset < (this.#frames[this.#head] as Uint8Array).length) return;
    this.#headOffset = 0;
    this.#head += 1;
    if (this.#bytes === 0) this.clear();
    else if (this.#head >= 1_024) {
      this.#frames = this.#frames.slice(this.#head);
      this.#head = 0;
    }
  }
}
