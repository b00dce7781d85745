// The pasts of records, and the entries of logs, in a node that began with a snapshot: fetched from
// peers of whom some lie, each step checked before it is stored, and at last as whole as anybody's.

import { strict as assert } from 'node:assert';
import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { fileStatement } from '@witan/ledger/codec-budget';
import { updateAssessment } from '@witan/ledger/codec-land';
import { sha256 } from '@witan/ledger/hash';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import {
  decodePastAnswer,
  decodePastQuestion,
  type EntriesAnswer,
  encodePastAnswer,
  encodePastQuestion,
  type PastAnswer,
  type RecordsAnswer,
} from '@witan/ledger/past-sync';
import { DecodeError } from '@witan/ledger/problems';
import { checkPast } from '@witan/ledger/state-history';
import type { LogProof } from '@witan/ledger/state-log';
import { decodeValue } from '@witan/ledger/state-value';
import { utf8 } from '@witan/ledger/text';
import { EVENTS_FROM_ROW, type Host, MemoryRows, type RowWrite } from '@witan/state';
import { accountKey, BUDGET, BUDGET_METHODS, METHODS } from '@witan/state/schema';
import { demonstrationKey, TestLedger } from '@witan/state/testkit';
import { money, operation, registration, shapeBytes } from '../../state/test/support/land-calls.ts';
import { PastFetch } from '../src/snapshot/past-fetch.ts';
import { PastServer } from '../src/snapshot/past-server.ts';
import { VirtualClock } from './virtual-clock.ts';

const PARCELS = ['P-1', 'P-2', 'P-3', 'P-4'];
const BLOCKS = 8;
/** Accounts, and entries of their logs: more than two answers hold, and a few. */
const ACCOUNTS: readonly (readonly [string, number])[] = [
  ['DE02120300000000202051', 603],
  ['FI8529501800030574', 5],
];
/** Kinds of rows that no snapshot brings: pasts of records, and entries of logs. */
const PAST_ROWS = [0x70, 0x65];
const ALL = new Uint8Array(0);
const LINK_MS = 20;

/** What a peer makes of its answer about records; undefined for silence. */
type Habit = (answer: RecordsAnswer) => RecordsAnswer | undefined;
/** The same of an answer about a log. */
type LogHabit = (answer: EntriesAnswer) => EntriesAnswer | undefined;

const honest: Habit = (answer) => answer;
const silent: Habit = () => undefined;
const lacksAll: Habit = ({ records, ...rest }) => ({ ...rest, records: records.map(() => []) });
const dribbles: Habit = ({ records, ...rest }) => ({
  ...rest,
  records: records.map((steps, i) => (i === 0 ? steps.slice(0, 1) : [])),
});
const flips: Habit = ({ records, ...rest }) => ({
  ...rest,
  records: records.map((steps) =>
    steps.map(({ txid, value }) => ({ txid, value: value.map((byte, i) => byte ^ +(i === 60)) })),
  ),
});
const skips: Habit = ({ records, ...rest }) => ({
  ...rest,
  records: records.map((s) => s.slice(1)),
});
const reverses: Habit = ({ records, ...rest }) => ({
  ...rest,
  records: records.map((s) => s.toReversed()),
});
const swaps: Habit = ({ records, ...rest }) => ({ ...rest, records: records.toReversed() });
const repeats: Habit = ({ records, ...rest }) => ({
  ...rest,
  records: records.map((steps) => [...steps, ...steps.slice(-1)]),
});

const honestLog: LogHabit = (answer) => answer;
const lacksEntries: LogHabit = ({ ask, id }) => ({ ask, id, proof: NO_ENTRIES });
const NO_ENTRIES: LogProof = { peaks: [], entries: [], right: [] };

/** A habit that changes the proof of an answer. */
function forging(change: (proof: LogProof) => Partial<LogProof>): LogHabit {
  return ({ proof, ...rest }) => ({ ...rest, proof: { ...proof, ...change(proof) } });
}

const flipped = (hash: Uint8Array): Uint8Array => hash.map((byte, i) => byte ^ +(i === 3));
const forgeries: readonly LogHabit[] = [
  forging(({ entries }) => ({ entries: entries.map(flipped) })),
  forging(({ entries }) => ({ entries: entries.slice(1) })),
  forging(({ entries }) => ({ entries: entries.toReversed() })),
  forging(({ entries }) => ({ entries: [...entries, ...entries.slice(-1)] })),
  forging(({ right }) => ({ right: right.map(flipped) })),
  forging(({ peaks, entries }) => ({ peaks: [...peaks, entries[0] ?? assert.fail()] })),
];

