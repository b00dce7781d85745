// The catalogue of problem codes: numbers, keys and behaviour, no text (experience.md §5).
// A code is stable for ever and never used again. First digit: 1 usage and configuration,
// 2 consensus and network, 3 keys and signing, 4 modules, 5 storage and sync, 6 proofs, 7 API,
// 8 governance.
// Texts in English and Chinese lie beside this file, behind sub-paths of their own.

/** `status` is the HTTP status, `exit` the exit code of the command line. */
export interface Problem {
  readonly code: number;
  readonly status: number;
  readonly exit: number;
  readonly retryable: boolean;
}

/** What people read about a problem, in one language; `{name}` stands for a parameter. */
export interface ProblemText {
  /** What is wrong, in one phrase. */
  readonly title: string;
  /** What it means, where the title does not say it all. */
  readonly detail?: string;
  /** What to do: a command to run, or whom to ask. */
  readonly help: string;
}

export const PROBLEMS = {
  // 1 usage and configuration
  'usage/invalid': { code: 1001, status: 400, exit: 2, retryable: false },
  'demo/not-running': { code: 1010, status: 404, exit: 5, retryable: false },
  'demo/agency-stopped': { code: 1011, status: 500, exit: 1, retryable: false },
  'demo/lie-refused': { code: 1012, status: 403, exit: 7, retryable: false },
  'config/invalid': { code: 1002, status: 400, exit: 2, retryable: false },
  'genesis/invalid': { code: 1003, status: 400, exit: 2, retryable: false },
  'genesis/demonstration-keys': { code: 1004, status: 400, exit: 7, retryable: false },
  'home/exists': { code: 1005, status: 409, exit: 2, retryable: false },
  // 102x the ceremony, 103x invitations and joining
  'ceremony/incomplete': { code: 1020, status: 409, exit: 4, retryable: false },
  'ceremony/conflict': { code: 1021, status: 409, exit: 2, retryable: false },
  'ceremony/other-keys': { code: 1022, status: 409, exit: 7, retryable: false },
  'invitation/other-network': { code: 1031, status: 409, exit: 7, retryable: false },
  'join/other-home': { code: 1033, status: 409, exit: 2, retryable: false },
  // 2 consensus, network and the codec
  'codec/short': { code: 2001, status: 400, exit: 2, retryable: false },
  'codec/trailing': { code: 2002, status: 400, exit: 2, retryable: false },
  'codec/too-long': { code: 2003, status: 413, exit: 2, retryable: false },
  'codec/integer': { code: 2004, status: 400, exit: 2, retryable: false },
  'codec/not-canonical': { code: 2005, status: 400, exit: 2, retryable: false },
  'codec/malformed': { code: 2006, status: 400, exit: 2, retryable: false },
  'codec/count': { code: 2007, status: 400, exit: 2, retryable: false },
  'codec/version': { code: 2008, status: 400, exit: 2, retryable: false },
  // 202x consensus: why a replica stopped signing
  'consensus/diverged': { code: 2020, status: 503, exit: 7, retryable: false },
  'consensus/own-result-differs': { code: 2021, status: 503, exit: 7, retryable: false },
  'consensus/conflicting-certificates': { code: 2022, status: 503, exit: 7, retryable: false },
  'consensus/signer-refused': { code: 2023, status: 503, exit: 7, retryable: false },
  'consensus/learner': { code: 2024, status: 503, exit: 5, retryable: true },
  // 205x the network: why a link ended, or never came up
  'network/unknown-kind': { code: 2050, status: 503, exit: 5, retryable: true },
  'network/wrong-lane': { code: 2051, status: 503, exit: 5, retryable: true },
  'network/frame-length': { code: 2052, status: 503, exit: 5, retryable: true },
  'network/queue-full': { code: 2053, status: 503, exit: 5, retryable: true },
  'network/peer-silent': { code: 2054, status: 503, exit: 5, retryable: true },
  'network/lane-missing': { code: 2055, status: 503, exit: 5, retryable: true },
  'network/peer-left': { code: 2056, status: 503, exit: 5, retryable: true },
  'network/connection-lost': { code: 2057, status: 503, exit: 5, retryable: true },
  'network/not-a-member': { code: 2058, status: 503, exit: 5, retryable: true },
  'network/peer-banned': { code: 2059, status: 503, exit: 5, retryable: true },
  'network/stopped': { code: 2060, status: 503, exit: 5, retryable: true },
  'network/listen': { code: 2061, status: 500, exit: 2, retryable: false },
  'network/own-key': { code: 2062, status: 400, exit: 2, retryable: false },
  // 3 keys and signing
  'signature/invalid': { code: 3001, status: 422, exit: 6, retryable: false },
  'signature/backend-refused': { code: 3003, status: 500, exit: 7, retryable: false },
  // 301x key files
  'key/file-malformed': { code: 3010, status: 400, exit: 2, retryable: false },
  'key/password-wrong': { code: 3011, status: 403, exit: 4, retryable: false },
  'key/password-needed': { code: 3012, status: 403, exit: 4, retryable: false },
  'key/plaintext-refused': { code: 3013, status: 403, exit: 7, retryable: false },
  'key/exists': { code: 3014, status: 409, exit: 2, retryable: false },
  'key/mode-unsafe': { code: 3015, status: 403, exit: 7, retryable: false },
  'key/not-registered': { code: 3016, status: 422, exit: 2, retryable: false },
  'key/other-kind': { code: 3017, status: 422, exit: 2, retryable: false },
  // 302x the signer process
  'signer/unreachable': { code: 3020, status: 503, exit: 75, retryable: true },
  'signer/connection-lost': { code: 3021, status: 503, exit: 75, retryable: true },
  'signer/lease-held': { code: 3022, status: 409, exit: 75, retryable: true },
  'signer/other-key': { code: 3023, status: 422, exit: 7, retryable: false },
  'signer/marks-behind': { code: 3024, status: 503, exit: 7, retryable: false },
  'signer/marks-conflict': { code: 3025, status: 503, exit: 7, retryable: false },
  'signer/protocol': { code: 3026, status: 400, exit: 7, retryable: false },
  'signer/required': { code: 3027, status: 503, exit: 7, retryable: false },
  'signer/new-key-needed': { code: 3028, status: 422, exit: 2, retryable: false },
  // 4 modules
  'transaction/replayed': { code: 4001, status: 409, exit: 6, retryable: false },
  'transaction/expired': { code: 4002, status: 422, exit: 6, retryable: false },
  'transaction/expiry-too-far': { code: 4003, status: 422, exit: 6, retryable: false },
  'transaction/unknown-call': { code: 4004, status: 422, exit: 6, retryable: false },
  'transaction/malformed-call': { code: 4005, status: 422, exit: 6, retryable: false },
  'transaction/failed': { code: 4006, status: 422, exit: 6, retryable: false },
  'transaction/wrong-chain': { code: 4007, status: 422, exit: 6, retryable: false },
  'transaction/mandate-missing': { code: 4008, status: 403, exit: 6, retryable: false },
  // 42xx land; what each means, and which call gives it: modules/land/errors.ts
  'land/parcel-exists': { code: 4201, status: 409, exit: 6, retryable: false },
  'land/parcel-unknown': { code: 4202, status: 404, exit: 6, retryable: false },
  'land/title-unknown': { code: 4203, status: 404, exit: 6, retryable: false },
  'land/title-historic': { code: 4204, status: 409, exit: 6, retryable: false },
  'land/shares-not-one': { code: 4205, status: 422, exit: 6, retryable: false },
  'land/share-not-positive': { code: 4206, status: 422, exit: 6, retryable: false },
  'land/share-not-reduced': { code: 4207, status: 422, exit: 6, retryable: false },
  'land/owner-twice': { code: 4208, status: 422, exit: 6, retryable: false },
  'land/source-not-current': { code: 4209, status: 422, exit: 6, retryable: false },
  'land/caution-in-force': { code: 4210, status: 409, exit: 6, retryable: false },
  'land/frozen': { code: 4211, status: 409, exit: 6, retryable: false },
  'land/priority-notice': { code: 4212, status: 409, exit: 6, retryable: false },
  'land/rank-taken': { code: 4213, status: 409, exit: 6, retryable: false },
  'land/right-unknown': { code: 4214, status: 404, exit: 6, retryable: false },
  'land/rights-unaccounted': { code: 4215, status: 422, exit: 6, retryable: false },
  'land/owners-differ': { code: 4216, status: 422, exit: 6, retryable: false },
  'land/disposal-pending': { code: 4217, status: 409, exit: 6, retryable: false },
  'land/proposal-unknown': { code: 4218, status: 404, exit: 6, retryable: false },
  'land/proposal-lapsed': { code: 4219, status: 409, exit: 6, retryable: false },
  'land/consent-missing': { code: 4220, status: 409, exit: 6, retryable: false },
  'land/not-a-party': { code: 4221, status: 403, exit: 6, retryable: false },
  'land/consent-given': { code: 4222, status: 409, exit: 6, retryable: false },
  'land/attestation-missing': { code: 4223, status: 409, exit: 6, retryable: false },
  'land/attestation-given': { code: 4224, status: 409, exit: 6, retryable: false },
  'land/payment-differs': { code: 4225, status: 422, exit: 6, retryable: false },
  'land/same-person': { code: 4226, status: 403, exit: 6, retryable: false },
  'land/approval-differs': { code: 4227, status: 409, exit: 6, retryable: false },
  'land/deadline-invalid': { code: 4228, status: 422, exit: 6, retryable: false },
  'land/rights-in-force': { code: 4229, status: 409, exit: 6, retryable: false },
  'land/title-full': { code: 4230, status: 409, exit: 6, retryable: false },
  'land/grid-full': { code: 4231, status: 409, exit: 6, retryable: false },
  'land/currency-differs': { code: 4232, status: 422, exit: 6, retryable: false },
  'land/nothing-to-correct': { code: 4233, status: 422, exit: 6, retryable: false },
  'land/nothing-lapsed': { code: 4234, status: 409, exit: 6, retryable: false },
  'land/parcels-too-few': { code: 4235, status: 422, exit: 6, retryable: false },
  'land/assessment-unknown': { code: 4236, status: 404, exit: 6, retryable: false },
  'land/attestation-not-due': { code: 4237, status: 409, exit: 6, retryable: false },
  'land/kinds-differ': { code: 4238, status: 422, exit: 6, retryable: false },
  // 424x parcel geometry, 426x what an importer of parcels refuses
  'land/geometry-malformed': { code: 4240, status: 422, exit: 6, retryable: false },
  'land/geometry-not-canonical': { code: 4241, status: 422, exit: 6, retryable: false },
  'land/geometry-too-large': { code: 4242, status: 422, exit: 6, retryable: false },
  'land/coordinate-invalid': { code: 4243, status: 422, exit: 6, retryable: false },
  'land/ring-too-short': { code: 4244, status: 422, exit: 6, retryable: false },
  'land/vertex-repeated': { code: 4245, status: 422, exit: 6, retryable: false },
  'land/area-zero': { code: 4246, status: 422, exit: 6, retryable: false },
  'land/ring-orientation': { code: 4247, status: 422, exit: 6, retryable: false },
  'land/ring-crosses-itself': { code: 4248, status: 422, exit: 6, retryable: false },
  'land/rings-touch': { code: 4249, status: 422, exit: 6, retryable: false },
  'land/hole-outside': { code: 4250, status: 422, exit: 6, retryable: false },
  'land/parts-nested': { code: 4251, status: 422, exit: 6, retryable: false },
  'land/parcels-overlap': { code: 4252, status: 409, exit: 6, retryable: false },
  'land/partition-inexact': { code: 4253, status: 422, exit: 6, retryable: false },
  'land/parcel-id-missing': { code: 4260, status: 422, exit: 6, retryable: false },
  'land/parcel-id-malformed': { code: 4261, status: 422, exit: 6, retryable: false },
  'land/parcel-id-shared': { code: 4262, status: 422, exit: 6, retryable: false },
  'land/shape-malformed': { code: 4263, status: 422, exit: 6, retryable: false },
  'land/source-malformed': { code: 4264, status: 400, exit: 2, retryable: false },
  'land/source-too-large': { code: 4265, status: 413, exit: 2, retryable: false },
  'land/source-grid-unknown': { code: 4266, status: 400, exit: 2, retryable: false },
  'land/journal-differs': { code: 4267, status: 409, exit: 2, retryable: false },
  // 43xx budget; what each means, and which call gives it: modules/budget/errors.ts
  'budget/year-unknown': { code: 4301, status: 404, exit: 6, retryable: false },
  'budget/year-exists': { code: 4302, status: 409, exit: 6, retryable: false },
  'budget/year-dates': { code: 4303, status: 422, exit: 6, retryable: false },
  'budget/year-ended': { code: 4304, status: 409, exit: 6, retryable: false },
  'budget/year-closed': { code: 4305, status: 409, exit: 6, retryable: false },
  'budget/year-not-ended': { code: 4306, status: 409, exit: 6, retryable: false },
  'budget/year-not-closed': { code: 4307, status: 409, exit: 6, retryable: false },
  'budget/year-unsettled': { code: 4308, status: 409, exit: 6, retryable: false },
  'budget/class-unknown': { code: 4310, status: 404, exit: 6, retryable: false },
  'budget/ceiling-exists': { code: 4311, status: 409, exit: 6, retryable: false },
  'budget/ceiling-exceeded': { code: 4312, status: 409, exit: 6, retryable: false },
  'budget/line-unknown': { code: 4313, status: 404, exit: 6, retryable: false },
  'budget/line-exists': { code: 4314, status: 409, exit: 6, retryable: false },
  'budget/line-offset': { code: 4315, status: 409, exit: 6, retryable: false },
  'budget/line-settled': { code: 4316, status: 409, exit: 6, retryable: false },
  'budget/line-outstanding': { code: 4317, status: 409, exit: 6, retryable: false },
  'budget/periods-full': { code: 4318, status: 409, exit: 6, retryable: false },
  'budget/amount-zero': { code: 4320, status: 422, exit: 6, retryable: false },
  'budget/authority-short': { code: 4321, status: 409, exit: 6, retryable: false },
  'budget/apportionment-short': { code: 4322, status: 409, exit: 6, retryable: false },
  'budget/allotment-short': { code: 4323, status: 409, exit: 6, retryable: false },
  'budget/commitment-short': { code: 4324, status: 409, exit: 6, retryable: false },
  'budget/obligation-short': { code: 4325, status: 409, exit: 6, retryable: false },
  'budget/delivery-short': { code: 4326, status: 409, exit: 6, retryable: false },
  'budget/order-short': { code: 4327, status: 409, exit: 6, retryable: false },
  'budget/payment-short': { code: 4328, status: 409, exit: 6, retryable: false },
  'budget/stage-assigned': { code: 4329, status: 422, exit: 6, retryable: false },
  'budget/virement-foreign': { code: 4330, status: 422, exit: 6, retryable: false },
  'budget/virement-cap': { code: 4331, status: 409, exit: 6, retryable: false },
  'budget/carry-foreign': { code: 4332, status: 422, exit: 6, retryable: false },
  'budget/signature-missing': { code: 4333, status: 403, exit: 6, retryable: false },
  'budget/same-person': { code: 4334, status: 403, exit: 6, retryable: false },
  'budget/approval-unknown': { code: 4335, status: 404, exit: 6, retryable: false },
  'budget/approval-not-lapsed': { code: 4336, status: 409, exit: 6, retryable: false },
  'budget/reference-used': { code: 4340, status: 409, exit: 6, retryable: false },
  'budget/item-unknown': { code: 4341, status: 404, exit: 6, retryable: false },
  'budget/invoice-used': { code: 4342, status: 409, exit: 6, retryable: false },
  'budget/invoice-unknown': { code: 4343, status: 404, exit: 6, retryable: false },
  'budget/invoice-status': { code: 4344, status: 409, exit: 6, retryable: false },
  'budget/invoice-date': { code: 4345, status: 422, exit: 6, retryable: false },
  'budget/invoice-unmatched': { code: 4346, status: 422, exit: 6, retryable: false },
  'budget/order-unknown': { code: 4350, status: 404, exit: 6, retryable: false },
  'budget/order-status': { code: 4351, status: 409, exit: 6, retryable: false },
  'budget/currency-differs': { code: 4352, status: 422, exit: 6, retryable: false },
  'budget/batch-exists': { code: 4353, status: 409, exit: 6, retryable: false },
  'budget/entry-used': { code: 4354, status: 409, exit: 6, retryable: false },
  'budget/entry-differs': { code: 4355, status: 422, exit: 6, retryable: false },
  'budget/account-differs': { code: 4356, status: 409, exit: 6, retryable: false },
  'budget/not-overdue': { code: 4357, status: 409, exit: 6, retryable: false },
  'budget/statement-filed': { code: 4358, status: 409, exit: 6, retryable: false },
  'budget/supplier-unknown': { code: 4360, status: 404, exit: 6, retryable: false },
  'budget/supplier-exists': { code: 4361, status: 409, exit: 6, retryable: false },
  'budget/supplier-unverified': { code: 4362, status: 409, exit: 6, retryable: false },
  'budget/supplier-debarred': { code: 4363, status: 409, exit: 6, retryable: false },
  'budget/term-invalid': { code: 4364, status: 422, exit: 6, retryable: false },
  'budget/source-malformed': { code: 4370, status: 400, exit: 2, retryable: false },
  'budget/message-malformed': { code: 4371, status: 400, exit: 2, retryable: false },
  'budget/amount-invalid': { code: 4372, status: 422, exit: 6, retryable: false },
  'budget/code-invalid': { code: 4373, status: 422, exit: 6, retryable: false },
  'budget/message-unsafe': { code: 4374, status: 400, exit: 2, retryable: false },
  'budget/messages-differ': { code: 4375, status: 422, exit: 6, retryable: false },
  // 8 governance; what each means, and which call gives it: modules/governance/errors.ts
  'governance/quota-exceeded': { code: 8001, status: 429, exit: 6, retryable: true },
  'governance/no-councillor': { code: 8002, status: 403, exit: 6, retryable: false },
  'governance/member-unknown': { code: 8003, status: 404, exit: 6, retryable: false },
  'governance/member-exists': { code: 8004, status: 409, exit: 6, retryable: false },
  'governance/not-joining': { code: 8005, status: 409, exit: 6, retryable: false },
  'governance/not-seated': { code: 8006, status: 409, exit: 6, retryable: false },
  'governance/not-a-member': { code: 8007, status: 403, exit: 6, retryable: false },
  'governance/joiners-full': { code: 8008, status: 409, exit: 6, retryable: false },
  'governance/invitation-unknown': { code: 8010, status: 404, exit: 6, retryable: false },
  'governance/invitation-used': { code: 8011, status: 409, exit: 6, retryable: false },
  'governance/invitation-expired': { code: 8012, status: 410, exit: 6, retryable: false },
  'governance/invitation-foreign': { code: 8013, status: 403, exit: 6, retryable: false },
  'governance/key-unproven': { code: 8020, status: 422, exit: 6, retryable: false },
  'governance/key-used': { code: 8021, status: 409, exit: 6, retryable: false },
  'governance/key-invalid': { code: 8022, status: 422, exit: 6, retryable: false },
  'governance/report-false': { code: 8023, status: 422, exit: 6, retryable: false },
  'governance/too-often': { code: 8024, status: 429, exit: 6, retryable: true },
  'governance/epoch-not-next': { code: 8025, status: 409, exit: 6, retryable: false },
  'governance/proposal-unknown': { code: 8030, status: 404, exit: 6, retryable: false },
  'governance/proposal-open': { code: 8031, status: 409, exit: 6, retryable: false },
  'governance/proposal-closed': { code: 8032, status: 409, exit: 6, retryable: false },
  'governance/proposal-lapsed': { code: 8033, status: 409, exit: 6, retryable: false },
  'governance/vote-cast': { code: 8034, status: 409, exit: 6, retryable: false },
  'governance/rehearsal-differs': { code: 8035, status: 409, exit: 6, retryable: false },
  'governance/not-proposer': { code: 8036, status: 403, exit: 6, retryable: false },
  'governance/deadline-invalid': { code: 8037, status: 422, exit: 6, retryable: false },
  'governance/change-malformed': { code: 8040, status: 422, exit: 6, retryable: false },
  'governance/change-empty': { code: 8041, status: 422, exit: 6, retryable: false },
  'governance/parameter-fixed': { code: 8042, status: 422, exit: 6, retryable: false },
  'governance/parameter-out-of-range': { code: 8043, status: 422, exit: 6, retryable: false },
  'governance/budgets-exceed-capacity': { code: 8044, status: 422, exit: 6, retryable: false },
  'governance/council-too-small': { code: 8050, status: 409, exit: 6, retryable: false },
  'governance/council-too-large': { code: 8051, status: 409, exit: 6, retryable: false },
  'governance/too-many-changes': { code: 8052, status: 409, exit: 6, retryable: true },
  'governance/quorum-at-risk': { code: 8053, status: 409, exit: 6, retryable: true },
  'governance/zero-slack': { code: 8054, status: 409, exit: 6, retryable: false },
  'governance/not-ready': { code: 8055, status: 409, exit: 6, retryable: true },
  'governance/office-unknown': { code: 8060, status: 404, exit: 6, retryable: false },
  'governance/office-foreign': { code: 8061, status: 403, exit: 6, retryable: false },
  'governance/mandate-unknown': { code: 8062, status: 404, exit: 6, retryable: false },
  'governance/mandate-held': { code: 8063, status: 409, exit: 6, retryable: false },
  'governance/mandate-over': { code: 8064, status: 409, exit: 6, retryable: false },
  'governance/mandates-full': { code: 8065, status: 409, exit: 6, retryable: false },
  'governance/last-councillor': { code: 8066, status: 409, exit: 6, retryable: false },
  // 5 storage and sync; 500x files of the node, 51xx the authenticated state store
  'log/damaged': { code: 5001, status: 500, exit: 7, retryable: false },
  'storage/missing': { code: 5002, status: 500, exit: 7, retryable: false },
  'storage/exists': { code: 5003, status: 409, exit: 2, retryable: false },
  'storage/locked': { code: 5004, status: 409, exit: 7, retryable: false },
  'storage/slots-damaged': { code: 5005, status: 500, exit: 7, retryable: false },
  'storage/mismatch': { code: 5006, status: 500, exit: 7, retryable: false },
  'storage/checksum': { code: 5007, status: 500, exit: 70, retryable: false },
  'storage/damaged': { code: 5008, status: 500, exit: 7, retryable: false },
  'storage/io': { code: 5009, status: 500, exit: 70, retryable: false },
  'storage/full': { code: 5012, status: 503, exit: 70, retryable: true },
  'storage/low': { code: 5013, status: 503, exit: 75, retryable: true },
  'storage/other-version': { code: 5014, status: 500, exit: 7, retryable: false },
  'verification/failed': { code: 5010, status: 500, exit: 70, retryable: false },
  'state/height-not-held': { code: 5101, status: 410, exit: 1, retryable: false },
  'state/row-damaged': { code: 5102, status: 500, exit: 70, retryable: false },
  'state/proof-too-large': { code: 5103, status: 413, exit: 2, retryable: false },
  'state/height-in-making': { code: 5104, status: 503, exit: 75, retryable: true },
  // 52xx snapshots and pruning
  'snapshot/none': { code: 5203, status: 404, exit: 5, retryable: true },
  'snapshot/no-room': { code: 5204, status: 503, exit: 75, retryable: true },
  'snapshot/gone': { code: 5205, status: 409, exit: 75, retryable: true },
  'storage/pruned': { code: 5210, status: 410, exit: 1, retryable: false },
  // 6 proofs; 600x paths, 601x certificates, 602x proofs of state, 603x receipts
  'receipt/damaged': { code: 6030, status: 400, exit: 2, retryable: false },
  'receipt/foreign-chain': { code: 6031, status: 422, exit: 3, retryable: false },
  'receipt/unlinked': { code: 6032, status: 422, exit: 3, retryable: false },
  'receipt/other-question': { code: 6034, status: 422, exit: 3, retryable: false },
  'receipt/outcome': { code: 6033, status: 422, exit: 3, retryable: false },
  'receipt/unknown-question': { code: 6035, status: 400, exit: 2, retryable: false },
  'receipt/unknown-landmark': { code: 6036, status: 409, exit: 2, retryable: false },
  'proof/path': { code: 6002, status: 422, exit: 3, retryable: false },
  'certificate/quorum': { code: 6010, status: 422, exit: 3, retryable: false },
  'certificate/signature': { code: 6011, status: 422, exit: 3, retryable: false },
  'proof/other-chain': { code: 6020, status: 422, exit: 3, retryable: false },
  'proof/other-height': { code: 6021, status: 422, exit: 3, retryable: false },
  'proof/other-root': { code: 6022, status: 422, exit: 3, retryable: false },
  'proof/shape': { code: 6023, status: 422, exit: 3, retryable: false },
  'proof/value': { code: 6024, status: 422, exit: 3, retryable: false },
  'proof/not-covered': { code: 6025, status: 422, exit: 3, retryable: false },
  'proof/history': { code: 6026, status: 422, exit: 3, retryable: false },
  'proof/log': { code: 6027, status: 422, exit: 3, retryable: false },
  // 604x ceremonies and invitations, 605x epoch links
  'ceremony/signature': { code: 6040, status: 422, exit: 3, retryable: false },
  'ceremony/other': { code: 6041, status: 422, exit: 3, retryable: false },
  'ceremony/genesis': { code: 6042, status: 422, exit: 3, retryable: false },
  'ceremony/chain': { code: 6043, status: 422, exit: 3, retryable: false },
  'invitation/signature': { code: 6044, status: 422, exit: 3, retryable: false },
  'epoch/unlinked': { code: 6050, status: 422, exit: 3, retryable: false },
  'epoch/quorum': { code: 6052, status: 422, exit: 3, retryable: false },
  'epoch/contradiction': { code: 6053, status: 422, exit: 3, retryable: false },
  'trust/waypoint': { code: 6055, status: 422, exit: 3, retryable: false },
  'trust/signature': { code: 6056, status: 422, exit: 3, retryable: false },
  'epoch/unknown': { code: 6051, status: 409, exit: 2, retryable: false },
  // 606x evidence
  'checkpoint/other-log': { code: 6080, status: 422, exit: 3, retryable: false },
  'light/not-published': { code: 6090, status: 404, exit: 5, retryable: false },
  'checkpoint/quorum': { code: 6081, status: 422, exit: 3, retryable: false },
  'checkpoint/fork': { code: 6082, status: 409, exit: 3, retryable: false },
  'evidence/other-council': { code: 6060, status: 422, exit: 3, retryable: false },
  'evidence/signature': { code: 6061, status: 422, exit: 3, retryable: false },
  'evidence/no-contradiction': { code: 6062, status: 422, exit: 3, retryable: false },
  // 607x snapshots and backups
  'backup/damaged': { code: 6072, status: 422, exit: 3, retryable: false },
  'backup/other-network': { code: 6073, status: 422, exit: 3, retryable: false },
  'snapshot/manifest': { code: 6070, status: 422, exit: 3, retryable: false },
  'snapshot/part': { code: 6071, status: 422, exit: 3, retryable: false },
  // 7 the HTTP API
  'api/not-found': { code: 7001, status: 404, exit: 2, retryable: false },
  'api/invalid-request': { code: 7002, status: 400, exit: 2, retryable: false },
  'api/body-too-large': { code: 7003, status: 413, exit: 2, retryable: false },
  'api/media-type': { code: 7004, status: 415, exit: 2, retryable: false },
  'api/internal': { code: 7005, status: 500, exit: 1, retryable: true },
  'api/not-ready': { code: 7006, status: 503, exit: 75, retryable: true },
  'api/txid-mismatch': { code: 7007, status: 422, exit: 2, retryable: false },
  'api/no-such-height': { code: 7008, status: 404, exit: 2, retryable: false },
  'api/no-such-epoch': { code: 7014, status: 404, exit: 2, retryable: false },
  'api/not-certified': { code: 7013, status: 503, exit: 75, retryable: true },
  'api/no-checkpoint': { code: 7019, status: 503, exit: 75, retryable: true },
  'api/too-many-streams': { code: 7018, status: 429, exit: 75, retryable: true },
  'api/busy': { code: 7009, status: 429, exit: 75, retryable: true },
  'client/unreachable': { code: 7020, status: 502, exit: 5, retryable: true },
  'client/timeout': { code: 7021, status: 504, exit: 5, retryable: true },
  'client/bad-answer': { code: 7022, status: 502, exit: 1, retryable: false },
  'transaction/unknown': { code: 7010, status: 404, exit: 2, retryable: false },
  'transaction/not-final': { code: 7011, status: 409, exit: 75, retryable: true },
  'query/unknown': { code: 7012, status: 404, exit: 2, retryable: false },
  'query/no-list': { code: 7015, status: 400, exit: 2, retryable: false },
  'query/other-proof': { code: 7016, status: 400, exit: 2, retryable: false },
  'query/past-gone': { code: 7017, status: 410, exit: 5, retryable: false },
  'query/entries-gone': { code: 7030, status: 410, exit: 5, retryable: false },
  'query/no-prefix': { code: 7031, status: 400, exit: 2, retryable: false },
  'query/events-gone': { code: 7032, status: 410, exit: 5, retryable: false },
} as const;

