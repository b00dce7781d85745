// G4, G5: the two-slot file on a real disk.

import { strict as assert } from 'node:assert';
import { readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSlotFile, drained, openSlotFile } from '../../src/storage/slot-file.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './fixtures.ts';

function throwIt(error: Error): void {
  throw error;
}

function freshPath(): string {
  const path = join(temporaryDirectory(), 'marks');
  createSlotFile(path);
  return path;
}

async function save(path: string, ...texts: string[]): Promise<void> {
  const { store, close } = openSlotFile(path, throwIt);
  for (const text of texts) {
    await new Promise<void>((resolve) => store.save(Buffer.from(text), resolve));
  }
  close();
}

function load(path: string): string | undefined {
  const { store, close } = openSlotFile(path, throwIt);
  const body = store.load();
  close();
  return body && Buffer.from(body).toString();
}

describe('two-slot file on disk', () => {
  after(removeTemporaryDirectories);

  it('G5: the last saved value comes back', async () => {
    const path = freshPath();
    assert.equal(load(path), undefined);
    await save(path, 'one');
    assert.equal(load(path), 'one');
    await save(path, 'two', 'three');
    assert.equal(load(path), 'three');
  });

  it('G5: with the newer slot torn, the one before counts', async () => {
    const path = freshPath();
    await save(path, 'one', 'two');
    const bytes = readFileSync(path);
    const newer = bytes.indexOf('two');
    bytes.fill(0, newer, newer + 1);
    writeFileSync(path, bytes);
    assert.equal(load(path), 'one');
    await save(path, 'three');
    assert.equal(load(path), 'three');
  });

  it('G5: it can be closed behind a save that failed, which never ends', async () => {
    const failures: Error[] = [];
    const file = openSlotFile(freshPath(), (error) => failures.push(error));
    // What is written to a descriptor that is closed fails, as on a disk that is gone.
    file.close();
    let isClosed = false;
    const { store, close } = drained({ ...file, close: () => (isClosed = true) });
    store.save(Buffer.from('one'), () => assert.fail('it is not durable'));
    store.save(Buffer.from('two'), () => assert.fail('nor is what comes behind it'));
    await close();
    assert.deepEqual([isClosed, failures.length], [true, 1]);
  });

  it('G4: a missing file, one cut short, and one of zeros are refused', async () => {
    const path = freshPath();
    await save(path, 'one');
    truncateSync(path, 8_191);
    assert.throws(() => load(path), { key: 'storage/slots-damaged' });
    writeFileSync(path, new Uint8Array(8_192));
    assert.throws(() => load(path), { key: 'storage/slots-damaged' });
    unlinkSync(path);
    assert.throws(() => load(path), { key: 'storage/missing' });
  });

  it('G4: a file that exists is not made again', () => {
    const path = freshPath();
    assert.throws(() => createSlotFile(path), { key: 'storage/exists' });
  });
});
