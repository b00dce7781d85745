// The checker of cosignatures is shown each wrong that it is there for, and the right beside it.

import { strict as assert } from 'node:assert';
import { sealedHash } from '@witan/ledger/block';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import type { CheckpointMessage } from '@witan/ledger/checkpoint-certificate';
import { type Council, genesisCouncil } from '@witan/ledger/council';
import { chainIdOf, genesisBlockHash, genesisHeader } from '@witan/ledger/genesis';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { merkleRoot } from '@witan/ledger/merkle';
import type { Checker, Circumstances } from '../src/checkers/checker.ts';
import { cosignatures } from '../src/checkers/cosignatures.ts';
import {
  child,
  council,
  deliver,
  first,
  genesis,
  RESULT,
  reported,
  scheme,
  second,
} from './checker-kit.ts';

const leaves = [
  genesisBlockHash(genesis),
  ...[first, second].map(({ header }) => sealedHash(header, RESULT)),
];
const rootOf = (size: number): Hash => merkleRoot(leaves.slice(0, size));

function cosigned(size: number, changes: Partial<CheckpointMessage> = {}): CheckpointMessage {
  const head = { size, root: rootOf(size), ...changes };
  const [voter, time] = [changes.voter ?? 0, changes.time ?? 7];
  const message = cosignedBytes(checkpointBody(checkpointOrigin(chainIdOf(genesis)), head), time);
  const signature = scheme.keyPair(`attest ${voter}`).sign(message);
  return { epoch: 0, voter, time, signature, ...head };
}

function told(tell: (checker: Checker) => void, changes: Partial<Circumstances> = {}): string[] {
  return reported(
    (circumstances, report) => cosignatures({ ...circumstances, ...changes }, report),
    (checker) => {
      deliver(checker, [first, second]);
      tell(checker);
    },
  );
}

function says(...messages: readonly CheckpointMessage[]): string[] {
  return told((checker) => {
    for (const message of messages) checker.cosigned?.(0, 1, message);
  });
}

describe('checker: cosignatures', () => {
  it('R4, S2: sees two roots of one size, and a smaller size after a larger one', () => {
    const root = sha256(rootOf(2));
    assert.deepEqual(says(cosigned(1), cosigned(2), cosigned(3)), []);
    assert.deepEqual(says(cosigned(2), cosigned(2, { root, time: 8 })), ['R4', 'S1']);
    assert.deepEqual(says(cosigned(3), cosigned(2)), ['S2']);
  });

  it('S1: sees what is not final here, and a root of no committed log', () => {
    assert.deepEqual(says(cosigned(3, { root: sha256(rootOf(3)) })), ['S1']);
    assert.deepEqual(says(cosigned(4, { root: rootOf(3) })), ['S1']);
    const elsewhere = told((checker) => checker.cosigned?.(1, 2, cosigned(3, { voter: 1 })), {
      remembersHead: () => true,
    });
    assert.deepEqual(elsewhere, ['S1'], 'final, but not at this validator');
  });

  it('S2: sees a signature whose watermark a power cut may take', () => {
    const without = told((checker) => checker.cosigned?.(0, 1, cosigned(2)), {
      remembersHead: () => false,
    });
    assert.deepEqual(without, ['S2']);
  });

  it('S3: sees the same head again without a later time, in one process', () => {
    assert.deepEqual(says(cosigned(2), cosigned(2, { time: 8 })), []);
    assert.deepEqual(says(cosigned(2), cosigned(2)), ['S3']);
  });

  it('Resolution 2: sees a passed-over end of an epoch, unless a quorum has it or it was lost', () => {
    const end = child(genesisHeader(genesis), { epochEnd: true });
    const after = child(end.header, { epoch: 1 });
    const chain = [
      leaves[0] as Hash,
      ...[end, after].map((each) => sealedHash(each.header, RESULT)),
    ];
    const larger = cosigned(3, { epoch: 1, root: merkleRoot(chain) });
    const councilOf = (epoch: number): Council => ({ ...genesisCouncil(genesis), epoch });
    const seen = (before: (checker: Checker) => void, keepsEnd = false): string[] =>
      reported(
        (circumstances, report) =>
          cosignatures({ ...circumstances, councilOf, keepsEnd: () => keepsEnd }, report),
        (checker) => {
          deliver(checker, [end, after]);
          before(checker);
          checker.cosigned?.(0, 1, larger);
        },
      );
    assert.deepEqual(
      seen(() => {}),
      ['Resolution 2'],
    );
    assert.deepEqual(
      seen(() => {}, true),
      [],
    );
    assert.deepEqual(
      seen((checker) => checker.forgot?.(0)),
      [],
    );
    const own = cosigned(2, { root: merkleRoot(chain.slice(0, 2)) });
    assert.deepEqual(
      seen((checker) => checker.cosigned?.(0, 1, own)),
      [],
    );
  });

  it('Q2: sees a certificate of fewer than q, of others’ signatures, or of another log', () => {
    const head = (messages: readonly CheckpointMessage[], changes = {}) => ({
      ...{ size: 3, root: rootOf(3), council: genesisCouncil(genesis) },
      cosignatures: messages,
      ...changes,
    });
    const signed = [0, 1, 2].map((voter) => cosigned(3, { voter }));
    const seen = (given: ReturnType<typeof head>): string[] =>
      told((checker) => checker.attested?.(0, given));
    assert.deepEqual(seen(head(signed)), []);
    assert.deepEqual(seen(head(signed.slice(1))), ['Q2']);
    assert.deepEqual(seen(head([...signed.slice(1), cosigned(2)])), ['Q2']);
    assert.deepEqual(seen(head([signed[0], signed[0], signed[1]] as CheckpointMessage[])), ['Q2']);
    const root = sha256(rootOf(3));
    const forked = [0, 1, 2].map((voter) => cosigned(3, { voter, root }));
    assert.deepEqual(seen(head(forked, { root })), ['Q2']);
    assert.equal(council.members, 4);
  });
});
