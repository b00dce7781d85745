// Gates on who imports whom: the import table, the pure packages, the homes of the few libraries
// that only one place may touch, what the light client drags in, and files that nothing reaches.
import { type Import, placeOf, type Scan, type SourceFile, scan } from './scan.ts';

/** What a gate found. A gate that looked at nothing has proved nothing. */
export interface Finding {
  readonly looked: number;
  readonly violations: readonly string[];
}

export type Gate = (files: readonly SourceFile[]) => Finding;

/** The design's import table. An entry with a slash allows that door of the package alone. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  ledger: [],
  consensus: ['ledger'],
  state: ['ledger'],
  'light-client': ['ledger'],
  client: ['ledger', 'light-client', 'state/schema'],
  simulator: ['ledger', 'consensus', 'state'],
  node: ['ledger', 'consensus', 'state'],
  cli: ['ledger', 'consensus', 'state', 'light-client', 'client', 'simulator', 'node'],
  portal: ['ledger', 'light-client', 'client', 'state/schema'],
};

export const purePackages = ['ledger', 'consensus', 'state', 'light-client', 'simulator'] as const;

/** Packages that run in browsers: no door of Node may be opened in them. */
const packagesWithoutNode: readonly string[] = [...purePackages, 'client', 'portal'];

/** Which files may name a library, for the libraries that have one home. */
const homes: readonly { readonly library: RegExp; readonly home: RegExp }[] = [
  {
    library: /^(libp2p|@libp2p\/.*|@chainsafe\/libp2p-.*|@multiformats\/.*)$/,
    home: /^packages\/node\/src\/network(\/|\.ts$)/,
  },
  { library: /^(protobufjs(\/.*)?|#gen\/.*)$/, home: /^packages\/ledger\/src\/codec[^/]*\.ts$/ },
  // This door lets a node run without checking signatures: it is for the benchmark alone.
  { library: /^@witan\/node\/node$/, home: /^test\/bench\/opaque-node\.ts$/ },
];

export interface SourceModule extends SourceFile, Scan {
  /** The package's folder name. */
  readonly package: string;
}

/** The TypeScript of `packages/<name>/src`. */
export function sourceModules(files: readonly SourceFile[]): readonly SourceModule[] {
  return files.flatMap((file) => {
    const name = /^packages\/([^/]+)\/src\/.*\.tsx?$/.exec(file.path)?.[1];
    return name === undefined ? [] : [{ ...file, ...scan(file.text), package: name }];
  });
}

function violationsOf(
  modules: readonly SourceModule[],
  judge: (module: SourceModule, specifier: string, target: Import) => string | undefined,
): Finding {
  const violations = modules.flatMap((module) =>
    module.imports.flatMap((target) => {
      const violation = judge(module, target.specifier, target);
      return violation === undefined ? [] : [`${placeOf(module, target.offset)}: ${violation}`];
    }),
  );
  return { looked: modules.length, violations };
}

export const importTable: Gate = (files) =>
  violationsOf(sourceModules(files), (module, specifier, { located }) => {
    const allowed = mayImport[module.package];
    if (allowed === undefined) return `package ${module.package} is not in the import table`;
    if (specifier.startsWith('.')) {
      return located || inside(`packages/${module.package}/src`, module.path, specifier)
        ? undefined
        : `${specifier} leaves the package; import it by the package's name`;
    }
    const door = /^@witan\/(.*)$/.exec(specifier)?.[1];
    if (door === undefined) return undefined;
    return allowed.some((entry) => door === entry || door.startsWith(`${entry}/`))
      ? undefined
      : `${module.package} may not import ${specifier}`;
  });

/** What a manifest declares must stay within the table too: declared is as good as imported. */
export const manifestTable: Gate = (files) => {
  const manifests = files.filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path));
  const violations = manifests.flatMap(({ path, text }) => {
    const allowed = mayImport[path.split('/')[1] as string] ?? [];
    const names = allowed.map((entry) => `@witan/${entry.split('/')[0]}`);
    return Object.keys((JSON.parse(text) as Manifest).dependencies ?? {})
      .filter((name) => name.startsWith('@witan/') && !names.includes(name))
      .map((name) => `${path}: the import table does not allow ${name}`);
  });
  return { looked: manifests.length, violations };
};

export const noNodeInBrowsers: Gate = (files) =>
  violationsOf(
    sourceModules(files).filter((module) => packagesWithoutNode.includes(module.package)),
    (_, specifier) =>
      specifier.startsWith('node:') ? `${specifier} does not exist in a browser` : undefined,
  );

export const librariesAtHome: Gate = (files) =>
  violationsOf(sourceModules(files), (module, specifier) =>
    homes.some(({ library, home }) => library.test(specifier) && !home.test(module.path))
      ? `${specifier} may not be imported here`
      : undefined,
  );

export const modulesAlone: Gate = (files) => {
  const folder = /^packages\/state\/src\/modules\/([^/]+)\//;
  return violationsOf(
    sourceModules(files).filter(({ path }) => folder.test(path)),
    (module, specifier) => {
      if (!specifier.startsWith('.')) return undefined;
      const other = folder.exec(join(module.path, specifier))?.[1];
      return other === undefined || other === folder.exec(module.path)?.[1]
        ? undefined
        : `a module may not import the module ${other}`;
    },
  );
};

