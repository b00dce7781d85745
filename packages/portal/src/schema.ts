// The reader's own schema: what a question means, and how its answer reads. Each module's part is
// loaded when the first question to it is asked, beside the request and not before the first paint.

import { WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { type Asked, answer, askedBy, type Opened, type Query } from '@witan/state/schema/ask';

type Load = () => Promise<readonly Query[]>;

/**
 * The first segment of a question names the module. Of each, its queries in the order in which
 * people ask: a part is loaded when none before it knows the question.
 */
const MODULES: Readonly<Record<string, readonly Load[]>> = {
  budget: [async () => (await import('@witan/state/schema/budget')).BUDGET_QUERIES],
  governance: [async () => (await import('@witan/state/schema/governance')).GOVERNANCE_QUERIES],
  land: [
    async () => (await import('@witan/state/schema/land-titles')).TITLE_QUERIES,
    async () => (await import('@witan/state/schema/land')).LAND_QUERIES,
  ],
  registry: [async () => (await import('@witan/state/schema/registry')).REGISTRY_QUERIES],
};

const loaded = new Map<Load, readonly Query[]>();

function partsOf(question: string): readonly Load[] {
  const [module = ''] = question.split('/', 1);
  return MODULES[module] ?? [];
}

/** Loads what a question needs; a question that no module knows needs all that might know it. */
export async function loadSchema(question: string): Promise<void> {
  for (const load of partsOf(question)) {
    if (!loaded.has(load)) loaded.set(load, await load());
    if (isKnown(question)) return;
  }
}

function isKnown(question: string): boolean {
  try {
    asked(question);
    return true;
  } catch (error) {
    // Of a question that cannot be asked, more queries would say the same.
    return !(error instanceof WitanError && error.key === 'query/unknown');
  }
}

function asked(question: string): Asked {
  return askedBy(
    partsOf(question).flatMap((load) => loaded.get(load) ?? []),
    question,
  );
}

/** Throws WitanError for a path that is no question, or whose module was not loaded. */
export function questionsOf(question: string): readonly StateQuestion[] {
  return asked(question).questions;
}

/** Plain JSON, as the module words it; null where it is proved that there is none. */
export function answerFrom(question: string, opened: Opened): unknown {
  return answer(asked(question), opened);
}
