// §9: every agency comes by the cosigned ends of all epochs. Method: exchanges over one log with
// two ended epochs, one clock, and a network that hands frames over at once.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryClock } from '@witan/consensus/memory';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import {
  type CheckpointMessage,
  encodeCheckpointMessage,
} from '@witan/ledger/checkpoint-certificate';
import { type Council, councilAfter, genesisCouncil } from '@witan/ledger/council';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { utf8 } from '@witan/ledger/text';
import { EndExchange } from '../src/checkpoint/end-exchange.ts';
import { CosignedEnds } from '../src/checkpoint/ends.ts';
import type { PeerStatus } from '../src/network/port.ts';

const chainId = sha256(utf8('ends'));
const genesis = exampleGenesis();
const first = genesisCouncil(genesis);
const second = councilAfter(first, { height: 9, hash: ZERO_HASH }, genesis);
const third = councilAfter(second, { height: 19, hash: ZERO_HASH }, genesis);
const councils: readonly Council[] = [first, second, third];
const rootOf = (size: number): Hash => sha256(utf8(`root ${size}`));

/** Of the end of an epoch, by a seat: `key` of another one makes it false. */
function endOf(epoch: number, voter: number, { key = voter, root = ZERO_HASH } = {}) {
  const size = (councils[epoch + 1]?.baseHeight ?? 0) + 1;
  const head = { size, root: root === ZERO_HASH ? rootOf(size) : root };
  const time = 1_700_000_000 + voter;
  const signed = cosignedBytes(checkpointBody(checkpointOrigin(chainId), head), time);
  const { sign } = demonstrationKeyPair(`${first.validators[key]?.member}/attest`);
  return { epoch, voter, time, signature: sign(signed), ...head } satisfies CheckpointMessage;
}

describe('cosigned ends that others have', () => {
  let folder: string;
  let clock: MemoryClock;
  let nodes: Member[];
  /** Frames on their way, and whose. */
  let sent: string[];

  class Member {
    readonly ends: CosignedEnds;
    readonly exchange: EndExchange;
    /** Who does not answer. */
    silent = false;
    kept = 0;

    constructor(seat: number, logSize = 25) {
      this.ends = new CosignedEnds(join(folder, String(seat)));
      this.exchange = new EndExchange({
        ...{ chainId, clock, ends: this.ends, logRoot: rootOf, logSize: () => logSize },
        councils: { of: (epoch) => councils[epoch] },
        onKept: () => this.kept++,
        mesh: {
          send: (to, kind, payload) => {
            const peer = nodes[to] as Member;
            sent.push(`${kind === MESSAGE_KINDS.END ? 'END' : 'GET_END'} to ${to}`);
            if (!peer.silent) peer.exchange.take(seat, kind, payload);
            return true;
          },
          peers: () =>
            nodes.flatMap((_, member) =>
              member === seat ? [] : [{ member, up: true } as PeerStatus],
            ),
        },
      });
    }

    has(epoch: number): number[] {
      return this.ends.of(epoch)?.map(({ voter }: Cosignature) => voter) ?? [];
    }
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-ends-'));
    clock = new MemoryClock();
    sent = [];
    nodes = [0, 1, 2].map((seat) => new Member(seat));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const member = (seat: number): Member => nodes[seat] as Member;

  it('what is missing is asked of one peer after the other, and one epoch leads to the next', () => {
    for (const voter of [0, 1, 3]) member(1).exchange.keep(0, [endOf(0, voter)]);
    for (const voter of [0, 2, 3]) member(2).exchange.keep(1, [endOf(1, voter)]);
    member(0).exchange.start();
    clock.advance(2_000);
    assert.deepEqual(member(0).has(0), [0, 1, 3]);
    assert.deepEqual(member(0).has(1), [], 'the newest end is heard of without asking');
    clock.advance(20_000);
    assert.deepEqual(member(0).has(1), [0, 2, 3]);
    const questions = sent.length;
    clock.advance(60_000);
    assert.equal(sent.length, questions, 'nothing is missing any more');
    member(0).exchange.stop();
  });

  it('parts that no single agency has as a whole are put together', () => {
    member(1).exchange.keep(0, [endOf(0, 0), endOf(0, 1)]);
    member(2).exchange.keep(0, [endOf(0, 2), endOf(0, 1)]);
    member(0).exchange.start();
    clock.advance(5_000);
    assert.deepEqual(member(0).has(0), [0, 1, 2]);
    member(0).exchange.stop();
  });

  it('who does not answer, or answers what is false, holds nobody up', () => {
    member(1).silent = true;
    member(2).ends.keep(0, [endOf(0, 0), endOf(0, 1), endOf(0, 2, { key: 1 }), endOf(0, 3)]);
    member(0).exchange.start();
    clock.advance(5_000);
    assert.deepEqual(member(0).has(0), [0, 1, 3], 'the false one is left out');
    member(0).exchange.stop();
  });

  it('an answer that nobody asked for is not looked at', () => {
    member(1).ends.keep(0, [endOf(0, 0)]);
    member(1).exchange.take(0, MESSAGE_KINDS.GET_END, new Uint8Array(8));
    assert.deepEqual(sent, ['END to 0']);
    assert.deepEqual([member(0).has(0), member(0).kept], [[], 0]);
  });

  it('G2: bytes that name no epoch end no process, be they a question or an answer', () => {
    const nonsense = new Uint8Array(8).fill(0xff);
    member(1).exchange.take(0, MESSAGE_KINDS.GET_END, nonsense);
    assert.deepEqual(sent, [], 'they are not answered');
    for (const peer of [1, 2]) member(peer).silent = true;
    member(0).exchange.start();
    for (let look = 0; look < 2; look++) {
      for (const peer of [1, 2]) member(0).exchange.take(peer, MESSAGE_KINDS.END, nonsense);
      clock.advance(1_000);
    }
    assert.deepEqual(new Set(sent), new Set(['GET_END to 1', 'GET_END to 2']));
    member(0).exchange.stop();
  });

  it('Resolution 2: the own signature of an end is kept before anybody has it', () => {
    member(0).exchange.noteOwn(endOf(0, 2));
    assert.deepEqual(new CosignedEnds(join(folder, '0')).of(0)?.length, 1);
    member(0).exchange.noteOwn({ ...endOf(0, 1), size: 4 });
    assert.deepEqual(member(0).has(0), [2], 'of an end, and of no other size');
  });

  it('§9: what comes behind the quorum of the newest end is kept, each seat once a look', () => {
    const hear = (message: CheckpointMessage): void =>
      member(0).exchange.noteHeard(encodeCheckpointMessage(message));
    for (const voter of [0, 1, 2, 3]) hear(endOf(1, voter));
    assert.deepEqual(member(0).has(1), [0, 1, 2, 3]);
    assert.equal(member(0).kept, 4);
    hear(endOf(0, 1));
    assert.deepEqual(member(0).has(0), [], 'an older one is asked for');
    const behind = new Member(1, 19);
    nodes[1] = behind;
    for (const { key, voter } of [
      { voter: 0, key: 1 },
      { voter: 0, key: 0 },
    ]) {
      behind.exchange.noteHeard(encodeCheckpointMessage(endOf(0, voter, { key })));
    }
    assert.deepEqual(behind.has(0), [], 'a false one costs its seat the rest of this look');
    behind.exchange.noteHeard(encodeCheckpointMessage(endOf(0, 3, { root: chainId })));
    behind.exchange.noteHeard(new Uint8Array(3));
    assert.deepEqual(behind.has(0), []);
  });
});
