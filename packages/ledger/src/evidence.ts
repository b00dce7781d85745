// Evidence: what a validator signed and no honest one ever signs (consensus.md §15). It is made of
// the culprit's own statements and of nothing else, no time and no reporter, so that whoever
// reports the same writes the same bytes (EV-2).
//
//   evidence = version u16 ‖ kind u8 ‖ epoch u64 ‖ culprit u16 ‖ body
//   E1  view u64 ‖ height u64 ‖ 2 × (blockHash 32 ‖ signature 65)
//   E2  view u64 ‖ height u64 ‖ 2 × (blockHash 32 ‖ sealedHash 32 ‖ signature 65)
//   E3  2 × (batch header 70 ‖ signature 65)
//   E4  batch header 70 ‖ signature 65 ‖ index u32 ‖ transaction (u32) ‖ count u8 ‖ count × hash 32
//   E5  newView u64 ‖ 2 × (J 57 ‖ signature 65)
//   E6  view u64 ‖ height u64 ‖ blockHash 32 ‖ sealedHash 32 ‖ signature 65 ‖ newView u64 ‖ J 57
//       ‖ signature 65
//   E7  header 230 ‖ signature 65 ‖ (0 u8  |  1 u8 ‖ parent's header 230)
//   E8  size u64 ‖ 2 × (root 32 ‖ time u64 ‖ signature 65)
//
// E8 is by the attest key, all others are by the consensus key. Its times are part of what was
// signed: two reporters may have heard the same root at two times. Of two statements the one with
// the lower bytes comes first. `culprit` is the seat in the council of the epoch.

import {
  BATCH_HEADER_LENGTH,
  type BatchHeader,
  encodeBatchHeader,
  readBatchHeader,
} from './batch.ts';
import { decodeHeader, encodeHeader, HEADER_LENGTH, type Header } from './block.ts';
import { ByteReader, ByteWriter, compareBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, sha256, ZERO_HASH } from './hash.ts';
import { evidenceBytesMax, validatorsMax } from './limits.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import { DecodeError } from './problems.ts';
import { SIGNATURE_LENGTH } from './signature.ts';
import { decodeJustification, encodeJustification, type Justification } from './statement.ts';

export const EVIDENCE_VERSION = 1;

export type Pair<Item> = readonly [Item, Item];

interface Signed {
  readonly signature: Uint8Array;
}

export interface PrepareClaim extends Signed {
  readonly blockHash: Hash;
}

export interface CommitClaim extends PrepareClaim {
  readonly sealedHash: Hash;
}

export interface BatchClaim extends Signed {
  readonly header: BatchHeader;
}

export interface ViewChangeClaim extends Signed {
  readonly justification: Justification;
}

/** A cosigned root; the time is in the signed text. */
export interface CheckpointClaim extends Signed {
  readonly root: Hash;
  /** Seconds of UTC. */
  readonly time: number;
}

interface Accused {
  readonly epoch: number;
  /** Seat of the accused in the council of the epoch. */
  readonly culprit: number;
}

interface Slot {
  readonly view: number;
  readonly height: number;
}

export interface TwoPrepares extends Accused, Slot {
  readonly kind: 'E1';
  readonly votes: Pair<PrepareClaim>;
}

export interface TwoCommits extends Accused, Slot {
  readonly kind: 'E2';
  readonly votes: Pair<CommitClaim>;
}

/** Two batches of one author, boot and sequence number. */
export interface TwoBatches extends Accused {
  readonly kind: 'E3';
  readonly batches: Pair<BatchClaim>;
}

/** A batch whose transaction at an index has no valid form or signature. */
export interface InvalidBatch extends Accused {
  readonly kind: 'E4';
  readonly batch: BatchClaim;
  readonly index: number;
  readonly transaction: Uint8Array;
  /** RFC 6962 path from the transaction to the root in the header. */
  readonly path: readonly Hash[];
}

export interface TwoViewChanges extends Accused {
  readonly kind: 'E5';
  readonly newView: number;
  readonly changes: Pair<ViewChangeClaim>;
}

/** A COMMIT, and a VIEWCHANGE to a later view whose J ranks below it. */
export interface LockRegression extends Accused {
  readonly kind: 'E6';
  readonly commit: CommitClaim & Slot;
  readonly change: ViewChangeClaim & { readonly newView: number };
}

/** A leader's own block that breaks a rule which its header, or that and its parent's, shows. */
export interface InvalidBlock extends Accused {
  readonly kind: 'E7';
  readonly header: Header;
  readonly signature: Uint8Array;
  /** Only where the header alone breaks no rule. */
  readonly parent: Header | undefined;
}

