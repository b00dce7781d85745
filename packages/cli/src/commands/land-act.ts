// What all acts on the land register share: who acts, on which title, and the transaction with its
// verified receipt.

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type LedgerClient, nonceOf, signTransaction } from '@witan/client';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { LAND_ID_LENGTH, type Source, type SourceKind } from '@witan/ledger/codec-land';
import type { Codec } from '@witan/ledger/codec-protobuf';
import type { KeyPair } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import { LAND, METHODS } from '@witan/state/schema';
import { type ConnectionOptions, openClient } from '../connection.ts';
import { type IdentityOptions, openIdentity } from '../identity.ts';
import { type SourceOptions, sourceOf } from '../land/act-options.ts';
import { ask, type LedgerHead, readHead } from '../ledger-head.ts';
import { printJson, printLines, say } from '../output.ts';
import { type FinalTransaction, refusalOf, submitUntilFinal } from '../submission.ts';
import { verdictJson, verdictLines } from '../verdict.ts';
import { durationMs } from './tx.ts';

export interface ActOptions extends ConnectionOptions, IdentityOptions, SourceOptions {
  /** False for `--no-wait`. */
  readonly wait: boolean;
  readonly timeout: string;
  readonly out?: string;
  readonly json?: boolean;
}

export interface Act {
  readonly client: LedgerClient;
  readonly keyPair: KeyPair;
  readonly head: LedgerHead;
  readonly options: ActOptions;
}

/** What a parcel's record answers, as far as acts need it. */
export interface ParcelAnswer {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly currency: string;
}

/** `usual` is who acts in a demonstration when nobody is named. */
export async function openAct(options: ActOptions, usual?: string): Promise<Act> {
  const client = await openClient(options);
  const keyPair = await openIdentity(options, client.trust, usual);
  return { client, keyPair, head: await readHead(client), options };
}

/** Segments of a path are percent-encoded: an id may hold a slash. */
export async function parcelOf({ client }: Act, parcel: string): Promise<ParcelAnswer> {
  const found = await ask<ParcelAnswer>(client, `land/parcels/${encodeURIComponent(parcel)}`);
  if (found === null) throw new WitanError('land/parcel-unknown', `${parcel}, as is proved`);
  return found;
}

/** The title over a parcel, or the title itself where its 40 hexadecimal digits are given. */
export async function titleOf(act: Act, parcelOrTitle: string): Promise<Uint8Array> {
  const id = fromHex(parcelOrTitle);
  if (id?.length === LAND_ID_LENGTH) return id;
  return idOf((await parcelOf(act, parcelOrTitle)).title);
}

/** The disposal that waits on a title. */
export async function proposalOf({ client }: Act, title: Uint8Array): Promise<Uint8Array> {
  const found = await ask<{ id: string }>(client, `land/titles/${toHex(title)}/disposal`);
  if (found === null) throw new WitanError('land/proposal-unknown', 'nothing waits, as is proved');
  return idOf(found.id);
}

function idOf(hex: string): Uint8Array {
  const id = fromHex(hex);
  if (id === undefined) throw new WitanError('client/bad-answer', 'an identifier');
  return id;
}

/** The source of an act, dated no later than the next block. */
export function sourceOfAct({ client, head, options }: Act, kind: SourceKind): Source {
  return sourceOf(options, kind, {
    nowMs: head.timeMs,
    demonstration: client.trust.demonstration,
  });
}

/** From when deadlines count: an idle ledger's newest block may be old. */
export function nowOf({ head }: Act): number {
  return Math.max(head.timeMs, Date.now());
}

export interface Call<T> {
  readonly method: keyof typeof METHODS;
  readonly codec: Codec<T>;
  readonly call: T;
  /** What to try next, said after success. */
  readonly next?: string;
}

/** Signs and submits one call, and prints what became of it; a refusal is thrown as its problem. */
export async function perform<T>(act: Act, { method, codec, call, next }: Call<T>): Promise<void> {
  const { client, keyPair, head, options } = act;
  const payload = encode(codec, call);
  const transaction = signTransaction(
    {
      chainId: client.trust.chainId,
      operations: [{ call: LAND * 256 + METHODS[method], payload }],
      // Half the window, so that a leader who is ahead of this node does not find it too far.
      validUntilHeight: head.height + Math.floor(head.replayWindowBlocks / 2),
      nonce: nonceOf(randomBytes(16)),
    },
    keyPair,
  );
  const txid = toHex(transaction.txid);
  if (!options.wait) {
    const [result] = await client.submitMany([transaction]);
    if (result?.problem !== undefined) throw new WitanError(result.problem, txid);
    if (options.json) return printJson({ txid, state: result?.state ?? 'unknown' });
    return printLines([`transaction ${txid} was handed over`, `  next     witan tx watch ${txid}`]);
  }
  const timeoutMs = durationMs(options.timeout);
  const final = await submitUntilFinal([client], transaction, { timeoutMs });
  finish(final, options, next);
}

function encode<T>(codec: Codec<T>, call: T): Uint8Array {
  try {
    return codec.encode(call);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new WitanError('usage/invalid', cause.message, { cause });
  }
}

function finish({ verdict, receipt }: FinalTransaction, options: ActOptions, next?: string): void {
  const { out, json } = options;
  if (out !== undefined) writeFileSync(out, receipt);
  const { txid, outcome } = verdict.finding;
  const refusal = refusalOf(outcome.code);
  // A refusal is final and proved as well: its receipt is left, its code is the exit.
  if (refusal !== undefined) throw new WitanError(refusal, `transaction ${toHex(txid)}`);
  if (json) {
    printJson(verdictJson(verdict));
    return;
  }
  printLines(verdictLines(verdict));
  if (out !== undefined) say(`  receipt  ${out}; check it with witan verify ${out}`);
  if (next !== undefined) say(`  next     ${next}`);
}
