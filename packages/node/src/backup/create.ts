// Makes a backup of a home, of a running node too: what it reads is held by links, and of the log
// only what is sound is read. Before there is a snapshot, a log that is whole will do.

import { decodeRecord, encodeRecord, RECORD_TYPES, readSoundRecords } from '@witan/consensus';
import { ByteWriter, byteName } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import { WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { decodeManifest, verifyManifest } from '@witan/ledger/snapshot';
import type { NodeConfig } from '../home.ts';
import { ledgerDirectory } from '../node-data.ts';
import { installNativeChecksum } from '../storage/native-checksum.ts';
import { SegmentFiles } from '../storage/segment-files.ts';
import { BackupWriter, FRAMES } from './backup-file.ts';
import { type Lease, leaseLedger } from './lease.ts';

export interface BackupMade {
  /** 0 for a backup from genesis on. */
  readonly snapshotHeight: number;
  /** Of the last block in it. */
  readonly height: number;
  readonly bytes: number;
}

/**
 * Throws WitanError `snapshot/none` for a home whose log begins with a snapshot that it does not
 * have, `snapshot/gone`, `storage/exists`; then there is no file.
 */
export function createBackup(
  config: Pick<NodeConfig, 'data' | 'genesis'>,
  path: string,
): BackupMade {
  installNativeChecksum();
  const lease = leaseLedger(ledgerDirectory(config.data));
  try {
    const writer = new BackupWriter(path, lease.snapshot === undefined ? 'genesis' : 'snapshot');
    try {
      const made = write(writer, lease, config);
      writer.finish();
      return { ...made, bytes: writer.bytes };
    } catch (error) {
      writer.discard();
      throw error;
    }
  } finally {
    lease.release();
  }
}

function write(
  writer: BackupWriter,
  { snapshot, log }: Lease,
  { genesis }: Pick<NodeConfig, 'genesis'>,
): Omit<BackupMade, 'bytes'> {
  if (snapshot === undefined) writer.frame(FRAMES.chain, chainIdOf(genesis));
  else {
    const { place } = snapshot;
    const manifest = place.manifestBytes();
    if (manifest === undefined) throw new WitanError('snapshot/gone', place.path);
    const { parts } = verifyManifest(decodeManifest(manifest), genesis, verifySignature);
    writer.frame(FRAMES.manifest, manifest);
    for (let part = 0; part < parts; part++) {
      writer.frame(FRAMES.part, new ByteWriter(4).u32(part).finish(), place.readPart(part));
    }
  }
  const snapshotHeight = snapshot?.height ?? 0;
  let height = snapshotHeight;
  const blocks = new Set<number>();
  for (const { type, payload, reached, block } of blocksAbove(log, snapshotHeight)) {
    writer.frame(FRAMES.record, Uint8Array.of(type), payload);
    height = Math.max(height, reached ?? 0);
    if (block !== undefined) blocks.add(block);
  }
  for (let at = snapshotHeight + 1; at <= height; at++) {
    if (blocks.has(at)) continue;
    throw new WitanError(
      snapshot === undefined ? 'snapshot/none' : 'snapshot/gone',
      `height ${at}`,
    );
  }
  return { snapshotHeight, height };
}

interface Kept {
  readonly type: number;
  readonly payload: Uint8Array;
  /** The height that it makes final. */
  readonly reached?: number;
  /** The height whose block it is. */
  readonly block?: number;
}

/** Blocks, their batches and what made them final: nothing that anybody said. */
function* blocksAbove(log: string, height: number): Generator<Kept, void> {
  const segments = SegmentFiles.view(log);
  try {
    const wanted = new Set<string>();
    let seen = 0;
    for (const { type, payload, end } of readSoundRecords(segments)) {
      seen = end;
      if (type !== RECORD_TYPES.block) continue;
      const record = decodeRecord(type, payload);
      if (record.type !== 'block' || record.block.header.height <= height) continue;
      for (const { batchHash } of record.block.references) wanted.add(byteName(batchHash));
    }
    for (const { type, payload, end } of readSoundRecords(segments)) {
      // A running node adds blocks meanwhile, of whose batches nothing is known here.
      if (end > seen) break;
      if (!KEPT.has(type)) continue;
      const record = decodeRecord(type, payload);
      if (record.type === 'batch' && wanted.has(byteName(record.batch.hash))) {
        yield { type, payload };
      } else if (record.type === 'block' && record.block.header.height > height) {
        yield { type, payload, block: record.block.header.height };
      } else if (record.type === 'epoch' && record.council.baseHeight > height) {
        yield { type, payload };
      } else if (record.type === 'commit' && record.certificate.height > height) {
        const reached = record.certificate.height;
        // One record may make heights below the snapshot final too.
        const seals = record.seals.slice(-(reached - height));
        yield { type, payload: encodeRecord({ ...record, seals }), reached };
      } else if (record.type === 'certificate' && record.certificate.height > height) {
        yield { type, payload };
      }
    }
  } finally {
    segments.close();
  }
}

const KEPT: ReadonlySet<number> = new Set(
  (['batch', 'block', 'epoch', 'commit', 'certificate'] as const).map((type) => RECORD_TYPES[type]),
);
