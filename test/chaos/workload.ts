// Clients that write and read while the network suffers, and write down what they saw. Each value
// is written once; each read is verified under the pinned genesis before it counts.

import { strict as assert } from 'node:assert';
import type { LedgerClient, SignedTransaction } from '@witan/client';
import type { Agency, Consortium } from '../e2e/consortium.ts';
import { EventStream } from '../e2e/event-stream.ts';
import { pathOf, putBody, registration, sign } from '../e2e/land.ts';
import { sleep, until } from '../e2e/patience.ts';
import { noteHeight, PROBED, signAssessment } from './health.ts';
import {
  type History,
  heightOf,
  type Placed,
  positionOf,
  type Read,
  type Write,
} from './history.ts';
import { pick, randomOf } from './random.ts';

export interface WorkloadShape {
  readonly clients: number;
  readonly keys: number;
  /** Of all operations, in [0, 1]. */
  readonly readShare: number;
  readonly pauseMs: number;
  /** A write is put, here and there, until it is acknowledged. */
  readonly persistent?: boolean;
}

const FINAL_MS = 30_000;
const WAIT = 'wait=final&timeout=10s';
/** After an operation without an answer, so that a dead agency is not hammered. */
const UNANSWERED_PAUSE_MS = 200;
const QUERY_MS = 5_000;
const EVENTS_MS = 30_000;
/** So long a client that insists goes on. */
const PERSISTENT_MS = 60_000;

interface FinalBody {
  readonly state: string;
  readonly outcome: string;
  readonly height: string;
  readonly index: number;
}

/** The position that an agency acknowledges for a transaction; undefined without an answer. */
async function put(agency: Agency, transaction: SignedTransaction): Promise<number | undefined> {
  const path = `${pathOf(transaction)}?${WAIT}`;
  const response = await agency.fetch(path, putBody(transaction)).catch(() => undefined);
  if (response?.status !== 200) {
    const status = response?.status ?? 202;
    // Not yet, busy, catching up, or halted for the moment: nothing is acknowledged.
    assert.ok([202, 429, 503].includes(status), `PUT at ${agency.member}: HTTP ${status}`);
    return undefined;
  }
  const body = (await response.json().catch(() => undefined)) as FinalBody | undefined;
  if (body === undefined) return undefined; // cut off in the middle of the answer
  assert.deepEqual([body.state, body.outcome], ['final', 'executed']);
  return positionOf(Number(body.height), body.index);
}

export class Workload {
  readonly #consortium: Consortium;
  readonly #shape: WorkloadShape;
  readonly #random: () => number;
  readonly #writes: Write[] = [];
  readonly #reads: Read[] = [];
  readonly #transactions = new Map<bigint, SignedTransaction>();
  #clients: Promise<void>[] = [];
  #stopping = false;
  #values = 1_000_000n;

  constructor(consortium: Consortium, shape: WorkloadShape, seed: number) {
    this.#consortium = consortium;
    this.#shape = shape;
    this.#random = randomOf(seed);
  }

  get history(): History {
    return { writes: this.#writes, reads: this.#reads };
  }

  get acknowledged(): number {
    return this.#writes.filter(({ acknowledged }) => acknowledged !== undefined).length;
  }

  #key(number: number): string {
    return `P-${number}`;
  }

