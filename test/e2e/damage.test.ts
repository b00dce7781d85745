// Damage on one agency's disk (reliability.md §3.6). What the log or the others can mend is mended
// by the start itself, and said. What only the operator can know is refused, with what to do.
// Nobody ever signs on a past that is lost: such a node follows as a learner.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type ProblemKey, problemCode, problemOf } from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import { PROBED, untilVoting } from '../chaos/health.ts';
import { recordFigure } from '../figures.ts';
import { type Agency, Consortium } from './consortium.ts';
import { assessment, registration, sign } from './land.ts';
import { ROOT } from './launch.ts';
import { until } from './patience.ts';

const FINAL_MS = 30_000;
const START_MS = 120_000;
const AGREED_MS = 60_000;
/** So long nothing commits where nothing can. */
const HALTED_MS = 4_000;

describe('damage on the disk of an agency', function () {
  this.timeout(300_000);
  let consortium: Consortium;
  let victim: Agency;
  /** The victim's data as it stopped in order, and as it was some blocks before. */
  let sound: string;
  let older: string;

  before(async () => {
    consortium = await Consortium.start();
    victim = consortium.agency('audit-court');
    [sound, older] = [join(consortium.directory, 'sound'), join(consortium.directory, 'older')];
    const { chainId } = consortium.trust;
    const client = consortium.client('land-registry');
    const parcels = ['P-1', PROBED].map((name, number) => registration(name, number));
    await client.submit(sign(parcels, { chainId, as: 'registrar' }), FINAL_MS);
    const assess = async (count: number): Promise<void> => {
      for (let value = 1; value <= count; value++) {
        const operations = [assessment('P-1', BigInt(value))];
        await client.submit(sign(operations, { chainId, as: 'assessor' }), FINAL_MS);
      }
    };
    await assess(8);
    await stop();
    cpSync(victim.data, older, { recursive: true });
    victim.spawn();
    await victim.ready();
    // Else the marks of the sound copy may know no more than those of the older one.
    await untilVoting(consortium, victim, AGREED_MS);
    await assess(8);
    await consortium.agreed(AGREED_MS);
    await stop();
    cpSync(victim.data, sound, { recursive: true });
  });

  after(async () => {
    await consortium?.remove();
  });

  beforeEach(() => restore(sound));

  afterEach(async () => {
    await victim.end();
  });

  async function stop(): Promise<void> {
    victim.signal('SIGTERM');
    assert.deepEqual(await victim.exited(FINAL_MS), { code: 0, signal: null });
  }

  /** Puts back one part of the victim's data, or all of it. */
  function restore(from: string, part = ''): void {
    rmSync(join(victim.data, part), { recursive: true, force: true });
    cpSync(join(from, part), join(victim.data, part), { recursive: true });
  }

  function change(path: string, offset: number, bytes: Uint8Array): void {
    const file = openSync(join(victim.data, path), 'r+');
    writeSync(file, bytes, 0, bytes.length, offset);
    closeSync(file);
  }

  function flip(path: string, offset: number): void {
    const found = readFileSync(join(victim.data, path))[offset] as number;
    change(path, offset, Uint8Array.of(found ^ 0x10));
  }

  const SEGMENT = 'ledger/log/segment-00000000';

  /** Up to where the log's segment is written. */
  function logLength(): number {
    const bytes = readFileSync(join(victim.data, SEGMENT));
    let length = bytes.length;
    while (length > 0 && bytes[length - 1] === 0) length--;
    return length;
  }

  async function refuses(key: ProblemKey, seen: RegExp): Promise<void> {
    victim.spawn();
    const exit = await victim.exited(START_MS);
    assert.deepEqual(exit, { code: problemOf(key).exit, signal: null }, victim.output);
    assert.match(victim.output, new RegExp(`error\\[${problemCode(key)}\\]: ${en[key].title}`));
    assert.match(victim.output, seen);
    assert.ok(victim.output.includes(en[key].help), victim.output);
    assert.doesNotMatch(victim.output, /ready:/);
    assert.doesNotMatch(victim.output, /\n\s+at /, 'no stack for what was foreseen');
  }

  /** It comes back with what the others have, and says what it did and which part it plays. */
  async function starts(role: 'validator' | 'learner', ...seen: readonly RegExp[]): Promise<void> {
    await victim.ready();
    const { headHash } = await consortium.agreed(AGREED_MS);
    const status = await victim.status();
    assert.deepEqual([status.role, status.headHash], [role, headHash], victim.output);
    for (const each of seen) assert.match(victim.output, each);
    const saysSo = victim.output.includes('follows as a learner and signs nothing');
    assert.equal(saysSo, role === 'learner', victim.output);
  }

  /** What was set aside, by the names of its parts. */
  function asideIn(path: string): string[] {
    const names = readdirSync(join(victim.data, path));
    return names.flatMap((name) => /^(.*)\.damaged-/.exec(name)?.[1] ?? []).sort();
  }

  it('W4: a flipped bit in the middle of the log: it begins anew, as a learner', async () => {
    flip(SEGMENT, Math.floor(logLength() / 2));
    victim.spawn();
    await starts('learner', /begin anew.*a record has gone bad, at address \d+/);
    assert.deepEqual(asideIn('ledger'), ['log', 'state', 'superblock']);
    await stop();
    victim.spawn();
    await victim.ready();
    assert.equal((await victim.status()).role, 'learner', 'the fence outlasts a restart');
    assert.deepEqual(
      asideIn('ledger'),
      ['log', 'state', 'superblock'],
      'nothing is set aside twice',
    );
  });

  it('W4: a torn tail is cut off, and the agency votes on', async () => {
    const length = logLength();
    // Half a group that was never synced: bytes that begin like a frame and end nowhere.
    change(SEGMENT, length, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    victim.spawn();
    await starts('validator', /the log had a torn tail of 8 bytes, which was cut/);
  });

  it('W3: a log that is gone begins anew; one of another node is refused', async () => {
    rmSync(join(victim.data, 'ledger/log'), { recursive: true });
    victim.spawn();
    const startedMs = performance.now();
    await starts('learner', /begin anew.*no log in/);
    recordFigure({
      promise: 'R9',
      name: 'log gone to the newest block again, without an operator, signing nothing',
      value: (performance.now() - startedMs) / 1_000,
      unit: 's',
      atMost: 120,
    });
    await victim.end();
    restore(sound);
    const other = join(consortium.directory, 'other-log');
    await consortium.agency('treasury').kill();
    cpSync(join(consortium.agency('treasury').data, 'ledger/log'), other, { recursive: true });
    consortium.agency('treasury').spawn();
    rmSync(join(victim.data, 'ledger/log'), { recursive: true });
    cpSync(other, join(victim.data, 'ledger/log'), { recursive: true });
    await refuses('storage/mismatch', /belongs to another node/);
    await consortium.agency('treasury').ready();
  });

  it('D9: a log brought back from an older copy, the rest as it was', async () => {
    restore(older, 'ledger/log');
    victim.spawn();
    await starts('learner');
  });

  it('D9: all stores brought back from an older copy, the signer’s marks as they were', async () => {
    restore(older, 'ledger');
    victim.spawn();
    await starts('learner', /the signer signed a \w+ in view \d+/);
  });

  it('§3.4: everything brought back but the superblock, which knows better', async () => {
    for (const part of ['ledger/log', 'ledger/state', 'signer']) restore(older, part);
    // G4: the node remembers what it had signed, so marks that went back are refused.
    await refuses('signer/marks-behind', /were signed up to epoch \d+/);
    restore(older, 'ledger/signed');
    victim.spawn();
    await starts('learner', /the superblock knows height \d+, the log ends at \d+/);
  });

  it('G4: marks that are gone or damaged: no start, until the operator makes it a learner', async () => {
    rmSync(join(victim.data, 'signer/marks'));
    await refuses('storage/missing', /signer\/marks/);
    restore(sound);
    for (const slot of [0, 1]) flip('signer/marks', slot * 16 * 1024 + 20);
    await refuses('storage/slots-damaged', /signer\/marks|slot/);
    victim.spawn({ learner: true });
    await victim.ready();
    await consortium.agreed(AGREED_MS);
    assert.equal((await victim.status()).role, 'learner');
    assert.deepEqual(asideIn('signer'), ['checkpoint', 'marks']);
  });

  it('a superblock that is gone or damaged: all begins anew, but not by --create', async () => {
    rmSync(join(victim.data, 'ledger/superblock'));
    victim.spawn({ create: true });
    assert.deepEqual(await victim.exited(START_MS), { code: 2, signal: null });
    assert.match(victim.output, /WITAN5003/, 'something was signed here');
    victim.spawn();
    await starts('learner', /begin anew.*superblock/);
    await victim.end();
    restore(sound);
    for (const slot of [0, 1]) flip('ledger/superblock', slot * 4 * 1024 + 20);
    victim.spawn();
    await starts('learner', /begin anew.*slot/);
  });

  it('§3.6: a data directory that was emptied: the operator says whether the node is new', async () => {
    rmSync(victim.data, { recursive: true });
    await refuses('storage/missing', /is empty/);
    victim.spawn({ learner: true });
    await victim.ready();
    await consortium.agreed(AGREED_MS);
    assert.equal((await victim.status()).role, 'learner');
  });

  it('§3.6: a state database that is gone is rebuilt from the log, unasked', async () => {
    rmSync(join(victim.data, 'ledger/state'), { recursive: true });
    victim.spawn();
    await starts('validator', /the state is rebuilt from the log/);
  });

  it('--rebuild-state sets a sound state database aside, and its node votes on', async () => {
    victim.spawn({ rebuildState: true });
    await starts('validator', /the state is rebuilt from the log: as the operator asked/);
    assert.deepEqual(asideIn('ledger'), ['state']);
    // And it can go back to wherever the log begins.
    assert.equal((await victim.status()).oldestHeight, 0);
    const { verdict } = await consortium.client(victim.member).query('land/parcels/P-1', 1);
    assert.equal(verdict.height, 1);
  });

  it('L5: a flipped bit in a table of the state database is never taken for the state', async () => {
    const directory = join(sound, 'ledger/state');
    const tables = readdirSync(directory)
      .filter((name) => /\.(ldb|log)$/.test(name))
      .map((name) => ({ name, length: statSync(join(directory, name)).size }))
      .filter(({ length }) => length > 1_000);
    assert.ok(tables.length > 0, 'there is a table to damage');
    for (const { name, length } of tables) {
      restore(sound);
      flip(join('ledger/state', name), Math.floor(length / 2));
      victim.spawn();
      await starts('validator');
      const isRebuilt = victim.output.includes('the state is rebuilt from the log');
      console.log(`      ${name}: ${isRebuilt ? 'rebuilt' : 'harmless'}`);
      await victim.end();
    }
  });

  it('a port of the API that another process has', async () => {
    const { hostname, port } = new URL(victim.api);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(Number(port), hostname, resolve));
    try {
      await refuses('network/listen', new RegExp(`the API at ${hostname}:${port}: .*EADDRINUSE`));
    } finally {
      server.close();
    }
  });

  it('L8: a second process on the same data refuses, and the first goes on', async () => {
    victim.spawn();
    await starts('validator');
    const second = victim.twin();
    second.spawn();
    const exit = await second.exited(START_MS);
    assert.deepEqual(exit, { code: problemOf('storage/locked').exit, signal: null });
    assert.match(second.output, /WITAN5004.*\n.*is in use: process \d+ since/);
    await victim.ready();
  });

  it('S5: one command of its operator, and a learner votes again from the next epoch on', async () => {
    rmSync(join(victim.data, 'ledger'), { recursive: true });
    victim.spawn();
    await starts('learner');
    const { epoch } = await victim.status();
    const [program = '', ...first] = victim.launch.command;
    const home = join(ROOT, 'nodes/audit-court');
    const via = ['--node', consortium.agency('treasury').api, '--own', victim.api];
    const ask = ['network', 'renew', '--home', home, ...via];
    const { status, stderr } = spawnSync(program, [...first, ...ask], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const isBack = async (): Promise<boolean> => {
      const now = await victim.status();
      return now.role === 'validator' && now.epoch === epoch + 1;
    };
    await until('it has its seat again', AGREED_MS, isBack, () => victim.output);
    await untilVoting(consortium, victim, AGREED_MS);
    await stop();
    victim.spawn();
    await starts('validator');
  });

  it('D12: more than f agencies lose their logs: the network stands still, and nothing forks', async () => {
    const lost = [victim, consortium.agency('interior')];
    const before = await consortium.agency('treasury').status();
    await consortium.agency('interior').kill();
    for (const agency of lost) {
      rmSync(join(agency.data, 'ledger'), { recursive: true });
      agency.spawn();
    }
    await consortium.ready();
    const { chainId } = consortium.trust;
    const transaction = sign([assessment('P-1', 99n)], { chainId, as: 'assessor' });
    const put = consortium.client('treasury').submit(transaction, HALTED_MS);
    await assert.rejects(put, { key: 'client/timeout' });
    const { headHash } = await consortium.agreed(AGREED_MS);
    assert.equal(headHash, before.headHash, 'all have what was final, and nothing else');
    for (const agency of lost) {
      assert.equal((await agency.status()).role, 'learner');
      assert.match(
        agency.output,
        /more than a third of the council learns, the network stands still/,
      );
    }
  });
});
