// The light client without Node, third lock (style.md §7.4): it bundles for a browser without one
// import of Node and without protobufjs, within its budget of bytes, and gives in a real Chromium
// the verdicts that it gives in Node.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { VectorFile } from '../../packages/light-client/test/verdict-view.ts';
import { inWords, keepsBound, recordFigure } from '../figures.ts';
import { type Bundle, bundle, importsOf, inputsOf, weightOf } from './bundle.ts';
import { launchChromium, type OpenedPage, openPage } from './chromium.ts';
import {
  FIRST_LOAD,
  FIRST_LOAD_BYTES_MAX,
  FULL_CLIENT,
  FULL_CLIENT_BYTES_MAX,
  steadyFigures,
} from './gates.ts';
import type { Backend, Judged } from './page.ts';

const vectorFolder = fileURLToPath(new URL('../vectors/receipts/', import.meta.url));

const bundles = [
  {
    name: 'what a page loads first',
    source: FIRST_LOAD,
    first: true,
    gzipBytesMax: FIRST_LOAD_BYTES_MAX,
  },
  {
    name: 'the whole client, for platforms without Ed25519 as well',
    source: FULL_CLIENT,
    first: false,
    gzipBytesMax: FULL_CLIENT_BYTES_MAX,
  },
  {
    name: 'the schema of all modules',
    source: "export * from '@witan/state/schema';",
    first: false,
    gzipBytesMax: 32 * 1024,
  },
];

/** What a page may not carry: a library of protobuf and its generated code, and noble. */
const HEAVY = /protobufjs|noble|\/gen\/(?!.*-shapes\.js$)/;

describe('light client, bundled for browsers', () => {
  for (const { name, source, first, gzipBytesMax } of bundles) {
    it(`G1: ${name}: nothing of Node, no heavy library, within its budget`, async () => {
      const result = await bundle(source, { first });
      const inputs = inputsOf(result.metafile);
      const imports = importsOf(result.metafile);
      assert.ok(inputs.some((path) => /packages\/(light-client|state)\/src\//.test(path)));
      assert.ok(!inputs.some((path) => path.includes('/dist/')), 'it was built from source');
      assert.deepEqual(
        inputs.filter((path) => HEAVY.test(path) && weighs(result, path)),
        [],
      );
      assert.deepEqual(
        imports.filter((path) => path.startsWith('node:')),
        [],
      );
      const { bytes, gzipBytes } = weightOf(result);
      console.log(`      ${name}: ${bytes} B, gzip ${gzipBytes} B`);
      assert.ok(gzipBytes <= gzipBytesMax, `gzip ${gzipBytes} B, at most ${gzipBytesMax} B`);
    });
  }

  it('the gate bites: an import of Node fails the bundle, protobufjs is seen in it', async () => {
    await assert.rejects(bundle("import 'node:fs';"), /node:fs/);
    const { metafile } = await bundle("export * from '@witan/ledger/codec';");
    assert.ok(inputsOf(metafile).some((path) => path.includes('protobufjs')));
  });
});

/** Whether something of a file is left in the bundle: an unused import weighs nothing. */
function weighs({ metafile }: Bundle, path: string): boolean {
  return Object.values(metafile.outputs).some(
    ({ inputs }) => (inputs[path]?.bytesInOutput ?? 0) > 0,
  );
}

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

  for (const backend of ['webcrypto', 'portable'] as const) {
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

describe('gates of the light client in Chromium', function () {
  this.timeout(60_000);

  it('G1, G2, G4: bytes and requests of a first visit stay within their bounds', async function () {
    const browser = await launchChromium();
    if (browser === undefined) {
      console.log('SKIPPED gates of the light client: no chromium on the path');
      this.skip();
    }
    try {
      for (const figure of await steadyFigures(browser)) {
        recordFigure(figure);
        assert.ok(keepsBound(figure), `${figure.name}: ${inWords(figure)}`);
      }
    } finally {
      await browser.close();
    }
  });
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
