// Static protobuf code: packages/ledger/proto/*.proto → packages/ledger/gen/<name>.{js,d.ts}, and
// the shapes of the same messages, for the codec of calls and records that needs no library
// (ledger/codec-record.ts): gen/<name>-shapes.{js,d.ts}.
// The output is committed, never edited, and `--check` proves that it is what the schemas say.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import protobuf from 'protobufjs';
import { main as pbjs } from 'protobufjs-cli/pbjs.js';

const usage = `node --import=tsx scripts/generate.ts [--check] [--root DIR]

Generates DIR/gen/NAME.js, NAME-shapes.js and their .d.ts from each DIR/proto/NAME.proto.

  --check      write nothing; exit 1 and name the files of DIR/gen that are stale
  --root DIR   the folder that holds proto/ and gen/ (default: packages/ledger)
`;

// Strict null types and Long for 64 bits, so that the codec sees what it must convert; without
// everything that our codec does not call (network.md §9.1).
const pbjsOptions = [
  ['--target', 'static-module'],
  ['--wrap', 'esm'],
  ['--dts'],
  ['--null-semantics'],
  ['--force-long'],
  ['--no-create'],
  ['--no-delimited'],
  ['--no-service'],
  ['--no-typeurl'],
].flat();

/** A schema is generated alone: a message belongs to one module, so schemas do not import. */
async function generateModule(protoDirectory: string, name: string, gen: string): Promise<void> {
  const source = readFileSync(join(protoDirectory, `${name}.proto`), 'utf8');
  if (/^\s*import\s/m.test(source)) {
    throw new Error(`${name}.proto imports another schema: its messages would exist twice`);
  }
  // Each module has a root of its own: two modules in one process must not share the default one.
  const output = ['--root', `witan_${name}`, '--out', join(gen, `${name}.js`)];
  await new Promise<void>((done, fail) => {
    pbjs([...pbjsOptions, ...output, '--path', protoDirectory, `${name}.proto`], (error) =>
      error === null ? done() : fail(error),
    );
  });
}

/** Scalar types by the numbers that ledger/codec-record.ts knows them by. */
const scalars = ['uint32', 'uint64', 'bool', 'sint32', 'bytes', 'string'];

/** Where a module's records begin, behind its calls: a schema without them is no module's. */
const recordsMark = '// ---- Records';

/**
 * Every call and record as an object: a field's place is its number, its value says what it holds.
 * Writes the files and returns their names: none for a schema that is no module's.
 */
function generateShapes(protoDirectory: string, name: string, gen: string): string[] {
  const source = readFileSync(join(protoDirectory, `${name}.proto`), 'utf8');
  if (!source.includes(recordsMark)) return [];
  const { root, package: path = '' } = protobuf.parse(source);
  const written = new Map<string, string>();
  const write = (type: protobuf.Type): string => {
    if (!written.has(type.name)) written.set(type.name, shapeOf(type, write));
    return type.name;
  };
  for (const [, type = ''] of source.matchAll(/^message (\w+)/gm)) {
    write(root.lookupType(`${path}.${type}`));
  }
  const head = `// From ${name}.proto: a scalar's number, a message, or a list of either.\n`;
  const lines = [...written].map(([type, shape]) => [`export const ${type} = `, shape] as const);
  const [js, dts] = [join(gen, `${name}-shapes.js`), join(gen, `${name}-shapes.d.ts`)];
  writeFileSync(js, head + lines.map(([start, shape]) => `${start}{ ${shape} };\n`).join(''));
  const types = lines.map(([start, shape]) => {
    const type = shape.replaceAll(/: (\[?)([A-Z]\w*)/g, ': $1typeof $2');
    return `${start.replace(' =', ':')}{ ${type} };\n`;
  });
  writeFileSync(dts, head + types.join(''));
  return [`${name}-shapes.d.ts`, `${name}-shapes.js`];
}

/** Field numbers count from 1; no list of numbers, for it would be packed; no oneof, no map. */
function shapeOf(type: protobuf.Type, write: (type: protobuf.Type) => string): string {
  const fields = type.fieldsArray.toSorted((a, b) => a.id - b.id);
  const entries = fields.map((field, i) => {
    field.resolve();
    const { name, id, map, partOf, resolvedType } = field;
    const scalar = scalars.indexOf(field.type) + 1;
    const isKnown = scalar > 0 || resolvedType instanceof protobuf.Type;
    const isPacked = scalar > 0 && scalar < 5 && field.repeated;
    if (id !== i + 1 || map || partOf || isPacked || !isKnown) {
      throw new Error(`${type.name}.${name}: a record's codec cannot read this`);
    }
    const one = scalar > 0 ? scalar : write(resolvedType as protobuf.Type);
    return `${name}: ${field.repeated ? `[${one}]` : one}`;
  });
  return entries.join(', ');
}

/** Fills `gen` and returns the names of its files. */
async function generate(protoDirectory: string, gen: string): Promise<string[]> {
  const names = listFiles(protoDirectory)
    .filter((file) => file.endsWith('.proto'))
    .map((file) => file.slice(0, -'.proto'.length));
  if (names.length === 0) throw new Error(`no .proto file in ${protoDirectory}`);
  mkdirSync(gen, { recursive: true });
  const files: string[] = [];
  for (const name of names) {
    await generateModule(protoDirectory, name, gen);
    files.push(`${name}.d.ts`, `${name}.js`, ...generateShapes(protoDirectory, name, gen));
  }
  return files;
}

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Names of the files that differ, are missing, or have no schema any more. */
function staleFiles(fresh: string, committed: string): string[] {
  const names = new Set([...listFiles(fresh), ...listFiles(committed)]);
  return [...names].sort().filter((name) => {
    const [a, b] = [fresh, committed].map((directory) => readIfThere(join(directory, name)));
    return a === undefined || b === undefined || !a.equals(b);
  });
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const ledger = fileURLToPath(new URL('../packages/ledger', import.meta.url));
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    root: { type: 'string', default: ledger },
    help: { type: 'boolean', default: false },
  },
});
const proto = join(values.root, 'proto');
const gen = join(values.root, 'gen');

if (values.help) {
  process.stdout.write(usage);
} else {
  // Generated aside first, so that a schema that does not parse leaves `gen` as it was.
  const aside = mkdtempSync(join(tmpdir(), 'witan-generate-'));
  try {
    const names = await generate(proto, aside);
    const stale = staleFiles(aside, gen);
    if (values.check) {
      for (const name of stale) console.error(`stale: gen/${name}`);
      if (stale.length > 0) console.error('Run `npm run generate` and commit the result.');
      process.exitCode = stale.length > 0 ? 1 : 0;
    } else {
      mkdirSync(gen, { recursive: true });
      for (const name of stale) {
        const fresh = readIfThere(join(aside, name));
        if (fresh === undefined) rmSync(join(gen, name));
        else writeFileSync(join(gen, name), fresh);
        console.log(`${fresh === undefined ? 'removed' : 'wrote'} gen/${name}`);
      }
    }
    console.log(`${names.length} files, ${stale.length} ${values.check ? 'stale' : 'changed'}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(aside, { recursive: true });
  }
}
