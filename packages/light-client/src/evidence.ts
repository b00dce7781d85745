// Judging a split view (light-client.md §12): that two heads cannot be of one log, that a quorum
// cosigned each, and who signed both. It needs no server and takes no side.

import { equalBytes, toHex } from '@witan/ledger/bytes';
import { faultTolerance, quorum, type Validator } from '@witan/ledger/membership';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import {
  contradictionOf,
  decodeSplitView,
  type SignedHead,
  type SplitViewKind,
} from '@witan/ledger/split-view';
import { headClaims, requireQuorum, requireValid, type Verify } from './seal.ts';
import type { Trust } from './trust.ts';

export interface JudgedHead extends SignedHead {
  readonly council: Trust;
  /** In the order of the council. */
  readonly signers: readonly Validator[];
}

export interface SplitViewVerdict {
  readonly kind: SplitViewKind;
  readonly heads: readonly [JudgedHead, JudgedHead];
  /** Who cosigned both, by the key: as they stand in the council of the second head. */
  readonly guilty: readonly Validator[];
  /**
   * f + 1 of the larger council. Two quorums of one council share so many; of two councils it may
   * be fewer, or none, and the fork is proved all the same.
   */
  readonly needed: number;
  /** Whether so many are named: then more than the system tolerates have lied. */
  readonly isEnough: boolean;
}

/**
 * Names who cosigned two logs. `councils`: of the chain, by whatever way they were reached; those
 * of both heads must be among them. Throws DecodeError, also `epoch/unknown` for a council that is
 * lacking, and VerifyError `checkpoint/other-log`, `checkpoint/quorum`, `evidence/signature`,
 * `evidence/no-contradiction` or `proof/path`: then it proves nothing against anyone.
 */
export async function verifyEvidence(
  bytes: Uint8Array,
  councils: readonly Trust[],
  { verify }: { readonly verify: Verify },
): Promise<SplitViewVerdict> {
  const view = decodeSplitView(bytes);
  const chain = toHex(view.chainId);
  const known = councils.filter(({ chainId }) => equalBytes(chainId, view.chainId));
  if (known.length === 0) throw new VerifyError('checkpoint/other-log', chain);
  const kind = contradictionOf(view);
  const [first, second] = view.heads;
  const judged = [await judge(first, known, verify), await judge(second, known, verify)] as const;
  const guilty = signersOfBoth(judged[0].signers, judged[1].signers);
  const sizes = judged.map(({ council }) => council.validators.length);
  const needed = faultTolerance(Math.max(...sizes)) + 1;
  return { kind, heads: judged, guilty, needed, isEnough: guilty.length >= needed };
}

/** By key: a seat's number means another agency in another epoch, and a name may change. */
export function signersOfBoth(
  first: readonly Validator[],
  second: readonly Validator[],
): Validator[] {
  return second.filter(({ attestKey }) =>
    first.some((other) => equalBytes(other.attestKey, attestKey)),
  );
}

/** Throws VerifyError, or DecodeError `epoch/unknown`. */
async function judge(
  head: SignedHead,
  councils: readonly Trust[],
  verify: Verify,
): Promise<JudgedHead> {
  let refusal: Error = new DecodeError('epoch/unknown', `of epoch ${head.epoch}`);
  // In a fork two councils may claim one epoch. Each answers for its own signatures alone.
  for (const council of councils.filter(({ epoch }) => epoch === head.epoch)) {
    try {
      return { ...head, council, signers: await checkedSigners(head, council, verify) };
    } catch (error) {
      if (!(error instanceof VerifyError)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/**
 * Every signature is checked before anyone is named, and in evidence none may be false: whoever
 * made it had no need of such.
 */
async function checkedSigners(
  head: SignedHead,
  council: Trust,
  verify: Verify,
): Promise<Validator[]> {
  const { validators } = council;
  requireQuorum('checkpoint/quorum', head.cosignatures.length, quorum(validators.length));
  const claims = headClaims(council, head, head.cosignatures);
  await requireValid('evidence/signature', claims, verify);
  return claims.map(({ signer }) => validators[signer] as Validator);
}
