// How many streams of events are open, in all and of one peer: a stream lives for hours and costs
// nothing to open, so whoever opens thousands must not take the places of others (U5, T14). The
// same for other things that a peer holds open, such as requests whose bodies are read.

import { type ProblemKey, WitanError } from '@witan/ledger/problems';

export interface StreamLimits {
  readonly streamsMax: number;
  readonly streamsPerPeerMax: number;
}

/** Ten kilobytes each: together below the 50 MB that idle streams may cost. */
export const STREAM_LIMITS: StreamLimits = { streamsMax: 4_096, streamsPerPeerMax: 256 };

/** A network of IPv6 belongs to one peer, which can take any address in it. */
const GROUPS_OF_NETWORK = 4;

/** What counts as one peer: an address of IPv4, or the first 64 bits of one of IPv6. */
export function peerOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [plain = ''] = address.split('%');
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  while (tail !== undefined && groups.length + behind.length < 8) groups.push('0');
  return [...groups, ...behind].slice(0, GROUPS_OF_NETWORK).join(':');
}

export class StreamPlaces {
  readonly #limits: StreamLimits;
  readonly #key: ProblemKey;
  readonly #byPeer = new Map<string, number>();
  #open = 0;

  constructor(limits: StreamLimits = STREAM_LIMITS, key: ProblemKey = 'api/too-many-streams') {
    this.#limits = limits;
    this.#key = key;
  }

  get open(): number {
    return this.#open;
  }

  /** Takes a place, and answers with how to give it back. Throws the problem. */
  take(address: string): () => void {
    const { streamsMax, streamsPerPeerMax } = this.#limits;
    const peer = peerOf(address);
    const own = this.#byPeer.get(peer) ?? 0;
    if (own >= streamsPerPeerMax) {
      throw new WitanError(this.#key, `${own} are open from ${peer}`);
    }
    if (this.#open >= streamsMax) {
      throw new WitanError(this.#key, `${this.#open} are open`);
    }
    this.#open += 1;
    this.#byPeer.set(peer, own + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#open -= 1;
      const left = (this.#byPeer.get(peer) ?? 1) - 1;
      if (left === 0) this.#byPeer.delete(peer);
      else this.#byPeer.set(peer, left);
    };
  }
}
