// The import of a city's map: each shape of the file is registered through signed transactions, or
// refused with a code, by the reader of the file or by the ledger.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import type { KeyPair } from '@witan/ledger/keys';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import { encodeMultiPolygon, type MultiPolygon, type Point } from '@witan/state/schema';
import { demonstrationOwnersSeed, openIdentity } from '../identity.ts';
import { chunksOf } from '../import/chunks.ts';
import { Importer, type ImportNode, type Register, type Settled } from '../import/importer.ts';
import { Journal } from '../import/journal.ts';
import { type LedgerHead, readHead } from '../ledger-head.ts';
import { type Progress, progressOn, silent } from '../progress.ts';
import { answerOf } from '../schema.ts';
import { persistently } from '../submission.ts';
import { type Assessment, readAssessments } from './assessment.ts';
import { CAMBRIDGE_2013 } from './grid.ts';
import {
  countByCode,
  type ImportRefusal,
  type ImportReport,
  refusal,
  writeReport,
} from './import-report.ts';
import { type ParcelCandidate, readParcels } from './parcels.ts';
import { type Registration, registrationOf } from './registration.ts';
import { readTopology, type Topology } from './topojson.ts';

/** The file says: as of January 1, 2012. */
const SURVEYED_MS: number = Date.UTC(2012, 0, 1);
const IN_FLIGHT = 6;
const PATIENCE_MS = 120_000;

export interface ImportOptions {
  readonly client: ImportNode;
  /** Other agencies' nodes: work is spread over all, and goes on while one of them is down. */
  readonly others?: readonly ImportNode[];
  /** Holds `parcels.topojson` and `assessments.csv`; or the files are named. */
  readonly folder?: string;
  readonly map?: string;
  readonly assessments?: string;
  /** A registrar; in a demonstration the one of the example. */
  readonly keyPair?: KeyPair;
  /** For owners' keys; in a demonstration a public one. */
  readonly ownersSeed?: Uint8Array;
  /** Receives the result; `<report>.journal` lets a stopped import resume. */
  readonly report?: string;
  readonly quiet?: boolean;
  /** How long one thing is tried before the import gives up, in ms. */
  readonly patienceMs?: number;
  /** Finishes what is in flight, then stops. */
  readonly signal?: AbortSignal;
}

export interface ImportResult {
  readonly accepted: number;
  readonly refused: number;
  /** A parcel that is worth showing: the most valuable of those accepted. */
  readonly example: string;
  readonly report: ImportReport;
  /** False when it was stopped before all shapes were settled. */
  readonly complete: boolean;
}

/** A chunk that is final: shapes by their place in the map. */
interface Finished {
  readonly registered: readonly number[];
  readonly refused: readonly ImportRefusal[];
}

interface Files {
  readonly map: string;
  readonly assessments: string | undefined;
  readonly mapSha256: string;
  readonly assessmentsSha256: string | undefined;
}

/** Registers a map; running it again, or after a kill, ends in the same register. */
export async function importParcels(options: ImportOptions): Promise<ImportResult> {
  const startedMs = Date.now();
  const files = await readFiles(options);
  const topology = await readTopology(files.map);
  const rows =
    files.assessments === undefined ? new Map() : await readAssessments(files.assessments);
  const run = new ImportRun(options, files, topology, rows);
  try {
    return await run.finish(startedMs);
  } finally {
    run.close();
  }
}

async function readFiles({ folder, map, assessments }: ImportOptions): Promise<Files> {
  const mapPath = map ?? (folder === undefined ? undefined : join(folder, 'parcels.topojson'));
  if (mapPath === undefined) throw new WitanError('usage/invalid', 'no map to import');
  const rowsPath =
    assessments ?? (folder === undefined ? undefined : join(folder, 'assessments.csv'));
  return {
    map: mapPath,
    assessments: rowsPath,
    mapSha256: await sha256Of(mapPath),
    assessmentsSha256: rowsPath === undefined ? undefined : await sha256Of(rowsPath),
  };
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (cause) {
    throw new WitanError('usage/invalid', `${path} cannot be read`, { cause });
  }
  return hash.digest('hex');
}

