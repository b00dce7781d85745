// Meshes on loopback against libp2p nodes with bad manners: strangers, impostors, faulty members.

import { strict as assert } from 'node:assert';
import { connect, type Socket } from 'node:net';
import { MESSAGE_KINDS, messageRules } from '@witan/ledger/message-kinds';
import { WitanError } from '@witan/ledger/problems';
import {
  dialOrder,
  fullMesh,
  pause,
  type Seat,
  seats,
  startAll,
  stopAll,
  until,
  witness,
} from './council.ts';
import { header, rawFrame } from './raw-frames.ts';
import { protocolOf, rawPeer, stopRawPeers } from './raw-peer.ts';

const { BATCH, PING, PREPARE } = MESSAGE_KINDS;

const soon = { tickMs: 20, redialMinMs: 20, redialMaxMs: 100, laneMs: 300, banMs: 300 };

/** Two seats, the first of which dials the second. */
async function ordered(): Promise<{ members: Seat[]; first: Seat; second: Seat }> {
  const members = await seats(2);
  const [first, second] = dialOrder(members[0] as Seat, members[1] as Seat);
  return { members, first, second };
}

function keyOf(reason: Error | undefined): string | undefined {
  return reason instanceof WitanError ? reason.key : reason?.name;
}

describe('mesh against strangers', () => {
  afterEach(async () => {
    await stopRawPeers();
    await stopAll();
  });

  it('NW-11: a valid key that is not registered gets no stream and not one byte', async () => {
    const members = await seats(2);
    const council = members.map((seat) => witness(seat, members));
    await startAll(council);
    await until('a link', () => fullMesh(council));
    const stranger = await rawPeer(77);
    for (const seat of members) await assert.rejects(stranger.open(seat));
    for (const { mesh, links, frames } of council) {
      await until('the refusal', () => mesh.counters().refused.key > 0);
      assert.equal(links.length, 1);
      assert.equal(frames.length, 0);
    }
  });

  it('NW-11: a member cannot be impersonated at its own address', async () => {
    const { members, first, second } = await ordered();
    const impostor = await rawPeer(77, second.port);
    const dialler = witness(first, members, { timing: soon });
    await dialler.mesh.start();
    await until('failures', () => dialler.mesh.counters().dialsFailed > 2);
    assert.equal(dialler.links.length, 0);
    assert.equal(impostor.accepted.length, 0);
  });

  it('NW-25: members of another chain with the same keys open no stream', async () => {
    const { members, first, second } = await ordered();
    const other = new Uint8Array(32).fill(0xc2);
    const here = witness(first, members, { timing: soon });
    const there = witness(second, members, { timing: soon, chainId: other });
    await startAll([here, there]);
    await until('failures', () => here.mesh.counters().dialsFailed > 2);
    assert.equal(here.links.length + there.links.length, 0);
  });

  it('NW-09: silent sockets from an unknown address are closed at once and hold no place', async () => {
    const { members, first, second } = await ordered();
    const responder = witness(second, members);
    await responder.mesh.start();
    const silent: Socket[] = [];
    for (let i = 0; i < 12; i++) {
      const options = { port: second.port, host: '127.0.0.1', localAddress: '127.0.0.2' };
      silent.push(connect(options).on('error', () => undefined));
    }
    await until('all to be closed', () => silent.every(({ destroyed }) => destroyed), 1_000);
    assert.equal(responder.mesh.counters().refused.address, 12);
    const dialler = witness(first, members);
    await dialler.mesh.start();
    await until('a link', () => fullMesh([dialler, responder]), 2_000);
  });

  it('§5.6: an inbound link from a member that we dial is refused', async () => {
    const { members, first, second } = await ordered();
    const dialler = witness(first, members, { timing: soon });
    await dialler.mesh.start();
    const eager = await rawPeer(second.index);
    await assert.rejects(eager.open(first));
    await until('the refusal', () => dialler.mesh.counters().refused.direction > 0);
    assert.equal(dialler.links.length, 0);
  });
});

