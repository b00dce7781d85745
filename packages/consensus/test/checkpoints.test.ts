// S1–S4, Resolution 2: which sizes are cosigned, when, and what is made of the messages of others.
// Method: a council over one list of headers, with one clock and a network that may lose frames.

import { strict as assert } from 'node:assert';
import {
  Checkpoints,
  type Clock,
  type CosignedHead,
  type Cosigner,
  createCosigner,
  initialWatermark,
  type MarkStore,
} from '@witan/consensus';
import { memoryKeyPair, memoryVerify } from '@witan/consensus/memory';
import type { Header } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import {
  type CheckpointMessage,
  decodeCheckpointMessage,
  encodeCheckpointMessage,
} from '@witan/ledger/checkpoint-certificate';
import type { Council } from '@witan/ledger/council';
import type { TwoCheckpoints } from '@witan/ledger/evidence';
import { verifyEvidence } from '@witan/ledger/evidence-verdict';
import { type Hash, sha256, ZERO_HASH } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import { utf8 } from '@witan/ledger/text';

const chainId = sha256(utf8('chain'));
const START_MS = 1_700_000_000_000;
const keys = [0, 1, 2, 3, 4].map((i) => memoryKeyPair(`attest ${i}`));
const validators = keys.map(({ publicKey: attestKey }, i): Validator => {
  const [networkKey, consensusKey] = [attestKey, attestKey];
  return { member: `agency-${i}`, name: `Agency ${i}`, networkKey, consensusKey, attestKey };
});

class World {
  nowMs = 0;
  readonly #timers: { atMs: number; call: () => void }[] = [];
  readonly headers: Header[] = [];
  readonly councils: Council[] = [this.#council(0, 0, [0, 1, 2, 3])];
  readonly nodes: Node[] = [];
  /** Frames for which this is true are lost. */
  loses: (from: Node, to: Node) => boolean = () => false;

  constructor() {
    this.append({ timeMs: START_MS });
    for (const index of [0, 1, 2, 3, 4]) this.nodes.push(new Node(this, index));
  }

  #council(epoch: number, baseHeight: number, seats: readonly number[]): Council {
    return {
      ...{ epoch, baseHeight, baseHash: ZERO_HASH },
      validators: seats.map((seat) => validators[seat] as Validator),
      parameters: {} as Council['parameters'],
    };
  }

  append({ timeMs, epochEnd = false }: { timeMs?: number; epochEnd?: boolean } = {}): void {
    const epoch = this.councils.length - 1;
    const height = this.headers.length;
    const header = { epoch, height, timeMs: timeMs ?? START_MS + this.nowMs, epochEnd };
    this.headers.push(header as Header);
    for (const node of this.nodes) node.checkpoints.noteCommitted();
  }

  /** The last block of an epoch, and the council behind it. */
  reform(seats: readonly number[]): void {
    this.councils.push(this.#council(this.councils.length, this.headers.length, seats));
    const epoch = this.councils.length - 2;
    const height = this.headers.length;
    this.headers.push({ epoch, height, timeMs: START_MS + this.nowMs, epochEnd: true } as Header);
    for (const node of this.nodes) node.checkpoints.noteCommitted();
  }

  readonly clock: Clock = {
    monotonicMs: () => this.nowMs,
    utcMs: () => START_MS + this.nowMs,
    setTimer: (delayMs, call) => {
      const timer = { atMs: this.nowMs + delayMs, call };
      this.#timers.push(timer);
      return () => this.#timers.splice(this.#timers.indexOf(timer), 1);
    },
  };

  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const due = this.#timers.filter(({ atMs }) => atMs <= untilMs);
      const [next] = due.sort((a, b) => a.atMs - b.atMs);
      if (next === undefined) break;
      this.#timers.splice(this.#timers.indexOf(next), 1);
      this.nowMs = next.atMs;
      next.call();
    }
    this.nowMs = untilMs;
  }
}

