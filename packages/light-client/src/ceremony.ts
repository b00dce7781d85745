// How a consortium begins without a dealer: each agency declares keys that it made on its own
// machines, everybody computes the same genesis from all declarations, and each signs what it
// computed. The documents form one chain of hashes, so a transcript can be checked by anyone, for
// ever, and says where it was changed (experience.md §7.2).

import { ByteWriter, concatBytes, equalBytes } from '@witan/ledger/bytes';
import {
  type ChainParameters,
  chainIdOf,
  type Genesis,
  PERSON_ID_LENGTH,
  parametersHash,
} from '@witan/ledger/genesis';
import { genesisFromJson, genesisToJson } from '@witan/ledger/genesis-json';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { KEY_PURPOSE, type KeyPair, signPossession, verifyPossession } from '@witan/ledger/keys';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { type PublicKey, type Signature, verifySignature } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';

export const CEREMONY_VERSION = 1;
export const NODE_KEYS = ['network', 'consensus', 'attest'] as const;
export type NodeKey = (typeof NODE_KEYS)[number];

/** What opens the ceremony: who is invited, in the order of their seats, and under what rules. */
export interface Opening {
  readonly network: string;
  /** Milliseconds since 1970 UTC; block times start from here. */
  readonly createdMs: number;
  /** Until when the mandates of the first office-holders run. */
  readonly mandatesUntilMs: number;
  readonly parameters: ChainParameters;
  readonly members: readonly string[];
}

export interface DeclaredKey {
  readonly publicKey: PublicKey;
  /** That whoever declares the key holds it (C5). */
  readonly possession: Signature;
}

export interface DeclaredOffice {
  readonly title: string;
  /** What modules ask for, for example `land/registrar`. */
  readonly power: string;
  readonly key: PublicKey;
}

/** An agency's part, signed by its councillor: the officer who votes for it later. */
export interface Declaration {
  /** Of the opening: a declaration for one ceremony is none for another. */
  readonly ceremony: Hash;
  readonly member: string;
  readonly name: string;
  readonly keys: Readonly<Record<NodeKey, DeclaredKey>>;
  /** Multiaddrs at which the other agencies reach this one. */
  readonly addresses: readonly string[];
  readonly councillor: PublicKey;
  readonly offices: readonly DeclaredOffice[];
  readonly signature: Signature;
}

/** An agency's signature over all that stands before it: opening, declarations and genesis. */
export interface Consent {
  readonly member: string;
  readonly signature: Signature;
}

/** One document in the chain: `head` covers it and all before it. */
export interface Link {
  /** `opening`, `declaration MEMBER`, `genesis` or `consent MEMBER`. */
  readonly document: string;
  readonly digest: Hash;
  readonly head: Hash;
}

export interface Transcript {
  readonly opening: Opening;
  /** By seat. */
  readonly declarations: readonly Declaration[];
  readonly genesis: Genesis;
  /** By seat; all of them. */
  readonly consents: readonly Consent[];
  readonly links: readonly Link[];
}

const PREFIX = 'witan/1/ceremony/';
const POWER_COUNCILLOR = 'governance/councillor';

export function encodeOpening(opening: Opening): Uint8Array {
  const out = new ByteWriter(256)
    .raw(utf8(`${PREFIX}opening`))
    .u16(CEREMONY_VERSION)
    .sized16(utf8(opening.network))
    .u64(opening.createdMs)
    .u64(opening.mandatesUntilMs)
    .raw(parametersHash(opening.parameters))
    .u16(opening.members.length);
  for (const member of opening.members) out.sized16(utf8(member));
  return out.finish();
}

/** What declarations name. */
export function ceremonyId(opening: Opening): Hash {
  return sha256(encodeOpening(opening));
}

type Unsigned<T> = Omit<T, 'signature'>;

function encodeDeclaration(declaration: Unsigned<Declaration>): Uint8Array {
  const { ceremony, member, name, keys, addresses, councillor, offices } = declaration;
  const out = new ByteWriter(1024).raw(utf8(`${PREFIX}declaration`)).raw(ceremony);
  out.sized16(utf8(member)).sized16(utf8(name));
  for (const kind of NODE_KEYS) out.raw(keys[kind].publicKey).raw(keys[kind].possession);
  out.u16(addresses.length);
  for (const address of addresses) out.sized16(utf8(address));
  out.raw(councillor).u16(offices.length);
  for (const { title, power, key } of offices) {
    out.sized16(utf8(title)).sized16(utf8(power)).raw(key);
  }
  return out.finish();
}

