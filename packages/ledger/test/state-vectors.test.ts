// The verifier reads the frozen vectors, and nothing else: another implementation can do the same.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import {
  checkHistory,
  decodeHistorySteps,
  extendHistory,
  FIRST_HISTORY_HEAD,
} from '@witan/ledger/state-history';
import { openStateProof, type StateEntry } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  judgeKey,
  judgePage,
  judgeRange,
  judgeRangeTotal,
  judgeTotal,
  type StateTotal,
} from '@witan/ledger/state-proof-verdict';
import { innerHash, innerPreimage, leafHash, leafPreimage } from '@witan/ledger/state-tree';
import { decodeValue, encodeRecord } from '@witan/ledger/state-value';

const folder = new URL('../../../test/vectors/state/', import.meta.url);

function frozen<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

function bytes(text: string): Uint8Array {
  return fromHex(text) as Uint8Array;
}

interface NodeJson {
  readonly count: number;
  readonly sum: string;
  readonly hash: string;
}

interface Question {
  readonly ask: string;
  readonly key: string;
  readonly prefix: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

interface ProofVector {
  readonly name: string;
  readonly question: Question;
  readonly proof: string;
  readonly verdict: unknown;
}

interface ProofVectors {
  readonly chainId: string;
  readonly height: number;
  readonly stateRoot: string;
  readonly proofs: readonly ProofVector[];
}

const totalJson = ({ count, sum }: StateTotal) => ({ count, sum: String(sum) });

const entryJson = ({ key, amount, value }: StateEntry) => ({
  key: toHex(key),
  amount: String(amount),
  value: value === undefined ? null : toHex(value),
});

/** Opens a proof under the frozen header and answers a question as the vectors write answers. */
function answer(proof: string, question: Question): unknown {
  const { chainId, height, stateRoot } = frozen<ProofVectors>('proofs.json');
  const expected = { chainId: bytes(chainId), height, stateRoot: bytes(stateRoot) };
  const opened = openStateProof(decodeStateProof(bytes(proof)), expected);
  const { ask, from, to } = question;
  if (ask === 'key') {
    const verdict = judgeKey(opened, bytes(question.key));
    return verdict.present ? { present: true, entry: [entryJson(verdict)] } : { present: false };
  }
  const range = {
    prefix: bytes(question.prefix),
    from: from === undefined ? undefined : bytes(from),
    to: to === undefined ? undefined : bytes(to),
  };
  if (ask === 'range') return { entries: judgeRange(opened, range).map(entryJson) };
  if (ask === 'total') return { total: totalJson(judgeTotal(opened, range.prefix)) };
  if (ask === 'range-total') return { total: totalJson(judgeRangeTotal(opened, range)) };
  const page = judgePage(opened, range.prefix, range.from, question.limit);
  return {
    entries: page.entries.map(entryJson),
    atEnd: page.atEnd,
    total: totalJson(page.total),
  };
}

describe('frozen vectors of the state, read by the verifier', () => {
  it('leaves and inner nodes have the frozen preimages and hashes', () => {
    interface NodeVectors {
      leaves: { key: string; value: string; preimage: string; hash: string }[];
      inner: { bit: number; left: NodeJson; right: NodeJson; preimage: string; hash: string }[];
    }
    const { leaves, inner } = frozen<NodeVectors>('nodes.json');
    assert.ok(leaves.length > 0 && inner.length > 0);
    for (const { key, value, preimage, hash } of leaves) {
      const valueHash = sha256(bytes(value));
      assert.equal(toHex(leafPreimage(bytes(key), valueHash)), preimage);
      assert.equal(toHex(leafHash(bytes(key), valueHash)), hash);
    }
    const child = ({ count, sum, hash }: NodeJson) => ({
      count,
      sum: BigInt(sum),
      copyHash: (target: Uint8Array, offset: number) => target.set(bytes(hash), offset),
    });
    for (const { bit, left, right, preimage, hash } of inner) {
      assert.equal(toHex(innerPreimage(bit, child(left), child(right))), preimage);
      assert.equal(toHex(innerHash(bit, child(left), child(right))), hash);
    }
  });

  it('values decode to the frozen records and back', () => {
    interface RecordJson {
      amount: string | null;
      recVersion: number;
      updatedHeight: number;
      historyHead: string | null;
      salt: string | null;
      payload: string;
    }
    interface ValueVectors {
      values: { name: string; bytes: string; record: RecordJson | null }[];
      refused: { bytes: string; code: string }[];
    }
    const { values, refused } = frozen<ValueVectors>('values.json');
    assert.ok(values.length > 0 && refused.length > 0);
    for (const { name, bytes: text, record } of values) {
      const decoded = decodeValue(bytes(text));
      if (record === null || decoded === undefined) {
        assert.deepEqual([name, decoded, record], [name, undefined, null]);
        continue;
      }
      assert.equal(decoded.amount === undefined ? null : String(decoded.amount), record.amount);
      assert.equal(decoded.recVersion, record.recVersion);
      assert.equal(decoded.updatedHeight, record.updatedHeight);
      assert.equal(
        decoded.historyHead && toHex(decoded.historyHead),
        record.historyHead ?? undefined,
      );
      assert.equal(decoded.salt && toHex(decoded.salt), record.salt ?? undefined);
      assert.equal(toHex(decoded.payload), record.payload);
      assert.equal(toHex(encodeRecord(decoded)), text);
    }
    for (const { bytes: text, code } of refused) {
      assert.throws(() => decodeValue(bytes(text)), { key: code }, text);
    }
  });

  for (const { name, question, proof, verdict } of frozen<ProofVectors>('proofs.json').proofs) {
    it(`proof: ${name}`, () => {
      assert.deepEqual(answer(proof, question), verdict);
    });
  }

  for (const { name, question, proof, code } of frozen<(ProofVector & { code: string })[]>(
    'refused.json',
  )) {
    it(`refused: ${name}`, () => {
      const anyQuestion = question ?? { ask: 'total', prefix: '' };
      assert.throws(() => answer(proof, anyQuestion), { key: code });
    });
  }

  it('history folds to the frozen heads', () => {
    interface HistoryVectors {
      recVersion: number;
      updatedHeight: number;
      steps: { step: string; head: string }[];
    }
    const { recVersion, updatedHeight, steps } = frozen<HistoryVectors>('history.json');
    let head = FIRST_HISTORY_HEAD;
    const decoded = steps.flatMap(({ step }) => decodeHistorySteps(bytes(step)));
    for (const [i, step] of decoded.entries()) {
      head = extendHistory(head, step);
      assert.ok(equalBytes(head, bytes(steps[i]!.head)));
    }
    const rest = { amount: undefined, salt: undefined, payload: new Uint8Array(0) };
    checkHistory({ ...rest, recVersion, updatedHeight, historyHead: head }, decoded);
    assert.equal(decoded.length, 3);
  });
});
