// A node that is far behind begins with a snapshot of the others (S2), one of whom lies.

import { strict as assert } from 'node:assert';
import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilVoting } from '../chaos/health.ts';
import { type Agency, Consortium, loopbackSite, type Site } from './consortium.ts';
import { assessment, registration, sign } from './land.ts';
import { ROOT } from './launch.ts';
import { until } from './patience.ts';

const FINAL_MS = 30_000;
const AGREED_MS = 60_000;
const SNAPSHOT_BLOCKS = 16;

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

  before(async () => {
    const site = await loopbackSite();
    const history = [`snapshot_blocks = ${SNAPSHOT_BLOCKS}`, 'behind_blocks = 16'];
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

  it('S2: comes in by a snapshot of several peers, and names the one who lies', async () => {
    const { chainId } = consortium.trust;
    const client = consortium.client('land-registry');
    await client.submit(sign([registration('P-1', 1)], { chainId, as: 'registrar' }), FINAL_MS);
    for (let value = 1; value <= 3 * SNAPSHOT_BLOCKS; value++) {
      const operations = [assessment('P-1', BigInt(value))];
      await client.submit(sign(operations, { chainId, as: 'assessor' }), FINAL_MS);
    }
    const others = consortium.others(late.member);
    const isReady = (): boolean => {
      const [first, ...rest] = others.map((agency) => snapshotsOf(agency).at(-1));
      return Number(first) >= 2 * SNAPSHOT_BLOCKS && rest.every((height) => height === first);
    };
    await until('three have a snapshot', AGREED_MS, isReady, () =>
      others.map(({ output }) => output).join('\n'),
    );
    const [liar] = others as [Agency];
    const height = snapshotsOf(liar).at(-1) as string;
    const directory = join(liar.data, 'ledger/snapshots', height);
    for (const name of readdirSync(directory).filter((each) => each.startsWith('part'))) {
      const bytes = readFileSync(join(directory, name));
      if (bytes.length > 40) bytes[40] = (bytes[40] as number) ^ 1;
      writeFileSync(join(directory, name), bytes);
    }
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
  });
});
