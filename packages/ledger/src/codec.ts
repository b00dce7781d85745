// Bytes of the messages between validators, and the one file that meets protobufjs for them.
//
// Decoding goes in this order (network.md §9.2): bound the bytes, decode, bound the counts, check
// lengths, convert and copy, encode again, compare. So a message has one byte string: long
// varints, repeated, reordered and unknown fields are all refused as not canonical.

import { witan } from '#gen/witan.js';
import { decodeBatch } from './batch.ts';
import {
  BATCH_REFERENCE_LENGTH,
  decodeBatchReference,
  decodeHeader,
  encodeBatchReference,
  encodeHeader,
} from './block.ts';
import { ByteReader, equalBytes, plainBytes } from './bytes.ts';
import { type Certificate, decodeCertificate, encodeCertificate } from './certificate.ts';
import { BoundedReader } from './codec-reader.ts';
import { HASH_LENGTH } from './hash.ts';
import {
  batchHashesMax,
  blockEvidenceBytesMax,
  blockEvidenceMax,
  blockReferencesMax,
  blocksPerMessageMax,
  validatorsMax,
} from './limits.ts';
import { MESSAGE_KINDS, messageRule } from './message-kinds.ts';
import type {
  BlockBody,
  EntryProof,
  LaneHeld,
  ListedViewChange,
  Message,
  NewView,
  Rotate,
} from './messages.ts';
import { DecodeError } from './problems.ts';
import { SIGNATURE_LENGTH } from './signature.ts';
import { decodeJustification, encodeJustification, type Justification } from './statement.ts';

const wire = witan.v1;

const FRAME_KIND: Readonly<Record<Message['kind'], number>> = {
  batch: MESSAGE_KINDS.BATCH,
  prepare: MESSAGE_KINDS.PREPARE,
  commit: MESSAGE_KINDS.COMMIT,
  propose: MESSAGE_KINDS.PROPOSE,
  'view-change': MESSAGE_KINDS.VIEWCHANGE,
  'new-view': MESSAGE_KINDS.NEWVIEW,
  rotate: MESSAGE_KINDS.ROTATE,
  status: MESSAGE_KINDS.STATUS,
  'get-batch': MESSAGE_KINDS.GET_BATCH,
  'get-blocks': MESSAGE_KINDS.GET_BLOCKS,
  blocks: MESSAGE_KINDS.BLOCKS,
  evidence: MESSAGE_KINDS.EVIDENCE,
};

const U32_SPAN = 2 ** 32;

type Long = witan.v1.Prepare['epoch'];

function long(value: number): Long {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a count');
  // protobufjs writes any object of this shape; naming its own class would import another library.
  return { low: value | 0, high: Math.floor(value / U32_SPAN) | 0, unsigned: true } as Long;
}

function count(value: { low: number; high: number } | number): number {
  if (typeof value === 'number') return value;
  const integer = (value.high >>> 0) * U32_SPAN + (value.low >>> 0);
  if (!Number.isSafeInteger(integer)) throw new DecodeError('codec/integer');
  return integer;
}

function fixed(bytes: Uint8Array, length: number, what: string): Uint8Array {
  if (bytes.length !== length) throw new DecodeError('codec/malformed', what);
  return bytes.slice();
}

const hash = (bytes: Uint8Array): Uint8Array => fixed(bytes, HASH_LENGTH, 'hash');
const signature = (bytes: Uint8Array): Uint8Array => fixed(bytes, SIGNATURE_LENGTH, 'signature');

function seat(index: number): number {
  if (index >= validatorsMax) throw new DecodeError('codec/count', 'validator index');
  return index;
}

function list<T, R>(items: readonly T[], countMax: number, convert: (item: T) => R): R[] {
  if (items.length > countMax) throw new DecodeError('codec/count');
  return items.map(convert);
}

function optionalCertificate(bytes: Uint8Array): Certificate | undefined {
  return bytes.length === 0 ? undefined : decodeCertificate(bytes);
}

