// Every decoder of the pure packages, found by reflection over their sources: functions named
// `decode…`, and codecs. A decoder that this file cannot pair with its encoder fails the test.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeRecord, encodeRecord, RECORD_TYPES, type WalRecord } from '@witan/consensus';
import { type Batch, sealBatch } from '@witan/ledger/batch';
import { ByteReader, ByteWriter, concatBytes } from '@witan/ledger/bytes';
import { checkpointBody } from '@witan/ledger/checkpoint';
import type { Checkpoint } from '@witan/ledger/checkpoint-note';
import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import * as limits from '@witan/ledger/limits';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { messageRules } from '@witan/ledger/message-kinds';
import type { Message } from '@witan/ledger/messages';
import { encodeNote, type Note } from '@witan/ledger/note';
import { DecodeError } from '@witan/ledger/problems';
import { encodeReceiptText } from '@witan/ledger/receipt-text';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodeHistoryStep, type HistoryStep } from '@witan/ledger/state-history';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import {
  encodeRecord as encodeStateRecord,
  INDEX_MARKER,
  type StateRecord,
} from '@witan/ledger/state-value';
import { utf8, utf8Text } from '@witan/ledger/text';
import { encodeTlogProof, type TlogProof } from '@witan/ledger/tlog-proof';
import { encodeTransaction, type Transaction } from '@witan/ledger/transaction';
import { encodeWaypoint, type Waypoint } from '@witan/ledger/waypoint';
import { ROOT } from '../figures.ts';
import type { Seeds } from './seeds.ts';

export interface Decoder {
  /** `package/file#name`. */
  readonly name: string;
  readonly decode: (bytes: Uint8Array) => unknown;
  readonly encode: (value: unknown) => Uint8Array;
  /** The most that is ever handed over: the limit of the frame, row or file it comes in. */
  readonly bytesMax: number;
  /** Genuine bytes of this decoder; empty: it takes what it accepts from the pool. */
  readonly seeds: readonly Uint8Array[];
}

type Exports = Readonly<Record<string, unknown>>;
type Encode = (value: never, file: Exports) => Uint8Array;

interface Rule {
  /** For a decoder that is handed a reader and leaves it behind what it read. */
  readonly reads?: true;
  /** For a decoder of text: of bytes that are UTF-8. */
  readonly text?: true;
  readonly encode: Encode;
  readonly bytesMax?: number;
}

/** Packages whose decoders are found. What Node alone reads is JSON and TOML. */
const PACKAGES = ['ledger', 'consensus', 'state', 'light-client'];

function byName(name: string): Encode {
  return (value, file) => (file[name] as (value: unknown) => Uint8Array)(value);
}

/**
 * Decoders that the rule "`decodeX` is undone by `encodeX` of the same file" does not pair, and
 * those whose bytes may be more than a row of the state holds.
 */
const RULES: Readonly<Record<string, Rule>> = {
  'ledger/batch#decodeBatch': {
    encode: ({ header, signature, transactions }: Batch) =>
      sealBatch(header, signature, transactions).bytes,
    bytesMax: limits.bulkFrameBytesMax,
  },
  'ledger/transaction#decodeTransaction': {
    encode: ({ body, signature, cosignatures }: Transaction) =>
      encodeTransaction(body, signature, cosignatures),
    bytesMax: limits.transactionBytesMax,
  },
  'ledger/transaction#decodeTransactionBody': {
    encode: byName('encodeTransactionBody'),
    bytesMax: limits.transactionBytesMax,
  },
  'ledger/note#decodeNote': {
    text: true,
    encode: (note: Note) => utf8(encodeNote(note)),
    bytesMax: limits.noteCharactersMax,
  },
  'ledger/checkpoint-note#decodeCheckpoint': {
    text: true,
    encode: ({ origin, lines, ...head }: Checkpoint) =>
      utf8(encodeNote({ text: checkpointBody(origin, head), lines })),
    bytesMax: limits.noteCharactersMax,
  },
  'ledger/receipt-text#decodeReceiptText': {
    text: true,
    encode: (file: Uint8Array) => utf8(encodeReceiptText(file)),
  },
  'ledger/waypoint#decodeWaypoint': {
    text: true,
    encode: (waypoint: Waypoint) => utf8(encodeWaypoint(waypoint)),
  },
  'ledger/statement#decodeJustification': { reads: true, encode: byName('encodeJustification') },
  'ledger/state-value#decodeValue': {
    encode: (record: StateRecord | undefined) =>
      record === undefined ? INDEX_MARKER : encodeStateRecord(record),
  },
  'ledger/state-history#decodeHistorySteps': {
    encode: (steps: readonly HistoryStep[]) => concatBytes(...steps.map(encodeHistoryStep)),
  },
  'ledger/state-history#decodePast': { encode: byName('encodePast') },
  'ledger/state-proof-codec#decodeStateProof': {
    encode: encodeStateProof,
    bytesMax: limits.stateProofBytesMax,
  },
  'ledger/tlog-proof#decodeTlogProof': {
    text: true,
    encode: (proof: TlogProof) => utf8(encodeTlogProof(proof)),
    bytesMax: limits.noteCharactersMax,
  },
  'ledger/receipt#decodeReceipt': {
    encode: encodeReceipt,
    bytesMax: limits.receiptBytesMax,
  },
  'ledger/linked-receipt#decodeLinkedReceipt': { encode: encodeLinkedReceipt },
  'consensus/records#decodeBlock': {
    encode: (block: never, file) =>
      (file.encodeRecord as (record: unknown) => Uint8Array)({ type: 'block', block }),
  },
  'state/host/rows#decodePlaced': {
    encode: ({ height, index, code }: { height: number; index: number; code: number }) =>
      new ByteWriter(14).u64(height).u32(index).u16(code).finish(),
  },
  'state/host/events#decodePlacedEvents': {
    encode: (events: readonly (object & { index: number })[], file) => {
      const row = new ByteWriter();
      const place = file.placeEvent as (row: ByteWriter, index: number, bytes: Uint8Array) => void;
      for (const event of events)
        place(row, event.index, byName('encodeEvent')(event as never, file));
      return row.finish();
    },
  },
};

