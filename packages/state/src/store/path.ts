// The way from the root to a key, in typed arrays that are used again and again: nothing of it is
// left for the collector.

import { stateKeyBytesMax } from '@witan/ledger/limits';
import type { Address } from './arena.ts';

/** Bits ascend along a path, so there are no more branches than bits in a key. */
const BRANCHES_MAX = 8 * stateKeyBytesMax;

/** Branches from the root down. */
export class Path {
  depth = 0;
  readonly bits: Int32Array = new Int32Array(BRANCHES_MAX);
  /** 1 where the way goes right. */
  readonly rights: Uint8Array = new Uint8Array(BRANCHES_MAX);
  /** The inner nodes; 0 for a branch that the tree does not have yet. */
  readonly nodes: Int32Array = new Int32Array(BRANCHES_MAX);
  /** What lies on the other side of each. */
  readonly others: Int32Array = new Int32Array(BRANCHES_MAX);
  /**
   * Something of each of these. Nobody wants it: it is asked for early, while the way down waits
   * for memory anyway, so that the hashes on the way back up find the rest of it in the cache.
   */
  readonly touched: Int32Array = new Int32Array(BRANCHES_MAX + 1);

  push(node: Address, bit: number, right: number, other: Address): void {
    const depth = this.depth++;
    this.nodes[depth] = node;
    this.bits[depth] = bit;
    this.rights[depth] = right;
    this.others[depth] = other;
  }
}