function optionalBytes(certificate: Certificate | undefined): Uint8Array {
  return certificate === undefined ? new Uint8Array(0) : encodeCertificate(certificate);
}

function justification(bytes: Uint8Array): Justification {
  const input = new ByteReader(bytes);
  const decoded = decodeJustification(input);
  input.finish();
  return decoded;
}

function newViewToWire(message: NewView): witan.v1.NewView {
  return new wire.NewView({
    epoch: long(message.epoch),
    view: long(message.view),
    viewChanges: message.viewChanges.map((listed) => ({
      voter: listed.voter,
      justification: encodeJustification(listed.justification),
      signature: listed.signature,
    })),
    highest: optionalBytes(message.highest),
    signature: message.signature,
  });
}

function newViewFromWire(message: witan.v1.NewView.$Properties): NewView {
  const full = new wire.NewView(message);
  return {
    kind: 'new-view',
    epoch: count(full.epoch),
    view: count(full.view),
    viewChanges: list(full.viewChanges, validatorsMax, (item): ListedViewChange => {
      const listed = new wire.ListedViewChange(item);
      return {
        voter: seat(listed.voter),
        justification: justification(listed.justification),
        signature: signature(listed.signature),
      };
    }),
    highest: optionalCertificate(full.highest),
    signature: signature(full.signature),
  };
}

function rotateToWire(message: Rotate): witan.v1.Rotate {
  return new wire.Rotate({
    certificate: encodeCertificate(message.certificate),
    header: encodeHeader(message.header),
  });
}

function rotateFromWire(message: witan.v1.Rotate.$Properties): Rotate {
  const full = new wire.Rotate(message);
  return {
    kind: 'rotate',
    certificate: decodeCertificate(full.certificate),
    header: decodeHeader(full.header),
  };
}

function entryToWire(proof: EntryProof | undefined): { entry?: witan.v1.EntryProof.$Properties } {
  if (proof === undefined) return {};
  return proof.kind === 'new-view'
    ? { entry: { newView: newViewToWire(proof) } }
    : { entry: { rotate: rotateToWire(proof) } };
}

function entryFromWire(
  entry: witan.v1.EntryProof.$Properties | null | undefined,
): EntryProof | undefined {
  if (entry === null || entry === undefined) return undefined;
  if (entry.newView) return newViewFromWire(entry.newView);
  if (entry.rotate) return rotateFromWire(entry.rotate);
  throw new DecodeError('codec/malformed', 'entry proof');
}

/** Payload bytes of a message, and the frame kind that announces them. */
export function encodeMessage(message: Message): { kind: number; payload: Uint8Array } {
  return { kind: FRAME_KIND[message.kind], payload: plainBytes(encodePayload(message)) };
}

