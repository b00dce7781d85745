// A node's data directory: where its parts lie, how they are made once, and the signer's marks.
//
//   ledger/   stores: log, state, superblock      signer/marks   what this node has signed

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMarks, initialMarks, type MarkStore, type Marks } from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import type { NodeConfig } from './home.ts';
import { createSlotFile, openSlotFile } from './storage/slot-file.ts';
import { createStorage, replaceState } from './storage/storage.ts';

/** Room of the signer's mark file: the marks remember the statements of two windows. */
const MARK_SLOT_BYTES = 16 * 1024;

export function ledgerDirectory(data: string): string {
  return join(data, 'ledger');
}

/** Marks lie with the signer, apart from the stores: no reset or restore of those touches them. */
function marksPath(data: string): string {
  return join(data, 'signer', 'marks');
}

/** Whether `createNodeData` has been here. */
export function hasNodeData(data: string): boolean {
  return existsSync(join(ledgerDirectory(data), 'superblock'));
}

/**
 * Makes first marks and empty stores, for `init` alone: a node that finds none refuses to start,
 * because lost marks look exactly like that (G4). The stores come last, so that there are never
 * stores without marks.
 */
export async function createNodeData({ data, genesis }: NodeConfig): Promise<void> {
  const chainId = chainIdOf(genesis);
  mkdirSync(join(data, 'signer'), { recursive: true, mode: 0o700 });
  await createMarks(marksPath(data), chainId);
  await createStorage(ledgerDirectory(data), { genesisHash: chainId });
}

/**
 * Prepares a start that executes the whole log again into a new state database. Answers where the
 * old one was set aside.
 */
export function rebuildState({ data }: Pick<NodeConfig, 'data'>): Promise<string | undefined> {
  return replaceState(ledgerDirectory(data));
}

/** Marks under which nothing was signed are as good as new: an `init` was cut off behind them. */
async function createMarks(path: string, chainId: Hash): Promise<void> {
  const initial = initialMarks(chainId);
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

export interface OpenedMarks {
  readonly store: MarkStore;
  /** As they were saved last, before this process. */
  readonly saved: Marks;
  /** Waits for the save that is under way. */
  close(): Promise<void>;
}

/**
 * The marks of a chain's signer. `onSave` hears of each save. Throws WitanError `storage/missing`,
 * `storage/slots-damaged` or `storage/mismatch`: then nothing may be signed (G4).
 */
export function openMarks(
  data: string,
  chainId: Hash,
  onSave: () => void,
  onFailure: (error: Error) => void,
): OpenedMarks {
  const path = marksPath(data);
  const file = openSlotFile(path, onFailure, MARK_SLOT_BYTES);
  try {
    const body = file.store.load();
    if (body === undefined) throw new WitanError('storage/missing', `${path}: unfinished init`);
    const saved = decodeMarks(body);
    if (!equalBytes(saved.chainId, chainId)) {
      throw new WitanError('storage/mismatch', `${path} belongs to another network`);
    }
    let last = Promise.resolve();
    const save: MarkStore['save'] = (bytes, done) => {
      onSave();
      last = new Promise((resolve) => {
        file.store.save(bytes, () => {
          resolve();
          done();
        });
      });
    };
    const close = async (): Promise<void> => {
      await last;
      file.close();
    };
    return { store: { load: () => file.store.load(), save }, saved, close };
  } catch (error) {
    file.close();
    throw error;
  }
}
