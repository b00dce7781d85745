// The judge: no two statements for one slot, whatever happens (reliability.md §4, G1–G5).

import { strict as assert } from 'node:assert';
import { type BatchHeader, batchHashOf } from '@witan/ledger/batch';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import { JUSTIFICATION, type Statement, statementBytes } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import fc from 'fast-check';
import { decodeMarks, encodeMarks, REMEMBERED } from '../src/marks.ts';
import { MemoryMarks, memoryKeyPair, memoryVerify } from '../src/memory.ts';
import { FENCE_OPEN, type MarkStore, type Signer, type SignRequest } from '../src/ports.ts';
import { createJudge, initialMarks } from '../src/safety.ts';

const chainId = sha256(utf8('a chain'));
const keyPair = memoryKeyPair('judge');
const hashOf = (name: string): Uint8Array => sha256(utf8(name));

const prepare = (view: number, height: number, block = 'block'): Statement => ({
  type: 'prepare',
  view,
  height,
  blockHash: hashOf(block),
});
const commit = (view: number, height: number, block = 'block'): Statement => ({
  type: 'commit',
  view,
  height,
  blockHash: hashOf(block),
  sealedHash: hashOf(`seal of ${block}`),
});
const viewChange = (newView: number, locked?: { view: number; height: number }): Statement => ({
  type: 'view-change',
  newView,
  justification: {
    kind: locked ? JUSTIFICATION.prepare : JUSTIFICATION.base,
    epoch: 0,
    view: locked?.view ?? 0,
    height: locked?.height ?? 0,
    blockHash: hashOf('block'),
  },
});
const newView = (view: number, digest = 'digest'): Statement => ({
  type: 'new-view',
  view,
  digest: hashOf(digest),
});

const laneHeader = (boot: number, seq: number): BatchHeader => ({
  ...{ author: 0, epoch: 0, boot, seq, createdMs: 1, count: 1, byteLength: 5 },
  txRoot: hashOf(`${boot}/${seq}`),
});

function ask(judge: Signer, ...statements: Statement[]): boolean[] {
  let answers: readonly (Uint8Array | undefined)[] = [];
  judge.sign(
    statements.map((statement) => ({ epoch: 0, statement })),
    (signatures) => {
      answers = signatures;
    },
  );
  return answers.map((signature) => signature !== undefined);
}

const fresh = (): { judge: Signer; marks: MemoryMarks } => {
  const marks = new MemoryMarks(chainId);
  return { judge: createJudge({ marks, keyPair, chainId }), marks };
};

