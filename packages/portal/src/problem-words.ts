// What people read about a problem of the catalogue, in the language of the page. It loads when a
// page has a refusal to explain: the catalogue is larger than most pages.

import { PROBLEMS, type ProblemKey, type ProblemText } from '@witan/ledger/problems';
import { currentLanguage } from './text/t.ts';

/** Undefined for a code that this page does not know. */
export async function problemWords(code: number): Promise<ProblemText | undefined> {
  const texts =
    currentLanguage() === 'en'
      ? (await import('@witan/ledger/problems/en')).en
      : (await import('@witan/ledger/problems/zh')).zh;
  const known = Object.entries(PROBLEMS).find(([, problem]) => problem.code === code);
  return known && texts[known[0] as ProblemKey];
}
