// R10: the same blocks give the same sealed hashes everywhere (reliability.md §5). The blocks are
// drawn once and written to a file; each of the surroundings reads it in a process of its own.

import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { recordFigure } from '../figures.ts';
import { encodeBlocks } from './block-file.ts';
import { type DrawnBlocks, drawBlocks } from './drawn-blocks.ts';
import { LOCAL, NODE_VERSIONS, otherNode, type Surroundings } from './surroundings.ts';

const IS_NIGHT = process.env.WITAN_CI_TIER === 'nightly';
/** A ledger that grows old refuses more and more, so there are several. */
const LEDGERS = IS_NIGHT ? 20 : 1;
const BLOCKS_OF_LEDGER = IS_NIGHT ? 250 : 120;
const BLOCKS = LEDGERS * BLOCKS_OF_LEDGER;
/** By day the two ends of what is supported. */
const VERSIONS = NODE_VERSIONS.filter(
  (_, i, { length }) => IS_NIGHT || i === 0 || i === length - 1,
);
const FETCHES = IS_NIGHT || process.env.WITAN_FETCH_NODE === '1';
const SEED = Number(process.env.WITAN_CHAOS_SEED ?? 1);

/** Sealed hashes, in the order of the blocks. */
function replayed(
  { node, environment, flags }: Surroundings,
  program: string,
  files: readonly string[],
): Promise<string[]> {
  const child = spawn(node, [...flags, program, ...files], {
    env: { ...process.env, ...environment, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output.split('\n'));
      else reject(new Error(`the replay ended with ${code}: ${errors}`));
    });
  });
}

describe('determinism', function () {
  this.timeout(IS_NIGHT ? 1_800_000 : 120_000);
  let folder: string;
  let program: string;
  const files: string[] = [];
  const drawn: DrawnBlocks[] = [];
  const tried: string[] = [];
  let differing = 0;
  const failing = (): number => drawn.reduce((sum, ledger) => sum + ledger.failing, 0);
  const transactions = (): number => drawn.reduce((sum, ledger) => sum + ledger.transactions, 0);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-determinism-'));
    program = join(folder, 'replay.mjs');
    buildSync({
      entryPoints: [fileURLToPath(new URL('./replay.ts', import.meta.url))],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      conditions: ['source'],
      external: ['sodium-native'],
      logLevel: 'error',
    });
    for (let ledger = 0; ledger < LEDGERS; ledger++) {
      const file = join(folder, `blocks-${ledger}`);
      const made = drawBlocks(BLOCKS_OF_LEDGER, SEED * LEDGERS + ledger);
      writeFileSync(file, encodeBlocks(made.blocks));
      files.push(file);
      drawn.push(made);
    }
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
    recordFigure({
      promise: 'R10',
      name: `state roots that differ with ${tried.join('; ')}`,
      value: differing,
      unit: `of ${BLOCKS} blocks, ${failing()} of ${transactions()} transactions failing`,
      atMost: 0,
    });
  });

  async function assertSame(surroundings: Surroundings): Promise<void> {
    const sealed = await replayed(surroundings, program, files);
    tried.push(surroundings.name);
    const expected = drawn.flatMap((ledger) => ledger.sealed);
    const different = expected.findIndex((hash, i) => sealed[i] !== hash);
    differing += expected.filter((hash, i) => sealed[i] !== hash).length;
    assert.equal(different, -1, `block ${different} of those drawn from seed ${SEED}`);
    assert.deepEqual([sealed.length, expected.length], [BLOCKS, BLOCKS]);
  }

  it('DT-2: many of the transactions fail, in many ways', () => {
    const codes = new Set(drawn.flatMap((ledger) => [...ledger.codes]));
    assert.ok(failing() > transactions() / 4, `${failing()} of ${transactions()}`);
    assert.ok(failing() < transactions() * 0.8, 'and many do not fail');
    assert.ok(codes.size >= (IS_NIGHT ? 60 : 25), `${codes.size} codes`);
  });

  for (const surroundings of LOCAL) {
    it(`R10: the same state roots with ${surroundings.name}`, async () => {
      await assertSame(surroundings);
    });
  }

  for (const version of VERSIONS) {
    it(`R10: the same state roots on Node ${version}`, async function () {
      const other = otherNode(version, FETCHES);
      if (typeof other === 'string') {
        console.log(`      SKIPPED Node ${version}: ${other}`);
        this.skip();
      }
      await assertSame(other);
    });
  }
});
