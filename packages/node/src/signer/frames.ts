// Frames at the signer's socket: length u32 ‖ kind u8 ‖ payload, big-endian. The header alone
// decides whether a frame is taken, so an announced length costs no memory beyond its bound.

import { signerFrameBytesMax } from '@witan/ledger/limits';
import { must, WitanError } from '@witan/ledger/problems';

/** What node and signer say to each other; the layouts are in `protocol.ts`. */
export const FRAME = {
  hello: 1,
  sign: 2,
  status: 3,
  welcome: 4,
  signed: 5,
  report: 6,
  refused: 7,
  fence: 8,
  fenced: 9,
  cosign: 10,
  cosigned: 11,
} as const;

const HEADER_LENGTH = 5;
const KIND_MAX: number = FRAME.cosigned;

export function encodeFrame(kind: number, payload: Uint8Array): Uint8Array {
  must(payload.length <= signerFrameBytesMax, `a signer's frame of ${payload.length} bytes`);
  const frame = new Uint8Array(HEADER_LENGTH + payload.length);
  new DataView(frame.buffer).setUint32(0, payload.length);
  frame[4] = kind;
  frame.set(payload, HEADER_LENGTH);
  return frame;
}

/** Cuts what a socket brings into frames. */
export class FrameReader {
  #held: Uint8Array = new Uint8Array(0);

  /** Bytes that wait for the rest of their frame. */
  get heldBytes(): number {
    return this.#held.length;
  }

  /** The frames that are complete now. Throws WitanError `signer/protocol` at a false header. */
  *push(chunk: Uint8Array): Generator<{ readonly kind: number; readonly payload: Uint8Array }> {
    let bytes = chunk;
    if (this.#held.length > 0) {
      bytes = new Uint8Array(this.#held.length + chunk.length);
      bytes.set(this.#held);
      bytes.set(chunk, this.#held.length);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    while (bytes.length - at >= HEADER_LENGTH) {
      const length = view.getUint32(at);
      const kind = view.getUint8(at + 4);
      if (kind < 1 || kind > KIND_MAX) throw new WitanError('signer/protocol', `kind ${kind}`);
      if (length > signerFrameBytesMax) {
        throw new WitanError('signer/protocol', `a frame of ${length} bytes`);
      }
      if (bytes.length - at < HEADER_LENGTH + length) break;
      // A copy: Buffers lend their memory to others.
      const payload = new Uint8Array(length);
      payload.set(bytes.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + length));
      at += HEADER_LENGTH + length;
      yield { kind, payload };
    }
    this.#held = new Uint8Array(bytes.subarray(at));
  }
}
