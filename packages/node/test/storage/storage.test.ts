// The stores of a node on real files: acknowledged records survive kills, damage is refused with
// words that say what to do, and one process works in a data directory at a time.

import { strict as assert } from 'node:assert';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { LogRecord } from '@witan/consensus';
import { createStorage, openStorage, type Storage } from '../../src/storage/storage.ts';
import {
  GENESIS_HASH,
  numberedPayload,
  removeTemporaryDirectories,
  temporaryDirectory,
} from './fixtures.ts';

const SEGMENT_BYTES = 64 * 1024;

async function freshStorage(): Promise<string> {
  const directory = temporaryDirectory();
  await createStorage(directory, { genesisHash: GENESIS_HASH, segmentBytes: SEGMENT_BYTES });
  return directory;
}

function open(directory: string): Promise<Storage> {
  return openStorage(directory, GENESIS_HASH, (error) => {
    throw error;
  });
}

async function durable({ log }: Storage): Promise<void> {
  while (log.durableEnd < log.end) {
    await new Promise<void>((resolve) => {
      log.onDurable = () => resolve();
    });
  }
}

/** Appends the records `from` … `to` − 1 in groups of a few and closes in order. */
async function fill(directory: string, from: number, to: number): Promise<void> {
  const storage = await open(directory);
  for (let number = from; number < to; number++) {
    storage.log.append(1, numberedPayload(number));
    if (number % 5 === 4) await durable(storage);
  }
  await durable(storage);
  await storage.close();
}

async function recordsIn(directory: string): Promise<LogRecord[]> {
  const storage = await open(directory);
  const records = [...storage.records];
  await storage.close();
  records.forEach(({ payload }, number) => {
    assert.equal(Buffer.compare(payload, numberedPayload(number)), 0, `record ${number}`);
  });
  return records;
}

function startWriter(directory: string): ChildProcess {
  const script = new URL('./log-writer.ts', import.meta.url);
  return fork(script, [directory], { execArgv: process.execArgv });
}

function segment(directory: string, number: number): string {
  return join(directory, 'log', `segment-${String(number).padStart(8, '0')}`);
}

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] as number) ^ 0x10;
  writeFileSync(path, bytes);
}

