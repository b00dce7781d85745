// ADR 7: whoever registers keys proves them by cosignatures, and static checks ask for each of them
// before a transaction enters a lane; execution is never asked (C8).

import { strict as assert } from 'node:assert';
import { type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import {
  encodeTransaction,
  encodeTransactionBody,
  transactionId,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import { StaticChecks } from '../src/workers/static-checks.ts';
import { VerifiedSet } from '../src/workers/verified-set.ts';

const CHAIN_ID = new Uint8Array(32).fill(0xc4);
const [sender, network, consensus, stranger] = [1, 2, 3, 4].map((seed) =>
  keyPairFromSeed(new Uint8Array(32).fill(seed)),
) as [KeyPair, KeyPair, KeyPair, KeyPair];

const body = encodeTransactionBody({
  sender: sender.publicKey,
  nonce: 1,
  validUntilHeight: 100,
  operations: [{ call: 258, payload: Uint8Array.of(1) }],
  cosigners: [network.publicKey, consensus.publicKey],
});

function signedBy(cosigners: readonly KeyPair[], chainId = CHAIN_ID): Uint8Array {
  const own = transactionSigningBytes(CHAIN_ID, transactionId(body));
  const message = transactionSigningBytes(chainId, transactionId(body));
  return encodeTransaction(
    body,
    sender.sign(own),
    cosigners.map((cosigner) => cosigner.sign(message)),
  );
}

describe('static checks of cosigners', () => {
  const checks = new StaticChecks(CHAIN_ID, new VerifiedSet());

  it('L3: every cosignature is checked, whatever was seen of the transaction before', () => {
    const refused = { ok: false, key: 'signature/invalid' };
    assert.equal(checks.transaction(signedBy([network, consensus])).ok, true);
    assert.deepEqual(checks.transaction(signedBy([network, stranger])), refused);
    assert.deepEqual(checks.transaction(signedBy([consensus, network])), refused);
    const foreign = signedBy([network, consensus], new Uint8Array(32).fill(1));
    assert.deepEqual(checks.transaction(foreign), refused, 'a proof for another chain');
    assert.deepEqual(checks.transaction(signedBy([network])), { ok: false, key: 'codec/count' });
    assert.equal(checks.transaction(signedBy([network, consensus])).ok, true, 'again');
  });
});
