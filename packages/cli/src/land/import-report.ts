// The result of an import: every shape of the map was registered or refused with a code.

import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { type ProblemKey, problemCode } from '@witan/ledger/problems';

/** A shape that was not registered, and why. */
export interface ImportRefusal {
  readonly shapeIndex: number;
  readonly parcelId: string | null;
  /** Such as WITAN4252. */
  readonly code: string;
  readonly key: ProblemKey;
  /** In English; the catalogue has the text in other languages. */
  readonly reason: string;
  /** Who refused: the reader of the file, or the ledger. */
  readonly by: 'reader' | 'ledger';
}

export interface ImportReport {
  readonly network: string;
  readonly chainId: string;
  /** File names and their SHA-256. */
  readonly map: string;
  readonly mapSha256: string;
  readonly assessments: string | null;
  readonly assessmentsSha256: string | null;
  /** shapes = accepted + refused. */
  readonly shapes: number;
  readonly accepted: number;
  readonly refused: number;
  /** Of the accepted ones: registered by an earlier run. */
  readonly acceptedBefore: number;
  /** Verified count of all parcels of the register, and the block of that answer. */
  readonly parcelsInRegister: number;
  readonly height: number;
  readonly transactions: number;
  readonly elapsedMs: number;
  readonly refusedByCode: Readonly<Record<string, number>>;
  readonly refusals: readonly ImportRefusal[];
}

export function refusal(
  fields: Omit<ImportRefusal, 'code' | 'parcelId'> & { readonly parcelId: string | undefined },
): ImportRefusal {
  const { shapeIndex, parcelId = null, key, reason, by } = fields;
  return { shapeIndex, parcelId, code: problemCode(key), key, reason, by };
}

/** How many there are of each code, by key. */
export function countByCode(refusals: readonly ImportRefusal[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { key } of refusals) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Written beside and renamed, so that whoever sees a report sees a whole one. */
export function writeReport(path: string, report: object): void {
  const partial = `${path}.partial`;
  const descriptor = openSync(partial, 'w');
  try {
    writeFileSync(descriptor, `${JSON.stringify(report, null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(partial, path);
}
