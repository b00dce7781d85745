// After a run, with all agencies stopped: whatever was ever signed for a slot, by anybody, was one
// statement. Logs hold own votes and certificates, marks what the signer remembers.

import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { readGenesisFile } from '@witan/node';
import type { Consortium } from '../e2e/consortium.ts';
import { ROOT } from '../e2e/launch.ts';
import { Statements } from '../e2e/statements.ts';
import { logRecordsOf, marksOf } from '../e2e/stopped-data.ts';

/** Stops in order; exit code 0 of each. */
export async function stopAll(consortium: Consortium, timeoutMs: number): Promise<void> {
  const running = consortium.agencies.filter(({ isRunning }) => isRunning);
  for (const agency of running) agency.signal('SIGTERM');
  for (const agency of running) {
    assert.deepEqual(await agency.exited(timeoutMs), { code: 0, signal: null }, agency.output);
  }
}

/** Looks at every statement in every log; answers how many slots there were. */
export function assertNobodySignedTwice(consortium: Consortium): number {
  const genesis = readGenesisFile(join(ROOT, 'nodes/treasury/genesis.json'));
  const statements = new Statements(genesis);
  for (const agency of consortium.agencies) statements.take(agency.index, logRecordsOf(agency));
  assert.deepEqual(statements.conflicts, []);
  for (const agency of consortium.agencies) {
    const marks = marksOf(agency);
    const kinds = {
      prepare: marks.prepares,
      commit: marks.commits,
      'view-change': marks.viewChanges,
      'new-view': marks.newViews,
    };
    for (const [kind, known] of Object.entries(kinds)) {
      for (const { epoch, view, height, digest } of known) {
        const slot = `${kind} ${view} ${height}`;
        const isLogged = statements.has(agency.index, epoch, slot, digest);
        assert.ok(isLogged, `${agency.member}: what was signed for ${slot} is in its log`);
      }
    }
  }
  return statements.slots;
}