/** These take a number beside the bytes: `numbered` lists them once for each. */
const BY_NUMBER = new Set(['ledger/codec#decodeMessage', 'consensus/records#decodeRecord']);

/** Doors export again what other files hold. */
const DOORS = /\/src\/(index|schema|memory|testkit)\.ts$/;

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (path.endsWith('.ts') && !DOORS.test(path)) yield path;
  }
}

interface Codec {
  decode(bytes: Uint8Array): unknown;
  encode(value: unknown): Uint8Array;
}

function isCodec(value: unknown): value is Codec {
  const { decode, encode } = (value ?? {}) as Partial<Codec>;
  return typeof decode === 'function' && typeof encode === 'function';
}

/** The decoder that an export is, if it is one; a string says what is missing. */
function decoderOf(name: string, value: unknown, file: Exports): Decoder | string | undefined {
  const bytesMax = RULES[name]?.bytesMax ?? limits.stateValueBytesMax;
  if (isCodec(value)) {
    const { decode, encode } = value;
    return { name, decode, encode, bytesMax, seeds: [] };
  }
  const read = /#decode([A-Z]\w*)$/.exec(name)?.[1];
  if (typeof value !== 'function' || read === undefined || BY_NUMBER.has(name)) return undefined;
  const rule = RULES[name];
  if (rule === undefined && typeof file[`encode${read}`] !== 'function') {
    return `${name}: no encode${read} beside it; say in RULES how it is undone`;
  }
  const encode = rule?.encode ?? byName(`encode${read}`);
  const decode = readerOf(value as Decoder['decode'], rule);
  return {
    name,
    decode,
    encode: (decoded) => encode(decoded as never, file),
    bytesMax,
    seeds: [],
  };
}

function readerOf(value: (input: never) => unknown, rule: Rule | undefined): Decoder['decode'] {
  if (rule?.reads === true) return readWhole(value as (input: ByteReader) => unknown);
  if (rule?.text === true) return readText(value as (text: string) => unknown);
  return value as Decoder['decode'];
}

function readText(read: (text: string) => unknown): Decoder['decode'] {
  return (bytes) => {
    let text: string;
    try {
      text = utf8Text(bytes);
    } catch (cause) {
      throw new DecodeError('codec/malformed', 'not UTF-8', { cause });
    }
    return read(text);
  };
}

function readWhole(read: (input: ByteReader) => unknown): Decoder['decode'] {
  return (bytes) => {
    const input = new ByteReader(bytes);
    const value = read(input);
    input.finish();
    return value;
  };
}

function numbered(seeds: Seeds): Decoder[] {
  const messages = messageRules.flatMap(({ name, kind, bytesMax }): Decoder[] => {
    const own = seeds.messages.get(kind);
    if (own === undefined) return [];
    return [
      {
        name: `ledger/codec#decodeMessage ${name}`,
        decode: (bytes) => decodeMessage(kind, bytes),
        encode: (message) => encodeMessage(message as Message).payload,
        bytesMax,
        seeds: own,
      },
    ];
  });
  const records = Object.entries(RECORD_TYPES).map(
    ([name, type]): Decoder => ({
      name: `consensus/records#decodeRecord ${name}`,
      decode: (bytes) => decodeRecord(type, bytes),
      encode: (record) => encodeRecord(record as WalRecord),
      bytesMax: limits.bulkFrameBytesMax,
      seeds: seeds.records.get(type) ?? [],
    }),
  );
  return [...messages, ...records];
}

/**
 * By name, for a test may load a module twice: once by `require` and once by `import`, and then an
 * error of one is no instance of the other's class.
 */
export function isDecodeError(error: unknown): boolean {
  return error instanceof Error && error.name === 'DecodeError' && 'key' in error;
}

/** All decoders, and a line for each that cannot be tested as it stands. */
export async function findDecoders(
  seeds: Seeds,
): Promise<{ decoders: readonly Decoder[]; missing: readonly string[] }> {
  const decoders = numbered(seeds);
  const missing: string[] = [];
  for (const path of PACKAGES.flatMap((name) => [...sources(`packages/${name}/src`)])) {
    const file = (await import(pathToFileURL(join(ROOT, path)).href)) as Exports;
    const place = path.slice('packages/'.length, -'.ts'.length).replace('/src/', '/');
    for (const [name, value] of Object.entries(file)) {
      const found = decoderOf(`${place}#${name}`, value, file);
      if (found === undefined) continue;
      if (typeof found === 'string') missing.push(found);
      else decoders.push(found);
    }
  }
  return { decoders, missing };
}
