// The portal on a device that has lost its network.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { until } from '../e2e/patience.ts';
import { PARCEL, type PortalSite, settled } from './portal-site.ts';

const WAIT = { timeout: 20_000 };

/** Of a page's own world, what is used here. */
interface InPage {
  readonly localStorage: { getItem(key: string): string | null };
  readonly navigator: {
    readonly serviceWorker: { readonly ready: Promise<{ readonly active: object | null }> };
  };
  readonly caches: {
    open(name: string): Promise<{ keys(): Promise<readonly { readonly url: string }[]> }>;
  };
}

/** Resolves when the device keeps trust, code and the receipt of a title. */
async function isKept(page: Page): Promise<void> {
  await until('all is on the device', WAIT.timeout, () =>
    page.evaluate(async () => {
      const { localStorage, navigator, caches } = globalThis as unknown as InPage;
      await navigator.serviceWorker.ready;
      const receipts = await (await caches.open('witan-receipts')).keys();
      const hasTitle = receipts.some(({ url }) => url.includes('extracts'));
      return hasTitle && localStorage.getItem('witan/pin') !== null;
    }),
  );
}

/** Cases of the suite that owns the network. */
export function offlineCases(site: () => PortalSite): void {
  it('offline: a parcel that was looked at is checked again, and called older', async () => {
    const page = await site().open(`#/parcel/${PARCEL}`, { keeps: true });
    const [file] = await Promise.all([
      page.waitForEvent('download', WAIT),
      page.click('text=Save proof'),
    ]);
    const receipt = readFileSync(await file.path());
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
    const name = 'title.witan';
    const mimeType = 'application/octet-stream';
    await page.setInputFiles('#receipt-file', { name, mimeType, buffer: receipt });
    await page.waitForSelector('text=The receipt is true', WAIT);
    await page.context().close();
  });
}
