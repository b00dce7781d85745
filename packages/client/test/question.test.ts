// Goal: a question has one written form, the one of its address, however people write it.

import { strict as assert } from 'node:assert';
import { canonicalQuestion, LedgerClient } from '@witan/client';
import { WitanError } from '@witan/ledger/problems';
import { ask, QUERIES } from '@witan/state/schema';
import fc from 'fast-check';
import { TestChain } from '../../light-client/test/chain.ts';
import { toyQuestions } from '../../light-client/test/toy-schema.ts';

describe('canonical question', () => {
  it('encodes each segment once', () => {
    const forms: [written: string, canonical: string][] = [
      ['land/parcels/106-54', 'land/parcels/106-54'],
      ['land/parcels/A B', 'land/parcels/A%20B'],
      ['land/parcels/A%20B', 'land/parcels/A%20B'],
      ['land/parcels/A%2FB', 'land/parcels/A%2FB'],
      ['land/parcels/100%25', 'land/parcels/100%25'],
      ['land/parcels/%41', 'land/parcels/A'],
      ['land/parcels/%3Fat=3#x', 'land/parcels/%3Fat%3D3%23x'],
      ['land/parcels/A B?proof=sum', 'land/parcels/A%20B?proof=sum'],
      ['land/parcels?limit=50&from=0a', 'land/parcels?limit=50&from=0a'],
      ['land/parcels/北京', 'land/parcels/%E5%8C%97%E4%BA%AC'],
      ['land/parcels/\u001b[2K', 'land/parcels/%1B%5B2K'],
      ['land/parcels/\u202eX', 'land/parcels/%E2%80%AEX'],
    ];
    for (const [written, canonical] of forms) {
      assert.equal(canonicalQuestion(written), canonical);
      assert.equal(canonicalQuestion(canonical), canonical);
      assert.match(canonical, /^[!-~]+$/, 'visible ASCII, as a receipt demands');
      const { pathname, search } = new URL(`http://h/v1/${canonical}`);
      assert.equal(pathname + search, `/v1/${canonical}`);
    }
  });

  it('refuses what an address cannot carry', () => {
    const refused = { name: 'WitanError', key: 'usage/invalid' };
    for (const path of ['a?', 'a?b', 'a?b=1#c', 'a?b=1&c', 'a?b=?', 'a?b=%31', 'a?b=1?c=2']) {
      assert.throws(() => canonicalQuestion(path), refused, path);
    }
    for (const path of ['', 'a//b', 'a/', '/a', 'a/.', 'a/..', 'a/%2e%2e', 'a/50%', 'a/\ud800']) {
      assert.throws(() => canonicalQuestion(path), refused, path);
    }
  });

  it('PROOF-1: whatever a receipt calls its question, the schema reads it or refuses it', () => {
    const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
    const segment = fc.oneof(
      fc.string({ unit: visible, maxLength: 50 }),
      fc.constantFrom('%', '%00', '%ff', '%ED%A0%80', '0', '-1', '1e3', '0x1', 'a'.repeat(40)),
    );
    const path = fc.tuple(fc.constantFrom(...QUERIES), fc.array(segment, { maxLength: 5 }));
    let read = 0;
    const property = fc.property(path, ([query, segments]) => {
      let next = 0;
      const part = (name: string): string => (name[0] === '{' ? (segments[next++] ?? 'x') : name);
      const text = query.path.split('/').map(part).join('/');
      try {
        assert.ok(ask(text).questions.length > 0);
        read += 1;
      } catch (error) {
        assert.ok(error instanceof WitanError, `${text}: ${error}`);
        assert.ok(
          ['usage/invalid', 'query/unknown', 'query/no-list'].includes(error.key),
          error.key,
        );
      }
    });
    fc.assert(property, { seed: 31, numRuns: 3_000 });
    assert.ok(read > 100 && read < 3_000, `${read} were read`);
  });

  it('a question that the reader does not know is not even asked', async () => {
    const { trust } = new TestChain();
    const url = 'http://127.0.0.1:9';
    const client = new LedgerClient({ url, trust, questions: toyQuestions });
    for (const path of ['no/such', 'payments/..', 'payments/2']) {
      await assert.rejects(client.query(path), { name: 'WitanError', key: 'usage/invalid' });
    }
  });
});
