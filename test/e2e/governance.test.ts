// Governance over a running network: councillors vote in their own agencies, a new epoch begins
// everywhere with the same block, what was decided holds in it, and readers who pinned the genesis
// can go on.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { governance, type SignedTransaction, signTransaction } from '@witan/client';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { change, SEAT_KEYS } from '@witan/ledger/codec-governance';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { problemOf } from '@witan/ledger/problems';
import { type Operation, recordId } from '@witan/ledger/transaction';
import { PARAMETERS } from '@witan/state/schema';
import { type Agency, Consortium } from './consortium.ts';
import { person, registration, sign } from './land.ts';
import { eventually, inSteps, until } from './patience.ts';

const FINAL_MS = 60_000;
const HOUR_MS = 3_600_000;

interface CouncilAnswer {
  readonly data: {
    readonly epoch: number;
    readonly baseHeight: number;
    readonly parameters: { readonly blockIntervalMsMax: number };
    readonly validators: readonly { readonly member: string; readonly attestKey: string }[];
  } | null;
}

describe('governance of four agencies', function () {
  this.timeout(300_000);
  inSteps(this);
  let consortium: Consortium;

  before(async () => {
    consortium = await Consortium.start();
  });

  after(async () => {
    await consortium?.remove();
  });

  const signed = (as: string, operation: Operation): SignedTransaction =>
    sign([operation], { chainId: consortium.trust.chainId, as });

  /** Final at this agency, with the code of its outcome. */
  async function codeAt(member: string, transaction: SignedTransaction): Promise<number> {
    const agency = consortium.agency(member);
    const { problem } = await agency.putFinal<{ problem?: { code: string } }>(transaction);
    return problem === undefined ? 0 : Number(problem.code.slice('WITAN'.length));
  }

  async function epochReached(epoch: number): Promise<void> {
    await until(`epoch ${epoch} begins everywhere`, FINAL_MS, async () => {
      const statuses = await Promise.all(consortium.agencies.map((agency) => agency.status()));
      return statuses.every((status) => status.epoch === epoch);
    });
  }

  const council = async (at: Agency, epoch: number): Promise<CouncilAnswer['data']> =>
    (await at.json<CouncilAnswer>(`/v1/governance/councils/${epoch}`)).data;

  /** As soon as the agency has proof of it. */
  const seatedAt = (at: Agency, epoch: number): Promise<NonNullable<CouncilAnswer['data']>> =>
    eventually(`${at.member} knows the council`, FINAL_MS, () => council(at, epoch));

  it('GOV-1, M1: three of four votes change a parameter, from the next epoch on', async () => {
    const pause = change.parameters([{ number: PARAMETERS.blockIntervalMsMax, value: 150 }]);
    const deadlineMs = Date.now() + HOUR_MS;
    const proposed = governance.propose({ change: pause, deadlineMs, acceptsZeroSlack: false });
    const opening = signed('treasury-councillor', proposed);
    assert.equal(await codeAt('treasury', opening), 0);
    const proposal = recordId(opening.txid);
    // It is final at the treasury; another agency may still be about to execute the block.
    const interior = consortium.agency('interior');
    const data = await eventually('the proposal is there at the interior', FINAL_MS, async () => {
      const path = `/v1/governance/proposals/${toHex(proposal)}`;
      return (await interior.json<{ data: { rehearsal: { hash: string } } | null }>(path)).data;
    });
    const rehearsal = fromHex(data.rehearsal.hash) as Uint8Array;
    const vote = governance.vote({ proposal, rehearsal, approves: true });
    const { code } = problemOf('governance/no-councillor');
    assert.equal(await codeAt('interior', signed('registrar', vote)), code);
    assert.equal(await codeAt('interior', signed('interior-councillor', vote)), 0);
    assert.equal(await council(interior, 1), null, 'two of four decide nothing');
    assert.equal(await codeAt('audit-court', signed('audit-court-councillor', vote)), 0);
    await epochReached(1);
    const found = await Promise.all(consortium.agencies.map((agency) => seatedAt(agency, 1)));
    assert.equal(found[0]?.parameters.blockIntervalMsMax, 150);
    for (const other of found) assert.deepEqual(other, found[0]);
  });

  it('GOV-6: by one command each, an agency fills its office, and its doctor sees until when', () => {
    const { api, launch } = consortium.agency('land-registry');
    const [program = '', ...first] = launch.command;
    const run = (...words: readonly string[]): Record<string, unknown> => {
      const asked = [...first, ...words, '--node', api, '--json'];
      const { status, stdout, stderr } = spawnSync(program, asked, { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return JSON.parse(stdout) as Record<string, unknown>;
    };
    const term = ['--holder', 'buyer', '--until', '2035-01-31'];
    const by = ['--as', 'land-registry-councillor'];
    const granted = run('network', 'mandate', 'grant', '1', ...term, ...by);
    const listed = run('network', 'mandate', 'list') as { mandates: { mandate: number }[] };
    const found = listed.mandates.find(({ mandate }) => mandate === granted.mandate);
    const key = toHex(person('buyer').publicKey);
    const toMs = Date.parse('2035-01-31');
    assert.deepEqual(found, { ...found, office: 1, power: 'land/registrar', key, toMs });
    const checks = run('doctor', '--only', 'chain') as unknown as { id: string; seen: string }[];
    const seen = checks.find(({ id }) => id === 'chain/mandates')?.seen ?? '';
    assert.match(seen, /a councillor is in office until 2125-/);
  });

  it('M4, GOV-15: a key that its owner rotates is that of its seat in the next epoch', async () => {
    const fresh = demonstrationKeyPair('interior/attest/second');
    const { chainId } = consortium.trust;
    const key = fresh.publicKey;
    const operations = [governance.rotateKey({ purpose: SEAT_KEYS.attest, key })];
    const request = { chainId, operations, validUntilHeight: 2_000, nonce: 1 };
    const councillor = person('interior-councillor');
    const proved = signTransaction(request, councillor, [fresh]);
    const unproved = signTransaction({ ...request, nonce: 2 }, councillor);
    const { code } = problemOf('governance/key-unproven');
    assert.equal(await codeAt('interior', unproved), code);
    assert.equal(await codeAt('interior', proved), 0);
    await epochReached(2);
    const { validators } = await seatedAt(consortium.agency('treasury'), 2);
    const seat = validators.find(({ member }) => member === 'interior');
    assert.equal(seat?.attestKey, toHex(key));
  });

  it('the register goes on in the new epoch, and all agree', async () => {
    assert.equal(await codeAt('land-registry', signed('registrar', registration('P-1', 1))), 0);
    await consortium.agreed(FINAL_MS);
  });
});
