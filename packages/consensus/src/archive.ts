// The log as block store (S1): addresses of committed blocks, certificates and batches, and the
// bytes of batches that are still in use. Older batches are read back from the log.

import { type Batch, decodeBatch } from '@witan/ledger/batch';
import type { BatchReference } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import type { Hash } from '@witan/ledger/hash';
import { blocksPerMessageMax, bulkFrameBytesMax, syncResponseBytesMax } from '@witan/ledger/limits';
import type { BlockBody, Blocks } from '@witan/ledger/messages';
import { must } from '@witan/ledger/problems';
import { HashIndex } from './hash-index.ts';
import { keyOf } from './hash-key.ts';
import type { Block, Log } from './ports.ts';
import { type ChainBase, decodeBlock, decodeRecord, RECORD_TYPES } from './records.ts';

/** Heights behind the committed one whose batches stay in memory, for peers that lag a little. */
const HEIGHTS_IN_MEMORY = 16;
/** An encoded block: its header, its references, and the framing of both. */
const BLOCK_BYTES = 260;
/** Framing of one piece of evidence. */
const EVIDENCE_BYTES = 8;
const REFERENCE_BYTES = 60;
const CERTIFICATE_BYTES = 8 * 1024;

/** Where a chain begins. */
export interface ArchiveBase {
  readonly height: number;
  /** Undefined for genesis, which is below every height that has a block. */
  readonly hash: Hash | undefined;
}

const GENESIS: ArchiveBase = { height: 0, hash: undefined };

export class Archive {
  readonly #log: Log;
  /** Addresses from `#first` on; 0 where the log has none, as of genesis. */
  #blocks: number[] = [0];
  #certificates: number[] = [0];
  /** Of each height: its own address or that of a batch that it refers to, whichever is lowest. */
  #lowest: number[] = [0];
  #first = 0;
  #base: ArchiveBase = GENESIS;
  readonly #early: Map<number, number> = new Map();
  /** Addresses of logged blocks that are not committed. */
  readonly #pending: Map<string, { readonly height: number; readonly at: number }> = new Map();
  readonly #batches: HashIndex = new HashIndex();
  readonly #recent: Map<string, Batch> = new Map();
  readonly #leaving: { readonly height: number; readonly key: string }[] = [];

  constructor(log: Log) {
    this.#log = log;
  }

  get height(): number {
    return this.#first + this.#blocks.length - 1;
  }

