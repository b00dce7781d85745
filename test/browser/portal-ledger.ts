// The pages of the ledger itself in Chromium: a transaction, a block, and those who sign.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { registration, sign } from '../e2e/land.ts';
import { PARCEL, type PortalSite, settled } from './portal-site.ts';

const WAIT = { timeout: 20_000 };

export function ledgerPages(site: () => PortalSite): void {
  it('a transaction turns green, says in words what it did and what became of it', async () => {
    const page = await site().open(`#/transaction/${toHex(site().registered.txid)}`);
    await page.waitForSelector('[data-state=checked]', WAIT);
    const text = await page.innerText('main');
    for (const shown of ['Checked on this device', 'Executed', 'Register a first title']) {
      assert.ok(text.includes(shown), `${shown} in ${text}`);
    }
    await page.click('text=Check with other agencies');
    await page.locator('.wp-others li').nth(1).waitFor(WAIT);
    assert.match(await page.innerText('.wp-others'), /(proves the same\.\s*.*){2}/);
    await page.click('main .govuk-summary-list a');
    await page.waitForSelector('h1:text("Block")', WAIT);
    assert.equal(await settled(page), 'checked');
  });

  it('a transaction that was refused says why, and one that nobody knows is not denied', async () => {
    const { consortium } = site();
    const again = sign([registration(PARCEL, 8)], { ...consortium.trust, as: 'registrar' });
    await consortium.agency('land-registry').putFinal(again);
    const page = await site().open(`#/transaction/${toHex(again.txid)}`);
    await page.waitForSelector('text=It was refused and changed nothing', WAIT);
    await page.waitForSelector('text=The parcel is registered already', WAIT);
    const unknown = await site().open(`#/transaction/${'ab'.repeat(32)}`);
    await unknown.waitForSelector('text=knows no such transaction', WAIT);
    assert.match(await unknown.innerText('main'), /never made cannot be proved/);
  });

  it('a block is in the signed log, and leads to its neighbours by links and by keys', async () => {
    const page = await site().open('#/block/1');
    await page.waitForSelector('[data-state=checked]', WAIT);
    assert.match(await page.innerText('main'), /Proposed by\s+(Treasury|Land|Ministry|Audit)/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('h1:text("Block 0")', WAIT);
    assert.equal(await page.locator('[rel=prev]').count(), 0);
    await page.click('[rel=next]');
    await page.waitForSelector('h1:text("Block 1")', WAIT);
    await page.goto(`${site().origin()}/#/block/999999999`);
    await page.waitForSelector('text=No checkpoint reaches this block yet', WAIT);
  });

  it('a header that is not in the signed log is not shown', async () => {
    const page = await site().visit();
    await page.route('**/v1/tile/entries/**', async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      // The last byte of the state root of block 1: an entry has 390 bytes behind its length.
      body.writeUInt8(body.readUInt8(392 + 2 + 230 + 31) ^ 1, 392 + 2 + 230 + 31);
      await route.fulfill({ response, body });
    });
    await page.goto(`${site().origin()}/#/block/1`);
    assert.equal(await settled(page), 'false');
    assert.ok(!(await page.innerText('main')).includes('Proposed by'));
  });

  it('validators: four of four sign, each with its keys, and that no fault is recorded is proved', async () => {
    const page = await site().open('#/validators');
    await page.waitForSelector('text=4 of 4 agencies agree', WAIT);
    assert.equal(await page.locator('.wp-member').count(), 4);
    await page.waitForSelector('text=Up to 1 agency of 4 may fail or lie', WAIT);
    await page.waitForSelector('text=None is recorded against anybody', WAIT);
    await eachSigned(page);
  });
}

/** Each member has signed at least one of the checkpoints that the page has opened. */
async function eachSigned(page: Awaited<ReturnType<PortalSite['visit']>>): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await page.locator('.wp-member').nth(i).locator('.wp-strip__signed').first().waitFor(WAIT);
  }
}
