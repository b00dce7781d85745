// Agencies that die under half of what the council can take: the leader, and how long nothing is
// final; then another one, and how fast it catches up when it comes back.

import type { AgencyState } from '@witan/cli/demo/supervisor';
import { LAN_TIMING } from '@witan/consensus';
import { auditFinal } from './audit.ts';
import { countersOf, type Head, headOf } from './council.ts';
import { metricOf } from './counters.ts';
import type { Window } from './figures.ts';
import type { LoadedNetwork } from './network.ts';
import type { Section } from './report.ts';

export interface OutageOptions {
  /** Operations a second at saturation. */
  readonly saturation: number;
}

const BEFORE_MS = 2_000;
const AFTER_MS = 4_000;
const CATCH_UP_MS = 120_000;
const POLL_MS = 5;
const READY_MS = 180_000;

export async function runDeadLeader(
  network: LoadedNetwork,
  { saturation }: OutageOptions,
): Promise<Section> {
  const { council, options } = network;
  const [{ leader }] = (await council.heads()) as [Head];
  const witness = beforeOf(council.agencies, leader);
  await network.watchAt(witness.member);
  let killed = { member: leader, atMs: 0 };
  let timerMs: number = LAN_TIMING.progressMsMin;
  const kill = async (): Promise<void> => {
    await sleep(BEFORE_MS);
    // A term may have ended meanwhile.
    const { leader: member } = await headOf(witness.api);
    if (member === witness.member) throw new Error(`${member} leads again so soon`);
    options.say(`kill -9 of ${member}, which leads`);
    // T(k) follows what commits take.
    timerMs = 1_000 * metricOf(await countersOf(witness.api), 'witan_progress_timer_seconds');
    killed = { member, atMs: performance.now() };
    await council.break(member);
  };
  const window = await halfLoad(network, saturation, BEFORE_MS + AFTER_MS, kill);
  const gap = longestGap(network.watch.heights, killed.atMs);
  council.heal(killed.member);
  await whenVoting(network, killed.member);
  await settled(network, window);
  return {
    title: 'kill -9 of the leader, at half of saturation',
    figures: [
      {
        ...{ key: 'leaderGapMs', name: 'longest time without a block', value: gap, unit: 'ms' },
        ...{ limit: timerMs, limitIs: 'the progress timer when it was killed' },
      },
      {
        ...{ key: 'leaderGapBeyondTimerMs', name: '  beyond the timer', unit: 'ms' },
        ...{ value: gap - timerMs, goal: { atMost: 150 } },
      },
      { key: 'leaderLost', name: 'transactions lost', value: 0, unit: '', goal: { atMost: 0 } },
    ],
    checked: `all ${window.load.sent.length} transactions final and executed, one head`,
  };
}

/** Who led before it, and so is the last to lead again. */
function beforeOf(agencies: readonly AgencyState[], member: string): AgencyState {
  const at = agencies.findIndex((each) => each.member === member);
  return agencies[(at + agencies.length - 1) % agencies.length] as AgencyState;
}

/** Longest time between two blocks of which one came after that moment. */
function longestGap(heights: ReadonlyMap<number, number>, sinceMs: number): number {
  const moments = [...heights.values()].sort((a, b) => a - b);
  const gaps = moments.map((atMs, i) => {
    return atMs < sinceMs || i === 0 ? 0 : atMs - (moments[i - 1] as number);
  });
  return Math.max(...gaps);
}

export async function runCatchUp(
  network: LoadedNetwork,
  { saturation, downMs }: OutageOptions & { readonly downMs: number },
): Promise<Section> {
  const { council, options } = network;
  const witness = council.agencies[0] as AgencyState;
  await network.watchAt(witness.member);
  const { leader } = await headOf(witness.api);
  const victim = council.agencies.find(
    ({ member }) => member !== leader && member !== witness.member,
  ) as AgencyState;
  let found: CaughtUp | undefined;
  const outage = async (): Promise<void> => {
    await sleep(BEFORE_MS);
    options.say(`${victim.member} is down for ${downMs / 1000} s`);
    await council.break(victim.member);
    await sleep(downMs);
    council.heal(victim.member);
    found = await caughtUp(victim.api, witness.api);
  };
  const window = await halfLoad(network, saturation, BEFORE_MS + downMs + AFTER_MS, outage);
  await whenVoting(network, victim.member);
  await settled(network, window);
  if (found === undefined) throw new Error('nothing was caught up with');
  const live = liveSpeed(network, window);
  const speed = found.blocks / (found.tookMs / 1000);
  return {
    title: `Catch-up after ${downMs / 1000} s down, at half of saturation`,
    figures: [
      {
        ...{ key: 'catchUpBlocksPerSecond', name: 'blocks a second, caught up', value: speed },
        ...{ unit: '/s', limit: live.blocksPerSecond, limitIs: 'live' },
        ratioGoal: { atLeast: 10 },
      },
      {
        ...{ key: 'catchUpTxPerSecond', name: 'transactions a second, caught up', unit: '/s' },
        ...{ value: (1000 * found.transactions) / found.tookMs },
        ...{ limit: live.txPerSecond, limitIs: 'live' },
      },
      { key: 'catchUpBlocks', name: 'blocks that it had missed', value: found.blocks, unit: '' },
      {
        ...{ key: 'catchUpStartMs', name: 'from its start to its first answer', unit: 'ms' },
        value: found.startMs,
      },
      {
        ...{ key: 'catchUpVotingMs', name: 'from its start to voting', unit: 'ms' },
        value: found.votingMs,
      },
    ],
    checked: `all ${window.load.sent.length} transactions final and executed, one head`,
  };
}

