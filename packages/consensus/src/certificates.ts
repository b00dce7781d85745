// What follows from knowing a certificate, whoever brought it: the lock rises (N4), the height is
// prepared in this view (N5), or it is final (N6). One entry for each kind (S4).

import { equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import { nodeAt } from './chain.ts';
import type { Effect } from './effect.ts';
import { append, halt } from './emit.ts';
import { haltForked } from './evidence.ts';
import { keyOf } from './hash-key.ts';
import { compareRank } from './rank.ts';
import type { State } from './state.ts';
import { pruneVotes } from './vote-keeper.ts';

/** N4: a certificate of higher rank replaces the lock; a COMMIT also one of equal rank (G3). */
export function raiseLock(state: State, certificate: Certificate): void {
  if (certificate.epoch !== state.epoch) return;
  const order = compareRank(certificate, state.lock, state.configuration.mutant);
  const settles = certificate.kind === 'commit' && state.lock?.kind === 'prepare';
  const replaces = order > 0 || (order === 0 && settles);
  if (replaces || state.configuration.mutant === 'lockGoesBack') state.lock = certificate;
}

/** N4: a block is prepared. */
export function notePrepared(state: State, certificate: Certificate): void {
  if (certificate.epoch !== state.epoch) return;
  raiseLock(state, certificate);
  const node = nodeAt(state, { hash: certificate.blockHash });
  if (node !== undefined && compareRank(certificate, node.certificate) > 0) {
    node.certificate = certificate;
  }
  if (certificate.view !== state.view) return;
  if (certificate.height > state.committed.height) {
    state.prepared.set(certificate.height, certificate);
  }
}

/**
 * N6, S4: a COMMIT certificate, from votes, peers or a view change. The end of the step applies
 * it as soon as the blocks down to the committed one are here and executed.
 */
export function noteCommitted(state: State, effects: Effect[], certificate: Certificate): void {
  if (certificate.epoch !== state.epoch) return;
  raiseLock(state, certificate);
  const { height } = certificate;
  if (height <= state.committed.height) {
    noteFinished(state, effects, certificate);
    return;
  }
  if (state.tip === undefined || height > state.tip.height) {
    state.tip = certificate;
    // T2: the council commits, so the leader is alive, even if this replica lags behind.
    state.progressFromMs = undefined;
  }
  const near = height <= state.committed.height + 2 * state.configuration.parameters.windowHeights;
  if (near || nodeAt(state, { hash: certificate.blockHash }) !== undefined) {
    const known = state.finals.get(height);
    if (known !== undefined && !equalBytes(known.blockHash, certificate.blockHash)) {
      haltForked(state, effects, known, certificate);
      return;
    }
    // The first is kept: it may be the one that ends a term in its own view (V6).
    if (known === undefined) state.finals.set(height, certificate);
  }
}

/** A certificate of a committed height: welcome, a contradiction, or too old to judge. */
function noteFinished(state: State, effects: Effect[], certificate: Certificate): void {
  const { height } = certificate;
  const recent = state.recent.get(height);
  if (recent === undefined || height === 0) return;
  if (!equalBytes(recent.hash, certificate.blockHash)) {
    const { certificate: last } = state.committed;
    haltForked(state, effects, last?.height === height ? last : undefined, certificate);
    return;
  }
  if (!equalBytes(recent.sealedHash, certificate.sealedHash)) {
    halt(state, effects, 'consensus/own-result-differs', `height ${height}`);
    return;
  }
  if (state.uncertified.get(height) !== keyOf(certificate.blockHash)) return;
  state.uncertified.delete(height);
  pruneVotes(state);
  append(state, effects, { type: 'certificate', certificate });
  effects.push({ type: 'certified', certificate });
}
