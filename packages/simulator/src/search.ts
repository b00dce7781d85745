// Exhaustive search of a council of four over the real replica (consensus.md §21.6): every order in
// which the network, and a liar that leads all views in question, may let things happen to three
// honest validators. One or two heights are in question; in each view the liar offers some blocks.
//
// What one honest validator does depends on what happens to it and on nothing else, and all three
// are alike. So the real replica is run once for each local history that matters, and the search
// walks over multisets of three local states. A certificate is one step: votes below a quorum do
// nothing.

import {
  compareReports,
  type Extent,
  LocalMachine,
  type LocalState,
  nameOf,
  type RunOptions,
  type Stimulus,
} from './search-machine.ts';

export interface SearchOptions extends RunOptions, Omit<Extent, 'heights'> {
  /** Heights in question: 1, unless told. */
  readonly heights?: number;
  /** Global states beyond which the search gives up. */
  readonly statesMax: number;
}

export interface SearchReport {
  readonly states: number;
  readonly localStates: number;
  /** Whether all states within reach were seen. */
  readonly complete: boolean;
  /** What happened to each validator on the way to a fork; undefined when there is none. */
  readonly fork: readonly string[] | undefined;
}

/** Honest validators; the fourth lies. */
const HONEST = 3;
/** Of a quorum of three, so many are honest at least. */
const HONEST_IN_QUORUM = 2;

interface Place {
  /** Numbers of local states, ascending. */
  readonly members: readonly number[];
}

export function searchForks(options: SearchOptions): SearchReport {
  const machine = new LocalMachine(options, { heights: 1, ...options });
  const start: Place = { members: Array<number>(HONEST).fill(machine.start) };
  const seen = new Set([keyOf(start)]);
  let frontier = [start];
  while (frontier.length > 0 && seen.size < options.statesMax) {
    const next: Place[] = [];
    for (const place of frontier) {
      for (const after of successors(machine, place)) {
        const key = keyOf(after);
        if (seen.has(key)) continue;
        seen.add(key);
        const states = after.members.map((number) => machine.state(number));
        if (isForked(states)) {
          return {
            states: seen.size,
            localStates: machine.size,
            complete: false,
            fork: states.map(({ history }) => history.map(describe).join(', ')),
          };
        }
        next.push(after);
      }
    }
    frontier = next;
  }
  const complete = frontier.length === 0;
  return { states: seen.size, localStates: machine.size, complete, fork: undefined };
}

function keyOf({ members }: Place): string {
  return String.fromCharCode(...members);
}

/** Two validators have committed different blocks at one height. */
function isForked(states: readonly LocalState[]): boolean {
  const [longest = []] = states
    .map(({ committed }) => committed)
    .sort((a, b) => b.length - a.length);
  return states.some(({ committed }) => committed.some((block, at) => block !== longest[at]));
}

function* successors(machine: LocalMachine, { members }: Place): Generator<Place, void> {
  const states = members.map((number) => machine.state(number));
  for (const [index, number] of members.entries()) {
    // Validators in one state are alike.
    if (index > 0 && members[index - 1] === number) continue;
    const others = states.filter((_state, at) => at !== index);
    for (const [at, stimulus] of machine.stimuli.entries()) {
      if (!isPossible(stimulus, states[index] as LocalState, others)) continue;
      const after = machine.after(number, at);
      if (after === number) continue;
      const moved = members.map((member, place) => (place === index ? after : member));
      yield { members: moved.sort((a, b) => a - b) };
    }
  }
}

/** Whether the liar and the network can let this happen, given what honest validators signed. */
function isPossible(stimulus: Stimulus, own: LocalState, others: readonly LocalState[]): boolean {
  switch (stimulus.type) {
    case 'propose':
    case 'leave':
      return true;
    case 'prepared':
    case 'committed': {
      const { name } = stimulus.vote;
      const has = (state: LocalState): boolean =>
        (stimulus.type === 'prepared' ? state.prepares : state.commits).has(name);
      const count = others.filter(has).length;
      return count >= HONEST_IN_QUORUM - (has(own) ? 1 : 0);
    }
    case 'new-view': {
      const { highest, view, worst } = stimulus;
      const all = [own, ...others];
      const reports = all.flatMap(({ reported }) => reported.get(view) ?? []);
      const usable = reports.filter((report) => compareReports(report, worst) <= 0);
      const isUsable = usable.some((report) => nameOf(report) === nameOf(worst));
      if (usable.length < HONEST_IN_QUORUM || !isUsable) return false;
      if (highest === 'base') return true;
      return all.filter(({ prepares }) => prepares.has(highest.name)).length >= HONEST_IN_QUORUM;
    }
  }
}

function describe(stimulus: Stimulus): string {
  switch (stimulus.type) {
    case 'leave':
      return `leaves for view ${stimulus.view}`;
    case 'propose':
      return `gets block ${stimulus.block}`;
    case 'new-view': {
      const { highest, view, worst } = stimulus;
      return `enters view ${view} on ${nameOf(highest)}, beside a report of ${nameOf(worst)}`;
    }
    default:
      return `${stimulus.type} ${stimulus.vote.name}`;
  }
}
