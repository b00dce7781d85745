// The JSON form of genesis, for people and files. What counts is the canonical document that
// `encodeGenesis` gives: two files that read to the same genesis name the same chain.

import { fromHex, toHex } from './bytes.ts';
import {
  budgetsFit,
  type ChainParameters,
  encodeGenesis,
  type Genesis,
  PARAMETER_RANGES,
  PERSON_ID_LENGTH,
} from './genesis.ts';
import { isRegistrableKey } from './keys.ts';
import { genesisBytesMax, validatorsMax, validatorsMin } from './limits.ts';
import { WitanError } from './problems.ts';
import { PUBLIC_KEY_LENGTH } from './signature.ts';
import { utf8 } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

function fail(where: string, what: string): never {
  throw new WitanError('genesis/invalid', `${where}: ${what}`);
}

function object(value: unknown, where: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail(where, 'an object is expected');
  }
  const fields = value as Fields;
  for (const name of Object.keys(fields)) {
    if (!names.includes(name)) fail(where, `unknown field ${name}`);
  }
  for (const name of names) if (!Object.hasOwn(fields, name)) fail(where, `${name} is missing`);
  return fields;
}

function list(value: unknown, where: string, countMax: number): readonly unknown[] {
  if (!Array.isArray(value)) fail(where, 'a list is expected');
  if (value.length > countMax) fail(where, `more than ${countMax} entries`);
  return value;
}

function integer(value: unknown, where: string, max: number = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > max) {
    fail(where, `an integer between 0 and ${max} is expected`);
  }
  return value;
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '' || !value.isWellFormed()) {
    fail(where, 'a text is expected');
  }
  if (utf8(value).length > 64) fail(where, 'longer than 64 bytes');
  return value;
}

function hex(value: unknown, where: string, length: number): Uint8Array {
  const bytes = typeof value === 'string' ? fromHex(value) : undefined;
  if (bytes?.length !== length) fail(where, `${length} bytes of hexadecimal are expected`);
  return bytes;
}

/** A key enters the chain only when it is canonical and torsion-free (C5). */
function key(value: unknown, where: string): Uint8Array {
  const bytes = hex(value, where, PUBLIC_KEY_LENGTH);
  if (!isRegistrableKey(bytes)) fail(where, 'no acceptable public key');
  return bytes;
}

function distinct(values: readonly string[], where: string): void {
  if (new Set(values).size !== values.length) fail(where, 'entries must differ');
}

/** Reads parsed JSON; throws WitanError `genesis/invalid` naming the place. */
export function genesisFromJson(value: unknown): Genesis {
  const names = ['network', 'demonstration', 'createdMs', 'parameters', 'validators', 'registry'];
  const fields = object(value, 'genesis', names);
  if (typeof fields.demonstration !== 'boolean') fail('demonstration', 'true or false');
  const genesis: Genesis = {
    network: text(fields.network, 'network'),
    demonstration: fields.demonstration,
    createdMs: integer(fields.createdMs, 'createdMs'),
    parameters: parametersFromJson(fields.parameters),
    validators: validatorsFromJson(fields.validators),
    registry: registryFromJson(fields.registry),
  };
  const seats = genesis.validators.length;
  if (genesis.registry.offices.some((office) => office.member >= seats)) {
    fail('registry.offices', 'an office belongs to no member');
  }
  if (!budgetsFit(genesis.parameters, seats)) fail('parameters', 'GOV-9: budgets beyond capacity');
  if (encodeGenesis(genesis).length > genesisBytesMax) fail('genesis', 'too large');
  return genesis;
}

export function parametersFromJson(value: unknown): Genesis['parameters'] {
  const fields = object(value, 'parameters', Object.keys(PARAMETER_RANGES));
  const read = (name: keyof ChainParameters): number => {
    const [min, max] = PARAMETER_RANGES[name];
    const found = integer(fields[name], `parameters.${name}`, max);
    if (found < min) fail(`parameters.${name}`, `at least ${min}`);
    return found;
  };
  return {
    windowHeights: read('windowHeights'),
    termBlocks: read('termBlocks'),
    replayWindowBlocks: read('replayWindowBlocks'),
    blockIntervalMsMax: read('blockIntervalMsMax'),
    epochBlocksMax: read('epochBlocksMax'),
    epochBytesPerMember: read('epochBytesPerMember'),
    epochOperationsPerMember: read('epochOperationsPerMember'),
  };
}

