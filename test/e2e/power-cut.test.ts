// All four agencies are killed at once under load, twice: nothing acknowledged is lost, no two
// differ at any height, and nobody signed twice.

import { strict as assert } from 'node:assert';
import type { WalRecord } from '@witan/consensus';
import { readGenesisFile } from '@witan/node';
import { type Agency, Consortium, MEMBERS } from './consortium.ts';
import { EventStream } from './event-stream.ts';
import { registration, sign } from './land.ts';
import { Load } from './load.ts';
import { until } from './patience.ts';
import { Statements } from './statements.ts';
import { logRecordsOf, marksOf } from './stopped-data.ts';

/** Before each cut. */
const ACKNOWLEDGED = 60;
const FINAL_MS = 30_000;
const AGREED_MS = 60_000;
const SUBMITTERS_PER_AGENCY = 4;

interface HeaderBody {
  readonly header: Record<string, unknown>;
  readonly result: Record<string, unknown>;
}

/** One PREPARE for another block, and the audit finds it. */
function assertBites(statements: Statements, records: readonly WalRecord[]): void {
  const prepare = records.find((record) => record.type === 'prepare' && !record.jump);
  assert.ok(prepare?.type === 'prepare');
  statements.take(0, [{ ...prepare, blockHash: new Uint8Array(32) }]);
  assert.equal(statements.conflicts.length, 1);
}

describe('all four agencies killed at once, under load, twice', function () {
  this.timeout(300_000);
  let consortium: Consortium;
  let load: Load;

  before(async () => {
    consortium = await Consortium.start();
    const { chainId } = consortium.trust;
    const parcel = sign([registration('P-1', 1)], { chainId, as: 'registrar' });
    await consortium.client('land-registry').submit(parcel, FINAL_MS);
    load = new Load(consortium, 'P-1');
    for (let cut = 0; cut < 2; cut++) {
      load.start(SUBMITTERS_PER_AGENCY);
      await load.acknowledges(ACKNOWLEDGED, AGREED_MS);
      for (const agency of consortium.agencies) agency.signal('SIGKILL');
      await Promise.all(consortium.agencies.map((agency) => agency.exited(AGREED_MS)));
      await load.stop();
      for (const agency of consortium.agencies) agency.spawn();
      await consortium.ready();
    }
    await consortium.agreed(AGREED_MS);
  });

  after(async () => {
    await consortium?.remove();
  });

  it('every transaction acknowledged as final before is there after, at its place', async () => {
    console.log(`      ${load.acknowledged.length} acknowledged`);
    await load.assertKept();
  });

  it('no two agencies differ at any height, and each header names the one before', async () => {
    const { height } = await consortium.agreed(AGREED_MS);
    let parent: unknown;
    for (let at = 0; at <= height; at++) {
      const [first, ...others] = await Promise.all(
        consortium.agencies.map((agency) => agency.json<HeaderBody>(`/v1/headers/${at}`)),
      );
      for (const other of others) assert.deepEqual(other, first, `height ${at}`);
      const block = await consortium
        .agency(MEMBERS[at % MEMBERS.length] as string)
        .json<{ blockHash: string }>(`/v1/blocks/${at}`);
      if (parent !== undefined) assert.equal(first?.header.parent, parent, `height ${at}`);
      parent = block.blockHash;
    }
  });

  it('all four tell the same events, each acknowledged transaction’s among them', async () => {
    const streams = await Promise.all(
      consortium.agencies.map((agency) => EventStream.open(agency, '?after=0-0')),
    );
    for (const stream of streams) await stream.received(load.acknowledged.length + 1, AGREED_MS);
    const areLevel = (): boolean => new Set(streams.map((s) => s.events.at(-1)?.id)).size === 1;
    await until('all streams have come as far', AGREED_MS, areLevel);
    const [first, ...others] = streams.map(({ events }) => events);
    for (const other of others) assert.deepEqual(other, first);
    for (const stream of streams) stream.close();
  });

  it('what the register said at any height before is still proved, by each of them alike', async () => {
    const { height } = await consortium.agreed(AGREED_MS);
    const heights = [0, 1, 2, Math.floor(height / 3), Math.floor(height / 2), height - 1];
    for (const at of heights) {
      const [first, ...others] = await Promise.all(
        MEMBERS.map(async (member) => {
          const { verdict } = await consortium.client(member).query('land/parcels/P-1', at);
          assert.equal(verdict.height, at);
          assert.ok(verdict.finding.kind === 'state');
          return verdict.finding.answers;
        }),
      );
      for (const other of others) assert.deepEqual(other, first, `height ${at}`);
    }
  });

  it('nobody signed twice: logs, certificates and marks agree on one statement a slot', async () => {
    for (const agency of consortium.agencies) agency.signal('SIGTERM');
    await Promise.all(consortium.agencies.map((agency) => agency.exited(AGREED_MS)));
    const statements = new Statements(readGenesisFile('nodes/treasury/genesis.json'));
    for (const agency of consortium.agencies) statements.take(agency.index, logRecordsOf(agency));
    assert.deepEqual(statements.conflicts, []);
    assert.ok(statements.slots > 100, `${statements.slots} slots were looked at`);
    assertBites(statements, logRecordsOf(consortium.agencies[0] as Agency));
    for (const agency of consortium.agencies) {
      const marks = marksOf(agency);
      const kinds = {
        prepare: marks.prepares,
        commit: marks.commits,
        'view-change': marks.viewChanges,
        'new-view': marks.newViews,
      };
      assert.ok(marks.prepares.length > 0 && marks.commits.length > 0);
      for (const [kind, known] of Object.entries(kinds)) {
        for (const { epoch, view, height, digest } of known) {
          const slot = `${kind} ${view} ${height}`;
          assert.ok(
            statements.has(agency.index, epoch, slot, digest),
            `${agency.member}: what was signed for ${slot} is in its log`,
          );
        }
      }
    }
  });
});
