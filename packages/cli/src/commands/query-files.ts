// `witan query PATH --mirror PLACE`: the same answers from published files, of any web server or a
// folder. The receipt is put together here and verified like any other.

import { canonicalQuestion } from '@witan/client';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { decodeSealedHead, sealedHeadBytesMax } from '@witan/ledger/sealed-head';
import { verifySignature } from '@witan/ledger/signature';
import { type Trust, type Verdict, verifyReceipt } from '@witan/light-client';
import { fetchLandmarks } from '@witan/light-client/landmarks';
import { fetchBounded } from '@witan/light-client/mirror';
import { landmarkReceiptFromFiles, receiptFromFiles } from '@witan/light-client/published';
import { LightClient, type Mirror } from '@witan/light-client/sync';
import { directoryStore, mirrorAt, stateDirectory } from '../light/places.ts';
import { questionsOf } from '../schema.ts';
import { resolveTrust } from '../trust.ts';

export interface FileQueryOptions {
  readonly mirror: string;
  /** `2026-11-22`: as of the first block of that day of UTC. */
  readonly day?: string;
  readonly trust?: string;
  readonly state?: string;
}

const DAY_MS = 86_400_000;

export async function queryFiles(
  path: string,
  options: FileQueryOptions,
): Promise<{ readonly verdict: Verdict; readonly receipt: Uint8Array }> {
  const question = canonicalQuestion(path);
  const mirror = mirrorAt(options.mirror);
  const nowMs = Date.now();
  const reader = { verify: verifySignature, questions: questionsOf, nowMs };
  if (options.day === undefined) {
    // A council that goes on into the next epoch shows in no signature that it is another.
    const { epoch } = decodeSealedHead(
      await fetchBounded(mirror, 'state/head', sealedHeadBytesMax),
    );
    const council = withoutHead(await newestTrust(mirror, options, epoch));
    const receipt = await receiptFromFiles(mirror, council, question, reader);
    return { verdict: await verifyReceipt(council, receipt, reader), receipt };
  }
  const trust = await newestTrust(mirror, options);
  const [landmark] = await fetchLandmarks(mirror, trust, headOf(trust), [dayOf(options.day)]);
  if (landmark === undefined) {
    throw new WitanError('light/not-published', `no landmark of ${options.day}`);
  }
  const receipt = await landmarkReceiptFromFiles(mirror, trust, landmark, question, questionsOf);
  const holder = { ...trust, landmarks: [landmark] };
  return { verdict: await verifyReceipt(holder, receipt, reader), receipt };
}

/** Trust with the landmark of a day, as a mirror has it; without where there is none. */
export async function trustWithLandmark(
  options: Omit<FileQueryOptions, 'day'>,
  day: number,
): Promise<Trust> {
  const mirror = mirrorAt(options.mirror);
  const trust = await newestTrust(mirror, options);
  return { ...trust, landmarks: await fetchLandmarks(mirror, trust, headOf(trust), [day]) };
}

/** The head, and the council of that epoch at least, that the mirror's own files lead to. */
async function newestTrust(
  mirror: Mirror,
  options: Omit<FileQueryOptions, 'day'>,
  epoch = 0,
): Promise<Trust> {
  const pinned = resolveTrust(options.trust);
  const store = directoryStore(stateDirectory(pinned, options.state));
  const client = await LightClient.open(pinned, [mirror], store, { verify: verifySignature });
  const { fork, mirrors } = await client.sync(Date.now(), { force: true, epoch });
  const [report] = mirrors;
  if (fork !== undefined) throw new WitanError('checkpoint/fork', 'see witan light sync');
  if (report?.problem !== undefined) throw new WitanError(report.problem, mirror.name);
  if (client.trust.epoch < epoch) {
    const advice = 'try again in a minute, or another mirror';
    throw new DecodeError('epoch/unknown', `${mirror.name} has no links to ${epoch}: ${advice}`);
  }
  return client.trust;
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
