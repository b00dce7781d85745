// Whether heads are of one log, and if not, which two of them accuse the most
// (light-client.md §12).

import { compareBytes, equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { prefixRoot } from '@witan/ledger/merkle-prefix';
import { encodeSplitView, type SignedHead, splitView } from '@witan/ledger/split-view';
import { type SplitViewVerdict, signersOfBoth, verifyEvidence } from './evidence.ts';
import { fetchPrefixProofs, type Mirror } from './mirror.ts';
import { headClaims, isSameHead, type Verify, validClaims } from './seal.ts';
import { cosignaturesOf, signersOf } from './signed-head.ts';
import type { Trust } from './trust.ts';

/** A head, and who can prove what lies before it. */
export interface HeadSource {
  readonly head: SignedHead;
  /** In which the signers have their seats; undefined where it is not known. */
  readonly council: Trust | undefined;
  /** Undefined for what is remembered, and for what a receipt carried. */
  readonly mirror: Mirror | undefined;
}

export interface Contradiction {
  readonly a: HeadSource;
  readonly b: HeadSource;
  readonly proof: readonly Hash[];
}

/** A head that a mirror serves. */
export interface ServedHead extends HeadSource {
  readonly mirror: Mirror;
}

/**
 * What contradicts the reference among smaller heads. Throws whatever its mirror does, and
 * VerifyError `proof/path`, where it does not prove what lies before its own head.
 */
export async function contradictionsOf(
  reference: ServedHead,
  smaller: readonly HeadSource[],
): Promise<Contradiction[]> {
  if (smaller.length === 0) return [];
  const { size, root } = reference.head;
  const sizes = [...new Set(smaller.map(({ head }) => head.size))].sort((a, b) => a - b);
  const proofs = await fetchPrefixProofs(reference.mirror, sizes, size);
  const before = new Map(
    proofs.map((proof, i) => {
      const size0 = sizes[i] as number;
      return [size0, { proof, root: prefixRoot(size0, size, proof, root) }];
    }),
  );
  return smaller.flatMap((a): Contradiction[] => {
    const proved = before.get(a.head.size);
    if (proved === undefined || equalBytes(proved.root, a.head.root)) return [];
    return [{ a, b: reference, proof: proved.proof }];
  });
}

export interface Proved {
  readonly evidence: Uint8Array;
  readonly verdict: SplitViewVerdict;
}

interface Pair extends Omit<Contradiction, 'proof'> {
  readonly proof: readonly Hash[] | undefined;
}

/**
 * The evidence that names the most: the given contradictions, or others between the two sides that
 * a mirror proves. Across epochs the newest heads may share no signer, where older ones do.
 */
export async function strongestEvidence(
  found: readonly Contradiction[],
  heads: readonly HeadSource[],
  verify: Verify,
): Promise<Proved | undefined> {
  const accused = found.map(({ a }) => a);
  const others = heads.filter((each) => !accused.some(({ head }) => isSameHead(head, each.head)));
  const pairs: Pair[] = [
    ...found,
    ...accused.flatMap((a) => others.map((b): Pair => ({ a, b, proof: undefined }))),
  ];
  const ranked = pairs.map((pair) => ({ pair, rank: 2 * overlap(pair) + (pair.proof ? 1 : 0) }));
  for (const { pair } of ranked.sort((x, y) => y.rank - x.rank)) {
    const proved = await prove(pair, verify);
    if (proved !== undefined) return proved;
  }
  return undefined;
}

function overlap({ a, b }: Pair): number {
  return signersOfBoth(signersOf(a.head, a.council), signersOf(b.head, b.council)).length;
}

/** Undefined where the pair proves nothing, or nobody shows that it does: a weaker one may. */
async function prove({ a, b, proof }: Pair, verify: Verify): Promise<Proved | undefined> {
  const councils = [a.council, b.council].filter((each) => each !== undefined);
  const [council] = councils;
  if (council === undefined) return undefined;
  try {
    const shown = proof ?? (await proofBetween(a, b));
    const heads = await Promise.all([a, b].map((each) => withoutFalse(each, verify)));
    const [first, second] = heads as [SignedHead, SignedHead];
    const evidence = encodeSplitView(splitView(council.chainId, first, second, shown));
    return { evidence, verdict: await verifyEvidence(evidence, councils, { verify }) };
  } catch {
    return undefined;
  }
}

/** A receipt may carry a false signature beside its quorum, which evidence must not. */
async function withoutFalse({ head, council }: HeadSource, verify: Verify): Promise<SignedHead> {
  if (council === undefined) return head;
  const claims = headClaims(council, head, head.cosignatures);
  return { ...head, cosignatures: cosignaturesOf(await validClaims(claims, verify)) };
}

async function proofBetween(a: HeadSource, b: HeadSource): Promise<readonly Hash[]> {
  if (a.head.size === b.head.size) return [];
  const [small, large] = a.head.size < b.head.size ? [a, b] : [b, a];
  const { mirror } = large;
  if (mirror === undefined) throw new Error('nobody proves it');
  const [proof = []] = await fetchPrefixProofs(mirror, [small.head.size], large.head.size);
  return proof;
}

/** Newest first; of one size in one order, whoever served it. */
export function byNewest(a: HeadSource, b: HeadSource): number {
  return b.head.size - a.head.size || compareBytes(a.head.root, b.head.root);
}
