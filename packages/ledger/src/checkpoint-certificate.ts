// The compact form of a checkpoint's cosignatures, for receipts and links (light-client.md §4.5),
// and the CHECKPOINT message that carries one of them between validators (§5.2).
//
//   certificate   suite u8 ‖ bitmap u8-sized ‖ base time u64 ‖ a uvarint above it for each signer
//                 ‖ a signature of 64 bytes for each signer, in the order of the council
//   message       epoch u64 ‖ voter u16 ‖ size u64 ‖ root 32 ‖ time u64 ‖ signature 65
//
// Origin, size and root are with whoever holds a certificate: each signed text is built from them.

import { ByteReader, ByteWriter, concatBytes } from './bytes.ts';
import {
  type Cosignature,
  type CosignatureClaim,
  checkpointBody,
  cosignedBytes,
  type TreeHead,
} from './checkpoint.ts';
import { HASH_LENGTH } from './hash.ts';
import type { Validator } from './membership.ts';
import { DecodeError, must, VerifyError } from './problems.ts';
import { SIGNATURE_LENGTH, SUITE } from './signature.ts';
import { readSigners, writeSigners } from './signer-bitmap.ts';
import { readUvarint, writeUvarint } from './uvarint.ts';

const RAW_SIGNATURE_LENGTH = SIGNATURE_LENGTH - 1;

/** Cosignatures by ascending voter, each voter once. */
export function encodeCosignatures(cosignatures: readonly Cosignature[]): Uint8Array {
  const voters = cosignatures.map(({ voter }) => voter);
  const isAscending = voters.every((voter, i) => i === 0 || voter > (voters[i - 1] as number));
  must(voters.length > 0 && isAscending, 'signers by ascending seat');
  const base = Math.min(...cosignatures.map(({ time }) => time));
  const out = new ByteWriter(32 + 74 * cosignatures.length);
  writeSigners(out.u8(SUITE.ed25519), voters);
  out.u64(base);
  for (const { time } of cosignatures) writeUvarint(out, time - base);
  for (const { signature } of cosignatures) out.raw(signature.subarray(1));
  return out.finish();
}

/** Strict: the base is the earliest time, the bitmap ends in a set byte. Throws DecodeError. */
export function decodeCosignatures(bytes: Uint8Array): Cosignature[] {
  const input = new ByteReader(bytes);
  if (input.u8() !== SUITE.ed25519) throw new DecodeError('codec/version', 'suite');
  const voters = readSigners(input);
  if (voters.length === 0) throw new DecodeError('codec/count', 'no signers');
  const base = input.u64();
  const times = voters.map(() => base + readUvarint(input));
  if (!times.includes(base)) throw new DecodeError('codec/not-canonical', 'base time');
  if (!times.every(Number.isSafeInteger)) throw new DecodeError('codec/integer', 'time');
  const cosignatures = voters.map((voter, i): Cosignature => {
    const signature = concatBytes(Uint8Array.of(SUITE.ed25519), input.raw(RAW_SIGNATURE_LENGTH));
    return { voter, time: times[i] as number, signature };
  });
  input.finish();
  return cosignatures;
}

/** The signatures to check. Throws VerifyError `checkpoint/quorum` for a signer without a seat. */
export function cosignatureClaims(
  cosignatures: readonly Cosignature[],
  origin: string,
  head: TreeHead,
  validators: readonly Validator[],
): CosignatureClaim[] {
  const body = checkpointBody(origin, head);
  return cosignatures.map(({ voter, time, signature }) => {
    const seat = validators[voter];
    if (seat === undefined) throw new VerifyError('checkpoint/quorum', `seat ${voter}`);
    const message = cosignedBytes(body, time);
    return { signer: voter, time, publicKey: seat.attestKey, message, signature };
  });
}

/** One cosignature on its way. The channel says who brought it, the signature whose it is. */
export interface CheckpointMessage extends Cosignature, TreeHead {
  /** To which the log's last entry belongs: `voter` is an index in its council. */
  readonly epoch: number;
}

export function encodeCheckpointMessage(message: CheckpointMessage): Uint8Array {
  const { epoch, voter, size, root, time, signature } = message;
  const out = new ByteWriter(128).u64(epoch).u16(voter).u64(size).raw(root).u64(time);
  return out.raw(signature).finish();
}

/** Throws DecodeError. */
export function decodeCheckpointMessage(bytes: Uint8Array): CheckpointMessage {
  const input = new ByteReader(bytes);
  const [epoch, voter, size] = [input.u64(), input.u16(), input.u64()];
  const root = input.raw(HASH_LENGTH).slice();
  const time = input.u64();
  const signature = input.raw(SIGNATURE_LENGTH).slice();
  input.finish();
  if (size === 0) throw new DecodeError('codec/integer', 'size 0');
  return { epoch, voter, size, root, time, signature };
}
