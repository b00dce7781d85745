// Hands out the own snapshots, piece by piece, at the pace that one peer may cost (G2).

import { snapshotPieceBytesMax } from '@witan/ledger/limits';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { DecodeError } from '@witan/ledger/problems';
import {
  decodeGetState,
  encodeStatePiece,
  type GetState,
  MANIFEST_PART,
  type StatePiece,
} from '@witan/ledger/state-sync';
import { type Rate, RateBudget } from '../network/rate-budget.ts';
import type { Shelf } from './shelf.ts';

/** Of one peer: it fetches from several at once, and the disk is there for votes. */
const RATE: Rate = { framesPerSecond: 200, bytesPerSecond: 16 * 1024 * 1024, burstSeconds: 1 };

export class SnapshotServer {
  readonly #shelf: Shelf;
  readonly #send: (to: number, kind: number, payload: Uint8Array) => boolean;
  readonly #budgets = new Map<number, RateBudget>();
  /** Peers whose question is being answered: one of each, whatever it has sent (T14). */
  readonly #answering = new Set<number>();

  constructor(shelf: Shelf, send: (to: number, kind: number, payload: Uint8Array) => boolean) {
    this.#shelf = shelf;
    this.#send = send;
  }

  /** Who asks too much waits for its answer, and what it asks meanwhile gets none. */
  async answer(from: number, payload: Uint8Array): Promise<void> {
    const budget = this.#budgetOf(from);
    if (this.#answering.has(from)) return;
    let question: GetState;
    try {
      question = decodeGetState(payload);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      if (!budget.overdrawn) budget.spend(snapshotPieceBytesMax);
      return;
    }
    this.#answering.add(from);
    try {
      const { owedMs } = budget;
      if (owedMs > 0) await new Promise((resolve) => setTimeout(resolve, owedMs).unref());
      const bytes = encodeStatePiece(await this.#find(question));
      budget.spend(bytes.length);
      this.#send(from, MESSAGE_KINDS.STATE_CHUNK, bytes);
    } finally {
      this.#answering.delete(from);
    }
  }

  async #find({ height, part, offset }: GetState): Promise<StatePiece> {
    const of = height === 0 ? this.#shelf.newest : height;
    const asked = { height: of ?? 0, part, offset };
    const none = { ...asked, total: 0, bytes: new Uint8Array(0) };
    if (of === undefined) return none;
    const name = part === MANIFEST_PART ? 'manifest' : part;
    const found = await this.#shelf.place(of).piece(name, offset, snapshotPieceBytesMax);
    return found === undefined || found.bytes.length === 0 ? none : { ...asked, ...found };
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
