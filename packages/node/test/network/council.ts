// A council of meshes on loopback for tests: keys from their index, ports below the ephemeral
// range, and a record of what each mesh was told.

import { createServer } from 'node:net';
import { peerIdOf, privateKeyOf } from '../../src/network/identity.ts';
import type { MeshMember } from '../../src/network/membership.ts';
import { createMesh } from '../../src/network/mesh.ts';
import type { Mesh, MeshOptions } from '../../src/network/port.ts';

export const CHAIN_ID: Uint8Array = new Uint8Array(32).fill(0xc1);

let nextPort = 15_000 + (process.pid % 1_500) * 10;

/** A port that nobody listens on, below 32768, where no outgoing socket can take it. */
export async function freePort(): Promise<number> {
  for (;;) {
    nextPort = nextPort >= 32_000 ? 15_000 : nextPort + 1;
    const port = nextPort;
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer()
        .once('error', () => resolve(false))
        .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

export function seedOf(index: number): Uint8Array {
  return new Uint8Array(32).fill(index + 1);
}

export function tcpAddress(port: number): string {
  return `/ip4/127.0.0.1/tcp/${port}`;
}

export interface Seat extends MeshMember {
  readonly port: number;
  readonly peerId: string;
}

/** Members 0 … n − 1, each at a port of its own. */
export async function seats(count: number): Promise<Seat[]> {
  const made: Seat[] = [];
  for (let index = 0; index < count; index++) {
    const { publicKey } = privateKeyOf(seedOf(index));
    const port = await freePort();
    const networkKey = publicKey.raw;
    const addresses = [tcpAddress(port)];
    const name = `member ${index}`;
    made.push({ index, name, networkKey, addresses, port, peerId: peerIdOf(networkKey) });
  }
  return made;
}

/** The one that dials comes first. */
export function dialOrder(a: Seat, b: Seat): [Seat, Seat] {
  return a.peerId < b.peerId ? [a, b] : [b, a];
}

export interface LinkEvent {
  readonly member: number;
  readonly up: boolean;
  readonly reason: Error | undefined;
}

export interface Frame {
  readonly from: number;
  readonly kind: number;
  readonly payload: Uint8Array;
}

/** A mesh and what it was told. */
export interface Witness {
  readonly mesh: Mesh;
  readonly links: LinkEvent[];
  readonly frames: Frame[];
  readonly lines: string[];
}

const running = new Set<Mesh>();

export function witness(
  seat: Seat,
  members: readonly MeshMember[],
  options: Partial<MeshOptions> = {},
): Witness {
  const links: LinkEvent[] = [];
  const frames: Frame[] = [];
  const lines: string[] = [];
  const mesh = createMesh({
    seed: seedOf(seat.index),
    ownKey: seat.networkKey,
    members,
    listen: [tcpAddress(seat.port)],
    chainId: CHAIN_ID,
    onFrame: (from, kind, payload) => {
      frames.push({ from, kind, payload: payload.slice() });
    },
    onLink: (member, up, reason) => links.push({ member, up, reason }),
    log: (line) => lines.push(line),
    ...options,
  });
  running.add(mesh);
  return { mesh, links, frames, lines };
}

export async function startAll(witnesses: readonly Witness[]): Promise<void> {
  await Promise.all(witnesses.map(({ mesh }) => mesh.start()));
}

/** For `afterEach`: no test leaves a socket to the next. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((mesh) => mesh.stop()));
  running.clear();
}

export async function until(
  what: string,
  condition: () => boolean,
  timeoutMs = 5_000,
): Promise<void> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > timeoutMs) throw new Error(`timed out: ${what}`);
    await pause(5);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function fullMesh(witnesses: readonly Witness[]): boolean {
  return witnesses.every(({ mesh }) => mesh.counters().linksUp === witnesses.length - 1);
}
