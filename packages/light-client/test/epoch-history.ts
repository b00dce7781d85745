// A history of councils for tests of links: entries that end epochs, a header log with nothing but
// them and strangers' leaves between, and cosignatures by keys that are made from names.

import { blockHash, type Header, sealedHash } from '@witan/ledger/block';
import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { type Certificate, certifiedStatement, encodeCertificate } from '@witan/ledger/certificate';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { encodeEpochLinks } from '@witan/ledger/epoch-links';
import { frontierRoot } from '@witan/ledger/frontier';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { quorum, type Validator } from '@witan/ledger/membership';
import { leafHash, nodeHash } from '@witan/ledger/merkle';
import { type NodeAt, pathBetween, peaksAt } from '@witan/ledger/merkle-log';
import { encodeOutcome, encodeOutcomes, type Outcome, receiptsRoot } from '@witan/ledger/outcome';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { type EndedEpochs, farthestLinks } from '@witan/ledger/skip-links';
import { statementBytes } from '@witan/ledger/statement';
import { encodeTransactionBody, transactionId } from '@witan/ledger/transaction';
import type { Trust } from '@witan/light-client';
import { entryBytes, headerBy, resultFor } from './entry.ts';

export const CHAIN_ID: Hash = new Uint8Array(32).fill(0xc1);
/** Seconds of UTC at which the end of epoch 0 is cosigned; each later one a day after. */
export const FIRST_SECONDS = 1_800_000_000;
const DAY_SECONDS = 86_400;

const pairs = new Map<string, KeyPair>();
const byKey = new Map<string, KeyPair>();

/** Of an agency; `attest` may have a number behind it, where the key was rotated. */
export function keyOf(member: string, kind: string): KeyPair {
  const name = `epochs/${member}/${kind}`;
  const found = pairs.get(name) ?? demonstrationKeyPair(name);
  pairs.set(name, found);
  byKey.set(toHex(found.publicKey), found);
  return found;
}

function pairOf(publicKey: Uint8Array): KeyPair {
  return byKey.get(toHex(publicKey)) as KeyPair;
}

export function agency(member: string, attest = 'attest'): Validator {
  return {
    member,
    name: `Agency ${member.replace('agency-', '')}`,
    networkKey: keyOf(member, 'network').publicKey,
    consensusKey: keyOf(member, 'consensus').publicKey,
    attestKey: keyOf(member, attest).publicKey,
  };
}

/** One letter for each agency. */
export function councilOf(letters: string): Validator[] {
  return [...letters].map((letter) => agency(letter));
}

export interface HistoryOptions {
  /** Heights of an epoch. */
  readonly blocks?: number;
  /** Voters that cosigned the end of an epoch: all, unless it is said. */
  readonly voters?: (epoch: number, council: readonly Validator[]) => readonly number[];
  readonly header?: (epoch: number) => Partial<Header>;
}

/** Epoch i has `councils[i]`; all but the last have ended. */
export class History implements EndedEpochs {
  readonly councils: readonly (readonly Validator[])[];
  /** Of the header log, in which all but the ends of epochs are strangers' entries. */
  readonly nodeAt: NodeAt = (level, index) =>
    this.#nodes.get(`${level} ${index}`) ?? this.#node(level, index);
  readonly #nodes = new Map<string, Hash>();
  readonly #options: HistoryOptions;
  readonly #entries = new Map<number, Uint8Array>();
  readonly #heights: number[] = [];

  constructor(councils: readonly (readonly Validator[])[], options: HistoryOptions = {}) {
    this.councils = councils;
    this.#options = options;
    for (let epoch = 0; epoch + 1 < councils.length; epoch++) this.#end(epoch);
  }

