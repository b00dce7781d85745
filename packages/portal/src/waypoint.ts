// A waypoint out of a newspaper, a letter or a link, against what this device trusts: a second
// source, if it agrees (light-client.md §8). It is unsigned, so what it contradicts accuses nobody
// by itself; beside the checkpoint that a quorum signed, anyone can compare it with the paper.

import { toBase64 } from '@witan/ledger/base64';
import { equalBytes } from '@witan/ledger/bytes';
import { noteCharactersMax } from '@witan/ledger/limits';
import { prefixRoot } from '@witan/ledger/merkle-prefix';
import { VerifyError } from '@witan/ledger/problems';
import { utf8Text } from '@witan/ledger/text';
import { decodeWaypoint, encodeWaypoint, type Waypoint, waypointOf } from '@witan/ledger/waypoint';
import { fetchPrefixProofs, openCheckpoint, openWaypoint, type Trust } from '@witan/light-client';
import type { Ledger } from './ledger.ts';
import { Sync } from './sync.ts';

/** Of 48 bytes in base 45 behind `WT1:`. The last may be a space, which a copy loses. */
const CHARACTERS = 76;

export type Compared =
  /** `wasNeeded`: the trust was too old to stand alone, and does not need another any more. */
  | { readonly kind: 'agrees'; readonly size: number; readonly wasNeeded: boolean }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other-chain' }
  /** It is further than what this device has seen. */
  | { readonly kind: 'ahead'; readonly size: number; readonly known: number }
  | { readonly kind: 'differs'; readonly size: number; readonly evidence: string | undefined }
  | { readonly kind: 'forked' }
  | { readonly kind: 'no-proof' };

/** Of the head that this device trusts, to be given to others; undefined before there is one. */
export function ownWaypoint({ chainId, head }: Trust): string | undefined {
  return head === undefined ? undefined : encodeWaypoint(waypointOf(chainId, head));
}

/** Compares, and where it agrees, keeps it as one more source of what this device trusts. */
export async function compareWaypoint(ledger: Ledger, typed: string): Promise<Compared> {
  const text = typed.trim().padEnd(CHARACTERS);
  const waypoint = readable(text);
  if (waypoint === undefined) return { kind: 'malformed' };
  const { size, chain8 } = waypoint;
  const { chainId } = ledger.deployment.trust;
  if (!equalBytes(chain8, chainId.subarray(0, chain8.length))) return { kind: 'other-chain' };
  const sync = Sync.of(ledger);
  const { report, trust } = await sync.run(true);
  if (report.fork !== undefined) return { kind: 'forked' };
  const known = trust.head?.size ?? 0;
  if (known < size) return { kind: 'ahead', size, known };
  try {
    await sync.accept(await confirmed(sync, trust, text, size));
    return { kind: 'agrees', size, wasNeeded: trust.needsWaypoint === true };
  } catch (error) {
    if (!isTold(error)) return { kind: 'no-proof' };
    return { kind: 'differs', size, evidence: await evidenceOf(sync, ledger, text, size) };
  }
}

function readable(text: string): Waypoint | undefined {
  try {
    return decodeWaypoint(text);
  } catch {
    return undefined;
  }
}

/** Whether a proof was good, and what it showed is another log. */
function isTold(error: unknown): boolean {
  return error instanceof VerifyError && error.key === 'trust/waypoint';
}

/** Throws VerifyError `trust/waypoint`; others where no source proves what lies between. */
async function confirmed(sync: Sync, trust: Trust, text: string, size: number): Promise<Trust> {
  const known = trust.head?.size ?? 0;
  if (size === known) return openWaypoint(trust, text);
  let failure: unknown = new VerifyError('proof/path');
  for (const mirror of sync.mirrors()) {
    try {
      const [prefix] = await fetchPrefixProofs(mirror, [size], known);
      return openWaypoint(trust, text, prefix);
    } catch (error) {
      if (isTold(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** What a quorum signed, beside what is printed: undefined where no source serves both parts. */
async function evidenceOf(
  sync: Sync,
  { rule: { verify } }: Ledger,
  waypoint: string,
  size: number,
): Promise<string | undefined> {
  const { trust } = await sync.run();
  for (const mirror of sync.mirrors()) {
    try {
      const checkpoint = utf8Text(await mirror.fetch('checkpoint', noteCharactersMax));
      const head = await openCheckpoint(trust, checkpoint, { verify, nowMs: Date.now() });
      const [prefix = []] = await fetchPrefixProofs(mirror, [size], head.size);
      // That the proof leads to the signed root is what makes it one.
      prefixRoot(size, head.size, prefix, head.root);
      const proof = prefix.map((hash) => toBase64(hash));
      return JSON.stringify({ waypoint, checkpoint, headers: size, prefixProof: proof }, null, 2);
    } catch {
      // Another source may.
    }
  }
  return undefined;
}
