// Meshes over real TCP on loopback: forming, delivering, relinking, stopping.

import { strict as assert } from 'node:assert';
import { Socket } from 'node:net';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { WitanError } from '@witan/ledger/problems';
import { laneBounds } from '../../src/network/bounds.ts';
import {
  dialOrder,
  type Frame,
  freePort,
  fullMesh,
  pause,
  type Seat,
  seats,
  startAll,
  stopAll,
  tcpAddress,
  until,
  type Witness,
  witness,
} from './council.ts';
import { stallingProxy } from './stalling-proxy.ts';

const { BATCH, BLOCKS, PREPARE } = MESSAGE_KINDS;

function numbered(number: number, length: number): Uint8Array {
  const payload = new Uint8Array(length).fill(number & 0xff);
  new DataView(payload.buffer).setUint32(0, number);
  return payload;
}

function ofKind(frames: readonly Frame[], kind: number): Frame[] {
  return frames.filter((frame) => frame.kind === kind);
}

function numbers(frames: readonly Frame[]): number[] {
  return frames.map(({ payload }) => new DataView(payload.buffer).getUint32(0));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function keyOf(reason: Error | undefined): string | undefined {
  return reason instanceof WitanError ? reason.key : reason?.name;
}

/** Two linked meshes; the first one dials. */
async function linkedPair(
  options: Parameters<typeof witness>[2] = {},
): Promise<{ dialler: Witness; responder: Witness; seat: { dialler: Seat; responder: Seat } }> {
  const members = await seats(2);
  const [first, second] = dialOrder(members[0] as Seat, members[1] as Seat);
  const dialler = witness(first, members, options);
  const responder = witness(second, members, options);
  await startAll([dialler, responder]);
  await until('a link', () => fullMesh([dialler, responder]));
  return { dialler, responder, seat: { dialler: first, responder: second } };
}

describe('mesh', () => {
  afterEach(stopAll);

  it('§5.6: four members form a full mesh, each pair dialled by its lower PeerId', async () => {
    const members = await seats(4);
    const council = members.map((seat) => witness(seat, members));
    await startAll(council);
    await until('a full mesh', () => fullMesh(council));
    for (const [index, { mesh, links }] of council.entries()) {
      assert.equal(links.length, 3);
      for (const { member, direction, up } of mesh.peers()) {
        assert.equal(up, true);
        const [first] = dialOrder(members[index] as Seat, members[member] as Seat);
        assert.equal(direction, first.index === index ? 'outbound' : 'inbound');
      }
    }
  });

  it('§3: each lane delivers in order, 512 KiB frames included, and leaves the payload as it was', async () => {
    const members = await seats(3);
    const council = members.map((seat) => witness(seat, members));
    await startAll(council);
    await until('a full mesh', () => fullMesh(council));
    const [sender, ...receivers] = council as [Witness, Witness, Witness];
    const batch = numbered(0, 512 * 1024);
    for (const number of upTo(12)) {
      new DataView(batch.buffer).setUint32(0, number);
      sender.mesh.broadcast(BATCH, batch);
      for (const vote of upTo(100))
        sender.mesh.broadcast(PREPARE, numbered(100 * number + vote, 120));
      await pause(1);
    }
    assert.deepEqual(batch, numbered(0, 512 * 1024).with(3, 11));
    for (const { frames } of receivers) {
      await until('all frames', () => frames.length === 12 * 101, 10_000);
      const batches = ofKind(frames, BATCH);
      assert.deepEqual(numbers(batches), upTo(12));
      assert.deepEqual(batches[7]?.payload, numbered(0, 512 * 1024).with(3, 7));
      assert.deepEqual(numbers(ofKind(frames, PREPARE)), upTo(1_200));
      assert.deepEqual([...new Set(frames.map(({ from }) => from))], [0]);
    }
    assert.equal(sender.mesh.counters().framesDropped, 0);
  });

  it('NW-03: against a slow handler the sender waits for room, and all arrives in order', async () => {
    let inWorkHigh = 0;
    let queuedHigh = 0;
    const received: number[] = [];
    const { dialler, responder, seat } = await linkedPair({
      onFrame: async (_from, _kind, payload) => {
        received.push(new DataView(payload.buffer, payload.byteOffset).getUint32(0));
        inWorkHigh = Math.max(inWorkHigh, responder.mesh.peers()[0]?.inWorkBytes.bulk ?? 0);
        await pause(2);
      },
    });
    const to = seat.responder.index;
    // More than the 16 MiB at which libp2p gives a paused stream up.
    const count = 500;
    for (const number of upTo(count)) {
      while (!dialler.mesh.send(to, BLOCKS, numbered(number, 64_000))) await dialler.mesh.ready(to);
      queuedHigh = Math.max(queuedHigh, dialler.mesh.peers()[0]?.queuedBytes.bulk ?? 0);
    }
    await until('all frames', () => received.length === count, 20_000);
    assert.deepEqual(received, upTo(count));
    const { inWorkBytesHigh, queuedBytesMax } = laneBounds.bulk;
    assert.ok(inWorkHigh <= inWorkBytesHigh + 1024 * 1024, `${inWorkHigh} in work`);
    assert.ok(queuedHigh <= queuedBytesMax, `${queuedHigh} queued`);
    assert.equal(dialler.links.length, 1);
  });

  it('§5.3: a vote is one write to a socket, and nothing comes back for it', async () => {
    const { dialler, responder, seat } = await linkedPair();
    const { write } = Socket.prototype;
    let writes = 0;
    Socket.prototype.write = function (this: Socket, ...terms: unknown[]): boolean {
      writes += 1;
      return (write as (...terms: unknown[]) => boolean).apply(this, terms);
    } as typeof write;
    try {
      for (let count = 1; count <= 20; count++) {
        dialler.mesh.send(seat.responder.index, PREPARE, numbered(count, 150));
        await until('it has come', () => ofKind(responder.frames, PREPARE).length === count);
      }
    } finally {
      Socket.prototype.write = write;
    }
    // A heartbeat or two may come between.
    assert.ok(writes >= 20 && writes <= 30, `${writes} writes for 20 votes`);
  });

  it('NW-06: a stuck bulk handler stops neither votes nor heartbeats', async () => {
    const votes: number[] = [];
    const { dialler, responder, seat } = await linkedPair({
      timing: { tickMs: 20, heartbeatMs: 50, silenceMs: 200, deadAfterMs: 400 },
      onFrame: (_from, kind, payload) => {
        if (kind === BATCH) return new Promise(() => undefined);
        votes.push(new DataView(payload.buffer, payload.byteOffset).getUint32(0));
        return undefined;
      },
    });
    const to = seat.responder.index;
    for (const number of upTo(20)) dialler.mesh.send(to, BATCH, numbered(number, 512 * 1024));
    for (const number of upTo(50)) {
      dialler.mesh.send(to, PREPARE, numbered(number, 120));
      await pause(20);
    }
    await until('votes', () => votes.length === 50);
    assert.deepEqual(votes, upTo(50));
    assert.notEqual(dialler.mesh.peers()[0]?.queuedBytes.bulk, 0);
    assert.equal(dialler.links.length + responder.links.length, 2);
  });

  it('NW-13: a second connection past a silent one replaces it, without a down', async () => {
    const members = await seats(2);
    const [first, second] = dialOrder(members[0] as Seat, members[1] as Seat);
    const port = await freePort();
    const proxy = await stallingProxy(port, second.port);
    const seen = members.map((seat) =>
      seat.index === second.index ? { ...seat, addresses: [tcpAddress(port)] } : seat,
    );
    const timing = {
      tickMs: 20,
      heartbeatMs: 50,
      silenceMs: 100,
      deadAfterMs: 5_000,
      closeMs: 100,
    };
    const dialler = witness(first, seen, { timing });
    const responder = witness(second, members, { timing });
    await startAll([dialler, responder]);
    await until('a link', () => fullMesh([dialler, responder]));
    proxy.stall();
    await until('a second link', () => dialler.links.length === 2 && responder.links.length === 2);
    dialler.mesh.send(second.index, PREPARE, numbered(5, 120));
    await until('a frame', () => responder.frames.length === 1);
    await pause(300);
    proxy.stop();
    for (const { links, mesh } of [dialler, responder]) {
      assert.deepEqual(
        links.slice(0, 2).map(({ up }) => up),
        [true, true],
      );
      assert.equal(links.length, 2);
      assert.equal(mesh.counters().linksLost, 0);
    }
    assert.equal(proxy.accepted, 2);
  });

  it('NW-14: a member that restarts is relinked by all within 4 s', async () => {
    const members = await seats(4);
    const council = members.map((seat) => witness(seat, members));
    await startAll(council);
    await until('a full mesh', () => fullMesh(council));
    await council[2]?.mesh.stop();
    const others = council.filter((_, index) => index !== 2);
    await until('all to notice', () => others.every(({ mesh }) => mesh.counters().linksUp === 2));
    for (const { links } of others) {
      const down = links.find(({ up }) => !up);
      assert.equal(down?.member, 2);
      assert.equal(keyOf(down?.reason), 'network/peer-left');
    }
    await pause(1_200);
    const again = witness(members[2] as Seat, members);
    const start = performance.now();
    await again.mesh.start();
    await until('a full mesh again', () => fullMesh([...others, again]));
    assert.ok(performance.now() - start < 4_000, 'slower than 4 s');
    others[0]?.mesh.send(2, PREPARE, numbered(1, 120));
    await until('a frame', () => again.frames.length === 1);
  });

  it('NW-08: twenty members dial one at once, and all are linked', async () => {
    const members = await seats(21);
    const hub = members.reduce((a, b) => (a.peerId > b.peerId ? a : b));
    const all = members.filter((seat) => seat !== hub).map((seat) => witness(seat, [seat, hub]));
    const centre = witness(hub, members);
    await startAll([centre, ...all]);
    await until('twenty links', () => centre.mesh.counters().linksUp === 20, 10_000);
    await until('their side too', () => all.every(({ links }) => links.length === 1));
  });

  it('NW-17: a clean stop delivers what was queued, takes < 3 s and leaves no socket', async () => {
    const before = sockets();
    const members = await seats(4);
    const council = members.map((seat) => witness(seat, members));
    await startAll(council);
    await until('a full mesh', () => fullMesh(council));
    const [leaver, ...rest] = council as [Witness, ...Witness[]];
    for (const number of upTo(4)) leaver.mesh.broadcast(BLOCKS, numbered(number, 300_000));
    const start = performance.now();
    await leaver.mesh.stop();
    for (const { frames } of rest) assert.deepEqual(numbers(frames), upTo(4));
    await Promise.all(rest.map(({ mesh }) => mesh.stop()));
    assert.ok(performance.now() - start < 3_000, 'slower than 3 s');
    await until('all handles to be gone', () => sockets() === before);
    assert.equal(leaver.links.filter(({ up }) => !up).length, 0);
  });

  it('§5.7: a stop that overtakes the start leaves nothing open', async () => {
    const before = sockets();
    const members = await seats(2);
    const { mesh } = witness(members[0] as Seat, members);
    const started = mesh.start();
    await mesh.stop();
    await started;
    await until('all handles to be gone', () => sockets() === before);
    await assert.rejects(mesh.ready(1), { key: 'network/stopped' });
  });

  it('§3: who is not linked gets nothing, and the caller is told', async () => {
    const members = await seats(2);
    const alone = witness(members[0] as Seat, members);
    await alone.mesh.start();
    assert.equal(alone.mesh.send(1, PREPARE, numbered(0, 120)), false);
    alone.mesh.broadcast(PREPARE, numbered(0, 120));
    assert.equal(alone.mesh.counters().framesDropped, 2);
    const ready = alone.mesh.ready(1);
    await alone.mesh.stop();
    await assert.rejects(ready, { key: 'network/stopped' });
  });

  it('§3: ready() resolves once the member is linked', async () => {
    const members = await seats(2);
    const [first, second] = dialOrder(members[0] as Seat, members[1] as Seat);
    const dialler = witness(first, members);
    await dialler.mesh.start();
    const ready = dialler.mesh.ready(second.index);
    await witness(second, members).mesh.start();
    await ready;
    assert.equal(dialler.mesh.send(second.index, PREPARE, numbered(0, 120)), true);
  });

  it('§4.1: a seed that is not that of the registered key is refused at start', async () => {
    const [seat] = (await seats(1)) as [Seat];
    const { mesh } = witness(seat, [seat], { seed: new Uint8Array(32).fill(99) });
    await assert.rejects(mesh.start(), { key: 'network/own-key' });
  });

  it('§5.7: an address that is taken is refused at start', async () => {
    const members = await seats(2);
    const [a, b] = members as [Seat, Seat];
    await witness(a, members).mesh.start();
    const { mesh } = witness({ ...b, port: a.port }, members);
    await assert.rejects(mesh.start(), { key: 'network/listen' });
  });
});

function sockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
}
