// Asks peers for what lies behind a snapshot: one question of each at a time, those first who
// answer most in the least time, and nobody again who served what is false.

import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import {
  decodePastAnswer,
  encodePastQuestion,
  type PastAnswer,
  type PastQuestion,
} from '@witan/ledger/past-sync';
import { DecodeError } from '@witan/ledger/problems';
import { type AskClock, SYSTEM_CLOCK } from './asker.ts';

export interface PastAskerParts {
  /** Who is linked. */
  readonly peers: () => readonly number[];
  readonly nameOf: (peer: number) => string;
  readonly send: (to: number, kind: number, payload: Uint8Array) => boolean;
  readonly log: (line: string) => void;
  readonly clock?: AskClock;
}

/** So long an answer may take: half a megabyte, at the rate that a snapshot's parts must have. */
const ANSWER_MS = 8_000;

interface Question {
  readonly id: number;
  readonly answered: (answer: PastAnswer | undefined) => void;
}

export class PastAsker {
  readonly #parts: PastAskerParts;
  readonly #clock: AskClock;
  readonly #questions = new Map<number, Question>();
  /** Names of those who served what is false. */
  readonly liars: Set<string> = new Set();
  /** What each peer's last answer cost: who dribbles is asked last. */
  readonly #msPerStep = new Map<number, number>();
  #lastId = 0;
  #stopped = false;
  #wake: () => void = () => undefined;

  constructor(parts: PastAskerParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? SYSTEM_CLOCK;
  }

  get isStopped(): boolean {
    return this.#stopped;
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
      this.blame(from, error);
      question.answered(undefined);
    }
  }

  /**
   * Asks one peer after the other until `take`, which is given each answer, says that it is enough.
   * It answers with how many steps of an answer were true and new: who has none is asked no more.
   */
  async askAround(
    question: (id: number) => PastQuestion,
    take: (peer: number, answer: PastAnswer) => Promise<number>,
    isEnough: () => boolean,
  ): Promise<void> {
    const exhausted = new Set<number>();
    while (!this.#stopped && !isEnough()) {
      const peer = this.#cheapest(exhausted);
      if (peer === undefined) return;
      const sinceMs = this.#clock.monotonicMs();
      const answer = await this.#ask(peer, question);
      const tookMs = this.#clock.monotonicMs() - sinceMs;
      const steps = answer === undefined ? 0 : await take(peer, answer);
      this.#msPerStep.set(peer, tookMs / Math.max(1, steps));
      if (steps === 0) exhausted.add(peer);
    }
  }

  #cheapest(exhausted: ReadonlySet<number>): number | undefined {
    const cost = (peer: number): number => this.#msPerStep.get(peer) ?? 0;
    return [...this.#parts.peers()]
      .filter((peer) => !exhausted.has(peer) && !this.liars.has(this.#parts.nameOf(peer)))
      .sort((a, b) => cost(a) - cost(b))[0];
  }

  #ask(peer: number, question: (id: number) => PastQuestion): Promise<PastAnswer | undefined> {
    const id = this.#lastId++;
    return new Promise((resolve) => {
      const answered = (answer: PastAnswer | undefined): void => {
        cancel();
        this.#questions.delete(peer);
        resolve(answer);
      };
      const cancel = this.#clock.setTimer(ANSWER_MS, () => answered(undefined));
      this.#questions.set(peer, { id, answered });
      const bytes = encodePastQuestion(question(id));
      if (!this.#parts.send(peer, MESSAGE_KINDS.GET_PAST, bytes)) answered(undefined);
    });
  }

  blame(peer: number, error: Error): void {
    const name = this.#parts.nameOf(peer);
    if (this.liars.has(name)) return;
    this.liars.add(name);
    this.#parts.log(`${name} served a false past, and is asked for no more: ${error.message}`);
  }

  /** Ends early when nothing more is to be asked. */
  pause(delayMs: number): Promise<void> {
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