/**
 * Tests and scripts use a package through its doors; only its own tests see its insides. Suites
 * and cases below `test` may be shared by path.
 */
export const doorsOnly: Gate = (files) => {
  const outside = files.flatMap((file) =>
    /^(packages\/[^/]+\/test|scripts|test)\/.*\.ts$/.test(file.path)
      ? [{ ...file, ...scan(file.text), package: /^packages\/([^/]+)/.exec(file.path)?.[1] ?? '' }]
      : [],
  );
  return violationsOf(outside, (module, specifier, { located }) => {
    if (located || !specifier.startsWith('.')) return undefined;
    const other = /^packages\/([^/]+)\/src\//.exec(join(module.path, specifier))?.[1];
    return other === undefined || other === module.package
      ? undefined
      : `import ${other} by its name, not by a path into it`;
  });
};

/** protobufjs is large and lenient: nothing that a page needs to check and read may reach it. */
export const smallReaders: Gate = (files) => {
  const graph = new ImportGraph(files);
  const starts = sourceModules(files).filter(({ path }) =>
    /^packages\/(light-client\/src|state\/src\/schema)\b/.test(path),
  );
  const reached = graph.reachedFrom(starts.map(({ path }) => path));
  const violations = graph.modules
    .filter(({ path }) => reached.has(path))
    .flatMap((module) =>
      module.imports
        .filter(({ specifier }) => /^(protobufjs\b|#gen\/(?!.*-shapes\.js$))/.test(specifier))
        .map(({ offset }) => `${placeOf(module, offset)}: a small reader reaches this`),
    );
  return { looked: starts.length, violations };
};

/**
 * A source file lives when a package's door, its command or a program outside reaches it. A unit
 * test of the same name keeps nothing alive, and neither does a wildcard among the doors.
 */
export const deadFiles: Gate = (files) => {
  const graph = new ImportGraph(files);
  const users = files.filter(({ path }) => /^(packages\/[^/]+\/test|scripts|test)\//.test(path));
  const roots = users.flatMap((user) =>
    scan(user.text)
      .imports.map(({ specifier }) => graph.resolve(user.path, specifier))
      .filter((path) => path !== undefined)
      .filter((path) => stem(path) !== stem(user.path)),
  );
  const reached = graph.reachedFrom([...graph.doors, ...roots]);
  const violations = graph.modules
    .filter(({ path }) => !reached.has(path))
    .map(({ path }) => `${path}: nothing imports it`);
  return { looked: graph.modules.length, violations };
};

interface Manifest {
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, { readonly source?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

class ImportGraph {
  readonly modules: readonly SourceModule[];
  /** Files that a package names as an entry point, wildcards aside. */
  readonly doors: readonly string[];
  readonly #byPath: ReadonlyMap<string, SourceModule>;
  /** `@witan/state/schema` → file; a wildcard ends in `*` on both sides. */
  readonly #exports = new Map<string, string>();

  constructor(files: readonly SourceFile[]) {
    this.modules = sourceModules(files);
    this.#byPath = new Map(this.modules.map((module) => [module.path, module]));
    const doors: string[] = [];
    for (const { path, text } of files) {
      const folder = /^(packages\/[^/]+)\/package\.json$/.exec(path)?.[1];
      if (folder === undefined) continue;
      const { bin = {}, exports = {} } = JSON.parse(text) as Manifest;
      for (const target of Object.values(bin)) doors.push(join(`${folder}/x`, target));
      for (const [door, { source = '' }] of Object.entries(exports)) {
        const target = join(`${folder}/x`, source);
        this.#exports.set(folder.replace('packages', '@witan') + door.slice(1), target);
        if (!door.includes('*')) doors.push(target);
      }
    }
    this.doors = doors;
  }

  resolve(from: string, specifier: string): string | undefined {
    if (specifier.startsWith('.')) return join(from, specifier);
    const exact = this.#exports.get(specifier);
    if (exact !== undefined) return exact;
    const slash = specifier.lastIndexOf('/');
    for (let end = slash; end > 0; end = specifier.lastIndexOf('/', end - 1)) {
      const target = this.#exports.get(`${specifier.slice(0, end)}/*`);
      if (target !== undefined) return target.replace('*', specifier.slice(end + 1));
    }
    return undefined;
  }

  reachedFrom(starts: readonly string[]): ReadonlySet<string> {
    const reached = new Set<string>();
    const open = [...starts];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      for (const { specifier } of this.#byPath.get(path)?.imports ?? []) {
        const target = this.resolve(path, specifier);
        if (target !== undefined) open.push(target);
      }
    }
    return reached;
  }
}

/** Where a relative specifier leads from a file. */
function join(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function inside(folder: string, from: string, specifier: string): boolean {
  return join(from, specifier).startsWith(`${folder}/`);
}

/** `packages/x/test/merkle.property.test.ts` and `packages/x/src/merkle.ts` share a stem. */
function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(0, name.indexOf('.'));
}
