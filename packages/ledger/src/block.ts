// Blocks: references to lane batches, the header that PREPARE names, the result of execution that
// COMMIT seals, and their hashes (consensus.md §4; the design's Resolution 4 fixes field order).

import { ByteReader, ByteWriter, concatBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, hashesOf, sha256 } from './hash.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import { DecodeError } from './problems.ts';

export const HEADER_VERSION = 1;
export const HEADER_LENGTH = 230;
export const RESULT_LENGTH = 160;
/** Header ‖ Result: what a leaf of the header log is the hash of. */
export const ENTRY_LENGTH: number = HEADER_LENGTH + RESULT_LENGTH;
export const BATCH_REFERENCE_LENGTH = 54;

/** Names one batch of one lane; `count` transactions in `byteLength` bytes. */
export interface BatchReference {
  readonly author: number;
  readonly boot: number;
  readonly seq: number;
  readonly batchHash: Hash;
  readonly count: number;
  readonly byteLength: number;
}

export interface Header {
  readonly version: number;
  readonly chainId: Hash;
  readonly epoch: number;
  readonly height: number;
  /** The view that first proposed this block: a re-vote never changes it, nor the hash. */
  readonly originView: number;
  readonly proposer: number;
  readonly parent: Hash;
  /** RFC 6962 root over the encoded batch references. */
  readonly payloadRoot: Hash;
  /** Milliseconds since 1970 UTC, strictly increasing along the chain. */
  readonly timeMs: number;
  readonly termEnd: boolean;
  readonly epochEnd: boolean;
  readonly evidenceRoot: Hash;
  /** sealedHash of height − W_max, or zero where there is none. */
  readonly lagSeal: Hash;
  /** Hash of the validator list of this header's own epoch, so that a header stands alone. */
  readonly validatorsHash: Hash;
}

/** What execution gives; sealed by COMMIT. */
export interface Result {
  readonly stateRoot: Hash;
  /** RFC 6962 root over the encoded outcomes, in order of execution. */
  readonly receiptsRoot: Hash;
  /** RFC 6962 root of the sealed headers 0 … height − 1. */
  readonly logRoot: Hash;
  readonly nextValidatorsHash: Hash;
  readonly nextParamsHash: Hash;
}

export function encodeBatchReference(reference: BatchReference): Uint8Array {
  return new ByteWriter(BATCH_REFERENCE_LENGTH)
    .u16(reference.author)
    .u32(reference.boot)
    .u64(reference.seq)
    .raw(reference.batchHash)
    .u32(reference.count)
    .u32(reference.byteLength)
    .finish();
}

export function decodeBatchReference(bytes: Uint8Array): BatchReference {
  const input = new ByteReader(bytes);
  const reference = {
    author: input.u16(),
    boot: input.u32(),
    seq: input.u64(),
    batchHash: input.raw(HASH_LENGTH).slice(),
    count: input.u32(),
    byteLength: input.u32(),
  };
  input.finish();
  return reference;
}

export function payloadRoot(references: readonly BatchReference[]): Hash {
  return merkleRoot(references.map((reference) => leafHash(encodeBatchReference(reference))));
}

export function encodeHeader(header: Header): Uint8Array {
  return new ByteWriter(HEADER_LENGTH)
    .u16(header.version)
    .raw(header.chainId)
    .u64(header.epoch)
    .u64(header.height)
    .u64(header.originView)
    .u16(header.proposer)
    .raw(header.parent)
    .raw(header.payloadRoot)
    .u64(header.timeMs)
    .u8(header.termEnd ? 1 : 0)
    .u8(header.epochEnd ? 1 : 0)
    .raw(header.evidenceRoot)
    .raw(header.lagSeal)
    .raw(header.validatorsHash)
    .finish();
}

/** Throws DecodeError; the length is checked first, for it keeps the two hash preimages apart. */
export function decodeHeader(bytes: Uint8Array): Header {
  if (bytes.length !== HEADER_LENGTH) throw new DecodeError('codec/malformed', 'header length');
  const input = new ByteReader(bytes);
  const version = input.u16();
  if (version !== HEADER_VERSION) throw new DecodeError('codec/version', 'header');
  return {
    version,
    chainId: input.raw(HASH_LENGTH).slice(),
    epoch: input.u64(),
    height: input.u64(),
    originView: input.u64(),
    proposer: input.u16(),
    parent: input.raw(HASH_LENGTH).slice(),
    payloadRoot: input.raw(HASH_LENGTH).slice(),
    timeMs: input.u64(),
    termEnd: readFlag(input),
    epochEnd: readFlag(input),
    evidenceRoot: input.raw(HASH_LENGTH).slice(),
    lagSeal: input.raw(HASH_LENGTH).slice(),
    validatorsHash: input.raw(HASH_LENGTH).slice(),
  };
}

function readFlag(input: ByteReader): boolean {
  const flag = input.u8();
  if (flag > 1) throw new DecodeError('codec/malformed', 'flag');
  return flag === 1;
}

export function encodeResult(result: Result): Uint8Array {
  return concatBytes(
    result.stateRoot,
    result.receiptsRoot,
    result.logRoot,
    result.nextValidatorsHash,
    result.nextParamsHash,
  );
}

export function decodeResult(bytes: Uint8Array): Result {
  if (bytes.length !== RESULT_LENGTH) throw new DecodeError('codec/malformed', 'result length');
  const [stateRoot, receiptsRoot, logRoot, nextValidatorsHash, nextParamsHash] = hashesOf(
    bytes,
  ) as [Hash, Hash, Hash, Hash, Hash];
  return { stateRoot, receiptsRoot, logRoot, nextValidatorsHash, nextParamsHash };
}

const HASH_PREFIX = /* @__PURE__ */ Uint8Array.of(0x00);

/** SHA-256(0x00 ‖ Header): what PREPARE names. */
export function blockHash(header: Header): Hash {
  return sha256(concatBytes(HASH_PREFIX, encodeHeader(header)));
}

/** SHA-256(0x00 ‖ Header ‖ Result): leaf of the header log, and what COMMIT seals. */
export function sealedHash(header: Header, result: Result): Hash {
  return sha256(concatBytes(HASH_PREFIX, encodeHeader(header), encodeResult(result)));
}
