// `witan explain`: what a problem is and what to do about it, or what a word means.

import { PROBLEMS, type ProblemKey, problemCode, WitanError } from '@witan/ledger/problems';
import { CONCEPTS, type Language } from '../concepts.ts';
import { printLines } from '../output.ts';

export async function explain(topic: string, options: { language: string }): Promise<void> {
  const { language } = options;
  if (language !== 'en' && language !== 'zh') {
    throw new WitanError('usage/invalid', 'languages are en and zh');
  }
  const concept = Object.hasOwn(CONCEPTS, topic) ? CONCEPTS[topic] : undefined;
  printLines(concept === undefined ? await problemLines(topic, language) : concept[language]);
}

/** By code, such as WITAN6001 or 6001, or by key, such as proof/false. */
async function problemLines(topic: string, language: Language): Promise<string[]> {
  const keys = Object.keys(PROBLEMS) as ProblemKey[];
  const code = `WITAN${topic.toUpperCase().replace('WITAN', '')}`;
  const key = keys.find((one) => one === topic || problemCode(one) === code);
  if (key === undefined) {
    const known = Object.keys(CONCEPTS).join(', ');
    throw new WitanError('usage/invalid', `no problem and no concept ${topic}; there are ${known}`);
  }
  const texts =
    language === 'zh'
      ? (await import('@witan/ledger/problems/zh')).zh
      : (await import('@witan/ledger/problems/en')).en;
  const { title, detail, help } = texts[key];
  const { status, exit, retryable } = PROBLEMS[key];
  return [
    `${problemCode(key)}  ${title}`,
    ...(detail === undefined ? [] : [`  ${detail}`]),
    `  key      ${key}`,
    `  help     ${help}`,
    `  HTTP ${status} · exit code ${exit} · ` +
      (retryable ? 'worth a retry' : 'a retry gives the same'),
  ];
}
