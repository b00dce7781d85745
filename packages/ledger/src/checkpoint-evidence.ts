// E8 out of checkpoints (consensus.md §15): who has cosigned two roots of one size, and to which
// epoch a size belongs. A smaller size after a larger one is no fault that two signatures show:
// both are true of one growing log, and nothing in them says which was made first. S2 forbids it
// so that a signer never has to remember more than one head.

import type { Cosignature, TreeHead } from './checkpoint.ts';
import type { Council } from './council.ts';
import { type CheckpointClaim, orderedPair, type TwoCheckpoints } from './evidence.ts';

/** A head with what was signed over it; voters are seats of one council. */
export interface CosignedRoot extends TreeHead {
  readonly cosignatures: readonly Cosignature[];
}

/** Undefined where both name one root: a later time is no second statement. */
export function twoCheckpoints(
  { epoch, culprit, size }: Pick<TwoCheckpoints, 'epoch' | 'culprit' | 'size'>,
  a: CheckpointClaim,
  b: CheckpointClaim,
): TwoCheckpoints | undefined {
  const claim = ({ root, time, signature }: CheckpointClaim): CheckpointClaim => {
    return { root, time, signature };
  };
  const heads = orderedPair(claim(a), claim(b));
  return heads && { kind: 'E8', epoch, culprit, size, heads };
}

/**
 * Of two heads of one size, signed by seats of one council: a piece against each seat that stands
 * in both; nothing for equal roots or unequal sizes. No signature is checked: each piece goes
 * through `verifyEvidence` before it names anybody.
 */
export function contradictions(epoch: number, a: CosignedRoot, b: CosignedRoot): TwoCheckpoints[] {
  const { size } = a;
  if (size !== b.size) return [];
  return a.cosignatures.flatMap((first) => {
    const culprit = first.voter;
    const second = b.cosignatures.find(({ voter }) => voter === culprit);
    if (second === undefined) return [];
    const claims = [
      { ...first, root: a.root },
      { ...second, root: b.root },
    ] as const;
    return twoCheckpoints({ epoch, culprit, size }, ...claims) ?? [];
  });
}

/**
 * Whether the last entry of a log of this size belongs to the council's epoch, so that one fault
 * has one name. What lies beyond the head belongs to the present epoch, which has no next one.
 */
export function isSizeOf(
  size: number,
  council: Pick<Council, 'epoch' | 'baseHeight'>,
  next: Pick<Council, 'baseHeight'> | undefined,
): boolean {
  const last = size - 1;
  const hasBegun = last > council.baseHeight || (last === 0 && council.epoch === 0);
  return hasBegun && (next === undefined || last <= next.baseHeight);
}
