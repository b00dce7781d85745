// The portal on a device that has lost its network.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { decodeReceipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import type { Page } from 'playwright-core';
import { built, ROOT } from '../e2e/launch.ts';
import { until } from '../e2e/patience.ts';
import { PARCEL, PORTAL, type PortalSite, savedBy, settled, violationsOf } from './portal-site.ts';

const WAIT = { timeout: 20_000 };
/** All files of the portal are fetched, at leisure. */
const KEPT_MS = 60_000;

/** Of a page's own world, what is used here. */
interface InPage {
  readonly localStorage: object;
  readonly navigator: {
    readonly serviceWorker: { readonly ready: Promise<{ readonly active: object | null }> };
  };
  readonly caches: {
    open(name: string): Promise<{ keys(): Promise<readonly { readonly url: string }[]> }>;
  };
}

/** Resolves when the device keeps trust, code and the receipt of a title. */
async function isKept(page: Page): Promise<void> {
  await until('all is on the device', KEPT_MS, () =>
    page.evaluate(async () => {
      const { localStorage, navigator, caches } = globalThis as unknown as InPage;
      await navigator.serviceWorker.ready;
      const receipts = await (await caches.open('witan-receipts')).keys();
      const hasTitle = receipts.some(({ url }) => url.includes('extracts'));
      const kept = Object.keys(localStorage);
      const hasHead = kept.some((key) => key.startsWith('witan/light/'));
      return hasTitle && hasHead && kept.includes('witan/pin');
    }),
  );
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page.setInputFiles('#receipt-file', { name, mimeType, buffer });
}

/** The same receipt with another value for the assessed land use: well formed, and a lie. */
function forged(file: Uint8Array): Buffer {
  const { receipt, links } = decodeLinkedReceipt(file);
  const decoded = decodeReceipt(receipt);
  const { claim } = decoded;
  assert.ok(claim.kind === 'state');
  const proof = Buffer.from(claim.proof);
  const at = proof.indexOf('101', 0, 'latin1');
  assert.ok(at >= 0);
  proof.write('102', at, 'latin1');
  const lie = encodeReceipt({ ...decoded, claim: { ...claim, proof } });
  return Buffer.from(encodeLinkedReceipt({ receipt: lie, links }));
}

/** Cases of the suite that owns the network. */
export function offlineCases(site: () => PortalSite): void {
  it('offline: a parcel that was looked at is checked again, and called older', async () => {
    const page = await site().open('#/block', { keeps: true });
    await page.goto(`${site().origin()}/#/parcel/${PARCEL}`);
    await page.waitForSelector('h1:text("Parcel")', WAIT);
    assert.equal(await settled(page), 'checked');
    const receipt = await savedBy(page);
    await isKept(page);
    await page.context().setOffline(true);
    await page.reload();
    assert.equal(await settled(page), 'older');
    const text = await page.innerText('main');
    assert.match(text, /Checked as of \d+:\d+/);
    assert.match(text, /Freehold/);
    // Of what was never looked at nothing is known.
    await page.goto(`${site().origin()}/#/parcel/NO-SUCH`);
    await page.waitForSelector('[data-state=unchecked]', WAIT);
    await page.goto(`${site().origin()}/#/verify`);
    await give(page, 'title.witan', receipt);
    await page.waitForSelector('text=The receipt is true', WAIT);
    // The newest head that was verified is in this device's memory, and so is the council.
    for (const hash of ['#/', '#/validators']) {
      await page.goto(`${site().origin()}/${hash}`);
      await page.waitForSelector('text=No source can be reached', WAIT);
      assert.equal(await settled(page), 'older');
      assert.match(await page.innerText('main'), /Checked as of \d+:\d+/);
    }
    assert.equal(await page.locator('.wp-member').count(), 4);
    await page.goto(`${site().origin()}/#/block`);
    await page.waitForSelector('text=Proposed by', WAIT);
    assert.equal(await settled(page), 'older');
    await page.context().close();
  });

  it('verify.html judges receipts from a disk, under a genesis that it is given, and asks nobody', async () => {
    const receipt = await savedBy(await site().open(`#/parcel/${PARCEL}`));
    const context = await site().browser.newContext({ offline: true, locale: 'en-GB' });
    const page = await context.newPage();
    const met: string[] = [];
    page.on('request', (request) => met.push(request.url()));
    page.on('pageerror', (error) => met.push(String(error)));
    page.on('console', (message) => met.push(message.text()));
    const address = pathToFileURL(join(PORTAL, 'verify.html')).href;
    await page.goto(address);
    await page.setInputFiles('#trust-file', join(ROOT, 'nodes/treasury/genesis.json'));
    await give(page, 'title.witan', receipt);
    assert.equal(await settled(page), 'checked');
    assert.match(await page.innerText('main'), /"landUse": "101"/);
    assert.deepEqual(await violationsOf(page), []);
    // A copy that was damaged says nothing against anybody; one that was made false does.
    const flipped = Buffer.from(receipt);
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] as number) ^ 1;
    await give(page, 'flipped.witan', flipped);
    await page.waitForSelector('[data-state=unchecked]', WAIT);
    await give(page, 'forged.witan', forged(receipt));
    await page.waitForSelector('[data-state=false]', WAIT);
    assert.doesNotMatch(await page.innerText('main'), /landUse/);
    await page.click('button:text("中文")');
    await page.waitForSelector('text=与已签名的登记簿不符', WAIT);
    assert.deepEqual(met, [address]);
    await context.close();
  });
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
};