/** Two CHECKPOINTs of one size with different roots (light-client.md §5.2). */
export interface TwoCheckpoints extends Accused {
  readonly kind: 'E8';
  readonly size: number;
  readonly heads: Pair<CheckpointClaim>;
}

export type Evidence =
  | TwoPrepares
  | TwoCommits
  | TwoBatches
  | InvalidBatch
  | TwoViewChanges
  | LockRegression
  | InvalidBlock
  | TwoCheckpoints;

export type EvidenceKind = Evidence['kind'];

/** As in the bytes, and in keys of state. */
export const KIND_BYTE: Readonly<Record<EvidenceKind, number>> = {
  E1: 1,
  E2: 2,
  E3: 3,
  E4: 4,
  E5: 5,
  E6: 6,
  E7: 7,
  E8: 8,
};

export function encodeEvidence(evidence: Evidence): Uint8Array {
  const out = new ByteWriter(1024).u16(EVIDENCE_VERSION).u8(KIND_BYTE[evidence.kind]);
  out.u64(evidence.epoch).u16(evidence.culprit);
  switch (evidence.kind) {
    case 'E1':
    case 'E2':
      out.u64(evidence.view).u64(evidence.height);
      for (const vote of evidence.votes) out.raw(claimBytes(vote)).raw(vote.signature);
      break;
    case 'E3':
      for (const batch of evidence.batches) out.raw(claimBytes(batch)).raw(batch.signature);
      break;
    case 'E4':
      out.raw(claimBytes(evidence.batch)).raw(evidence.batch.signature);
      out.u32(evidence.index).sized32(evidence.transaction).u8(evidence.path.length);
      for (const hash of evidence.path) out.raw(hash);
      break;
    case 'E5':
      out.u64(evidence.newView);
      for (const change of evidence.changes) out.raw(claimBytes(change)).raw(change.signature);
      break;
    case 'E6': {
      const { commit, change } = evidence;
      out.u64(commit.view).u64(commit.height).raw(claimBytes(commit)).raw(commit.signature);
      out.u64(change.newView).raw(claimBytes(change)).raw(change.signature);
      break;
    }
    case 'E7':
      out.raw(encodeHeader(evidence.header)).raw(evidence.signature);
      if (evidence.parent === undefined) out.u8(0);
      else out.u8(1).raw(encodeHeader(evidence.parent));
      break;
    case 'E8':
      out.u64(evidence.size);
      for (const head of evidence.heads) {
        out.raw(claimBytes(head)).u64(head.time).raw(head.signature);
      }
      break;
  }
  return out.finish();
}

type Claim = PrepareClaim | CommitClaim | BatchClaim | ViewChangeClaim | CheckpointClaim;

/** The part of a statement that its slot does not fix: what two statements differ in. */
function claimBytes(claim: Claim): Uint8Array {
  if ('header' in claim) return encodeBatchHeader(claim.header);
  // E8: a later time under the same root is no second statement.
  if ('root' in claim) return claim.root;
  if ('justification' in claim) return encodeJustification(claim.justification);
  const out = new ByteWriter(2 * HASH_LENGTH).raw(claim.blockHash);
  if ('sealedHash' in claim) out.raw(claim.sealedHash);
  return out.finish();
}

/** EV-2: two statements in their one order; undefined when they say the same. */
export function orderedPair<Item extends Claim>(a: Item, b: Item): Pair<Item> | undefined {
  const order = compareBytes(claimBytes(a), claimBytes(b));
  if (order === 0) return undefined;
  return order < 0 ? [a, b] : [b, a];
}

/** Reads evidence; whether it is true is for `verifyEvidence` to say. Throws DecodeError. */
export function decodeEvidence(bytes: Uint8Array): Evidence {
  if (bytes.length > evidenceBytesMax) throw new DecodeError('codec/too-long', 'evidence');
  const input = new ByteReader(bytes);
  if (input.u16() !== EVIDENCE_VERSION) throw new DecodeError('codec/version', 'evidence');
  const kind = input.u8();
  const accused = { epoch: input.u64(), culprit: input.u16() };
  if (accused.culprit >= validatorsMax) throw new DecodeError('codec/count', 'culprit');
  const evidence = readBody(input, kind, accused);
  input.finish();
  return evidence;
}

