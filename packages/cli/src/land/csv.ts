// Comma-separated values as RFC 4180 has them, read as a stream: quoted fields with doubled quotes,
// line breaks within quotes, CRLF or LF between records, the last line break optional.

import { createReadStream } from 'node:fs';
import { WitanError } from '@witan/ledger/problems';

const fieldLengthMax = 64 * 1024;
const fieldsMax = 256;

/** @throws WitanError `land/source-malformed`, with the number of the record */
export async function* readCsv(
  chunks: AsyncIterable<string>,
): AsyncGenerator<readonly string[], void, undefined> {
  const parser = new CsvParser();
  for await (const chunk of chunks) yield* parser.push(chunk);
  yield* parser.end();
}

/** The records of a file in strict UTF-8. Throws as `readCsv` does. */
export function readCsvFile(path: string): AsyncGenerator<readonly string[], void, undefined> {
  return readCsv(textOf(path));
}

async function* textOf(path: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (error) {
      throw new WitanError('land/source-malformed', 'not UTF-8', { cause: error });
    }
  };
  for await (const chunk of createReadStream(path)) yield decode(chunk);
  yield decode();
}

type Position = 'field' | 'plain' | 'quoted' | 'quote' | 'return';

class CsvParser {
  #position: Position = 'field';
  #field = '';
  #fields: string[] = [];
  #records = 0;

  *push(chunk: string): Generator<readonly string[], void, undefined> {
    for (const character of chunk) {
      if (this.#step(character)) yield this.#take();
    }
  }

  *end(): Generator<readonly string[], void, undefined> {
    if (this.#position === 'quoted' || this.#position === 'return') throw this.#malformed();
    if (this.#position === 'field' && this.#fields.length === 0) return;
    this.#close('field');
    yield this.#take();
  }

  /** True when the character ends a record. */
  #step(character: string): boolean {
    if (this.#position === 'quoted') {
      if (character === '"') this.#position = 'quote';
      else this.#append(character);
      return false;
    }
    if (this.#position === 'return' && character !== '\n') throw this.#malformed();
    switch (character) {
      case '"':
        this.#quote();
        return false;
      case ',':
        this.#close('field');
        return false;
      case '\r':
        this.#close('return');
        return false;
      case '\n':
        if (this.#position !== 'return') this.#close('field');
        this.#position = 'field';
        return true;
      default:
        if (this.#position === 'quote') throw this.#malformed();
        this.#position = 'plain';
        this.#append(character);
        return false;
    }
  }

  /** A quote opens a field, or stands doubled within a quoted one. */
  #quote(): void {
    if (this.#position === 'plain') throw this.#malformed();
    if (this.#position === 'quote') this.#append('"');
    this.#position = 'quoted';
  }

  #append(character: string): void {
    if (this.#field.length >= fieldLengthMax) throw this.#malformed();
    this.#field += character;
  }

  #close(next: Position): void {
    if (this.#fields.length >= fieldsMax) throw this.#malformed();
    this.#fields.push(this.#field);
    this.#field = '';
    this.#position = next;
  }

  #take(): readonly string[] {
    const fields = this.#fields;
    this.#fields = [];
    this.#records++;
    return fields;
  }

  #malformed(): WitanError {
    return new WitanError('land/source-malformed', `CSV record ${this.#records + 1}`);
  }
}