function encodePayload(message: Message): Uint8Array {
  switch (message.kind) {
    case 'batch':
      return message.batch.bytes;
    case 'prepare':
      return wire.Prepare.encode({
        epoch: long(message.epoch),
        view: long(message.view),
        height: long(message.height),
        blockHash: message.blockHash,
        voter: message.voter,
        signature: message.signature,
      }).finish();
    case 'commit':
      return wire.Commit.encode({
        epoch: long(message.epoch),
        view: long(message.view),
        height: long(message.height),
        blockHash: message.blockHash,
        sealedHash: message.sealedHash,
        voter: message.voter,
        signature: message.signature,
      }).finish();
    case 'propose':
      return wire.Propose.encode({
        view: long(message.view),
        header: encodeHeader(message.header),
        references: message.references.map(encodeBatchReference),
        ...entryToWire(message.entry),
        prepareSignature: message.prepareSignature,
        evidence: [...(message.evidence ?? [])],
      }).finish();
    case 'view-change':
      return wire.ViewChange.encode({
        epoch: long(message.epoch),
        newView: long(message.newView),
        justification: encodeJustification(message.justification),
        voter: message.voter,
        signature: message.signature,
        certificate: optionalBytes(message.certificate),
        committedTip: optionalBytes(message.committedTip),
      }).finish();
    case 'new-view':
      return wire.NewView.encode(newViewToWire(message)).finish();
    case 'rotate':
      return wire.Rotate.encode(rotateToWire(message)).finish();
    case 'status':
      return wire.Status.encode({
        epoch: long(message.epoch),
        view: long(message.view),
        active: message.active,
        committedTip: optionalBytes(message.committedTip),
        ...entryToWire(message.entry),
        have: message.have.map(({ author, boot, seq }) => ({ author, boot, seq: long(seq) })),
      }).finish();
    case 'get-batch':
      return wire.GetBatch.encode({ batchHashes: [...message.batchHashes] }).finish();
    case 'get-blocks':
      return wire.GetBlocks.encode({ from: long(message.from), to: long(message.to) }).finish();
    case 'blocks':
      return wire.Blocks.encode({
        blocks: message.blocks.map(({ header, references, evidence = [] }) => ({
          header: encodeHeader(header),
          references: references.map(encodeBatchReference),
          evidence: [...evidence],
        })),
        certificate: encodeCertificate(message.certificate),
      }).finish();
    case 'evidence':
      return message.evidence;
  }
}

/**
 * Reads a payload that arrived under a frame kind. Throws DecodeError, and nothing else. What the
 * message keeps is copied out of `payload`, but for a batch, which stays a view of it.
 */
export function decodeMessage(kind: number, payload: Uint8Array): Message {
  const rule = messageRule(kind);
  if (rule === undefined) throw new DecodeError('codec/malformed', 'frame kind');
  if (payload.length > rule.bytesMax) throw new DecodeError('codec/too-long');
  if (kind === MESSAGE_KINDS.BATCH) return { kind: 'batch', batch: decodeBatch(payload) };
  const message = guarded(() => decodePayload(kind, plainBytes(payload)));
  if (!equalBytes(encodePayload(message), payload)) throw new DecodeError('codec/not-canonical');
  return message;
}

function guarded<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof DecodeError) throw error;
    // protobufjs throws plain errors on truncation, bad wire types and bad UTF-8.
    throw new DecodeError('codec/malformed', undefined, { cause: error });
  }
}

/** No message has more fields beside its lists and its entry proof. */
const SCALARS_MAX = 12;
/** Of an entry proof: each view change that a NEWVIEW lists is a field with three. */
const ENTRY_FIELDS_MAX = SCALARS_MAX + 4 * validatorsMax;
const BLOCK_FIELDS_MAX = blockReferencesMax + blockEvidenceMax;

/** How many fields each kind may have, all that are inside others counted too. */
const FIELDS_MAX: ReadonlyMap<number, number> = new Map([
  [MESSAGE_KINDS.PROPOSE, SCALARS_MAX + ENTRY_FIELDS_MAX + BLOCK_FIELDS_MAX],
  [MESSAGE_KINDS.NEWVIEW, ENTRY_FIELDS_MAX],
  [MESSAGE_KINDS.STATUS, SCALARS_MAX + ENTRY_FIELDS_MAX + 4 * validatorsMax],
  [MESSAGE_KINDS.GET_BATCH, batchHashesMax],
  [MESSAGE_KINDS.BLOCKS, 1 + blocksPerMessageMax * (2 + BLOCK_FIELDS_MAX)],
]);

