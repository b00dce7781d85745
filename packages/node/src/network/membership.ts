// Who may speak: the register of members as libp2p's connection gater (network.md §4). An unknown
// address is refused before any cryptography, an unknown key before any muxer exists.

import './polyfill.ts';
import { BlockList } from 'node:net';
import type { ConnectionGater, PeerId } from '@libp2p/interface';
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr';
import { must, WitanError } from '@witan/ledger/problems';
import { peerIdOf } from './identity.ts';

/** A member's record on chain, as far as the network is concerned. */
export interface MeshMember {
  /** Of a validator its seat in the present council; of all others from OBSERVER_LINK on. */
  readonly index: number;
  readonly name: string;
  /** Raw 32-byte Ed25519 public key. */
  readonly networkKey: Uint8Array;
  /** Multiaddrs: `/ip4`, `/ip6`, `/dns4`, `/dns6` or `/dns`, then `/tcp`. */
  readonly addresses: readonly string[];
}

/** Where and how to reach a member. */
export interface MemberRoute {
  readonly member: MeshMember;
  readonly peerId: string;
  /** Each ends in `/p2p/<PeerId>`, so that Noise checks the key of whoever answers. */
  readonly addresses: readonly Multiaddr[];
  /** Of two members the one with the lower PeerId dials. */
  readonly weDial: boolean;
}

export type Refusal = 'address' | 'key' | 'banned' | 'direction';

export interface MembershipOptions {
  readonly ownPeerId: string;
  /** Further source networks, as `10.1.2.0/24`: of members behind names or address translation. */
  readonly admitFrom: readonly string[];
  readonly now: () => number;
  onRefused(refusal: Refusal, who: string): void;
}

interface Network {
  readonly address: string;
  readonly prefixLength: number;
  readonly family: 'ipv4' | 'ipv6';
}

export class Membership {
  readonly #options: MembershipOptions;
  #routes = new Map<string, MemberRoute>();
  #sources: BlockList | undefined;
  #networks: Network[] = [];
  readonly #bannedUntilMs = new Map<string, number>();
  #closed = false;

  constructor(options: MembershipOptions, members: readonly MeshMember[]) {
    this.#options = options;
    this.replace(members);
  }

  get ownPeerId(): string {
    return this.#options.ownPeerId;
  }

  get routes(): readonly MemberRoute[] {
    return [...this.#routes.values()];
  }

  routeOf(peerId: PeerId): MemberRoute | undefined {
    return this.#routes.get(peerId.toString());
  }

  /** Takes effect at once; connections that stand are the caller's to end. */
  replace(members: readonly MeshMember[]): void {
    const routes = new Map<string, MemberRoute>();
    const { ownPeerId } = this.#options;
    for (const member of members) {
      const peerId = peerIdOf(member.networkKey);
      if (peerId === ownPeerId) continue;
      must(!routes.has(peerId), `members share the network key of ${member.name}`);
      const addresses = member.addresses.flatMap((address) => dialable(address, peerId));
      routes.set(peerId, { member, peerId, addresses, weDial: ownPeerId < peerId });
    }
    this.#routes = routes;
    this.#fence();
  }

  /** Refuses a member for a while. */
  ban(peerId: string, untilMs: number): void {
    this.#bannedUntilMs.set(peerId, untilMs);
  }

  /** From now on refuses everyone. */
  close(): void {
    this.#closed = true;
  }

  /** Networks exempt from libp2p's own limits, which act before the gater does. */
  get allow(): string[] {
    return this.#networks
      .filter(({ prefixLength }) => prefixLength > 0)
      .map(({ address, prefixLength, family }) => {
        return `/${family === 'ipv4' ? 'ip4' : 'ip6'}/${address}/ipcidr/${prefixLength}`;
      });
  }

  gater(): ConnectionGater {
    const inbound = (peerId: PeerId): boolean => this.#refuses(peerId, 'inbound');
    const outbound = (peerId: PeerId): boolean => this.#refuses(peerId, 'outbound');
    return {
      denyInboundConnection: ({ remoteAddr }) => this.#refusesAddress(remoteAddr),
      denyInboundEncryptedConnection: inbound,
      denyInboundUpgradedConnection: inbound,
      denyDialPeer: outbound,
      denyOutboundConnection: outbound,
      denyOutboundEncryptedConnection: outbound,
      denyOutboundUpgradedConnection: outbound,
      denyDialMultiaddr: () => false,
      filterMultiaddrForPeer: (peerId) => this.routeOf(peerId) !== undefined,
    };
  }

  #refuses(peerId: PeerId, direction: 'inbound' | 'outbound'): boolean {
    if (this.#closed) return true;
    const refusal = this.#refusalOf(peerId.toString(), direction);
    if (refusal !== undefined) this.#options.onRefused(refusal, peerId.toString());
    return refusal !== undefined;
  }

  #refusalOf(peerId: string, direction: 'inbound' | 'outbound'): Refusal | undefined {
    const route = this.#routes.get(peerId);
    if (route === undefined) return 'key';
    if ((this.#bannedUntilMs.get(peerId) ?? 0) > this.#options.now()) return 'banned';
    if (direction === 'inbound' && route.weDial) return 'direction';
    return undefined;
  }

  #refusesAddress(remote: Multiaddr): boolean {
    if (this.#closed) return true;
    if (this.#sources === undefined) return false;
    const [host] = remote.getComponents();
    const family = host?.name === 'ip6' ? 'ipv6' : 'ipv4';
    if (host?.value !== undefined && this.#sources.check(host.value, family)) return false;
    this.#options.onRefused('address', host?.value ?? remote.toString());
    return true;
  }

  /** No fence where a member has neither a fixed address nor a configured source network. */
  #fence(): void {
    const { admitFrom } = this.#options;
    const hosts = this.routes.map(({ addresses }) => addresses.flatMap(networkOf));
    this.#networks = [...admitFrom.map(parseNetwork), ...hosts.flat()];
    this.#sources = undefined;
    if (admitFrom.length === 0 && hosts.some((networks) => networks.length === 0)) return;
    this.#sources = new BlockList();
    for (const { address, prefixLength, family } of this.#networks) {
      this.#sources.addSubnet(address, prefixLength, family);
    }
  }
}

const HOSTS: readonly string[] = ['ip4', 'ip6', 'dns4', 'dns6', 'dns'];

/** Empty for an address that this transport cannot dial: a record on chain may hold anything. */
function dialable(text: string, peerId: string): Multiaddr[] {
  let address: Multiaddr;
  try {
    address = multiaddr(text);
  } catch {
    return [];
  }
  const [host, port, ...rest] = address.getComponents();
  if (!HOSTS.includes(host?.name ?? '') || port?.name !== 'tcp' || rest.length > 0) return [];
  return [address.encapsulate(`/p2p/${peerId}`)];
}

function networkOf(address: Multiaddr): Network[] {
  const [host] = address.getComponents();
  if (host?.value === undefined) return [];
  if (host.name === 'ip4') return [{ address: host.value, prefixLength: 32, family: 'ipv4' }];
  if (host.name === 'ip6') return [{ address: host.value, prefixLength: 128, family: 'ipv6' }];
  return [];
}

function parseNetwork(text: string): Network {
  const [address = '', prefix = ''] = text.split('/');
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  const prefixLength = prefix === '' ? Number.NaN : Number(prefix);
  try {
    new BlockList().addSubnet(address, prefixLength, family);
  } catch (cause) {
    throw new WitanError('config/invalid', `source network ${text}`, { cause });
  }
  return { address, prefixLength, family };
}
