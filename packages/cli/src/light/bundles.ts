// The trust bundle that this user has, and newer versions of it: each is signed by the root keys of
// the one before, as in TUF, so that whoever pinned one once follows the others by itself.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes } from '@witan/ledger/bytes';
import { CodedError, VerifyError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import type { Trust } from '@witan/light-client';
import { fetchBounded } from '@witan/light-client/mirror';
import type { Mirror } from '@witan/light-client/sync';
import {
  openTrustBundle,
  type SignedTrustBundle,
  trustBundleBytes,
} from '@witan/light-client/trust-bundle';
import { BUNDLE_BYTES_MAX, bundleOf, readBundle, writeBundle } from '../bundle/file.ts';
import { say } from '../output.ts';
import { agreement } from './agreement.ts';

const NAME = 'bundle.json';

export function keptBundle(directory: string): SignedTrustBundle | undefined {
  const file = join(directory, NAME);
  return existsSync(file) ? readBundle(file) : undefined;
}

export function keepBundle(directory: string, file: SignedTrustBundle): void {
  writeBundle(join(directory, NAME), file);
}

/**
 * The trust that a version gives to who has `kept`; without one it is trusted on first use, by its
 * own root keys. Throws VerifyError `trust/succession` for one that is older, skips one, or says
 * something else under the number of the one that is kept; and as `openTrustBundle` does.
 */
export async function followBundle(
  kept: SignedTrustBundle | undefined,
  file: SignedTrustBundle,
  nowMs: number,
): Promise<Trust> {
  const { number, roots } = (kept ?? file).bundle;
  const trust = await openTrustBundle(file, { number, roots }, { verify: verifySignature, nowMs });
  if (kept === undefined) return trust;
  const { bundle } = file;
  const isSame = equalBytes(trustBundleBytes(kept.bundle), trustBundleBytes(bundle));
  const isOfChain = equalBytes(kept.bundle.chainId, bundle.chainId);
  if (!isOfChain || (bundle.number === number && !isSame)) {
    throw new VerifyError('trust/succession', `another version ${number} is pinned`);
  }
  return trust;
}

/**
 * All versions after the one that is kept, from whichever mirror has them, each in agreement with
 * what is trusted. A mirror whose file is false is named and passed over. Throws as `agreement`
 * does: a version that root keys have signed and that contradicts the trust is no small matter.
 */
export async function followBundles(
  trust: Trust,
  mirrors: readonly Mirror[],
  directory: string,
  nowMs: number,
): Promise<Trust> {
  let reached = trust;
  for (;;) {
    const kept = keptBundle(directory);
    const next = kept && (await nextOf(kept, mirrors, nowMs));
    if (next === undefined || next.trust.epoch > reached.epoch) return reached;
    reached = await agreement(reached, next.trust, next.mirror, nowMs);
    keepBundle(directory, next.file);
  }
}

interface Next {
  readonly file: SignedTrustBundle;
  readonly trust: Trust;
  readonly mirror: Mirror;
}

async function nextOf(
  kept: SignedTrustBundle,
  mirrors: readonly Mirror[],
  nowMs: number,
): Promise<Next | undefined> {
  const path = `trust/${kept.bundle.number + 1}.json`;
  for (const mirror of mirrors) {
    const bytes = await fetchBounded(mirror, path, BUNDLE_BYTES_MAX).catch(notThere);
    if (bytes === undefined) continue;
    try {
      const file = bundleOf(bytes, `${mirror.name}/${path}`);
      return { file, trust: await followBundle(kept, file, nowMs), mirror };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      say(`${mirror.name}: ${path} is refused: ${error.message}`);
    }
  }
  return undefined;
}

/** Most mirrors have no newer version most of the time. */
function notThere(error: unknown): undefined {
  if (!(error instanceof CodedError)) throw error;
  return undefined;
}
