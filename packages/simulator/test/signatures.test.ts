// The oracle accepts what was signed and nothing else, as Ed25519 would.

import { strict as assert } from 'node:assert';
import { utf8 } from '@witan/ledger/text';
import { oracleSignatures, realSignatures } from '../src/signatures.ts';

for (const [name, create] of [
  ['oracle', oracleSignatures],
  ['Ed25519', realSignatures],
] as const) {
  describe(`signatures: ${name}`, () => {
    const scheme = create();
    const key = scheme.keyPair('a');
    const message = utf8('statement');

    it('accepts a signature, which is the same each time', () => {
      const signature = key.sign(message);
      assert.ok(scheme.verify(key.publicKey, message, signature));
      assert.deepEqual(scheme.keyPair('a').sign(message), signature);
    });

    it('refuses another message, another key and another signature', () => {
      const signature = key.sign(message);
      const changed = signature.slice();
      changed[40] = (changed[40] as number) ^ 1;
      assert.equal(scheme.verify(key.publicKey, utf8('other'), signature), false);
      assert.equal(scheme.verify(scheme.keyPair('b').publicKey, message, signature), false);
      assert.equal(scheme.verify(key.publicKey, message, changed), false);
    });
  });
}

describe('signatures: forgery', () => {
  it('what nobody signed is refused, although anybody can work out its bytes', () => {
    const elsewhere = oracleSignatures();
    const signature = elsewhere.keyPair('a').sign(utf8('statement'));
    const scheme = oracleSignatures();
    const { publicKey } = scheme.keyPair('a');
    assert.equal(scheme.verify(publicKey, utf8('statement'), signature), false);
  });
});
