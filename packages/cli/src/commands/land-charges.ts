// `witan land mortgage|vary-rank|discharge` and the restrictions: cautions, court freezes, priority
// notices, which stand in the way of disposals (LAND-4).

import {
  courtFreeze,
  createMortgage,
  discharge as dischargePayload,
  givePriorityNotice,
  lodgeCaution,
  unfreeze as unfreezePayload,
  varyRank as varyRankPayload,
  withdrawCaution,
} from '@witan/ledger/codec-land';
import { SOURCE_KINDS } from '@witan/ledger/codec-land-fields';
import { partyOf } from '../identity.ts';
import { parseDeadline } from '../land/act-options.ts';
import { parseMoney } from '../land/money.ts';
import { type ActOptions, nowOf, openAct, perform, sourceOfAct, titleOf } from './land-act.ts';

export interface MortgageOptions extends ActOptions {
  readonly rank: number;
  readonly to: string;
  readonly secured: string;
  readonly deadline: string;
}

export async function mortgage(parcel: string, options: MortgageOptions): Promise<void> {
  const secured = parseMoney(options.secured);
  const act = await openAct(options);
  await perform(act, {
    method: 'createMortgage',
    codec: createMortgage,
    call: {
      title: await titleOf(act, parcel),
      rank: options.rank,
      mortgagee: partyOf(options.to, act.client.trust),
      secured,
      source: sourceOfAct(act, SOURCE_KINDS.deed),
      deadlineMs: parseDeadline(options.deadline, nowOf(act)),
    },
    next: `witan land consent ${parcel}, as each owner and ${options.to}; then witan land settle`,
  });
}

export interface VaryRankOptions extends ActOptions {
  readonly rank: number;
  readonly newRank: number;
  readonly deadline: string;
}

export async function varyRank(parcel: string, options: VaryRankOptions): Promise<void> {
  const act = await openAct(options);
  await perform(act, {
    method: 'varyRank',
    codec: varyRankPayload,
    call: {
      title: await titleOf(act, parcel),
      rank: options.rank,
      newRank: options.newRank,
      source: sourceOfAct(act, SOURCE_KINDS.deed),
      deadlineMs: parseDeadline(options.deadline, nowOf(act)),
    },
    next: `witan land consent ${parcel}, as each mortgagee between the ranks`,
  });
}

export interface NumberOptions extends ActOptions {
  readonly rank: number;
  readonly number: number;
}

/** By the mortgagee. */
export async function discharge(parcel: string, options: NumberOptions): Promise<void> {
  const act = await openAct(options);
  await perform(act, {
    method: 'discharge',
    codec: dischargePayload,
    call: {
      title: await titleOf(act, parcel),
      rank: options.rank,
      source: sourceOfAct(act, SOURCE_KINDS.deed),
    },
  });
}

export interface RestrictionOptions extends ActOptions {
  readonly for: string;
  readonly until?: string;
}

export async function caution(parcel: string, options: RestrictionOptions): Promise<void> {
  const act = await openAct(options, 'registrar');
  const { until } = options;
  await perform(act, {
    method: 'lodgeCaution',
    codec: lodgeCaution,
    call: {
      title: await titleOf(act, parcel),
      cautioner: partyOf(options.for, act.client.trust),
      source: sourceOfAct(act, SOURCE_KINDS.application),
      untilMs: until === undefined ? 0 : parseDeadline(until, nowOf(act)),
    },
    next: `witan land show ${parcel}`,
  });
}

/** By the cautioner, or by a judge. */
export async function liftCaution(parcel: string, options: NumberOptions): Promise<void> {
  const act = await openAct(options);
  await perform(act, {
    method: 'withdrawCaution',
    codec: withdrawCaution,
    call: {
      title: await titleOf(act, parcel),
      number: options.number,
      source: sourceOfAct(act, SOURCE_KINDS.application),
    },
  });
}

export interface FreezeOptions extends ActOptions {
  readonly case: string;
}

export async function freeze(parcel: string, options: FreezeOptions): Promise<void> {
  const act = await openAct(options, 'judge');
  await perform(act, {
    method: 'courtFreeze',
    codec: courtFreeze,
    call: {
      title: await titleOf(act, parcel),
      caseNumber: options.case,
      source: sourceOfAct(act, SOURCE_KINDS.courtOrder),
    },
    next: `witan land show ${parcel}: the number by which it is lifted`,
  });
}

export async function unfreeze(parcel: string, options: NumberOptions): Promise<void> {
  const act = await openAct(options, 'judge');
  await perform(act, {
    method: 'unfreeze',
    codec: unfreezePayload,
    call: {
      title: await titleOf(act, parcel),
      number: options.number,
      source: sourceOfAct(act, SOURCE_KINDS.courtOrder),
    },
  });
}

export async function notice(parcel: string, options: RestrictionOptions): Promise<void> {
  const act = await openAct(options);
  await perform(act, {
    method: 'givePriorityNotice',
    codec: givePriorityNotice,
    call: {
      title: await titleOf(act, parcel),
      beneficiary: partyOf(options.for, act.client.trust),
      source: sourceOfAct(act, SOURCE_KINDS.application),
      untilMs: parseDeadline(options.until ?? '30d', nowOf(act)),
    },
    next: `witan land show ${parcel}`,
  });
}
