// Checkpoints of the header log: size and root, cosigned by validators with their attest keys
// (light-client.md §4.4; C2SP tlog-checkpoint, and tlog-cosignature's `cosignature/v1`, type 0x04).
//
//   body     <origin> ⏎ <size> ⏎ <base64 root> ⏎          no extension lines, ever
//   signed   cosignature/v1 ⏎ time <unix seconds> ⏎ <body>
//
// Receipts and links carry cosignatures in a compact form (checkpoint-certificate.ts), what is
// published has them as a note (checkpoint-note.ts); what is signed is the same. The origin carries
// the whole chain id, so a cosignature says nothing of any other chain.

import { toBase64 } from './base64.ts';
import { toHex } from './bytes.ts';
import type { SignatureClaim } from './certificate.ts';
import type { Hash } from './hash.ts';
import { faultTolerance } from './membership.ts';
import type { Signature } from './signature.ts';
import { utf8 } from './text.ts';

/** A state of the header log: `size` leaves, which are those of heights 0 … size − 1. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

export interface Cosignature {
  /** Index in the council of the epoch to which the log's last entry belongs. */
  readonly voter: number;
  /** Of the signer's clock: seconds of UTC. */
  readonly time: number;
  /** Tagged. */
  readonly signature: Signature;
}

/** Names the header log of one chain, and of no other. */
export function checkpointOrigin(chainId: Hash): string {
  return `witan/${toHex(chainId)}/headers`;
}

export function checkpointBody(origin: string, { size, root }: TreeHead): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** What a cosigner signs. `time`: seconds of UTC. */
export function cosignedBytes(body: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${body}`);
}

export interface CosignatureClaim extends SignatureClaim {
  /** Seconds of UTC. */
  readonly time: number;
}

/**
 * The (f + 1)-th largest time: at least one of so many signers is honest, and vouches for a time
 * that is no earlier (light-client.md §11). Seconds; undefined where fewer have signed.
 */
export function attestedAt(times: readonly number[], validators: number): number | undefined {
  return [...times].sort((a, b) => b - a)[faultTolerance(validators)];
}
