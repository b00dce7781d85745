// One honest validator of the exhaustive search as a table of states: the real replica, brought to
// any local state by what happened to it on the way, runs once for each step that is taken.

import type { MutantName } from '@witan/consensus';
import { JUSTIFICATION, type Justification } from '@witan/ledger/statement';
import { LocalRun } from './search-run.ts';
import { type BlockName, SearchWorld, VALIDATORS } from './search-world.ts';

export interface RunOptions {
  readonly mutant?: MutantName | undefined;
  /** Whether the judge stands between the replica and its key; yes unless told. */
  readonly judged?: boolean;
}

/** What the search goes through. */
export interface Extent {
  /** Views that the liar leads: 1 to 3. */
  readonly views: number;
  /** Heights in question: 1 or 2. */
  readonly heights: number;
  /** Blocks that it offers in each view on each parent. */
  readonly variants: number;
}

/** A vote for a block, in the view of the block or, where it is voted again, in a later one. */
export interface VoteName {
  /** "view block". */
  readonly name: string;
  readonly view: number;
  readonly block: BlockName;
  readonly height: number;
}

/** What a VIEWCHANGE reports: the base of the epoch, or a PREPARE certificate. */
export type Report = 'base' | VoteName;

export type Stimulus =
  | { readonly type: 'propose'; readonly block: BlockName }
  /** A quorum has prepared, or committed, a block in a view. */
  | { readonly type: 'prepared' | 'committed'; readonly vote: VoteName }
  /** The leader is silent, and nothing comes of the views between. */
  | { readonly type: 'leave'; readonly view: number }
  /** The liar opens a view on a certificate; the highest report of others that it lists. */
  | {
      readonly type: 'new-view';
      readonly view: number;
      readonly highest: Report;
      readonly worst: Report;
    };

/** What a validator has said and done, as far as others can tell. */
export interface LocalState {
  readonly history: readonly Stimulus[];
  /** Names of the votes that it signed. */
  readonly prepares: ReadonlySet<string>;
  readonly commits: ReadonlySet<string>;
  /** View → what its VIEWCHANGE to it reports. */
  readonly reported: ReadonlyMap<number, Report>;
  /** The committed chain. */
  readonly committed: readonly BlockName[];
}

/** The liar leads these views; those between are led by validators that look on. */
function viewsOf(count: number): number[] {
  return Array.from({ length: count }, (_, turn) => turn * VALIDATORS);
}

export class LocalMachine {
  readonly start = 0;
  readonly stimuli: readonly Stimulus[];
  readonly #options: RunOptions;
  readonly #world = new SearchWorld();
  readonly #votes: ReadonlyMap<string, VoteName>;
  readonly #states: LocalState[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #steps: (number | undefined)[][] = [];

  constructor(options: RunOptions, extent: Extent) {
    this.#options = options;
    const views = viewsOf(extent.views);
    const blocks = this.#world.makeBlocks(extent.views, extent.heights, extent.variants);
    const votes = views.flatMap((view) =>
      blocks
        .filter(({ header }) => header.originView <= view)
        .map(({ name: block, header }): VoteName => {
          return { name: `${view} ${block}`, view, block, height: header.height };
        }),
    );
    this.#votes = new Map(votes.map((vote) => [vote.name, vote]));
    this.stimuli = [
      ...blocks.map(({ name }): Stimulus => ({ type: 'propose', block: name })),
      ...votes.flatMap((vote): Stimulus[] => [
        { type: 'prepared', vote },
        { type: 'committed', vote },
      ]),
      ...views.slice(1).flatMap((view) => openings(view, votes)),
    ];
    this.#enter([]);
  }

  get size(): number {
    return this.#states.length;
  }

  state(number: number): LocalState {
    return this.#states[number] as LocalState;
  }

  /** The state that follows when something happens; the same where nothing comes of it. */
  after(number: number, stimulus: number): number {
    const steps = this.#steps[number] as (number | undefined)[];
    steps[stimulus] ??= this.#follow(number, this.stimuli[stimulus] as Stimulus);
    return steps[stimulus] as number;
  }

  #follow(number: number, stimulus: Stimulus): number {
    const { history } = this.state(number);
    if (history.includes(stimulus)) return number;
    return this.#enter([...history, stimulus]);
  }

  /** Runs a history on a new replica, and files the state that it leads to. */
  #enter(history: readonly Stimulus[]): number {
    const run = new LocalRun(this.#world, this.#options);
    for (const stimulus of history) run.apply(stimulus);
    const state = this.#stateOf(run, history);
    // What shows no effect now is as well late: the network delivers it when it does. So histories
    // that show the same are one.
    const { prepares, commits, reported, committed } = state;
    const reports = [...reported].map(([view, report]) => `${view}: ${nameOf(report)}`);
    const said = [sorted(prepares), sorted(commits), reports, committed];
    const key = `${said.join(';')} ${run.shown}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.length;
    this.#numbers.set(key, number);
    this.#states.push(state);
    this.#steps.push([]);
    return number;
  }

  #stateOf({ committed, signed }: LocalRun, history: readonly Stimulus[]): LocalState {
    const prepares = new Set<string>();
    const commits = new Set<string>();
    const reported = new Map<number, Report>();
    for (const statement of signed) {
      if (statement.type === 'prepare' || statement.type === 'commit') {
        const name = `${statement.view} ${this.#world.nameOf(statement.blockHash)}`;
        (statement.type === 'prepare' ? prepares : commits).add(name);
      }
      if (statement.type !== 'view-change' || statement.newView % VALIDATORS !== 0) continue;
      reported.set(statement.newView, this.#reportOf(statement.justification));
    }
    const chain = committed.map((hash) => this.#world.nameOf(hash));
    return { history, prepares, commits, reported, committed: chain };
  }

  #reportOf({ kind, view, blockHash: hash }: Justification): Report {
    if (kind === JUSTIFICATION.base) return 'base';
    const block = this.#world.nameOf(hash);
    const { height } = this.#world.block(block).header;
    const name = `${view} ${block}`;
    return this.#votes.get(name) ?? { name, view, block, height };
  }
}

/** All ways into a view of the liar. */
function openings(view: number, votes: readonly VoteName[]): Stimulus[] {
  const reports: Report[] = ['base', ...votes.filter((vote) => vote.view < view)];
  return [
    { type: 'leave', view },
    ...reports.flatMap((highest) =>
      reports.map((worst): Stimulus => ({ type: 'new-view', view, highest, worst })),
    ),
  ];
}

/** V2: by view, then by height; the base below all. */
export function compareReports(a: Report, b: Report): number {
  if (a === 'base' || b === 'base') return Number(a !== 'base') - Number(b !== 'base');
  return a.view - b.view || a.height - b.height;
}

export function nameOf(report: Report): string {
  return report === 'base' ? report : report.name;
}

function sorted(names: ReadonlySet<string>): string[] {
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}