class ImportRun {
  readonly #options: ImportOptions;
  readonly #files: Files;
  readonly #topology: Topology;
  readonly #rows: ReadonlyMap<string, Assessment>;
  readonly #nodes: readonly ImportNode[];
  readonly #journal: Journal<Finished> | undefined;
  readonly #progress: Progress;
  /** Shapes that earlier runs settled. */
  readonly #done = new Set<number>();
  readonly #refusals: ImportRefusal[] = [];
  #accepted = 0;
  #acceptedBefore = 0;
  #example: ParcelCandidate | undefined;

  constructor(
    options: ImportOptions,
    files: Files,
    topology: Topology,
    rows: ReadonlyMap<string, Assessment>,
  ) {
    this.#options = options;
    this.#files = files;
    this.#topology = topology;
    this.#rows = rows;
    this.#nodes = [options.client, ...(options.others ?? [])];
    this.#journal = this.#openJournal();
    this.#progress = options.quiet
      ? silent
      : progressOn(process.stderr, topology.shapeCount, 'shapes');
  }

  close(): void {
    this.#progress.end();
    this.#journal?.close();
  }

  #openJournal(): Journal<Finished> | undefined {
    const { report, client } = this.#options;
    if (report === undefined) return undefined;
    const { mapSha256, assessmentsSha256 = '' } = this.#files;
    const chainId = toHex(client.trust.chainId);
    const purpose = { mapSha256, assessmentsSha256, chainId };
    const journal = new Journal<Finished>(`${report}.journal`, purpose);
    for (const { registered, refused } of journal.finished) {
      for (const shape of registered) this.#done.add(shape);
      for (const { shapeIndex } of refused) this.#done.add(shapeIndex);
      this.#refusals.push(...refused);
      this.#accepted += registered.length;
      this.#acceptedBefore += registered.length;
    }
    return journal;
  }

  async finish(startedMs: number): Promise<ImportResult> {
    const head = await this.#ask(readHead);
    const before = await this.#ask(readCount);
    const keyPair =
      this.#options.keyPair ?? (await openIdentity({}, this.#options.client.trust, 'registrar'));
    const importer = new Importer(chunksOf(this.#registrations()), {
      register: LAND_REGISTER,
      nodes: this.#nodes,
      keyPair,
      head,
      mayBeRegistered: before.count > 0,
      inFlight: IN_FLIGHT,
      patienceMs: this.#patienceMs,
      signal: this.#options.signal,
      onSettled: (settled) => this.#settle(settled),
    });
    const complete = await importer.run();
    const after = await this.#ask(readCount);
    const report = this.#report(after, importer.transactions, Date.now() - startedMs);
    if (complete && this.#options.report !== undefined) {
      writeReport(this.#options.report, report);
      this.#journal?.remove();
    }
    const { accepted, refused } = report;
    return { accepted, refused, example: this.#example?.parcelId ?? '', report, complete };
  }

  get #patienceMs(): number {
    return this.#options.patienceMs ?? PATIENCE_MS;
  }

  #ask<Answer>(question: (node: ImportNode) => Promise<Answer>): Promise<Answer> {
    return persistently(this.#nodes, { timeoutMs: this.#patienceMs }, question);
  }

  /** What is left to register, in the order of the map; what the reader refuses is noted. */
  *#registrations(): Generator<Registration, void, undefined> {
    const plan = fromHex(this.#files.mapSha256) as Uint8Array;
    const ownersSeed = this.#ownersSeed();
    for (const outcome of readParcels(this.#topology, this.#rows, CAMBRIDGE_2013)) {
      if (!outcome.accepted) {
        const { shapeIndex, parcelId, code: key, reason } = outcome.refusal;
        this.#refusals.push(refusal({ shapeIndex, parcelId, key, reason, by: 'reader' }));
        this.#show();
        continue;
      }
      const { candidate } = outcome;
      this.#consider(candidate);
      if (this.#done.has(candidate.shapeIndex)) continue;
      yield registrationOf(candidate, { ownersSeed, plan, datedMs: SURVEYED_MS });
    }
  }

  #ownersSeed(): Uint8Array {
    const { ownersSeed, client } = this.#options;
    if (ownersSeed !== undefined) return ownersSeed;
    if (client.trust.demonstration) return demonstrationOwnersSeed();
    throw new WitanError('usage/invalid', 'the owners’ keys need a seed: --owners-seed-file');
  }

  #consider(candidate: ParcelCandidate): void {
    const worth = (one: ParcelCandidate | undefined): bigint => one?.assessment?.valueCents ?? 0n;
    if (this.#example === undefined || worth(candidate) > worth(this.#example)) {
      this.#example = candidate;
    }
  }

  #settle(settled: Settled<Registration>): void {
    const refused = settled.refused.map(({ item, key }) => refusalBy(item, key));
    const registered = settled.registered.map(({ candidate }) => candidate.shapeIndex);
    this.#journal?.record({ registered, refused });
    this.#accepted += registered.length;
    this.#acceptedBefore += settled.before;
    this.#refusals.push(...refused);
    this.#show();
  }

  #show(): void {
    const refused = this.#refusals.length;
    this.#progress.update(this.#accepted + refused, refused === 0 ? '' : `, ${refused} refused`);
  }

  #report(
    after: { count: number; height: number },
    transactions: number,
    elapsedMs: number,
  ): ImportReport {
    const { network, chainId } = this.#options.client.trust;
    const { map, assessments, mapSha256, assessmentsSha256 } = this.#files;
    const refusals = this.#refusals.toSorted((a, b) => a.shapeIndex - b.shapeIndex);
    return {
      network,
      chainId: toHex(chainId),
      map: basename(map),
      mapSha256,
      assessments: assessments === undefined ? null : basename(assessments),
      assessmentsSha256: assessmentsSha256 ?? null,
      shapes: this.#topology.shapeCount,
      accepted: this.#accepted,
      refused: refusals.length,
      acceptedBefore: this.#acceptedBefore,
      parcelsInRegister: after.count,
      height: after.height,
      transactions,
      elapsedMs,
      refusedByCode: countByCode(refusals),
      refusals,
    };
  }
}

