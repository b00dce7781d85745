// A checkpoint as agencies publish it: a signed note (C2SP tlog-checkpoint), with a line for each
// cosignature, and the claims that its lines make.
//
//   line     — <key name> <base64(key id 4 ‖ time u64 ‖ Ed25519 64)>

import { fromBase64 } from './base64.ts';
import { ByteReader, ByteWriter, concatBytes, equalBytes, toHex } from './bytes.ts';
import {
  type Cosignature,
  type CosignatureClaim,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from './checkpoint.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import type { Validator } from './membership.ts';
import { decodeNote, encodeNote, type NoteLine, noteKeyId } from './note.ts';
import { DecodeError, must, VerifyError } from './problems.ts';
import { type PublicKey, SIGNATURE_LENGTH, type Signature, SUITE } from './signature.ts';
import { utf8 } from './text.ts';

/** What the lines say is not checked: only `checkpointClaims` says whom they name. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
  readonly lines: readonly NoteLine[];
}

const COSIGNATURE_TYPE = 0x04;
const RAW_SIGNATURE_LENGTH = SIGNATURE_LENGTH - 1;
const LINE_LENGTH = 8 + RAW_SIGNATURE_LENGTH;
/** Of the chain id, in the name of a key: its holder is known by the key itself. */
const CHAIN_NAME_BYTES = 8;

/** Under which name an agency's attest key stands in a note. */
export function cosignerName(chainId: Hash, member: string): string {
  return `witan/${toHex(chainId.subarray(0, CHAIN_NAME_BYTES))}/${nameOf(member)}`;
}

/** Percent-encoded but for unreserved characters (RFC 3986 §2.3), so that no two are alike. */
function nameOf(member: string): string {
  let name = '';
  for (const byte of utf8(member)) {
    name += isUnreserved(byte) ? String.fromCharCode(byte) : `%${toHex(Uint8Array.of(byte))}`;
  }
  return name;
}

function isUnreserved(code: number): boolean {
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return isLetter || (code >= 48 && code <= 57) || [45, 46, 95, 126].includes(code);
}

/** Of an attest key, which is of suite 1: `cosignature/v1` has no form for another. */
export function cosignerKeyId(name: string, attestKey: PublicKey): Uint8Array {
  must(attestKey[0] === SUITE.ed25519, 'an Ed25519 key');
  return noteKeyId(name, COSIGNATURE_TYPE, attestKey.subarray(1));
}

/** A note with these cosignatures, in the order in which they are given. */
export function encodeCheckpoint(
  head: TreeHead,
  cosignatures: readonly Cosignature[],
  { chainId, validators }: { readonly chainId: Hash; readonly validators: readonly Validator[] },
): string {
  const lines = cosignatures.map(({ voter, time, signature }): NoteLine => {
    const { member, attestKey } = validators[voter] as Validator;
    const name = cosignerName(chainId, member);
    const timed = new ByteWriter(LINE_LENGTH).u64(time).raw(signature.subarray(1)).finish();
    return { name, keyId: cosignerKeyId(name, attestKey), signature: timed };
  });
  return encodeNote({ text: checkpointBody(checkpointOrigin(chainId), head), lines });
}

/** Strict and bounded; extension lines are refused (§4.4). Throws DecodeError. */
export function decodeCheckpoint(note: string): Checkpoint {
  const { text, lines } = decodeNote(note);
  const fields = text.slice(0, -1).split('\n');
  const [origin = '', count = '', encoded = ''] = fields;
  const root = fromBase64(encoded);
  if (fields.length !== 3 || origin === '' || root?.length !== HASH_LENGTH) {
    throw new DecodeError('codec/malformed', 'checkpoint');
  }
  return { origin, size: readDecimal(count), root, lines };
}

/** Decimal digits without a leading zero. Throws DecodeError. */
export function readDecimal(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new DecodeError('codec/integer', 'size');
  if (text !== `${value}`) throw new DecodeError('codec/not-canonical', 'size');
  return value;
}

/**
 * The signatures of a council's members to check, one for each member at most. Lines of other keys
 * are passed over, as C2SP asks. Throws VerifyError `checkpoint/other-log` for another log's.
 */
export function checkpointClaims(
  checkpoint: Checkpoint,
  chainId: Hash,
  validators: readonly Validator[],
): CosignatureClaim[] {
  if (checkpoint.origin !== checkpointOrigin(chainId))
    throw new VerifyError('checkpoint/other-log');
  const cosigners = validators.map(({ member, attestKey }) => {
    return { name: cosignerName(chainId, member), key: attestKey };
  });
  return cosignerClaims(checkpoint, cosigners);
}

/** The same of any cosigners, by key name and key; `signer` is the place in their list. */
export function cosignerClaims(
  checkpoint: Checkpoint,
  cosigners: readonly { readonly name: string; readonly key: PublicKey }[],
): CosignatureClaim[] {
  const body = checkpointBody(checkpoint.origin, checkpoint);
  return cosigners.flatMap(({ name, key: publicKey }, signer) => {
    const keyId = cosignerKeyId(name, publicKey);
    const line = checkpoint.lines.find(
      (each) => each.name === name && equalBytes(each.keyId, keyId),
    );
    if (line?.signature.length !== LINE_LENGTH) return [];
    const input = new ByteReader(line.signature);
    const time = input.u64();
    const message = cosignedBytes(body, time);
    const signature = tagged(input.raw(RAW_SIGNATURE_LENGTH));
    return { signer, time, publicKey, message, signature };
  });
}

function tagged(signature: Uint8Array): Signature {
  return concatBytes(Uint8Array.of(SUITE.ed25519), signature);
}
