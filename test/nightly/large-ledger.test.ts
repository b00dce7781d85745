// R7 and R9 where they cost something: a ledger of a gigabyte. An agency is killed and votes again;
// an agency loses all of it, and comes back by itself, as a learner that signs nothing.

import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countersOf } from '../bench/council.ts';
import { metricOf } from '../bench/counters.ts';
import { PROBED, untilVoting } from '../chaos/health.ts';
import { type Agency, Consortium } from '../e2e/consortium.ts';
import { registration, sign } from '../e2e/land.ts';
import { promisedMs, until } from '../e2e/patience.ts';
import { recordFigure } from '../figures.ts';
import { LargeLedger, ledgerBytes } from './large-ledger.ts';

const MB = 1_000_000;
/** Of log and state of one agency; there are four. */
const LEDGER_BYTES = Number(process.env.WITAN_LARGE_LEDGER_MB ?? 1_000) * MB;
const VOTING_MS = 10_000;
const REPAIRED_MS = 120_000;
/** A machine that is busy with other things: the bounds are for one that is not. */
const PATIENCE_MS = 600_000;
const FINAL_MS = 30_000;

function largeLedger(this: Mocha.Suite): void {
  this.timeout(3_600_000);
  let consortium: Consortium;
  let victim: Agency;
  let size: string;

  before(async () => {
    consortium = await Consortium.start();
    victim = consortium.agency('audit-court');
    const { chainId } = consortium.trust;
    // Far away from the large parcels.
    const probed = [registration(PROBED, -20_000)];
    await consortium
      .client('treasury')
      .submit(sign(probed, { chainId, as: 'registrar' }), FINAL_MS);
    const startedMs = performance.now();
    const seconds = (): string => ((performance.now() - startedMs) / 1_000).toFixed(0);
    await new LargeLedger(consortium).grow(LEDGER_BYTES, (bytes) => {
      console.log(`      ${(bytes / MB).toFixed(0)} MB after ${seconds()} s`);
    });
    const { height } = await consortium.agreed(PATIENCE_MS);
    size = `${(ledgerBytes(victim) / MB).toFixed(0)} MB`;
    console.log(`      ${size} and ${height} blocks in ${seconds()} s`);
  });

  after(async () => {
    await consortium?.remove();
  });

  it('R7: killed, it votes again within seconds', async () => {
    await victim.kill();
    const boundMs = promisedMs(VOTING_MS);
    victim.spawn();
    const value = (await untilVoting(consortium, victim, PATIENCE_MS)) / 1_000;
    const name = `kill -9 to voting again, with ${size} of log and state`;
    recordFigure({ promise: 'R7', name, value, unit: 's', atMost: VOTING_MS / 1_000 });
    assert.ok(1_000 * value <= boundMs, `${value} s`);
  });

  it('R9: without its state, it executes its log again and votes on', async () => {
    await victim.kill();
    rmSync(join(victim.data, 'ledger', 'state'), { recursive: true });
    const boundMs = promisedMs(REPAIRED_MS);
    victim.spawn();
    const value = (await untilVoting(consortium, victim, PATIENCE_MS)) / 1_000;
    const name = `state gone of ${size} of log and state, to voting again`;
    recordFigure({ promise: 'R9', name, value, unit: 's', atMost: REPAIRED_MS / 1_000 });
    assert.match(victim.output, /the state is rebuilt from the log/);
    assert.equal((await victim.status()).role, 'validator');
    assert.ok(1_000 * value <= boundMs, `${value} s`);
  });

  it('R9: emptied, it has the newest block again without an operator, and signs nothing', async () => {
    await victim.kill();
    rmSync(join(victim.data, 'ledger'), { recursive: true });
    const boundMs = promisedMs(REPAIRED_MS);
    const { headHash } = await consortium.agency('treasury').status();
    const startedMs = performance.now();
    victim.spawn();
    const hasCaughtUp = async (): Promise<boolean> => {
      const status = await victim.status().catch(() => undefined);
      assert.ok(victim.isRunning);
      if (status !== undefined) assert.equal(status.role, 'learner');
      return status?.headHash === headHash;
    };
    await until('it has caught up', PATIENCE_MS, hasCaughtUp, () => victim.output);
    const value = (performance.now() - startedMs) / 1_000;
    const name = `${size} of log and state gone, to the newest block again, signing nothing`;
    recordFigure({ promise: 'R9', name, value, unit: 's', atMost: REPAIRED_MS / 1_000 });
    // Its fence is closed, and then set to an epoch: any statement would have needed a mark more.
    assert.ok(metricOf(await countersOf(victim.api), 'witan_mark_syncs_total') <= 2);
    assert.ok(1_000 * value <= boundMs, `${value} s`);
  });
}

if (process.env.WITAN_CI_TIER === 'nightly') describe('a large ledger', largeLedger);