function consentBytes(member: string, head: Hash): Uint8Array {
  const prefix = utf8(`${PREFIX}consent`);
  return new ByteWriter(256).raw(prefix).sized16(utf8(member)).raw(head).finish();
}

export interface DeclarationParts {
  readonly member: string;
  readonly name: string;
  readonly keyPairs: Readonly<Record<NodeKey, KeyPair>>;
  readonly addresses: readonly string[];
  readonly councillor: KeyPair;
  readonly offices: readonly DeclaredOffice[];
}

export function declare(opening: Opening, parts: DeclarationParts): Declaration {
  const { keyPairs, councillor } = parts;
  const key = (kind: NodeKey): DeclaredKey => ({
    publicKey: keyPairs[kind].publicKey,
    possession: signPossession(keyPairs[kind], KEY_PURPOSE[kind]),
  });
  const unsigned = {
    ceremony: ceremonyId(opening),
    member: parts.member,
    name: parts.name,
    keys: { network: key('network'), consensus: key('consensus'), attest: key('attest') },
    addresses: parts.addresses,
    councillor: councillor.publicKey,
    offices: parts.offices,
  };
  return { ...unsigned, signature: councillor.sign(encodeDeclaration(unsigned)) };
}

/** Throws VerifyError `ceremony/other` or `ceremony/signature`. */
export function checkDeclaration(opening: Opening, declaration: Declaration): void {
  const { member, keys, councillor, signature } = declaration;
  if (!equalBytes(declaration.ceremony, ceremonyId(opening)) || !opening.members.includes(member)) {
    throw new VerifyError('ceremony/other', `the declaration of ${member}`);
  }
  for (const kind of NODE_KEYS) {
    const { publicKey, possession } = keys[kind];
    if (!verifyPossession(publicKey, KEY_PURPOSE[kind], possession)) {
      throw new VerifyError('ceremony/signature', `${member} does not hold its ${kind} key`);
    }
  }
  if (!verifySignature(councillor, encodeDeclaration(declaration), signature)) {
    throw new VerifyError('ceremony/signature', `the declaration of ${member}`);
  }
}

/** A person's identifier in the registry: of no meaning outside this ceremony. */
function personId(ceremony: Hash, key: PublicKey): Uint8Array {
  return sha256(concatBytes(utf8(`${PREFIX}person`), ceremony, key)).slice(0, PERSON_ID_LENGTH);
}

/**
 * The genesis that an opening and all its declarations, by seat, amount to: everybody computes the
 * same. Throws WitanError `genesis/invalid`, for example where two agencies declare one key.
 */
export function genesisOf(opening: Opening, declarations: readonly Declaration[]): Genesis {
  const { network, createdMs, mandatesUntilMs, parameters } = opening;
  const ceremony = ceremonyId(opening);
  const offices = declarations.flatMap((declaration, member) =>
    [
      { title: 'Councillor', power: POWER_COUNCILLOR, key: declaration.councillor },
      ...declaration.offices,
    ].map((office) => ({ ...office, member })),
  );
  const keys = offices.map(({ key }) => key);
  const persons = keys.filter((key, i) => keys.findIndex((other) => equalBytes(key, other)) === i);
  const genesis: Genesis = {
    network,
    demonstration: false,
    createdMs,
    parameters,
    validators: declarations.map(({ member, name, keys: declared }) => ({
      member,
      name,
      networkKey: declared.network.publicKey,
      consensusKey: declared.consensus.publicKey,
      attestKey: declared.attest.publicKey,
    })),
    registry: {
      persons: persons.map((key) => ({ id: personId(ceremony, key), key })),
      offices: offices.map(({ title, power, member }, i) => ({ id: i + 1, member, title, power })),
      mandates: offices.map(({ key }, i) => ({
        id: i + 1,
        office: i + 1,
        person: personId(ceremony, key),
        fromMs: createdMs,
        toMs: mandatesUntilMs,
      })),
    },
  };
  // The reader of genesis files judges what no single declaration shows.
  return genesisFromJson(genesisToJson(genesis));
}

class Chain {
  readonly links: Link[] = [];

  get head(): Hash {
    return this.links.at(-1)?.head ?? ZERO_HASH;
  }

  add(document: string, digest: Hash): void {
    const covered = concatBytes(utf8(`${PREFIX}link`), this.head, utf8(document), digest);
    this.links.push({ document, digest, head: sha256(covered) });
  }
}

