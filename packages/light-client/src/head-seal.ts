// From a head of the header log to a trusted sealed header: the grades of receipts for citizens
// (light-client.md §10). The head is cosigned, or the reader holds it already.

import { equalBytes } from '@witan/ledger/bytes';
import { type CosignatureClaim, checkpointOrigin, type TreeHead } from '@witan/ledger/checkpoint';
import { cosignatureClaims, decodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { type Landmark, startOfDayMs } from '@witan/ledger/landmark';
import { quorum, type Validator } from '@witan/ledger/membership';
import { rootFromPath } from '@witan/ledger/merkle';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { FullSeal, LandmarkSeal } from '@witan/ledger/receipt';
import { attestedAtMs } from './checkpoint.ts';
import {
  type Entry,
  readEntry,
  standing,
  unknownCouncil,
  type Verify,
  type Vouched,
} from './seal.ts';
import type { Trust } from './trust.ts';

export interface Judging {
  readonly verify: Verify;
  /** Milliseconds of UTC. */
  readonly nowMs: number;
}

/** An entry of the trusted chain; which log it is in shows only with the root that it leads to. */
function ownEntry(trust: Trust, bytes: Uint8Array): Entry {
  const entry = readEntry(bytes);
  if (equalBytes(entry.header.chainId, trust.chainId)) return entry;
  throw new VerifyError('receipt/foreign-chain');
}

function headOver({ header, sealedHash }: Entry, seal: FullSeal | LandmarkSeal): TreeHead {
  const { size, path } = seal;
  return { size, root: rootFromPath(sealedHash, header.height, size, path) };
}

function isSame(a: TreeHead, b: TreeHead): boolean {
  return a.size === b.size && equalBytes(a.root, b.root);
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
  if (trust.head !== undefined && isSame(trust.head, head)) {
    return { ...base, basis: 'head', signers: [], attestedAtMs: trust.head.attestedAtMs };
  }
  const { validators, chainId, epoch } = trust;
  if (seal.epoch !== epoch) throw unknownCouncil(trust, seal.epoch);
  const claims = cosignatureClaims(cosignatures, checkpointOrigin(chainId), head, validators);
  const valid = await countValid(claims, quorum(validators.length), judging.verify);
  return {
    ...base,
    basis: 'signatures',
    signers: valid.map(({ signer }) => validators[signer] as Validator),
    attestedAtMs: attestedAtMs(valid, validators.length, judging.nowMs),
  };
}

/**
 * The first so many valid ones. Signers are distinct, as a bitmap names them; one that is false
 * does not spoil the others. Throws VerifyError `checkpoint/quorum`.
 */
async function countValid(
  claims: readonly CosignatureClaim[],
  needed: number,
  verify: Verify,
): Promise<CosignatureClaim[]> {
  const valid: CosignatureClaim[] = [];
  for (const claim of claims) {
    if (valid.length === needed) break;
    if (await verify(claim.publicKey, claim.message, claim.signature)) valid.push(claim);
  }
  if (valid.length === needed) return valid;
  throw new VerifyError('checkpoint/quorum', `${valid.length} of ${needed}`);
}

/**
 * Throws VerifyError `receipt/foreign-chain`, `proof/path` or `receipt/unlinked`, and DecodeError
 * `receipt/unknown-landmark` where the reader holds none of that day.
 */
export function checkLandmark(
  trust: Trust,
  entryBytes: Uint8Array | undefined,
  seal: LandmarkSeal,
): Vouched {
  const landmark = landmarkOf(trust, seal);
  const sealedAt = landmark.size - 1;
  const startMs = startOfDayMs(landmark.day);
  const base = {
    sealedAt,
    basis: 'landmark' as const,
    signers: [],
    epoch: trust.epoch,
    head: landmark,
    // Its header's time lies in that day, and its signers' times are later.
    attestedAtMs: startMs,
  };
  if (entryBytes === undefined) {
    const { stateRoot } = landmark;
    const state = { chainId: trust.chainId, height: sealedAt, stateRoot, headerTimeMs: startMs };
    return { ...base, ...state, receiptsRoot: undefined };
  }
  const entry = ownEntry(trust, entryBytes);
  if (!isSame(landmark, headOver(entry, seal))) throw new VerifyError('receipt/unlinked');
  return { ...base, ...standing(entry) };
}

function landmarkOf({ landmarks = [] }: Trust, { day, size }: LandmarkSeal): Landmark {
  const landmark = landmarks.find((each) => each.day === day);
  if (landmark === undefined) throw new DecodeError('receipt/unknown-landmark', `day ${day}`);
  if (landmark.size !== size) throw new VerifyError('receipt/unlinked', 'another landmark');
  return landmark;
}
