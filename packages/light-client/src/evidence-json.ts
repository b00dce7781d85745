// Evidence of a split view as JSON, with the names of its fields and base64 for bytes: for tools
// that read no protobuf. What is judged is always the canonical form that it is turned into.

import { fromBase64, toBase64 } from '@witan/ledger/base64';
import { toHex } from '@witan/ledger/bytes';
import { decodeCosignatures, encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { decodeSplitView, encodeSplitView, type SignedHead } from '@witan/ledger/split-view';
import { type Fields, fieldsOf, hexOf, integerOf, listOf, malformed } from './fields.ts';

const PROOF_LENGTH_MAX = 106;
const HASH_CHARACTERS = 44;
const CERTIFICATE_CHARACTERS_MAX = 11 * 1024;

/** Of the file's bytes. Throws DecodeError. */
export function evidenceToJson(bytes: Uint8Array): object {
  const { chainId, heads, proof } = decodeSplitView(bytes);
  return {
    kind: 'split-view',
    chainId: toHex(chainId),
    heads: heads.map(({ epoch, size, root, cosignatures }) => {
      const certificate = toBase64(encodeCosignatures(cosignatures));
      return { epoch, size, root: toBase64(root), cosignatures: certificate };
    }),
    proof: proof.map(toBase64),
  };
}

/** The bytes of the file. Throws DecodeError. */
export function evidenceFromJson(value: unknown): Uint8Array {
  const fields = fieldsOf(value, 'evidence', ['kind', 'chainId', 'heads', 'proof']);
  if (fields.kind !== 'split-view') malformed('evidence.kind', 'split-view is expected');
  const heads = listOf(fields.heads, 'evidence.heads', 2, readHead);
  const [first, second] = heads;
  if (first === undefined || second === undefined) malformed('evidence.heads', 'two are expected');
  const bytes = encodeSplitView({
    chainId: hexOf(fields.chainId, 'evidence.chainId', 32),
    heads: [first, second],
    proof: listOf(fields.proof, 'evidence.proof', PROOF_LENGTH_MAX, (each, where) =>
      base64Of(each, where, HASH_CHARACTERS),
    ),
  });
  decodeSplitView(bytes);
  return bytes;
}

function readHead(value: unknown, where: string): SignedHead {
  const fields: Fields = fieldsOf(value, where, ['epoch', 'size', 'root', 'cosignatures']);
  const certificate = `${where}.cosignatures`;
  return {
    epoch: integerOf(fields.epoch, `${where}.epoch`),
    size: integerOf(fields.size, `${where}.size`),
    root: base64Of(fields.root, `${where}.root`, HASH_CHARACTERS),
    cosignatures: decodeCosignatures(
      base64Of(fields.cosignatures, certificate, CERTIFICATE_CHARACTERS_MAX),
    ),
  };
}

function base64Of(value: unknown, where: string, lengthMax: number): Uint8Array {
  const isText = typeof value === 'string' && value.length <= lengthMax;
  return (isText ? fromBase64(value) : undefined) ?? malformed(where, 'base64 is expected');
}
