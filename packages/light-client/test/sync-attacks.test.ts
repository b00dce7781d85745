// Goal: G6. Whatever up to 2f + 1 liars sign, a client with one honest mirror or one honest memory
// in reach either refuses it or holds evidence that names at least f + 1 of them, and never an
// honest agency. Method: seeded forks of real header logs, of equal and different sizes, against
// mirrors, the own older head and a receipt's; with replays, false cosignatures, lying clocks and
// proofs held back. The nightly tier runs ten times as many.

import { strict as assert } from 'node:assert';
import { faultTolerance, quorum, type Validator } from '@witan/ledger/membership';
import type { MerkleLog } from '@witan/ledger/merkle-log';
import type { SignedHead } from '@witan/ledger/split-view';
import { type Trust, verifyEvidence } from '@witan/light-client';
import { LightClient, type SyncReport } from '@witan/light-client/sync';
import { useNativeSha256 } from './quick-crypto.ts';
import {
  agency,
  Draws,
  FakeMirror,
  headOf,
  logOf,
  type Manner,
  MemoryStore,
  NOW,
  NOW_MS,
  noteOf,
  quickVerify,
  range,
  signHead,
  trustOf,
} from './sync-world.ts';

const ATTACKS = process.env.WITAN_CI_TIER === 'nightly' ? 10_000 : 1_000;
const LEAVES = 600;
const HOUR_MS = 3_600_000;
const COUNCILS = [4, 7, 16, 31].map((n) =>
  trustOf(Array.from({ length: n }, (_, i) => agency(`n${n} ${i}`))),
);
const options = { verify: quickVerify };

interface Branch {
  readonly log: MerkleLog;
  /** Leaves that it shares with the true log. */
  readonly shared: number;
}

/** What one seed draws: who lies, where the log forks, and which heads have a quorum. */
interface Plot {
  readonly trust: Trust;
  readonly liars: readonly number[];
  readonly branch: Branch;
  readonly honest: SignedHead;
  readonly forged: SignedHead;
  /** Whether as many have really signed as must. */
  readonly isHonestQuorum: boolean;
  readonly isForgedQuorum: boolean;
}

/**
 * Liars sign both heads; honest agencies sign one each, as the network between them may be cut. A
 * side that lacks a quorum borrows the names of others, with signatures that are not theirs.
 */
function plotOf(draw: Draws, truth: MerkleLog, branches: readonly Branch[]): Plot {
  const trust = draw.one(COUNCILS);
  const n = trust.validators.length;
  const needed = quorum(n);
  const f = faultTolerance(n);
  // With f liars or fewer no two quorums exist, and most draws are of more.
  const liars = draw.some(range(n), draw.from(draw.below(5) === 0 ? 1 : f + 1, 2 * f + 1));
  const others = range(n).filter((seat) => !liars.includes(seat));
  const deceived = draw.some(others, Math.floor((others.length * draw.from(3, 7)) / 10));
  const branch = draw.one(branches);
  const isTwin = draw.below(3) === 0;
  const falseSize = draw.from(branch.shared + 1, LEAVES);
  const trueSize = isTwin ? falseSize : draw.from(1, LEAVES);
  const faithful = others.filter((seat) => !deceived.includes(seat));
  const sideOf = (seats: readonly number[]): number[] => draw.some([...liars, ...seats], needed);
  const timeOf = (seat: number): number =>
    // Liars say any time; honest clocks are right.
    liars.includes(seat) ? NOW + draw.one([-86_400, -60, 0, 100, 9_999]) : NOW - draw.below(5);
  const honest = signHead(headOf(truth, trueSize), trust, sideOf(faithful), timeOf);
  const signed = signHead(headOf(branch.log, falseSize), trust, sideOf(deceived), timeOf);
  return {
    ...{ trust, liars, branch, honest, forged: padded(signed, trust, needed) },
    isHonestQuorum: honest.cosignatures.length === needed,
    isForgedQuorum: signed.cosignatures.length === needed,
  };
}

/** Names of others fill up what lacks, with signatures over something else. */
function padded(head: SignedHead, trust: Trust, needed: number): SignedHead {
  const lacking = range(trust.validators.length)
    .filter((seat) => !head.cosignatures.some(({ voter }) => voter === seat))
    .slice(0, needed - head.cosignatures.length);
  const borrowed = signHead({ ...head, size: head.size + 1 }, trust, lacking).cosignatures;
  const cosignatures = [...head.cosignatures, ...borrowed].sort((a, b) => a.voter - b.voter);
  return { ...head, cosignatures };
}

