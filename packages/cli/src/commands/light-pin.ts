// `witan light pin` and `witan light waypoint`: a source of trust beside the genesis, and the one
// that this user can give to others (light-client.md §8). What is trusted is a file of at most
// 6 KB, which `witan light sync` moves on.

import { httpMirror, LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { genesisFromJson } from '@witan/ledger/genesis-json';
import { genesisBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import {
  CHAIN_PREFIX_LENGTH,
  decodeWaypoint,
  encodeWaypoint,
  waypointOf,
} from '@witan/ledger/waypoint';
import {
  type AttestedHead,
  isVerified,
  openWaypoint,
  type Trust,
  trustFromGenesis,
} from '@witan/light-client';
import type { SignedTrustBundle } from '@witan/light-client/trust-bundle';
import { trustBundleFromJson } from '@witan/light-client/trust-bundle-json';
import { encodeTrustState } from '@witan/light-client/trust-state';
import { bundleDigest } from '../bundle/file.ts';
import { type ConnectionOptions, nodeUrl } from '../connection.ts';
import { agreement, prefixProofOf } from '../light/agreement.ts';
import { followBundle, keepBundle, keptBundle } from '../light/bundles.ts';
import { keptTrust } from '../light/kept.ts';
import { directoryStore, mirrorAt, stateDirectory } from '../light/places.ts';
import { printAnswer, readInput } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { fetchGenesis, trustAt } from '../trust.ts';

export interface LightPinOptions extends ConnectionOptions {
  /** Of published files, where two sources are to be compared; else the node. */
  readonly mirror?: string;
  readonly json?: boolean;
}

const WAYPOINT = /^WT1:/;

interface Pinned {
  readonly trust: Trust;
  /** To be kept: its root keys sign the next version. */
  readonly bundle: SignedTrustBundle | undefined;
}

export async function lightPin(source: string, options: LightPinOptions): Promise<void> {
  const url = await nodeUrl(options.node);
  const now = Date.now();
  const { trust, bundle } = WAYPOINT.test(source)
    ? { trust: await pinWaypoint(source, url, options, now), bundle: undefined }
    : await pinFile(source, url, options, now);
  const directory = stateDirectory(trust, options.state);
  await directoryStore(directory).save('trust', encodeTrustState(trust));
  if (bundle !== undefined) keepBundle(directory, bundle);
  const digest = bundle && bundleDigest(bundle);
  const compared = 'a first version vouches for itself, so compare it with what agencies print';
  printAnswer(options, { ...trustJson(trust), ...(digest && { digest }) }, [
    ...trustLines(trust),
    ...(digest === undefined ? [] : [`  digest   ${digest}: ${compared}`]),
    `  kept     ${directory}`,
  ]);
}

/** The newest head that the node has, under what is trusted: councils reached and verified. */
async function moved(
  trust: Trust,
  url: string,
  nowMs: number,
): Promise<Trust & { readonly head: AttestedHead }> {
  const client = new LedgerClient({ url, trust, questions: questionsOf });
  const { checkpoint, trust: council } = await client.checkpoint(nowMs);
  const { size, root, attestedAtMs } = checkpoint;
  const { head } = trust;
  if (head !== undefined && head.size > size) {
    throw new WitanError('client/bad-answer', `${url} is behind the ${head.size} headers trusted`);
  }
  if (head !== undefined) {
    // Rule 5: what was trusted before is a beginning of it.
    const earlier = encodeWaypoint(waypointOf(trust.chainId, head));
    openWaypoint(
      { ...council, head: { size, root, attestedAtMs } },
      earlier,
      await prefixProof(url, head.size, size),
    );
  }
  return { ...council, head: { size, root, attestedAtMs } };
}

function prefixProof(url: string, size0: number, size: number) {
  return prefixProofOf(httpMirror(`${url}/v1`), size0, size);
}

/** A waypoint alone names its chain: then any node may hand over the genesis that leads to it. */
async function pinWaypoint(
  text: string,
  url: string,
  options: LightPinOptions,
  nowMs: number,
): Promise<Trust> {
  const { chain8, size } = decodeWaypoint(text);
  const isOurs = ({ chainId }: Trust): boolean =>
    toHex(chainId.subarray(0, CHAIN_PREFIX_LENGTH)) === toHex(chain8);
  let pinned = await trustAt(url, options.trust);
  if (!isOurs(pinned) && options.trust === undefined) {
    pinned = { ...trustFromGenesis(await fetchGenesis(url)), sources: [] };
  }
  const kept = isOurs(pinned) ? keptTrust(pinned, options.state) : undefined;
  const trust = await moved(kept ?? pinned, url, nowMs);
  return openWaypoint(trust, text, await prefixProof(url, size, trust.head.size));
}

/** A genesis, or a trust bundle: the first one is pinned with its root keys, others follow it. */
async function pinFile(
  file: string,
  url: string,
  options: LightPinOptions,
  nowMs: number,
): Promise<Pinned> {
  const { trust: found, bundle } = await trustOfFile(file, options, nowMs);
  const kept = keptTrust(found, options.state);
  const mirror = mirrorAt(options.mirror ?? url);
  const trust = kept === undefined ? found : await agreement(kept, found, mirror, nowMs);
  return { trust, bundle };
}

async function trustOfFile(file: string, options: LightPinOptions, nowMs: number): Promise<Pinned> {
  const value = parsed(file);
  const isBundle = typeof value === 'object' && value !== null && 'roots' in value;
  if (!isBundle) return { trust: trustFromGenesis(genesisFromJson(value)), bundle: undefined };
  const bundle = trustBundleFromJson(value);
  const kept = keptBundle(stateDirectory(bundle.bundle, options.state));
  return { trust: await followBundle(kept, bundle, nowMs), bundle };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(readInput(file, genesisBytesMax)));
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    throw new WitanError('usage/invalid', `${file} is no JSON`, { cause });
  }
}

export function trustJson(trust: Trust): object {
  const { sources = [], needsWaypoint = false, epoch, head, bundleVersion } = trust;
  return {
    ...{ epoch, sources, needsWaypoint, verified: isVerified(trust), size: head?.size ?? null },
    ...(bundleVersion === undefined ? {} : { bundleVersion }),
    chainId: toHex(trust.chainId),
    demonstration: trust.demonstration,
  };
}

/** §8: one source alone is never called verified. */
export function trustLines(trust: Trust): string[] {
  const { sources = [], epoch, network, head, needsWaypoint, bundleVersion } = trust;
  const from = sources.length === 0 ? 'a node alone' : sources.join(' and ');
  const state = isVerified(trust) ? '✔ trust verified' : '– trusted on first use';
  return [
    `${state}: ${network}, epoch ${epoch}, from ${from}`,
    ...(head === undefined ? [] : [`  head     ${head.size} headers`]),
    ...(bundleVersion === undefined ? [] : [`  bundle   version ${bundleVersion}`]),
    ...(needsWaypoint === true ? ['  note     it was old: compare a printed waypoint'] : []),
  ];
}

/** To be printed, or given on: the newest head that this user has verified. */
export async function lightWaypoint(options: LightPinOptions): Promise<void> {
  const url = await nodeUrl(options.node);
  const trust = await trustAt(url, options.trust);
  const { chainId, head } = await moved(keptTrust(trust, options.state) ?? trust, url, Date.now());
  const waypoint = encodeWaypoint(waypointOf(chainId, head));
  printAnswer(options, { waypoint, size: head.size }, [waypoint]);
}
