// The files that agencies exchange in a ceremony. JSON is for people: what is hashed and signed is
// the canonical form of what was read, so spelling and order of a file do not matter.

import { toHex } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisFromJson, genesisToJson, parametersFromJson } from '@witan/ledger/genesis-json';
import { HASH_LENGTH } from '@witan/ledger/hash';
import {
  memberNameBytesMax,
  multiaddrsMax,
  validatorsMax,
  validatorsMin,
} from '@witan/ledger/limits';
import { PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH } from '@witan/ledger/signature';
import {
  CEREMONY_VERSION,
  type Consent,
  type Declaration,
  type DeclaredKey,
  type Link,
  NODE_KEYS,
  type Opening,
  type Transcript,
} from './ceremony.ts';
import { fieldsOf, hexOf, integerOf, listOf, malformed, textOf } from './fields.ts';

const OFFICES_MAX = 64;
/** An identifier is part of a file's name. */
const MEMBER_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-';

/** An agency's identifier: lower-case letters, digits and hyphens. Throws DecodeError. */
export function memberOf(value: unknown, where: string): string {
  const member = textOf(value, where, 32);
  const isPlain = [...member].every((letter) => MEMBER_LETTERS.includes(letter));
  if (!isPlain || member.startsWith('-') || member.endsWith('-')) {
    malformed(where, 'a-z, 0-9 and hyphens inside are expected');
  }
  return member;
}

function versionOf(value: unknown, where: string): void {
  if (value !== CEREMONY_VERSION) malformed(where, 'another version');
}

export function openingFromJson(value: unknown): Opening {
  const names = ['version', 'network', 'createdMs', 'mandatesUntilMs', 'parameters', 'members'];
  const fields = fieldsOf(value, 'opening', names);
  versionOf(fields.version, 'opening');
  const members = listOf(fields.members, 'members', validatorsMax, memberOf);
  if (members.length < validatorsMin) malformed('members', `at least ${validatorsMin}`);
  if (new Set(members).size < members.length) malformed('members', 'one stands there twice');
  return {
    network: textOf(fields.network, 'network', memberNameBytesMax),
    createdMs: integerOf(fields.createdMs, 'createdMs'),
    mandatesUntilMs: integerOf(fields.mandatesUntilMs, 'mandatesUntilMs'),
    parameters: parametersFromJson(fields.parameters),
    members,
  };
}

export function openingToJson(opening: Opening): unknown {
  return { version: CEREMONY_VERSION, ...opening };
}

export function declarationFromJson(value: unknown): Declaration {
  const names = ['version', 'ceremony', 'member', 'name', 'keys', 'addresses', 'councillor'];
  const fields = fieldsOf(value, 'declaration', [...names, 'offices', 'signature']);
  versionOf(fields.version, 'declaration');
  const keys = fieldsOf(fields.keys, 'keys', NODE_KEYS);
  const keyOf = (kind: string): DeclaredKey => {
    const key = fieldsOf(keys[kind], kind, ['publicKey', 'possession']);
    return {
      publicKey: hexOf(key.publicKey, kind, PUBLIC_KEY_LENGTH),
      possession: hexOf(key.possession, kind, SIGNATURE_LENGTH),
    };
  };
  return {
    ceremony: hexOf(fields.ceremony, 'ceremony', HASH_LENGTH),
    member: memberOf(fields.member, 'member'),
    name: textOf(fields.name, 'name', memberNameBytesMax),
    keys: { network: keyOf('network'), consensus: keyOf('consensus'), attest: keyOf('attest') },
    addresses: listOf(fields.addresses, 'addresses', multiaddrsMax, (entry, where) =>
      textOf(entry, where),
    ),
    councillor: hexOf(fields.councillor, 'councillor', PUBLIC_KEY_LENGTH),
    offices: listOf(fields.offices, 'offices', OFFICES_MAX, (entry, where) => {
      const office = fieldsOf(entry, where, ['title', 'power', 'key']);
      return {
        title: textOf(office.title, `${where}.title`, memberNameBytesMax),
        power: textOf(office.power, `${where}.power`, memberNameBytesMax),
        key: hexOf(office.key, `${where}.key`, PUBLIC_KEY_LENGTH),
      };
    }),
    signature: hexOf(fields.signature, 'signature', SIGNATURE_LENGTH),
  };
}

export function declarationToJson(declaration: Declaration): unknown {
  const { ceremony, keys, councillor, offices, signature, ...texts } = declaration;
  const keyJson = ({ publicKey, possession }: DeclaredKey): unknown => ({
    publicKey: toHex(publicKey),
    possession: toHex(possession),
  });
  return {
    version: CEREMONY_VERSION,
    ceremony: toHex(ceremony),
    ...texts,
    keys: Object.fromEntries(NODE_KEYS.map((kind) => [kind, keyJson(keys[kind])])),
    councillor: toHex(councillor),
    offices: offices.map((office) => ({ ...office, key: toHex(office.key) })),
    signature: toHex(signature),
  };
}

export function consentFromJson(value: unknown): Consent {
  const fields = fieldsOf(value, 'consent', ['version', 'member', 'signature']);
  versionOf(fields.version, 'consent');
  return {
    member: memberOf(fields.member, 'member'),
    signature: hexOf(fields.signature, 'signature', SIGNATURE_LENGTH),
  };
}

export function consentToJson({ member, signature }: Consent): unknown {
  return { version: CEREMONY_VERSION, member, signature: toHex(signature) };
}

/** Says nothing about truth: see `checkTranscript`. */
export function transcriptFromJson(value: unknown): Transcript {
  const names = ['version', 'chainId', 'opening', 'declarations', 'genesis', 'consents', 'links'];
  const fields = fieldsOf(value, 'transcript', names);
  versionOf(fields.version, 'transcript');
  const genesis = genesisFromJson(fields.genesis);
  // It stands there for people; a wrong one must not be shown as checked.
  const chainId = hexOf(fields.chainId, 'chainId', HASH_LENGTH);
  if (toHex(chainId) !== toHex(chainIdOf(genesis))) malformed('chainId', 'not of this genesis');
  return {
    opening: openingFromJson(fields.opening),
    declarations: listOf(fields.declarations, 'declarations', validatorsMax, declarationFromJson),
    genesis,
    consents: listOf(fields.consents, 'consents', validatorsMax, consentFromJson),
    links: listOf(fields.links, 'links', 2 + 2 * validatorsMax, (entry, where): Link => {
      const link = fieldsOf(entry, where, ['document', 'digest', 'head']);
      return {
        document: textOf(link.document, where),
        digest: hexOf(link.digest, where, HASH_LENGTH),
        head: hexOf(link.head, where, HASH_LENGTH),
      };
    }),
  };
}

export function transcriptToJson(transcript: Transcript): unknown {
  return {
    version: CEREMONY_VERSION,
    chainId: toHex(chainIdOf(transcript.genesis)),
    opening: openingToJson(transcript.opening),
    declarations: transcript.declarations.map(declarationToJson),
    genesis: genesisToJson(transcript.genesis),
    consents: transcript.consents.map(consentToJson),
    links: transcript.links.map(({ document, digest, head }) => ({
      document,
      digest: toHex(digest),
      head: toHex(head),
    })),
  };
}
