// Links for CHECKPOINTs, beside the run: they are up when the links of the run are, and lose, delay
// and overtake as those do, from a stream of their own.

import type { Endpoint, SimulatedNetwork } from './network.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

export interface CheckpointEnd {
  readonly endpoint: Endpoint;
  readonly receive: (from: number, payload: Uint8Array) => void;
}

export class CheckpointNetwork {
  readonly #network: SimulatedNetwork;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #ends: CheckpointEnd[] = [];

  constructor(network: SimulatedNetwork, timeline: Timeline, random: Random) {
    this.#network = network;
    this.#timeline = timeline;
    this.#random = random;
  }

  attach(end: CheckpointEnd): void {
    this.#ends.push(end);
  }

  /** To everybody else; what each hears, and after how much more time, is for `said` to say. */
  broadcast(
    from: Endpoint,
    said: (to: number) => readonly (readonly [payload: Uint8Array, delayMs: number])[],
  ): void {
    for (const { endpoint, receive } of this.#ends) {
      if (endpoint.identity === from.identity) continue;
      for (const [payload, delayMs] of said(endpoint.identity)) {
        this.#send(from, endpoint, delayMs, () => receive(from.identity, payload));
      }
    }
  }

  #send(from: Endpoint, to: Endpoint, delayMs: number, arrive: () => void): void {
    const { latencyUsMin, latencyUsMax, lossPermille, slowPermille, slowUs } =
      this.#network.settings;
    const isLost = this.#random.chance(lossPermille);
    const slow = this.#random.chance(slowPermille) ? slowUs : 0;
    const latencyUs = this.#random.between(latencyUsMin, latencyUsMax) + slow;
    if (isLost || !this.#network.isOpen(from, to)) return;
    this.#timeline.beside(latencyUs + delayMs * 1_000, () => {
      if (this.#network.isOpen(from, to)) arrive();
    });
  }
}
