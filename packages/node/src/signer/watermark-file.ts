// The file of a cosigner's watermark, beside the marks of the signer: made once by `init`, and
// replaced as a whole before each new size is cosigned (light-client.md §5.2, S2).

import { existsSync } from 'node:fs';
import { decodeWatermark, initialWatermark, type Watermark } from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import {
  createSlotFile,
  type DrainedSlotFile,
  drained,
  openSlotFile,
} from '../storage/slot-file.ts';

/**
 * One that says that nothing was cosigned yet. One under which nothing was is as good as new: an
 * `init` was cut off behind it. Throws WitanError `storage/exists` for any other.
 */
export async function createWatermark(path: string, chainId: Hash): Promise<void> {
  const initial = initialWatermark(chainId);
  if (!existsSync(path)) createSlotFile(path);
  const { store, close } = openSlotFile(path, (error) => {
    throw error;
  });
  try {
    const saved = store.load();
    if (saved !== undefined && !equalBytes(saved, initial)) {
      throw new WitanError('storage/exists', `${path}: something was cosigned`);
    }
    await new Promise<void>((resolve) => store.save(initial, resolve));
  } finally {
    close();
  }
}

export interface OpenedWatermark extends DrainedSlotFile {
  readonly saved: Watermark;
}

function decoded(path: string, body: Uint8Array): Watermark {
  try {
    return decodeWatermark(body);
  } catch (cause) {
    if (!(cause instanceof DecodeError) || cause.key !== 'codec/version') throw cause;
    throw new WitanError('storage/other-version', path, { cause });
  }
}

/**
 * The watermark of a chain's cosigner. Throws WitanError `storage/missing`, `storage/mismatch`,
 * `storage/slots-damaged`, `storage/other-version`, or DecodeError: then nothing may be cosigned
 * (G4).
 */
export function openWatermark(
  path: string,
  chainId: Hash,
  onFailure: (error: Error) => void,
): OpenedWatermark {
  const file = openSlotFile(path, onFailure);
  try {
    const body = file.store.load();
    if (body === undefined) throw new WitanError('storage/missing', `${path}: unfinished init`);
    const saved = decoded(path, body);
    if (!equalBytes(saved.chainId, chainId)) {
      throw new WitanError('storage/mismatch', `${path} belongs to another network`);
    }
    return { ...drained(file), saved };
  } catch (error) {
    file.close();
    throw error;
  }
}
