// For tests of modules and for the simulator: a genesis with a full set of offices, and a ledger in
// one process that makes a block of whatever is submitted. It checks no signature, as the host
// checks none: that is done before a transaction enters a lane (L3).

import { type Batch, composeBatch, referenceTo, sealBatch } from '@witan/ledger/batch';
import {
  blockHash,
  HEADER_VERSION,
  type Header,
  payloadRoot,
  sealedHash,
} from '@witan/ledger/block';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import { epochEndHeight } from '@witan/ledger/council';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { type Genesis, PERSON_ID_LENGTH } from '@witan/ledger/genesis';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import type { Outcome } from '@witan/ledger/outcome';
import { must } from '@witan/ledger/problems';
import { type PublicKey, SIGNATURE_LENGTH } from '@witan/ledger/signature';
import {
  encodeTransaction,
  encodeTransactionBody,
  type Operation,
} from '@witan/ledger/transaction';
import { type Block, Host } from './host/host.ts';
import { MemoryRows } from './host/memory-rows.ts';
import type { Module } from './host/module.ts';
import { MODULES } from './modules/index.ts';

/** The key of a name in demonstrations and tests. */
export function demonstrationKey(name: string): PublicKey {
  return demonstrationKeyPair(name).publicKey;
}

export function demonstrationPerson(name: string): Uint8Array {
  return demonstrationSeed(`person/${name}`).slice(0, PERSON_ID_LENGTH);
}

/** Officer → power: two registrars, because four eyes are two persons (MOD-4). */
const OFFICERS = {
  registrar: 'land/registrar',
  'registrar-two': 'land/registrar',
  assessor: 'land/assessor',
  notary: 'land/notary',
  judge: 'land/judge',
  legislature: 'budget/legislature',
  treasurer: 'budget/treasury',
  preparer: 'budget/preparer',
  receiver: 'budget/receiver',
  approver: 'budget/approver',
  'supplier-officer': 'budget/supplier-office',
  'integrity-officer': 'budget/integrity-office',
  auditor: 'budget/auditor',
  'treasury-councillor': 'governance/councillor',
  'land-registry-councillor': 'governance/councillor',
  'interior-councillor': 'governance/councillor',
  'audit-court-councillor': 'governance/councillor',
} as const;

export type Officer = keyof typeof OFFICERS;

/** Members of the test ledger, by seat. */
export const AGENCIES: readonly string[] = ['treasury', 'land-registry', 'interior', 'audit-court'];
const DAY_MS = 24 * 3_600_000;

/** Block time of the first block after genesis. */
export const TEST_TIME_MS = 1_700_000_000_000;

export function testGenesis(replayWindowBlocks = 100): Genesis {
  const officers = Object.entries(OFFICERS);
  return {
    network: 'test',
    demonstration: true,
    createdMs: TEST_TIME_MS - DAY_MS,
    parameters: {
      windowHeights: 8,
      termBlocks: 32,
      replayWindowBlocks,
      blockIntervalMsMax: 200,
      epochBlocksMax: 10_000,
      epochBytesPerMember: 2 ** 30,
      epochOperationsPerMember: 1_000_000,
    },
    validators: AGENCIES.map((member) => ({
      member,
      name: member,
      networkKey: demonstrationKey(`${member}/network`),
      consensusKey: demonstrationKey(`${member}/consensus`),
      attestKey: demonstrationKey(`${member}/attest`),
    })),
    registry: {
      persons: officers.map(([name]) => ({
        id: demonstrationPerson(name),
        key: demonstrationKey(name),
      })),
      offices: officers.map(([title, power], id) => {
        const agency = AGENCIES.indexOf(title.slice(0, -'-councillor'.length));
        return { id, member: Math.max(0, agency), title, power };
      }),
      mandates: officers.map(([name], id) => ({
        id,
        office: id,
        person: demonstrationPerson(name),
        fromMs: TEST_TIME_MS - DAY_MS,
        toMs: TEST_TIME_MS + 3_650 * DAY_MS,
      })),
    },
  };
}

/** A transaction to be: who sends it, and what it asks for. */
export interface Submission {
  readonly sender: PublicKey;
  readonly operations: readonly Operation[];
  readonly cosigners?: readonly PublicKey[];
  readonly nonce?: number;
  readonly validUntilHeight?: number;
}

export interface TestLedgerOptions {
  readonly genesis?: Genesis;
  readonly modules?: readonly Module[];
  readonly rows?: MemoryRows;
  /** Of the store's values; 0 makes it read every row anew. */
  readonly cacheBytes?: number;
  /** As a host has them. */
  readonly retainedHeights?: number;
  readonly pastHeights?: number;
}

/** Builds the envelope with a signature of zeros. */
export function unsignedTransaction(
  submission: Required<Omit<Submission, 'cosigners'>> & Pick<Submission, 'cosigners'>,
): Uint8Array {
  const body = encodeTransactionBody(submission);
  const signature = new Uint8Array(SIGNATURE_LENGTH).fill(1);
  return encodeTransaction(
    body,
    signature,
    (submission.cosigners ?? []).map(() => signature),
  );
}

