// V4, V6: every view that an honest validator enters is opened by a proof that holds when it is
// worked out anew from raw signatures, and no process enters a view twice or goes back.

import { newViewDigest } from '@witan/consensus';
import { blockHash } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { verifyCertificate } from '@witan/ledger/certificate';
import { chainIdOf } from '@witan/ledger/genesis';
import { quorum, type Validator } from '@witan/ledger/membership';
import type { ListedViewChange, NewView, Rotate } from '@witan/ledger/messages';
import { VerifyError } from '@witan/ledger/problems';
import { JUSTIFICATION, type Statement, statementBytes } from '@witan/ledger/statement';
import { identityOf } from '../founding.ts';
import type { Checker, Circumstances, Report } from './checker.ts';

export function entries(circumstances: Circumstances, report: Report): Checker {
  const { councilOf, genesis, verify } = circumstances;
  const chainId = chainIdOf(genesis);
  /** Process and epoch → the view that it entered last. */
  const entered = new Map<string, number>();

  const signed = (
    voter: number,
    epoch: number,
    statement: Statement,
    bytes: Uint8Array,
  ): boolean => {
    const key = councilOf(epoch)?.validators[voter]?.consensusKey;
    return key !== undefined && verify(key, statementBytes(chainId, epoch, statement), bytes);
  };

  const certified = (certificate: Rotate['certificate']): boolean => {
    try {
      const members = councilOf(certificate.epoch)?.validators ?? [];
      verifyCertificate(certificate, chainId, members, verify);
      return true;
    } catch (error) {
      if (error instanceof VerifyError) return false;
      throw error;
    }
  };

  const faultOfNewView = (proof: NewView, validator: number): string | undefined => {
    const { epoch, view, viewChanges, highest } = proof;
    const council = councilOf(epoch);
    if (council === undefined) return 'an epoch that nobody is in';
    const { baseHash, validators } = council;
    const voters = new Set(viewChanges.map(({ voter }) => voter));
    if (voters.size < quorum(validators.length)) return 'too few reports';
    const genuine = viewChanges.every(({ voter, justification, signature }) =>
      signed(voter, epoch, { type: 'view-change', newView: view, justification }, signature),
    );
    if (!genuine) return 'a report that nobody signed';
    const seed = new DataView(baseHash.buffer, baseHash.byteOffset).getUint32(0);
    const leader = (seed + view) % validators.length;
    const statement = { type: 'new-view', view, digest: newViewDigest(proof) } as const;
    // An own one is entered before it is signed.
    const own = identityOf(validators[leader] as Validator) === validator;
    if (!own && !signed(leader, epoch, statement, proof.signature)) {
      return 'no signature of its leader';
    }
    if (highest !== undefined && !certified(highest)) return 'a false certificate';
    return isMaximal(proof) ? undefined : 'a certificate below the highest report';
  };

  const faultOfRotation = ({ certificate, header }: Rotate): string | undefined => {
    if (!equalBytes(blockHash(header), certificate.blockHash)) return 'another header';
    if (!header.termEnd || header.originView !== certificate.view) return 'no end of a term';
    return certificate.kind === 'commit' && certified(certificate) ? undefined : 'no finality';
  };

  return {
    stepped: (validator, process, effects) => {
      for (const effect of effects) {
        if (effect.type !== 'append' || effect.record.type !== 'enter') continue;
        const { proof, view } = effect.record;
        const epoch = proof.kind === 'new-view' ? proof.epoch : proof.certificate.epoch;
        const key = `${process} ${epoch}`;
        const last = entered.get(key) ?? -1;
        if (view <= last) report('V4', `validator ${validator} enters view ${view} after ${last}`);
        entered.set(key, view);
        const fault =
          proof.kind === 'new-view' ? faultOfNewView(proof, validator) : faultOfRotation(proof);
        if (fault === undefined) continue;
        report(
          proof.kind === 'new-view' ? 'V4' : 'V6',
          `validator ${validator} enters view ${view} on ${fault}`,
        );
      }
    },
  };
}

/** Views count before heights; the base of the epoch lies below all. */
function ranksBelow(a: ListedViewChange['justification'], b: typeof a): boolean {
  if (a.kind === JUSTIFICATION.base || b.kind === JUSTIFICATION.base) {
    return a.kind === JUSTIFICATION.base && b.kind !== JUSTIFICATION.base;
  }
  return a.view < b.view || (a.view === b.view && a.height < b.height);
}

function isMaximal({ viewChanges, highest }: NewView): boolean {
  return viewChanges.every(({ justification }) => {
    if (highest === undefined) return justification.kind === JUSTIFICATION.base;
    const { kind, epoch, view, height, blockHash: hash } = highest;
    const claimed = { kind: JUSTIFICATION[kind], epoch, view, height, blockHash: hash };
    return !ranksBelow(claimed, justification);
  });
}
