// An archive of all modules at work: every answer about a past height, of every kind of proof, is
// the one that was given when the height was new (state.md §9).

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import type { Host } from '../src/host/host.ts';
import { pastRow } from '../src/host/past-versions.ts';
import { readAll } from '../src/host/reader.ts';
import { MODULES } from '../src/modules/index.ts';
import { parcels, titles } from '../src/modules/land/title-keys.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import { pathsOf } from './support/query-paths.ts';
import { seededRandom } from './support/random-parcels.ts';

const HEIGHTS = process.env.WITAN_CI_TIER === 'nightly' ? 300 : 60;
const RECORDED_EVERY = 15;
const ARCHIVE = {
  pastHeights: Number.POSITIVE_INFINITY,
  retainedHeights: 4,
  cacheBytes: 0,
} as const;

interface Recorded {
  readonly height: number;
  readonly stateRoot: string;
  readonly answers: ReadonlyMap<string, string>;
}

function answerAt(host: Host, path: string, height: number): string {
  const { data, proof, past } = host.query(path, height);
  const steps = past.map(({ step, value }) => [step.height, step.version, toHex(value)]);
  return JSON.stringify([data, toHex(proof), steps]);
}

function recall(host: Host, height: number): void {
  for (const _ of host.recall(height));
}

/** Random calls of all modules, several a block, so that records change twice in one as well. */
function recordedRun(): { ledger: TestLedger; recorded: readonly Recorded[] } {
  const ledger = new TestLedger(ARCHIVE);
  const random = seededRandom(3);
  const recorded: Recorded[] = [];
  for (let nonce = 0; ledger.host.head.height < HEIGHTS; ) {
    const state = ledger.host.view();
    const { timeMs } = ledger;
    const { height } = ledger.host.head;
    const sealedHashAt = (at: number): Uint8Array => ledger.sealedHashAt(at);
    const some = MODULES.flatMap((module) => {
      const around = { state, random, keyOf: demonstrationKey, timeMs, height, sealedHashAt };
      const act = module.randomAct?.(around);
      if (act === undefined) return [];
      const cosigners = (act.cosigners ?? []).map(demonstrationKey);
      const sender = demonstrationKey(act.as);
      const { operations } = act;
      return [ledger.transaction({ sender, operations, nonce: nonce++, cosigners })];
    });
    ledger.commit(some);
    if (random(7) === 0) ledger.flush();
    if ((height + 1) % RECORDED_EVERY === 0) recorded.push(recordedAt(ledger));
  }
  if (ledger.host.appliedHeight < HEIGHTS) ledger.flush();
  return { ledger, recorded };
}

function recordedAt(ledger: TestLedger): Recorded {
  const { height, result } = ledger.host.head;
  const answers = new Map<string, string>();
  for (const { path } of MODULES.flatMap((module) => pathsOf(module, ledger))) {
    answers.set(path, answerAt(ledger.host, path, height));
  }
  return { height, stateRoot: toHex(result.stateRoot), answers };
}

describe('an archive', () => {
  let run: ReturnType<typeof recordedRun>;
  before(() => {
    run = recordedRun();
  });

  it('answers about any height as when it was new, after a restart as before', () => {
    const { ledger, recorded } = run;
    assert.ok(recorded.length === HEIGHTS / RECORDED_EVERY);
    for (const { host } of [ledger, ledger.reopened(ARCHIVE)]) {
      assert.equal(host.oldestAnswered, 0);
      for (const { height, answers } of recorded) {
        recall(host, height);
        for (const [path, answer] of answers) {
          assert.equal(answerAt(host, path, height), answer, `${path} at ${height}`);
        }
      }
      recall(host, 0);
      assert.equal(readAll(host.view(0), parcels, {}).length, 0);
    }
  });

  it('does not make a height again whose past it lacks, and says nothing false', () => {
    const { ledger } = run;
    const { host } = ledger.reopened(ARCHIVE);
    const changed = readAll(host.view(), titles, {}).find(({ header }) => header.recVersion > 1);
    assert.ok(changed !== undefined);
    const { updatedHeight } = changed.header;
    const key = pastRow(titles.key(changed.key), updatedHeight);
    const row = ledger.rows.get(key);
    ledger.rows.write({ rows: [{ key, value: undefined }] });
    recall(host, updatedHeight);
    assert.throws(() => recall(host, updatedHeight - 1), { key: 'query/past-gone' });
    ledger.rows.write({ rows: [{ key, value: row }] });
    recall(host, updatedHeight - 1);
  });
});
