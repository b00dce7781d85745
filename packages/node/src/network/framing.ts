// Frames of one lane: u32 big-endian payload length ‖ u8 kind ‖ payload (network.md §5.2).
// The header alone decides whether a frame is taken; a frame in parts is gathered in one buffer
// that grows with what has arrived, so neither a dripped nor an announced length costs memory.

import { type Lane, type MessageRule, messageRule } from '@witan/ledger/message-kinds';
import { must, WitanError } from '@witan/ledger/problems';

export const FRAME_HEADER_LENGTH = 5;

/** One frame in a buffer of its own: the payload may be reused by its owner at once. */
export function encodeFrame(kind: number, payload: Uint8Array): Uint8Array {
  const rule = messageRule(kind);
  must(rule !== undefined, `frame of unknown kind ${kind}`);
  must(fits(rule, payload.length), `${rule.name} of ${payload.length} bytes`);
  const frame = new Uint8Array(FRAME_HEADER_LENGTH + payload.length);
  new DataView(frame.buffer).setUint32(0, payload.length);
  frame[4] = kind;
  frame.set(payload, FRAME_HEADER_LENGTH);
  return frame;
}

function fits(rule: MessageRule, length: number): boolean {
  return length >= rule.bytesMin && length <= rule.bytesMax;
}

/**
 * Takes a payload; false stops the decoder behind it. A payload may be a view of the pushed chunk.
 */
export type Deliver = (kind: number, payload: Uint8Array) => boolean;

const FIRST_BODY_BYTES = 4_096;

/** Cuts a byte sequence into frames. Throws WitanError on the first header it refuses. */
export class FrameDecoder {
  readonly #lane: Lane;
  readonly #deliver: Deliver;
  readonly #header = new DataView(new ArrayBuffer(FRAME_HEADER_LENGTH));
  #headerFilled = 0;
  #length = 0;
  #body: Uint8Array | undefined;
  #bodyFilled = 0;

  constructor(lane: Lane, deliver: Deliver) {
    this.#lane = lane;
    this.#deliver = deliver;
  }

  /** Bytes held for a frame that is not complete. */
  get heldBytes(): number {
    return this.#body?.length ?? 0;
  }

  /** How many bytes were taken: all, unless the decoder was stopped. */
  push(received: Uint8Array): number {
    // Sockets give Buffers, whose `slice()` is no copy: whoever keeps a payload relies on one.
    const chunk = new Uint8Array(received.buffer, received.byteOffset, received.length);
    let at = 0;
    while (at < chunk.length) {
      if (this.#headerFilled < FRAME_HEADER_LENGTH) {
        at = this.#takeHeader(chunk, at);
        if (this.#headerFilled < FRAME_HEADER_LENGTH) return at;
      }
      const wanted = this.#length - this.#bodyFilled;
      const taken = Math.min(wanted, chunk.length - at);
      const part = chunk.subarray(at, at + taken);
      at += taken;
      if (taken < wanted) {
        this.#keep(part);
        return at;
      }
      if (!this.#complete(part)) return at;
    }
    return at;
  }

  #takeHeader(chunk: Uint8Array, at: number): number {
    const taken = Math.min(FRAME_HEADER_LENGTH - this.#headerFilled, chunk.length - at);
    for (let i = 0; i < taken; i++) {
      this.#header.setUint8(this.#headerFilled + i, chunk[at + i] as number);
    }
    this.#headerFilled += taken;
    if (this.#headerFilled === FRAME_HEADER_LENGTH) this.#judge();
    return at + taken;
  }

  #judge(): void {
    const kind = this.#header.getUint8(4);
    this.#length = this.#header.getUint32(0);
    const rule = messageRule(kind);
    if (rule === undefined) throw new WitanError('network/unknown-kind', `${kind}`);
    if (rule.lane !== this.#lane) {
      throw new WitanError('network/wrong-lane', `${rule.name} on ${this.#lane}`);
    }
    if (!fits(rule, this.#length)) {
      throw new WitanError('network/frame-length', `${rule.name} of ${this.#length} bytes`);
    }
  }

  #keep(part: Uint8Array): void {
    if (part.length === 0) return;
    const filled = this.#bodyFilled + part.length;
    if (this.#body === undefined || filled > this.#body.length) {
      const capacity = Math.min(this.#length, Math.max(2 * filled, FIRST_BODY_BYTES));
      const grown = new Uint8Array(capacity);
      if (this.#body !== undefined) grown.set(this.#body.subarray(0, this.#bodyFilled));
      this.#body = grown;
    }
    this.#body.set(part, this.#bodyFilled);
    this.#bodyFilled = filled;
  }

  #complete(last: Uint8Array): boolean {
    let payload = last;
    if (this.#body !== undefined) {
      this.#keep(last);
      payload = this.#body.subarray(0, this.#length);
    }
    this.#headerFilled = 0;
    this.#bodyFilled = 0;
    this.#body = undefined;
    return this.#deliver(this.#header.getUint8(4), payload);
  }
}
