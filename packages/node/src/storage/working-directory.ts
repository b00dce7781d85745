// Directories that a process fills and takes away when it ends. One that is killed leaves its own:
// their names say whose they were, so that the next run takes away those whose process is gone, and
// never one that somebody works in. Process ids say nothing of another machine or container on the
// same disk, which therefore stands in the name as well.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { withIo } from './file-io.ts';

const OWNED = /^(\d+)-([0-9a-f]{8})-\w{6}$/;

function machine(): string {
  return toHex(sha256(utf8(hostname()))).slice(0, 8);
}

/** A new directory whose path begins with a prefix; those that dead processes left there go. */
export function workingDirectory(prefix: string): string {
  const parent = dirname(prefix);
  return withIo(parent, () => {
    for (const name of readdirSync(parent)) {
      if (!isOfDeadProcess(name, basename(prefix))) continue;
      rmSync(join(parent, name), { recursive: true, force: true });
    }
    return mkdtempSync(`${prefix}${process.pid}-${machine()}-`);
  });
}

/** Whether a name is that of a working directory of this machine that nobody works in any more. */
export function isOfDeadProcess(name: string, prefix: string): boolean {
  const owner = name.startsWith(prefix) ? OWNED.exec(name.slice(prefix.length)) : null;
  return owner !== null && owner[2] === machine() && !isAlive(Number(owner[1]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of somebody else, it may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
