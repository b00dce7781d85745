// From an error to an exit code and a message (experience.md §4.3, §4.5). Code 3 means "checked,
// and false" and nothing else does.

import {
  DecodeError,
  type ProblemKey,
  problemCode,
  problemOf,
  VerifyError,
  WitanError,
} from '@witan/ledger/problems';

export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  false: 3,
  unreachable: 5,
  interrupted: 130,
} as const;

/** Ends a command that has said everything already. */
export class Ended extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`ended with ${exitCode}`);
    this.name = 'Ended';
    this.exitCode = exitCode;
  }
}

function keyOf(error: unknown): ProblemKey | undefined {
  const coded =
    error instanceof WitanError || error instanceof DecodeError || error instanceof VerifyError;
  return coded ? error.key : undefined;
}

export function exitCodeOf(error: unknown): number {
  // What is proved false is false whatever its catalogue entry says of HTTP.
  if (error instanceof VerifyError) return EXIT.false;
  if (error instanceof DecodeError) return EXIT.usage;
  const key = keyOf(error);
  return key === undefined ? EXIT.failed : problemOf(key).exit;
}

/** At most four lines on the error stream; `--json` callers get one object instead. */
export async function report(error: unknown, json: boolean): Promise<void> {
  const key = keyOf(error);
  const message = error instanceof Error ? error.message : String(error);
  // A message that passed through several hands names its key as often.
  const detail = key === undefined ? message : message.replaceAll(`${key}: `, '');
  if (key === undefined) {
    process.stderr.write(json ? `${JSON.stringify({ error: detail })}\n` : `error: ${detail}\n`);
    return;
  }
  const { en } = await import('@witan/ledger/problems/en');
  const { title, help } = en[key];
  const code = problemCode(key);
  if (json) {
    process.stderr.write(`${JSON.stringify({ code, key, title, detail, help })}\n`);
    return;
  }
  process.stderr.write(`error[${code}]: ${title}\n`);
  if (detail !== key) process.stderr.write(`  seen   ${detail}\n`);
  process.stderr.write(`  help   ${help}        explain: witan explain ${code}\n`);
}
