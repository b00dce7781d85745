// The mesh: one libp2p node with a link to every other member (network.md §3–§5). Of two members
// the one with the lower PeerId dials; the newest connection wins; only registered keys get in.

import './polyfill.ts';
import { performance } from 'node:perf_hooks';
import type { Connection, Stream } from '@libp2p/interface';
import { OBSERVER_LINK } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import { type Lane, MESSAGE_KINDS, messageRule } from '@witan/ledger/message-kinds';
import { must, WitanError } from '@witan/ledger/problems';
import type { Libp2p } from 'libp2p';
import { type MeshTiming, meshTiming } from './bounds.ts';
import { BulkPacer } from './bulk-pacer.ts';
import { encodeFrame } from './framing.ts';
import { grantRarely } from './frugal-libp2p.ts';
import { createHost } from './host.ts';
import { peerIdOf, privateKeyOf } from './identity.ts';
import { InboundPairs } from './inbound-pairs.ts';
import { Link } from './link.ts';
import { type MemberRoute, Membership, type MeshMember, type Refusal } from './membership.ts';
import { addCounts, Peer } from './peer.ts';
import type { Mesh, MeshCounters, MeshOptions, PeerStatus } from './port.ts';
import { Redialler } from './redialler.ts';

/** Kinds that whoever has no seat gets too. */
const toObservers: ReadonlySet<number> = new Set([MESSAGE_KINDS.STATUS, MESSAGE_KINDS.CHECKPOINT]);

export function createMesh(options: MeshOptions): Mesh {
  return new Libp2pMesh(options);
}

const LANES: readonly Lane[] = ['ctl', 'bulk'];
/** The same trouble with the same peer is logged at most so often. */
const LOG_AGAIN_MS = 60_000;

class Libp2pMesh implements Mesh {
  readonly #options: MeshOptions;
  readonly #timing: MeshTiming;
  readonly #random: () => number;
  readonly #membership: Membership;
  readonly #inbound: InboundPairs;
  readonly #pacer = new BulkPacer();
  /** By number: of this epoch's validators by seat, of all others from OBSERVER_LINK on. */
  readonly #peers = new Map<number, Peer>();
  readonly #loggedMs = new Map<string, number>();
  #node: Libp2p | undefined;
  #ticker: NodeJS.Timeout | undefined;
  #tickedMs = 0;
  #stopped: Promise<void> | undefined;
  #framesDropped = 0;
  #linksLost = 0;
  #dialsFailed = 0;
  readonly #refused: Record<Refusal, number> = { address: 0, key: 0, banned: 0, direction: 0 };

