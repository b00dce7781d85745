// Agencies that are restarted one after another in order, as for an upgrade, while clients go on:
// each is told to stop, started with the program it is to run from now on, and has voted again
// before the next one stops (X1).

import { strict as assert } from 'node:assert';
import type { Agency, Consortium } from '../e2e/consortium.ts';
import type { Launch } from '../e2e/launch.ts';
import { promisedMs } from '../e2e/patience.ts';
import { logRecordsOf } from '../e2e/stopped-data.ts';
import { recordFigure } from '../figures.ts';
import { assertNobodySignedTwice, stopAll } from './audit.ts';
import { untilHealthy, untilVoting } from './health.ts';
import { violations } from './history.ts';
import { Workload } from './workload.ts';

const SHAPE = { clients: 8, keys: 16, readShare: 0.3, pauseMs: 10, persistent: true };
const EXIT_MS = 60_000;
const VOTING_MS = 60_000;
const HEALTHY_MS = 60_000;
/** So much longer than its own work a calculation may take on a machine that is measured. */
const SLOWNESS_MAX = 1.5;

async function viewOf({ agencies }: Consortium): Promise<number> {
  const statuses = await Promise.all(agencies.map((agency) => agency.status()));
  return Math.max(...statuses.map(({ view }) => view));
}

/** Views that began because a term was over: nobody had to be given up for them (V6). */
function plannedViews({ agencies }: Consortium): Set<number> {
  const planned = new Set<number>();
  for (const agency of agencies) {
    for (const record of logRecordsOf(agency)) {
      if (record.type === 'enter' && record.proof.kind === 'rotate') planned.add(record.view);
    }
  }
  return planned;
}

/**
 * Restarts agencies in turn under load, `choose` saying which one comes next, and judges: nothing
 * that was put is lost, and a restart costs one view at most that somebody had to be given up for,
 * failed attempts included. At the end all have stopped.
 */
export async function roll(
  consortium: Consortium,
  choose: readonly (() => Promise<Agency>)[],
  { launch, name }: { readonly launch: Launch; readonly name: string },
): Promise<void> {
  const workload = new Workload(consortium, SHAPE, choose.length);
  await workload.prepare();
  const firstView = await viewOf(consortium);
  let slowness = promisedMs(1);
  workload.start();
  for (const next of choose) {
    await workload.acknowledges(SHAPE.clients, HEALTHY_MS);
    const agency = await next();
    agency.signal('SIGTERM');
    assert.deepEqual(await agency.exited(EXIT_MS), { code: 0, signal: null }, agency.output);
    agency.launch = launch;
    agency.spawn();
    await agency.ready();
    await untilVoting(consortium, agency, VOTING_MS);
    // Other work comes and goes: a look before and behind all of it would miss it.
    slowness = Math.max(slowness, promisedMs(1));
  }
  await workload.stop();
  await untilHealthy(consortium, HEALTHY_MS);
  slowness = Math.max(slowness, promisedMs(1));
  const chain = await workload.chain();
  assert.deepEqual(violations(workload.history, chain), []);
  const { writes } = workload.history;
  const lost = writes.length - workload.acknowledged;
  assert.equal(lost, 0, 'whatever was put was acknowledged');
  const lastView = await viewOf(consortium);
  await stopAll(consortium, EXIT_MS);
  assertNobodySignedTwice(consortium);
  const planned = [...plannedViews(consortium)].filter(
    (view) => firstView < view && view <= lastView,
  );
  const viewChanges = lastView - firstView - planned.length;
  const restarts = choose.length;
  const waits = writes.map(({ askedMs, acknowledged }) => (acknowledged?.ms ?? 0) - askedMs);
  const waitedMs = Math.round(Math.max(...waits));
  console.log(
    `      ${restarts} restarts, ${writes.length} writes, ${viewChanges} view changes and ` +
      `${planned.length} planned ones; a write waited ${waitedMs} ms at most`,
  );
  const promise = 'R16';
  const unit = `of ${writes.length}`;
  recordFigure({ promise, name: `failed commits, ${name}`, value: lost, unit, atMost: 0 });
  const changes = `view changes of a restarted agency, ${name}`;
  // A machine that is slower than its timers gives up leaders that nothing is wrong with.
  if (slowness > SLOWNESS_MAX) {
    console.log(`      SKIPPED R16: ${changes}: the machine has other work`);
    return;
  }
  const measured = { value: viewChanges / restarts, unit: `over ${restarts} restarts` };
  recordFigure({ promise, name: changes, ...measured, atMost: 1 });
  assert.ok(viewChanges <= restarts, `${viewChanges} view changes of ${restarts} restarts`);
}
