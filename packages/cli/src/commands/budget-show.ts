// `witan budget show YEAR [CLASS]`: a class of the budget and its parts as of one block, each a sum
// that is proved, and the parts proved to be the whole; down to the payments of a line.

import { VerifyError } from '@witan/ledger/problems';
import { type ConnectionOptions, openClient } from '../connection.ts';
import { moneyText } from '../land/money.ts';
import { printAnswer } from '../output.ts';
import { answerOf } from '../schema.ts';

export interface BudgetShowOptions extends ConnectionOptions {
  readonly view: string;
  readonly stage: string;
  readonly currency: string;
  readonly json?: boolean;
}

interface Total {
  readonly count: number;
  readonly sum: string;
}

interface Part extends Total {
  readonly class: string;
  readonly title: string;
}

export async function budgetShow(
  year: string,
  path: string | undefined,
  options: BudgetShowOptions,
): Promise<void> {
  const { view, stage, currency } = options;
  const client = await openClient(options);
  let at: number | undefined;
  const ask = async <T>(question: string): Promise<T> => {
    const { verdict } = await client.query(question, at);
    // All further questions are about the same block.
    at ??= verdict.height;
    return answerOf(question, verdict.finding) as T;
  };
  const totals = `budget/totals/${year}/${currency}/${view}/${stage}`;
  const whole = await ask<Total>(path === undefined ? totals : `${totals}/${path}`);
  const classes = `budget/classes/${view}${path === undefined ? '' : `/${path}`}`;
  const isLast = path !== undefined && path.split('.').length === 4;
  const children = isLast ? [] : await ask<{ class: string; title: string }[]>(classes);
  const parts: Part[] = [];
  for (const child of children) {
    parts.push({ ...child, ...(await ask<Total>(`${totals}/${child.class}`)) });
  }
  const inParts = parts.reduce((sum, part) => sum + BigInt(part.sum), 0n);
  const own = BigInt(whole.sum) - inParts;
  if (own < 0n) throw new VerifyError('proof/value', 'parts that exceed their class');
  // What is in no part stands in lines of the class itself: they are listed, and must add up.
  const lines =
    own > 0n && path !== undefined
      ? await ask<{ line: string; class: string; amount: string }[]>(`${totals}/${path}/lines`)
      : [];
  const direct = lines.filter((line) => line.class === path);
  const listed = direct.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  if (own !== listed) throw new VerifyError('proof/value', 'parts that are not their class');
  const money = (sum: bigint): string => moneyText({ currency, minorUnits: sum });
  const data = { year: Number(year), currency, view, stage, class: path ?? null, height: at };
  printAnswer(options, { ...data, ...whole, parts, lines: direct }, [
    `${path ?? `${year}, all`}: ${money(BigInt(whole.sum))} ${stage}, in ${whole.count} lines`,
    ...parts
      .filter(({ count }) => count > 0)
      .map((part) => `  ${part.class.padEnd(16)} ${money(BigInt(part.sum))}  ${part.title}`),
    ...direct.map(({ line, amount }) => `  line ${line} ${money(BigInt(amount))}`),
    `✔ its parts add up to it, each proved at block ${at}`,
  ]);
}
