// Goal: whatever bytes arrive, a decoder answers with a value that has exactly these bytes, or with
// DecodeError; soon, and without taking much more memory than the bytes have (§8.8, Y8).
// Method: every decoder of the pure packages, found by reflection; genuine bytes with random
// damage, noise, and the largest inputs that structure can make expensive. Seeds are fixed.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import fc from 'fast-check';
import { ROOT, recordFigure } from '../figures.ts';
import type { Blast } from './bombs.ts';
import { type Decoder, findDecoders, isDecodeError } from './decoders.ts';
import { Draw, mutated } from './mutator.ts';
import { collectSeeds } from './seeds.ts';

const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const MUTATIONS = NIGHTLY ? 200_000 : 2_500;
const NOISE_RUNS = NIGHTLY ? 20_000 : 300;
const SEEDS_MAX = 40;
const MICROSECONDS_MAX = 1_000;
/** Of what peers send; rows and records come from the own disk, or inside what is bounded. */
const ALLOCATED_LIMITS_MAX = 3;
const ALLOCATED_ROWS_MAX = 12;
/** No collection while one bomb goes off, so that the heap's growth is what it allocated. */
const BOMB_FLAGS = ['--max-semi-space-size=512'];

/** The value, or undefined when the bytes were refused as they should be. */
function decoded({ name, decode }: Decoder, bytes: Uint8Array): unknown {
  try {
    return { value: decode(bytes) };
  } catch (error) {
    if (isDecodeError(error)) return undefined;
    const cause = error instanceof Error ? error.stack : String(error);
    return assert.fail(`${name} threw on ${toHex(bytes.subarray(0, 2_000))}: ${cause}`);
  }
}

/** Whether the bytes were taken. What is taken has these bytes and no others. */
function takes(decoder: Decoder, bytes: Uint8Array): boolean {
  const found = decoded(decoder, bytes) as { value: unknown } | undefined;
  if (found === undefined) return false;
  const again = decoder.encode(found.value);
  const shown = (part: Uint8Array): string => toHex(part.subarray(0, 1_000));
  assert.ok(
    equalBytes(again, bytes),
    `${decoder.name} took\n${shown(bytes)}\nwhich encodes as\n${shown(again)}`,
  );
  return true;
}

/** Genuine bytes of a decoder, spread over what there is. */
function chooseSeeds(decoder: Decoder, pool: readonly Uint8Array[]): readonly Uint8Array[] {
  if (decoder.seeds.length > 0) return decoder.seeds;
  const own = pool.filter((bytes) => decoded(decoder, bytes) !== undefined);
  const step = Math.max(1, Math.floor(own.length / SEEDS_MAX));
  return own.filter((_, i) => i % step === 0).slice(0, SEEDS_MAX);
}

/** Objects and views cost a fixed price whatever the input's length. */
const ALLOCATED_BYTES_MIN = 192 * 1024;

/** Throws when a decoder takes what it must not, or takes long. */
function batter(decoder: Decoder, index: number, own: readonly Uint8Array[]): void {
  const draw = new Draw(1_000 + index);
  for (const bytes of own) assert.ok(takes(decoder, bytes));
  const before = process.cpuUsage();
  for (let i = 0; i < MUTATIONS; i++) takes(decoder, mutated(draw.pick(own), draw, own));
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / MUTATIONS;
  assert.ok(each < MICROSECONDS_MAX, `${decoder.name}: ${each} µs`);
  const noise = fc.oneof(fc.uint8Array({ maxLength: 64 }), fc.uint8Array({ maxLength: 600 }));
  const property = fc.property(noise, (bytes) => {
    takes(decoder, bytes);
  });
  fc.assert(property, { seed: index, numRuns: NOISE_RUNS });
}

describe('decoders', function () {
  this.timeout(NIGHTLY ? 3_600_000 : 300_000);
  const seedsOf = new Map<Decoder, readonly Uint8Array[]>();
  let decoders: readonly Decoder[];
  let missing: readonly string[];

  before(async () => {
    const seeds = collectSeeds();
    ({ decoders, missing } = await findDecoders(seeds));
    for (const decoder of decoders) seedsOf.set(decoder, chooseSeeds(decoder, seeds.pool));
  });

  it('every decoder is here, with the encoder that undoes it and bytes that it takes', () => {
    const unseeded = decoders.filter((decoder) => seedsOf.get(decoder)?.length === 0);
    assert.deepEqual(missing, []);
    assert.deepEqual(
      unseeded.map(({ name }) => `${name}: nothing genuine to start from; add it to seeds.ts`),
      [],
    );
  });

  it('PB-09: damage is refused, or has one encoding, by every decoder', () => {
    const failures: string[] = [];
    for (const [index, decoder] of decoders.entries()) {
      try {
        batter(decoder, index, seedsOf.get(decoder) ?? []);
      } catch (error) {
        failures.push((error as Error).message);
      }
    }
    assert.deepEqual(failures, []);
    const runs = decoders.length * (MUTATIONS + NOISE_RUNS);
    console.log(`      ${decoders.length} decoders, ${runs.toLocaleString('en')} inputs`);
  });

  it('Y8: lists of nothing are refused before much is allocated for them', () => {
    const script = fileURLToPath(new URL('bombs.ts', import.meta.url));
    const run = [...BOMB_FLAGS, '--import=tsx', '--conditions=source', script];
    const { stdout, stderr, status } = spawnSync(process.execPath, run, {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    assert.equal(status, 0, stderr);
    const blasts = JSON.parse(stdout) as Blast[];
    assert.equal(blasts.length, decoders.length);
    const shareOf = ({ allocatedBytes, bytesMax }: Blast): number =>
      (allocatedBytes - ALLOCATED_BYTES_MIN) / bytesMax;
    const boundOf = ({ name }: Blast): number =>
      name.includes('#decodeMessage') ? ALLOCATED_LIMITS_MAX : ALLOCATED_ROWS_MAX;
    assert.deepEqual(
      blasts.filter((blast) => shareOf(blast) > boundOf(blast)),
      [],
    );
    const value = Math.max(
      ...blasts.filter((blast) => boundOf(blast) === ALLOCATED_LIMITS_MAX).map(shareOf),
    );
    const figure = { promise: 'R11', name: 'allocated for a frame of lists of nothing' } as const;
    recordFigure({ ...figure, value, unit: '× its bytes', atMost: ALLOCATED_LIMITS_MAX });
  });
});