/** Corrections change a shape, so an id with another shape is another registration. */
const LAND_REGISTER: Register<Registration> = {
  existsKey: 'land/parcel-exists',
  pathOf: ({ candidate }) => `land/parcels/${encodeURIComponent(candidate.parcelId)}`,
  isSame: (found, { candidate }) =>
    isSameShape((found as { readonly shape: Parts }).shape, candidate.shape),
};

/** Rings of pairs, not closed. */
type Parts = readonly (readonly (readonly (readonly [number, number])[])[])[];

function isSameShape(parts: Parts, shape: MultiPolygon): boolean {
  const ringOf = (ring: readonly (readonly [number, number])[]): Point[] =>
    ring.map(([x, y]) => ({ x, y }));
  const found = parts.map(([outer = [], ...holes]) => ({
    outer: ringOf(outer),
    holes: holes.map(ringOf),
  }));
  return equalBytes(encodeMultiPolygon(found), encodeMultiPolygon(shape));
}

function refusalBy({ candidate }: Registration, key: ProblemKey): ImportRefusal {
  const { shapeIndex, parcelId } = candidate;
  return refusal({ shapeIndex, parcelId, key, reason: en[key].title, by: 'ledger' });
}

/** How many parcels the register has, as one node proves it. */
async function readCount(
  node: ImportNode,
): Promise<Pick<LedgerHead, 'height'> & { count: number }> {
  const { verdict } = await node.query('land/parcels');
  const { count } = answerOf('land/parcels', verdict.finding) as { count: number };
  return { count, height: verdict.height };
}
