// What all acts on the ledger share: who acts, the transaction, and its verified receipt.

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type LedgerClient, nonceOf, type SignedTransaction, signTransaction } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import type { KeyPair } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import type { Operation } from '@witan/ledger/transaction';
import { type ConnectionOptions, openClient } from '../connection.ts';
import { type IdentityOptions, openIdentity } from '../identity.ts';
import { toKeep } from '../kept-receipt.ts';
import { type LedgerHead, readHead } from '../ledger-head.ts';
import { printAnswer, printJson, printLines, say } from '../output.ts';
import { type FinalTransaction, refusalOf, submitUntilFinal } from '../submission.ts';
import { verdictJson, verdictLines } from '../verdict.ts';
import { durationMs } from './tx.ts';

export interface ActOptions extends ConnectionOptions, IdentityOptions {
  /** False for `--no-wait`. */
  readonly wait: boolean;
  readonly timeout: string;
  readonly out?: string;
  readonly json?: boolean;
}

export interface Act<Options extends ActOptions = ActOptions> {
  readonly client: LedgerClient;
  readonly keyPair: KeyPair;
  readonly head: LedgerHead;
  readonly options: Options;
}

/** `usual` is who acts in a demonstration when nobody is named. */
export async function openAct<Options extends ActOptions>(
  options: Options,
  usual?: string,
): Promise<Act<Options>> {
  const client = await openClient(options);
  const keyPair = await openIdentity(options, client.trust, usual);
  return { client, keyPair, head: await readHead(client), options };
}

/** Throws WitanError `usage/invalid` for a call that its codec does not take. */
export function encode<T>(codec: Codec<T>, call: T): Uint8Array {
  try {
    return codec.encode(call);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new WitanError('usage/invalid', cause.message, { cause });
  }
}

/** One operation, signed; cosigners are the keys that it registers. */
export function signOperation(
  { client, keyPair, head }: Pick<Act, 'client' | 'keyPair' | 'head'>,
  operation: Operation,
  cosigners: readonly KeyPair[] = [],
): SignedTransaction {
  return signTransaction(
    {
      chainId: client.trust.chainId,
      operations: [operation],
      // Half the window, so that a leader who is ahead of this node does not find it too far.
      validUntilHeight: head.height + Math.floor(head.replayWindowBlocks / 2),
      nonce: nonceOf(randomBytes(16)),
    },
    keyPair,
    cosigners,
  );
}

/** The verified receipt of a transaction that took effect; a refusal is thrown as its problem. */
export async function untilDone(
  { client, options }: Pick<Act, 'client' | 'options'>,
  transaction: SignedTransaction,
): Promise<FinalTransaction> {
  const timeoutMs = durationMs(options.timeout);
  const final = await submitUntilFinal([client], transaction, { timeoutMs });
  // Who acts is told at once; what is left for others is of the grade that is for others.
  if (options.out !== undefined) {
    writeFileSync(options.out, (await toKeep(client, final)).receipt);
  }
  const { txid, outcome } = final.verdict.finding;
  const refusal = refusalOf(outcome.code);
  // A refusal is final and proved as well: its receipt is left, its code is the exit.
  if (refusal !== undefined) throw new WitanError(refusal, `transaction ${toHex(txid)}`);
  return final;
}

/** Signs and submits one operation, and prints what became of it. */
export async function performOperation(
  act: Act,
  operation: Operation,
  next?: string,
): Promise<void> {
  const { client, options } = act;
  const transaction = signOperation(act, operation);
  const txid = toHex(transaction.txid);
  if (!options.wait) {
    const [result] = await client.submitMany([transaction]);
    if (result?.problem !== undefined) throw new WitanError(result.problem, txid);
    return printAnswer(options, { txid, state: result?.state ?? 'unknown' }, [
      `transaction ${txid} was handed over`,
      `  next     witan tx watch ${txid}`,
    ]);
  }
  const { verdict } = await untilDone(act, transaction);
  if (options.json) return printJson(verdictJson(verdict));
  printLines(verdictLines(verdict));
  const { out } = options;
  if (out !== undefined) say(`  receipt  ${out}; check it with witan verify ${out}`);
  if (next !== undefined) say(`  next     ${next}`);
}
