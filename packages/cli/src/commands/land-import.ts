// `witan land import`: registers a map of parcels and leaves a report.

import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { LedgerClient } from '@witan/client';
import { WitanError } from '@witan/ledger/problems';
import { Ended, EXIT } from '../exit.ts';
import { type IdentityOptions, openIdentity } from '../identity.ts';
import { type ImportOptions, type ImportResult, importParcels } from '../land/import.ts';
import { printJson, printLines, readInput, say } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { resolveTrust } from '../trust.ts';
import { nodeUrls, stopOnInterrupt } from './importing.ts';

export interface LandImportOptions extends IdentityOptions {
  readonly assessments?: string;
  readonly node?: readonly string[];
  readonly trust?: string;
  readonly ownersSeedFile?: string;
  readonly report?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const SEED_BYTES_MIN = 16;
const SEED_BYTES_MAX = 1024;

export async function landImport(path: string, options: LandImportOptions): Promise<void> {
  const trust = resolveTrust(options.trust);
  const urls = await nodeUrls(options.node);
  const [client, ...others] = urls.map(
    (url) => new LedgerClient({ url, trust, questions: questionsOf }),
  ) as [LedgerClient, ...LedgerClient[]];
  const report = resolve(options.report ?? `${basename(path, extname(path))}.import.json`);
  const stop = stopOnInterrupt();
  try {
    const result = await importParcels({
      client,
      others,
      ...filesOf(path, options.assessments),
      keyPair: await openIdentity(options, trust, 'registrar'),
      ...(options.ownersSeedFile === undefined
        ? {}
        : { ownersSeed: readSeed(options.ownersSeedFile) }),
      report,
      quiet: options.quiet === true,
      signal: stop.signal,
    });
    show(result, report, options.json === true);
  } finally {
    stop.release();
  }
}

function filesOf(
  path: string,
  assessments: string | undefined,
): Pick<ImportOptions, 'folder' | 'map' | 'assessments'> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const rows = assessments === undefined ? {} : { assessments };
  return isFolder ? { folder: path, ...rows } : { map: path, ...rows };
}

function readSeed(path: string): Uint8Array {
  const seed = readInput(path, SEED_BYTES_MAX);
  if (seed.length < SEED_BYTES_MIN) {
    throw new WitanError('usage/invalid', `${path}: a seed has at least ${SEED_BYTES_MIN} bytes`);
  }
  return seed;
}

function show({ report, complete }: ImportResult, path: string, json: boolean): void {
  const { shapes, accepted, refused, acceptedBefore, parcelsInRegister, refusedByCode } = report;
  if (!complete) {
    say(`stopped at ${accepted + refused} of ${shapes}; the same command goes on from there`);
    throw new Ended(EXIT.interrupted);
  }
  const before = acceptedBefore === 0 ? '' : `, ${acceptedBefore} of them before`;
  const lines = [
    `${shapes} shapes: ${accepted} accepted${before}, ${refused} refused`,
    ...Object.entries(refusedByCode).map(
      ([key, count]) => `  ${String(count).padStart(6)}  ${key}`,
    ),
    `✔ the register holds ${parcelsInRegister} parcels, as is proved at block ${report.height}`,
    `  report   ${path}`,
  ];
  if (!json) {
    printLines(lines);
    return;
  }
  for (const line of lines) say(line);
  const { refusals: _, ...summary } = report;
  printJson({ ...summary, report: path });
}
