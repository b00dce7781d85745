// The pasts of records in a node that began with a snapshot: fetched from peers of whom some lie,
// each step checked before it is stored, and in the end as whole as anybody's.

import { strict as assert } from 'node:assert';
import { ByteWriter } from '@witan/ledger/bytes';
import { updateAssessment } from '@witan/ledger/codec-land';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import {
  decodePastAnswer,
  decodePastQuestion,
  encodePastAnswer,
  type PastAnswer,
} from '@witan/ledger/past-sync';
import { checkPast } from '@witan/ledger/state-history';
import { decodeValue } from '@witan/ledger/state-value';
import { EVENTS_FROM_ROW, type Host, MemoryRows, type RowWrite } from '@witan/state';
import { METHODS } from '@witan/state/schema';
import { demonstrationKey, TestLedger } from '@witan/state/testkit';
import { money, operation, registration, shapeBytes } from '../../state/test/support/land-calls.ts';
import { PastFetch } from '../src/snapshot/past-fetch.ts';
import { PastServer } from '../src/snapshot/past-server.ts';
import { VirtualClock } from './virtual-clock.ts';

const PARCELS = ['P-1', 'P-2', 'P-3', 'P-4'];
const BLOCKS = 8;
const PAST_ROWS = Uint8Array.of(0x70);
const ALL = new Uint8Array(0);
const LINK_MS = 20;

/** What a peer makes of its answer; undefined for silence. */
type Habit = (answer: PastAnswer) => PastAnswer | undefined;

const honest: Habit = (answer) => answer;
const silent: Habit = () => undefined;
const lacksAll: Habit = ({ id, records }) => ({ id, records: records.map(() => []) });
const dribbles: Habit = ({ id, records }) => ({
  id,
  records: records.map((steps, i) => (i === 0 ? steps.slice(0, 1) : [])),
});
const flips: Habit = ({ id, records }) => ({
  id,
  records: records.map((steps) =>
    steps.map(({ txid, value }) => ({ txid, value: value.map((byte, i) => byte ^ +(i === 60)) })),
  ),
});
const skips: Habit = ({ id, records }) => ({ id, records: records.map((s) => s.slice(1)) });
const reverses: Habit = ({ id, records }) => ({ id, records: records.map((s) => s.toReversed()) });
const swaps: Habit = ({ id, records }) => ({ id, records: records.toReversed() });
const repeats: Habit = ({ id, records }) => ({
  id,
  records: records.map((steps) => [...steps, ...steps.slice(-1)]),
});

function assessmentOf(ledger: TestLedger, parcel: string, value: number): Uint8Array {
  const payload = updateAssessment.encode({ parcel, value: money(BigInt(value)), landUse: '104' });
  const operations = [operation(METHODS.updateAssessment, payload)];
  return ledger.transaction({ sender: demonstrationKey('assessor'), operations });
}

function grow(ledger: TestLedger, blocks: number): void {
  for (let block = 0; block < blocks; block++) {
    const some = PARCELS.flatMap((parcel, i) =>
      Array.from({ length: 1 + ((block + i) % 3) }, (_, n) =>
        assessmentOf(ledger, parcel, 100 * block + 10 * i + n),
      ),
    );
    assert.ok(ledger.commit(some).every(({ code }) => code === 0));
  }
}

/** How many records lack some of their past; those that have it whole fold to their heads. */
function lackingIn(host: Host): number {
  let lacking = 0;
  for (const { key, value } of host.view().entries({ prefix: ALL })) {
    const record = decodeValue(value);
    if (record?.historyHead === undefined) continue;
    const past = host.archive.pastOf(key, value);
    if (past.length < record.recVersion - 1) lacking += 1;
    else checkPast(record, past);
  }
  return lacking;
}

