// Decides whether what clients saw can have been a ledger (reliability.md §8.7). The chain gives
// every write its position, so nothing needs to be searched: each promise is looked up.
//
//   kept         an acknowledged write is in the chain once, where the acknowledgement said
//   order        a write acknowledged before another was asked for comes before it
//   true reads   a read gives what the chain had written up to the height that the read names
//   fresh reads  what a process has acknowledged, it does not leave out of a later read
//   monotonic    one client's reads at one process never go back in height

/** `height` and index inside the block, as one ordered number. */
export type Position = number;

const INDEXES_MAX = 2 ** 20;

export function positionOf(height: number, index: number): Position {
  return height * INDEXES_MAX + index;
}

export function heightOf(position: Position): number {
  return Math.floor(position / INDEXES_MAX);
}

/** A value is written once in a history, so it names its write. */
export interface Write {
  readonly client: number;
  /** The process that answered: one that was killed may come back a little behind what it knew. */
  readonly server: string;
  readonly key: string;
  readonly value: bigint;
  readonly askedMs: number;
  /** Undefined where no answer came: it may be in the chain or not. */
  readonly acknowledged: { readonly ms: number; readonly position: Position } | undefined;
}

export interface Read {
  readonly client: number;
  readonly server: string;
  readonly key: string;
  readonly askedMs: number;
  readonly answeredMs: number;
  readonly height: number;
  readonly value: bigint | undefined;
}

/** What the chain executed, in any order. */
export interface Placed {
  readonly key: string;
  readonly value: bigint;
  readonly position: Position;
}

export interface History {
  readonly writes: readonly Write[];
  readonly reads: readonly Read[];
}

/** Every broken promise in words; a sound history has none. */
export function violations(history: History, chain: readonly Placed[]): string[] {
  return [
    ...notKept(history, chain),
    ...outOfOrder(history, chain),
    ...untrueReads(history, chain),
    ...staleReads(history),
    ...readsGoneBack(history),
  ];
}

function at(position: Position): string {
  return `${heightOf(position)}-${position % INDEXES_MAX}`;
}

function* notKept({ writes }: History, chain: readonly Placed[]): Generator<string> {
  const places = new Map<bigint, Placed>();
  const byPosition = new Set<Position>();
  for (const placed of chain) {
    const known = places.get(placed.value);
    if (known !== undefined) {
      yield `twice: ${placed.value} at ${at(known.position)} and ${at(placed.position)}`;
    }
    if (byPosition.has(placed.position)) yield `two writes at ${at(placed.position)}`;
    places.set(placed.value, placed);
    byPosition.add(placed.position);
  }
  const asked = new Map(writes.map(({ value, key }) => [value, key]));
  for (const { value, key, position } of chain) {
    if (asked.get(value) !== key) yield `nobody wrote ${value} to ${key}, at ${at(position)}`;
  }
  for (const { value, key, acknowledged } of writes) {
    if (acknowledged === undefined) continue;
    const found = places.get(value);
    const where = found && at(found.position);
    if (found?.position === acknowledged.position && found.key === key) continue;
    yield `lost: ${value} was acknowledged at ${at(acknowledged.position)}, now ${where}`;
  }
}

/** Of the writes in the chain, none was acknowledged before one of a lower position was asked. */
function* outOfOrder({ writes }: History, chain: readonly Placed[]): Generator<string> {
  const byValue = new Map(writes.map((write) => [write.value, write]));
  const ordered = [...chain].sort((a, b) => b.position - a.position);
  let earliest: { ms: number; value: bigint; position: Position } | undefined;
  for (const { value, position } of ordered) {
    const write = byValue.get(value);
    if (write === undefined) continue;
    if (earliest !== undefined && earliest.ms < write.askedMs) {
      const later = `${earliest.value} at ${at(earliest.position)}`;
      yield `order: ${later} was acknowledged before ${value} at ${at(position)} was asked for`;
    }
    const ms = write.acknowledged?.ms ?? Number.POSITIVE_INFINITY;
    if (earliest === undefined || ms < earliest.ms) earliest = { ms, value, position };
  }
}

function* untrueReads({ reads }: History, chain: readonly Placed[]): Generator<string> {
  const versions = new Map<string, Placed[]>();
  for (const placed of [...chain].sort((a, b) => a.position - b.position)) {
    const known = versions.get(placed.key);
    if (known === undefined) versions.set(placed.key, [placed]);
    else known.push(placed);
  }
  for (const read of reads) {
    const known = versions.get(read.key) ?? [];
    const count = countBelow(known, positionOf(read.height + 1, 0));
    const expected = known[count - 1]?.value;
    if (read.value === expected) continue;
    yield `untrue: ${read.key} at height ${read.height} was read as ${read.value}, is ${expected}`;
  }
}

/** How many of the versions, which are in order, stand below a position. */
function countBelow(versions: readonly Placed[], position: Position): number {
  let [low, high] = [0, versions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((versions[middle] as Placed).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byServer<Operation extends { readonly server: string }>(
  operations: readonly Operation[],
): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const group = groups.get(operation.server) ?? [];
    groups.set(operation.server, group);
    group.push(operation);
  }
  return groups;
}

function* staleReads({ writes, reads }: History): Generator<string> {
  const writesOf = byServer(writes);
  for (const [server, own] of byServer(reads)) {
    const known = (writesOf.get(server) ?? [])
      .flatMap(({ acknowledged }) => acknowledged ?? [])
      .sort((a, b) => a.ms - b.ms);
    let [next, floor] = [0, 0];
    for (const read of own.sort((a, b) => a.askedMs - b.askedMs)) {
      for (; (known[next]?.ms ?? Number.POSITIVE_INFINITY) < read.askedMs; next++) {
        floor = Math.max(floor, heightOf((known[next] as { position: Position }).position));
      }
      if (read.height >= floor) continue;
      yield `stale: ${server} had acknowledged height ${floor}, then read ${read.height}`;
    }
  }
}

function* readsGoneBack({ reads }: History): Generator<string> {
  const last = new Map<string, Read>();
  for (const read of [...reads].sort((a, b) => a.askedMs - b.askedMs)) {
    const session = `${read.client} ${read.server}`;
    const before = last.get(session);
    if (before !== undefined && before.answeredMs <= read.askedMs && read.height < before.height) {
      yield `back: client ${read.client} read height ${before.height}, then ${read.height}`;
    }
    if (before === undefined || read.height >= before.height) last.set(session, read);
  }
}