class Node {
  readonly said: CheckpointMessage[] = [];
  readonly ends: Map<number, readonly Cosignature[]> = new Map();
  readonly ended: CosignedHead[] = [];
  readonly contradictions: CheckpointMessage[] = [];
  readonly accused: TwoCheckpoints[] = [];
  refusals = 0;
  /** Signatures that were checked. */
  verified = 0;
  checkpoints: Checkpoints;
  readonly #world: World;
  readonly #index: number;
  #mark = initialWatermark(chainId);

  constructor(world: World, index: number) {
    this.#world = world;
    this.#index = index;
    this.checkpoints = this.#build();
  }

  restart(): void {
    this.checkpoints.stop();
    this.checkpoints = this.#build();
    this.checkpoints.start();
  }

  #cosigner(): Cosigner {
    const watermark: MarkStore = {
      load: () => this.#mark,
      save: (bytes, done) => {
        this.#mark = bytes;
        done();
      },
    };
    const keyPair = keys[this.#index] ?? assert.fail();
    return createCosigner({ watermark, keyPair, chainId, signsFrom: () => 0 });
  }

  #build(): Checkpoints {
    const world = this.#world;
    return new Checkpoints({
      chainId,
      cosigner: this.#cosigner(),
      headers: {
        get size() {
          return world.headers.length;
        },
        header: (height) => world.headers[height] ?? assert.fail(),
        root: (size) => rootOf(size),
      },
      councilOf: (epoch) => world.councils[epoch],
      clock: world.clock,
      network: {
        broadcast: (_kind, payload) => {
          for (const node of world.nodes) {
            if (node !== this && !world.loses(this, node))
              node.checkpoints.receive(this.#index, payload);
          }
        },
      },
      verifySignature: (...claim) => {
        this.verified += 1;
        return memoryVerify(...claim);
      },
      endOf: (epoch) => this.ends.get(epoch),
      observer: {
        ended: (head) => {
          this.ended.push(head);
          this.ends.set(head.council.epoch, head.cosignatures);
        },
        cosigned: (message) => this.said.push(message),
        accused: (evidence) => this.accused.push(evidence),
        contradicted: (_ours, theirs) => this.contradictions.push(theirs),
        refused: () => this.refusals++,
      },
    });
  }
}

function rootOf(size: number): Hash {
  return sha256(utf8(`root ${size}`));
}

function messageOf(
  voter: number,
  head: TreeHead,
  { epoch = 0, time = 1_700_000_000, key = voter } = {},
): Uint8Array {
  const signed = cosignedBytes(checkpointBody(checkpointOrigin(chainId), head), time);
  const signature = keys[key]?.sign(signed) ?? assert.fail();
  return encodeCheckpointMessage({ epoch, voter, time, signature, ...head });
}

const sizesOf = (node: Node | undefined): number[] => node?.said.map(({ size }) => size) ?? [];