/** Never an honest agency, and enough of the others. */
async function assertCaught(
  report: SyncReport,
  { trust, liars }: Plot,
  seed: string,
): Promise<void> {
  const { fork } = report;
  assert.ok(fork?.evidence !== undefined, `${seed}: no evidence`);
  const verdict = await verifyEvidence(fork.evidence, [trust], options);
  const seats = verdict.guilty.map((each) => trust.validators.indexOf(each));
  assert.ok(
    seats.every((seat) => liars.includes(seat)),
    `${seed}: an honest agency is named`,
  );
  assert.ok(verdict.isEnough, `${seed}: ${seats.length} named, ${verdict.needed} needed`);
  const named = fork.guilty.map(({ member }) => member);
  assert.deepEqual(
    named,
    verdict.guilty.map(({ member }: Validator) => member),
  );
}

type Outcome = 'caught' | 'refused' | 'unlinked' | 'one log' | 'unknown';

describe('split views by up to 2f + 1 liars', function () {
  this.timeout(600_000);
  useNativeSha256();

  const truth = logOf(LEAVES);
  const draw = new Draws(1);
  const branches = range(24).map((i): Branch => {
    const shared = draw.below(LEAVES - 1);
    return { shared, log: logOf(LEAVES, `branch ${i}`, shared) };
  });

  /** One attack: how the client meets the two heads, and what came of it. */
  async function attack(seed: number): Promise<Outcome> {
    const d = new Draws(seed + 7);
    const plot = plotOf(d, truth, branches);
    const { trust, honest, forged, branch, isHonestQuorum, isForgedQuorum } = plot;
    const manner: Manner = d.below(3) === 0 ? 'without-proofs' : 'honest';
    const good = new FakeMirror('good', truth, noteOf(honest, trust), { proofs: d.below(2) === 0 });
    const bad = new FakeMirror('bad', branch.log, noteOf(forged, trust), { manner });
    const way = d.one(['mirrors', 'own head', 'receipt'] as const);
    const label = `seed ${seed}, ${way}`;
    const store = new MemoryStore();
    const open = (mirrors: readonly FakeMirror[]): Promise<LightClient> =>
      LightClient.open(trust, mirrors, store, options);
    let report: SyncReport;
    if (way === 'mirrors') {
      const silent = new FakeMirror('silent', truth, '', { manner: d.one(['silent', 'garbage']) });
      report = await (await open(d.some([good, bad, silent], 3))).sync(NOW_MS);
    } else if (way === 'own head') {
      if (isHonestQuorum) await (await open([good])).sync(NOW_MS);
      report = await (await open([bad])).sync(NOW_MS + HOUR_MS);
    } else {
      const client = await open([good]);
      await client.observe([forged]);
      report = await client.sync(NOW_MS);
    }
    const bothQuorums = isHonestQuorum && isForgedQuorum;
    if (report.status === 'forked') {
      assert.ok(bothQuorums, `${label}: a fork without two quorums`);
      await assertCaught(report, plot, label);
      return 'caught';
    }
    const badReport = report.mirrors.find(({ name }) => name === 'bad');
    if (!isForgedQuorum) {
      if (way === 'receipt') return 'unknown';
      assert.equal(badReport?.problem, 'checkpoint/quorum', label);
      return 'refused';
    }
    return withoutFork(plot, report, way, label);
  }

  /** Both heads have quorums, or the true one has none; and no fork was found. Why not? */
  function withoutFork(plot: Plot, report: SyncReport, way: string, label: string): Outcome {
    const { honest, forged, branch, isHonestQuorum } = plot;
    if (!isHonestQuorum) return 'unknown';
    // What both have in common contradicts nothing.
    if (honest.size <= branch.shared) return 'one log';
    const state = report.mirrors.find(({ name }) => name === 'bad')?.state;
    if (way === 'receipt') {
      // A larger head than any mirror's waits until mirrors have come so far.
      assert.ok(forged.size > honest.size, label);
      return 'unknown';
    }
    if (way === 'own head' && forged.size < honest.size) {
      // Nobody in reach proves our own head; it stays, and the smaller one is not taken.
      assert.equal(report.head?.size, honest.size, label);
      return 'refused';
    }
    assert.equal(state, 'unlinked', label);
    assert.notDeepEqual(report.head?.root, forged.root, label);
    return 'unlinked';
  }

  it(`G6: ${ATTACKS} seeded attacks are refused, or caught with f + 1 names and none honest`, async () => {
    const counts = new Map<Outcome, number>();
    for (let seed = 0; seed < ATTACKS; seed++) {
      const outcome = await attack(seed);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    // The draw reaches each of these ends often enough to say something.
    for (const outcome of ['caught', 'refused', 'unlinked', 'one log'] as const) {
      assert.ok((counts.get(outcome) ?? 0) > ATTACKS / 100, `${outcome}: ${counts.get(outcome)}`);
    }
  });
});
