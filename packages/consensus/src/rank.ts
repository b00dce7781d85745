// The order of certificates: (epoch, view, height), and view before height always (§2, §18).

import type { Certificate } from '@witan/ledger/certificate';
import { JUSTIFICATION, type Justification } from '@witan/ledger/statement';
import type { MutantName } from './mutants.ts';

export interface Rank {
  readonly epoch: number;
  readonly view: number;
  readonly height: number;
}

/** Negative, zero or positive; undefined is an epoch's base, which ranks below all in it. */
export function compareRank(
  a: Rank | undefined,
  b: Rank | undefined,
  mutant?: MutantName | undefined,
): number {
  if (a === undefined || b === undefined)
    return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  if (a.epoch !== b.epoch) return a.epoch - b.epoch;
  if (mutant === 'heightFirst' && a.height !== b.height) return a.height - b.height;
  return a.view - b.view || a.height - b.height;
}

/** The rank that a justification claims; undefined for the epoch's base. */
export function rankOf(justification: Justification): Rank | undefined {
  return justification.kind === JUSTIFICATION.base ? undefined : justification;
}

/** What a VIEWCHANGE says of a certificate (V1). */
export function justificationOf(certificate: Certificate): Justification {
  const { epoch, view, height, blockHash } = certificate;
  return { kind: JUSTIFICATION[certificate.kind], epoch, view, height, blockHash };
}