describe('mesh against a faulty member', () => {
  afterEach(async () => {
    await stopRawPeers();
    await stopAll();
  });

  const offences: [string, 'ctl' | 'bulk', Uint8Array, string][] = [
    ['an over-long frame', 'ctl', header(1_025, PREPARE), 'network/frame-length'],
    ['an over-long bulk frame', 'bulk', header(0xffff_ffff, BATCH), 'network/frame-length'],
    ['an unknown kind', 'ctl', header(8, messageRules.length), 'network/unknown-kind'],
    ['bulk on ctl', 'ctl', rawFrame(BATCH, new Uint8Array(8)), 'network/wrong-lane'],
    ['a vote on bulk', 'bulk', rawFrame(PREPARE, new Uint8Array(8)), 'network/wrong-lane'],
    ['a PING of nine bytes', 'ctl', rawFrame(PING, new Uint8Array(9)), 'network/frame-length'],
  ];

  it('NW-19: each offence of framing ends the link with its reason, and the link comes back', async () => {
    const { members, first, second } = await ordered();
    const faulty = await rawPeer(second.index, second.port);
    const { mesh, links, frames } = witness(first, members, { timing: soon });
    await mesh.start();
    for (const [index, [what, lane, bytes, key]] of offences.entries()) {
      await until(`link ${index}`, () => links.length === 2 * index + 1);
      await until('their side', () => faulty.accepted.length === index + 1);
      faulty.accepted[index]?.[lane].send(bytes);
      await until(what, () => links.length >= 2 * index + 2);
      const { up, reason } = links[2 * index + 1] ?? {};
      assert.deepEqual([up, keyOf(reason)], [false, key], what);
    }
    await until('the last link', () => links.at(-1)?.up === true);
    assert.equal(frames.length, 0);
  });

  it('NW-05: a lane reset right after the handshake ends the link at once', async () => {
    const { members, first, second } = await ordered();
    const faulty = await rawPeer(second.index, second.port);
    const { mesh, links } = witness(first, members, { timing: soon });
    await mesh.start();
    await until('a link', () => faulty.accepted.length === 1);
    faulty.accepted[0]?.bulk.abort(new Error('no'));
    await until('its end', () => links.some(({ up }) => !up), 500);
    assert.equal(keyOf(links.find(({ up }) => !up)?.reason), 'network/connection-lost');
  });

  it('NW-15, NW-27: surplus streams and other protocols are refused, the link is unharmed', async () => {
    const { members, first, second } = await ordered();
    const { mesh, links, frames } = witness(second, members, { timing: soon });
    await mesh.start();
    const greedy = await rawPeer(first.index);
    const { connection, ctl } = await greedy.open(second);
    await until('a link', () => links.length === 1);
    const surplus = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        connection.newStream(protocolOf(i % 2 === 0 ? 'ctl' : 'bulk')),
      ),
    );
    const later = protocolOf('ctl').replace('/witan/1/', '/witan/2/');
    for (const protocol of ['/ipfs/ping/1.0.0', '/ipfs/id/1.0.0', later]) {
      await assert.rejects(connection.newStream(protocol), { name: 'UnsupportedProtocolError' });
    }
    const open = (): number =>
      surplus.filter((made) => made.status === 'fulfilled' && made.value.status === 'open').length;
    await until('surplus to be reset', () => open() === 0);
    ctl.send(rawFrame(PREPARE, new Uint8Array(120)));
    await until('a frame', () => frames.length === 1);
    assert.equal(links.length, 1);
  });

  it('§5.1: a connection whose second lane does not come is ended', async () => {
    const { members, first, second } = await ordered();
    const { mesh, links } = witness(second, members, { timing: soon });
    await mesh.start();
    const slow = await rawPeer(first.index);
    const connection = await slow.dial(second);
    await connection.newStream(protocolOf('ctl'));
    await until('its end', () => connection.status !== 'open', 2_000);
    assert.equal(links.length, 0);
    assert.equal(mesh.counters().linksUp, 0);
  });

  it('§3: the newest connection of a member wins, on which side it may be', async () => {
    const { members, first, second } = await ordered();
    const { mesh, links, frames } = witness(second, members, { timing: { ...soon, closeMs: 50 } });
    await mesh.start();
    const restless = await rawPeer(first.index);
    const old = await restless.open(second);
    await until('a link', () => links.length === 1);
    const young = await restless.open(second);
    await until('the newer link', () => links.length === 2);
    old.ctl.send(rawFrame(PREPARE, Uint8Array.of(1)));
    await pause(20);
    young.ctl.send(rawFrame(PREPARE, Uint8Array.of(2)));
    await until('the old one to be closed', () => old.connection.status !== 'open');
    assert.deepEqual(
      frames.map(({ payload }) => payload[0]),
      [2],
    );
    assert.deepEqual(
      links.map(({ up }) => up),
      [true, true],
    );
  });

  it('§4.5: a banned member is cut and refused for a while, then linked again', async () => {
    const { members, first, second } = await ordered();
    const council = [first, second].map((seat) => witness(seat, members, { timing: soon }));
    await startAll(council);
    await until('a link', () => fullMesh(council));
    const [dialler, judge] = council as [(typeof council)[0], (typeof council)[0]];
    judge.mesh.ban(first.index, new Error('three bad signatures'));
    assert.equal(keyOf(judge.links[1]?.reason), 'network/peer-banned');
    await until('a refusal', () => judge.mesh.counters().refused.banned > 0);
    assert.equal(judge.mesh.counters().linksUp, 0);
    await until('a link again', () => fullMesh([dialler, judge]));
  });

  it('NW-12: a removed member is cut at once, an added one is linked', async () => {
    const all = await seats(4);
    const without = (index: number): Seat[] => all.filter((seat) => seat.index !== index);
    const council = all.map((seat) => {
      const members = seat.index === 3 ? all : without(3);
      return witness(seat, members, { timing: soon });
    });
    await startAll(council);
    const sitting = (): number[] => council.map(({ mesh }) => mesh.counters().linksUp);
    await until('three in a mesh', () =>
      sitting()
        .slice(0, 3)
        .every((links) => links === 2),
    );
    assert.equal(sitting()[3], 0);
    for (const { mesh } of [council[1], council[2]] as typeof council)
      mesh.replaceMembers(without(0));
    for (const index of [1, 2]) {
      const cut = council[index]?.links.find(({ up }) => !up);
      assert.deepEqual([cut?.member, keyOf(cut?.reason)], [0, 'network/not-a-member']);
    }
    await until('the added member', () => sitting().join() === '0,2,2,2');
  });
});
