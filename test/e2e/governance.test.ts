// Governance over a running network: councillors vote in their own agencies, a new epoch begins
// everywhere with the same block, what was decided holds in it, and readers who pinned the genesis
// can go on.

import { strict as assert } from 'node:assert';
import { governance, type SignedTransaction, signTransaction } from '@witan/client';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { change, SEAT_KEYS } from '@witan/ledger/codec-governance';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { problemOf } from '@witan/ledger/problems';
import { type Operation, recordId } from '@witan/ledger/transaction';
import { PARAMETERS } from '@witan/state/schema';
import { Consortium, sleep } from './consortium.ts';
import { pathOf, person, putBody, registration, sign } from './land.ts';

const FINAL_MS = 20_000;
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
  this.timeout(120_000);
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
    const path = `${pathOf(transaction)}?wait=final`;
    const response = await consortium.agency(member).fetch(path, putBody(transaction));
    const body = (await response.json()) as { state: string; problem?: { code: string } };
    assert.equal(body.state, 'final', JSON.stringify(body));
    return body.problem === undefined ? 0 : Number(body.problem.code.slice('WITAN'.length));
  }

  async function epochReached(epoch: number): Promise<void> {
    for (let waitedMs = 0; waitedMs < FINAL_MS; waitedMs += 200) {
      const statuses = await Promise.all(consortium.agencies.map((agency) => agency.status()));
      if (statuses.every((status) => Number(status.epoch) === epoch)) return;
      await sleep(200);
    }
    assert.fail(`epoch ${epoch} does not begin`);
  }

  const council = async (member: string, epoch: number): Promise<CouncilAnswer['data']> =>
    (await consortium.agency(member).json<CouncilAnswer>(`/v1/governance/councils/${epoch}`)).data;

  it('GOV-1, M1: three of four votes change a parameter, from the next epoch on', async () => {
    const pause = change.parameters([{ number: PARAMETERS.blockIntervalMsMax, value: 150 }]);
    const deadlineMs = Date.now() + HOUR_MS;
    const proposed = governance.propose({ change: pause, deadlineMs, acceptsZeroSlack: false });
    const opening = signed('treasury-councillor', proposed);
    assert.equal(await codeAt('treasury', opening), 0);
    const proposal = recordId(opening.txid);
    const { data } = await consortium
      .agency('interior')
      .json<{ data: { rehearsal: { hash: string } } }>(
        `/v1/governance/proposals/${toHex(proposal)}`,
      );
    const rehearsal = fromHex(data.rehearsal.hash) as Uint8Array;
    const vote = governance.vote({ proposal, rehearsal, approves: true });
    const { code } = problemOf('governance/no-councillor');
    assert.equal(await codeAt('interior', signed('registrar', vote)), code);
    assert.equal(await codeAt('interior', signed('interior-councillor', vote)), 0);
    assert.equal(await council('interior', 1), null, 'two of four decide nothing');
    assert.equal(await codeAt('audit-court', signed('audit-court-councillor', vote)), 0);
    await epochReached(1);
    const found = await Promise.all(consortium.agencies.map(({ member }) => council(member, 1)));
    assert.equal(found[0]?.parameters.blockIntervalMsMax, 150);
    for (const other of found) assert.deepEqual(other, found[0]);
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
    const seats = (await council('treasury', 2))?.validators ?? [];
    const seat = seats.find(({ member }) => member === 'interior');
    assert.equal(seat?.attestKey, toHex(key));
  });

  it('the register goes on in the new epoch, and all agree', async () => {
    assert.equal(await codeAt('land-registry', signed('registrar', registration('P-1', 1))), 0);
    await consortium.agreed(FINAL_MS);
  });
});
