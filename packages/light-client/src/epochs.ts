// From the council that a reader trusts to later ones: each signs, with a quorum, the block that
// names its successor (light-client.md §9, M2). Nobody else can end an epoch, so a chain of links
// from the pinned genesis is as good as the genesis.

import { equalBytes } from '@witan/ledger/bytes';
import { decodeCertificate } from '@witan/ledger/certificate';
import { decodeEpochLink } from '@witan/ledger/epoch-link';
import { sha256 } from '@witan/ledger/hash';
import { epochLinksMax } from '@witan/ledger/limits';
import { decodeValidators, validatorsHash } from '@witan/ledger/membership';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { checkNames, checkSignatures, readEntry, type Verify } from './seal.ts';
import type { Trust } from './trust.ts';

/** The epoch that a link ends, as it says of itself. Throws DecodeError. */
export function epochOfLink(bytes: Uint8Array): number {
  return readEntry(decodeEpochLink(bytes).entry).header.epoch;
}

/**
 * The trust that one link leads to: its council must be ours, its quorum must have signed the end
 * of our epoch, and the next list must be the one that was sealed. Throws DecodeError, VerifyError
 * `receipt/foreign-chain`, `epoch/unlinked` or `certificate/…`.
 */
async function followLink(trust: Trust, bytes: Uint8Array, verify: Verify): Promise<Trust> {
  const link = decodeEpochLink(bytes);
  const entry = readEntry(link.entry);
  const { header, result } = entry;
  if (!equalBytes(header.chainId, trust.chainId)) throw new VerifyError('receipt/foreign-chain');
  if (header.epoch !== trust.epoch || !header.epochEnd) {
    throw new VerifyError('epoch/unlinked', `not the end of epoch ${trust.epoch}`);
  }
  if (!equalBytes(header.validatorsHash, validatorsHash(trust.validators))) {
    throw new VerifyError('epoch/unlinked', `another council of epoch ${trust.epoch}`);
  }
  // Of a list of an attacker's choice nothing is read before its hash was signed for.
  if (!equalBytes(sha256(link.validators), result.nextValidatorsHash)) {
    throw new VerifyError('epoch/unlinked', `another council of epoch ${trust.epoch + 1}`);
  }
  const certificate = decodeCertificate(link.certificate);
  checkNames(certificate, entry);
  await checkSignatures(trust, certificate, verify);
  // C5 was asked when each key was registered, by those who sealed this list; a key of small order
  // verifies nothing anyway (C4).
  const validators = decodeValidators(link.validators);
  return { ...trust, epoch: trust.epoch + 1, validators };
}

/**
 * Follows links in order. Those of epochs before the trust's are passed over: a newer trust needs
 * them no more. Throws as `followLink` does, and DecodeError `codec/count` beyond `epochLinksMax`.
 */
export async function followEpochLinks(
  trust: Trust,
  links: readonly Uint8Array[],
  verify: Verify,
): Promise<Trust> {
  if (links.length > epochLinksMax) throw new DecodeError('codec/count', 'epoch links');
  let reached = trust;
  for (const link of links) {
    if (epochOfLink(link) < trust.epoch) continue;
    reached = await followLink(reached, link, verify);
  }
  return reached;
}
