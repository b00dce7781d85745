// Who may act: offices of agencies, the persons who hold them, and the caller that the host makes
// of a key (modules.md §1). Genesis writes the first; governance keeps them from then on.

import { byteName, bytesHash, equalBytes } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import type { Council } from '@witan/ledger/council';
import { type Genesis, PERSON_ID_LENGTH } from '@witan/ledger/genesis';
import { mandatesPerPersonMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import { utf8, utf8Text } from '@witan/ledger/text';
import { WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';
import { id16, id20, shortHash, u8, u32 } from '../store/key-parts.ts';
import { type AnyTable, type Table, table, tableId } from '../store/tables.ts';
import type { Journal } from './journal.ts';
import type { Caller, PutRecord } from './module.ts';

const HOST = 0;
const TEXT_BYTES_MAX = 64;
const HELD_BYTES_MAX = 256;
const KEY_DOMAIN = utf8('witan/1/governance/key');

/** A codec over the small strict reader of `ledger`; `read` takes the fields in order. */
export function wireCodec<T>(
  write: (writer: WireWriter, value: T) => WireWriter,
  read: (reader: WireReader) => T,
): Codec<T> {
  return {
    encode: (value) => write(new WireWriter(), value).finish(),
    decode(bytes) {
      const reader = new WireReader(bytes);
      const value = read(reader);
      reader.finish();
      return value;
    },
  };
}

export const readText = (reader: WireReader, field: number): string =>
  utf8Text(reader.bytes(field, TEXT_BYTES_MAX));

/** The key of a public key: a hash, for its holder chose it (TREE-4). */
export function keyId(publicKey: PublicKey): Uint8Array {
  return shortHash(KEY_DOMAIN, publicKey, 20);
}

export interface OfficeRecord {
  /** Identifier of the agency to which it belongs. */
  readonly member: string;
  readonly title: string;
  readonly power: string;
}

export const offices: Table<{ office: number }, OfficeRecord> = table({
  id: tableId(HOST, 4),
  path: 'registry/offices',
  key: { office: u32 },
  value: wireCodec(
    (writer, { member, title, power }) =>
      writer.bytes(1, utf8(member)).bytes(2, utf8(title)).bytes(3, utf8(power)),
    (reader) => ({
      member: readText(reader, 1),
      title: readText(reader, 2),
      power: readText(reader, 3),
    }),
  ),
});

export interface MandateRecord {
  readonly office: number;
  readonly person: Uint8Array;
  readonly fromMs: number;
  /** Its last millisecond is the one before. */
  readonly toMs: number;
}

export const mandates: Table<{ mandate: number }, MandateRecord> = table({
  id: tableId(HOST, 5),
  path: 'registry/mandates',
  key: { mandate: u32 },
  history: true,
  value: wireCodec(
    (writer, { office, person, fromMs, toMs }) =>
      writer.integer(1, office).bytes(2, person).integer(3, fromMs).integer(4, toMs),
    (reader) => ({
      office: reader.integer(1),
      person: reader.bytes(2, PERSON_ID_LENGTH).slice(),
      fromMs: reader.integer(3),
      toMs: reader.integer(4),
    }),
  ),
});

export const persons: Table<{ person: Uint8Array }, { key: PublicKey }> = table({
  id: tableId(HOST, 6),
  path: 'registry/persons',
  key: { person: id16 },
  value: wireCodec(
    (writer, { key }) => writer.bytes(1, key),
    (reader) => ({ key: reader.bytes(1, PUBLIC_KEY_LENGTH).slice() }),
  ),
});

/** A mandate as the caller's look-up needs it, so that this is one read. */
export interface HeldMandate extends Pick<MandateRecord, 'office' | 'fromMs' | 'toMs'> {
  readonly mandate: number;
  readonly member: string;
  readonly power: string;
  /** Where it was granted; 0 in genesis. */
  readonly sinceHeight: number;
}

export interface Holder {
  readonly person: Uint8Array;
  readonly held: readonly HeldMandate[];
}

const heldCodec = wireCodec<HeldMandate>(
  (writer, held) =>
    writer
      .integer(1, held.mandate)
      .integer(2, held.office)
      .bytes(3, utf8(held.member))
      .bytes(4, utf8(held.power))
      .integer(5, held.fromMs)
      .integer(6, held.toMs)
      .integer(7, held.sinceHeight),
  (reader) => ({
    mandate: reader.integer(1),
    office: reader.integer(2),
    member: readText(reader, 3),
    power: readText(reader, 4),
    fromMs: reader.integer(5),
    toMs: reader.integer(6),
    sinceHeight: reader.integer(7),
  }),
);

/** By `keyId`: who signs with a key, and in which offices. */
export const holders: Table<{ key: Uint8Array }, Holder> = table({
  id: tableId(HOST, 11),
  path: 'registry/holders',
  key: { key: id20 },
  value: wireCodec(
    (writer, { person, held }) => {
      writer.bytes(1, person);
      for (const one of held) writer.element(2, heldCodec.encode(one));
      return writer;
    },
    (reader) => ({
      person: reader.bytes(1, PERSON_ID_LENGTH).slice(),
      held: reader.elements(2, mandatesPerPersonMax, HELD_BYTES_MAX).map(heldCodec.decode),
    }),
  ),
});

export const NUMBERS_KEY: { readonly list: number } = { list: 0 };

export interface Numbers {
  /** What the next office and the next mandate are called. */
  readonly office: number;
  readonly mandate: number;
}

export const numbers: Table<{ list: number }, Numbers> = table({
  id: tableId(HOST, 12),
  path: 'registry/numbers',
  key: { list: u8 },
  value: wireCodec(
    (writer, { office, mandate }) => writer.integer(1, office).integer(2, mandate),
    (reader) => ({ office: reader.integer(1), mandate: reader.integer(2) }),
  ),
});

/** What governance keeps of the host's tables. */
export const OFFICE_TABLES: readonly AnyTable[] = [offices, mandates, persons, holders, numbers];

const above = (ids: readonly { readonly id: number }[]): number =>
  ids.reduce((next, { id }) => Math.max(next, id + 1), 1);

/** Throws WitanError `genesis/invalid` for a mandate without office or person. */
export function writeOffices({ registry, validators }: Genesis, put: PutRecord): void {
  const officeOf = new Map<number, OfficeRecord>();
  for (const { id, member: seat, title, power } of registry.offices) {
    const { member } = validators[seat] ?? {};
    if (member === undefined) throw new WitanError('genesis/invalid', `office ${id} has no member`);
    const record = { member, title, power };
    officeOf.set(id, record);
    put(offices, { office: id }, record);
  }
  const heldBy = new Map<string, HeldMandate[]>();
  for (const { id, key } of registry.persons) {
    heldBy.set(byteName(id), []);
    put(persons, { person: id }, { key });
  }
  for (const { id, office, person, fromMs, toMs } of registry.mandates) {
    const found = officeOf.get(office);
    const held = heldBy.get(byteName(person));
    if (found === undefined || held === undefined || held.length === mandatesPerPersonMax) {
      throw new WitanError('genesis/invalid', `mandate ${id} has no office or no person`);
    }
    const { member, power } = found;
    held.push({ mandate: id, office, member, power, fromMs, toMs, sinceHeight: 0 });
    put(mandates, { mandate: id }, { office, person, fromMs, toMs });
  }
  for (const { id, key } of registry.persons) {
    put(holders, { key: keyId(key) }, { person: id, held: heldBy.get(byteName(id)) ?? [] });
  }
  put(numbers, NUMBERS_KEY, { office: above(registry.offices), mandate: above(registry.mandates) });
}

/** Who sits, and since when each belongs to the consortium without a break. */
export interface Seating {
  readonly council: Council;
  readonly timeMs: number;
  readonly joinedHeight: (member: string) => number;
}

/**
 * A mandate acts from `fromMs` until before `toMs`, by block time, and only while its agency sits
 * (GOV-6): officers of one that left have no powers, nor those of its former time when it is back.
 */
function callerOf(
  state: Pick<Journal, 'get'>,
  { council, timeMs, joinedHeight }: Seating,
  key: PublicKey,
): Caller {
  const holder = state.get(holders, { key: keyId(key) });
  if (holder === undefined) return { key, person: undefined, mandates: [] };
  const { person, held } = holder;
  const acting = held.filter(
    ({ member, fromMs, toMs, sinceHeight }) =>
      fromMs <= timeMs &&
      timeMs < toMs &&
      council.validators.some((seat) => seat.member === member) &&
      sinceHeight >= joinedHeight(member),
  );
  const mandatesOf = acting.map(({ mandate: id, office, member, power }) => {
    return { id, office, member, power, person };
  });
  return { key, person, mandates: mandatesOf };
}

/** Who signs the transactions of a block: each key is looked up once, until offices change. */
export class Callers {
  readonly #state: Pick<Journal, 'get' | 'officesRevision'>;
  readonly #seating: Seating;
  /** By the hash of the key. */
  readonly #known = new Map<number, Caller>();
  #revision = 0;

  constructor(state: Pick<Journal, 'get' | 'officesRevision'>, seating: Seating) {
    this.#state = state;
    this.#seating = seating;
  }

  of(key: PublicKey): Caller {
    const { officesRevision } = this.#state;
    if (officesRevision !== this.#revision) this.#known.clear();
    this.#revision = officesRevision;
    const hash = bytesHash(key);
    const known = this.#known.get(hash);
    if (known !== undefined && equalBytes(known.key, key)) return known;
    const caller = callerOf(this.#state, this.#seating, key);
    this.#known.set(hash, caller);
    return caller;
  }
}
