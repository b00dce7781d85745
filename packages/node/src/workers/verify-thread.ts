// One verification thread and the jobs that it has. When the thread dies, another takes its jobs.

import type { Worker } from 'node:worker_threads';
import { WitanError } from '@witan/ledger/problems';
import { startWorker } from './start-worker.ts';
import {
  READY,
  type VerifyReply,
  type VerifyRequest,
  type VerifyWorkerData,
} from './verify-messages.ts';

/** A job that was being done so many times when its thread died is what kills threads. */
const DEATHS_MAX = 2;

export interface VerifyJob {
  readonly id: number;
  /** How many signatures it is about. */
  readonly weight: number;
  /** The message, with bytes of its own: it takes them along. Asked for again after a death. */
  request(): VerifyRequest;
  finish(reply: VerifyReply): void;
}

interface Assigned {
  readonly job: VerifyJob;
  deaths: number;
}

export class VerifyThread {
  readonly #data: VerifyWorkerData;
  readonly #onFailure: (error: Error) => void;
  /** In the order in which the thread does them. */
  readonly #jobs: Map<number, Assigned> = new Map();
  #worker: Worker;
  #ready = false;
  #closed = false;
  #error: unknown;

  constructor(data: VerifyWorkerData, onFailure: (error: Error) => void) {
    this.#data = data;
    this.#onFailure = onFailure;
    this.#worker = this.#start();
  }

  /** Signatures that the thread has still to check. */
  get load(): number {
    let load = 0;
    for (const { job } of this.#jobs.values()) load += job.weight;
    return load;
  }

  give(job: VerifyJob): void {
    this.#jobs.set(job.id, { job, deaths: 0 });
    this.#post(job);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = startWorker(new URL('./verify-worker.ts', import.meta.url), this.#data);
    this.#ready = false;
    worker.on('message', (message: typeof READY | VerifyReply) => {
      if (message === READY) this.#ready = true;
      else this.#finished(message);
    });
    worker.on('messageerror', (error) => this.#fail(error));
    worker.on('error', (error) => {
      this.#error = error;
    });
    worker.on('exit', () => this.#exited());
    return worker;
  }

  #post(job: VerifyJob): void {
    const request = job.request();
    const bytes = 'batch' in request ? request.batch : request.transactions;
    this.#worker.postMessage(request, [bytes.buffer as ArrayBuffer]);
  }

  #finished(reply: VerifyReply): void {
    const assigned = this.#jobs.get(reply.id);
    this.#jobs.delete(reply.id);
    assigned?.job.finish(reply);
  }

  #exited(): void {
    if (this.#closed) return;
    const [oldest] = this.#jobs.values();
    if (oldest !== undefined) oldest.deaths += 1;
    if (!this.#ready || (oldest?.deaths ?? 0) >= DEATHS_MAX) {
      this.#fail(this.#error);
      return;
    }
    this.#worker = this.#start();
    for (const { job } of this.#jobs.values()) this.#post(job);
  }

  #fail(cause: unknown): void {
    const what = this.#ready
      ? 'a verification thread died again'
      : 'a verification thread cannot start';
    this.#onFailure(new WitanError('verification/failed', what, { cause }));
  }
}
