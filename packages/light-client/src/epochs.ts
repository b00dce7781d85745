// How trust moves: from the council that a reader trusts to a later one, over links that a quorum
// of the trusted council has cosigned (light-client.md §9). A link may skip epochs where so many
// members are still in office, so twenty years of changes are a handful of steps.
//
//   rule 1  q of the trusted council, known by their attest keys, cosigned the head
//   rule 2  its last entry ends an epoch, and names the next list
//   rule 3  an entry of the trusted epoch names the trusted council, or everything stops
//   rule 4  q of the council in office, which that entry names, cosigned it too
//   rule 5  epoch and size do not fall, and the log goes on from the head that is trusted

import { equalBytes } from '@witan/ledger/bytes';
import type { Cosignature, TreeHead } from '@witan/ledger/checkpoint';
import { decodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { applyCouncilDelta } from '@witan/ledger/council-delta';
import { decodeEpochLinks, type EpochLink } from '@witan/ledger/epoch-links';
import {
  appendToFrontier,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
  grownFrontier,
} from '@witan/ledger/frontier';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { decodeValidators, quorum, type Validator, validatorsHash } from '@witan/ledger/membership';
import { isPrefix } from '@witan/ledger/merkle-prefix';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { attestedAtMs } from './age.ts';
import { checkCosigners } from './cosigners.ts';
import { type Entry, headClaims, ownEntry, type Verify } from './seal.ts';
import { cosignaturesOf } from './signed-head.ts';
import { councilHash, needsWaypoint, type Trust } from './trust.ts';

export interface LinksReader {
  readonly verify: Verify;
  /** Milliseconds of UTC. */
  readonly nowMs: number;
  /** `prefixProof` from the size of the trust's head to the last one of the links. */
  readonly prefix?: readonly Hash[];
}

/** The end of an epoch, as it was cosigned: only signatures that were verified. */
export interface EpochEnd extends TreeHead {
  readonly epoch: number;
  readonly cosignatures: readonly Cosignature[];
  readonly attestedAtMs: number | undefined;
}

export interface Step {
  /** The council that cosigned the end of its epoch. */
  readonly council: Trust;
  readonly head: EpochEnd;
  /** Of the block that ended the epoch: the base of the next (M2). */
  readonly blockHash: Hash;
  readonly next: Trust;
}

export interface Reached {
  readonly trust: Trust;
  /** None where the links lead no further than the trust. */
  readonly steps: readonly Step[];
}

/** A link with what its own bytes imply, before anybody vouches for it. */
interface Place extends TreeHead {
  readonly link: EpochLink;
  readonly entry: Entry;
  /** Of the log that ends with the entry. */
  readonly frontier: Frontier;
  /** The council that its header names. */
  readonly signing: readonly Validator[];
  readonly next: readonly Validator[];
}

/**
 * Follows links as far as they lead. Those that end epochs before the trust's are passed over, so
 * that what was made for an older reader serves a newer one. Throws DecodeError, `epoch/unknown`
 * for links that begin later than the trust; and VerifyError `receipt/foreign-chain`,
 * `epoch/quorum` (rules 1 and 4), `epoch/unlinked` (2 and 5), `proof/path` (5), and
 * `epoch/contradiction` (3 and 5): a quorum signed against what is trusted, and the reader stops.
 */
export async function applyEpochLinks(
  trust: Trust,
  bytes: Uint8Array,
  reader: LinksReader,
): Promise<Reached> {
  const { epoch, validators, links } = decodeEpochLinks(bytes);
  if (epoch > trust.epoch) {
    throw new DecodeError('epoch/unknown', `links from ${epoch}; this trust is of ${trust.epoch}`);
  }
  if (epoch === trust.epoch && !equalBytes(sha256(validators), councilHash(trust))) {
    throw new VerifyError('epoch/unlinked', `another council of epoch ${epoch}`);
  }
  const steps: Step[] = [];
  let before: Place | undefined;
  let base: TreeHead | undefined;
  let list: readonly Validator[] = decodeValidators(validators);
  for (const link of links) {
    const place = placeOf(link, before?.frontier ?? EMPTY_FRONTIER, list, trust);
    if (place.entry.header.epoch >= trust.epoch) {
      if (steps.length === 0) base = before;
      steps.push(await follow(steps.at(-1)?.next ?? trust, place, reader));
    }
    before = place;
    list = place.next;
  }
  const last = steps.at(-1);
  if (last === undefined) return { trust, steps };
  const known = [...(base === undefined ? [] : [base]), ...steps.map(({ head }) => head)];
  if (trust.head !== undefined) checkHead(trust.head, known, reader.prefix ?? []);
  return { trust: last.next, steps };
}

/** Rule 5, from link to link: the root is made of the peaks of the log before. */
function placeOf(
  link: EpochLink,
  before: Frontier,
  list: readonly Validator[],
  trust: Trust,
): Place {
  const entry = ownEntry(trust, link.entry);
  const { header, result, sealedHash } = entry;
  const { epoch, height } = header;
  const frontier = appendToFrontier(grownFrontier(before, height, link.path), sealedHash);
  const signing = listOf(list, link.signing, header.validatorsHash, epoch);
  const next = listOf(signing, link.next, result.nextValidatorsHash, epoch + 1);
  if (!header.epochEnd) throw new VerifyError('epoch/unlinked', `no end of epoch ${epoch}`);
  const root = frontierRoot(frontier);
  return { link, entry, frontier, size: height + 1, root, signing, next };
}

/** Bounded by the form of links, and by a hash that whoever vouches for the entry vouches for. */
function listOf(
  before: readonly Validator[],
  delta: Uint8Array,
  named: Hash,
  epoch: number,
): readonly Validator[] {
  const list = delta.length === 0 ? before : applyCouncilDelta(before, delta);
  if (equalBytes(validatorsHash(list), named)) return list;
  throw new VerifyError('epoch/unlinked', `another council of epoch ${epoch}`);
}

/** Rules 1, 3 and 4, and the order of rule 5. */
async function follow(trust: Trust, place: Place, reader: LinksReader): Promise<Step> {
  const { entry, link, size, root, signing, next } = place;
  const { epoch, validatorsHash: named } = entry.header;
  if (epoch < trust.epoch || size < (trust.head?.size ?? 0)) {
    throw new VerifyError('epoch/unlinked', `epoch ${epoch} is older`);
  }
  const cosignatures = decodeCosignatures(link.cosignatures);
  const council = { ...trust, epoch, validators: signing, validatorsHash: named };
  const claims = headClaims(council, { size, root }, cosignatures);
  const keys = trust.validators.map(({ attestKey }) => attestKey);
  const isOwn = epoch === trust.epoch;
  // In its own epoch the trusted council is the one in office, or rule 3 says what is wrong.
  const needed = { trusted: quorum(keys.length), signing: isOwn ? 0 : quorum(signing.length) };
  const valid = await checkCosigners(claims, keys, needed, reader.verify);
  if (isOwn && !equalBytes(named, councilHash(trust))) {
    throw new VerifyError('epoch/contradiction', `two councils of epoch ${epoch}`);
  }
  const attested = attestedAtMs(valid, signing.length, reader.nowMs);
  // Those of trusted keys came first; a certificate has them by seat.
  const kept = cosignaturesOf(valid).sort((a, b) => a.voter - b.voter);
  const head = { epoch, size, root, cosignatures: kept, attestedAtMs: attested };
  const isAged = needsWaypoint(trust, reader.nowMs);
  return {
    council,
    head,
    blockHash: entry.blockHash,
    next: {
      ...trust,
      epoch: epoch + 1,
      validators: next,
      validatorsHash: entry.result.nextValidatorsHash,
      head: { size, root, attestedAtMs: attested },
      needsWaypoint: isAged,
      ...(isAged ? { agedSize: size } : {}),
    },
  };
}

/** Rule 5: the trusted head is one of these ends, or is proved to be a prefix of the last. */
function checkHead(head: TreeHead, ends: readonly TreeHead[], prefix: readonly Hash[]): void {
  const last = ends[ends.length - 1] as TreeHead;
  const same = ends.find(({ size }) => size === head.size);
  if (isPrefix(head, same ?? last, same === undefined ? prefix : [])) return;
  throw new VerifyError('epoch/contradiction', `another log of ${head.size} headers`);
}
