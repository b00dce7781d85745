// The reader's own schema: what a question means, and how its answer reads. It is loaded when the
// first question is asked, beside the request and not before the first paint.

import type { StateQuestion } from '@witan/ledger/state-proof-verdict';

type Schema = typeof import('@witan/state/schema');

let schema: Schema | undefined;

/** Loads what a question needs; without one, what any question needs. */
export async function loadSchema(_question?: string): Promise<void> {
  schema ??= await import('@witan/state/schema');
}

function loaded(): Schema {
  if (schema === undefined) throw new TypeError('a schema is loaded before it is used');
  return schema;
}

/** Throws WitanError for a path that is no question. */
export function questionsOf(path: string): readonly StateQuestion[] {
  return loaded().ask(path).questions;
}

export function answerFrom(path: string, opened: Parameters<Schema['answer']>[1]): unknown {
  return loaded().answer(loaded().ask(path), opened);
}
