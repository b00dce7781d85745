// Genuine byte strings to start from: what a council in memory sends, logs and marks through view
// changes, rotations and catch-up, and what the state machine stores while all modules are used.

import { RECORD_TYPES } from '@witan/consensus';
import { encodeBatchReference, HEADER_LENGTH } from '@witan/ledger/block';
import { ByteWriter, concatBytes, toHex } from '@witan/ledger/bytes';
import { decodeCosignatures, encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { decodeMessage } from '@witan/ledger/codec';
import * as budget from '@witan/ledger/codec-budget';
import { STAGES } from '@witan/ledger/codec-budget-fields';
import { adjustmentCodec, returnCodec } from '@witan/ledger/codec-budget-records';
import { writeRecord } from '@witan/ledger/codec-record-writer';
import { encodeCommitLink } from '@witan/ledger/commit-link';
import { encodeCouncil } from '@witan/ledger/council';
import { encodeCouncilDelta } from '@witan/ledger/council-delta';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { encodeEpochLinks } from '@witan/ledger/epoch-links';
import { encodeParameters } from '@witan/ledger/genesis';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { encodeValidators, type Validator } from '@witan/ledger/membership';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { encodePastAnswer, encodePastQuestion } from '@witan/ledger/past-sync';
import { DecodeError } from '@witan/ledger/problems';
import type { ImmediateSeal } from '@witan/ledger/receipt';
import { encodeReceiptText } from '@witan/ledger/receipt-text';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import { encodeManifest } from '@witan/ledger/snapshot';
import {
  encodeSignedHead,
  encodeSplitView,
  type SignedHead,
  splitView,
} from '@witan/ledger/split-view';
import { encodeHistoryStep, encodePast, encodeVersionLink } from '@witan/ledger/state-history';
import { encodeLogProof } from '@witan/ledger/state-log';
import { encodeStatePiece, MANIFEST_PART } from '@witan/ledger/state-sync';
import { decodeValue } from '@witan/ledger/state-value';
import { utf8 } from '@witan/ledger/text';
import { encodeWaypoint, waypointOf } from '@witan/ledger/waypoint';
import { WireWriter } from '@witan/ledger/wire-writer';
import { encodeTrustState } from '@witan/light-client/trust-state';
import { MemoryRows, MODULES } from '@witan/state';
import { canonicalMultiPolygon, encodeMultiPolygon, type Point } from '@witan/state/schema';
import { TestLedger } from '@witan/state/testkit';
import { Cluster } from '../../packages/consensus/test/cluster.ts';
import {
  citizensReceiptsOf,
  immediateReceiptsOf,
  type Sealed,
  TestChain,
} from '../../packages/light-client/test/chain.ts';
import { keptFork } from '../../packages/light-client/test/kept-fork.ts';
import { snapshotOf } from '../../packages/state/test/support/snapshots.ts';
import { accusations } from './accusations.ts';
import { checkpointSeeds } from './checkpoint-seeds.ts';
import { Draw } from './mutator.ts';

/** Bytes of one kind of frame or log record, by its number. */
export type Numbered = ReadonlyMap<number, readonly Uint8Array[]>;

export interface Seeds {
  readonly messages: Numbered;
  readonly records: Numbered;
  /** Everything else, of unknown kind: each decoder takes what it accepts. */
  readonly pool: readonly Uint8Array[];
}

const OF_A_KIND_MAX = 24;
const ACTS = 400;
const MS_MAX = 60_000;

class Collection {
  readonly #byKind = new Map<number, Map<string, Uint8Array>>();

  add(kind: number, bytes: Uint8Array): void {
    const known = this.#byKind.get(kind) ?? new Map<string, Uint8Array>();
    this.#byKind.set(kind, known);
    // The first and the last: a session differs most between its ends.
    if (known.size === OF_A_KIND_MAX) {
      const [middle] = [...known.keys()].slice(OF_A_KIND_MAX / 2);
      known.delete(middle as string);
    }
    known.set(toHex(bytes), bytes.slice());
  }

  get numbered(): Numbered {
    return new Map([...this.#byKind].map(([kind, known]) => [kind, [...known.values()]]));
  }
}

/** A council that works, loses its leader, rotates and takes back a member that fell behind. */
function councilSeeds(): { messages: Numbered; records: Numbered; pool: Uint8Array[] } {
  const messages = new Collection();
  const cluster = new Cluster({ parameters: { termBlocks: 8 } });
  cluster.bus.loses = ({ kind, payload }) => {
    messages.add(kind, payload);
    return false;
  };
  const work = (members: readonly number[], rounds: number): void => {
    for (let round = 0; round < rounds; round++) {
      for (const index of members) cluster.submit(index);
      cluster.run(250);
    }
  };
  work([0, 1, 2, 3], 6);
  const { leader } = cluster;
  cluster.kill(leader);
  work(
    [0, 1, 2, 3].filter((index) => index !== leader),
    24,
  );
  cluster.restart(leader);
  cluster.run(MS_MAX / 10);
  work([0, 1, 2, 3], 3);
  for (const { replica } of cluster.members) {
    replica.compact(replica.status().committedHeight - 4, () => undefined);
  }
  const records = new Collection();
  for (const bytes of lateCertificates()) records.add(RECORD_TYPES.certificate ?? 0, bytes);
  for (const { log } of cluster.members) {
    for (const { type, payload } of log.records) records.add(type, payload);
  }
  const marks = cluster.members.flatMap((member) => member.marks.load() ?? []);
  const blocks = records.numbered.get(RECORD_TYPES.block ?? 0) ?? [];
  return { messages: messages.numbered, records: records.numbered, pool: [...marks, ...blocks] };
}

/** Rows, values, calls and transactions of a ledger on which every module was used. */
function stateSeeds(): Uint8Array[] {
  const rows = new MemoryRows();
  const ledger = new TestLedger({ rows });
  const draw = new Draw(7);
  const calls: Uint8Array[] = [encodeValidators(ledger.genesis.validators)];
  const keys = new Map<string, Uint8Array>();
  const keyOf = (name: string): Uint8Array => {
    const key = keys.get(name) ?? demonstrationKeyPair(name).publicKey;
    keys.set(name, key);
    return key;
  };
  for (const { randomAct } of MODULES) {
    for (let i = 0; i < ACTS && randomAct !== undefined; i++) {
      const {
        as,
        operations,
        cosigners = [],
      } = randomAct({
        state: ledger.host.view(),
        random: (bound) => draw.below(bound),
        keyOf,
        timeMs: ledger.timeMs,
        height: ledger.host.head.height,
        sealedHashAt: (height) => ledger.sealedHashAt(height),
      });
      const submission = { sender: keyOf(as), operations, cosigners: cosigners.map(keyOf) };
      const transaction = ledger.transaction(submission);
      if (i % 16 === 0) calls.push(transaction);
      calls.push(...operations.map(({ payload }) => payload));
      ledger.commit([transaction]);
    }
  }
  ledger.flush();
  const { manifest } = snapshotOf(ledger, ledger.host.head.height);
  const values = [...rows.entries(new Uint8Array(0))].map(([, value]) => value);
  const { validators, parameters } = ledger.genesis;
  const base = { baseHeight: 0, baseHash: ledger.host.head.hash, validators, parameters };
  const council = [encodeParameters(parameters), encodeCouncil({ epoch: 1, ...base })];
  const place = new ByteWriter(14).u64(9).u32(1).u16(4_201).finish();
  const parts = values.flatMap((row) => [...recordsIn(row), ...eventsIn(row)]);
  const whole = encodeManifest(manifest);
  const named = { height: manifest.height, part: MANIFEST_PART, offset: 0 };
  const piece = encodeStatePiece({ ...named, total: whole.length, bytes: whole });
  const late = [...lateBudgetSeeds(), whole, piece, ...pastSeeds(values)];
  return [...calls, ...council, ...values, place, ...parts, ...late];
}

/** What nodes say of pasts. */
function pastSeeds(values: readonly Uint8Array[]): Uint8Array[] {
  const txid = new Uint8Array(32).fill(7);
  const records = [{ key: new Uint8Array(40).fill(9), version: 3, height: 12 }];
  const steps = values.slice(0, 2).map((value) => ({ txid, value }));
  const proof = { peaks: [txid], entries: [txid.subarray(0, 9)], right: [txid, txid] };
  const log = { key: new Uint8Array(22).fill(9), from: 2, to: 3, size: 7 };
  return [
    encodePastQuestion({ ask: 'records', id: 5, records }),
    encodePastAnswer({ ask: 'records', id: 5, records: [steps, [], steps] }),
    encodePastQuestion({ ask: 'entries', id: 6, ...log }),
    encodePastAnswer({ ask: 'entries', id: 6, proof }),
    encodeVersionLink({ recVersion: 3, updatedHeight: 12, historyHead: txid }),
  ];
}

/** What random acts of a few weeks seldom or never reach: the end of a year, what comes back. */
function lateBudgetSeeds(): Uint8Array[] {
  const [from, to, amount] = [STAGES.lapsed, STAGES.allotted, 7n] as const;
  const document = new Uint8Array(32).fill(9);
  const [auditor, treasurer] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
  const [line, order] = [new Uint8Array(20).fill(3), new Uint8Array(20).fill(4)];
  const act = { from, to, amount, document };
  const back = { order, supplier: line, amount, document, person: auditor };
  return [
    budget.reopenAdjust.encode({ line, ...act }),
    budget.settleLine.encode({ line, into: order, document }),
    budget.closeYear.encode({ year: 2024 }),
    budget.rejectPayment.encode({ line, order, reason: 'AC01', document }),
    budget.refund.encode({ line, order, amount, document }),
    budget.flagUnreconciled.encode({ line, order }),
    budget.fileStatement.encode({ account: line, document }),
    encodeLogProof({ peaks: [document], entries: [document, line], right: [document] }),
    budget.expireApproval.encode({ approval: order }),
    writeRecord(adjustmentCodec, { ...act, auditor, treasurer }),
    writeRecord(returnCodec, back),
  ];
}

/** The record that a leaf's row holds, if it does. */
function recordsIn(row: Uint8Array): Uint8Array[] {
  try {
    return [decodeValue(row)?.payload ?? []].flat();
  } catch (error) {
    if (error instanceof DecodeError) return [];
    throw error;
  }
}

/** The first event of a row of events: index u32 ‖ length u16 ‖ event. */
function eventsIn(row: Uint8Array): Uint8Array[] {
  const length = ((row[4] ?? 0) << 8) | (row[5] ?? 0);
  return length > 0 && row.length >= 6 + length ? [row.slice(6, 6 + length)] : [];
}

/** What receipts, proofs and messages are made of: each part has a decoder of its own. */
function partSeeds(messages: Numbered): Uint8Array[] {
  const chain = new TestChain();
  const receipts = [...immediateReceiptsOf(chain).values()];
  const parts = receipts.flatMap((receipt) => {
    const { entry, seal, claim } = receipt;
    const claimed =
      claim.kind === 'state'
        ? [claim.proof]
        : [claim.body, claim.outcome, outcomeRow(claim.outcome)];
    const split = [entry.subarray(0, HEADER_LENGTH), entry.subarray(HEADER_LENGTH)];
    return [encodeReceipt(receipt), seal.certificate, ...split, ...claimed];
  });
  const [first] = receipts as [Sealed<ImmediateSeal>];
  const { entry, seal } = first;
  const validators = encodeValidators(chain.trust.validators);
  const commitLink = encodeCommitLink({ entry, certificate: seal.certificate, validators });
  const delta = encodeCouncilDelta([], chain.trust.validators);
  const hashes = [entry.subarray(0, 32), entry.subarray(32, 64)];
  const cosignatures = encodeCosignatures([
    { voter: 1, time: 7, signature: new Uint8Array(65).fill(1) },
    { voter: 3, time: 9, signature: new Uint8Array(65).fill(1) },
  ]);
  const both = { entry, path: hashes, cosignatures, next: delta };
  const links = encodeEpochLinks({
    epoch: 3,
    validators,
    links: [
      { ...both, signing: new Uint8Array(0) },
      { ...both, path: [], signing: delta },
    ],
  });
  const head = { size: 9, root: entry.subarray(0, 32), attestedAtMs: 7_000 };
  const state = encodeTrustState({ ...chain.trust, head, bundleVersion: 2 });
  const receipt = encodeReceipt(first);
  const linked = encodeLinkedReceipt({ receipt, links });
  const waypoint = utf8(encodeWaypoint(waypointOf(entry.subarray(2, 34), head)));
  const onPaper = utf8(encodeReceiptText(receipt));
  const { member, name, attestKey } = chain.trust.validators[0] as Validator;
  const seat = new WireWriter()
    .bytes(1, utf8(member))
    .bytes(2, utf8(name))
    .bytes(3, attestKey)
    .finish();
  const ofEpochs = [commitLink, links, linked, delta, state, waypoint, onPaper, seat];
  const signed = decodeCosignatures(cosignatures);
  const headOf = (size: number): SignedHead => {
    return { size, root: head.root, epoch: 3, cosignatures: signed };
  };
  const [smaller, larger] = [headOf(7), headOf(9)];
  const evidence = encodeSplitView(splitView(entry.subarray(2, 34), smaller, larger, hashes));
  const guilty = chain.trust.validators.slice(0, 2);
  const ofForks = [
    ...[evidence, encodeSignedHead(smaller)],
    keptFork({ heads: [smaller, larger], evidence, guilty, mirrors: ['press', 'court'] }),
    encodeSealedHead({ entry, size: 9, path: hashes, epoch: 3, cosignatures }),
  ];
  const blocks = (messages.get(MESSAGE_KINDS.BLOCKS) ?? []).flatMap((payload) => {
    const message = decodeMessage(MESSAGE_KINDS.BLOCKS, payload);
    return message.kind === 'blocks' ? message.blocks : [];
  });
  const references = blocks.flatMap((block) => block.references.map(encodeBatchReference));
  return [
    ...parts,
    ...[...citizensReceiptsOf(chain).values()].map(encodeReceipt),
    ...ofEpochs,
    ...ofForks,
    ...accusations(entry),
    ...references,
    ...(messages.get(MESSAGE_KINDS.BATCH) ?? []),
  ];
}

/** Records that a calm session does not write: of a certificate that came later than its commit. */
function lateCertificates(): Uint8Array[] {
  return [...immediateReceiptsOf(new TestChain()).values()]
    .slice(0, 4)
    .map(({ seal: { certificate } }) => new ByteWriter().sized32(certificate).finish());
}

const outcomeRow = (outcome: Uint8Array): Uint8Array => concatBytes(outcome, outcome);

/** Lays of the plane that the workload does not make: holes, parts, and the smallest ring. */
function shapeSeeds(): Uint8Array[] {
  const square = (x: number, size: number): Point[] => [
    { x, y: x },
    { x: x + size, y: x },
    { x: x + size, y: x + size },
    { x, y: x + size },
  ];
  const shapes = [
    [{ outer: square(0, 5_000), holes: [] }],
    [{ outer: square(0, 9_000), holes: [square(1_000, 500), square(4_000, 700)] }],
    [
      { outer: square(-9_000, 5_000), holes: [] },
      { outer: square(20_000, 5_000), holes: [square(21_000, 500)] },
    ],
  ];
  return shapes.map((shape) => encodeMultiPolygon(canonicalMultiPolygon(shape)));
}

export function collectSeeds(): Seeds {
  const { messages, records, pool } = councilSeeds();
  const past = { txid: new Uint8Array(32).fill(3), previousValue: new Uint8Array(32).fill(4) };
  const both = [2, 3].map((version) => ({ version, height: 9, ...past }));
  const versions = encodePast(both.map((step) => ({ step, value: new Uint8Array(50) })));
  const steps = both.map(encodeHistoryStep);
  const parts = [
    ...partSeeds(messages),
    ...shapeSeeds(),
    ...steps,
    concatBytes(...steps),
    versions,
  ];
  return { messages, records, pool: [...pool, ...parts, ...stateSeeds(), ...checkpointSeeds()] };
}
