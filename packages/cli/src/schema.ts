// The reader's own schema: from a question in words to the keys that a proof must answer, and from
// what a proof opened to the answer (PROOF-1). A question has one meaning here, whoever answered.

import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { answer, ask, type Opened } from '@witan/state/schema';

/** Throws WitanError `usage/invalid` for a path that no module answers. */
export function questionsOf(path: string): readonly StateQuestion[] {
  return ask(path).questions;
}

/** Plain JSON; null when there is no such record. Throws VerifyError `proof/…`. */
export function answerOf(path: string, finding: Opened): unknown {
  return answer(ask(path), finding);
}
