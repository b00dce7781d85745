// Style is a test. Each gate must hold for the repository, must have looked at something, and must
// bite on a violation planted in memory beside something innocent.
import { strict as assert } from 'node:assert';
import * as gates from './gates.ts';
import type { Gate } from './layers.ts';
import * as layers from './layers.ts';
import { installedManifests, repositoryFiles } from './repository.ts';
import type { SourceFile } from './scan.ts';

interface Case {
  readonly rule: string;
  readonly gate: Gate;
  /** Path and text of files that together violate the rule. */
  readonly planted: Readonly<Record<string, string>>;
  /** The violations, in part, in their order; nothing else may be reported. */
  readonly caught: readonly string[];
}

const ledgerDoors = JSON.stringify({ exports: { './*': { source: './src/*.ts' } } });
const frontDoor = JSON.stringify({ exports: { '.': { source: './src/index.ts' } } });

const cases: readonly Case[] = [
  {
    rule: 'packages import what the import table allows, through doors that it names',
    gate: layers.importTable,
    planted: {
      'packages/consensus/src/a.ts':
        "import { x } from '@witan/state';\nimport '@witan/ledger/hash';",
      'packages/client/src/b.ts': "import '@witan/state/schema';\nexport * from '@witan/state';",
      'packages/node/src/c.ts': "await import('../../ledger/src/hash.ts'); // from '@witan/cli'",
      'packages/attic/src/d.ts': "import '@witan/ledger/hash';",
    },
    caught: [
      'consensus/src/a.ts:1: consensus may not import @witan/state',
      'client/src/b.ts:2: client may not import @witan/state',
      'node/src/c.ts:1: ../../ledger/src/hash.ts leaves the package',
      'attic/src/d.ts:1: package attic is not in the import table',
    ],
  },
  {
    rule: 'manifests declare no dependency that the import table forbids',
    gate: layers.manifestTable,
    planted: {
      'packages/state/package.json': '{"dependencies":{"@witan/node":"0.1.0","fastify":"5.0.0"}}',
      'packages/client/package.json': '{"dependencies":{"@witan/state":"0.1.0"}}',
    },
    caught: ['packages/state/package.json: the import table does not allow @witan/node'],
  },
  {
    rule: 'packages for browsers import nothing of Node',
    gate: layers.noNodeInBrowsers,
    planted: {
      'packages/light-client/src/a.ts': "import { readFile } from 'node:fs/promises';",
      'packages/node/src/a.ts': "import { readFile } from 'node:fs/promises';",
    },
    caught: ['light-client/src/a.ts:1: node:fs/promises'],
  },
  {
    rule: 'libp2p stays in the network folder and protobufjs in the codec',
    gate: layers.librariesAtHome,
    planted: {
      'packages/node/src/api/a.ts': "import { tcp } from '@libp2p/tcp';",
      'packages/node/src/network/a.ts': "import { createLibp2p } from 'libp2p';",
      'packages/ledger/src/block.ts': "import { witan } from '#gen/witan.js';",
      'packages/ledger/src/codec-land.ts': "import { witan } from '#gen/witan.js';",
    },
    caught: ['node/src/api/a.ts:1: @libp2p/tcp', 'ledger/src/block.ts:1: #gen/witan.js'],
  },
  {
    rule: 'modules of the state never import each other',
    gate: layers.modulesAlone,
    planted: {
      'packages/state/src/modules/land/a.ts': "import '../budget/b.ts';\nimport './c.ts';",
      'packages/state/src/modules/budget/b.ts': "import '../../host.ts';",
    },
    caught: ['modules/land/a.ts:1: a module may not import the module budget'],
  },
  {
    rule: 'tests and scripts enter other packages by their doors',
    gate: layers.doorsOnly,
    planted: {
      'packages/node/test/a.test.ts': "import '../src/a.ts';\nimport '../../ledger/src/hash.ts';",
      'packages/node/test/suite.test.ts': "import '../../consensus/test/ports-compliance.ts';",
      'test/e2e/b.test.ts': "new URL('../../packages/cli/src/main.ts', import.meta.url);",
      'scripts/c.ts': "import '../packages/state/src/host.ts';",
    },
    caught: ['node/test/a.test.ts:2: import ledger by its name', 'scripts/c.ts:1: import state'],
  },
  {
    rule: 'nothing that a page needs to check and read reaches protobufjs',
    gate: layers.smallReaders,
    planted: {
      'packages/ledger/package.json': ledgerDoors,
      'packages/light-client/src/index.ts': "import '@witan/ledger/receipt';",
      'packages/ledger/src/receipt.ts': "import './codec.ts';",
      'packages/ledger/src/codec.ts': "import '#gen/witan.js';",
    },
    caught: ['ledger/src/codec.ts:1: a small reader reaches this'],
  },
  {
    rule: 'every source file is reached from a door, a command or a program',
    gate: layers.deadFiles,
    planted: {
      'packages/ledger/package.json': ledgerDoors,
      'packages/state/package.json': frontDoor,
      'packages/cli/package.json': '{"bin":{"witan":"./src/main.ts"}}',
      'packages/cli/src/main.ts': "new URL('./worker.ts', import.meta.url);",
      'packages/cli/src/worker.ts': '',
      'packages/state/src/index.ts': "import '@witan/ledger/hash';",
      'packages/state/src/old.ts': "import './older.ts';",
      'packages/state/src/older.ts': "import './old.ts';",
      'packages/ledger/src/hash.ts': "export { x } from './bytes.ts';",
      'packages/ledger/src/bytes.ts': '',
      'packages/ledger/src/tested.ts': '',
      'packages/ledger/test/tested.property.test.ts': "import '../src/tested.ts';",
    },
    caught: ['state/src/old.ts: nothing', 'state/src/older.ts: nothing', 'src/tested.ts: nothing'],
  },
  {
    rule: 'what every machine must agree on uses nothing that differs between machines',
    gate: gates.determinism,
    planted: {
      'packages/ledger/src/a.ts': `const a = \`\${Date.now()}\`; // Date\n0.5 * Math.sqrt(2);`,
      'packages/state/src/b.ts': 'for (const k in o) await f(/x/.test(k));\nlist.sort();',
      'packages/consensus/src/c.ts': 'const s = JSON.stringify(m); const h = 0x1e5; max(1, 2.);',
      'packages/simulator/src/d.ts': 'const p = 0.5 * Math.random();',
      'packages/ledger/src/problems/zh.ts': 'Intl.NumberFormat',
      'packages/node/src/e.ts': 'Date.now();',
    },
    caught: [
      'ledger/src/a.ts:1: Date',
      'ledger/src/a.ts:2: Math.sqrt',
      'ledger/src/a.ts:2: 0.5',
      'state/src/b.ts:2: .sort()',
      'state/src/b.ts:1: for (const k in',
      'state/src/b.ts:1: await',
      'state/src/b.ts:1: no regular expressions',
      'consensus/src/c.ts:1: JSON.stringify',
      'simulator/src/d.ts:1: Math.random',
    ],
  },
  {
    rule: 'a file has 500 lines at most',
    gate: gates.lengths,
    planted: {
      'packages/node/src/a.ts': 'x\n'.repeat(501),
      'packages/node/test/b.test.ts': 'x\n'.repeat(500),
    },
    caught: ['node/src/a.ts: 501 lines'],
  },
  {
    rule: 'a line has 100 columns at most',
    gate: gates.columns,
    planted: { 'scripts/a.ts': `${'x'.repeat(100)}\n${'é'.repeat(101)}` },
    caught: ['scripts/a.ts:2: 101 columns'],
  },
  {
    rule: 'nothing is left for later in the code',
    gate: gates.noLeftovers,
    planted: { 'packages/node/src/a.ts': `// ${'TO'}${'DO'}: more`, 'README.md': 'a todo list' },
    caught: ['node/src/a.ts:1: do it'],
  },
  {
    rule: 'no test hides others, and each asserts something',
    gate: gates.noFocus,
    planted: {
      'packages/node/test/a.test.ts': `assert.ok(1);\n${'it.on'}${'ly('}'x')`,
      'packages/node/test/b.test.ts': "it('runs', () => {}); // assert",
    },
    caught: ['a.test.ts:2: it.', 'b.test.ts: a test without an assertion'],
  },
  {
    rule: 'only the command line writes to the console',
    gate: gates.noConsole,
    planted: {
      'packages/node/src/a.ts': "log('console.log');\nconsole.log(1);",
      'packages/cli/src/b.ts': 'console.log(1);',
    },
    caught: ['node/src/a.ts:2: only'],
  },
  {
    rule: 'files are named after what they hold',
    gate: gates.namesSaySomething,
    planted: { 'packages/node/src/byte-utils.ts': '', 'packages/node/src/commons.ts': '' },
    caught: ['byte-utils.ts: name it'],
  },
  {
    rule: 'each file opens by saying what it is for',
    gate: gates.heads,
    planted: {
      'scripts/a.ts': "import 'x';",
      'scripts/b.ts': '#!/usr/bin/env node\n// Does a thing.',
      'packages/node/src/c.ts': '/** Does a thing. */',
    },
    caught: ['scripts/a.ts: opens without'],
  },
  {
    rule: 'no file names a path of one machine',
    gate: gates.noMachinePaths,
    planted: { 'docs/a.md': `see ${'/ho'}me/ann/x\nsee nodes/home/a and https://x.example/home/a` },
    caught: ['docs/a.md:1: a path'],
  },
  {
    rule: 'versions are pinned exactly',
    gate: gates.exactPins,
    planted: {
      'package.json': '{"devDependencies":{"a":"^1.0.0"},"overrides":{"b":"1.0.0-rc.1"}}',
      'packages/x/package.json': '{"optionalDependencies":{"c":"*"}}',
    },
    caught: ['package.json: a ^1.0.0', 'packages/x/package.json: c *'],
  },
  {
    rule: 'the lock file names no host',
    gate: gates.lockWithoutHosts,
    planted: {
      'package-lock.json': '"resolved": "packages/cli",\n"resolved": "https://registry.example/a"',
    },
    caught: ['package-lock.json:2: names a host'],
  },
  {
    rule: 'no installed package exports under our condition "source"',
    gate: gates.sourceConditionIsOurs,
    planted: {
      'node_modules/a/package.json': '{"exports":{".":{"source":"./a.ts"}}}',
      'node_modules/b/package.json': '{"exports":{".":{"default":"./a.js"}},"source":"./a.ts"}',
    },
    caught: ['node_modules/a/package.json'],
  },
  {
    rule: 'schemas use only what has one encoding',
    gate: gates.schemas,
    planted: { 'packages/ledger/proto/a.proto': 'uint64 a = 1;\n  repeated double b = 2; // map<' },
    caught: ['a.proto:2: maps'],
  },
  {
    rule: 'the changelog has one sentence per effect, under three headings',
    gate: gates.changelogForm,
    planted: {
      'CHANGELOG.md': [
        '# Changelog',
        '## Unreleased',
        '### Features',
        '- A thing that takes',
        '  two lines.',
        '### Safety And Performance',
        '- No sentence',
        '## Someday',
        '- Homeless.',
        '',
      ].join('\n'),
    },
    caught: [':6: sections', ':8: the entry above', ':8: a release', ':9: an entry stands'],
  },
  {
    rule: 'ARCHITECTURE.md names every package',
    gate: gates.architectureNamesPackages,
    planted: {
      'packages/node/package.json': '{}',
      'packages/cli/package.json': '{}',
      'ARCHITECTURE.md': '`node` stores.',
    },
    caught: ['the package cli'],
  },
];

