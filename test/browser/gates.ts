// The gates G1–G5 of light-client.md §20: what a browser fetches, and how long it takes. Bytes and
// requests are the same on every machine; times are for `npm run gates:browser`.

import { toHex } from '@witan/ledger/bytes';
import { quorum } from '@witan/ledger/membership';
import type { Browser, Page } from 'playwright-core';
import type { Figure } from '../figures.ts';
import { bundle, KIB, type Weight, weightOf } from './bundle.ts';
import { openPage } from './chromium.ts';
import { CitizenVisits } from './citizen-visit.ts';
import type { Engine, Gates } from './gates-page.ts';
import { AGENCIES, GatesWorld, yearsOfLinks } from './gates-world.ts';

/** In the page. */
declare const gates: Gates;

const PLATFORM = `
  export { installAsyncSignatureBackend, verifySignatureAsync } from '@witan/ledger/signature';
  export { webCryptoBackend } from '@witan/ledger/signature-webcrypto';`;

/** What a page needs to verify a citizen's receipt of a record. */
export const FIRST_LOAD = `${PLATFORM}
  export { verifyReceipt } from '@witan/light-client/citizen';`;

/** Receipts of all grades and claims, links, evidence, comparison of mirrors, both back ends. */
export const FULL_CLIENT = `${PLATFORM}
  export {
    applyEpochLinks, freshnessOf, openCheckpoint, verifyEvidence, verifyReceipt,
  } from '@witan/light-client';
  export { LightClient } from '@witan/light-client/sync';
  export { portableBackend } from '@witan/ledger/signature-portable';`;

/** gzip, level 9. */
export const FIRST_LOAD_BYTES_MAX: number = 9 * KIB;
export const FULL_CLIENT_BYTES_MAX: number = 22 * KIB;
const VISIT_BYTES_MAX = 50 * KIB;
const VISIT_REQUESTS_MAX = 8;
const RECEIPT_BYTES_MAX = 5_248;
const LINKS_BYTES_MAX = 70 * KIB;

export async function weights(): Promise<{ readonly first: Weight; readonly full: Weight }> {
  return {
    first: weightOf(await bundle(FIRST_LOAD, { first: true })),
    full: weightOf(await bundle(FULL_CLIENT)),
  };
}

/** What is the same on every machine. */
export async function steadyFigures(browser: Browser): Promise<Figure[]> {
  const { first, full } = await weights();
  const world = new GatesWorld();
  const visits = await CitizenVisits.open(browser, world);
  const visit = await visits.visit().finally(() => visits.close());
  if (visit.mirrors !== 3 || visit.record === null) throw new Error('a record under three mirrors');
  return [
    {
      promise: 'G1',
      name: 'first load',
      value: first.gzipBytes,
      unit: 'bytes of gzip',
      atMost: FIRST_LOAD_BYTES_MAX,
    },
    {
      promise: 'G1',
      name: 'full light client',
      value: full.gzipBytes,
      unit: 'bytes of gzip',
      atMost: FULL_CLIENT_BYTES_MAX,
    },
    {
      promise: 'G2',
      name: 'from nothing to a verified record, 67 agencies, 3 mirrors',
      value: visit.bytes,
      unit: 'bytes of brotli',
      atMost: VISIT_BYTES_MAX,
    },
    {
      promise: 'G2',
      name: 'the same, requests',
      value: visit.requests,
      unit: 'requests',
      atMost: VISIT_REQUESTS_MAX,
    },
    {
      promise: 'G4',
      name: 'full receipt, 67 agencies, 8 million records',
      value: world.receipt.length,
      unit: 'bytes',
      atMost: RECEIPT_BYTES_MAX,
    },
  ];
}

/** What depends on the machine: bounds are for one with two cores of 2026. */
export async function timedFigures(browser: Browser): Promise<Figure[]> {
  const opened = await openPage(new URL('gates-page.ts', import.meta.url));
  if (opened === undefined) throw new Error('no chromium');
  try {
    return [
      ...(await visitTimes(browser)),
      ...(await certificateTimes(opened.page)),
      ...(await receiptTimes(opened.page)),
      ...(await linkTimes(opened.page)),
    ];
  } finally {
    await opened.close();
  }
}

const SLOW = { slowdown: 6, network: { latencyMs: 150, bytesPerSecond: 200_000 } };

async function visitTimes(browser: Browser): Promise<Figure[]> {
  const visits = await CitizenVisits.open(browser, new GatesWorld());
  try {
    const [fast, slow]: [number[], number[]] = [[], []];
    for (let i = 0; i < 5; i++) fast.push((await visits.visit()).milliseconds);
    for (let i = 0; i < 3; i++) slow.push((await visits.visit(SLOW)).milliseconds);
    const unit = 'ms';
    return [
      {
        promise: 'G2',
        name: 'from nothing to a verified record',
        value: median(fast),
        unit,
        atMost: 300,
      },
      {
        promise: 'G2',
        name: 'the same, processor 6× slower, 1.6 Mbit/s, 150 ms',
        value: median(slow),
        unit,
        atMost: 1_500,
      },
    ];
  } finally {
    visits.close();
  }
}

async function certificateTimes(page: Page): Promise<Figure[]> {
  const councils = Array.from({ length: 4 }, (_, i) =>
    new GatesWorld(`council ${i}`).certificate(),
  );
  const measured = async (engine: Engine, times: number): Promise<number[][]> =>
    page.evaluate(([name, signed, count]) => gates.certificates(name, signed, count), [
      engine,
      councils,
      times,
    ] as const);
  const platform = (await measured('webcrypto', 10)).flatMap((each) => each.slice(2));
  const plain = await measured('portable', 12);
  // The first council warms the engine up; tables are built at the fourth use.
  const later = plain.slice(1);
  const what = `certificate of ${AGENCIES} agencies (${quorum(AGENCIES)} signatures)`;
  const unit = 'ms';
  return [
    { promise: 'G3', name: `${what}, WebCrypto`, value: median(platform), unit, atMost: 3 },
    {
      promise: 'G3',
      name: 'the same, own arithmetic with tables',
      value: median(later.flatMap((each) => each.slice(5))),
      unit,
      atMost: 6,
    },
    {
      promise: 'G3',
      name: 'the same, own arithmetic',
      value: median(later.flatMap((each) => each.slice(0, 3))),
      unit,
      atMost: 16,
    },
  ];
}

async function receiptTimes(page: Page): Promise<Figure[]> {
  const world = new GatesWorld();
  const { further } = await page.evaluate(
    ([pinned, receipt]) => gates.receipts(pinned, receipt, 100),
    [world.pinned(), toHex(world.receipt)] as const,
  );
  return [
    {
      promise: 'G4',
      name: 'further receipt under a trusted head',
      value: further,
      unit: 'ms',
      atMost: 0.2,
    },
  ];
}

async function linkTimes(page: Page): Promise<Figure[]> {
  const { pinned, links, changes } = yearsOfLinks();
  const found = await page.evaluate(([trust, file]) => gates.links(trust, file, 5), [
    pinned,
    toHex(links),
  ] as const);
  if (found.some(({ epoch }) => epoch !== changes))
    throw new Error('links lead to the last council');
  const name = `20 years offline, ${changes} changes of ${AGENCIES} agencies`;
  const milliseconds = median(found.map((each) => each.milliseconds));
  return [
    { promise: 'G5', name, value: links.length, unit: 'bytes', atMost: LINKS_BYTES_MAX },
    { promise: 'G5', name: 'the same', value: milliseconds, unit: 'ms', atMost: 300 },
  ];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
