// Many random calls on the budget: its invariants hold whatever offices do, through the end of both
// years. A hundred thousand at night.

import { strict as assert } from 'node:assert';
import { budget } from '../src/modules/budget/index.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import { seededRandom } from './support/random-parcels.ts';

const IS_NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const RUNS = IS_NIGHTLY ? 20 : 1;
const ACTS = IS_NIGHTLY ? 5_000 : 150;
const HOUR_MS = 3_600_000;

const keys = new Map<string, Uint8Array>();
function keyOf(name: string): Uint8Array {
  const key = keys.get(name) ?? demonstrationKey(name);
  keys.set(name, key);
  return key;
}

describe(`budget: ${RUNS * ACTS} random calls`, function () {
  this.timeout(IS_NIGHTLY ? 3_600_000 : 60_000);

  for (let seed = 100; seed < 100 + RUNS; seed++) {
    it(`BUD-1 … BUD-11: every invariant that a state shows holds, seed ${seed}`, () => {
      const ledger = new TestLedger();
      const random = seededRandom(seed);
      for (let i = 0; i < ACTS; i++) {
        const { timeMs, host } = ledger;
        const { height } = host.head;
        const sealedHashAt = (at: number): Uint8Array => ledger.sealedHashAt(at);
        const scenery = { state: host.view(), random, keyOf, timeMs, height, sealedHashAt };
        const act = budget.randomAct?.(scenery);
        assert.ok(act !== undefined);
        ledger.submit({ sender: keyOf(act.as), operations: act.operations, nonce: i });
        if (random(20) === 0) ledger.timeMs += HOUR_MS * random(120);
        if (i % 500 === 499) assertSound(ledger);
      }
      assertSound(ledger);
    });
  }
});

function assertSound({ host }: TestLedger): void {
  for (const { rule, broken } of budget.invariants) {
    assert.equal(broken(host.view()), undefined, rule);
  }
}
