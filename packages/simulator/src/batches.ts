// Static validity of batches (L3), worked out once for the whole council: a verdict depends on the
// bytes alone, and what hundreds of verifications cost is not what a simulation is about.

import type { BatchVerdict, Block } from '@witan/consensus';
import { type Batch, type BatchHeader, batchRootMatches } from '@witan/ledger/batch';
import { byteName } from '@witan/ledger/bytes';
import type { Council, NextCouncil } from '@witan/ledger/council';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { DecodeError, must } from '@witan/ledger/problems';
import { statementBytes } from '@witan/ledger/statement';
import {
  decodeTransaction,
  requiredSignatures,
  type Transaction,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import { decodeReform, REFORM_CALL } from './reform.ts';
import type { SignatureScheme } from './signatures.ts';

export class BatchRegistry {
  readonly #genesis: Genesis;
  readonly #chainId: Hash;
  readonly #scheme: SignatureScheme;
  readonly #councilOf: (epoch: number) => Council | undefined;
  readonly #verdicts = new Map<string, BatchVerdict>();

  constructor(
    genesis: Genesis,
    scheme: SignatureScheme,
    councilOf: (epoch: number) => Council | undefined,
  ) {
    this.#genesis = genesis;
    this.#councilOf = councilOf;
    this.#chainId = chainIdOf(genesis);
    this.#scheme = scheme;
  }

  verdict(batch: Batch): BatchVerdict {
    const key = byteName(batch.hash) + byteName(batch.signature);
    const known = this.#verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = this.#judge(batch);
    this.#headers.set(byteName(batch.hash), batch.header);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  /** Of a batch that an honest validator has let through, or written itself. */
  transactionsIn(batch: Batch): readonly Hash[] {
    const key = byteName(batch.hash);
    const known = this.#transactions.get(key);
    if (known !== undefined) return known;
    const verdict = this.verdict(batch);
    must(verdict.ok, 'only valid batches are executed');
    const txids = batch.transactions.map((bytes) => decodeTransaction(bytes).txid);
    this.#transactions.set(key, txids);
    return txids;
  }

  readonly #transactions = new Map<string, readonly Hash[]>();

  /** What a batch asks for of the council to come. */
  reformsIn({ hash, transactions }: Batch): readonly NextCouncil[] {
    const key = byteName(hash);
    const known = this.#reforms.get(key);
    if (known !== undefined) return known;
    const reforms = transactions
      .flatMap((bytes) => decodeTransaction(bytes).operations)
      .filter(({ call }) => call === REFORM_CALL)
      .map(({ payload }) => decodeReform(payload, this.#genesis, this.#scheme));
    this.#reforms.set(key, reforms);
    return reforms;
  }

  readonly #reforms = new Map<string, readonly NextCouncil[]>();

  /** Of a batch that anybody was shown. */
  headerOf(hash: Hash): BatchHeader | undefined {
    return this.#headers.get(byteName(hash));
  }

  readonly #headers = new Map<string, BatchHeader>();

  /** Of a block that has been executed. */
  transactionsOf({ references }: Block): Hash[] {
    return references.flatMap(({ batchHash }) => this.#transactions.get(byteName(batchHash)) ?? []);
  }

  #judge(batch: Batch): BatchVerdict {
    const { header, hash, signature, transactions } = batch;
    const author = this.#councilOf(header.epoch)?.validators[header.author];
    const statement = { type: 'batch', batchHash: hash } as const;
    const message = statementBytes(this.#chainId, header.epoch, statement);
    if (!author || !this.#scheme.verify(author.consensusKey, message, signature)) {
      return { ok: false, key: 'signature/invalid' };
    }
    if (!batchRootMatches(batch)) return { ok: false, key: 'codec/malformed' };
    const decoded = transactions.map(strictly);
    if (decoded.some((transaction) => transaction === undefined)) {
      return { ok: false, key: 'codec/malformed' };
    }
    const known = decoded as Transaction[];
    const valid = known.every((transaction) => {
      const message = transactionSigningBytes(this.#chainId, transaction.txid);
      return requiredSignatures(transaction).every(([key, bytes]) =>
        this.#scheme.verify(key, message, bytes),
      );
    });
    if (!valid) return { ok: false, key: 'signature/invalid' };
    return { ok: true };
  }
}

function strictly(bytes: Uint8Array): Transaction | undefined {
  try {
    return decodeTransaction(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}
