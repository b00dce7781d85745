// Goal: a key is a cosigner only where its own signature stands in the envelope, each key once, and
// the identifier covers who cosigns (ADR 7). Method: well-made and ill-made envelopes.

import { strict as assert } from 'node:assert';
import { equalBytes } from '@witan/ledger/bytes';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { ZERO_HASH } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { cosignersMax } from '@witan/ledger/limits';
import { verifySignature } from '@witan/ledger/signature';
import {
  decodeTransaction,
  encodeTransaction,
  encodeTransactionBody,
  recordId,
  requiredSignatures,
  transactionId,
  transactionSigningBytes,
} from '@witan/ledger/transaction';

const sender = demonstrationKeyPair('sender');
const others = ['a', 'b', 'c', 'd', 'e'].map((name) => demonstrationKeyPair(name));

function bodyOf(cosigners: readonly KeyPair[]): Uint8Array {
  return encodeTransactionBody({
    sender: sender.publicKey,
    nonce: 1,
    validUntilHeight: 9,
    operations: [{ call: 258, payload: Uint8Array.of(1) }],
    cosigners: cosigners.map(({ publicKey }) => publicKey),
  });
}

function envelope(named: readonly KeyPair[], signing: readonly KeyPair[] = named): Uint8Array {
  const body = bodyOf(named);
  const message = transactionSigningBytes(ZERO_HASH, transactionId(body));
  const cosignatures = signing.map((pair) => pair.sign(message));
  return encodeTransaction(body, sender.sign(message), cosignatures);
}

function isWholeSigned(bytes: Uint8Array): boolean {
  const transaction = decodeTransaction(bytes);
  const message = transactionSigningBytes(ZERO_HASH, transaction.txid);
  return requiredSignatures(transaction).every(([key, signature]) =>
    verifySignature(key, message, signature),
  );
}

describe('cosigners', () => {
  it('C5: sender and all cosigners sign the same bytes, and all are asked for', () => {
    const three = others.slice(0, 3);
    const bytes = envelope(three);
    assert.equal(requiredSignatures(decodeTransaction(bytes)).length, 4);
    assert.ok(isWholeSigned(bytes));
    const swapped = envelope(three, three.toReversed());
    assert.equal(isWholeSigned(swapped), false, 'each in its place');
    const foreign = envelope(three, [...three.slice(0, 2), others[4] as KeyPair]);
    assert.equal(isWholeSigned(foreign), false);
  });

  it('a transaction without cosigners has the bytes that it always had', () => {
    const body = { sender: sender.publicKey, nonce: 1, validUntilHeight: 9 };
    const operations = [{ call: 258, payload: Uint8Array.of(1) }];
    assert.ok(equalBytes(encodeTransactionBody({ ...body, operations }), bodyOf([])));
    assert.deepEqual(decodeTransaction(envelope([])).cosigners, []);
  });

  it('the identifier names the cosigners, so that nobody takes one away or adds one', () => {
    const [one, two] = [bodyOf(others.slice(0, 1)), bodyOf(others.slice(0, 2))];
    assert.notDeepEqual(transactionId(one), transactionId(two));
    const count = { key: 'codec/count' };
    assert.throws(() => decodeTransaction(envelope(others.slice(0, 2), others.slice(0, 1))), count);
    assert.throws(() => decodeTransaction(envelope([], others.slice(0, 1))), count);
  });

  it('a key signs once: neither the sender again, nor a cosigner twice, nor more than four', () => {
    const again = { key: 'codec/not-canonical' };
    assert.throws(() => decodeTransaction(envelope([sender])), again);
    const [a, b] = others as [KeyPair, KeyPair];
    assert.throws(() => decodeTransaction(envelope([a, b, a])), again);
    assert.equal(others.length, cosignersMax + 1);
    assert.throws(() => decodeTransaction(envelope(others)), { key: 'codec/count' });
  });

  it('TREE-4: records are named by a hash of the transaction that makes them', () => {
    const txid = transactionId(bodyOf([]));
    const names = [recordId(txid), recordId(txid, 1), recordId(txid, 0, 1)];
    assert.ok(names.every((name) => name.length === 20));
    assert.notDeepEqual(names[0], names[1]);
    assert.notDeepEqual(names[1], names[2]);
  });
});