interface CaughtUp {
  readonly blocks: number;
  readonly transactions: number;
  readonly tookMs: number;
  readonly startMs: number;
  readonly votingMs: number;
}

/** From its first answer until it has what the others have: blocks that grew on the way count. */
async function caughtUp(api: string, witness: string): Promise<CaughtUp> {
  const startedMs = performance.now();
  const deadline = startedMs + CATCH_UP_MS;
  let first: { atMs: number; height: number; transactions: number } | undefined;
  for (;;) {
    if (performance.now() > deadline) throw new Error(`${api} does not catch up`);
    const found = await progressOf(api);
    if (found !== undefined) {
      first ??= found;
      const { height, syncing } = await headOf(witness);
      if (found.height >= height - 1 && !syncing) {
        const tookMs = Math.max(1, found.atMs - first.atMs);
        const votes = await votesAt(api, deadline);
        return {
          blocks: found.height - first.height,
          transactions: found.transactions - first.transactions,
          tookMs,
          startMs: first.atMs - startedMs,
          votingMs: votes - startedMs,
        };
      }
    }
    await sleep(POLL_MS);
  }
}

async function progressOf(
  api: string,
): Promise<{ atMs: number; height: number; transactions: number } | undefined> {
  try {
    const counters = await countersOf(api);
    const height = metricOf(counters, 'witan_height');
    const transactions = metricOf(counters, 'witan_transactions_total');
    return { atMs: performance.now(), height, transactions };
  } catch (error) {
    // Nobody listens yet, or it says that it is not ready.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

async function votesAt(api: string, deadline: number): Promise<number> {
  for (;;) {
    const { role, syncing } = await headOf(api);
    if (role === 'validator' && !syncing) return performance.now();
    if (performance.now() > deadline) throw new Error(`${api} does not vote`);
    await sleep(POLL_MS);
  }
}

function liveSpeed(
  network: LoadedNetwork,
  { startMs, endMs, load }: Window,
): { readonly blocksPerSecond: number; readonly txPerSecond: number } {
  const seconds = (endMs - startMs) / 1000;
  const within = [...network.watch.heights.values()].filter(
    (atMs) => atMs >= startMs && atMs <= endMs,
  );
  return { blocksPerSecond: within.length / seconds, txPerSecond: load.sent.length / seconds };
}

function halfLoad(
  network: LoadedNetwork,
  saturation: number,
  ms: number,
  meanwhile: () => Promise<void>,
): Promise<Window> {
  const { perTransaction } = network.options;
  const perSecond = Math.ceil(saturation / 2 / perTransaction);
  const operations = Math.ceil((perSecond * perTransaction * ms) / 1000);
  network.options.say(`${perSecond} transactions a second`);
  const load = async (): Promise<Window> =>
    network.window(await network.next(operations), {
      ...{ pace: { perSecond }, perRequest: 50, failover: true, meanwhile },
    });
  return load();
}

async function whenVoting({ council }: LoadedNetwork, member: string): Promise<void> {
  const { api } = council.agency(member);
  await council.until(`${member} votes again`, READY_MS, async () => {
    try {
      const { role, syncing } = await headOf(api);
      return role === 'validator' && !syncing;
    } catch {
      return false; // it has not begun to listen
    }
  });
}

async function settled(network: LoadedNetwork, { load }: Window): Promise<void> {
  await auditFinal(
    network.council,
    load.sent.map(({ job }) => job),
  );
  await network.audit(load.sent);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
