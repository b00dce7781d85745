// The door for any reader: from a path to its questions, and from an opened proof to its answer, by
// the queries of whichever modules the reader has loaded.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

import { type Asked, askedBy, type Json } from '../host/query.ts';
import { type Opened, proofReader } from '../host/reader.ts';

export type { Asked, Json, ProofKind, Query, QueryParameters } from '../host/query.ts';
export type { Opened } from '../host/reader.ts';
export { askedBy };

/**
 * What an opened proof answers; null means that there is no such record. Throws VerifyError when
 * the proof does not cover the question.
 */
export function answer(asked: Asked, opened: Opened): Json {
  return asked.answer(proofReader(opened));
}
