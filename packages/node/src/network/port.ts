// What the rest of the node sees of the network: members by their index, frames by kind, links up
// and down (network.md §3). Nothing of libp2p shows here.

import type { Lane } from '@witan/ledger/message-kinds';
import type { MeshTiming } from './bounds.ts';
import type { MeshMember, Refusal } from './membership.ts';

export interface MeshOptions {
  /** Seed of the own network key, 32 bytes. */
  readonly seed: Uint8Array;
  /** The raw 32-byte key of that seed, as it is registered. */
  readonly ownKey: Uint8Array;
  /** All who are admitted; whoever has the own key is this node. */
  readonly members: readonly MeshMember[];
  /** Multiaddrs to listen on. */
  readonly listen: readonly string[];
  readonly chainId: Uint8Array;
  /** Source networks besides the members' addresses, as `10.1.2.0/24`. */
  readonly admitFrom?: readonly string[];
  /**
   * A payload is a view of a socket buffer: copy what outlives the call and its promise. A promise
   * keeps the bytes in work; its rejection, like a throw, ends the link.
   */
  onFrame(from: number, kind: number, payload: Uint8Array): void | Promise<void>;
  /** A link that is replaced by a newer one comes `up` again without having been down. */
  onLink(member: number, up: boolean, reason?: Error): void;
  log?(line: string): void;
  readonly timing?: Partial<MeshTiming>;
  /** Uniform in [0, 1). */
  readonly random?: () => number;
}

export interface MeshCounters {
  readonly bytesIn: LaneCount;
  readonly bytesOut: LaneCount;
  /** Frames that found no link, or no room in bulk. */
  readonly framesDropped: number;
  readonly linksUp: number;
  readonly linksLost: number;
  readonly dialsFailed: number;
  readonly refused: Readonly<Record<Refusal, number>>;
}

export interface Mesh {
  start(): Promise<void>;
  /**
   * One frame to every other validator, a STATUS or CHECKPOINT to every observer too; who is not
   * linked, or has no room in bulk, does not get it.
   */
  broadcast(kind: number, payload: Uint8Array): void;
  /** False when there is no link, or no room in bulk: the frame was dropped. */
  send(to: number, kind: number, payload: Uint8Array): boolean;
  /** Resolves when the member is linked and its bulk lane has room; rejects when the mesh stops. */
  ready(to: number): Promise<void>;
  rttMs(to: number): number | undefined;
  peers(): PeerStatus[];
  counters(): MeshCounters;
  /** Ends a member's link and refuses it for a while (network.md §4.5). */
  ban(member: number, reason: Error): void;
  /**
   * The admission set of another height: links to the removed end, the added are dialled, and who
   * stays keeps its link under its new number. Takes effect before it returns.
   */
  replaceMembers(members: readonly MeshMember[]): void;
  stop(): Promise<void>;
}

export type LaneCount = Readonly<Record<Lane, number>>;

export interface PeerStatus {
  readonly member: number;
  readonly name: string;
  /** Multiaddrs with the PeerId. */
  readonly addresses: readonly string[];
  readonly up: boolean;
  /** Who opened the connection; undefined while there is none. */
  readonly direction: 'inbound' | 'outbound' | undefined;
  readonly rttMs: number | undefined;
  /** Since the mesh was started, over all links. */
  readonly bytesIn: LaneCount;
  readonly bytesOut: LaneCount;
  readonly queuedBytes: LaneCount;
  /** Received, handed to `onFrame` and not yet done with. */
  readonly inWorkBytes: LaneCount;
  /** When the link last came up, went down or was replaced: milliseconds of UTC. */
  readonly sinceUtcMs: number;
}
