// Static validity of batches (L3), worked out once for the whole council: a verdict depends on the
// bytes alone, and what hundreds of verifications cost is not what a simulation is about.

import type { BatchVerdict, Block } from '@witan/consensus';
import { type Batch, batchRootMatches } from '@witan/ledger/batch';
import { toHex } from '@witan/ledger/bytes';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { DecodeError, must } from '@witan/ledger/problems';
import { statementBytes } from '@witan/ledger/statement';
import {
  decodeTransaction,
  type Transaction,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import type { SignatureScheme } from './signatures.ts';

export class BatchRegistry {
  readonly #genesis: Genesis;
  readonly #chainId: Hash;
  readonly #scheme: SignatureScheme;
  readonly #verdicts = new Map<string, BatchVerdict>();

  constructor(genesis: Genesis, scheme: SignatureScheme) {
    this.#genesis = genesis;
    this.#chainId = chainIdOf(genesis);
    this.#scheme = scheme;
  }

  verdict(batch: Batch): BatchVerdict {
    const key = toHex(batch.hash) + toHex(batch.signature);
    const known = this.#verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = this.#judge(batch);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  /** Of a batch that an honest validator has let through, or written itself. */
  transactionsIn(batch: Batch): readonly Hash[] {
    const verdict = this.verdict(batch);
    must(verdict.ok, 'only valid batches are executed');
    this.#transactions.set(toHex(batch.hash), verdict.txids);
    return verdict.txids;
  }

  readonly #transactions = new Map<string, readonly Hash[]>();

  /** Of a block that has been executed. */
  transactionsOf({ references }: Block): Hash[] {
    return references.flatMap(({ batchHash }) => this.#transactions.get(toHex(batchHash)) ?? []);
  }

  #judge(batch: Batch): BatchVerdict {
    const { header, hash, signature, transactions } = batch;
    const author = this.#genesis.validators[header.author];
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
    const valid = known.every(({ sender, txid, signature: bytes }) =>
      this.#scheme.verify(sender, transactionSigningBytes(this.#chainId, txid), bytes),
    );
    if (!valid) return { ok: false, key: 'signature/invalid' };
    return { ok: true, txids: known.map(({ txid }) => txid) };
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