export interface TestBlock {
  readonly block: Block;
  readonly batches: Batch[];
}

/** A block with a batch of each lane that has transactions; not yet executed. */
export function blockOf(
  host: Host,
  lanes: readonly (readonly Uint8Array[])[],
  timeMs: number,
  parent: Pick<Block, 'hash' | 'header'> = host.head,
): TestBlock {
  const height = parent.header.height + 1;
  const { epoch, validators } = host.council;
  const isEnd = height === epochEndHeight(host.council, host.changedAt);
  const made = lanes.flatMap((transactions, author) => {
    if (transactions.length === 0) return [];
    const lane = { author, epoch, boot: 1, seq: height, createdMs: timeMs };
    const { header } = composeBatch(lane, transactions);
    return [sealBatch(header, new Uint8Array(SIGNATURE_LENGTH), transactions)];
  });
  const references = made.map(referenceTo);
  const header: Header = {
    version: HEADER_VERSION,
    chainId: host.chainId,
    epoch,
    height,
    originView: 0,
    proposer: 0,
    parent: parent.hash,
    payloadRoot: payloadRoot(references),
    timeMs,
    termEnd: false,
    epochEnd: isEnd,
    evidenceRoot: ZERO_HASH,
    lagSeal: ZERO_HASH,
    validatorsHash: validatorsHash(validators),
  };
  return { block: { hash: blockHash(header), header, references }, batches: made };
}

export class TestLedger {
  readonly genesis: Genesis;
  readonly host: Host;
  readonly rows: MemoryRows;
  /** Of committed blocks, by height. */
  readonly references: Map<number, Block['references']> = new Map();
  /** Block time of the next block; it rises by a second with each. */
  timeMs: number;
  #nonce = 0;

  constructor(options: TestLedgerOptions = {}) {
    const { genesis = testGenesis(), rows = new MemoryRows(), modules = MODULES } = options;
    this.genesis = genesis;
    this.rows = rows;
    this.host = new Host({ ...options, genesis, modules, rows });
    this.timeMs = Math.max(TEST_TIME_MS, this.host.head.header.timeMs + 1_000);
  }

  /** Envelope bytes of a submission, valid for the next ten blocks unless it says otherwise. */
  transaction(submission: Submission): Uint8Array {
    const validUntilHeight = submission.validUntilHeight ?? this.host.head.height + 10;
    const nonce = submission.nonce ?? this.#nonce++;
    return unsignedTransaction({ ...submission, validUntilHeight, nonce });
  }

  /** sealedHash of a committed height. */
  sealedHashAt(height: number): Hash {
    const sealed = this.host.archive.sealed(height);
    must(sealed !== undefined, 'the height is committed');
    return sealedHash(sealed.header, sealed.result);
  }

  /** A block on a parent, the newest committed one unless told; not yet executed. */
  block(
    batches: readonly (readonly Uint8Array[])[],
    parent: Pick<Block, 'hash' | 'header'> = this.host.head,
  ): TestBlock {
    return blockOf(this.host, batches, this.timeMs, parent);
  }

  /** Executes and commits one block of these transactions; outcomes in their order. */
  commit(transactions: readonly Uint8Array[]): Outcome[] {
    return this.commitLanes([transactions]);
  }

  /** The same, of the transactions that each seat batched. */
  commitLanes(lanes: readonly (readonly Uint8Array[])[]): Outcome[] {
    const { block, batches } = this.block(lanes);
    this.host.commit(block, this.host.execute(block, batches).result);
    this.references.set(block.header.height, block.references);
    this.timeMs += 1_000;
    return this.host.archive.outcomes(block.header.height);
  }

  /** One block for one transaction; its code, 0 when it was accepted. */
  submit(submission: Submission): number {
    const [outcome] = this.commit([this.transaction(submission)]);
    must(outcome !== undefined, 'one transaction has one outcome');
    return outcome.code;
  }

  /**
   * A hash over all that modules hold, in hexadecimal. What the host keeps is left out: budgets
   * change with every transaction, a refused one included.
   */
  moduleRecordsHash(): string {
    const parts: Uint8Array[] = [];
    for (const { key, value } of this.host.view().entries({ prefix: new Uint8Array(0) })) {
      if (key[0] !== 0) parts.push(key, value);
    }
    return toHex(sha256(concatBytes(...parts)));
  }

  /** Writes everything committed to the rows, as a node does now and then. */
  flush(): void {
    this.rows.write(this.host.takeBatch(this.host.head.height));
    this.host.batchWritten();
  }

  /** What a node finds after a crash: the rows as flushed last. */
  reopened(options: Omit<TestLedgerOptions, 'genesis' | 'rows'> = {}): TestLedger {
    return new TestLedger({ ...options, genesis: this.genesis, rows: this.rows });
  }
}
