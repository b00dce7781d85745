// Goal: the path of an outcome leads to `receiptsRoot` without anybody's word on how many outcomes
// there are, and an outcome that decides nothing is not taken for the fate of a transaction.
// Method: RFC 6962 lists of all small sizes, against the root by definition; and the catalogue.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { inclusionPath, leafHash, merkleRoot, rootFromPath } from '@witan/ledger/merkle';
import { isExecuted, type Outcome } from '@witan/ledger/outcome';
import { PROBLEMS, type ProblemKey, problemOf, VerifyError } from '@witan/ledger/problems';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { verifyReceipt } from '@witan/light-client';
import { rootFromOutcome } from '../src/transaction-claim.ts';
import { NOW_MS, REFUSAL_CODE, TestChain } from './chain.ts';
import { quickVerify } from './quick-crypto.ts';
import { toyQuestions } from './toy-schema.ts';

const SIZE_MAX = 40;
const leaves = Array.from({ length: SIZE_MAX }, (_, i) => leafHash(Uint8Array.of(i)));

/** The root in hexadecimal, or nothing where a list of this size has no such path. */
function rootsWith(leaf: Hash, index: number, size: number, path: readonly Hash[]): string[] {
  try {
    return [toHex(rootFromPath(leaf, index, size, path))];
  } catch (error) {
    assert.ok(error instanceof VerifyError);
    return [];
  }
}

describe('the path of an outcome', () => {
  it('RFC 6962: leads to the root of lists of all sizes, from every index', () => {
    for (let size = 1; size <= SIZE_MAX; size++) {
      const list = leaves.slice(0, size);
      const root = toHex(merkleRoot(list));
      for (let index = 0; index < size; index++) {
        const path = inclusionPath(list, index);
        assert.equal(toHex(rootFromOutcome(leaves[index] as Hash, index, path)), root);
      }
    }
  });

  it('is what every size says in which the index has a path of that length', () => {
    const leaf = leaves[0] as Hash;
    for (let length = 0; length <= 6; length++) {
      const path = leaves.slice(20, 20 + length);
      for (let index = 0; index < 32; index++) {
        const sizes = Array.from({ length: SIZE_MAX - index }, (_, i) => index + 1 + i);
        const roots = new Set(sizes.flatMap((size) => rootsWith(leaf, index, size, path)));
        if (roots.size === 0) continue;
        assert.deepEqual([...roots], [toHex(rootFromOutcome(leaf, index, path))]);
      }
    }
  });

  it('a path shorter than the index has one bits is none', () => {
    for (const index of [1, 3, 5, 7, 2 ** 32 - 1]) {
      assert.throws(() => rootFromOutcome(leaves[0] as Hash, index, []), { key: 'proof/path' });
    }
  });

  it('another index gives another root, unless it is the same place of another list', () => {
    const list = leaves.slice(0, 13);
    const root = toHex(merkleRoot(list));
    for (let index = 0; index < 13; index++) {
      const path = inclusionPath(list, index);
      for (let other = 0; other < 16; other++) {
        if (other === index || path.length < other.toString(2).replaceAll('0', '').length) continue;
        const found = toHex(rootFromOutcome(leaves[index] as Hash, other, path));
        // 12, the last of 13, has the place of 2 in a list of three: the outcome itself tells them
        // apart, for it states its index.
        const isAlias = index === 12 && path.length === 2 && [3, 5, 6, 9, 10].includes(other);
        assert.equal(found === root, isAlias, `${index} as ${other}`);
      }
    }
  });
});

describe('the fate of a transaction', () => {
  const check = async (code: number) => {
    const chain = new TestChain({ outcomeOf: (outcome) => ({ ...outcome, code }) });
    const receipt = encodeReceipt(chain.transactionReceipt(5, 3));
    return verifyReceipt(chain.trust, receipt, {
      verify: quickVerify,
      questions: toyQuestions,
      nowMs: NOW_MS,
    });
  };

  it('executed, or refused by a rule of the ledger: both are final', async () => {
    for (const code of [0, REFUSAL_CODE, problemOf('transaction/failed').code]) {
      const { finding } = await check(code);
      assert.ok(finding.kind === 'transaction');
      assert.equal(finding.outcome.code, code);
    }
  });

  it('L7, GOV-9: what was not executed there decides nothing, whatever seals it', async () => {
    const skipped: ProblemKey[] = [
      'transaction/replayed',
      'transaction/expired',
      'transaction/expiry-too-far',
      'governance/quota-exceeded',
    ];
    const undecodable = (Object.keys(PROBLEMS) as ProblemKey[]).filter((key) =>
      key.startsWith('codec/'),
    );
    assert.ok(undecodable.length > 5);
    for (const key of [...skipped, ...undecodable]) {
      const refused = { name: 'VerifyError', key: 'receipt/outcome' };
      await assert.rejects(check(problemOf(key).code), refused, key);
    }
  });

  it('an outcome that names another height is none of this block', async () => {
    const outcomeOf = (outcome: Outcome): Outcome => ({ ...outcome, height: outcome.height + 1 });
    const chain = new TestChain({ outcomeOf });
    const receipt = encodeReceipt(chain.transactionReceipt(5, 3));
    const reader = { verify: quickVerify, questions: toyQuestions, nowMs: NOW_MS };
    const refused = { name: 'VerifyError', key: 'receipt/outcome' };
    await assert.rejects(verifyReceipt(chain.trust, receipt, reader), refused);
  });

  it('no code that a module can give is taken for one of the host', () => {
    for (const [key, { code }] of Object.entries(PROBLEMS)) {
      const isOfModule = /^(land|governance)\//.test(key) && key !== 'governance/quota-exceeded';
      if (isOfModule || key === 'transaction/malformed-call') {
        assert.ok(isExecuted({ code }), key);
      }
    }
  });
});
