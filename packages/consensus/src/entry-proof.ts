// Entry proofs: what lets a replica enter a view (V4, V6), and what a leader signs in one.

import { ByteWriter } from '@witan/ledger/bytes';
import { encodeCertificate } from '@witan/ledger/certificate';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { EntryProof, NewView } from '@witan/ledger/messages';
import { SIGNATURE_LENGTH } from '@witan/ledger/signature';
import { encodeJustification } from '@witan/ledger/statement';

/** In place of the signature that a leader's own NEWVIEW has not got yet. */
export const UNSIGNED: Uint8Array = new Uint8Array(SIGNATURE_LENGTH);

export function isSigned(proof: EntryProof): boolean {
  return proof.kind === 'rotate' || proof.signature.some((byte) => byte !== 0);
}

/** The view that a proof opens. */
export function viewOpenedBy(proof: EntryProof): number {
  return proof.kind === 'new-view' ? proof.view : proof.certificate.view + 1;
}

/** SHA-256 over the listed view changes and the certificate: what a NEWVIEW's leader signs. */
export function newViewDigest(proof: Pick<NewView, 'viewChanges' | 'highest'>): Hash {
  const out = new ByteWriter(1024).u16(proof.viewChanges.length);
  for (const { voter, justification, signature } of proof.viewChanges) {
    out.u16(voter).raw(encodeJustification(justification)).raw(signature);
  }
  if (proof.highest !== undefined) out.raw(encodeCertificate(proof.highest));
  return sha256(out.finish());
}
