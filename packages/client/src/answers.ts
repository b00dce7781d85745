// What a server says in JSON: problems, and whether it took a transaction. None of it is verified,
// so it is read strictly, shown as the server's word, and can never pass for a verdict. With the
// catalogue of problems, it loads in a page when a server states one, which is seldom.

import { isExecuted } from '@witan/ledger/outcome';
import { PROBLEMS, type ProblemKey, problemOf, WitanError } from '@witan/ledger/problems';
import { utf8Text } from '@witan/ledger/text';

type Fields = Readonly<Record<string, unknown>>;

/** What a node does with a transaction that was handed to it. */
export type Admission = 'unknown' | 'pending' | 'final' | 'refused';
const ADMISSIONS: readonly unknown[] = ['unknown', 'pending', 'final', 'refused'];

export interface BulkResult {
  /** Hexadecimal; undefined when the node could not read the transaction. */
  readonly txid: string | undefined;
  readonly state: Admission;
  /** Why it was refused. */
  readonly problem: ProblemKey | undefined;
}

const DETAIL_LENGTH_MAX = 300;

function badAnswer(what: string): never {
  throw new WitanError('client/bad-answer', what);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Throws WitanError `client/bad-answer` unless the body is a JSON object. */
export function readJson(body: Uint8Array): Fields {
  let value: unknown;
  try {
    value = JSON.parse(utf8Text(body));
  } catch (cause) {
    throw new WitanError('client/bad-answer', 'not JSON', { cause });
  }
  return isFields(value) ? value : badAnswer('not a JSON object');
}

/**
 * The error behind an answer that is no success. What is not a problem document is a bad answer.
 */
export function problemOfAnswer(status: number, body: Uint8Array): WitanError {
  let fields: Fields = {};
  try {
    fields = readJson(body);
  } catch (error) {
    if (!(error instanceof WitanError)) throw error;
  }
  const { code, detail } = fields;
  const text = typeof detail === 'string' ? printable(detail) : `HTTP ${status}`;
  return new WitanError(statedKey(code) ?? 'client/bad-answer', text);
}

/**
 * The catalogue key of a code that a server states. Proofs are judged here and nowhere else, so a
 * server's word that one is false is no more than a bad answer.
 */
function statedKey(code: unknown): ProblemKey | undefined {
  const entries = Object.entries(PROBLEMS) as [ProblemKey, { code: number; exit: number }][];
  const found = entries.find(([, problem]) => `WITAN${problem.code}` === code);
  if (found === undefined) return undefined;
  const [key, { exit }] = found;
  return exit === 3 || key.startsWith('client/') ? undefined : key;
}

/** Why a node says that a transaction was refused; undefined where it says nothing of the kind. */
export function statedRefusal(body: Uint8Array): ProblemKey | undefined {
  const { problem } = readJson(body);
  return isFields(problem) ? statedKey(problem.code) : undefined;
}

/** Whether the same request may soon have another answer. */
export function isRetryable(key: ProblemKey): boolean {
  return problemOf(key).retryable;
}

/** Whether a problem is what came of executing a transaction: then a receipt proves it. */
export function isOfExecution(key: ProblemKey): boolean {
  return isExecuted(problemOf(key));
}

/** One line without what could steer a terminal or turn text around. */
function printable(text: string): string {
  const clean = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
  return clean.length > DETAIL_LENGTH_MAX ? `${clean.slice(0, DETAIL_LENGTH_MAX)}…` : clean;
}

/** One result for each transaction that was sent, in their order. */
export function readBulkResults(body: Uint8Array, txids: readonly string[]): BulkResult[] {
  const { results } = readJson(body);
  if (!Array.isArray(results) || results.length !== txids.length) badAnswer('number of results');
  return results.map((result: unknown, i): BulkResult => {
    if (!isFields(result)) badAnswer('a result is no object');
    const { txid, state, problem } = result;
    if (txid !== undefined && txid !== txids[i]) badAnswer('a result of another transaction');
    if (!ADMISSIONS.includes(state)) badAnswer('state of a result');
    const code = isFields(problem) ? problem.code : undefined;
    return {
      txid: txid as string | undefined,
      state: state as Admission,
      problem: statedKey(code),
    };
  });
}