function readBody(input: ByteReader, kind: number, accused: Accused): Evidence {
  switch (kind) {
    case KIND_BYTE.E1: {
      const slot = readSlot(input);
      return { kind: 'E1', ...accused, ...slot, votes: readPair(input, readPrepare) };
    }
    case KIND_BYTE.E2: {
      const slot = readSlot(input);
      return { kind: 'E2', ...accused, ...slot, votes: readPair(input, readCommit) };
    }
    case KIND_BYTE.E3:
      return { kind: 'E3', ...accused, batches: readPair(input, readBatch) };
    case KIND_BYTE.E4: {
      const batch = readBatch(input);
      const index = input.u32();
      const transaction = input.sized32(evidenceBytesMax).slice();
      const path = Array.from({ length: input.u8() }, () => input.raw(HASH_LENGTH).slice());
      return { kind: 'E4', ...accused, batch, index, transaction, path };
    }
    case KIND_BYTE.E5: {
      const newView = input.u64();
      return { kind: 'E5', ...accused, newView, changes: readPair(input, readChange) };
    }
    case KIND_BYTE.E6: {
      const commit = { ...readSlot(input), ...readCommit(input) };
      const change = { newView: input.u64(), ...readChange(input) };
      return { kind: 'E6', ...accused, commit, change };
    }
    case KIND_BYTE.E7: {
      const header = decodeHeader(input.raw(HEADER_LENGTH));
      const signature = readSignature(input);
      const presence = input.u8();
      if (presence > 1) throw new DecodeError('codec/malformed', 'presence');
      const parent = presence === 1 ? decodeHeader(input.raw(HEADER_LENGTH)) : undefined;
      return { kind: 'E7', ...accused, header, signature, parent };
    }
    case KIND_BYTE.E8: {
      const size = input.u64();
      return { kind: 'E8', ...accused, size, heads: readPair(input, readHead) };
    }
    default:
      throw new DecodeError('codec/malformed', 'kind of evidence');
  }
}

function readSlot(input: ByteReader): Slot {
  return { view: input.u64(), height: input.u64() };
}

function readSignature(input: ByteReader): Uint8Array {
  return input.raw(SIGNATURE_LENGTH).slice();
}

function readPair<Item extends Claim>(
  input: ByteReader,
  read: (input: ByteReader) => Item,
): Pair<Item> {
  const [first, second] = [read(input), read(input)];
  if (compareBytes(claimBytes(first), claimBytes(second)) >= 0) {
    throw new DecodeError('codec/not-canonical', 'order of two statements');
  }
  return [first, second];
}

function readPrepare(input: ByteReader): PrepareClaim {
  return { blockHash: input.raw(HASH_LENGTH).slice(), signature: readSignature(input) };
}

function readCommit(input: ByteReader): CommitClaim {
  const [blockHash, sealedHash] = [input.raw(HASH_LENGTH).slice(), input.raw(HASH_LENGTH).slice()];
  return { blockHash, sealedHash, signature: readSignature(input) };
}

function readBatch(input: ByteReader): BatchClaim {
  const header = readBatchHeader(new ByteReader(input.raw(BATCH_HEADER_LENGTH)));
  return { header, signature: readSignature(input) };
}

function readChange(input: ByteReader): ViewChangeClaim {
  return { justification: decodeJustification(input), signature: readSignature(input) };
}

function readHead(input: ByteReader): CheckpointClaim {
  const root = input.raw(HASH_LENGTH).slice();
  return { root, time: input.u64(), signature: readSignature(input) };
}

/**
 * What the evidence is about: one accusation for one slot, whichever of several contradictions it
 * shows. Bytes, so that they can be a key.
 */
export function evidenceSlot(evidence: Evidence): Uint8Array {
  const out = new ByteWriter(32).u64(evidence.epoch).u16(evidence.culprit);
  out.u8(KIND_BYTE[evidence.kind]);
  const [a, b] = slotNumbers(evidence);
  return out.u64(a).u64(b).finish();
}

function slotNumbers(evidence: Evidence): readonly [number, number] {
  switch (evidence.kind) {
    case 'E1':
    case 'E2':
      return [evidence.view, evidence.height];
    case 'E3': {
      const { boot, seq } = evidence.batches[0].header;
      return [boot, seq];
    }
    case 'E4': {
      const { boot, seq } = evidence.batch.header;
      return [boot, seq];
    }
    case 'E5':
      return [evidence.newView, 0];
    case 'E6':
      return [evidence.change.newView, 0];
    case 'E7':
      return [evidence.header.originView, evidence.header.height];
    case 'E8':
      return [evidence.size, 0];
  }
}

/** SHA-256 of the bytes: its name in the API and in files. */
export function evidenceHash(bytes: Uint8Array): Hash {
  return sha256(bytes);
}

/** What a header says of its block's evidence: an RFC 6962 root, or zero where there is none. */
export function evidenceRoot(evidence: readonly Uint8Array[]): Hash {
  return evidence.length === 0 ? ZERO_HASH : merkleRoot(evidence.map(leafHash));
}