/** Any web server: the files of a folder, and nothing of Witan. */
function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://any').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = TYPES[extname(file).slice(1)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** `silent`: an agency that is down. */
export function exportedCases(site: () => PortalSite, silent: string): void {
  it('from files alone a parcel is green, and a portal that changed there says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'witan-exported-'));
    const [program = '', ...first] = built().command;
    const asked = [
      '--node',
      site().origin(),
      '--pages',
      '--server',
      `${silent}=${site().origin(silent)}`,
    ];
    const run = spawnSync(program, [...first, 'portal', 'export', folder, ...asked], {
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    const server = await serve(folder);
    const context = await site().browser.newContext({ locale: 'en-GB' });
    try {
      const page = await context.newPage();
      await page.goto(
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/#/parcel/${PARCEL}`,
      );
      assert.equal(await settled(page), 'checked');
      await page.waitForSelector('text=Freehold', WAIT);
      await isKept(page);
      // An agency has joined: the same portal, under a policy that lets it speak to that one too.
      const index = join(folder, 'index.html');
      const change = (from: string, to: string): void =>
        writeFileSync(index, readFileSync(index, 'utf8').replace(from, to));
      const policy = page.locator('meta[http-equiv=content-security-policy]');
      change('connect-src', 'connect-src https://joined.example');
      await page.reload();
      assert.match((await policy.getAttribute('content')) ?? '', /joined\.example/);
      // A policy that allows anything else is none of a deployment's.
      change("script-src 'self'", "script-src 'self' https://other.example");
      await page.reload();
      assert.doesNotMatch((await policy.getAttribute('content')) ?? '', /other\.example/);
      change(' https://other.example', '');
      // Whatever else is new in a page waits until the reader takes it.
      change('<body>', '<body class="other">');
      await page.reload();
      assert.equal(await page.locator('body.other').count(), 0);
      const worker = join(folder, 'service-worker.js');
      const code = readFileSync(worker, 'utf8');
      const [fingerprint = ''] = /\b[0-9a-f]{16}\b/.exec(code) ?? [];
      writeFileSync(worker, code.replaceAll(fingerprint, 'another-portal'));
      await page.reload();
      await page.waitForSelector('text=The portal changed; fingerprint another-portal', WAIT);
      await page.click('text=Use the new version');
      await page.waitForSelector('text=The portal changed', { ...WAIT, state: 'detached' });
    } finally {
      await context.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
