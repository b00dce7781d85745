// How much a replica holds, as counts: what an operator watches and the simulator bounds (R11).

import type { State } from './state.ts';

export interface Footprint {
  /** Blocks at or above the committed height. */
  readonly blocks: number;
  /** Heights and slots with votes, and the votes in them. */
  readonly voteHeights: number;
  readonly voteSlots: number;
  readonly votes: number;
  readonly proposals: number;
  readonly certificates: number;
  readonly heldBatches: number;
  readonly wantedBatches: number;
  readonly ownTransactions: number;
}

function sum<T>(items: Iterable<T>, sizeOf: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += sizeOf(item);
  return total;
}

export function footprintOf(state: State): Footprint {
  const heights = [...state.votes.values()];
  return {
    blocks: state.nodes.size,
    voteHeights: state.votes.size,
    voteSlots: sum(heights, ({ slots }) => slots.size),
    votes: sum(heights, ({ slots }) => sum(slots.values(), ({ ballots }) => ballots.length)),
    proposals: sum(state.proposals.values(), (slots) => slots.size),
    certificates: state.prepared.size + state.finals.size,
    heldBatches: state.held.size,
    wantedBatches: state.wanted.size,
    ownTransactions: state.ownLane.known.size,
  };
}
