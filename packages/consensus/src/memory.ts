// The ports in memory, for tests: a bus with deliveries by hand, a log that can lose its tail, a
// clock that is moved, marks, and keys that only look like keys.

import type { Batch } from '@witan/ledger/batch';
import { batchRootMatches } from '@witan/ledger/batch';
import type { Result } from '@witan/ledger/block';
import { concatBytes, equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import type { Council } from '@witan/ledger/council';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { must, type ProblemKey } from '@witan/ledger/problems';
import { SIGNATURE_LENGTH } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import type {
  BatchVerdict,
  BatchVerifier,
  Block,
  Clock,
  Log,
  LogRecord,
  MarkStore,
  Network,
  Observer,
} from './ports.ts';
import { initialMarks } from './safety.ts';

/** Time that stands still until a test moves it. */
export class MemoryClock implements Clock {
  #nowMs = 0;
  /** UTC at monotonic zero. */
  startMs = 1_767_225_600_000;
  readonly #timers: { atMs: number; readonly callback: () => void }[] = [];

  monotonicMs(): number {
    return this.#nowMs;
  }

  utcMs(): number {
    return this.startMs + this.#nowMs;
  }

  setTimer(delayMs: number, callback: () => void): () => void {
    const timer = { atMs: this.#nowMs + Math.max(0, delayMs), callback };
    this.#timers.push(timer);
    return () => this.#remove(timer);
  }

  #remove(timer: { atMs: number; readonly callback: () => void }): void {
    const index = this.#timers.indexOf(timer);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  /** Moves to a later time, and fires what falls due on the way, in order. */
  advance(ms: number): void {
    const end = this.#nowMs + ms;
    for (;;) {
      const due = this.#timers.filter(({ atMs }) => atMs <= end);
      const next = due.reduce<(typeof due)[number] | undefined>(
        (first, timer) => (first === undefined || timer.atMs < first.atMs ? timer : first),
        undefined,
      );
      if (next === undefined) break;
      this.#remove(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.callback();
    }
    this.#nowMs = end;
  }
}

export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly payload: Uint8Array;
}

/** Frames between replicas, delivered when a test says so, in the order of sending. */
export class MemoryBus {
  readonly #receivers: Map<number, (frame: Frame) => void> = new Map();
  readonly queue: Frame[] = [];
  readonly #size: number;
  /** Says which frames are lost. */
  loses: (frame: Frame) => boolean = () => false;

  constructor(size: number) {
    this.#size = size;
  }

  /** The network of one replica; a new one replaces the old, as after a restart. */
  join(self: number, receive: (frame: Frame) => void): Network {
    this.#receivers.set(self, receive);
    const send = (to: number, kind: number, payload: Uint8Array): boolean => {
      this.queue.push({ from: self, to, kind, payload });
      return true;
    };
    return {
      send,
      broadcast: (kind, payload) => {
        for (let to = 0; to < this.#size; to++) if (to !== self) send(to, kind, payload);
      },
      rttMs: () => undefined,
    };
  }

  leave(self: number): void {
    this.#receivers.delete(self);
  }

  /** Delivers what is queued, and what that causes; returns how many frames arrived. */
  deliver(framesMax = 100_000): number {
    let delivered = 0;
    for (let frame = this.queue.shift(); frame !== undefined; frame = this.queue.shift()) {
      this.#give(frame);
      delivered += 1;
      must(delivered <= framesMax, 'frames do not multiply for ever');
    }
    return delivered;
  }

  /** Delivers what is queued by now: one hop, for tests that count them. */
  deliverOnce(): void {
    for (const frame of this.queue.splice(0)) this.#give(frame);
  }

  #give(frame: Frame): void {
    if (!this.loses(frame)) this.#receivers.get(frame.to)?.(frame);
  }
}

/** A log whose syncs happen at once, or by hand; `crash` loses what was not synced. */
export class MemoryLog implements Log {
  readonly #records: LogRecord[] = [];
  /** As in a file, no record lies at address 0: a head does. */
  #end = 1;
  durableEnd = 1;
  onDurable: (durableEnd: number) => void = () => {};
  onFailure: (error: Error) => void = () => {};
  /** Whether `sync` is called by hand. */
  manual = false;

  append(type: number, payload: Uint8Array): { at: number; end: number } {
    const at = this.#end;
    this.#end += payload.length + 13;
    this.#records.push({ at, end: this.#end, type, payload });
    return { at, end: this.#end };
  }

  hasten(): void {}

  read(at: number): LogRecord {
    let low = 0;
    let high = this.#records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#records[middle] as LogRecord).at < at) low = middle + 1;
      else high = middle;
    }
    const record = this.#records[low];
    must(record?.at === at, 'a record lies at this address');
    return record;
  }

  get records(): readonly LogRecord[] {
    return this.#records;
  }

  /** Makes everything durable that was appended; false when nothing was waiting. */
  sync(): boolean {
    if (this.durableEnd === this.#end) return false;
    this.durableEnd = this.#end;
    this.onDurable(this.durableEnd);
    return true;
  }

  /** What a process finds that starts after a power cut. */
  crash(): MemoryLog {
    const survivor = new MemoryLog();
    for (const record of this.#records) {
      if (record.end <= this.durableEnd) survivor.append(record.type, record.payload);
    }
    survivor.durableEnd = survivor.#end;
    survivor.manual = this.manual;
    this.onDurable = () => {};
    return survivor;
  }
}

/** Marks as `init` leaves them. */
export class MemoryMarks implements MarkStore {
  marks: Uint8Array | undefined;
  saves = 0;

  constructor(chainId: Hash) {
    this.marks = initialMarks(chainId);
  }

  load(): Uint8Array | undefined {
    return this.marks;
  }

  save(marks: Uint8Array, done: () => void): void {
    this.marks = marks;
    this.saves += 1;
    done();
  }
}

/** Accepts every batch whose root is right. */
export const memoryBatchVerifier: BatchVerifier = {
  verify(batch: Batch, done: (verdict: BatchVerdict) => void): void {
    if (batchRootMatches(batch)) done({ ok: true });
    else done({ ok: false, key: 'signature/invalid' });
  },
};

/** Remembers what a replica told. */
export class MemoryObserver implements Observer {
  readonly heights: number[] = [];
  readonly certificates: Map<number, Certificate> = new Map();
  readonly views: string[] = [];
  readonly halts: ProblemKey[] = [];

  committed(block: Block, _result: Result, certificate: Certificate | undefined): void {
    this.heights.push(block.header.height);
    if (certificate !== undefined) this.certificates.set(block.header.height, certificate);
  }

  readonly councils: Council[] = [];

  councilChanged(council: Council): void {
    this.councils.push(council);
  }

  certified(certificate: Certificate): void {
    this.certificates.set(certificate.height, certificate);
  }

  viewChanged(epoch: number, view: number, active: boolean): void {
    this.views.push(`${epoch}/${view}/${active ? 'active' : 'waiting'}`);
  }

  halted(key: ProblemKey): void {
    this.halts.push(key);
  }
}

/** A key pair of a test: anyone can sign for it, but nobody by mistake. */
export function memoryKeyPair(name: string): KeyPair {
  const publicKey = concatBytes(Uint8Array.of(1), sha256(utf8(name)));
  return { publicKey, sign: (message) => memorySignature(publicKey, message) };
}

function memorySignature(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  const half = sha256(concatBytes(publicKey, message));
  const signature = concatBytes(Uint8Array.of(1), half, half);
  must(signature.length === SIGNATURE_LENGTH, 'a signature has its length');
  return signature;
}

export function memoryVerify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return equalBytes(memorySignature(publicKey, message), signature);
}
