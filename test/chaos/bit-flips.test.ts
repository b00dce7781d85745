// One bit of one file of a stopped agency is flipped, and its node is started on it: again and
// again, over all its files. It serves what the chain says, or less, or it refuses with a code:
// never anything else, and it signs on no mark older than its last. What it serves is read as
// citizens read it, with proofs under the pinned genesis, and as those read who ask for none.
//
// A snapshot is read when the state is lost, and a backup when everything is; so a flip in one of
// them is followed by that loss.

import { strict as assert } from 'node:assert';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindBehind, type Marks } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import { createBackup, createNodeData, readHome } from '@witan/node';
import { type Agency, Consortium, loopbackSite } from '../e2e/consortium.ts';
import { assessment, registration, sign } from '../e2e/land.ts';
import { ROOT } from '../e2e/launch.ts';
import { marksOf } from '../e2e/stopped-data.ts';
import { recordFigure } from '../figures.ts';
import { applyFlip, drawFlips, type Flip, flipKinds } from './flips.ts';
import { NIGHTLY } from './machine.ts';
import { randomOf } from './random.ts';
import { EVENTS, type Order, type Started } from './start-and-read.ts';
import { Workplace } from './workplace.ts';

const NIGHTLY_FLIPS = 1_000;
/** One for each core of the machines that this is meant for. */
const WORKPLACES = 2;
/** Some four a second on two cores at rest, and machines are as slow again under other work. */
const FLIP_MS = 1_500;
const SETUP_MS = 300_000;
/** So that the log has several segments and is copied fast. */
const SEGMENT_BYTES = 64 * 1024;
/** So that there are two snapshots, and blocks above both. */
const SNAPSHOT_BLOCKS = 20;
const PARCELS = 12;
const FIRST_VALUE = 100_000n;
const UPDATES = 60;
/** Fewer than the quick deaths after which a node sets its state aside. */
const RESTARTS = 2;
const FINAL_MS = 30_000;
const MESSAGE_LENGTH = 1_000;

const VICTIM = 'interior';
const TOTAL = 'land/assessments/USD';
const QUESTIONS = [...Array.from({ length: PARCELS }, (_, i) => `${TOTAL}/P-${i}`), TOTAL];
const PINNED = join(ROOT, 'nodes', VICTIM, 'genesis.json');

interface Assessed {
  readonly height: number;
  readonly parcel: number;
  readonly value: bigint;
}

