// Answers of a host to questions: what the state says at a height, with the proof of exactly that,
// and what lies beside the tree and is shown with it: past versions, and entries of logs.

import { decodeFrontier, type Frontier } from '@witan/ledger/frontier';
import { historyStepsMax, statePageEntriesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import {
  checkHistoryPart,
  encodePast,
  type HistoryPart,
  type PastStep,
} from '@witan/ledger/state-history';
import {
  checkLog,
  type LogAnswer,
  type LogPart,
  type LogProof,
  type LogQuestion,
} from '@witan/ledger/state-log';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import type { StateView } from '../store/state-view.ts';
import type { AnyTable } from '../store/tables.ts';
import type { Archive } from './archive.ts';
import { type HeldLog, proveLog } from './log-entries.ts';
import { writtenOf } from './past-versions.ts';
import { type Asked, askedBy, type Json, type Query } from './query.ts';
import { heldReader } from './reader.ts';

/** An answer with the proof of exactly that. */
export interface Answer {
  readonly asked: Asked;
  readonly height: number;
  /** Null when there is no such record. */
  readonly data: Json;
  /** Bytes of a StateProof. */
  readonly proof: Uint8Array;
  /** For a `history` query: the steps of the record, with the values before them. */
  readonly past: readonly PastStep[];
  /** For a part of a log: what shows it under the head. */
  readonly log: LogProof | undefined;
}

/** What of a host answers questions. */
export interface AnswerSource {
  readonly queries: readonly Query[];
  readonly archive: Pick<Archive, 'stepsTo' | 'logEntry' | 'logGap'>;
  view(height?: number): StateView;
  prove(height: number, questions: readonly StateQuestion[]): Uint8Array;
}

/**
 * Throws WitanError: `query/unknown`, `query/no-list`, `usage/invalid` for a parameter that cannot
 * be one, `query/past-gone`, `query/entries-gone`, `query/no-prefix`, `state/height-not-held`,
 * `state/height-in-making`, `state/proof-too-large`.
 */
export function answerOf(source: AnswerSource, path: string, height: number): Answer {
  const asked = askedBy(source.queries, path);
  // Proving compares each row with its hash, so it comes before reading.
  const proof = source.prove(height, asked.questions);
  const view = source.view(height);
  const beside: { past: readonly PastStep[]; log: LogProof | undefined } = {
    past: [],
    log: undefined,
  };
  const reader = heldReader(
    view,
    (key, part) => {
      beside.past = pastOf(source, view.get(key), key, part);
      return beside.past;
    },
    (question) => {
      const value = view.get(question.key);
      if (value === undefined) return { ask: 'log', present: false };
      const { proof: shown, answer } = partOf(source, question, headIn(value));
      beside.log = shown;
      return answer;
    },
  );
  const data = asked.answer(reader);
  return { asked, height, data, proof, ...beside };
}

function pastOf(
  { archive }: AnswerSource,
  value: Uint8Array | undefined,
  key: Uint8Array,
  part: HistoryPart,
): readonly PastStep[] {
  if (value === undefined) return [];
  const record = writtenOf(value);
  const known = part.before ?? record;
  if (known.recVersion > record.recVersion) throw notOfRecord(part);
  const wanted = Math.min(part.limit ?? known.recVersion, known.recVersion - 1);
  if (wanted > historyStepsMax) {
    const all = `${record.recVersion} versions: ask for pages by ?limit=${statePageEntriesMax}`;
    throw new WitanError('state/proof-too-large', all);
  }
  const past = newestOf(archive.stepsTo(key, known), wanted).reverse();
  if (past.length < wanted) throw new WitanError('query/past-gone');
  try {
    checkHistoryPart(record, part, encodePast(past));
  } catch (cause) {
    if (part.before !== undefined) throw notOfRecord(part, cause);
    throw new WitanError('state/row-damaged', 'a past version', { cause });
  }
  return past;
}

function notOfRecord({ before }: HistoryPart, cause?: unknown): WitanError {
  return new WitanError('usage/invalid', `no version ${before?.recVersion} is that`, { cause });
}

function newestOf(steps: Iterable<PastStep>, count: number): PastStep[] {
  const found: PastStep[] = [];
  for (const step of steps) {
    if (found.length === count) break;
    found.push(step);
  }
  return found;
}

function headIn(value: Uint8Array): Frontier {
  return decodeFrontier(writtenOf(value).payload);
}

/** Judged before it is served: rows of entries are no leaves, and no hash was compared yet. */
function partOf(
  { archive }: AnswerSource,
  { key, from, limit }: LogQuestion,
  head: Frontier,
): { readonly proof: LogProof; readonly answer: LogAnswer } {
  const proof = provedLog(archive, key, head, { from, limit });
  try {
    return {
      proof,
      answer: { ask: 'log', present: true, ...checkLog(head, { from, limit }, proof) },
    };
  } catch (cause) {
    throw new WitanError('state/row-damaged', 'entries of a log', { cause });
  }
}

/** Who lacks some of it says how far those have come that it fetches. */
function provedLog(
  archive: AnswerSource['archive'],
  key: Uint8Array,
  head: Frontier,
  part: LogPart,
): LogProof {
  try {
    return proveLog(head, part, (index) => archive.logEntry(key, index));
  } catch (cause) {
    const isGone = cause instanceof WitanError && cause.key === 'query/entries-gone';
    const gap = isGone ? archive.logGap(key) : undefined;
    if (gap === undefined) throw cause;
    const reached = `${gap.reached} of the ${gap.below} entries before the snapshot are here`;
    throw new WitanError('query/entries-gone', reached, { cause });
  }
}

/** All logs in the order of their keys, from one on. */
export function* logsOf(
  source: AnswerSource,
  tables: readonly AnyTable[],
  from: Uint8Array | undefined,
  height?: number,
): Generator<HeldLog, void> {
  const { archive } = source;
  const state = source.view(height);
  for (const table of tables) {
    for (const { key, value } of state.entries({ prefix: table.prefix({}), from })) {
      yield { key, head: headIn(value), entryAt: (index) => archive.logEntry(key, index) };
    }
  }
}
