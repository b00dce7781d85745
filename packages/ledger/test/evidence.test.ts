// Evidence E1–E8 (consensus.md §15): it names whoever signed what no honest validator signs, is one
// byte string whoever reports it, and accuses nobody else whatever is forged.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { composeBatch } from '../src/batch.ts';
import { blockHash, type Header } from '../src/block.ts';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '../src/checkpoint.ts';
import { contradictions, isSizeOf, twoCheckpoints } from '../src/checkpoint-evidence.ts';
import type { Council } from '../src/council.ts';
import { genesisCouncil } from '../src/council.ts';
import { demonstrationKeyPair } from '../src/demonstration.ts';
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  evidenceRoot,
  evidenceSlot,
  type InvalidBlock,
  orderedPair,
  type Pair,
} from '../src/evidence.ts';
import { leaderSeat, verifyEvidence } from '../src/evidence-verdict.ts';
import { EXAMPLE_AGENCIES, exampleGenesis } from '../src/example-consortium.ts';
import { chainIdOf, genesisHeader } from '../src/genesis.ts';
import { sha256, ZERO_HASH } from '../src/hash.ts';
import { evidenceBytesMax } from '../src/limits.ts';
import { inclusionPath, leafHash, merkleRoot } from '../src/merkle.ts';
import { verifySignature } from '../src/signature.ts';
import { JUSTIFICATION, type Statement, statementBytes } from '../src/statement.ts';
import { utf8 } from '../src/text.ts';
import {
  encodeTransaction,
  encodeTransactionBody,
  transactionId,
  transactionSigningBytes,
} from '../src/transaction.ts';

const genesis = exampleGenesis();
const chainId = chainIdOf(genesis);
const council: Council = genesisCouncil(genesis);
const context = { chainId, council, verify: verifySignature };
const CULPRIT = 1;
const hashOf = (name: string): Uint8Array => sha256(utf8(name));

function keyPairOf(seat: number): ReturnType<typeof demonstrationKeyPair> {
  return demonstrationKeyPair(`${EXAMPLE_AGENCIES[seat]?.member}/consensus`);
}

function sign(statement: Statement, seat = CULPRIT, epoch = 0): Uint8Array {
  return keyPairOf(seat).sign(statementBytes(chainId, epoch, statement));
}

const accused = { epoch: 0, culprit: CULPRIT };
const [view, height] = [2, 7];

function pair<Item extends Parameters<typeof orderedPair>[0]>(a: Item, b: Item): Pair<Item> {
  return orderedPair(a, b) as Pair<Item>;
}

function prepares(a: string, b: string, seat = CULPRIT): Evidence {
  const claim = (name: string) => {
    const hash = hashOf(name);
    return {
      blockHash: hash,
      signature: sign({ type: 'prepare', view, height, blockHash: hash }, seat),
    };
  };
  return { kind: 'E1', ...accused, view, height, votes: pair(claim(a), claim(b)) };
}

function commitClaim(block: string, seal: string) {
  const [hash, sealedHash] = [hashOf(block), hashOf(seal)];
  const signature = sign({ type: 'commit', view, height, blockHash: hash, sealedHash });
  return { blockHash: hash, sealedHash, signature };
}

function batchClaim(content: readonly Uint8Array[], seq = 4, author = CULPRIT) {
  const { header, hash } = composeBatch({ author, epoch: 0, boot: 3, seq, createdMs: 9 }, content);
  return { header, signature: sign({ type: 'batch', batchHash: hash }) };
}

function transaction(nonce: number, { forged = false } = {}): Uint8Array {
  const sender = keyPairOf(0);
  const body = encodeTransactionBody({
    sender: sender.publicKey,
    nonce,
    validUntilHeight: 100,
    operations: [{ call: 1, payload: Uint8Array.of(1) }],
    cosigners: [],
  });
  const signer = forged ? keyPairOf(2) : sender;
  return encodeTransaction(
    body,
    signer.sign(transactionSigningBytes(chainId, transactionId(body))),
  );
}

function invalidBatch(transactions: readonly Uint8Array[], index: number): Evidence {
  const batch = batchClaim(transactions);
  const path = inclusionPath(transactions.map(leafHash), index);
  const bytes = transactions[index] as Uint8Array;
  return { kind: 'E4', ...accused, batch, index, transaction: bytes, path };
}

function changeClaim(newView: number, of?: { view: number; height: number; epoch?: number }) {
  const justification = {
    kind: of === undefined ? JUSTIFICATION.base : JUSTIFICATION.prepare,
    epoch: of?.epoch ?? 0,
    view: of?.view ?? 0,
    height: of?.height ?? 0,
    blockHash: hashOf('locked'),
  };
  const signature = sign({ type: 'view-change', newView, justification });
  return { newView, justification, signature };
}

