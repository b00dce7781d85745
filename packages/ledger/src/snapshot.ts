// The manifest of a snapshot (state.md §10): one committed height, its certificate, and the hashes
// under which each part of it can be checked alone. The state's parts hang on the state root, the
// headers' on the log root, the outcomes' on the headers, and the certificate on the council that
// links lead to from the genesis. So whoever knows the genesis needs to trust nobody.
//
//   Manifest { 1 format, 2 chain id, 3 height, 4 entry (390), 5 certificate, 6 tree,
//              7 header roots (32 each), 8 outcome heights (u64 each), 9 lane blocks, 10 links }
//   lane block = height u64 ‖ references (54 each)                                      ≤ 16 MiB
//
// `tree` is a pruned tree whose opaque nodes are the chunks of the state, in key order. Parts are
// numbered: first those of headers, then the chunks, then those of outcomes.

import {
  BATCH_REFERENCE_LENGTH,
  type BatchReference,
  blockHash,
  decodeBatchReference,
  decodeHeader,
  decodeResult,
  ENTRY_LENGTH,
  encodeBatchReference,
  HEADER_LENGTH,
  type Header,
  type Result,
  sealedHash,
} from './block.ts';
import { ByteReader, ByteWriter, concatBytes, equalBytes } from './bytes.ts';
import {
  type Certificate,
  decodeCertificate,
  type VerifySignature,
  verifyCertificate,
} from './certificate.ts';
import { type CommitLink, decodeCommitLink } from './commit-link.ts';
import { chainIdOf, type Genesis } from './genesis.ts';
import { HASH_LENGTH, type Hash, sha256 } from './hash.ts';
import {
  blockReferencesMax,
  certificateBytesMax,
  commitLinkBytesMax,
  epochLinksMax,
  snapshotHeadersPerPart,
  snapshotManifestBytesMax,
  stateProofBytesMax,
  validatorsMax,
} from './limits.ts';
import { decodeValidators, type Validator, validatorsHash } from './membership.ts';
import { merkleRoot } from './merkle.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { openStateProof, type ProofNode } from './state-proof.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

const FORMAT = 1;
const HEIGHT_LENGTH = 8;
const PARTS_BYTES_MAX = 4 * 1024 * 1024;

/** A block with the last batch of some lane (L5). */
export interface LaneBlock {
  readonly height: number;
  readonly references: readonly BatchReference[];
}

export interface SnapshotManifest {
  readonly chainId: Hash;
  readonly height: number;
  /** Header ‖ Result of that height. */
  readonly entry: Uint8Array;
  /** COMMIT certificate of exactly that block. */
  readonly certificate: Uint8Array;
  readonly tree: Uint8Array;
  /** Log roots of each part's own headers: 2,048 a part, the last perhaps fewer. */
  readonly headerRoots: readonly Hash[];
  /** The first height of each part of outcomes. */
  readonly outcomeHeights: readonly number[];
  /** Ascending by height. */
  readonly laneBlocks: readonly LaneBlock[];
  /** Commit links from genesis to the council of the certificate. */
  readonly links: readonly Uint8Array[];
}

export function encodeManifest(manifest: SnapshotManifest): Uint8Array {
  const heights = new ByteWriter(HEIGHT_LENGTH * manifest.outcomeHeights.length);
  for (const height of manifest.outcomeHeights) heights.u64(height);
  const out = new WireWriter()
    .integer(1, FORMAT)
    .bytes(2, manifest.chainId)
    .integer(3, manifest.height)
    .bytes(4, manifest.entry)
    .bytes(5, manifest.certificate)
    .bytes(6, manifest.tree)
    .bytes(7, concatBytes(...manifest.headerRoots))
    .bytes(8, heights.finish());
  for (const { height, references } of manifest.laneBlocks) {
    const block = new ByteWriter(HEIGHT_LENGTH).u64(height);
    for (const reference of references) block.raw(encodeBatchReference(reference));
    out.element(9, block.finish());
  }
  for (const link of manifest.links) out.element(10, link);
  return out.finish();
}

