// How soon the council commits after an outage ends, however long that was; and how much it does
// with f agencies down for good. Real processes in namespaces.

import { strict as assert } from 'node:assert';
import { type Agency, Consortium } from '../e2e/consortium.ts';
import { assessment, pathOf, putBody, registration, sign } from '../e2e/land.ts';
import { inSteps, promisedMs, sleep } from '../e2e/patience.ts';
import { recordFigure } from '../figures.ts';
import { assertNobodySignedTwice, stopAll } from './audit.ts';
import { PROBED, probe, untilHealthy } from './health.ts';
import { NIGHTLY, need } from './machine.ts';
import { NamespaceSite } from './namespaces.ts';

const OUTAGES_MS = NIGHTLY ? [10_000, 60_000, 180_000] : [2_000, 8_000];
const HEALED_MS = 5_000;
const PATIENCE_MS = 60_000;
const FINAL_MS = 30_000;
const HEALTHY_MS = 60_000;
const EXIT_MS = 60_000;
const MEASURED_MS = NIGHTLY ? 15_000 : 3_000;
const SUBMITTERS_PER_AGENCY = 8;
const SHARE_MIN = 0.7;
const PARCEL = 'P-load';

describe('outages of a real network', function () {
  this.timeout(NIGHTLY ? 600_000 : 300_000);
  inSteps(this);
  let site: NamespaceSite | undefined;
  let consortium: Consortium;

  before(async function () {
    need(this, 'namespaces');
    site = await NamespaceSite.make();
    consortium = await Consortium.start(site);
    const parcels = [PROBED, PARCEL].map((name, number) => registration(name, number));
    const { chainId } = consortium.trust;
    const registered = sign(parcels, { chainId, as: 'registrar' });
    await consortium.client('treasury').submit(registered, FINAL_MS);
    await untilHealthy(consortium, HEALTHY_MS);
  });

  after(async () => {
    await consortium?.remove();
    site?.remove();
  });

  for (const outageMs of OUTAGES_MS) {
    it(`R5: first commit within 5 s after a split of ${outageMs / 1_000} s heals`, async () => {
      const healedMs = promisedMs(HEALED_MS);
      site?.partition([0, 1], [2, 3]);
      await sleep(outageMs);
      site?.heal();
      const probes = consortium.agencies.map((agency) => probe(consortium, agency, PATIENCE_MS));
      const firstMs = Math.min(...(await Promise.all(probes)).map(({ tookMs }) => tookMs));
      recordFigure({
        promise: 'R5',
        name: `healing to first commit after ${outageMs / 1_000} s, real processes`,
        value: firstMs / 1_000,
        unit: 's',
        atMost: HEALED_MS / 1_000,
      });
      assert.ok(firstMs <= healedMs, `${firstMs} ms`);
      await untilHealthy(consortium, HEALTHY_MS);
    });
  }

  /** Transactions a second that some agencies acknowledge as final to clients that never pause. */
  async function throughput(agencies: readonly Agency[], value: { next: bigint }): Promise<number> {
    const endMs = performance.now() + MEASURED_MS;
    let acknowledged = 0;
    const submit = async (agency: Agency): Promise<void> => {
      while (performance.now() < endMs) {
        const { chainId } = consortium.trust;
        const operation = assessment(PARCEL, ++value.next);
        const transaction = sign([operation], { chainId, as: 'assessor' });
        const response = await agency.fetch(
          `${pathOf(transaction)}?wait=final`,
          putBody(transaction),
        );
        await response.arrayBuffer();
        if (response.status === 200 && performance.now() < endMs) acknowledged++;
      }
    };
    const submitters = agencies.flatMap((agency) =>
      Array.from({ length: SUBMITTERS_PER_AGENCY }, () => submit(agency)),
    );
    await Promise.all(submitters);
    return acknowledged / (MEASURED_MS / 1_000);
  }

  it('R6: with f agencies down for good, at least 70 % of the throughput', async () => {
    const { leader } = await (consortium.agencies[0] as Agency).status();
    // The worst to lose: its views must be skipped from now on.
    const down = consortium.agency(leader);
    const others = consortium.others(leader);
    const value = { next: 1_000n };
    const whole = await throughput(others, value);
    await down.kill();
    await probe(consortium, others[0] as Agency, HEALTHY_MS);
    const without = await throughput(others, value);
    recordFigure({
      promise: 'R6',
      name: `throughput with f down, of ${Math.round(whole)} transactions/s`,
      value: (100 * without) / whole,
      unit: '%',
      atLeast: 100 * SHARE_MIN,
    });
    assert.ok(without >= SHARE_MIN * whole, `${without} of ${whole} transactions/s`);
    down.spawn();
    await down.ready();
    await untilHealthy(consortium, HEALTHY_MS);
  });

  it('R4: through all of this nobody signed twice', async () => {
    await stopAll(consortium, EXIT_MS);
    assert.ok(assertNobodySignedTwice(consortium) > 0);
  });
});
