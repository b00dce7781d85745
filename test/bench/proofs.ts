// What proofs of each kind weigh and cost: bytes, proving, and verification with the hash that
// every browser has (state.md §14.2). Each proof is judged, and its verdict compared with what was
// put into the state, before a figure of it is reported.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { ByteWriter } from '@witan/ledger/bytes';
import { installSha256, sha256 } from '@witan/ledger/hash';
import { openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { encodeRecord } from '@witan/ledger/state-value';
import { installFastestSignatures } from '@witan/node/signatures';
import { MemoryRows } from '@witan/state';
import { AuthenticatedStore, BEFORE_GENESIS } from '@witan/state/store';
import { judgeAll } from './judge-all.ts';

export interface ProofCase {
  readonly name: string;
  readonly questions: readonly StateQuestion[];
  /** Entries that the verdicts must list, and what their amounts or those of a total must make. */
  readonly entries: number;
  readonly sum: bigint;
}

export interface ProofFigure {
  readonly name: string;
  readonly proofBytes: number;
  /** Of these, the pruned tree, and in it one opened leaf. */
  readonly treeBytes: number;
  readonly leafBytes: number;
  readonly proveUs: number;
  /** CPU with noble's SHA-256, proof bytes to verdict. */
  readonly verifyUs: number;
  readonly hashes: number;
  /** Verification over its hashes alone. */
  readonly ratio: number;
}

/** What a browser needs to judge the same proofs. */
export interface ProofTask {
  readonly name: string;
  readonly proof: Uint8Array;
  readonly questions: readonly StateQuestion[];
}

export interface ProofBench {
  readonly height: number;
  readonly stateRoot: Uint8Array;
  readonly cases: readonly ProofCase[];
  readonly figures: readonly ProofFigure[];
  readonly tasks: readonly ProofTask[];
}

const CHAIN_ID = new Uint8Array(32);
const PARCELS = 0x2a01;
const OWNED = 0x2a02;
const PAYMENTS = 0x2a03;
/** Of each budget line. */
const PAYMENTS_PER_LINE = 128;
/** In a pruned tree: its mark, length, key, amount and hash of the value. */
const LEAF_BYTES = 1 + 1 + 34 + 1 + 32;
const HEIGHT_WRITES = 10_000;
const PAYLOAD = new Uint8Array(100).fill(7);
const ROUNDS = 40;

interface Entry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

const hashOf = (text: string): Uint8Array => sha256(Buffer.from(text)).subarray(0, 20);
const parcelKey = (number: number): Uint8Array =>
  new ByteWriter()
    .u16(PARCELS)
    .raw(hashOf(`parcel ${number}`))
    .finish();
const ownerPrefix = (owner: number): Uint8Array =>
  new ByteWriter()
    .u16(OWNED)
    .raw(hashOf(`owner ${owner}`))
    .finish();
const linePrefix = (line: number): Uint8Array => new ByteWriter().u16(PAYMENTS).u32(line).finish();
const paymentKey = (line: number, seq: number): Uint8Array =>
  new ByteWriter().raw(linePrefix(line)).u64(seq).finish();
const amountOf = (number: number): bigint => BigInt(number % 9_973) + 1n;

function recordOf(amount: bigint | undefined): Uint8Array {
  const header = { recVersion: 1, updatedHeight: 1, historyHead: undefined, salt: undefined };
  return encodeRecord({ ...header, amount, payload: PAYLOAD });
}

/** Half parcels, a quarter the parcels of owners, a quarter payments by line. */
function* governmentMix(keys: number): Generator<Entry> {
  const plain = recordOf(undefined);
  for (let i = 0; i < keys / 2; i++) yield { key: parcelKey(i), value: plain };
  for (let i = 0; i < keys / 4; i++) {
    const owner = ownerPrefix(Math.floor(i / 3));
    yield {
      key: new ByteWriter()
        .raw(owner)
        .raw(hashOf(`parcel ${i}`))
        .finish(),
      value: plain,
    };
  }
  for (let i = 0; i < keys / 4; i++) {
    const [line, seq] = [Math.floor(i / PAYMENTS_PER_LINE), i % PAYMENTS_PER_LINE];
    yield { key: paymentKey(line, seq), value: recordOf(amountOf(i)) };
  }
}

function storeOf(keys: number): AuthenticatedStore {
  const store = AuthenticatedStore.open(new MemoryRows(), BEFORE_GENESIS, { chainId: CHAIN_ID });
  let batch: Entry[] = [];
  const flush = (): void => {
    const { height, block: parent } = store.committed;
    const block = sha256(new ByteWriter(8).u64(height + 1).finish());
    store.prepare(
      parent,
      block,
      batch.sort((a, b) => Buffer.compare(a.key, b.key)),
    );
    store.commit(block);
    batch = [];
  };
  for (const entry of governmentMix(keys)) {
    batch.push(entry);
    if (batch.length === HEIGHT_WRITES) flush();
  }
  if (batch.length > 0) flush();
  return store;
}

function casesOf(keys: number): ProofCase[] {
  const line = Math.floor(keys / 8 / PAYMENTS_PER_LINE);
  const prefix = linePrefix(line);
  const first = line * PAYMENTS_PER_LINE;
  const sumOf = (from: number, to: number): bigint => {
    let sum = 0n;
    for (let seq = from; seq < to; seq++) sum += amountOf(first + seq);
    return sum;
  };
  const parcel = (number: number): StateQuestion => ({
    ...{ ask: 'key', key: parcelKey(number), values: true },
  });
  const spread = (count: number): StateQuestion[] =>
    Array.from({ length: count }, (_, i) => parcel(Math.floor((i * keys) / 2 / count)));
  const whole = sumOf(0, PAYMENTS_PER_LINE);
  const from = paymentKey(line, 40);
  const to = paymentKey(line, 90);
  const owner = ownerPrefix(Math.floor(keys / 24));
  return [
    { name: 'inclusion', questions: [parcel(7)], entries: 1, sum: 0n },
    { name: 'absence', questions: [parcel(keys)], entries: 0, sum: 0n },
    { name: '10 records at once', questions: spread(10), entries: 10, sum: 0n },
    { name: '100 records at once', questions: spread(100), entries: 100, sum: 0n },
    { name: '1,000 records at once', questions: spread(1_000), entries: 1_000, sum: 0n },
    {
      ...{ name: 'all parcels of an owner', entries: 3, sum: 0n },
      questions: [{ ask: 'range', prefix: owner, values: true }],
    },
    {
      ...{ name: 'sum of a line', entries: PAYMENTS_PER_LINE, sum: whole },
      questions: [{ ask: 'total', prefix }],
    },
    {
      ...{ name: 'sum of a part of a line', entries: 50, sum: sumOf(40, 90) },
      questions: [{ ask: 'range-total', prefix, from, to }],
    },
    {
      ...{ name: 'page of 50 payments', entries: 50, sum: sumOf(40, 90) },
      questions: [{ ask: 'page', prefix, from, limit: 50, values: true }],
    },
    {
      ...{ name: 'whole line, 128 payments', entries: PAYMENTS_PER_LINE, sum: whole },
      questions: [{ ask: 'range', prefix, values: true }],
    },
  ];
}

function cpuUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Lowest of some rounds: what disturbs a machine only ever adds. */
function lowest(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const before = cpuUs();
    for (let i = 0; i < ROUNDS / 5; i++) work();
    least = Math.min(least, (cpuUs() - before) / (ROUNDS / 5));
  }
  return least;
}

