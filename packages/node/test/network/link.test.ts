// A link over streams in memory: order, bounds and backpressure both ways, and the heartbeat under
// a clock that only the test moves.

import { strict as assert } from 'node:assert';
import { bulkFrameBytesMax } from '@witan/ledger/limits';
import { type Lane, MESSAGE_KINDS, messageRule } from '@witan/ledger/message-kinds';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { laneBounds, meshTiming } from '../../src/network/bounds.ts';
import { BulkPacer } from '../../src/network/bulk-pacer.ts';
import { encodeFrame } from '../../src/network/framing.ts';
import { Link } from '../../src/network/link.ts';
import { pause, until } from './council.ts';
import { MemoryStream } from './memory-stream.ts';
import { rawFrame } from './raw-frames.ts';

const { BLOCKS, PONG, PREPARE } = MESSAGE_KINDS;

interface End {
  readonly link: Link;
  readonly streams: Record<Lane, MemoryStream>;
  readonly frames: { kind: number; payload: Uint8Array }[];
  readonly reasons: Error[];
  readonly aborted: Error[];
  rooms: number;
  nowMs: number;
  work: (kind: number, payload: Uint8Array) => void | Promise<void>;
}

function end(ctl: MemoryStream, bulk: MemoryStream, bounds = laneBounds): End {
  const made = {
    streams: { ctl, bulk },
    frames: [],
    reasons: [],
    aborted: [],
    rooms: 0,
    nowMs: 0,
    work: () => undefined,
  } as unknown as { -readonly [K in keyof End]: End[K] };
  made.link = new Link({
    streams: { ctl: ctl.lane, bulk: bulk.lane },
    connection: {
      abort: (reason) => made.aborted.push(reason),
      close: () => Promise.resolve(),
    },
    pacer: new BulkPacer(),
    timing: { ...meshTiming, closeMs: 50 },
    bounds,
    now: () => made.nowMs,
    onFrame: (kind, payload) => {
      made.frames.push({ kind, payload: payload.slice() });
      return made.work(kind, payload);
    },
    onRoom: () => {
      made.rooms += 1;
    },
    onEnd: (reason) => made.reasons.push(reason),
  });
  return made;
}

function linked(bounds = laneBounds): [End, End] {
  const [ctlA, ctlB] = MemoryStream.pair();
  const [bulkA, bulkB] = MemoryStream.pair();
  return [end(ctlA, bulkA, bounds), end(ctlB, bulkB, bounds)];
}

function send(from: End, kind: number, payload: Uint8Array): boolean {
  return from.link.send(messageRule(kind)?.lane as Lane, encodeFrame(kind, payload));
}

function numbered(number: number, length: number): Uint8Array {
  const payload = new Uint8Array(length);
  new DataView(payload.buffer).setUint32(0, number);
  return payload;
}

