// `witan demo`, which is also what `npm start` runs: four agencies as four processes, sample
// parcels, one record verified, and something to break.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { readHome } from '@witan/node/home';
import { type ControlRequest, serveControl } from '../demo/control.ts';
import { loadSampleBudget } from '../demo/sample-budget.ts';
import { type Agency, type AgencyState, freePorts, Supervisor } from '../demo/supervisor.ts';
import { toKeep } from '../kept-receipt.ts';
import { importParcels } from '../land/import.ts';
import { printJson, printLines, say } from '../output.ts';
import { PORTAL_BUILD } from '../portal/pages.ts';
import { questionsOf } from '../schema.ts';
import { verdictLines } from '../verdict.ts';

export interface DemoOptions {
  readonly nodes?: string;
  readonly once?: boolean;
  readonly json?: boolean;
  readonly keep?: boolean;
  readonly portBase: number;
  readonly receipt?: string;
  readonly portal?: string;
}

const HOMES = fileURLToPath(new URL('../../../../nodes', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../data/central-square', import.meta.url));
const PORTAL_MS = 60_000;
const MEMBERS = ['treasury', 'land-registry', 'interior', 'audit-court'];
const READY_MS = 60_000;
const POLL_MS = 50;

interface Run {
  readonly supervisor: Supervisor;
  readonly trust: Trust;
  readonly startedMs: number;
  readonly base: string;
  readonly temporary: boolean;
}

export async function runDemo(options: DemoOptions): Promise<void> {
  const startedMs = Date.now();
  const temporary = options.nodes === undefined;
  const base = temporary
    ? mkdtempSync(join(tmpdir(), 'witan-demo-'))
    : resolve(options.nodes as string);
  const { agencies, trust } = await prepareAgencies(options, base, temporary);
  const supervisor = new Supervisor(agencies, (agency, code, signal) => {
    say(`${agency.name} stopped (${signal ?? `exit ${code}`}); see ${agency.data}/node.log`);
  });
  const run: Run = { supervisor, trust, startedMs, base, temporary };
  let control: Server | undefined;
  const ended = untilInterrupted(supervisor);
  try {
    supervisor.startAll();
    control = await serveControl((request) => answerControl(supervisor, request));
    const shown = show(run, options, ended.signal);
    // After an interruption nobody waits for it any more, and its failure is of no interest.
    shown.catch(() => undefined);
    await Promise.race([shown, ended.interrupted]);
    if (!options.once) {
      if (!ended.signal.aborted) void budgetBeside(run, ended.signal);
      await ended.interrupted;
    }
  } finally {
    ended.release();
    control?.close();
    say('stopping the agencies');
    await supervisor.stop();
    if (temporary && !options.keep) rmSync(base, { recursive: true, force: true });
    // Requests that an interruption left unanswered must not hold the process.
    if (ended.signal.aborted) process.exit(0);
  }
}

async function prepareAgencies(
  options: DemoOptions,
  base: string,
  temporary: boolean,
): Promise<{ agencies: Agency[]; trust: Trust }> {
  const homes = temporary ? HOMES : base;
  const configs = MEMBERS.map((member) => readHome(join(homes, member)));
  const ports = await freePorts(MEMBERS.length, options.portBase);
  const portal = portalOf(options);
  const agencies = configs.map((config, i) => {
    const { member, genesis, data } = config;
    const name = genesis.validators.find((validator) => validator.member === member)?.name;
    return {
      member,
      name: name ?? member,
      home: join(homes, member),
      data: temporary ? join(base, member) : data,
      meshPort: ports[2 * i] as number,
      apiPort: ports[2 * i + 1] as number,
      portal,
    };
  });
  const [first] = configs;
  if (first === undefined) throw new WitanError('config/invalid', 'no agency');
  return { agencies, trust: trustFromGenesis(first.genesis) };
}

/** As named, else as built; undefined where it was never built. */
function portalOf({ portal }: DemoOptions): string | undefined {
  if (portal !== undefined) return resolve(portal);
  return existsSync(join(PORTAL_BUILD, 'index.html')) ? PORTAL_BUILD : undefined;
}

/** `npm start` builds the portal beside the first steps; false when that failed. */
async function isPortalBuilt(directory: string): Promise<boolean> {
  const deadline = Date.now() + PORTAL_MS;
  while (!existsSync(join(directory, 'index.html'))) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return true;
}

/** The first Ctrl-C stops cleanly; the second does not wait. */
function untilInterrupted(supervisor: Supervisor): {
  interrupted: Promise<void>;
  signal: AbortSignal;
  release: () => void;
} {
  const controller = new AbortController();
  let signals = 0;
  let resolveInterrupted: () => void = () => undefined;
  const interrupted = new Promise<void>((resolve) => {
    resolveInterrupted = resolve;
  });
  const onSignal = (): void => {
    signals++;
    if (signals === 1) {
      controller.abort();
      resolveInterrupted();
      return;
    }
    supervisor.killNow();
    process.exit(130);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const release = (): void => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  return { interrupted, signal: controller.signal, release };
}

async function answerControl(supervisor: Supervisor, request: ControlRequest): Promise<unknown> {
  switch (request.verb) {
    case 'break':
      return supervisor.break(request.agency ?? '');
    case 'lie':
      return supervisor.lie(request.agency ?? '');
    case 'heal':
      return supervisor.heal(request.agency);
    case 'status':
      return supervisor.agencies();
    default:
      throw new WitanError('usage/invalid', 'no such request');
  }
}

/** Comes after what the viewer waits for; without it the demonstration goes on. */
async function budgetBeside({ supervisor, trust }: Run, signal: AbortSignal): Promise<void> {
  const agencies = supervisor.agencies();
  const treasury = agencies.find(({ member }) => member === 'treasury') ?? agencies[0];
  const client = new LedgerClient({ url: treasury?.api ?? '', trust, questions: questionsOf });
  try {
    const loaded = await loadSampleBudget(client, signal);
    if (loaded === undefined) return;
    const { lines, payments } = loaded;
    say(`  ✔ a budget of ${lines} lines, and ${payments} payments of one: witan budget show 2016`);
  } catch (error) {
    if (!signal.aborted) say(`no sample budget: ${error instanceof Error ? error.message : error}`);
  }
}

async function untilReady(run: Run): Promise<void> {
  const deadline = Date.now() + READY_MS;
  const waiting = new Set(run.supervisor.agencies().map(({ api }) => api));
  while (waiting.size > 0) {
    for (const api of waiting) {
      const ready = await fetch(`${api}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) waiting.delete(api);
    }
    if (run.supervisor.agencies().some(({ pid }) => pid === undefined)) {
      throw new WitanError('demo/agency-stopped', `see node.log below ${run.base}`);
    }
    if (Date.now() > deadline) throw new WitanError('client/timeout', 'agencies are not ready');
    if (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function show(run: Run, options: DemoOptions, signal: AbortSignal): Promise<void> {
  const progress = (text: string): void =>
    say(`  ✔ ${text.padEnd(52)} ${((Date.now() - run.startedMs) / 1000).toFixed(1)} s`);
  await untilReady(run);
  const agencies = run.supervisor.agencies();
  progress(
    `${agencies.length} agencies agree on genesis ${toHex(run.trust.chainId).slice(0, 12)}…`,
  );
  const registry = agencies.find(({ member }) => member === 'land-registry') ?? agencies[0];
  const client = new LedgerClient({
    url: registry?.api ?? '',
    trust: run.trust,
    questions: questionsOf,
  });
  const imported = await importParcels({ client, folder: SAMPLE, quiet: true, signal });
  progress(`${imported.accepted} parcels registered, ${imported.refused} refused with their codes`);
  const counted = await client.query('land/parcels');
  const [total] = counted.verdict.finding.answers;
  const parcels = total?.ask === 'total' ? total.count : 0;
  // Another agency answers than the one that took the parcels: none of them is trusted.
  const other = agencies.find(({ member }) => member === 'audit-court') ?? agencies[0];
  const reader = new LedgerClient({
    url: other?.api ?? '',
    trust: run.trust,
    questions: questionsOf,
  });
  const question = `land/parcels/${imported.example}`;
  const found = await reader.query(question);
  const { verdict, receipt } = await toKeep(reader, found, READY_MS);
  const receiptFile = resolve(options.receipt ?? join(tmpdir(), receiptName(question)));
  mkdirSync(resolve(receiptFile, '..'), { recursive: true });
  writeFileSync(receiptFile, receipt);
  progress('one record verified on this machine, from an untrusted answer');
  const elapsedMs = Date.now() - run.startedMs;
  printLines([
    '',
    ...agencies.map(
      ({ name, pid, api }) => `  ${name.padEnd(26)} process ${String(pid).padEnd(8)} ${api}`,
    ),
    '',
    ...verdictLines(verdict).map((line) => `  ${line}`),
    `  receipt  ${receiptFile}`,
    ...(await portalLines(registry, question)),
    '',
    ...[
      [`npx witan query ${question} --proof`, 'a record, verified before it is printed'],
      ['npx witan query land/parcels/NO-SUCH --proof', 'a proof that there is none'],
      ['npx witan demo break treasury', 'kill one agency: the others go on'],
      ['npx witan demo lie land-registry', 'make one agency answer falsely: nobody believes it'],
    ].map(([command = '', why], i) => `  ${i === 0 ? 'Try' : '   '}   ${command.padEnd(48)}${why}`),
    '',
  ]);
  if (!options.once) say('Ctrl-C stops all agencies.');
  if (options.json) {
    printJson({
      agencies: agencies.length,
      height: verdict.height,
      parcels,
      elapsedMs,
      verified: true,
      receiptFile,
    });
  }
}

async function portalLines(
  registry: Pick<AgencyState, 'api' | 'portal'> | undefined,
  question: string,
): Promise<readonly string[]> {
  if (registry?.portal === undefined || !(await isPortalBuilt(registry.portal))) return [];
  const page = `${registry.api}/#/parcel/${question.split('/').at(-1)}`;
  return ['', `  portal   ${page}`];
}

function receiptName(question: string): string {
  const digest = createHash('sha256').update(question).digest('hex').slice(0, 8);
  return `witan-receipt-${digest}.witan`;
}
