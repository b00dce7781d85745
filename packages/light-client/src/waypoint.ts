// A waypoint against what a reader trusts: a printed head of the header log as the second source
// without which nothing is called verified (light-client.md §8).

import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { isPrefix } from '@witan/ledger/merkle-prefix';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { CHAIN_PREFIX_LENGTH, decodeWaypoint } from '@witan/ledger/waypoint';
import { councilHash, type Trust, type TrustSource } from './trust.ts';

/**
 * The trust with one source more, when its head goes on from the waypoint's: `prefix` proves that
 * (`prefixProof` from the waypoint's size to that of `trust.head`). Keys that leaked cannot have
 * made another log up to there, so an aged trust whose council stands in it is mended. Throws
 * DecodeError, `epoch/unknown` where the trust has not come so far; VerifyError `trust/waypoint`
 * for another chain or log, and `proof/path`.
 */
export function openWaypoint(trust: Trust, text: string, prefix: readonly Hash[] = []): Trust {
  const { chain8, size, root } = decodeWaypoint(text);
  if (!equalBytes(chain8, trust.chainId.subarray(0, CHAIN_PREFIX_LENGTH))) {
    throw new VerifyError('trust/waypoint', 'of another chain');
  }
  const { head } = trust;
  if (head === undefined || head.size < size) {
    throw new DecodeError('epoch/unknown', `no head of ${size} headers or more is trusted yet`);
  }
  if (!isPrefix({ size, root }, head, prefix)) {
    throw new VerifyError('trust/waypoint', `another log of ${size} headers`);
  }
  const needsWaypoint = trust.needsWaypoint === true && size < (trust.agedSize ?? 0);
  return { ...withSource(trust, 'waypoint'), needsWaypoint };
}

/** Each kind counts once. */
function withSource(trust: Trust, source: TrustSource): Trust {
  const { sources = [] } = trust;
  return sources.includes(source) ? trust : { ...trust, sources: [...sources, source] };
}

/**
 * One trust of two that came by different ways, where they agree: of one chain, epoch and council,
 * and, where both have a head, of one log: `prefix` proves that the larger head goes on from the
 * smaller (`prefixProof`). It has the sources of both, and the newer head. Throws DecodeError
 * `epoch/unknown` where one of them has to follow links first, and VerifyError
 * `receipt/foreign-chain`, `epoch/contradiction`, or `proof/path` where nothing proves it.
 */
export function agreeingTrust(one: Trust, other: Trust, prefix: readonly Hash[] = []): Trust {
  if (!equalBytes(one.chainId, other.chainId)) throw new VerifyError('receipt/foreign-chain');
  if (one.epoch !== other.epoch) {
    throw new DecodeError('epoch/unknown', `one is of epoch ${one.epoch}, one of ${other.epoch}`);
  }
  const [newer, older] =
    (one.head?.size ?? 0) >= (other.head?.size ?? 0) ? [one, other] : [other, one];
  const contradiction = new VerifyError('epoch/contradiction', `of epoch ${one.epoch}`);
  if (!equalBytes(councilHash(one), councilHash(other))) throw contradiction;
  // One head alone contradicts nothing; of two, neither vouches for what the other has seen.
  const isOneLog = !older.head || !newer.head || isPrefix(older.head, newer.head, prefix);
  if (!isOneLog) throw contradiction;
  const both = (older.sources ?? []).reduce(withSource, { ...older, ...newer });
  const datedMs = Math.max(one.datedMs ?? 0, other.datedMs ?? 0);
  // One of them was not too old when it came here, and it vouches for the same keys.
  const needsWaypoint = one.needsWaypoint === true && other.needsWaypoint === true;
  return { ...both, datedMs, needsWaypoint };
}
