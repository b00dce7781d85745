// A log whose old segments are gone: what is said once more at its end makes of a fresh process
// what the whole log would have made of it (W5), whatever happened before and after.

import { strict as assert } from 'node:assert';
import { byteName, toHex } from '@witan/ledger/bytes';
import { encodeMessage } from '@witan/ledger/codec';
import { Archive } from '../src/archive.ts';
import { compacted } from '../src/compaction.ts';
import type { Effect } from '../src/effect.ts';
import { keyOf } from '../src/hash-key.ts';
import { MemoryLog, memoryKeyPair } from '../src/memory.ts';
import type { LogRecord } from '../src/ports.ts';
import { decodeRecord, encodeRecord, RECORD_TYPES, type WalRecord } from '../src/records.ts';
import { recover } from '../src/recovery.ts';
import type { LogPoint } from '../src/replica-options.ts';
import type { State } from '../src/state.ts';
import { LAN_TIMING } from '../src/timing.ts';
import { Cluster, councilOf, memoryGenesis } from './cluster.ts';
import { only, Solo } from './solo.ts';

const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
/** By day the hardest: a vote that is said twice, a certificate that no record names yet. */
const SEEDS = NIGHTLY ? Array.from({ length: 400 }, (_, i) => i + 1) : [1, 2, 81, 117, 320, 381];

/** What a start goes on from. */
function gist(state: State): object {
  const { committed, recent, held, lanes, ownLane, configuration } = state;
  const kept = [...recent].filter(([height]) => height > 0 && height > committed.height - 16);
  return {
    epoch: state.epoch,
    council: configuration.council,
    self: configuration.self,
    epochBase: state.epochBase,
    leaderSeed: state.leaderSeed,
    view: state.view,
    active: state.active,
    base: state.base,
    // Only what is above the committed height is still to be voted, in a view that stands.
    revote: state.active && state.revote && state.base.height > committed.height,
    entry: state.entry,
    // A view that was left is voted in no more, and the next one begins at its base.
    lastPrepare: state.active ? state.lastPrepare : undefined,
    closed: state.active && state.closed,
    lock: state.lock,
    ownViewChange: state.active ? undefined : state.ownViewChange,
    commitVoted: state.active ? Math.max(state.commitVoted, committed.height) : 0,
    sealsSent: new Map([...state.sealsSent].sort()),
    committed: toHex(committed.hash),
    cursors: state.nodes.get(committed.key)?.cursors,
    above: [...state.nodes.keys()].filter((key) => key !== committed.key).sort(),
    recent: kept,
    uncertified: state.uncertified,
    prepared: state.prepared,
    rotation: state.rotation,
    held: [...held.keys()].sort(),
    have: lanes.map(({ have }) => have),
    boot: ownLane.boot,
    repeated: state.repeated.map(({ type, view, height }) => `${type} ${view} ${height}`),
  };
}

interface Compacted {
  readonly from: number;
  readonly to: number;
  readonly point: LogPoint;
}

/** Compacts a member's log now; answers where its records lie. */
function compact(cluster: Cluster, index: number, kept: number): Compacted | undefined {
  const { replica, log } = cluster.member(index);
  const from = log.records.length;
  let point: LogPoint | undefined;
  if (!replica.compact(kept, (found) => (point = found))) return undefined;
  const to = log.records.length;
  log.sync();
  return point && { from, to, point };
}

function recovered(cluster: Cluster, log: MemoryLog, records: LogRecord[], beginsAt = 0) {
  const archive = new Archive(log);
  const consensusKey = memoryKeyPair('consensus-0').publicKey;
  const { genesis } = cluster;
  const options = { genesis, consensusKey, timing: LAN_TIMING };
  const { state, orphans } = recover(options, records, archive, beginsAt);
  return {
    gist: gist(state),
    orphans: orphans.map(({ batchHash }) => byteName(batchHash)),
    archive,
  };
}

function compare(cluster: Cluster, { from, to, point }: Compacted, kept: number): void {
  const { log, replica } = cluster.member(0);
  const { records } = log;
  const said = records.slice(from, to);
  const learned = said.flatMap((each): LogRecord[] => {
    const record = decodeRecord(each.type, each.payload);
    if (record.type !== 'lock') return [];
    return [{ ...each, payload: encodeRecord({ ...record, seals: [] }) }];
  });
  // A certificate may be known before the log names it: a compaction writes what is known.
  const before = [...records.slice(0, from), ...learned.slice(0, 1)];
  const whole = recovered(cluster, log, [...before, ...records.slice(to)]);
  const needed = records.filter(({ at }) => at >= point.neededFrom);
  const short = recovered(cluster, log, needed, point.beginsAt);
  assert.deepEqual(short.gist, whole.gist);
  assert.deepEqual(short.orphans, whole.orphans);
  // Power may go before the superblock names the place: then all of the log is read.
  const both = recovered(cluster, log, [...records]);
  assert.deepEqual(both.gist, whole.gist);
  assert.deepEqual(both.orphans, whole.orphans);
  assert.equal(both.archive.oldest, whole.archive.oldest);
  assert.equal(short.archive.height, whole.archive.height);
  assert.ok(short.archive.oldest <= Math.max(1, kept), `${short.archive.oldest}, not ${kept}`);
  for (let height = Math.max(1, kept); height <= replica.archive.height; height++) {
    assert.deepEqual(short.archive.block(height), whole.archive.block(height), `block ${height}`);
    assert.deepEqual(short.archive.certificate(height), whole.archive.certificate(height));
    for (const { batchHash } of whole.archive.block(height)?.references ?? []) {
      assert.ok(short.archive.batch(batchHash), `a batch of height ${height}`);
    }
  }
}

