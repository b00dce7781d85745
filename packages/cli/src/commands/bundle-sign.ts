// `witan bundle sign`: a root key signs the next version, on a machine that needs no network. It is
// shown what it signs, and signs nothing that does not follow from the version before.

import { equalBytes } from '@witan/ledger/bytes';
import { epochLinksBytesMax } from '@witan/ledger/limits';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import {
  joinTrustBundles,
  requireSuccession,
  signTrustBundle,
} from '@witan/light-client/bundle-signing';
import { bundleBefore, bundleJson, bundleLines, readBundle, writeBundle } from '../bundle/file.ts';
import { openRootKey, rootName, type SignerOptions, signerKey } from '../bundle/root-keys.ts';
import { printAnswer, readInput, say } from '../output.ts';

export interface BundleSignOptions extends SignerOptions {
  readonly after?: string;
  readonly trust?: string;
  readonly links?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export async function bundleSign(path: string, options: BundleSignOptions): Promise<void> {
  const nowMs = Date.now();
  const file = readBundle(path);
  const { bundle } = file;
  if (bundle.number > 1 && options.after === undefined) {
    throw new WitanError('usage/invalid', `version ${bundle.number} needs --after the one before`);
  }
  const before = await bundleBefore(options, nowMs);
  const links = options.links && readInput(options.links, epochLinksBytesMax);
  await requireSuccession(bundle, {
    ...{ before: before.trust, verify: verifySignature, nowMs },
    ...(links ? { links } : {}),
  });
  const mine = signerKey(options, bundle);
  const roots = [...bundle.roots.keys, ...(before.roots?.keys ?? [])];
  if (!roots.some((key) => equalBytes(key, mine))) {
    throw new VerifyError('trust/signer', `${rootName(mine)} is no root key of it, or before it`);
  }
  // On the error stream, before the key is opened: whoever types the password has read it.
  for (const line of await bundleLines(file)) say(line);
  const signature = signTrustBundle(bundle, await openRootKey(options));
  const signed = await joinTrustBundles([file, { bundle, signatures: [signature] }], roots, {
    verify: verifySignature,
  });
  const out = options.out ?? path;
  writeBundle(out, signed);
  const json = { file: out, signatures: signed.signatures.length, ...(await bundleJson(signed)) };
  printAnswer(options, json, [
    `✔ ${rootName(mine)} has signed version ${bundle.number}: ${out}`,
    '  next     carry it to the next root key, or back: witan bundle join, witan bundle verify',
  ]);
}
