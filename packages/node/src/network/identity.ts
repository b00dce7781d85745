// Network keys: a 32-byte Ed25519 seed gives a node its key, and a raw public key its PeerId,
// which is derived and never stored beside the key (network.md §4.1).

import './polyfill.ts';
import { privateKeyFromRaw, publicKeyFromRaw } from '@libp2p/crypto/keys';
import type { Ed25519PrivateKey } from '@libp2p/interface';
import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id';
import { concatBytes } from '@witan/ledger/bytes';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { must } from '@witan/ledger/problems';
import { type PublicKey, SUITE } from '@witan/ledger/signature';

const KEY_LENGTH = 32;

/**
 * The private key that Noise proves in each handshake. It carries its public key, which the
 * installed back end computes in a thousandth of the time that libp2p's own takes.
 */
export function privateKeyOf(seed: Uint8Array): Ed25519PrivateKey {
  const { publicKey } = keyPairFromSeed(seed);
  const key = privateKeyFromRaw(concatBytes(seed, publicKey.subarray(1)));
  must(key.type === 'Ed25519', 'a network key is of Ed25519');
  return key;
}

/** The PeerId, in its text form, of a raw 32-byte Ed25519 public key. */
export function peerIdOf(networkKey: Uint8Array): string {
  must(networkKey.length === KEY_LENGTH, 'a network key has 32 bytes');
  return peerIdFromPublicKey(publicKeyFromRaw(networkKey)).toString();
}

const PEER_ID = /\/p2p\/([^/]+)$/;

/** The address of a member with its PeerId, which names its key. */
export function withPeerId(address: string, networkKey: PublicKey): string {
  return `${withoutPeerId(address)}/p2p/${peerIdOf(networkKey.subarray(1))}`;
}

export function withoutPeerId(address: string): string {
  return address.replace(PEER_ID, '');
}

/** The network key that an address names; undefined where it names none, or of another kind. */
export function networkKeyOf(address: string): PublicKey | undefined {
  const text = PEER_ID.exec(address)?.[1];
  if (text === undefined) return undefined;
  try {
    const { publicKey } = peerIdFromString(text);
    if (publicKey?.type !== 'Ed25519') return undefined;
    return Uint8Array.of(SUITE.ed25519, ...publicKey.raw);
  } catch {
    return undefined; // no PeerId
  }
}
