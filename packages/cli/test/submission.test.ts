// Trying again: only what may end otherwise, at the next node, with pauses that grow, until time is
// over; and what is proved false is never asked for a second time.

import { strict as assert } from 'node:assert';
import { type ProblemKey, VerifyError, WitanError } from '@witan/ledger/problems';
import { persistently, refusalOf, submitUntilFinal } from '../src/submission.ts';

const transaction = { txid: new Uint8Array(32), bytes: new Uint8Array(1) };

/** Three nodes of which each answers with a problem until it is asked for the n-th time. */
function failing(key: ProblemKey, times: number) {
  const asked: string[] = [];
  const ask = async (node: string): Promise<string> => {
    asked.push(node);
    if (asked.length <= times) throw new WitanError(key, node);
    return node;
  };
  return { asked, ask };
}

describe('submission', () => {
  const pauses: number[] = [];
  const sleep = async (ms: number): Promise<void> => void pauses.push(ms);
  const patience = { timeoutMs: 60_000, sleep };

  beforeEach(() => {
    pauses.length = 0;
  });

  it('asks one node after the other, from the given one on, with a pause after each round that grows', async () => {
    const { asked, ask } = failing('client/unreachable', 7);
    const answer = await persistently(['a', 'b', 'c'], { ...patience, first: 1 }, ask);
    assert.equal(answer, 'c');
    assert.deepEqual(asked, ['b', 'c', 'a', 'b', 'c', 'a', 'b', 'c']);
    assert.deepEqual(pauses, [200, 400]);
  });

  it('gives up when time is over, with what the last node said', async () => {
    const { ask } = failing('api/busy', Number.POSITIVE_INFINITY);
    const impatient = { ...patience, timeoutMs: 100 };
    await assert.rejects(
      persistently(['a', 'b'], impatient, ask),
      (error) => error instanceof WitanError && error.key === 'api/busy',
    );
  });

  it('does not repeat what a repeat cannot mend', async () => {
    for (const error of [
      new WitanError('api/txid-mismatch'),
      new WitanError('signature/invalid'),
      new VerifyError('certificate/signature'),
      new TypeError('our own'),
    ]) {
      let asked = 0;
      const ask = async (): Promise<never> => {
        asked++;
        throw error;
      };
      await assert.rejects(persistently(['a', 'b'], patience, ask), error);
      assert.equal(asked, 1);
    }
  });

  it('a transaction that is not final in time is named, for it may be later', async () => {
    const node = {
      submit: async (): Promise<never> => {
        throw new WitanError('client/timeout');
      },
    };
    await assert.rejects(submitUntilFinal([node], transaction, { timeoutMs: 1 }), (error) => {
      assert.ok(error instanceof WitanError);
      assert.equal(error.key, 'client/timeout');
      assert.match(error.message, /^client\/timeout: 0{64}.*may be later$/);
      return true;
    });
  });

  it('an outcome’s code is a key of the catalogue, and 0 is none', () => {
    assert.equal(refusalOf(0), undefined);
    assert.equal(refusalOf(4211), 'land/frozen');
    assert.equal(refusalOf(9999), 'transaction/failed');
  });
});
