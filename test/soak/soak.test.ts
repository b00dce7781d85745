// R11: four agencies at half of what they can take, for an hour or as long as WITAN_SOAK_MINUTES
// says. What a collection leaves on the heap grows by less than a megabyte an hour: agencies that
// keep a bounded past have nothing there that may grow. What lies outside the heap and what is
// resident are shown beside it: the cache of values fills its 128 MB at about 120 bytes an update,
// and then grows no more. A slope is known within an interval only, so the verdict is on that: it
// must not lie above the bound, and be narrow enough to tell.

import { strict as assert } from 'node:assert';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FinalWatch } from '../bench/final-watch.ts';
import { drive, type Pace } from '../bench/ingress.ts';
import { LandWorkload } from '../bench/land-workload.ts';
import { type Chain, changes, type Job, jobsOf } from '../bench/workload.ts';
import { type Agency, Consortium, loopbackSite } from '../e2e/consortium.ts';
import { ROOT } from '../e2e/launch.ts';
import { until } from '../e2e/patience.ts';
import { recordFigure } from '../figures.ts';
import { HEAP_SIGNAL, HEAP_VARIABLE } from './heap-probe.ts';
import { type Sample, type Slope, slopeOf } from './slope.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MB = 1_000_000;
const MINUTES = Number(process.env.WITAN_SOAK_MINUTES ?? 60);
/** A shorter run shows leaks, but no such slope. */
const MINUTES_MIN = 60;
const SLOPE_MAX = 1;
const INTERVAL_MAX = 2;
/** Of the whole time: until caches, windows and retained heights are full. */
const WARM_UP = 1 / 3;
const SAMPLES = 120;
const SAMPLE_MS_MIN = 5_000;

const PARCELS = 2_000;
const PER_REQUEST = 50;
const FULL = { transactions: 4_000, inFlight: 1_000 };
const ROUND_MS = 5_000;
const COLLECTED_MS = 600_000;
/** So that the windows of identifiers and of blocks are full long before the end. */
const REPLAY_WINDOW_BLOCKS = 256;
const HISTORY = ['[history]', 'snapshot_blocks = 256', 'retain_blocks = 256'];

interface Memory {
  readonly atMs: number;
  readonly heap: number;
  readonly external: number;
  readonly resident: number;
}

/** MB an hour. */
interface Growth extends Slope {
  readonly words: string;
}

function growthOf(all: readonly Memory[], of: 'heap' | 'external' | 'resident'): Growth {
  const samples = all.map((memory): Sample => ({ atMs: memory.atMs, value: memory[of] }));
  const slope = slopeOf(samples);
  const [value, from, to] = [slope.value, slope.from, slope.to].map(
    (perMs) => (perMs * HOUR_MS) / MB,
  ) as [number, number, number];
  const bytes = samples.map((each) => each.value / MB);
  const [first = 0, last = 0] = [bytes[0], bytes.at(-1)];
  const most = Math.max(...bytes).toFixed(0);
  const extent = `${first.toFixed(2)} to ${last.toFixed(2)}, at most ${most}`;
  const interval = `${from.toFixed(2)} … ${to.toFixed(2)}`;
  return { value, from, to, words: `${of} ${extent} MB, ${value.toFixed(2)} MB/h (${interval})` };
}

/** An agency's home with a short memory. */
function homeIn(directory: string, member: string): string {
  const home = join(directory, `${member}-home`);
  cpSync(join(ROOT, 'nodes', member), home, { recursive: true });
  appendFileSync(join(home, 'config.toml'), `\n${HISTORY.join('\n')}\n`);
  const path = join(home, 'genesis.json');
  const text = readFileSync(path, 'utf8');
  const short = text.replace(
    /"replayWindowBlocks": \d+/,
    `"replayWindowBlocks": ${REPLAY_WINDOW_BLOCKS}`,
  );
  assert.notEqual(short, text);
  writeFileSync(path, short);
  return home;
}

