// `witan light pin` and `witan light waypoint`: a source of trust beside the genesis, and the one
// that this user can give to others (light-client.md §8). What is trusted is a file of at most
// 6 KB, which `witan light sync` moves on.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { httpMirror, LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { genesisFromJson } from '@witan/ledger/genesis-json';
import { genesisBytesMax } from '@witan/ledger/limits';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import {
  CHAIN_PREFIX_LENGTH,
  decodeWaypoint,
  encodeWaypoint,
  waypointOf,
} from '@witan/ledger/waypoint';
import {
  type AttestedHead,
  agreeingTrust,
  fetchPrefixProofs,
  isVerified,
  openWaypoint,
  type Trust,
  trustFromGenesis,
} from '@witan/light-client';
import { openTrustBundle } from '@witan/light-client/trust-bundle';
import { trustBundleFromJson } from '@witan/light-client/trust-bundle-json';
import { decodeTrustState, encodeTrustState } from '@witan/light-client/trust-state';
import { type ConnectionOptions, nodeUrl } from '../connection.ts';
import { directoryStore, stateDirectory } from '../light/places.ts';
import { printAnswer, readInput } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { fetchGenesis, trustAt } from '../trust.ts';

export interface LightPinOptions extends ConnectionOptions {
  readonly state?: string;
  readonly json?: boolean;
}

const WAYPOINT = /^WT1:/;

/** What this user trusts already; undefined where nothing was kept. */
export function keptTrust(pinned: Trust, state: string | undefined): Trust | undefined {
  const file = join(stateDirectory(pinned, state), 'trust');
  return existsSync(file) ? decodeTrustState(readInput(file, 32 * 1024)) : undefined;
}

export async function lightPin(source: string, options: LightPinOptions): Promise<void> {
  const url = await nodeUrl(options.node);
  const now = Date.now();
  const trust = WAYPOINT.test(source)
    ? await pinWaypoint(source, url, options, now)
    : await pinFile(source, url, options, now);
  const directory = stateDirectory(trust, options.state);
  await directoryStore(directory).save('trust', encodeTrustState(trust));
  printAnswer(options, trustJson(trust), [...trustLines(trust), `  kept     ${directory}`]);
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

async function prefixProof(url: string, size0: number, size: number) {
  if (size0 >= size) return [];
  const [proof = []] = await fetchPrefixProofs(httpMirror(`${url}/v1`), [size0], size);
  return proof;
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

/** A genesis, or a trust bundle whose root keys are pinned with it. */
async function pinFile(
  file: string,
  url: string,
  options: LightPinOptions,
  nowMs: number,
): Promise<Trust> {
  const found = await trustOfFile(file, nowMs);
  const kept = keptTrust(found, options.state);
  if (kept === undefined) return found;
  const [older, newer] = kept.epoch <= found.epoch ? [kept, found] : [found, kept];
  const client = new LedgerClient({ url, trust: older, questions: questionsOf });
  const reached = await client.reach(newer.epoch);
  const { head: _, ...council } =
    older === kept ? reached : { ...reached, sources: found.sources ?? [] };
  return withHeads(agreeingTrust(newer, council), [kept.head, found.head], url);
}

/** Nothing that is pinned takes a head back: the larger one stays, and goes on from the other. */
async function withHeads(
  trust: Trust,
  heads: readonly (AttestedHead | undefined)[],
  url: string,
): Promise<Trust> {
  const [small, head = small] = heads
    .filter((each) => each !== undefined)
    .sort((a, b) => a.size - b.size);
  if (small === undefined || head === undefined) return trust;
  const earlier = encodeWaypoint(waypointOf(trust.chainId, small));
  openWaypoint({ ...trust, head }, earlier, await prefixProof(url, small.size, head.size));
  return { ...trust, head };
}

async function trustOfFile(file: string, nowMs: number): Promise<Trust> {
  const value = parsed(file);
  try {
    return trustFromGenesis(genesisFromJson(value));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
  }
  const signed = trustBundleFromJson(value);
  const { number, roots } = signed.bundle;
  return openTrustBundle(signed, { number, roots }, { verify: verifySignature, nowMs });
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
  const { sources = [], epoch, network, head, needsWaypoint } = trust;
  const from = sources.length === 0 ? 'a node alone' : sources.join(' and ');
  const state = isVerified(trust) ? '✔ trust verified' : '– trusted on first use';
  return [
    `${state}: ${network}, epoch ${epoch}, from ${from}`,
    ...(head === undefined ? [] : [`  head     ${head.size} headers`]),
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
