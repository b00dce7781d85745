// From a COMMIT certificate to a trusted sealed header: the grade of receipts for submitters. It is
// loaded when one is read, for citizens hold others.

import type { Header } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import { type Certificate, certificateClaims, decodeCertificate } from '@witan/ledger/certificate';
import type { Validator } from '@witan/ledger/membership';
import { rootFromPath } from '@witan/ledger/merkle';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { ImmediateSeal } from '@witan/ledger/receipt';
import {
  type Entry,
  ownEntry,
  requireValid,
  standing,
  unknownCouncil,
  type Verify,
  type Vouched,
} from './seal.ts';
import { councilHash, hasVoteKeys, type Trust } from './trust.ts';

/**
 * Checks an entry under a COMMIT certificate by the reader's trust: cheap comparisons first,
 * signatures last. Throws VerifyError `receipt/foreign-chain`, `receipt/unlinked`,
 * `certificate/…`, and DecodeError `epoch/unknown` where the trust does not reach the council.
 */
export async function checkImmediate(
  trust: Trust,
  entryBytes: Uint8Array,
  seal: ImmediateSeal,
  verify: Verify,
): Promise<Vouched> {
  const certificate = decodeCertificate(seal.certificate);
  const entry = ownEntry(trust, entryBytes);
  const anchor = seal.anchor === undefined ? entry : ownEntry(trust, seal.anchor);
  // Whose council made an entry below the anchor does not matter: who signs the anchor's header log
  // vouches for all that it holds.
  checkCouncil(trust, anchor.header);
  checkNames(certificate, anchor);
  checkLink(seal, entry, anchor);
  const claims = certificateClaims(certificate, trust.chainId, trust.validators);
  await requireValid('certificate/signature', claims, verify);
  return {
    ...standing(entry),
    basis: 'signatures',
    signers: certificate.signers.map((signer) => trust.validators[signer] as Validator),
    sealedAt: anchor.header.height,
    epoch: anchor.header.epoch,
    head: undefined,
    attestedAtMs: undefined,
  };
}

/** A council that is not the trusted one is false in its epoch, and unknown in any other. */
function checkCouncil(trust: Trust, { epoch, validatorsHash: named }: Header): void {
  if (equalBytes(named, councilHash(trust))) {
    if (hasVoteKeys(trust)) return;
    throw new DecodeError('epoch/unknown', `the keys of votes of epoch ${epoch} were not kept`);
  }
  if (epoch === trust.epoch) throw new VerifyError('receipt/foreign-chain', 'another council');
  throw unknownCouncil(trust, epoch);
}

/** The certificate names exactly the sealed header, in every field that both carry. */
function checkNames(certificate: Certificate, anchor: Entry): void {
  const { header } = anchor;
  if (
    certificate.kind !== 'commit' ||
    certificate.epoch !== header.epoch ||
    certificate.height !== header.height ||
    !equalBytes(certificate.blockHash, anchor.blockHash) ||
    !equalBytes(certificate.sealedHash, anchor.sealedHash)
  ) {
    throw new VerifyError('receipt/unlinked', 'another header');
  }
}

/** The entry is the anchor itself, or a leaf of the header log that the anchor commits to. */
function checkLink(seal: ImmediateSeal, entry: Entry, anchor: Entry): void {
  if (seal.anchor === undefined) {
    if (seal.path.length !== 0) throw new VerifyError('receipt/unlinked', 'a path to nowhere');
    return;
  }
  const { height } = anchor.header;
  if (entry.header.height >= height) throw new VerifyError('receipt/unlinked', 'order');
  const root = rootFromPath(entry.sealedHash, entry.header.height, height, seal.path);
  if (!equalBytes(root, anchor.result.logRoot)) throw new VerifyError('receipt/unlinked');
}
