// Completes the pasts of records in a node that began with a snapshot (state.md §5, §10.5): looks
// through the state for records whose oldest versions are not here, and asks the others for what
// stood before. Each step is checked against the head of the version above it, which leads to the
// state root, before a byte of it is stored. It goes on in the background for as long as it takes,
// and a process that ends goes on where it was.

import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import {
  decodePastAnswer,
  type EndedVersion,
  encodePastQuestion,
  type PastAnswer,
  pastQuestion,
} from '@witan/ledger/past-sync';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { checkStepBefore } from '@witan/ledger/state-history';
import type { Host, LackingPast, RowWrite } from '@witan/state';
import { fetchedRow, progressRow } from '@witan/state';
import { type AskClock, SYSTEM_CLOCK } from './asker.ts';

export interface PastFetchParts {
  readonly host: Pick<Host, 'lackingPast' | 'archive'>;
  /** Writes rows, durably. */
  readonly keep: (rows: readonly RowWrite[]) => Promise<void>;
  /** Who is linked. */
  readonly peers: () => readonly number[];
  readonly nameOf: (peer: number) => string;
  readonly send: (to: number, kind: number, payload: Uint8Array) => boolean;
  /** Bytes that may be written. */
  readonly room: () => number;
  readonly log: (line: string) => void;
  readonly clock?: AskClock;
}

/** Leaves and versions that are read in one turn, and the share of one core for that. */
const READS_PER_TURN = 64;
const SHARE = 0.05;
const PAUSE_MS_MIN = 5;
/** So long an answer may take: half a megabyte, at the rate that a snapshot's parts must have. */
const ANSWER_MS = 8_000;
/** Until what nobody had is looked for again, at first and at most. */
const AGAIN_MS = 10_000;
/** How often a node without a link looks for one. */
const LINK_MS = 500;
const AGAIN_MS_MAX = 3_600_000;
/** What is fetched is a convenience: it leaves room for what is not. */
const ROOM_BYTES_MIN = 256 * 1024 * 1024;

interface Question {
  readonly id: number;
  readonly answered: (answer: PastAnswer | undefined) => void;
}

export class PastFetch {
  readonly #parts: PastFetchParts;
  readonly #clock: AskClock;
  readonly #questions = new Map<number, Question>();
  /** Names of those who served what is false. */
  readonly liars: Set<string> = new Set();
  /** What each peer's last answer cost: who dribbles is asked last. */
  readonly #msPerStep = new Map<number, number>();
  #lastId = 0;
  #stopped = false;
  #wake: () => void = () => undefined;

  constructor(parts: PastFetchParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? SYSTEM_CLOCK;
  }

  /** A PAST from the other end of a link; one that was not asked for is dropped. */
  receive(from: number, payload: Uint8Array): void {
    const question = this.#questions.get(from);
    if (question === undefined) return;
    try {
      const answer = decodePastAnswer(payload);
      if (answer.id === question.id) question.answered(answer);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.#blame(from, error);
      question.answered(undefined);
    }
  }

  /** Resolves when all pasts are here, or the node stops. */
  async run(): Promise<void> {
    const { host, keep, log } = this.#parts;
    if (host.archive.pastProgress.isDone) return;
    let againMs = AGAIN_MS;
    while (!this.#stopped) {
      while (!this.#stopped && this.#parts.peers().length === 0) await this.#pause(LINK_MS);
      const lacking = await this.#pass();
      if (this.#stopped) return;
      if (lacking === 0) {
        await keep([progressRow({ isDone: true, reached: undefined })]);
        log('the past of every record is here');
        return;
      }
      await this.#pause(againMs);
      againMs = Math.min(2 * againMs, AGAIN_MS_MAX);
    }
  }

  /** Once through the state; answers how many records nobody completed. */
  async #pass(): Promise<number> {
    const { host } = this.#parts;
    let { reached: after } = host.archive.pastProgress;
    let lacking = 0;
    while (!this.#stopped) {
      const sinceMs = performance.now();
      const found = host.lackingPast(after, READS_PER_TURN);
      const tookMs = performance.now() - sinceMs;
      if (found.lacking.length > 0) lacking += await this.#complete(found.lacking);
      after = found.reached;
      if (after === undefined) return lacking;
      if (lacking === 0 && found.lacking.length > 0) {
        await this.#keep([progressRow({ isDone: false, reached: after })]);
      }
      await this.#pause(Math.max(PAUSE_MS_MIN, tookMs / SHARE - tookMs));
    }
    return lacking;
  }

  /** Asks whoever gives most in the least time; answers how many records are not whole then. */
  async #complete(lacking: readonly LackingPast[]): Promise<number> {
    let open = lacking;
    const exhausted = new Set<number>();
    while (!this.#stopped && open.length > 0) {
      const peer = this.#cheapest(exhausted);
      if (peer === undefined) break;
      const sinceMs = this.#clock.monotonicMs();
      const answer = await this.#ask(peer, open);
      const { rows, left } = this.#checked(peer, open, answer?.records ?? []);
      const tookMs = this.#clock.monotonicMs() - sinceMs;
      this.#msPerStep.set(peer, tookMs / Math.max(1, rows.length));
      if (rows.length === 0) exhausted.add(peer);
      else await this.#keep(rows);
      open = left;
    }
    return open.length;
  }

