// The state from static pages (light-client.md §15): walks from a sealed root to what a question
// needs, checks each page against the node that named it, and makes of them the StateProof that a
// node would have answered with. A host of pages learns which pages were fetched, never a question.

import { compareBytes, toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { statePageBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import {
  openStatePage,
  type StatePage,
  splicePages,
  statePagePath,
} from '@witan/ledger/state-page';
import type { ExpectedState, ProofNode } from '@witan/ledger/state-proof';
import type { StateQuestion, StateRange } from '@witan/ledger/state-proof-verdict';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { bitAt, criticalBit } from '@witan/ledger/state-tree';

/** Reads a file of the publication by its path, in at most so many bytes. */
export type FetchPage = (path: string, bytesMax: number) => Promise<Uint8Array>;

/** More than the longest list that a page of answers shows, in pages of few leaves. */
const PAGES_MAX = 1_024;
/** Of all pages together, those on their way among them: pages are of some kilobytes. */
const PAGES_BYTES_MAX = 32 * statePageBytesMax;
const ALL_BITS = Number.MAX_SAFE_INTEGER;

interface Ranked {
  readonly node: ProofNode;
  /** Leaves before it in key order. */
  readonly rank: number;
}

/**
 * Bytes of a StateProof that answers the questions, put together from pages. Throws WitanError
 * `light/not-published` for pasts and logs, which lie beside the state, and for lists of too many
 * pages; and as `openStatePage` does for a page that is not the one that was named.
 */
export async function proofFromPages(
  { chainId, height, stateRoot }: ExpectedState,
  questions: readonly StateQuestion[],
  fetch: FetchPage,
): Promise<Uint8Array> {
  if (questions.some((question) => question.ask === 'log' || 'past' in question)) {
    throw new WitanError('light/not-published', 'ask an agency for histories and logs');
  }
  let bytes = 0;
  const fetched = async (hash: Hash): Promise<Uint8Array> => {
    const page = await fetch(statePagePath(hash), statePageBytesMax);
    bytes += page.length;
    return page;
  };
  const pages = new Pages(openStatePage(await fetched(stateRoot), stateRoot));
  // A round trip for each level of pages, whatever the number of questions.
  for (let missing = pages.missing(questions); missing.length > 0; ) {
    // Each may be as long as a page can be.
    const room = Math.floor((PAGES_BYTES_MAX - bytes) / statePageBytesMax);
    if (pages.size + missing.length > PAGES_MAX || room < 1) {
      throw new WitanError('light/not-published', 'the list is too long: ask for it in pages');
    }
    const opened = missing.slice(0, room).map(async (node) => {
      pages.add(node.hash, openStatePage(await fetched(node.hash), node));
    });
    await Promise.all(opened);
    missing = missing.length > room ? missing.slice(room) : pages.missing(questions);
  }
  return encodeStateProof({ chainId, height, ...pages.spliced(questions) });
}

/** What a question opens, by ranks of leaves, and what has to be fetched before. */
interface Wanted {
  readonly open: { readonly from: number; readonly to: number };
  readonly missing: readonly ProofNode[];
}

class Pages {
  readonly #root: ProofNode;
  readonly #pages = new Map<string, ProofNode>();

  constructor(root: ProofNode) {
    this.#root = root;
  }

  get size(): number {
    return this.#pages.size;
  }

  add(hash: Hash, page: ProofNode): void {
    this.#pages.set(toHex(hash), page);
  }

  /** The tree over all that the questions ask for, once nothing is missing. */
  spliced(questions: readonly StateQuestion[]): StatePage {
    const open = questions.map((question) => this.#wanted(question).open);
    return splicePages(
      this.#root,
      (hash) => this.#pages.get(toHex(hash)),
      (rank, count) => open.some(({ from, to }) => from < rank + count && to > rank),
    );
  }

  /** Opaque nodes that some question has to see behind. */
  missing(questions: readonly StateQuestion[]): readonly ProofNode[] {
    return [...new Set(questions.flatMap((question) => this.#wanted(question).missing))];
  }

  #wanted(question: StateQuestion): Wanted {
    if (question.ask === 'key' || question.ask === 'log') {
      return wantedAt(this.#descend(question.key, ALL_BITS));
    }
    const collection = this.#descend(question.prefix, 8 * question.prefix.length);
    const witness = this.#leafOf(collection);
    const key = witness.node.entry?.key;
    if (key === undefined) return wantedAt(witness);
    // Any leaf tells that nothing has the prefix; of the others a total needs no more.
    const isEmpty = compareBytes(key.subarray(0, question.prefix.length), question.prefix) !== 0;
    if (isEmpty || question.ask === 'total') return wantedAt(witness);
    return this.#wantedIn(collection, question);
  }

  /** Behind a list: its leaves, and one more at either end, so that none can hide beside it. */
  #wantedIn({ node, rank }: Ranked, range: StateRange & { limit?: number }): Wanted {
    const end = rank + node.count;
    const start = range.from === undefined ? rank : this.#rankOf(range.from);
    const stop = range.to === undefined ? end : this.#rankOf(range.to);
    if (typeof start !== 'number') return wantedAt({ node: start, rank });
    if (typeof stop !== 'number') return wantedAt({ node: stop, rank });
    const last = range.limit === undefined ? stop + 1 : start + range.limit;
    const open = { from: Math.max(start - 1, rank), to: Math.min(last, end) };
    return { open, missing: this.#opaqueWithin(node, rank, open.from, open.to) };
  }

  #opaqueWithin(top: ProofNode, rank: number, from: number, to: number): readonly ProofNode[] {
    const missing: ProofNode[] = [];
    const stack: Ranked[] = [{ node: top, rank }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const { left, right, entry, count } = this.#behind(at.node);
      if (at.rank >= to || at.rank + count <= from || entry !== undefined) continue;
      if (left === undefined || right === undefined) missing.push(at.node);
      else stack.push({ node: right, rank: at.rank + left.count }, { node: left, rank: at.rank });
    }
    return missing;
  }

  /** How many leaves are below a bound, or the node that has to be seen behind first. */
  #rankOf(bound: Uint8Array): number | ProofNode {
    const { node: leaf } = this.#descend(bound, ALL_BITS);
    const key = leaf.entry?.key;
    if (key === undefined) return leaf;
    // What agrees with the bound up to where this leaf parts from it is on the leaf's side of it.
    const shared = 8 * Math.min(bound.length, key.length);
    const { node, rank } = this.#descend(bound, Math.min(criticalBit(key, bound), shared));
    return compareBytes(bound, key) <= 0 ? rank : rank + node.count;
  }

  /** The first node on a key's path that is a leaf or opaque, or has a bit of at least `bits`. */
  #descend(key: Uint8Array, bits: number): Ranked {
    let rank = 0;
    let node = this.#behind(this.#root);
    while (node.left !== undefined && node.right !== undefined && node.bit < bits) {
      const turnsRight = bitAt(key, node.bit) === 1;
      if (turnsRight) rank += node.left.count;
      node = this.#behind(turnsRight ? node.right : node.left);
    }
    return { node, rank };
  }

  /** The first leaf below a node, or the opaque node before it. */
  #leafOf({ node: top, rank }: Ranked): Ranked {
    let node = this.#behind(top);
    while (node.left !== undefined) node = this.#behind(node.left);
    return { node, rank };
  }

  #behind(node: ProofNode): ProofNode {
    const isOpaque = node.entry === undefined && node.left === undefined;
    return (isOpaque && this.#pages.get(toHex(node.hash))) || node;
  }
}

/** That node, which is a leaf or what hides one. */
function wantedAt({ node, rank }: Ranked): Wanted {
  return { open: { from: rank, to: rank + 1 }, missing: node.entry === undefined ? [node] : [] };
}