/** Integers from a seed, for choices of a test. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** What a start makes of a replica's log that was compacted at its end. */
function compactedState(solo: Solo, effects: readonly Effect[]): State {
  const log = new MemoryLog();
  const append = (record: WalRecord) =>
    log.append(RECORD_TYPES[record.type], encodeRecord(record)).at;
  for (const { record } of only(effects, 'append')) append(record);
  const [beginsAt] = (compacted(solo.state) ?? []).map(append);
  assert.ok(beginsAt);
  const consensusKey = memoryKeyPair(`consensus-${solo.self}`).publicKey;
  const options = { genesis: memoryGenesis(), consensusKey, timing: LAN_TIMING };
  return recover(options, log.records, new Archive(log), beginsAt).state;
}

describe('a log that is compacted', () => {
  for (const seed of SEEDS) {
    it(`W5: seed ${seed}: a start from its end is a start from the whole log`, function () {
      this.timeout(20_000);
      const draw = drawing(seed);
      const cluster = new Cluster({ parameters: { termBlocks: 3 } });
      let compactions = 0;
      let last: { done: Compacted; kept: number } | undefined;
      for (let turn = 0; turn < 40; turn++) {
        const name = draw(12) === 0 ? `${councilOf([0, 1, 2, 3])} ${turn}` : `tx-${turn}`;
        cluster.submit(draw(4), name);
        if (draw(6) === 0) cluster.bus.loses = () => draw(3) === 0;
        if (draw(3) === 0) cluster.bus.loses = () => false;
        cluster.run(20 + draw(400), 10);
        if (draw(3) !== 0) continue;
        const { height } = cluster.member(0).replica.archive;
        const kept = Math.max(1, height - draw(6));
        const done = compact(cluster, 0, kept);
        if (done === undefined) continue;
        compactions += 1;
        compare(cluster, done, kept);
        last = { done, kept };
        // What is said twice would hide what the next one lacks.
        if (draw(2) === 0) cluster.run(200, 10);
        compare(cluster, done, kept);
        break;
      }
      cluster.bus.loses = () => false;
      for (let i = 0; i < 4; i++) cluster.submit(i, `last-${i}`);
      cluster.run(800, 20);
      assert.equal(compactions, 1);
      assert.ok(last);
      compare(cluster, last.done, last.kept);
      assert.equal(new Set(cluster.heights()).size, 1, `heights ${cluster.heights()}`);
    });
  }

  it('S1: a batch whose segment is gone is not found, and costs whoever is asked nothing', () => {
    const cluster = new Cluster();
    for (let turn = 0; turn < 24; turn++) {
      cluster.submit(turn % 4, `tx-${turn}`);
      cluster.run(100, 10);
    }
    const { replica, log } = cluster.member(0);
    const hashesOf = (height: number): readonly Uint8Array[] =>
      replica.archive.block(height)?.references.map(({ batchHash }) => batchHash) ?? [];
    const [[old], [kept]] = [hashesOf(1), hashesOf(replica.archive.height)];
    assert.ok(old && kept && replica.archive.batch(old));
    const { point } = compact(cluster, 0, replica.archive.height) ?? assert.fail('not compacted');
    const read = log.read.bind(log);
    log.read = (at) => (at < point.neededFrom ? assert.fail('no such segment') : read(at));
    assert.equal(replica.archive.batch(old), undefined);
    assert.ok(replica.archive.batch(kept));
    const queued = cluster.bus.queue.length;
    const { kind, payload } = encodeMessage({ kind: 'get-batch', batchHashes: [old] });
    replica.receive(1, kind, payload);
    assert.equal(cluster.bus.queue.length, queued, 'no answer, and no harm');
  });

  it('W5: of two blocks of one height only the COMMIT of the present view is repeated', () => {
    const solo = new Solo();
    const first = solo.block(solo.genesis);
    const effects = [...solo.finalise(first)];
    const before = solo.block(first);
    effects.push(...solo.propose(before));
    for (const voter of solo.others) effects.push(...solo.prepare(voter, before));
    // Nobody else had its certificate, and the next view began below it.
    effects.push(...solo.enter(1, solo.prepared(first, 0)));
    const now = solo.block(first);
    effects.push(...solo.propose(now));
    for (const voter of solo.others) effects.push(...solo.prepare(voter, now));
    assert.equal(solo.state.sealsSent.size, 2, 'a COMMIT for either');
    const state = compactedState(solo, effects);
    const commits = state.repeated.filter(({ type }) => type === 'commit');
    assert.deepEqual(
      commits.map(({ view, blockHash }) => [view, toHex(blockHash)]),
      [[1, toHex(now.hash)]],
    );
    assert.equal(state.sealsSent.size, 2, 'the other is not forgotten');
  });

  it('W5, N8: a leader repeats what it proposed and nobody has yet', () => {
    const solo = new Solo({ role: 'leader', timing: { proposalPauseMsMin: 0 } });
    const effects = solo.give(solo.batch(solo.self, 1));
    const block = solo.state.nodes.get(keyOf(solo.state.lastPrepare.hash))?.block;
    assert.ok(block);
    for (const voter of solo.others) effects.push(...solo.prepare(voter, block));
    for (const voter of solo.others) effects.push(...solo.commit(voter, block));
    effects.push(...solo.give(solo.batch(solo.self, 2)));
    solo.wait(100);
    effects.push(...solo.feed({ type: 'timer', name: 'propose' }));
    assert.equal(solo.state.lastPrepare.height, 2);
    assert.equal(solo.state.committed.height, 1);
    const { repeated } = compactedState(solo, effects);
    assert.deepEqual(
      repeated.map(({ type, height }) => [type, height]),
      [['prepare', 2]],
    );
  });
});
