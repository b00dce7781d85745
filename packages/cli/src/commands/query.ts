// `witan query PATH`: asks any node, believes none, and prints what the proof says.

import { writeFileSync } from 'node:fs';
import { WitanError } from '@witan/ledger/problems';
import { openClient } from '../connection.ts';
import { printJson, printLines, say } from '../output.ts';
import { answerOf } from '../schema.ts';
import { verdictJson, verdictLines } from '../verdict.ts';

export interface QueryOptions {
  readonly node?: string;
  readonly at?: string;
  readonly proof?: boolean;
  readonly out?: string;
  readonly trust?: string;
  readonly json?: boolean;
}

export async function query(path: string, options: QueryOptions): Promise<void> {
  const at = options.at === undefined ? undefined : Number(options.at);
  if (at !== undefined && !Number.isSafeInteger(at)) {
    throw new WitanError('usage/invalid', '--at takes a height');
  }
  const client = await openClient(options);
  const { verdict, receipt } = await client.query(path, at);
  if (options.out !== undefined) {
    writeFileSync(options.out, receipt);
    say(`receipt: ${options.out} (${receipt.length} bytes); check it with witan verify`);
  }
  if (options.json) return printJson(verdictJson(verdict));
  const { question, opened } = verdict.finding;
  printLines([JSON.stringify(answerOf(question, opened), null, 2)]);
  if (options.proof) printLines(verdictLines(verdict));
}
