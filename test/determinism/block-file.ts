// Blocks in one file, as bytes: what a replay reads. Each is its header and its batches; the
// references to batches follow from them.

import { type Batch, decodeBatch, referenceTo } from '@witan/ledger/batch';
import { blockHash, decodeHeader, encodeHeader, HEADER_LENGTH } from '@witan/ledger/block';
import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { batchBytesMax } from '@witan/ledger/limits';
import type { Block } from '@witan/state';

export interface FullBlock {
  readonly block: Block;
  readonly batches: readonly Batch[];
}

export function encodeBlocks(blocks: readonly FullBlock[]): Uint8Array {
  const out = new ByteWriter().u32(blocks.length);
  for (const { block, batches } of blocks) {
    out.raw(encodeHeader(block.header)).u16(batches.length);
    for (const { bytes } of batches) out.sized32(bytes);
  }
  return out.finish();
}

/** Throws DecodeError. */
export function decodeBlocks(bytes: Uint8Array): FullBlock[] {
  const input = new ByteReader(bytes);
  const blocks: FullBlock[] = [];
  for (let left = input.u32(); left > 0; left--) {
    const header = decodeHeader(input.raw(HEADER_LENGTH));
    const batches: Batch[] = [];
    for (let more = input.u16(); more > 0; more--) {
      batches.push(decodeBatch(input.sized32(2 * batchBytesMax)));
    }
    const references = batches.map(referenceTo);
    blocks.push({ block: { hash: blockHash(header), header, references }, batches });
  }
  input.finish();
  return blocks;
}
