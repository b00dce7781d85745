// Signed notes (C2SP signed-note): a text, an empty line, and a line for each signature. They are
// read strictly, so that a note has one form, and every other tool reads what is written here.
//
//   — <key name> <base64(key id 4 ‖ signature)>

import { fromBase64, toBase64 } from './base64.ts';
import { concatBytes } from './bytes.ts';
import { sha256 } from './hash.ts';
import { noteCharactersMax, noteKeyNameCharactersMax, noteSignaturesMax } from './limits.ts';
import { DecodeError, must } from './problems.ts';
import { utf8 } from './text.ts';

export interface NoteLine {
  readonly name: string;
  /** 4 bytes. With the name it tells which key signed, and how. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Note {
  /** Ends in a newline; the empty line behind it is no part of it. */
  readonly text: string;
  readonly lines: readonly NoteLine[];
}

export const NOTE_KEY_ID_LENGTH = 4;

const LINE_PREFIX = '\u2014 ';
const NOTHING = /* @__PURE__ */ new Uint8Array(0);

/** First 4 bytes of SHA-256(name ‖ newline ‖ type ‖ raw public key). */
export function noteKeyId(name: string, type: number, key: Uint8Array): Uint8Array {
  const hashed = concatBytes(utf8(`${name}\n`), Uint8Array.of(type), key);
  return sha256(hashed).slice(0, NOTE_KEY_ID_LENGTH);
}

/** White_Space of Unicode beyond U+0020. */
function isSpace(code: number): boolean {
  if (code >= 0x2000 && code <= 0x200a) return true;
  return [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
}

/** Not empty, and neither control characters nor spaces nor a plus. */
export function isNoteKeyName(name: string): boolean {
  if (name.length === 0 || name.length > noteKeyNameCharactersMax) return false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code <= 0x20 || code === 0x2b || code === 0x7f || isSpace(code)) return false;
  }
  return name.isWellFormed();
}

export function encodeNote({ text, lines }: Note): string {
  must(text.endsWith('\n') && lines.length > 0, 'a note has a text and a signature');
  return `${text}\n${lines.map(lineText).join('')}`;
}

function lineText({ name, keyId, signature }: NoteLine): string {
  must(isNoteKeyName(name), 'a key name is fit for a note');
  return `${LINE_PREFIX}${name} ${toBase64(concatBytes(keyId, signature))}\n`;
}

/** Strict and bounded; says nothing about truth. Throws DecodeError. */
export function decodeNote(note: string): Note {
  if (note.length > noteCharactersMax) throw new DecodeError('codec/too-long', 'note');
  requirePlainText(note);
  // The last empty line parts text and signatures: a text may have such lines too.
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new DecodeError('codec/malformed', 'note');
  const signed = note.slice(split + 2, -1).split('\n');
  if (signed.length > noteSignaturesMax) throw new DecodeError('codec/count', 'note signatures');
  return { text: note.slice(0, split + 1), lines: signed.map(readLine) };
}

function requirePlainText(note: string): void {
  for (let i = 0; i < note.length; i++) {
    const code = note.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) throw new DecodeError('codec/malformed', 'control character');
  }
  if (!note.isWellFormed()) throw new DecodeError('codec/malformed', 'not UTF-8');
}

function readLine(line: string): NoteLine {
  const fields = line.slice(LINE_PREFIX.length).split(' ');
  const [name = '', encoded = ''] = fields;
  const bytes = fromBase64(encoded) ?? NOTHING;
  const isLine = line.startsWith(LINE_PREFIX) && fields.length === 2 && isNoteKeyName(name);
  if (!isLine || bytes.length <= NOTE_KEY_ID_LENGTH) {
    throw new DecodeError('codec/malformed', 'signature line');
  }
  const keyId = bytes.slice(0, NOTE_KEY_ID_LENGTH);
  return { name, keyId, signature: bytes.slice(NOTE_KEY_ID_LENGTH) };
}
