// What a peer may cost (G2): bytes at the verifier, and false messages before it is ignored.

const UNVERIFIED_BYTES_MAX = 4 * 1024 * 1024;
const STRIKES_MAX = 3;
/** A strike is forgotten after so long, and a peer with too many is ignored for as long. */
const PENALTY_MS = 10_000;

export class Penalties {
  readonly #strikes: Map<number, number[]> = new Map();
  readonly #bytes: Map<number, number> = new Map();

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

  release(peer: number, bytes: number): void {
    this.#bytes.set(peer, (this.#bytes.get(peer) ?? 0) - bytes);
  }
}