describe('pasts behind a snapshot', function () {
  this.timeout(30_000);
  let old: TestLedger;
  let clock: VirtualClock;

  before(() => {
    old = new TestLedger();
    const operations = PARCELS.map((parcel, i) =>
      registration({ parcel, shape: shapeBytes(10_000 * i, 0), value: money(1n) }),
    );
    assert.equal(old.submit({ sender: demonstrationKey('registrar'), operations }), 0);
    grow(old, BLOCKS);
    old.flush();
  });
  beforeEach(() => {
    clock = new VirtualClock();
  });

  /** Rows as a snapshot brings them: neither pasts nor events. */
  function youngRows(): MemoryRows {
    const rows = new MemoryRows();
    const kept = [...old.rows.entries(ALL)].filter(([key]) => key[0] !== PAST_ROWS[0]);
    const from = new ByteWriter(8).u64(old.host.head.height + 1).finish();
    const all = kept.map(([key, value]) => ({ key, value }));
    rows.write({ rows: [...all, { key: EVENTS_FROM_ROW, value: from }] });
    return rows;
  }

  function fetching(rows: MemoryRows, habits: readonly Habit[], linkedMs = 0) {
    const young = new TestLedger({ rows });
    const lines: string[] = [];
    const asked = habits.map(() => 0);
    const kept: RowWrite[] = [];
    const fetch: PastFetch = new PastFetch({
      host: young.host,
      keep: async (some) => {
        kept.push(...some);
        rows.write({ rows: some });
      },
      peers: () => (clock.monotonicMs() < linkedMs ? [] : habits.map((_, peer) => peer)),
      nameOf: (peer) => `peer-${peer}`,
      ...{ room: () => Number.MAX_SAFE_INTEGER, log: (line) => lines.push(line), clock },
      send: (to, kind, payload) => {
        assert.equal(kind, MESSAGE_KINDS.GET_PAST);
        asked[to] = (asked[to] ?? 0) + 1;
        const server = new PastServer(old.host.archive, (_to, _kind, bytes) => {
          const said = habits[to]?.(decodePastAnswer(bytes));
          if (said === undefined) return true;
          clock.setTimer(LINK_MS, () => fetch.receive(to, encodePastAnswer(said)));
          return true;
        });
        void clock.during(server.answer(0, payload));
        return true;
      },
    });
    return { fetch, young, lines, asked, kept, run: () => clock.until(fetch.run()) };
  }

  it('§10.5: every record gets its whole past, also when the node goes on', async () => {
    const { young, lines, run } = fetching(youngRows(), [honest]);
    assert.ok(lackingIn(young.host) >= PARCELS.length);
    await run();
    assert.equal(lackingIn(young.host), 0);
    assert.match(lines.join(), /the past of every record is here/);
    assert.equal(young.host.archive.pastProgress.isDone, true);
    grow(young, 2);
    young.flush();
    assert.equal(lackingIn(young.reopened().host), 0, 'and what comes later stands on it');
  });

  it('§10.5: what is updated before its past is here gets it too', async () => {
    const { young, run } = fetching(youngRows(), [honest]);
    grow(young, 2);
    await run();
    assert.equal(lackingIn(young.host), 0);
  });

  it('R13: nothing false is stored, whoever serves it is named, and others serve the rest', async () => {
    for (const [i, liar] of [flips, skips, reverses, swaps, repeats].entries()) {
      const { fetch, young, lines, run } = fetching(youngRows(), [liar, honest]);
      await run();
      assert.equal(lackingIn(young.host), 0, `${i}`);
      assert.deepEqual([...fetch.liars], ['peer-0'], `${i}: ${lines.join('\n')}`);
    }
    const { fetch, kept, run } = fetching(youngRows(), [flips, skips]);
    clock.setTimer(600_000, () => fetch.stop());
    await run();
    assert.deepEqual([[...fetch.liars], kept], [['peer-0', 'peer-1'], []]);
  });

  it('§10.5: who has nothing, says nothing or dribbles holds up nobody', async () => {
    const { fetch, young, asked, run } = fetching(youngRows(), [
      silent,
      lacksAll,
      dribbles,
      honest,
    ]);
    await run();
    assert.equal(lackingIn(young.host), 0);
    assert.deepEqual([...fetch.liars], []);
    assert.ok((asked[2] ?? 0) < 10, `${asked}`);
  });

  it('§10.5: what nobody has is looked for again, later', async () => {
    let isThere = false;
    const { young, run } = fetching(youngRows(), [
      (answer) => (isThere ? answer : lacksAll(answer)),
    ]);
    clock.setTimer(60_000, () => {
      isThere = true;
    });
    await run();
    assert.equal(lackingIn(young.host), 0);
    assert.ok(clock.monotonicMs() > 60_000);
  });

  it('§10.5: it waits for the first link, and no longer', async () => {
    const { young, run } = fetching(youngRows(), [honest], 3_000);
    await run();
    assert.equal(lackingIn(young.host), 0);
    assert.ok(clock.monotonicMs() < 5_000, `${clock.monotonicMs()} ms`);
  });

  it('§10.5: a turn ends soon, however many versions its records have', () => {
    const leaves = [...old.host.view().entries({ prefix: ALL })].length;
    let turns = 0;
    let after: Uint8Array | undefined;
    do {
      const { lacking, reached } = old.host.lackingPast(after, 16);
      assert.equal(lacking.length, 0);
      after = reached;
      turns += 1;
    } while (after !== undefined);
    assert.ok(turns >= leaves / 16 + PARCELS.length / 2, `${turns} for ${leaves} leaves`);
  });

  it('§10.5: a process that ends goes on where it was', async () => {
    const rows = youngRows();
    let answers = 0;
    const first = fetching(rows, [
      (answer) => {
        answers += 1;
        if (answers === 3) first.fetch.stop();
        return dribbles(answer);
      },
    ]);
    await first.run();
    const before = lackingIn(first.young.host);
    const steps = first.kept.filter(({ key }) => key.length > 1).length;
    assert.ok(before > 0 && steps === 2, `${before}, ${steps}`);
    const second = fetching(rows, [honest]);
    await second.run();
    assert.equal(lackingIn(second.young.host), 0);
    const all = new Set(second.kept.map(({ key }) => `${key}`));
    assert.ok(
      first.kept.every(({ key }) => key.length === 1 || !all.has(`${key}`)),
      'not twice',
    );
    const third = fetching(rows, [honest]);
    await third.run();
    assert.deepEqual(third.asked, [0]);
  });

  it('T14: an answer is bounded, and of a flood one question is answered at a time', async () => {
    const answers: PastAnswer[] = [];
    const server = new PastServer(old.host.archive, (_to, _kind, bytes) => {
      answers.push(decodePastAnswer(bytes));
      return true;
    });
    const { host } = new TestLedger({ rows: youngRows() });
    const { lacking } = host.lackingPast(undefined, 1_000);
    const out = new ByteWriter().u32(7);
    for (let i = 0; i < 64; i++) {
      const { key, known } = lacking[i % lacking.length] ?? assert.fail();
      out.u8(key.length).raw(key).u32(known.recVersion).u64(known.updatedHeight);
    }
    assert.equal(decodePastQuestion(out.finish()).records.length, 64);
    await Promise.all(Array.from({ length: 50 }, () => server.answer(1, out.finish())));
    assert.equal(answers.length, 1);
    const steps = answers[0]?.records.reduce((sum, each) => sum + each.length, 0) ?? 0;
    assert.ok(steps > 0 && steps <= 256, `${steps}`);
    const stopped = server.answer(1, out.finish());
    server.stop();
    await Promise.all([stopped, server.answer(1, out.finish())]);
    assert.equal(answers.length, 1, 'nor is anything read of a database that closes');
  });
});
