// Whether enough members of two councils stand behind one head: of the council that the reader
// trusts, and of the one that was in office (light-client.md §9, rules 1 and 4). A member of both
// signs once, and counts in each.

import { equalBytes } from '@witan/ledger/bytes';
import type { SignatureClaim } from '@witan/ledger/certificate';
import type { PublicKey } from '@witan/ledger/signature';
import { requireQuorum, type Verify, validClaims } from './seal.ts';

/** How many signers of each council are needed: q of each, and no third is ever enough. */
export interface Needed {
  readonly trusted: number;
  readonly signing: number;
}

/**
 * The valid claims, as many as it takes, those of trusted keys first. A key counts once; a false
 * signature neither counts nor spoils the others. Whether enough trusted members have signed is
 * known before any other signature is looked at. Throws VerifyError `epoch/quorum`.
 */
export async function checkCosigners<Claim extends SignatureClaim>(
  claims: readonly Claim[],
  trusted: readonly PublicKey[],
  needed: Needed,
  verify: Verify,
): Promise<Claim[]> {
  const distinct = claims.filter(({ publicKey }, at) => placeOf(publicKey, claims) === at);
  const known = distinct.filter(({ publicKey }) =>
    trusted.some((key) => equalBytes(key, publicKey)),
  );
  const others = distinct.filter((claim) => !known.includes(claim));
  const most = Math.max(needed.trusted, needed.signing);
  const valid = known.length < needed.trusted ? [] : await validClaims(known, verify, most);
  requireQuorum('epoch/quorum', valid.length, needed.trusted, ' of the trusted council');
  valid.push(...(await validClaims(others, verify, needed.signing - valid.length)));
  requireQuorum('epoch/quorum', valid.length, needed.signing, ' of the council in office');
  return valid;
}

function placeOf(key: PublicKey, claims: readonly SignatureClaim[]): number {
  return claims.findIndex(({ publicKey }) => equalBytes(publicKey, key));
}