function assessmentOf(ledger: TestLedger, parcel: string, value: number): Uint8Array {
  const payload = updateAssessment.encode({ parcel, value: money(BigInt(value)), landUse: '104' });
  const operations = [operation(METHODS.updateAssessment, payload)];
  return ledger.transaction({ sender: demonstrationKey('assessor'), operations });
}

/** Files documents of a bank in the log of an account, some in each transaction. */
function file(ledger: TestLedger, account: string, from: number, to: number): void {
  const call = BUDGET * 256 + BUDGET_METHODS.fileStatement;
  for (let i = from; i < to; i += 10) {
    const operations = Array.from({ length: Math.min(10, to - i) }, (_, n) => {
      const document = sha256(utf8(`${account} ${i + n}`));
      return { call, payload: fileStatement.encode({ account: accountKey(account), document }) };
    });
    const sender = demonstrationKey('treasurer');
    assert.equal(ledger.submit({ sender, operations, nonce: i }), 0);
  }
}

const logOf = (account: string): string => `budget/statements/treasury/${account}`;

/** All rows of the state, as the scrub reads them. */
function compareAll({ host }: TestLedger): void {
  let after: Uint8Array | undefined;
  do {
    after = host.compareRows(after, 1_000);
  } while (after !== undefined);
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
    for (const [account, size] of ACCOUNTS) file(old, account, 0, size);
    old.flush();
  });
  beforeEach(() => {
    clock = new VirtualClock();
  });

  /** Rows as a snapshot brings them: neither pasts nor events. */
  function youngRows(): MemoryRows {
    const rows = new MemoryRows();
    const kept = [...old.rows.entries(ALL)].filter(
      ([key]) => !PAST_ROWS.includes(key[0] as number),
    );
    const from = new ByteWriter(8).u64(old.host.head.height + 1).finish();
    const all = kept.map(([key, value]) => ({ key, value }));
    rows.write({ rows: [...all, { key: EVENTS_FROM_ROW, value: from }] });
    return rows;
  }

  function fetching(
    rows: MemoryRows,
    habits: readonly Habit[],
    { linkedMs = 0, logs = [] }: { linkedMs?: number; logs?: readonly LogHabit[] } = {},
  ) {
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
          const answer = decodePastAnswer(bytes);
          const said =
            answer.ask === 'entries' ? (logs[to] ?? honestLog)(answer) : habits[to]?.(answer);
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
    const { young, run } = fetching(youngRows(), [honest], { linkedMs: 3_000 });
    await run();
    assert.equal(lackingIn(young.host), 0);
    assert.ok(clock.monotonicMs() < 10_000, `${clock.monotonicMs()} ms`);
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
    const out = new ByteWriter().u32(7).u8(1);
    for (let i = 0; i < 64; i++) {
      const { key, known } = lacking[i % lacking.length] ?? assert.fail();
      out.u8(key.length).raw(key).u32(known.recVersion).u64(known.updatedHeight);
    }
    const question = decodePastQuestion(out.finish());
    assert.equal(question.ask === 'records' && question.records.length, 64);
    await Promise.all(Array.from({ length: 50 }, () => server.answer(1, out.finish())));
    assert.equal(answers.length, 1);
    const [answer] = answers;
    assert.equal(answer?.ask, 'records');
    const steps = answer.records.reduce((sum, each) => sum + each.length, 0);
    assert.ok(steps > 0 && steps <= 256, `${steps}`);
    const stopped = server.answer(1, out.finish());
    server.stop();
    await Promise.all([stopped, server.answer(1, out.finish())]);
    assert.equal(answers.length, 1, 'nor is anything read of a database that closes');
  });

  describe('entries of logs', () => {
    const [LONG, LONG_SIZE] = ACCOUNTS[0] ?? assert.fail();
    const answers = (ledger: TestLedger): unknown[] =>
      ACCOUNTS.flatMap(([account, size]) =>
        ['entries', 'entries/3', `prefixes/${size - 1}`].map((part) => {
          const { data, log } = ledger.host.query(`${logOf(account)}/${part}`);
          return { data, log };
        }),
      );
    const refused = (ledger: TestLedger, message: RegExp): void => {
      const ask = () => ledger.host.query(`${logOf(LONG)}/entries/300`);
      assert.throws(ask, { key: 'query/entries-gone', message });
    };

    it('LOG-2: every log gets all its entries, with the proofs of the others; then none may go', async () => {
      const rows = youngRows();
      const { young, lines, kept, run } = fetching(rows, [honest]);
      refused(young, /entry 300/);
      compareAll(young);
      await run();
      const some = kept.find(({ key, value }) => key[0] === PAST_ROWS[1] && value !== undefined);
      assert.deepEqual(answers(young), answers(old));
      assert.match(lines.join(), /every entry of every log is here/);
      compareAll(young);
      const again = young.reopened();
      assert.ok(again.host.archive.hasAllEntries);
      rows.write({ rows: [{ key: some?.key ?? assert.fail(), value: undefined }] });
      assert.throws(() => compareAll(again), { key: 'state/row-damaged' });
    });

    it('LOG-2: what is appended meanwhile is kept once, and a new log lacks nothing', async () => {
      const { young, kept, run } = fetching(youngRows(), [honest]);
      file(young, LONG, LONG_SIZE, LONG_SIZE + 30);
      file(young, 'NEW', 0, 5);
      await run();
      file(young, LONG, LONG_SIZE + 30, LONG_SIZE + 40);
      young.flush();
      const { data } = young.host.query(`${logOf(LONG)}/entries`);
      const { entries } = data as { entries: { document: string }[] };
      const expected = Array.from({ length: LONG_SIZE + 40 }, (_, i) =>
        toHex(sha256(utf8(`${LONG} ${i}`))),
      );
      assert.deepEqual(
        entries.map(({ document }) => document),
        expected,
      );
      compareAll(young);
      const written = kept.filter(({ key }) => key[0] === PAST_ROWS[1]).length;
      assert.equal(
        written,
        ACCOUNTS.reduce((sum, [, size]) => sum + size, 0),
      );
    });

    it('R13: a false run of entries is not stored, and whoever serves it is named', async () => {
      let keptBefore: number | undefined;
      // Who is honest has nothing until all others were asked.
      const late: LogHabit = (answer) => {
        if (all.fetch.liars.size < forgeries.length) return lacksEntries(answer);
        keptBefore ??= all.kept.filter(({ key }) => key[0] !== PAST_ROWS[0]).length;
        return answer;
      };
      const logs = [...forgeries, late];
      const all = fetching(youngRows(), Array<Habit>(logs.length).fill(honest), { logs });
      await all.run();
      assert.equal(keptBefore, 0);
      assert.deepEqual(
        [...all.fetch.liars].sort(),
        forgeries.map((_, i) => `peer-${i}`),
      );
      assert.deepEqual(answers(all.young), answers(old));
    });

    it('§10.5: who has none, says nothing or speaks of something else holds up nobody', async () => {
      const about: LogHabit = ({ id }) => ({ ask: 'records', id, records: [] }) as never;
      const logs = [lacksEntries, () => undefined, about];
      const { fetch, young, run } = fetching(youngRows(), [honest, honest, honest, honest], {
        logs,
      });
      await run();
      assert.deepEqual(answers(young), answers(old));
      assert.deepEqual([...fetch.liars], []);
    });

    it('§10.5: until then an answer says how far it is, and the next process goes on there', async () => {
      const rows = youngRows();
      let answered = 0;
      const first = fetching(rows, [honest], {
        logs: [
          (answer) => {
            answered += 1;
            if (answered === 2) first.fetch.stop();
            return answer;
          },
        ],
      });
      await first.run();
      refused(first.young, /256 of the 603 entries before the snapshot are here/);
      compareAll(first.young);
      const second = fetching(rows, [honest]);
      await second.run();
      assert.deepEqual(answers(second.young), answers(old));
      const keys = second.kept.map(({ key }) => toHex(key));
      const entriesOf = ({ key }: RowWrite): boolean => key[0] === PAST_ROWS[1];
      assert.ok(first.kept.filter(entriesOf).every(({ key }) => !keys.includes(toHex(key))));
    });

    it('T14: of what is no log, or goes beyond it, nothing is served', async () => {
      const served: PastAnswer[] = [];
      const server = new PastServer(old.host.archive, (_to, _kind, bytes) => {
        served.push(decodePastAnswer(bytes));
        return true;
      });
      const size = LONG_SIZE;
      const { lacking } = new TestLedger({ rows: youngRows() }).host.lackingEntries(undefined, 9);
      const { key } = lacking.find(({ below }) => below === size) ?? assert.fail();
      const questions = [
        { key: new Uint8Array(30), from: 0, to: 5, size },
        { key, from: 0, to: 5, size: size + 1 },
        { key, from: 0, to: 5, size: Number.MAX_SAFE_INTEGER },
        { key, from: size, to: size + 1, size: size + 1 },
        { key, from: 0, to: size, size },
      ];
      for (const [id, question] of questions.entries()) {
        await server.answer(id, encodePastQuestion({ ask: 'entries', id, ...question }));
      }
      const counts = served.map((each) =>
        each.ask === 'entries' ? each.proof.entries.length : -1,
      );
      assert.deepEqual(counts, [0, 0, 0, 0, 256]);
      const backwards = { ask: 'entries', id: 9, key, from: 5, to: 5, size } as const;
      assert.throws(() => decodePastQuestion(encodePastQuestion(backwards)), DecodeError);
    });
  });
});
