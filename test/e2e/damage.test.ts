// Damage on one agency's disk: it refuses to start, says what is wrong and how it ended, and never
// comes back empty or wrong. What the log can mend is mended.

import { strict as assert } from 'node:assert';
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
import { type Agency, Consortium } from './consortium.ts';
import { assessment, registration, sign } from './land.ts';

const FINAL_MS = 10_000;
const START_MS = 30_000;
const AGREED_MS = 20_000;

describe('damage on the disk of an agency', function () {
  this.timeout(90_000);
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
    await client.submit(sign([registration('P-1', 1)], { chainId, as: 'registrar' }), FINAL_MS);
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

  async function starts(): Promise<void> {
    victim.spawn();
    await victim.ready();
    await consortium.agreed(AGREED_MS);
  }

  it('W4: a flipped bit in the middle of the log', async () => {
    flip(SEGMENT, Math.floor(logLength() / 2));
    await refuses('log/damaged', /a record has gone bad, at address \d+/);
  });

  it('W4: a torn tail is cut off, and the agency catches up', async () => {
    const length = logLength();
    // Half a group that was never synced: bytes that begin like a frame and end nowhere.
    change(SEGMENT, length, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    await starts();
    assert.match(victim.output, /the log had a torn tail of 8 bytes, which was cut/);
  });

  it('W3: a log that is gone, and one of another node', async () => {
    rmSync(join(victim.data, 'ledger/log'), { recursive: true });
    await refuses('storage/missing', /no log in/);
    const other = join(consortium.directory, 'other-log');
    await consortium.agency('treasury').kill();
    cpSync(join(consortium.agency('treasury').data, 'ledger/log'), other, { recursive: true });
    consortium.agency('treasury').spawn();
    cpSync(other, join(victim.data, 'ledger/log'), { recursive: true });
    await refuses('storage/mismatch', /belongs to another node/);
    await consortium.agency('treasury').ready();
  });

  it('D9: a log brought back from an older copy, the rest as it was', async () => {
    restore(older, 'ledger/log');
    victim.spawn();
    const { code } = await victim.exited(START_MS);
    assert.equal(code, 7, victim.output);
    assert.match(victim.output, /WITAN50(01|11)/);
  });

  it('D9: all stores brought back from an older copy, the signer’s marks as they were', async () => {
    restore(older, 'ledger');
    await refuses('storage/went-back', /the signer signed a \w+ in view \d+/);
  });

  it('§3.4: everything brought back but the superblock, which knows better', async () => {
    for (const part of ['ledger/log', 'ledger/state', 'signer']) restore(older, part);
    await refuses('storage/went-back', /the superblock knows height \d+, the log ends at \d+/);
  });

  it('G4: marks that are gone or damaged: no marks, no signatures, no start', async () => {
    rmSync(join(victim.data, 'signer/marks'));
    await refuses('storage/missing', /signer\/marks/);
    restore(sound);
    for (const slot of [0, 1]) flip('signer/marks', slot * 16 * 1024 + 20);
    await refuses('storage/slots-damaged', /signer\/marks|slot/);
  });

  it('a superblock that is gone or damaged', async () => {
    rmSync(join(victim.data, 'ledger/superblock'));
    await refuses('storage/missing', /superblock/);
    victim.spawn({ create: true });
    assert.deepEqual(await victim.exited(START_MS), { code: 2, signal: null });
    assert.match(victim.output, /WITAN5003/, 'nor is it made anew over what is there');
    restore(sound);
    for (const slot of [0, 1]) flip('ledger/superblock', slot * 4 * 1024 + 20);
    await refuses('storage/slots-damaged', /superblock|slot/);
  });

  it('a state database that is gone is refused, and rebuilt from the log when asked', async () => {
    rmSync(join(victim.data, 'ledger/state'), { recursive: true });
    await refuses('storage/damaged', /there is no database in it/);
    victim.spawn({ rebuildState: true });
    await victim.ready();
    assert.match(victim.output, /the state is rebuilt from the log/);
    await consortium.agreed(AGREED_MS);
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
      const isReady = await victim.ready().then(
        () => true,
        () => false,
      );
      if (isReady) {
        console.log(`      ${name}: harmless`);
      } else {
        const { code } = await victim.exited(START_MS);
        assert.ok(code === 70 || code === 7, `${code}: ${victim.output}`);
        assert.match(victim.output, /WITAN5\d\d\d/);
        assert.match(victim.output, /--rebuild-state/, 'it says what to do');
        console.log(`      ${name}: refused`);
        victim.spawn({ rebuildState: true });
        await victim.ready();
      }
      await consortium.agreed(AGREED_MS);
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
    await starts();
    const second = victim.twin();
    second.spawn();
    const exit = await second.exited(START_MS);
    assert.deepEqual(exit, { code: problemOf('storage/locked').exit, signal: null });
    assert.match(second.output, /WITAN5004.*\n.*is in use: process \d+ since/);
    await victim.ready();
  });
});
