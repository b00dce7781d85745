// A checkpoint of the header log, judged: which agencies have cosigned it, whether they are
// enough, and how old it is (light-client.md §4.4, §5.3, §11). Without a clock of its own, and
// from the note alone: size and root come from the text that was verified, and nowhere else.

import { type Checkpoint, checkpointClaims, decodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { quorum, type Validator } from '@witan/ledger/membership';
import { VerifyError } from '@witan/ledger/problems';
import { attestedAtMs, presentMs } from './age.ts';
import { validClaims } from './seal.ts';
import { cosignaturesOf, type Judge, type OpenedHead } from './signed-head.ts';
import type { Trust } from './trust.ts';
import { witnessesSeen } from './witnesses.ts';

export interface Cosigner {
  readonly validator: Validator;
  /** Of the signer's clock: milliseconds of UTC. */
  readonly timeMs: number;
}

export interface OpenedCheckpoint extends OpenedHead {
  /** Whose signatures were verified, in the order of the council. */
  readonly cosigners: readonly Cosigner[];
}

/** A note under the council that the reader trusts. Throws DecodeError, and as `openHead` does. */
export async function openCheckpoint(
  trust: Trust,
  note: string,
  judge: Judge,
): Promise<OpenedCheckpoint> {
  const opened = await openHead([trust], decodeCheckpoint(note), judge);
  const cosigners = opened.cosignatures.map(({ voter, time }) => {
    return { validator: trust.validators[voter] as Validator, timeMs: time * 1_000 };
  });
  return { ...opened, cosigners };
}

/**
 * Under the first of these councils of which a quorum signed. Counts valid signatures only; one
 * that is false neither counts nor spoils the others. Throws VerifyError `checkpoint/other-log` or
 * `checkpoint/quorum`, also for the head of an empty log, which vouches for nothing.
 */
export async function openHead(
  councils: readonly Trust[],
  checkpoint: Checkpoint,
  { verify, nowMs }: Judge,
): Promise<OpenedHead> {
  const { size, root } = checkpoint;
  let found = '';
  for (const council of councils) {
    const { chainId, epoch, validators } = council;
    const valid = await validClaims(checkpointClaims(checkpoint, chainId, validators), verify);
    const needed = quorum(validators.length);
    found = `${valid.length} of ${needed}`;
    if (valid.length < needed || size === 0) continue;
    const cosignatures = cosignaturesOf(valid);
    const attested = attestedAtMs(valid, validators.length, presentMs(council, nowMs));
    const witnesses = await witnessesSeen(checkpoint, council, verify);
    return { epoch, size, root, cosignatures, council, attestedAtMs: attested, witnesses };
  }
  throw new VerifyError('checkpoint/quorum', found);
}
