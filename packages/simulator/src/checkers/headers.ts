// N1, N2, V6, C4: each committed header obeys the rules of headers, worked out anew from the chain
// alone: time rises and lies not ahead, a view proposes at most a term, nothing follows the end of
// a term in its view, and lagSeal is the seal of W_max heights ago.

import { type Header, sealedHash } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { chainIdOf, genesisHeader } from '@witan/ledger/genesis';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import type { Checker, Circumstances, Report } from './checker.ts';

export function headers(circumstances: Circumstances, report: Report): Checker {
  const { aheadMsMax, councilOf, genesis, utcMs } = circumstances;
  const chainId = chainIdOf(genesis);
  const chain: Header[] = [genesisHeader(genesis)];
  const seals: Hash[] = [ZERO_HASH];
  /** How many blocks the view of the newest one has proposed. */
  let term = 0;

  const check = (header: Header, before: Header): string | undefined => {
    const { epoch, height, originView, proposer, timeMs, lagSeal } = header;
    const council = councilOf(epoch);
    if (council === undefined || epoch !== before.epoch + (before.epochEnd ? 1 : 0)) {
      return 'of another epoch';
    }
    const { baseHash, parameters, validators } = council;
    const { termBlocks, windowHeights } = parameters;
    const seed = new DataView(baseHash.buffer, baseHash.byteOffset).getUint32(0);
    const sameEpoch = height > 1 && epoch === before.epoch;
    const sameView = sameEpoch && originView === before.originView;
    term = sameView ? term + 1 : 1;
    if (sameEpoch && originView < before.originView) return 'an older view than its parent';
    if (timeMs <= before.timeMs) return 'no later than its parent';
    if (timeMs > utcMs() + aheadMsMax) return 'of a time to come';
    if (proposer !== (seed + originView) % validators.length) return 'not of the leader';
    if (sameView && before.termEnd) return 'behind the end of the term';
    if (term > termBlocks) return `the ${term}th block of a term of ${termBlocks}`;
    if (!equalBytes(header.chainId, chainId)) return 'of another chain';
    if (!equalBytes(header.validatorsHash, validatorsHash(validators))) return 'of another council';
    const expected = height > windowHeights ? seals[height - windowHeights] : ZERO_HASH;
    if (expected === undefined || !equalBytes(lagSeal, expected)) return 'with a wrong lagSeal';
    return undefined;
  };

  return {
    delivered: (_validator, _process, { header }, result) => {
      const before = chain[header.height - 1];
      if (before === undefined || header.height !== chain.length) return;
      const fault = check(header, before);
      if (fault !== undefined) report('N2', `block ${header.height} is ${fault}`);
      chain.push(header);
      seals.push(sealedHash(header, result));
    },
  };
}
