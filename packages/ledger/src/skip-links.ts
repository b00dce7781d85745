// Choosing links for readers who are behind: from each council the farthest end of an epoch that
// enough of its members cosigned, so that no reader has to search (light-client.md §9).

import { byteName, equalBytes } from './bytes.ts';
import type { Cosignature } from './checkpoint.ts';
import { encodeCosignatures } from './checkpoint-certificate.ts';
import { encodeCouncilDelta } from './council-delta.ts';
import type { EpochLink, EpochLinks } from './epoch-links.ts';
import type { Hash } from './hash.ts';
import { encodeValidators, quorum, type Validator } from './membership.ts';

/** What a node knows of epochs that ended. */
export interface EndedEpochs {
  council(epoch: number): readonly Validator[] | undefined;
  /** By ascending voter: as many as were heard, and undefined below a quorum. */
  cosignatures(epoch: number): readonly Cosignature[] | undefined;
  /** Of the last block of an epoch. */
  height(epoch: number): number;
  /** Header ‖ Result. */
  entry(height: number): Uint8Array;
  /** `pathBetween` of the header log. */
  path(size0: number, size: number): readonly Hash[];
}

const NOTHING = new Uint8Array(0);

/**
 * Links from the council of one epoch to that of a later one, or as far as they lead; undefined
 * where they lead nowhere yet.
 */
export function farthestLinks(
  ended: EndedEpochs,
  from: number,
  to: number,
): EpochLinks | undefined {
  const first = ended.council(from);
  if (first === undefined) return undefined;
  const links: EpochLink[] = [];
  let size = 0;
  for (let at = from; at < to; ) {
    const jump = farthestJump(ended, at, to);
    if (jump === undefined) break;
    const { epoch, cosignatures } = jump;
    const height = ended.height(epoch);
    links.push({
      entry: ended.entry(height),
      path: ended.path(size, height),
      cosignatures: encodeCosignatures(cosignatures),
      signing: deltaOf(ended, at, epoch),
      next: encodeCouncilDelta(councilOf(ended, epoch), councilOf(ended, epoch + 1)),
    });
    size = height + 1;
    at = epoch + 1;
  }
  return links.length === 0
    ? undefined
    : { epoch: from, validators: encodeValidators(first), links };
}

/** Empty where nothing has changed. */
function deltaOf(ended: EndedEpochs, from: number, to: number): Uint8Array {
  const [before, after] = [councilOf(ended, from), councilOf(ended, to)];
  const isSame = equalBytes(encodeValidators(before), encodeValidators(after));
  return isSame ? NOTHING : encodeCouncilDelta(before, after);
}

function councilOf(ended: EndedEpochs, epoch: number): readonly Validator[] {
  return ended.council(epoch) ?? [];
}

interface Jump {
  /** Whose end is next. */
  readonly epoch: number;
  readonly cosignatures: readonly Cosignature[];
}

function farthestJump(ended: EndedEpochs, at: number, to: number): Jump | undefined {
  const trusted = councilOf(ended, at);
  const keys = new Set(trusted.map(({ attestKey }) => byteName(attestKey)));
  for (let epoch = to - 1; epoch >= at; epoch--) {
    const signing = councilOf(ended, epoch);
    const all = ended.cosignatures(epoch) ?? [];
    const isKnown = ({ voter }: Cosignature): boolean =>
      keys.has(byteName(signing[voter]?.attestKey ?? NOTHING));
    const known = all.filter(isKnown);
    const needed = quorum(signing.length);
    if (all.length < needed || known.length < quorum(trusted.length)) continue;
    // Those who count in both councils come first, so that fewest are needed.
    const chosen = known.slice(0, Math.max(quorum(trusted.length), needed));
    const others = all
      .filter((each) => !isKnown(each))
      .slice(0, Math.max(0, needed - chosen.length));
    const cosignatures = [...chosen, ...others].sort((a, b) => a.voter - b.voter);
    return { epoch, cosignatures };
  }
  return undefined;
}
