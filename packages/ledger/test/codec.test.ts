// Goal: every message has exactly one byte string, and nothing else is accepted (network.md §9).
// Method: messages of all kinds go there and back; each known laxity of protobuf decoders is
// written by hand and must be refused; random mutations decode to the same bytes or throw.

import { strict as assert } from 'node:assert';
import { composeBatch, sealBatch } from '@witan/ledger/batch';
import type { BatchReference, Header } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import { messageRule } from '@witan/ledger/message-kinds';
import type { Message, NewView, Rotate } from '@witan/ledger/messages';
import { DecodeError } from '@witan/ledger/problems';
import type { Justification } from '@witan/ledger/statement';
import fc from 'fast-check';

const hash = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const signature = (fill: number): Uint8Array => new Uint8Array(65).fill(fill);

const header: Header = {
  version: 1,
  chainId: hash(1),
  epoch: 0,
  height: 2 ** 40 + 7,
  originView: 3,
  proposer: 2,
  parent: hash(2),
  payloadRoot: hash(3),
  timeMs: 1_700_000_000_123,
  termEnd: true,
  epochEnd: false,
  evidenceRoot: hash(0),
  lagSeal: hash(4),
  validatorsHash: hash(5),
};
const reference: BatchReference = {
  author: 1,
  boot: 4,
  seq: 9,
  batchHash: hash(6),
  count: 2,
  byteLength: 300,
};
const certificate: Certificate = {
  kind: 'commit',
  epoch: 0,
  view: 3,
  height: 12,
  blockHash: hash(7),
  sealedHash: hash(8),
  signers: [0, 2, 3],
  signatures: [signature(1), signature(2), signature(3)],
};
const justification: Justification = { kind: 2, epoch: 0, view: 3, height: 12, blockHash: hash(7) };
const newView: NewView = {
  kind: 'new-view',
  epoch: 0,
  view: 4,
  viewChanges: [0, 1, 3].map((voter) => ({ voter, justification, signature: signature(voter) })),
  highest: certificate,
  signature: signature(9),
};
const rotate: Rotate = { kind: 'rotate', certificate, header };
const transactions = [Uint8Array.of(1, 2, 3), new Uint8Array(500).fill(7)];
const composed = composeBatch({ author: 1, epoch: 0, boot: 4, seq: 9, createdMs: 5 }, transactions);

const messages: Message[] = [
  {
    kind: 'prepare',
    epoch: 0,
    view: 2 ** 33,
    height: 5,
    blockHash: hash(1),
    voter: 3,
    signature: signature(1),
  },
  {
    kind: 'commit',
    epoch: 1,
    view: 0,
    height: 5,
    blockHash: hash(1),
    sealedHash: hash(2),
    voter: 0,
    signature: signature(1),
  },
  {
    kind: 'propose',
    view: 3,
    header,
    references: [reference, { ...reference, seq: 10 }],
    entry: newView,
    prepareSignature: signature(5),
  },
  {
    kind: 'propose',
    view: 3,
    header,
    references: [],
    entry: undefined,
    prepareSignature: signature(5),
  },
  {
    kind: 'view-change',
    epoch: 0,
    newView: 4,
    justification,
    voter: 1,
    signature: signature(4),
    certificate,
    committedTip: undefined,
  },
  newView,
  rotate,
  {
    kind: 'status',
    epoch: 0,
    view: 4,
    active: true,
    committedTip: certificate,
    entry: rotate,
    have: [{ author: 3, boot: 1, seq: 2 ** 35 }],
  },
  { kind: 'batch', batch: sealBatch(composed.header, signature(8), transactions) },
  { kind: 'get-batch', batchHashes: [hash(1), hash(2)] },
  { kind: 'get-blocks', from: 1, to: 2 ** 50 },
  { kind: 'blocks', blocks: [{ header, references: [reference] }], certificate },
  {
    kind: 'blocks',
    blocks: [{ header, references: [], evidence: [Uint8Array.of(1), Uint8Array.of(2, 3)] }],
    certificate,
  },
  { kind: 'evidence', evidence: Uint8Array.of(0, 1, 2) },
];

function refuses(kind: number, payload: Uint8Array): void {
  assert.throws(() => decodeMessage(kind, payload), DecodeError);
}

describe('codec', () => {
  for (const message of messages) {
    it(`PB-08: ${message.kind} goes there and back, and encodes again to the same bytes`, () => {
      const { kind, payload } = encodeMessage(message);
      const read = decodeMessage(kind, payload);
      assert.deepStrictEqual(read, message);
      assert.deepStrictEqual(encodeMessage(read).payload, payload);
    });
  }

  it('PB-03: a varint longer than needed is refused', () => {
    const { kind, payload } = encodeMessage({ kind: 'get-blocks', from: 1, to: 2 });
    assert.deepStrictEqual([...payload], [8, 1, 16, 2]);
    refuses(kind, Uint8Array.of(8, 0x81, 0, 16, 2));
  });

  it('PB-03: reordered, repeated, unknown fields and written defaults are refused', () => {
    const { kind } = encodeMessage({ kind: 'get-blocks', from: 1, to: 2 });
    refuses(kind, Uint8Array.of(16, 2, 8, 1));
    refuses(kind, Uint8Array.of(8, 1, 8, 1, 16, 2));
    refuses(kind, Uint8Array.of(8, 1, 16, 2, 24, 5));
    refuses(kind, Uint8Array.of(8, 0, 16, 2));
  });

  it('PB-01: an integer beyond 2^53 - 1 is refused, never rounded', () => {
    const { kind } = encodeMessage({ kind: 'get-blocks', from: 1, to: 2 });
    const beyond = Uint8Array.of(8, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10);
    assert.throws(() => decodeMessage(kind, beyond), { key: 'codec/integer' });
  });

  it('bounds bytes before decoding, and counts after it', () => {
    const { kind } = encodeMessage({ kind: 'get-batch', batchHashes: [] });
    const tooLong = new Uint8Array((messageRule(kind)?.bytesMax ?? 0) + 1);
    assert.throws(() => decodeMessage(kind, tooLong), { key: 'codec/too-long' });
    const many = encodeMessage({ kind: 'get-batch', batchHashes: new Array(65).fill(hash(1)) });
    assert.throws(() => decodeMessage(kind, many.payload), { key: 'codec/count' });
    assert.throws(() => decodeMessage(99, new Uint8Array(0)), { key: 'codec/malformed' });
  });

  it('PB-09: mutated bytes decode to a message of exactly those bytes, or throw DecodeError', () => {
    const encoded = messages.map(encodeMessage);
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat(encoded.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(), { nil: undefined }),
        (which, edits, cut) => {
          const { kind, payload } = encoded[which] as { kind: number; payload: Uint8Array };
          const mutated = payload.slice(0, cut === undefined ? undefined : cut % payload.length);
          for (const [at, value] of edits) if (mutated.length) mutated[at % mutated.length] = value;
          try {
            assert.deepStrictEqual(encodeMessage(decodeMessage(kind, mutated)).payload, mutated);
            accepted++;
          } catch (error) {
            if (!(error instanceof DecodeError)) throw error;
            refused++;
          }
        },
      ),
      { seed: 7, numRuns: 4000 },
    );
    assert.ok(accepted > 0 && refused > 0);
  });
});