/** The chain up to the genesis, which each agency signs. */
function chainOf(opening: Opening, declarations: readonly Declaration[], genesis: Genesis): Chain {
  const chain = new Chain();
  chain.add('opening', ceremonyId(opening));
  for (const declaration of declarations) {
    const bytes = concatBytes(encodeDeclaration(declaration), declaration.signature);
    chain.add(`declaration ${declaration.member}`, sha256(bytes));
  }
  chain.add('genesis', chainIdOf(genesis));
  return chain;
}

/** What all agree on before anyone signs. */
export interface Draft {
  readonly genesis: Genesis;
  /** Of the chain of opening, declarations and genesis. */
  readonly head: Hash;
}

/**
 * Computes the genesis from the documents alone. Throws VerifyError `ceremony/…`, and WitanError
 * `ceremony/incomplete` while an agency has not declared.
 */
export function draftOf(opening: Opening, declarations: readonly Declaration[]): Draft {
  const seated = inSeats(opening, declarations, 'declaration');
  for (const declaration of seated) checkDeclaration(opening, declaration);
  const genesis = genesisOf(opening, seated);
  return { genesis, head: chainOf(opening, seated, genesis).head };
}

/** One document of each invited agency, in the order of seats. */
function inSeats<T extends { readonly member: string }>(
  { members }: Opening,
  documents: readonly T[],
  what: string,
): T[] {
  const stranger = documents.find(({ member }) => !members.includes(member));
  if (stranger !== undefined) {
    throw new VerifyError('ceremony/other', `the ${what} of ${stranger.member}`);
  }
  const missing = members.filter((member) => !documents.some((each) => each.member === member));
  if (missing.length > 0) {
    throw new WitanError('ceremony/incomplete', `no ${what} of ${missing.join(', ')}`);
  }
  return members.map((member) => documents.find((each) => each.member === member) as T);
}

export function signConsent(member: string, { head }: Draft, councillor: KeyPair): Consent {
  return { member, signature: councillor.sign(consentBytes(member, head)) };
}

/** Throws VerifyError `ceremony/signature`. */
export function checkConsent(
  { head }: Draft,
  { councillor }: Pick<Declaration, 'councillor'>,
  { member, signature }: Consent,
): void {
  if (!verifySignature(councillor, consentBytes(member, head), signature)) {
    throw new VerifyError('ceremony/signature', `${member} has not signed this genesis`);
  }
}

/** The whole ceremony, checked. Throws as `draftOf` and `checkConsent` do. */
export function transcriptOf(
  opening: Opening,
  declarations: readonly Declaration[],
  consents: readonly Consent[],
): Transcript {
  const draft = draftOf(opening, declarations);
  const seated = inSeats(opening, declarations, 'declaration');
  const signed = inSeats(opening, consents, 'consent');
  const chain = chainOf(opening, seated, draft.genesis);
  for (const [seat, consent] of signed.entries()) {
    checkConsent(draft, seated[seat] as Declaration, consent);
    chain.add(`consent ${consent.member}`, sha256(consent.signature));
  }
  const { genesis } = draft;
  return { opening, declarations: seated, genesis, consents: signed, links: chain.links };
}

/**
 * Checks a transcript that came from anywhere: every signature, the genesis computed anew, and
 * each link. Throws VerifyError `ceremony/…`, WitanError `ceremony/incomplete`.
 */
export function checkTranscript(transcript: Transcript): void {
  const { opening, declarations, consents, genesis, links } = transcript;
  const computed = transcriptOf(opening, declarations, consents);
  if (!equalBytes(chainIdOf(computed.genesis), chainIdOf(genesis))) {
    throw new VerifyError('ceremony/genesis', 'it is not what the declarations amount to');
  }
  for (const [i, { document, digest, head }] of computed.links.entries()) {
    const told = links[i];
    const isEqual =
      told?.document === document && equalBytes(told.digest, digest) && equalBytes(told.head, head);
    if (!isEqual) throw new VerifyError('ceremony/chain', document);
  }
  const inOrder = (documents: readonly { readonly member: string }[]): boolean =>
    documents.every(({ member }, seat) => member === opening.members[seat]);
  const isExact =
    links.length === computed.links.length &&
    declarations.length === computed.declarations.length &&
    consents.length === computed.consents.length &&
    inOrder(declarations) &&
    inOrder(consents);
  if (!isExact) throw new VerifyError('ceremony/chain', 'documents beside it');
}
