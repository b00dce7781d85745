// A node that is far behind begins with a snapshot of the others (S2), one of whom lies.

import { strict as assert } from 'node:assert';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { untilVoting } from '../chaos/health.ts';
import { assertFiled, filings } from './bank-statements.ts';
import { type Agency, Consortium, loopbackSite, type Site } from './consortium.ts';
import { refused, run } from './founding.ts';
import { assessment, registration, sign } from './land.ts';
import { ROOT } from './launch.ts';
import { until } from './patience.ts';

/** A restart of each agency takes seconds. */
const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const FINAL_MS = 30_000;
const AGREED_MS = 60_000;
/** Six of them are far more than 16 blocks, the least that counts as far behind. */
const SNAPSHOT_BLOCKS = 6;

/** Homes with a history so short that a test sees all of it. */
function homesIn(site: Site, history: readonly string[]): (member: string) => string {
  return (member) => {
    const home = join(site.directory, `${member}-home`);
    cpSync(join(ROOT, 'nodes', member), home, { recursive: true });
    appendFileSync(join(home, 'config.toml'), `\n[history]\n${history.join('\n')}\n`);
    return home;
  };
}

describe('a node that is far behind', function () {
  this.timeout(300_000);
  let consortium: Consortium;
  let late: Agency;
  let liar: Agency;
  /** Its snapshot that is false. */
  let spoilt: string;
  /** The first transaction that there was. */
  let first: string;

  before(async () => {
    const site = await loopbackSite();
    const history = [
      `snapshot_blocks = ${SNAPSHOT_BLOCKS}`,
      'behind_blocks = 16',
      'retain_blocks = 16',
    ];
    consortium = await Consortium.found(site, homesIn(site, history));
    late = consortium.agency('audit-court');
    for (const agency of consortium.others(late.member)) agency.spawn({ create: true });
    await Promise.all(consortium.others(late.member).map((agency) => agency.ready()));
  });

  after(async () => {
    await consortium?.remove();
  });

  const snapshotsOf = (agency: Agency): string[] =>
    readdirSync(join(agency.data, 'ledger/snapshots')).filter((name) => !name.startsWith('.'));

  function spoilNewest(agency: Agency, spoilt: (bytes: Buffer) => Uint8Array): string {
    const height = snapshotsOf(agency).at(-1) as string;
    const directory = join(agency.data, 'ledger/snapshots', height);
    for (const name of readdirSync(directory).filter((each) => each.startsWith('part'))) {
      writeFileSync(join(directory, name), spoilt(readFileSync(join(directory, name))));
    }
    return height;
  }

  it('S2: comes in by a snapshot of several peers, and names the one who lies', async () => {
    const { chainId } = consortium.trust;
    const client = consortium.client('land-registry');
    const parcel = sign([registration('P-1', 1)], { chainId, as: 'registrar' });
    await client.submit(parcel, FINAL_MS);
    first = toHex(parcel.txid);
    await client.submit(sign(filings(0, 3), { chainId, as: 'treasurer' }), FINAL_MS);
    for (let value = 1; value <= 6 * SNAPSHOT_BLOCKS; value++) {
      const operations = [assessment('P-1', BigInt(value))];
      await client.submit(sign(operations, { chainId, as: 'assessor' }), FINAL_MS);
    }
    const others = consortium.others(late.member);
    const isReady = (): boolean => {
      const [first, ...rest] = others.map((agency) => snapshotsOf(agency).at(-1));
      return Number(first) >= 6 * SNAPSHOT_BLOCKS && rest.every((height) => height === first);
    };
    await until('three have a snapshot', AGREED_MS, isReady, () =>
      others.map(({ output }) => output).join('\n'),
    );
    liar = others[0] as Agency;
    spoilt = spoilNewest(liar, flipped);
    late.spawn({ create: true });
    await late.ready();
    await until(
      'it has started with the snapshot',
      AGREED_MS,
      () => late.output.includes('the state begins with the snapshot'),
      () => late.output,
    );
    await consortium.agreed(AGREED_MS);
    assert.match(late.output, new RegExp(`${liar.member} served a false snapshot`));
    await untilVoting(consortium, late, AGREED_MS);
    // All 36 versions of one record, and three entries of a log, which no snapshot brings.
    for (const whole of ['the past of every record', 'every entry of every log']) {
      const isHere = (): boolean => late.output.includes(`${whole} is here`);
      await until(whole, AGREED_MS, isHere, () => late.output);
    }
    await assertFiled(consortium.client(late.member), 'treasury', 3);
  });

  it('a block that nobody needs any more is gone, and its receipt says where it still is', async () => {
    const agency = consortium.agency('land-registry');
    const dropped = (): boolean => agency.output.includes('are kept no more');
    await until('blocks were dropped', AGREED_MS, dropped, () => agency.output);
    const response = await agency.fetch(`/v1/transactions/${first}`, {
      headers: { accept: 'application/vnd.witan.receipt' },
    });
    const problem = (await response.json()) as { code: string; detail: string };
    assert.equal(response.status, 410);
    assert.match(JSON.stringify(problem), /5210.*oldest height held: \d+/);
  });

  /** By day snapshot-crash.test.ts and backup.test.ts say the same of stores without a network. */
  const byNight = (title: string, work: () => Promise<void>): unknown => NIGHTLY && it(title, work);

  byNight(
    'rebuild: a state that is lost is made of the own snapshot and the blocks above it',
    async () => {
      const { chainId } = consortium.trust;
      for (let value = 1_000; snapshotsOf(liar).includes(spoilt); value++) {
        const operations = [assessment('P-1', BigInt(value))];
        const transaction = sign(operations, { chainId, as: 'assessor' });
        await consortium.client('land-registry').submit(transaction, FINAL_MS);
      }
      for (const agency of consortium.agencies) {
        await agency.kill();
        if (agency === liar) spoilNewest(agency, (bytes) => bytes.subarray(1));
        rmSync(join(agency.data, 'ledger/state'), { recursive: true });
        agency.spawn();
        await agency.ready();
        const said =
          agency === liar
            ? /height \d+ is damaged: .*length of headers.*\n.*begins with the snapshot/
            : /the state begins with the snapshot of height \d+/;
        assert.match(agency.output, said);
        assert.equal((await agency.status()).role, 'validator');
      }
      await consortium.agreed(AGREED_MS);
      await untilVoting(consortium, late, AGREED_MS);
    },
  );

  byNight(
    '§3.5: a backup is checked from the genesis alone, and four agencies come back from it',
    async () => {
      const agency = consortium.agency('land-registry');
      const file = join(consortium.directory, 'ledger.backup');
      const genesis = join(ROOT, 'nodes/treasury/genesis.json');
      const home = join(consortium.directory, 'land-registry-home');
      const data = ['--home', home, '--data', agency.data];
      // Of a running node; what came after the snapshot is in the log.
      const made = await run<{ height: number }>('backup', 'create', ...data, '--to', file);
      const head = await consortium.agreed(AGREED_MS);
      const checked = await run<{ height: number; stateRoot: string }>(
        ...['backup', 'verify', file, '--genesis', genesis],
      );
      assert.equal(checked.height, made.height);
      assert.deepEqual([checked.height, checked.stateRoot], [head.height, head.stateRoot]);
      const bytes = readFileSync(file);
      const spoilt = join(consortium.directory, 'spoilt.backup');
      for (const [what, broken] of [
        ['flipped', flipped(bytes)],
        ['cut', bytes.subarray(0, bytes.length - 1)],
        ['grown', Buffer.concat([bytes, Buffer.of(0)])],
      ] as const) {
        writeFileSync(spoilt, broken);
        await refused(3, '6072', 'backup', 'verify', spoilt, '--genesis', genesis);
        assert.ok(what);
      }
      await refused(2, '5003', 'backup', 'restore', file, ...data);
      for (const each of consortium.agencies) {
        await each.end();
        rmSync(each.data, { recursive: true });
        const own = join(consortium.directory, `${each.member}-home`);
        await run('backup', 'restore', file, '--home', own, '--data', each.data);
        each.spawn();
      }
      await consortium.ready();
      const again = await consortium.agreed(AGREED_MS);
      assert.deepEqual([again.height, again.stateRoot], [head.height, head.stateRoot]);
      for (const each of consortium.agencies) {
        assert.equal((await each.status()).role, 'learner', 'S5: nobody signs on what a copy says');
        await consortium.client(each.member).query('land/parcels/P-1');
      }
    },
  );
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] as number) ^ 4;
  return copy;
}
