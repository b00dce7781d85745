// Where each microsecond goes: CPU profiles of agencies, folded into the areas of the program. A
// sample belongs to the innermost frame that has an area; what Node and native code do counts for
// whoever called them.
//
// A profiler samples by the clock: on a machine with more work than processors it also counts time
// in which the thread only waited for its turn. So samples say how the time divides, and the
// kernel's account of the thread says how much it was.

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}

/** As V8 writes it. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** CPU time of one agency while it was profiled, in microseconds. */
export interface ThreadTimes {
  readonly mainUs: number;
  /** Of each other thread, the oldest first. */
  readonly otherUs: readonly number[];
}

export interface Agency {
  readonly profile: CpuProfile;
  readonly threads: ThreadTimes;
}

/** The first that matches decides. Paths are those of the build, without what all have. */
const AREAS: readonly (readonly [area: string, files: RegExp])[] = [
  ['hash', /^(ledger\/(hash|sha2|merkle|merkle-log)\.|node\/signature\/sha256|nm:@noble\/hashes)/],
  ['signatures', /^(ledger\/signature|ledger\/edwards|node\/signature|nm:(sodium|@noble\/curves))/],
  ['verification (hand-over)', /^node\/workers\//],
  ['codec', /^(ledger\/|nm:(protobufjs|protons|uint8-varint))/],
  [
    'WAL',
    /^(consensus\/(wal|write-group|records|two-slot)|node\/(log-port|signer|storage\/(s|f)))/,
  ],
  ['consensus', /^consensus\//],
  ['journal', /^state\/host\/(journal|past-versions|replay-window|transaction-index|archive|rows)/],
  [
    'LevelDB',
    /^(node\/(storage|flusher)|state\/store\/(flush|row|undo)|nm:(classic|abstract)-level)/,
  ],
  ['LevelDB', /^nm:(level-|module-error|maybe-combine-errors)/],
  ['tree', /^state\/store\//],
  ['execution', /^state\//],
  [
    'HTTP',
    /^(node\/(api|service|event-names)|nm:(fastify|@fastify|find-my-way|avvio|secure-json))/,
  ],
  [
    'HTTP',
    /^(nm:(light-my-request|pino|fast-json|ajv|reusify|toad|rfdc)|node:(_http|internal\/http))/,
  ],
  [
    'network',
    /^(node\/network|nm:(@libp2p|@chainsafe|libp2p|uint8array|it-|@multiformats|main-event))/,
  ],
  ['node', /^node\//],
];

/** What has no area of its own, by what is native or of Node itself. */
const GARBAGE = '(garbage collector)';
const NOT_RUNNING: ReadonlySet<string> = new Set(['(idle)', 'dispatch']);
const SOCKETS = /^node:(net|internal\/(stream_base_commons|streams|dgram))/;
const PROMISES = /^node:(internal\/(process|timers|async_hooks)|timers)/;

/** Node starts its threads in this order: V8's, one for signals, libuv's, and then ours. */
const OTHER_THREADS = [
  { name: 'threads of V8: collector, compiler', from: 0, to: 6 },
  { name: 'threads of libuv: syncs, LevelDB', from: 6, to: 10 },
  { name: 'verification worker', from: 10, to: undefined },
] as const;

export function areaOf(url: string): string | undefined {
  const file = placeOf(url);
  return AREAS.find(([, files]) => files.test(file))?.[0];
}

/** `state/store/tree.js`, `nm:protobufjs/src/writer.js`, `node:net`; empty for native code. */
export function placeOf(url: string): string {
  const [, module] = /.*\/node_modules\/(.*)$/.exec(url) ?? [];
  if (module !== undefined && !module.startsWith('@witan/')) return `nm:${module}`;
  const path = url.replace(/.*\/(packages|node_modules\/@witan)\//, '');
  return path.replace(/\/(dist|src)\//, '/');
}

export interface Share {
  readonly name: string;
  /** All agencies together, microseconds per operation. */
  readonly us: number;
}

export interface Folded {
  readonly areas: readonly Share[];
  readonly functions: readonly Share[];
  /** CPU time by the kernel's account. */
  readonly totalUs: number;
}

/** Costs per operation: `operations` were executed while all these agencies were profiled. */
export function fold(agencies: readonly Agency[], operations: number): Folded {
  const areas = new Map<string, number>();
  const functions = new Map<string, number>();
  let totalUs = 0;
  for (const { profile, threads } of agencies) {
    const add = (sums: Map<string, number>, name: string, us: number): void => {
      sums.set(name, (sums.get(name) ?? 0) + us / operations);
    };
    const samples = samplesOf(profile);
    const sampledUs = samples.reduce((sum, { us }) => sum + us, 0);
    const scale = threads.mainUs / Math.max(1, sampledUs);
    for (const { area, name, us } of samples) {
      add(areas, area, us * scale);
      add(functions, name, us * scale);
    }
    for (const { name, from, to } of OTHER_THREADS) {
      const us = threads.otherUs.slice(from, to).reduce((sum, each) => sum + each, 0);
      add(areas, name, us);
      totalUs += us / operations;
    }
    totalUs += threads.mainUs / operations;
  }
  return { areas: sorted(areas), functions: sorted(functions), totalUs };
}

interface Sample {
  readonly area: string;
  readonly name: string;
  readonly us: number;
}

function samplesOf({ nodes, samples, timeDeltas }: CpuProfile): Sample[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const areas = new Map<number, string>();
  return samples.flatMap((id, i): Sample[] => {
    const node = byId.get(id) as ProfileNode;
    const { functionName } = node.callFrame;
    if (NOT_RUNNING.has(functionName)) return [];
    const area = areas.get(id) ?? areaOfNode(id, byId, parents);
    areas.set(id, area);
    return [{ area, name: nameOf(node), us: timeDeltas[i] as number }];
  });
}

function areaOfNode(
  id: number,
  byId: ReadonlyMap<number, ProfileNode>,
  parents: ReadonlyMap<number, number>,
): string {
  let fallback: string | undefined;
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const { url, functionName } = (byId.get(at) as ProfileNode).callFrame;
    if (functionName === GARBAGE) return 'garbage collection';
    const area = areaOf(url);
    if (area !== undefined) return area;
    if (SOCKETS.test(url)) fallback ??= 'sockets';
    if (PROMISES.test(url)) fallback ??= 'timers and promises';
  }
  return fallback ?? 'Node and V8';
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  const place = placeOf(url);
  return place === '' ? name : `${name} ${place}:${lineNumber + 1}`;
}

function sorted(sums: ReadonlyMap<string, number>): Share[] {
  return [...sums].map(([name, us]) => ({ name, us })).sort((a, b) => b.us - a.us);
}
