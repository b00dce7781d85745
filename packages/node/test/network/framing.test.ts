// Frames cut at every size, and every header that must be refused before its payload.

import { strict as assert } from 'node:assert';
import { bulkFrameBytesMax } from '@witan/ledger/limits';
import { type Lane, MESSAGE_KINDS, messageRules } from '@witan/ledger/message-kinds';
import { InvariantError, WitanError } from '@witan/ledger/problems';
import { encodeFrame, FRAME_HEADER_LENGTH, FrameDecoder } from '../../src/network/framing.ts';
import { header } from './raw-frames.ts';

const { BATCH, COMMIT, PING, PREPARE, PROPOSE } = MESSAGE_KINDS;

interface Taken {
  kind: number;
  payload: Uint8Array;
}

function decoder(lane: Lane): { push(chunk: Uint8Array): void; held(): number; taken: Taken[] } {
  const taken: Taken[] = [];
  const frames = new FrameDecoder(lane, (kind, payload) => {
    taken.push({ kind, payload: payload.slice() });
    return true;
  });
  return { push: (chunk) => frames.push(chunk), held: () => frames.heldBytes, taken };
}

function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31) & 0xff);
}

function refusal(lane: Lane, bytes: Uint8Array): string {
  try {
    decoder(lane).push(bytes);
  } catch (error) {
    if (!(error instanceof WitanError)) throw error;
    return error.key;
  }
  return 'taken';
}

describe('framing', () => {
  const messages: Taken[] = [
    { kind: PREPARE, payload: pattern(120) },
    { kind: PING, payload: pattern(8) },
    { kind: COMMIT, payload: pattern(0) },
    { kind: PROPOSE, payload: pattern(700) },
    { kind: COMMIT, payload: pattern(0) },
  ];
  const wire = Buffer.concat(messages.map(({ kind, payload }) => encodeFrame(kind, payload)));

  it('NW-19: frames cut at every size come out exactly', () => {
    for (let size = 1; size <= wire.length; size++) {
      const { push, taken } = decoder('ctl');
      for (let at = 0; at < wire.length; at += size) push(wire.subarray(at, at + size));
      assert.deepEqual(taken, messages, `in chunks of ${size}`);
    }
  });

  it('NW-19: frames cut in two at every place come out exactly', () => {
    for (let cut = 0; cut <= wire.length; cut++) {
      const { push, taken } = decoder('ctl');
      push(wire.subarray(0, cut));
      push(wire.subarray(cut));
      assert.deepEqual(taken, messages, `cut at ${cut}`);
    }
  });

  it('NW-19: each kind is refused from the header when its payload is too long', () => {
    for (const { kind, lane, bytesMax } of messageRules) {
      assert.equal(refusal(lane, header(bytesMax, kind)), 'taken');
      assert.equal(refusal(lane, header(bytesMax + 1, kind)), 'network/frame-length');
      assert.equal(refusal(lane, header(0xffff_ffff, kind)), 'network/frame-length');
    }
  });

  it('NW-19: an unknown kind, and a kind on the wrong lane, are refused from the header', () => {
    assert.equal(refusal('ctl', header(10, messageRules.length)), 'network/unknown-kind');
    assert.equal(refusal('bulk', header(10, 255)), 'network/unknown-kind');
    for (const { kind, lane } of messageRules) {
      assert.equal(refusal(lane === 'ctl' ? 'bulk' : 'ctl', header(8, kind)), 'network/wrong-lane');
    }
  });

  it('NW-19: a PING has exactly eight bytes', () => {
    assert.equal(refusal('ctl', header(7, PING)), 'network/frame-length');
    assert.equal(refusal('ctl', header(8, PING)), 'taken');
    assert.equal(refusal('ctl', header(9, PING)), 'network/frame-length');
  });

  it('NW-20: a header that announces the maximum allocates nothing', () => {
    const { push, held } = decoder('bulk');
    push(header(bulkFrameBytesMax, BATCH));
    assert.equal(held(), 0);
  });

  it('NW-20: 512 KiB in chunks of one byte hold less than twice the frame', () => {
    const { push, held, taken } = decoder('bulk');
    const frame = encodeFrame(BATCH, pattern(512 * 1024));
    for (let at = 0; at < frame.length; at++) {
      push(frame.subarray(at, at + 1));
      const arrived = at + 1 - FRAME_HEADER_LENGTH;
      if (held() > Math.max(4_096, 2 * arrived)) assert.fail(`${held()} held for ${arrived}`);
    }
    assert.equal(taken.length, 1);
    assert.deepEqual(taken[0]?.payload, pattern(512 * 1024));
  });

  it('§3: a frame that arrives whole is handed over without a copy', () => {
    let same = false;
    const frame = encodeFrame(PREPARE, pattern(120));
    new FrameDecoder('ctl', (_, payload) => {
      same = payload.buffer === frame.buffer;
      return true;
    }).push(frame);
    assert.equal(same, true);
  });

  it('§3: a payload out of a Buffer is a plain array, so that slice() copies it', () => {
    const buffer = Buffer.from(encodeFrame(PREPARE, pattern(120)));
    let kept: Uint8Array | undefined;
    new FrameDecoder('ctl', (_, payload) => {
      kept = payload.slice();
      return true;
    }).push(buffer);
    buffer.fill(0);
    assert.deepEqual(kept, pattern(120));
  });

  it('§5.1: after a link has ended, the rest of a chunk is not delivered', () => {
    let taken = 0;
    new FrameDecoder('ctl', () => {
      taken += 1;
      return false;
    }).push(wire);
    assert.equal(taken, 1);
  });

  it('§5.2: a frame that no receiver would take is a fault of the sender', () => {
    assert.throws(() => encodeFrame(messageRules.length, pattern(1)), InvariantError);
    assert.throws(() => encodeFrame(PING, pattern(9)), InvariantError);
    assert.throws(() => encodeFrame(BATCH, pattern(bulkFrameBytesMax + 1)), InvariantError);
  });

  it('NW-24: an encoded frame does not share its payload with the caller', () => {
    const payload = pattern(120);
    const frame = encodeFrame(PREPARE, payload);
    payload.fill(0);
    assert.deepEqual(frame.subarray(FRAME_HEADER_LENGTH), pattern(120));
  });
});
