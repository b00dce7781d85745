// Verified answers as plain values, and the newest block that a node has proved.

import type { LedgerClient } from '@witan/client';
import { WitanError } from '@witan/ledger/problems';
import { PARAMETERS } from '@witan/state/schema';
import { answerOf } from './schema.ts';

/** The newest block that a node has proved. */
export interface LedgerHead {
  readonly height: number;
  readonly timeMs: number;
  /** How many blocks ahead a transaction's last height may lie. */
  readonly replayWindowBlocks: number;
}

/** A verified answer; null when it is proved that there is none. */
export async function ask<T>(client: Pick<LedgerClient, 'query'>, path: string): Promise<T | null> {
  const { verdict } = await client.query(path);
  return answerOf(path, verdict.finding) as T | null;
}

export async function readHead(client: Pick<LedgerClient, 'query'>): Promise<LedgerHead> {
  const path = 'registry/parameters';
  const { verdict } = await client.query(path);
  const parameters = answerOf(path, verdict.finding) as { number: number; value: number }[];
  const window = parameters.find(({ number }) => number === PARAMETERS.replayWindowBlocks);
  if (window === undefined) throw new WitanError('client/bad-answer', path);
  const { height, headerTimeMs: timeMs } = verdict;
  return { height, timeMs, replayWindowBlocks: window.value };
}
