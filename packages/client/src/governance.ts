// Operations of governance: what councillors, joiners and nodes send. What each does, and who may
// send it, is in the module's README.

import type { Codec } from '@witan/ledger/codec-fields';
import * as payloads from '@witan/ledger/codec-governance';
import type { Report } from '@witan/ledger/codec-governance-fields';
import type { Operation } from '@witan/ledger/transaction';
import { GOVERNANCE, GOVERNANCE_METHODS } from '@witan/state/schema';

type Build<T> = (call: T) => Operation;

function operation<T>(method: keyof typeof GOVERNANCE_METHODS, codec: Codec<T>): Build<T> {
  const number = GOVERNANCE * 256 + GOVERNANCE_METHODS[method];
  return (call) => ({ call: number, payload: codec.encode(call) });
}

/** Records that an operation makes are named `recordId(txid, index of the operation)`. */
export const governance: {
  /** By a councillor. */
  readonly invite: Build<payloads.Invite>;
  /** By the invited key; cosigned by the three keys that it names. */
  readonly requestJoin: Build<payloads.RequestJoin>;
  /** By a key of the seat. The height is at most head + 1 − windowHeights. */
  readonly reportReady: Build<Report>;
  /** By a key of the seat, through the member's own node: its batch is what counts. */
  readonly reportPresence: Build<Report>;
  /** By a councillor. */
  readonly leave: Build<payloads.Leave>;
  /** By a councillor; cosigned by the new key. */
  readonly rotateKey: Build<payloads.RotateKey>;
  /** By a councillor. */
  readonly propose: Build<payloads.Propose>;
  /** By a councillor; the rehearsal is the hash that the proposal's record states. */
  readonly vote: Build<payloads.Vote>;
  /** By a councillor of the proposer. */
  readonly withdraw: Build<payloads.Withdraw>;
  readonly grantMandate: Build<payloads.GrantMandate>;
  readonly renewMandate: Build<payloads.RenewMandate>;
  readonly endMandate: Build<payloads.EndMandate>;
} = {
  invite: operation('invite', payloads.invite),
  requestJoin: operation('requestJoin', payloads.requestJoin),
  reportReady: operation('reportReady', payloads.report),
  reportPresence: operation('reportPresence', payloads.report),
  leave: operation('leave', payloads.leave),
  rotateKey: operation('rotateKey', payloads.rotateKey),
  propose: operation('propose', payloads.propose),
  vote: operation('vote', payloads.vote),
  withdraw: operation('withdraw', payloads.withdraw),
  grantMandate: operation('grantMandate', payloads.grantMandate),
  renewMandate: operation('renewMandate', payloads.renewMandate),
  endMandate: operation('endMandate', payloads.endMandate),
};
