// A receipt as text: what a QR code on paper holds, and what people paste who have no camera. The
// digits are those that such a code stores in the least room (light-client.md §17.2).
//
//   WR1:<base45(file)>
//
// A file that fits PAPER_VERSION needs no magnifying glass: 117 squares on a side.

import { fromBase45, toBase45 } from './base45.ts';
import { DecodeError } from './problems.ts';

const SCHEME = 'WR1:';

/** Version of QR code that a landmark receipt fits (light-client.md G11). */
export const PAPER_VERSION = 25;

export function isReceiptText(text: string): boolean {
  return text.startsWith(SCHEME);
}

export function encodeReceiptText(file: Uint8Array): string {
  return SCHEME + toBase45(file);
}

/** What was broken into lines on its way, as one: no digit breaks a line. */
export function withoutLineBreaks(text: string): string {
  return text.replaceAll('\r', '').replaceAll('\n', '');
}

/** The file; says nothing about truth. Throws DecodeError. */
export function decodeReceiptText(text: string): Uint8Array {
  const file = isReceiptText(text) ? fromBase45(text.slice(SCHEME.length)) : undefined;
  if (file === undefined || file.length === 0) {
    throw new DecodeError('codec/malformed', 'receipt as text');
  }
  return file;
}
