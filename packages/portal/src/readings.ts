// What a text can stand for in the search box: a parcel, a budget line, a transaction, a height or
// a receipt. A text may have several readings, and nothing is asked of a server to find them.

import { addressOf } from './router.ts';

export interface Reading {
  readonly kind: 'parcel' | 'line' | 'transaction' | 'height' | 'receipt';
  /** The page that shows it. */
  readonly address: string;
  /** What to ask to learn whether there is one; undefined where the page itself asks. */
  readonly question: string | undefined;
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
  if (RECEIPT.test(text)) {
    return [{ kind: 'receipt', address: addressOf('verify'), question: undefined }];
  }
  if (TXID.test(text)) {
    const address = addressOf('transaction', text.toLowerCase());
    return [{ kind: 'transaction', address, question: undefined }];
  }
  const found: Reading[] = [];
  const [, year, line] = LINE.exec(text) ?? [];
  if (year !== undefined && line !== undefined) {
    found.push({
      kind: 'line',
      address: addressOf('line', `${year}/${line}`),
      question: undefined,
    });
  }
  if (HEIGHT.test(text)) {
    found.push({ kind: 'height', address: addressOf('block', text), question: undefined });
  }
  if (text.length <= PARCEL_CHARACTERS_MAX) {
    const question = `land/parcels/${encodeURIComponent(text)}`;
    found.unshift({ kind: 'parcel', address: addressOf('parcel', text), question });
  }
  return found;
}
