// Goal: bounds against bombs refuse no message that the protocol allows. Method: the largest of
// each kind with lists, full to every limit, goes there and back.

import { strict as assert } from 'node:assert';
import type { BatchReference, Header } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import * as limits from '@witan/ledger/limits';
import { quorum } from '@witan/ledger/membership';
import { messageRule } from '@witan/ledger/message-kinds';
import type { Message, NewView } from '@witan/ledger/messages';
import { JUSTIFICATION } from '@witan/ledger/statement';

const hash = new Uint8Array(32).fill(1);
const signature = new Uint8Array(65).fill(2);
const far = 2 ** 40;

const header: Header = {
  version: 1,
  chainId: hash,
  epoch: far,
  height: far,
  originView: far,
  proposer: 99,
  parent: hash,
  payloadRoot: hash,
  timeMs: far,
  termEnd: true,
  epochEnd: true,
  evidenceRoot: hash,
  lagSeal: hash,
  validatorsHash: hash,
};
const seats = Array.from({ length: limits.validatorsMax }, (_, seat) => seat);
const signers = seats.slice(-quorum(limits.validatorsMax));
const certificate: Certificate = {
  kind: 'commit',
  epoch: far,
  view: far,
  height: far,
  blockHash: hash,
  sealedHash: hash,
  signers,
  signatures: signers.map(() => signature),
};
const justification = {
  kind: JUSTIFICATION.commit,
  epoch: far,
  view: far,
  height: far,
  blockHash: hash,
};
const entry: NewView = {
  kind: 'new-view',
  epoch: far,
  view: far,
  viewChanges: seats.map((voter) => ({ voter, justification, signature })),
  highest: certificate,
  signature,
};
const references = Array.from(
  { length: limits.blockReferencesMax },
  (_, seq): BatchReference => ({
    author: 99,
    boot: 7,
    seq,
    batchHash: hash,
    count: 1,
    byteLength: 100,
  }),
);
const evidence = Array.from({ length: limits.blockEvidenceMax }, () => new Uint8Array(100).fill(3));

const messages: readonly Message[] = [
  { kind: 'propose', view: far, header, references, evidence, entry, prepareSignature: signature },
  entry,
  {
    kind: 'status',
    epoch: far,
    view: far,
    active: true,
    committedTip: certificate,
    entry,
    have: seats.map((author) => ({ author, boot: 7, seq: far })),
  },
  { kind: 'get-batch', batchHashes: Array.from({ length: limits.batchHashesMax }, () => hash) },
  {
    kind: 'blocks',
    blocks: Array.from({ length: limits.blocksPerMessageMax }, () => ({
      header,
      references,
      evidence,
    })),
    certificate,
  },
];

describe('the largest messages', () => {
  for (const message of messages) {
    it(`${message.kind}: full to every limit, it is taken`, () => {
      const { kind, payload } = encodeMessage(message);
      const bytesMax = messageRule(kind)?.bytesMax ?? 0;
      assert.ok(payload.length <= bytesMax, `${payload.length} of ${bytesMax} bytes`);
      assert.deepEqual(encodeMessage(decodeMessage(kind, payload)).payload, payload);
    });
  }
});
