// `generate --check` must notice every way in which committed code can differ from its schemas.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.ts';

const script = join(root, 'scripts', 'generate.ts');
const schema = 'syntax = "proto3";\npackage toy.v1;\nmessage Toy { uint64 height = 1; }\n';

describe('scripts/generate.ts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'witan-generate-test-'));
  const file = (...path: string[]): string => join(folder, ...path);

  function generate(...args: string[]): { status: number | null; stderr: string } {
    const argv = [...process.execArgv, script, '--root', folder, ...args];
    return spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  }

  before(() => {
    mkdirSync(file('proto'));
    writeFileSync(file('proto', 'toy.proto'), schema);
    const { status, stderr } = generate();
    assert.equal(status, 0, stderr);
  });

  after(() => rmSync(folder, { recursive: true }));

  it('accepts what it wrote, which holds 64-bit integers as Long', () => {
    assert.equal(generate('--check').status, 0);
    assert.match(readFileSync(file('gen', 'toy.d.ts'), 'utf8'), /height\?: Long/);
    assert.doesNotMatch(readFileSync(file('gen', 'toy.js'), 'utf8'), /eval|new Function/);
  });

  it('writes shapes of records and their parts, and refuses what their codec cannot read', () => {
    const records = (fields: string): void => {
      const text = `${schema}// ---- Records\nmessage Record { ${fields} }\n`;
      writeFileSync(file('proto', 'kept.proto'), text);
    };
    records('Toy toy = 1; repeated bytes keys = 2; sint32 x = 3;');
    assert.equal(generate().status, 0);
    assert.match(
      readFileSync(file('gen', 'kept-shapes.js'), 'utf8'),
      /const Toy = { height: 2 };\nexport const Record = { toy: Toy, keys: \[5\], x: 4 };\n$/,
    );
    for (const fields of ['repeated uint32 xs = 1;', 'bool a = 2;', 'fixed32 a = 1;']) {
      records(fields);
      assert.match(generate().stderr, /Record\.\w+: a record's codec cannot read this/);
    }
    rmSync(file('proto', 'kept.proto'));
    assert.equal(generate().status, 0);
  });

  it('names an edited file, a missing one and one without a schema', () => {
    appendFileSync(file('gen', 'toy.js'), '\n');
    rmSync(file('gen', 'toy.d.ts'));
    writeFileSync(file('gen', 'old.js'), '');
    const { status, stderr } = generate('--check');
    assert.equal(status, 1);
    for (const name of ['old.js', 'toy.d.ts', 'toy.js']) {
      assert.ok(stderr.includes(`stale: gen/${name}`), stderr);
    }
  });

  it('refuses a schema that imports another, and leaves the generated code alone', () => {
    const before = readFileSync(file('gen', 'toy.js'), 'utf8');
    writeFileSync(file('proto', 'toy.proto'), `${schema}import "other.proto";\n`);
    const { status, stderr } = generate();
    assert.equal(status, 1);
    assert.match(stderr, /toy\.proto imports another schema/);
    assert.equal(readFileSync(file('gen', 'toy.js'), 'utf8'), before);
  });
});
