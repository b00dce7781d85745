// `witan light sync`: the newest heads of several mirrors, compared with each other and with what
// this user has seen before. A fork ends it with code 3 and a file that names who signed both.

import { join } from 'node:path';
import { toBase64 } from '@witan/ledger/base64';
import { receiptBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import type { SignedHead } from '@witan/ledger/split-view';
import {
  areTooFew,
  seenHead,
  type Trust,
  verifyReceipt,
  type WitnessesSeen,
} from '@witan/light-client';
import type { MirrorReport, SyncReport } from '@witan/light-client/sync';
import { encodeTrustState } from '@witan/light-client/trust-state';
import { askControl } from '../demo/control.ts';
import type { AgencyState } from '../demo/supervisor.ts';
import { followBundles } from '../light/bundles.ts';
import { frozenBy, openLight } from '../light/kept.ts';
import { directoryStore, mirrorAt, stateDirectory } from '../light/places.ts';
import { printAnswer, readInput, say } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { resolveTrust } from '../trust.ts';

export interface LightSyncOptions {
  readonly mirror?: readonly string[];
  readonly trust?: string;
  readonly state?: string;
  readonly out?: string;
  readonly seen?: readonly string[];
  readonly json?: boolean;
}

const FRESHNESS_TEXT = { current: 'current', 'as-of': 'not current', historical: 'old' } as const;
const STATUS_TEXT = {
  compared: 'mirrors agree',
  'not-compared': 'not compared: only one mirror served a current head',
  offline: 'no mirror answered well: this is what was known before',
  forked: 'forked',
} as const;

export async function lightSync(options: LightSyncOptions): Promise<void> {
  const trust = resolveTrust(options.trust);
  const mirrors = (options.mirror ?? (await demonstrationMirrors())).map(mirrorAt);
  const directory = stateDirectory(trust, options.state);
  const client = await openLight(trust, mirrors, directory);
  await client.observe(await headsOf(options.seen ?? [], client.trust));
  // Whoever types a command wants it done now.
  const nowMs = Date.now();
  const report = await client.sync(nowMs, { force: true });
  if (report.fork !== undefined) {
    if (trust.demonstration) {
      say(
        `a demonstration that was started anew is another log: without ${directory} it is met anew`,
      );
    }
    throw frozenBy(report.fork, options.out ?? join(directory, 'evidence.witan'));
  }
  const reached = await followBundles(client.trust, mirrors, directory, nowMs);
  if (reached !== client.trust)
    await directoryStore(directory).save('trust', encodeTrustState(reached));
  printAnswer(options, reportJson(report, reached), reportLines(report, reached));
}

/** Of receipts that others handed on: true or not is said before anything is compared. */
async function headsOf(files: readonly string[], trust: Trust): Promise<SignedHead[]> {
  // Under no head of our own, so that their signatures are checked.
  const { head: _, ...council } = trust;
  const heads: SignedHead[] = [];
  for (const file of files) {
    const bytes = readInput(file, receiptBytesMax);
    const verdict = await verifyReceipt(council, bytes, {
      ...{ verify: verifySignature, questions: questionsOf, nowMs: Date.now() },
    });
    const head = seenHead(bytes, verdict);
    if (head === undefined) throw new WitanError('usage/invalid', `${file} carries no checkpoint`);
    heads.push(head);
  }
  return heads;
}

async function demonstrationMirrors(): Promise<string[]> {
  try {
    const agencies = (await askControl({ verb: 'status' })) as AgencyState[];
    return agencies.map(({ api }) => api);
  } catch (error) {
    const isAway = error instanceof WitanError && error.key === 'demo/not-running';
    if (isAway) throw new WitanError('usage/invalid', 'name mirrors with --mirror URL or DIR');
    throw error;
  }
}

function reportJson(report: SyncReport, trust: Trust): object {
  const { head, fork: _, doubts, ...rest } = report;
  return {
    ...rest,
    size: head?.size ?? null,
    root: head === undefined ? null : toBase64(head.root),
    doubts: doubts.map(({ size, root }) => ({ size, root: toBase64(root) })),
    demonstration: trust.demonstration,
    ...(trust.bundleVersion === undefined ? {} : { bundleVersion: trust.bundleVersion }),
  };
}

function reportLines(report: SyncReport, { demonstration, bundleVersion }: Trust): string[] {
  const { head, status, signers, council, epoch, ageMs, freshness, mirrors, doubts } = report;
  const age = ageMs === undefined ? 'unknown' : `${Math.round(ageMs / 1_000)} s`;
  return [
    `${status === 'compared' ? '✔' : '–'} ${head?.size ?? 0} headers: ${STATUS_TEXT[status]}`,
    `  signed   by ${signers.join(', ')} (${signers.length} of ${council}, epoch ${epoch})`,
    `  age      ${age}: ${FRESHNESS_TEXT[freshness]}`,
    ...witnessLines(report.witnesses),
    ...mirrors.map(mirrorLine),
    ...(bundleVersion === undefined ? [] : [`  bundle   version ${bundleVersion}`]),
    ...doubts.map(({ size }) => `  doubt    ${size} headers that were met are of another log`),
    ...(report.needsWaypoint ? ['  note     the trust was old: compare a printed waypoint'] : []),
    ...(demonstration
      ? ['  note     demonstration network: its keys are public, so this proves nothing']
      : []),
  ];
}

/** §5.4: what the policy asks of outsiders, and who of them was there. */
export function witnessLines(witnesses: WitnessesSeen): string[] {
  const { seen, needed } = witnesses;
  if (needed === 0) return [];
  const names = seen.length === 0 ? '' : `: ${seen.join(', ')}`;
  const short = areTooFew(witnesses) ? '; too few have seen this head to call it current' : '';
  return [`  outside  ${seen.length} of ${needed} witnesses needed${names}${short}`];
}

function mirrorLine({ name, state, size, behindMs, problem }: MirrorReport): string {
  const behind = state === 'stale' ? `, behind by ${Math.round((behindMs ?? 0) / 1_000)} s` : '';
  const what = size === undefined ? (problem ?? '') : `${size} headers${behind}`;
  return `  mirror   ${name}: ${state}, ${what}`;
}
