// What a start does about stores that are damaged: sets aside, begins anew, and says so.

import { strict as assert } from 'node:assert';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { condemnState, damagedPart, openStorageDespiteDamage } from '../../src/storage/damage.ts';
import { createStorage } from '../../src/storage/storage.ts';

const GENESIS = sha256(utf8('a genesis'));
const SEGMENT_BYTES = 64 * 1024;

const fail = (error: Error): never => {
  throw error;
};

describe('stores that are opened despite damage', () => {
  let directory: string;

  beforeEach(async () => {
    directory = join(mkdtempSync(join(tmpdir(), 'witan-damage-')), 'ledger');
    await createStorage(directory, { genesisHash: GENESIS, segmentBytes: SEGMENT_BYTES });
    const storage = await openStorageDespiteDamage(directory, GENESIS, fail);
    assert.deepEqual(storage.notices, []);
    await storage.state.write({ height: 3, block: GENESIS, stateRoot: ZERO_HASH, rows: [] });
    await storage.close();
  });

  afterEach(() => {
    rmSync(join(directory, '..'), { recursive: true });
  });

  const aside = (): string[] =>
    readdirSync(directory).flatMap((name) => /^(.*)\.damaged-/.exec(name)?.[1] ?? []);

  async function reopened(): Promise<{ readonly notices: readonly string[]; height?: number }> {
    const storage = await openStorageDespiteDamage(directory, GENESIS, fail);
    const height = storage.state.applied()?.height;
    await storage.close();
    return { notices: storage.notices, ...(height === undefined ? {} : { height }) };
  }

  it('sound stores stay as they are', async () => {
    assert.deepEqual(await reopened(), { notices: [], height: 3 });
    assert.deepEqual(aside(), []);
  });

  it('§3.6: a state database that cannot be opened is set aside, and an empty one is there', async () => {
    writeFileSync(join(directory, 'state/CURRENT'), 'nothing');
    const { notices, height } = await reopened();
    assert.match(notices.join(), /the state is rebuilt from the log: .*state\.damaged-/);
    assert.equal(height, undefined);
    assert.deepEqual(aside(), ['state']);
    assert.deepEqual((await reopened()).notices, [], 'once');
  });

  it('§3.6: what was condemned at work is not opened again', async () => {
    condemnState(directory);
    assert.match((await reopened()).notices.join(), /it was found damaged before/);
    assert.deepEqual((await reopened()).notices, []);
  });

  it('L7: a state over which the process died three times in a row is suspected', async () => {
    const storage = await openStorageDespiteDamage(directory, GENESIS, fail);
    const count = join(directory, 'state.unsettled');
    assert.equal(readFileSync(count, 'utf8'), '1', 'counted before anything is opened');
    await storage.close();
    assert.equal(existsSync(count), false, 'a stop in order is no death');
    writeFileSync(count, '2');
    assert.deepEqual((await reopened()).notices, []);
    writeFileSync(count, '3');
    assert.match((await reopened()).notices.join(), /the process died 3 times in a row/);
    assert.deepEqual(aside(), ['state']);
  });

  it('§3.6: a log that is gone: log, state and superblock begin anew together', async () => {
    rmSync(join(directory, 'log'), { recursive: true });
    const { notices, height } = await reopened();
    assert.match(notices.join(), /log and state begin anew and are fetched from the others/);
    assert.equal(height, undefined);
    assert.deepEqual(aside().sort(), ['state', 'superblock']);
  });

  it('§3.6: a log that begins anew has segments as long as the old one had', async () => {
    const segment = join(directory, 'log/segment-00000000');
    writeFileSync(segment, readFileSync(segment).fill(7, 0, 100));
    assert.match((await reopened()).notices.join(), /log and state begin anew/);
    assert.equal(statSync(segment).size, SEGMENT_BYTES);
  });

  it('what is no damage is thrown: another network, a disk that fails', async () => {
    const other = sha256(utf8('another genesis'));
    await assert.rejects(openStorageDespiteDamage(directory, other, fail), {
      key: 'storage/mismatch',
    });
    assert.deepEqual(aside(), []);
    assert.equal(damagedPart(new WitanError('storage/io')), undefined);
    assert.equal(damagedPart(new WitanError('storage/checksum')), 'state');
    assert.equal(damagedPart(new Error('anything')), undefined);
  });
});
