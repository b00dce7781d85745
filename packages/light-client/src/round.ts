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

export interface Round {
  readonly answers: readonly Answer[];
  /** The largest head that its mirror can tie to all smaller ones. */
  readonly reference: HeadSource | undefined;
  readonly fork: Fork | undefined;
  /** Remembered heads that are not of this log, and whose signatures accuse nobody. */
  readonly doubts: readonly RememberedHead[];
  /** They do not show what lies before their heads, or these are of councils that had ended. */
  readonly unlinked: readonly Mirror[];
}

export async function compareAll(
  answers: readonly Answer[],
  remembered: readonly RememberedHead[],
  verify: Verify,
): Promise<Round> {
  const served = answers.flatMap(({ mirror, opened, steps }) => [
    ...(opened === undefined ? [] : [{ head: opened, council: opened.council, mirror }]),
    ...steps.map(({ head, council }) => ({ head, council, mirror })),
  ]);
  const heads: HeadSource[] = [...served, ...remembered];
  const found = equalSizes(heads);
  const unlinked: Mirror[] = [];
  let reference: HeadSource | undefined;
  for (const candidate of served.toSorted(byNewest)) {
    const { head, mirror } = candidate;
    if (unlinked.includes(mirror)) continue;
    try {
      const smaller = heads.filter((each) => each.head.size > 0 && each.head.size < head.size);
      found.push(...(await contradictionsOf(candidate, smaller)));
      const own = served.filter((each) => each.mirror === mirror);
      if (own.every((each) => isInOffice(each, answers))) reference = candidate;
      // What it proves against others is proved, whoever it is.
      if (reference !== undefined || found.length > 0) break;
    } catch {
      // Others may show it of theirs.
    }
    unlinked.push(mirror);
  }
  const contradicting = found.flatMap(({ a, b }) => [a, b]);
  const parties = answers.filter(({ opened }) =>
    contradicting.some(({ head }) => opened !== undefined && isSameHead(head, opened)),
  );
  const mirrors = parties.map(({ mirror }) => mirror.name);
  const own = remembered.find(({ isTrusted }) => isTrusted);
  const fork =
    (await provedFork(found, heads, mirrors, verify)) ?? unprovedFork(found, own, mirrors);
  const doubts = fork ? [] : remembered.filter((each) => contradicting.includes(each));
  return { answers, reference, fork, doubts, unlinked };
}

/**
 * Rule 5: beyond the end of its epoch, which another mirror may be the only one to show, the keys
 * of a council may be anyone's. What they signed is compared, and nothing goes on from it.
 */
function isInOffice({ head: { epoch, size } }: HeadSource, answers: readonly Answer[]): boolean {
  const ends = answers.flatMap(({ steps }) => steps.map(({ head }) => head));
  return ends.every((end) => end.epoch !== epoch || end.size >= size);
}

async function provedFork(
  found: readonly Contradiction[],
  heads: readonly HeadSource[],
  mirrors: readonly string[],
  verify: Verify,
): Promise<Fork | undefined> {
  const proved = await strongestEvidence(found, heads, verify);
  if (proved === undefined) return undefined;
  const { evidence, verdict } = proved;
  return { heads: verdict.heads, evidence, guilty: verdict.guilty, mirrors };
}

/** A quorum signed what contradicts our own head, whose signatures are lost. */
function unprovedFork(
  found: readonly Contradiction[],
  own: HeadSource | undefined,
  mirrors: readonly string[],
): Fork | undefined {
  const pair = found.find(({ a, b }) => (a === own && b.mirror) || (b === own && a.mirror));
  if (pair === undefined) return undefined;
  return { heads: [pair.a.head, pair.b.head], evidence: undefined, guilty: [], mirrors };
}

/** `newestMs`: of the newest head that any of them attests. */
export function reportOf(
  { reference, fork, unlinked }: Round,
  { mirror, opened, problem = 'client/unreachable' }: Answer,
  newestMs: number,
): MirrorReport {
  const { name } = mirror;
  if (opened === undefined) {
    const isAway = problem === 'client/unreachable' || problem === 'client/timeout';
    return { name, state: isAway ? 'unreachable' : 'refused', problem };
  }
  const { size, attestedAtMs = 0 } = opened;
  if (fork?.mirrors.includes(name)) return { name, state: 'forked', size };
  const isReference = reference !== undefined && isSameHead(reference.head, opened);
  if (unlinked.includes(mirror) && !isReference) {
    return { name, state: 'unlinked', size, problem: 'proof/path' };
  }
  const behindMs = Math.max(0, newestMs - attestedAtMs);
  return { name, state: behindMs > STALE_MS ? 'stale' : 'agrees', size, behindMs };
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