describe('checkpoints', () => {
  let world: World;
  let first: Node;
  const start = (): void => {
    for (const { checkpoints } of world.nodes) checkpoints.start();
  };
  beforeEach(() => {
    world = new World();
    first = world.nodes[0] ?? assert.fail();
  });

  it('S3: the first block of each second of header time is cosigned, by all alike', () => {
    start();
    for (let block = 0; block < 30; block++) {
      world.pass(200);
      world.append();
    }
    const wanted = [6, 11, 16, 21, 26, 31];
    for (const node of world.nodes.slice(0, 4)) assert.deepEqual(sizesOf(node), wanted);
    assert.deepEqual(sizesOf(world.nodes[4]), [], 'without a seat nothing is cosigned');
    for (const { checkpoints } of world.nodes) {
      const newest = checkpoints.newest();
      assert.equal(newest?.size, 31);
      assert.deepEqual(newest.root, rootOf(31));
      assert.equal(newest.cosignatures.length, 3, 'exactly q');
    }
  });

  it('S3: the head is cosigned when no block has followed for a second, then every 10 s', () => {
    start();
    world.pass(900);
    world.append({ timeMs: START_MS + 1 });
    assert.deepEqual(sizesOf(first), []);
    world.pass(2_100);
    assert.deepEqual(sizesOf(first), [2]);
    world.pass(30_000);
    assert.deepEqual(sizesOf(first), [2, 2, 2, 2]);
    const times = first.said.map(({ time }) => time);
    assert.ok(times.every((time, i) => i === 0 || time - (times[i - 1] as number) >= 10));
    assert.ok(first.said.every(({ root }) => equalBytes(root, rootOf(2))));
    const newest = first.checkpoints.newest();
    const span = Math.max(...(newest?.cosignatures.map(({ time }) => time) ?? []));
    assert.ok(span >= 1_700_000_030, 'freshness moves');
  });

  it('S3: whoever catches up cosigns the newest size, and not all between', () => {
    start();
    for (let block = 0; block < 300; block++) world.append({ timeMs: START_MS + block * 1_000 });
    assert.ok(sizesOf(first).length <= 2, `${sizesOf(first)}`);
    world.pass(1_500);
    assert.equal(sizesOf(first).at(-1), 301);
  });

  it('Resolution 2: ends of epochs are cosigned in order, before any larger size', () => {
    world.pass(5_000);
    world.append();
    world.reform([0, 1, 2, 4]);
    world.append();
    world.reform([1, 2, 3, 4]);
    for (let block = 0; block < 9; block++) world.append({ timeMs: START_MS + block * 1_000 });
    start();
    world.pass(3_000);
    assert.deepEqual(sizesOf(first), [3, 5], 'its two ends, and nothing of the third council');
    assert.deepEqual(sizesOf(world.nodes[1]).slice(0, 3), [3, 5, 14]);
    assert.deepEqual(sizesOf(world.nodes[3]), [3, 14], 'it had no seat in the second');
    for (const { ended } of world.nodes) {
      const seen = ended.map(({ size, council }) => [council.epoch, size]);
      assert.deepEqual(seen, [
        [0, 3],
        [1, 5],
      ]);
    }
  });

  it('Resolution 2: a member that has left repeats its last end until a quorum has it', () => {
    world.loses = (from) => from !== first;
    start();
    world.reform([1, 2, 3, 4]);
    world.pass(25_000);
    assert.deepEqual(sizesOf(first), [2, 2, 2]);
    const others = sizesOf(world.nodes[1]);
    assert.ok(
      others.every((size) => size === 2),
      'alone for a while',
    );
    world.loses = () => false;
    world.pass(11_000);
    assert.ok(world.nodes.every(({ ends }) => ends.has(0)));
    world.append();
    const before = sizesOf(first).length;
    world.pass(60_000);
    assert.equal(sizesOf(first).length, before, 'and is silent then');
  });

  it('Resolution 2: who was away when an epoch ended hears its cosigned end again', () => {
    const late = world.nodes[4] ?? assert.fail();
    world.loses = (_from, to) => to === late;
    start();
    world.reform([0, 1, 2, 3]);
    world.pass(3_000);
    world.append();
    world.pass(3_000);
    assert.ok(!late.ends.has(0));
    world.nodes[0]?.restart();
    world.loses = () => false;
    world.pass(11_000);
    assert.ok(late.ends.has(0));
  });

  it('Resolution 2: an end whose signatures were lost in a crash is cosigned before all else', () => {
    world.loses = () => true;
    start();
    world.reform([0, 1, 2, 3]);
    assert.deepEqual(sizesOf(first), [2]);
    world.append({ timeMs: START_MS + 5_000 });
    for (const node of world.nodes) node.restart();
    world.loses = () => false;
    world.pass(15_000);
    assert.ok(world.nodes.every(({ ends }) => ends.has(0)));
    assert.equal(sizesOf(first).at(-1), 3);
  });

  it('S2: after a restart the same head is cosigned, and nothing smaller', () => {
    start();
    world.append({ timeMs: START_MS + 5_000 });
    assert.deepEqual(sizesOf(first), [2]);
    first.restart();
    assert.deepEqual(sizesOf(first), [2, 2]);
    world.headers.pop();
    first.restart();
    world.pass(60_000);
    assert.deepEqual(sizesOf(first), [2, 2], 'a log behind the watermark has lost its past');
  });

  it('§5.3: q cosignatures make a checkpoint, of distinct seats and one root', () => {
    const { checkpoints } = world.nodes[4] ?? assert.fail();
    const head = { size: 1, root: rootOf(1) };
    checkpoints.receive(0, messageOf(0, head));
    world.pass(5_000);
    checkpoints.receive(0, messageOf(0, head, { time: 1_700_000_060 }));
    checkpoints.receive(0, messageOf(1, head));
    checkpoints.receive(0, messageOf(2, { size: 1, root: rootOf(7) }));
    checkpoints.receive(0, messageOf(3, head, { key: 2 }));
    checkpoints.receive(0, messageOf(9, head, { key: 0 }));
    checkpoints.receive(0, messageOf(3, head, { epoch: 1 }));
    checkpoints.receive(0, new Uint8Array(7));
    assert.equal(checkpoints.newest(), undefined);
    checkpoints.receive(0, messageOf(3, head));
    const { cosignatures } = checkpoints.newest() ?? assert.fail();
    assert.deepEqual(
      cosignatures.map(({ voter, time }) => [voter, time]),
      [
        [0, 1_700_000_060],
        [1, 1_700_000_000],
        [3, 1_700_000_000],
      ],
    );
  });

  describe('E8', () => {
    let watcher: Node;
    const wrong = (size: number): TreeHead => ({ size, root: rootOf(1_000 + size) });
    const right = (size: number): TreeHead => ({ size, root: rootOf(size) });
    const hear = (voter: number, head: TreeHead, options = {}): void =>
      watcher.checkpoints.receive(voter, messageOf(voter, head, options));
    const named = (): number[][] => watcher.accused.map(({ culprit, size }) => [culprit, size]);

    beforeEach(() => {
      watcher = world.nodes[4] ?? assert.fail();
    });

    it('a root that is not of our log is seen, and accuses nobody by itself', () => {
      hear(2, wrong(1));
      hear(2, wrong(1), { time: 1_700_000_060 });
      assert.deepEqual(
        watcher.contradictions.map(({ voter, size }) => [voter, size]),
        [[2, 1]],
      );
      assert.deepEqual(named(), []);
    });

    it('two roots of one seat for one size accuse it once, in either order, ahead of our log too', () => {
      for (const [first, second] of [
        [right(1), wrong(1)],
        [wrong(1), right(1)],
        [right(5), wrong(5)],
      ] as const) {
        watcher.accused.length = 0;
        watcher.restart();
        hear(2, first);
        hear(2, second);
        hear(2, second, { time: 1_700_000_060 });
        assert.deepEqual(named(), [[2, first.size]]);
        const council = { epoch: 0, baseHash: ZERO_HASH, validators };
        const [evidence] = watcher.accused;
        const context = { chainId, council, verify: memoryVerify };
        assert.equal(verifyEvidence(evidence ?? assert.fail(), context).member, 'agency-2');
      }
    });

    it('the second root is seen behind the quorum, and behind quorums of larger sizes', () => {
      for (let block = 0; block < 50; block++) world.append({ timeMs: START_MS + block * 1_000 });
      watcher.checkpoints.start();
      for (const size of [3, 40]) for (const voter of [0, 1, 2, 3]) hear(voter, right(size));
      const { size, cosignatures } = watcher.checkpoints.newest() ?? assert.fail();
      const all = watcher.checkpoints.itemised()?.cosignatures;
      assert.deepEqual([size, cosignatures.length, all?.length], [40, 3, 4]);
      hear(1, wrong(3));
      hear(3, wrong(40));
      hear(2, wrong(9));
      hear(2, right(9));
      assert.deepEqual(named(), [
        [1, 3],
        [3, 40],
        [2, 9],
      ]);
    });

    it('what pushes out is bounded: sizes to come never push out what was said of our log', () => {
      hear(1, right(1));
      for (let size = 10; size < 200; size++) hear(1, right(size), { time: size });
      hear(1, wrong(1));
      assert.deepEqual(named(), [[1, 1]]);
    });

    it('the kept end of an epoch stands against its signers for good', () => {
      for (const { checkpoints } of world.nodes) checkpoints.start();
      world.reform([0, 1, 2, 3]);
      world.pass(3_000);
      assert.ok(watcher.ends.has(0));
      watcher.restart();
      const signer = watcher.ends.get(0)?.[0]?.voter ?? assert.fail();
      hear(signer, wrong(2));
      assert.deepEqual(named(), [[signer, 2]]);
    });

    it('false, replayed and moved parts accuse nobody', () => {
      hear(2, right(1));
      hear(2, wrong(1), { key: 3 });
      hear(2, right(1), { time: 1_700_000_060 });
      hear(3, wrong(1), { key: 2 });
      assert.deepEqual(named(), []);
      hear(2, right(1), { time: 1_700_000_000 });
      assert.deepEqual(named(), []);
    });

    it('a smaller size behind a larger one is no fault', () => {
      for (let block = 0; block < 9; block++) world.append({ timeMs: START_MS + block * 1_000 });
      hear(2, right(9));
      hear(2, right(4));
      assert.deepEqual([...named(), ...watcher.contradictions], []);
    });
  });

  it('G2: whoever brings false signatures is not listened to for a while', () => {
    const { checkpoints } = world.nodes[4] ?? assert.fail();
    const head = { size: 1, root: rootOf(1) };
    for (const time of [1, 2, 3]) checkpoints.receive(7, messageOf(3, head, { key: 2, time }));
    for (const voter of [0, 1, 2]) checkpoints.receive(7, messageOf(voter, head));
    assert.equal(checkpoints.newest(), undefined);
    world.pass(10_000);
    for (const voter of [0, 1, 2]) checkpoints.receive(7, messageOf(voter, head));
    assert.equal(checkpoints.newest()?.size, 1);
  });

  it('G2: true signatures cost no time either, be they of many times or of many sizes to come', () => {
    const watcher = world.nodes[4] ?? assert.fail();
    const hear = (size: number, time = 1): void =>
      watcher.checkpoints.receive(7, messageOf(2, { size, root: rootOf(size) }, { time }));
    for (let time = 0; time < 1_000; time += 10) hear(1, time);
    assert.equal(watcher.verified, 1, 'of many times, one in five seconds');
    world.pass(5_000);
    hear(1, 1_000);
    assert.equal(watcher.verified, 2);
    for (let size = 20; size < 28; size++) hear(size);
    assert.equal(watcher.verified, 10);
    for (let round = 0; round < 100; round++) hear(19);
    assert.equal(watcher.verified, 10, 'what would not be held');
    hear(28);
    assert.equal(watcher.verified, 11);
  });

  it('what is ahead of our log counts when the log has come so far', () => {
    const { checkpoints } = world.nodes[4] ?? assert.fail();
    checkpoints.start();
    for (const voter of [0, 1, 2])
      checkpoints.receive(0, messageOf(voter, { size: 3, root: rootOf(3) }));
    assert.equal(checkpoints.newest(), undefined);
    world.append();
    assert.equal(checkpoints.newest(), undefined);
    world.append();
    assert.equal(checkpoints.newest()?.size, 3);
  });

  it('messages are read as they were written', () => {
    const head = { size: 3, root: rootOf(3) };
    assert.equal(decodeCheckpointMessage(messageOf(1, head)).voter, 1);
  });
});