/** Strict and bounded; says nothing about truth. Throws DecodeError. */
export function decodeManifest(bytes: Uint8Array): SnapshotManifest {
  if (bytes.length > snapshotManifestBytesMax) throw new DecodeError('codec/too-long', 'manifest');
  const input = new WireReader(bytes);
  input.version(FORMAT, 'manifest');
  const chainId = sized(input.bytes(2, HASH_LENGTH), HASH_LENGTH);
  const height = input.integer(3);
  const entry = sized(input.bytes(4, ENTRY_LENGTH), ENTRY_LENGTH);
  const certificate = input.bytes(5, certificateBytesMax);
  const tree = input.bytes(6, stateProofBytesMax);
  const headerRoots = split(input.bytes(7, PARTS_BYTES_MAX), HASH_LENGTH);
  const outcomeHeights = split(input.bytes(8, PARTS_BYTES_MAX), HEIGHT_LENGTH).map((each) =>
    new ByteReader(each).u64(),
  );
  const laneBlockBytesMax = HEIGHT_LENGTH + blockReferencesMax * BATCH_REFERENCE_LENGTH;
  const laneBlocks = input.elements(9, validatorsMax, laneBlockBytesMax).map(decodeLaneBlock);
  const links = input.elements(10, epochLinksMax, commitLinkBytesMax);
  input.finish();
  const parts = { tree, headerRoots, outcomeHeights, laneBlocks, links };
  return { chainId, height, entry, certificate, ...parts };
}

function sized(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new DecodeError('codec/short', 'manifest');
  return bytes;
}

function split(bytes: Uint8Array, length: number): Uint8Array[] {
  if (bytes.length % length !== 0) throw new DecodeError('codec/malformed', 'manifest');
  return Array.from({ length: bytes.length / length }, (_, i) =>
    bytes.slice(i * length, (i + 1) * length),
  );
}

function decodeLaneBlock(bytes: Uint8Array): LaneBlock {
  const input = new ByteReader(bytes);
  const height = input.u64();
  const references: BatchReference[] = [];
  while (input.remaining > 0) {
    references.push(decodeBatchReference(input.raw(BATCH_REFERENCE_LENGTH)));
  }
  return { height, references };
}

/**
 * What two snapshots of one height must share for a part of the one to be a part of the other.
 * Their certificates may have other signers.
 */
export function layoutOf({ chainId, height, entry, ...parts }: SnapshotManifest): Hash {
  const heights = new ByteWriter(HEIGHT_LENGTH * parts.outcomeHeights.length);
  for (const each of parts.outcomeHeights) heights.u64(each);
  const roots = concatBytes(...parts.headerRoots);
  return sha256(
    new WireWriter()
      .bytes(2, chainId)
      .integer(3, height)
      .bytes(4, entry)
      .bytes(6, parts.tree)
      .bytes(7, roots)
      .bytes(8, heights.finish())
      .finish(),
  );
}

export type PartKind = 'headers' | 'state' | 'outcomes';

/** A manifest that was found true. */
export interface VerifiedManifest {
  readonly manifest: SnapshotManifest;
  readonly header: Header;
  readonly result: Result;
  readonly certificate: Certificate;
  /** The council that sealed the height. */
  readonly validators: readonly Validator[];
  /** What each chunk of the state must come to. */
  readonly chunks: readonly ProofNode[];
  /** Parts of all kinds. */
  readonly parts: number;
}

interface Council {
  readonly epoch: number;
  readonly validators: readonly Validator[];
}

/**
 * Checks a manifest from the genesis alone. Throws DecodeError, or VerifyError: `snapshot/manifest`
 * for a part of it that does not hang on the certified header, `epoch/unlinked`, `certificate/…`,
 * `proof/…`.
 */
