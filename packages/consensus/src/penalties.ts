// What a peer may cost (G2): bytes at the verifier, false messages before it is ignored, and bytes
// that are read for it from the log, which it asks for with a few.

const UNVERIFIED_BYTES_MAX = 4 * 1024 * 1024;
const STRIKES_MAX = 3;
/** A strike is forgotten after so long, and a peer with too many is ignored for as long. */
const PENALTY_MS = 10_000;
/** Answers to one peer: bytes per millisecond, and bytes at once. */
const SERVED_BYTES_PER_MS = 4 * 1024;
const SERVED_BYTES_MAX = 8 * 1024 * 1024;
/** Reading one record of the log costs as much as sending so many bytes. */
const RECORD_BYTES = 2 * 1024;

export class Penalties {
  readonly #strikes: Map<number, number[]> = new Map();
  readonly #bytes: Map<number, number> = new Map();
  /** Bytes that were served and not yet earned back, at a time. */
  readonly #served: Map<number, { readonly bytes: number; readonly atMs: number }> = new Map();

  /** Notes a message that was malformed or whose signature was false. */
  add(peer: number, nowMs: number): void {
    const recent = (this.#strikes.get(peer) ?? []).filter((at) => at + PENALTY_MS > nowMs);
    this.#strikes.set(peer, [...recent, nowMs].slice(-STRIKES_MAX));
  }

  ignores(peer: number, nowMs: number): boolean {
    const strikes = this.#strikes.get(peer);
    if (strikes === undefined || strikes.length < STRIKES_MAX) return false;
    return (strikes[0] as number) + PENALTY_MS > nowMs;
  }

  /** False when the peer's share of unverified bytes is used up: the message is dropped. */
  reserve(peer: number, bytes: number): boolean {
    const used = this.#bytes.get(peer) ?? 0;
    if (used + bytes > UNVERIFIED_BYTES_MAX) return false;
    this.#bytes.set(peer, used + bytes);
    return true;
  }

  /** Whether a peer may have an answer now; if not, it will ask again. */
  mayServe(peer: number, nowMs: number): boolean {
    return this.#debt(peer, nowMs) < SERVED_BYTES_MAX;
  }

  /** `records` of the log were read for an answer of so many bytes. */
  noteServed(peer: number, bytes: number, nowMs: number, records: number): void {
    const cost = bytes + records * RECORD_BYTES;
    this.#served.set(peer, { bytes: this.#debt(peer, nowMs) + cost, atMs: nowMs });
  }

  #debt(peer: number, nowMs: number): number {
    const served = this.#served.get(peer);
    if (served === undefined) return 0;
    return Math.max(0, served.bytes - (nowMs - served.atMs) * SERVED_BYTES_PER_MS);
  }

  release(peer: number, bytes: number): void {
    this.#bytes.set(peer, (this.#bytes.get(peer) ?? 0) - bytes);
  }
}
