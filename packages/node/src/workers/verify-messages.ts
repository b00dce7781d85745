// What the pool and its threads say to each other: one message for a whole batch or for the
// transactions of one moment, its bytes transferred, never one per transaction (consensus.md §22).

import type { BatchVerdict } from '@witan/consensus';
import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import type { ProblemKey } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import type { TransactionVerdict } from './static-checks.ts';

/** What a thread is started with. */
export interface VerifyWorkerData {
  readonly chainId: Hash;
  readonly verified: SharedArrayBuffer;
}

export type VerifyRequest =
  | { readonly id: number; readonly batch: Uint8Array; readonly authorKey: PublicKey }
  | { readonly id: number; readonly transactions: Uint8Array };

/** `txids` lie end to end; those of refused transactions are zero, and a refused batch has none. */
export interface VerifyReply {
  readonly id: number;
  readonly txids: Uint8Array;
  readonly refusals: readonly (readonly [index: number, key: ProblemKey])[];
}

/** Said once, before the first reply. */
export const READY = 'ready';

export function packTransactions(transactions: readonly Uint8Array[]): Uint8Array {
  const length = transactions.reduce((sum, transaction) => sum + 4 + transaction.length, 0);
  const out = new ByteWriter(length);
  for (const transaction of transactions) out.sized32(transaction);
  return out.finish();
}

export function unpackTransactions(packed: Uint8Array): Uint8Array[] {
  const transactions: Uint8Array[] = [];
  for (const input = new ByteReader(packed); input.remaining > 0; ) {
    transactions.push(input.sized32(packed.length));
  }
  return transactions;
}

export function replyToTransactions(
  id: number,
  verdicts: readonly TransactionVerdict[],
): VerifyReply {
  const txids = new Uint8Array(verdicts.length * HASH_LENGTH);
  const refusals: [number, ProblemKey][] = [];
  verdicts.forEach((verdict, index) => {
    if (verdict.ok) txids.set(verdict.txid, index * HASH_LENGTH);
    else refusals.push([index, verdict.key]);
  });
  return { id, txids, refusals };
}

export function transactionVerdicts({ txids, refusals }: VerifyReply): TransactionVerdict[] {
  const verdicts: TransactionVerdict[] = hashesIn(txids).map((txid) => ({ ok: true, txid }));
  for (const [index, key] of refusals) verdicts[index] = { ok: false, key };
  return verdicts;
}

export function replyToBatch(id: number, verdict: BatchVerdict): VerifyReply {
  const txids = verdict.ok ? verdict.txids : undefined;
  const refusals: VerifyReply['refusals'] = verdict.ok ? [] : [[0, verdict.key]];
  return { id, txids: txids ?? new Uint8Array(0), refusals };
}

export function batchVerdict({ txids, refusals: [refusal] }: VerifyReply): BatchVerdict {
  if (refusal !== undefined) return { ok: false, key: refusal[1] };
  return txids.length === 0 ? { ok: true } : { ok: true, txids };
}

function hashesIn(bytes: Uint8Array): Hash[] {
  return Array.from({ length: bytes.length / HASH_LENGTH }, (_, i) =>
    bytes.slice(i * HASH_LENGTH, (i + 1) * HASH_LENGTH),
  );
}
