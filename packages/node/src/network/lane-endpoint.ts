// Our end of one lane of a link: a libp2p stream with a bounded queue of frames to send, a decoder
// of frames received, backpressure both ways, and a budget for what is read (network.md §4.5, §5.3,
// §5.4).

import type { Stream } from '@libp2p/interface';
import type { Lane } from '@witan/ledger/message-kinds';
import { InvariantError, type ProblemKey, WitanError } from '@witan/ledger/problems';
import type { LaneBounds } from './bounds.ts';
import { FrameQueue } from './frame-queue.ts';
import { FRAME_HEADER_LENGTH, FrameDecoder } from './framing.ts';
import { RateBudget } from './rate-budget.ts';

/** What a lane needs of a stream; tests give it one in memory. */
export type LaneStream = Pick<
  Stream,
  | 'status'
  | 'readStatus'
  | 'remoteWriteStatus'
  | 'writableNeedsDrain'
  | 'writeBufferLength'
  | 'send'
  | 'close'
  | 'abort'
  | 'pause'
  | 'resume'
  | 'addEventListener'
>;

export interface LaneEvents {
  /** Bytes came in, whatever they are. */
  heard(): void;
  /** A promise keeps the payload's bytes in work until it settles. */
  frame(kind: number, payload: Uint8Array): void | Promise<void>;
  /** The stream takes bytes again. */
  writable(): void;
  /** The lane is of no more use; said once. */
  ended(reason: Error): void;
}

/** Some milliseconds of work at most. */
const FRAMES_PER_TURN = 64;

export class LaneEndpoint {
  readonly lane: Lane;
  readonly #stream: LaneStream;
  readonly #bounds: LaneBounds;
  readonly #events: LaneEvents;
  readonly #queue = new FrameQueue();
  readonly #decoder: FrameDecoder;
  readonly #budget: RateBudget;
  /** Received beyond the peer's budget, to be decoded when it is balanced again. */
  #backlog: Uint8Array[] = [];
  #refill: NodeJS.Timeout | undefined;
  /** Frames that may still be decoded in this turn of the event loop, and whether more wait. */
  #turnFrames = 0;
  #turnOver = false;
  /** The peer has said all that it will; what waits is still decoded. */
  #peerLeft = false;
  readonly #closed: Promise<void>;
  #bytesIn = 0;
  #bytesOut = 0;
  #inWorkBytes = 0;
  #paused = false;
  #resuming = false;
  #ended = false;

