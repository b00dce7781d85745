// What a reader begins with that has no genesis at hand, or whose trust is too old: a council and a
// cosigned head, given out by offline root keys of several agencies (light-client.md §8). A version
// is signed by the root keys that the version before named, as in TUF, so whoever has one version
// can follow the others for ever; and its own keys sign it as well, to show that somebody has them.

import { ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { encodeValidators, type Validator } from '@witan/ledger/membership';
import { must, VerifyError } from '@witan/ledger/problems';
import type { PublicKey, Signature } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import type { Witnesses } from '@witan/ledger/witness-policy';
import { openCheckpoint } from './checkpoint.ts';
import type { Verify } from './seal.ts';
import type { Trust } from './trust.ts';

/** So many of these keys speak for the network's beginnings. */
export interface RootKeys {
  readonly needed: number;
  readonly keys: readonly PublicKey[];
}

export interface TrustBundle {
  /** N, from 1 on. */
  readonly number: number;
  readonly chainId: Hash;
  readonly network: string;
  readonly demonstration: boolean;
  /** Milliseconds of UTC. */
  readonly issuedMs: number;
  readonly epoch: number;
  readonly validators: readonly Validator[];
  /** A note that a quorum of these validators has cosigned. */
  readonly checkpoint: string;
  readonly witnesses?: Witnesses;
  /** Who sign this version, and the next. */
  readonly roots: RootKeys;
}

export interface BundleSignature {
  readonly key: PublicKey;
  readonly signature: Signature;
}

export interface SignedTrustBundle {
  readonly bundle: TrustBundle;
  readonly signatures: readonly BundleSignature[];
}

/** Separates these signatures from all others of the same keys. */
const DOMAIN = utf8('witan/1/trust-bundle');

/** What root keys sign: every field in one fixed layout. */
export function trustBundleBytes(bundle: TrustBundle): Uint8Array {
  must(bundle.chainId.length === HASH_LENGTH, 'a chain id is a hash');
  const { validators, checkpoint, witnesses, roots } = bundle;
  const out = new ByteWriter(8192)
    .sized16(DOMAIN)
    .u64(bundle.number)
    .raw(bundle.chainId)
    .sized16(utf8(bundle.network))
    .u8(Number(bundle.demonstration))
    .u64(bundle.issuedMs)
    .u64(bundle.epoch)
    .sized32(encodeValidators(validators))
    .sized32(utf8(checkpoint))
    .u16(witnesses?.needed ?? 0)
    .u16(witnesses?.list.length ?? 0);
  for (const { name, key } of witnesses?.list ?? []) out.sized16(utf8(name)).raw(key);
  out.u16(roots.needed).u16(roots.keys.length);
  for (const key of roots.keys) out.raw(key);
  return out.finish();
}

export interface BundleReader {
  readonly verify: Verify;
  readonly nowMs: number;
}

/**
 * The trust that a bundle gives, with the source `bundle`. `before`: the root keys of the version
 * that the reader has, which is this one or the one before; they must have signed it, and so must
 * its own. Throws VerifyError `trust/succession` for a version that is older, or does not follow,
 * `trust/signature`, and as `openCheckpoint` does.
 */
export async function openTrustBundle(
  { bundle, signatures }: SignedTrustBundle,
  before: { readonly number: number; readonly roots: RootKeys },
  { verify, nowMs }: BundleReader,
): Promise<Trust> {
  const { number, roots } = bundle;
  if (number !== before.number && number !== before.number + 1) {
    throw new VerifyError('trust/succession', `version ${number}; known is ${before.number}`);
  }
  const message = trustBundleBytes(bundle);
  await requireRoots(roots, signatures, message, verify);
  await requireRoots(before.roots, signatures, message, verify);
  const { chainId, network, demonstration, epoch, validators, witnesses, issuedMs } = bundle;
  const trust: Trust = {
    ...{ chainId, network, demonstration, epoch, validators },
    datedMs: issuedMs,
    bundleVersion: number,
    sources: ['bundle'],
    ...(witnesses === undefined ? {} : { witnesses }),
  };
  const { size, root, attestedAtMs } = await openCheckpoint(trust, bundle.checkpoint, {
    verify,
    nowMs,
  });
  return { ...trust, head: { size, root, attestedAtMs } };
}

/** One key counts once; one that is false does not spoil the others. */
async function requireRoots(
  { needed, keys }: RootKeys,
  signatures: readonly BundleSignature[],
  message: Uint8Array,
  verify: Verify,
): Promise<void> {
  let found = 0;
  const distinct = keys.filter((key, at) => keys.findIndex((each) => equalBytes(each, key)) === at);
  for (const key of distinct) {
    const own = signatures.find((each) => equalBytes(each.key, key));
    if (own !== undefined && (await verify(key, message, own.signature))) found++;
  }
  if (needed < 1 || found < needed) {
    throw new VerifyError('trust/signature', `${found} of ${needed} root keys`);
  }
}
