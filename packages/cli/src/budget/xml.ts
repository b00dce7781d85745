// XML as banks send it, read into plain values: no document type, no entities beyond the five of
// XML, nothing fetched, nothing guessed about numbers. Elements are read by path and each reader
// says what it needs; a message that lacks it is refused by the name of the element.

import { WitanError } from '@witan/ledger/problems';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A statement of a day with thousands of entries. */
export const MESSAGE_BYTES_MAX: number = 16 * 1024 * 1024;

/** An element: its text, its attributes under `@name`, its children by name. */
export type Element = { readonly [name: string]: unknown };

/** Throws WitanError `budget/message-unsafe` or `budget/message-malformed`. */
export function readXml(bytes: Uint8Array): Element {
  if (bytes.length > MESSAGE_BYTES_MAX) throw malformed(`more than ${MESSAGE_BYTES_MAX} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WitanError('budget/message-malformed', 'not UTF-8', { cause });
  }
  // A document type can name entities and files; no ISO 20022 message has one.
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) {
    throw new WitanError('budget/message-unsafe');
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw malformed(`line ${valid.err.line}: ${valid.err.msg}`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: '#text',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    // Every element is a list, so that one entry and many are read alike.
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
    // Text alone still has its attributes beside it.
    alwaysCreateTextNode: true,
  });
  try {
    return parser.parse(text) as Element;
  } catch (cause) {
    throw new WitanError('budget/message-malformed', undefined, { cause });
  }
}

export function malformed(detail: string): WitanError {
  return new WitanError('budget/message-malformed', detail);
}

/** All elements at a path such as `Ntry/NtryDtls/TxDtls`. */
export function all(element: Element, path: string): readonly Element[] {
  let found: readonly Element[] = [element];
  for (const name of path.split('/')) {
    found = found.flatMap((one) => (one[name] as readonly Element[] | undefined) ?? []);
  }
  return found;
}

/** The one element at a path. */
export function one(element: Element, path: string): Element {
  const [first, ...more] = all(element, path);
  if (first === undefined || more.length > 0) {
    throw malformed(`${path}: ${more.length === 0 ? 'missing' : 'several'}`);
  }
  return first;
}

/** Its text without white space around it; empty where the element is missing. */
export function optionalText(element: Element, path: string): string {
  const [first] = all(element, path);
  return String(first?.['#text'] ?? '').trim();
}

export function textAt(element: Element, path: string): string {
  const text = optionalText(element, path);
  if (text === '') throw malformed(`${path}: empty`);
  return text;
}

/** The five characters that text must not have as they are. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
