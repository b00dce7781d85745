// What node and signer say to each other, in fixed layouts that have one byte string per value.
// Requests are typed statements; nowhere does a hash of unknown meaning come in to be signed.
//
//   hello    version u16 ‖ chainId 32
//   sign     count u16 ‖ count × (epoch u64 ‖ type u8 ‖ fields in the order of statement.ts)
//            a batch has its header 70 in place of its hash: the signer hashes it itself
//   status   nothing
//   cosign   epoch u64 ‖ size u64 ‖ root 32 ‖ time u64
//   cosigned 0 u8  |  1 u8 ‖ signature 65
//   welcome  key 33 ‖ cosigner ‖ marks
//   signed   count u16 ‖ count × (0 u8  |  1 u8 ‖ signature 65)
//   report   key 33 ‖ leased u8 ‖ signed u64 ‖ refused u64 ‖ saves u64 ‖ cosigner ‖ marks
//   cosigner 0 u8  |  1 u8 ‖ attest key 33 ‖ size u64 ‖ root 32 of its watermark
//   refused  problem code u16
//   fence, fenced   epoch u64: nothing below it is signed

import {
  type CosignRequest,
  decodeMarks,
  encodeMarks,
  type Marks,
  type SignRequest,
} from '@witan/consensus';
import { batchHashOf, encodeBatchHeader, readBatchHeader } from '@witan/ledger/batch';
import { ByteReader, ByteWriter, concatBytes } from '@witan/ledger/bytes';
import type { TreeHead } from '@witan/ledger/checkpoint';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { signerRequestsMax } from '@witan/ledger/limits';
import { DecodeError, must, PROBLEMS, type ProblemKey, problemOf } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey, SIGNATURE_LENGTH } from '@witan/ledger/signature';
import { decodeJustification, encodeJustification, type Statement } from '@witan/ledger/statement';

const PROTOCOL_VERSION = 2;

const TYPE = { batch: 1, prepare: 2, commit: 3, 'view-change': 4, 'new-view': 5 } as const;

export function encodeHello(chainId: Hash): Uint8Array {
  return new ByteWriter().u16(PROTOCOL_VERSION).raw(chainId).finish();
}

/** The chain that the node signs for. Throws DecodeError. */
export function decodeHello(bytes: Uint8Array): Hash {
  const input = new ByteReader(bytes);
  if (input.u16() !== PROTOCOL_VERSION) throw new DecodeError('codec/version', 'signer protocol');
  const chainId = input.raw(HASH_LENGTH).slice();
  input.finish();
  return chainId;
}

export function encodeRequests(requests: readonly SignRequest[]): Uint8Array {
  must(requests.length <= signerRequestsMax, `${requests.length} requests in one frame`);
  const out = new ByteWriter(2 + 128 * requests.length).u16(requests.length);
  for (const { epoch, statement, lane } of requests) {
    out.u64(epoch).u8(TYPE[statement.type]);
    if (statement.type === 'batch') {
      must(lane !== undefined, 'a batch comes with its header');
      out.raw(encodeBatchHeader(lane));
    } else {
      writeFields(out, statement);
    }
  }
  return out.finish();
}

function writeFields(out: ByteWriter, statement: Exclude<Statement, { type: 'batch' }>): void {
  switch (statement.type) {
    case 'prepare':
      out.u64(statement.view).u64(statement.height).raw(statement.blockHash);
      break;
    case 'commit':
      out.u64(statement.view).u64(statement.height);
      out.raw(statement.blockHash).raw(statement.sealedHash);
      break;
    case 'view-change':
      out.u64(statement.newView).raw(encodeJustification(statement.justification));
      break;
    case 'new-view':
      out.u64(statement.view).raw(statement.digest);
      break;
  }
}

/** Throws DecodeError. */
export function decodeRequests(bytes: Uint8Array): SignRequest[] {
  const input = new ByteReader(bytes);
  const count = input.u16();
  if (count > signerRequestsMax) throw new DecodeError('codec/count', 'requests');
  const requests = Array.from({ length: count }, () => readRequest(input));
  input.finish();
  return requests;
}

function readRequest(input: ByteReader): SignRequest {
  const epoch = input.u64();
  const hash = (): Hash => input.raw(HASH_LENGTH).slice();
  switch (input.u8()) {
    case TYPE.batch: {
      const lane = readBatchHeader(input);
      return { epoch, statement: { type: 'batch', batchHash: batchHashOf(lane) }, lane };
    }
    case TYPE.prepare: {
      const [view, height] = [input.u64(), input.u64()];
      return { epoch, statement: { type: 'prepare', view, height, blockHash: hash() } };
    }
    case TYPE.commit: {
      const [view, height] = [input.u64(), input.u64()];
      const [blockHash, sealedHash] = [hash(), hash()];
      return { epoch, statement: { type: 'commit', view, height, blockHash, sealedHash } };
    }
    case TYPE['view-change']: {
      const newView = input.u64();
      const justification = decodeJustification(input);
      return { epoch, statement: { type: 'view-change', newView, justification } };
    }
    case TYPE['new-view']:
      return { epoch, statement: { type: 'new-view', view: input.u64(), digest: hash() } };
    default:
      throw new DecodeError('codec/malformed', 'type of statement');
  }
}

export type Answers = readonly (Uint8Array | undefined)[];

