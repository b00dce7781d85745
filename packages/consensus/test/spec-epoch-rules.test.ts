// The rules of an epoch's end, one by one, against a single replica (N1, N2, M1, M2, Resolution 1).

import { strict as assert } from 'node:assert';
import { type Batch, referenceTo } from '@witan/ledger/batch';
import type { Message } from '@witan/ledger/messages';
import { Archive } from '../src/archive.ts';
import type { Effect } from '../src/effect.ts';
import { Intake } from '../src/intake.ts';
import { MemoryLog } from '../src/memory.ts';
import { Penalties } from '../src/penalties.ts';
import { type Block, OBSERVER_LINK } from '../src/ports.ts';
import { encodeRecord, RECORD_TYPES, type WalRecord } from '../src/records.ts';
import { recover } from '../src/recovery.ts';
import type { State } from '../src/state.ts';
import { LAN_TIMING } from '../src/timing.ts';
import { Edge } from '../src/verification.ts';
import { memoryGenesis } from './cluster.ts';
import {
  commitOf,
  logged,
  only,
  Solo,
  type SoloOptions,
  sealOf,
  sent,
  signatureBy,
} from './solo.ts';

const WINDOW = 2;
const END = 1 + WINDOW;

/** A replica that has committed height 1, which changed the council: the epoch ends at height 3. */
function dueEpoch(options: SoloOptions = {}): { solo: Solo; first: Block } {
  const parameters = { windowHeights: WINDOW, ...options.parameters };
  const solo = new Solo({ ...options, parameters });
  solo.changedAt = ({ header }) => (header.epoch === 0 && header.height >= 1 ? 1 : undefined);
  const first = solo.block(solo.genesis);
  solo.finalise(first);
  assert.equal(solo.state.committed.height, 1);
  return { solo, first };
}

/** A last block whose hash makes this replica lead view 0 of the next epoch, or another. */
function endBlock(solo: Solo, parent: Block, leads: boolean, change = {}): Block {
  for (let later = 1; ; later++) {
    const timeMs = parent.header.timeMs + later;
    const end = solo.block(parent, [], { epochEnd: true, timeMs, ...change });
    const seed = new DataView(end.hash.buffer, end.hash.byteOffset).getUint32(0);
    if ((seed % 4 === solo.self) === leads) return end;
  }
}

/** The same, with the last block voted by this replica, and not final. */
function votedEnd(leads = false): { solo: Solo; second: Block; end: Block } {
  const { solo, first } = dueEpoch();
  const second = solo.block(first);
  solo.finalise(second);
  const end = endBlock(solo, second, leads);
  assert.equal(sent(solo.propose(end), 'prepare')[0]?.height, END);
  return { solo, second, end };
}

