// Tells others what stood before the versions of records that they know (state.md §10.5): one
// question of each peer at a time, in turns between which votes are taken.

import { pastStepsMax, snapshotPieceBytesMax } from '@witan/ledger/limits';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import {
  decodePastQuestion,
  type EndedVersion,
  encodePastAnswer,
  endedVersionBytes,
  type PastQuestion,
} from '@witan/ledger/past-sync';
import { DecodeError } from '@witan/ledger/problems';
import type { Archive } from '@witan/state';
import { type Rate, RateBudget } from '../network/rate-budget.ts';

/** Of one peer: a step costs a read of a row, so that is some 5,000 of them a second. */
const RATE: Rate = { framesPerSecond: 20, bytesPerSecond: 4 * 1024 * 1024, burstSeconds: 1 };
const STEPS_PER_TURN = 32;
/** Of an answer: its number, and the count of each record. */
const COUNT_BYTES = 2;

export class PastServer {
  readonly #archive: Pick<Archive, 'stepsTo'>;
  readonly #send: (to: number, kind: number, payload: Uint8Array) => boolean;
  readonly #budgets = new Map<number, RateBudget>();
  /** Peers whose question is being answered: one of each, whatever it has sent (T14). */
  readonly #answering = new Set<number>();
  #stopped = false;

  constructor(
    archive: Pick<Archive, 'stepsTo'>,
    send: (to: number, kind: number, payload: Uint8Array) => boolean,
  ) {
    this.#archive = archive;
    this.#send = send;
  }

  /** Who asks too much waits for its answer, and what it asks meanwhile gets none. */
  async answer(from: number, payload: Uint8Array): Promise<void> {
    if (this.#stopped || this.#answering.has(from)) return;
    let question: PastQuestion;
    try {
      question = decodePastQuestion(payload);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      return;
    }
    this.#answering.add(from);
    try {
      const budget = this.#budgetOf(from);
      const { owedMs } = budget;
      if (owedMs > 0) await new Promise((resolve) => setTimeout(resolve, owedMs).unref());
      const bytes = encodePastAnswer({ id: question.id, records: await this.#find(question) });
      if (this.#stopped) return;
      budget.spend(bytes.length);
      this.#send(from, MESSAGE_KINDS.PAST, bytes);
    } finally {
      this.#answering.delete(from);
    }
  }

  /** As much as an answer holds, record by record. */
  async #find({ records }: PastQuestion): Promise<EndedVersion[][]> {
    const found: EndedVersion[][] = [];
    let bytes = 4;
    let steps = 0;
    for (const { key, version, height } of records) {
      if (this.#stopped) break;
      bytes += COUNT_BYTES;
      if (bytes > snapshotPieceBytesMax) return found;
      const ended: EndedVersion[] = [];
      found.push(ended);
      const known = { recVersion: version, updatedHeight: height };
      for (const { step, value } of this.#archive.stepsTo(key, known)) {
        const each = { txid: step.txid, value };
        bytes += endedVersionBytes(each);
        if (bytes > snapshotPieceBytesMax || steps === pastStepsMax) return found;
        ended.push(each);
        steps += 1;
        if (steps % STEPS_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
        if (this.#stopped) break;
      }
    }
    return found;
  }

  /** Nothing is read any more: the database may close. */
  stop(): void {
    this.#stopped = true;
  }

  #budgetOf(peer: number): RateBudget {
    let budget = this.#budgets.get(peer);
    if (budget === undefined) {
      budget = new RateBudget(RATE, () => performance.now());
      this.#budgets.set(peer, budget);
    }
    return budget;
  }
}
