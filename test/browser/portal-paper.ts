// Receipts on paper and back, and what people hand in instead of one.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toHex } from '@witan/ledger/bytes';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { decodeReceipt } from '@witan/ledger/receipt';
import { decodeReceiptText, encodeReceiptText } from '@witan/ledger/receipt-text';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import type { Page } from 'playwright-core';
import qrcode from 'qrcode-generator';
import { built, ROOT } from '../e2e/launch.ts';
import { PARCEL, PORTAL, type PortalSite, savedBy, settled, violationsOf } from './portal-site.ts';

const WAIT = { timeout: 20_000 };
const TRUE = 'text=The receipt is true';
/** Version of the largest code for paper (G11). */
const VERSION_MAX = 25;
const HOUR_MS = 3_600_000;

/** Of a page's own world, what is used here. */
interface InPage {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number };
    createElement(name: 'canvas'): Canvas;
  };
  readonly navigator: { readonly mediaDevices: { getUserMedia: () => Promise<unknown> } };
  readonly Image: new () => { src: string; decode(): Promise<void>; width: number; height: number };
  readonly localStorage: object;
  setInterval(act: () => void, ms: number): void;
}

interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): { drawImage(image: object, x: number, y: number): void };
  captureStream(): unknown;
}

async function give(page: Page, name: string, mimeType: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('#receipt-file', { name, mimeType, buffer: Buffer.from(bytes) });
  await page.waitForSelector(`h2:text-is("${name}")`, WAIT);
  await settled(page);
}

/** The QR code of a text as a picture, which other software than the portal's makes. */
function pictureOf(text: string): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  const [, base64 = ''] = code.createDataURL(4, 16).split(',');
  return Buffer.from(base64, 'base64');
}

function changed(file: Uint8Array, at: number): Uint8Array {
  return file.map((byte, i) => (i === at ? byte ^ 1 : byte));
}

/** Another chain in its header, and whole otherwise. */
function ofAnotherNetwork(file: Uint8Array): Uint8Array {
  const receipt = decodeReceipt(decodeLinkedReceipt(file).receipt);
  const { entry } = receipt;
  assert.ok(entry !== undefined);
  // Behind the version, u16.
  return encodeReceipt({ ...receipt, entry: changed(entry, 2) });
}

/** The paper page of the first fact, with its codes. */
async function paperOf(page: Page): Promise<Page> {
  await page.click('text=Save proof');
  await page.click('.wp-forms a');
  await page.locator('.wp-code').first().waitFor(WAIT);
  return page;
}

/** Each code of a paper as a picture of what stands there, and as text. */
async function codesOn(page: Page): Promise<{ version: number; text: string; picture: Buffer }[]> {
  const codes = await page.locator('.wp-code').all();
  return Promise.all(
    codes.map(async (code) => ({
      version: Number(await code.getAttribute('data-version')),
      text: await code.locator('textarea').inputValue(),
      picture: await code.locator('svg').screenshot(),
    })),
  );
}

/** Sources were compared. */
function isFollowed(): boolean {
  const { localStorage } = globalThis as unknown as InPage;
  return Object.keys(localStorage).some((key) => /^witan\/light\/.*reached$/.test(key));
}

