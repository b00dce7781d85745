// `witan query PATH --mirror PLACE`: the same answers from published files, of any web server or a
// folder. The receipt is put together here and verified like any other.

import { canonicalQuestion } from '@witan/client';
import { epochLinksBytesMax } from '@witan/ledger/limits';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { must, WitanError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { verifySignature } from '@witan/ledger/signature';
import {
  epochOfReceipt,
  type ReceiptReader,
  type Trust,
  type Verdict,
  verifyReceipt,
} from '@witan/light-client';
import { fetchLandmarks } from '@witan/light-client/landmarks';
import { fetchBounded } from '@witan/light-client/mirror';
import {
  fetchStateHead,
  landmarkReceiptFromFiles,
  receiptFromFiles,
} from '@witan/light-client/published';
import type { Mirror } from '@witan/light-client/sync';
import { KeptTrust } from '../light/kept.ts';
import { mirrorAt } from '../light/places.ts';
import { questionsOf } from '../schema.ts';
import { resolveTrust } from '../trust.ts';

interface PlaceOptions {
  readonly mirror: string;
  readonly trust?: string;
  readonly state?: string;
}

export interface FileQueryOptions extends PlaceOptions {
  /** `2026-11-22`: as of the first block of that day of UTC. */
  readonly day?: string;
  /** Whether the receipt is left somewhere. */
  readonly out?: string;
}

/** Held against what was kept, or from the genesis on. */
export interface FoundInFiles {
  readonly verdict: Verdict;
  readonly receipt: Uint8Array;
  readonly kept: KeptTrust;
}

const DAY_MS = 86_400_000;

export async function queryFiles(path: string, options: FileQueryOptions): Promise<FoundInFiles> {
  const question = canonicalQuestion(path);
  const mirror = mirrorAt(options.mirror);
  const reader = { verify: verifySignature, questions: questionsOf, nowMs: Date.now() };
  const kept = await openKept(mirror, options);
  if (options.day === undefined) {
    // A council that goes on into the next epoch shows in no signature that it is another.
    const head = await fetchStateHead(mirror);
    const council = withoutHead(await kept.follow(head));
    const receipt = await receiptFromFiles(mirror, council, question, reader, head);
    const given = await verifyReceipt(council, receipt, reader);
    const verdict = await kept.hold(given, council, receipt);
    const isLeft = options.out !== undefined;
    const file = isLeft ? await withLinks(mirror, options, receipt, reader) : receipt;
    return { verdict, receipt: file, kept };
  }
  const trust = await kept.follow();
  const [landmark] = await fetchLandmarks(mirror, trust, headOf(trust), [dayOf(options.day)]);
  if (landmark === undefined) {
    throw new WitanError('light/not-published', `no landmark of ${options.day}`);
  }
  const receipt = await landmarkReceiptFromFiles(mirror, trust, landmark, question, questionsOf);
  const holder = { ...trust, landmarks: [landmark] };
  return { verdict: await verifyReceipt(holder, receipt, reader), receipt, kept };
}

/** Trust with the landmark of a day, as a mirror has it; without where there is none. */
export async function trustWithLandmark(options: PlaceOptions, day: number): Promise<Trust> {
  const mirror = mirrorAt(options.mirror);
  const trust = await (await openKept(mirror, options)).follow();
  return { ...trust, landmarks: await fetchLandmarks(mirror, trust, headOf(trust), [day]) };
}

/** Whoever reads published files keeps from then on what was followed. */
async function openKept(mirror: Mirror, { trust, state }: PlaceOptions): Promise<KeptTrust> {
  const kept = await KeptTrust.open(resolveTrust(trust), mirror, state, true);
  must(kept !== undefined, 'it was begun');
  return kept;
}

/** What is handed on stands by itself, under the genesis alone. */
async function withLinks(
  mirror: Mirror,
  { trust }: PlaceOptions,
  receipt: Uint8Array,
  reader: ReceiptReader,
): Promise<Uint8Array> {
  const pinned = resolveTrust(trust);
  const { receipt: alone } = decodeLinkedReceipt(receipt);
  if ((epochOfReceipt(decodeReceipt(alone)) ?? 0) <= pinned.epoch) return receipt;
  const path = `epochs/skip/${pinned.epoch}.pb`;
  const links = await fetchBounded(mirror, path, epochLinksBytesMax);
  const file = encodeLinkedReceipt({ receipt: alone, links });
  await verifyReceipt(pinned, file, reader);
  return file;
}

function headOf({ head }: Trust): NonNullable<Trust['head']> {
  if (head === undefined) throw new WitanError('light/not-published', 'no checkpoint');
  return head;
}

/** A file that is handed on must stand by its signatures, so they are checked here too. */
function withoutHead({ head: _, ...trust }: Trust): Trust {
  return trust;
}

function dayOf(text: string): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new WitanError('usage/invalid', '--day is like 2026-11-22');
  return ms / DAY_MS;
}
