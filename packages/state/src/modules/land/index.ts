// The land register as a module of the host.

import type { Codec } from '@witan/ledger/codec-fields';
import * as payloads from '@witan/ledger/codec-land';
import {
  type Call,
  type Context,
  defineCall,
  defineModule,
  type Module,
} from '../../host/module.ts';
import { closeTitle, correctError } from './correction.ts';
import {
  attestNotary,
  consent,
  createMortgage,
  proposeTransfer,
  varyRank,
  withdraw,
} from './disposal.ts';
import { LAND_ERRORS } from './errors.ts';
import { LAND_INVARIANTS } from './invariants.ts';
import { ancestry, approvals, grid, holdings, removals, settlements } from './keys.ts';
import { EVENTS, METHODS } from './methods.ts';
import { LAND_QUERIES } from './queries.ts';
import { registerFirstTitle, updateAssessment } from './registration.ts';
import {
  courtFreeze,
  discharge,
  givePriorityNotice,
  lodgeCaution,
  unfreeze,
  withdrawCaution,
} from './restrictions.ts';
import { expire, settle } from './settlement.ts';
import { merge, subdivide } from './subdivision.ts';
import { assessments, disposals, LAND, parcels, rights, titles } from './title-keys.ts';
import { randomAct } from './workload.ts';

function landCall<T>(
  name: keyof typeof METHODS,
  payload: Codec<T>,
  execute: (context: Context, call: T) => void,
): Call {
  return defineCall({ name, method: METHODS[name], payload, execute });
}

export const land: Module = defineModule({
  name: 'land',
  number: LAND,
  version: 1,
  uses: [],
  tables: [
    parcels,
    titles,
    rights,
    assessments,
    disposals,
    approvals,
    removals,
    settlements,
    grid,
    ancestry,
  ],
  indexes: [holdings],
  calls: [
    landCall('registerFirstTitle', payloads.registerFirstTitle, registerFirstTitle),
    landCall('updateAssessment', payloads.updateAssessment, updateAssessment),
    landCall('proposeTransfer', payloads.proposeTransfer, proposeTransfer),
    landCall('consent', payloads.onProposal, consent),
    landCall('attestNotary', payloads.attestNotary, attestNotary),
    landCall('settle', payloads.onProposal, settle),
    landCall('withdraw', payloads.onProposal, withdraw),
    landCall('expire', payloads.expire, expire),
    landCall('createMortgage', payloads.createMortgage, createMortgage),
    landCall('varyRank', payloads.varyRank, varyRank),
    landCall('discharge', payloads.discharge, discharge),
    landCall('lodgeCaution', payloads.lodgeCaution, lodgeCaution),
    landCall('withdrawCaution', payloads.withdrawCaution, withdrawCaution),
    landCall('courtFreeze', payloads.courtFreeze, courtFreeze),
    landCall('unfreeze', payloads.unfreeze, unfreeze),
    landCall('givePriorityNotice', payloads.givePriorityNotice, givePriorityNotice),
    landCall('subdivide', payloads.subdivide, subdivide),
    landCall('merge', payloads.merge, merge),
    landCall('correctError', payloads.correctError, correctError),
    landCall('closeTitle', payloads.closeTitle, closeTitle),
  ],
  events: EVENTS,
  errors: LAND_ERRORS,
  queries: LAND_QUERIES,
  invariants: LAND_INVARIANTS,
  randomAct,
});
