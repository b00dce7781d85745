// Links from the council of one epoch to that of a later one, under the keys with which agencies
// attest (light-client.md §9). A link is the last entry of an epoch, cosigned by those who knew it,
// and the list that it names as the next; one link may skip epochs where enough members stayed.
//
//   EpochLinks    { 1 version, 2 epoch, 3 validators of that epoch, 4 repeated EpochLink }  ≤ 4 MiB
//   EpochLink     { 1 entry (390), 2 path, 3 cosignatures, 4 signing, 5 next }
//
// The cosigned size is the entry's height + 1, so the entry is the last leaf, and the cosigners are
// the council that its header names. `path` leads there from the log of the link before, or from
// nothing (`grownFrontier`): so it proves that the log goes on, too. `signing` is the delta to that
// council from the list before, empty where they are the same; `next` is the delta from there.

import { decodeHeader, ENTRY_LENGTH, HEADER_LENGTH } from './block.ts';
import { concatBytes } from './bytes.ts';
import type { Hash } from './hash.ts';
import {
  cosignaturesBytesMax,
  epochLinkBytesMax,
  epochLinksBytesMax,
  epochLinksMax,
  validatorsBytesMax,
} from './limits.ts';
import { DecodeError } from './problems.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

const LINKS_VERSION = 2;

export interface EpochLinks {
  /** Of the council from which they lead. */
  readonly epoch: number;
  /** That council in the one layout that `validatorsHash` names. */
  readonly validators: Uint8Array;
  readonly links: readonly EpochLink[];
}

export interface EpochLink {
  /** Header ‖ Result of the block that ended an epoch. */
  readonly entry: Uint8Array;
  readonly path: readonly Hash[];
  /** Compact certificate of the head whose last leaf is the entry: q of the council, or more. */
  readonly cosignatures: Uint8Array;
  readonly signing: Uint8Array;
  readonly next: Uint8Array;
}

export function encodeEpochLinks({ epoch, validators, links }: EpochLinks): Uint8Array {
  const out = new WireWriter().integer(1, LINKS_VERSION).integer(2, epoch).bytes(3, validators);
  for (const { entry, path, cosignatures, signing, next } of links) {
    const link = new WireWriter()
      .bytes(1, entry)
      .bytes(2, concatBytes(...path))
      .bytes(3, cosignatures)
      .bytes(4, signing)
      .bytes(5, next);
    out.element(4, link.finish());
  }
  return out.finish();
}

/** Strict and bounded; says nothing about truth. The parts are views. Throws DecodeError. */
export function decodeEpochLinks(bytes: Uint8Array): EpochLinks {
  if (bytes.length > epochLinksBytesMax) throw new DecodeError('codec/too-long', 'epoch links');
  const input = new WireReader(bytes);
  input.version(LINKS_VERSION, 'epoch links');
  const epoch = input.integer(2);
  const validators = input.bytes(3, validatorsBytesMax);
  const links = input.elements(4, epochLinksMax, epochLinkBytesMax).map(decodeEpochLink);
  input.finish();
  if (links.length === 0) throw new DecodeError('codec/count', 'no links');
  return { epoch, validators, links };
}

function decodeEpochLink(bytes: Uint8Array): EpochLink {
  const input = new WireReader(bytes);
  const entry = input.fixed(1, ENTRY_LENGTH);
  const path = input.path(2);
  const cosignatures = input.bytes(3, cosignaturesBytesMax);
  const signing = input.bytes(4, validatorsBytesMax);
  const next = input.bytes(5, validatorsBytesMax);
  input.finish();
  return { entry, path, cosignatures, signing, next };
}

/** Where links lead, as they say of themselves: nothing to rely on. */
export interface EpochsOfLinks {
  readonly from: number;
  readonly to: number;
  /** Of the newest head: what a prefix proof for `applyEpochLinks` leads to. */
  readonly size: number;
}

/** Throws DecodeError. */
export function epochsOfLinks(bytes: Uint8Array): EpochsOfLinks {
  const { epoch, links } = decodeEpochLinks(bytes);
  const { entry } = links[links.length - 1] as EpochLink;
  const last = decodeHeader(entry.subarray(0, HEADER_LENGTH));
  return { from: epoch, to: last.epoch + 1, size: last.height + 1 };
}
