// A small real chain for tests: the genesis of a consortium, an authenticated store with some
// hundred leaves, sealed headers over a header log, and certificates signed by real keys.

import { blockHash, type Header, type Result, sealedHash } from '@witan/ledger/block';
import { type Certificate, certifiedStatement, encodeCertificate } from '@witan/ledger/certificate';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { EXAMPLE_AGENCIES, exampleGenesis } from '@witan/ledger/example-consortium';
import { appendToFrontier, EMPTY_FRONTIER, frontierRoot } from '@witan/ledger/frontier';
import { chainIdOf, type Genesis, parametersHash } from '@witan/ledger/genesis';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import type { Landmark } from '@witan/ledger/landmark';
import { quorum } from '@witan/ledger/membership';
import { inclusionPath, leafHash, merkleRoot } from '@witan/ledger/merkle';
import { encodeOutcome, encodeOutcomes, type Outcome, receiptsRoot } from '@witan/ledger/outcome';
import type { FullSeal, ImmediateSeal, Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodeRecord } from '@witan/ledger/state-value';
import { statementBytes } from '@witan/ledger/statement';
import { encodeTransactionBody, transactionId } from '@witan/ledger/transaction';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { MapRows, NaiveState, openStore, writeSet } from '../../state/test/store-harness.ts';
import { entryBytes, headerBy, resultFor } from './entry.ts';
import { accountKey, paymentKey, toyQuestions } from './toy-schema.ts';

const ACCOUNTS = 240;
const GROUPS = 4;
/** Transactions by height: lists of all small sizes, and of powers of two and their neighbours. */
const TRANSACTIONS = [0, 1, 2, 3, 5, 8, 13, 7, 4, 9];
export const TOP_HEIGHT: number = TRANSACTIONS.length - 1;

/** `land/frozen`: what every second transaction of the chain is refused with. */
export const REFUSAL_CODE = 4211;

export type Write = Parameters<typeof writeSet>[0][number];
type Store = ReturnType<typeof openStore>;

export interface TestBlock {
  readonly header: Header;
  readonly result: Result;
  /** Header ‖ Result. */
  readonly entry: Uint8Array;
  readonly bodies: readonly Uint8Array[];
  readonly outcomes: readonly Outcome[];
  /** Every leaf of the state after this block. */
  readonly state: NaiveState;
}

export interface ChainOptions {
  readonly genesis?: Genesis;
  /** Chains of one genesis that differ in this execute different transactions: a fork. */
  readonly branch?: string;
  /** What this chain seals in place of an honest header or outcome. */
  readonly headerOf?: (honest: Header) => Header;
  readonly outcomeOf?: (honest: Outcome) => Outcome;
}

export interface SigningOptions {
  readonly signers?: readonly number[];
  readonly kind?: Certificate['kind'];
  readonly view?: number;
  readonly epoch?: number;
  /** The height that the certificate states of the block. */
  readonly statedHeight?: number;
}

export interface CosigningOptions {
  readonly signers?: readonly number[];
  /** Of signers' clocks, seconds after genesis, by their place among the signers. */
  readonly seconds?: readonly number[];
  /** Whose key signs in place of that of a seat. */
  readonly as?: (seat: number) => number;
  readonly root?: Hash;
}

/** When checkpoints are cosigned, after genesis, and when their readers look. */
const COSIGNED_SECONDS = 60;
export const NOW_MS: number = exampleGenesis().createdMs + 120_000;
const DAY_MS = 24 * 3_600_000;
/** Of the landmarks that every reader holds, by days after genesis. */
const LANDMARK_SIZES = [6, 9];

/** A receipt with something else vouching for it. */
export type Sealed<Seal extends Receipt['seal']> = Receipt & {
  readonly entry: Uint8Array;
  readonly seal: Seal;
};

/** The same claim with another seal: for what its parts vouch for together. */
export function withSeal<Seal extends Receipt['seal']>(
  receipt: Sealed<Seal>,
  changed: Partial<Seal>,
): Sealed<Seal> {
  return { ...receipt, seal: { ...receipt.seal, ...changed } };
}

/** The example consortium, or one of another size with keys made in the same way. */
export function genesisOf(agencies: number): Genesis {
  if (agencies === EXAMPLE_AGENCIES.length) return exampleGenesis();
  return exampleGenesis(
    Array.from({ length: agencies }, (_, i) => ({ member: `agency-${i}`, name: `Agency ${i}` })),
  );
}

const keyPairs = new Map<string, KeyPair>();