function validatorsFromJson(value: unknown): Genesis['validators'] {
  const validators = list(value, 'validators', validatorsMax).map((entry, i) => {
    const where = `validators[${i}]`;
    const names = ['member', 'name', 'networkKey', 'consensusKey', 'attestKey'];
    const fields = object(entry, where, names);
    return {
      member: text(fields.member, `${where}.member`),
      name: text(fields.name, `${where}.name`),
      networkKey: key(fields.networkKey, `${where}.networkKey`),
      consensusKey: key(fields.consensusKey, `${where}.consensusKey`),
      attestKey: key(fields.attestKey, `${where}.attestKey`),
    };
  });
  if (validators.length < validatorsMin) fail('validators', `at least ${validatorsMin}`);
  distinct(
    validators.map(({ member }) => member),
    'validators.member',
  );
  distinct(
    validators.flatMap((v) => [v.networkKey, v.consensusKey, v.attestKey].map(toHex)),
    'validators, keys',
  );
  return validators;
}

function registryFromJson(value: unknown): Genesis['registry'] {
  const fields = object(value, 'registry', ['persons', 'offices', 'mandates']);
  const persons = list(fields.persons, 'registry.persons', 10_000).map((entry, i) => {
    const where = `registry.persons[${i}]`;
    const person = object(entry, where, ['id', 'key']);
    return {
      id: hex(person.id, `${where}.id`, PERSON_ID_LENGTH),
      key: key(person.key, `${where}.key`),
    };
  });
  const offices = list(fields.offices, 'registry.offices', 10_000).map((entry, i) => {
    const where = `registry.offices[${i}]`;
    const office = object(entry, where, ['id', 'member', 'title', 'power']);
    return {
      id: integer(office.id, `${where}.id`, 0xffff_ffff),
      member: integer(office.member, `${where}.member`, 0xffff),
      title: text(office.title, `${where}.title`),
      power: text(office.power, `${where}.power`),
    };
  });
  const mandates = list(fields.mandates, 'registry.mandates', 10_000).map((entry, i) => {
    const where = `registry.mandates[${i}]`;
    const mandate = object(entry, where, ['id', 'office', 'person', 'fromMs', 'toMs']);
    return {
      id: integer(mandate.id, `${where}.id`, 0xffff_ffff),
      office: integer(mandate.office, `${where}.office`, 0xffff_ffff),
      person: hex(mandate.person, `${where}.person`, PERSON_ID_LENGTH),
      fromMs: integer(mandate.fromMs, `${where}.fromMs`),
      toMs: integer(mandate.toMs, `${where}.toMs`),
    };
  });
  // One natural person has one key and one id here: four eyes are counted by person (GOV-7).
  distinct(
    persons.map(({ id }) => toHex(id)),
    'registry.persons.id',
  );
  distinct(
    persons.map((person) => toHex(person.key)),
    'registry.persons.key',
  );
  distinct(
    offices.map(({ id }) => String(id)),
    'registry.offices.id',
  );
  distinct(
    mandates.map(({ id }) => String(id)),
    'registry.mandates.id',
  );
  return { persons, offices, mandates };
}

/** The value that a host writes as JSON; reads back to the same genesis. */
export function genesisToJson(genesis: Genesis): unknown {
  return {
    network: genesis.network,
    demonstration: genesis.demonstration,
    createdMs: genesis.createdMs,
    parameters: genesis.parameters,
    validators: genesis.validators.map((validator) => ({
      member: validator.member,
      name: validator.name,
      networkKey: toHex(validator.networkKey),
      consensusKey: toHex(validator.consensusKey),
      attestKey: toHex(validator.attestKey),
    })),
    registry: {
      persons: genesis.registry.persons.map(({ id, key }) => ({ id: toHex(id), key: toHex(key) })),
      offices: genesis.registry.offices,
      mandates: genesis.registry.mandates.map((mandate) => ({
        ...mandate,
        person: toHex(mandate.person),
      })),
    },
  };
}
