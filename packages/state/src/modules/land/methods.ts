// Numbers and names that the land module fixes for ever: its calls, its events, and the powers that
// it asks of an office.

/** Operation.call = 4 × 256 + method. */
export const METHODS = {
  registerFirstTitle: 1,
  updateAssessment: 2,
  proposeTransfer: 3,
  consent: 4,
  attestNotary: 5,
  settle: 6,
  withdraw: 7,
  expire: 8,
  createMortgage: 9,
  varyRank: 10,
  discharge: 11,
  lodgeCaution: 12,
  withdrawCaution: 13,
  courtFreeze: 14,
  unfreeze: 15,
  givePriorityNotice: 16,
  subdivide: 17,
  merge: 18,
  correctError: 19,
  closeTitle: 20,
} as const;

export const POWERS = {
  registrar: 'land/registrar',
  assessor: 'land/assessor',
  notary: 'land/notary',
  judge: 'land/judge',
} as const;

/** An event's number is its position, from 1: append only (MOD-13). */
export const EVENTS = [
  'TitleRegistered',
  'AssessmentUpdated',
  'TransferProposed',
  'MortgageProposed',
  'RankChangeProposed',
  'ConsentGiven',
  'TransferAttested',
  'TransferSettled',
  'EncumbranceAdded',
  'RankChanged',
  'DisposalWithdrawn',
  'DisposalLapsed',
  'EncumbranceDischarged',
  'CautionLodged',
  'CautionWithdrawn',
  'CautionLapsed',
  'Frozen',
  'Unfrozen',
  'PriorityNoticeGiven',
  'PriorityNoticeExpired',
  'Subdivided',
  'Merged',
  'CorrectionApproved',
  'Corrected',
  'ClosingApproved',
  'TitleClosed',
  // LAND-5: a warning to readers, no refusal.
  'SecuredAboveValue',
  'ApprovalLapsed',
] as const;
export type LandEvent = (typeof EVENTS)[number];
