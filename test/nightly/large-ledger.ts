// A ledger of a gigabyte in minutes: registrations of parcels with a thousand corners and more, the
// largest that people may send, so that bytes cost few transactions. Four agencies take them as
// they take any others.

import { strict as assert } from 'node:assert';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { signTransaction } from '@witan/client';
import { registerFirstTitle } from '@witan/ledger/codec-land';
import { TITLE_KINDS } from '@witan/ledger/codec-land-fields';
import type { Operation } from '@witan/ledger/transaction';
import { canonicalMultiPolygon, encodeMultiPolygon, type Point } from '@witan/state/schema';
import { FinalWatch } from '../bench/final-watch.ts';
import { drive } from '../bench/ingress.ts';
import type { Job } from '../bench/workload.ts';
import { randomOf } from '../chaos/random.ts';
import type { Agency, Consortium } from '../e2e/consortium.ts';
import { money, operation, owner, person, source } from '../e2e/land.ts';

/** Millimetres: two sides bulge, by less than the gap to the next parcel. */
const SIDE = 60_000;
const BULGE = 4_000;
const PITCH = SIDE + 4 * BULGE;
const PARCELS_IN_ROW = 200;
const CORNERS_OF_SIDE = 1_000;
const OPERATIONS = 3;
const SHAPES = 8;
/** One round: what the load generator holds at once. */
const ROUND = 200;
const IN_FLIGHT = 360;
const PER_REQUEST = 8;
const VALID_HEIGHTS = 2_000;
const SETTLED_MS = 120_000;

/** A square of which two sides are crooked at random. */
function crookedSquare(random: () => number): Point[] {
  const step = SIDE / CORNERS_OF_SIDE;
  const along = Array.from({ length: CORNERS_OF_SIDE }, (_, i) => i * step);
  const bulge = (): number => Math.floor(random() * BULGE);
  return [
    ...along.map((x) => ({ x, y: -bulge() })),
    ...along.map((x) => ({ x: SIDE - x, y: SIDE + bulge() })),
  ];
}

export class LargeLedger {
  readonly #consortium: Consortium;
  /** In canonical form, which stays one wherever a shape is moved. */
  readonly #shapes: readonly (readonly Point[])[];
  #parcels = 0;
  #nonce = 0;

  constructor(consortium: Consortium) {
    this.#consortium = consortium;
    const random = randomOf(1);
    this.#shapes = Array.from({ length: SHAPES }, () => {
      const [part] = canonicalMultiPolygon([{ outer: crookedSquare(random), holes: [] }]);
      return part?.outer ?? [];
    });
  }

  #registration(): Operation {
    const number = this.#parcels++;
    const [x, y] = [(number % PARCELS_IN_ROW) * PITCH, Math.floor(number / PARCELS_IN_ROW) * PITCH];
    const corners = this.#shapes[number % SHAPES] as readonly Point[];
    const outer = corners.map((corner) => ({ x: corner.x + x, y: corner.y + y }));
    return operation('registerFirstTitle', registerFirstTitle, {
      parcel: `L-${number}`,
      shape: encodeMultiPolygon([{ outer, holes: [] }]),
      kind: TITLE_KINDS.freehold,
      landUse: '101',
      value: money(1n),
      source: source(),
      owners: [owner('owner')],
    });
  }

  #round(height: number): Job[] {
    const { chainId } = this.#consortium.trust;
    const registrar = person('registrar');
    return Array.from({ length: ROUND }, () => {
      const operations = Array.from({ length: OPERATIONS }, () => this.#registration());
      const validUntilHeight = height + VALID_HEIGHTS;
      const nonce = this.#nonce++;
      const signed = signTransaction({ chainId, operations, validUntilHeight, nonce }, registrar);
      return { ...signed, events: OPERATIONS };
    });
  }

  /** Adds transactions until an agency's log and state take so many bytes. */
  async grow(bytes: number, onRound: (bytes: number) => void): Promise<void> {
    const { agencies } = this.#consortium;
    const [first] = agencies as [Agency];
    const watch = await FinalWatch.open(first.api);
    const apis = agencies.map(({ api }) => api);
    let sent = 0;
    try {
      for (let held = 0; held < bytes; held = ledgerBytes(first)) {
        onRound(held);
        const { height } = await first.status();
        const jobs = this.#round(height);
        const pace = { inFlight: IN_FLIGHT };
        await drive({ apis, jobs, perRequest: PER_REQUEST, pace, watch });
        sent += ROUND * OPERATIONS;
      }
      await watch.reach(sent, SETTLED_MS);
    } finally {
      watch.close();
    }
    assert.equal(watch.events, sent, 'each registration is one event, and none was refused');
  }
}

/** Segments that are set aside before they are written: the one in use, and the next. */
const SEGMENTS_AHEAD = 2;

/** What log and state take on an agency's disk. */
export function ledgerBytes({ data }: Pick<Agency, 'data'>): number {
  const log = filesIn(join(data, 'ledger', 'log')).slice(SEGMENTS_AHEAD);
  const sizes = [...log, ...filesIn(join(data, 'ledger', 'state'))];
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Sizes; a compaction may take a file away meanwhile. */
function filesIn(directory: string): number[] {
  return readdirSync(directory).map((name) => {
    return statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0;
  });
}
