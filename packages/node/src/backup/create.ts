// Makes a backup of a home, of a running node too: a snapshot does not change, and of the log only
// what is sound is read.

import { decodeRecord, encodeRecord, RECORD_TYPES, readSoundRecords } from '@witan/consensus';
import { ByteWriter, byteName } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { NodeConfig } from '../home.ts';
import { ledgerDirectory } from '../node-data.ts';
import { shelfDirectory } from '../snapshot/install.ts';
import { Shelf } from '../snapshot/shelf.ts';
import { installNativeChecksum } from '../storage/native-checksum.ts';
import { SegmentFiles } from '../storage/segment-files.ts';
import { logDirectory } from '../storage/storage.ts';
import { BackupWriter, FRAMES } from './backup-file.ts';

export interface BackupMade {
  readonly snapshotHeight: number;
  /** Of the last block in it. */
  readonly height: number;
  readonly bytes: number;
}

/** Throws WitanError `snapshot/none` for a home that has no snapshot yet. */
export function createBackup({ data }: Pick<NodeConfig, 'data'>, path: string): BackupMade {
  installNativeChecksum();
  const directory = ledgerDirectory(data);
  const shelf = new Shelf(shelfDirectory(directory));
  const snapshotHeight = shelf.newest;
  const place = snapshotHeight === undefined ? undefined : shelf.place(snapshotHeight);
  const manifest = place?.manifestBytes();
  if (snapshotHeight === undefined || place === undefined || manifest === undefined) {
    throw new WitanError('snapshot/none', shelf.directory);
  }
  const writer = new BackupWriter(path);
  writer.frame(FRAMES.manifest, manifest);
  for (let part = 0; place.hasPart(part); part++) {
    writer.frame(FRAMES.part, new ByteWriter(4).u32(part).finish(), place.readPart(part));
  }
  let height = snapshotHeight;
  for (const { type, payload, reached } of blocksAbove(directory, snapshotHeight)) {
    writer.frame(FRAMES.record, Uint8Array.of(type), payload);
    height = Math.max(height, reached);
  }
  writer.finish();
  return { snapshotHeight, height, bytes: writer.bytes };
}

interface Kept {
  readonly type: number;
  readonly payload: Uint8Array;
  readonly reached: number;
}

/** Blocks, their batches and what made them final: nothing that anybody said. */
function* blocksAbove(directory: string, height: number): Generator<Kept, void> {
  const segments = SegmentFiles.view(logDirectory(directory));
  try {
    const wanted = new Set<string>();
    for (const { type, payload } of readSoundRecords(segments)) {
      if (type !== RECORD_TYPES.block) continue;
      const record = decodeRecord(type, payload);
      if (record.type !== 'block' || record.block.header.height <= height) continue;
      for (const { batchHash } of record.block.references) wanted.add(byteName(batchHash));
    }
    for (const { type, payload } of readSoundRecords(segments)) {
      if (!KEPT.has(type)) continue;
      const record = decodeRecord(type, payload);
      if (record.type === 'batch' && wanted.has(byteName(record.batch.hash))) {
        yield { type, payload, reached: 0 };
      } else if (record.type === 'block' && record.block.header.height > height) {
        yield { type, payload, reached: 0 };
      } else if (record.type === 'epoch' && record.council.baseHeight > height) {
        yield { type, payload, reached: 0 };
      } else if (record.type === 'commit' && record.certificate.height > height) {
        const reached = record.certificate.height;
        // One record may make heights below the snapshot final too.
        const seals = record.seals.slice(-(reached - height));
        yield { type, payload: encodeRecord({ ...record, seals }), reached };
      } else if (record.type === 'certificate' && record.certificate.height > height) {
        yield { type, payload, reached: 0 };
      }
    }
  } finally {
    segments.close();
  }
}

const KEPT: ReadonlySet<number> = new Set(
  (['batch', 'block', 'epoch', 'commit', 'certificate'] as const).map((type) => RECORD_TYPES[type]),
);
