// The public API as data: what each door of each package exports at run time, in exports.json.
// A change of the API is read there as a diff; WITAN_REWRITE_VECTORS=1 approves it.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));
const recordFile = fileURLToPath(new URL('exports.json', import.meta.url));
const rewrite = process.env.WITAN_REWRITE_VECTORS === '1';

interface Manifest {
  readonly name: string;
  /** None where nobody imports the package: a page, for one. */
  readonly exports?: Readonly<Record<string, { readonly source: string }>>;
}

/** The doors of a package that has any content: a wildcard stands for each file that it fits. */
function doorsOf(folder: string): readonly string[] {
  // Its doors are for a bundler and a browser, and nothing imports them.
  if (folder === 'portal') return [];
  const home = join(packages, folder);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports ?? {}).flatMap(([door, { source }]) => {
    const name = `${manifest.name}${door.slice(1)}`;
    if (!source.includes('*')) return existsSync(join(home, source)) ? [name] : [];
    const [before, after] = source.slice(2).split('*') as [string, string];
    return readdirSync(join(home, before), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(after))
      .map((file) => name.replace('*', file.slice(0, -after.length)));
  });
}

function readRecord(): Record<string, string[]> {
  return JSON.parse(readFileSync(recordFile, 'utf8')) as Record<string, string[]>;
}

describe('public API', () => {
  const doors = readdirSync(packages).flatMap(doorsOf).sort();
  const recorded = rewrite ? {} : readRecord();
  const found: Record<string, string[]> = {};

  for (const door of doors) {
    it(`${door} exports what exports.json says`, async () => {
      const names = Object.keys((await import(door)) as object).sort();
      found[door] = names;
      if (!rewrite) assert.deepEqual(names, recorded[door] ?? 'no entry in exports.json');
    });
  }

  it('exports.json lists no door that is gone', () => {
    assert.ok(doors.length > 0, 'no package has a door');
    assert.deepEqual(
      Object.keys(recorded).filter((door) => !doors.includes(door)),
      [],
    );
  });

  after(() => {
    if (rewrite) writeFileSync(recordFile, `${JSON.stringify(found, null, 2)}\n`);
  });
});
