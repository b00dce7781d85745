// W2, G5: writes wait for their sync, and are read back before it.

import { strict as assert } from 'node:assert';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenFile } from '../../src/storage/file-io.ts';
import { HeldWrites } from '../../src/storage/held-writes.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('writes that wait for their sync', () => {
  let directory: string;
  let file: OpenFile;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'witan-held-'));
    const path = join(directory, 'file');
    writeFileSync(path, new Uint8Array(6));
    file = { path, descriptor: openSync(path, 'r+') };
  });
  afterEach(() => {
    closeSync(file.descriptor);
    rmSync(directory, { recursive: true });
  });
  const synced = (held: HeldWrites): Promise<Error | undefined> =>
    new Promise((resolve) => held.sync(file, resolve));

  it('are read back as far as they reach, before and after it', async () => {
    const held = new HeldWrites();
    held.add(1, bytes(1, 2, 3));
    held.add(3, bytes(4, 5));
    const read = bytes(9, 9, 9);
    held.cover(read, 2);
    assert.deepEqual(read, bytes(2, 4, 5));
    assert.equal(await synced(held), undefined);
    assert.deepEqual(new Uint8Array(readFileSync(file.path)), bytes(0, 1, 2, 4, 5, 0));
    held.cover(read.fill(9), 2);
    assert.deepEqual(read, bytes(9, 9, 9), 'nothing is held any more');
  });

  it('what comes while a sync runs waits for the next one', async () => {
    const held = new HeldWrites();
    held.add(0, bytes(1));
    const first = synced(held);
    held.add(1, bytes(2));
    assert.equal(await first, undefined);
    const read = bytes(0, 0);
    held.cover(read, 0);
    assert.deepEqual(read, bytes(0, 2));
    held.syncNow(file);
    assert.deepEqual(new Uint8Array(readFileSync(file.path)).subarray(0, 2), bytes(1, 2));
  });

  it('W4: a refusal of the system names the file', async () => {
    const { path } = file;
    const readOnly = { path, descriptor: openSync(path, 'r') };
    const held = new HeldWrites();
    held.add(0, bytes(1));
    const error = await new Promise<Error | undefined>((resolve) => held.sync(readOnly, resolve));
    closeSync(readOnly.descriptor);
    assert.match(String(error?.message), /EBADF/);
    assert.ok(error?.message.includes(path));
  });
});