describe('storage on files', () => {
  after(removeTemporaryDirectories);

  it('W2: every acknowledged record survives ten kills at random moments', async function () {
    this.timeout(120_000);
    const directory = await freshStorage();
    let acknowledged = -1;
    for (let life = 0; life < 10; life++) {
      const writer = startWriter(directory);
      const goal = acknowledged + 1 + life * 37;
      writer.on('message', (number) => {
        acknowledged = Math.max(acknowledged, number as number);
        if (acknowledged >= goal) writer.kill('SIGKILL');
      });
      const [code, signal] = await once(writer, 'exit');
      assert.equal(signal, 'SIGKILL', `the writer ended by itself with ${code}`);
      const records = await recordsIn(directory);
      assert.ok(records.length > acknowledged, `${records.length} of ${acknowledged + 1}`);
    }
    assert.ok(readdirSync(join(directory, 'log')).length > 3, 'kills met several segments');
  });

  it('L8: a second process, and a second opening in one process, are refused', async () => {
    const directory = await freshStorage();
    const storage = await open(directory);
    await assert.rejects(open(directory), { key: 'storage/locked' });
    // The refused opening must not have weakened the lock against others.
    const writer = fork(new URL('./log-writer.ts', import.meta.url), [directory], {
      execArgv: process.execArgv,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    writer.stderr?.on('data', (text) => {
      complaint += text;
    });
    const [code] = await once(writer, 'close');
    assert.equal(code, 1);
    assert.match(complaint, new RegExp(`storage/locked.*process ${process.pid} since`));
    await storage.close();
    await (await open(directory)).close();
  });

  it('L8: whoever loses the home to another process writes nothing any more', async () => {
    const directory = await freshStorage();
    const storage = await open(directory);
    writeFileSync(join(directory, 'lock', 'holder'), 'process 1, after the lock was deleted');
    const nothing = { height: 1, block: GENESIS_HASH, stateRoot: GENESIS_HASH, rows: [] };
    await assert.rejects(storage.state.write(nothing), { key: 'storage/locked' });
    assert.equal(storage.state.applied(), undefined);
    const failure = new Promise<Error>((resolve) => {
      storage.log.onFailure = resolve;
    });
    storage.log.append(1, numberedPayload(0));
    assert.equal(((await failure) as Error & { key: string }).key, 'storage/locked');
    await storage.close();
    assert.equal((await recordsIn(directory)).length, 0);
  });

  it('L4: an opening never makes what is missing', async () => {
    await assert.rejects(open(temporaryDirectory()), { key: 'storage/missing' });
    for (const [name, key] of [
      ['superblock', 'storage/missing'],
      ['log', 'storage/missing'],
      ['state', 'storage/damaged'],
    ] as const) {
      const directory = await freshStorage();
      renameSync(join(directory, name), join(directory, `${name}.away`));
      await assert.rejects(open(directory), { key });
      assert.ok(!readdirSync(directory).includes(name));
    }
  });

  it('L4: init refuses a directory that holds anything', async () => {
    const directory = await freshStorage();
    await assert.rejects(createStorage(directory, { genesisHash: GENESIS_HASH }), {
      key: 'storage/exists',
    });
  });

  it('stores of another network or another node are refused', async () => {
    const [directory, other] = [await freshStorage(), await freshStorage()];
    await assert.rejects(
      openStorage(directory, new Uint8Array(32), () => {}),
      { key: 'storage/mismatch' },
    );
    for (const [name, key] of [
      ['log', 'storage/mismatch'],
      ['state', 'storage/damaged'],
    ] as const) {
      renameSync(join(directory, name), join(directory, `${name}.own`));
      renameSync(join(other, name), join(directory, name));
      await assert.rejects(open(directory), { key });
      renameSync(join(directory, name), join(other, name));
      renameSync(join(directory, `${name}.own`), join(directory, name));
    }
    await (await open(directory)).close();
  });

  it('the superblock tells an orderly stop from any other', async () => {
    const directory = await freshStorage();
    const first = await open(directory);
    assert.equal(first.wasClean, true);
    await first.superblock.update({ minHeight: 12, headHash: GENESIS_HASH });
    await first.close();
    const writer = startWriter(directory);
    writer.once('message', () => writer.kill('SIGKILL'));
    await once(writer, 'exit');
    const second = await open(directory);
    assert.equal(second.wasClean, false);
    assert.equal(second.superblock.fields.minHeight, 12);
    await second.close();
  });

  it('W4: a segment file cut short is refused, and the refusal says what is wrong', async () => {
    const directory = await freshStorage();
    await fill(directory, 0, 600);
    const segments = readdirSync(join(directory, 'log')).length;
    assert.ok(segments > 3);
    for (const bytes of [1, 500, SEGMENT_BYTES / 2, SEGMENT_BYTES]) {
      const path = segment(directory, 1);
      const whole = readFileSync(path);
      truncateSync(path, SEGMENT_BYTES - bytes);
      await assert.rejects(open(directory), {
        key: 'log/damaged',
        message: /has \d+ bytes, others|has gone bad, at address/,
      });
      writeFileSync(path, whole);
    }
    assert.equal((await recordsIn(directory)).length, 600);
  });

  it('W4: a flipped bit before the last group is refused, in the last it cuts', async () => {
    const directory = await freshStorage();
    await fill(directory, 0, 300);
    const records = await recordsIn(directory);
    for (const number of [0, 20, 150, 270]) {
      const { at } = records[number] as LogRecord;
      const path = segment(directory, Math.floor(at / SEGMENT_BYTES));
      flip(path, (at % SEGMENT_BYTES) + 9);
      await assert.rejects(open(directory), {
        key: 'log/damaged',
        message: /has \d+ bytes, others|has gone bad, at address/,
      });
      flip(path, (at % SEGMENT_BYTES) + 9);
    }
    const { at } = records[298] as LogRecord;
    flip(segment(directory, Math.floor(at / SEGMENT_BYTES)), (at % SEGMENT_BYTES) + 9);
    assert.equal((await recordsIn(directory)).length, 298);
    await fill(directory, 298, 310);
    assert.equal((await recordsIn(directory)).length, 310);
  });

  it('W3: a deleted segment file is damage', async () => {
    const directory = await freshStorage();
    await fill(directory, 0, 600);
    rmSync(segment(directory, 1));
    await assert.rejects(open(directory), { key: 'log/damaged' });
  });

  it('W1: what a creation left unfinished is removed and made again', async () => {
    const directory = await freshStorage();
    writeFileSync(`${segment(directory, 1)}.unfinished`, new Uint8Array(1_000));
    await fill(directory, 0, 300);
    assert.ok(readdirSync(join(directory, 'log')).every((name) => !name.endsWith('unfinished')));
    assert.equal((await recordsIn(directory)).length, 300);
  });

  it('W4: a write that the system refuses ends the log with its reason', async () => {
    const directory = await freshStorage();
    const storage = await open(directory);
    const failures: Error[] = [];
    storage.log.onFailure = (error) => failures.push(error);
    storage.log.append(1, numberedPayload(0));
    await durable(storage);
    // A directory in the way of the next segment stands for a full disk.
    mkdirSync(`${segment(directory, 1)}.unfinished`);
    const failed = new Promise<void>((resolve) => {
      storage.log.onFailure = (error) => {
        failures.push(error);
        resolve();
      };
    });
    while (storage.log.end < SEGMENT_BYTES) storage.log.append(1, new Uint8Array(4_000));
    await failed;
    assert.equal(failures.length, 1);
    assert.equal((failures[0] as Error & { key: string }).key, 'storage/io');
    await storage.close();
  });
});
