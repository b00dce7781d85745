// Two trusts of one user that came by different ways, made one where they agree: the older follows
// links to the newer, and the larger head is shown to go on from the smaller (light-client.md §8).

import type { Hash } from '@witan/ledger/hash';
import { epochLinksBytesMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { encodeWaypoint, waypointOf } from '@witan/ledger/waypoint';
import {
  type AttestedHead,
  agreeingTrust,
  applyEpochLinks,
  fetchPrefixProofs,
  openWaypoint,
  type Trust,
} from '@witan/light-client';
import { fetchBounded } from '@witan/light-client/mirror';
import type { Mirror } from '@witan/light-client/sync';

/**
 * `found` is the newer word of where it came from: what it says of bundles and witnesses holds, and
 * its sources are added. The mirror is asked only where the two differ, and is not believed. Throws
 * as `agreeingTrust`, `applyEpochLinks` and `openWaypoint` do.
 */
export async function agreement(
  kept: Trust,
  found: Trust,
  mirror: Mirror,
  nowMs: number,
): Promise<Trust> {
  const [older, newer] = kept.epoch <= found.epoch ? [kept, found] : [found, kept];
  const council = await reached(older, newer.epoch, mirror, nowMs);
  const both = agreeingTrust(newer, { ...council, sources: older.sources ?? [] });
  const whole = await withHeads(both, [kept.head, found.head], mirror);
  if (found.bundleVersion === undefined) return whole;
  const { witnesses: _, ...rest } = whole;
  const { witnesses, bundleVersion } = found;
  return { ...rest, bundleVersion, ...(witnesses === undefined ? {} : { witnesses }) };
}

/** The council of a later epoch: in few steps, or one after the other where those lead too far. */
async function reached(
  { head: _, ...from }: Trust,
  epoch: number,
  mirror: Mirror,
  nowMs: number,
): Promise<Trust> {
  const apply = async (trust: Trust, path: string): Promise<Trust> => {
    const links = await fetchBounded(mirror, `epochs/${path}.pb`, epochLinksBytesMax);
    const { head: __, ...next } = (await applyEpochLinks(trust, links, reader)).trust;
    return next;
  };
  const reader = { verify: verifySignature, nowMs };
  if (from.epoch === epoch) return from;
  const farthest = await apply(from, `skip/${from.epoch}`);
  if (farthest.epoch === epoch) return farthest;
  if (farthest.epoch < epoch) {
    throw new DecodeError('epoch/unknown', `${mirror.name} has no links to epoch ${epoch}`);
  }
  let trust: Trust = from;
  while (trust.epoch < epoch) trust = await apply(trust, `${trust.epoch}`);
  return trust;
}

/** Nothing that is pinned takes a head back: the larger one stays, and goes on from the other. */
async function withHeads(
  trust: Trust,
  heads: readonly (AttestedHead | undefined)[],
  mirror: Mirror,
): Promise<Trust> {
  const [small, head = small] = heads
    .filter((each) => each !== undefined)
    .sort((a, b) => a.size - b.size);
  if (small === undefined || head === undefined) return trust;
  const earlier = encodeWaypoint(waypointOf(trust.chainId, small));
  openWaypoint({ ...trust, head }, earlier, await prefixProofOf(mirror, small.size, head.size));
  return { ...trust, head };
}

/** From the smaller size to the larger; nothing where there is nothing between. */
export async function prefixProofOf(
  mirror: Mirror,
  size0: number,
  size: number,
): Promise<readonly Hash[]> {
  if (size0 >= size) return [];
  const [proof = []] = await fetchPrefixProofs(mirror, [size0], size);
  return proof;
}
