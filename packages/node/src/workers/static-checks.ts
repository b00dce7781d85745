// Static validity of transactions and batches (L1, L3): form, sizes, root, signatures. What depends
// on the state of the ledger is not asked here. A verdict depends on the bytes and the chain alone,
// so it is the same on every validator.

import type { BatchVerdict } from '@witan/consensus';
import { decodeBatch } from '@witan/ledger/batch';
import { equalBytes } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { leafHash, merkleRoot } from '@witan/ledger/merkle';
import { DecodeError, type ProblemKey } from '@witan/ledger/problems';
import { type PublicKey, verifySignature } from '@witan/ledger/signature';
import { statementBytes } from '@witan/ledger/statement';
import {
  decodeTransaction,
  requiredSignatures,
  type Transaction,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import type { VerifiedSet } from './verified-set.ts';

export type TransactionVerdict =
  | { readonly ok: true; readonly txid: Hash }
  | { readonly ok: false; readonly key: ProblemKey };

export class StaticChecks {
  readonly #chainId: Hash;
  readonly #verified: VerifiedSet;
  /** What a sender signs but for the identifier, which ends it: an array each would be garbage. */
  readonly #signed: Uint8Array;

  constructor(chainId: Hash, verified: VerifiedSet) {
    this.#chainId = chainId;
    this.#verified = verified;
    this.#signed = transactionSigningBytes(chainId, ZERO_HASH);
  }

  transaction(bytes: Uint8Array): TransactionVerdict {
    return refusing(() => this.#transaction(bytes, leafHash(bytes)));
  }

  /** `authorKey` is the consensus key of the author in the batch's epoch. */
  batch(bytes: Uint8Array, authorKey: PublicKey): BatchVerdict {
    return refusing(() => this.#batch(bytes, authorKey));
  }

  #transaction(bytes: Uint8Array, leaf: Hash): TransactionVerdict {
    const transaction = decodeTransaction(bytes);
    const { txid } = transaction;
    if (!this.#verified.has(leaf)) {
      if (!this.#isSigned(transaction)) return { ok: false, key: 'signature/invalid' };
      this.#verified.add(leaf);
    }
    return { ok: true, txid };
  }

  #isSigned(transaction: Transaction): boolean {
    const message = this.#signed;
    message.set(transaction.txid, message.length - HASH_LENGTH);
    return requiredSignatures(transaction).every(([key, signature]) =>
      verifySignature(key, message, signature),
    );
  }

  #batch(bytes: Uint8Array, authorKey: PublicKey): BatchVerdict {
    const { header, hash, signature, transactions } = decodeBatch(bytes);
    const statement = statementBytes(this.#chainId, header.epoch, {
      type: 'batch',
      batchHash: hash,
    });
    if (!verifySignature(authorKey, statement, signature)) {
      return { ok: false, key: 'signature/invalid' };
    }
    const leaves = transactions.map(leafHash);
    if (!equalBytes(merkleRoot(leaves), header.txRoot)) {
      return { ok: false, key: 'codec/malformed' };
    }
    const txids = new Uint8Array(transactions.length * HASH_LENGTH);
    for (const [i, transaction] of transactions.entries()) {
      const verdict = this.#transaction(transaction, leaves[i] as Hash);
      if (!verdict.ok) return verdict;
      txids.set(verdict.txid, i * HASH_LENGTH);
    }
    return { ok: true, txids };
  }
}

/** Bytes that do not decode are a verdict here; any other throw is ours, and goes on. */
function refusing<Verdict>(check: () => Verdict): Verdict | { ok: false; key: ProblemKey } {
  try {
    return check();
  } catch (error) {
    if (error instanceof DecodeError) return { ok: false, key: error.key };
    throw error;
  }
}
