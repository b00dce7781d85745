// The portal across a change of the council: a chain made by hand behind one server, so that keys
// of a council that has ended can sign again.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { deploymentOf } from '@witan/node/portal';
import type { Browser } from 'playwright-core';
import { type Answer, END, TwoCouncils } from '../../packages/cli/test/support/two-councils.ts';
import { PORTAL, settled } from './portal-site.ts';

const WAIT = { timeout: 20_000 };
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
};

function pagesOf({ genesis }: TwoCouncils): (url: string) => Answer | undefined {
  const [first] = genesis.validators;
  const servers = [{ member: first?.member ?? '', url: '.' }];
  return (url) => {
    if (url === '/deployment.json') return ['', JSON.stringify(deploymentOf(genesis, servers))];
    const file = join(PORTAL, url === '/' ? 'index.html' : url);
    if (!existsSync(file)) return undefined;
    return [TYPES[extname(file).slice(1)] ?? 'application/octet-stream', readFileSync(file)];
  };
}

export function councilCases(browser: () => Browser): void {
  it('rule 5: an open page follows the next council; the one before turns nothing green again', async () => {
    const world = new TwoCouncils();
    const node = await world.serve({ epoch: 0, size: END }, pagesOf(world));
    const context = await browser().newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    try {
      const page = await context.newPage();
      const look = async (parcel: string): Promise<string | null> => {
        await page.goto(`${node.url}/#/parcel/${parcel}`);
        await page.waitForSelector(`h1:has-text("${parcel}")`, WAIT);
        return settled(page);
      };
      assert.equal(await look('A-1'), 'checked');
      node.shown = { epoch: 1, size: 12 };
      assert.equal(await look('A-2'), 'checked', 'the page was open');
      await page.reload();
      assert.equal(await settled(page), 'checked');
      await page.goto(`${node.url}/#/trust`);
      await page.waitForSelector('text=No. 1:', WAIT);
      // Its keys may be anyone's by now.
      node.answers = { epoch: 0, size: 14 };
      assert.equal(await look('A-3'), 'false');
      assert.match(await page.innerText('main'), /the council of epoch 0 had ended before/);
      node.answers = { epoch: 0, size: END + 1 };
      assert.equal(await look('A-4'), 'older', 'of its own time, and not the newest');
      delete node.answers;
      assert.equal(await look('A-5'), 'checked');
    } finally {
      await context.close();
      node.close();
    }
  });
}