  #end(epoch: number): void {
    const { blocks = 5, header } = this.#options;
    const height = (epoch + 1) * blocks;
    const validators = this.councils[epoch] as readonly Validator[];
    const next = this.councils[epoch + 1] as readonly Validator[];
    const place = { chainId: CHAIN_ID, epoch, height, epochEnd: true };
    const ended = headerBy(validators, { ...place, ...header?.(epoch) });
    this.#entries.set(height, entryBytes(ended, resultFor(next)));
    this.#heights.push(height);
  }

  #node(level: number, index: number): Hash {
    const [first, end] = [index * 2 ** level, (index + 1) * 2 ** level];
    const has = this.#heights.some((height) => height >= first && height < end);
    const entry = level === 0 ? this.#entries.get(index) : undefined;
    const strange = new ByteWriter(16).u64(level).u64(index).finish();
    // Small subtrees are whole, so that logs of any size can be looked at.
    const node =
      (has || level < 4) && level > 0
        ? nodeHash(this.nodeAt(level - 1, 2 * index), this.nodeAt(level - 1, 2 * index + 1))
        : entry === undefined
          ? sha256(strange)
          : leafHash(entry);
    this.#nodes.set(`${level} ${index}`, node);
    return node;
  }

  root(size: number): Hash {
    return frontierRoot({ size, peaks: peaksAt(this.nodeAt, size) });
  }

  council(epoch: number): readonly Validator[] | undefined {
    return this.councils[epoch];
  }

  height(epoch: number): number {
    return this.#heights[epoch] as number;
  }

  head(epoch: number): TreeHead {
    const size = this.height(epoch) + 1;
    return { size, root: this.root(size) };
  }

  cosignatures(epoch: number): readonly Cosignature[] | undefined {
    const council = this.councils[epoch] as readonly Validator[];
    const voters = this.#options.voters?.(epoch, council) ?? council.map((_, seat) => seat);
    return voters.map((voter) => this.cosign(epoch, council[voter] as Validator, voter));
  }

  /** Signs when it is looked at: of a council of 67, most signatures are never sent. */
  cosign(epoch: number, as: Validator, voter: number): Cosignature {
    const time = FIRST_SECONDS + epoch * DAY_SECONDS + voter;
    const body = checkpointBody(checkpointOrigin(CHAIN_ID), this.head(epoch));
    const { sign } = pairOf(as.attestKey);
    return {
      ...{ voter, time },
      get signature() {
        return sign(cosignedBytes(body, time));
      },
    };
  }

  entry(height: number): Uint8Array {
    return this.#entries.get(height) as Uint8Array;
  }

  path(size0: number, size: number): Hash[] {
    return pathBetween(this.nodeAt, size0, size);
  }

  links(from = 0, to = this.councils.length - 1): Uint8Array {
    const links = farthestLinks(this, from, to);
    if (links === undefined) throw new Error('they lead nowhere');
    return encodeEpochLinks(links);
  }

  trust(epoch = 0): Trust {
    const base = { chainId: CHAIN_ID, network: 'epochs', demonstration: true, epoch };
    const datedMs = (FIRST_SECONDS - 1_000) * 1_000;
    return { ...base, validators: this.councils[epoch] as readonly Validator[], datedMs };
  }
}

/** The quorum with the lowest seats. */
export function firstQuorum(_epoch: number, council: readonly Validator[]): number[] {
  return Array.from({ length: quorum(council.length) }, (_, seat) => seat);
}

/** A transaction that was executed in an epoch, under the COMMIT certificate of its council. */
export function receiptOf({ councils }: History, epoch: number): Uint8Array {
  const validators = councils[epoch] as readonly Validator[];
  const sender = keyOf('sender', 'key').publicKey;
  const operations = [{ call: 0x0101, payload: new Uint8Array(3) }];
  const body = encodeTransactionBody({ sender, nonce: 1, validUntilHeight: 5_000, operations });
  const height = 1_000 + epoch;
  const txid = transactionId(body);
  const outcome: Outcome = { height, index: 0, txid, code: 0, eventsHash: ZERO_HASH };
  const encoded = encodeOutcome(outcome);
  const base = headerBy(validators, { chainId: CHAIN_ID, epoch, height });
  const executed = receiptsRoot(encodeOutcomes([outcome]));
  const result = resultFor(validators, { receiptsRoot: executed });
  const signers = firstQuorum(epoch, validators);
  const unsigned: Certificate = {
    kind: 'commit',
    ...{ epoch, view: 3, height, signers, signatures: [] },
    blockHash: blockHash(base),
    sealedHash: sealedHash(base, result),
  };
  const message = statementBytes(CHAIN_ID, epoch, certifiedStatement(unsigned));
  const signatures = signers.map((seat) =>
    keyOf(validators[seat]?.member ?? '', 'consensus').sign(message),
  );
  return encodeReceipt({
    entry: entryBytes(base, result),
    seal: {
      grade: 'immediate',
      certificate: encodeCertificate({ ...unsigned, signatures }),
      anchor: undefined,
      path: [],
    },
    claim: { kind: 'transaction', body, outcome: encoded, path: [] },
  });
}
