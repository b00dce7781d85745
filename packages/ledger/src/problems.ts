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
  // 3 keys and signing
  'signature/invalid': { code: 3001, status: 422, exit: 6, retryable: false },
  'signature/suite': { code: 3002, status: 422, exit: 6, retryable: false },
  // 4 modules
  'transaction/replayed': { code: 4001, status: 409, exit: 6, retryable: false },
  'transaction/expired': { code: 4002, status: 422, exit: 6, retryable: false },
  'transaction/expiry-too-far': { code: 4003, status: 422, exit: 6, retryable: false },
  'transaction/unknown-call': { code: 4004, status: 422, exit: 6, retryable: false },
  'transaction/malformed-call': { code: 4005, status: 422, exit: 6, retryable: false },
  'transaction/failed': { code: 4006, status: 422, exit: 6, retryable: false },
  'transaction/wrong-chain': { code: 4007, status: 422, exit: 6, retryable: false },
  // 6 proofs
  'proof/false': { code: 6001, status: 422, exit: 3, retryable: false },
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