describe('the end of an epoch', () => {
  it('N2, M1: the block at E says that it ends the epoch, and no other block may', () => {
    for (const [height, epochEnd, valid] of [
      [2, true, false],
      [2, false, true],
      [3, false, false],
      [3, true, true],
    ] as const) {
      const { solo, first } = dueEpoch();
      let parent = first;
      while (parent.header.height < height - 1) {
        parent = solo.block(parent);
        solo.finalise(parent);
      }
      const effects = solo.propose(solo.block(parent, [], { epochEnd }));
      assert.equal(sent(effects, 'prepare').length, valid ? 1 : 0, `height ${height}`);
      assert.equal(sent(effects, 'view-change').length, valid ? 0 : 1, `height ${height}`);
    }
  });

  it('N2: E is not voted before the block that fixed it is committed', () => {
    const solo = new Solo({ parameters: { windowHeights: WINDOW } });
    solo.changedAt = () => 1;
    const [first, second] = solo.chain(2) as [Block, Block];
    for (const block of [first, second]) solo.propose(block);
    const end = solo.block(second, [], { epochEnd: true, lagSeal: sealOf(first) });
    assert.deepEqual(sent(solo.propose(end), 'prepare'), []);
    const effects = solo.others.flatMap((voter) => [
      ...solo.prepare(voter, first),
      ...solo.commit(voter, first),
    ]);
    assert.deepEqual(
      sent(effects, 'prepare').map(({ height }) => height),
      [END],
    );
  });

  it('Resolution 1: nothing follows the last block in its own view', () => {
    const { solo, end } = votedEnd();
    const effects = solo.propose(solo.block(end));
    assert.deepEqual(sent(effects, 'prepare'), []);
    assert.equal(sent(effects, 'view-change')[0]?.newView, 1);
  });

  it('Resolution 1: nothing follows it in a later view that votes it again', () => {
    const { solo, end } = votedEnd();
    const revoted = solo.enter(1, solo.prepared(end));
    assert.deepEqual(
      sent(revoted, 'prepare').map(({ view, height }) => [view, height]),
      [[1, END]],
    );
    const effects = solo.propose(solo.block(end, [], {}, 1), 1);
    assert.deepEqual(sent(effects, 'prepare'), []);
    assert.equal(sent(effects, 'view-change')[0]?.newView, 2);
    assert.equal(solo.state.epoch, 0);
  });

  it('M2: a certificate of any view leads to view 0 of the next epoch, with E as its base', () => {
    for (const view of [0, 1, 3]) {
      const { solo, end } = votedEnd();
      if (view > 0) solo.enter(view, solo.prepared(end));
      const effects = [
        ...solo.others.flatMap((voter) => solo.prepare(voter, end, view)),
        ...solo.others.flatMap((voter) => solo.commit(voter, end, view)),
      ];
      const { epoch, epochBase, base, lock, lastPrepare, active } = solo.state;
      assert.deepEqual([epoch, solo.state.view, active], [1, 0, true]);
      for (const point of [epochBase, base, lastPrepare]) {
        assert.deepEqual(point, { height: END, hash: end.hash });
      }
      assert.equal(lock, undefined);
      const records = logged(effects);
      assert.equal(records.at(records.indexOf('epoch') + 1), 'commit', 'council, then commit');
      const [entered] = only(effects, 'enter-epoch');
      assert.deepEqual([entered?.council.epoch, entered?.council.baseHeight], [1, END]);
      assert.equal(sent(effects, 'status').at(-1)?.epoch, 1, 'said at once');
    }
  });

  it('M2: the leaders of an epoch are drawn from the hash of its base', () => {
    const { solo, end } = votedEnd();
    for (const voter of solo.others) solo.prepare(voter, end);
    for (const voter of solo.others) solo.commit(voter, end);
    const seed = new DataView(end.hash.buffer, end.hash.byteOffset).getUint32(0);
    for (const view of [0, 1, 2]) assert.equal(solo.leader(view), (seed + view) % 4);
  });

  it('Resolution 1: at the end of a term too, E leads to the next epoch and to no other view', () => {
    const { solo, first } = dueEpoch({ parameters: { termBlocks: END } });
    const second = solo.block(first);
    solo.finalise(second);
    const effects = solo.finalise(endBlock(solo, second, false, { termEnd: true }));
    assert.deepEqual([solo.state.epoch, solo.state.view], [1, 0]);
    assert.ok(!logged(effects).includes('enter'));
    assert.equal(solo.state.rotation, undefined);
    // And the first block of the new epoch is voted, though its parent ended a term of view 0.
    const base = [...solo.state.nodes.values()][0]?.block as Block;
    assert.equal(sent(solo.propose(solo.block(base)), 'prepare').length, 1);
  });

  it('M1, T1: an epoch that is due is work that a leader can be blamed for', () => {
    assert.notEqual(dueEpoch().solo.state.progressFromMs, undefined);
    const idle = new Solo();
    idle.finalise(idle.block(idle.genesis));
    assert.equal(idle.state.progressFromMs, undefined);
  });

  it('M2, N1: the first leader of an epoch proposes when a quorum has said that it is there', () => {
    const { solo, end } = votedEnd(true);
    for (const voter of solo.others) solo.prepare(voter, end);
    for (const voter of solo.others) solo.commit(voter, end);
    assert.ok(solo.leads());
    const [first, second] = solo.others as [number, number];
    assert.deepEqual(sent(solo.give(solo.batch(first, 1)), 'propose'), []);
    const status = { epoch: 1, view: 0, active: true, tipHeight: END, tip: undefined, have: [] };
    assert.deepEqual(sent(solo.feed({ type: 'status', from: first, status }), 'propose'), []);
    const effects = solo.feed({ type: 'status', from: second, status });
    assert.equal(sent(effects, 'propose')[0]?.header.height, END + 1);
  });

  it('S3: with more than f validators in a later epoch this replica lags, and votes nothing', () => {
    for (const claims of [1, 2]) {
      const solo = new Solo();
      const status = { epoch: 1, view: 0, active: true, tipHeight: 90, tip: undefined, have: [] };
      for (const from of solo.others.slice(0, claims)) solo.feed({ type: 'status', from, status });
      // However many observers say so.
      for (const from of [OBSERVER_LINK, OBSERVER_LINK + 1]) {
        solo.feed({ type: 'status', from, status });
      }
      const votes = sent(solo.propose(solo.block(solo.genesis)), 'prepare');
      assert.equal(votes.length, claims === 1 ? 1 : 0);
    }
  });

  it('L6: batches that observers say they miss cost their author nothing', () => {
    const solo = new Solo();
    const [author, reporter] = solo.others as [number, number];
    const batch = solo.batch(author, 1);
    solo.give(batch);
    const ask = (from: number): void => {
      solo.feed({ type: 'get-batch', from, batchHashes: [batch.hash] });
    };
    ask(OBSERVER_LINK);
    assert.equal(solo.state.lanes[author]?.missed.size, 0);
    ask(reporter);
    assert.equal(solo.state.lanes[author]?.missed.size, 1);
  });

  it('V6: a ROTATE on the last block of an epoch is refused', () => {
    const { solo, second } = votedEnd();
    const end = solo.block(second, [], { epochEnd: true, termEnd: true });
    const edge = new Edge(solo.state, () => true);
    const proof = { kind: 'rotate', certificate: solo.committed(end), header: end.header } as const;
    assert.equal(edge.entry(proof), false);
  });
});

