// How the rules add effects: each helper keeps the state and the effect in step.

import type { Message } from '@witan/ledger/messages';
import type { ProblemKey } from '@witan/ledger/problems';
import type { Statement } from '@witan/ledger/statement';
import type { Effect, Position, TimerName } from './effect.ts';
import type { WalRecord } from './records.ts';
import type { State } from './state.ts';

export function append(state: State, effects: Effect[], record: WalRecord): Position {
  state.appended += 1;
  effects.push({ type: 'append', record });
  return state.appended;
}

/** Asks for a signature behind everything appended so far (W3). */
export function sign(state: State, effects: Effect[], statement: Statement): void {
  const { epoch, appended } = state;
  effects.push({ type: 'sign', epoch, statement, lane: undefined, after: appended });
}

/** Sends what is durable already or needs no record. */
export function send(effects: Effect[], to: number | 'all', message: Message, after = 0): void {
  effects.push({ type: 'send', to, message, after });
}

export function setTimer(effects: Effect[], name: TimerName, delayMs: number): void {
  effects.push({ type: 'set-timer', name, delayMs: Math.max(0, delayMs) });
}

/** Ends participation for good: nothing more is signed, and no view change helps (N6). */
export function halt(state: State, effects: Effect[], key: ProblemKey, detail: string): void {
  if (state.halted !== undefined) return;
  state.halted = { key, detail };
  effects.push({ type: 'halt', key, detail });
}
