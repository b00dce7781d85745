// The reader's own schema: what a question means, and how its answer reads. Each module's part is
// loaded when the first question to it is asked, beside the request and not before the first paint.

import { WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import type { Opened, Query } from '@witan/state/schema/ask';

/** The first segment of a question names the module. */
const MODULES: Readonly<Record<string, () => Promise<readonly Query[]>>> = {
  budget: async () => (await import('@witan/state/schema/budget')).BUDGET_QUERIES,
  governance: async () => (await import('@witan/state/schema/governance')).GOVERNANCE_QUERIES,
  land: async () => (await import('@witan/state/schema/land')).LAND_QUERIES,
  registry: async () => (await import('@witan/state/schema/registry')).REGISTRY_QUERIES,
};

const loaded = new Map<string, readonly Query[]>();
let asking: typeof import('@witan/state/schema/ask') | undefined;

/** Loads what a question needs; a question that no module knows needs nothing. */
export async function loadSchema(question: string): Promise<void> {
  const [module = ''] = question.split('/', 1);
  const load = MODULES[module];
  if (load === undefined || loaded.has(module)) return;
  const [rules, queries] = await Promise.all([import('@witan/state/schema/ask'), load()]);
  asking = rules;
  loaded.set(module, queries);
}

function asked(question: string) {
  const [module = ''] = question.split('/', 1);
  const queries = loaded.get(module);
  if (asking === undefined || queries === undefined)
    throw new WitanError('query/unknown', question);
  return { asked: asking.askedBy(queries, question), rules: asking };
}

/** Throws WitanError for a path that is no question, or whose module was not loaded. */
export function questionsOf(question: string): readonly StateQuestion[] {
  return asked(question).asked.questions;
}

/** Plain JSON, as the module words it; null where it is proved that there is none. */
export function answerFrom(question: string, opened: Opened): unknown {
  const found = asked(question);
  return found.rules.answer(found.asked, opened);
}
