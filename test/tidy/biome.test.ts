// Biome's overrides are gates too, and a gate that silently looks at nothing is the usual way for
// one to fail: each rule that biome.json adds must bite on a file planted in a copy of the tree.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './repository.ts';

const long = `export function long(): void {\n${'  void 0;\n'.repeat(71)}}\n`;

/** Path → text, and the rules that must be reported for it. */
const planted: Readonly<Record<string, { readonly text: string; readonly rules: string[] }>> = {
  'packages/state/src/node-in-pure.ts': {
    text: "import { readFileSync } from 'node:fs';\n\nreadFileSync('x');\n",
    rules: ['lint/style/noRestrictedImports'],
  },
  'packages/ledger/src/clock.ts': {
    text: 'export const now: number = Date.now();\n',
    rules: ['lint/style/noRestrictedGlobals'],
  },
  'packages/simulator/src/timer.ts': {
    text: 'setTimeout(() => {}, 1);\n',
    rules: ['lint/style/noRestrictedGlobals'],
  },
  'packages/consensus/src/undeclared.ts': {
    text: "import { x } from '@witan/state';\n\nvoid x;\n",
    rules: ['lint/correctness/noUndeclaredDependencies'],
  },
  'packages/node/src/even.ts': {
    text: "import { odd } from './odd.ts';\n\nexport const even: number = odd + 1;\n",
    rules: ['lint/suspicious/noImportCycles'],
  },
  'packages/node/src/odd.ts': {
    text: "import { even } from './even.ts';\n\nexport const odd: number = even + 1;\n",
    rules: ['lint/suspicious/noImportCycles'],
  },
  'packages/node/src/later.ts': {
    text: 'export async function later(): Promise<void> {}\n',
    rules: [],
  },
  'packages/node/src/floating.ts': {
    text: "import { later } from './later.ts';\n\nlater();\n",
    rules: ['lint/nursery/noFloatingPromises'],
  },
  'packages/node/src/talks.ts': {
    text: 'console.log(1);\n',
    rules: ['lint/suspicious/noConsole'],
  },
  'packages/cli/src/talks.ts': { text: 'console.log(1);\n', rules: [] },
  'packages/node/src/long.ts': {
    text: long,
    rules: ['lint/complexity/noExcessiveLinesPerFunction'],
  },
  'packages/node/src/CamelCase.ts': {
    text: 'export const x: number = 1;\n',
    rules: ['lint/style/useFilenamingConvention'],
  },
  'packages/node/src/barrel.ts': {
    text: "export { later } from './later.ts';\n",
    rules: ['lint/performance/noBarrelFile'],
  },
  'packages/node/src/index.ts': { text: "export { later } from './later.ts';\n", rules: [] },
  'packages/node/src/thrown.ts': {
    text: "export function thrown(): never {\n  throw 'text';\n}\n",
    rules: ['lint/style/useThrowOnlyError'],
  },
  'packages/node/src/keys.ts': {
    text: 'for (const key in globalThis) void key;\n',
    rules: ['lint/suspicious/noForIn'],
  },
  'packages/node/test/focused.test.ts': {
    text: "it.only('runs alone', () => {});\n",
    rules: ['lint/suspicious/noFocusedTests'],
  },
  'packages/node/test/skipped.test.ts': {
    text: "it.skip('never runs', () => {});\n",
    rules: ['lint/suspicious/noSkippedTests'],
  },
  'packages/ledger/gen/generated.js': { text: 'var x = 1; console.log(x)', rules: [] },
  'packages/ledger/dist/built.ts': { text: 'var x = 1; console.log(x)', rules: [] },
  'test/e2e/unformatted.test.ts': { text: 'void  0', rules: ['format'] },
};

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string | { readonly file: string } | null };
  }[];
}

describe('biome.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'witan-biome-'));

  after(() => rmSync(folder, { recursive: true }));

  it('reports each planted violation, and nothing else', () => {
    const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
      vcs?: unknown;
      $schema?: unknown;
    };
    // The copy is no git repository, and has no schema beside it.
    delete config.vcs;
    delete config.$schema;
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
    for (const name of ['ledger', 'consensus', 'state', 'simulator', 'node', 'cli']) {
      const manifest = join('packages', name, 'package.json');
      cpSync(join(root, manifest), join(folder, manifest));
    }
    for (const [path, { text }] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }

    const biome = join(root, 'node_modules', '.bin', 'biome');
    const options = ['check', '--reporter=json', '--max-diagnostics=none', '--error-on-warnings'];
    const { status, stdout } = spawnSync(biome, options, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 1);

    const found = new Map(Object.keys(planted).map((path) => [path, new Set<string>()]));
    for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
      const path = typeof location.path === 'object' ? location.path?.file : location.path;
      assert.ok(path !== undefined, `${category} names no file`);
      found.get(path)?.add(category);
    }
    for (const [path, { rules }] of Object.entries(planted)) {
      assert.deepEqual([...(found.get(path) ?? [])], rules, path);
    }
  });
});
