// What killed backups leave: taken away by the next run, and nothing else.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TestLedger } from '@witan/state/testkit';
import { restoreBackup, verifyBackup } from '../src/backup/restore.ts';
import { Shelf } from '../src/snapshot/shelf.ts';
import { workingDirectory } from '../src/storage/working-directory.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './storage/fixtures.ts';

describe('working directories', () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);

  after(removeTemporaryDirectories);

  /** Beside one of this process: of a dead one, of one elsewhere, and what only looks like them. */
  function left(prefix: string): { own: string; others: string[] } {
    const own = workingDirectory(prefix);
    const name = (pid: number, machine = ''): string =>
      own.replace(
        /(\d+)-([0-9a-f]{8})-\w{6}$/,
        (_, _pid, here) => `${pid}-${machine || here}-abcdef`,
      );
    const others = [
      name(dead, '00000000'),
      name(process.ppid),
      `${prefix}notes`,
      `${prefix}${dead}`,
      `${name(dead)}-kept`,
    ];
    for (const each of [name(dead), ...others]) {
      mkdirSync(each, { recursive: true });
      writeFileSync(join(each, 'file'), 'text');
    }
    return { own, others };
  }

  /** Whether exactly these are there; a run that failed took its own away. */
  function remain(prefix: string, expected: readonly string[]): void {
    const names = readdirSync(dirname(prefix)).filter((name) => name.startsWith(basename(prefix)));
    assert.deepEqual(names.sort(), expected.map((path) => basename(path)).sort());
  }

  it('§3.5: what a killed verify or restore left goes with the next, and no other does', async () => {
    const directory = temporaryDirectory();
    const { genesis } = new TestLedger();
    const file = join(directory, 'ledger.backup');
    writeFileSync(file, 'no backup');
    const data = join(directory, 'data');
    for (const [prefix, run] of [
      [`${file}.checking-`, () => verifyBackup(file, genesis)],
      [`${data}.restoring-`, () => restoreBackup({ data, genesis, signer: undefined }, file)],
    ] as const) {
      const { own, others } = left(prefix);
      await assert.rejects(run(), { key: 'backup/damaged' });
      remain(prefix, [own, ...others]);
    }
  });

  it('§3.5: links of a killed backup go with the next one, or when room is made; live ones stay', () => {
    const shelf = new Shelf(join(temporaryDirectory(), 'snapshots'));
    const prefix = join(shelf.directory, '.lease-');
    const { own, others } = left(prefix);
    const next = shelf.lease();
    remain(prefix, [own, next, ...others]);
    left(prefix);
    shelf.dropUnfinished();
    const names = readdirSync(shelf.directory);
    assert.ok([own, next].every((path) => names.includes(basename(path))));
    assert.ok(
      !names.some(
        (name) =>
          name.includes(`-${dead}-`) && name.endsWith('abcdef') && !name.includes('00000000'),
      ),
    );
  });
});
