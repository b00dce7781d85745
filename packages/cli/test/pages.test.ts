// Goal: the portal's pages lie in a folder as built, whole, and under a policy of their own.

import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGenesisFile } from '@witan/node/home';
import { writePages } from '../src/portal/pages.ts';

const GENESIS = fileURLToPath(new URL('../../../nodes/treasury/genesis.json', import.meta.url));
const SERVERS = [{ member: 'treasury', url: 'https://ledger.treasury.example' }];

describe('the portal as static files', () => {
  let base: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'witan-pages-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('are what was built, with the network beside them and a policy in the page', () => {
    const build = join(base, 'build');
    mkdirSync(join(build, 'assets'), { recursive: true });
    writeFileSync(join(build, 'index.html'), '<html><head><title>a</title></head></html>');
    writeFileSync(join(build, 'assets', 'a.js'), '//');
    writeFileSync(join(build, '.inputs'), 'a stamp');
    const out = join(base, 'out');
    writePages(out, readGenesisFile(GENESIS), SERVERS, build);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    assert.match(
      page,
      /<head>\s*<meta http-equiv="content-security-policy" content="default-src 'none'/,
    );
    assert.match(page, /connect-src 'self' https:\/\/ledger\.treasury\.example;/);
    assert.ok(existsSync(join(out, 'assets', 'a.js')));
    assert.ok(!existsSync(join(out, '.inputs')));
    const deployment = JSON.parse(readFileSync(join(out, 'deployment.json'), 'utf8')) as object;
    assert.deepEqual((deployment as { servers: object }).servers, [
      { ...SERVERS[0], name: 'Treasury' },
    ]);
  });

  it('there are none where the portal was never built', () => {
    const build = join(base, 'none');
    assert.throws(() => writePages(base, readGenesisFile(GENESIS), SERVERS, build), {
      key: 'usage/invalid',
    });
  });
});
