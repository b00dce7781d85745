// What an inviting member hands to a joiner, over any channel: which network, which seat, where to
// begin. It admits nobody by itself, for only the invited councillor's key can use it on chain; it
// is signed, so that nobody can lead a joiner to another network under the inviter's name.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash, sha256 } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { memberNameBytesMax, multiaddrBytesMax } from '@witan/ledger/limits';
import { DecodeError, VerifyError, WitanError } from '@witan/ledger/problems';
import {
  PUBLIC_KEY_LENGTH,
  type PublicKey,
  SIGNATURE_LENGTH,
  type Signature,
  verifySignature,
} from '@witan/ledger/signature';
import { utf8, utf8Text } from '@witan/ledger/text';
import { RECORD_ID_LENGTH } from '@witan/ledger/transaction';
import { textOf } from '@witan/light-client/fields';

const VERSION = 1;
const PREFIX = 'witan1-inv-';
const SIGNED_PREFIX = utf8('witan/1/invitation');
const PLACES_MAX = 32;
const BYTES_MAX = 8 * 1024;

/** Where a member is reached: `address` ends in `/p2p/PEERID`, so it names the key as well. */
export interface InvitedPeer {
  readonly member: string;
  readonly address: string;
}

export interface Invitation {
  readonly network: string;
  readonly chainId: Hash;
  /** Of the record on chain; usable once. */
  readonly id: Uint8Array;
  readonly member: string;
  readonly name: string;
  /** The invited agency's councillor: nobody else can use the invitation. */
  readonly authority: PublicKey;
  readonly expiresMs: number;
  readonly inviter: string;
  /** The inviter's councillor, who signed. */
  readonly councillor: PublicKey;
  readonly peers: readonly InvitedPeer[];
  /** Addresses of HTTP APIs, to begin with. */
  readonly apis: readonly string[];
}

export interface SignedInvitation {
  readonly invitation: Invitation;
  readonly bytes: Uint8Array;
}

function encodeUnsigned(invitation: Invitation): Uint8Array {
  const out = new ByteWriter(512).u8(VERSION).sized16(utf8(invitation.network));
  out.raw(invitation.chainId).raw(invitation.id);
  out.sized16(utf8(invitation.member)).sized16(utf8(invitation.name)).raw(invitation.authority);
  out.u64(invitation.expiresMs).sized16(utf8(invitation.inviter)).raw(invitation.councillor);
  out.u8(invitation.peers.length);
  for (const { member, address } of invitation.peers) {
    out.sized16(utf8(member)).sized16(utf8(address));
  }
  out.u8(invitation.apis.length);
  for (const api of invitation.apis) out.sized16(utf8(api));
  return out.finish();
}

function signedBytes(unsigned: Uint8Array): Uint8Array {
  return new ByteWriter(1024).raw(SIGNED_PREFIX).raw(unsigned).finish();
}

export function signInvitation(invitation: Invitation, councillor: KeyPair): SignedInvitation {
  const unsigned = encodeUnsigned(invitation);
  const signature = councillor.sign(signedBytes(unsigned));
  const bytes = new ByteWriter(1024).raw(unsigned).raw(signature).finish();
  if (bytes.length > BYTES_MAX) throw new WitanError('usage/invalid', 'too many peers');
  return { invitation, bytes };
}

/** Throws DecodeError, and VerifyError `invitation/signature`. */
export function openInvitation(bytes: Uint8Array): SignedInvitation {
  if (bytes.length > BYTES_MAX) throw new DecodeError('codec/too-long', 'invitation');
  const input = new ByteReader(bytes);
  if (input.u8() !== VERSION) throw new DecodeError('codec/version', 'invitation');
  const text = (where: string, max = memberNameBytesMax): string =>
    textOf(decodeText(input.sized16(max)), where, max);
  const places = <T>(read: () => T): T[] => {
    const count = input.u8();
    if (count > PLACES_MAX) throw new DecodeError('codec/count', 'places');
    return Array.from({ length: count }, read);
  };
  const invitation: Invitation = {
    network: text('network'),
    chainId: input.raw(HASH_LENGTH).slice(),
    id: input.raw(RECORD_ID_LENGTH).slice(),
    member: text('member'),
    name: text('name'),
    authority: input.raw(PUBLIC_KEY_LENGTH).slice(),
    expiresMs: input.u64(),
    inviter: text('inviter'),
    councillor: input.raw(PUBLIC_KEY_LENGTH).slice(),
    peers: places(() => ({
      member: text('peer'),
      address: text('address', multiaddrBytesMax),
    })),
    apis: places(() => text('api', multiaddrBytesMax)),
  };
  const signature: Signature = input.raw(SIGNATURE_LENGTH).slice();
  input.finish();
  const unsigned = bytes.subarray(0, bytes.length - SIGNATURE_LENGTH);
  if (!verifySignature(invitation.councillor, signedBytes(unsigned), signature)) {
    throw new VerifyError('invitation/signature', `of ${invitation.inviter}`);
  }
  return { invitation, bytes };
}

function decodeText(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes);
  } catch (cause) {
    throw new DecodeError('codec/malformed', 'not UTF-8', { cause });
  }
}

/** One line without spaces, to be pasted. */
export function invitationText({ bytes }: SignedInvitation): string {
  return PREFIX + Buffer.from(bytes).toString('base64url');
}

/** Throws as `openInvitation` does. */
export function invitationFromText(text: string): SignedInvitation {
  const line = text.trim();
  const encoded = line.startsWith(PREFIX) ? line.slice(PREFIX.length) : undefined;
  if (encoded === undefined || !/^[A-Za-z0-9_-]+$/.test(encoded)) {
    throw new DecodeError('codec/malformed', `an invitation begins with ${PREFIX}`);
  }
  const bytes = new Uint8Array(Buffer.from(encoded, 'base64url'));
  if (Buffer.from(bytes).toString('base64url') !== encoded) {
    throw new DecodeError('codec/not-canonical', 'invitation');
  }
  return openInvitation(bytes);
}

/** Twelve digits that both sides read to each other: the same invitation gives the same. */
export function spokenCheck({ bytes }: SignedInvitation): string {
  const digest = sha256(bytes);
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  const number = (view.getUint32(0) * 2 ** 16 + view.getUint16(4)) % 1e12;
  return (String(number).padStart(12, '0').match(/.{4}/g) ?? []).join(' ');
}
