// The state as static files (light-client.md §15): the pages of the newest height under the
// checkpoint of a folder, those of landmarks, and what leads to them. All of it is compared with
// the log that was cosigned, and what a reader starts from is written last, so that it never names
// a file that is not there yet.

import { join } from 'node:path';
import type { LedgerClient } from '@witan/client';
import { decodeHeader, decodeResult, HEADER_LENGTH } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import type { Hash } from '@witan/ledger/hash';
import type { Landmark } from '@witan/ledger/landmark';
import { encodeLandmarks } from '@witan/ledger/landmark-list';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import type { SignedHead } from '@witan/ledger/split-view';
import type { LogFolder } from './log-folder.ts';
import { replaceFile } from './replace-file.ts';
import { writeState } from './state-folder.ts';

export interface StateExport {
  /** Of the newest state in the folder. */
  readonly height: number;
  /** Pages that were not there before. */
  readonly pages: number;
  readonly landmarks: number;
  /** Days whose state no node holds any more: their landmarks prove what others kept. */
  readonly withoutState: readonly number[];
}

/** Reads of the node what goes into the folder. */
export type StateSource = Pick<LedgerClient, 'landmarks' | 'page'>;

const NOTHING = new Uint8Array(0);
const DAY_MS = 86_400_000;

/** `head`: of the folder's checkpoint. Throws VerifyError for whatever is not under it. */
export async function exportState(
  source: StateSource,
  folder: LogFolder,
  head: SignedHead,
): Promise<StateExport> {
  const { directory } = folder;
  const landmarks = (await source.landmarks()).filter(({ size }) => size <= head.size);
  const withoutState: number[] = [];
  let pages = 0;
  for (const landmark of landmarks) {
    checkLandmark(folder, landmark, head.size);
    const written = await exportLandmark(source, folder, landmark, head.size);
    if (written === undefined) withoutState.push(landmark.day);
    pages += written ?? 0;
  }
  replaceFile(join(directory, 'landmarks'), encodeLandmarks(landmarks));
  const height = head.size - 1;
  const entry = folder.entry(height, head.size);
  pages += await writeState(directory, stateRootOf(entry), (turns) => source.page(height, turns));
  const path = folder.path(height, head.size);
  const cosignatures = encodeCosignatures(head.cosignatures);
  const sealed = { entry, size: head.size, path, epoch: head.epoch, cosignatures };
  replaceFile(join(directory, 'state', 'head'), encodeSealedHead(sealed));
  return { height, pages, landmarks: landmarks.length, withoutState };
}

function checkLandmark(folder: LogFolder, { day, size, root, stateRoot }: Landmark, of: number) {
  const dayOf = (height: number): number => {
    const { timeMs } = decodeHeader(folder.entry(height, of).subarray(0, HEADER_LENGTH));
    return Math.floor(timeMs / DAY_MS);
  };
  const isSame =
    equalBytes(folder.root(size), root) &&
    equalBytes(stateRootOf(folder.entry(size - 1, of)), stateRoot) &&
    dayOf(size - 1) === day &&
    (size === 1 || dayOf(size - 2) < day);
  if (!isSame) throw new VerifyError('proof/other-root', `landmark of day ${day}`);
}

/** Answers how many pages were new; undefined where the node does not hold that state any more. */
async function exportLandmark(
  source: StateSource,
  folder: LogFolder,
  { day, size, stateRoot }: Landmark,
  of: number,
): Promise<number | undefined> {
  const { directory } = folder;
  const height = size - 1;
  // The entry before shows that this one is the first of its day.
  for (const at of height === 0 ? [0] : [height - 1, height]) {
    const path = folder.path(at, size);
    const proof = { entry: folder.entry(at, of), size, path, epoch: 0, cosignatures: NOTHING };
    const file = join(directory, 'proof', 'landmark', String(day), `${at}.pb`);
    replaceFile(file, encodeSealedHead(proof));
  }
  try {
    return await writeState(directory, stateRoot, (turns) => source.page(height, turns));
  } catch (error) {
    if (error instanceof WitanError && error.key === 'state/height-not-held') return undefined;
    throw error;
  }
}

function stateRootOf(entry: Uint8Array): Hash {
  return decodeResult(entry.subarray(HEADER_LENGTH)).stateRoot;
}
