// Importing real parcels into the real state machine: every shape is registered or refused with a
// code, whatever refuses, fails or stops on the way.

import { strict as assert } from 'node:assert';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleKeyLabel } from '@witan/ledger/example-consortium';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import type { TestLedger } from '@witan/state/testkit';
import { CAMBRIDGE_2013 } from '../src/land/grid.ts';
import { importParcels } from '../src/land/import.ts';
import { type ParcelCandidate, readParcels } from '../src/land/parcels.ts';
import { registrationOf } from '../src/land/registration.ts';
import { readTopology } from '../src/land/topojson.ts';
import { exampleLedger, ledgerNode } from './support/ledger-node.ts';

const folder = fileURLToPath(new URL('../data/central-square', import.meta.url));
const SHAPES = 320;
const ACCEPTED = 312;
const registrar = demonstrationKeyPair(exampleKeyLabel('registrar')).publicKey;
const key = (name: string) => demonstrationKeyPair(exampleKeyLabel(name));

function countOf(ledger: TestLedger): unknown {
  return ledger.host.query('land/parcels').data;
}

/** Somebody registers a shape of the map under an id, before the import comes. */
function registerBefore(ledger: TestLedger, candidate: ParcelCandidate, parcelId: string): void {
  const terms = { ownersSeed: utf8('another'), plan: new Uint8Array(32), datedMs: 0 };
  const { operation } = registrationOf({ ...candidate, parcelId }, terms);
  assert.equal(ledger.submit({ sender: registrar, operations: [operation] }), 0);
}

