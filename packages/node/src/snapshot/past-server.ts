// Tells others what lies behind their snapshots (state.md §10.5): what stood before the versions of
// records that they know, and entries of logs. One question of each peer at a time, in turns
// between which votes are taken.

import { pastStepsMax, snapshotPieceBytesMax } from '@witan/ledger/limits';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import {
  decodePastQuestion,
  type EndedVersion,
  type EntriesQuestion,
  encodePastAnswer,
  endedVersionBytes,
  PAST_HEAD_BYTES,
  type PastAnswer,
  type PastQuestion,
  type RecordsQuestion,
} from '@witan/ledger/past-sync';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import type { LogProof } from '@witan/ledger/state-log';
import { type Archive, proveEntries } from '@witan/state';
import { type Rate, RateBudget } from '../network/rate-budget.ts';

/** Of one peer: a step costs a read of a row, so that is some 5,000 of them a second. */
const RATE: Rate = { framesPerSecond: 20, bytesPerSecond: 4 * 1024 * 1024, burstSeconds: 1 };
const STEPS_PER_TURN = 32;
/** Of an answer: its number, and the count of each record. */
const COUNT_BYTES = 2;
const NO_ENTRIES: LogProof = { peaks: [], entries: [], right: [] };

type Pasts = Pick<Archive, 'stepsTo' | 'logEntry'>;

export class PastServer {
  readonly #archive: Pasts;
  readonly #send: (to: number, kind: number, payload: Uint8Array) => boolean;
  readonly #budgets = new Map<number, RateBudget>();
  /** Peers whose question is being answered: one of each, whatever it has sent (T14). */
  readonly #answering = new Set<number>();
  #stopped = false;

  constructor(archive: Pasts, send: (to: number, kind: number, payload: Uint8Array) => boolean) {
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
      const bytes = encodePastAnswer(await this.#answerTo(question));
      if (this.#stopped) return;
      budget.spend(bytes.length);
      this.#send(from, MESSAGE_KINDS.PAST, bytes);
    } finally {
      this.#answering.delete(from);
    }
  }

  async #answerTo(question: PastQuestion): Promise<PastAnswer> {
    const { ask, id } = question;
    return ask === 'entries'
      ? { ask, id, proof: await this.#entries(question) }
      : { ask, id, records: await this.#find(question) };
  }

  /** The first of the entries, as many as an answer holds, or none where some are not here. */
  async #entries({ key, from, to, size }: EntriesQuestion): Promise<LogProof> {
    const entryAt = this.#archive.logEntry.bind(this.#archive, key);
    const entries: Uint8Array[] = [];
    const end = Math.min(to, from + pastStepsMax);
    for (let index = from; index < end; index++) {
      if (entries.length % STEPS_PER_TURN === STEPS_PER_TURN - 1) await turn();
      if (this.#stopped) return NO_ENTRIES;
      const found = entryAt(index);
      if (found === undefined) break;
      entries.push(found.entry);
    }
    try {
      return entries.length === 0 ? NO_ENTRIES : proveEntries({ from, entries, size }, entryAt);
    } catch (error) {
      if (!(error instanceof WitanError) || error.key !== 'query/entries-gone') throw error;
      return NO_ENTRIES;
    }
  }

  /** As much as an answer holds, record by record. */
  async #find({ records }: RecordsQuestion): Promise<EndedVersion[][]> {
    const found: EndedVersion[][] = [];
    let bytes = PAST_HEAD_BYTES;
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
        if (steps % STEPS_PER_TURN === 0) await turn();
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

/** Others are served before the next reads. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
