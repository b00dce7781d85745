// A pair of streams in memory with the manners of a yamux stream in libp2p 3.3: a window that the
// receiver grants, a `drain` event, and a `resume()` that delivers before it grants again.

import { StreamAbortEvent, StreamMessageEvent, StreamResetEvent } from '@libp2p/interface';
import type { LaneStream } from '../../src/network/lane-endpoint.ts';

const WINDOW = 256 * 1024;

export class MemoryStream extends EventTarget {
  status = 'open';
  readStatus = 'readable';
  remoteWriteStatus = 'writable';
  writableNeedsDrain = false;
  /** Highest values seen. */
  readBufferHigh = 0;
  writeBufferHigh = 0;
  /** One entry per `send()`. */
  readonly sends: Uint8Array[] = [];
  #peer!: MemoryStream;
  #window = WINDOW;
  #granting = true;
  #ungranted = 0;
  #unread: Uint8Array[] = [];
  #unsent: Uint8Array[] = [];

  static pair(): [MemoryStream, MemoryStream] {
    const [a, b] = [new MemoryStream(), new MemoryStream()];
    a.#peer = b;
    b.#peer = a;
    return [a, b];
  }

  get lane(): LaneStream {
    return this as unknown as LaneStream;
  }

  get writeBufferLength(): number {
    return total(this.#unsent);
  }

  send(data: Uint8Array): boolean {
    if (this.status !== 'open') throw new Error(`the stream is ${this.status}`);
    this.sends.push(data);
    this.#unsent.push(data);
    this.#writeOut();
    this.writeBufferHigh = Math.max(this.writeBufferHigh, this.writeBufferLength);
    return !this.writableNeedsDrain;
  }

  pause(): void {
    if (this.readStatus === 'paused') return;
    this.readStatus = 'paused';
    this.#granting = false;
  }

  resume(): void {
    this.readStatus = 'readable';
    this.#deliver();
    this.#granting = true;
    this.#grant();
  }

  abort(error: Error): void {
    if (this.status !== 'open') return;
    this.#shut('aborted');
    this.dispatchEvent(new StreamAbortEvent(error));
    setImmediate(() => this.#peer.#reset());
  }

  async close(): Promise<void> {
    const peer = this.#peer;
    setImmediate(() => {
      peer.remoteWriteStatus = 'closed';
      peer.dispatchEvent(new Event('remoteCloseWrite'));
    });
  }

  #reset(): void {
    if (this.status !== 'open') return;
    this.#shut('reset');
    this.dispatchEvent(new StreamResetEvent(new Error('reset')));
  }

  #shut(status: string): void {
    this.status = status;
    this.readStatus = 'closed';
    this.remoteWriteStatus = 'closed';
    this.#unread = [];
    this.#unsent = [];
  }

  #writeOut(): void {
    while (this.#unsent.length > 0 && this.#window > 0) {
      const first = this.#unsent[0] as Uint8Array;
      const part = first.slice(0, this.#window);
      this.#window -= part.length;
      if (part.length === first.length) this.#unsent.shift();
      else this.#unsent[0] = first.subarray(part.length);
      setImmediate(() => this.#peer.#receive(part));
    }
    this.writableNeedsDrain = this.#unsent.length > 0;
  }

  #receive(part: Uint8Array): void {
    if (this.readStatus === 'closed') return;
    this.#unread.push(part);
    this.#ungranted += part.length;
    this.readBufferHigh = Math.max(this.readBufferHigh, total(this.#unread));
    if (this.readStatus !== 'paused') this.#deliver();
    if (this.#granting) this.#grant();
  }

  #deliver(): void {
    const unread = Buffer.concat(this.#unread);
    this.#unread = [];
    if (unread.length > 0) this.dispatchEvent(new StreamMessageEvent(unread));
  }

  #grant(): void {
    const sender = this.#peer;
    sender.#window += this.#ungranted;
    this.#ungranted = 0;
    if (sender.#unsent.length === 0) return;
    sender.writableNeedsDrain = false;
    queueMicrotask(() => sender.#writeOut());
    sender.dispatchEvent(new Event('drain'));
  }
}

function total(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
