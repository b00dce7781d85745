// Options that ask for a part of what a path answers, each in one written form: of a list
// `?limit=50` its first page, `?limit=50&from=KEY` the page from a key on, and `?proof=sum` its
// count and sum without a list; of a log its entries from an index on, of a history its newest
// versions, and those before a link.

import { fromHex, toHex } from '@witan/ledger/bytes';
import { stateKeyBytesMax, statePageEntriesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import { keyAfter } from '@witan/ledger/state-tree';
import type { AskedPart, Listing, QueryParameters } from './query.ts';

/** A page of a collection, or its total. */
export function listingPart(
  listing: Listing,
  parameters: QueryParameters,
  options: string,
): AskedPart {
  const prefix = listing.prefix(parameters);
  if (options === 'proof=sum') {
    return {
      proof: 'sum',
      questions: [{ ask: 'total', prefix }],
      answer(reader) {
        const { count, sum } = reader.total(prefix);
        return { count, sum: `${sum}` };
      },
    };
  }
  const { limit, from } = pageOf(options, prefix);
  return {
    proof: 'range',
    questions: [{ ask: 'page', prefix, from, limit, values: true }],
    answer(reader) {
      const { entries, atEnd, total } = reader.page(prefix, from, limit);
      const last = entries.at(-1);
      const next = atEnd || last === undefined ? null : toHex(keyAfter(last.key));
      return {
        entries: entries.map(listing.row),
        total: { count: total.count, sum: `${total.sum}` },
        next,
      };
    },
  };
}

export const NO_PREFIX: Uint8Array = /* @__PURE__ */ new Uint8Array(0);

/** How many, and from where on: below the prefix. Throws WitanError `usage/invalid`. */
export function pageOf(
  options: string,
  prefix: Uint8Array,
): { readonly limit: number; readonly from: Uint8Array | undefined } {
  const [first = '', second, ...more] = options.split('&');
  const text = first.startsWith('limit=') ? first.slice('limit='.length) : '';
  const limit = Number(text);
  const isLimit = Number.isInteger(limit) && limit > 0 && limit <= statePageEntriesMax;
  if (!isLimit || `${limit}` !== text || more.length > 0) refuseOptions(options);
  if (second === undefined) return { limit, from: undefined };
  const hex = second.startsWith('from=') ? second.slice('from='.length) : '';
  const from = fromHex(hex);
  const isKey = from !== undefined && from.length > 0 && from.length <= stateKeyBytesMax;
  const isBelow = prefix.every((byte, i) => from?.[i] === byte);
  if (!isKey || !isBelow || toHex(from) !== hex) refuseOptions(options);
  return { limit, from };
}

export function refuseOptions(options: string): never {
  throw new WitanError(
    'usage/invalid',
    `?${options}: not limit=1 to ${statePageEntriesMax}&from=KEY`,
  );
}
