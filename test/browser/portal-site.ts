// The portal as citizens meet it: four agencies as processes, each serving its pages, and Chromium
// with whatever it was asked for and complained about.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { SignedTransaction } from '@witan/client';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Consortium, loopbackSite, MEMBERS } from '../e2e/consortium.ts';
import { registration, sign } from '../e2e/land.ts';
import { ROOT } from '../e2e/launch.ts';
import { eventually } from '../e2e/patience.ts';
import { launchChromium } from './chromium.ts';

export const PORTAL: string = join(ROOT, 'packages/portal/dist-web');
export const PARCEL = 'P-7';
/** Another name of this machine: over plain HTTP, a browser does not trust the way to it. */
export const OTHER_HOST = 'ledger.example';
/** Accessibility rules that are promised: WCAG 2.2 AA, and the European standard on it. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549'];
const SETTLED_MS = 20_000;
const SETTLED = '[data-state]:not([data-state=asking])';

export type Language = 'en' | 'zh';

export const VIEWPORTS = {
  phone: { width: 320, height: 640 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1280, height: 900 },
} as const;

export interface Visit {
  readonly language?: Language;
  readonly viewport?: keyof typeof VIEWPORTS;
  /** Whose server the page comes from. */
  readonly member?: (typeof MEMBERS)[number];
  /** Whether the portal may keep its files on the device. */
  readonly keeps?: boolean;
}

/** Builds the portal unless it is built: `npm test` has done so. */
export function buildPortal(): void {
  const args = [join(ROOT, 'scripts/start.mjs'), '--prepare-only'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

export class PortalSite {
  readonly consortium: Consortium;
  readonly browser: Browser;
  /** Everything that pages asked for, and everything that they complained about. */
  readonly requested: string[] = [];
  readonly faults: string[] = [];
  readonly #contexts: BrowserContext[] = [];

  /** The transaction that registered the parcel. */
  readonly registered: SignedTransaction;

  /** A receipt that there is no such parcel. */
  readonly absence: Uint8Array;

  private constructor(
    consortium: Consortium,
    browser: Browser,
    registered: SignedTransaction,
    absence: Uint8Array,
  ) {
    this.absence = absence;
    this.consortium = consortium;
    this.browser = browser;
    this.registered = registered;
  }

  /** Undefined where there is no Chromium. */
  static async start(): Promise<PortalSite | undefined> {
    const browser = await launchChromium([`--host-resolver-rules=MAP ${OTHER_HOST} 127.0.0.1`]);
    if (browser === undefined) return undefined;
    buildPortal();
    const site = await loopbackSite();
    const servers = MEMBERS.flatMap((member, i) => {
      return ['--portal-server', `${member}=${site.api(i).url}`];
    });
    const options = (): readonly string[] => ['--may-lie', '--portal', PORTAL, ...servers];
    const consortium = await Consortium.start({ ...site, options });
    const { chainId } = consortium.trust;
    const registered = sign([registration(PARCEL, 7)], { chainId, as: 'registrar' });
    await Promise.all(consortium.agencies.map((agency) => agency.putFinal(registered)));
    // Pages show what a checkpoint covers, which is a moment later.
    for (const { member } of consortium.agencies) {
      const client = consortium.client(member);
      await eventually(`a checkpoint of ${member} covers the parcel`, SETTLED_MS, () =>
        client.transactionReceipt(registered.txid, 'full'),
      );
    }
    const { receipt } = await consortium
      .client('treasury')
      .query('land/parcels/NO-SUCH', undefined, 'full');
    return new PortalSite(consortium, browser, registered, receipt);
  }

  origin(member: string = 'land-registry'): string {
    return this.consortium.agency(member).api;
  }

  /** A device of its own, which has pinned nothing. */
  async visit({ language = 'en', viewport = 'desk', keeps }: Visit = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: language === 'en' ? 'en-GB' : 'zh-CN',
      viewport: VIEWPORTS[viewport],
      serviceWorkers: keeps ? 'allow' : 'block',
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.on('request', (request) => this.requested.push(request.url()));
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    return page;
  }

  /** A page whose first fact is settled. */
  async open(hash: string, visit: Visit = {}): Promise<Page> {
    const page = await this.visit(visit);
    await page.goto(`${this.origin(visit.member)}/${hash}`);
    await settled(page);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.consortium.remove();
  }
}

/** The state of the first fact on the page, once there is one. */
export async function settled(page: Page): Promise<string | null> {
  await page.waitForSelector(SETTLED, { timeout: SETTLED_MS });
  return page.locator(SETTLED).first().getAttribute('data-state');
}

/** The proof of the first fact, as the page itself saves it in one of its forms. */
export async function savedBy(page: Page, form = 'Receipt, a file'): Promise<Buffer> {
  if ((await page.locator('.wp-forms').count()) === 0) await page.click('text=Save proof');
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: SETTLED_MS }),
    page.click(`.wp-forms >> text=${form}`),
  ]);
  return readFileSync(await file.path());
}

/** In words, for a failure: rule, element. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
