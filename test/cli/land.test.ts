// The command line against a running network, as a clerk, a citizen and an operator use it: what it
// prints was verified, what the ledger refuses has exit code 6, and a receipt convinces offline.

import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { witan as command, type Ran } from '../../packages/cli/test/support/command.ts';
import { Consortium } from '../e2e/consortium.ts';
import { until } from '../e2e/patience.ts';
import { budgetTests } from './budget.ts';

const SAMPLE = fileURLToPath(new URL('../../packages/cli/data/central-square', import.meta.url));
/** The City Hall: a parcel of the sample. */
const PARCEL = '106-122';

const AGREED_MS = 60_000;

describe('the command line on a running network', function () {
  this.timeout(300_000);
  let consortium: Consortium;
  let folder: string;

  before(async () => {
    consortium = await Consortium.start();
    folder = mkdtempSync(join(tmpdir(), 'witan-cli-'));
  });

  after(async () => {
    await consortium?.remove();
    rmSync(folder, { recursive: true });
  });

  const at = (name: string): string => join(folder, name);
  const node = (member = 'land-registry'): string[] => ['--node', consortium.agency(member).api];
  const witan = (...args: string[]): Promise<Ran> => command(...args, ...node());

  async function done(...args: string[]): Promise<Ran> {
    const ran = await witan(...args);
    assert.equal(ran.code, 0, `${args.join(' ')}\n${ran.err}`);
    return ran;
  }

  async function refused(code: string, ...args: string[]): Promise<void> {
    const ran = await witan(...args, '--json');
    assert.equal(ran.code, 6, `${args.join(' ')}\n${ran.err}`);
    assert.equal(JSON.parse(ran.err).key, code);
    assert.equal(ran.out, '');
  }

  it('imports the sample over all agencies, and the last line says what became of it', async () => {
    const nodes = consortium.agencies.flatMap(({ member }) => node(member));
    const report = at('report.json');
    const args = ['land', 'import', SAMPLE, '--report', report, '--quiet', '--json'];
    const { code, out, err } = await command(...args, ...nodes);
    assert.equal(code, 0, err);
    const summary = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    assert.deepEqual([summary.shapes, summary.accepted, summary.refused], [320, 312, 8]);
    assert.equal(summary.parcelsInRegister, 312);
    assert.equal(JSON.parse(readFileSync(report, 'utf8')).refusals.length, 8);
    // What was imported through one agency, the one that is asked next may be about to execute.
    await consortium.agreed(AGREED_MS);
  });

  it('LAND-1, LAND-6, LAND-10: a transfer from proposal to settlement, each step with its receipt', async () => {
    const owner = `owner-of:${PARCEL}`;
    const propose = ['land', 'propose', PARCEL, '--price', 'USD 1000.00'];
    await refused('land/shares-not-one', ...propose, '--as', owner, '--to', 'buyer=1/2');
    await refused('transaction/mandate-missing', ...propose, '--as', 'bank', '--to', 'buyer');
    const to = ['--to', 'buyer=1/3', '--to', 'co-owner=2/3'];
    const receipt = at('proposal.witan');
    await done(...propose, '--as', owner, ...to, '--out', receipt);
    await refused('land/consent-missing', 'land', 'settle', PARCEL);
    await done('land', 'consent', PARCEL, '--as', 'buyer');
    await refused('land/consent-given', 'land', 'consent', PARCEL, '--as', 'buyer');
    await done('land', 'consent', PARCEL, '--as', 'co-owner');
    await refused('land/payment-differs', 'land', 'attest', PARCEL, '--payment', 'USD 999.00');
    await done('land', 'attest', PARCEL, '--payment', 'USD 1000.00');
    await done('land', 'settle', PARCEL);
    const { out } = await done('land', 'show', PARCEL, '--json');
    const { rights, disposal } = JSON.parse(out) as {
      rights: { kind: string; share: string }[];
      disposal: unknown;
    };
    assert.deepEqual(rights.map(({ kind, share }) => `${kind} ${share}`).sort(), [
      'ownership 1/3',
      'ownership 2/3',
    ]);
    assert.equal(disposal, null);
    const verified = await command('verify', receipt, '--json');
    assert.equal(verified.code, 0);
    assert.equal(JSON.parse(verified.out).outcome, 'executed');
  });

  it('LAND-4: a frozen parcel is not transferred, and its history says who froze it', async () => {
    await refused(
      'transaction/mandate-missing',
      'land',
      'freeze',
      PARCEL,
      '--case',
      'C 1',
      '--as',
      'notary',
    );
    await done('land', 'freeze', PARCEL, '--case', 'C 1/26');
    const propose = ['land', 'propose', PARCEL, '--price', 'USD 1.00', '--as', 'buyer'];
    await refused('land/frozen', ...propose, '--to', 'owner');
    const { out } = await done('land', 'show', PARCEL);
    assert.match(out, /courtFreeze:\d+ {2}case C 1\/26 {2}.*\(judge\)/);
    const number = /courtFreeze:(\d+)/.exec(out)?.[1] ?? '';
    await done('land', 'unfreeze', PARCEL, '--number', number);
  });

  it('absence is proved, and the receipt of it convinces another machine', async () => {
    const receipt = at('absence.witan');
    const asked = await done('query', 'land/parcels/NO-SUCH', '--proof', '--out', receipt);
    assert.match(asked.out, /^null\n✔ land\/parcels\/NO-SUCH does not exist\n/);
    const { code, out } = await command('verify', receipt);
    assert.equal(code, 0);
    assert.match(out, /demonstration network/);
    const bytes = readFileSync(receipt);
    for (const offset of [0, 1, bytes.length >> 1, bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[offset] = (flipped[offset] ?? 0) ^ 1;
      writeFileSync(at('flipped.witan'), flipped);
      const { code: found } = await command('verify', at('flipped.witan'));
      assert.ok(found === 2 || found === 3, `byte ${offset}: exit ${found}`);
    }
  });

  it('a transaction that is not waited for is followed by its identifier', async () => {
    const assess = ['land', 'assess', PARCEL, '--value', '5000.00', '--no-wait', '--json'];
    const { txid } = JSON.parse((await done(...assess)).out) as { txid: string };
    const { out } = await done('tx', 'watch', txid);
    assert.match(out, new RegExp(`transaction ${txid} is final: executed`));
  });

  budgetTests(() => consortium);

  it('doctor finds nothing wrong with an agency of a sound network', async () => {
    const checks = async (): Promise<{ id: string; status: string }[]> =>
      JSON.parse((await witan('doctor', '--only', 'network,chain', '--json')).out);
    assert.ok((await checks()).length >= 6);
    // On a busy machine one agency's votes may come too late for many certificates in a row.
    let found: object[] = [];
    const findsNothing = async (): Promise<boolean> => {
      await done('land', 'assess', PARCEL, '--value', '6000.00');
      found = (await checks()).filter(({ status }) => status !== 'pass');
      return found.length === 0;
    };
    await until('all is well', AGREED_MS, findsNothing, () => JSON.stringify(found));
  });
});
