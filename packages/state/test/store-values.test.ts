// Values in memory: none is lost that the rows do not hold, and no more are kept than was allowed.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Node, PINNED, READ_LATELY, Tree } from '../src/store/tree.ts';
import { ValueSlab } from '../src/store/value-slab.ts';
import { hex } from './naive-twin.ts';
import { recordValue } from './state-arbitraries.ts';

type Step =
  | { readonly do: 'put'; readonly length: number; readonly pinned: boolean }
  | { readonly do: 'read' | 'pin' | 'unpin' | 'free'; readonly pick: number };

const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        do: fc.constant('put' as const),
        length: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 300 }) }, fc.nat({ max: 9_000 })),
        pinned: fc.boolean(),
      },
      { noNullPrototype: true },
    ),
  },
  {
    weight: 5,
    arbitrary: fc.record(
      { do: fc.constantFrom('read', 'pin', 'unpin', 'free'), pick: fc.nat() },
      { noNullPrototype: true },
    ) as fc.Arbitrary<Step>,
  },
);

/** A slab beside a Map that forgets nothing. */
class TwoSlabs {
  readonly tree = new Tree();
  readonly values = new Map<Node, Uint8Array>();
  readonly #slab: ValueSlab;
  readonly #bytesMax: number;
  #next = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
    this.#slab = new ValueSlab(this.tree, bytesMax);
  }

  run(step: Step): void {
    const { tree } = this;
    if (step.do === 'put') {
      const number = this.#next++;
      const value = recordValue(undefined, new Uint8Array(step.length).fill(number));
      const leaf = tree.leaf(Uint8Array.of(7, number >>> 8, number), value);
      if (step.pinned) tree.mark(leaf, PINNED);
      this.#slab.put(leaf, value);
      this.values.set(leaf, value);
      return;
    }
    const leaf = [...this.values.keys()][step.pick % this.values.size];
    if (leaf === undefined) return;
    const isThere = tree.place(leaf) !== 0;
    if (step.do === 'free') {
      this.#slab.forget(leaf);
      tree.free(leaf);
      this.values.delete(leaf);
    } else if (isThere && step.do === 'read') {
      assert.equal(hex(this.#slab.copy(leaf)), hex(this.values.get(leaf)!));
    } else if (isThere && step.do === 'pin') {
      this.#slab.pin(leaf);
    } else if (step.do === 'unpin') {
      this.#slab.unpin(leaf);
    }
  }

  check(): void {
    let pinned = 0;
    let there = 0;
    for (const [leaf, value] of this.values) {
      const isThere = this.tree.place(leaf) !== 0;
      assert.ok(isThere || !this.tree.has(leaf, PINNED), 'a pinned value is there');
      if (!isThere) continue;
      assert.equal(hex(this.#slab.copy(leaf)), hex(value));
      there += value.length;
      if (this.tree.has(leaf, PINNED)) pinned += value.length;
    }
    assert.ok(this.#slab.bytesPinned >= pinned);
    assert.ok(there <= this.#bytesMax + this.#slab.bytesPinned, 'no more than allowed');
  }
}

describe('values in memory', () => {
  it('those that are pinned stay, the rest is within its bound, and all are what was put', () => {
    const lives = fc.property(
      fc.array(arbitraryStep, { minLength: 1, maxLength: 120 }),
      fc.constantFrom(0, 1_000, 20_000, 100_000),
      (steps, bytesMax) => {
        const both = new TwoSlabs(bytesMax);
        for (const [i, step] of steps.entries()) {
          both.run(step);
          if (i % 10 === 9) both.check();
        }
        both.check();
      },
    );
    fc.assert(lives, { seed: 30, numRuns: 300 });
  });

  it('what is read again and again outlives what is put and never read', () => {
    const tree = new Tree();
    const slab = new ValueSlab(tree, 64 * 1024);
    const leafOf = (number: number): Node => {
      const value = recordValue(undefined, new Uint8Array(100).fill(number));
      const leaf = tree.leaf(Uint8Array.of(7, number >>> 8, number), value);
      slab.put(leaf, value);
      return leaf;
    };
    const hot = Array.from({ length: 20 }, (_, i) => leafOf(i));
    const cold = Array.from({ length: 5_000 }, (_, i) => {
      if (i % 50 === 0) for (const leaf of hot) tree.mark(leaf, READ_LATELY);
      return leafOf(20 + i);
    });
    assert.ok(hot.every((leaf) => tree.place(leaf) !== 0));
    assert.equal(tree.place(cold[0]!), 0);
    assert.ok(slab.bytesHeld < 80 * 1024);
  });

  it('memory for a burst of pinned values is given back', () => {
    const tree = new Tree();
    const slab = new ValueSlab(tree, 32 * 1024);
    const value = recordValue(undefined, new Uint8Array(200));
    const leaves = Array.from({ length: 2_000 }, (_, i) => {
      const leaf = tree.leaf(Uint8Array.of(7, i >>> 8, i), value);
      tree.mark(leaf, PINNED);
      slab.put(leaf, value);
      return leaf;
    });
    assert.ok(slab.bytesHeld > 400_000);
    for (const leaf of leaves) slab.unpin(leaf);
    assert.equal(slab.bytesPinned, 0);
    assert.ok(slab.bytesHeld < 48 * 1024, `${slab.bytesHeld} bytes`);
  });
});
