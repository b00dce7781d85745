// What the gates of light-client.md §20 are measured on: a council of 67 that has cosigned a log of
// a million headers, and a full receipt of one parcel among 2^23 records, real down to every hash.

import {
  encodeHeader,
  encodeResult,
  HEADER_VERSION,
  type Header,
  sealedHash,
} from '@witan/ledger/block';
import { ByteWriter, concatBytes, toHex } from '@witan/ledger/bytes';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import { cosignatureClaims, encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { parcelCodec } from '@witan/ledger/codec-land-titles';
import { writeRecord } from '@witan/ledger/codec-record-writer';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { encodeValidators, quorum, type Validator, validatorsHash } from '@witan/ledger/membership';
import { rootFromPath } from '@witan/ledger/merkle';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { bitAt, innerHash, leafHash, type Subtree } from '@witan/ledger/state-tree';
import { encodeRecord } from '@witan/ledger/state-value';
import { utf8 } from '@witan/ledger/text';
import { writeBigUvarint, writeUvarint } from '@witan/ledger/uvarint';
import { askedBy } from '@witan/state/schema/ask';
import { encodeMultiPolygon, LAND_QUERIES } from '@witan/state/schema/land';
import { agency, FIRST_SECONDS, History } from '../../packages/light-client/test/epoch-history.ts';
import type { Pinned, Signed } from './gates-page.ts';

export const AGENCIES = 67;
export const CHAIN_ID: Hash = sha256(utf8('gates'));
export const PARCEL = '106-54';
export const QUESTION: string = `land/parcels/${PARCEL}`;
/** When checkpoints are cosigned: milliseconds of UTC. Readers look a few seconds later. */
export const COSIGNED_MS = 1_800_000_000_000;
export const NOW_MS: number = COSIGNED_MS + 5_000;
const SIZE = 1_000_000;
const HEIGHT = 424_242;
/** A register of eight million records. */
const STATE_DEPTH = 23;

function hashOf(label: string): Hash {
  return sha256(utf8(label));
}

const NO_BYTES = new Uint8Array(0);
const EMPTY_RESULT = {
  receiptsRoot: hashOf('receipts'),
  logRoot: hashOf('log'),
  nextValidatorsHash: hashOf('validators'),
  nextParamsHash: hashOf('parameters'),
};

function validator(label: string, seat: number): Validator {
  const key = (kind: string) => demonstrationKeyPair(`${label}/${seat}/${kind}`).publicKey;
  return {
    member: `agency-${seat}`,
    name: `Agency ${seat}`,
    networkKey: key('network'),
    consensusKey: key('consensus'),
    attestKey: key('attest'),
  };
}

/** The lengths of what surrounds a parcel in real registers: four corners, one deed. */
function parcelValue(): Uint8Array {
  const corner = (x: number, y: number) => ({ x, y });
  const outer = [corner(0, 0), corner(31_250, 0), corner(31_250, 42_125), corner(0, 42_125)];
  const payload = writeRecord(parcelCodec, {
    id: PARCEL,
    status: 1,
    title: hashOf('title').slice(0, 20),
    shape: encodeMultiPolygon([{ outer, holes: [] }]),
    doubledAreaMm2: 2n * 31_250n * 42_125n,
    currency: 'EUR',
    source: { document: hashOf('deed'), kind: 1, datedMs: COSIGNED_MS - 1_000, validUntilMs: 0 },
    predecessors: [],
  });
  const header = { amount: undefined, recVersion: 1, updatedHeight: 812_345, salt: undefined };
  return encodeRecord({ ...header, historyHead: ZERO_HASH, payload });
}

interface Opened {
  readonly tree: Uint8Array;
  readonly root: Hash;
}

/** A leaf under 23 branches, whose other sides are opaque and as large as in a balanced tree. */
function openedTree(key: Uint8Array, value: Uint8Array): Opened {
  const out = new ByteWriter(2_048);
  const bits = Array.from({ length: STATE_DEPTH }, (_, i) => (i < 3 ? 12 + i : 13 + i));
  const siblings = bits.map((bit, i) => ({
    bit,
    count: 2 ** (STATE_DEPTH - 1 - i),
    // Other tables hold amounts, that of parcels none.
    sum: i < 3 ? 2n ** 60n : 0n,
    hash: hashOf(`sibling ${i}`),
  }));
  const opaque = ({ count, sum, hash }: (typeof siblings)[number]): void => {
    out.u8(0);
    writeUvarint(out, count);
    writeBigUvarint(out, sum);
    out.raw(hash);
  };
  const isRight = ({ bit }: { bit: number }): boolean => bitAt(key, bit) === 1;
  for (const sibling of siblings) {
    writeUvarint(out, sibling.bit + 2);
    if (isRight(sibling)) opaque(sibling);
  }
  writeUvarint(out.u8(1), key.length);
  writeBigUvarint(out.raw(key), 0n);
  out.raw(sha256(value));
  for (const sibling of siblings.toReversed()) if (!isRight(sibling)) opaque(sibling);
  const subtree = (count: number, sum: bigint, hash: Hash): Subtree => ({
    ...{ count, sum },
    copyHash: (target, offset) => target.set(hash, offset),
  });
  let [count, sum, root] = [1, 0n, leafHash(key, sha256(value))];
  for (const sibling of siblings.toReversed()) {
    const own = subtree(count, sum, root);
    const other = subtree(sibling.count, sibling.sum, sibling.hash);
    const [left, right] = isRight(sibling) ? [other, own] : [own, other];
    root = innerHash(sibling.bit, left, right);
    [count, sum] = [count + sibling.count, sum + sibling.sum];
  }
  return { tree: out.finish(), root };
}

/** A full receipt of one parcel, and the head that its council cosigned. */
export class GatesWorld {
  readonly #label: string;
  readonly validators: readonly Validator[];
  readonly receipt: Uint8Array;
  readonly head: TreeHead;

  /** Keys follow from the label. */
  constructor(label = 'gates') {
    this.#label = label;
    this.validators = Array.from({ length: AGENCIES }, (_, i) => validator(label, i));
    const key = askedBy(LAND_QUERIES, QUESTION).questions[0];
    if (key?.ask !== 'key') throw new TypeError('a question for one record');
    const value = parcelValue();
    const { tree, root: stateRoot } = openedTree(key.key, value);
    const header = this.#header();
    const result = { stateRoot, ...EMPTY_RESULT };
    const path = Array.from({ length: 20 }, (_, i) => hashOf(`header ${i}`));
    const root = rootFromPath(sealedHash(header, result), HEIGHT, SIZE, path);
    this.head = { size: SIZE, root };
    const proof = { chainId: CHAIN_ID, height: HEIGHT, tree, values: [value] };
    this.receipt = encodeReceipt({
      entry: concatBytes(encodeHeader(header), encodeResult(result)),
      seal: {
        ...{ grade: 'full', epoch: 0, size: SIZE, path },
        cosignatures: encodeCosignatures(this.cosignatures()),
      },
      claim: {
        ...{ kind: 'state', question: QUESTION, past: NO_BYTES, log: NO_BYTES },
        proof: encodeStateProof(proof),
      },
    });
  }

  #header(): Header {
    return {
      ...{ version: HEADER_VERSION, chainId: CHAIN_ID, epoch: 0, height: HEIGHT, originView: 0 },
      ...{ proposer: 0, parent: hashOf('parent'), payloadRoot: hashOf('payload') },
      ...{ timeMs: COSIGNED_MS - 1_000, termEnd: false, epochEnd: false },
      ...{ evidenceRoot: ZERO_HASH, lagSeal: hashOf('lag') },
      validatorsHash: validatorsHash(this.validators),
    };
  }

  /** By the first quorum, some seconds apart. */
  cosignatures(): Cosignature[] {
    const body = checkpointBody(checkpointOrigin(CHAIN_ID), this.head);
    return Array.from({ length: quorum(AGENCIES) }, (_, voter) => {
      const time = COSIGNED_MS / 1_000 + (voter % 3);
      const pair = demonstrationKeyPair(`${this.#label}/${voter}/attest`);
      return { voter, time, signature: pair.sign(cosignedBytes(body, time)) };
    });
  }

  /** What each signer signed, for verification by itself. */
  certificate(): Signed[] {
    const origin = checkpointOrigin(CHAIN_ID);
    const claims = cosignatureClaims(this.cosignatures(), origin, this.head, this.validators);
    return claims.map(({ publicKey, message, signature }) => [
      toHex(publicKey),
      toHex(message),
      toHex(signature),
    ]);
  }

  /** What mirrors serve under `checkpoint`. */
  note(): Uint8Array {
    const { validators } = this;
    const council = { chainId: CHAIN_ID, validators };
    return utf8(encodeCheckpoint(this.head, this.cosignatures(), council));
  }

  /** The pinned council, as a page carries it. */
  trust(): Uint8Array {
    return encodeValidators(this.validators);
  }

  pinned(): Pinned {
    return { chainId: toHex(CHAIN_ID), validators: toHex(this.trust()), nowMs: NOW_MS };
  }
}

export interface Years {
  readonly pinned: Pinned;
  readonly links: Uint8Array;
  readonly changes: number;
}

/** Twenty years, each change of which replaces an agency and its three keys: seats in turn. */
export function yearsOfLinks(): Years {
  const changes = 200;
  const councils = [Array.from({ length: AGENCIES }, (_, i) => agency(`agency-${i}`))];
  for (let change = 0; change < changes; change++) {
    const newcomer = agency(`agency-${AGENCIES + change}`);
    councils.push((councils[change] as Validator[]).with(change % AGENCIES, newcomer));
  }
  const history = new History(councils, { blocks: 50 });
  const { chainId, validators } = history.trust();
  const nowMs = (FIRST_SECONDS + (changes + 1) * 86_400) * 1_000;
  const pinned = {
    chainId: toHex(chainId),
    validators: toHex(encodeValidators(validators)),
    nowMs,
  };
  return { pinned, links: history.links(), changes };
}
