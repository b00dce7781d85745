// Two planted bugs of checkpoints (light-client.md §5.1): a machine that cosigns what it has
// executed and is not final, or each root for which it signs a COMMIT, in whatever view.

import type { Block, CosignRequest, SignRequest } from '@witan/consensus';
import { type Result, sealedHash } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { merkleRoot } from '@witan/ledger/merkle';

export interface SpeculationOptions {
  readonly mutant: 'speculationCosigned' | 'cosignedByCommit';
  readonly ask: (request: CosignRequest) => void;
  /** Seconds of UTC. */
  readonly time: () => number;
  /** Of what is final here. */
  readonly leaves: () => readonly Hash[];
}

export class Speculation {
  readonly #options: SpeculationOptions;
  /** Executed blocks and their leaves, by hash. */
  readonly #executed = new Map<string, readonly [Block, Hash]>();

  constructor(options: SpeculationOptions) {
    this.#options = options;
  }

  executed(block: Block, result: Result): void {
    this.#executed.set(toHex(block.hash), [block, sealedHash(block.header, result)]);
    if (this.#options.mutant === 'speculationCosigned') this.#ask(block.hash);
  }

  signed({ statement }: SignRequest): void {
    if (this.#options.mutant !== 'cosignedByCommit' || statement.type !== 'commit') return;
    this.#ask(statement.blockHash);
  }

  /** The log whose last entry is this block, over what is final. */
  #ask(hash: Hash): void {
    const { ask, leaves, time } = this.#options;
    const final = leaves();
    const above: Hash[] = [];
    let found = this.#executed.get(toHex(hash));
    const last = found?.[0].header;
    if (last === undefined) return;
    while (found !== undefined && found[0].header.height >= final.length) {
      above.unshift(found[1]);
      found = this.#executed.get(toHex(found[0].header.parent));
    }
    const all = [...final, ...above];
    if (all.length !== last.height + 1) return;
    ask({ epoch: last.epoch, size: all.length, root: merkleRoot(all), time: time() });
  }
}
