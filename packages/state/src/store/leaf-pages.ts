// Leaves without their values, in key order: what a tree is made of again without reading a row.
// Nothing in them is believed: every hash is computed anew, and leads to the signed root or not.
// Only whether a value has a history no hash of a key says; the scrub compares that with the row.
//
//   page   for each leaf: flags u8 ‖ key length u8 ‖ key ‖ [amount u64] ‖ [hash of the value 32]
//   flags  bit 0 amount, bit 1 history, bit 2 entry of an index, which has neither

import { ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, sha256 } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { INDEX_MARKER } from '@witan/ledger/state-value';
import { leavesFrom } from './lookup.ts';
import { HISTORY, MARKER, NO_NODE, type Node, type Tree } from './tree.ts';
import type { TreeBuilder } from './tree-builder.ts';

const AMOUNT = 1;
const WITH_HISTORY = 2;
const ENTRY = 4;
const AMOUNT_BYTES = 8;
/** A millisecond of work, and room for the largest leaf beside it. */
const PAGE_BYTES = 128 * 1024;
const LEAF_BYTES_MAX = 256;

/** No page is longer. */
export const leafPageBytesMax: number = PAGE_BYTES + LEAF_BYTES_MAX;

/** Each page in an array of its own; whoever goes on later must keep the version. */
export function* leafPages(tree: Tree, root: Node): Generator<Uint8Array, void> {
  if (root === NO_NODE) return;
  let page = new ByteWriter(leafPageBytesMax);
  for (const leaf of leavesFrom(tree, root, 0)) {
    const key = tree.keyView(leaf);
    const [high, low] = tree.amount(leaf);
    const hasAmount = (high | low) !== 0;
    const isEntry = tree.has(leaf, MARKER);
    const history = tree.has(leaf, HISTORY) ? WITH_HISTORY : 0;
    page.u8((hasAmount ? AMOUNT : 0) | (isEntry ? ENTRY : history));
    page.u8(key.length).raw(key);
    if (hasAmount) page.u32(high).u32(low);
    if (!isEntry) page.raw(tree.valueHash(leaf));
    if (page.length < PAGE_BYTES) continue;
    yield page.finish();
    page = new ByteWriter(leafPageBytesMax);
  }
  yield page.finish();
}

/** Throws WitanError `state/row-damaged` for what cannot be leaves behind those before. */
export function addLeafPage(builder: TreeBuilder, page: Uint8Array): void {
  const entryHash = sha256(INDEX_MARKER);
  const words = new DataView(page.buffer, page.byteOffset, page.byteLength);
  for (let at = 0; at < page.length; ) {
    const flags = page[at] as number;
    const amountAt = at + 2 + (page[at + 1] ?? 0);
    const hashAt = amountAt + ((flags & AMOUNT) === 0 ? 0 : AMOUNT_BYTES);
    const end = hashAt + ((flags & ENTRY) === 0 ? HASH_LENGTH : 0);
    if (end > page.length || flags > ENTRY + AMOUNT)
      throw new WitanError('state/row-damaged', 'a page of leaves');
    const high = hashAt === amountAt ? 0 : words.getInt32(amountAt);
    const low = hashAt === amountAt ? 0 : words.getInt32(amountAt + 4);
    const kind = end === hashAt ? MARKER : (flags & WITH_HISTORY) === 0 ? 0 : HISTORY;
    const valueHash = end === hashAt ? entryHash : page.subarray(hashAt, end);
    builder.addLeaf(page.subarray(at + 2, amountAt), kind, high, low, valueHash);
    at = end;
  }
}
