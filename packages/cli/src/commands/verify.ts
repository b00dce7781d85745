// `witan verify FILE`: a receipt, or evidence of a split view, offline, under a pinned genesis; and
// a receipt in forms that other programs read.

import { receiptBytesMax } from '@witan/ledger/limits';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import {
  decodeReceiptText,
  encodeReceiptText,
  isReceiptText,
  withoutLineBreaks,
} from '@witan/ledger/receipt-text';
import { verifySignature } from '@witan/ledger/signature';
import { isSplitView } from '@witan/ledger/split-view';
import { utf8, utf8Text } from '@witan/ledger/text';
import { type ReceiptReader, type Trust, verifyReceipt } from '@witan/light-client';
import {
  receiptFromJson,
  receiptToJson,
  receiptToTlogProof,
} from '@witan/light-client/receipt-forms';
import { printJson, printLines, readInput } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { resolveTrust } from '../trust.ts';
import { verdictJson, verdictLines } from '../verdict.ts';
import { trustWithLandmark } from './query-files.ts';
import { verifySplitView } from './split-view.ts';

export interface VerifyOptions {
  readonly trust?: string;
  readonly to?: string;
  readonly mirror?: string;
  readonly state?: string;
  readonly json?: boolean;
}

/** The first that can be read, and more than any version. */
const SPACE = 0x20;
const OPENING_BRACE = 0x7b;
const LETTER_W = 0x57;

/** `file`: a path, or the receipt itself as the text of its QR code. */
export async function verify(file: string, options: VerifyOptions): Promise<void> {
  const bytes = isReceiptText(file) ? utf8(file) : readInput(file, 2 * receiptBytesMax);
  if (isSplitView(bytes)) return verifySplitView(bytes, options);
  const receipt = fromAnyForm(bytes);
  const trust = await trustFor(receipt, options);
  const reader = { verify: verifySignature, questions: questionsOf, nowMs: Date.now() };
  const verdict = await verifyReceipt(trust, receipt, reader);
  const { to, json } = options;
  if (to !== undefined) process.stdout.write(await inForm(to, trust, receipt, reader));
  else if (json) printJson(verdictJson(verdict));
  else printLines(verdictLines(verdict));
}

/** A receipt from paper needs the landmark of its day, which a mirror has. */
async function trustFor(
  receipt: Uint8Array,
  { mirror, ...options }: VerifyOptions,
): Promise<Trust> {
  const { seal } = decodeReceipt(decodeLinkedReceipt(receipt).receipt);
  return seal.grade === 'landmark' && mirror !== undefined
    ? trustWithLandmark({ ...options, mirror }, seal.day)
    : resolveTrust(options.trust);
}

/** A receipt begins with its version, and no version is a letter or brace. Throws DecodeError. */
function fromAnyForm(bytes: Uint8Array): Uint8Array {
  const [first = SPACE] = bytes;
  if (first === LETTER_W) return decodeReceiptText(withoutLineBreaks(utf8Text(bytes)));
  if (first < SPACE) return bytes;
  if (first !== OPENING_BRACE) throw new DecodeError('codec/malformed', 'this is no receipt');
  let value: unknown;
  try {
    value = JSON.parse(utf8Text(bytes));
  } catch (cause) {
    throw new DecodeError('codec/malformed', 'JSON', { cause });
  }
  return receiptFromJson(value);
}

async function inForm(
  form: string,
  trust: Trust,
  receipt: Uint8Array,
  reader: ReceiptReader,
): Promise<string> {
  switch (form) {
    case 'json':
      return `${JSON.stringify(receiptToJson(receipt), null, 2)}\n`;
    case 'tlog-proof':
      return await receiptToTlogProof(trust, receipt, reader);
    case 'text':
      return `${encodeReceiptText(receipt)}\n`;
    default:
      throw new WitanError('usage/invalid', `--to takes json, text or tlog-proof, not ${form}`);
  }
}
