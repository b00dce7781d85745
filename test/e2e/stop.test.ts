// Stopping in order: soon, with exit code 0, and without losing anything, also under load.

import { strict as assert } from 'node:assert';
import { roll } from '../chaos/rolling.ts';
import { type Agency, Consortium } from './consortium.ts';
import { registration, sign } from './land.ts';
import { built } from './launch.ts';
import { Load } from './load.ts';
import { inSteps, promisedMs } from './patience.ts';

const STOP_MS = 5_000;
const FINAL_MS = 30_000;
const AGREED_MS = 60_000;
/** Not among those of a workload. */
const [PARCEL, PLOT] = ['P-stopped', 99];

describe('an agency that is told to stop', function () {
  this.timeout(300_000);
  inSteps(this);
  let consortium: Consortium;

  before(async () => {
    consortium = await Consortium.start();
    const { chainId } = consortium.trust;
    const parcel = sign([registration(PARCEL, PLOT)], { chainId, as: 'registrar' });
    await consortium.client('land-registry').submit(parcel, FINAL_MS);
  });

  after(async () => {
    await consortium?.remove();
  });

  /** Tells all to stop at once; how long each took. */
  async function stopAll(signal: NodeJS.Signals, withinMs: number): Promise<void> {
    const startedMs = performance.now();
    for (const agency of consortium.agencies) agency.signal(signal);
    for (const agency of consortium.agencies) {
      assert.deepEqual(await agency.exited(2 * withinMs), { code: 0, signal: null }, agency.output);
    }
    const tookMs = performance.now() - startedMs;
    console.log(`      ${signal}: all four stopped after ${Math.round(tookMs)} ms`);
    assert.ok(tookMs < withinMs, `${tookMs} ms`);
  }

  async function startAll(): Promise<void> {
    for (const agency of consortium.agencies) agency.spawn();
    await consortium.ready();
  }

  it('idle: exit code 0 within 5 s, and the same head after', async () => {
    const before = await consortium.agreed(AGREED_MS);
    await stopAll('SIGINT', promisedMs(STOP_MS));
    await startAll();
    const after = await consortium.agreed(AGREED_MS);
    assert.ok(after.height >= before.height);
    const headers = await Promise.all(
      consortium.agencies.map((agency) => agency.json(`/v1/blocks/${before.height}`)),
    );
    for (const header of headers) {
      assert.equal((header as { blockHash: string }).blockHash, before.headHash);
    }
  });

  it('P9: under load: exit code 0 within 5 s, and every acknowledged transaction stays', async () => {
    const withinMs = promisedMs(STOP_MS);
    const load = new Load(consortium, PARCEL);
    load.start(4);
    await load.acknowledges(40, AGREED_MS);
    await stopAll('SIGTERM', withinMs);
    await load.stop();
    await startAll();
    await consortium.agreed(AGREED_MS);
    await load.assertKept();
  });

  it('R16: one agency after another, under load: the others go on and each comes back', async () => {
    const agencyOf = async (isLeader: boolean): Promise<Agency> => {
      const { leader } = await (consortium.agencies[0] as Agency).status();
      const isWanted = ({ member }: Agency): boolean => (member === leader) === isLeader;
      return consortium.agencies.find(isWanted) as Agency;
    };
    const choose = [() => agencyOf(true), () => agencyOf(false)];
    await roll(consortium, choose, { launch: built(), name: 'a leader and another in turn' });
  });
});