export type ProblemKey = keyof typeof PROBLEMS;
export type BudgetProblemKey = Extract<ProblemKey, `budget/${string}`>;
export type GovernanceProblemKey = Extract<ProblemKey, `governance/${string}`>;
export type LandProblemKey = Extract<ProblemKey, `land/${string}`>;
export type MembershipProblemKey = Extract<
  ProblemKey,
  `${'ceremony' | 'invitation' | 'join' | 'epoch'}/${string}`
>;
export type QueryProblemKey = Extract<ProblemKey, `query/${string}`>;
export type SigningProblemKey = Extract<ProblemKey, `${'signer' | 'evidence'}/${string}`>;
export type StorageProblemKey = Extract<
  ProblemKey,
  `${'log' | 'storage' | 'state' | 'snapshot' | 'backup'}/${string}`
>;

/** `WITAN2001`: the form in which people meet a code. */
export function problemCode(key: ProblemKey): string {
  return `WITAN${problemOf(key).code}`;
}

export function problemOf(key: ProblemKey): Problem {
  return PROBLEMS[key];
}

/** Bytes that are no value of the type asked for. Nothing else is thrown by decoders. */
export class DecodeError extends Error {
  readonly key: ProblemKey;

  constructor(key: ProblemKey, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? key : `${key}: ${detail}`, options);
    this.name = 'DecodeError';
    this.key = key;
  }
}

/** A well-formed proof, certificate or receipt that is not true. */
export class VerifyError extends Error {
  readonly key: ProblemKey;

  constructor(key: ProblemKey, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? key : `${key}: ${detail}`, options);
    this.name = 'VerifyError';
    this.key = key;
  }
}

/** Operating trouble with a code, handled at the port where it arises. */
export class WitanError extends Error {
  readonly key: ProblemKey;

  constructor(key: ProblemKey, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? key : `${key}: ${detail}`, options);
    this.name = 'WitanError';
    this.key = key;
  }
}

/** A broken invariant of our own: stays on in production and ends the process. */
export function must(condition: boolean, what: string): asserts condition {
  if (!condition) throw new InvariantError(what);
}

export class InvariantError extends Error {
  constructor(what: string) {
    super(`invariant broken: ${what}`);
    this.name = 'InvariantError';
  }
}