describe('judge', () => {
  it('signs the bytes of the statement, bound to chain and epoch', () => {
    const { judge } = fresh();
    judge.sign([{ epoch: 3, statement: prepare(1, 2) }], ([signature]) => {
      const message = statementBytes(chainId, 3, prepare(1, 2));
      assert.ok(memoryVerify(keyPair.publicKey, message, signature as Uint8Array));
    });
  });

  it('G1: PREPARE ahead does not hold COMMIT below, and a new view may go back in height', () => {
    const { judge } = fresh();
    assert.deepEqual(ask(judge, prepare(0, 5), commit(0, 1), commit(0, 2)), [true, true, true]);
    assert.deepEqual(ask(judge, viewChange(1, { view: 0, height: 5 }), prepare(1, 3)), [
      true,
      true,
    ]);
  });

  it('G2: the same statement is signed again, another one for its slot is not', () => {
    for (const [statement, other] of [
      [prepare(1, 4), prepare(1, 4, 'another')],
      [commit(1, 4), commit(1, 4, 'another')],
      [newView(1), newView(1, 'another')],
      [viewChange(1), viewChange(1, { view: 0, height: 1 })],
    ] as const) {
      const { judge } = fresh();
      assert.deepEqual(
        ask(judge, statement, statement, other),
        [true, true, false],
        statement.type,
      );
      assert.deepEqual(ask(judge, statement), [true]);
    }
  });

  it('G2: a slot below the mark that is not remembered is refused', () => {
    const { judge } = fresh();
    assert.deepEqual(ask(judge, prepare(0, 5), prepare(0, 4)), [true, false]);
    assert.deepEqual(ask(judge, prepare(0, 5 + REMEMBERED)), [true]);
    for (let i = 1; i < REMEMBERED; i++) ask(judge, prepare(0, 5 + REMEMBERED + i));
    assert.deepEqual(ask(judge, prepare(0, 5)), [false]);
    assert.deepEqual(ask(judge, prepare(0, 5 + REMEMBERED)), [true]);
  });

  it('refuses votes of a view that a VIEWCHANGE left', () => {
    const { judge } = fresh();
    assert.deepEqual(ask(judge, viewChange(2)), [true]);
    assert.deepEqual(ask(judge, prepare(1, 9), commit(1, 9), newView(1)), [false, false, false]);
    assert.deepEqual(ask(judge, prepare(2, 9), commit(2, 9), newView(2)), [true, true, true]);
  });

  it('refuses a VIEWCHANGE that forgets a lock behind a COMMIT (E6)', () => {
    const { judge } = fresh();
    assert.deepEqual(ask(judge, commit(3, 7)), [true]);
    assert.deepEqual(ask(judge, viewChange(4)), [false]);
    assert.deepEqual(ask(judge, viewChange(4, { view: 2, height: 9 })), [false]);
    assert.deepEqual(ask(judge, viewChange(4, { view: 3, height: 6 })), [false]);
    assert.deepEqual(ask(judge, viewChange(4, { view: 3, height: 7 })), [true]);
  });

  it('refuses a VIEWCHANGE to a lower view, and one that ranks at its own view', () => {
    const { judge } = fresh();
    assert.deepEqual(ask(judge, viewChange(5)), [true]);
    assert.deepEqual(ask(judge, viewChange(4)), [false]);
    assert.deepEqual(ask(judge, viewChange(6, { view: 6, height: 1 })), [false]);
  });

  it('L2: batches need a boot above every earlier one, and a growing seq', () => {
    const { judge, marks } = fresh();
    const batch = (boot: number, seq: number, by = judge): boolean => {
      let signed = false;
      const lane = laneHeader(boot, seq);
      const statement = { type: 'batch', batchHash: batchHashOf(lane) } as const;
      by.sign([{ epoch: 0, statement, lane }], ([signature]) => {
        signed = signature !== undefined;
      });
      return signed;
    };
    assert.deepEqual(
      [batch(2, 1), batch(2, 2), batch(2, 2), batch(2, 1)],
      [true, true, false, false],
    );
    assert.deepEqual([batch(1, 9), batch(3, 1)], [false, true]);
    const restarted = createJudge({ marks, keyPair, chainId });
    assert.equal(batch(3, 2, restarted), false, 'seq is not remembered, so the boot is over');
    assert.equal(batch(4, 1, restarted), true);
    assert.deepEqual(ask(restarted, { type: 'batch', batchHash: hashOf('no slot') }), [false]);
  });

  it('L2: a batch whose hash is not that of its header is refused, whatever slot is claimed', () => {
    const { judge } = fresh();
    const batchHash = batchHashOf(laneHeader(1, 1));
    const answers: boolean[] = [];
    for (const [epoch, lane] of [
      [0, laneHeader(2, 1)],
      [1, laneHeader(1, 1)],
      [0, laneHeader(1, 1)],
    ] as const) {
      judge.sign([{ epoch, statement: { type: 'batch', batchHash }, lane }], ([signature]) => {
        answers.push(signature !== undefined);
      });
    }
    assert.deepEqual(answers, [false, false, true]);
  });

  it('E6: a VIEWCHANGE of an epoch below the last COMMIT is refused', () => {
    const { judge } = fresh();
    judge.sign([{ epoch: 1, statement: commit(0, 40) }], () => undefined);
    assert.deepEqual(ask(judge, viewChange(4)), [false]);
  });

  it('M2: epochs rank before views and heights, in every kind', () => {
    const { judge } = fresh();
    const sign = (epoch: number, statement: Statement): boolean => {
      let signed = false;
      judge.sign([{ epoch, statement }], ([signature]) => {
        signed = signature !== undefined;
      });
      return signed;
    };
    assert.deepEqual(ask(judge, prepare(4, 40), commit(4, 40), viewChange(5)), [true, true, false]);
    for (const statement of [prepare(0, 41), commit(0, 41), newView(1)]) {
      assert.ok(sign(1, statement), statement.type);
    }
    for (const statement of [prepare(9, 99), commit(9, 99), newView(9)]) {
      assert.ok(!sign(0, statement), `${statement.type} of an epoch that is over`);
    }
  });

  it('S5: nothing of an epoch below the fence is signed, not even what was signed before', () => {
    const { judge, marks } = fresh();
    const batch = laneHeader(1, 1);
    const of = (epoch: number, by = judge): boolean[] => {
      const lane = { ...batch, epoch };
      const statement = { type: 'batch', batchHash: batchHashOf(lane) } as const;
      let answers: readonly unknown[] = [];
      by.sign(
        [
          { epoch, statement: prepare(0, 1) },
          { epoch, statement, lane },
        ],
        (signatures) => {
          answers = signatures;
        },
      );
      return answers.map((signature) => signature !== undefined);
    };
    assert.deepEqual(of(0), [true, true]);
    assert.deepEqual(judge.standing, { boot: 1, signsFrom: 0, signedEpoch: 0 });
    let fence = 0;
    const note = (signsFrom: number): void => {
      fence = signsFrom;
    };
    judge.fence(FENCE_OPEN, note);
    assert.equal(fence, FENCE_OPEN);
    assert.deepEqual(
      [of(0), of(7)],
      [
        [false, false],
        [false, false],
      ],
    );
    const restarted = createJudge({ marks, keyPair, chainId });
    assert.equal(restarted.standing?.signsFrom, FENCE_OPEN, 'it is among the marks');
    restarted.fence(3, note);
    assert.deepEqual([fence, of(2, restarted)], [3, [false, false]]);
    restarted.fence(1, note);
    assert.equal(fence, 3, 'only an open fence is lowered');
    assert.equal(of(3, restarted)[0], true);
    restarted.fence(2, note);
    assert.equal(fence, 4, 'an epoch of which something was signed is not freed');
    const unmarked = createJudge({
      marks: { load: () => undefined, save: assert.fail },
      keyPair,
      chainId,
    });
    assert.equal(unmarked.standing, undefined);
  });

  it('G3: marks are durable before the signature, one save for all that waits', () => {
    const saved: (() => void)[] = [];
    const marks: MarkStore = {
      load: () => initialMarks(chainId),
      save: (_marks, done) => saved.push(done),
    };
    const judge = createJudge({ marks, keyPair, chainId });
    const answered: string[] = [];
    judge.sign([{ epoch: 0, statement: prepare(0, 1) }], () => answered.push('first'));
    judge.sign([{ epoch: 0, statement: prepare(0, 2) }], () => answered.push('second'));
    judge.sign([{ epoch: 0, statement: commit(0, 1) }], () => answered.push('third'));
    assert.deepEqual([saved.length, answered], [1, []]);
    saved[0]?.();
    assert.deepEqual([saved.length, answered], [2, ['first']]);
    saved[1]?.();
    assert.deepEqual([saved.length, answered], [2, ['first', 'second', 'third']]);
  });

  it('G3: signing the same again needs no save', () => {
    const { judge, marks } = fresh();
    ask(judge, prepare(0, 1));
    const { saves } = marks;
    assert.deepEqual(ask(judge, prepare(0, 1)), [true]);
    assert.equal(marks.saves, saves);
  });

  it('G4: without marks, or with those of another chain, everything is refused', () => {
    const missing: MarkStore = { load: () => undefined, save: (_marks, done) => done() };
    assert.deepEqual(ask(createJudge({ marks: missing, keyPair, chainId }), prepare(0, 1)), [
      false,
    ]);
    const other = new MemoryMarks(sha256(utf8('another chain')));
    assert.deepEqual(ask(createJudge({ marks: other, keyPair, chainId }), prepare(0, 1)), [false]);
  });

  it('G4: marks that do not decode are an error, not a fresh start', () => {
    const marks = new MemoryMarks(chainId);
    marks.marks = Uint8Array.of(1, 2, 3);
    assert.throws(() => createJudge({ marks, keyPair, chainId }), { name: 'DecodeError' });
  });

  it('marks survive as bytes', () => {
    const { judge, marks } = fresh();
    ask(judge, prepare(0, 1), commit(0, 1), viewChange(1, { view: 0, height: 1 }), newView(1));
    const bytes = marks.marks as Uint8Array;
    assert.deepEqual(encodeMarks(decodeMarks(bytes)), bytes);
    assert.throws(() => decodeMarks(bytes.subarray(1)), { name: 'DecodeError' });
  });

  it('across any requests and restarts no slot is ever signed twice with different bytes', () => {
    const slot = fc.record({
      kind: fc.constantFrom('prepare', 'commit', 'view-change', 'new-view'),
      view: fc.nat(3),
      height: fc.nat(4),
      block: fc.constantFrom('a', 'b'),
      restart: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 40 }), (requests) => {
        const marks = new MemoryMarks(chainId);
        let judge = createJudge({ marks, keyPair, chainId });
        const signed = new Map<string, Uint8Array>();
        let highestCommit = -1;
        for (const { kind, view, height, block, restart } of requests) {
          if (restart) judge = createJudge({ marks, keyPair, chainId });
          const statement =
            kind === 'prepare'
              ? prepare(view, height, block)
              : kind === 'commit'
                ? commit(view, height, block)
                : kind === 'new-view'
                  ? newView(view, block)
                  : viewChange(
                      view,
                      block === 'a' ? { view: Math.max(0, view - 1), height } : undefined,
                    );
          if (!ask(judge, statement)[0]) continue;
          const name = `${kind}/${view}/${kind === 'prepare' || kind === 'commit' ? height : ''}`;
          const bytes = statementBytes(chainId, 0, statement);
          assert.deepEqual(signed.get(name) ?? bytes, bytes);
          signed.set(name, bytes);
          if (kind === 'commit') highestCommit = Math.max(highestCommit, view * 100 + height);
          if (statement.type === 'view-change') {
            const { kind: reported, view: v, height: h } = statement.justification;
            const rank = reported === JUSTIFICATION.base ? -1 : v * 100 + h;
            assert.ok(rank >= highestCommit, 'no lock is forgotten');
          }
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('asks for nothing it cannot answer: an empty request is answered too', () => {
    const { judge } = fresh();
    const requests: SignRequest[] = [];
    let answered = false;
    judge.sign(requests, (signatures) => {
      answered = signatures.length === 0;
    });
    assert.equal(answered, true);
    assert.equal(ZERO_HASH.length, 32);
  });
});
