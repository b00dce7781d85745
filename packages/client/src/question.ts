// The one written form of a question, which stands in the address, in the receipt and in the
// verdict.

import { WitanError } from '@witan/ledger/problems';

/**
 * A path such as `land/parcels/106-54` with each segment percent-encoded once, whether or not it
 * was before. Throws WitanError `usage/invalid` for what no address can carry.
 */
export function canonicalQuestion(path: string): string {
  return path.split('/').map(canonicalSegment).join('/');
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
