// What a node keeps about one member across its links: the link of the moment, counters that only
// grow, and those who wait for room (network.md §10).

import { WitanError } from '@witan/ledger/problems';
import type { Link } from './link.ts';
import type { MemberRoute } from './membership.ts';
import type { LaneCount, PeerStatus } from './port.ts';
import type { Redialler } from './redialler.ts';

interface Waiter {
  resolve(): void;
  reject(reason: Error): void;
}

export class Peer {
  route: MemberRoute;
  redialler: Redialler | undefined;
  #link: Link | undefined;
  #direction: 'inbound' | 'outbound' | undefined;
  #sinceUtcMs = Date.now();
  /** Bytes of links that are no more. */
  #pastIn: LaneCount = { ctl: 0, bulk: 0 };
  #pastOut: LaneCount = { ctl: 0, bulk: 0 };
  #waiters: Waiter[] = [];

  constructor(route: MemberRoute) {
    this.route = route;
  }

  get index(): number {
    return this.route.member.index;
  }

  get link(): Link | undefined {
    return this.#link;
  }

  /** Puts a link in the place of the one before, or none. */
  relink(link: Link | undefined, direction?: 'inbound' | 'outbound'): void {
    const past = this.#link;
    if (past !== undefined) {
      this.#pastIn = addCounts(this.#pastIn, bytesIn(past));
      this.#pastOut = addCounts(this.#pastOut, bytesOut(past));
    }
    this.#link = link;
    this.#direction = direction;
    this.#sinceUtcMs = Date.now();
    if (link !== undefined) this.room();
  }

  /** Resolves when bulk has room; rejects when the peer is given up. */
  ready(): Promise<void> {
    if (this.#link?.roomy === true) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  room(): void {
    for (const waiter of this.#takeWaiters()) waiter.resolve();
  }

  giveUp(): void {
    for (const waiter of this.#takeWaiters()) waiter.reject(new WitanError('network/stopped'));
  }

  status(): PeerStatus {
    const link = this.#link;
    return {
      member: this.index,
      name: this.route.member.name,
      addresses: this.route.addresses.map(String),
      up: link !== undefined,
      direction: this.#direction,
      rttMs: link?.rttMs,
      bytesIn: link === undefined ? this.#pastIn : addCounts(this.#pastIn, bytesIn(link)),
      bytesOut: link === undefined ? this.#pastOut : addCounts(this.#pastOut, bytesOut(link)),
      queuedBytes: count(link, (lane) => lane.queuedBytes),
      inWorkBytes: count(link, (lane) => lane.inWorkBytes),
      sinceUtcMs: this.#sinceUtcMs,
    };
  }

  #takeWaiters(): Waiter[] {
    const waiters = this.#waiters;
    this.#waiters = [];
    return waiters;
  }
}

function count(
  link: Link | undefined,
  bytes: (lane: ReturnType<Link['lane']>) => number,
): LaneCount {
  if (link === undefined) return { ctl: 0, bulk: 0 };
  return { ctl: bytes(link.lane('ctl')), bulk: bytes(link.lane('bulk')) };
}

function bytesIn(link: Link): LaneCount {
  return count(link, (lane) => lane.bytesIn);
}

function bytesOut(link: Link): LaneCount {
  return count(link, (lane) => lane.bytesOut);
}

export function addCounts(a: LaneCount, b: LaneCount): LaneCount {
  return { ctl: a.ctl + b.ctl, bulk: a.bulk + b.bulk };
}
