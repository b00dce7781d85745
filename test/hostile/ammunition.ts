// What a hostile member has to throw: frames that are right in form and signed with its own,
// registered key where a signature is asked for, and wrong or worthless in every other way.

import { composeBatch, sealBatch } from '@witan/ledger/batch';
import { concatBytes } from '@witan/ledger/bytes';
import { encodeMessage } from '@witan/ledger/codec';
import type { KeyPair } from '@witan/ledger/keys';
import { batchHashesMax, controlFrameBytesMax, statusBytesMax } from '@witan/ledger/limits';
import { type Lane, MESSAGE_KINDS, messageRule } from '@witan/ledger/message-kinds';
import type { Message } from '@witan/ledger/messages';
import { statementBytes } from '@witan/ledger/statement';
import { encodeTransaction, encodeTransactionBody } from '@witan/ledger/transaction';
import { header, rawFrame } from '../../packages/node/test/network/raw-frames.ts';

export interface Shot {
  readonly name: string;
  readonly lane: Lane;
  readonly frames: readonly Uint8Array[];
}

export interface Arms {
  readonly chainId: Uint8Array;
  /** The hostile member's seat and its registered consensus key. */
  readonly seat: number;
  readonly key: KeyPair;
}

const FAR_VIEW = 2 ** 40;
const hash = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

function frameOf(message: Message): Uint8Array {
  const { kind, payload } = encodeMessage(message);
  return rawFrame(kind, payload);
}

/** Nothing in it is provably false: only its volume is an attack. */
export function worthless({ chainId, seat, key }: Arms): readonly Shot[] {
  const ping = rawFrame(MESSAGE_KINDS.PING, new Uint8Array(8));
  const status = frameOf({
    kind: 'status',
    epoch: 0,
    view: 0,
    active: true,
    committedTip: undefined,
    entry: undefined,
    have: [],
  });
  const votes = [1, 2, 3, 4].map((height) => {
    const vote = { view: 0, height, blockHash: hash(height) };
    const signature = key.sign(statementBytes(chainId, 0, { type: 'prepare', ...vote }));
    return frameOf({ kind: 'prepare', epoch: 0, voter: seat, signature, ...vote });
  });
  const unknown = Array.from({ length: batchHashesMax }, (_, i) => hash(i));
  const requests = [
    frameOf({ kind: 'get-blocks', from: 1, to: 2 ** 40 }),
    frameOf({ kind: 'get-batch', batchHashes: unknown }),
  ];
  return [
    { name: 'a flood of everything', lane: 'ctl', frames: [ping, status, ...votes, ...requests] },
    { name: 'a flood of pings', lane: 'ctl', frames: [ping] },
    { name: 'a flood of votes for the past', lane: 'ctl', frames: votes },
    { name: 'a flood of requests', lane: 'ctl', frames: requests },
  ];
}

/** Each of these ends the link, or costs its sender trust, or is dropped: nobody grows by it. */
export function outrageous({ chainId, seat, key }: Arms): readonly Shot[] {
  const bomb = (kind: number, field: number, length: number): Uint8Array =>
    rawFrame(
      kind,
      Uint8Array.from({ length }, (_, i) => (i % 2 === 0 ? (field << 3) | 2 : 0)),
    );
  const bulkMax = messageRule(MESSAGE_KINDS.BLOCKS)?.bytesMax ?? 0;
  const base = { kind: 0, epoch: 0, view: 0, height: 0, blockHash: hash(0) } as const;
  const far = [1, 2, 3].map((i) => {
    const newView = FAR_VIEW + i;
    const statement = { type: 'view-change', newView, justification: base } as const;
    return frameOf({
      kind: 'view-change',
      epoch: 0,
      newView,
      justification: base,
      voter: seat,
      signature: key.sign(statementBytes(chainId, 0, statement)),
      certificate: undefined,
      committedTip: undefined,
    });
  });
  return [
    { name: 'a frame of 4 GiB', lane: 'ctl', frames: [header(2 ** 32 - 1, MESSAGE_KINDS.STATUS)] },
    { name: 'an unknown kind', lane: 'ctl', frames: [rawFrame(200, hash(1))] },
    {
      name: 'a kind on the wrong lane',
      lane: 'bulk',
      frames: [rawFrame(MESSAGE_KINDS.PING, hash(1))],
    },
    {
      name: 'the largest frame, never sent',
      lane: 'bulk',
      frames: [header(bulkMax, MESSAGE_KINDS.BLOCKS)],
    },
    {
      name: 'a bomb of empty statuses',
      lane: 'ctl',
      frames: [bomb(MESSAGE_KINDS.STATUS, 6, statusBytesMax)],
    },
    {
      name: 'a bomb of empty references',
      lane: 'ctl',
      frames: [bomb(MESSAGE_KINDS.PROPOSE, 3, controlFrameBytesMax)],
    },
    {
      name: 'a bomb of empty blocks',
      lane: 'bulk',
      frames: [bomb(MESSAGE_KINDS.BLOCKS, 1, bulkMax)],
    },
    { name: 'views of the far future', lane: 'ctl', frames: far },
    { name: 'answers that nobody asked for', lane: 'bulk', frames: [falseBlocks(chainId)] },
    { name: 'poisoned batches', lane: 'bulk', frames: poisonedBatches({ chainId, seat, key }) },
  ];
}

/** A run of blocks with a certificate whose signatures are noise. */
function falseBlocks(chainId: Uint8Array): Uint8Array {
  const block = {
    version: 1,
    chainId,
    epoch: 0,
    height: 1,
    originView: 0,
    proposer: 0,
    parent: hash(1),
    payloadRoot: hash(2),
    timeMs: 1_800_000_000_000,
    termEnd: false,
    epochEnd: false,
    evidenceRoot: hash(0),
    lagSeal: hash(0),
    validatorsHash: hash(3),
  };
  const certificate = {
    kind: 'commit' as const,
    epoch: 0,
    view: 0,
    height: 1,
    blockHash: hash(4),
    sealedHash: hash(5),
    signers: [0, 1, 2],
    signatures: [1, 2, 3].map((fill) => new Uint8Array(65).fill(fill)),
  };
  return frameOf({ kind: 'blocks', blocks: [{ header: block, references: [] }], certificate });
}

/** Signed by their author as they should be, and full of transactions that nobody signed. */
function poisonedBatches({ chainId, seat, key }: Arms): Uint8Array[] {
  const body = encodeTransactionBody({
    sender: key.publicKey,
    nonce: 1,
    validUntilHeight: 1_000,
    operations: [{ call: 257, payload: hash(1) }],
  });
  const forged = encodeTransaction(body, concatBytes(Uint8Array.of(1), hash(1), hash(2)));
  return [1, 2, 3].map((seq) => {
    const lane = { author: seat, epoch: 0, boot: 1, seq, createdMs: Date.now() };
    const transactions = Array.from({ length: 500 }, () => forged);
    const composed = composeBatch(lane, transactions);
    const statement = { type: 'batch', batchHash: composed.hash } as const;
    const signature = key.sign(statementBytes(chainId, 0, statement));
    return frameOf({ kind: 'batch', batch: sealBatch(composed.header, signature, transactions) });
  });
}
