// C2SP tlog-proof: that an entry is in a log, as a text that stands by itself and that other tools
// read (c2sp.org/tlog-proof). Read strictly, so that a proof has one form.
//
//   c2sp.org/tlog-proof@v1 ⏎ [extra <base64> ⏎] index <decimal> ⏎ {<base64 sibling> ⏎} ⏎ <note>
//
// The extra data, where there are any, are the entry itself: what the path begins with is its hash,
// so that nothing in the file is believed unproved.

import { fromBase64, toBase64 } from './base64.ts';
import { readDecimal } from './checkpoint-note.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { noteCharactersMax, tlogProofExtraBytesMax } from './limits.ts';
import { PATH_LENGTH_MAX } from './merkle.ts';
import { DecodeError } from './problems.ts';

export interface TlogProof {
  /** Of the entry in the log, from 0. */
  readonly index: number;
  /** From the entry to the root, lowest sibling first. */
  readonly path: readonly Hash[];
  /** The checkpoint as a C2SP note. */
  readonly note: string;
  /** Not empty. */
  readonly extra?: Uint8Array;
}

const HEAD = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';
const INDEX = 'index ';
/** 64 lines of a hash, the first lines, and twice what the extra data can be. */
const CHARACTERS_MAX = noteCharactersMax + PATH_LENGTH_MAX * 45 + 2 * tlogProofExtraBytesMax;

export function encodeTlogProof({ index, path, note, extra }: TlogProof): string {
  const first = extra === undefined ? [HEAD] : [HEAD, `${EXTRA}${toBase64(extra)}`];
  const lines = [...first, `${INDEX}${index}`, ...path.map(toBase64)];
  return `${lines.join('\n')}\n\n${note}`;
}

/** Strict and bounded; not verified, and the note is left as it is. Throws DecodeError. */
export function decodeTlogProof(text: string): TlogProof {
  if (text.length > CHARACTERS_MAX) throw new DecodeError('codec/too-long', 'tlog-proof');
  const end = text.indexOf('\n\n');
  const [head, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (head !== HEAD) throw new DecodeError('codec/version', 'tlog-proof');
  const extra = lines[0]?.startsWith(EXTRA) ? lines.shift() : undefined;
  const index = lines.shift();
  if (index === undefined || !index.startsWith(INDEX) || lines.length > PATH_LENGTH_MAX) {
    throw new DecodeError('codec/malformed', 'tlog-proof');
  }
  const path = lines.map((line) => bytesOf(line));
  if (path.some(({ length }) => length !== HASH_LENGTH)) {
    throw new DecodeError('codec/malformed', 'sibling');
  }
  const proof = { index: readDecimal(index.slice(INDEX.length)), path, note: text.slice(end + 2) };
  return extra === undefined ? proof : { ...proof, extra: bytesOf(extra.slice(EXTRA.length)) };
}

function bytesOf(encoded: string): Uint8Array {
  const bytes = fromBase64(encoded);
  if (bytes !== undefined && bytes.length > 0) return bytes;
  throw new DecodeError('codec/malformed', 'base64');
}
