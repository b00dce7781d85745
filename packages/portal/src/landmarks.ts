// Landmarks that this device has verified: what a receipt from paper stands under. They stay on the
// device, 76 bytes a day, so that such a receipt is checked without a network.

import { httpMirror, type VerifyingClient } from '@witan/client';
import { fromBase64, toBase64 } from '@witan/ledger/base64';
import { toHex } from '@witan/ledger/bytes';
import type { Landmark } from '@witan/ledger/landmark';
import { decodeLandmarks, encodeLandmarks, LANDMARK_BYTES } from '@witan/ledger/landmark-list';
import { landmarksMax } from '@witan/ledger/limits';
import type { Trust } from '@witan/light-client';
import { requireInOffice } from '@witan/light-client/in-office';
import { fetchLandmarks } from '@witan/light-client/landmarks';
import type { AgencyServer, Deployment } from './deployment.ts';
import { reached } from './reached.ts';

const KEPT = 'witan/landmarks';
const TIMEOUT_MS = 10_000;
const NOTHING = new Uint8Array(0);

/** Who asks a server. */
export type ClientAt = (server: AgencyServer) => VerifyingClient;

/** Of one day, that a receipt names: held here, or fetched. */
export async function landmarkOf(
  deployment: Deployment,
  clientAt: ClientAt,
  day: number,
): Promise<Landmark | undefined> {
  const { trust, servers } = deployment;
  const known = servers.length === 0 ? (trust.landmarks ?? []) : heldLandmarks(trust);
  const held = known.find((each) => each.day === day);
  if (held !== undefined) return held;
  for (const server of servers) {
    const [found] = await landmarksAt(deployment, clientAt, server, [day]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All that a server has, as it has them: not verified. */
export async function statedLandmarks({ url }: AgencyServer): Promise<readonly Landmark[]> {
  const mirror = httpMirror(`${url}/v1`, { timeoutMs: TIMEOUT_MS });
  return decodeLandmarks(await mirror.fetch('landmarks', landmarksMax * LANDMARK_BYTES));
}

/** Of these days, as one server has them, each verified; none where it does not answer. */
export async function landmarksAt(
  deployment: Deployment,
  clientAt: ClientAt,
  server: AgencyServer,
  days: readonly number[],
): Promise<readonly Landmark[]> {
  try {
    const { checkpoint, trust } = await clientAt(server).checkpoint(Date.now());
    requireInOffice(reached(deployment), checkpoint.epoch, checkpoint.size);
    const mirror = httpMirror(`${server.url}/v1`, { timeoutMs: TIMEOUT_MS, proofs: true });
    const found = await fetchLandmarks(mirror, trust, checkpoint, days);
    keepLandmarks(trust, found);
    return found;
  } catch {
    return []; // one server that is silent, or lies: another may have them
  }
}

interface Kept {
  readonly chainId: string;
  readonly rows: string;
}

/** The device's own store is believed, as its pin is. */
function heldLandmarks({ chainId }: Trust): readonly Landmark[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Kept | null;
    if (kept === null || kept.chainId !== toHex(chainId)) return [];
    return decodeLandmarks(fromBase64(kept.rows) ?? NOTHING);
  } catch {
    return []; // storage is forbidden, or holds something else
  }
}

function keepLandmarks(trust: Trust, found: readonly Landmark[]): void {
  const byDay = new Map(heldLandmarks(trust).map((each) => [each.day, each]));
  for (const landmark of found) byDay.set(landmark.day, landmark);
  const all = [...byDay.values()].sort((a, b) => a.day - b.day);
  try {
    const kept: Kept = { chainId: toHex(trust.chainId), rows: toBase64(encodeLandmarks(all)) };
    localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Storage is forbidden or full: this visit has them all the same.
  }
}
