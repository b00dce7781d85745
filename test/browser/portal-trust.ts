// Whom the portal trusts: sources that are compared, waypoints that confirm or contradict, and what
// becomes of the page when two histories are signed.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointBody, checkpointOrigin, cosignedBytes } from '@witan/ledger/checkpoint';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { decodeWaypoint, encodeWaypoint, type Waypoint } from '@witan/ledger/waypoint';
import { LightClient, type Slot } from '@witan/light-client/sync';
import type { Page } from 'playwright-core';
import { built, ROOT } from '../e2e/launch.ts';
import { OTHER_HOST, type PortalSite, settled, violationsOf } from './portal-site.ts';

const WAIT = { timeout: 20_000 };

/** Of a page's own world, what is used here. */
interface InPage {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number };
  };
  readonly localStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
  };
}

export function trustCases(site: () => PortalSite): void {
  it('home compares sources; a waypoint confirms or contradicts; a source is added', async () => {
    const page = await site().open('#/', { viewport: 'phone' });
    await page.waitForSelector('text=4 of 4 sources agree', WAIT);
    assert.equal(await page.locator('.wp-agency').count(), 4);
    // A page of one agency may hand evidence to another: it is read there, and judged.
    const body =
      "{ method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x' }";
    const sent = `fetch('${site().origin('treasury')}/v1/evidence', ${body})`;
    assert.equal(await page.evaluate(`${sent}.then(({ status }) => status)`), 400);
    await page.goto(`${site().origin()}/#/trust`);
    const own = await page.innerText('.wp-waypoint');
    // A link fills the field; it is the reader who compares.
    await page.goto(`${site().origin()}/#w=${encodeURIComponent(own)}`);
    await page.waitForSelector('text=anyone can make a link', WAIT);
    assert.equal(await page.inputValue('#waypoint'), own);
    await page.click('button:text("Compare")');
    await page.waitForSelector('text=The waypoint agrees', WAIT);
    await page.waitForSelector('text=Two sources that came by different ways', WAIT);
    await compare(page, own, { root: new Uint8Array(32) });
    await page.waitForSelector('text=The waypoint differs', WAIT);
    const [file] = await Promise.all([
      page.waitForEvent('download', WAIT),
      page.click('text=Save the evidence'),
    ]);
    const evidence = JSON.parse(readFileSync(await file.path(), 'utf8')) as { checkpoint: string };
    assert.match(evidence.checkpoint, /\n— \S+ /);
    await compare(page, own, { size: decodeWaypoint(own).size + 1_000_000 });
    await page.waitForSelector('text=This device has not come so far', WAIT);
    assert.deepEqual(await violationsOf(page), []);
    assert.equal(await page.evaluate(tooWide), 0, 'nothing is wider than the screen');
    await addSource(page, `${OTHER_HOST}:${new URL(site().origin('audit-court')).port}`);
  });

  it('two histories that are signed: every page stops, names both signers and has the file', async () => {
    const page = await site().open('#/');
    await page.waitForSelector('text=4 of 4 sources agree', WAIT);
    await page.waitForFunction(isPinned, undefined, WAIT);
    await page.evaluate(pinAsNoDemonstration);
    const beside = await page.context().newPage();
    await beside.goto(`${site().origin()}/#/`);
    await beside.waitForSelector('text=4 of 4 sources agree', WAIT);
    await remember(page, await otherHistory(site()));
    await page.reload();
    await page.waitForSelector('text=They signed both', WAIT);
    await beside.waitForSelector('text=They signed both', WAIT);
    assert.match(await page.innerText('main'), /They signed both\s+\S.* and \S/);
    const [file] = await Promise.all([
      page.waitForEvent('download', WAIT),
      page.click('text=Save the evidence'),
    ]);
    const [program = '', ...first] = built().command;
    const trusted = ['--trust', join(ROOT, 'nodes/treasury/genesis.json')];
    const command = [...first, 'verify', await file.path(), ...trusted, '--json'];
    const { stdout, stderr } = spawnSync(program, command, { encoding: 'utf8' });
    assert.match(stdout, /"isEnough": ?true/, stderr);
    await page.goto(`${site().origin()}/#/parcel/P-7`);
    await page.reload();
    assert.equal(await settled(page), 'false');
    assert.doesNotMatch(await page.innerText('main'), /Freehold/);
  });
}

/** In the page. */
function tooWide(): number {
  const { documentElement } = (globalThis as unknown as InPage).document;
  return documentElement.scrollWidth - documentElement.clientWidth;
}

async function compare(page: Page, own: string, other: Partial<Waypoint>): Promise<void> {
  await page.fill('#waypoint', encodeWaypoint({ ...decodeWaypoint(own), ...other }));
  await page.click('button:text("Compare")');
}

/** Such an address is none of the deployment: the page may ask it through its worker alone. */
async function addSource(page: Page, address: string): Promise<void> {
  await page.fill('#source', `http://${address}`);
  await page.click('button:text("Add source")');
  await page.waitForSelector('text=5 of 5 sources agree', WAIT);
  await page.reload();
  await page.waitForSelector('text=5 of 5 sources agree', WAIT);
  await page.click('text=Remove');
  await page.waitForSelector('text=4 of 4 sources agree', WAIT);
}

/** What a light client keeps that three agencies have shown another log of three headers. */
async function otherHistory({ consortium }: PortalSite): Promise<ReadonlyMap<Slot, Uint8Array>> {
  const { trust } = consortium;
  const head = { size: 3, root: new Uint8Array(32).fill(7) };
  const time = Math.floor(Date.now() / 1_000);
  const message = cosignedBytes(checkpointBody(checkpointOrigin(trust.chainId), head), time);
  const cosignatures = trust.validators.slice(0, 3).map(({ member }, voter) => {
    return { voter, time, signature: demonstrationKeyPair(`${member}/attest`).sign(message) };
  });
  const kept = new Map<Slot, Uint8Array>();
  const store = {
    load: (slot: Slot) => kept.get(slot),
    save: (slot: Slot, bytes: Uint8Array) => void kept.set(slot, bytes),
  };
  const client = await LightClient.open(trust, [], store, { verify: () => true });
  await client.observe([{ ...head, epoch: 0, cosignatures }]);
  return kept;
}

function isPinned(): boolean {
  const { localStorage } = globalThis as unknown as InPage;
  return localStorage.getItem('witan/pin') !== null;
}

/** In the page: of a demonstration a new one would be begun without ado. */
function pinAsNoDemonstration(): void {
  const { localStorage } = globalThis as unknown as InPage;
  const pin = localStorage.getItem('witan/pin') as string;
  localStorage.setItem('witan/pin', pin.replace('"demonstration":true', '"demonstration":false'));
}

/** As if the device had met them. */
async function remember(page: Page, kept: ReadonlyMap<Slot, Uint8Array>): Promise<void> {
  const slots = [...kept].map(([slot, bytes]) => [slot, Buffer.from(bytes).toString('base64')]);
  await page.evaluate((found) => {
    const { localStorage } = globalThis as unknown as InPage;
    const address = Object.keys(localStorage).find((key) => key.endsWith('/trust')) as string;
    for (const [slot, text] of found) {
      localStorage.setItem(address.replace(/trust$/, slot as string), text as string);
    }
  }, slots);
}