  #cheapest(exhausted: ReadonlySet<number>): number | undefined {
    const cost = (peer: number): number => this.#msPerStep.get(peer) ?? 0;
    return [...this.#parts.peers()]
      .filter((peer) => !exhausted.has(peer) && this.#isTrusted(peer))
      .sort((a, b) => cost(a) - cost(b))[0];
  }

  /** What of an answer is true, as rows, and what is lacking then. */
  #checked(
    peer: number,
    asked: readonly LackingPast[],
    answer: readonly (readonly EndedVersion[])[],
  ): { rows: RowWrite[]; left: LackingPast[] } {
    const rows: RowWrite[] = [];
    const left: LackingPast[] = [];
    for (const [i, { key, known: newest }] of asked.entries()) {
      let known = newest;
      try {
        for (const { txid, value } of answer[i] ?? []) {
          const before = checkStepBefore(known, txid, value);
          const { recVersion: version, updatedHeight: height } = known;
          rows.push(fetchedRow(key, { step: { version, height, txid }, value }));
          known = before;
        }
      } catch (error) {
        if (!(error instanceof VerifyError || error instanceof DecodeError)) throw error;
        this.#blame(peer, error);
      }
      if (known.recVersion > 1) left.push({ key, known });
    }
    return { rows, left };
  }

  /** Waits for room first. */
  async #keep(rows: readonly RowWrite[]): Promise<void> {
    const { room, keep, log } = this.#parts;
    for (let said = false; room() < ROOM_BYTES_MIN && !this.#stopped; said = true) {
      if (!said) log('past versions of records are not fetched for now: the disk is nearly full');
      await this.#pause(AGAIN_MS);
    }
    if (!this.#stopped) await keep(rows);
  }

  #ask(peer: number, lacking: readonly LackingPast[]): Promise<PastAnswer | undefined> {
    const id = this.#lastId++;
    const records = lacking.map(({ key, known }) => ({
      ...{ key, version: known.recVersion, height: known.updatedHeight },
    }));
    return new Promise((resolve) => {
      const answered = (answer: PastAnswer | undefined): void => {
        cancel();
        this.#questions.delete(peer);
        resolve(answer);
      };
      const cancel = this.#clock.setTimer(ANSWER_MS, () => answered(undefined));
      this.#questions.set(peer, { id, answered });
      const question = encodePastQuestion(pastQuestion(id, records));
      if (!this.#parts.send(peer, MESSAGE_KINDS.GET_PAST, question)) answered(undefined);
    });
  }

  #blame(peer: number, error: Error): void {
    const name = this.#parts.nameOf(peer);
    if (this.liars.has(name)) return;
    this.liars.add(name);
    this.#parts.log(`${name} served a false past, and is asked for no more: ${error.message}`);
  }

  #isTrusted(peer: number): boolean {
    return !this.liars.has(this.#parts.nameOf(peer));
  }

  #pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#clock.setTimer(delayMs, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
      if (this.#stopped) this.#wake();
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
    for (const { answered } of [...this.#questions.values()]) answered(undefined);
  }
}
