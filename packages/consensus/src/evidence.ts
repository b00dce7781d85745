// Evidence as a replica holds it (§15): found here or told by others, verified at the edge, passed
// on once, and put into the next block that this replica proposes. It changes nothing else: no
// vote, no view and no peer is treated otherwise because of it.

import { byteName } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceSlot,
} from '@witan/ledger/evidence';
import {
  blockEvidenceBytesMax,
  blockEvidenceMax,
  evidenceBytesMax,
  evidenceHeldMax,
  evidencePerKindMax,
} from '@witan/ledger/limits';
import type { Effect } from './effect.ts';
import { halt, send } from './emit.ts';
import { forkCulprits } from './evidence-detection.ts';
import type { Block } from './ports.ts';
import type { BlockNode, State } from './state.ts';

export interface HeldEvidence {
  readonly evidence: Evidence;
  readonly bytes: Uint8Array;
  /** A final block carries evidence of this slot. */
  recorded: boolean;
}

/**
 * Whether evidence says nothing new: one of its slot is held, or enough of its kind. Of ended
 * epochs there may be any number, so what waits of all of them together is bounded as well: blocks
 * make room again.
 */
export function isKnown(state: State, evidence: Evidence): boolean {
  if (!isOfInterest(state, evidence)) return true;
  if (state.evidence.has(byteName(evidenceSlot(evidence)))) return true;
  if (evidence.epoch < state.epoch && ofEndedEpochs(state, false).length >= evidenceHeldMax) {
    return true;
  }
  let alike = 0;
  for (const { evidence: held } of state.evidence.values()) {
    const isOfSeat = held.culprit === evidence.culprit && held.epoch === evidence.epoch;
    if (isOfSeat && held.kind === evidence.kind) alike += 1;
  }
  return alike >= evidencePerKindMax;
}

/**
 * E8 is of interest for ever: an epoch's end is cosigned when the epoch is over, and a key that has
 * left may still lie about the past. All other evidence ends with its epoch.
 */
export function isOfInterest({ epoch }: State, evidence: Evidence): boolean {
  return evidence.kind === 'E8' ? evidence.epoch <= epoch : evidence.epoch === epoch;
}

/** Slots of ended epochs, the oldest first: those that a block carries, or those that wait. */
function ofEndedEpochs(state: State, recorded: boolean): string[] {
  return [...state.evidence].flatMap(([slot, held]) => {
    return held.evidence.epoch < state.epoch && held.recorded === recorded ? [slot] : [];
  });
}

/** M2: what the next epoch takes over, the newest of it; what is recorded gives way first. */
export function evidenceBeyond(state: State): Map<string, HeldEvidence> {
  const kept = [...state.evidence].filter(([, { evidence }]) => evidence.kind === 'E8');
  const inTurn = kept.toSorted(([, a], [, b]) => Number(b.recorded) - Number(a.recorded));
  return new Map(inTurn.slice(-evidenceHeldMax));
}

/** What is recorded of ended epochs need not be held: it only saves saying it again. */
function makeRoom(state: State): void {
  const recorded = ofEndedEpochs(state, true);
  const held = recorded.length + ofEndedEpochs(state, false).length;
  for (const slot of recorded.slice(0, Math.max(0, held - evidenceHeldMax))) {
    state.evidence.delete(slot);
  }
}

/** Keeps verified evidence, and passes it on once, so that whoever leads may record it. */
export function noteEvidence(state: State, effects: Effect[], evidence: Evidence): void {
  if (isKnown(state, evidence)) return;
  const bytes = encodeEvidence(evidence);
  if (bytes.length > evidenceBytesMax) return;
  state.evidence.set(byteName(evidenceSlot(evidence)), { evidence, bytes, recorded: false });
  makeRoom(state);
  effects.push({ type: 'accuse', evidence });
  send(effects, 'all', { kind: 'evidence', evidence: bytes });
}

/** Carries out what the rules found out while they had no effects at hand. */
export function reportFaults(state: State, effects: Effect[]): void {
  for (const evidence of state.accusations.splice(0)) noteEvidence(state, effects, evidence);
}

function slotsOf({ evidence = [] }: Block): string[] {
  return evidence.map((bytes) => byteName(evidenceSlot(decodeEvidence(bytes))));
}

/** N1: what the next block carries, behind what the blocks in flight carry already. */
export function nextEvidence(state: State, chain: readonly BlockNode[]): Uint8Array[] | undefined {
  if (state.evidence.size === 0) return undefined;
  const inFlight = new Set(chain.flatMap(({ block }) => slotsOf(block)));
  const chosen: Uint8Array[] = [];
  let total = 0;
  for (const [slot, { bytes, recorded }] of state.evidence) {
    if (recorded || inFlight.has(slot) || total + bytes.length > blockEvidenceBytesMax) continue;
    chosen.push(bytes);
    total += bytes.length;
    if (chosen.length === blockEvidenceMax) break;
  }
  return chosen.length === 0 ? undefined : chosen;
}

/** A final block's evidence need not be proposed again. */
export function noteRecorded(state: State, block: Block): void {
  for (const slot of slotsOf(block)) {
    const held = state.evidence.get(slot);
    if (held !== undefined) held.recorded = true;
  }
}

/** Two certificates contradict each other: names who can be proved to have done it, and stops. */
export function haltForked(
  state: State,
  effects: Effect[],
  known: Certificate | undefined,
  other: Certificate,
): void {
  const culprits = known === undefined ? [] : forkCulprits(state, known, other);
  for (const evidence of culprits) noteEvidence(state, effects, evidence);
  const named = culprits.map(({ kind, culprit }) => `${kind} against ${culprit}`);
  const detail = [`height ${other.height}`, ...named].join('; ');
  halt(state, effects, 'consensus/conflicting-certificates', detail);
}
