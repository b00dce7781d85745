// Explicit-state search of light-client.md §5 (its open question): over every order of requests,
// syncs, crashes and power cuts of the real judge behind the real two-slot file, two cosignatures
// of one size with different roots, or a smaller size after a larger one, are unreachable.
// A state is what the disk, the process and the world remember; each is expanded once.

import { strict as assert } from 'node:assert';
import {
  type Cosigner,
  createCosigner,
  createTwoSlotFile,
  initialWatermark,
  type MarkStore,
  openTwoSlotFile,
} from '@witan/consensus';
import { memoryKeyPair } from '@witan/consensus/memory';
import { toHex } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { MemorySlots } from './memory-disk.ts';

const chainId = sha256(utf8('chain'));
const keyPair = memoryKeyPair('attest');
const ROOTS: readonly Hash[] = ['a', 'b'].map((name) => sha256(utf8(name)));
const SIZES = [1, 2, 3];

/** Names are what a counterexample prints. */
type Action =
  | { readonly name: 'ask'; readonly size: number; readonly root: number }
  | { readonly name: 'sync' }
  /** Of the process alone: what it wrote is there. */
  | { readonly name: 'crash' }
  /** Each medium keeps what was not synced, or loses it, or half of it. */
  | { readonly name: 'power cut'; readonly fate: number };

const ACTIONS: readonly Action[] = [
  ...SIZES.flatMap((size) => ROOTS.map((_, root): Action => ({ name: 'ask', size, root }))),
  { name: 'sync' },
  { name: 'crash' },
  ...[0, 1, 2].map((fate): Action => ({ name: 'power cut', fate })),
];

/** A machine and all that it ever signed. */
class World {
  readonly signed: string[] = [];
  readonly #slots = new MemorySlots(128);
  readonly #hasty: boolean;
  #cosigner: Cosigner;
  #waiting: string[] = [];

  constructor(hasty: boolean) {
    this.#hasty = hasty;
    createTwoSlotFile(this.#slots);
    openTwoSlotFile(this.#slots, assert.fail).save(initialWatermark(chainId), () => {});
    this.#slots.run();
    this.#cosigner = this.#start();
  }

  #start(): Cosigner {
    const slots = openTwoSlotFile(this.#slots, assert.fail);
    const hasty: MarkStore = {
      load: () => slots.load(),
      save: (bytes, done) => {
        slots.save(bytes, () => {});
        done();
      },
    };
    const watermark = this.#hasty ? hasty : slots;
    return createCosigner({ watermark, keyPair, chainId, signsFrom: () => 0 });
  }

  do(action: Action): void {
    switch (action.name) {
      case 'ask': {
        const { size, root } = action;
        const asked = `${size} ${root}`;
        this.#waiting.push(asked);
        this.#cosigner.cosign(
          { epoch: 0, size, root: ROOTS[root] as Hash, time: 7 },
          (signature) => {
            this.#waiting.splice(this.#waiting.indexOf(asked), 1);
            if (signature !== undefined) this.signed.push(asked);
          },
        );
        return;
      }
      case 'sync':
        this.#slots.run(1);
        return;
      default: {
        this.#waiting = [];
        if (action.name === 'crash') this.#slots.kill();
        else this.#slots.crash((below) => Math.min(action.fate, below - 1));
        this.#cosigner = this.#start();
      }
    }
  }

  /** What decides everything that can follow. */
  get key(): string {
    const media = this.#slots.media.map(({ current, durable }) => toHex(current) + toHex(durable));
    const { size = -1, root = ROOTS[0] } = this.#cosigner.watermark ?? {};
    const said = [...new Set(this.signed)].sort().join();
    const last = this.signed.at(-1);
    return [...media, size, toHex(root as Hash), this.#waiting.join(), said, last].join('|');
  }

  get broken(): boolean {
    return this.signed.some((asked, i) => {
      const [size, root] = asked.split(' ').map(Number) as [number, number];
      return this.signed.slice(0, i).some((before) => {
        const [earlier, other] = before.split(' ').map(Number) as [number, number];
        return earlier > size || (earlier === size && other !== root);
      });
    });
  }
}

interface Found {
  readonly states: number;
  readonly counterexample: readonly Action[] | undefined;
}

/** Breadth first; a state is made again from its path, because nothing of it can be copied. */
function search(depth: number, hasty = false): Found {
  const seen = new Set<string>();
  let front: readonly (readonly Action[])[] = [[]];
  for (let level = 0; level < depth; level++) {
    const next: (readonly Action[])[] = [];
    for (const path of front) {
      for (const action of ACTIONS) {
        const world = new World(hasty);
        const longer = [...path, action];
        for (const each of longer) world.do(each);
        if (world.broken) return { states: seen.size, counterexample: longer };
        const { key } = world;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(longer);
      }
    }
    front = next;
  }
  return { states: seen.size, counterexample: undefined };
}

describe('cosigner: all orders', function () {
  this.timeout(600_000);

  it('S2: two roots of one size, or a smaller size, are signed in no order of events', () => {
    const { states, counterexample } = search(process.env.WITAN_CI_TIER === 'nightly' ? 6 : 4);
    assert.equal(counterexample, undefined);
    assert.ok(states > 500, `${states} states`);
    console.log(`      ${states} states`);
  });

  it('S2: they are where the signature does not wait for its watermark', () => {
    assert.ok(search(4, true).counterexample);
  });
});
