// What is thrown, by what it means: bytes that are nothing, proofs that are false, operating
// trouble, and invariants of our own. Each but the last has a key of the catalogue in
// `problems.ts`.

import type { ProblemKey } from './problems.ts';

/** What has a key of the catalogue; the detail is for those who look into a log. */
export class CodedError extends Error {
  readonly key: ProblemKey;

  constructor(key: ProblemKey, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? key : `${key}: ${detail}`, options);
    this.key = key;
  }
}

/** Bytes that are no value of the type asked for. Nothing else is thrown by decoders. */
export class DecodeError extends CodedError {
  override readonly name: string = 'DecodeError';
}

/** A well-formed proof, certificate or receipt that is not true. */
export class VerifyError extends CodedError {
  override readonly name: string = 'VerifyError';
}

/** Operating trouble with a code, handled at the port where it arises. */
export class WitanError extends CodedError {
  override readonly name: string = 'WitanError';
}

/** A broken invariant of our own: stays on in production and ends the process. */
export function must(condition: boolean, what: string): asserts condition {
  if (!condition) throw new InvariantError(what);
}

export class InvariantError extends Error {
  override readonly name: string = 'InvariantError';

  constructor(what: string) {
    super(`invariant broken: ${what}`);
  }
}
