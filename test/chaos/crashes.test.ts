// Power cuts of the whole council, on file systems of its own, between kills of one agency, of the
// leader and of all: nothing acknowledged is lost, every node opens, nobody signs twice.

import { strict as assert } from 'node:assert';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Agency, Consortium, loopbackSite } from '../e2e/consortium.ts';
import { promisedMs, sleep } from '../e2e/patience.ts';
import { recordFigure } from '../figures.ts';
import { assertNobodySignedTwice, stopAll } from './audit.ts';
import { probe, untilHealthy, untilVoting } from './health.ts';
import { violations } from './history.ts';
import { type FileSystem, LoopDisk } from './loop-disk.ts';
import { NIGHTLY, need } from './machine.ts';
import { between, pick, randomOf } from './random.ts';
import { Workload } from './workload.ts';

const DISK_MIB = 1_024;
const HEALTHY_MS = 60_000;
const EXIT_MS = 60_000;
const VOTING_MS = 10_000;
const PATIENCE_MS = 60_000;
/** Of each file system; 24 cuts and 100 kills are what is promised. */
const ROUNDS = NIGHTLY ? { cuts: 12, kills: 50 } : { cuts: 2, kills: 4 };
const FILE_SYSTEMS: readonly FileSystem[] = NIGHTLY ? ['ext4', 'xfs'] : ['ext4'];
const SHAPE = { clients: 8, keys: 32, readShare: 0.3, pauseMs: 2 };

type Crash = 'cut' | 'kill' | 'kill-leader' | 'kill-all';

/** All rounds, in an order that the seed draws. */
function schedule(random: () => number): Crash[] {
  const kills = Array.from({ length: ROUNDS.kills }, () =>
    pick<Crash>(random, ['kill', 'kill', 'kill-leader', 'kill-all']),
  );
  const crashes: Crash[] = [...kills, ...new Array<Crash>(ROUNDS.cuts).fill('cut')];
  return crashes
    .map((crash) => ({ crash, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ crash }) => crash);
}

class CrashRun {
  readonly #consortium: Consortium;
  readonly #disk: LoopDisk;
  readonly #random: () => number;
  /** From the start of a killed process to its COMMIT in a certificate. */
  readonly votingMs: number[] = [];
  /** From the end of a cut or kill of all to the first commit. */
  readonly backMs: number[] = [];

  constructor(consortium: Consortium, disk: LoopDisk, random: () => number) {
    this.#consortium = consortium;
    this.#disk = disk;
    this.#random = random;
  }

  async crash(kind: Crash): Promise<void> {
    if (kind === 'cut') return await this.#crashAll(() => this.#disk.cutPower());
    if (kind === 'kill-all') return await this.#crashAll(() => undefined);
    const { leader } = await (this.#consortium.agencies[0] as Agency).status();
    const agency =
      kind === 'kill-leader'
        ? this.#consortium.agency(leader)
        : pick(this.#random, this.#consortium.agencies);
    await agency.kill();
    agency.spawn();
    this.votingMs.push(await untilVoting(this.#consortium, agency, PATIENCE_MS));
    await agency.ready();
  }

  async #crashAll(cut: () => void): Promise<void> {
    const { agencies } = this.#consortium;
    cut();
    await Promise.all(agencies.map((agency) => agency.exited(0)));
    // After a kill as well: what was only in the page cache is on the disk then, or was synced.
    this.#disk.restorePower();
    const startedMs = performance.now();
    for (const agency of agencies) agency.spawn();
    await this.#consortium.ready();
    await probe(this.#consortium, agencies[0] as Agency, HEALTHY_MS);
    this.backMs.push(performance.now() - startedMs);
    for (const { output, member } of agencies) {
      assert.doesNotMatch(output, /begin anew|learner/, `${member}: ${output}`);
    }
  }
}

function worst(figures: readonly number[]): string {
  return `${Math.round(Math.max(0, ...figures))} ms at most`;
}

for (const type of FILE_SYSTEMS) {
  describe(`crashes of a council on ${type}`, function () {
    this.timeout(NIGHTLY ? 3_600_000 : 900_000);
    let disk: LoopDisk | undefined;
    let consortium: Consortium | undefined;

    before(function () {
      need(this, 'loop file systems', 'a C compiler', ...(type === 'xfs' ? [type] : []));
      disk = LoopDisk.make(join(mkdtempSync(join(tmpdir(), 'witan-disk-')), type), type, DISK_MIB);
    });

    after(async () => {
      await consortium?.remove();
      disk?.remove();
    });

    it('nothing acknowledged is lost, every node opens, nobody signs twice', async () => {
      assert.ok(disk);
      const seed = Number(process.env.WITAN_CHAOS_SEED ?? 1);
      const random = randomOf(seed);
      consortium = await Consortium.start(await loopbackSite(join(disk.directory, 'council')));
      const votingMs = promisedMs(VOTING_MS);
      const workload = new Workload(consortium, SHAPE, seed);
      await workload.prepare();
      workload.start();
      const run = new CrashRun(consortium, disk, random);
      for (const crash of schedule(random)) {
        await sleep(between(random, 200, 900));
        await run.crash(crash);
      }
      await workload.stop();
      await untilHealthy(consortium, HEALTHY_MS);
      const chain = await workload.chain();
      assert.deepEqual(violations(workload.history, chain), []);
      assert.ok(workload.acknowledged > 50, `${workload.acknowledged} acknowledged`);
      await stopAll(consortium, EXIT_MS);
      const slots = assertNobodySignedTwice(consortium);
      const { cuts, kills } = ROUNDS;
      console.log(
        `      ${cuts} power cuts, ${kills} kills, ${workload.acknowledged} acknowledged, ` +
          `${slots} slots; voting again ${worst(run.votingMs)}, all back ${worst(run.backMs)}`,
      );
      const lost = { value: 0, unit: `of ${workload.acknowledged}`, atMost: 0 };
      const after = `after ${cuts} power cuts and ${kills} kills on ${type}`;
      recordFigure({ promise: 'R3', name: `acknowledged and lost ${after}`, ...lost });
      const twice = { value: 0, unit: `of ${slots} slots`, atMost: 0 };
      recordFigure({ promise: 'R4', name: `signed twice ${after}`, ...twice });
      recordFigure({
        promise: 'R7',
        name: `kill -9 to voting again on ${type}, worst`,
        value: Math.max(0, ...run.votingMs) / 1_000,
        unit: 's',
        atMost: VOTING_MS / 1_000,
      });
      assert.ok(Math.max(0, ...run.votingMs) <= votingMs, `voting again ${worst(run.votingMs)}`);
    });
  });
}
