// The portal in a real Chromium against four real agencies: what is true turns green, what is false
// turns red and is hidden, and nobody else is asked anything.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { encodeReceiptText } from '@witan/ledger/receipt-text';
import { type Code, codeOf } from '@witan/portal/code';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { built } from '../e2e/launch.ts';
import { promisedMs, until } from '../e2e/patience.ts';
import { councilCases } from './portal-council.ts';
import { ledgerPages } from './portal-ledger.ts';
import { exportedCases, offlineCases } from './portal-offline.ts';
import { paperCases } from './portal-paper.ts';
import {
  buildPortal,
  type Language,
  OTHER_HOST,
  PARCEL,
  PORTAL,
  PortalSite,
  settled,
  type VIEWPORTS,
  violationsOf,
} from './portal-site.ts';
import { trustCases } from './portal-trust.ts';

const TICK_MS = 1_500;
const WAIT = { timeout: 20_000 };
const isNightly = process.env.WITAN_CI_TIER === 'nightly';

/** Of a page's own world, what is used here. */
interface InPage {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number };
    readonly activeElement: { readonly innerText: string } | null;
  };
  readonly localStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
  };
}

/** Pages that have no violation: together in every size and language; nightly each in all. */
const PAGES: readonly (readonly [string, keyof typeof VIEWPORTS, Language])[] = [
  ['#/', 'phone', 'zh'],
  [`#/parcel/${PARCEL}`, 'tablet', 'en'],
  ['#/parcel/NO-SUCH', 'desk', 'zh'],
  ['#/verify', 'desk', 'en'],
  ['#/transaction/TXID', 'phone', 'en'],
  ['#/block/1', 'phone', 'zh'],
  ['#/receipt/RECEIPT', 'phone', 'zh'],
  ['#/validators', 'tablet', 'zh'],
];
const SIZES = ['phone', 'tablet', 'desk'] as const;
const LANGUAGES = ['en', 'zh'] as const;

