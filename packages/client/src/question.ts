// The one written form of a question, which stands in the address, in the receipt and in the
// verdict.

import { WitanError } from '@witan/ledger/problems';

/** None, or names and plain values: nothing that an address would end or hide. */
const OPTIONS = /^(?:\?[a-z]+=[a-z0-9]+(?:&[a-z]+=[a-z0-9]+)*)?$/;

/**
 * A path such as `land/parcels/106-54` with each segment percent-encoded once, whether or not it
 * was before; what follows a question mark are options, of which a schema has one form. Throws
 * WitanError `usage/invalid` for what no address can carry.
 */
export function canonicalQuestion(question: string): string {
  const mark = question.indexOf('?');
  const path = mark < 0 ? question : question.slice(0, mark);
  const options = mark < 0 ? '' : question.slice(mark);
  if (!OPTIONS.test(options)) throw new WitanError('usage/invalid', `the options ${options}`);
  return path.split('/').map(canonicalSegment).join('/') + options;
}

function canonicalSegment(segment: string): string {
  let text: string;
  try {
    text = encodeURIComponent(decodeURIComponent(segment));
  } catch (cause) {
    throw new WitanError('usage/invalid', 'a path that is not percent-encoded', { cause });
  }
  // An address that holds these, encoded or not, is shortened before it is sent.
  if (text === '' || text === '.' || text === '..') {
    throw new WitanError('usage/invalid', `a path with the segment "${text}"`);
  }
  return text;
}
