// How a node that begins with a snapshot learns the councils after genesis: the sealed header that
// ended an epoch, the COMMIT certificate of its council, and the validators that came after (M2).
// It is signed with the keys of votes, so it stands in manifests alone: citizens follow the
// cosigned links of `epoch-links.ts`.
//
//   CommitLink { 1 version, 2 entry (390), 3 certificate, 4 validators }

import { ENTRY_LENGTH } from './block.ts';
import { certificateBytesMax, commitLinkBytesMax, validatorsBytesMax } from './limits.ts';
import { DecodeError } from './problems.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

const LINK_VERSION = 1;

export interface CommitLink {
  /** Header ‖ Result of the block that ended the epoch. */
  readonly entry: Uint8Array;
  /** COMMIT certificate of exactly that block. */
  readonly certificate: Uint8Array;
  /** The next council in the one layout that `validatorsHash` names. */
  readonly validators: Uint8Array;
}

export function encodeCommitLink({ entry, certificate, validators }: CommitLink): Uint8Array {
  return new WireWriter()
    .integer(1, LINK_VERSION)
    .bytes(2, entry)
    .bytes(3, certificate)
    .bytes(4, validators)
    .finish();
}

/** Strict and bounded; says nothing about truth. The parts are views. Throws DecodeError. */
export function decodeCommitLink(bytes: Uint8Array): CommitLink {
  if (bytes.length > commitLinkBytesMax) throw new DecodeError('codec/too-long', 'commit link');
  const input = new WireReader(bytes);
  input.version(LINK_VERSION, 'commit link');
  const entry = input.fixed(2, ENTRY_LENGTH);
  const certificate = input.bytes(3, certificateBytesMax);
  const validators = input.bytes(4, validatorsBytesMax);
  input.finish();
  return { entry, certificate, validators };
}
