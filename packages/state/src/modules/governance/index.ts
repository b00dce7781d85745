// Governance as a module of the host: who sits in the council, by what rules, with which budgets.

import type { Codec } from '@witan/ledger/codec-fields';
import * as payloads from '@witan/ledger/codec-governance';
import { GOVERNANCE } from '../../host/budgets.ts';
import {
  type Call,
  type Context,
  defineCall,
  defineModule,
  type Module,
} from '../../host/module.ts';
import { GOVERNANCE_ERRORS } from './errors.ts';
import { foundingRecords } from './founding.ts';
import { GOVERNANCE_INVARIANTS } from './invariants.ts';
import { invite, leave, reportPresence, reportReady, requestJoin } from './joining.ts';
import {
  councillors,
  invitations,
  joining,
  members,
  proposals,
  registeredKeys,
  voices,
  votes,
} from './keys.ts';
import { endMandate, grantMandate, renewMandate } from './mandates.ts';
import { mayUseReserve, memberOf } from './members.ts';
import { GOVERNANCE_EVENTS, GOVERNANCE_METHODS } from './methods.ts';
import { propose, vote, withdraw } from './proposals.ts';
import { GOVERNANCE_QUERIES } from './queries.ts';
import { rotateKey } from './rotation.ts';
import { randomAct } from './workload.ts';

function governanceCall<T>(
  name: keyof typeof GOVERNANCE_METHODS,
  payload: Codec<T>,
  execute: (context: Context, call: T) => void,
): Call {
  return defineCall({ name, method: GOVERNANCE_METHODS[name], payload, execute });
}

export const governance: Module = defineModule({
  name: 'governance',
  number: GOVERNANCE,
  version: 1,
  uses: [],
  tables: [members, joining, councillors, registeredKeys, invitations, proposals, votes, voices],
  indexes: [],
  calls: [
    governanceCall('invite', payloads.invite, invite),
    governanceCall('requestJoin', payloads.requestJoin, requestJoin),
    governanceCall('reportReady', payloads.report, reportReady),
    governanceCall('reportPresence', payloads.report, reportPresence),
    governanceCall('leave', payloads.leave, leave),
    governanceCall('rotateKey', payloads.rotateKey, rotateKey),
    governanceCall('propose', payloads.propose, propose),
    governanceCall('vote', payloads.vote, vote),
    governanceCall('withdraw', payloads.withdraw, withdraw),
    governanceCall('grantMandate', payloads.grantMandate, grantMandate),
    governanceCall('renewMandate', payloads.renewMandate, renewMandate),
    governanceCall('endMandate', payloads.endMandate, endMandate),
  ],
  genesis: foundingRecords,
  mayUseReserve,
  joinedHeight: (state, member) => memberOf(state, member)?.joinedHeight,
  events: GOVERNANCE_EVENTS,
  errors: GOVERNANCE_ERRORS,
  queries: GOVERNANCE_QUERIES,
  invariants: GOVERNANCE_INVARIANTS,
  randomAct,
});
