// T2, N8: agencies that run a tenth of the time are slow and go on (ADR 18). Real processes,
// stopped and continued; the simulator starves councils in every run (profile `starved`).

import { strict as assert } from 'node:assert';
import { type Agency, Consortium } from '../e2e/consortium.ts';
import { registration, sign } from '../e2e/land.ts';
import { Load } from '../e2e/load.ts';
import { promisedMs, sleep } from '../e2e/patience.ts';
import { recordFigure } from '../figures.ts';

const PARCEL = 'P-load';
const FINAL_MS = 30_000;
const SUBMITTERS_PER_AGENCY = 4;
const STARVED_MS = 60_000;
/** Unequal, so that sometimes many run at once and sometimes nobody. */
const ROUNDS_MS = [350, 400, 450, 500] as const;
const SHARE = 0.1;
const PAUSE_MS_MAX = 30_000;
const POLL_MS = 50;

function starved(this: Mocha.Suite): void {
  this.timeout(600_000);
  let consortium: Consortium;

  before(async () => {
    consortium = await Consortium.start();
    const { chainId } = consortium.trust;
    const registered = sign([registration(PARCEL, 1)], { chainId, as: 'registrar' });
    await consortium.client('treasury').submit(registered, FINAL_MS);
  });

  after(async () => {
    await consortium?.remove();
  });

  /** Lets an agency run for a share of each round, until `over`. */
  async function starve(agency: Agency, roundMs: number, over: () => boolean): Promise<void> {
    while (!over()) {
      agency.freeze();
      await sleep((1 - SHARE) * roundMs);
      agency.thaw();
      await sleep(SHARE * roundMs);
    }
  }

  it('T2, N8: with a tenth of its time each, a council goes on acknowledging', async () => {
    const pauseMsMax = promisedMs(PAUSE_MS_MAX);
    const load = new Load(consortium, PARCEL);
    load.start(SUBMITTERS_PER_AGENCY);
    await load.acknowledges(1, FINAL_MS);
    const endMs = performance.now() + STARVED_MS;
    const over = (): boolean => performance.now() >= endMs;
    const starving = ROUNDS_MS.map((roundMs, index) => {
      return starve(consortium.agencies[index] as Agency, roundMs, over);
    });
    const before = load.acknowledged.length;
    let [count, sinceMs, pauseMs] = [before, performance.now(), 0];
    while (!over()) {
      pauseMs = Math.max(pauseMs, performance.now() - sinceMs);
      if (load.acknowledged.length > count) sinceMs = performance.now();
      count = load.acknowledged.length;
      await sleep(POLL_MS);
    }
    await Promise.all(starving);
    recordFigure({
      promise: 'R5',
      name: `longest pause with a tenth of the time each, ${count - before} acknowledged`,
      value: pauseMs / 1_000,
      unit: 's',
      atMost: PAUSE_MS_MAX / 1_000,
    });
    assert.ok(pauseMs <= pauseMsMax, `${pauseMs} ms without an acknowledgement`);
    await load.stop();
    await consortium.agreed(FINAL_MS);
    await load.assertKept();
  });
}

if (process.env.WITAN_CI_TIER === 'nightly') describe('starved agencies', starved);
