// Goal: a client that meets a council it does not know learns it from its own council's quorum, and
// a fork that hides behind another council is found all the same. Method: logs in which an epoch
// ends, honest and forged ones, with the links that mirrors serve.

import { strict as assert } from 'node:assert';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeCouncilDelta } from '@witan/ledger/council-delta';
import { encodeEpochLinks } from '@witan/ledger/epoch-links';
import { encodeValidators, faultTolerance, quorum, type Validator } from '@witan/ledger/membership';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { utf8 } from '@witan/ledger/text';
import { type Trust, verifyEvidence } from '@witan/light-client';
import { LightClient } from '@witan/light-client/sync';
import { entryBytes, headerBy, resultFor } from './entry.ts';
import { useNativeSha256 } from './quick-crypto.ts';
import {
  agency,
  CHAIN_ID,
  Draws,
  FakeMirror,
  headOf,
  MemoryStore,
  NOW,
  NOW_MS,
  noteOf,
  quickVerify,
  range,
  signHead,
  trustOf,
} from './sync-world.ts';

const FORKS = process.env.WITAN_CI_TIER === 'nightly' ? 2_000 : 60;
const SIZE = 90;
const SHARED = 20;
const options = { verify: quickVerify };

/** A log in which the council at the start hands over to the next one at some height. */
interface Reign {
  readonly branch: string;
  readonly end: number;
  readonly first: readonly Validator[];
  readonly next: readonly Validator[];
}

function entryOf({ end, first, next }: Reign): Uint8Array {
  const header = headerBy(first, { chainId: CHAIN_ID, height: end, epochEnd: true });
  return entryBytes(header, resultFor(next));
}

/** `past`: reigns that ended in it, too. */
function logOf(reign: Reign, past: readonly Reign[]): MerkleLog {
  const log = new MerkleLog();
  for (const i of range(SIZE)) {
    const ended = [reign, ...past].find(({ end }) => end === i);
    const branch = i >= SHARED ? reign.branch : '';
    log.append(leafHash(ended === undefined ? utf8(`${i}${branch}`) : entryOf(ended)));
  }
  return log;
}

/** A mirror of such a log, with a head of the next council and the link that leads to it. */
function mirrorOf(
  name: string,
  reign: Reign,
  size: number,
  { enders, voters }: { readonly enders: readonly number[]; readonly voters: readonly number[] },
  { hidesProofs = false, time = NOW, past = [] as readonly Reign[] } = {},
): FakeMirror {
  const log = logOf(reign, past);
  const { end, first, next } = reign;
  const council = trustOf(next, 1);
  const note = noteOf(
    signHead(headOf(log, size), council, voters, () => time),
    council,
  );
  const mirror = new FakeMirror(name, log, note, {
    manner: hidesProofs ? 'without-proofs' : 'honest',
  });
  const ended = signHead(headOf(log, end + 1), trustOf(first), enders, () => time - 60);
  const link = {
    entry: entryOf(reign),
    // The peaks before the last leaf, the largest first.
    path: log.path(end, end + 1).reverse(),
    cosignatures: encodeCosignatures(ended.cosignatures),
    signing: new Uint8Array(0),
    next: encodeCouncilDelta(first, next),
  };
  const links = encodeEpochLinks({ epoch: 0, validators: encodeValidators(first), links: [link] });
  mirror.files.set('epochs/skip/0.pb', links);
  return mirror;
}

function open(
  trust: Trust,
  mirrors: readonly FakeMirror[],
  store = new MemoryStore(),
): Promise<LightClient> {
  return LightClient.open(trust, mirrors, store, options);
}

