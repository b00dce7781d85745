// A rolling 64-bit digest of everything that happens in a run: two runs with one digest went the
// same way. It guards against accidents in the simulator, so speed counts and strength does not.

export class Fingerprint {
  #low = 0x2545_f491;
  #high = 0x6a09_e667;

  add(value: number): void {
    this.#mix(value | 0);
    if (value > 0xffff_ffff) this.#mix(Math.floor(value / 2 ** 32));
  }

  addBytes(bytes: Uint8Array): void {
    this.#mix(bytes.length);
    let word = 0;
    for (let i = 0; i < bytes.length; i++) {
      word = (word << 8) | (bytes[i] as number);
      if (i % 4 === 3) this.#mix(word);
    }
    this.#mix(word);
  }

  /** 16 hexadecimal digits. */
  text(): string {
    const digits = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
    return digits(this.#high) + digits(this.#low);
  }

  #mix(word: number): void {
    let low = Math.imul(this.#low ^ word, 0x85eb_ca6b);
    low ^= low >>> 13;
    let high = Math.imul(this.#high ^ low, 0xc2b2_ae35);
    high ^= high >>> 16;
    this.#low = low;
    this.#high = (high + word) | 0;
  }
}
