// One bit of one file of a stopped node is flipped, and the node is started on it: again and again,
// over all its files. It serves what the chain says, or less, or it refuses with a code: never
// anything else. What it serves is read as citizens read it, with proofs under the pinned genesis.

import { strict as assert } from 'node:assert';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createNodeData, readHome } from '@witan/node';
import { type Agency, Consortium } from '../e2e/consortium.ts';
import { assessment, registration, sign } from '../e2e/land.ts';
import { ROOT } from '../e2e/launch.ts';
import { recordFigure } from '../figures.ts';
import { NIGHTLY } from './machine.ts';
import { between, pick, randomOf } from './random.ts';
import type { Order, Started } from './start-and-read.ts';

const FLIPS = NIGHTLY ? 1_000 : 20;
/** So that the log has several segments and is copied fast. */
const SEGMENT_BYTES = 64 * 1024;
const PARCELS = 12;
const UPDATES = 60;
/** Fewer than the quick deaths after which a node sets its state aside. */
const RESTARTS = 2;
const FINAL_MS = 30_000;

const HOME = join(ROOT, 'nodes/interior');
const QUESTIONS = Array.from({ length: PARCELS }, (_, i) => `land/assessments/USD/P-${i}`);
/** After so many the node must have found out by itself what kills it. */
const DEATHS_MAX = 3;

/** The process that starts nodes. */
class Reader {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async open(): Promise<Reader> {
    const entry = join(ROOT, 'test/chaos/start-and-read.ts');
    const options = ['--import=tsx', '--conditions=source'];
    const child = fork(entry, [], {
      execArgv: options,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    return new Reader(child);
  }

  /** Undefined when the process died over it. */
  ask(order: Order): Promise<Started | undefined> {
    return new Promise((resolve) => {
      const gone = (): void => resolve(undefined);
      this.#child.once('exit', gone);
      this.#child.once('message', (started: Started) => {
        this.#child.off('exit', gone);
        resolve(started);
      });
      this.#child.send(order);
    });
  }

  close(): void {
    this.#child.disconnect();
  }
}

/** Files by what they are, without what no start reads. */
function filesByKind(data: string): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
    const path = relative(data, join(entry.parentPath, entry.name));
    if (!entry.isFile() || path === 'node.log' || path.startsWith('ledger/lock')) continue;
    if (/\/(LOCK|LOG|LOG\.old)$/.test(path) || statSync(join(data, path)).size === 0) continue;
    const kind = path.replace(/\d{6,}/, 'N');
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return kinds;
}

describe('a flipped bit in a file of a stopped node', function () {
  this.timeout(NIGHTLY ? 1_800_000 : 900_000);
  let consortium: Consortium;
  let victim: Agency;
  let sound: string;
  let expected: Started;
  let reader: Reader | undefined;
  let deaths = 0;

  before(async () => {
    consortium = await Consortium.start();
    victim = consortium.agency('interior');
    await victim.kill();
    rmSync(victim.data, { recursive: true });
    const config = readHome(HOME, { data: victim.data });
    await createNodeData(config, { segmentBytes: SEGMENT_BYTES });
    victim.spawn();
    await victim.ready();
    await fill();
    await consortium.agreed(FINAL_MS);
    victim.signal('SIGTERM');
    await victim.exited(FINAL_MS);
    sound = mkdtempSync(join(tmpdir(), 'witan-sound-'));
    cpSync(victim.data, sound, { recursive: true });
    // The others are in no one's way from here on, and give no help either.
    await Promise.all(consortium.others('interior').map((agency) => agency.end()));
    expected = await start();
    assert.equal(expected.ending, 'as before', expected.detail);
    assert.equal(Object.keys(expected.values).length, PARCELS);
  });

  after(async () => {
    reader?.close();
    await consortium?.remove();
    rmSync(sound, { recursive: true, force: true });
  });

  /** Writes with restarts in between, so that LevelDB has tables and logs. */
  async function fill(): Promise<void> {
    const { chainId } = consortium.trust;
    const client = consortium.client('treasury');
    const parcels = Array.from({ length: PARCELS }, (_, i) => registration(`P-${i}`, i));
    await client.submit(sign(parcels, { chainId, as: 'registrar' }), FINAL_MS);
    for (let update = 0; update < UPDATES; update++) {
      const operation = assessment(`P-${update % PARCELS}`, BigInt(1_000 + update));
      await client.submit(sign([operation], { chainId, as: 'assessor' }), FINAL_MS);
      if ((update + 1) % Math.floor(UPDATES / RESTARTS) !== 0) continue;
      await victim.kill();
      victim.spawn();
      await victim.ready();
    }
  }

  /** Starts the node in a process of its own; one that dies is started again. */
  async function start(): Promise<Started> {
    for (let death = 0; death <= DEATHS_MAX; death++) {
      reader ??= await Reader.open();
      const started = await reader.ask({ home: HOME, data: victim.data, questions: QUESTIONS });
      if (started !== undefined) return started;
      reader = undefined;
      deaths++;
    }
    assert.fail(`the process died ${DEATHS_MAX + 1} times in a row`);
  }

  it(`${FLIPS} of them: no wrong value is served, each is mended, harmless or refused`, async () => {
    const random = randomOf(Number(process.env.WITAN_CHAOS_SEED ?? 1));
    const kinds = [...filesByKind(sound)];
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    for (let flip = 0; flip < FLIPS; flip++) {
      rmSync(victim.data, { recursive: true });
      cpSync(sound, victim.data, { recursive: true });
      const [kind, files] = kinds[flip % kinds.length] as (typeof kinds)[number];
      const file = pick(random, files);
      const bytes = readFileSync(join(victim.data, file));
      const written = bytes.length - [...bytes].reverse().findIndex((byte) => byte !== 0);
      const [offset, bit] = [between(random, 0, written - 1), between(random, 0, 7)];
      bytes[offset] = (bytes[offset] as number) ^ (1 << bit);
      writeFileSync(join(victim.data, file), bytes);
      const place = `${file}, byte ${offset}, bit ${bit}`;
      const { ending, height, values, detail } = await start();
      assert.notEqual(ending, 'unclear', `${place}: ${detail}`);
      // A node that lost its last blocks says of which height it speaks.
      if (ending !== 'refused' && height === expected.height) {
        for (const question of QUESTIONS) {
          const [found, right] = [values[question], expected.values[question]];
          if (found !== right) wrong.push(`${place}: ${question} is ${found}, not ${right}`);
        }
      }
      const name = `${kind}: ${ending}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const [name, count] of [...counts].sort()) console.log(`      ${name} ${count}`);
    console.log(`      ${deaths} times LevelDB ended the process, and the next starts went on`);
    assert.deepEqual(wrong, []);
    recordFigure({
      promise: 'R8',
      name: 'wrong values served after a flipped bit',
      value: wrong.length,
      unit: `of ${FLIPS} flips over ${kinds.length} kinds of files`,
      atMost: 0,
    });
  });
});
