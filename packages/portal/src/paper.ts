// What goes on paper: the receipt in its least bytes. Under a day's landmark it needs no signature,
// for whoever reads it holds the landmark (light-client.md §10); where no landmark shows the answer
// yet, it is the receipt as it was given, if that fits a code at all.

import { httpMirror } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import type { Landmark } from '@witan/ledger/landmark';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { decodeReceipt, type Receipt } from '@witan/ledger/receipt';
import { encodeReceiptText, PAPER_VERSION } from '@witan/ledger/receipt-text';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { decodeSealedHead, sealedHeadBytesMax } from '@witan/ledger/sealed-head';
import type { Verdict } from '@witan/light-client';
import { verifyReceipt } from '@witan/light-client/citizen';
import { landmarkReceiptFromFiles } from '@witan/light-client/published';
import { type Code, codeOf } from './code.ts';
import type { AgencyServer } from './deployment.ts';
import type { Proof } from './fact.ts';
import { reader } from './inquiry.ts';
import type { ExtractView } from './land.ts';
import { landmarksAt, statedLandmarks } from './landmarks.ts';
import type { Ledger } from './ledger.ts';
import { ask, clientOf } from './records.ts';
import { answerFrom, questionsOf } from './schema.ts';

export interface Paper {
  /** Which part of the answer it is, where no one code holds all of it. */
  readonly part: Part | undefined;
  readonly code: Code;
  /** What the code holds. */
  readonly text: string;
  readonly verdict: Verdict;
}

export type Part = 'parcel' | 'rights';

/** One code, or one for each part; none where no code can hold a receipt of this. */
export async function papersOf(
  ledger: Ledger,
  proof: Proof,
  answer: unknown,
): Promise<readonly Paper[]> {
  const whole = paper((await underLandmark(ledger, proof)) ?? proof);
  if (whole !== undefined && whole.code.version <= PAPER_VERSION) return [whole];
  const parts = await partsOf(ledger, proof, answer);
  const found = await Promise.all(
    parts.map(async ({ part, proof: of }) => paper((await underLandmark(ledger, of)) ?? of, part)),
  );
  return found.length > 0 && found.every(isThere) ? found : [whole].filter(isThere);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function paper({ receipt, verdict }: Small, part?: Part): Paper | undefined {
  const text = encodeReceiptText(receipt);
  const code = codeOf(text);
  return code && { part, code, text, verdict };
}

/** Receipts of their own, as of the same height, that together say what matters of a title. */
async function partsOf(
  ledger: Ledger,
  { question, verdict }: Proof,
  answer: unknown,
): Promise<readonly { readonly part: Part; readonly proof: Proof }[]> {
  const { parcel } = question.startsWith('land/extracts/') ? (answer as ExtractView) : NO_TITLE;
  if (parcel === null) return [];
  const asked = await Promise.all(
    [
      ['parcel', `land/parcels/${encodeURIComponent(parcel.id)}`] as const,
      ['rights', `land/titles/${parcel.title}/rights`] as const,
    ].map(async ([part, of]) => ({
      part,
      fact: await ask(ledger, { question: of, at: verdict.height, server: ledger.server }),
    })),
  );
  const parts = asked.flatMap(({ part, fact }) =>
    fact.kind === 'checked' ? [{ part, proof: fact.proof }] : [],
  );
  return parts.length === asked.length ? parts : [];
}

const NO_TITLE: Pick<ExtractView, 'parcel'> = { parcel: null };

interface Small {
  readonly receipt: Uint8Array;
  readonly verdict: Verdict;
}

/** Of those that a landmark vouches for, and that give this very answer, the smallest. */
async function underLandmark(ledger: Ledger, proof: Proof): Promise<Small | undefined> {
  if (proof.verdict.grade === 'landmark') return proof;
  const given = decodeReceipt(decodeLinkedReceipt(proof.receipt).receipt);
  for (const server of ledger.deployment.servers) {
    const days = await daysAt(server, proof.verdict.height);
    const landmarks = await landmarksAt(
      ledger.deployment,
      (each) => clientOf(ledger, each),
      server,
      days,
    );
    const tries = landmarks.flatMap((landmark) => [
      () => ofItsState(ledger, server, landmark, proof),
      () => ofItsLog(server, landmark, given, proof),
    ]);
    const made = await Promise.all(tries.map((attempt) => attempt().catch(() => undefined)));
    const checked = await Promise.all(
      made.map((receipt) => receipt && held(ledger, landmarks, receipt, proof)),
    );
    const found = checked
      .filter((each) => each !== undefined)
      .sort((a, b) => a.receipt.length - b.receipt.length);
    if (landmarks.length > 0) return found[0];
  }
  return undefined;
}

/** The newest landmark, and the first that covers the height: the server's word. */
async function daysAt(server: AgencyServer, height: number): Promise<number[]> {
  const all = await statedLandmarks(server).catch(() => []);
  const covering = all.find(({ size }) => size > height);
  return [all.at(-1), covering].flatMap((landmark) => (landmark ? [landmark.day] : []));
}

/** The same question, as of the landmark's own state: its root stands for header and path. */
async function ofItsState(
  ledger: Ledger,
  server: AgencyServer,
  landmark: Landmark,
  { question, verdict }: Proof,
): Promise<Uint8Array | undefined> {
  if (verdict.finding.kind !== 'state') return undefined;
  const { day, size } = landmark;
  try {
    const asked = await clientOf(ledger, server).query(question, size - 1, 'full');
    const { claim } = decodeReceipt(decodeLinkedReceipt(asked.receipt).receipt);
    const seal = { grade: 'landmark', day, size, path: [] } as const;
    return encodeReceipt({ entry: undefined, seal, claim });
  } catch {
    // The node does not hold that state any more; published files do, where there are some.
    const folder = new URL('.', location.href).href.replace(/\/$/, '');
    const { trust } = ledger.deployment;
    const files = httpMirror(folder);
    return landmarkReceiptFromFiles(files, trust, landmark, question, questionsOf);
  }
}

/** The receipt as it is, its header proved by the path to the landmark instead of signatures. */
async function ofItsLog(
  { url }: AgencyServer,
  { day, size }: Landmark,
  { entry, claim }: Receipt,
  { verdict: { height } }: Proof,
): Promise<Uint8Array | undefined> {
  if (entry === undefined || height >= size) return undefined;
  const name = `proof/landmark/${day}/${height}.pb`;
  const { path } = decodeSealedHead(await httpMirror(`${url}/v1`).fetch(name, sealedHeadBytesMax));
  return encodeReceipt({ entry, seal: { grade: 'landmark', day, size, path }, claim });
}

/** Checked like any other receipt, and only if it says the same. */
async function held(
  { deployment: { trust }, rule: { verify } }: Ledger,
  landmarks: readonly Landmark[],
  receipt: Uint8Array,
  proof: Proof,
): Promise<Small | undefined> {
  const verdict = await verifyReceipt({ ...trust, landmarks }, receipt, reader(verify)).catch(
    () => undefined,
  );
  if (verdict === undefined || wordsOf(verdict) !== wordsOf(proof.verdict)) return undefined;
  return { receipt, verdict };
}

/** The answer as one text, to be compared. */
function wordsOf({ finding }: Verdict): string {
  if (finding.kind === 'transaction') return `${toHex(finding.txid)} ${finding.outcome.code}`;
  return JSON.stringify([finding.question, answerFrom(finding.question, finding)]);
}
