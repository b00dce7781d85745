// A receipt in whatever form people have it: a file, its JSON, the JSON that a server answered, the
// text of a QR code, letters of base64, or a picture of such a code. Nothing here is judged: that
// is the light client's task; what can be no receipt says why.

import { DecodeError } from '@witan/ledger/problems';
import { decodeReceiptText, isReceiptText, withoutLineBreaks } from '@witan/ledger/receipt-text';

const FILE_BYTES_MAX = 1024 * 1024;
/** Of a text that holds such a file: JSON has two digits for a byte, and names beside them. */
const TEXT_CHARACTERS_MAX = 4 * FILE_BYTES_MAX;
const IMAGE_BYTES_MAX = 16 * 1024 * 1024;

/** Why something holds no receipt, as `input.…` words it. */
export type NoReceipt =
  | 'empty'
  | 'too-large'
  | 'html'
  | 'json'
  | 'waypoint'
  | 'damaged'
  | 'other'
  | 'no-picture'
  | 'no-code';

export type Given =
  | { readonly kind: 'receipt'; readonly bytes: Uint8Array }
  | { readonly kind: 'none'; readonly reason: NoReceipt };

function none(reason: NoReceipt): Given {
  return { kind: 'none', reason };
}

function receipt(bytes: Uint8Array): Given {
  return bytes.length === 0 ? none('empty') : { kind: 'receipt', bytes };
}

export async function receiptOfFile(file: File): Promise<Given> {
  if (file.size === 0) return none('empty');
  const isImage = file.type.startsWith('image/');
  if (file.size > (isImage ? IMAGE_BYTES_MAX : FILE_BYTES_MAX)) return none('too-large');
  if (isImage) return receiptOfImage(file);
  return receiptOfBytes(new Uint8Array(await file.arrayBuffer()));
}

/** A file, or what a code holds. */
export async function receiptOfBytes(bytes: Uint8Array): Promise<Given> {
  return isText(bytes) ? receiptOfText(new TextDecoder().decode(bytes)) : receipt(bytes);
}

/** UTF-8 without control characters but those of lines; a receipt begins with one. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export async function receiptOfText(text: string): Promise<Given> {
  const trimmed = text.trim();
  if (trimmed === '') return none('empty');
  if (trimmed.length > TEXT_CHARACTERS_MAX) return none('too-large');
  if (isReceiptText(trimmed)) return ofCode(trimmed);
  if (trimmed.startsWith('WT1:')) return none('waypoint');
  if (trimmed.startsWith('<')) return none('html');
  return trimmed.startsWith('{') ? ofJson(trimmed) : ofBase64(trimmed);
}

function ofCode(text: string): Given {
  try {
    return receipt(decodeReceiptText(withoutLineBreaks(text)));
  } catch {
    return none('damaged');
  }
}

/** A receipt as JSON, or what an API answers, with the receipt as its `proof`. */
async function ofJson(text: string): Promise<Given> {
  let value: { readonly proof?: unknown };
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return none('json');
  }
  if (typeof value.proof === 'string') return ofBase64(value.proof);
  const { receiptFromJson } = await import('@witan/light-client/receipt-forms');
  try {
    return receipt(receiptFromJson(value));
  } catch (error) {
    if (error instanceof DecodeError) return none('json');
    throw error;
  }
}

/** Letters of base64 or base64url. */
function ofBase64(letters: string): Given {
  const plain = letters.replaceAll(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/');
  if (plain.length > 2 * FILE_BYTES_MAX) return none('too-large');
  try {
    return receipt(Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0)));
  } catch {
    return none('other');
  }
}

async function receiptOfImage(file: File): Promise<Given> {
  const image = await createImageBitmap(file).catch(() => undefined);
  if (image === undefined) return none('no-picture');
  const { codeIn } = await import('./code-reader.ts');
  const found = await codeIn(image);
  return found === undefined ? none('no-code') : receiptOfBytes(found);
}
