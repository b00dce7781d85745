// The council of one epoch (consensus.md §2, §13): who validates its blocks, under which
// parameters, and from which block on. Reconfiguration puts one council in the place of another.

import { ByteReader, ByteWriter, equalBytes } from './bytes.ts';
import {
  type ChainParameters,
  decodeParameters,
  encodeParameters,
  type Genesis,
  genesisBlockHash,
  PARAMETERS_LENGTH,
} from './genesis.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { decodeValidators, encodeValidators, type Validator } from './membership.ts';
import type { PublicKey } from './signature.ts';

/** Who validates the blocks of one epoch, and under which parameters. */
export interface Council {
  readonly epoch: number;
  /**
   * The last block of the epoch before, from which this one starts: genesis for epoch 0. Views
   * count from 0 anew.
   */
  readonly baseHeight: number;
  readonly baseHash: Hash;
  readonly validators: readonly Validator[];
  readonly parameters: ChainParameters;
}

/** What execution decides about the next epoch; the block that ends this one becomes its base. */
export type NextCouncil = Pick<Council, 'validators' | 'parameters'>;

/** The council of epoch 0. */
export function genesisCouncil(genesis: Genesis): Council {
  const { validators, parameters } = genesis;
  const baseHash = genesisBlockHash(genesis);
  return { epoch: 0, baseHeight: 0, baseHash, validators, parameters };
}

/** M2: the council that starts from the block that ended an epoch. */
export function councilAfter(
  { epoch }: Pick<Council, 'epoch'>,
  base: { readonly height: number; readonly hash: Hash },
  { validators, parameters }: NextCouncil,
): Council {
  const { height: baseHeight, hash: baseHash } = base;
  return { epoch: epoch + 1, baseHeight, baseHash, validators, parameters };
}

/**
 * M1, Resolution 3: the height that ends the council's epoch, as far as it is known: W_max blocks
 * behind the first that changed the next council, and never beyond the longest epoch.
 */
export function epochEndHeight(
  { baseHeight, parameters }: Council,
  changedAt: number | undefined,
): number {
  const latest = baseHeight + parameters.epochBlocksMax;
  if (changedAt === undefined) return latest;
  return Math.min(changedAt + parameters.windowHeights, latest);
}

/** The seat that a consensus key has in a council. */
export function seatOf(council: Council, consensusKey: PublicKey | undefined): number | undefined {
  if (consensusKey === undefined) return undefined;
  const seat = council.validators.findIndex((validator) =>
    equalBytes(validator.consensusKey, consensusKey),
  );
  return seat < 0 ? undefined : seat;
}

/** council = epoch u64 ‖ baseHeight u64 ‖ baseHash 32 ‖ parameters 36 ‖ validators */
export function encodeCouncil(council: Council): Uint8Array {
  return new ByteWriter(256 + 192 * council.validators.length)
    .u64(council.epoch)
    .u64(council.baseHeight)
    .raw(council.baseHash)
    .raw(encodeParameters(council.parameters))
    .raw(encodeValidators(council.validators))
    .finish();
}

/** Throws DecodeError. */
export function decodeCouncil(bytes: Uint8Array): Council {
  const input = new ByteReader(bytes);
  const epoch = input.u64();
  const baseHeight = input.u64();
  const baseHash = input.raw(HASH_LENGTH).slice();
  const parameters = decodeParameters(input.raw(PARAMETERS_LENGTH));
  const validators = decodeValidators(input.raw(input.remaining));
  return { epoch, baseHeight, baseHash, validators, parameters };
}
