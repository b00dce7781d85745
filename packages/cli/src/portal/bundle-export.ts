// Trust bundles as static files, `trust/<N>.json` (light-client.md §8, §15): those that root keys
// have signed, each after the one before. A version that is out never changes.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import type { Witnesses } from '@witan/ledger/witness-policy';
import type { Trust } from '@witan/light-client';
import { signTrustBundle } from '@witan/light-client/bundle-signing';
import {
  openTrustBundle,
  type SignedTrustBundle,
  type TrustBundle,
  trustBundleBytes,
} from '@witan/light-client/trust-bundle';
import { readBundle, writeBundle } from '../bundle/file.ts';
import { demonstrationRoot, demonstrationRoots } from '../bundle/root-keys.ts';

/** What is exported with them: the council that signed the newest checkpoint. */
export interface BundleExport {
  readonly trust: Trust;
  readonly note: string;
  readonly nowMs: number;
}

/** Whom the newest version that is out asks for; undefined where none is, or it asks for none. */
export function publishedWitnesses(directory: string): Witnesses | undefined {
  const folder = join(directory, 'trust');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const numbers = names.flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []).map(Number);
  if (numbers.length === 0) return undefined;
  return readBundle(pathOf(directory, Math.max(...numbers))).bundle.witnesses;
}

/**
 * Answers how many are new. Throws WitanError `usage/invalid` for another chain's, or another one
 * under the number of one that is out, and as `openTrustBundle` does.
 */
export async function exportBundles(
  files: readonly string[],
  directory: string,
  told: BundleExport,
): Promise<number> {
  const { trust, nowMs } = told;
  const bundles = files.map((file) => ({ ...readBundle(file), file }));
  bundles.sort((a, b) => a.bundle.number - b.bundle.number);
  let written = 0;
  for (const { file, ...signed } of bundles) {
    if (!equalBytes(signed.bundle.chainId, trust.chainId)) {
      throw new WitanError('usage/invalid', `${file} is of another chain`);
    }
    written += await publish(signed, directory, nowMs);
  }
  const isFirst = trust.demonstration && !existsSync(pathOf(directory, 1));
  if (isFirst) written += await publish(demonstrationBundle(told), directory, nowMs);
  return written;
}

function pathOf(directory: string, number: number): string {
  return join(directory, 'trust', `${number}.json`);
}

async function publish(
  signed: SignedTrustBundle,
  directory: string,
  nowMs: number,
): Promise<number> {
  const { bundle } = signed;
  const path = pathOf(directory, bundle.number);
  const earlier = pathOf(directory, bundle.number - 1);
  const before = existsSync(earlier) ? readBundle(earlier).bundle : bundle;
  await openTrustBundle(signed, before, { verify: verifySignature, nowMs });
  if (!existsSync(path)) {
    writeBundle(path, signed);
    return 1;
  }
  if (equalBytes(trustBundleBytes(readBundle(path).bundle), trustBundleBytes(bundle))) return 0;
  throw new WitanError('usage/invalid', `another version ${bundle.number} is out: ${path}`);
}

/** Root keys of a demonstration are everybody's: a first version is there to be tried. */
function demonstrationBundle({ trust, note, nowMs }: BundleExport): SignedTrustBundle {
  const { chainId, network, demonstration, epoch, validators } = trust;
  const bundle: TrustBundle = {
    ...{ number: 1, chainId, network, demonstration, issuedMs: nowMs, epoch, validators },
    checkpoint: note,
    roots: demonstrationRoots(trust),
  };
  const signers = validators.map(({ member }) => demonstrationRoot(member));
  return { bundle, signatures: signers.map((signer) => signTrustBundle(bundle, signer)) };
}