describe('tidy', () => {
  let files: readonly SourceFile[];

  before(() => {
    files = [...repositoryFiles(), ...installedManifests()];
  });

  for (const { rule, gate, planted, caught } of cases) {
    it(rule, () => {
      const { looked, violations } = gate(files);
      assert.ok(looked > 0, 'the gate looked at nothing');
      assert.ok(violations.length === 0, `\n${violations.join('\n')}`);
    });

    it(`${rule}: a planted violation is caught`, () => {
      const { violations } = gate(Object.entries(planted).map(([path, text]) => ({ path, text })));
      assert.equal(violations.length, caught.length, violations.join('\n'));
      violations.forEach((violation, index) => {
        const expected = caught[index] as string;
        assert.ok(violation.includes(expected), `${violation} is not about ${expected}`);
      });
    });
  }

  it('every gate stands in the table above', () => {
    const tested = new Set(cases.map(({ gate }) => gate));
    const all = [...Object.entries(gates), ...Object.entries(layers)];
    const missing = all.filter(
      ([, value]) => typeof value === 'function' && !tested.has(value as Gate),
    );
    assert.deepEqual(
      missing.map(([name]) => name),
      ['sourceModules'],
    );
  });

  it('the import table has no cycle', () => {
    const table = layers.mayImport;
    const done = new Set<string>();
    while (done.size < Object.keys(table).length) {
      const next = Object.keys(table).find(
        (name) =>
          !done.has(name) &&
          (table[name] ?? []).every((entry) => done.has(entry.split('/')[0] as string)),
      );
      assert.ok(next !== undefined, 'packages import each other in a circle');
      done.add(next);
    }
  });
});
