// The file of a signer's marks: made once by `init`, opened by one process, replaced as a whole
// before each signature (reliability.md §4, G3–G5).

import { existsSync } from 'node:fs';
import { decodeMarks, encodeMarks, FENCE_OPEN, initialMarks, type Marks } from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import {
  createSlotFile,
  type DrainedSlotFile,
  drained,
  openSlotFile,
} from '../storage/slot-file.ts';

/** Room of the mark file: the marks remember the statements of two windows. */
const MARK_SLOT_BYTES = 16 * 1024;

/**
 * Marks under which nothing was signed are as good as new: an `init` was cut off behind them.
 * `fenced` marks stand for lost ones: nothing is signed under them before an epoch that begins
 * after the node has caught up (S5).
 */
export async function createMarks(
  path: string,
  chainId: Hash,
  { fenced = false }: { readonly fenced?: boolean } = {},
): Promise<void> {
  const unsigned = initialMarks(chainId);
  const initial = fenced
    ? encodeMarks({ ...decodeMarks(unsigned), signsFrom: FENCE_OPEN })
    : unsigned;
  if (!existsSync(path)) createSlotFile(path, MARK_SLOT_BYTES);
  const { store, close } = openSlotFile(path, fail, MARK_SLOT_BYTES);
  try {
    const saved = store.load();
    if (saved !== undefined && !equalBytes(saved, initial)) {
      throw new WitanError('storage/exists', `${path}: something was signed`);
    }
    await new Promise<void>((resolve) => store.save(initial, resolve));
  } finally {
    close();
  }
}

function fail(error: Error): never {
  throw error;
}

export interface OpenedMarks extends DrainedSlotFile {
  /** As they were saved last, before this process. */
  readonly saved: Marks;
}

function decodedMarks(path: string, body: Uint8Array): Marks {
  try {
    return decodeMarks(body);
  } catch (cause) {
    if (!(cause instanceof DecodeError) || cause.key !== 'codec/version') throw cause;
    throw new WitanError('storage/other-version', path, { cause });
  }
}

/**
 * The marks of a chain's signer. `onSave` hears of each save. Throws WitanError `storage/missing`,
 * `storage/slots-damaged`, `storage/other-version` or `storage/mismatch`: then nothing may be
 * signed (G4).
 */
export function openMarks(
  path: string,
  chainId: Hash,
  onSave: () => void,
  onFailure: (error: Error) => void,
): OpenedMarks {
  const file = openSlotFile(path, onFailure, MARK_SLOT_BYTES);
  try {
    const body = file.store.load();
    if (body === undefined) throw new WitanError('storage/missing', `${path}: unfinished init`);
    const saved = decodedMarks(path, body);
    if (!equalBytes(saved.chainId, chainId)) {
      throw new WitanError('storage/mismatch', `${path} belongs to another network`);
    }
    return { ...drained(file, onSave), saved };
  } catch (error) {
    file.close();
    throw error;
  }
}