describe('statements of two epochs', () => {
  function nextEpoch(): { solo: Solo; end: Block } {
    const { solo, end } = votedEnd();
    for (const voter of solo.others) solo.prepare(voter, end);
    for (const voter of solo.others) solo.commit(voter, end);
    assert.equal(solo.state.epoch, 1);
    return { solo, end };
  }

  it('M2: votes, certificates, reports and proposals of the epoch before are dropped', () => {
    const { solo, end } = nextEpoch();
    const next = solo.block(end);
    const old = { ...next, header: { ...next.header, epoch: 0 } };
    const before = solo.state.votes.size;
    for (const voter of solo.others) {
      assert.deepEqual(solo.feed({ type: 'vote', vote: commitOf(voter, old, 0, sealOf(old)) }), []);
      const report = { ...solo.viewChange(voter, 7), epoch: 0 };
      assert.deepEqual(solo.feed({ type: 'view-change', message: report }), []);
    }
    const proof = { ...solo.newView(7), epoch: 0 };
    assert.deepEqual(solo.feed({ type: 'entry', proof }), []);
    const proposal = { view: 0, block: old, prepareSignature: signatureBy(0) };
    assert.deepEqual(sent(solo.feed({ type: 'proposal', proposal }), 'prepare'), []);
    assert.equal(solo.state.votes.size, before);
    assert.equal(solo.state.view, 0);
    assert.equal(solo.state.tip, undefined);
  });

  it('M2: a signature that comes back after the epoch ended is not sent', () => {
    const { solo, end } = votedEnd();
    solo.signs = false;
    const asked = solo.others.flatMap((voter) => solo.prepare(voter, end));
    const late = only(asked, 'sign').map((effect) => solo.signed(effect));
    assert.ok(late.length > 0);
    for (const voter of solo.others) solo.commit(voter, end);
    assert.equal(solo.state.epoch, 1);
    for (const event of late) assert.deepEqual(only(solo.feed(event), 'send'), []);
  });

  it('M2: a report signed for the old epoch never stands for one of the new', () => {
    const { solo, end } = votedEnd();
    solo.signs = false;
    const asked = solo.followers.flatMap((voter) => solo.leave(voter, 1));
    const late = only(asked, 'sign').filter(({ statement }) => statement.type === 'view-change');
    assert.equal(late.length, 1);
    const tip = solo.committed(end, 0);
    const status = { epoch: 1, view: 0, active: true, tipHeight: END, tip, have: [] };
    solo.feed({ type: 'status', from: solo.others[0] as number, status });
    assert.equal(solo.state.epoch, 1);
    for (const voter of solo.followers) solo.leave(voter, 1);
    assert.equal(solo.state.ownViewChange?.newView, 1);
    for (const effect of late) {
      assert.deepEqual(sent(solo.feed(solo.signed(effect)), 'view-change'), []);
    }
  });

  it('Resolution 5: batches of the epoch before are neither held nor referenced', () => {
    const { solo, end } = votedEnd();
    const author = solo.others[0] as number;
    const batch = solo.batch(author, 1);
    solo.give(batch);
    assert.equal(solo.state.held.size, 1);
    for (const voter of solo.others) solo.prepare(voter, end);
    const effects = solo.others.flatMap((voter) => solo.commit(voter, end));
    assert.equal(solo.state.held.size, 0);
    assert.deepEqual(only(effects, 'forget-batch')[0]?.batchHash, batch.hash);
    assert.deepEqual(logged(solo.give(batch)), [], 'it was at the verifier when the epoch ended');
    const own = only(effects, 'append').flatMap(({ record }) =>
      record.type === 'boot' ? [record.boot] : [],
    );
    assert.deepEqual(own, [2], 'L2: a new boot');
    const anew = solo.batch(author, 1, { boot: 2 });
    solo.give(anew);
    const block = solo.block(end, [referenceTo(anew)]);
    assert.equal(sent(solo.propose(block), 'prepare').length, 1);
  });

  it('S1: a run of blocks that goes on behind the end of an epoch is false', () => {
    const { solo, second, end } = votedEnd();
    const taken: string[] = [];
    const intake = new Intake({
      state: solo.state,
      edge: new Edge(solo.state, () => true),
      penalties: new Penalties(),
      batchVerifier: { verify: () => undefined },
      batchOf: () => undefined,
      feed: ({ type }) => taken.push(type) > 0 || true,
    });
    const run = (...blocks: Block[]): boolean => {
      const certificate = solo.committed(blocks.at(-1) as Block);
      return intake.accept(1, { kind: 'blocks', blocks, certificate } as Message);
    };
    assert.equal(run(end, solo.block(end)), false);
    assert.deepEqual(taken, []);
    assert.equal(run(second, end), true);
    assert.deepEqual(taken, ['blocks']);
  });
});

