// Who may act: the host's own tables, written at genesis and read-only until governance and
// identity keep them, and the caller that the host makes of a key (modules.md §1).

import { byteName, toHex } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-protobuf';
import { type Genesis, PERSON_ID_LENGTH } from '@witan/ledger/genesis';
import { WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { utf8, utf8Text } from '@witan/ledger/text';
import { WireReader, WireWriter } from '@witan/ledger/wire';
import { id16, u8, u16, u32 } from '../store/key-parts.ts';
import { type AnyTable, type Table, table, tableId } from '../store/tables.ts';
import { budgets } from './budgets.ts';
import { type CouncilPlan, councils, reconfigurations } from './council.ts';
import { accusations } from './evidence.ts';
import type { Journal } from './journal.ts';
import type { Caller, Mandate, Module, PutRecord } from './module.ts';
import type { Json, Query } from './query.ts';
import { rangeQuery } from './query-kinds.ts';

const HOST = 0;
const TEXT_BYTES_MAX = 64;

/** A codec over the small strict reader of `ledger`; `read` takes the fields in order. */
function wireCodec<T>(
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

const readText = (reader: WireReader, field: number): string =>
  utf8Text(reader.bytes(field, TEXT_BYTES_MAX));

/** Chain parameters by number; the numbers are part of the format. */
export const PARAMETERS = {
  windowHeights: 1,
  termBlocks: 2,
  replayWindowBlocks: 3,
  blockIntervalMsMax: 4,
  epochBlocksMax: 5,
  epochBytesPerMember: 6,
  epochOperationsPerMember: 7,
} as const;
export type ParameterName = keyof typeof PARAMETERS;

export const parameters: Table<{ number: number }, { value: number }> = table({
  id: tableId(HOST, 1),
  path: 'registry/parameters',
  key: { number: u16 },
  value: wireCodec(
    (writer, { value }) => writer.integer(1, value),
    (reader) => ({ value: reader.integer(1) }),
  ),
});

export const activeModules: Table<{ number: number }, { name: string; version: number }> = table({
  id: tableId(HOST, 2),
  path: 'registry/modules',
  key: { number: u8 },
  value: wireCodec(
    (writer, { name, version }) => writer.bytes(1, utf8(name)).integer(2, version),
    (reader) => ({ name: readText(reader, 1), version: reader.integer(2) }),
  ),
});

export const members: Table<{ index: number }, { member: string; name: string }> = table({
  id: tableId(HOST, 3),
  path: 'registry/members',
  key: { index: u16 },
  deletable: true,
  value: wireCodec(
    (writer, { member, name }) => writer.bytes(1, utf8(member)).bytes(2, utf8(name)),
    (reader) => ({ member: readText(reader, 1), name: readText(reader, 2) }),
  ),
});

export interface OfficeRecord {
  readonly member: number;
  readonly title: string;
  readonly power: string;
}

export const offices: Table<{ office: number }, OfficeRecord> = table({
  id: tableId(HOST, 4),
  path: 'registry/offices',
  key: { office: u32 },
  value: wireCodec(
    (writer, { member, title, power }) =>
      writer.integer(1, member).bytes(2, utf8(title)).bytes(3, utf8(power)),
    (reader) => ({
      member: reader.integer(1),
      title: readText(reader, 2),
      power: readText(reader, 3),
    }),
  ),
});

export interface MandateRecord {
  readonly office: number;
  readonly person: Uint8Array;
  readonly fromMs: number;
  readonly toMs: number;
}

export const mandates: Table<{ mandate: number }, MandateRecord> = table({
  id: tableId(HOST, 5),
  path: 'registry/mandates',
  key: { mandate: u32 },
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
    (reader) => ({ key: reader.bytes(1, 64).slice() }),
  ),
});

export const HOST_TABLES: readonly AnyTable[] = [
  parameters,
  activeModules,
  members,
  offices,
  mandates,
  persons,
  councils,
  reconfigurations,
  budgets,
  accusations,
];

/** Writes the host's tables: at least two leaves, so that the root is an inner node (TREE-6). */
export function writeRegistry(genesis: Genesis, modules: readonly Module[], put: PutRecord): void {
  for (const [name, number] of Object.entries(PARAMETERS) as [ParameterName, number][]) {
    put(parameters, { number }, { value: genesis.parameters[name] });
  }
  for (const { number, name, version } of modules)
    put(activeModules, { number }, { name, version });
  for (const [index, { member, name }] of genesis.validators.entries()) {
    put(members, { index }, { member, name });
  }
  const { registry } = genesis;
  for (const { id, member, title, power } of registry.offices) {
    put(offices, { office: id }, { member, title, power });
  }
  for (const { id, office, person, fromMs, toMs } of registry.mandates) {
    put(mandates, { mandate: id }, { office, person, fromMs, toMs });
  }
  for (const { id, key } of registry.persons) put(persons, { person: id }, { key });
}

/** Members and parameters as the council that begins has them; the rest of the tables stays. */
export function updateRegistry(
  council: CouncilPlan,
  before: CouncilPlan,
  journal: Pick<Journal, 'put' | 'delete'>,
): void {
  for (const [name, number] of Object.entries(PARAMETERS) as [ParameterName, number][]) {
    const value = council.parameters[name];
    if (value !== before.parameters[name]) journal.put(parameters, { number }, { value });
  }
  for (const [index, { member, name }] of council.validators.entries()) {
    const old = before.validators[index];
    if (old?.member !== member || old.name !== name) {
      journal.put(members, { index }, { member, name });
    }
  }
  for (let index = council.validators.length; index < before.validators.length; index++) {
    journal.delete(members, { index });
  }
}

interface Holder {
  readonly person: Uint8Array;
  readonly held: { readonly mandate: Mandate; readonly fromMs: number; readonly toMs: number }[];
}

/** The tables above in memory: they never change, so a caller costs one look-up. */
export class Registry {
  readonly #holders = new Map<string, Holder>();

  constructor({ registry }: Genesis) {
    const officeOf = new Map(registry.offices.map((office) => [office.id, office]));
    const holderOf = new Map<string, Holder>();
    for (const { id: person, key } of registry.persons) {
      const holder = { person, held: [] };
      this.#holders.set(byteName(key), holder);
      holderOf.set(byteName(person), holder);
    }
    for (const { id, office: officeId, person, fromMs, toMs } of registry.mandates) {
      const office = officeOf.get(officeId);
      const holder = holderOf.get(byteName(person));
      if (office === undefined || holder === undefined) {
        throw new WitanError('genesis/invalid', `mandate ${id} names no office or no person`);
      }
      const { member, power } = office;
      const mandate = { id, office: officeId, member, power, person };
      holder.held.push({ mandate, fromMs, toMs });
    }
  }

  /** A mandate acts from `fromMs` until before `toMs`, by block time (GOV-6). */
  callerOf(key: PublicKey, timeMs: number): Caller {
    const holder = this.#holders.get(byteName(key));
    if (holder === undefined) return { key, person: undefined, mandates: [] };
    const { person, held } = holder;
    const valid = held.filter(({ fromMs, toMs }) => fromMs <= timeMs && timeMs < toMs);
    return { key, person, mandates: valid.map(({ mandate }) => mandate) };
  }
}

function allOf<K, V>(records: Table<K, V>, says: string, show: (key: K, record: V) => Json): Query {
  return rangeQuery(records.path, says, records, () => ({}), show);
}

/** What anyone may ask of the host's own tables. */
export const REGISTRY_QUERIES: readonly Query[] = [
  allOf(parameters, 'These are all chain parameters.', ({ number }, { value }) => ({
    number,
    value,
  })),
  allOf(activeModules, 'These are all active modules.', ({ number }, module) => ({
    number,
    ...module,
  })),
  allOf(members, 'These are all members.', ({ index }, member) => ({ index, ...member })),
  allOf(offices, 'These are all offices.', ({ office }, record) => ({ office, ...record })),
  allOf(mandates, 'These are all mandates.', ({ mandate }, record) => ({
    mandate,
    ...record,
    person: toHex(record.person),
  })),
  allOf(persons, 'These are all persons who hold an office, and their keys.', (key, record) => ({
    person: toHex(key.person),
    key: toHex(record.key),
  })),
];
