// Goal: a tlog-proof has one form, that of C2SP's specification. What it proves is for those to say
// who know nothing of us: see test/oracle.

import { strict as assert } from 'node:assert';
import { toBase64 } from '@witan/ledger/base64';
import { decodeTlogProof, encodeTlogProof, type TlogProof } from '@witan/ledger/tlog-proof';

const hash = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const note = 'example.com/log\n9\nroot\n\n— name c2ln\n';
const proof: TlogProof = { index: 7, path: [hash(1), hash(2)], note };
const siblings = proof.path.map(toBase64).join('\n');
const text = `c2sp.org/tlog-proof@v1\nindex 7\n${siblings}\n\n${note}`;

describe('a tlog-proof', () => {
  it('is the text of the specification, with extra data or without', () => {
    assert.equal(encodeTlogProof(proof), text);
    assert.deepEqual(decodeTlogProof(text), proof);
    const extra = { ...proof, extra: Uint8Array.of(1, 2, 3), path: [] };
    assert.equal(encodeTlogProof(extra), `c2sp.org/tlog-proof@v1\nextra AQID\nindex 7\n\n${note}`);
    assert.deepEqual(decodeTlogProof(encodeTlogProof(extra)), extra);
  });

  it('any other text is none', () => {
    const lines = text.split('\n');
    const changed: readonly (readonly [line: number, to: string, key: string])[] = [
      [0, 'c2sp.org/tlog-proof@v2', 'codec/version'],
      [1, 'index 07', 'codec/not-canonical'],
      [1, 'index -7', 'codec/integer'],
      [1, 'index ', 'codec/not-canonical'],
      [1, 'place 7', 'codec/malformed'],
      [1, 'extra \nindex 7', 'codec/malformed'],
      [1, 'index 7\nextra AQID', 'codec/malformed'],
      [2, toBase64(hash(1)).slice(0, -4), 'codec/malformed'],
      [2, `${toBase64(hash(1))} `, 'codec/malformed'],
      [
        2,
        lines.slice(2, 3).join('\n').repeat(1) + `\n${toBase64(hash(3))}`.repeat(65),
        'codec/malformed',
      ],
      [2, 'A'.repeat(100_000), 'codec/too-long'],
    ];
    for (const [line, to, key] of changed) {
      const mutant = lines.with(line, to).join('\n');
      assert.throws(() => decodeTlogProof(mutant), { name: 'DecodeError', key }, to.slice(0, 40));
    }
    for (const none of ['', '\n\n', 'c2sp.org/tlog-proof@v1\n\n', text.slice(0, 40)]) {
      assert.throws(() => decodeTlogProof(none), { name: 'DecodeError' });
    }
  });
});
