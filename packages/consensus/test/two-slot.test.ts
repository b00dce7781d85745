// G3–G5: a two-slot file never goes back behind what it reported durable, and never starts over.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createTwoSlotFile, openTwoSlotFile, type TwoSlotFile } from '../src/two-slot.ts';
import { MemorySlots } from './memory-disk.ts';

function fresh(): MemorySlots {
  const file = new MemorySlots();
  createTwoSlotFile(file);
  return file;
}

function open(file: MemorySlots): TwoSlotFile {
  return openTwoSlotFile(file, (error) => {
    throw error;
  });
}

function bodyOf(number: number): Uint8Array {
  return new Uint8Array(100).fill(number & 0xff).fill(number >> 8, 0, 1);
}

function numberOf(value: Uint8Array | undefined): number {
  if (value === undefined) return 0;
  const number = ((value[0] as number) << 8) | (value[1] as number);
  assert.deepEqual(value, bodyOf(number));
  return number;
}

describe('two-slot file', () => {
  it('G5: a saved value comes back, and the next one goes to the other slot', () => {
    const file = fresh();
    assert.equal(open(file).load(), undefined);
    for (let number = 1; number < 5; number++) {
      const before = [0, 1].map((slot) => file.read(slot));
      let done = 0;
      const store = open(file);
      store.save(bodyOf(number), () => done++);
      assert.equal(numberOf(store.load()), number - 1, 'not before it is durable');
      file.run();
      assert.equal(done, 1);
      assert.equal(numberOf(open(file).load()), number);
      const same = [0, 1].filter(
        (slot) => Buffer.compare(file.read(slot), before[slot] as Uint8Array) === 0,
      );
      assert.equal(same.length, 1);
    }
  });

  it('G3: values that come while a sync runs are one write, and each save is told', () => {
    const file = fresh();
    const store = open(file);
    const told: number[] = [];
    const writesBefore = file.writes;
    for (let number = 1; number <= 9; number++) {
      store.save(bodyOf(number), () => told.push(number));
    }
    assert.equal(file.writes - writesBefore, 1);
    file.run(1);
    assert.deepEqual(told, [1]);
    file.run(1);
    assert.deepEqual(told, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.equal(file.writes - writesBefore, 2);
    assert.equal(numberOf(open(file).load()), 9);
  });

  it('G3: no crash takes back a value that was reported durable', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 1_000 })), (choices) => {
        const draw = (below: number) => choices.next().value % below;
        const file = fresh();
        let saved = 0;
        let durable = 0;
        for (let life = 0; life < 6; life++) {
          const store = open(file);
          for (let step = draw(6); step > 0; step--) {
            const number = ++saved;
            store.save(bodyOf(number), () => {
              durable = Math.max(durable, number);
            });
            file.run(draw(2));
          }
          file.crash(draw);
          const found = numberOf(open(file).load());
          assert.ok(found >= durable && found <= saved, `${durable} ≤ ${found} ≤ ${saved}`);
          durable = found;
          saved = found;
        }
      }),
      { seed: 20_260_101, numRuns: 300 },
    );
  });

  it('G3: a value that was found is durable, though only the process had stopped', () => {
    const file = fresh();
    open(file).save(bodyOf(7), () => {});
    assert.equal(numberOf(open(file).load()), 7);
    file.crash(() => 0);
    assert.equal(numberOf(open(file).load()), 7);
  });

  it('G4: a file of zeros, or with both slots bad, is refused', () => {
    assert.throws(() => open(new MemorySlots()), { key: 'storage/slots-damaged' });
    const file = fresh();
    open(file).save(bodyOf(1), () => {});
    file.run();
    for (const slot of [0, 1]) {
      const { current } = file.medium(slot);
      current[5] = (current[5] as number) ^ 1;
    }
    assert.throws(() => open(file), { key: 'storage/slots-damaged' });
  });

  it('G5: every flipped bit of the newer slot leads back to the older one, never to another', () => {
    const file = fresh();
    for (const number of [1, 2]) {
      open(file).save(bodyOf(number), () => {});
      file.run();
    }
    const newer = [0, 1].find((slot) => file.read(slot)[20] === 2) as number;
    const { current } = file.medium(newer);
    for (let at = 0; at < 16 + 100; at++) {
      for (let bit = 0; bit < 8; bit++) {
        current[at] = (current[at] as number) ^ (1 << bit);
        assert.equal(numberOf(open(file).load()), 1);
        current[at] = (current[at] as number) ^ (1 << bit);
      }
    }
    assert.equal(numberOf(open(file).load()), 2);
  });

  it('a slot that lies in the other’s place does not count', () => {
    const file = fresh();
    for (const number of [1, 2]) {
      open(file).save(bodyOf(number), () => {});
      file.run();
    }
    const [slot0, slot1] = [file.read(0), file.read(1)];
    file.medium(0).current.set(slot1);
    file.medium(1).current.set(slot0);
    assert.throws(() => open(file), { key: 'storage/slots-damaged' });
  });

  it('G4: only a file of zeros can be made a two-slot file', () => {
    assert.throws(() => createTwoSlotFile(fresh()), { key: 'storage/exists' });
    const garbage = new MemorySlots();
    garbage.medium(1).current[200] = 1;
    assert.throws(() => createTwoSlotFile(garbage), { key: 'storage/exists' });
  });

  it('a failure is told once, and nothing is reported durable any more', () => {
    for (const before of [0, 1]) {
      const file = fresh();
      const failures: Error[] = [];
      const store = openTwoSlotFile(file, (error) => failures.push(error));
      let done = 0;
      if (before === 0) file.failure = new Error('no space left');
      store.save(bodyOf(1), () => done++);
      file.failure = new Error('no space left');
      file.run();
      file.failure = undefined;
      store.save(bodyOf(2), () => done++);
      file.run();
      assert.equal(failures.length, 1);
      assert.equal(done, 0);
    }
  });
});
