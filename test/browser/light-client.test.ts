// The light client without Node, third lock (style.md §7.4): it bundles for a browser without one
// import of Node and without protobufjs, within its budget of bytes, and gives in a real Chromium
// the verdicts that it gives in Node.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildResult, build, type Metafile } from 'esbuild';
import type { Page } from 'playwright-core';
import type { VectorFile } from '../../packages/light-client/test/verdict-view.ts';
import { type OpenedPage, openPage } from './chromium.ts';
import type { Backend, Judged } from './page.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const vectorFolder = fileURLToPath(new URL('../vectors/receipts/', import.meta.url));

/** What a page loads first: verdicts, and signatures by the platform. */
const WITH_WEBCRYPTO = `
  export { trustFromGenesis, verifyReceipt } from '@witan/light-client';
  export { installAsyncSignatureBackend, verifySignatureAsync } from '@witan/ledger/signature';
  export { webCryptoBackend } from '@witan/ledger/signature-webcrypto';`;
/** With point arithmetic for platforms without Ed25519. */
const WITH_NOBLE = `${WITH_WEBCRYPTO}
  export { nobleBackend } from '@witan/ledger/signature-noble';`;

const KIB = 1024;
const bundles = [
  { name: 'light client over WebCrypto', source: WITH_WEBCRYPTO, gzipBytesMax: 18 * KIB },
  { name: 'light client with noble as well', source: WITH_NOBLE, gzipBytesMax: 28 * KIB },
];

type Bundle = BuildResult<{ write: false; metafile: true }>;

/** Fails on any import of Node, since the platform has none. */
function bundle(contents: string): Promise<Bundle> {
  return build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    platform: 'browser',
    conditions: ['source'],
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    metafile: true,
  });
}

function bytesOf(result: Bundle): Uint8Array {
  return result.outputFiles[0]?.contents ?? assert.fail('nothing was bundled');
}

function inputsOf({ inputs }: Metafile): string[] {
  return Object.keys(inputs);
}

function importsOf({ inputs }: Metafile): string[] {
  return Object.values(inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
}

describe('light client, bundled for browsers', () => {
  for (const { name, source, gzipBytesMax } of bundles) {
    it(`${name}: nothing of Node, no protobufjs, within its budget`, async () => {
      const result = await bundle(source);
      const inputs = inputsOf(result.metafile);
      assert.ok(inputs.some((path) => path.endsWith('packages/light-client/src/receipt.ts')));
      assert.ok(!inputs.some((path) => path.includes('/dist/')), 'it was built from source');
      assert.deepEqual(
        [...inputs, ...importsOf(result.metafile)].filter((path) => /protobuf|\/gen\//.test(path)),
        [],
      );
      assert.deepEqual(
        importsOf(result.metafile).filter((path) => path.startsWith('node:')),
        [],
      );
      const bytes = bytesOf(result);
      const gzipBytes = gzipSync(bytes, { level: 9 }).length;
      console.log(`      ${name}: ${bytes.length} B, gzip ${gzipBytes} B`);
      assert.ok(gzipBytes <= gzipBytesMax, `gzip ${gzipBytes} B, at most ${gzipBytesMax} B`);
    });
  }

  it('the gate bites: an import of Node fails the bundle, protobufjs is seen in it', async () => {
    await assert.rejects(bundle("import 'node:fs';"), /node:fs/);
    const { metafile } = await bundle("export * from '@witan/ledger/codec';");
    assert.ok(inputsOf(metafile).some((path) => path.includes('protobufjs')));
  });
});

describe('light client in Chromium', function () {
  this.timeout(60_000);
  let opened: OpenedPage;

  before(async function () {
    const found = await openPage(new URL('page.ts', import.meta.url));
    if (found === undefined) {
      console.log('SKIPPED light client in Chromium: no chromium on the path, none in $CHROMIUM');
      this.skip();
    }
    opened = found;
    console.log(`      Chromium ${opened.version}`);
  });

  after(() => opened?.close());

  const files = readdirSync(vectorFolder).filter((name) => name.endsWith('.json'));

  it('there are frozen receipts to judge', () => {
    assert.ok(files.length >= 3);
  });

  for (const backend of ['webcrypto', 'noble'] as const) {
    for (const name of files) {
      it(`${backend}: ${name} has the verdicts that Node gives`, async () => {
        const file = JSON.parse(readFileSync(vectorFolder + name, 'utf8')) as VectorFile;
        const { views, milliseconds } = await judgeIn(opened.page, file, backend);
        assert.deepEqual(opened.faults, []);
        for (const [i, one] of file.cases.entries()) {
          assert.deepEqual(views[i], one.verdict, one.name);
        }
        const each = (milliseconds / file.cases.length).toFixed(2);
        console.log(`      ${file.cases.length} receipts, ${each} ms each`);
      });
    }
  }
});

function judgeIn(page: Page, file: VectorFile, backend: Backend): Promise<Judged> {
  return page.evaluate(
    ([vectors, engine]) => {
      const { judge } = globalThis as unknown as {
        judge(file: VectorFile, backend: Backend): Promise<Judged>;
      };
      return judge(vectors, engine);
    },
    [file, backend] as const,
  );
}
