// Checks a backup from the genesis alone, and makes stores of it. Checking is restoring into a
// directory that is thrown away: every part is compared with the certified roots, and every block
// above the snapshot, or above genesis, is executed and compared with its certificate.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Block, decodeRecord, openLog, type WalRecord } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import { sealedHash } from '@witan/ledger/block';
import { ByteReader, byteName, equalBytes, toHex } from '@witan/ledger/bytes';
import { type Certificate, verifyCertificate } from '@witan/ledger/certificate';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { DecodeError, must, VerifyError, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { decodeManifest, verifyManifest } from '@witan/ledger/snapshot';
import { Host, MODULES } from '@witan/state';
import { flushGenesis } from '../flusher.ts';
import type { NodeConfig } from '../home.ts';
import { createLearnerData, ledgerDirectory } from '../node-data.ts';
import { installSnapshot, shelfDirectory } from '../snapshot/install.ts';
import { Shelf } from '../snapshot/shelf.ts';
import { syncDirectory } from '../storage/file-io.ts';
import { completeHeaderLog } from '../storage/header-tiles.ts';
import { SegmentFiles } from '../storage/segment-files.ts';
import { logDirectory, openStorage } from '../storage/storage.ts';
import { workingDirectory } from '../storage/working-directory.ts';
import { type BackupFrame, backupFrames, FRAMES } from './backup-file.ts';

export interface BackupChecked {
  readonly snapshotHeight: number;
  readonly height: number;
  /** Of the last block, in hexadecimal. */
  readonly stateRoot: string;
}

/**
 * Throws VerifyError `backup/damaged`, `backup/other-network`, or what is false of its snapshot or
 * of a certificate.
 */
export async function verifyBackup(path: string, genesis: Genesis): Promise<BackupChecked> {
  const directory = workingDirectory(`${path}.checking-`);
  try {
    const data = join(directory, 'data');
    return await restoreInto({ data, genesis, signer: undefined }, path);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Makes the data of a home that has none, as a learner's: whoever lost its data may have signed
 * what the backup does not know (S5). Throws as `verifyBackup` does, and WitanError
 * `storage/exists`.
 */
export async function restoreBackup(
  config: Pick<NodeConfig, 'data' | 'genesis' | 'signer'>,
  path: string,
): Promise<BackupChecked> {
  const { data } = config;
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new WitanError('storage/exists', `${data} is not empty`);
  }
  mkdirSync(dirname(data), { recursive: true });
  const partial = workingDirectory(`${data}.restoring-`);
  try {
    const checked = await restoreInto({ ...config, data: partial }, path);
    rmSync(data, { recursive: true, force: true });
    renameSync(partial, data);
    syncDirectory(dirname(data));
    return checked;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

async function restoreInto(
  config: Pick<NodeConfig, 'data' | 'genesis' | 'signer'>,
  path: string,
): Promise<BackupChecked> {
  try {
    return await restoreWhole(config, path);
  } catch (error) {
    if (error instanceof DecodeError) throw new VerifyError('backup/damaged', error.message);
    throw error;
  }
}

async function restoreWhole(
  config: Pick<NodeConfig, 'data' | 'genesis' | 'signer'>,
  path: string,
): Promise<BackupChecked> {
  const { data, genesis } = config;
  assertWhole(path);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  await createLearnerData(config);
  const directory = ledgerDirectory(data);
  const frames = backupFrames(path);
  const first = frames.next().value;
  if (first === undefined) throw damaged('it has no beginning');
  const begun =
    first.type === FRAMES.chain
      ? { height: beginWithGenesis(genesis, first.bytes), next: frames.next().value }
      : await beginWithSnapshot(directory, genesis, first.bytes, frames);
  await appendRecords(directory, begun.next, frames);
  const { stateRoot, reached } = await replay(directory, genesis);
  return { snapshotHeight: begun.height, height: reached, stateRoot };
}

/** Damage is told from falsehood by the checksum, and that stands at the end. */
function assertWhole(path: string): void {
  const frames = backupFrames(path);
  while (frames.next().done !== true);
}

/** Answers the height that the records stand on. */
function beginWithGenesis(genesis: Genesis, chainId: Uint8Array): number {
  if (!equalBytes(chainId, chainIdOf(genesis))) throw otherNetwork(chainId);
  return 0;
}

/** The same of a snapshot, with the first frame behind it. */
async function beginWithSnapshot(
  directory: string,
  genesis: Genesis,
  manifest: Uint8Array,
  frames: Generator<BackupFrame, undefined>,
): Promise<{ height: number; next: BackupFrame | undefined }> {
  const decoded = decodeManifest(manifest);
  if (!equalBytes(decoded.chainId, chainIdOf(genesis))) throw otherNetwork(decoded.chainId);
  const verified = verifyManifest(decoded, genesis, verifySignature);
  const shelf = new Shelf(shelfDirectory(directory));
  const place = shelf.begin('restoring');
  await place.writeManifest(manifest);
  for (let part = 0; part < verified.parts; part++) {
    const frame = frames.next().value;
    const input = frame?.type === FRAMES.part ? new ByteReader(frame.bytes) : undefined;
    if (input?.u32() !== part) throw damaged(`part ${part} is missing`);
    await place.writePart(part, input.raw(input.remaining));
  }
  const { height } = decoded;
  await shelf.finish(place, height);
  await installSnapshot(directory, genesis, verified, shelf.place(height));
  return { height, next: frames.next().value };
}

function damaged(what: string): VerifyError {
  return new VerifyError('backup/damaged', what);
}

function otherNetwork(chainId: Uint8Array): VerifyError {
  return new VerifyError('backup/other-network', toHex(chainId));
}

/** Bytes that wait for the disk. */
const WAITING_BYTES_MAX = 16 * 1024 * 1024;

async function appendRecords(
  directory: string,
  first: BackupFrame | undefined,
  frames: Generator<BackupFrame, undefined>,
): Promise<void> {
  const segments = SegmentFiles.open(logDirectory(directory));
  const { log } = openLog(segments);
  const failed = new Promise<never>((_, reject) => {
    log.onFailure = reject;
  });
  failed.catch(() => undefined);
  const durable = async (end: number): Promise<void> => {
    while (log.durableEnd < end) {
      const written = new Promise<void>((resolve) => {
        log.onDurable = () => resolve();
      });
      await Promise.race([failed, written]);
    }
  };
  try {
    for (let frame = first; frame !== undefined; frame = frames.next().value) {
      const { type, bytes } = frame;
      if (type !== FRAMES.record) throw damaged(`a frame of type ${type}`);
      const { end } = log.append(bytes[0] ?? 0, bytes.subarray(1));
      if (end > log.durableEnd + WAITING_BYTES_MAX) await durable(end);
    }
  } finally {
    await durable(log.end);
    segments.close();
  }
}

/** Heights between two flushes. */
const FLUSH_HEIGHTS = 256;

/** Executes what is final above the beginning, each run under its certificate. */
async function replay(
  directory: string,
  genesis: Genesis,
): Promise<{ stateRoot: string; reached: number }> {
  const storage = await openStorage(directory, chainIdOf(genesis), (error) => {
    throw error;
  });
  try {
    const { state, records } = storage;
    await completeHeaderLog(state);
    const host = new Host({ genesis, modules: MODULES, rows: await state.load() });
    if (state.applied() === undefined) await flushGenesis(host, state);
    const batches = new Map<string, Batch>();
    const blocks = new Map<string, Block>();
    for (const { type, payload } of records) {
      const record: WalRecord = decodeRecord(type, payload);
      if (record.type === 'batch') batches.set(byteName(record.batch.hash), record.batch);
      else if (record.type === 'block') blocks.set(byteName(record.block.hash), record.block);
      else if (record.type === 'commit') {
        commit(host, record.certificate, blocks, batches);
        compareSeals(host, record);
        if (host.head.height < host.appliedHeight + FLUSH_HEIGHTS) continue;
        await state.write(host.takeBatch(host.head.height));
        host.batchWritten();
      }
    }
    const { height, result } = host.head;
    return { stateRoot: toHex(result.stateRoot), reached: height };
  } finally {
    await storage.close();
  }
}

function commit(
  host: Host,
  certificate: Certificate,
  blocks: Map<string, Block>,
  batches: Map<string, Batch>,
): void {
  const { council, chainId } = host;
  if (certificate.kind !== 'commit' || certificate.epoch !== council.epoch) {
    throw damaged(`a certificate of epoch ${certificate.epoch}`);
  }
  verifyCertificate(certificate, chainId, council.validators, verifySignature);
  const chain: Block[] = [];
  for (let hash = certificate.blockHash; !equalBytes(hash, host.head.hash); ) {
    const block = blocks.get(byteName(hash));
    if (block === undefined || block.header.height <= host.head.height) {
      throw damaged(`blocks below height ${certificate.height}`);
    }
    chain.push(block);
    hash = block.header.parent;
  }
  for (const block of chain.reverse()) {
    const held = block.references.map(({ batchHash }) => {
      const batch = batches.get(byteName(batchHash));
      if (batch === undefined) {
        throw damaged(`a batch of height ${block.header.height}`);
      }
      return batch;
    });
    const { result } = host.execute(block, held);
    const isLast = equalBytes(block.hash, certificate.blockHash);
    if (isLast && !equalBytes(sealedHash(block.header, result), certificate.sealedHash)) {
      throw damaged(`height ${certificate.height} has another result`);
    }
    host.commit(block, result);
    blocks.delete(byteName(block.hash));
    for (const { batchHash } of block.references) batches.delete(byteName(batchHash));
  }
  must(host.head.height === certificate.height, 'a certificate is of the last of its blocks');
}

/** What the log says of each height is what was executed. */
function compareSeals(host: Host, { certificate, seals }: WalRecord & { type: 'commit' }): void {
  for (const [i, seal] of seals.entries()) {
    const height = certificate.height - seals.length + 1 + i;
    const sealed = host.archive.sealed(height);
    if (sealed === undefined || !equalBytes(seal, sealedHash(sealed.header, sealed.result))) {
      throw damaged(`height ${height} has another seal`);
    }
  }
}
