// The register as a gater: who is refused, at which fence, and when that changes.

import { strict as assert } from 'node:assert';
import type { MultiaddrConnection } from '@libp2p/interface';
import { peerIdFromString } from '@libp2p/peer-id';
import { multiaddr } from '@multiformats/multiaddr';
import { peerIdOf, privateKeyOf } from '../../src/network/identity.ts';
import { Membership, type MeshMember, type Refusal } from '../../src/network/membership.ts';
import { type Seat, seats, seedOf } from './council.ts';

const connection = undefined as unknown as MultiaddrConnection;

function from(address: string): MultiaddrConnection {
  return { remoteAddr: multiaddr(address) } as MultiaddrConnection;
}

describe('identity', () => {
  it('§4.1: a seed gives one key and one PeerId, on every machine', () => {
    const { publicKey } = privateKeyOf(seedOf(0));
    assert.equal(peerIdOf(publicKey.raw), '12D3KooWK99VoVxNE7XzyBwXEzW7xhK7Gpv85r9F3V3fyKSUKPH5');
  });
});

describe('membership', () => {
  let council: Seat[];
  let refusals: [Refusal, string][];
  let nowMs: number;

  before(async () => {
    council = await seats(4);
    council.sort((a, b) => (a.peerId < b.peerId ? -1 : 1));
  });

  beforeEach(() => {
    refusals = [];
    nowMs = 0;
  });

  /** The register as the second lowest of four PeerIds sees it. */
  function membership(
    members: readonly MeshMember[] = council,
    admitFrom: readonly string[] = [],
  ): Membership {
    return new Membership(
      {
        ownPeerId: (council[1] as Seat).peerId,
        admitFrom,
        now: () => nowMs,
        onRefused: (refusal, who) => refusals.push([refusal, who]),
      },
      members,
    );
  }

  function reachedAt(...addresses: string[]): MeshMember[] {
    return council.map((seat) => ({ ...seat, addresses }));
  }

  const idOf = (rank: number) => peerIdFromString((council[rank] as Seat).peerId);

  it('§5.6: of two members the one with the lower PeerId dials', () => {
    const dials = membership().routes.map(({ peerId, weDial }) => [peerId, weDial]);
    assert.deepEqual(dials, [
      [council[0]?.peerId, false],
      [council[2]?.peerId, true],
      [council[3]?.peerId, true],
    ]);
  });

  it('§4.2: a key that is not registered is refused before a muxer exists, both ways', () => {
    const gater = membership().gater();
    const stranger = peerIdFromString(peerIdOf(privateKeyOf(seedOf(77)).publicKey.raw));
    assert.equal(gater.denyInboundEncryptedConnection?.(stranger, connection), true);
    assert.equal(gater.denyInboundUpgradedConnection?.(stranger, connection), true);
    assert.equal(gater.denyDialPeer?.(stranger), true);
    assert.equal(gater.denyOutboundEncryptedConnection?.(stranger, connection), true);
    assert.deepEqual([...new Set(refusals.map(([refusal]) => refusal))], ['key']);
  });

  it('§4.2: a member is admitted the way the dialling rule wants it', () => {
    const gater = membership().gater();
    assert.equal(gater.denyInboundEncryptedConnection?.(idOf(0), connection), false);
    assert.equal(gater.denyInboundEncryptedConnection?.(idOf(2), connection), true);
    assert.equal(gater.denyDialPeer?.(idOf(2)), false);
    assert.deepEqual(refusals, [['direction', council[2]?.peerId]]);
  });

  it('§4.2: an address outside the members’ own is refused before any cryptography', () => {
    const gater = membership(reachedAt('/ip4/10.1.2.3/tcp/9', '/ip6/2001:db8::7/tcp/9')).gater();
    const refuses = (address: string) => gater.denyInboundConnection?.(from(address));
    assert.equal(refuses('/ip4/10.1.2.3/tcp/40000'), false);
    assert.equal(refuses('/ip6/2001:db8::7/tcp/40000'), false);
    assert.equal(refuses('/ip6/::ffff:10.1.2.3/tcp/40000'), false);
    assert.equal(refuses('/ip4/10.1.2.4/tcp/40000'), true);
    assert.equal(refuses('/ip6/2001:db8::8/tcp/40000'), true);
    assert.deepEqual(refusals.at(-1), ['address', '2001:db8::8']);
  });

  it('§4.1: behind names, configured source networks make the fence; without them there is none', () => {
    const named = reachedAt('/dns4/land.example/tcp/9');
    const unfenced = membership(named).gater();
    assert.equal(unfenced.denyInboundConnection?.(from('/ip4/192.0.2.1/tcp/1')), false);
    const fenced = membership(named, ['10.1.2.0/24']).gater();
    assert.equal(fenced.denyInboundConnection?.(from('/ip4/10.1.2.77/tcp/1')), false);
    assert.equal(fenced.denyInboundConnection?.(from('/ip4/10.1.3.77/tcp/1')), true);
  });

  it('§4.2: the members’ networks are exempt from libp2p’s limits, the whole world never', () => {
    const members = reachedAt('/ip4/10.1.2.3/tcp/9');
    const { allow } = membership(members.slice(0, 1), ['10.9.0.0/16', '0.0.0.0/0']);
    assert.deepEqual(allow, ['/ip4/10.9.0.0/ipcidr/16', '/ip4/10.1.2.3/ipcidr/32']);
  });

  it('§4.1: a source network that is none is refused', () => {
    for (const text of ['10.1.2.0', '10.1.2.0/', '10.1.2.0/33', 'land.example/24', '10.1.2.0/x']) {
      assert.throws(() => membership(council, [text]), { key: 'config/invalid' }, text);
    }
  });

  it('§4.1: registered addresses that nothing can dial are passed over', () => {
    const { peerId } = council[0] as Seat;
    const addresses = [
      'nonsense',
      '/ip4/10.0.0.1/udp/9/quic-v1',
      '/dnsaddr/land.example',
      `/ip4/10.0.0.1/tcp/9/p2p/${council[2]?.peerId}`,
      '/dns4/land.example/tcp/9',
    ];
    const [route] = membership(reachedAt(...addresses)).routes;
    assert.deepEqual(route?.addresses.map(String), [`/dns4/land.example/tcp/9/p2p/${peerId}`]);
  });

  it('§4.5: a banned member is refused until its time is over', () => {
    const register = membership();
    const gater = register.gater();
    register.ban(idOf(0).toString(), 10_000);
    nowMs = 9_999;
    assert.equal(gater.denyInboundEncryptedConnection?.(idOf(0), connection), true);
    nowMs = 10_000;
    assert.equal(gater.denyInboundEncryptedConnection?.(idOf(0), connection), false);
    assert.deepEqual(refusals, [['banned', council[0]?.peerId]]);
  });

  it('§4.3: a change of members takes effect at once', () => {
    const register = membership();
    const gater = register.gater();
    register.replace(council.slice(1));
    assert.equal(gater.denyInboundEncryptedConnection?.(idOf(0), connection), true);
    register.replace(council);
    assert.equal(gater.denyInboundEncryptedConnection?.(idOf(0), connection), false);
  });

  it('§5.7: once closed, everyone is refused', () => {
    const register = membership();
    register.close();
    const gater = register.gater();
    assert.equal(gater.denyInboundConnection?.(from('/ip4/127.0.0.1/tcp/1')), true);
    assert.equal(gater.denyInboundEncryptedConnection?.(idOf(0), connection), true);
    assert.equal(gater.denyDialPeer?.(idOf(2)), true);
  });
});