function withoutView({ justification, signature }: ReturnType<typeof changeClaim>) {
  return { justification, signature };
}

function regression(
  newView: number,
  of?: { view: number; height: number; epoch?: number },
): Evidence {
  const commit = { view, height, ...commitClaim('block', 'seal') };
  return { kind: 'E6', ...accused, commit, change: changeClaim(newView, of) };
}

/** A view in which the accused leads. */
const OWN_VIEW = [0, 1, 2, 3].find((at) => leaderSeat(council, at) === CULPRIT) as number;

const parent: Header = {
  ...genesisHeader(genesis),
  height: 6,
  timeMs: genesis.createdMs + 50,
  proposer: CULPRIT,
  originView: OWN_VIEW,
};
const good: Header = {
  ...parent,
  height: 7,
  timeMs: parent.timeMs + 1,
  parent: blockHash(parent),
};

function block(changes: Partial<Header>, behind?: Header): InvalidBlock {
  const header = { ...good, ...changes };
  const { originView, height: at } = header;
  const hash = blockHash(header);
  const signature = sign({ type: 'prepare', view: originView, height: at, blockHash: hash });
  return { kind: 'E7', ...accused, header, signature, parent: behind };
}

/** Of a log of seven headers; `voter` with the key of `seat`. */
function cosigned(name: string, seats = [CULPRIT], time = 1_767_225_700) {
  const head = { size: 7, root: hashOf(name) };
  const message = cosignedBytes(checkpointBody(checkpointOrigin(chainId), head), time);
  const cosignatures = seats.map((voter) => {
    const key = demonstrationKeyPair(`${EXAMPLE_AGENCIES[voter]?.member}/attest`);
    return { voter, time, signature: key.sign(message) };
  });
  return { ...head, cosignatures };
}

const VALID = [1, 2, 3, 4].map((nonce) => transaction(nonce));
const FORGED = transaction(9, { forged: true });

const TRUE: Readonly<Record<Evidence['kind'], Evidence>> = {
  E1: prepares('one', 'two'),
  E2: {
    ...{ kind: 'E2', ...accused, view, height },
    votes: pair(commitClaim('one', 'seal'), commitClaim('one', 'another seal')),
  },
  E3: { kind: 'E3', ...accused, batches: pair(batchClaim([utf8('a')]), batchClaim([utf8('b')])) },
  E4: invalidBatch([...VALID, FORGED], 4),
  E5: {
    ...{ kind: 'E5', ...accused, newView: 3 },
    changes: pair(withoutView(changeClaim(3)), withoutView(changeClaim(3, { view: 1, height: 2 }))),
  },
  E6: regression(3, { view: 1, height: 9 }),
  E7: block({ timeMs: parent.timeMs }, parent),
  E8: contradictions(0, cosigned('one'), cosigned('two'))[0] as Evidence,
};

