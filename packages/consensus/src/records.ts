// Records of the write-ahead log, and their bytes (W1, W3). What a replica must not forget before
// it speaks is one of these; all else is rebuilt.

import { type Batch, decodeBatch } from '@witan/ledger/batch';
import {
  BATCH_REFERENCE_LENGTH,
  blockHash,
  decodeBatchReference,
  decodeHeader,
  encodeBatchReference,
  encodeHeader,
  HEADER_LENGTH,
  type Header,
} from '@witan/ledger/block';
import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { type Certificate, decodeCertificate, encodeCertificate } from '@witan/ledger/certificate';
import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import { type Council, decodeCouncil, encodeCouncil } from '@witan/ledger/council';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { evidenceBytesMax } from '@witan/ledger/limits';
import type { EntryProof } from '@witan/ledger/messages';
import { DecodeError } from '@witan/ledger/problems';
import {
  encodeJustification,
  type Justification,
  type JustificationKind,
} from '@witan/ledger/statement';
import type { Block } from './ports.ts';
import type { LaneCursor } from './state.ts';

/** A result that this replica vouched for in a COMMIT. */
export interface SentSeal {
  readonly height: number;
  readonly blockHash: Hash;
  readonly sealedHash: Hash;
}

/** A committed height, and whether it has a certificate of its own. */
export interface CommittedSeal {
  readonly blockHash: Hash;
  readonly sealedHash: Hash;
  readonly certified: boolean;
}

/**
 * All that the committed chain says of what comes next, so that nothing below it is needed: where
 * a replica begins that started from a snapshot (S2), and where one goes on that dropped old
 * segments of its log.
 */
export interface ChainBase {
  /** Of the height above. */
  readonly council: Council;
  readonly header: Header;
  readonly certificate: Certificate;
  /** Heights that end at the header's, ascending: at most W_max and one (N2). */
  readonly seals: readonly CommittedSeal[];
  /** Of each seat's lane (L5). */
  readonly cursors: readonly LaneCursor[];
}

export type WalRecord =
  /** Bytes of a held batch (L3). */
  | { readonly type: 'batch'; readonly batch: Batch }
  /** Header and references of a block, behind its parent's record. */
  | { readonly type: 'block'; readonly block: Block }
  /** A PREPARE about to be signed; or a jump to a certified block, which is no vote (N3). */
  | {
      readonly type: 'prepare';
      readonly epoch: number;
      readonly view: number;
      readonly height: number;
      readonly blockHash: Hash;
      readonly jump: boolean;
    }
  /** The lock, and the seals about to be sent in `view` (N5). */
  | {
      readonly type: 'lock';
      readonly view: number;
      readonly certificate: Certificate;
      readonly seals: readonly SentSeal[];
    }
  /** A VIEWCHANGE with its frozen justification (V1). */
  | {
      readonly type: 'view-change';
      readonly epoch: number;
      readonly newView: number;
      readonly justification: Justification;
      readonly certificate: Certificate | undefined;
    }
  /** Entry into a view (V5, V6). A NEWVIEW of one's own has no signature yet: 65 zero bytes. */
  | { readonly type: 'enter'; readonly view: number; readonly proof: EntryProof }
  /** The boot counter of this process (L2). */
  | { readonly type: 'boot'; readonly boot: number }
  /** Finality of the certificate's block and of those below it, with all their seals. */
  | {
      readonly type: 'commit';
      readonly certificate: Certificate;
      /** sealedHash of the heights that end at the certificate's, ascending. */
      readonly seals: readonly Hash[];
    }
  /** The council of the next epoch, in front of the commit that makes its base final (M2). */
  | { readonly type: 'epoch'; readonly council: Council }
  /** A certificate of a height that was committed without one. */
  | { readonly type: 'certificate'; readonly certificate: Certificate }
  /** The chain begins here, whatever was before. */
  | { readonly type: 'base'; readonly base: ChainBase };

/** Numbers on the disk: never renumbered. */
export const RECORD_TYPES: Readonly<Record<WalRecord['type'], number>> = {
  batch: 1,
  block: 2,
  prepare: 3,
  lock: 4,
  'view-change': 5,
  enter: 6,
  boot: 7,
  commit: 8,
  certificate: 9,
  epoch: 10,
  base: 11,
};

function put(out: ByteWriter, certificate: Certificate): ByteWriter {
  return out.sized32(encodeCertificate(certificate));
}

const CERTIFICATE_BYTES_MAX = 16 * 1024;
const PROOF_BYTES_MAX = 64 * 1024;
const COUNCIL_BYTES_MAX = 64 * 1024;

function takeCertificate(input: ByteReader): Certificate {
  return decodeCertificate(input.sized32(CERTIFICATE_BYTES_MAX));
}

function takeHash(input: ByteReader): Hash {
  return input.raw(HASH_LENGTH).slice();
}

function takeFlag(input: ByteReader): boolean {
  const flag = input.u8();
  if (flag > 1) throw new DecodeError('codec/malformed', 'flag');
  return flag === 1;
}

