// The checker itself: it passes what a ledger can show, catches what one cannot, and is fast enough
// to look at all of a long run.

import { strict as assert } from 'node:assert';
import {
  type History,
  type Placed,
  positionOf,
  type Read,
  violations,
  type Write,
} from './history.ts';
import { randomOf } from './random.ts';

const KEYS = 50;
const INJECTED = 200;

interface Run {
  readonly history: History;
  readonly chain: readonly Placed[];
}

/** A ledger that does everything right: one operation after another, some answers lost. */
function soundRun(operations: number, seed: number): Run {
  const random = randomOf(seed);
  const writes: Write[] = [];
  const reads: Read[] = [];
  const chain: Placed[] = [];
  const values = new Map<string, bigint>();
  for (let number = 1; number <= operations; number++) {
    const key = `P-${Math.floor(random() * KEYS)}`;
    const common = {
      client: number % 8,
      server: `agency ${number % 4}`,
      key,
      askedMs: 10 * number,
    };
    const height = Math.floor(number / 5) + 1;
    if (random() < 0.5) {
      reads.push({ ...common, answeredMs: 10 * number + 5, height, value: values.get(key) });
      continue;
    }
    const value = BigInt(number);
    const position = positionOf(height + 1, number % 5);
    const isAnswered = random() < 0.9;
    const acknowledged = isAnswered ? { ms: 10 * number + 5, position } : undefined;
    writes.push({ ...common, value, acknowledged });
    if (isAnswered || random() < 0.5) chain.push({ key, value, position });
  }
  return { history: { writes, reads: trueReads(reads, chain) }, chain };
}

/** The reads with what the chain has at their heights. */
function trueReads(reads: readonly Read[], chain: readonly Placed[]): Read[] {
  const versions = new Map<string, Placed[]>();
  for (const placed of chain) {
    versions.set(placed.key, [...(versions.get(placed.key) ?? []), placed]);
  }
  return reads.map((read) => {
    // Each height is final two operations after its last write: a read sees one of them.
    const height = read.height + 1;
    const below = (versions.get(read.key) ?? []).filter(
      ({ position }) => position < positionOf(height + 1, 0),
    );
    return { ...read, height, value: below.at(-1)?.value };
  });
}

function kinds(run: Run): string[] {
  return violations(run.history, run.chain).map((text) => text.slice(0, text.indexOf(':')));
}

describe('the history checker', () => {
  const sound = soundRun(2_000, 1);
  const { writes, reads } = sound.history;

  it('passes a history that a ledger can show, with lost answers in it', () => {
    assert.deepEqual(violations(sound.history, sound.chain), []);
    assert.ok(writes.some(({ acknowledged }) => acknowledged === undefined));
  });

  it('catches every injected stale read', () => {
    const random = randomOf(2);
    let caught = 0;
    for (let round = 0; round < INJECTED; round++) {
      const at = Math.floor(random() * reads.length);
      const read = reads[at] as Read;
      const older = sound.chain.filter(
        ({ key, value }) => key === read.key && value !== read.value && read.value !== undefined,
      );
      const value = older[Math.floor(random() * older.length)]?.value;
      const changed = reads.with(at, { ...read, value });
      const isChanged = value !== read.value;
      const found = kinds({ ...sound, history: { writes, reads: changed } });
      assert.deepEqual(found, isChanged ? ['untrue'] : []);
      caught += isChanged ? 1 : 0;
    }
    assert.ok(caught > INJECTED / 2, `${caught} of ${INJECTED} were injected`);
  });

  it('catches a lost, a moved, a doubled and an invented write', () => {
    const index = writes.findIndex(({ acknowledged }) => acknowledged !== undefined);
    const write = writes[index] as Write;
    const at = sound.chain.findIndex(({ value }) => value === write.value);
    const placed = sound.chain[at] as Placed;
    const without = sound.chain.toSpliced(at, 1);
    const withChain = (chain: readonly Placed[]): Run => {
      return { history: { writes, reads: [] }, chain };
    };
    assert.deepEqual(kinds(withChain(without)), ['lost']);
    const moved = { ...placed, position: placed.position + 7 };
    assert.ok(kinds(withChain([...without, moved])).includes('lost'));
    assert.ok(kinds(withChain([...sound.chain, moved])).includes('twice'));
    const invented = { ...moved, value: -1n };
    assert.match(
      violations({ writes, reads: [] }, [...sound.chain, invented]).join(),
      /nobody wrote -1/,
    );
  });

  it('catches writes in the wrong order, and reads that leave out or go back', () => {
    const [first, second] = writes.filter(({ acknowledged }) => acknowledged) as [Write, Write];
    const [before, after] = [first, second].map(({ acknowledged }) => acknowledged?.position);
    const swapped = writes.map((write) => {
      if (write !== first && write !== second) return write;
      const position = (write === first ? after : before) as number;
      return { ...write, acknowledged: { ms: write.askedMs + 5, position } };
    });
    const chain = sound.chain.map((placed) => {
      if (placed.value === first.value) return { ...placed, position: after as number };
      if (placed.value === second.value) return { ...placed, position: before as number };
      return placed;
    });
    assert.ok(kinds({ history: { writes: swapped, reads: [] }, chain }).includes('order'));
    const last = reads.at(-1) as Read;
    const late = { ...last, askedMs: last.askedMs + 100, answeredMs: last.askedMs + 110 };
    const back = { ...late, height: 1, value: undefined };
    const found = kinds({ ...sound, history: { writes, reads: [...reads, back] } });
    assert.ok(found.includes('back') && found.includes('stale'), found.join());
  });

  it('looks at 100,000 operations as quickly as its cost per operation promises', () => {
    const { history, chain } = soundRunFast(100_000);
    // Processor time: what else the machine does is no fault of the checker.
    const before = process.cpuUsage();
    assert.deepEqual(violations(history, chain), []);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 4_000_000, `${(user + system) / 1_000} ms of processor`);
  });
});

/** Writes alone to many keys, each read back once. */
function soundRunFast(operations: number): Run {
  const writes: Write[] = [];
  const reads: Read[] = [];
  const chain: Placed[] = [];
  for (let number = 1; number <= operations / 2; number++) {
    const common = {
      client: number % 8,
      server: `agency ${number % 4}`,
      key: `P-${number % 1_000}`,
    };
    const position = positionOf(number, 0);
    const value = BigInt(number);
    const askedMs = 10 * number;
    writes.push({ ...common, value, askedMs, acknowledged: { ms: askedMs + 2, position } });
    reads.push({ ...common, askedMs: askedMs + 3, answeredMs: askedMs + 4, height: number, value });
    chain.push({ key: common.key, value, position });
  }
  return { history: { writes, reads }, chain };
}