  constructor(options: MeshOptions) {
    this.#options = options;
    this.#timing = { ...meshTiming, ...options.timing };
    this.#random = options.random ?? Math.random;
    this.#membership = new Membership(
      {
        ownPeerId: peerIdOf(options.ownKey),
        admitFrom: options.admitFrom ?? [],
        now: () => performance.now(),
        onRefused: (refusal, who) => this.#onRefused(refusal, who),
      },
      options.members,
    );
    this.#inbound = new InboundPairs(this.#timing.laneMs, (connection, streams) =>
      this.#accept(connection, streams),
    );
    for (const route of this.#membership.routes) this.#add(route);
  }

  async start(): Promise<void> {
    must(this.#node === undefined, 'a mesh starts once');
    const { seed, listen } = this.#options;
    const privateKey = privateKeyOf(seed);
    if (peerIdOf(privateKey.publicKey.raw) !== this.#membership.ownPeerId) {
      throw new WitanError('network/own-key', 'the seed is not that of the registered key');
    }
    const membership = this.#membership;
    const node = await createHost({ privateKey, listen, membership, timing: this.#timing });
    this.#node = node;
    node.addEventListener('connection:open', ({ detail: connection }) => {
      if (connection.direction === 'inbound') this.#inbound.opened(connection);
    });
    node.addEventListener('connection:close', ({ detail }) => this.#inbound.closed(detail));
    for (const lane of LANES) {
      const handler = (stream: Stream, connection: Connection): void => {
        this.#inbound.stream(lane, stream, connection);
      };
      const limits = { maxInboundStreams: 2, maxOutboundStreams: 2 };
      await node.handle(this.#protocol(lane), handler, limits);
    }
    try {
      await node.start();
    } catch (cause) {
      throw new WitanError('network/listen', listen.join(' '), { cause });
    }
    if (this.#stopped !== undefined) return node.stop();
    this.#tickedMs = performance.now();
    this.#ticker = setInterval(() => this.#tick(), this.#timing.tickMs);
    for (const peer of this.#peers.values()) peer.redialler?.wake();
  }

  broadcast(kind: number, payload: Uint8Array): void {
    const frame = encodeFrame(kind, payload);
    const lane = laneOf(kind);
    for (const peer of this.#peers.values()) {
      // Who has no seat hears how far the others are, asks for what it lacks, and has the
      // checkpoints that citizens ask it for.
      const isObserver = peer.index >= OBSERVER_LINK;
      if (!isObserver) this.#send(peer, lane, frame);
      else if (toObservers.has(kind) && peer.link !== undefined) peer.link.send(lane, frame);
    }
  }

  send(to: number, kind: number, payload: Uint8Array): boolean {
    return this.#send(this.#peers.get(to), laneOf(kind), encodeFrame(kind, payload));
  }

  ready(to: number): Promise<void> {
    if (this.#stopped !== undefined) return Promise.reject(new WitanError('network/stopped'));
    const peer = this.#peers.get(to);
    return peer?.ready() ?? Promise.reject(new WitanError('network/not-a-member', `${to}`));
  }

  rttMs(to: number): number | undefined {
    return this.#peers.get(to)?.link?.rttMs;
  }

  peers(): PeerStatus[] {
    return [...this.#peers.values()].map((peer) => peer.status());
  }

  counters(): MeshCounters {
    const peers = this.peers();
    const none = { ctl: 0, bulk: 0 };
    return {
      bytesIn: peers.reduce((sum, peer) => addCounts(sum, peer.bytesIn), none),
      bytesOut: peers.reduce((sum, peer) => addCounts(sum, peer.bytesOut), none),
      framesDropped: this.#framesDropped,
      linksUp: peers.filter(({ up }) => up).length,
      linksLost: this.#linksLost,
      dialsFailed: this.#dialsFailed,
      refused: { ...this.#refused },
    };
  }

  ban(member: number, reason: Error): void {
    const peer = this.#peers.get(member);
    if (peer === undefined) return;
    this.#membership.ban(peer.route.peerId, performance.now() + this.#timing.banMs);
    peer.link?.end(new WitanError('network/peer-banned', reason.message, { cause: reason }));
  }

  replaceMembers(members: readonly MeshMember[]): void {
    this.#membership.replace(members);
    // A link is its peer's key, and only its number changes: who stays keeps the link that stands.
    const standing = new Map([...this.#peers.values()].map((peer) => [peer.route.peerId, peer]));
    this.#peers.clear();
    const added: Peer[] = [];
    for (const route of this.#membership.routes) {
      const peer = standing.get(route.peerId);
      standing.delete(route.peerId);
      if (peer === undefined) added.push(this.#add(route));
      else this.#renumber(peer, route);
    }
    for (const peer of standing.values()) this.#end(peer);
    if (this.#node !== undefined) for (const peer of added) peer.redialler?.wake();
  }

  #renumber(peer: Peer, route: MemberRoute): void {
    peer.route = route;
    must(!this.#peers.has(peer.index), `two members have the number ${peer.index}`);
    this.#peers.set(peer.index, peer);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    clearInterval(this.#ticker);
    this.#membership.close();
    const peers = [...this.#peers.values()];
    await Promise.all(peers.map((peer) => peer.redialler?.stop()));
    this.#inbound.stop();
    await Promise.all(peers.map((peer) => peer.link?.close()));
    for (const peer of peers) peer.giveUp();
    await this.#node?.stop();
  }

  /** `/witan/1/<first 16 hex digits of the chain id>/<lane>`: another chain opens no stream. */
  #protocol(lane: Lane): string {
    return `/witan/1/${toHex(this.#options.chainId.subarray(0, 8))}/${lane}`;
  }

  #add(route: MemberRoute): Peer {
    const peer = new Peer(route);
    this.#renumber(peer, route);
    if (route.weDial) {
      peer.redialler = new Redialler({
        timing: this.#timing,
        random: this.#random,
        wanted: () => peer.link === undefined || peer.link.silent(performance.now()),
        connect: (signal) => this.#connect(peer, signal),
        failed: (error) => {
          this.#dialsFailed += 1;
          this.#logSometimes(`dial ${peer.index}`, `cannot dial ${nameOf(peer)}: ${error}`);
        },
      });
    }
    return peer;
  }

  /** Of a peer that is no member any more. */
  #end(peer: Peer): void {
    void peer.redialler?.stop();
    peer.link?.end(new WitanError('network/not-a-member', nameOf(peer)));
    peer.giveUp();
  }

  async #connect(peer: Peer, signal: AbortSignal): Promise<void> {
    const node = this.#node as Libp2p;
    const connection = await node.dial([...peer.route.addresses], { signal, force: true });
    try {
      // Meanwhile a silent link may have spoken: then the peer never learns of this connection.
      if (peer.link !== undefined && !peer.link.silent(performance.now())) {
        connection.abort(new WitanError('network/connection-lost', 'not needed any more'));
        return;
      }
      const open = (lane: Lane): Promise<Stream> =>
        connection.newStream(this.#protocol(lane), { signal });
      const [ctl, bulk] = await Promise.all([open('ctl'), open('bulk')]);
      signal.throwIfAborted();
      this.#install(peer, connection, { ctl, bulk });
    } catch (error) {
      connection.abort(error as Error);
      throw error;
    }
  }

  #accept(connection: Connection, streams: Record<Lane, Stream>): void {
    const route = this.#membership.routeOf(connection.remotePeer);
    const peer = route === undefined ? undefined : this.#peers.get(route.member.index);
    if (peer === undefined || this.#stopped !== undefined) {
      connection.abort(new WitanError('network/not-a-member'));
      return;
    }
    this.#install(peer, connection, streams);
  }

  #install(peer: Peer, connection: Connection, streams: Record<Lane, Stream>): void {
    Object.values(streams).forEach(grantRarely);
    const { direction } = connection;
    const link: Link = new Link({
      streams,
      connection,
      pacer: this.#pacer,
      timing: this.#timing,
      onFrame: (kind, payload) => {
        if (this.#stopped === undefined) return this.#options.onFrame(peer.index, kind, payload);
      },
      onRoom: () => peer.room(),
      onEnd: (reason) => this.#linkEnded(peer, link, reason),
    });
    const past = peer.link;
    peer.relink(link, direction);
    past?.retire();
    this.#log(`link to ${nameOf(peer)} ${past === undefined ? 'up' : 'replaced'}, ${direction}`);
    this.#tell(peer, true);
  }

  #linkEnded(peer: Peer, link: Link, reason: Error): void {
    peer.relink(undefined);
    if (this.#stopped !== undefined) return;
    this.#linksLost += 1;
    this.#log(`link to ${nameOf(peer)} down: ${reason.message}`);
    peer.redialler?.linkEnded(performance.now() - link.sinceMs);
    this.#tell(peer, false, reason);
  }

  /** What is thrown from there is no fault of a peer, yet libp2p would take it for one. */
  #tell(peer: Peer, up: boolean, reason?: Error): void {
    try {
      this.#options.onLink(peer.index, up, reason);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #send(peer: Peer | undefined, lane: Lane, frame: Uint8Array): boolean {
    const sent = peer?.link?.send(lane, frame) ?? false;
    if (!sent) this.#framesDropped += 1;
    return sent;
  }

  #tick(): void {
    const nowMs = performance.now();
    const lateMs = nowMs - this.#tickedMs - this.#timing.tickMs;
    this.#tickedMs = nowMs;
    for (const { link, redialler } of this.#peers.values()) {
      if (link === undefined) continue;
      // A frozen process wakes with its timers first, before it has read what had come in.
      if (lateMs > this.#timing.tickMs) link.forgive(lateMs);
      link.tick(nowMs);
      if (link.silent(nowMs)) redialler?.wake();
    }
  }

  #onRefused(refusal: Refusal, who: string): void {
    this.#refused[refusal] += 1;
    this.#logSometimes(`refused ${refusal}`, `refused ${who}: ${refusal}`);
  }

  #log(line: string): void {
    this.#options.log?.(line);
  }

  #logSometimes(topic: string, line: string): void {
    const nowMs = performance.now();
    const lastMs = this.#loggedMs.get(topic);
    if (lastMs !== undefined && nowMs - lastMs < LOG_AGAIN_MS) return;
    this.#loggedMs.set(topic, nowMs);
    this.#log(line);
  }
}

function laneOf(kind: number): Lane {
  const rule = messageRule(kind);
  must(rule !== undefined, `frame of unknown kind ${kind}`);
  return rule.lane;
}

function nameOf(peer: Peer): string {
  return peer.route.member.name;
}
