// The catalogue of problem codes: numbers, keys and behaviour, no text (experience.md §5).
// A code is stable for ever and never used again. First digit: 1 usage and configuration,
// 2 consensus and network, 3 keys and signing, 4 modules, 5 storage and sync, 6 proofs, 7 API.
// Texts in English and Chinese lie beside this file, behind sub-paths of their own.

/** `status` is the HTTP status, `exit` the exit code of the command line. */
export interface Problem {
  readonly code: number;
  readonly status: number;
  readonly exit: number;
  readonly retryable: boolean;
}

export const PROBLEMS = {
  // 1 usage and configuration
  'usage/invalid': { code: 1001, status: 400, exit: 2, retryable: false },
  'config/invalid': { code: 1002, status: 400, exit: 2, retryable: false },
  'genesis/invalid': { code: 1003, status: 400, exit: 2, retryable: false },
  'genesis/demonstration-keys': { code: 1004, status: 400, exit: 7, retryable: false },
  // 2 consensus, network and the codec
  'codec/short': { code: 2001, status: 400, exit: 2, retryable: false },
  'codec/trailing': { code: 2002, status: 400, exit: 2, retryable: false },
  'codec/too-long': { code: 2003, status: 413, exit: 2, retryable: false },
  'codec/integer': { code: 2004, status: 400, exit: 2, retryable: false },
  'codec/not-canonical': { code: 2005, status: 400, exit: 2, retryable: false },
  'codec/malformed': { code: 2006, status: 400, exit: 2, retryable: false },
  'codec/count': { code: 2007, status: 400, exit: 2, retryable: false },
  'codec/version': { code: 2008, status: 400, exit: 2, retryable: false },
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
  'signature/suite': { code: 3002, status: 422, exit: 6, retryable: false },
  'signature/backend-refused': { code: 3003, status: 500, exit: 7, retryable: false },
  // 4 modules
  'transaction/replayed': { code: 4001, status: 409, exit: 6, retryable: false },
  'transaction/expired': { code: 4002, status: 422, exit: 6, retryable: false },
  'transaction/expiry-too-far': { code: 4003, status: 422, exit: 6, retryable: false },
  'transaction/unknown-call': { code: 4004, status: 422, exit: 6, retryable: false },
  'transaction/malformed-call': { code: 4005, status: 422, exit: 6, retryable: false },
  'transaction/failed': { code: 4006, status: 422, exit: 6, retryable: false },
  'transaction/wrong-chain': { code: 4007, status: 422, exit: 6, retryable: false },
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
  'verification/failed': { code: 5010, status: 500, exit: 70, retryable: false },
  'state/height-not-held': { code: 5101, status: 410, exit: 1, retryable: false },
  'state/row-damaged': { code: 5102, status: 500, exit: 70, retryable: false },
  'state/proof-too-large': { code: 5103, status: 413, exit: 2, retryable: false },
  // 6 proofs
  'receipt/damaged': { code: 6020, status: 400, exit: 2, retryable: false },
  'receipt/foreign-chain': { code: 6021, status: 422, exit: 3, retryable: false },
  'receipt/unlinked': { code: 6022, status: 422, exit: 3, retryable: false },
  'receipt/outcome': { code: 6023, status: 422, exit: 3, retryable: false },
  'proof/path': { code: 6002, status: 422, exit: 3, retryable: false },
  'certificate/quorum': { code: 6010, status: 422, exit: 3, retryable: false },
  'certificate/signature': { code: 6011, status: 422, exit: 3, retryable: false },
  'proof/false': { code: 6001, status: 422, exit: 3, retryable: false },
  'proof/other-chain': { code: 6020, status: 422, exit: 3, retryable: false },
  'proof/other-height': { code: 6021, status: 422, exit: 3, retryable: false },
  'proof/other-root': { code: 6022, status: 422, exit: 3, retryable: false },
  'proof/shape': { code: 6023, status: 422, exit: 3, retryable: false },
  'proof/value': { code: 6024, status: 422, exit: 3, retryable: false },
  'proof/not-covered': { code: 6025, status: 422, exit: 3, retryable: false },
  'proof/history': { code: 6026, status: 422, exit: 3, retryable: false },
} as const;

export type ProblemKey = keyof typeof PROBLEMS;

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