function soak(this: Mocha.Suite): void {
  this.timeout(2 * MINUTES * MINUTE_MS + HOUR_MS);
  let consortium: Consortium;
  let watch: FinalWatch;
  const workload = new LandWorkload(PARCELS);
  let nonce = 0;

  const heapFile = ({ data }: Agency): string => join(data, 'heap');

  before(async () => {
    const directory = mkdtempSync(join(tmpdir(), 'witan-soak-'));
    const site = await loopbackSite(directory);
    consortium = await Consortium.found(site, (member) => homeIn(directory, member));
    const entry = fileURLToPath(new URL('./probed-node.ts', import.meta.url));
    for (const agency of consortium.agencies) {
      agency.launch = {
        command: [process.execPath, '--import=tsx', entry],
        environment: { [HEAP_VARIABLE]: heapFile(agency) },
      };
      agency.spawn({ create: true });
    }
    await consortium.ready();
    watch = await FinalWatch.open((consortium.agencies[0] as Agency).api);
    for (const step of workload.steps()) {
      await send(jobsOf(await chain(), step), { inFlight: FULL.inFlight });
    }
  });

  after(async () => {
    watch?.close();
    await consortium?.remove();
  });

  async function chain(): Promise<Chain> {
    const { height, headTimeMs } = await (consortium.agencies[0] as Agency).status();
    const { chainId } = consortium.trust;
    const replayWindowBlocks = REPLAY_WINDOW_BLOCKS;
    return { chainId, height, timeMs: headTimeMs, replayWindowBlocks };
  }

  async function send(jobs: readonly Job[], pace: Pace): Promise<void> {
    const apis = consortium.agencies.map(({ api }) => api);
    const events = jobs.reduce((sum, job) => sum + job.events, watch.events);
    try {
      await drive({ apis, jobs, perRequest: PER_REQUEST, pace, watch });
      await watch.reach(events, COLLECTED_MS);
    } catch (error) {
      for (const agency of consortium.agencies) assert.ok(agency.isRunning, agency.member);
      throw error;
    }
  }

  async function update(count: number, pace: Pace): Promise<void> {
    const jobs = changes(await chain(), workload, { from: nonce, count, perTransaction: 1 });
    nonce += count;
    await send(jobs, pace);
  }

  /** Bytes on the heap, outside it, and resident. */
  function measuredIn(agency: Agency): number[][] {
    const file = heapFile(agency);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => line.split(' ').map(Number));
  }

  /** With nothing on its way. */
  async function memoryOf(agency: Agency): Promise<Memory> {
    const before = measuredIn(agency).length;
    agency.poke(HEAP_SIGNAL);
    const isMeasured = (): boolean => measuredIn(agency).length > before;
    await until(`${agency.member} measured`, COLLECTED_MS, isMeasured);
    const [heap = 0, external = 0, resident = 0] = measuredIn(agency).at(-1) ?? [];
    return { atMs: performance.now(), heap, external, resident };
  }

  it('R11: at half load, memory does not grow', async () => {
    const startedMs = performance.now();
    await update(FULL.transactions, { inFlight: FULL.inFlight });
    const tookMs = performance.now() - startedMs;
    const perSecond = Math.ceil((1_000 * FULL.transactions) / tookMs / 2);
    console.log(`      ${perSecond} transactions a second for ${MINUTES} minutes`);
    const endMs = startedMs + MINUTES * MINUTE_MS;
    const pauseMs = Math.max(SAMPLE_MS_MIN, (MINUTES * MINUTE_MS) / SAMPLES);
    const samples = new Map<string, Memory[]>(
      consortium.agencies.map(({ member }) => [member, []]),
    );
    for (let nextMs = startedMs; performance.now() < endMs; ) {
      await update(Math.ceil((perSecond * ROUND_MS) / 1_000), { perSecond });
      if (performance.now() < nextMs) continue;
      nextMs = performance.now() + pauseMs;
      for (const agency of consortium.agencies) {
        samples.get(agency.member)?.push(await memoryOf(agency));
      }
    }
    const warmMs = startedMs + WARM_UP * MINUTES * MINUTE_MS;
    const heaps = [...samples].map(([member, all]) => {
      const warm = all.filter(({ atMs }) => atMs > warmMs);
      assert.ok(warm.length >= 10, 'enough to see a slope');
      const growths = (['heap', 'external', 'resident'] as const).map((of) => growthOf(warm, of));
      console.log(`      ${member}: ${growths.map(({ words }) => words).join('; ')}`);
      return growths[0] as Growth;
    });
    const seconds = `${perSecond} transactions a second`;
    if (MINUTES < MINUTES_MIN) {
      console.log(`      ${MINUTES} minutes show no slope of ${SLOPE_MAX} MB/h: no figure`);
      return;
    }
    const value = Math.max(...heaps.map(({ from }) => from));
    const name = `certain growth of the heap in ${MINUTES} minutes of ${seconds}, half load`;
    recordFigure({ promise: 'R11', name, value, unit: 'MB/h', atMost: SLOPE_MAX });
    assert.ok(value < SLOPE_MAX, `${value} MB/h`);
    const width = Math.max(...heaps.map(({ from, to }) => to - from));
    assert.ok(width < INTERVAL_MAX, `${width} MB/h between the ends of an interval tells nothing`);
  });
}

describe('the slope of samples', () => {
  it('is that of the line under noise and single steps', () => {
    const samples = Array.from({ length: 60 }, (_, i) => {
      return { atMs: 1_000 * i, value: 3 * i + (i % 7) + (i === 30 ? 500 : 0) };
    });
    const { value, from, to } = slopeOf(samples);
    assert.ok(Math.abs(1_000 * value - 3) < 0.1);
    assert.ok(from <= value && value <= to && 1_000 * (to - from) < 0.1);
  });

  it('is uncertain where there are few', () => {
    const samples = [5, 1, 4, 2].map((value, i) => ({ atMs: 1_000 * i, value }));
    const { from, to } = slopeOf(samples);
    assert.ok(from < 0 && to > 0);
  });
});

if (process.env.WITAN_CI_TIER === 'nightly') describe('an hour of work', soak);
