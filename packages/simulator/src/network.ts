// Links between simulated validators. A link keeps the order of each lane while it is up, and loses
// what is in flight when it breaks, as the real mesh does; in the harsh mode frames are also lost,
// doubled and overtaken one by one, because safety must not rest on any promise of a transport.

import { type Lane, messageRule } from '@witan/ledger/message-kinds';
import type { Fingerprint } from './fingerprint.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

export interface NetworkSettings {
  readonly latencyUsMin: number;
  readonly latencyUsMax: number;
  /** Frames of one lane may overtake each other. */
  readonly overtaking: boolean;
  readonly lossPermille: number;
  readonly duplicatePermille: number;
  /** Chance in 1,000 that a frame takes `slowUs` more. */
  readonly slowPermille: number;
  readonly slowUs: number;
}

/** One running instance of a validator; twins are two with the same identity. */
export interface Endpoint {
  /** Its number among all endpoints. */
  readonly index: number;
  /** Index of the validator that it is, or claims to be. */
  readonly identity: number;
}

export interface Frame {
  readonly from: number;
  readonly kind: number;
  readonly payload: Uint8Array;
}

interface Link {
  up: boolean;
  clogged: boolean;
  /** Counts breaks: what was sent before the last one never arrives. */
  generation: number;
  readonly lastArrivalUs: Record<Lane, number>;
  /** Frames that wait behind a clog. */
  readonly waiting: Frame[];
}

/** A frame of a bulk lane is refused while so many are under way. */
const BULK_FRAMES_MAX = 256;

export class SimulatedNetwork {
  settings: NetworkSettings;
  /** Frames that have arrived. */
  delivered = 0;
  /** The bytes of their payloads. */
  deliveredBytes = 0;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #fingerprint: Fingerprint;
  readonly #endpoints: Endpoint[] = [];
  readonly #receivers: ((frame: Frame) => void)[] = [];
  readonly #links: Link[][] = [];
  readonly #bulk: number[] = [];

  constructor(
    settings: NetworkSettings,
    timeline: Timeline,
    random: Random,
    fingerprint: Fingerprint,
  ) {
    this.settings = settings;
    this.#timeline = timeline;
    this.#random = random;
    this.#fingerprint = fingerprint;
  }

  attach(identity: number, receive: (frame: Frame) => void): Endpoint {
    const index = this.#endpoints.length;
    const endpoint = { index, identity };
    this.#endpoints.push(endpoint);
    this.#receivers.push(receive);
    this.#bulk.push(0);
    for (const row of this.#links) row.push(newLink());
    this.#links.push(this.#endpoints.map(newLink));
    return endpoint;
  }

  get endpoints(): readonly Endpoint[] {
    return this.#endpoints;
  }

  /** False when the bulk lane of the sender is full: the frame was dropped. */
  send(from: Endpoint, to: Endpoint, kind: number, payload: Uint8Array): boolean {
    const lane = messageRule(kind)?.lane ?? 'ctl';
    if (lane === 'bulk' && (this.#bulk[from.index] as number) >= BULK_FRAMES_MAX) return false;
    const link = this.#link(from, to);
    if (!link.up) return true;
    const frame = { from: from.identity, kind, payload };
    const { lossPermille, duplicatePermille } = this.settings;
    if (lossPermille > 0 && this.#random.chance(lossPermille)) return true;
    this.#dispatch(from, to, lane, frame);
    if (duplicatePermille > 0 && this.#random.chance(duplicatePermille)) {
      this.#dispatch(from, to, lane, frame);
    }
    return true;
  }

  /** Opens or cuts one direction; cutting loses what is in flight (N2, N3). */
  setUp(from: number, to: number, up: boolean): void {
    const link = this.#linkAt(from, to);
    if (!up) this.reset(from, to);
    link.up = up;
  }

  /** Whether something that is sent now may arrive. */
  isOpen(from: Endpoint, to: Endpoint): boolean {
    const { up, clogged } = this.#link(from, to);
    return up && !clogged;
  }

  /** Breaks one direction for a moment: what is in flight is lost (N8). */
  reset(from: number, to: number): void {
    const link = this.#linkAt(from, to);
    link.generation += 1;
    link.waiting.length = 0;
    link.lastArrivalUs.ctl = 0;
    link.lastArrivalUs.bulk = 0;
  }

  /** Holds frames back, or lets those that wait through, in their order (N4). */
  setClogged(from: number, to: number, clogged: boolean): void {
    const link = this.#linkAt(from, to);
    link.clogged = clogged;
    if (clogged) return;
    for (const frame of link.waiting.splice(0)) this.#arrive(to, frame);
  }

  /** Twice the mean latency: what a ping would show. */
  get rttMs(): number {
    const { latencyUsMin, latencyUsMax } = this.settings;
    return Math.max(1, Math.ceil((latencyUsMin + latencyUsMax) / 1_000));
  }

  #link(from: Endpoint, to: Endpoint): Link {
    return this.#linkAt(from.index, to.index);
  }

  #linkAt(from: number, to: number): Link {
    return (this.#links[from] as Link[])[to] as Link;
  }

  #dispatch(from: Endpoint, to: Endpoint, lane: Lane, frame: Frame): void {
    const { latencyUsMin, latencyUsMax, overtaking, slowPermille, slowUs } = this.settings;
    const link = this.#link(from, to);
    const slow = this.#random.chance(slowPermille) ? slowUs : 0;
    const latencyUs = this.#random.between(latencyUsMin, latencyUsMax) + slow;
    const earliestUs = this.#timeline.nowUs + latencyUs;
    // One microsecond apart, because events of one instant come in any order.
    const arrivalUs = overtaking ? earliestUs : Math.max(earliestUs, link.lastArrivalUs[lane] + 1);
    link.lastArrivalUs[lane] = arrivalUs;
    const { generation } = link;
    if (lane === 'bulk') this.#count(from, 1);
    this.#timeline.after(arrivalUs - this.#timeline.nowUs, () => {
      if (lane === 'bulk') this.#count(from, -1);
      if (link.generation !== generation) return;
      if (link.clogged) link.waiting.push(frame);
      else this.#arrive(to.index, frame);
    });
  }

  #count(from: Endpoint, change: number): void {
    this.#bulk[from.index] = (this.#bulk[from.index] as number) + change;
  }

  #arrive(to: number, frame: Frame): void {
    this.delivered += 1;
    this.deliveredBytes += frame.payload.length;
    this.#fingerprint.add(to * 65_536 + frame.from * 256 + frame.kind);
    this.#fingerprint.addBytes(frame.payload);
    this.#receivers[to]?.(frame);
  }
}

function newLink(): Link {
  return {
    up: true,
    clogged: false,
    generation: 0,
    lastArrivalUs: { ctl: 0, bulk: 0 },
    waiting: [],
  };
}