export function encodeAnswers(answers: Answers): Uint8Array {
  const out = new ByteWriter(2 + 66 * answers.length).u16(answers.length);
  for (const signature of answers) {
    if (signature === undefined) out.u8(0);
    else out.u8(1).raw(signature);
  }
  return out.finish();
}

/** Throws DecodeError. */
export function decodeAnswers(bytes: Uint8Array): Answers {
  const input = new ByteReader(bytes);
  const answers = Array.from({ length: input.u16() }, () => {
    const signed = input.u8();
    if (signed > 1) throw new DecodeError('codec/not-canonical', 'signed');
    return signed === 1 ? input.raw(SIGNATURE_LENGTH).slice() : undefined;
  });
  input.finish();
  return answers;
}

export function encodeCosignRequest({ epoch, size, root, time }: CosignRequest): Uint8Array {
  return new ByteWriter(64).u64(epoch).u64(size).raw(root).u64(time).finish();
}

/** Throws DecodeError. */
export function decodeCosignRequest(bytes: Uint8Array): CosignRequest {
  const input = new ByteReader(bytes);
  const [epoch, size] = [input.u64(), input.u64()];
  const root = input.raw(HASH_LENGTH).slice();
  const time = input.u64();
  input.finish();
  return { epoch, size, root, time };
}

export function encodeCosigned(signature: Uint8Array | undefined): Uint8Array {
  return signature === undefined ? Uint8Array.of(0) : concatBytes(Uint8Array.of(1), signature);
}

/** Throws DecodeError. */
export function decodeCosigned(bytes: Uint8Array): Uint8Array | undefined {
  const input = new ByteReader(bytes);
  const signature = readFlag(input) ? input.raw(SIGNATURE_LENGTH).slice() : undefined;
  input.finish();
  return signature;
}

function readFlag(input: ByteReader): boolean {
  const flag = input.u8();
  if (flag > 1) throw new DecodeError('codec/not-canonical', 'flag');
  return flag === 1;
}

/** The attest key of a signer, and the largest log that it has cosigned. */
export interface CosignerState extends TreeHead {
  readonly publicKey: PublicKey;
}

function writeCosigner(out: ByteWriter, cosigner: CosignerState | undefined): ByteWriter {
  if (cosigner === undefined) return out.u8(0);
  return out.u8(1).raw(cosigner.publicKey).u64(cosigner.size).raw(cosigner.root);
}

function readCosigner(input: ByteReader): CosignerState | undefined {
  if (!readFlag(input)) return undefined;
  const publicKey = input.raw(PUBLIC_KEY_LENGTH).slice();
  return { publicKey, size: input.u64(), root: input.raw(HASH_LENGTH).slice() };
}

export interface Welcome {
  readonly publicKey: PublicKey;
  /** Undefined where the signer has no attest key, or no watermark for it. */
  readonly cosigner: CosignerState | undefined;
  /** As they are durable at the beginning of the lease. */
  readonly marks: Marks;
}

export function encodeWelcome({ publicKey, cosigner, marks }: Welcome): Uint8Array {
  const out = new ByteWriter(4096).raw(publicKey);
  return writeCosigner(out, cosigner).raw(encodeMarks(marks)).finish();
}

/** Throws DecodeError. */
export function decodeWelcome(bytes: Uint8Array): Welcome {
  const input = new ByteReader(bytes);
  const publicKey = input.raw(PUBLIC_KEY_LENGTH).slice();
  const cosigner = readCosigner(input);
  return { publicKey, cosigner, marks: decodeMarks(input.raw(input.remaining)) };
}

export interface SignerReport extends Welcome {
  /** A node is connected. */
  readonly leased: boolean;
  /** Since this process began. */
  readonly signed: number;
  readonly refused: number;
  readonly saves: number;
}

export function encodeReport(report: SignerReport): Uint8Array {
  const out = new ByteWriter(4096)
    .raw(report.publicKey)
    .u8(report.leased ? 1 : 0)
    .u64(report.signed)
    .u64(report.refused)
    .u64(report.saves);
  return writeCosigner(out, report.cosigner).raw(encodeMarks(report.marks)).finish();
}

/** Throws DecodeError. */
export function decodeReport(bytes: Uint8Array): SignerReport {
  const input = new ByteReader(bytes);
  const publicKey = input.raw(PUBLIC_KEY_LENGTH).slice();
  const leased = readFlag(input);
  const [signed, refused, saves] = [input.u64(), input.u64(), input.u64()];
  const cosigner = readCosigner(input);
  const marks = decodeMarks(input.raw(input.remaining));
  return { publicKey, cosigner, leased, signed, refused, saves, marks };
}

export function encodeFence(signsFrom: number): Uint8Array {
  return new ByteWriter().u64(signsFrom).finish();
}

/** Throws DecodeError. */
export function decodeFence(bytes: Uint8Array): number {
  const input = new ByteReader(bytes);
  const signsFrom = input.u64();
  input.finish();
  return signsFrom;
}

export function encodeRefusal(key: ProblemKey): Uint8Array {
  return new ByteWriter().u16(problemOf(key).code).finish();
}

/** `signer/protocol` for a code that this release does not know. Throws DecodeError. */
export function decodeRefusal(bytes: Uint8Array): ProblemKey {
  const input = new ByteReader(bytes);
  const code = input.u16();
  input.finish();
  const keys = Object.keys(PROBLEMS) as ProblemKey[];
  return keys.find((key) => problemOf(key).code === code) ?? 'signer/protocol';
}
