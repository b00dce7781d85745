// UTF-8 without a platform: no ECMAScript library declares the encoders, so they are declared
// here, once, and nowhere else in the pure packages.

import { DecodeError } from './problems.ts';

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a well-formed string; a lone surrogate throws, for it would hash like U+FFFD. */
export function utf8(text: string): Uint8Array {
  const ascii = asciiBytes(text);
  if (ascii !== undefined) return ascii;
  if (!text.isWellFormed()) throw new RangeError('lone surrogate');
  return encoder.encode(text);
}

/** Longer texts are no matter for the encoder, whose call alone costs what 40 characters do. */
const ASCII_LENGTH_MAX = 64;

/** The bytes of a short text of ASCII alone, such as an identifier; else undefined. */
function asciiBytes(text: string): Uint8Array | undefined {
  if (text.length > ASCII_LENGTH_MAX) return undefined;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return undefined;
    bytes[i] = code;
  }
  return bytes;
}

/** The text of strict UTF-8 bytes; throws TypeError on malformed input and keeps a BOM. */
export function utf8Text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The same of bytes that were received. Throws DecodeError `codec/malformed`. */
export function strictText(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes);
  } catch (cause) {
    throw new DecodeError('codec/malformed', 'not UTF-8', { cause });
  }
}
