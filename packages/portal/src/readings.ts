// What a text can stand for in the search box: a parcel, a budget line, a transaction, a height or
// a receipt. A text may have several readings, and nothing is asked of a server to find them.

import { isReceiptText } from '@witan/ledger/receipt-text';
import { addressOf } from './router.ts';

export interface Reading {
  readonly kind: 'parcel' | 'line' | 'transaction' | 'height' | 'receipt';
  /** The page that shows it. */
  readonly address: string;
  /** What to ask: the path of a question, an identifier, a height, or the receipt itself. */
  readonly asked: string;
}

const TXID = /^[0-9a-f]{64}$/i;
const HEIGHT = /^\d{1,15}$/;
const LINE = /^(\d{4})[ /](\S{1,64})$/;
/** As long as the shortest receipt, in the letters of base64. */
const RECEIPT = /^[\w+/=-]{600,}$/;
const PARCEL_CHARACTERS_MAX = 64;

export function readingsOf(typed: string): readonly Reading[] {
  const text = typed.trim();
  if (text === '') return [];
  if (RECEIPT.test(text) || isReceiptText(text)) {
    return [{ kind: 'receipt', address: addressOf('receipt', text), asked: text }];
  }
  if (TXID.test(text)) {
    const asked = text.toLowerCase();
    return [{ kind: 'transaction', address: addressOf('transaction', asked), asked }];
  }
  const found: Reading[] = [];
  if (text.length <= PARCEL_CHARACTERS_MAX) {
    const asked = `land/parcels/${encodeURIComponent(text)}`;
    found.push({ kind: 'parcel', address: addressOf('parcel', text), asked });
  }
  const [, year, line] = LINE.exec(text) ?? [];
  if (year !== undefined && line !== undefined) {
    const code = `${year}/${line}`;
    const asked = `budget/lines/${encodeURIComponent(code)}`;
    found.push({ kind: 'line', address: addressOf('line', code), asked });
  }
  if (HEIGHT.test(text)) {
    found.push({ kind: 'height', address: addressOf('block', text), asked: text });
  }
  return found;
}