describe('land import', () => {
  let candidates: readonly ParcelCandidate[];
  let scratch: string;

  before(async () => {
    const topology = await readTopology(join(folder, 'parcels.topojson'));
    const outcomes = [...readParcels(topology, new Map(), CAMBRIDGE_2013)];
    candidates = outcomes.flatMap((one) => (one.accepted ? [one.candidate] : []));
    scratch = mkdtempSync(join(tmpdir(), 'witan-import-'));
  });

  after(() => rmSync(scratch, { recursive: true }));

  it('shapes = accepted + refused, each refusal has a code, and the register proves the count', async () => {
    const ledger = exampleLedger();
    const { node, executed } = ledgerNode(ledger);
    const path = join(scratch, 'report.json');
    const { accepted, refused, example, report, complete } = await importParcels({
      client: node,
      folder,
      report: path,
      quiet: true,
    });
    assert.equal(complete, true);
    assert.deepEqual([accepted, refused, report.shapes], [ACCEPTED, SHAPES - ACCEPTED, SHAPES]);
    assert.ok(
      report.refusals.every(({ code, by }) => /^WITAN42\d\d$/.test(code) && by === 'reader'),
    );
    assert.equal(report.parcelsInRegister, ACCEPTED);
    assert.ok(executed.length < 10, 'many parcels are in one transaction');
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), report);
    assert.equal(existsSync(`${path}.journal`), false);
    assert.notEqual(ledger.host.query(`land/parcels/${example}`).data, null);
  });

  it('run again, it registers nothing twice and says that everything is there', async () => {
    const ledger = exampleLedger();
    const { node, executed } = ledgerNode(ledger);
    await importParcels({ client: node, folder, quiet: true });
    const transactions = executed.length;
    const { report } = await importParcels({ client: node, folder, quiet: true });
    assert.deepEqual([report.accepted, report.acceptedBefore], [ACCEPTED, ACCEPTED]);
    assert.equal(executed.length, transactions);
  });

  it('LAND-8, LAND-11: of a refused chunk only the culprits are refused, each with its own code', async () => {
    const ledger = exampleLedger();
    const [first, second, third] = [candidates[10], candidates[40], candidates[200]];
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    registerBefore(ledger, first, 'SQUATTER');
    registerBefore(ledger, second, third.parcelId);
    const { node } = ledgerNode(ledger);
    const { accepted, report } = await importParcels({ client: node, folder, quiet: true });
    const byLedger = report.refusals.filter(({ by }) => by === 'ledger');
    assert.deepEqual(
      byLedger.map(({ parcelId, key }) => [parcelId, key]),
      [
        [first.parcelId, 'land/parcels-overlap'],
        [second.parcelId, 'land/parcels-overlap'],
        [third.parcelId, 'land/parcel-exists'],
      ],
    );
    assert.equal(accepted, ACCEPTED - 3);
    assert.equal(accepted + report.refused, SHAPES);
    assert.deepEqual(countOf(ledger), { count: ACCEPTED - 3 + 2 });
  });

  it('a stopped import goes on where it stopped, also after a line of its journal was cut off', async () => {
    const ledger = exampleLedger();
    const { node, executed } = ledgerNode(ledger);
    const path = join(scratch, 'stopped.json');
    const controller = new AbortController();
    const stopping = {
      ...node,
      submit: (...args: Parameters<typeof node.submit>) => {
        if (executed.length === 0) controller.abort();
        return node.submit(...args);
      },
    };
    const options = { folder, report: path, quiet: true };
    const stopped = await importParcels({
      ...options,
      client: stopping,
      signal: controller.signal,
    });
    assert.equal(stopped.complete, false);
    assert.ok(stopped.accepted > 0 && stopped.accepted < ACCEPTED);
    assert.equal(existsSync(path), false);
    appendFileSync(`${path}.journal`, '{"registered":[1,2');
    const { complete, report } = await importParcels({ ...options, client: node });
    assert.equal(complete, true);
    assert.deepEqual([report.accepted, report.refused], [ACCEPTED, SHAPES - ACCEPTED]);
    assert.equal(report.acceptedBefore, stopped.accepted);
    assert.deepEqual(countOf(ledger), { count: ACCEPTED });
  });

  it('a journal of another map or another ledger is refused, and stays', async () => {
    const path = join(scratch, 'other.json');
    const journal = `${path}.journal`;
    appendFileSync(journal, '{"mapSha256":"00"}\n');
    const { node } = ledgerNode(exampleLedger());
    await assert.rejects(
      importParcels({ client: node, folder, report: path, quiet: true }),
      (error) => error instanceof WitanError && error.key === 'land/journal-differs',
    );
    assert.equal(readFileSync(journal, 'utf8'), '{"mapSha256":"00"}\n');
  });

  it('what can be repeated is repeated at the next agency, and what was lost is registered once', async () => {
    const ledger = exampleLedger();
    const [first, second] = [ledgerNode(ledger, 'first'), ledgerNode(ledger, 'second')];
    const down = Array.from({ length: 8 }, () => new WitanError('client/unreachable', 'first'));
    first.troubles.push(...down);
    second.troubles.push(new WitanError('api/busy'), new WitanError('client/timeout'));
    const { accepted } = await importParcels({
      client: first.node,
      others: [second.node],
      folder,
      quiet: true,
    });
    assert.equal(accepted, ACCEPTED);
    assert.deepEqual(countOf(ledger), { count: ACCEPTED });
  });

  it('agencies that stay away end the import with the code of the last one', async () => {
    const { node, troubles } = ledgerNode(exampleLedger());
    troubles.push(...Array.from({ length: 50 }, () => new WitanError('client/unreachable')));
    await assert.rejects(
      importParcels({ client: node, folder, quiet: true, patienceMs: 500 }),
      (error) => error instanceof WitanError && error.key === 'client/unreachable',
    );
  });

  it('PROOF-1: a false receipt ends the import and is not asked for again', async () => {
    const { node, executed, troubles } = ledgerNode(exampleLedger());
    const lying = {
      ...node,
      submit: (...args: Parameters<typeof node.submit>) => {
        troubles.push(new VerifyError('certificate/signature'));
        return node.submit(...args);
      },
    };
    await assert.rejects(importParcels({ client: lying, folder, quiet: true }), VerifyError);
    assert.equal(executed.length, 0);
  });

  it('a signer without the office ends the import at once: it would be refused 312 times', async () => {
    const { node, executed } = ledgerNode(exampleLedger());
    await assert.rejects(
      importParcels({ client: node, folder, quiet: true, keyPair: key('buyer') }),
      (error) => error instanceof WitanError && error.key === 'transaction/mandate-missing',
    );
    assert.ok(executed.length <= 6, 'no more than were in flight');
  });

  it('a transaction that came too late is signed anew', async () => {
    const ledger = exampleLedger();
    const { node, troubles } = ledgerNode(ledger);
    let submissions = 0;
    const late = {
      ...node,
      submit: (...args: Parameters<typeof node.submit>) => {
        if (troubles.length === 0 && submissions++ === 0) {
          troubles.push(new WitanError('transaction/expired'));
        }
        return node.submit(...args);
      },
    };
    const { accepted } = await importParcels({ client: late, folder, quiet: true });
    assert.equal(accepted, ACCEPTED);
  });
});