function decodePayload(kind: number, payload: Uint8Array): Message {
  const reader = new BoundedReader(payload, FIELDS_MAX.get(kind) ?? SCALARS_MAX);
  switch (kind) {
    case MESSAGE_KINDS.PREPARE: {
      const full = wire.Prepare.decode(reader);
      return { kind: 'prepare', ...slot(full), signature: signature(full.signature) };
    }
    case MESSAGE_KINDS.COMMIT: {
      const full = wire.Commit.decode(reader);
      const sealedHash = hash(full.sealedHash);
      return { kind: 'commit', ...slot(full), sealedHash, signature: signature(full.signature) };
    }
    case MESSAGE_KINDS.PROPOSE: {
      const full = wire.Propose.decode(reader);
      return {
        kind: 'propose',
        view: count(full.view),
        header: decodeHeader(full.header),
        references: references(full.references),
        ...evidence(full.evidence),
        entry: entryFromWire(full.entry),
        prepareSignature: signature(full.prepareSignature),
      };
    }
    case MESSAGE_KINDS.VIEWCHANGE: {
      const full = wire.ViewChange.decode(reader);
      return {
        kind: 'view-change',
        epoch: count(full.epoch),
        newView: count(full.newView),
        justification: justification(full.justification),
        voter: seat(full.voter),
        signature: signature(full.signature),
        certificate: optionalCertificate(full.certificate),
        committedTip: optionalCertificate(full.committedTip),
      };
    }
    case MESSAGE_KINDS.NEWVIEW:
      return newViewFromWire(wire.NewView.decode(reader));
    case MESSAGE_KINDS.ROTATE:
      return rotateFromWire(wire.Rotate.decode(reader));
    case MESSAGE_KINDS.STATUS: {
      const full = wire.Status.decode(reader);
      return {
        kind: 'status',
        epoch: count(full.epoch),
        view: count(full.view),
        active: full.active,
        committedTip: optionalCertificate(full.committedTip),
        entry: entryFromWire(full.entry),
        have: list(full.have, validatorsMax, (item): LaneHeld => {
          const { author, boot, seq } = new wire.LaneHeld(item);
          return { author: seat(author), boot, seq: count(seq) };
        }),
      };
    }
    case MESSAGE_KINDS.GET_BATCH: {
      const full = wire.GetBatch.decode(reader);
      return { kind: 'get-batch', batchHashes: list(full.batchHashes, batchHashesMax, hash) };
    }
    case MESSAGE_KINDS.GET_BLOCKS: {
      const full = wire.GetBlocks.decode(reader);
      return { kind: 'get-blocks', from: count(full.from), to: count(full.to) };
    }
    case MESSAGE_KINDS.BLOCKS: {
      const full = wire.Blocks.decode(reader);
      return {
        kind: 'blocks',
        blocks: list(full.blocks, blocksPerMessageMax, (item): BlockBody => {
          const body = new wire.BlockBody(item);
          return {
            header: decodeHeader(body.header),
            references: references(body.references),
            ...evidence(body.evidence),
          };
        }),
        certificate: decodeCertificate(full.certificate),
      };
    }
    case MESSAGE_KINDS.EVIDENCE:
      return { kind: 'evidence', evidence: payload.slice() };
    default:
      throw new DecodeError('codec/malformed', 'frame kind');
  }
}

/** Evidence stays bytes here: whoever judges it decodes it. None is no field at all. */
function evidence(pieces: readonly Uint8Array[]): { readonly evidence?: readonly Uint8Array[] } {
  if (pieces.length === 0) return {};
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  if (bytes > blockEvidenceBytesMax) throw new DecodeError('codec/too-long', 'evidence');
  return { evidence: list(pieces, blockEvidenceMax, (piece) => piece.slice()) };
}

/** The fields that PREPARE and COMMIT share. */
function slot(vote: witan.v1.Prepare | witan.v1.Commit): {
  epoch: number;
  view: number;
  height: number;
  blockHash: Uint8Array;
  voter: number;
} {
  return {
    epoch: count(vote.epoch),
    view: count(vote.view),
    height: count(vote.height),
    blockHash: hash(vote.blockHash),
    voter: seat(vote.voter),
  };
}

function references(encoded: readonly Uint8Array[]): ReturnType<typeof decodeBatchReference>[] {
  return list(encoded, blockReferencesMax, (bytes) =>
    decodeBatchReference(fixed(bytes, BATCH_REFERENCE_LENGTH, 'reference')),
  );
}
