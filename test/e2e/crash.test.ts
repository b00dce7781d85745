// Any one agency is killed, the leader included: the others go on, and the killed one comes back
// by itself.

import { strict as assert } from 'node:assert';
import { type Agency, Consortium, MEMBERS } from './consortium.ts';
import { assessment, registration, sign } from './land.ts';
import { inSteps, promisedMs, sleep, until } from './patience.ts';

const FINAL_MS = 30_000;
/** What is promised while one agency is down. */
const FINAL_DESPITE_CRASH_MS = 3_000;
const CATCH_UP_MS = 60_000;
/** More than one answer to GET_BLOCKS brings, and more than the window of heights. */
const MISSED_BLOCKS = 40;
const IDLE_MS = 2_000;
/** Of one core; a replica that spins takes all of it. */
const IDLE_SHARE_MAX = 0.25;

/** What the process has used so far, of all its threads. */
async function cpuSeconds(agency: Agency): Promise<number> {
  const text = await (await agency.fetch('/metrics')).text();
  const found = /^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1];
  assert.ok(found, text);
  return Number(found);
}

describe('an agency that is killed', function () {
  this.timeout(300_000);
  inSteps(this);
  let consortium: Consortium;
  let value = 0n;

  before(async () => {
    consortium = await Consortium.start();
    const parcel = sign([registration('P-1', 1)], {
      chainId: consortium.trust.chainId,
      as: 'registrar',
    });
    await consortium.client('land-registry').submit(parcel, FINAL_MS);
  });

  after(async () => {
    await consortium?.remove();
  });

  /** Milliseconds until a transaction put to an agency is final there. */
  async function timeToFinal(member: string): Promise<number> {
    const transaction = sign([assessment('P-1', ++value)], {
      chainId: consortium.trust.chainId,
      as: 'assessor',
    });
    const startedMs = performance.now();
    const agency = consortium.agency(member);
    const { outcome } = await agency.putFinal<{ outcome: string }>(transaction);
    assert.equal(outcome, 'executed');
    return performance.now() - startedMs;
  }

  async function survives(member: string): Promise<void> {
    const victim = consortium.agency(member);
    const others = consortium.others(member);
    const finalMs = promisedMs(FINAL_DESPITE_CRASH_MS);
    await victim.kill();
    const spent: number[] = [];
    for (const other of others) spent.push(await timeToFinal(other.member));
    for (const ms of spent) {
      assert.ok(ms <= finalMs, `final after ${spent.map(Math.round)} ms`);
    }
    victim.spawn();
    await victim.ready();
    await consortium.agreed(CATCH_UP_MS);
    assert.ok((await timeToFinal(member)) <= finalMs, 'it takes part again');
    await consortium.agreed(CATCH_UP_MS);
    console.log(`      ${member}: final after ${spent.map(Math.round).join(', ')} ms`);
  }

  // The first leader comes last: its followers are killed under it before.
  for (const member of MEMBERS.toReversed()) {
    it(`${member}: the others go on within 3 s, and it catches up by itself`, () =>
      survives(member));
  }

  it('S1: one that missed more blocks than one answer brings catches up all the same', async () => {
    const victim = consortium.agency('interior');
    await victim.kill();
    const { height } = await consortium.agency('treasury').status();
    while ((await consortium.agency('treasury').status()).height < height + MISSED_BLOCKS) {
      await timeToFinal('treasury');
    }
    victim.spawn();
    await victim.ready();
    await consortium.agreed(CATCH_UP_MS);
    await timeToFinal('interior');
  });

  it('the leader of the moment: the others change the view within 3 s', async () => {
    const { leader, view } = await consortium.agreed(FINAL_MS);
    await survives(leader);
    // The one that comes back hears of the view from the others.
    const hasChanged = async (): Promise<boolean> =>
      (await consortium.agreed(FINAL_MS)).view > view;
    await until('another view leads', CATCH_UP_MS, hasChanged);
  });

  it('after all of this, an idle agency costs next to no processor time', async () => {
    await consortium.agreed(FINAL_MS);
    const before = await Promise.all(consortium.agencies.map(cpuSeconds));
    await sleep(IDLE_MS);
    const after = await Promise.all(consortium.agencies.map(cpuSeconds));
    for (const [i, agency] of consortium.agencies.entries()) {
      const share = ((after[i] as number) - (before[i] as number)) / (IDLE_MS / 1_000);
      assert.ok(share < IDLE_SHARE_MAX, `${agency.member}: ${Math.round(100 * share)} % of a core`);
    }
  });
});
