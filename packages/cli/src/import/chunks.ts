// From operations to the chunks that one signed transaction carries.

import type { Operation } from '@witan/ledger/transaction';

/** Well below the 64 KiB and 256 operations that a transaction may have. */
const CHUNK_BYTES_MAX = 48 * 1024;
const CHUNK_OPERATIONS_MAX = 128;
/** Tags and lengths around one payload. */
const OPERATION_OVERHEAD_BYTES = 16;

/** Chunks in the order of the items, taken from them one at a time. */
export function* chunksOf<Item extends { readonly operation: Operation }>(
  items: Iterable<Item>,
): Generator<readonly Item[], void, undefined> {
  let chunk: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    const added = item.operation.payload.length + OPERATION_OVERHEAD_BYTES;
    const isFull = chunk.length === CHUNK_OPERATIONS_MAX || bytes + added > CHUNK_BYTES_MAX;
    if (isFull && chunk.length > 0) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(item);
    bytes += added;
  }
  if (chunk.length > 0) yield chunk;
}
