// Q1: every certificate that an honest validator hands out is verified again from its signatures,
// and seals exactly the block and result that it came with.

import { sealedHash } from '@witan/ledger/block';
import { byteName, equalBytes } from '@witan/ledger/bytes';
import { type Certificate, encodeCertificate, verifyCertificate } from '@witan/ledger/certificate';
import { chainIdOf } from '@witan/ledger/genesis';
import { VerifyError } from '@witan/ledger/problems';
import type { Checker, Circumstances, Report } from './checker.ts';

export function certificates(circumstances: Circumstances, report: Report): Checker {
  const { councilOf, genesis, verify } = circumstances;
  const chainId = chainIdOf(genesis);
  const verified = new Set<string>();
  /** Height → block and seal. */
  const sealed = new Map<number, { readonly block: Uint8Array; readonly seal: Uint8Array }>();
  const check = (validator: number, certificate: Certificate): void => {
    const complain = (what: string): void =>
      report(
        'Q1',
        `certificate of height ${certificate.height} of validator ${validator}: ${what}`,
      );
    const expected = sealed.get(certificate.height);
    if (certificate.kind !== 'commit' || expected === undefined) complain('seals nothing');
    else if (
      !equalBytes(certificate.blockHash, expected.block) ||
      !equalBytes(certificate.sealedHash, expected.seal)
    ) {
      complain('seals another block or result');
    }
    const bytes = byteName(encodeCertificate(certificate));
    if (verified.has(bytes)) return;
    verified.add(bytes);
    try {
      const members = councilOf(certificate.epoch)?.validators ?? [];
      verifyCertificate(certificate, chainId, members, verify);
    } catch (error) {
      if (!(error instanceof VerifyError)) throw error;
      complain(error.message);
    }
  };
  return {
    committed: (validator, { hash, header }, result, certificate) => {
      const seal = sealedHash(header, result);
      if (!sealed.has(header.height)) sealed.set(header.height, { block: hash, seal });
      if (certificate !== undefined) check(validator, certificate);
    },
    certified: check,
  };
}
