// Goal: a citizen's client believes no single mirror, waits for none, never goes back, and stops
// where two quorums contradict each other. Method: mirrors that are honest, stale, silent or false.

import { strict as assert } from 'node:assert';
import { quorum } from '@witan/ledger/membership';
import { isSplitView } from '@witan/ledger/split-view';
import { verifyEvidence } from '@witan/light-client';
import { LightClient, type SyncReport } from '@witan/light-client/sync';
import { useNativeSha256 } from './quick-crypto.ts';
import {
  agency,
  FakeMirror,
  headOf,
  logOf,
  type Manner,
  MemoryStore,
  NOW,
  NOW_MS,
  noteOf,
  quickSign,
  quickVerify,
  signHead,
  trustOf,
} from './sync-world.ts';

const HOUR_MS = 3_600_000;
const options = { verify: quickVerify };
const council = [...'abcd'].map(agency);
const trust = trustOf(council);
const log = logOf(700);
const fork = logOf(700, 'false', 500);

function mirrorAt(
  name: string,
  size: number,
  { time = NOW, of = log, voters = [0, 1, 2], manner = 'honest' as Manner, proofs = false } = {},
): FakeMirror {
  const head = signHead(headOf(of, size), trust, voters, () => time);
  return new FakeMirror(name, of, noteOf(head, trust), { manner, proofs });
}

const states = ({ mirrors }: SyncReport): string[] => mirrors.map(({ state }) => state);

const open = (mirrors: readonly FakeMirror[], store = new MemoryStore()): Promise<LightClient> =>
  LightClient.open(trust, mirrors, store, options);

