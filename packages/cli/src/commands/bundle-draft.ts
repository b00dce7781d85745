// `witan bundle draft`: the next version of the trust bundle as it would be signed, from a node or
// mirror that is believed in nothing: council and head are reached from the version before, or from
// the genesis, by quorums alone.

import { equalBytes } from '@witan/ledger/bytes';
import { epochLinksBytesMax } from '@witan/ledger/limits';
import { VerifyError, WitanError } from '@witan/ledger/problems';
import { type PublicKey, verifySignature } from '@witan/ledger/signature';
import { strictText } from '@witan/ledger/text';
import { parseVerifierKey, type Witnesses } from '@witan/ledger/witness-policy';
import type { Trust } from '@witan/light-client';
import { requireSuccession } from '@witan/light-client/bundle-signing';
import { fetchBounded } from '@witan/light-client/mirror';
import { LightClient, type Mirror, type Slot, type Store } from '@witan/light-client/sync';
import type { RootKeys, TrustBundle } from '@witan/light-client/trust-bundle';
import {
  type BundleBefore,
  bundleBefore,
  bundleJson,
  bundleLines,
  writeBundle,
} from '../bundle/file.ts';
import { demonstrationRoots, rootKeyOf } from '../bundle/root-keys.ts';
import { nodeUrl } from '../connection.ts';
import { mirrorAt } from '../light/places.ts';
import { printAnswer } from '../output.ts';
import { replaceFile } from '../portal/replace-file.ts';

export interface BundleDraftOptions {
  readonly out: string;
  readonly node?: string;
  readonly mirror?: string;
  /** The version before. */
  readonly after?: string;
  /** The genesis, from which the first version goes on. */
  readonly trust?: string;
  readonly root?: readonly string[];
  readonly withoutRoot?: readonly string[];
  readonly needed?: number;
  /** C2SP verifier keys. */
  readonly witness?: readonly string[];
  readonly witnessesNeeded?: number;
  readonly json?: boolean;
}

export async function bundleDraft(options: BundleDraftOptions): Promise<void> {
  const nowMs = Date.now();
  const before = await bundleBefore(options, nowMs);
  const mirror = mirrorAt(options.mirror ?? (await nodeUrl(options.node)));
  const { trust, note } = await newest(mirror, before.trust, nowMs);
  const { chainId, network, demonstration, epoch, validators } = trust;
  const witnesses = witnessesOf(before.trust.witnesses, options);
  const bundle: TrustBundle = {
    ...{ number: (before.trust.bundleVersion ?? 0) + 1, chainId, network, demonstration },
    ...{ issuedMs: nowMs, epoch, validators, checkpoint: note },
    roots: rootsOf(before, options),
    ...(witnesses === undefined ? {} : { witnesses }),
  };
  const links = await linksTo(bundle, before.trust, mirror);
  await requireSuccession(bundle, { before: before.trust, links, verify: verifySignature, nowMs });
  const file = { bundle, signatures: [] };
  writeBundle(options.out, file);
  const linksFile = `${options.out}.links`;
  if (links !== undefined) replaceFile(linksFile, links);
  const also = links === undefined ? '' : `, and ${linksFile}: the council changed`;
  const after = options.after === undefined ? '' : ` --after ${options.after}`;
  const by = links === undefined ? after : `${after} --links ${linksFile}`;
  const json = { file: options.out, links: links && linksFile, ...(await bundleJson(file)) };
  printAnswer(options, json, [
    ...(await bundleLines(file)),
    `  file     ${options.out}${also}`,
    `  next     carry it to each root key: witan bundle sign ${options.out}${by} --key FILE`,
  ]);
}

/** The newest head of one mirror, compared with that of `from`, and the council that signed it. */
export async function newest(
  mirror: Mirror,
  from: Trust,
  nowMs: number,
): Promise<{ readonly trust: Trust; readonly note: string }> {
  let note = '';
  const noting: Mirror = {
    ...mirror,
    fetch: async (path, bytesMax) => {
      const bytes = await mirror.fetch(path, bytesMax);
      if (path === 'checkpoint') note = strictText(bytes);
      return bytes;
    },
  };
  const client = await LightClient.open(from, [noting], memoryStore(), { verify: verifySignature });
  const { mirrors, fork } = await client.sync(nowMs);
  if (fork !== undefined) throw new VerifyError('checkpoint/fork', mirror.name);
  const [report] = mirrors;
  if (report?.state !== 'agrees') {
    throw new WitanError(report?.problem ?? 'client/unreachable', mirror.name);
  }
  return { trust: client.trust, note };
}

function memoryStore(): Store {
  const slots = new Map<Slot, Uint8Array>();
  return { load: (slot) => slots.get(slot), save: (slot, bytes) => void slots.set(slot, bytes) };
}

/** For machines without a network: how the council came about. */
async function linksTo(
  { epoch }: TrustBundle,
  before: Trust,
  mirror: Mirror,
): Promise<Uint8Array | undefined> {
  if (epoch === before.epoch) return undefined;
  return fetchBounded(mirror, `epochs/skip/${before.epoch}.pb`, epochLinksBytesMax);
}

/** Those of the version before, without some and with others. */
function rootsOf({ trust, roots }: BundleBefore, options: BundleDraftOptions): RootKeys {
  const { root = [], withoutRoot = [], needed } = options;
  const usual = trust.demonstration && root.length === 0 ? demonstrationRoots(trust) : undefined;
  const from = roots ?? usual;
  const removed = withoutRoot.map((text) => rootKeyOf(text, trust));
  const kept = (from?.keys ?? []).filter((key) => !has(removed, key));
  if (from !== undefined && kept.length + removed.length !== from.keys.length) {
    throw new WitanError('usage/invalid', '--without-root names a key that is no root key');
  }
  const keys = [...kept, ...root.map((text) => rootKeyOf(text, trust))];
  const enough = needed ?? from?.needed;
  if (keys.length === 0 || enough === undefined) {
    const detail = 'the first version names its root keys: --root KEY, repeatable, and --needed N';
    throw new WitanError('usage/invalid', detail);
  }
  return { needed: enough, keys };
}

function has(keys: readonly PublicKey[], key: PublicKey): boolean {
  return keys.some((each) => equalBytes(each, key));
}

/** As before, unless told: then all of them, so that the file says who is asked. */
function witnessesOf(
  before: Witnesses | undefined,
  { witness, witnessesNeeded }: BundleDraftOptions,
): Witnesses | undefined {
  const list = witness?.map(parseVerifierKey) ?? before?.list ?? [];
  const needed = witnessesNeeded ?? (witness === undefined ? before?.needed : undefined) ?? 0;
  if (list.length === 0 || needed === 0) {
    if (list.length === 0 && needed === 0) return undefined;
    if (witnessesNeeded === 0) return undefined;
    throw new WitanError('usage/invalid', '--witness KEY, repeatable, and --witnesses-needed N');
  }
  if (needed > list.length) {
    throw new WitanError('usage/invalid', `${needed} of ${list.length} witnesses can never sign`);
  }
  return { needed, list };
}