function numbers(frames: End['frames']): number[] {
  return frames.map(({ payload }) => new DataView(payload.buffer).getUint32(0));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function reasonKey(at: End): string | undefined {
  const [reason] = at.reasons;
  return reason instanceof WitanError ? reason.key : reason?.name;
}

describe('link', () => {
  it('§5.3: all frames of one turn leave in one send()', async () => {
    const [a, b] = linked();
    for (const number of upTo(100)) send(a, PREPARE, numbered(number, 120));
    await until('frames', () => b.frames.length === 100);
    assert.equal(a.streams.ctl.sends.length, 1);
    assert.deepEqual(numbers(b.frames), upTo(100));
  });

  it('§5.3: a burst leaves in pieces of at most 60 KiB, bulk in slices of at most 16 KiB', async () => {
    const [a, b] = linked();
    for (const number of upTo(1_000)) send(a, PREPARE, numbered(number, 200));
    send(a, BLOCKS, numbered(0, bulkFrameBytesMax));
    await until('frames', () => b.frames.length === 1_001);
    for (const { length } of a.streams.ctl.sends) assert.ok(length <= 60 * 1024, `${length}`);
    for (const { length } of a.streams.bulk.sends) assert.ok(length <= 16 * 1024, `${length}`);
  });

  it('§5.3: votes leave before bulk that was queued earlier', async () => {
    const [a, b] = linked();
    send(a, BLOCKS, numbered(1, 100_000));
    send(a, PREPARE, numbered(0, 120));
    await until('frames', () => b.frames.length === 2);
    assert.deepEqual(numbers(b.frames), [0, 1]);
  });

  it('NW-24: a frame sent to many is unchanged afterwards', async () => {
    const pairs = upTo(3).map(() => linked());
    const frame = encodeFrame(BLOCKS, numbered(7, 300_000));
    const before = frame.slice();
    for (const [a] of pairs) a.link.send('bulk', frame);
    await until('frames', () => pairs.every(([, b]) => b.frames.length === 1));
    assert.deepEqual(frame, before);
  });

  it('NW-03: under a slow handler nothing is lost and every buffer stays bounded', async () => {
    const [a, b] = linked();
    let inWorkHigh = 0;
    b.work = async () => {
      inWorkHigh = Math.max(inWorkHigh, b.link.lane('bulk').inWorkBytes);
      await pause(1);
    };
    const count = 400;
    for (const number of upTo(count)) {
      while (!send(a, BLOCKS, numbered(number, 64_000))) {
        await until('room', () => a.link.roomy);
      }
    }
    await until('frames', () => b.frames.length === count, 20_000);
    assert.deepEqual(numbers(b.frames), upTo(count));
    const window = 256 * 1024;
    const { inWorkBytesHigh } = laneBounds.bulk;
    assert.ok(inWorkHigh <= inWorkBytesHigh + window, `${inWorkHigh}`);
    assert.ok(b.streams.bulk.readBufferHigh <= 2 * window, `${b.streams.bulk.readBufferHigh}`);
    assert.ok(a.streams.bulk.writeBufferHigh <= 16 * 1024, `${a.streams.bulk.writeBufferHigh}`);
  });

  it('§5.4: a lane that fills up again while it resumes stays paused', async () => {
    const bulk = { ...laneBounds.bulk, inWorkBytesHigh: 100_000, inWorkBytesLow: 50_000 };
    const [a, b] = linked({ ...laneBounds, bulk });
    b.work = () => pause(1);
    for (const number of upTo(60)) send(a, BLOCKS, numbered(number, 64_000));
    await until('frames', () => b.frames.length === 60);
    assert.deepEqual(numbers(b.frames), upTo(60));
    assert.ok(b.streams.bulk.readBufferHigh <= 2 * 256 * 1024, `${b.streams.bulk.readBufferHigh}`);
  });

  it('§5.3: a full bulk lane refuses, and says when it has room again', async () => {
    const [a, b] = linked();
    let release = (): void => undefined;
    b.work = () => new Promise((resolve) => (release = resolve));
    let accepted = 0;
    while (send(a, BLOCKS, numbered(accepted, 500_000))) accepted += 1;
    assert.equal(accepted, Math.floor(laneBounds.bulk.queuedBytesMax / 500_005));
    assert.equal(a.link.roomy, false);
    assert.equal(a.rooms, 0);
    b.work = () => undefined;
    await until('the first frame', () => b.frames.length > 0);
    release();
    await until('room', () => a.rooms === 1);
    await until('frames', () => b.frames.length === accepted);
    assert.equal(a.reasons.length, 0);
  });

  it('§5.3: a full ctl lane ends the link', async () => {
    const [a, b] = linked();
    b.work = () => new Promise(() => undefined);
    let sent = 0;
    while (send(a, PREPARE, numbered(sent, 1_000))) {
      sent += 1;
      if (sent % 50 === 0) await pause(0);
    }
    assert.equal(reasonKey(a), 'network/queue-full');
    assert.equal(a.aborted.length, 1);
    await until('the other end', () => reasonKey(b) === 'network/connection-lost');
  });

  it('NW-06: while bulk is stuck, votes pass', async () => {
    const [a, b] = linked();
    b.work = (kind) => (kind === BLOCKS ? new Promise(() => undefined) : undefined);
    for (const number of upTo(30)) send(a, BLOCKS, numbered(number, 500_000));
    await until('a paused lane', () => b.link.lane('bulk').paused);
    for (const number of upTo(50)) send(a, PREPARE, numbered(number, 120));
    const votes = (): End['frames'] => b.frames.filter(({ kind }) => kind === PREPARE);
    await until('votes', () => votes().length === 50);
    assert.deepEqual(numbers(votes()), upTo(50));
    assert.equal(b.link.lane('ctl').paused, false);
  });

  it('NW-05: a stream that arrives already reset ends the link at once', async () => {
    const [ctl] = MemoryStream.pair();
    const [bulk] = MemoryStream.pair();
    bulk.abort(new Error('gone'));
    const a = end(ctl, bulk);
    await pause(0);
    assert.equal(reasonKey(a), 'network/connection-lost');
    assert.equal(a.reasons.length, 1);
    assert.equal(ctl.status, 'aborted');
  });

  it('§5.1: one lane reset ends both, once', async () => {
    const [a, b] = linked();
    a.streams.bulk.abort(new Error('cable'));
    await until('both ends', () => a.reasons.length + b.reasons.length === 2);
    await pause(10);
    assert.equal(reasonKey(a), 'network/connection-lost');
    assert.equal(reasonKey(b), 'network/connection-lost');
    assert.equal(a.streams.ctl.status, 'aborted');
  });

  it('§5.4: a throw and a rejection of the handler end the link with that very error', async () => {
    const refused = new DecodeError('codec/not-canonical');
    for (const work of [() => Promise.reject(refused), (): void => void throwIt(refused)]) {
      const [a, b] = linked();
      b.work = work;
      send(a, PREPARE, numbered(0, 120));
      send(a, PREPARE, numbered(1, 120));
      await until('the end', () => b.reasons.length === 1);
      assert.equal(b.reasons[0], refused);
    }
  });

  it('NW-19: a refused header ends the link before its payload', async () => {
    const [a, b] = linked();
    a.streams.ctl.send(rawFrame(BLOCKS, new Uint8Array(10)));
    await until('the end', () => b.reasons.length === 1);
    assert.equal(reasonKey(b), 'network/wrong-lane');
    assert.equal(b.frames.length, 0);
  });

  it('NW-17: when the peer closes its direction, so do we', async () => {
    const [a, b] = linked();
    send(a, PREPARE, numbered(0, 120));
    await a.link.close();
    await until('the end', () => b.reasons.length === 1);
    assert.equal(reasonKey(b), 'network/peer-left');
    assert.equal(b.frames.length, 1);
    assert.equal(a.reasons.length, 0);
    assert.equal(send(a, PREPARE, numbered(1, 120)), false);
  });

  it('§3: a replaced link delivers nothing more and says nothing', async () => {
    const [a, b] = linked();
    send(a, PREPARE, numbered(0, 120));
    await until('frame', () => b.frames.length === 1);
    b.link.retire();
    send(a, PREPARE, numbered(1, 120));
    await until('the late end of the connection', () => b.aborted.length === 1);
    assert.equal(b.frames.length, 1);
    assert.equal(b.reasons.length, 0);
  });
});

describe('link heartbeat', () => {
  function tick(at: End, nowMs: number): void {
    at.nowMs = nowMs;
    at.link.tick(nowMs);
  }

  it('§5.5: PONG yields the round-trip time', async () => {
    const [a] = linked();
    tick(a, 0);
    a.nowMs = 40;
    await until('round trip', () => a.link.rttMs !== undefined);
    assert.equal(a.link.rttMs, 40);
  });

  it('§5.5: a PONG that echoes nothing of ours counts for nothing', async () => {
    const [a, b] = linked();
    send(b, PONG, new Uint8Array(8).fill(9));
    await until('bytes', () => a.link.lane('ctl').bytesIn > 0);
    assert.equal(a.link.rttMs, undefined);
    assert.equal(a.reasons.length, 0);
  });

  it('§5.6: a link is silent 3 s after a PING that nothing has answered', async () => {
    const [a, b] = linked();
    b.streams.ctl.pause();
    tick(a, 0);
    assert.equal(a.link.silent(2_999), false);
    assert.equal(a.link.silent(3_000), true);
    a.nowMs = 3_100;
    send(b, PREPARE, numbered(0, 120));
    await until('a byte', () => a.frames.length === 1);
    assert.equal(a.link.silent(3_200), false);
  });

  it('§5.5: a link dies after 20 s without a byte, not before', () => {
    const [a, b] = linked();
    b.streams.ctl.pause();
    for (let nowMs = 0; nowMs < 20_000; nowMs += 500) tick(a, nowMs);
    assert.equal(a.reasons.length, 0);
    tick(a, 20_000);
    assert.equal(reasonKey(a), 'network/peer-silent');
  });

  it('NW-07: the time in which this process was frozen does not count', () => {
    const [a, b] = linked();
    b.streams.ctl.pause();
    tick(a, 0);
    a.link.forgive(29_500);
    tick(a, 30_000);
    assert.equal(a.link.silent(30_000), false);
    assert.equal(a.reasons.length, 0);
  });

  it('§5.4: while our own ctl lane is paused, the peer is not blamed for silence', async () => {
    const [a, b] = linked();
    a.work = () => new Promise(() => undefined);
    for (const number of upTo(600)) send(b, PREPARE, numbered(number, 1_000));
    await until('a paused lane', () => a.link.lane('ctl').paused);
    tick(a, 60_000);
    assert.equal(a.reasons.length, 0);
  });
});

function throwIt(error: Error): never {
  throw error;
}
