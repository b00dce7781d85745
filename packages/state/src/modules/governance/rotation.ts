// Key rotation: each key of a seat on its own, by the member itself, from the next epoch on (M4).

import { type RotateKey, SEAT_KEYS, type SeatKeyPurpose } from '@witan/ledger/codec-governance';
import type { Validator } from '@witan/ledger/membership';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import {
  admitKeys,
  callingMember,
  countOwnChange,
  emit,
  revokeKey,
  saveMember,
} from './members.ts';
import { faultOfSuccession, standingPlan } from './rehearsal.ts';

type SeatKeys = Pick<Validator, 'networkKey' | 'consensusKey' | 'attestKey'>;

/**
 * Asks for no vote, for a key that leaked cannot wait. It moves no seat, and takes no room of those
 * that the council moves. Few consensus keys change in one epoch (M5); so that nobody takes the
 * room of others again and again, a member leaves it to them in the epoch after its own.
 */
export function rotateKey(context: Context, { purpose, key }: RotateKey): void {
  const record = callingMember(context);
  const { member } = record;
  const plan = standingPlan(context);
  const seat = plan.validators.findIndex((validator) => validator.member === member);
  if (seat < 0) refuse('governance/not-seated');
  const { epoch } = context.council;
  const isConsensus = purpose === SEAT_KEYS.consensus;
  if (isConsensus && epoch > 0 && record.rekeyedIn === epoch) refuse('governance/too-often');
  const counted = countOwnChange(context, record);
  admitKeys(context, member, [[purpose, key]]);
  const { [FIELD[purpose]]: old } = record;
  revokeKey(context, member, purpose, old);
  const fresh = { [FIELD[purpose]]: key } as Partial<SeatKeys>;
  const rekeyedIn = isConsensus ? epoch + 1 : record.rekeyedIn;
  saveMember(context, { ...counted, ...fresh, rekeyedIn });
  const validator = { ...(plan.validators[seat] as Validator), ...fresh };
  const after = { ...plan, validators: plan.validators.with(seat, validator) };
  const fault = faultOfSuccession(context, after, true);
  if (fault !== undefined) refuse(fault);
  context.reconfigure(after, false);
  emit(context, 'KeyRotated', utf8(member), key);
}

const FIELD: { readonly [P in SeatKeyPurpose]: keyof SeatKeys } = {
  [SEAT_KEYS.network]: 'networkKey',
  [SEAT_KEYS.consensus]: 'consensusKey',
  [SEAT_KEYS.attest]: 'attestKey',
};
