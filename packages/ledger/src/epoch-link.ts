// A link from one epoch to the next: the sealed header that ended it, the commit certificate of its
// council, and the validators that come after (light-client.md §9). Whoever trusts the one council
// learns the next from it, and so on from the pinned genesis to any later receipt.
//
//   EpochLink     { 1 version, 2 entry (390), 3 certificate, 4 validators }
//   LinkedReceipt { 1 version, 2 Receipt, 3 repeated EpochLink, 4 checksum (32) }   ≤ 16 MiB
//
// A linked receipt is a file that stands by itself: it leads from the genesis to its own council.
// Its version differs from a receipt's, so one reader takes both.

import { concatBytes, equalBytes } from './bytes.ts';
import { HASH_LENGTH, sha256 } from './hash.ts';
import {
  certificateBytesMax,
  epochLinkBytesMax,
  epochLinksMax,
  receiptBytesMax,
  validatorsBytesMax,
} from './limits.ts';
import { DecodeError } from './problems.ts';
import { ENTRY_LENGTH } from './receipt.ts';
import { WireReader, WireWriter } from './wire.ts';

const LINK_VERSION = 1;
const RECEIPT_VERSION = 1;
const LINKED_VERSION = 2;

export interface EpochLink {
  /** Header ‖ Result of the block that ended the epoch. */
  readonly entry: Uint8Array;
  /** COMMIT certificate of exactly that block. */
  readonly certificate: Uint8Array;
  /** The next council in the one layout that `validatorsHash` names. */
  readonly validators: Uint8Array;
}

export function encodeEpochLink({ entry, certificate, validators }: EpochLink): Uint8Array {
  return new WireWriter()
    .integer(1, LINK_VERSION)
    .bytes(2, entry)
    .bytes(3, certificate)
    .bytes(4, validators)
    .finish();
}

/** Strict and bounded; says nothing about truth. The parts are views. Throws DecodeError. */
export function decodeEpochLink(bytes: Uint8Array): EpochLink {
  if (bytes.length > epochLinkBytesMax) throw new DecodeError('codec/too-long', 'epoch link');
  const input = new WireReader(bytes);
  if (input.integer(1) !== LINK_VERSION) throw new DecodeError('codec/version', 'epoch link');
  const entry = input.bytes(2, ENTRY_LENGTH);
  if (entry.length !== ENTRY_LENGTH) throw new DecodeError('codec/short', 'entry');
  const certificate = input.bytes(3, certificateBytesMax);
  const validators = input.bytes(4, validatorsBytesMax);
  input.finish();
  return { entry, certificate, validators };
}

export interface LinkedReceipt {
  readonly receipt: Uint8Array;
  /** From an earlier council to that of the receipt, in order; none for a plain receipt. */
  readonly links: readonly Uint8Array[];
}

/** A receipt that needs no links is its own file; of too many, the `newestLinks` are in it. */
export function encodeLinkedReceipt({ receipt, links }: LinkedReceipt): Uint8Array {
  if (links.length === 0) return receipt;
  const out = new WireWriter().integer(1, LINKED_VERSION).bytes(2, receipt);
  for (const link of newestLinks({ receipt, links })) out.element(3, link);
  const covered = out.finish();
  return concatBytes(covered, new WireWriter().bytes(4, sha256(covered)).finish());
}

/**
 * The newest links, as many as a file may hold beside the receipt. Whoever trusts an older council
 * than they begin with has to follow the others first.
 */
export function newestLinks(
  { receipt, links }: LinkedReceipt,
  bytesMax: number = receiptBytesMax,
): readonly Uint8Array[] {
  let room = bytesMax - receipt.length - FRAME_BYTES_MAX;
  let count = 0;
  for (const link of links.slice(-epochLinksMax).reverse()) {
    room -= link.length + ELEMENT_HEAD_BYTES_MAX;
    if (room < 0) break;
    count++;
  }
  return links.slice(links.length - count);
}

/** Version, checksum, and the heads of both and of the receipt. */
const FRAME_BYTES_MAX = 64;
/** Tag and length of a link. */
const ELEMENT_HEAD_BYTES_MAX = 8;

/** Reads a receipt with its links, or one without. Throws DecodeError. */
export function decodeLinkedReceipt(bytes: Uint8Array): LinkedReceipt {
  if (bytes.length > receiptBytesMax) throw new DecodeError('codec/too-long', 'receipt');
  const version = new WireReader(bytes).integer(1);
  if (version === RECEIPT_VERSION) return { receipt: bytes, links: [] };
  if (version !== LINKED_VERSION) throw new DecodeError('codec/version', 'receipt');
  const input = new WireReader(bytes);
  input.integer(1);
  const receipt = input.bytes(2, receiptBytesMax);
  const links = input.elements(3, epochLinksMax, epochLinkBytesMax);
  const checksum = input.bytes(4, HASH_LENGTH);
  input.finish();
  if (links.length === 0) throw new DecodeError('codec/not-canonical', 'no links');
  const covered = bytes.subarray(0, bytes.length - HASH_LENGTH - CHECKSUM_HEAD);
  if (!equalBytes(sha256(covered), checksum)) throw new DecodeError('receipt/damaged');
  return { receipt, links };
}

/** Tag and length before the checksum. */
const CHECKSUM_HEAD = 2;