/** Of the bundler's manifest, what is used here. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css?: string[]; readonly imports?: string[] }>
>;

describe('the portal as files', () => {
  let manifest: Manifest;

  before(function () {
    this.timeout(60_000);
    buildPortal();
    manifest = JSON.parse(readFileSync(join(PORTAL, '.vite/manifest.json'), 'utf8')) as Manifest;
  });

  /** Compressed bytes of all that is loaded before an entry can run. */
  function bytesOf(entries: readonly string[], styles = false): number {
    const wanted = new Set(entries);
    for (const entry of wanted) for (const next of manifest[entry]?.imports ?? []) wanted.add(next);
    const files = [...wanted].flatMap((entry) => {
      const chunk = manifest[entry] ?? assert.fail(`${entry} is in the manifest`);
      return styles ? (chunk.css ?? []) : [chunk.file];
    });
    assert.ok(files.length > 0);
    const sizes = files.map((file) => gzipSync(readFileSync(join(PORTAL, file)), { level: 9 }));
    return sizes.reduce((sum, { length }) => sum + length, 0);
  }

  for (const language of LANGUAGES) {
    it(`home and the light client are at most 40 KB of scripts: ${language}`, () => {
      const texts = [`src/text/${language}.ts`, `src/text/home-${language}.ts`];
      const bytes = bytesOf(['index.html', ...texts, 'src/pages/home.tsx']);
      console.log(`      ${bytes} B of scripts, compressed`);
      assert.ok(bytes <= 40 * 1024, `${bytes} B`);
    });
  }

  for (const language of LANGUAGES) {
    it(`a parcel opened directly turns green on at most 40 KB of scripts: ${language}`, () => {
      const texts = [`src/text/${language}.ts`, `src/text/land-${language}.ts`];
      // A title's rights are a list.
      const parts = ['../state/src/schema/land-titles.ts', '../light-client/src/beside.ts'];
      const bytes = bytesOf(['index.html', ...texts, 'src/pages/parcel.tsx', ...parts]);
      console.log(`      ${bytes} B of scripts, compressed`);
      assert.ok(bytes <= 40 * 1024, `${bytes} B`);
    });
  }

  it('no chunk imports what imports it: chunks begin in order', () => {
    const done = new Set<string>();
    const visit = (entry: string, above: readonly string[]): void => {
      assert.ok(
        !above.includes(entry),
        `${[...above, entry].join(' → ')}: build/chunks.ts lacks one`,
      );
      if (done.has(entry)) return;
      for (const next of manifest[entry]?.imports ?? []) visit(next, [...above, entry]);
      done.add(entry);
    };
    for (const entry of Object.keys(manifest)) visit(entry, []);
  });

  it('verify.html is one file that names no other, of at most 500 KB, 170 KB compressed', () => {
    const file = readFileSync(join(PORTAL, 'verify.html'));
    const gzipBytes = gzipSync(file, { level: 9 }).length;
    console.log(`      ${file.length} B, ${gzipBytes} B compressed`);
    assert.ok(file.length <= 500 * 1024 && gzipBytes <= 170 * 1024);
    assert.doesNotMatch(file.toString('latin1'), /<link|<(script|img)[^>]* src=|@import/);
  });

  it('G11: a receipt of 1,230 bytes fits version 25, and pages read what they print', () => {
    // 23 is passed over: the library does not read it.
    for (const [bytes, version] of [
      [1_000, 24],
      [1_230, 25],
    ] as const) {
      const text = encodeReceiptText(sha256Stream(bytes));
      const code = codeOf(text) ?? assert.fail('it fits');
      assert.equal(code.version, version);
      assert.equal(readCode(code), text);
    }
    assert.equal(codeOf(encodeReceiptText(new Uint8Array(2_900))), undefined);
  });

  it('all pages together have at most 20 KB of styles, and none is in a page itself', () => {
    const bytes = bytesOf(['index.html'], true);
    console.log(`      ${bytes} B of styles, compressed`);
    assert.ok(bytes <= 20 * 1024, `${bytes} B`);
    const html = readFileSync(join(PORTAL, 'index.html'), 'utf8');
    assert.ok(!/<style|style=|<script(?![^>]* src=)|https?:/.test(html), html);
  });
});

