// The process of a hostile member, told over its channel what to do; and, started as `sink`, a
// process that takes what the hostile member sends and does nothing with it.

import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { type Arms, outrageous, type Shot, worthless } from './ammunition.ts';
import { flood, type HostileLink, type HostileNode, hostileNode } from './hostile-link.ts';

export interface Orders {
  /** `links`: how many are up. `shots`: what there is. */
  readonly order: 'flood' | 'shoot' | 'storm' | 'mute' | 'links' | 'shots';
  /** Names of shots. */
  readonly shot?: string;
  /** Only links to these PeerIds; all when undefined. */
  readonly to?: readonly string[];
  readonly ms?: number;
  readonly count?: number;
  /** Multiaddrs to connect to in a storm. */
  readonly addresses?: readonly string[];
}

export interface Report {
  readonly bytes: number;
  readonly links: number;
  readonly shots?: readonly string[];
}

export interface Setting {
  readonly role: 'hostile' | 'sink';
  readonly member: string;
  readonly seat: number;
  readonly chainId: string;
  readonly listen: string;
  /** Multiaddrs to dial, and to dial again when a link is gone. */
  readonly dial: readonly string[];
}

const REDIAL_MS = 200;
const STORM_PARALLEL = 8;

const setting = JSON.parse(process.env.WITAN_HOSTILE ?? '{}') as Setting;
const chainId = new Uint8Array(Buffer.from(setting.chainId, 'hex'));
const links = new Set<HostileLink>();

function keep(link: HostileLink): void {
  links.add(link);
  for (const stream of Object.values(link.lanes)) {
    stream.addEventListener('close', () => {
      links.delete(link);
      setImmediate(() => link.connection.abort(new Error('one lane is no link')));
    });
  }
}

async function dialForEver(node: HostileNode, address: string): Promise<void> {
  const isUp = (): boolean =>
    [...links].some(({ connection }) => addressOf(connection) === address);
  const addressOf = ({ remotePeer }: HostileLink['connection']): string => {
    const id = remotePeer.toString();
    return address.endsWith(id) ? address : id;
  };
  for (;;) {
    if (!isUp()) await node.dial(address).then(keep, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, REDIAL_MS));
  }
}

function chosen(to: readonly string[] | undefined): HostileLink[] {
  return [...links].filter(
    ({ connection }) => to === undefined || to.includes(connection.remotePeer.toString()),
  );
}

async function fire(shot: Shot, { to, ms = 0 }: Orders): Promise<number> {
  const untilMs = performance.now() + ms;
  let bytes = 0;
  // A link that ends is made anew, and the flood goes on over it.
  do {
    const sent = chosen(to).map((link) => flood(link, shot.lane, shot.frames, untilMs));
    bytes += (await Promise.all(sent)).reduce((sum, each) => sum + each, 0);
    await new Promise((resolve) => setTimeout(resolve, 10));
  } while (performance.now() < untilMs);
  return bytes;
}

/** Once over each link, and not again. */
function shootOnce(shot: Shot, to: readonly string[] | undefined): number {
  let bytes = 0;
  for (const link of chosen(to)) {
    for (const frame of shot.frames) {
      try {
        link.lanes[shot.lane].send(frame);
        bytes += frame.length;
      } catch {
        break; // refused already
      }
    }
  }
  return bytes;
}

/** Connects, sends a little, and resets, again and again. */
async function storm(
  node: HostileNode,
  addresses: readonly string[],
  count: number,
): Promise<number> {
  let left = count;
  let done = 0;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const address = addresses[left % addresses.length] as string;
      try {
        const link = await node.dial(address);
        link.lanes.ctl.send(Uint8Array.of(0, 0, 0, 8, 0, 1, 2));
        link.connection.abort(new Error('gone'));
      } catch {
        // Refused, which is what a storm earns.
      }
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: STORM_PARALLEL }, one));
  return done;
}

async function main(): Promise<void> {
  const { member, seat, role } = setting;
  const seed = demonstrationSeed(role === 'sink' ? 'sink' : `${member}/network`);
  const node = await hostileNode(seed, chainId, [setting.listen]);
  node.onLink = keep;
  const arms: Arms = { chainId, seat, key: demonstrationKeyPair(`${member}/consensus`) };
  const shots = [...worthless(arms), ...outrageous(arms)];
  const shotOf = (name: string | undefined): Shot => {
    const found = shots.find((shot) => shot.name === name);
    if (found === undefined) throw new Error(`no shot ${name}`);
    return found;
  };
  const obey = async (orders: Orders): Promise<number> => {
    switch (orders.order) {
      case 'flood':
        return fire(shotOf(orders.shot), orders);
      case 'shoot':
        return shootOnce(shotOf(orders.shot), orders.to);
      case 'storm':
        return storm(node, orders.addresses ?? [], orders.count ?? 0);
      case 'mute':
        for (const { lanes } of chosen(orders.to))
          for (const lane of Object.values(lanes)) lane.pause();
        return 0;
      default:
        return 0;
    }
  };
  process.on('message', (orders: Orders) => {
    void obey(orders).then((bytes) => {
      const names = shots.map(({ name }) => name);
      const report: Report = { bytes, links: links.size, shots: names };
      process.send?.(report);
    });
  });
  process.on('disconnect', () => process.exit(0));
  for (const address of setting.dial) void dialForEver(node, address);
  const report: Report = { bytes: 0, links: 0 };
  process.send?.({ ...report, peerId: node.node.peerId.toString() });
}

// Whoever breaks rules breaks libraries; the attack goes on.
process.on('uncaughtException', () => undefined);
await main();
