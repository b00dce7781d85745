// Evidence that blocks carry: recorded once, for good, with the statements themselves (§15).

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { type Evidence, encodeEvidence } from '@witan/ledger/evidence';
import { sha256 } from '@witan/ledger/hash';
import { evidencePerKindMax } from '@witan/ledger/limits';
import { utf8 } from '@witan/ledger/text';
import { recordedEvidence } from '../src/host/evidence.ts';
import { TestLedger } from '../src/testkit.ts';

function twoPrepares(height: number, culprit = 1, epoch = 0, name = 'a'): Uint8Array {
  const claim = (block: string) => ({
    blockHash: sha256(utf8(block)),
    signature: new Uint8Array(65).fill(1),
  });
  const votes = [claim(name), claim(`${name}b`)].sort((a, b) =>
    Buffer.compare(a.blockHash, b.blockHash),
  );
  const evidence = { kind: 'E1', epoch, culprit, view: 3, height, votes };
  return encodeEvidence(evidence as unknown as Evidence);
}

function twoCheckpoints(size: number, fill: number, epoch = 0): Uint8Array {
  const head = (root: number) => ({
    ...{ root: new Uint8Array(32).fill(root), time: 9 },
    signature: new Uint8Array(65).fill(fill),
  });
  return encodeEvidence({ kind: 'E8', epoch, culprit: 2, size, heads: [head(1), head(2)] });
}

function commit(ledger: TestLedger, ...evidence: readonly Uint8Array[]): string {
  const { block, batches } = ledger.block([]);
  const carrying = { ...block, evidence };
  const { result } = ledger.host.execute(carrying, batches);
  ledger.host.commit(carrying, result);
  ledger.timeMs += 1_000;
  return toHex(result.stateRoot);
}

/** Piece by piece. */
function recordedOf({ host }: TestLedger) {
  return [...recordedEvidence(host.view())].flatMap(({ seat, member, pieces }) =>
    pieces.map((piece) => ({ ...piece, seat, member })),
  );
}

describe('host: evidence', () => {
  it('§15: what a block carries is recorded with its height, and proved like any record', () => {
    const ledger = new TestLedger();
    commit(ledger, twoPrepares(5), twoPrepares(6, 2));
    const found = recordedOf(ledger);
    assert.deepEqual(
      found.map(({ member, height }) => [member, height]),
      [
        ['land-registry', 1],
        ['interior', 1],
      ],
    );
    assert.deepEqual(found[0]?.evidence, twoPrepares(5));
    const answer = ledger.host.query('governance/evidence');
    assert.equal((answer.data as unknown[]).length, 2);
    assert.ok(answer.proof.length > 0);
  });

  it('EV-2: one slot is recorded once, whoever proposes it again and with which statements', () => {
    const ledger = new TestLedger();
    const first = commit(ledger, twoPrepares(5), twoPrepares(5));
    assert.equal(recordedOf(ledger).length, 1);
    commit(ledger, twoPrepares(5, 1, 0, 'c'));
    assert.deepEqual(
      recordedOf(ledger).map(({ height, evidence }) => [height, evidence]),
      [[1, twoPrepares(5)]],
    );
    assert.ok(first.length > 0);
  });

  it('§15: of one kind against one member a bounded number is kept', () => {
    const ledger = new TestLedger();
    for (let height = 1; height <= evidencePerKindMax + 4; height++) {
      commit(ledger, twoPrepares(height));
    }
    commit(ledger, twoPrepares(1, 3));
    const found = recordedOf(ledger);
    assert.equal(found.filter(({ seat }) => seat === 1).length, evidencePerKindMax);
    assert.equal(found.filter(({ seat }) => seat === 3).length, 1);
  });

  it('E8: one size is recorded once, in the epoch of its last entry and in no other', () => {
    const ledger = new TestLedger();
    commit(ledger, twoCheckpoints(1, 1), twoCheckpoints(7, 1), twoCheckpoints(7, 2));
    commit(ledger, twoCheckpoints(7, 3), twoCheckpoints(0, 1), twoCheckpoints(7, 1, 1));
    const found = recordedOf(ledger).map(({ member, height, evidence }) => ({
      ...{ member, height, evidence },
    }));
    assert.deepEqual(found, [
      { member: 'interior', height: 1, evidence: twoCheckpoints(1, 1) },
      { member: 'interior', height: 1, evidence: twoCheckpoints(7, 1) },
    ]);
  });

  it('C8: bytes that are no evidence, of another epoch or of no seat change nothing', () => {
    const ledger = new TestLedger();
    const twin = new TestLedger();
    const nonsense = [Uint8Array.of(1, 2, 3), twoPrepares(1, 1, 4), twoPrepares(1, 50)];
    assert.equal(commit(ledger, ...nonsense), commit(twin));
    assert.deepEqual(recordedOf(ledger), []);
  });
});
