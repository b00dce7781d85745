// `witan bundle show|join|verify`: what a version of the trust bundle says, several signed copies
// made one, and whether root keys of the version before and of its own have signed it.

import { epochLinksBytesMax } from '@witan/ledger/limits';
import { verifySignature } from '@witan/ledger/signature';
import { TRUST_AGE_MS_MAX } from '@witan/light-client';
import { joinTrustBundles, requireSuccession } from '@witan/light-client/bundle-signing';
import { openTrustBundle, type SignedTrustBundle } from '@witan/light-client/trust-bundle';
import {
  bundleBefore,
  bundleJson,
  bundleLines,
  readBundle,
  signedBy,
  writeBundle,
} from '../bundle/file.ts';
import { printAnswer, readInput } from '../output.ts';

interface BundleOptions {
  readonly after?: string;
  readonly json?: boolean;
}

export async function bundleShow(path: string, options: BundleOptions): Promise<void> {
  const file = readBundle(path);
  printAnswer(options, await bundleJson(file), await bundleLines(file));
}

/** How many are still needed, of each version's keys. */
async function missingLines(
  file: SignedTrustBundle,
  after: string | undefined,
): Promise<{ readonly isComplete: boolean; readonly lines: string[] }> {
  const own = await signedBy(file, file.bundle.roots);
  const before = after === undefined ? undefined : readBundle(after).bundle;
  const earlier = before && (await signedBy(file, before.roots));
  const lines = [`  signed   by ${own.found.length} of ${own.needed} needed of its own root keys`];
  if (before !== undefined && earlier !== undefined) {
    const { length } = earlier.found;
    lines.push(`  signed   by ${length} of ${earlier.needed} needed of version ${before.number}`);
  }
  return { isComplete: own.isEnough && (earlier?.isEnough ?? true), lines };
}

export async function bundleJoin(
  paths: readonly string[],
  { out, after, ...options }: BundleOptions & { readonly out: string },
): Promise<void> {
  const files = paths.map(readBundle) as [SignedTrustBundle, ...SignedTrustBundle[]];
  const [{ bundle }] = files;
  const before = after === undefined ? [] : readBundle(after).bundle.roots.keys;
  const file = await joinTrustBundles(files, [...bundle.roots.keys, ...before], {
    verify: verifySignature,
  });
  writeBundle(out, file);
  const { isComplete, lines } = await missingLines(file, after);
  const json = { file: out, signatures: file.signatures.length, complete: isComplete };
  printAnswer(options, json, [
    `${isComplete ? '✔' : '–'} ${out}: ${file.signatures.length} signatures`,
    ...lines,
    isComplete
      ? '  next     witan bundle verify, then witan portal export --bundle'
      : '  next     more root keys sign it: witan bundle sign',
  ]);
}

export interface BundleVerifyOptions extends BundleOptions {
  readonly trust?: string;
  readonly links?: string;
}

/** Throws as `openTrustBundle` and `requireSuccession` do: exit code 3 where it is false. */
export async function bundleVerify(path: string, options: BundleVerifyOptions): Promise<void> {
  const nowMs = Date.now();
  const file = readBundle(path);
  const { number, roots } = file.bundle;
  const { after, links } = options;
  const reader = { verify: verifySignature, nowMs };
  await openTrustBundle(file, { number, roots }, reader);
  const isFollowed = after !== undefined || number === 1;
  if (isFollowed) {
    const before = await bundleBefore(options, nowMs);
    const read = links === undefined ? undefined : readInput(links, epochLinksBytesMax);
    await requireSuccession(file.bundle, { ...reader, before: before.trust, links: read });
    const { trust, roots: earlier } = before;
    if (earlier !== undefined) {
      await openTrustBundle(file, { number: trust.bundleVersion ?? 0, roots: earlier }, reader);
    }
  }
  const from = after ?? 'the genesis';
  const { lines } = await missingLines(file, after);
  printAnswer(options, { verified: true, followed: isFollowed, ...(await bundleJson(file)) }, [
    ...(await bundleLines(file)),
    ...lines,
    ...ageLines(file, nowMs),
    isFollowed
      ? `✔ version ${number} follows from ${from}`
      : `– signed by its own root keys; give --after version ${number - 1} to see that it follows`,
  ]);
}

/** §9: old keys may have leaked, so who moves on from such a version has to compare a waypoint. */
function ageLines({ bundle: { issuedMs } }: SignedTrustBundle, nowMs: number): string[] {
  const ageMs = nowMs - issuedMs;
  if (ageMs <= TRUST_AGE_MS_MAX) return [];
  const days = Math.floor(ageMs / 86_400_000);
  return [`  note     ${days} days old: who moves on from it is asked for a printed waypoint`];
}