describe('an epoch from records', () => {
  /** Records of a replica that went through the end of an epoch, and the log of some of them. */
  function history(): { solo: Solo; records: WalRecord[]; orphan: Batch } {
    const solo = new Solo({ parameters: { windowHeights: WINDOW } });
    solo.changedAt = ({ header }) => (header.epoch === 0 ? 1 : undefined);
    const effects: Effect[] = [];
    const first = solo.block(solo.genesis);
    effects.push(...solo.finalise(first));
    const orphan = solo.batch(solo.self, 1);
    effects.push(...solo.give(orphan));
    const second = solo.block(first);
    effects.push(...solo.finalise(second));
    effects.push(...solo.finalise(endBlock(solo, second, false)));
    return { solo, orphan, records: only(effects, 'append').map(({ record }) => record) };
  }

  function recovered(solo: Solo, records: readonly WalRecord[]): ReturnType<typeof recover> {
    const log = new MemoryLog();
    for (const record of records) log.append(RECORD_TYPES[record.type], encodeRecord(record));
    const genesis = memoryGenesis(4, { windowHeights: WINDOW });
    const { consensusKey } = solo.state.configuration;
    return recover({ genesis, consensusKey, timing: LAN_TIMING }, log.records, new Archive(log));
  }

  it('W5, M2: the next epoch comes back from the log, with its council, and nothing of the last', () => {
    const { solo, records } = history();
    const { state } = recovered(solo, records);
    const facts = ({
      epoch,
      view,
      epochBase,
      base,
      lastPrepare,
      lock,
      leaderSeed,
    }: State): object => ({
      ...{ epoch, view, epochBase, base, lastPrepare, lock, leaderSeed },
    });
    assert.equal(state.epoch, 1);
    assert.deepEqual(facts(state), facts(solo.state));
    assert.deepEqual(state.configuration, solo.state.configuration);
    assert.deepEqual(state.repeated, []);
    assert.equal(state.ownLane.boot, solo.state.ownLane.boot);
    assert.deepEqual([...state.recent.keys()], [...solo.state.recent.keys()]);
  });

  it('W5, Resolution 5: own batches that no block of the old epoch took are handed back', () => {
    const { solo, records, orphan } = history();
    const hashes = recovered(solo, records).orphans.map(({ batchHash }) => batchHash);
    assert.deepEqual(hashes, [orphan.hash]);
  });

  it('W5, M2: without the commit the epoch has not ended; without the council the log is damaged', () => {
    const { solo, records } = history();
    const at = records.findIndex(({ type }) => type === 'epoch');
    assert.equal(recovered(solo, records.slice(0, at + 1)).state.epoch, 0);
    assert.equal(recovered(solo, records.slice(0, at + 2)).state.epoch, 1);
    const cut = [...records.slice(0, at), ...records.slice(at + 1)];
    assert.throws(() => recovered(solo, cut), { key: 'log/damaged' });
  });
});