export function verifyManifest(
  manifest: SnapshotManifest,
  genesis: Genesis,
  verify: VerifySignature,
): VerifiedManifest {
  const chainId = chainIdOf(genesis);
  if (!equalBytes(manifest.chainId, chainId)) throw new VerifyError('receipt/foreign-chain');
  const { header, result } = readEntry(manifest.entry);
  const { height } = manifest;
  if (height < 1 || header.height !== height) fail('height');
  let council: Council = { epoch: 0, validators: genesis.validators };
  for (const link of manifest.links) council = followLink(chainId, council, link, verify);
  const certificate = decodeCertificate(manifest.certificate);
  checkSealed(chainId, council, { header, result }, certificate, verify);
  const { stateRoot } = result;
  const proof = { chainId, height, tree: manifest.tree, values: [] };
  const { items } = openStateProof(proof, { chainId, height, stateRoot });
  if (items.some(({ entry }) => entry !== undefined)) fail('an opened leaf');
  if (manifest.headerRoots.length !== Math.ceil(height / snapshotHeadersPerPart)) fail('headers');
  if (!equalBytes(merkleRoot(manifest.headerRoots), result.logRoot)) fail('header roots');
  checkOutcomeHeights(manifest, firstOutcomeHeight(height, genesis));
  checkLaneHeights(manifest);
  const parts = manifest.headerRoots.length + items.length + manifest.outcomeHeights.length;
  const { validators } = council;
  return { manifest, header, result, certificate, validators, chunks: items, parts };
}

function fail(what: string): never {
  throw new VerifyError('snapshot/manifest', what);
}

export function readEntry(entry: Uint8Array): { header: Header; result: Result } {
  const header = decodeHeader(entry.subarray(0, HEADER_LENGTH));
  return { header, result: decodeResult(entry.subarray(HEADER_LENGTH)) };
}

function followLink(
  chainId: Hash,
  council: Council,
  bytes: Uint8Array,
  verify: VerifySignature,
): Council {
  const link: CommitLink = decodeCommitLink(bytes);
  const entry = readEntry(link.entry);
  if (!entry.header.epochEnd) throw new VerifyError('epoch/unlinked');
  if (!equalBytes(sha256(link.validators), entry.result.nextValidatorsHash)) {
    throw new VerifyError('epoch/unlinked', `another council of epoch ${council.epoch + 1}`);
  }
  checkSealed(chainId, council, entry, decodeCertificate(link.certificate), verify);
  return { epoch: council.epoch + 1, validators: decodeValidators(link.validators) };
}

function checkSealed(
  chainId: Hash,
  { epoch, validators }: Council,
  { header, result }: { readonly header: Header; readonly result: Result },
  certificate: Certificate,
  verify: VerifySignature,
): void {
  if (!equalBytes(header.chainId, chainId)) throw new VerifyError('receipt/foreign-chain');
  if (header.epoch !== epoch || !equalBytes(header.validatorsHash, validatorsHash(validators))) {
    throw new VerifyError('epoch/unlinked', `another council of epoch ${epoch}`);
  }
  const isOfEntry =
    certificate.kind === 'commit' &&
    certificate.epoch === epoch &&
    certificate.height === header.height &&
    equalBytes(certificate.blockHash, blockHash(header)) &&
    equalBytes(certificate.sealedHash, sealedHash(header, result));
  if (!isOfEntry) throw new VerifyError('receipt/unlinked', `height ${header.height}`);
  verifyCertificate(certificate, chainId, validators, verify);
}

/** The oldest height whose outcomes a node needs that goes on above `height` (L7). */
export function firstOutcomeHeight(height: number, { parameters }: Genesis): number {
  return Math.max(1, height - parameters.replayWindowBlocks);
}

/** Each part begins behind the one before it; the last ends with the snapshot's own height. */
function checkOutcomeHeights({ height, outcomeHeights }: SnapshotManifest, first: number): void {
  if (outcomeHeights[0] !== first) fail('outcomes begin elsewhere');
  for (const [i, from] of outcomeHeights.entries()) {
    const before = outcomeHeights[i - 1];
    if (from > height || (before !== undefined && before >= from)) fail('outcomes out of order');
  }
}

function checkLaneHeights({ height, laneBlocks }: SnapshotManifest): void {
  let before = 0;
  for (const block of laneBlocks) {
    if (block.height <= before || block.height > height) fail('lane blocks out of order');
    before = block.height;
  }
}