describe('synchronising over several mirrors', () => {
  useNativeSha256();

  it('§12: mirrors a few blocks apart are compared by proof, over tiles or as served', async () => {
    for (const proofs of [false, true]) {
      const mirrors = [mirrorAt('one', 690, { proofs }), mirrorAt('two', 700, { proofs })];
      const client = await open([...mirrors, mirrorAt('three', 512, { proofs })]);
      const report = await client.sync(NOW_MS + 5_000);
      assert.equal(report.status, 'compared');
      assert.deepEqual(states(report), ['agrees', 'agrees', 'agrees']);
      assert.deepEqual(report.head, { ...headOf(log), attestedAtMs: NOW_MS });
      assert.equal(client.trust.head?.size, 700);
      assert.equal(report.ageMs, 5_000);
      assert.equal(report.freshness, 'current');
      assert.deepEqual(report.signers, ['Agency a', 'Agency b', 'Agency c']);
      const asked = mirrors
        .flatMap(({ requests }) => requests)
        .filter((path) => path !== 'checkpoint');
      assert.equal(
        asked.some((path) => path.startsWith('proof/')),
        proofs,
      );
    }
  });

  it('G2: three mirrors of 67 agencies cost a reader 4 requests, or 6 of plain web servers', async () => {
    const large = trustOf(Array.from({ length: 67 }, (_, i) => agency(`agency-${i}`)));
    const voters = Array.from({ length: quorum(67) }, (_, i) => i);
    const leaves = process.env.WITAN_CI_TIER === 'nightly' ? 70_000 : 5_000;
    const long = logOf(leaves);
    for (const [proofs, requestsMax, bytesMax] of [
      [true, 4, 21_000],
      [false, 6, 25_000],
    ] as const) {
      const mirrors = [leaves - 50, leaves, leaves - 10].map((size, i) => {
        const head = signHead(headOf(long, size), large, voters);
        return new FakeMirror(`mirror ${i}`, long, noteOf(head, large), { proofs });
      });
      const store = new MemoryStore();
      const client = await LightClient.open(large, mirrors, store, options);
      assert.equal((await client.sync(NOW_MS)).status, 'compared');
      const requests = mirrors.flatMap((each) => each.requests).length;
      const bytes = mirrors.reduce((sum, each) => sum + each.bytes, 0);
      assert.ok(requests <= requestsMax && bytes <= bytesMax, `${requests} requests, ${bytes} B`);
      assert.ok((store.slots.get('trust')?.length ?? Infinity) <= 6 * 1024);
    }
  });

  it('one mirror alone is said not to be compared, and none leaves what was known', async () => {
    const [only, other] = [mirrorAt('one', 600), mirrorAt('two', 600)];
    const store = new MemoryStore();
    const client = await open([only, other], store);
    assert.equal((await client.sync(NOW_MS)).status, 'compared');
    other.manner = 'silent';
    const alone = await client.sync(NOW_MS + HOUR_MS);
    assert.equal(alone.status, 'not-compared');
    assert.deepEqual(alone.mirrors[1]?.problem, 'client/unreachable');
    only.manner = 'silent';
    const offline = await client.sync(NOW_MS + 2 * HOUR_MS);
    assert.equal(offline.status, 'offline');
    assert.equal(offline.head?.size, 600);
    assert.equal(offline.freshness, 'as-of');
    // Begun anew without any network, it still knows how old what it knows is.
    const restarted = await open([only, other], store);
    const days = await restarted.sync(NOW_MS + 48 * HOUR_MS);
    assert.deepEqual(
      [days.status, days.freshness, days.head?.size],
      ['offline', 'historical', 600],
    );
  });

  it('§12: a mirror that is behind is stale, by how much, and nobody waits for it', async () => {
    const old = NOW - 259_205;
    const client = await open([mirrorAt('old', 300, { time: old }), mirrorAt('new', 700)]);
    const report = await client.sync(NOW_MS);
    assert.deepEqual(report.mirrors[0], {
      ...{ name: 'old', state: 'stale', size: 300, behindMs: 259_205_000 },
    });
    assert.deepEqual([report.status, report.head?.size], ['not-compared', 700]);
  });

  it('§11: it never goes back: neither to a smaller head nor to an earlier time', async () => {
    const mirrors = [mirrorAt('one', 700), mirrorAt('two', 700)];
    const client = await open(mirrors);
    await client.sync(NOW_MS);
    for (const each of mirrors) each.note = mirrorAt('x', 600, { time: NOW + 60 }).note;
    const back = await client.sync(NOW_MS + HOUR_MS);
    assert.deepEqual([back.head?.size, back.status], [700, 'not-compared']);
    for (const each of mirrors) each.note = mirrorAt('x', 700, { time: NOW - 9_000 }).note;
    const replayed = await client.sync(NOW_MS + 2 * HOUR_MS);
    assert.equal(replayed.attestedAtMs, NOW_MS);
    assert.deepEqual(states(replayed), ['stale', 'stale']);
    for (const each of mirrors) each.note = mirrorAt('x', 700, { time: NOW + 9_000 }).note;
    const later = await client.sync(NOW_MS + 3 * HOUR_MS);
    assert.equal(later.attestedAtMs, NOW_MS + 9_000_000);
  });

  it('§3: it asks at most every 15 minutes, also after a restart, unless it is told to', async () => {
    const mirrors = [mirrorAt('one', 700), mirrorAt('two', 700)];
    const store = new MemoryStore();
    const client = await open(mirrors, store);
    await Promise.all([client.sync(NOW_MS), client.sync(NOW_MS)]);
    const restarted = await open(mirrors, store);
    for (const each of [client, restarted]) {
      const again = await each.sync(NOW_MS + 14 * 60_000);
      assert.deepEqual([again.status, again.ageMs], ['compared', 14 * 60_000]);
      assert.equal(again.freshness, 'as-of');
    }
    assert.equal(mirrors[0]?.requests.length, 1);
    await client.sync(NOW_MS, { force: true });
    await client.sync(NOW_MS + 16 * 60_000);
    assert.equal(mirrors[0]?.requests.length, 3);
  });

  it('garbage, huge answers, foreign notes and too few signatures are refused by name', async () => {
    const foreign = mirrorAt('foreign', 600);
    foreign.note = foreign.note.replace(/witan\/[0-9a-f]{64}/, `witan/${'0'.repeat(64)}`);
    const client = await open([
      ...[mirrorAt('one', 700), mirrorAt('two', 700), mirrorAt('html', 9, { manner: 'garbage' })],
      ...[
        mirrorAt('huge', 9, { manner: 'huge' }),
        foreign,
        mirrorAt('few', 700, { voters: [0, 1] }),
      ],
    ]);
    const report = await client.sync(NOW_MS);
    assert.equal(report.status, 'compared');
    assert.deepEqual(
      report.mirrors.slice(2).map(({ state, problem }) => `${state} ${problem}`),
      [
        'refused codec/malformed',
        'refused codec/too-long',
        'refused checkpoint/other-log',
        'refused checkpoint/quorum',
      ],
    );
  });

  it('a larger head whose mirror does not show what lies before it is not believed', async () => {
    const bare = mirrorAt('bare', 700, { manner: 'without-proofs' });
    const wrong = mirrorAt('wrong', 699);
    wrong.log = fork;
    const client = await open([bare, wrong, mirrorAt('good', 650), mirrorAt('also', 650)]);
    const report = await client.sync(NOW_MS);
    assert.deepEqual(states(report), ['unlinked', 'unlinked', 'agrees', 'agrees']);
    assert.deepEqual([report.status, report.head?.size], ['compared', 650]);
  });

  it('E1, E2: a fork freezes the client for good, with a file that names who signed both', async () => {
    const cases = [
      [mirrorAt('true', 600), mirrorAt('false', 600, { of: fork, voters: [1, 2, 3] })],
      [mirrorAt('true', 512), mirrorAt('false', 600, { of: fork, voters: [1, 2, 3] })],
      [mirrorAt('true', 700), mirrorAt('false', 512, { of: fork, voters: [1, 2, 3] })],
    ];
    for (const mirrors of cases) {
      const store = new MemoryStore();
      const client = await open(mirrors, store);
      const { status, fork: found, mirrors: said } = await client.sync(NOW_MS);
      assert.equal(status, 'forked');
      assert.deepEqual(
        said.map(({ state }) => state),
        ['forked', 'forked'],
      );
      assert.deepEqual(
        found?.guilty.map(({ member }) => member),
        ['b', 'c'],
      );
      assert.ok(found?.evidence !== undefined && isSplitView(found.evidence));
      const verdict = await verifyEvidence(found.evidence, [trust], options);
      assert.deepEqual([verdict.isEnough, verdict.needed], [true, 2]);
      assert.deepEqual(found.mirrors, ['true', 'false']);
      // It takes no side, neither later nor after a restart.
      assert.equal(client.trust.head, undefined);
      const restarted = await open([mirrorAt('true', 700), mirrorAt('other', 700)], store);
      const later = await restarted.sync(NOW_MS + 24 * HOUR_MS, { force: true });
      assert.equal(later.status, 'forked');
      assert.deepEqual(
        later.fork?.guilty.map(({ name }) => name),
        ['Agency b', 'Agency c'],
      );
    }
  });

  it('§12: a fork is found against the own older head, and against that of a receipt', async () => {
    const store = new MemoryStore();
    const mirror = mirrorAt('one', 550);
    await (await open([mirror], store)).sync(NOW_MS);
    mirror.note = mirrorAt('x', 700, { of: fork, voters: [1, 2, 3] }).note;
    mirror.log = fork;
    const own = await (await open([mirror], store)).sync(NOW_MS + HOUR_MS);
    assert.deepEqual(
      own.fork?.guilty.map(({ member }) => member),
      ['b', 'c'],
    );

    const gossip = await open([mirrorAt('one', 700), mirrorAt('two', 700)]);
    await gossip.observe([signHead(headOf(fork, 650), trust, [0, 1, 3])]);
    const met = await gossip.sync(NOW_MS);
    assert.deepEqual(
      met.fork?.guilty.map(({ member }) => member),
      ['a', 'b'],
    );
  });

  it('§12: a false signature beside a quorum does not hide a fork', async () => {
    const gossip = await open([mirrorAt('one', 700), mirrorAt('two', 700)]);
    const sign = (key: Uint8Array, message: Uint8Array): Uint8Array =>
      key === trust.validators[2]?.attestKey ? new Uint8Array(65) : quickSign(key, message);
    await gossip.observe([signHead(headOf(fork, 650), trust, [0, 1, 2, 3], undefined, sign)]);
    const { fork: found } = await gossip.sync(NOW_MS);
    assert.deepEqual(
      found?.guilty.map(({ member }) => member),
      ['a', 'b'],
    );
  });

  it('§12: what was seen before a newer trust was pinned is compared all the same', async () => {
    const store = new MemoryStore();
    await (await open([mirrorAt('one', 600), mirrorAt('two', 600)], store)).sync(NOW_MS);
    const pinned = { ...trust, head: { ...headOf(fork, 650), attestedAtMs: NOW_MS } };
    const mirrors = [mirrorAt('one', 700, { of: fork, voters: [1, 2, 3] })];
    const client = await LightClient.open(pinned, mirrors, store, { verify: quickVerify });
    const { fork: found } = await client.sync(NOW_MS + HOUR_MS);
    assert.deepEqual(
      found?.guilty.map(({ member }) => member),
      ['b', 'c'],
    );
  });

  it('a seen head without valid signatures raises doubts, and stops nobody', async () => {
    const client = await open([mirrorAt('one', 700), mirrorAt('two', 700)]);
    const unsigned = { ...headOf(fork, 650), epoch: 0, cosignatures: [] };
    const forged = signHead(
      headOf(fork, 640),
      trust,
      [0, 1, 2],
      undefined,
      () => new Uint8Array(65),
    );
    const nothing = { size: 0, root: headOf(log).root, epoch: 0, cosignatures: [] };
    await client.observe([
      nothing,
      unsigned,
      forged,
      { ...headOf(log, 333), epoch: 0, cosignatures: [] },
    ]);
    const report = await client.sync(NOW_MS);
    assert.equal(report.status, 'compared');
    assert.deepEqual(
      report.doubts.map(({ size }) => size),
      [650, 640],
    );
  });

  it('where the signatures of the own head are lost it stops all the same, and accuses nobody', async () => {
    const store = new MemoryStore();
    await (await open([mirrorAt('one', 600), mirrorAt('two', 600)], store)).sync(NOW_MS);
    store.slots.delete('sync');
    const other = mirrorAt('one', 700, { of: fork, voters: [1, 2, 3] });
    const report = await (await open([other], store)).sync(NOW_MS + HOUR_MS);
    assert.equal(report.status, 'forked');
    assert.deepEqual([report.fork?.evidence, report.fork?.guilty], [undefined, []]);
  });

  it('what a store lost or damaged costs is what it kept, and no more', async () => {
    const store = new MemoryStore();
    const mirrors = [mirrorAt('one', 700), mirrorAt('two', 700)];
    await (await open(mirrors, store)).sync(NOW_MS);
    assert.ok(
      (store.slots.get('trust')?.length ?? 0) + (store.slots.get('sync')?.length ?? 0) < 6_144,
    );
    for (const [slot, bytes] of store.slots) store.slots.set(slot, bytes.subarray(0, 20));
    const report = await (await open(mirrors, store)).sync(NOW_MS);
    assert.equal(report.status, 'compared');
    assert.equal(report.signers.length, quorum(4));
  });
});
