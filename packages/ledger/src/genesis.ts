// Genesis: what the founding agencies agreed on. Its canonical document is a fixed big-endian
// layout, and the hash of that document is the chain's identifier; the JSON form is for people.

import { blockHash, HEADER_VERSION, type Header, payloadRoot } from './block.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Hash, sha256, ZERO_HASH } from './hash.ts';
import {
  blockPayloadBytesMax,
  epochBlocksCeiling,
  epochBlocksMin,
  governanceReserveBytes,
  transactionBytesMax,
  transactionOpsMax,
  windowHeightsMax,
} from './limits.ts';
import { encodeValidators, type Validator, validatorsHash } from './membership.ts';
import type { PublicKey } from './signature.ts';
import { utf8 } from './text.ts';

export const GENESIS_VERSION = 1;
export const PERSON_ID_LENGTH = 16;
export const PARAMETERS_LENGTH = 36;

/** The power of an agency's councillor: it votes for its agency in governance (GOV-1). */
export const COUNCILLOR_POWER = 'governance/councillor';

/** What the consortium must agree on for the protocol; later changed by governance only. */
export interface ChainParameters {
  /** W_max: heights in flight above the committed one. */
  readonly windowHeights: number;
  /** K: blocks in a leader's term. */
  readonly termBlocks: number;
  /** A transaction's `validUntilHeight` lies at most this many blocks ahead. */
  readonly replayWindowBlocks: number;
  /** Upper bound of the leader's pause between blocks under load; its own timing bounds it too. */
  readonly blockIntervalMsMax: number;
  /** An epoch has at most this many blocks (the design's Resolution 3); budgets renew as often. */
  readonly epochBlocksMax: number;
  /** What the batches of one member may carry until budgets renew (GOV-9). */
  readonly epochBytesPerMember: number;
  readonly epochOperationsPerMember: number;
}

/** The largest safe integer; as a literal, so that a bundle without the ranges leaves them out. */
const ANY = 9_007_199_254_740_991;

/** Smallest and largest value of each parameter, in a genesis that is read and in proposals. */
export const PARAMETER_RANGES: Readonly<
  Record<keyof ChainParameters, readonly [min: number, max: number]>
> = {
  windowHeights: [1, windowHeightsMax],
  termBlocks: [1, 1_000_000],
  replayWindowBlocks: [16, 100_000],
  blockIntervalMsMax: [1, 60_000],
  epochBlocksMax: [epochBlocksMin, epochBlocksCeiling],
  epochBytesPerMember: [transactionBytesMax, ANY],
  epochOperationsPerMember: [transactionOpsMax, ANY],
};

/** A natural person who holds an office: a random id, and the keys that act for it. */
export interface Person {
  readonly id: Uint8Array;
  readonly key: PublicKey;
}

export interface Office {
  readonly id: number;
  /** Index of the agency among the validators. */
  readonly member: number;
  readonly title: string;
  /** The power that modules ask for, for example `land/registrar`. */
  readonly power: string;
}

export interface Mandate {
  readonly id: number;
  readonly office: number;
  readonly person: Uint8Array;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Read-only tables of who may act, until governance and identity keep them. */
export interface Registry {
  readonly persons: readonly Person[];
  readonly offices: readonly Office[];
  readonly mandates: readonly Mandate[];
}

export interface Genesis {
  readonly network: string;
  /** Keys come from a public seed: every verdict says so, and `prod` refuses the network. */
  readonly demonstration: boolean;
  readonly createdMs: number;
  readonly parameters: ChainParameters;
  readonly validators: readonly Validator[];
  readonly registry: Registry;
}

/** The canonical document. */
export function encodeGenesis(genesis: Genesis): Uint8Array {
  const out = new ByteWriter(2048)
    .u16(GENESIS_VERSION)
    .sized16(utf8(genesis.network))
    .u8(genesis.demonstration ? 1 : 0)
    .u64(genesis.createdMs)
    .raw(encodeParameters(genesis.parameters))
    .sized32(encodeValidators(genesis.validators));
  const { persons, offices, mandates } = genesis.registry;
  out.u32(persons.length);
  for (const person of persons) out.raw(person.id).raw(person.key);
  out.u32(offices.length);
  for (const office of offices) {
    out.u32(office.id).u16(office.member);
    out.sized16(utf8(office.title)).sized16(utf8(office.power));
  }
  out.u32(mandates.length);
  for (const mandate of mandates) {
    out.u32(mandate.id).u32(mandate.office).raw(mandate.person);
    out.u64(mandate.fromMs).u64(mandate.toMs);
  }
  return out.finish();
}

export function encodeParameters(parameters: ChainParameters): Uint8Array {
  return new ByteWriter(PARAMETERS_LENGTH)
    .u32(parameters.windowHeights)
    .u32(parameters.termBlocks)
    .u32(parameters.replayWindowBlocks)
    .u32(parameters.blockIntervalMsMax)
    .u32(parameters.epochBlocksMax)
    .u64(parameters.epochBytesPerMember)
    .u64(parameters.epochOperationsPerMember)
    .finish();
}

/** Reads the layout of `encodeParameters`; throws DecodeError. */
export function decodeParameters(bytes: Uint8Array): ChainParameters {
  const input = new ByteReader(bytes);
  const parameters = {
    windowHeights: input.u32(),
    termBlocks: input.u32(),
    replayWindowBlocks: input.u32(),
    blockIntervalMsMax: input.u32(),
    epochBlocksMax: input.u32(),
    epochBytesPerMember: input.u64(),
    epochOperationsPerMember: input.u64(),
  };
  input.finish();
  return parameters;
}

/**
 * Bytes of transactions that the batches of all members together can bring into an epoch of full
 * length: what Σ budgets and reserves must not exceed (GOV-9).
 */
export function epochCapacityBytes({ epochBlocksMax }: ChainParameters): number {
  return epochBlocksMax * blockPayloadBytesMax;
}

/** Whether every member of a council of this size can use up its budget and its reserve (GOV-9). */
export function budgetsFit(parameters: ChainParameters, members: number): boolean {
  const each = parameters.epochBytesPerMember + governanceReserveBytes;
  return members * each <= epochCapacityBytes(parameters);
}

export function parametersHash(parameters: ChainParameters): Hash {
  return sha256(encodeParameters(parameters));
}

/** The chain's identifier: SHA-256 of the canonical document; distinct from log leaf 0. */
export function chainIdOf(genesis: Genesis): Hash {
  return sha256(encodeGenesis(genesis));
}

/** The header of height 0: the base of epoch 0. No vote is needed for it. */
export function genesisHeader(genesis: Genesis): Header {
  return {
    version: HEADER_VERSION,
    chainId: chainIdOf(genesis),
    epoch: 0,
    height: 0,
    originView: 0,
    proposer: 0,
    parent: ZERO_HASH,
    payloadRoot: payloadRoot([]),
    timeMs: genesis.createdMs,
    termEnd: false,
    epochEnd: false,
    evidenceRoot: ZERO_HASH,
    lagSeal: ZERO_HASH,
    validatorsHash: validatorsHash(genesis.validators),
  };
}

export function genesisBlockHash(genesis: Genesis): Hash {
  return blockHash(genesisHeader(genesis));
}
