// `trust/<N>.json`. JSON is for people: what is signed is the fixed layout of what was read, so
// spelling and order of a file do not matter.

import { toHex } from '@witan/ledger/bytes';
import { HASH_LENGTH } from '@witan/ledger/hash';
import {
  memberNameBytesMax,
  noteCharactersMax,
  noteKeyNameCharactersMax,
  validatorsMax,
} from '@witan/ledger/limits';
import type { Validator } from '@witan/ledger/membership';
import { PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH } from '@witan/ledger/signature';
import type { Witnesses } from '@witan/ledger/witness-policy';
import { fieldsOf, hexOf, integerOf, listOf, malformed, textOf } from './fields.ts';
import type { RootKeys, SignedTrustBundle } from './trust-bundle.ts';

const VERSION = 1;
const ROOT_KEYS_MAX = 32;
const FIELDS = ['version', 'number', 'chainId', 'network', 'demonstration', 'issuedMs', 'epoch'];

const keyOf = (value: unknown, where: string): Uint8Array => hexOf(value, where, PUBLIC_KEY_LENGTH);

/** Says nothing about truth: see `openTrustBundle`. Throws DecodeError. */
export function trustBundleFromJson(value: unknown): SignedTrustBundle {
  const parts = ['validators', 'checkpoint', 'witnesses', 'roots', 'signatures'];
  const fields = fieldsOf(value, 'bundle', [...FIELDS, ...parts]);
  if (fields.version !== VERSION) malformed('bundle', 'another version');
  if (typeof fields.demonstration !== 'boolean') malformed('demonstration', 'true or false');
  const { checkpoint } = fields;
  if (typeof checkpoint !== 'string' || checkpoint.length > noteCharactersMax) {
    malformed('checkpoint', 'a note is expected');
  }
  const witnesses = witnessesOf(fields.witnesses);
  const bundle = {
    number: integerOf(fields.number, 'number'),
    chainId: hexOf(fields.chainId, 'chainId', HASH_LENGTH),
    network: textOf(fields.network, 'network', memberNameBytesMax),
    demonstration: fields.demonstration,
    issuedMs: integerOf(fields.issuedMs, 'issuedMs'),
    epoch: integerOf(fields.epoch, 'epoch'),
    validators: listOf(fields.validators, 'validators', validatorsMax, validatorOf),
    checkpoint,
    roots: rootsOf(fields.roots),
    ...(witnesses === undefined ? {} : { witnesses }),
  };
  const signatures = listOf(fields.signatures, 'signatures', 2 * ROOT_KEYS_MAX, (entry, where) => {
    const { key, signature } = fieldsOf(entry, where, ['key', 'signature']);
    return { key: keyOf(key, where), signature: hexOf(signature, where, SIGNATURE_LENGTH) };
  });
  return { bundle, signatures };
}

function validatorOf(entry: unknown, where: string): Validator {
  const names = ['member', 'name', 'networkKey', 'consensusKey', 'attestKey'];
  const seat = fieldsOf(entry, where, names);
  return {
    member: textOf(seat.member, where, memberNameBytesMax),
    name: textOf(seat.name, where, memberNameBytesMax),
    networkKey: keyOf(seat.networkKey, where),
    consensusKey: keyOf(seat.consensusKey, where),
    attestKey: keyOf(seat.attestKey, where),
  };
}

function witnessesOf(value: unknown): Witnesses | undefined {
  if (value === null) return undefined;
  const fields = fieldsOf(value, 'witnesses', ['needed', 'list']);
  const list = listOf(fields.list, 'witnesses', validatorsMax, (entry, where) => {
    const { name, key } = fieldsOf(entry, where, ['name', 'key']);
    return { name: textOf(name, where, noteKeyNameCharactersMax), key: keyOf(key, where) };
  });
  const needed = integerOf(fields.needed, 'needed');
  if (needed < 1 || needed > list.length) malformed('witnesses', 'never so many');
  return { needed, list };
}

function rootsOf(value: unknown): RootKeys {
  const fields = fieldsOf(value, 'roots', ['needed', 'keys']);
  const keys = listOf(fields.keys, 'roots', ROOT_KEYS_MAX, keyOf);
  return { needed: integerOf(fields.needed, 'needed'), keys };
}

export function trustBundleToJson({ bundle, signatures }: SignedTrustBundle): unknown {
  const { chainId, validators, witnesses, roots, ...plain } = bundle;
  return {
    version: VERSION,
    ...plain,
    chainId: toHex(chainId),
    validators: validators.map(({ networkKey, consensusKey, attestKey, ...names }) => ({
      ...names,
      networkKey: toHex(networkKey),
      consensusKey: toHex(consensusKey),
      attestKey: toHex(attestKey),
    })),
    witnesses:
      witnesses === undefined
        ? null
        : {
            needed: witnesses.needed,
            list: witnesses.list.map(({ name, key }) => ({ name, key: toHex(key) })),
          },
    roots: { needed: roots.needed, keys: roots.keys.map(toHex) },
    signatures: signatures.map(({ key, signature }) => {
      return { key: toHex(key), signature: toHex(signature) };
    }),
  };
}