  constructor(
    lane: Lane,
    stream: LaneStream,
    bounds: LaneBounds,
    events: LaneEvents,
    now: () => number,
  ) {
    this.lane = lane;
    this.#budget = new RateBudget(bounds.rate, now);
    this.#stream = stream;
    this.#bounds = bounds;
    this.#events = events;
    this.#decoder = new FrameDecoder(lane, (kind, payload) => this.#deliver(kind, payload));
    stream.addEventListener('message', ({ data }) => this.#receive(data));
    stream.addEventListener('drain', () => events.writable());
    stream.addEventListener('remoteCloseWrite', () => {
      this.#peerLeft = true;
      if (this.#backlog.length === 0) this.#lose('network/peer-left');
    });
    this.#closed = new Promise((resolve) => {
      stream.addEventListener('close', ({ error }) => {
        this.#lose('network/connection-lost', error);
        resolve();
      });
    });
    // A stream may arrive already reset, and its events are not repeated (§5.1).
    if (stream.status !== 'open' || stream.remoteWriteStatus !== 'writable') {
      queueMicrotask(() => this.#lose('network/connection-lost'));
    }
  }

  get bytesIn(): number {
    return this.#bytesIn;
  }

  get bytesOut(): number {
    return this.#bytesOut;
  }

  get queuedBytes(): number {
    return this.#queue.bytes;
  }

  get inWorkBytes(): number {
    return this.#inWorkBytes;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Whether the queue has room for a while: half of it is free. */
  get roomy(): boolean {
    return this.#queue.bytes <= this.#bounds.queuedBytesMax / 2;
  }

  /** False, and nothing queued, when the queue is full. */
  enqueue(frame: Uint8Array): boolean {
    if (this.#queue.bytes + frame.length > this.#bounds.queuedBytesMax) return false;
    this.#queue.push(frame);
    return true;
  }

  /** Whether `write` would send bytes that leave at once: libp2p's own buffer stays empty. */
  get writable(): boolean {
    return (
      !this.#ended &&
      this.#queue.bytes > 0 &&
      !this.#stream.writableNeedsDrain &&
      this.#stream.writeBufferLength === 0
    );
  }

  /** One `send()`. */
  write(): void {
    const bytes = this.#queue.take(this.#bounds.sendBytesMax);
    this.#bytesOut += bytes.length;
    try {
      this.#stream.send(bytes);
    } catch (error) {
      this.#lose('network/connection-lost', error);
    }
  }

  /** Stops delivering and sending, and says no more; the stream itself stays as it is. */
  detach(): void {
    this.#ended = true;
    this.#queue.clear();
    this.#backlog = [];
    clearTimeout(this.#refill);
  }

  abort(reason: Error): void {
    this.detach();
    this.#stream.abort(reason);
  }

  /** Closes our direction and waits until the peer has closed its own; rejects at the signal. */
  async close(signal: AbortSignal): Promise<void> {
    this.detach();
    await this.#stream.close({ signal });
    if (this.#stream.status !== 'open' && this.#stream.status !== 'closing') return;
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      this.#closed.then(resolve, reject);
    });
  }

  #receive(data: Uint8Array | Iterable<Uint8Array>): void {
    for (const chunk of data instanceof Uint8Array ? [data] : data) {
      this.#bytesIn += chunk.length;
      this.#backlog.push(chunk);
    }
    this.#decode();
    if (!this.#ended) this.#events.heard();
  }

  /** Decodes what has come in, as far as this turn and the peer's budget go. */
  #decode(): void {
    if (this.#turnOver) return;
    this.#turnFrames = FRAMES_PER_TURN;
    try {
      while (this.#backlog.length > 0 && this.#mayDecode) {
        const [chunk] = this.#backlog as [Uint8Array];
        const taken = this.#decoder.push(chunk);
        if (taken === chunk.length) this.#backlog.shift();
        else this.#backlog[0] = chunk.subarray(taken);
      }
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (this.#ended) return;
    if (this.#budget.overdrawn) this.#waitForBudget();
    else if (this.#backlog.length > 0) this.#waitForTurn();
    else if (this.#peerLeft) this.#lose('network/peer-left');
  }

  get #mayDecode(): boolean {
    return !this.#ended && !this.#budget.overdrawn && this.#turnFrames > 0;
  }

  /** Other peers come between: who sends much must not make them wait for all of it. */
  #waitForTurn(): void {
    this.#turnOver = true;
    setImmediate(() => {
      this.#turnOver = false;
      this.#decode();
      this.#regulate();
    });
    this.#regulate();
  }

  #waitForBudget(): void {
    if (this.#refill !== undefined) return;
    this.#refill = setTimeout(() => {
      this.#refill = undefined;
      this.#decode();
      this.#regulate();
    }, this.#budget.owedMs);
    this.#regulate();
  }

  #deliver(kind: number, payload: Uint8Array): boolean {
    const work = this.#events.frame(kind, payload);
    if (work !== undefined) this.#hold(payload.length, work);
    this.#budget.spend(FRAME_HEADER_LENGTH + payload.length);
    this.#turnFrames -= 1;
    return this.#mayDecode;
  }

  #hold(bytes: number, work: Promise<void>): void {
    this.#inWorkBytes += bytes;
    this.#regulate();
    work.then(
      () => this.#release(bytes),
      (error) => {
        this.#release(bytes);
        this.#fail(error);
      },
    );
  }

  #release(bytes: number): void {
    this.#inWorkBytes -= bytes;
    this.#regulate();
  }

  /** Whether the peer has to wait: for our work on what it sent, its budget, or its turn. */
  #mustWait(inWorkBytesMax: number): boolean {
    return this.#inWorkBytes > inWorkBytesMax || this.#refill !== undefined || this.#turnOver;
  }

  /**
   * Pauses and resumes by bytes in work and by the budget. `resume()` delivers what had gathered
   * before it makes the muxer grant window again: a pause from within would be undone and window
   * granted without end, so a pause waits until `resume()` has returned.
   */
  #regulate(): void {
    if (this.#resuming || !this.#readable) return;
    if (this.#paused && !this.#mustWait(this.#bounds.inWorkBytesLow)) {
      this.#paused = false;
      this.#resuming = true;
      this.#stream.resume();
      this.#resuming = false;
      this.#events.heard();
    }
    if (!this.#paused && this.#mustWait(this.#bounds.inWorkBytesHigh) && this.#readable) {
      this.#paused = true;
      this.#stream.pause();
    }
  }

  get #readable(): boolean {
    const { readStatus } = this.#stream;
    return !this.#ended && (readStatus === 'readable' || readStatus === 'paused');
  }

  /** A broken invariant of our own is not the peer's fault: it goes up and ends the process. */
  #fail(error: unknown): void {
    if (error instanceof InvariantError || !(error instanceof Error)) throw error;
    this.#end(error);
  }

  #lose(key: ProblemKey, cause?: unknown): void {
    this.#end(new WitanError(key, this.lane, { cause }));
  }

  #end(reason: Error): void {
    if (this.#ended) return;
    this.detach();
    this.#events.ended(reason);
  }
}