/** What a question's answer is as of a height, by what was acknowledged. */
function amountAt(assessed: readonly Assessed[], question: string, height: number): string {
  const values = new Map<number, bigint>();
  for (const each of assessed) if (each.height <= height) values.set(each.parcel, each.value);
  const at = QUESTIONS.indexOf(question);
  if (at < PARCELS) return String(values.get(at) ?? 'absent');
  return String([...values.values()].reduce((sum, value) => sum + value, 0n));
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** Whether an answer says nothing but what another says; null is nothing said. */
function isPartOf(answer: Json, whole: Json | undefined): boolean {
  if (answer === null || answer === whole) return true;
  if (typeof answer !== 'object' || typeof whole !== 'object' || whole === null) return false;
  if (Array.isArray(answer) && Object.keys(whole).length !== answer.length) return false;
  const all = new Map(Object.entries(whole));
  return Object.entries(answer).every(([name, value]) => isPartOf(value, all.get(name)));
}

/** The same of two answers, where both are as of one height or say of none. */
function isTrueOf(address: string, answer: string, whole: string): boolean {
  const [said, known] = [answer, whole].map((text) => JSON.parse(text) as Json);
  if (said === undefined || known === undefined) return false;
  if (address === EVENTS) {
    // A node that lost its last blocks has seen fewer.
    const [some, all] = [said, known] as readonly (readonly Json[])[];
    return some?.every((event, i) => JSON.stringify(event) === JSON.stringify(all?.[i])) === true;
  }
  const [one, other] = [said, known].map((json) => (json as { height?: string }).height);
  return one !== other || isPartOf(said, known);
}

describe('a flipped bit in a file of a stopped node', function () {
  this.timeout(SETUP_MS + (NIGHTLY ? NIGHTLY_FLIPS * FLIP_MS : 0));
  const workplaces: Workplace[] = [];
  const assessed: Assessed[] = [];
  let consortium: Consortium;
  let victim: Agency;
  let sound: string;
  let marks: Marks;
  let asked: Pick<Order, 'pinned' | 'questions' | 'addresses'>;
  let expected: Started;

  before(async () => {
    sound = mkdtempSync(join(tmpdir(), 'witan-sound-'));
    cpSync(join(ROOT, 'nodes', VICTIM), sound, { recursive: true });
    appendFileSync(join(sound, 'config.toml'), `[history]\nsnapshot_blocks = ${SNAPSHOT_BLOCKS}\n`);
    const homeOf = (member: string) => (member === VICTIM ? sound : join(ROOT, 'nodes', member));
    consortium = await Consortium.found(await loopbackSite(), homeOf);
    victim = consortium.agency(VICTIM);
    const config = readHome(sound, { data: victim.data });
    await createNodeData(config, { segmentBytes: SEGMENT_BYTES });
    for (const agency of consortium.agencies) agency.spawn({ create: agency !== victim });
    await consortium.ready();
    const receipts = await fill();
    await consortium.agreed(FINAL_MS);
    victim.signal('SIGTERM');
    await victim.exited(FINAL_MS);
    // The others are in no one's way from here on, and give no help either.
    await Promise.all(consortium.others(VICTIM).map((agency) => agency.end()));
    cpSync(victim.data, join(sound, 'data'), { recursive: true });
    marks = marksOf(victim);
    createBackup(config, join(sound, 'ledger.backup'));
    asked = { pinned: PINNED, questions: QUESTIONS, addresses: addresses(receipts) };
    for (let i = 0; i < WORKPLACES; i++) workplaces.push(new Workplace(sound));
    const [workplace] = workplaces as [Workplace];
    workplace.restore();
    expected = await workplace.start({ ...asked, begin: 'as it is' });
    assert.equal(expected.ending, 'as before', expected.detail);
    assert.equal(Object.keys(expected.answers).length, asked.addresses.length);
    assert.deepEqual(differences(expected), [], 'what was acknowledged is what there is');
  });

  after(async () => {
    for (const workplace of workplaces) workplace.close();
    await consortium?.remove();
    rmSync(sound, { recursive: true, force: true });
  });

  /** Writes with restarts in between, so that LevelDB has tables and logs. */
  async function fill(): Promise<string[]> {
    const { chainId } = consortium.trust;
    const client = consortium.client('treasury');
    const parcels = Array.from({ length: PARCELS }, (_, i) => registration(`P-${i}`, i));
    const first = await client.submit(sign(parcels, { chainId, as: 'registrar' }), FINAL_MS);
    for (let parcel = 0; parcel < PARCELS; parcel++) {
      assessed.push({ height: first.verdict.height, parcel, value: FIRST_VALUE });
    }
    const receipts: string[] = [];
    for (let update = 0; update < UPDATES; update++) {
      const [parcel, value] = [update % PARCELS, BigInt(1_000 + update)];
      const transaction = sign([assessment(`P-${parcel}`, value)], { chainId, as: 'assessor' });
      const { verdict } = await client.submit(transaction, FINAL_MS);
      assessed.push({ height: verdict.height, parcel, value });
      receipts.push(toHex(transaction.txid));
      if ((update + 1) % Math.floor(UPDATES / RESTARTS) !== 0) continue;
      await victim.kill();
      victim.spawn();
      await victim.ready();
    }
    return receipts;
  }

  /** Blocks, headers, transactions, past versions and events: the log and every index. */
  function addresses(receipts: readonly string[]): string[] {
    const heights = [1, 20, 40, 55];
    return [
      ...heights.flatMap((height) => [`blocks/${height}`, `headers/${height}`]),
      ...receipts.filter((_, i) => i % 20 === 7).map((txid) => `transactions/${txid}`),
      ...[2, 9].map((parcel) => `land/parcels/P-${parcel}?proof=history`),
      EVENTS,
    ];
  }

  /** Where a start has served anything but what the chain says of that height. */
  function differences({ values, answers }: Started): string[] {
    const wrong: string[] = [];
    for (const [question, { amount, height }] of Object.entries(values)) {
      const right = amountAt(assessed, question, height);
      if (amount !== right) wrong.push(`${question} at ${height} is ${amount}, not ${right}`);
    }
    for (const [address, answer] of Object.entries(answers)) {
      const right = expected.answers[address] as string;
      if (!isTrueOf(address, answer, right)) wrong.push(`${address}: ${answer}, not ${right}`);
    }
    return wrong;
  }

  /** A validator's marks are at least what they were (G4). */
  function marksBehind(home: string, { ending }: Started): string[] {
    if (ending === 'refused' || ending === 'learner') return [];
    const now = marksOf({ member: VICTIM, data: join(home, 'data') });
    const last = (kind: 'prepares' | 'commits' | 'viewChanges' | 'newViews') => marks[kind].at(-1);
    const signed = {
      prepares: last('prepares'),
      commits: last('commits'),
      viewChanges: last('viewChanges'),
      newViews: last('newViews'),
    };
    const kind = kindBehind(now, signed);
    return kind === undefined ? [] : [`it would sign on older marks: ${kind}`];
  }

  async function attempt(
    workplace: Workplace,
    flip: Flip,
  ): Promise<{ name: string; wrong: string[] }> {
    workplace.restore();
    applyFlip(workplace.home, flip);
    const begin = flip.file.includes('snapshots/')
      ? 'without its state'
      : flip.file === 'ledger.backup'
        ? 'from the backup'
        : 'as it is';
    const started = await workplace.start({ ...asked, begin });
    const place = `${flip.file}, byte ${flip.offset}, bit ${flip.bit}, ${flip.kind}`;
    assert.notEqual(started.ending, 'unclear', `${place}: ${started.detail}`);
    const wrong = [...differences(started), ...marksBehind(workplace.home, started)];
    const name = `${flip.kind}: ${started.ending}`;
    return { name, wrong: wrong.map((each) => `${place}: ${each}`.slice(0, MESSAGE_LENGTH)) };
  }

  it('no wrong value is served, each is mended, harmless or refused', async () => {
    const kinds = flipKinds(sound, join(sound, 'data'));
    const count = NIGHTLY ? NIGHTLY_FLIPS : kinds.size;
    const random = randomOf(Number(process.env.WITAN_CHAOS_SEED ?? 1));
    const flips = drawFlips(sound, kinds, count, random);
    const startedMs = performance.now();
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    const left = flips.values();
    // All take from one list: who is done with one begins with the next.
    await Promise.all(
      workplaces.map(async (workplace) => {
        for (const flip of left) {
          const tried = await attempt(workplace, flip);
          counts.set(tried.name, (counts.get(tried.name) ?? 0) + 1);
          wrong.push(...tried.wrong);
        }
      }),
    );
    const perFlipMs = Math.round((performance.now() - startedMs) / count);
    for (const [name, times] of [...counts].sort()) console.log(`      ${name} ${times}`);
    const deaths = workplaces.reduce((sum, workplace) => sum + workplace.deaths, 0);
    console.log(`      ${deaths} times LevelDB ended the process, and the next starts went on`);
    console.log(`      ${count} flips, ${perFlipMs} ms each`);
    assert.deepEqual(wrong, []);
    recordFigure({
      promise: 'R8',
      name: 'wrong values served after a flipped bit',
      value: wrong.length,
      unit: `of ${count} flips over ${kinds.size} kinds of files and records`,
      atMost: 0,
    });
  });
});
