// Getting a transaction through: the same bytes are put again, to the same node or to another,
// until one of them proves that they are final. Repeats are harmless, for the identifier of a
// transaction is the hash of what was signed.

import type { LedgerClient, SignedTransaction, TransactionFinding, Verified } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { PROBLEMS, type ProblemKey, problemOf, WitanError } from '@witan/ledger/problems';

export type FinalTransaction = Verified<TransactionFinding>;

/** What is asked of a node here; LedgerClient has it. */
export type Submitter = Pick<LedgerClient, 'submit'>;

/** The API holds a waiting request for half a minute at most. */
const WAIT_MS_MAX = 25_000;
const PAUSE_MS_MIN = 200;
const PAUSE_MS_MAX = 5_000;

export interface Patience {
  /** How long to try, in ms. */
  readonly timeoutMs: number;
  /** Which node is asked first: work is spread over them. */
  readonly first?: number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/**
 * Asks one node after the other, with a growing pause after each round, until one answers. Throws
 * what the last of them said when the time is over, and at once what no repeat can mend.
 */
export async function persistently<Node, Answer>(
  nodes: readonly Node[],
  { timeoutMs, first = 0, sleep = pause }: Patience,
  ask: (node: Node, leftMs: number) => Promise<Answer>,
): Promise<Answer> {
  const deadline = Date.now() + timeoutMs;
  for (let attempt = 0; ; attempt++) {
    const node = nodes[(first + attempt) % nodes.length] as Node;
    try {
      return await ask(node, Math.max(1, deadline - Date.now()));
    } catch (error) {
      if (!isRetryable(error)) throw error;
      const isRoundOver = (attempt + 1) % nodes.length === 0;
      const backOffMs = PAUSE_MS_MIN * 2 ** Math.floor(attempt / nodes.length);
      const pauseMs = isRoundOver ? Math.min(backOffMs, PAUSE_MS_MAX) : 0;
      if (Date.now() + pauseMs >= deadline) throw error;
      if (pauseMs > 0) await sleep(pauseMs);
    }
  }
}

/** The verified receipt of the transaction, whatever its outcome. Throws as `persistently` does. */
export async function submitUntilFinal(
  nodes: readonly Submitter[],
  transaction: SignedTransaction,
  patience: Patience,
): Promise<FinalTransaction> {
  try {
    return await persistently(nodes, patience, (node, leftMs) =>
      node.submit(transaction, Math.min(leftMs, WAIT_MS_MAX)),
    );
  } catch (error) {
    if (!(error instanceof WitanError) || error.key !== 'client/timeout') throw error;
    const { timeoutMs } = patience;
    const detail = `${toHex(transaction.txid)}: not final after ${timeoutMs} ms; it may be later`;
    throw new WitanError('client/timeout', detail, { cause: error });
  }
}

export function isRetryable(error: unknown): error is WitanError {
  return error instanceof WitanError && problemOf(error.key).retryable;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The catalogue key of an outcome's code; undefined for 0, which is success. */
export function refusalOf(code: number): ProblemKey | undefined {
  if (code === 0) return undefined;
  const keys = Object.keys(PROBLEMS) as ProblemKey[];
  return keys.find((key) => PROBLEMS[key].code === code) ?? 'transaction/failed';
}
