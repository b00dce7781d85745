// The state machine of tests: it chains hashes, keeps the log of sealed headers, and follows a
// transaction that names the next council.

import type { Batch } from '@witan/ledger/batch';
import { type Result, sealedHash } from '@witan/ledger/block';
import { concatBytes } from '@witan/ledger/bytes';
import { type Council, councilAfter, type NextCouncil } from '@witan/ledger/council';
import {
  appendToFrontier,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
} from '@witan/ledger/frontier';
import { parametersHash } from '@witan/ledger/genesis';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import { must } from '@witan/ledger/problems';
import { keyOf } from './hash-key.ts';
import type { Application, Block, Executed } from './ports.ts';

/** What governance would keep in its state. */
interface Succession {
  readonly council: Council;
  readonly pending: NextCouncil;
  readonly changedAt: number | undefined;
}

interface Overlay {
  readonly key: string;
  readonly executed: Executed;
  readonly log: Frontier;
  readonly succession: Succession;
  readonly transactions: readonly Uint8Array[];
}

/** Reads the next council from a transaction, if it names one. */
export type ReadCouncil = (transaction: Uint8Array, now: NextCouncil) => NextCouncil | undefined;

export class MemoryApplication implements Application {
  appliedHeight = 0;
  #root: Hash = ZERO_HASH;
  #log: Frontier = EMPTY_FRONTIER;
  #succession: Succession;
  readonly #read: ReadCouncil;
  readonly #overlays: Overlay[] = [];
  /** Hashes of committed blocks, from height 1 on. */
  readonly committed: Hash[] = [];
  /** Transactions of committed blocks, in order. */
  readonly transactions: Uint8Array[] = [];
  /** Makes this machine compute something else, as a wrong one would. */
  corrupt: (result: Result, block: Block) => Result = (result) => result;

  constructor(council: Council, read: ReadCouncil = () => undefined) {
    this.#succession = { council, pending: council, changedAt: undefined };
    this.#read = read;
  }

  get council(): Council {
    return this.#succession.council;
  }

  get changedAt(): number | undefined {
    return this.#succession.changedAt;
  }

  execute(block: Block, batches: readonly Batch[]): Executed {
    const key = keyOf(block.hash);
    const done = this.#overlays.find((overlay) => overlay.key === key);
    if (done !== undefined) return done.executed;
    must(batches.length === block.references.length, 'a batch for each reference');
    const parent = this.#overlays.at(-1);
    const height = this.appliedHeight + this.#overlays.length + 1;
    must(block.header.height === height, 'a block is executed on its parent');
    must(parent === undefined || parent.key === keyOf(block.header.parent), 'on its own parent');
    const frontier = parent?.log ?? this.#log;
    const transactions = batches.flatMap((batch) => batch.transactions);
    const before = this.#after(parent?.succession ?? this.#succession, transactions, height);
    const next = block.header.epochEnd ? before.pending : undefined;
    const { validators, parameters } = next ?? before.council;
    const root = parent?.executed.result.stateRoot ?? this.#root;
    const result = this.corrupt(
      {
        stateRoot: sha256(concatBytes(root, ...transactions.map((bytes) => sha256(bytes)))),
        receiptsRoot: ZERO_HASH,
        logRoot: frontierRoot(frontier),
        nextValidatorsHash: validatorsHash(validators),
        nextParamsHash: parametersHash(parameters),
      },
      block,
    );
    const executed = { result, notice: { changedAt: before.changedAt, next } };
    const log = appendToFrontier(frontier, sealedHash(block.header, result));
    const succession = next === undefined ? before : succeeded(before, block);
    this.#overlays.push({ key, executed, log, succession, transactions });
    return executed;
  }

  #after(before: Succession, transactions: readonly Uint8Array[], height: number): Succession {
    let { changedAt, pending } = before;
    for (const transaction of transactions) {
      const named = this.#read(transaction, pending);
      if (named === undefined) continue;
      pending = named;
      changedAt ??= height;
    }
    return { council: before.council, pending, changedAt };
  }

  commit(block: Block, result: Result): void {
    const overlay = this.#overlays.shift();
    must(overlay?.key === keyOf(block.hash), 'blocks are committed in order, each once');
    must(block.header.height === this.appliedHeight + 1, 'heights are committed without a gap');
    this.appliedHeight += 1;
    this.#root = result.stateRoot;
    this.#log = overlay.log;
    this.#succession = overlay.succession;
    this.committed.push(block.hash);
    this.transactions.push(...overlay.transactions);
  }

  abort(blockHash: Hash): void {
    const key = keyOf(blockHash);
    const index = this.#overlays.findIndex((overlay) => overlay.key === key);
    if (index >= 0) this.#overlays.splice(index);
  }
}

function succeeded({ council, pending }: Succession, { hash, header }: Block): Succession {
  const { height } = header;
  return {
    council: councilAfter(council, { height, hash }, pending),
    pending,
    changedAt: undefined,
  };
}
