// `witan explain CODE`: what a problem is, and what to do about it.

import { PROBLEMS, type ProblemKey, problemCode, WitanError } from '@witan/ledger/problems';
import { printLines } from '../output.ts';

export async function explain(code: string, options: { language: string }): Promise<void> {
  const keys = Object.keys(PROBLEMS) as ProblemKey[];
  const key = keys.find((candidate) => problemCode(candidate) === code.toUpperCase());
  if (key === undefined) throw new WitanError('usage/invalid', `no problem has the code ${code}`);
  const texts =
    options.language === 'zh'
      ? (await import('@witan/ledger/problems/zh')).zh
      : (await import('@witan/ledger/problems/en')).en;
  const { status, exit, retryable } = PROBLEMS[key];
  printLines([
    `${problemCode(key)}  ${texts[key].title}`,
    `  key      ${key}`,
    `  help     ${texts[key].help}`,
    `  HTTP ${status} · exit code ${exit} · ${retryable ? 'worth a retry' : 'a retry gives the same'}`,
  ]);
}
