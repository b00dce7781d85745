// The small state machine of most seeds: it executes each transaction once, and its root is a hash
// over all that it has executed, so that any difference in order, content or repetition shows.

import type { Block } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import { type Result, sealedHash } from '@witan/ledger/block';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import {
  type Genesis,
  genesisBlockHash,
  genesisHeader,
  parametersHash,
} from '@witan/ledger/genesis';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import { must } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import type { ApplicationHome, DurableApplication, TransactionIds } from './application.ts';

interface Version {
  readonly key: string;
  readonly parentKey: string;
  readonly height: number;
  readonly result: Result;
  /** Leaf of the header log. */
  readonly sealed: Hash;
  /** Transactions that this version executed. */
  readonly executed: ReadonlySet<string>;
}

export class RegisterHome implements ApplicationHome {
  readonly genesis: Genesis;
  readonly txidsOf: TransactionIds;
  /** Durable versions, oldest first. */
  readonly versions: Version[];

  constructor(genesis: Genesis, txidsOf: TransactionIds) {
    this.genesis = genesis;
    this.txidsOf = txidsOf;
    const result = resultOf(genesis, { stateRoot: ZERO_HASH, receipts: ZERO_HASH, log: ZERO_HASH });
    const first = {
      key: toHex(genesisBlockHash(genesis)),
      parentKey: '',
      height: 0,
      result,
      sealed: sealedHash(genesisHeader(genesis), result),
      executed: new Set<string>(),
    };
    this.versions = [first];
  }

  open(): DurableApplication {
    return new Register(this);
  }
}

class Register implements DurableApplication {
  readonly #home: RegisterHome;
  /** Transactions of committed versions. */
  readonly #executed = new Set<string>();
  /** The head, and what was executed above it; parents stand before their children. */
  readonly #versions = new Map<string, Version>();
  /** Committed and not yet durable, oldest first. */
  readonly #unflushed: Version[] = [];
  #head: Version;

  constructor(home: RegisterHome) {
    this.#home = home;
    for (const { executed } of home.versions) for (const txid of executed) this.#executed.add(txid);
    this.#head = home.versions.at(-1) as Version;
    this.#versions.set(this.#head.key, this.#head);
  }

  get appliedHeight(): number {
    return (this.#home.versions.at(-1) as Version).height;
  }

  execute(block: Block, batches: readonly Batch[]): Result {
    const key = toHex(block.hash);
    const known = this.#versions.get(key);
    if (known !== undefined) return known.result;
    const parent = this.#versions.get(toHex(block.header.parent));
    must(parent !== undefined, 'X2: a block is executed behind its parent');
    must(block.references.length === batches.length, 'a batch for each reference');
    const executed = this.#newTransactions(parent, batches);
    const receipts = sha256(utf8([...executed].join('')));
    const result = resultOf(this.#home.genesis, {
      stateRoot: sha256(concatBytes(parent.result.stateRoot, receipts)),
      receipts,
      log: sha256(concatBytes(parent.result.logRoot, parent.sealed)),
    });
    this.#versions.set(key, {
      key,
      parentKey: parent.key,
      height: block.header.height,
      result,
      sealed: sealedHash(block.header, result),
      executed,
    });
    return result;
  }

  commit(block: Block, result: Result): void {
    const version = this.#versions.get(toHex(block.hash));
    must(version !== undefined, 'a block is executed before it is committed');
    must(version.parentKey === this.#head.key, 'S4: committed in height order');
    must(toHex(result.stateRoot) === toHex(version.result.stateRoot), 'the certified result');
    for (const txid of version.executed) this.#executed.add(txid);
    this.#versions.delete(this.#head.key);
    this.#head = version;
    this.#unflushed.push(version);
    this.#forgetOrphans();
  }

  abort(blockHash: Hash): void {
    const key = toHex(blockHash);
    must(key !== this.#head.key, 'what is committed is never dropped');
    this.#versions.delete(key);
    this.#forgetOrphans();
  }

  flush(upTo: number): void {
    const ready = this.#unflushed.filter(({ height }) => height <= upTo);
    this.#home.versions.push(...this.#unflushed.splice(0, ready.length));
  }

  #newTransactions(parent: Version, batches: readonly Batch[]): ReadonlySet<string> {
    const executed = new Set<string>();
    for (const batch of batches) {
      for (const txid of this.#home.txidsOf(batch).map(toHex)) {
        if (!this.#isExecuted(parent, txid)) executed.add(txid);
      }
    }
    return executed;
  }

  #isExecuted(parent: Version, txid: string): boolean {
    for (let at: Version | undefined = parent; at !== undefined && at !== this.#head; ) {
      if (at.executed.has(txid)) return true;
      at = this.#versions.get(at.parentKey);
    }
    return this.#executed.has(txid);
  }

  #forgetOrphans(): void {
    for (const [key, { parentKey }] of this.#versions) {
      if (key !== this.#head.key && !this.#versions.has(parentKey)) this.#versions.delete(key);
    }
  }
}

function resultOf(
  genesis: Genesis,
  { stateRoot, receipts, log }: { stateRoot: Hash; receipts: Hash; log: Hash },
): Result {
  return {
    stateRoot,
    receiptsRoot: receipts,
    logRoot: log,
    nextValidatorsHash: validatorsHash(genesis.validators),
    nextParamsHash: parametersHash(genesis.parameters),
  };
}