describe('councils behind the one that is trusted', function () {
  this.timeout(120_000);
  useNativeSha256();

  const first = [...'abcd'].map(agency);
  const next = [...'cdef'].map(agency);
  const reign: Reign = { branch: '', end: 40, first, next };
  const honest = { enders: [0, 1, 2], voters: [0, 2, 3] };
  const trust = { ...trustOf(first), datedMs: NOW_MS - 86_400_000 };

  it('§9: a head of another council is followed over its link, and remembered', async () => {
    const store = new MemoryStore();
    const mirrors = [mirrorOf('one', reign, 70, honest), mirrorOf('two', reign, 80, honest)];
    const client = await open(trust, mirrors, store);
    const report = await client.sync(NOW_MS);
    assert.deepEqual([report.status, report.epoch, report.head?.size], ['compared', 1, 80]);
    assert.deepEqual(report.signers, ['Agency c', 'Agency e', 'Agency f']);
    assert.equal(report.needsWaypoint, false);
    // A later visit needs no link any more.
    const again = [mirrorOf('one', reign, 85, honest), mirrorOf('two', reign, 90, honest)];
    for (const each of again) each.files.clear();
    const later = await open(trust, again, store);
    assert.equal((await later.sync(NOW_MS, { force: true })).head?.size, 90);
    assert.deepEqual(
      later.trust.validators.map(({ member }) => member),
      [...'cdef'],
    );
  });

  it('§9: a council of the same members under other keys is another, and followed', async () => {
    const rotated = first.map((each, i) => ({
      ...each,
      attestKey: agency(`${i} rotated`).attestKey,
    }));
    const client = await open(trust, [mirrorOf('m', { ...reign, next: rotated }, 60, honest)]);
    const { epoch, head } = await client.sync(NOW_MS);
    assert.deepEqual([epoch, head?.size], [1, 60]);
  });

  it('rule 5: a council whose epoch has ended signs no head of what follows', async () => {
    const mirrors = ['one', 'two'].map((name) => mirrorOf(name, reign, 70, honest));
    const client = await open(trust, mirrors);
    await client.sync(NOW_MS);
    const retired = trustOf(first);
    const serve = (mirror: FakeMirror | undefined, size: number): void => {
      if (mirror !== undefined)
        mirror.note = noteOf(signHead(headOf(mirror.log, size), retired, [0, 1, 3]), retired);
    };
    serve(mirrors[0], 85);
    serve(mirrors[1], 41);
    const report = await client.sync(NOW_MS, { force: true });
    assert.equal(report.head?.size, 70);
    assert.deepEqual(
      report.mirrors.map(({ size }) => size),
      [undefined, 41],
    );
  });

  it('rule 5: nor before trust has moved, where another mirror shows that it has ended', async () => {
    // The keys of the retired council go on from the true log, behind the newest true head.
    const retired = mirrorOf('retired', reign, 85, honest);
    retired.note = noteOf(signHead(headOf(retired.log, 85), trust, [0, 1, 3]), trust);
    const longer = { ...reign, end: 82, next: [...'wxyz'].map(agency) };
    const puppets = mirrorOf('puppets', longer, 88, honest, { past: [reign] });
    for (const liar of [retired, puppets]) {
      const client = await open(trust, [liar, mirrorOf('one', reign, 70, honest)]);
      const report = await client.sync(NOW_MS);
      assert.deepEqual([report.head?.size, report.epoch, report.status], [70, 1, 'not-compared']);
      assert.equal(report.mirrors[0]?.state, 'unlinked');
      assert.deepEqual(client.trust.validators, next);
    }
  });

  it('where the link is lacking or false the head is refused, and the others count', async () => {
    const bare = mirrorOf('bare', reign, 80, honest);
    bare.files.clear();
    const few = mirrorOf('few', reign, 80, { ...honest, enders: [0, 1] });
    const other = mirrorOf('other', { ...reign, first: [...'wxyz'].map(agency) }, 80, honest);
    const good = [mirrorOf('one', reign, 70, honest), mirrorOf('two', reign, 70, honest)];
    const report = await (await open(trust, [bare, few, other, ...good])).sync(NOW_MS);
    assert.equal(report.status, 'compared');
    assert.deepEqual(
      report.mirrors.map(({ state, problem }) => `${state} ${problem ?? ''}`.trim()),
      [
        'unreachable client/unreachable',
        'refused epoch/quorum',
        'refused epoch/unlinked',
        'agrees',
        'agrees',
      ],
    );
  });

  it('§9: a trust of more than 180 days moves on, and says for good that it needs a waypoint', async () => {
    const late = NOW + 181 * 86_400;
    const store = new MemoryStore();
    const mirrors = ['one', 'two'].map((name) => mirrorOf(name, reign, 80, honest, { time: late }));
    const report = await (await open(trust, mirrors, store)).sync(late * 1_000);
    assert.deepEqual([report.status, report.freshness], ['compared', 'current']);
    assert.equal(report.needsWaypoint, true);
    const again = await (await open(trust, mirrors, store)).sync(late * 1_000, { force: true });
    assert.equal(again.needsWaypoint, true);
  });

  it(`G6: of ${FORKS} forks behind other councils each is caught, with f + 1 names where it is proved`, async () => {
    let enough = 0;
    for (let seed = 0; seed < FORKS; seed++) {
      const d = new Draws(seed + 99);
      const n = d.one([4, 7, 16, 31]);
      const [f, q] = [faultTolerance(n), quorum(n)];
      const council = range(n).map((i) => agency(`n${n} ${i}`));
      const liars = d.some(range(n), 2 * f + 1);
      const others = range(n).filter((seat) => !liars.includes(seat));
      const deceived = d.some(others, others.length >> 1);
      const faithful = others.filter((seat) => !deceived.includes(seat));
      const side = (seats: readonly number[]): number[] => d.some([...liars, ...seats], q);
      // Whoever was deceived follows the other log, and signs nothing of this one.
      const stay = council.filter((_, seat) => !deceived.includes(seat));
      const kept = d.some(stay, d.from(1, n - 1));
      const successors = [...kept, ...range(n - kept.length).map((i) => agency(`new ${i}`))];
      const puppets = range(n).map((i) => agency(`puppet ${i}`));
      const ends = { real: d.from(30, 60), false: d.from(30, 60) };
      const real: Reign = { branch: '', end: ends.real, first: council, next: successors };
      const forged: Reign = {
        branch: `fork ${seed}`,
        end: ends.false,
        first: council,
        next: puppets,
      };
      const hidesProofs = d.below(4) === 0;
      const good = mirrorOf('good', real, d.from(62, SIZE), {
        ...{ enders: side(faithful), voters: d.some(range(n), q) },
      });
      const bad = mirrorOf(
        ...(['bad', forged, d.from(62, SIZE)] as const),
        { enders: side(deceived), voters: d.some(range(n), q) },
        { hidesProofs },
      );
      const client = await open(trustOf(council), [good, bad]);
      const { status, fork, mirrors } = await client.sync(NOW_MS);
      const label = `seed ${seed}: ${JSON.stringify(mirrors)}`;
      if (status !== 'forked') {
        // Larger, and nobody shows what lies before it: not believed, and not proved to be false.
        assert.equal(hidesProofs, true, label);
        assert.equal(mirrors[1]?.state, 'unlinked', label);
        continue;
      }
      assert.ok(fork?.evidence !== undefined, label);
      const trusts = [trustOf(council), trustOf(successors, 1), trustOf(puppets, 1)];
      const { guilty, isEnough } = await verifyEvidence(fork.evidence, trusts, options);
      const names = liars.map((seat) => council[seat]?.member);
      assert.ok(
        guilty.every(({ member }) => names.includes(member)),
        `${label}: honest and named`,
      );
      assert.ok(isEnough || hidesProofs, `${label}: ${guilty.length} named of n = ${n}`);
      if (isEnough) enough++;
    }
    assert.ok(enough > FORKS / 2, `${enough} of ${FORKS}`);
  });
});
