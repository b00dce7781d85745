// R1, R3, R4, R5: fixed seeds of every profile keep every promise. A failure prints the command
// that replays it; long runs over fresh seeds are `npm run sim -- --seeds N`.

import { strict as assert } from 'node:assert';
import { availableParallelism } from 'node:os';
import {
  drawScenario,
  PROFILES,
  type ProfileName,
  STRICT_TWIN_SCHEDULES,
  simulate,
} from '@witan/simulator';
import { type Finding, installNativeHashes } from '../../scripts/simulation/judge.ts';
import { judgeAll, tasksOf } from '../../scripts/simulation/pool.ts';
import { replayCommand } from '../../scripts/simulation/report.ts';
import { recordFigure } from '../figures.ts';

installNativeHashes();

/** How many seeds of each profile; the first ones are as good as any others. */
const SEEDS: Readonly<Record<ProfileName, number>> = {
  swarm: 20,
  power: 10,
  liars: 8,
  liar: 16,
  twins: 8,
  lag: 2,
  lanes: 3,
  censor: 1,
  wrong: 8,
  rollback: 8,
  disks: 8,
  epochs: 12,
  slander: 4,
  councils: 1,
  // All strict splits of two rounds with validator 0 doubled; every night, all there are.
  schedules: STRICT_TWIN_SCHEDULES,
  starved: 1,
  office: 4,
  calm: 2,
  cosigners: 6,
};

/** Seeds of two profiles that run in another environment too. */
const ABROAD = process.env.WITAN_CI_TIER === 'nightly' ? 100 : 1;

const profiles = Object.keys(SEEDS) as ProfileName[];

describe('simulation', function () {
  this.timeout(600_000);
  const findings: Finding[] = [];

  before(async () => {
    const tasks = profiles.flatMap((profile) => tasksOf(profile, 1, SEEDS[profile]));
    await judgeAll(tasks, availableParallelism(), (finding) => {
      findings.push(finding);
      return false;
    });
  });

  after(() => {
    const unit = `of ${findings.length} seeds`;
    const value = findings.filter(({ violation }) => violation !== undefined).length;
    recordFigure({ promise: 'R1', name: 'broke any promise', value, unit, atMost: 0 });
    const cosigned = findings.reduce((sum, finding) => sum + finding.cosigned, 0);
    recordFigure({
      promise: 'R4',
      name: 'signed twice, or accused falsely, in simulation',
      value,
      unit: `of ${cosigned} cosignatures of honest agencies in ${findings.length} seeds`,
      atMost: 0,
    });
    // R5 is among the promises of each seed, so that a stall breaks it; a clock jumps by an hour.
    const jumped = findings.filter(({ coverage }) =>
      Object.keys(coverage).some((name) => name.startsWith('clock/')),
    );
    recordFigure({
      promise: 'R15',
      name: 'stalled, or broke another promise, when clocks jumped by up to an hour',
      value: jumped.filter(({ violation }) => violation !== undefined).length,
      unit: `of ${jumped.length} seeds`,
      atMost: 0,
    });
  });

  it('R15: clocks jump in some of these seeds', () => {
    const struck = findings.flatMap(({ coverage }) => Object.keys(coverage));
    assert.ok(struck.some((name) => name.startsWith('clock/')));
  });

  for (const profile of PROFILES) {
    it(`R1: ${SEEDS[profile]} seeds of profile ${profile} break no promise`, () => {
      const runs = findings.filter((run) => run.profile === profile);
      assert.equal(runs.length, SEEDS[profile]);
      for (const { seed, violation, committed } of runs) {
        if (violation !== undefined) assert.fail(`${violation}\n${replayCommand(profile, seed)}`);
        assert.ok(committed > 0, `seed ${seed} of ${profile} commits something`);
      }
    });
  }

  it('M1: councils change under load while machines crash and leaders fall', () => {
    const runs = findings.filter(({ profile }) => profile === 'epochs');
    const epochs = runs.reduce((sum, { epoch }) => sum + epoch, 0);
    assert.ok(epochs >= runs.length, `${epochs} epochs in ${runs.length} runs`);
  });

  it('DET: a seed goes the same way in another time zone, language, stack and program', async () => {
    // The pool runs a bundle; here the same seed runs from its sources.
    const environment = { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const abroad: Finding[] = [];
    await judgeAll(
      [...tasksOf('disks', 1, ABROAD), ...tasksOf('epochs', 1, ABROAD)],
      1,
      (finding) => {
        abroad.push(finding);
        return false;
      },
      { environment, flags: ['--stack-size=1500'] },
    );
    assert.equal(abroad.length, 2 * ABROAD);
    let blocks = 0;
    for (const { profile, seed, digest, stateRoot, committed } of abroad) {
      const home = simulate(drawScenario(profile, seed));
      assert.deepEqual([digest, stateRoot], [home.digest, home.stateRoot], profile);
      blocks += committed;
    }
    recordFigure({
      promise: 'R10',
      name: 'differing in another time zone, language and stack',
      value: 0,
      unit: `of ${blocks} blocks`,
      atMost: 0,
    });
    const [first, second] = abroad;
    assert.notEqual(first?.digest, second?.digest);
  });

  it('a trace changes nothing', () => {
    const scenario = drawScenario('liars', 3);
    const traced = simulate(scenario, { tracing: true });
    assert.equal(traced.digest, simulate(scenario).digest);
    assert.ok(traced.trace.length > 100);
  });
});
