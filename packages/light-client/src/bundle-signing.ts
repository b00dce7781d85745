// How a version of the trust bundle comes about (light-client.md §8): drafted where the ledger can
// be read, signed on machines without a network by offline root keys, and joined. Whoever signs
// judges alone, from files, whether the version follows from what was trusted before: the council,
// the log, the number and the date.

import { equalBytes, toHex } from '@witan/ledger/bytes';
import { isRegistrableKey, type KeyPair } from '@witan/ledger/keys';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { openCheckpoint } from './checkpoint.ts';
import { applyEpochLinks } from './epochs.ts';
import { councilHash, type Trust } from './trust.ts';
import {
  type BundleReader,
  type BundleSignature,
  type RootKeys,
  type SignedTrustBundle,
  type TrustBundle,
  trustBundleBytes,
} from './trust-bundle.ts';

/** The clock of a machine that never meets a network may be wrong by so much. */
const AHEAD_MS_MAX = 86_400_000;

export function signTrustBundle(
  bundle: TrustBundle,
  { publicKey, sign }: KeyPair,
): BundleSignature {
  return { key: publicKey, signature: sign(trustBundleBytes(bundle)) };
}

/** Where a version goes on from, and what leads there. */
export interface BundleBase extends BundleReader {
  /** Of the version before (`openTrustBundle`), or of the genesis for the first. */
  readonly before: Trust;
  /** `epochs/skip/<e>.pb` from the council before; needed when the council has changed. */
  readonly links?: Uint8Array | undefined;
}

/**
 * Throws unless the version follows: VerifyError `trust/succession`, `epoch/contradiction` for
 * another council, and as `openCheckpoint` and `applyEpochLinks` do; DecodeError `epoch/unknown`
 * where the council has changed and no links show how.
 */
export async function requireSuccession(bundle: TrustBundle, base: BundleBase): Promise<void> {
  const { before, nowMs } = base;
  const { number: version, issuedMs, roots } = bundle;
  const last = before.bundleVersion ?? 0;
  const isOfNetwork =
    equalBytes(bundle.chainId, before.chainId) &&
    bundle.network === before.network &&
    bundle.demonstration === before.demonstration;
  if (!isOfNetwork) throw other('it is of another network');
  if (version !== last + 1) throw other(`version ${version} does not follow ${last}`);
  if (issuedMs < (before.datedMs ?? 0)) throw other('it is dated before the version before');
  if (issuedMs > nowMs + AHEAD_MS_MAX) throw other('it is dated ahead of this clock');
  requireRootKeys(roots);
  requireWitnesses(bundle);
  await requireCouncil(bundle, base);
}

function other(detail: string): VerifyError {
  return new VerifyError('trust/succession', detail);
}

function isTwice(keys: readonly PublicKey[]): boolean {
  return keys.some((key, i) => keys.slice(i + 1).some((next) => equalBytes(next, key)));
}

/** Keys that can sign, each once, and so many needed that they can be met. */
function requireRootKeys({ needed, keys }: RootKeys): void {
  if (isTwice(keys)) throw other('a root key stands there twice');
  if (!keys.every(isRegistrableKey)) throw other('a root key is none');
  if (needed < 1 || needed > keys.length) {
    throw other(`${needed} of ${keys.length} root keys can never sign`);
  }
}

/** Each outside the council, each once, and so many needed that they can be met. */
function requireWitnesses({ witnesses, validators }: TrustBundle): void {
  if (witnesses === undefined) return;
  const keys = witnesses.list.map(({ key }) => key);
  const isAgency = validators.some(({ attestKey }) =>
    keys.some((key) => equalBytes(key, attestKey)),
  );
  if (isAgency) throw other('a witness is an agency');
  if (isTwice(keys)) throw other('a witness stands there twice');
  if (!keys.every(isRegistrableKey)) throw other('the key of a witness is none');
  if (witnesses.needed < 1 || witnesses.needed > keys.length) {
    throw other(`${witnesses.needed} of ${keys.length} witnesses can never sign`);
  }
}

async function requireCouncil(bundle: TrustBundle, base: BundleBase): Promise<void> {
  const { before, links, ...reader } = base;
  const { chainId, network, demonstration, epoch, validators } = bundle;
  const { head: last, ...from } = before;
  let reached: Trust = from;
  if (epoch < before.epoch) throw other(`epoch ${epoch} is before ${before.epoch}`);
  if (epoch > before.epoch) {
    if (links === undefined) {
      throw new DecodeError('epoch/unknown', `links from epoch ${before.epoch} to ${epoch}`);
    }
    reached = (await applyEpochLinks(from, links, reader)).trust;
  }
  const told = { chainId, network, demonstration, epoch, validators };
  if (reached.epoch !== epoch || !equalBytes(councilHash(reached), councilHash(told))) {
    throw new VerifyError('epoch/contradiction', `another council of epoch ${epoch}`);
  }
  const head = await openCheckpoint(told, bundle.checkpoint, reader);
  if (last === undefined) return;
  if (head.size < last.size) throw other(`${head.size} headers are fewer than ${last.size}`);
  if (head.size === last.size && !equalBytes(head.root, last.root)) {
    throw new VerifyError('checkpoint/fork', `two logs of ${head.size} headers`);
  }
}

/** Which root keys have signed a version: each counts once, and only a true signature counts. */
export async function rootsThatSigned(
  { bundle, signatures }: SignedTrustBundle,
  { keys }: RootKeys,
  { verify }: Pick<BundleReader, 'verify'>,
): Promise<PublicKey[]> {
  const message = trustBundleBytes(bundle);
  const found: PublicKey[] = [];
  for (const key of keys) {
    const own = signatures.filter((each) => equalBytes(each.key, key));
    for (const { signature } of own) {
      if (!(await verify(key, message, signature))) continue;
      found.push(key);
      break;
    }
  }
  return found;
}

/**
 * One file of several with signatures over one version, each key once. Throws VerifyError
 * `trust/joined` for another version among them, `trust/signer` for a signature that is false or
 * of none of `roots`: the version's own, and those of the version before.
 */
export async function joinTrustBundles(
  files: readonly [SignedTrustBundle, ...SignedTrustBundle[]],
  roots: readonly PublicKey[],
  { verify }: Pick<BundleReader, 'verify'>,
): Promise<SignedTrustBundle> {
  const [{ bundle }] = files;
  const message = trustBundleBytes(bundle);
  const signatures: BundleSignature[] = [];
  for (const [i, file] of files.entries()) {
    if (!equalBytes(trustBundleBytes(file.bundle), message)) {
      throw new VerifyError('trust/joined', `the ${i + 1}. file`);
    }
    for (const own of file.signatures) {
      if (signatures.some(({ key }) => equalBytes(key, own.key))) continue;
      await requireSigner(own, roots, message, verify);
      signatures.push(own);
    }
  }
  return { bundle, signatures };
}

/** Nobody has to look twice at a file in which a stranger's signature, or a false one, stands. */
async function requireSigner(
  { key, signature }: BundleSignature,
  roots: readonly PublicKey[],
  message: Uint8Array,
  verify: BundleReader['verify'],
): Promise<void> {
  const isRoot = roots.some((root) => equalBytes(root, key));
  if (!isRoot) throw new VerifyError('trust/signer', `${toHex(key)} is no root key`);
  if (!(await verify(key, message, signature))) {
    throw new VerifyError('trust/signer', `the signature of ${toHex(key)} is false`);
  }
}
