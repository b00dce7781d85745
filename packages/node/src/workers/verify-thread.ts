// One verification thread and the jobs that it has. When the thread dies, another takes its jobs.
// Few jobs at a time are at the thread: the others wait where their sources can take turns.

import type { Worker } from 'node:worker_threads';
import { WitanError } from '@witan/ledger/problems';
import { startWorker } from './start-worker.ts';
import { TurnQueue } from './turn-queue.ts';
import {
  READY,
  type VerifyReply,
  type VerifyRequest,
  type VerifyWorkerData,
} from './verify-messages.ts';

/** A job that was being done so many times when its thread died is what kills threads. */
const DEATHS_MAX = 2;

/**
 * Signatures at the thread beyond which jobs wait: some 40 ms of work, so that the thread does not
 * run dry while the main one executes a block.
 */
const GIVEN_MAX = 1_000;

export interface VerifyJob {
  readonly id: number;
  /** Who has it to be done: sources take turns. */
  readonly source: string;
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
  /** At the thread, in the order in which it does them. */
  readonly #jobs: Map<number, Assigned> = new Map();
  readonly #waiting = new TurnQueue<VerifyJob>();
  /** Signatures of all jobs, and of those at the thread. */
  #load = 0;
  #given = 0;
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
    return this.#load;
  }

  give(job: VerifyJob): void {
    this.#load += job.weight;
    this.#waiting.push(job.source, job);
    this.#postWaiting();
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

  #postWaiting(): void {
    while (this.#given < GIVEN_MAX) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#given += job.weight;
      this.#jobs.set(job.id, { job, deaths: 0 });
      this.#post(job);
    }
  }

  #post(job: VerifyJob): void {
    const request = job.request();
    const bytes = 'batch' in request ? request.batch : request.transactions;
    this.#worker.postMessage(request, [bytes.buffer as ArrayBuffer]);
  }

  #finished(reply: VerifyReply): void {
    const job = this.#jobs.get(reply.id)?.job;
    if (job === undefined) return;
    this.#jobs.delete(reply.id);
    this.#load -= job.weight;
    this.#given -= job.weight;
    this.#postWaiting();
    job.finish(reply);
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