function nobleHashUs(): number {
  const input = new Uint8Array(116);
  return (
    lowest(() => {
      for (let i = 0; i < 2_000; i++) nobleSha256(input);
    }) / 2_000
  );
}

export async function benchProofs(keys: number): Promise<ProofBench> {
  await installFastestSignatures();
  const store = storeOf(keys);
  const { height, stateRoot } = store.committed;
  const expected = { chainId: CHAIN_ID, height, stateRoot };
  const cases = casesOf(keys);
  const proofs = cases.map(({ questions }) => store.prove(height, questions));
  const proveUs = cases.map(({ questions }) => lowest(() => store.prove(height, questions)));
  const hashes = cases.map(({ questions }, i) => hashesOf(proofs[i] as Uint8Array, questions));
  installSha256((bytes) => nobleSha256(bytes));
  const hashUs = nobleHashUs();
  const figures = cases.map(({ name, questions, entries, sum }, i): ProofFigure => {
    const proof = proofs[i] as Uint8Array;
    const judge = (): object =>
      judgeAll(openStateProof(decodeStateProof(proof), expected), questions);
    assert.deepEqual(judge(), { entries, sum }, name);
    const verifyUs = lowest(judge);
    const ratio = verifyUs / ((hashes[i] as number) * hashUs);
    const proofBytes = proof.length;
    const treeBytes = decodeStateProof(proof).tree.length;
    return {
      name,
      proofBytes,
      treeBytes,
      leafBytes: LEAF_BYTES,
      proveUs: proveUs[i] as number,
      verifyUs,
      hashes: hashes[i] as number,
      ratio,
    };
  });
  await installFastestSignatures();
  const tasks = cases.map(({ name, questions }, i) => ({
    ...{ name, questions, proof: proofs[i] as Uint8Array },
  }));
  return { height, stateRoot, cases, figures, tasks };

  function hashesOf(proof: Uint8Array, questions: readonly StateQuestion[]): number {
    let count = 0;
    installSha256((bytes) => {
      count += 1;
      return createHash('sha256').update(bytes).digest();
    });
    count = 0;
    judgeAll(openStateProof(decodeStateProof(proof), expected), questions);
    return count;
  }
}
