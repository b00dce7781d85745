// What a change would put in place, worked out without doing it: the council to be, the hash that
// voters sign (GOV-4), and what the change must not do (GOV-2, GOV-9, M5).

import { ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { CHANGE_KINDS, type Change } from '@witan/ledger/codec-governance-fields';
import {
  MEMBER_STATUS,
  type Member,
  type Rehearsal,
  type Side,
} from '@witan/ledger/codec-governance-records';
import {
  type ChainParameters,
  COUNCILLOR_POWER,
  epochCapacityBytes,
  PARAMETER_RANGES,
} from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import {
  governanceReserveBytes,
  livenessBlocks,
  validatorsMax,
  validatorsMin,
} from '@witan/ledger/limits';
import { faultTolerance, quorum, type Validator } from '@witan/ledger/membership';
import type { ProblemKey } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import { type Allowance, type CouncilPlan, encodePlan } from '../../host/council.ts';
import { type Context, refuse } from '../../host/module.ts';
import type { OfficeRecord } from '../../host/offices.ts';
import { PARAMETERS, type ParameterName } from '../../host/registry.ts';
import { hasJoinLapsed, memberOf } from './members.ts';

const REHEARSAL_DOMAIN = utf8('witan/1/governance/rehearsal');
const NO_KEY: PublicKey = new Uint8Array(PUBLIC_KEY_LENGTH);

/** Replays are stopped by a window of this many blocks; all nodes remember as many, for ever. */
const FIXED_PARAMETERS: readonly ParameterName[] = ['replayWindowBlocks'];

export interface Effect {
  readonly before: CouncilPlan;
  readonly after: CouncilPlan;
  /** Whether what members have used is forgotten: where budgets change, they begin anew. */
  readonly renewsBudgets: boolean;
  /** Joiners that it seats. */
  readonly joiners: readonly Member[];
  /** Identifiers of members that lose their seat. */
  readonly leavers: readonly string[];
  /** An office that it makes; the council stays, and so does the epoch. */
  readonly office?: OfficeRecord;
}

/** The plan that stands: what earlier changes of this epoch left, or the council itself. */
export function standingPlan({ waiting, council }: Context): CouncilPlan {
  return waiting?.plan ?? council;
}

/** Works out a change on top of the plan that stands; refuses what cannot be done at all. */
export function effectOf(context: Context, change: Change): Effect {
  checkForm(change);
  const before = standingPlan(context);
  const effect = changed(context, before, change);
  const { after } = effect;
  if (after.validators.length < validatorsMin) refuse('governance/council-too-small');
  if (after.validators.length > validatorsMax) refuse('governance/council-too-large');
  if (!allowancesFit(after)) refuse('governance/budgets-exceed-capacity');
  return { ...effect, before };
}

/** GOV-9: Σ allowed + reserve ≤ what an epoch can carry. */
export function allowancesFit({ allowances, parameters }: CouncilPlan): boolean {
  const sum = allowances.reduce((total, { bytes }) => total + BigInt(bytes), 0n);
  const reserves = BigInt(allowances.length * governanceReserveBytes);
  return sum + reserves <= BigInt(epochCapacityBytes(parameters));
}

function checkForm(change: Change): void {
  const { kind, member, joiner, settings, bytes, operations, title, power } = change;
  const isQuota = kind === CHANGE_KINDS.quota;
  const isOffice = kind === CHANGE_KINDS.office;
  const namesMember =
    isQuota || isOffice || kind === CHANGE_KINDS.remove || kind === CHANGE_KINDS.replace;
  const namesJoiner = kind === CHANGE_KINDS.add || kind === CHANGE_KINDS.replace;
  const isWhole =
    (member !== '') === namesMember &&
    (joiner !== '') === namesJoiner &&
    settings.length > 0 === (kind === CHANGE_KINDS.parameters) &&
    bytes > 0 === isQuota &&
    operations > 0 === isQuota &&
    (title !== '') === isOffice &&
    (power !== '') === isOffice;
  if (!isWhole) refuse('governance/change-malformed');
}

type Changed = Omit<Effect, 'before'>;

function changed(context: Context, before: CouncilPlan, change: Change): Changed {
  switch (change.kind) {
    case CHANGE_KINDS.add: {
      const joiner = joinerNamed(context, change.joiner);
      return seated(before, before.validators.length, joiner, []);
    }
    case CHANGE_KINDS.replace: {
      const seat = seatOf(before, change.member);
      return seated(before, seat, joinerNamed(context, change.joiner), [change.member]);
    }
    case CHANGE_KINDS.remove: {
      const seat = seatOf(before, change.member);
      const after = {
        ...before,
        validators: before.validators.toSpliced(seat, 1),
        allowances: before.allowances.toSpliced(seat, 1),
      };
      return { after, renewsBudgets: false, joiners: [], leavers: [change.member] };
    }
    case CHANGE_KINDS.parameters:
      return withSettings(before, change);
    case CHANGE_KINDS.renew:
      return { after: before, renewsBudgets: false, joiners: [], leavers: [] };
    case CHANGE_KINDS.quota:
      return withQuota(before, change);
    case CHANGE_KINDS.office:
      return withOffice(before, change);
  }
}

function joinerNamed(context: Context, name: string): Member {
  const record = memberOf(context, name) ?? refuse('governance/member-unknown');
  const isJoining = record.status === MEMBER_STATUS.joining && !hasJoinLapsed(context, record);
  return isJoining ? record : refuse('governance/not-joining');
}

function seatOf({ validators }: CouncilPlan, member: string): number {
  const seat = validators.findIndex((validator) => validator.member === member);
  return seat < 0 ? refuse('governance/not-seated') : seat;
}

/** A joiner in a seat, new or left by another; it begins with the budget of the parameters. */
function seated(
  before: CouncilPlan,
  seat: number,
  joiner: Member,
  leavers: readonly string[],
): Changed {
  const { member, name, networkKey, consensusKey, attestKey } = joiner;
  const validator: Validator = { member, name, networkKey, consensusKey, attestKey };
  const after = {
    ...before,
    validators: before.validators.toSpliced(seat, leavers.length, validator),
    allowances: before.allowances.toSpliced(seat, leavers.length, allowanceOf(before.parameters)),
  };
  return { after, renewsBudgets: false, joiners: [joiner], leavers };
}

function allowanceOf(parameters: ChainParameters): Allowance {
  const { epochBytesPerMember: bytes, epochOperationsPerMember: operations } = parameters;
  return { bytes, operations };
}

const isSame = (a: Allowance, b: Allowance): boolean =>
  a.bytes === b.bytes && a.operations === b.operations;

function withSettings(before: CouncilPlan, { settings }: Change): Changed {
  const names = Object.entries(PARAMETERS) as [ParameterName, number][];
  const parameters: Record<ParameterName, number> = { ...before.parameters };
  let last = 0;
  for (const { number, value } of settings) {
    if (number <= last) refuse('governance/change-malformed');
    last = number;
    const found = names.find(([, known]) => known === number);
    if (found === undefined || FIXED_PARAMETERS.includes(found[0])) {
      refuse('governance/parameter-fixed');
    }
    const [min, max] = PARAMETER_RANGES[found[0]];
    if (value < min || value > max) refuse('governance/parameter-out-of-range');
    parameters[found[0]] = value;
  }
  if (names.every(([name]) => parameters[name] === before.parameters[name])) {
    refuse('governance/change-empty');
  }
  const [old, fresh] = [allowanceOf(before.parameters), allowanceOf(parameters)];
  // Whoever has a budget of its own keeps it; the others follow the parameters.
  const allowances = before.allowances.map((one) => (isSame(one, old) ? fresh : one));
  const isLonger = parameters.epochBlocksMax !== before.parameters.epochBlocksMax;
  return {
    after: { ...before, parameters, allowances },
    renewsBudgets: isLonger || !isSame(old, fresh),
    joiners: [],
    leavers: [],
  };
}

function withQuota(before: CouncilPlan, { member, bytes, operations }: Change): Changed {
  const seat = seatOf(before, member);
  const allowance = { bytes, operations };
  if (isSame(before.allowances[seat] as Allowance, allowance)) refuse('governance/change-empty');
  const [leastBytes] = PARAMETER_RANGES.epochBytesPerMember;
  const [leastOperations] = PARAMETER_RANGES.epochOperationsPerMember;
  if (bytes < leastBytes || operations < leastOperations) {
    refuse('governance/parameter-out-of-range');
  }
  const allowances = before.allowances.with(seat, allowance);
  return { after: { ...before, allowances }, renewsBudgets: true, joiners: [], leavers: [] };
}

/** An agency that sits, or is about to. Each has its councillor's office from the beginning. */
function withOffice(before: CouncilPlan, { member, title, power }: Change): Changed {
  seatOf(before, member);
  if (power === COUNCILLOR_POWER) refuse('governance/change-empty');
  const office = { member, title, power };
  return { after: before, renewsBudgets: false, joiners: [], leavers: [], office };
}

/**
 * What voters sign: all that the change decides, and what it takes the place of (GOV-4). The keys
 * of a joiner are part of that. Those of whoever sits already are not, for they are the member's
 * own to rotate: it could else void any vote, on its own removal too.
 */
export function rehearsalHash(
  { before, after, renewsBudgets, joiners, office }: Effect,
  acceptsZeroSlack: boolean,
): Uint8Array {
  const joining = new Set(joiners.map(({ member }) => member));
  const decided = ({ validators, ...plan }: CouncilPlan): Uint8Array => {
    const seats = validators.map((seat) => (joining.has(seat.member) ? seat : withoutKeys(seat)));
    return encodePlan({ ...plan, validators: seats });
  };
  const out = new ByteWriter(4096).raw(REHEARSAL_DOMAIN);
  out.sized32(decided(before)).sized32(decided(after));
  if (office !== undefined) {
    for (const text of [office.member, office.power, office.title]) out.sized16(utf8(text));
  }
  return sha256(
    out
      .u8(renewsBudgets ? 1 : 0)
      .u8(acceptsZeroSlack ? 1 : 0)
      .finish(),
  );
}

function withoutKeys({ member, name }: Validator): Validator {
  return { member, name, networkKey: NO_KEY, consensusKey: NO_KEY, attestKey: NO_KEY };
}

function sideOf({ validators: { length } }: CouncilPlan): Side {
  return { members: length, quorum: quorum(length), tolerance: faultTolerance(length) };
}

/** What people read before they vote. */
export function rehearsed(context: Context, effect: Effect, acceptsZeroSlack: boolean): Rehearsal {
  const { before, after, joiners, leavers } = effect;
  return {
    hash: rehearsalHash(effect, acceptsZeroSlack),
    before: sideOf(before),
    after: sideOf(after),
    live: liveMembers(context, after).length,
    joining: joiners.map(({ member }) => member),
    leaving: leavers,
  };
}

/**
 * Members of a council to be that can be counted on: those who sit now and brought a batch into a
 * block lately, and those who will sit and reported ready in this epoch (M4).
 */
function liveMembers(context: Context, { validators }: CouncilPlan): readonly Validator[] {
  const { council } = context;
  const seats = new Set(council.validators.map(({ member }) => member));
  return validators.filter(({ member }) =>
    seats.has(member) ? isPresent(context, member) : isReady(context, member),
  );
}

function isPresent(context: Context, member: string): boolean {
  const seenHeight = context.budgetOf(member)?.seenHeight ?? 0;
  return seenHeight + livenessBlocks >= context.height;
}

function isReady(context: Context, member: string): boolean {
  const record = memberOf(context, member);
  if (record?.ready === undefined) return false;
  const isOfThisEpoch = record.readyEpoch === context.council.epoch;
  return isOfThisEpoch && record.ready.height + livenessBlocks >= context.height;
}

/**
 * GOV-2 with M4 and M5: why the members of `after` must not take over from the council of this
 * epoch, or undefined. It is asked when a change is proposed, and again when it takes effect.
 */
export function faultOfSuccession(
  context: Context,
  after: CouncilPlan,
  acceptsZeroSlack: boolean,
): ProblemKey | undefined {
  const { council } = context;
  const old = new Map(council.validators.map((validator) => [validator.member, validator]));
  const joining = after.validators.filter(({ member }) => !old.has(member));
  const staying = after.validators.filter(({ member }) => old.has(member));
  const rekeyed = staying.filter(({ member, consensusKey }) => {
    const before = old.get(member)?.consensusKey as Uint8Array;
    return !equalBytes(consensusKey, before);
  });
  const gone = council.validators.length - staying.length;
  const limit = Math.floor(council.validators.length / 3);
  // A seat whose machine signs with a new key may be as silent as that of a new member. It has a
  // limit of its own: rotating is a member's own act, and must not veto what the council decides.
  const isTooMuch = Math.max(joining.length, gone) > limit || rekeyed.length > limit;
  if (isTooMuch) return 'governance/too-many-changes';
  if (joining.length === 0 && gone === 0) return undefined;
  if (joining.some(({ member }) => !isReady(context, member))) return 'governance/not-ready';
  const needed = quorum(after.validators.length);
  const live = liveMembers(context, after).length;
  if (live < needed) return 'governance/quorum-at-risk';
  return live === needed && !acceptsZeroSlack ? 'governance/zero-slack' : undefined;
}
