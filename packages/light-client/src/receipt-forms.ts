// Other forms of a receipt (light-client.md §16): JSON for programs without a reader of ours, and a
// C2SP tlog-proof for tools that know logs and nothing of Witan. Neither is verified here.
//
// JSON has the names of the fields, bytes in base64, and no checksum: whoever reads it back gets
// the very same file.

import { fromBase64, toBase64 } from '@witan/ledger/base64';
import { decodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { rootFromPath } from '@witan/ledger/merkle';
import { WitanError } from '@witan/ledger/problems';
import { decodeReceipt, type Receipt, type ReceiptSeal } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodeTlogProof } from '@witan/ledger/tlog-proof';
import * as epochs from './epochs.ts';
import { type Fields, fieldsOf, integerOf, listOf, malformed, textOf } from './fields.ts';
import type { Judging } from './head-seal.ts';
import { councilOf } from './receipt.ts';
import { readEntry } from './seal.ts';
import type { Trust } from './trust.ts';

const JSON_VERSION = 1;
const SIBLINGS_MAX = 64;
const QUESTION_LENGTH_MAX = 1_024;

/** Of a file with a receipt, and with the links that it carries. Throws DecodeError. */
export function receiptToJson(file: Uint8Array): Record<string, unknown> {
  const linked = decodeLinkedReceipt(file);
  const { entry, seal, claim } = decodeReceipt(linked.receipt);
  const { kind, ...parts } = claim;
  const { grade, ...vouching } = seal;
  return {
    version: JSON_VERSION,
    ...textsOf({ grade, entry, ...vouching }),
    [kind]: textsOf(parts),
    ...(linked.links.length === 0 ? {} : { links: toBase64(linked.links) }),
  };
}

function textsOf(parts: object): Record<string, unknown> {
  const texts = Object.entries(parts).map(([name, part]: [string, unknown]) => {
    if (part instanceof Uint8Array) return [name, toBase64(part)];
    return [name, Array.isArray(part) ? part.map(toBase64) : part];
  });
  // What is not there has no name either.
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

/** The file that `receiptToJson` was given. Throws DecodeError. */
export function receiptFromJson(value: unknown): Uint8Array {
  const given = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const optional = ['entry', 'anchor', 'links'].filter((name) => given.includes(name));
  const kind = given.includes('state') ? 'state' : 'transaction';
  const grade = (value as { readonly grade?: unknown } | null)?.grade;
  const names = SEAL_FIELDS[grade as keyof typeof SEAL_FIELDS] ?? malformed('grade', 'unknown');
  const fields = fieldsOf(value, 'receipt', ['version', 'grade', kind, ...names, ...optional]);
  if (fields.version !== JSON_VERSION) malformed('version', 'unknown');
  const entry = fields.entry === undefined ? undefined : bytesOf(fields.entry, 'entry');
  const claim = claimOf(kind, fields[kind]);
  const receipt = encodeReceipt({ entry, seal: sealOf(fields), claim });
  // What cannot be read back is no receipt: lengths, and parts that do not go together.
  decodeReceipt(receipt);
  if (fields.links === undefined) return receipt;
  return encodeLinkedReceipt({ receipt, links: bytesOf(fields.links, 'links') });
}

const SEAL_FIELDS = {
  immediate: ['certificate', 'path'],
  full: ['epoch', 'size', 'path', 'cosignatures'],
  landmark: ['day', 'size', 'path'],
} as const;

function sealOf(fields: Fields): ReceiptSeal {
  const path = pathOf(fields.path);
  switch (fields.grade) {
    case 'full': {
      const [epoch, size] = [integerOf(fields.epoch, 'epoch'), integerOf(fields.size, 'size')];
      const cosignatures = bytesOf(fields.cosignatures, 'cosignatures');
      return { grade: 'full', epoch, size, path, cosignatures };
    }
    case 'landmark': {
      const [day, size] = [integerOf(fields.day, 'day'), integerOf(fields.size, 'size')];
      return { grade: 'landmark', day, size, path };
    }
    default: {
      const certificate = bytesOf(fields.certificate, 'certificate');
      const anchor = fields.anchor === undefined ? undefined : bytesOf(fields.anchor, 'anchor');
      return { grade: 'immediate', certificate, anchor, path };
    }
  }
}

function claimOf(kind: 'state' | 'transaction', value: unknown): Receipt['claim'] {
  if (kind === 'transaction') {
    const { body, outcome, path } = fieldsOf(value, kind, ['body', 'outcome', 'path']);
    const parts = { body: bytesOf(body, 'body'), outcome: bytesOf(outcome, 'outcome') };
    return { kind, ...parts, path: pathOf(path) };
  }
  const { question, proof, past, log } = fieldsOf(value, kind, [
    'question',
    'proof',
    'past',
    'log',
  ]);
  const parts = { proof: bytesOf(proof, 'proof'), past: bytesOf(past, 'past') };
  const asked = textOf(question, 'question', QUESTION_LENGTH_MAX);
  return { kind, question: asked, ...parts, log: bytesOf(log, 'log') };
}

function pathOf(value: unknown): Uint8Array[] {
  return listOf(value, 'path', SIBLINGS_MAX, bytesOf);
}

function bytesOf(value: unknown, where: string): Uint8Array {
  const bytes = typeof value === 'string' ? fromBase64(value) : undefined;
  return bytes ?? malformed(where, 'base64 is expected');
}

/**
 * That the header of a full receipt is in the log, with the header itself as the extra data. Throws
 * DecodeError, WitanError `usage/invalid` for another grade, and what `applyEpochLinks` throws.
 */
export async function receiptToTlogProof(
  trust: Trust,
  file: Uint8Array,
  judging: Judging,
): Promise<string> {
  const { receipt, links } = decodeLinkedReceipt(file);
  const { entry, seal } = decodeReceipt(receipt);
  if (entry === undefined || seal.grade !== 'full') {
    throw new WitanError('usage/invalid', `a receipt of grade ${seal.grade} has no cosignatures`);
  }
  const { header, sealedHash } = readEntry(entry);
  const { size, path } = seal;
  const head = { size, root: rootFromPath(sealedHash, header.height, size, path) };
  const council = await councilOf(() => epochs, trust, links, judging);
  const note = encodeCheckpoint(head, decodeCosignatures(seal.cosignatures), council);
  return encodeTlogProof({ index: header.height, path, note, extra: entry });
}