export function encodeRecord(record: WalRecord): Uint8Array {
  const out = new ByteWriter(512);
  switch (record.type) {
    case 'batch':
      // The received bytes themselves: the log copies them once, and nobody encodes them again.
      return record.batch.bytes;
    case 'block':
      out.raw(encodeHeader(record.block.header)).u16(record.block.references.length);
      for (const reference of record.block.references) out.raw(encodeBatchReference(reference));
      for (const evidence of record.block.evidence ?? []) out.sized16(evidence);
      return out.finish();
    case 'prepare':
      out.u64(record.epoch).u64(record.view).u64(record.height).raw(record.blockHash);
      return out.u8(record.jump ? 1 : 0).finish();
    case 'lock':
      put(out.u64(record.view), record.certificate).u16(record.seals.length);
      for (const seal of record.seals) {
        out.u64(seal.height).raw(seal.blockHash).raw(seal.sealedHash);
      }
      return out.finish();
    case 'view-change':
      out.u64(record.epoch).u64(record.newView).raw(encodeJustification(record.justification));
      return record.certificate === undefined
        ? out.finish()
        : put(out, record.certificate).finish();
    case 'enter': {
      const { kind, payload } = encodeMessage(record.proof);
      return out.u64(record.view).u8(kind).sized32(payload).finish();
    }
    case 'boot':
      return out.u32(record.boot).finish();
    case 'commit':
      put(out, record.certificate).u16(record.seals.length);
      for (const seal of record.seals) out.raw(seal);
      return out.finish();
    case 'certificate':
      return put(out, record.certificate).finish();
    case 'epoch':
      return encodeCouncil(record.council);
    case 'base':
      return encodeBase(record.base);
  }
}

function encodeBase({ council, header, certificate, seals, cursors }: ChainBase): Uint8Array {
  const out = new ByteWriter(4_096).sized32(encodeCouncil(council)).raw(encodeHeader(header));
  put(out, certificate).u16(seals.length);
  for (const { blockHash, sealedHash, certified } of seals) {
    out
      .raw(blockHash)
      .raw(sealedHash)
      .u8(certified ? 1 : 0);
  }
  out.u16(cursors.length);
  for (const { boot, seq } of cursors) out.u32(boot).u64(seq);
  return out.finish();
}

function takeBase(input: ByteReader): ChainBase {
  const council = decodeCouncil(input.sized32(COUNCIL_BYTES_MAX));
  const header = decodeHeader(input.raw(HEADER_LENGTH));
  const certificate = takeCertificate(input);
  const seals = Array.from({ length: input.u16() }, () => ({
    blockHash: takeHash(input),
    sealedHash: takeHash(input),
    certified: takeFlag(input),
  }));
  const cursors = Array.from({ length: input.u16() }, () => ({
    boot: input.u32(),
    seq: input.u64(),
  }));
  return { council, header, certificate, seals, cursors };
}

/** Throws DecodeError: a record whose checksum holds and that does not decode is damage. */
export function decodeRecord(type: number, payload: Uint8Array): WalRecord {
  switch (type) {
    case RECORD_TYPES.batch:
      return { type: 'batch', batch: decodeBatch(payload) };
    case RECORD_TYPES.block:
      return { type: 'block', block: decodeBlock(payload) };
    case RECORD_TYPES.epoch:
      return { type: 'epoch', council: decodeCouncil(payload) };
    default:
      return decodeSmallRecord(type, new ByteReader(payload));
  }
}

/** A block's record, read alone where the log serves as block store. */
export function decodeBlock(payload: Uint8Array): Block {
  const header = decodeHeader(payload.subarray(0, HEADER_LENGTH));
  const input = new ByteReader(payload.subarray(HEADER_LENGTH));
  const references = Array.from({ length: input.u16() }, () =>
    decodeBatchReference(input.raw(BATCH_REFERENCE_LENGTH)),
  );
  const evidence: Uint8Array[] = [];
  while (input.remaining > 0) evidence.push(input.sized16(evidenceBytesMax).slice());
  const block = { hash: blockHash(header), header, references };
  return evidence.length === 0 ? block : { ...block, evidence };
}

function decodeSmallRecord(type: number, input: ByteReader): WalRecord {
  const record = takeRecord(type, input);
  input.finish();
  return record;
}

function takeRecord(type: number, input: ByteReader): WalRecord {
  switch (type) {
    case RECORD_TYPES.prepare:
      return {
        type: 'prepare',
        epoch: input.u64(),
        view: input.u64(),
        height: input.u64(),
        blockHash: takeHash(input),
        jump: takeFlag(input),
      };
    case RECORD_TYPES.lock: {
      const view = input.u64();
      const certificate = takeCertificate(input);
      const seals = Array.from({ length: input.u16() }, () => ({
        height: input.u64(),
        blockHash: takeHash(input),
        sealedHash: takeHash(input),
      }));
      return { type: 'lock', view, certificate, seals };
    }
    case RECORD_TYPES['view-change']:
      return takeViewChange(input);
    case RECORD_TYPES.enter: {
      const view = input.u64();
      const proof = decodeMessage(input.u8(), input.sized32(PROOF_BYTES_MAX));
      if (proof.kind !== 'new-view' && proof.kind !== 'rotate') {
        throw new DecodeError('codec/malformed', 'entry proof');
      }
      return { type: 'enter', view, proof };
    }
    case RECORD_TYPES.boot:
      return { type: 'boot', boot: input.u32() };
    case RECORD_TYPES.commit: {
      const certificate = takeCertificate(input);
      const seals = Array.from({ length: input.u16() }, () => takeHash(input));
      return { type: 'commit', certificate, seals };
    }
    case RECORD_TYPES.certificate:
      return { type: 'certificate', certificate: takeCertificate(input) };
    case RECORD_TYPES.base:
      return { type: 'base', base: takeBase(input) };
    default:
      throw new DecodeError('codec/malformed', `record type ${type}`);
  }
}

function takeViewChange(input: ByteReader): WalRecord {
  const epoch = input.u64();
  const newView = input.u64();
  const kind = input.u8();
  if (kind > 2) throw new DecodeError('codec/malformed', 'justification');
  const justification = {
    kind: kind as JustificationKind,
    epoch: input.u64(),
    view: input.u64(),
    height: input.u64(),
    blockHash: takeHash(input),
  };
  const certificate = input.remaining === 0 ? undefined : takeCertificate(input);
  return { type: 'view-change', epoch, newView, justification, certificate };
}