function keyPairOf(label: string): KeyPair {
  const made = keyPairs.get(label) ?? demonstrationKeyPair(label);
  keyPairs.set(label, made);
  return made;
}

export function accountId(number: number): Uint8Array {
  return demonstrationSeed(`account ${number}`).slice(0, 20);
}

function record(amount: bigint | undefined, height: number, payload: string): Uint8Array {
  return encodeRecord({
    amount,
    recVersion: 1,
    updatedHeight: height,
    historyHead: undefined,
    salt: undefined,
    payload: Buffer.from(payload),
  });
}

function writesOf(height: number, branch: string): Write[] {
  const writes: Write[] = [];
  const put = (key: Uint8Array, value: Uint8Array): void => void writes.push({ key, value });
  if (height === 0) {
    for (let i = 0; i < ACCOUNTS; i++) put(accountKey(accountId(i)), record(undefined, 0, `#${i}`));
  }
  put(accountKey(accountId(height)), record(undefined, height, `#${height}, changed${branch}`));
  for (let group = 0; group < GROUPS; group++) {
    const amount = BigInt(100 * height + group);
    put(paymentKey(group, 10 * height), record(amount, height, `payment${branch}`));
  }
  return writeSet(writes);
}

export const NO_PAST: Uint8Array = new Uint8Array(0);

export class TestChain {
  readonly genesis: Genesis;
  /** As pinned, and with two landmarks. */
  readonly trust: Trust;
  readonly blocks: TestBlock[] = [];
  readonly #store: Store;
  readonly #branch: string;
  readonly #options: ChainOptions;

  constructor(options: ChainOptions = {}) {
    this.genesis = options.genesis ?? exampleGenesis();
    this.#branch = options.branch ?? '';
    this.#options = options;
    const pinned = trustFromGenesis(this.genesis);
    const storeOptions = { chainId: pinned.chainId, retainedHeights: 64 };
    this.#store = openStore(new MapRows(), { height: -1, block: ZERO_HASH }, storeOptions);
    for (let height = 0; height <= TOP_HEIGHT; height++) this.#append(height);
    this.trust = { ...pinned, landmarks: LANDMARK_SIZES.map((size, i) => this.landmark(i, size)) };
  }

  #append(height: number): void {
    const parent = this.blocks.at(-1);
    const { bodies, outcomes } = this.#transactions(height);
    const header = this.#header(height, parent);
    const hash = blockHash(header);
    const writes = writesOf(height, this.#branch);
    const parentHash = parent === undefined ? ZERO_HASH : blockHash(parent.header);
    const { stateRoot } = this.#store.prepare(parentHash, hash, writes);
    this.#store.commit(hash);
    let frontier = EMPTY_FRONTIER;
    for (const leaf of this.#leaves()) frontier = appendToFrontier(frontier, leaf);
    const result = resultFor(this.genesis.validators, {
      stateRoot,
      receiptsRoot: receiptsRoot(encodeOutcomes(outcomes)),
      logRoot: frontierRoot(frontier),
      nextParamsHash: parametersHash(this.genesis.parameters),
    });
    const entry = entryBytes(header, result);
    const state = (parent?.state ?? new NaiveState()).with(writes);
    this.blocks.push({ header, result, entry, bodies, outcomes, state });
  }

  #transactions(height: number): Pick<TestBlock, 'bodies' | 'outcomes'> {
    const { publicKey: sender } = keyPairOf('person/owner');
    const payload = Buffer.from(`height ${height}${this.#branch}`);
    const bodies = Array.from({ length: TRANSACTIONS[height] ?? 0 }, (_, nonce) =>
      encodeTransactionBody({
        sender,
        nonce,
        validUntilHeight: height + 5,
        operations: [{ call: 0x0101, payload }],
      }),
    );
    const { outcomeOf = (honest) => honest } = this.#options;
    const outcomes = bodies.map((body, index) =>
      outcomeOf({
        height,
        index,
        txid: transactionId(body),
        code: index % 2 === 1 ? REFUSAL_CODE : 0,
        eventsHash: ZERO_HASH,
      }),
    );
    return { bodies, outcomes };
  }

