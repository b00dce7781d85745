// A node's data directory: where its parts lie, and how they are made once.
//
//   ledger/   stores: log, state, superblock      signer/marks   what this node has signed,
//                 tree, so that a start is short
//                 signer/checkpoint, what it has cosigned, unless a signer of its own has them

import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { chainIdOf } from '@witan/ledger/genesis';
import { WitanError } from '@witan/ledger/problems';
import type { NodeConfig } from './home.ts';
import { createMarks, openMarks } from './signer/mark-file.ts';
import { createWatermark, openWatermark } from './signer/watermark-file.ts';
import { replaceState } from './storage/damage.ts';
import { createStorage, superblockPath } from './storage/storage.ts';
import { openSuperblock } from './storage/superblock.ts';

type StoredBy = Pick<NodeConfig, 'data' | 'genesis' | 'signer'>;

export function ledgerDirectory(data: string): string {
  return join(data, 'ledger');
}

/** Marks lie with the signer, apart from the stores: no reset or restore of those touches them. */
export function marksPath(data: string): string {
  return join(data, 'signer', 'marks');
}

/** The watermark of cosignatures lies with the marks, for the same reason. */
export function watermarkPath(data: string): string {
  return join(data, 'signer', 'checkpoint');
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
export async function createNodeData(
  { data, genesis, signer }: NodeConfig,
  log: { readonly segmentBytes?: number } = {},
): Promise<void> {
  const chainId = chainIdOf(genesis);
  if (signer === undefined) {
    mkdirSync(join(data, 'signer'), { recursive: true, mode: 0o700 });
    await createMarks(marksPath(data), chainId);
  }
  // Beside stores a missing watermark is a lost one, and stays so; under a sound one more may be
  // cosigned.
  const watermark = watermarkPath(data);
  if (!hasNodeData(data) && !isReadable(() => openWatermark(watermark, chainId, ignore))) {
    mkdirSync(join(data, 'signer'), { recursive: true, mode: 0o700 });
    await createWatermark(watermark, chainId);
  }
  await createStorage(ledgerDirectory(data), { genesisHash: chainId, ...log });
}

/**
 * For an agency that signed once and has lost its data: marks that sign nothing until a later
 * epoch, and stores where there are none. Marks that cannot be read are set aside first; others
 * stay, for a node whose marks are sound needs no word of its operator. A lost watermark is a loss
 * of the marks: their fence holds back both keys, and so they are lost together.
 */
export async function createLearnerData(config: StoredBy): Promise<void> {
  await requireOwnVersion(config);
  const { data, genesis, signer } = config;
  const chainId = chainIdOf(genesis);
  mkdirSync(join(data, 'signer'), { recursive: true, mode: 0o700 });
  const [marks, watermark] = [marksPath(data), watermarkPath(data)];
  const areSound =
    isReadable(() => openMarks(marks, chainId, ignore, ignore)) &&
    isReadable(() => openWatermark(watermark, chainId, ignore));
  if (signer === undefined && !areSound) {
    setAside(marks);
    setAside(watermark);
    await createMarks(marks, chainId, { fenced: true });
    await createWatermark(watermark, chainId);
  }
  if (!existsSync(ledgerDirectory(data))) {
    await createStorage(ledgerDirectory(data), { genesisHash: chainId });
  }
}

function isReadable(open: () => { close(): Promise<void> }): boolean {
  try {
    void open().close();
    return true;
  } catch (error) {
    if (isOtherVersion(error)) throw error;
    return false; // missing or damaged: in both cases nobody knows any more what was signed
  }
}

function setAside(path: string): void {
  if (existsSync(path)) renameSync(path, `${path}.damaged-${Date.now()}`);
}

function isOtherVersion(error: unknown): boolean {
  return error instanceof WitanError && error.key === 'storage/other-version';
}

/**
 * Before anything is touched: what another version of this program wrote would look damaged, and
 * be set aside. Throws WitanError `storage/other-version` alone; all else is for those who mend.
 */
export async function requireOwnVersion({ data, genesis, signer }: StoredBy): Promise<void> {
  try {
    if (hasNodeData(data)) {
      openSuperblock(superblockPath(ledgerDirectory(data)), ignore).close();
    }
    if (signer !== undefined || !existsSync(marksPath(data))) return;
    await openMarks(marksPath(data), chainIdOf(genesis), ignore, ignore).close();
  } catch (error) {
    if (isOtherVersion(error)) throw error;
  }
}

function ignore(): void {}

/**
 * Prepares a start that executes the whole log again into a new state database. Answers what it
 * did with the old one.
 */
export function rebuildState({ data }: Pick<NodeConfig, 'data'>): Promise<string> {
  return replaceState(ledgerDirectory(data), 'as the operator asked');
}
