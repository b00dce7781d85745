// `npm run pictures`: the portal in docs/images, as a demonstration that runs shows it. A parcel
// that was checked, and the same while the agency that serves the page lies; it is healed again.

import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IMAGES = join(ROOT, 'docs/images');
const AGENCY = 'land-registry';
const PARCEL = '106-122';
const VIEWPORT = { width: 1120, height: 780 };
const BYTES_MAX = 200 * 1024;
const WAIT = { timeout: 30_000 };

/** `witan demo …`; throws what it says when it fails. */
function demo(...args: readonly string[]): string {
  const entry = join(ROOT, 'packages/cli/dist/main.js');
  const run = spawnSync(process.execPath, [entry, 'demo', ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

async function take(page: Page, state: 'checked' | 'false', name: string): Promise<void> {
  await page.waitForSelector(`[data-state=${state}]`, WAIT);
  await page
    .locator('[data-state=asking]')
    .first()
    .waitFor({ ...WAIT, state: 'detached' });
  const path = join(IMAGES, name);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  if (size > BYTES_MAX) throw new Error(`${name} has ${size} B; ${BYTES_MAX} at most`);
  console.log(`${relative(ROOT, path)}  ${size} B`);
}

async function main(): Promise<void> {
  const agencies = JSON.parse(demo('status', '--json')) as { member: string; api: string }[];
  const api = agencies.find(({ member }) => member === AGENCY)?.api;
  if (api === undefined) throw new Error(`no agency ${AGENCY}`);
  const browser = await launchChromium();
  if (browser === undefined) throw new Error('no chromium on the path, none in $CHROMIUM');
  mkdirSync(IMAGES, { recursive: true });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB' });
    await page.goto(`${api}/#/parcel/${PARCEL}`);
    await take(page, 'checked', 'portal-green.png');
    demo('lie', AGENCY);
    await page.reload();
    await take(page, 'false', 'portal-red.png');
  } finally {
    demo('heal', AGENCY);
    await browser.close();
  }
}

await main();
