// Files of trust bundles, and what is said of one to people: who signs by hand reads it first.

import { toBase64 } from '@witan/ledger/base64';
import { toHex } from '@witan/ledger/bytes';
import { decodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { sha256 } from '@witan/ledger/hash';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { type PublicKey, verifySignature } from '@witan/ledger/signature';
import { strictText } from '@witan/ledger/text';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { rootsThatSigned } from '@witan/light-client/bundle-signing';
import {
  openTrustBundle,
  type RootKeys,
  type SignedTrustBundle,
  trustBundleBytes,
} from '@witan/light-client/trust-bundle';
import { trustBundleFromJson, trustBundleToJson } from '@witan/light-client/trust-bundle-json';
import { readGenesisFile } from '@witan/node/home';
import { readAloud } from '../ceremony/page.ts';
import { readInput } from '../output.ts';
import { replaceFile } from '../portal/replace-file.ts';
import { resolveTrustFile } from '../trust.ts';

export const BUNDLE_BYTES_MAX: number = 256 * 1024;

/** Throws WitanError `usage/invalid` for a file that is none. */
export function readBundle(path: string): SignedTrustBundle {
  return bundleOf(readInput(path, BUNDLE_BYTES_MAX), path);
}

/** Of bytes that came from `place`. Says nothing about truth. */
export function bundleOf(bytes: Uint8Array, place: string): SignedTrustBundle {
  try {
    return trustBundleFromJson(JSON.parse(strictText(bytes)));
  } catch (cause) {
    if (!(cause instanceof DecodeError || cause instanceof SyntaxError)) throw cause;
    throw new WitanError('usage/invalid', `${place}: ${cause.message}`, { cause });
  }
}

/** As files of it are published and sent round. */
export function bundleText(file: SignedTrustBundle): string {
  return `${JSON.stringify(trustBundleToJson(file), null, 2)}\n`;
}

export function writeBundle(path: string, file: SignedTrustBundle): void {
  replaceFile(path, new TextEncoder().encode(bundleText(file)));
}

/** What a version goes on from. */
export interface BundleBefore {
  readonly trust: Trust;
  /** None under a genesis, which no root key has signed. */
  readonly roots: RootKeys | undefined;
}

/** `--after FILE`, verified by itself; else the genesis, from which the first version goes on. */
export async function bundleBefore(
  { after, trust }: { readonly after?: string; readonly trust?: string },
  nowMs: number,
): Promise<BundleBefore> {
  if (after === undefined) {
    const genesis = readGenesisFile(resolveTrustFile(trust));
    return { trust: trustFromGenesis(genesis), roots: undefined };
  }
  const file = readBundle(after);
  const { number, roots } = file.bundle;
  const reader = { verify: verifySignature, nowMs };
  return { trust: await openTrustBundle(file, { number, roots }, reader), roots };
}

/** Read aloud by everybody who signs: all of them mean the same version. */
export function bundleDigest({ bundle }: SignedTrustBundle): string {
  return readAloud(sha256(trustBundleBytes(bundle)));
}

/** Whether the keys of a version have signed enough. */
export interface RootsSigned {
  readonly found: readonly PublicKey[];
  readonly needed: number;
  readonly isEnough: boolean;
}

export async function signedBy(file: SignedTrustBundle, roots: RootKeys): Promise<RootsSigned> {
  const found = await rootsThatSigned(file, roots, { verify: verifySignature });
  return { found, needed: roots.needed, isEnough: found.length >= roots.needed };
}

/** What a version says, as it is; nothing here is verified but who has signed it. */
export async function bundleLines(file: SignedTrustBundle): Promise<string[]> {
  const { bundle } = file;
  const { number, network, epoch, validators, roots, witnesses, checkpoint } = bundle;
  const { size, root } = decodeCheckpoint(checkpoint);
  const { found } = await signedBy(file, roots);
  return [
    `trust bundle ${number} of ${network}, issued ${new Date(bundle.issuedMs).toISOString()}`,
    `  digest   ${bundleDigest(file)}`,
    `  chain    ${toHex(bundle.chainId)}`,
    `  council  epoch ${epoch}: ${validators.map(({ name }) => name).join(', ')}`,
    `  head     ${size} headers, root ${toBase64(root)}`,
    ...roots.keys.map((key) => {
      return `  root     ${toHex(key)} ${found.includes(key) ? 'signed' : 'has not signed'}`;
    }),
    `  needed   ${roots.needed} of these ${roots.keys.length}`,
    ...(witnesses?.list ?? []).map(({ name }) => `  witness  ${name}`),
    ...(witnesses === undefined ? [] : [`  needed   ${witnesses.needed} of these witnesses`]),
    ...(bundle.demonstration
      ? ['  note     demonstration network: its keys are public, so this proves nothing']
      : []),
  ];
}

export async function bundleJson(file: SignedTrustBundle): Promise<object> {
  const { bundle } = file;
  const { found, needed } = await signedBy(file, bundle.roots);
  return {
    number: bundle.number,
    network: bundle.network,
    chainId: toHex(bundle.chainId),
    demonstration: bundle.demonstration,
    issuedMs: bundle.issuedMs,
    epoch: bundle.epoch,
    size: decodeCheckpoint(bundle.checkpoint).size,
    digest: bundleDigest(file).replaceAll(' ', ''),
    roots: bundle.roots.keys.map((key) => {
      return { key: toHex(key), signed: found.includes(key) };
    }),
    needed,
  };
}