/** Cases of the suite that owns the network. */
export function paperCases(site: () => PortalSite): void {
  it('a title on paper: a code for each part, which another device reads and checks', async () => {
    const page = await site().open('#/receipt/none');
    for (const chunk of ['paper', 'proof-acts', 'sync']) {
      const address = `**/assets/${chunk}-*.js`;
      await page.route(address, (route) => route.abort('connectionrefused'), { times: 1 });
    }
    await page.goto(`${site().origin()}/#/parcel/${PARCEL}`);
    await page.click('text=Save proof');
    await page.click('.wp-forms a');
    await page.waitForSelector('text=what makes it did not load', WAIT);
    await page.click('button:text("Try again")');
    await page.locator('.wp-code').first().waitFor(WAIT);
    await page.waitForFunction(isFollowed, undefined, WAIT);
    const text = await page.innerText('main');
    for (const shown of [
      'This is the whole title',
      'Freehold',
      '3 of 4 agencies',
      'does not prove',
    ])
      assert.ok(text.includes(shown), `${shown} in ${text}`);
    const codes = await codesOn(page);
    const state = mkdtempSync(join(tmpdir(), 'witan-paper-'));
    const other = await site().visit();
    await other.goto(`${site().origin('treasury')}/#/verify`);
    for (const [i, { text: held, picture }] of codes.entries()) {
      await give(other, `code-${i}.png`, 'image/png', picture);
      assert.match((await settled(other)) ?? '', /checked|older/);
      assert.match(await other.innerText('main'), i === 0 ? /"id": "P-7"/ : /"ownership"/);
      const [program = '', ...first] = built().command;
      const asked = ['verify', held, '--mirror', site().origin('treasury'), '--state', state];
      const run = spawnSync(program, [...first, ...asked], { encoding: 'utf8' });
      assert.equal(run.status, 0, run.stderr);
      assert.match(run.stdout, /P-7|rights/);
    }
    rmSync(state, { recursive: true });
    await page.emulateMedia({ media: 'print' });
    assert.ok(!(await page.isVisible('.wp-header')) && !(await page.isVisible('.wp-panel')));
    assert.ok(await page.locator('.wp-code').first().isVisible());
  });

  it('G11: under a landmark a receipt fits version 25, and is checked offline from then on', async () => {
    const page = await paperOf(
      await site().open('#/parcel/NO-SUCH', { viewport: 'phone', language: 'en' }),
    );
    await page.waitForSelector('text=under the landmark of', WAIT);
    const [code] = await codesOn(page);
    assert.ok(code !== undefined && code.version <= VERSION_MAX, `version ${code?.version}`);
    const { seal } = decodeReceipt(decodeReceiptText(code.text));
    assert.equal(seal.grade, 'landmark');
    const overflow = await page.evaluate(() => {
      const { documentElement } = (globalThis as unknown as InPage).document;
      return documentElement.scrollWidth - documentElement.clientWidth;
    });
    assert.equal(overflow, 0, 'nothing is wider than the screen');
    const desk = await site().visit();
    await desk.goto(`${site().origin('treasury')}/#/verify`);
    await give(desk, 'paper.png', 'image/png', code.picture);
    await desk.waitForSelector('text=the register had no such record', WAIT);
    const [saved] = await Promise.all([
      desk.waitForEvent('download', WAIT),
      desk.click('text=Take the landmarks of the last days'),
    ]);
    await fromDisk(site(), await saved.path(), code.picture);
    await desk.context().setOffline(true);
    await desk.fill('#receipt-text', code.text);
    await desk.waitForSelector('h2:text-is("Pasted text")', WAIT);
    assert.match(await desk.innerText('main'), /the register had no such record/);
    // Whoever holds no landmark of that day says so, and does not call it false.
    const receipt = decodeReceipt(decodeReceiptText(code.text));
    const earlier = { ...seal, day: 1, path: [] } as typeof seal;
    await desk.fill(
      '#receipt-text',
      encodeReceiptText(encodeReceipt({ ...receipt, seal: earlier })),
    );
    await desk.waitForSelector('text=the landmark of that day is not on this device', WAIT);
  });

  it('a camera reads a code; a changed byte, another network, and what is no receipt are refused', async () => {
    const receipt = await savedBy(
      await site().open(`#/transaction/${toHex(site().registered.txid)}`),
    );
    const json = await savedBy(await site().open(`#/parcel/${PARCEL}`), 'The same as JSON');
    const page = await site().visit();
    await page.addInitScript(filmed, pictureOf(encodeReceiptText(receipt)).toString('base64'));
    await page.goto(`${site().origin()}/#/verify`);
    await page.click('text=Use the camera');
    await page.waitForSelector('h2:text-is("QR code")', WAIT);
    await page.waitForSelector(TRUE, WAIT);
    await give(page, 'proof.json', 'application/json', json);
    await page.waitForSelector(TRUE, WAIT);
    await page.fill('#receipt-text', receipt.toString('base64url'));
    await page.waitForSelector('h2:text-is("Pasted text")', WAIT);
    await page.waitForSelector(TRUE, WAIT);
    const flipped = pictureOf(encodeReceiptText(changed(receipt, receipt.length >> 1)));
    const old = receipt.map((byte, i) => (i === 1 ? 9 : byte));
    const text = encodeReceiptText(receipt);
    // Three digits hold two bytes, and two hold one: one digit is left over.
    const whole = text.length - ((text.length - 'WR1:'.length) % 3);
    for (const [name, type, bytes, says] of [
      ['flipped.gif', 'image/gif', flipped, 'the receipt was damaged on its way'],
      [
        'foreign.witan',
        '',
        ofAnotherNetwork(receipt),
        'of another network, which this device does not trust',
      ],
      ['old.witan', '', old, 'of a version that this page does not read'],
      ['cut.witan', '', receipt.subarray(0, 200), 'no whole receipt'],
      ['empty.witan', '', Buffer.of(), 'It is empty'],
      ['huge.witan', '', Buffer.alloc(1024 * 1024 + 1), 'larger than any receipt'],
      ['page.html', 'text/html', Buffer.from('<!doctype html>'), 'It is a web page'],
      ['other.json', 'application/json', Buffer.from('{"a":1}'), 'not that of a receipt'],
      ['cut.txt', 'text/plain', Buffer.from(text.slice(0, whole - 2)), 'Copy all of it'],
      ['notes.txt', 'text/plain', Buffer.from('no receipt!'), 'none of the forms'],
      ['grey.gif', 'image/gif', Buffer.from('no picture'), 'cannot be opened'],
    ] as const) {
      await give(page, name, type || 'application/octet-stream', bytes);
      assert.equal(await settled(page), 'unchecked', name);
      assert.match(await page.innerText('.wp-found'), new RegExp(says), name);
    }
    await page.click('button:text("中文")');
    await page.waitForSelector('text=无法打开该图片', WAIT);
    assert.deepEqual(await violationsOf(page), []);
  });

  it('search shows what it has checked: a transaction, a block, and that there is no line', async () => {
    const page = await site().open(`#/search/${toHex(site().registered.txid)}`);
    await page.waitForSelector('text=It was executed', WAIT);
    await page.goto(`${site().origin()}/#/search/1`);
    await page.waitForSelector('text=its header is in the signed log', WAIT);
    await page.waitForSelector('text=There is none: the proof shows', WAIT);
    await page.goto(`${site().origin()}/#/search/${encodeURIComponent('2014 NO-SUCH')}`);
    await page.locator('[data-state=checked] >> text=There is none').nth(1).waitFor(WAIT);
  });

  it('a block under signatures from the future of this clock has no time, and not 1970', async () => {
    const page = await site().visit();
    await page.clock.setFixedTime(Date.now() - HOUR_MS);
    await page.goto(`${site().origin()}/#/block/1`);
    await page.waitForSelector('text=time not yet cosigned', WAIT);
    assert.doesNotMatch(await page.innerText('.wp-panel'), /1970|ago/);
  });
}

/** The same code at a desk that never had a network. */
async function fromDisk(site: PortalSite, landmarks: string, picture: Buffer): Promise<void> {
  const context = await site.browser.newContext({ offline: true, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(PORTAL, 'verify.html')).href);
  await page.setInputFiles('#trust-file', join(ROOT, 'nodes/treasury/genesis.json'));
  await give(page, 'paper.png', 'image/png', picture);
  assert.equal(await settled(page), 'unchecked');
  await page.setInputFiles('#landmarks-file', landmarks);
  await page.waitForSelector('text=are held, the newest of', WAIT);
  await give(page, 'again.png', 'image/png', picture);
  await page.waitForSelector('text=the register had no such record', WAIT);
  await context.close();
}

/** In the page: a camera that sees one picture. */
function filmed(base64: string): void {
  const { document, navigator, Image, setInterval } = globalThis as unknown as InPage;
  navigator.mediaDevices.getUserMedia = async () => {
    const image = new Image();
    image.src = `data:image/gif;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    setInterval(() => context.drawImage(image, 0, 0), 50);
    return canvas.captureStream();
  };
}
