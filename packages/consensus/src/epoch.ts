// Reconfiguration (M1, M2): how an epoch ends, how the next begins, and who signs in it (S5).

import { equalBytes } from '@witan/ledger/bytes';
import { type Council, councilAfter, type NextCouncil } from '@witan/ledger/council';
import { parametersHash } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import { must } from '@witan/ledger/problems';
import { epochEnd } from './chain.ts';
import type { Effect } from './effect.ts';
import { append } from './emit.ts';
import { beginEpoch, moveFence } from './initial-state.ts';
import { resumeTransactions, type Waiting, waitingTransactions } from './own-lane.ts';
import { FENCE_OPEN } from './ports.ts';
import type { BlockNode, State } from './state.ts';
import { sendStatus } from './status.ts';

/** M2: what execution decided at the last block of the epoch, once that block is to be final. */
export function successorAt(state: State, { block, execution }: BlockNode): Council | undefined {
  const { hash, header } = block;
  const next: NextCouncil | undefined = execution?.notice.next;
  must((next !== undefined) === header.epochEnd, 'M2: an epoch’s last block names a council');
  if (execution === undefined || next === undefined) return undefined;
  const { nextParamsHash, nextValidatorsHash } = execution.result;
  must(equalBytes(nextValidatorsHash, validatorsHash(next.validators)), 'M2: validators sealed');
  must(equalBytes(nextParamsHash, parametersHash(next.parameters)), 'M2: parameters sealed');
  return councilAfter(state.configuration.council, { height: header.height, hash }, next);
}

/**
 * M2, Resolution 5: the last block of an epoch is final, and its certificate leads to view 0 of
 * the next, whatever view certified it. Lanes end here; what nobody referenced in the own lane is
 * batched anew.
 */
export function enterEpoch(state: State, effects: Effect[], council: Council): void {
  const waiting = waitingTransactions(state);
  const orphans = endLanes(state, effects);
  const { self } = state.configuration;
  beginEpoch(state, council);
  effects.push({ type: 'enter-epoch', council, orphans: self === undefined ? [] : orphans });
  const { epoch, view, active } = state;
  if (state.configuration.self !== undefined) openSeat(state, effects, waiting);
  // Whoever leads waits until a quorum is here, so that nobody misses the first proposal.
  sendStatus(state, effects, 'all', false);
  effects.push({ type: 'view-changed', epoch, view, active });
}

/** L2: a new boot, above every earlier one, so that no slot of a lane is used twice. */
export function openSeat(state: State, effects: Effect[], waiting: readonly Waiting[] = []): void {
  const { ownLane } = state;
  ownLane.boot += 1;
  ownLane.bootPosition = append(state, effects, { type: 'boot', boot: ownLane.boot });
  resumeTransactions(state, effects, waiting);
}

/** Batches of the old epoch can never be referenced again; own ones are handed back. */
function endLanes(state: State, effects: Effect[]): Hash[] {
  const { self } = state.configuration;
  const orphans: Hash[] = [];
  for (const { reference } of state.held.values()) {
    if (reference.author === self) orphans.push(reference.batchHash);
    effects.push({ type: 'forget-batch', batchHash: reference.batchHash });
  }
  return orphans;
}

/**
 * S5: a learner has caught up when a quorum of the others is in this epoch and none of them has
 * committed more. Whatever its key signed before it returned, it signed in this epoch at most, or
 * in the next where the end of this one may be certified already.
 */
export function settleFence(state: State, effects: Effect[]): void {
  const { committed, configuration, epoch, peers, tip } = state;
  if (state.signsFrom !== FENCE_OPEN || tip !== undefined) return;
  const level = peers.filter(({ present, tipHeight }) => present && tipHeight <= committed.height);
  if (level.length < configuration.quorum) return;
  const ends = epochEnd(state) <= committed.height + configuration.parameters.windowHeights;
  effects.push({ type: 'fence', signsFrom: epoch + (ends ? 2 : 1) });
}

/** S5: the signer has moved its fence, durably. */
export function noteFence(state: State, effects: Effect[], signsFrom: number): void {
  const { self } = state.configuration;
  moveFence(state, signsFrom);
  if (self === undefined && state.configuration.self !== undefined) openSeat(state, effects);
}
