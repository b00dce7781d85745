// The small state machine of most seeds: it executes each transaction once, and its root is a hash
// over all that it has executed, so that any difference in order, content or repetition shows. Some
// transactions name the next council.

import type { Block, CouncilNotice, Executed } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import { type Result, sealedHash } from '@witan/ledger/block';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import {
  type Council,
  councilAfter,
  genesisCouncil,
  type NextCouncil,
} from '@witan/ledger/council';
import {
  type Genesis,
  genesisBlockHash,
  genesisHeader,
  parametersHash,
} from '@witan/ledger/genesis';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { blocksPerMessageMax, windowHeightsMax } from '@witan/ledger/limits';
import { validatorsHash } from '@witan/ledger/membership';
import { must } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import type { ApplicationHome, DurableApplication, TransactionIds } from './application.ts';

/** Of the block above a version: who sits, and who will. */
interface Term {
  readonly council: Council;
  readonly changedAt: number | undefined;
  readonly pending: NextCouncil | undefined;
}

/** What the transactions of a batch ask for, in their order. */
export type ReformsOf = (batch: Batch) => readonly NextCouncil[];

interface Version {
  readonly key: string;
  readonly parentKey: string;
  readonly height: number;
  readonly result: Result;
  /** Leaf of the header log. */
  readonly sealed: Hash;
  /** Transactions that this version executed. */
  readonly executed: ReadonlySet<string>;
  readonly above: Term;
  readonly notice: CouncilNotice;
}

/** A machine that computes something else from a height on, or when it is started again. */
export interface WrongResults {
  readonly fromHeight: number;
  readonly afterRestart: boolean;
  /** Machines with one salt are wrong in the same way. */
  readonly salt: number;
}

/** As many results as a replica may have in memory above the committed height (X2, S1). */
const OVERLAYS_MAX = blocksPerMessageMax + windowHeightsMax;

export interface RegisterOptions {
  readonly genesis: Genesis;
  readonly txidsOf: TransactionIds;
  readonly reformsOf: ReformsOf;
  readonly wrong: WrongResults | undefined;
}

export class RegisterHome implements ApplicationHome {
  readonly genesis: Genesis;
  readonly txidsOf: TransactionIds;
  readonly reformsOf: ReformsOf;
  readonly wrong: WrongResults | undefined;
  /** Processes that have opened it. */
  openings = 0;
  /** Durable versions, oldest first. */
  readonly versions: Version[];

  constructor({ genesis, txidsOf, reformsOf, wrong }: RegisterOptions) {
    this.genesis = genesis;
    this.reformsOf = reformsOf;
    this.wrong = wrong;
    this.txidsOf = txidsOf;
    const council = genesisCouncil(genesis);
    const roots = { stateRoot: ZERO_HASH, receipts: ZERO_HASH, log: ZERO_HASH };
    const result = resultOf(council, roots);
    const first = {
      key: toHex(genesisBlockHash(genesis)),
      parentKey: '',
      height: 0,
      result,
      sealed: sealedHash(genesisHeader(genesis), result),
      executed: new Set<string>(),
      above: { council, changedAt: undefined, pending: undefined },
      notice: { changedAt: undefined, next: undefined },
    };
    this.versions = [first];
  }

  setAside(): void {
    this.versions.length = 1;
  }

  open(): DurableApplication {
    this.openings += 1;
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

  /** Of the block above what is durable. */
  get council(): Council {
    return this.#durable.above.council;
  }

  get changedAt(): number | undefined {
    return this.#durable.above.changedAt;
  }

  get #durable(): Version {
    return this.#home.versions.at(-1) as Version;
  }

  execute(block: Block, batches: readonly Batch[]): Executed {
    const key = toHex(block.hash);
    const known = this.#versions.get(key);
    if (known !== undefined) return known;
    const parent = this.#versions.get(toHex(block.header.parent));
    must(parent !== undefined, 'X2: a block is executed behind its parent');
    const newest = [...this.#versions.values()].at(-1);
    must(parent === newest, 'X2: overlays are one chain');
    must(this.#versions.size <= OVERLAYS_MAX, 'X2: few overlays at once');
    must(block.references.length === batches.length, 'a batch for each reference');
    const executed = this.#newTransactions(parent, batches);
    const receipts = sha256(utf8([...executed].join('')));
    const { above, notice } = this.#govern(parent.above, block, batches);
    const result = resultOf(notice.next ?? above.council, {
      stateRoot: this.#bent(
        block.header.height,
        sha256(concatBytes(parent.result.stateRoot, receipts)),
      ),
      receipts,
      log: sha256(concatBytes(parent.result.logRoot, parent.sealed)),
    });
    const version = {
      key,
      parentKey: parent.key,
      height: block.header.height,
      result,
      sealed: sealedHash(block.header, result),
      executed,
      above,
      notice,
    };
    this.#versions.set(key, version);
    return version;
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

  /** M1, M2: the last change counts, if it is one that governance would let pass (M5). */
  #govern(
    { council, changedAt, pending }: Term,
    { hash, header }: Block,
    batches: readonly Batch[],
  ): { above: Term; notice: CouncilNotice } {
    const { height, epochEnd } = header;
    const reforms = batches
      .flatMap((batch) => this.#home.reformsOf(batch))
      .filter((reform) => isModerate(council, reform));
    const next = reforms.at(-1) ?? pending;
    const changed = changedAt ?? (reforms.length > 0 ? height : undefined);
    if (!epochEnd) {
      const notice = { changedAt: changed, next: undefined };
      return { above: { council, changedAt: changed, pending: next }, notice };
    }
    const successor = next ?? council;
    const entered = councilAfter(council, { height, hash }, successor);
    const above = { council: entered, changedAt: undefined, pending: undefined };
    return { above, notice: { changedAt: changed, next: successor } };
  }

  #bent(height: number, root: Hash): Hash {
    const { openings, wrong } = this.#home;
    if (wrong === undefined || height < wrong.fromHeight) return root;
    if (wrong.afterRestart && openings === 1) return root;
    return sha256(concatBytes(root, Uint8Array.of(wrong.salt)));
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

/** M5: at most a third of the members change, and four are left. */
function isModerate({ validators: before }: Council, { validators }: NextCouncil): boolean {
  const members = new Set(validators.map(({ member }) => member));
  const left = before.filter(({ member }) => !members.has(member)).length;
  const came = validators.length - (before.length - left);
  return validators.length >= 4 && Math.max(left, came) <= Math.floor(before.length / 3);
}

/** Hashes of a council, which stays the same for most blocks of a run. */
const councilHashes = new WeakMap<
  NextCouncil,
  Pick<Result, 'nextValidatorsHash' | 'nextParamsHash'>
>();

function hashesOf(next: NextCouncil): Pick<Result, 'nextValidatorsHash' | 'nextParamsHash'> {
  const known = councilHashes.get(next);
  if (known !== undefined) return known;
  const hashes = {
    nextValidatorsHash: validatorsHash(next.validators),
    nextParamsHash: parametersHash(next.parameters),
  };
  councilHashes.set(next, hashes);
  return hashes;
}

function resultOf(
  next: NextCouncil,
  { stateRoot, receipts, log }: { stateRoot: Hash; receipts: Hash; log: Hash },
): Result {
  return { stateRoot, receiptsRoot: receipts, logRoot: log, ...hashesOf(next) };
}
