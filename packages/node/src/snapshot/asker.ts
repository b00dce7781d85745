// Asks peers for parts of snapshots, piece by piece, and measures how fast they come. Who stays
// below the rate that is asked of it is slow: within every bound of a single answer, a liar could
// otherwise make a fetch last for days.

import type { Clock } from '@witan/consensus';
import { snapshotPieceBytesMax } from '@witan/ledger/limits';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { DecodeError } from '@witan/ledger/problems';
import {
  decodeStatePiece,
  encodeGetState,
  type GetState,
  type StatePiece,
} from '@witan/ledger/state-sync';

export type AskClock = Pick<Clock, 'monotonicMs' | 'setTimer'>;

export const SYSTEM_CLOCK: AskClock = {
  monotonicMs: () => performance.now(),
  setTimer: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Half a megabit: who votes has more to spare, and a million records come within the hour. */
export const BYTES_PER_SECOND_MIN: number = 64 * 1024;
/** A peer may lag behind its rate by so much: a machine that is starved for a while is no liar. */
export const PATIENCE_MS = 15_000;
/** So many answers in a row may fail to come. */
const UNANSWERED_MAX = 3;

/** What is asked of each peer, in bytes per second, and who does not keep to it. */
export class Pace {
  readonly bytesPerSecond: number;
  readonly #lagsMs = new Map<number, number>();
  readonly #slow = new Set<number>();

  constructor(bytesPerSecond: number) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** A piece takes so long at that rate. */
  get answerMs(): number {
    return (1_000 * snapshotPieceBytesMax) / this.bytesPerSecond;
  }

  /** Whether any peer is too slow. */
  get isAnySlow(): boolean {
    return this.#slow.size > 0;
  }

  isSlow(peer: number): boolean {
    return this.#slow.has(peer);
  }

  /** How far a peer lags behind with a part of which so much came in so long. */
  #lagMs(peer: number, tookMs: number, bytes: number): number {
    const dueMs = (1_000 * bytes) / this.bytesPerSecond;
    return Math.max(0, (this.#lagsMs.get(peer) ?? 0) + tookMs - dueMs);
  }

  /** A part that is on its way; answers whether the peer has become too slow with it. */
  look(peer: number, tookMs: number, bytes: number): boolean {
    if (this.#lagMs(peer, tookMs, bytes) > PATIENCE_MS) this.#slow.add(peer);
    return this.#slow.has(peer);
  }

  /** A part that is over: lag stays, and shrinks with whatever comes faster. */
  note(peer: number, tookMs: number, bytes: number): void {
    this.#lagsMs.set(peer, this.#lagMs(peer, tookMs, bytes));
  }
}

interface Question extends GetState {
  readonly answered: (piece: StatePiece | undefined) => void;
}

/** What is asked for, of whom, and how. */
export interface Wanted {
  readonly peer: number;
  readonly height: number;
  readonly part: number;
  readonly bytesMax: number;
  readonly pace: Pace;
  /** Asked before each piece: another peer may have been faster. */
  readonly isWanted: () => boolean;
}

export interface AskedPart {
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface AskerParts {
  readonly send: (to: number, kind: number, payload: Uint8Array) => boolean;
  /** Somebody sent what no honest node sends. */
  readonly onFalse: (peer: number, error: DecodeError) => void;
  readonly clock?: AskClock | undefined;
}

export class Asker {
  readonly #parts: AskerParts;
  readonly #clock: AskClock;
  /** One at a time of each peer. */
  readonly #questions = new Map<number, Question>();
  #stopped = false;

  constructor(parts: AskerParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? SYSTEM_CLOCK;
  }

  /** A STATE_CHUNK from the other end of a link; one that was not asked for is dropped. */
  receive(from: number, payload: Uint8Array): void {
    const question = this.#questions.get(from);
    if (question === undefined) return;
    let piece: StatePiece;
    try {
      piece = decodeStatePiece(payload);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.#parts.onFalse(from, error);
      question.answered(undefined);
      return;
    }
    const { height, part, offset } = question;
    const isAnswer = piece.part === part && piece.offset === offset;
    if (isAnswer && (height === 0 || piece.height === height)) question.answered(piece);
  }

  #ask(peer: number, question: GetState, answerMs: number): Promise<StatePiece | undefined> {
    this.#questions.get(peer)?.answered(undefined);
    return new Promise((resolve) => {
      const cancel = this.#clock.setTimer(answerMs, () => answered(undefined));
      const answered = (piece: StatePiece | undefined): void => {
        cancel();
        if (this.#questions.get(peer)?.answered === answered) this.#questions.delete(peer);
        resolve(piece);
      };
      this.#questions.set(peer, { ...question, answered });
      const { send } = this.#parts;
      if (!send(peer, MESSAGE_KINDS.GET_STATE, encodeGetState(question))) answered(undefined);
    });
  }

  /**
   * All pieces of one part; undefined where the peer has none, does not answer, is too slow, or is
   * wanted no more. Height 0 asks for the newest.
   */
  async part({ peer, part, bytesMax, pace, ...wanted }: Wanted): Promise<AskedPart | undefined> {
    let { height } = wanted;
    const sinceMs = this.#clock.monotonicMs();
    let whole: Uint8Array | undefined;
    let offset = 0;
    let unanswered = 0;
    while (!this.#stopped && wanted.isWanted()) {
      const piece = await this.#ask(peer, { height, part, offset }, pace.answerMs);
      if (piece === undefined) {
        unanswered += 1;
        // Who says nothing at all need not be asked twice.
        if (whole === undefined || unanswered === UNANSWERED_MAX) return undefined;
      } else {
        const { total } = piece;
        if (total === 0 || total > bytesMax || total !== (whole?.length ?? total)) return undefined;
        whole ??= new Uint8Array(total);
        whole.set(piece.bytes, offset);
        offset += piece.bytes.length;
        height = piece.height;
        unanswered = 0;
      }
      const tookMs = this.#clock.monotonicMs() - sinceMs;
      const isSlow = pace.look(peer, tookMs, offset);
      if (whole !== undefined && offset === whole.length) {
        pace.note(peer, tookMs, offset);
        return { height, bytes: whole };
      }
      if (isSlow) return undefined;
    }
    return undefined;
  }

  stop(): void {
    this.#stopped = true;
    for (const { answered } of [...this.#questions.values()]) answered(undefined);
  }
}