describe('the portal in Chromium', function () {
  this.timeout(120_000);
  let site: PortalSite;

  before(async function () {
    const started = await PortalSite.start();
    if (started === undefined) {
      console.log('SKIPPED the portal in Chromium: no chromium on the path, none in $CHROMIUM');
      this.skip();
    }
    site = started;
  });

  after(() => site?.close());

  it('a parcel turns green on a first visit, within 1.5 s, with all three parts of its title', async () => {
    const page = await site.visit();
    const startedMs = performance.now();
    await page.goto(`${site.origin()}/#/parcel/${PARCEL}`);
    assert.equal(await settled(page), 'checked');
    const tickMs = performance.now() - startedMs;
    console.log(`      checked ${tickMs.toFixed(0)} ms after the address was opened`);
    // Seconds are promised of a machine that does nothing else.
    if ((loadavg()[0] as number) > availableParallelism()) {
      console.log('      SKIPPED the promise of 1.5 s: the machine has other work');
    } else assert.ok(tickMs <= promisedMs(TICK_MS), `${tickMs.toFixed(0)} ms`);
    const text = await page.innerText('main');
    for (const shown of ['Checked on this device', 'Share 1/1', 'Freehold', '100 m²', 'None.']) {
      assert.ok(text.includes(shown), `${shown} in ${text}`);
    }
    await page.click('text=How was this checked?');
    assert.match(await page.innerText('.wp-steps'), /signed that state: 3 of 4 agencies/);
    await page.click('text=Check with other agencies');
    await page.locator('.wp-others li').nth(1).waitFor(WAIT);
    assert.match(await page.innerText('.wp-others'), /(proves the same\.\s*.*){2}/);
  });

  trustCases(() => site);
  councilCases(() => site.browser);

  it('that there is no parcel is proved, and so is what was at a height', async () => {
    const page = await site.open('#/parcel/NO-SUCH');
    assert.match(await page.innerText('main'), /There is no parcel NO-SUCH/);
    await page.goto(`${site.origin()}/#/parcel/${PARCEL}?at=0`);
    await page.waitForSelector('text=Checked as of block 0', WAIT);
    assert.match(await page.innerText('main'), new RegExp(`There is no parcel ${PARCEL}`));
  });

  it('an agency that lies: red, nothing of it shown, evidence that the command confirms', async () => {
    const liar = site.consortium.agency('land-registry');
    liar.tell({ lie: true });
    const page = await site.open(`#/parcel/${PARCEL}`);
    await page.waitForSelector('[data-state=false]', WAIT);
    const text = await page.innerText('main');
    assert.match(text, /does not match the signed register/);
    assert.ok(!/Freehold|Share|m²/.test(text), text);
    const [file] = await Promise.all([
      page.waitForEvent('download', WAIT),
      page.click('text=Save the evidence'),
    ]);
    assert.match(file.suggestedFilename(), /^evidence-land-.*P-7.*\.witan$/);
    const path = await file.path();
    const { status, stderr } = witan('verify', path);
    assert.equal(status, 3, stderr);
    // Another page of the portal, on another device, says the same of the file.
    const other = await site.visit();
    await other.goto(`${site.origin('treasury')}/#/verify`);
    await choose(other, 'evidence.witan', 'application/octet-stream', readFileSync(path));
    assert.equal(await settled(other), 'false');
    // What the others say of the same parcel is true.
    const honest = await site.open(`#/parcel/${PARCEL}`, { member: 'treasury' });
    assert.equal(await settled(honest), 'checked');
    liar.tell({ lie: false });
    await page.reload();
    await page.waitForSelector('[data-state=checked]', WAIT);
    assert.match(await page.innerText('main'), /Freehold/);
  });

  it('over plain HTTP from another host it checks all the same, and says what is missing', async () => {
    const page = await site.visit();
    const { port } = new URL(site.origin());
    await page.goto(`http://${OTHER_HOST}:${port}/#/parcel/${PARCEL}`);
    assert.equal(await settled(page), 'checked');
    assert.match(await page.innerText('.wp-notices'), /the browser withholds its own cryptography/);
  });

  it('another language keeps the page, and a later visit keeps the language and the pin', async () => {
    const page = await site.open(`#/parcel/${PARCEL}`);
    await pinned(page);
    await page.click('button:text("中文")');
    await page.waitForSelector('text=已在本设备上验证', WAIT);
    assert.match(page.url(), new RegExp(`#/parcel/${PARCEL}$`));
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN');
    await page.reload();
    await page.waitForSelector('text=已在本设备上验证', WAIT);
    assert.ok(!(await page.innerText('.wp-notices')).includes('首次使用'));
    await page.click('button:text("English")');
    await page.waitForSelector('text=Checked on this device', WAIT);
  });

  it('a device that knows another network is shown nothing', async () => {
    const page = await site.open('#/');
    await pinned(page);
    await page.evaluate(() => {
      const { localStorage } = globalThis as unknown as InPage;
      const pin = JSON.parse(localStorage.getItem('witan/pin') as string) as { chainId: string };
      localStorage.setItem('witan/pin', JSON.stringify({ ...pin, chainId: '00'.repeat(32) }));
    });
    await page.reload();
    assert.equal(await settled(page), 'false');
    assert.match(await page.innerText('main'), /another network than the one this device knows/);
  });

  it('by keyboard alone: from the address to a checked parcel', async () => {
    const page = await site.open('#/');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PARCEL);
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=It exists', WAIT);
    assert.match(await focused(page), /^Search:/);
    for (let tabs = 0; !(await focused(page)).startsWith('Open: Parcel'); tabs++) {
      assert.ok(tabs < 20, 'the link is reached');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:text("Parcel")', WAIT);
    assert.equal(await settled(page), 'checked');
  });

  ledgerPages(() => site);

  const visits = isNightly
    ? PAGES.flatMap(([hash]) =>
        SIZES.flatMap((size) => LANGUAGES.map((language) => [hash, size, language] as const)),
      )
    : PAGES;
  for (const [hash, viewport, language] of visits) {
    it(`no barrier on ${hash}, ${viewport}, ${language}`, async () => {
      const page = await site.visit({ viewport, language });
      const address = hash
        .replace('TXID', toHex(site.registered.txid))
        .replace('RECEIPT', Buffer.from(site.absence).toString('base64url'));
      await page.goto(`${site.origin()}/${address}`);
      await page.waitForSelector('h1', WAIT);
      if (!hash.endsWith('verify')) await settled(page);
      if (hash.endsWith('RECEIPT')) await page.waitForSelector('.wp-code', WAIT);
      assert.deepEqual(await violationsOf(page), []);
      const overflow = await page.evaluate(() => {
        const { documentElement } = (globalThis as unknown as InPage).document;
        return documentElement.scrollWidth - documentElement.clientWidth;
      });
      assert.equal(overflow, 0, 'nothing is wider than the screen');
    });
  }

  offlineCases(() => site);
  paperCases(() => site);

  it('one agency down: a parcel is green, and home says who is silent', async () => {
    const silent = site.consortium.agency('treasury');
    await silent.kill();
    const page = await site.open(`#/parcel/${PARCEL}`);
    assert.equal(await settled(page), 'checked');
    await page.goto(`${site.origin()}/#/`);
    await page.waitForSelector('text=its server does not answer', WAIT);
  });

  exportedCases(() => site, 'treasury');

  it('nobody but the agencies was asked, and no policy was broken', () => {
    const known = new Set(site.consortium.agencies.map(({ api }) => api));
    for (const { port } of [...known].map((origin) => new URL(origin))) {
      known.add(`http://${OTHER_HOST}:${port}`);
    }
    const foreign = site.requested.filter((url) => !known.has(new URL(url).origin));
    assert.ok(site.requested.length > 50);
    assert.deepEqual(
      foreign.filter((url) => !url.startsWith('blob:')),
      [],
    );
    // Servers that are cut off or down, do not have it yet, or refuse a body, are met here.
    const silent = /ERR_(INTERNET_DISC|CONNECTION_RE(FUSED|SET))|a status of (400|404|503)/;
    const violations = site.faults.filter((fault) => !silent.test(fault));
    assert.deepEqual(violations, []);
  });
});

