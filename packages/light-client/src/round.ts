// One comparison of everything that mirrors served with each other and with what is remembered
// (light-client.md §12). It ends with a reference, the largest head whose mirror proves what lies
// before it, or with a fork, and takes no side.

import type { ProblemKey } from '@witan/ledger/problems';
import {
  byNewest,
  type Contradiction,
  contradictionsOf,
  type HeadSource,
  strongestEvidence,
} from './comparison.ts';
import type { Step } from './epochs.ts';
import type { Mirror } from './mirror.ts';
import { isSameHead, type Verify } from './seal.ts';
import type { OpenedHead } from './signed-head.ts';
import type { MirrorReport } from './sync-report.ts';
import type { Fork } from './sync-state.ts';

/** As long as an answer may be called current: a mirror further behind is stale. */
const STALE_MS = 10 * 60_000;

/** What one mirror served. */
export interface Answer {
  readonly mirror: Mirror;
  readonly opened?: OpenedHead;
  readonly steps: readonly Step[];
  readonly problem?: ProblemKey;
}

/** A head from before this round. */
export interface RememberedHead extends HeadSource {
  /** Our own: whoever contradicts it contradicts what we rely on, signatures at hand or not. */
  readonly isTrusted: boolean;
}

export class Round {
  readonly answers: readonly Answer[];
  readonly #remembered: readonly RememberedHead[];
  readonly #served: readonly HeadSource[];
  readonly #unlinked = new Set<Mirror>();
  #reference: HeadSource | undefined;
  #found: readonly Contradiction[] = [];
  #fork: Fork | undefined;

  constructor(answers: readonly Answer[], remembered: readonly RememberedHead[]) {
    this.answers = answers;
    this.#remembered = remembered;
    this.#served = answers.flatMap(({ mirror, opened, steps }): HeadSource[] => [
      ...(opened === undefined ? [] : [{ head: opened, council: opened.council, mirror }]),
      ...steps.map(({ head, council }) => ({ head, council, mirror })),
    ]);
  }

  /** The largest head that its mirror can tie to all smaller ones. */
  get reference(): HeadSource | undefined {
    return this.#reference;
  }

  get fork(): Fork | undefined {
    return this.#fork;
  }

  /** Remembered heads that are not of this log, and whose signatures accuse nobody. */
  get doubts(): readonly RememberedHead[] {
    if (this.#fork !== undefined) return [];
    return this.#remembered.filter((each) =>
      this.#found.some(({ a, b }) => a === each || b === each),
    );
  }

  async compare(verify: Verify): Promise<void> {
    const heads = [...this.#served, ...this.#remembered];
    const found = equalSizes(heads);
    for (const reference of [...this.#served].sort(byNewest)) {
      if (this.#unlinked.has(reference.mirror as Mirror)) continue;
      try {
        const others = heads.filter(({ head }) => head.size <= reference.head.size);
        found.push(...(await contradictionsOf(reference, others)));
        this.#reference = reference;
        break;
      } catch {
        // It does not show what lies before its head. Others may, of theirs.
        this.#unlinked.add(reference.mirror as Mirror);
      }
    }
    this.#found = found;
    if (found.length > 0) this.#fork = await this.#forkOf(heads, verify);
  }

  async #forkOf(heads: readonly HeadSource[], verify: Verify): Promise<Fork | undefined> {
    const proved = await strongestEvidence(this.#found, heads, verify);
    const mirrors = this.answers
      .filter((each) => this.#isParty(each))
      .map(({ mirror }) => mirror.name);
    if (proved !== undefined) {
      const { evidence, verdict } = proved;
      return { heads: verdict.heads, evidence, guilty: verdict.guilty, mirrors };
    }
    // A quorum signed what contradicts our own head, whose signatures are lost.
    const own = this.#remembered.find(({ isTrusted }) => isTrusted);
    const [pair] = this.#found.filter(
      ({ a, b }) => (a === own || b === own) && [a, b].some(({ mirror }) => mirror !== undefined),
    );
    if (pair === undefined) return undefined;
    return { heads: [pair.a.head, pair.b.head], evidence: undefined, guilty: [], mirrors };
  }

  /** Whether it served one of two heads that contradict each other. */
  #isParty({ opened }: Answer): boolean {
    return this.#found.some(({ a, b }) =>
      [a, b].some(({ head }) => opened !== undefined && isSameHead(head, opened)),
    );
  }

  /** `newestMs`: of the newest head that any of them attests. */
  reportOf({ mirror, opened, problem }: Answer, newestMs: number): MirrorReport {
    const { name } = mirror;
    if (opened === undefined) {
      const key = problem ?? 'client/unreachable';
      const isAway = key === 'client/unreachable' || key === 'client/timeout';
      const state = isAway ? 'unreachable' : 'refused';
      return { name, state, problem: key };
    }
    const { size, attestedAtMs = 0 } = opened;
    if (this.#fork?.mirrors.includes(name)) return { name, state: 'forked', size };
    const isReference = this.#reference !== undefined && isSameHead(this.#reference.head, opened);
    if (this.#unlinked.has(mirror) && !isReference)
      return { name, state: 'unlinked', size, problem: 'proof/path' };
    const behindMs = Math.max(0, newestMs - attestedAtMs);
    return { name, state: behindMs > STALE_MS ? 'stale' : 'agrees', size, behindMs };
  }
}

/** Two roots of one size need no proof, and nobody can hold it back. */
function equalSizes(heads: readonly HeadSource[]): Contradiction[] {
  return heads.flatMap((a, i) =>
    heads
      .slice(i + 1)
      .filter((b) => b.head.size === a.head.size && !isSameHead(a.head, b.head))
      .map((b) => ({ a, b, proof: [] })),
  );
}
