// The portal's pages beside the API: only when configured, only what was built, under their policy.

import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toHex } from '@witan/ledger/bytes';
import type { FastifyInstance } from 'fastify';
import { createApi } from '../src/api/server.ts';
import { serverOf } from '../src/home.ts';
import { Twin } from './api-twin.ts';

const AGENCY = serverOf('interior', 'https://ledger.interior.example/');

describe('the portal beside the API', () => {
  let base: string;
  let directory: string;
  let twin: Twin;
  let app: FastifyInstance;
  const quiet = { log: assert.fail, onFailure: assert.fail };

  /** `builtMs` is what tells one build from another. */
  function build(script: string, builtMs: number): void {
    mkdirSync(join(directory, 'assets'), { recursive: true });
    writeFileSync(join(directory, 'assets', `${script}.js`), `// ${script}`);
    writeFileSync(join(directory, '.hidden.js'), 'hidden');
    writeFileSync(join(directory, 'notes.txt'), 'no part of a page');
    writeFileSync(join(directory, 'index.html'), `<title>${script}</title>`);
    utimesSync(join(directory, 'index.html'), builtMs / 1_000, builtMs / 1_000);
  }

  beforeEach(async () => {
    base = mkdtempSync(join(tmpdir(), 'witan-portal-'));
    directory = join(base, 'pages');
    writeFileSync(join(base, 'secret.js'), 'secret');
    twin = new Twin();
    app = await createApi(twin, ['land'], { ...quiet, portal: { directory, servers: [AGENCY] } });
  });

  afterEach(async () => {
    await app.close();
    rmSync(base, { recursive: true });
  });

  it('serves what was built, under a policy that names the agencies, and nothing else', async () => {
    build('a', 1_000_000);
    const page = await app.inject({ url: '/' });
    assert.equal(page.body, '<title>a</title>');
    assert.equal(page.headers['cache-control'], 'no-cache');
    const policy = String(page.headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self' https://ledger.interior.example",
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
      "form-action 'none'",
    ]) {
      assert.ok(policy.split('; ').includes(part), part);
    }
    const script = await app.inject({ url: '/assets/a.js' });
    assert.match(String(script.headers['cache-control']), /immutable/);
    assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8');
    for (const url of [
      '/notes.txt',
      '/.hidden.js',
      '/assets/none.js',
      '/../secret.js',
      '/..%2fsecret.js',
      '/assets/..%2f..%2fsecret.js',
      '/assets/',
      '/%2e%2e/secret.js',
    ]) {
      const { statusCode, body } = await app.inject({ url });
      assert.ok(statusCode === 404 || statusCode === 400, `${url}: ${statusCode}`);
      assert.ok(!body.includes('secret\n') && body !== 'secret', url);
    }
  });

  it('compresses for whoever accepts it', async () => {
    build('a', 1_000_000);
    const headers = { 'accept-encoding': 'br, gzip' };
    const { rawPayload, headers: answered } = await app.inject({ url: '/assets/a.js', headers });
    assert.equal(answered['content-encoding'], 'gzip');
    assert.equal(gunzipSync(rawPayload).toString(), '// a');
  });

  it('a portal that is built while the node runs is served, and so is the next', async () => {
    assert.equal((await app.inject({ url: '/' })).statusCode, 404);
    build('a', 1_000_000);
    assert.equal((await app.inject({ url: '/assets/a.js' })).body, '// a');
    build('b', 2_000_000);
    assert.equal((await app.inject({ url: '/assets/b.js' })).body, '// b');
    assert.equal((await app.inject({ url: '/' })).body, '<title>b</title>');
  });

  it('tells pages the founders of the network, and where its agencies answer', async () => {
    const file = (await app.inject({ url: '/deployment.json' })).json() as {
      chainId: string;
      servers: { member: string; url: string }[];
    };
    assert.equal(file.chainId, toHex(twin.chainId));
    assert.deepEqual(
      file.servers.map(({ url }) => url),
      ['.', AGENCY.url],
    );
  });

  it('without configuration there are no pages', async () => {
    const plain = await createApi(twin, ['land'], quiet);
    assert.equal((await plain.inject({ url: '/' })).statusCode, 404);
    assert.equal((await plain.inject({ url: '/deployment.json' })).statusCode, 404);
    await plain.close();
  });

  it('an address that could change the policy is none', () => {
    for (const url of ['ledger.example', 'https://a b', 'https://a;script-src *', 'ftp://a', 7]) {
      assert.throws(() => serverOf('treasury', url), { key: 'config/invalid' }, String(url));
    }
  });
});
