// The council in authenticated state: who validates each epoch, what waits for the end of the
// present one, and how one follows the other (M1, M2). Old councils stay, so that anyone can prove
// who sat when.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import {
  type Council,
  councilAfter,
  decodeCouncil,
  encodeCouncil,
  genesisCouncil,
} from '@witan/ledger/council';
import {
  decodeParameters,
  encodeParameters,
  type Genesis,
  PARAMETERS_LENGTH,
} from '@witan/ledger/genesis';
import { decodeValidators, encodeValidators } from '@witan/ledger/membership';
import { DecodeError, must, WitanError } from '@witan/ledger/problems';
import { u64 } from '../store/key-parts.ts';
import type { StateView } from '../store/state-view.ts';
import { type Table, table, tableId } from '../store/tables.ts';
import type { Journal } from './journal.ts';
import { readRecord } from './reader.ts';

const HOST = 0;

/** What the batches of one member may carry until budgets renew. */
export interface Allowance {
  readonly bytes: number;
  readonly operations: number;
}

/** A council to be: whoever sits, by what rules, with which budgets, in the order of the seats. */
export interface CouncilPlan extends Pick<Council, 'validators' | 'parameters'> {
  readonly allowances: readonly Allowance[];
}

export interface SeatedCouncil extends Council, CouncilPlan {
  /** The block behind which the budgets in force began. */
  readonly budgetsFrom: number;
}

/** What waits for the end of an epoch. */
export interface Reconfiguration {
  /** The first block of the epoch that asked for a new one: M1's h. */
  readonly changedAt: number;
  /** Undefined where the same council goes on, in a new epoch. */
  readonly plan: CouncilPlan | undefined;
  readonly renewsBudgets: boolean;
}

function writeAllowances(out: ByteWriter, allowances: readonly Allowance[]): void {
  out.u16(allowances.length);
  for (const { bytes, operations } of allowances) out.u64(bytes).u64(operations);
}

function readAllowances(input: ByteReader): Allowance[] {
  const allowances: Allowance[] = [];
  for (let left = input.u16(); left > 0; left--) {
    allowances.push({ bytes: input.u64(), operations: input.u64() });
  }
  return allowances;
}

const COUNCIL_BYTES_MAX = 64 * 1024;

/** budgetsFrom u64 ‖ allowances ‖ length u32 ‖ council */
const councilCodec: Codec<SeatedCouncil> = {
  encode(council) {
    const out = new ByteWriter(1024).u64(council.budgetsFrom);
    writeAllowances(out, council.allowances);
    return out.sized32(encodeCouncil(council)).finish();
  },
  decode(bytes) {
    const input = new ByteReader(bytes);
    const budgetsFrom = input.u64();
    const allowances = readAllowances(input);
    const council = decodeCouncil(input.sized32(COUNCIL_BYTES_MAX));
    input.finish();
    return { ...council, allowances, budgetsFrom };
  },
};

/** allowances ‖ parameters ‖ validators */
export function encodePlan({ validators, parameters, allowances }: CouncilPlan): Uint8Array {
  const out = new ByteWriter(1024);
  writeAllowances(out, allowances);
  return out.raw(encodeParameters(parameters)).raw(encodeValidators(validators)).finish();
}

function decodePlan(bytes: Uint8Array): CouncilPlan {
  const input = new ByteReader(bytes);
  const allowances = readAllowances(input);
  const parameters = decodeParameters(input.raw(PARAMETERS_LENGTH));
  return { allowances, parameters, validators: decodeValidators(input.raw(input.remaining)) };
}

function readFlag(input: ByteReader): boolean {
  const flag = input.u8();
  if (flag > 1) throw new DecodeError('codec/malformed', 'flag');
  return flag === 1;
}

/** changedAt u64 ‖ renewsBudgets u8 ‖ plan, if there is one */
const reconfigurationCodec: Codec<Reconfiguration> = {
  encode({ changedAt, renewsBudgets, plan }) {
    const out = new ByteWriter(1024).u64(changedAt).u8(renewsBudgets ? 1 : 0);
    if (plan !== undefined) out.raw(encodePlan(plan));
    return out.finish();
  },
  decode(bytes) {
    const input = new ByteReader(bytes);
    const changedAt = input.u64();
    const renewsBudgets = readFlag(input);
    const plan = input.remaining === 0 ? undefined : decodePlan(input.raw(input.remaining));
    return { changedAt, renewsBudgets, plan };
  },
};

/** All councils there ever were; their number less one is the present epoch. */
export const councils: Table<{ epoch: number }, SeatedCouncil> = table({
  id: tableId(HOST, 7),
  path: 'registry/councils',
  key: { epoch: u64 },
  value: councilCodec,
});

/** By the epoch that each of them ends. */
export const reconfigurations: Table<{ epoch: number }, Reconfiguration> = table({
  id: tableId(HOST, 8),
  path: 'registry/reconfigurations',
  key: { epoch: u64 },
  value: reconfigurationCodec,
});

/** Where a block leaves the council: who validates the next one, and what waits. */
export interface Standing {
  readonly council: SeatedCouncil;
  readonly changedAt: number | undefined;
}

/** Epoch 0, with the parameters' budgets for every member. */
export function foundingCouncil(genesis: Genesis): SeatedCouncil {
  const { epochBytesPerMember, epochOperationsPerMember } = genesis.parameters;
  const allowance = { bytes: epochBytesPerMember, operations: epochOperationsPerMember };
  const allowances = genesis.validators.map(() => allowance);
  return { ...genesisCouncil(genesis), allowances, budgetsFrom: 0 };
}

/** The standing that a version of the state holds; damage is damage of this node. */
export function standingIn(state: StateView): Standing {
  const epoch = state.total(councils.prefix({})).count - 1;
  try {
    const council = readRecord(state, councils, { epoch });
    must(council !== undefined, 'the state holds the council of the present epoch');
    const waiting = readRecord(state, reconfigurations, { epoch });
    return { council: council.record, changedAt: waiting?.record.changedAt };
  } catch (cause) {
    throw new WitanError('state/row-damaged', councils.path, { cause });
  }
}

/** Budgets renew at this height at the latest, and in it no earlier than W_max blocks before. */
export function renewalHeight({ budgetsFrom, parameters }: SeatedCouncil): number {
  return budgetsFrom + parameters.epochBlocksMax;
}

/**
 * A new epoch that is due for no other reason than that budgets renew. Epochs that were cut short
 * do not renew them, so an epoch's own longest length may end too late for the height promised.
 */
export function renewalIsDue(council: SeatedCouncil, height: number): boolean {
  const { baseHeight, budgetsFrom, parameters } = council;
  return baseHeight > budgetsFrom && height >= renewalHeight(council) - parameters.windowHeights;
}

/** What the block that ends an epoch puts in the council's place (M2). */
export function successor(
  council: SeatedCouncil,
  base: { readonly height: number; readonly hash: Uint8Array },
  waiting: Reconfiguration | undefined,
): SeatedCouncil {
  const plan = waiting?.plan ?? council;
  const isDue = base.height + council.parameters.windowHeights >= renewalHeight(council);
  const renews = isDue || waiting?.renewsBudgets === true;
  return {
    ...councilAfter(council, base, plan),
    allowances: plan.allowances,
    budgetsFrom: renews ? base.height : council.budgetsFrom,
  };
}

/** What waits for the end of the council's epoch, as the transactions so far leave it. */
export function waitingIn(journal: Journal, { epoch }: Council): Reconfiguration | undefined {
  return journal.get(reconfigurations, { epoch });
}