/** Bytes in no order. */
function sha256Stream(length: number): Uint8Array {
  const hashes: Hash[] = [];
  for (let i = 0; i * 32 < length; i++) hashes.push(sha256(Uint8Array.of(i)));
  return concatBytes(...hashes).subarray(0, length);
}

/** What a picture of a code with three pixels for each square is read as. */
function readCode({ side, path }: Code): string | undefined {
  const [square, border] = [3, 4];
  const width = square * (side + 2 * border);
  const pixels = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    const from = square * (border + Number(column));
    const top = square * (border + Number(row));
    for (let y = top; y < top + square; y++) {
      const at = y * width + from;
      pixels.fill(0, 4 * at, 4 * (at + square * Number(length)));
    }
  }
  for (let i = 3; i < pixels.length; i += 4) pixels[i] = 255;
  return jsqr.default(pixels, width, width)?.data;
}

/** What the command says, in a process of its own. */
function witan(...args: readonly string[]): { status: number | null; stderr: string } {
  const [program = '', ...first] = built().command;
  return spawnSync(program, [...first, ...args], { encoding: 'utf8' });
}

async function choose(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('#receipt-file', { name, mimeType, buffer });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => (globalThis as unknown as InPage).document.activeElement?.innerText ?? '',
  );
}

/** Resolves when the device keeps what it trusts. */
async function pinned(page: Page): Promise<void> {
  await until('the pin is kept', WAIT.timeout, () =>
    page.evaluate(
      () => (globalThis as unknown as InPage).localStorage.getItem('witan/pin') !== null,
    ),
  );
}