  #header(height: number, parent: TestBlock | undefined): Header {
    const { headerOf = (honest) => honest } = this.#options;
    const header = headerBy(this.genesis.validators, {
      chainId: chainIdOf(this.genesis),
      height,
      proposer: height % this.genesis.validators.length,
      parent: parent === undefined ? ZERO_HASH : blockHash(parent.header),
      timeMs: this.genesis.createdMs + 1_000 * height,
    });
    return headerOf(header);
  }

  block(height: number): TestBlock {
    return this.blocks[height] as TestBlock;
  }

  #leaves(): Hash[] {
    return this.blocks.map(({ header, result }) => sealedHash(header, result));
  }

  /**
   * By default the COMMIT certificate of the first quorum, in the view that the height suggests.
   */
  certificate(height: number, options: SigningOptions = {}): Certificate {
    const { header, result } = this.block(height);
    const { validators } = this.genesis;
    const first = Array.from({ length: quorum(validators.length) }, (_, seat) => seat);
    const { kind = 'commit', view = height % 3, epoch = 0, signers = first } = options;
    const { statedHeight = height } = options;
    const unsigned: Certificate = {
      kind,
      epoch,
      view,
      height: statedHeight,
      blockHash: blockHash(header),
      sealedHash: kind === 'commit' ? sealedHash(header, result) : ZERO_HASH,
      signers,
      signatures: [],
    };
    const message = statementBytes(chainIdOf(this.genesis), epoch, certifiedStatement(unsigned));
    const signatures = signers.map((seat) =>
      keyPairOf(`${validators[seat]?.member}/consensus`).sign(message),
    );
    return { ...unsigned, signatures };
  }

  /** What ties a height to a COMMIT certificate, its own or a later one. */
  seal(height: number, sealedAt: number = height): Sealed<ImmediateSeal> {
    const { entry } = this.block(height);
    const certificate = encodeCertificate(this.certificate(sealedAt));
    const isOwn = sealedAt === height;
    const path = isOwn ? [] : inclusionPath(this.#leaves().slice(0, sealedAt), height);
    const anchor = isOwn ? undefined : this.block(sealedAt).entry;
    return { entry, seal: { grade: 'immediate', certificate, anchor, path }, claim: NO_CLAIM };
  }

  /** Cosigned by the first quorum, each a second after the one before. */
  cosignatures(size: number, options: CosigningOptions = {}): Cosignature[] {
    const { genesis } = this;
    const first = Array.from({ length: quorum(genesis.validators.length) }, (_, seat) => seat);
    const { signers = first, seconds = [], as = (seat) => seat } = options;
    const { root = this.headRoot(size) } = options;
    const body = checkpointBody(checkpointOrigin(chainIdOf(genesis)), { size, root });
    return signers.map((voter, i): Cosignature => {
      const time = Math.floor(genesis.createdMs / 1_000) + (seconds[i] ?? COSIGNED_SECONDS + i);
      const { member } = genesis.validators[as(voter)] as { member: string };
      const signature = keyPairOf(`${member}/attest`).sign(cosignedBytes(body, time));
      return { voter, time, signature };
    });
  }

  /** What ties a height to the cosigned head of a size. */
  full(height: number, size: number, options: CosigningOptions = {}): Sealed<FullSeal> {
    const { entry } = this.block(height);
    const path = inclusionPath(this.#leaves().slice(0, size), height);
    const cosignatures = encodeCosignatures(this.cosignatures(size, options));
    return { entry, seal: { grade: 'full', epoch: 0, size, path, cosignatures }, claim: NO_CLAIM };
  }

  headRoot(size: number): Hash {
    return merkleRoot(this.#leaves().slice(0, size));
  }

  get #firstDay(): number {
    return Math.floor(this.genesis.createdMs / DAY_MS);
  }

  /** Of a day after that of genesis. */
  landmark(after: number, size: number): Landmark {
    const { stateRoot } = this.block(size - 1).result;
    return { day: this.#firstDay + after, size, root: this.headRoot(size), stateRoot };
  }

  /** What ties a height to a landmark; without a height, it is the landmark's own state. */
  underLandmark(after: number, height?: number): Receipt {
    const [day, size] = [this.#firstDay + after, LANDMARK_SIZES[after] as number];
    const entry = height === undefined ? undefined : this.block(height).entry;
    const path = height === undefined ? [] : inclusionPath(this.#leaves().slice(0, size), height);
    return { entry, seal: { grade: 'landmark', day, size, path }, claim: NO_CLAIM };
  }

  stateClaim(question: string, height: number): Receipt['claim'] {
    const proof = this.#store.prove(height, toyQuestions(question));
    return { kind: 'state', question, proof, past: NO_PAST, log: NO_PAST };
  }

  transactionClaim(height: number, index: number): Receipt['claim'] {
    const { bodies, outcomes } = this.block(height);
    const encoded = outcomes.map(encodeOutcome);
    return {
      kind: 'transaction',
      body: bodies[index] as Uint8Array,
      outcome: encoded[index] as Uint8Array,
      path: inclusionPath(encoded.map(leafHash), index),
    };
  }

  stateReceipt(question: string, height: number, sealedAt: number = height): Sealed<ImmediateSeal> {
    return { ...this.seal(height, sealedAt), claim: this.stateClaim(question, height) };
  }

  transactionReceipt(
    height: number,
    index: number,
    sealedAt: number = height,
  ): Sealed<ImmediateSeal> {
    return { ...this.seal(height, sealedAt), claim: this.transactionClaim(height, index) };
  }
}

/** Of a seal that nobody has claimed anything under yet. */
const NO_CLAIM: Receipt['claim'] = {
  kind: 'transaction',
  body: NO_PAST,
  outcome: NO_PAST,
  path: [],
};

/** Immediate receipts of every kind, sealed directly and through a later anchor, by name. */
export function immediateReceiptsOf(chain: TestChain): ReadonlyMap<string, Sealed<ImmediateSeal>> {
  const present = Buffer.from(accountId(7)).toString('hex');
  const absent = Buffer.from(accountId(ACCOUNTS)).toString('hex');
  return new Map([
    ['inclusion', chain.stateReceipt(`accounts/${present}`, 6)],
    ['inclusion under an anchor', chain.stateReceipt(`accounts/${present}`, 5, 9)],
    ['absence', chain.stateReceipt(`accounts/${absent}`, 6)],
    ['absence at genesis', chain.stateReceipt(`accounts/${absent}`, 0, 1)],
    ['inclusion and absence', chain.stateReceipt(`accounts/${present}/and/${absent}`, 7)],
    ['list', chain.stateReceipt('payments/02', 6)],
    ['empty list', chain.stateReceipt('payments/77', 6)],
    ['range and its total', chain.stateReceipt('payments/01/015-045', 8)],
    ['page', chain.stateReceipt('payments/03/020+03', 8, 9)],
    ['count', chain.stateReceipt('accounts', 6)],
    ['sum', chain.stateReceipt('payments/02/total', 6, 8)],
    ['executed', chain.transactionReceipt(4, 2)],
    ['refused', chain.transactionReceipt(6, 11)],
    ['executed alone', chain.transactionReceipt(1, 0)],
    ['refused under an anchor', chain.transactionReceipt(2, 1, 9)],
  ]);
}

/** Receipts for citizens: under a head's last entry and under others, cosigned and not, by name. */
export function citizensReceiptsOf(chain: TestChain): ReadonlyMap<string, Receipt> {
  const present = Buffer.from(accountId(7)).toString('hex');
  const absent = Buffer.from(accountId(ACCOUNTS)).toString('hex');
  const state = (question: string, height: number) => ({
    claim: chain.stateClaim(question, height),
  });
  const transaction = (height: number, index: number) => ({
    claim: chain.transactionClaim(height, index),
  });
  return new Map<string, Receipt>([
    ['full: inclusion', { ...chain.full(6, 7), ...state(`accounts/${present}`, 6) }],
    ['full: absence below the head', { ...chain.full(5, 9), ...state(`accounts/${absent}`, 5) }],
    ['full: list', { ...chain.full(6, 10), ...state('payments/02', 6) }],
    ['full: executed', { ...chain.full(4, 10), ...transaction(4, 2) }],
    ['full: refused at the head', { ...chain.full(2, 3), ...transaction(2, 1) }],
    ['landmark: inclusion', { ...chain.underLandmark(0, 3), ...state(`accounts/${present}`, 3) }],
    [
      'landmark: sum at its end',
      { ...chain.underLandmark(1, 8), ...state('payments/02/total', 8) },
    ],
    ['landmark: executed', { ...chain.underLandmark(1, 4), ...transaction(4, 2) }],
    ['landmark: its own state', { ...chain.underLandmark(0), ...state(`accounts/${absent}`, 5) }],
  ]);
}

export function receiptsOf(chain: TestChain): ReadonlyMap<string, Receipt> {
  return new Map<string, Receipt>([...immediateReceiptsOf(chain), ...citizensReceiptsOf(chain)]);
}

export function encodedReceiptsOf(chain: TestChain): ReadonlyMap<string, Uint8Array> {
  return new Map([...receiptsOf(chain)].map(([name, receipt]) => [name, encodeReceipt(receipt)]));
}
