// The host's own tables: parameters, modules, members, and what other files of the host keep; and
// what anyone may ask of them.

import { toHex } from '@witan/ledger/bytes';
import type { Genesis } from '@witan/ledger/genesis';
import { utf8 } from '@witan/ledger/text';
import { u8, u16 } from '../store/key-parts.ts';
import { type AnyTable, type Table, table, tableId } from '../store/tables.ts';
import { budgets } from './budgets.ts';
import { type CouncilPlan, councils, reconfigurations } from './council.ts';
import { accusations } from './evidence.ts';
import type { Journal } from './journal.ts';
import type { Module, PutRecord } from './module.ts';
import {
  mandates,
  OFFICE_TABLES,
  offices,
  persons,
  readText,
  wireCodec,
  writeOffices,
} from './offices.ts';
import type { Json, Query } from './query.ts';
import { rangeQuery } from './query-kinds.ts';

const HOST = 0;

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

export const HOST_TABLES: readonly AnyTable[] = [
  parameters,
  activeModules,
  members,
  ...OFFICE_TABLES,
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
  writeOffices(genesis, put);
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