  /** The lowest height whose block is here. */
  get oldest(): number {
    return Math.max(1, this.#first + (this.#blocks[0] === 0 ? 1 : 0));
  }

  /** The height at which the chain begins here, with its hash; genesis has none. */
  get base(): ArchiveBase {
    return this.#base;
  }

  /**
   * The chain begins at a height whose record lies at `at`. Of the blocks below it, those that the
   * log still has are served.
   */
  begin({ header, certificate }: ChainBase, hash: Hash, at: number): void {
    const found: { readonly at: number; readonly lowest: number }[] = [];
    for (let link = this.#pending.get(keyOf(hash)); link !== undefined; ) {
      const { references, header: below } = decodeBlock(this.#log.read(link.at).payload);
      found.push({ at: link.at, lowest: this.#lowestOf(link.at, references) });
      link = this.#pending.get(keyOf(below.parent));
    }
    if (found.length === 0) found.push({ at: 0, lowest: at });
    found.reverse();
    this.#blocks = found.map((each) => each.at);
    this.#lowest = found.map(({ lowest }) => lowest);
    this.#first = header.height + 1 - found.length;
    this.#certificates = found.map((_, i) => this.#early.get(this.#first + i) ?? 0);
    this.#certificates[certificate.height - this.#first] = at;
    this.#base = { height: header.height, hash };
    for (const [key, { height }] of this.#pending) {
      if (height <= header.height) this.#pending.delete(key);
    }
    for (const height of this.#early.keys())
      if (height <= header.height) this.#early.delete(height);
  }

  #lowestOf(at: number, references: readonly BatchReference[]): number {
    return Math.min(at, this.#addressOf(references.map(({ batchHash }) => batchHash)));
  }

  /** The lowest address under these hashes; of several under one, any may be it. */
  #addressOf(hashes: readonly Hash[]): number {
    let lowest = Number.MAX_SAFE_INTEGER;
    for (const hash of hashes) {
      this.#batches.find(hash, (at) => {
        lowest = Math.min(lowest, at);
        return false;
      });
    }
    return lowest;
  }

  /** The lowest address that this height and all above it need, and what is held beside them. */
  lowestAddress(height: number, held: readonly Hash[]): number {
    let lowest = this.#addressOf(held);
    for (const at of this.#lowest.slice(Math.max(0, height - this.#first))) {
      lowest = Math.min(lowest, at);
    }
    for (const { at } of this.#pending.values()) lowest = Math.min(lowest, at);
    return lowest;
  }

  /** Blocks below a height are served no more. */
  forgetBelow(height: number): void {
    const gone = Math.min(height, this.height) - this.#first;
    if (gone <= 0) return;
    this.#blocks.splice(0, gone);
    this.#certificates.splice(0, gone);
    this.#lowest.splice(0, gone);
    this.#first += gone;
  }

  /**
   * Batches below an address are served no more: their segments are about to go, and a question
   * for one of them must find nothing, not a file that is missing.
   */
  forgetBatchesBelow(at: number): void {
    this.#batches.forgetBelow(at);
  }

  addBatch(hash: Hash, at: number, batch: Batch | undefined): void {
    this.#batches.add(hash, at);
    if (batch !== undefined) this.#recent.set(keyOf(hash), batch);
  }

  forgetBatch(hash: Hash): void {
    this.#recent.delete(keyOf(hash));
  }

  addBlock(hash: Hash, height: number, at: number): void {
    this.#pending.set(keyOf(hash), { height, at });
  }

  /** Blocks become final in height order; their batches leave memory some heights later. */
  commit(hash: Hash, references: readonly BatchReference[]): void {
    const logged = this.#pending.get(keyOf(hash));
    must(logged?.height === this.height + 1, 'blocks are logged before, and committed in order');
    this.#blocks.push(logged.at);
    this.#lowest.push(this.#lowestOf(logged.at, references));
    this.#certificates.push(this.#early.get(logged.height) ?? 0);
    this.#early.delete(logged.height);
    for (const [key, { height }] of this.#pending) {
      if (height <= logged.height) this.#pending.delete(key);
    }
    for (const { batchHash } of references) {
      this.#leaving.push({ height: logged.height, key: keyOf(batchHash) });
    }
    while (this.#leaving[0] && this.#leaving[0].height <= this.height - HEIGHTS_IN_MEMORY) {
      this.#recent.delete((this.#leaving.shift() as { key: string }).key);
    }
  }

  /** The log may take a certificate before the block is committed. */
  addCertificate(height: number, at: number): void {
    if (height < this.#first) return;
    if (height <= this.height) this.#certificates[height - this.#first] = at;
    else this.#early.set(height, at);
  }

  /** A committed block, read from the log; undefined above the committed height. */
  block(height: number): Block | undefined {
    const at = this.#blocks[height - this.#first];
    if (at === undefined || at === 0) return undefined;
    return decodeBlock(this.#log.read(at).payload);
  }

  /** The COMMIT certificate of exactly this height, where one is known. */
  certificate(height: number): Certificate | undefined {
    const at = this.#certificates[height - this.#first];
    if (at === undefined || at === 0) return undefined;
    const { type, payload } = this.#log.read(at);
    const record = decodeRecord(type, payload);
    if (record.type === 'base') return record.base.certificate;
    must(record.type === 'commit' || record.type === 'certificate', 'a certificate lies here');
    return record.certificate;
  }

  /** A held batch, from memory or log. */
  batch(hash: Hash): Batch | undefined {
    const recent = this.#recent.get(keyOf(hash));
    if (recent !== undefined) return recent;
    let found: Batch | undefined;
    this.#batches.find(hash, (at) => {
      const { type, payload } = this.#log.read(at);
      must(type === RECORD_TYPES.batch, 'a batch lies here');
      found = decodeBatch(payload);
      return equalBytes(found.hash, hash);
    });
    return found && equalBytes(found.hash, hash) ? found : undefined;
  }

  batchesOf(block: Block): Batch[] {
    return block.references.map(({ batchHash }) => {
      const batch = this.batch(batchHash);
      must(batch !== undefined, 'the batches of an executed block are held');
      return batch;
    });
  }

  /**
   * S1: a run of committed blocks from a height on that fits one answer and ends where a
   * certificate is known, at an epoch's end at the latest, because what follows is certified by
   * another council; undefined when there is none.
   */
  run(from: number, upTo: number): Blocks | undefined {
    const blocks: BlockBody[] = [];
    let frameBytes = CERTIFICATE_BYTES;
    let payloadBytes = 0;
    let best: Blocks | undefined;
    for (let height = from; height <= this.height; height++) {
      const block = this.block(height);
      if (block === undefined || blocks.length === blocksPerMessageMax) break;
      frameBytes += BLOCK_BYTES + REFERENCE_BYTES * block.references.length;
      for (const { length } of block.evidence ?? []) frameBytes += EVIDENCE_BYTES + length;
      payloadBytes += block.references.reduce((sum, { byteLength }) => sum + byteLength, 0);
      if (frameBytes > bulkFrameBytesMax) break;
      const full = payloadBytes > syncResponseBytesMax || height > upTo;
      if (full && best !== undefined) break;
      const { header, references, evidence } = block;
      blocks.push({ header, references, evidence });
      const certificate = this.certificate(height);
      if (certificate !== undefined) best = { kind: 'blocks', blocks: [...blocks], certificate };
      if (block.header.epochEnd) break;
    }
    return best;
  }
}
