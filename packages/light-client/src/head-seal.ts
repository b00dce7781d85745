// From a head of the header log to a trusted sealed header: the grade of receipts for citizens
// (light-client.md §10). The head is cosigned, or the reader holds it already.

import { decodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { quorum, type Validator } from '@witan/ledger/membership';
import type { FullSeal } from '@witan/ledger/receipt';
import { attestedAtMs } from './age.ts';
import {
  headClaims,
  headOver,
  isSameHead,
  ownEntry,
  requireQuorum,
  standing,
  unknownCouncil,
  type Verify,
  type Vouched,
  validClaims,
} from './seal.ts';
import type { Trust } from './trust.ts';

export interface Judging {
  readonly verify: Verify;
  /** Milliseconds of UTC. */
  readonly nowMs: number;
}

/**
 * Under a head that is trusted already no signature is looked at. Throws VerifyError
 * `receipt/foreign-chain`, `proof/path` or `checkpoint/quorum`, and DecodeError `epoch/unknown`.
 */
export async function checkFull(
  trust: Trust,
  entryBytes: Uint8Array,
  seal: FullSeal,
  judging: Judging,
): Promise<Vouched> {
  const cosignatures = decodeCosignatures(seal.cosignatures);
  const entry = ownEntry(trust, entryBytes);
  const head = headOver(entry, seal);
  const base = { ...standing(entry), sealedAt: seal.size - 1, epoch: trust.epoch, head };
  if (trust.head !== undefined && isSameHead(trust.head, head)) {
    return { ...base, basis: 'head', signers: [], attestedAtMs: trust.head.attestedAtMs };
  }
  const { validators, epoch } = trust;
  if (seal.epoch !== epoch) throw unknownCouncil(trust, seal.epoch);
  const claims = headClaims(trust, head, cosignatures);
  const needed = quorum(validators.length);
  const valid = await validClaims(claims, judging.verify, needed);
  requireQuorum('checkpoint/quorum', valid.length, needed);
  return {
    ...base,
    basis: 'signatures',
    signers: valid.map(({ signer }) => validators[signer] as Validator),
    attestedAtMs: attestedAtMs(valid, validators.length, judging.nowMs),
  };
}
