// U7: who may do what, as a table of every call and every role, deny by default. Each act of random
// lives that was accepted is sent again by every other role, on the state on which it was accepted;
// whoever else is accepted stands in authority.json, which people read as a diff. The API has no
// roles of its own: it reads for everybody, and writes what is signed.
// Few acts are tried here, and all at night. WITAN_REWRITE_VECTORS=1 approves a change.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { MemoryRows } from '../src/host/memory-rows.ts';
import type { Act, Module } from '../src/host/module.ts';
import { MODULES } from '../src/modules/index.ts';
import { AGENCIES, demonstrationKey, TestLedger } from '../src/testkit.ts';
import { seededRandom } from './support/random-parcels.ts';

const TABLE = new URL('vectors/authority.json', import.meta.url);
const REWRITE = process.env.WITAN_REWRITE_VECTORS === '1';
const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const isWhole = REWRITE || NIGHTLY;
const ACTS = isWhole ? 600 : 14;
/** Acts of one call that are tried by all roles. */
const TRIES_MAX = isWhole ? 4 : 1;

const OFFICERS: readonly string[] = [
  'registrar',
  'assessor',
  'notary',
  'judge',
  'legislature',
  'treasurer',
  'preparer',
  'receiver',
  'approver',
  'supplier-officer',
  'integrity-officer',
  'auditor',
];

/** By call, who was accepted in place of whoever acted: roles by the names of their keys. */
type Authority = Record<string, string[]>;

const keys = new Map<string, Uint8Array>();
function keyOf(name: string): Uint8Array {
  const key = keys.get(name) ?? demonstrationKey(name);
  keys.set(name, key);
  return key;
}

/** Everybody whom the test ledger knows, and somebody whom nobody knows. */
const ROLES: readonly string[] = [
  ...[...OFFICERS, ...AGENCIES.map((member) => `${member}-councillor`)],
  ...[...AGENCIES.map((member) => `${member}/network`), 'stranger'],
];

function submit(ledger: TestLedger, { operations, cosigners = [] }: Act, as: string): number {
  return ledger.submit({ sender: keyOf(as), operations, cosigners: cosigners.map(keyOf) });
}

/** The state of a ledger, to try something on: what is refused there changes no record. */
function forkOf(ledger: TestLedger): TestLedger {
  if (ledger.host.appliedHeight < ledger.host.head.height) ledger.flush();
  const rows = new MemoryRows();
  const entries = [...ledger.rows.entries(new Uint8Array(0))];
  rows.write({ rows: entries.map(([key, value]) => ({ key, value })) });
  const fork = new TestLedger({ genesis: ledger.genesis, rows });
  fork.timeMs = ledger.timeMs;
  return fork;
}

/** Roles other than the actor's whose act is accepted too. */
function acceptedOf(ledger: TestLedger, act: Act): string[] {
  let fork = forkOf(ledger);
  return ROLES.filter((as) => {
    if (as === act.as || submit(fork, act, as) !== 0) return false;
    fork = forkOf(ledger);
    return true;
  });
}

function authorityOf(module: Module, into: Authority): void {
  const ledger = new TestLedger();
  const random = seededRandom(23);
  const tried = new Map<string, number>();
  for (let i = 0; i < ACTS; i++) {
    const { host, timeMs } = ledger;
    const { height } = host.head;
    const sealedHashAt = (at: number): Uint8Array => ledger.sealedHashAt(at);
    const scenery = { state: host.view(), random, keyOf, timeMs, height, sealedHashAt };
    const act = module.randomAct?.(scenery) as Act;
    const name = nameOf(module, act.operations[0]?.call ?? 0);
    const count = tried.get(name) ?? 0;
    const isTried = count < TRIES_MAX && act.operations.length === 1;
    const before = isTried ? forkOf(ledger) : undefined;
    if (submit(ledger, act, act.as) !== 0 || before === undefined) continue;
    tried.set(name, count + 1);
    const accepted = acceptedOf(before, act);
    into[name] = [...new Set([...(into[name] ?? []), ...accepted])].sort();
  }
}

function nameOf(module: Module, call: number): string {
  return `${module.name}.${module.callOf.get(call % 256)?.name ?? call}`;
}

describe('authority: every call by every role', () => {
  it('U7: nobody is accepted in place of whoever acts but whom the table names', function () {
    this.timeout(300_000);
    const found: Authority = {};
    for (const module of MODULES) authorityOf(module, found);
    const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = `${JSON.stringify(sorted, null, 2)}\n`;
    if (REWRITE) writeFileSync(TABLE, text);
    const table = JSON.parse(readFileSync(TABLE, 'utf8')) as Authority;
    if (isWhole) assert.deepEqual(sorted, table);
    assert.ok(Object.keys(sorted).length > 5, 'few calls were accepted');
    for (const [call, allowed] of Object.entries(sorted)) {
      assert.ok(!allowed.includes('stranger'), `${call} by a stranger`);
      const others = allowed.filter((role) => !table[call]?.includes(role));
      assert.deepEqual(others, [], call);
    }
  });
});