  /** Registers the parcels that are written to, and the one of the probes. */
  async prepare(): Promise<void> {
    const { chainId } = this.#consortium.trust;
    const names = Array.from({ length: this.#shape.keys }, (_, number) => this.#key(number));
    const parcels = [...names, PROBED].map((name, number) => registration(name, number));
    const client = this.#consortium.client('treasury');
    await client.submit(sign(parcels, { chainId, as: 'registrar' }), FINAL_MS);
    await this.#consortium.agreed(FINAL_MS);
  }

  start(): void {
    this.#stopping = false;
    const { agencies } = this.#consortium;
    this.#clients = Array.from({ length: this.#shape.clients }, (_, client) =>
      this.#run(client, agencies[client % agencies.length] as Agency),
    );
  }

  /** Waits until so many more are acknowledged than there were. */
  async acknowledges(more: number, timeoutMs: number): Promise<void> {
    const wanted = this.acknowledged + more;
    const areThere = (): boolean => this.acknowledged >= wanted;
    await until(`${wanted} writes are acknowledged`, timeoutMs, areThere);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#clients);
  }

  async #run(client: number, agency: Agency): Promise<void> {
    const reader = this.#consortium.client(agency.member);
    while (!this.#stopping) {
      const key = this.#key(Math.floor(this.#random() * this.#shape.keys));
      const isRead = this.#random() < this.#shape.readShare;
      const answered = isRead
        ? await this.#read(client, agency, reader, key)
        : await this.#write(client, agency, key);
      await sleep(answered ? this.#shape.pauseMs : UNANSWERED_PAUSE_MS);
    }
  }

  /** What got no answer is put again, sometimes elsewhere: it must not count twice (U8). */
  async #write(client: number, agency: Agency, key: string): Promise<boolean> {
    const value = ++this.#values;
    const transaction = signAssessment(this.#consortium, key, value);
    this.#transactions.set(value, transaction);
    const askedMs = performance.now();
    let asked = agency;
    let position = await put(asked, transaction);
    const isAnswered = position !== undefined;
    if (position === undefined && (this.#shape.persistent || !this.#stopping)) {
      do {
        asked = pick(this.#random, this.#consortium.agencies);
        position = await put(asked, transaction);
        if (performance.now() > askedMs + PERSISTENT_MS) break;
        if (position === undefined) await sleep(this.#shape.pauseMs);
      } while (position === undefined && this.#shape.persistent);
    }
    if (position !== undefined) noteHeight(this.#consortium, heightOf(position));
    const acknowledged = position === undefined ? undefined : { ms: performance.now(), position };
    this.#writes.push({ client, server: processOf(asked), key, value, askedMs, acknowledged });
    return isAnswered;
  }

  async #read(client: number, agency: Agency, reader: LedgerClient, key: string): Promise<boolean> {
    const askedMs = performance.now();
    const server = processOf(agency);
    const question = `land/assessments/USD/${key}`;
    const late = sleep(QUERY_MS).then(() => undefined);
    const read = await Promise.race([reader.query(question).catch(unanswered), late]);
    if (read === undefined) return false;
    const { height, finding } = read.verdict;
    const [answer] = finding.answers;
    assert.ok(answer?.ask === 'key', question);
    const value = answer.present && answer.amount > 1_000_000n ? answer.amount : undefined;
    const answeredMs = performance.now();
    this.#reads.push({ client, server, key, askedMs, answeredMs, height, value });
    return true;
  }

  /** Asks all agencies in turn where each write went, and how many were executed in all. */
  async chain(): Promise<Placed[]> {
    const { agencies } = this.#consortium;
    const placed = await Promise.all(
      this.#writes.map(async ({ key, value }, number): Promise<Placed | undefined> => {
        const agency = agencies[number % agencies.length] as Agency;
        const transaction = this.#transactions.get(value) as SignedTransaction;
        const response = await agency.fetch(pathOf(transaction));
        if (response.status === 404) return undefined;
        const body = (await response.json()) as FinalBody;
        if (body.state !== 'final' || body.outcome !== 'executed') return undefined;
        return { key, value, position: positionOf(Number(body.height), body.index) };
      }),
    );
    return placed.filter((each) => each !== undefined);
  }

  /** How many assessments the chain executed, by the events of one agency. */
  async executed(agency: Agency, expected: number): Promise<number> {
    const stream = await EventStream.open(agency, '?after=0-0');
    const all = await stream.received(this.#shape.keys + expected, EVENTS_MS);
    await sleep(200);
    const count = all.filter(({ event }) => event === 'land.AssessmentUpdated').length;
    stream.close();
    return count;
  }
}

/** An agency that is down answers nothing; one that answers wrongly is no matter of chaos. */
function unanswered(error: unknown): undefined {
  const { key } = error as { key?: string };
  const isExpected = key?.startsWith('client/') || key?.startsWith('api/');
  if (!isExpected) throw error;
  return undefined;
}

function processOf({ member, starts }: Agency): string {
  return `process ${starts} of ${member}`;
}
