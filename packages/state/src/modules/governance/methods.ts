// Numbers and names that governance fixes for ever: its calls and its events.

import { must } from '@witan/ledger/problems';
import { QUOTA_EXCEEDED } from '../../host/budgets.ts';

/** Operation.call = 1 × 256 + method. */
export const GOVERNANCE_METHODS = {
  invite: 1,
  requestJoin: 2,
  reportReady: 3,
  reportPresence: 4,
  leave: 5,
  rotateKey: 6,
  propose: 7,
  vote: 8,
  withdraw: 9,
  grantMandate: 10,
  renewMandate: 11,
  endMandate: 12,
} as const;

/** An event's number is its position, from 1: append only (MOD-13). */
export const GOVERNANCE_EVENTS = [
  // Raised by the host for whoever is over budget; keys: member, renewal height u64.
  'QuotaExceeded',
  'Invited',
  'JoinRequested',
  'ReadyReported',
  'EpochRequested',
  'PresenceReported',
  'JoinGivenUp',
  'KeyRotated',
  'Proposed',
  'VoteCast',
  'ProposalEnacted',
  'ProposalStale',
  'ProposalWithdrawn',
  'OfficeCreated',
  'MandateGranted',
  'MandateRenewed',
  'MandateEnded',
] as const;
export type GovernanceEvent = (typeof GOVERNANCE_EVENTS)[number];

must(
  GOVERNANCE_EVENTS.indexOf('QuotaExceeded') + 1 === QUOTA_EXCEEDED,
  'the host knows the number of its event',
);