describe('evidence', () => {
  for (const [name, evidence] of Object.entries(TRUE)) {
    it(`${name}: names the culprit, and survives as bytes`, () => {
      const bytes = encodeEvidence(evidence);
      assert.ok(bytes.length <= evidenceBytesMax);
      const decoded = decodeEvidence(bytes);
      assert.deepEqual(decoded, evidence);
      const accusation = verifyEvidence(decoded, context);
      assert.equal(accusation.kind, name);
      assert.equal(accusation.member, EXAMPLE_AGENCIES[CULPRIT]?.member);
      console.log(`      ${bytes.length} B: ${accusation.member} signed ${accusation.what}`);
    });

    it(`${name}: EV-1: against another seat, in another epoch or of another chain it is false`, () => {
      for (const culprit of [0, 2, 3]) {
        assert.throws(() => verifyEvidence({ ...evidence, culprit }, context), {
          name: 'VerifyError',
        });
      }
      for (const culprit of [4, 99]) {
        assert.throws(() => verifyEvidence({ ...evidence, culprit }, context), {
          key: 'evidence/other-council',
        });
      }
      assert.throws(() => verifyEvidence({ ...evidence, epoch: 1 }, context), {
        key: 'evidence/other-council',
      });
      const next = { ...context, council: { ...council, epoch: 1 } };
      // The attest key knows no epochs: where its holder still sits, the accusation stays true.
      if (name !== 'E8') {
        assert.throws(() => verifyEvidence({ ...evidence, epoch: 1 }, next), {
          name: 'VerifyError',
        });
      }
      const foreign = { ...context, chainId: hashOf('another chain') };
      assert.throws(() => verifyEvidence(evidence, foreign), { name: 'VerifyError' });
    });
  }

  it('EV-1: no byte of any evidence can be changed without making it false', () => {
    const all = Object.values(TRUE).map(encodeEvidence);
    fc.assert(
      fc.property(
        fc.nat(all.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (i, at, xor) => {
          const bytes = (all[i] as Uint8Array).slice();
          const place = at % bytes.length;
          bytes[place] = (bytes[place] as number) ^ xor;
          assert.throws(
            () => verifyEvidence(decodeEvidence(bytes), context),
            (error: Error) => error.name === 'DecodeError' || error.name === 'VerifyError',
          );
        },
      ),
      { seed: 15, numRuns: 300 },
    );
  });

  it('EV-1: whatever bytes come, the decoder throws DecodeError and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(8), (body, kind) => {
        const bytes = Uint8Array.of(0, 1, kind, ...body);
        try {
          assert.deepEqual(encodeEvidence(decodeEvidence(bytes)), bytes);
        } catch (error) {
          assert.equal((error as Error).name, 'DecodeError');
        }
      }),
      { seed: 16, numRuns: 500 },
    );
    const long = new Uint8Array(evidenceBytesMax + 1);
    assert.throws(() => decodeEvidence(long), { key: 'codec/too-long' });
  });

  it('EV-2: two reporters write the same bytes, whichever statement reached them first', () => {
    assert.deepEqual(prepares('one', 'two'), prepares('two', 'one'));
    const { votes } = TRUE.E1 as Extract<Evidence, { kind: 'E1' }>;
    const swapped = { ...TRUE.E1, votes: votes.toReversed() } as unknown as Evidence;
    assert.throws(() => decodeEvidence(encodeEvidence(swapped)), {
      key: 'codec/not-canonical',
    });
  });

  it('EV-2: one slot has one name, whichever contradictions in it were seen', () => {
    assert.deepEqual(evidenceSlot(prepares('one', 'two')), evidenceSlot(prepares('two', 'three')));
    const slots = Object.values(TRUE).map((evidence) => evidenceSlot(evidence).join());
    assert.equal(new Set(slots).size, slots.length);
  });

  it('E1: the same vote twice is no evidence: it cannot even be written', () => {
    const claim = { blockHash: hashOf('one'), signature: new Uint8Array(65) };
    assert.equal(
      orderedPair(claim, { ...claim, signature: new Uint8Array(65).fill(1) }),
      undefined,
    );
  });

  it('E1: votes of two views or heights accuse nobody', () => {
    const evidence = { ...(TRUE.E1 as Extract<Evidence, { kind: 'E1' }>), height: height + 1 };
    assert.throws(() => verifyEvidence(evidence, context), { key: 'evidence/signature' });
  });

  it('E3: batches of two places in the lane accuse nobody', () => {
    const batches = pair(batchClaim([utf8('a')], 4), batchClaim([utf8('b')], 5));
    assert.throws(() => verifyEvidence({ kind: 'E3', ...accused, batches }, context), {
      key: 'evidence/no-contradiction',
    });
  });

  it('E3, E4: a batch that names another author accuses nobody', () => {
    const other = pair(batchClaim([utf8('a')], 4, 2), batchClaim([utf8('b')], 4, 2));
    assert.throws(() => verifyEvidence({ kind: 'E3', ...accused, batches: other }, context), {
      key: 'evidence/no-contradiction',
    });
  });

  it('E4: a valid transaction, one of another batch or another place accuses nobody', () => {
    for (const evidence of [
      invalidBatch(VALID, 2),
      { ...invalidBatch([...VALID, FORGED], 4), index: 3 },
      { ...invalidBatch([...VALID, FORGED], 4), index: 5 },
      { ...invalidBatch(VALID, 2), transaction: FORGED },
    ] as Evidence[]) {
      assert.throws(() => verifyEvidence(evidence, context), { name: 'VerifyError' });
    }
  });

  it('E4: bytes that are no transaction are as invalid as a false signature', () => {
    const evidence = invalidBatch([...VALID, utf8('no transaction')], 4);
    assert.match(verifyEvidence(evidence, context).what, /invalid transaction 4/);
    assert.equal(merkleRoot([]).length, 32);
  });

  it('E6: exactly when J ranks below the COMMIT, and the view is later', () => {
    for (const [newView, of] of [
      [3, undefined],
      [3, { view: 1, height: 900 }],
      [3, { view, height: height - 1 }],
      [90, { view, height: height - 1 }],
    ] as const) {
      assert.equal(verifyEvidence(regression(newView, of), context).kind, 'E6');
    }
    for (const [newView, of] of [
      [3, { view, height }],
      [3, { view, height: height + 1 }],
      [4, { view: view + 1, height: 1 }],
      [view, undefined],
      [1, undefined],
      [3, { view: 0, height: 0, epoch: 1 }],
    ] as const) {
      assert.throws(() => verifyEvidence(regression(newView, of), context), {
        key: 'evidence/no-contradiction',
      });
    }
  });

  it('E8: two heads of one size name each seat that stands in both, and no other', () => {
    const [a, b] = [cosigned('one', [0, 1, 2]), cosigned('two', [1, 2, 3])];
    const pieces = contradictions(0, a, b);
    assert.deepEqual(
      pieces.map((piece) => verifyEvidence(piece, context).culprit),
      [1, 2],
    );
    assert.deepEqual(contradictions(0, b, a), pieces);
    assert.deepEqual(contradictions(0, a, a), []);
    assert.deepEqual(contradictions(0, a, { ...b, size: 8 }), []);
  });

  it('E8: a later time under one root, a moved size, time or root accuse nobody', () => {
    const [first] = cosigned('one').cosignatures;
    const [later] = cosigned('one', [CULPRIT], 1_767_225_999).cosignatures;
    const [second] = cosigned('two').cosignatures;
    assert.ok(first !== undefined && later !== undefined && second !== undefined);
    const slot = { ...accused, size: 7 };
    const one = { ...first, root: hashOf('one') };
    const two = { ...second, root: hashOf('two') };
    assert.equal(twoCheckpoints(slot, one, { ...later, root: hashOf('one') }), undefined);
    for (const forged of [
      twoCheckpoints({ ...slot, size: 8 }, one, two),
      twoCheckpoints(slot, { ...one, time: one.time + 1 }, two),
      twoCheckpoints(slot, one, { ...two, root: hashOf('three') }),
      twoCheckpoints(slot, one, { ...two, signature: one.signature }),
    ]) {
      assert.throws(() => verifyEvidence(forged as Evidence, context), {
        key: 'evidence/signature',
      });
    }
  });

  it('E8: a size belongs to the epoch of its last entry, and genesis to the first', () => {
    const [founders, present] = [
      { epoch: 0, baseHeight: 0 },
      { epoch: 1, baseHeight: 5 },
    ];
    const sizes = [1, 2, 5, 6, 7, 99];
    assert.deepEqual(
      sizes.filter((size) => isSizeOf(size, founders, present)),
      [1, 2, 5, 6],
    );
    assert.deepEqual(
      sizes.filter((size) => isSizeOf(size, present, undefined)),
      [7, 99],
    );
    assert.ok(!isSizeOf(0, founders, present));
  });

  it('E7: each rule that a header shows, alone or with its parent’s', () => {
    for (const [changes, behind, what] of [
      [{ chainId: hashOf('x') }, undefined, /another chain/],
      [{ epoch: 3 }, undefined, /another epoch/],
      [{ validatorsHash: hashOf('x') }, undefined, /another council/],
      [{ originView: OWN_VIEW + 1 }, undefined, /not by the leader/],
      [{ height: 9 }, parent, /left out/],
      [{ timeMs: parent.timeMs }, parent, /time/],
    ] as const) {
      assert.match(verifyEvidence(block(changes, behind), context).what, what);
    }
    for (const [end, what] of [
      [{ epochEnd: true }, /end of its epoch/],
      [{ termEnd: true }, /end of its term/],
    ] as const) {
      const ended = { ...parent, ...end };
      const evidence = block({ parent: blockHash(ended) }, ended);
      assert.match(verifyEvidence(evidence, context).what, what);
    }
  });

  it('E7: a sound block, a parent that is another’s, or a needless one accuse nobody', () => {
    for (const evidence of [
      block({}),
      block({}, parent),
      block({ timeMs: parent.timeMs }),
      block({ timeMs: 1 }, { ...parent, timeMs: parent.timeMs + 5 }),
      block({ chainId: hashOf('x') }, parent),
    ]) {
      assert.throws(() => verifyEvidence(evidence, context), { key: 'evidence/no-contradiction' });
    }
  });

  it('E7: whoever votes again for another’s block does not answer for its header', () => {
    assert.throws(() => verifyEvidence(block({ proposer: 2, chainId: hashOf('x') }), context), {
      key: 'evidence/no-contradiction',
    });
  });

  it('a header names its evidence by an RFC 6962 root, and none by zero', () => {
    assert.deepEqual(evidenceRoot([]), ZERO_HASH);
    const bytes = encodeEvidence(TRUE.E1);
    assert.deepEqual(evidenceRoot([bytes]), merkleRoot([leafHash(bytes)]));
  });
});
