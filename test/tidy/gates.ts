// Gates on texts: what must be the same on every machine, sizes, words and leftovers, heads of
// files, pinned versions, schemas, and the form of the documents. Each is a function of files, so
// that a planted violation shows that it bites. Imports are judged in `layers.ts`.
import type { Finding, Gate } from './layers.ts';
import { purePackages, sourceModules } from './layers.ts';
import { placeOf, type SourceFile, scan } from './scan.ts';

const linesMax = 500;
const columnsMax = 100;

/** Where the same block must give the same bytes (reliability.md §5). */
const deterministic: readonly string[] = ['ledger', 'consensus', 'state', 'light-client'];

interface Ban {
  readonly pattern: RegExp;
  readonly why: string;
  readonly packages: readonly string[];
}

const bans: readonly Ban[] = [
  { pattern: /\bDate\b/g, why: 'time is an argument, or the block’s', packages: purePackages },
  {
    pattern:
      /\bMath\.(?!abs\b|ceil\b|clz32\b|floor\b|imul\b|max\b|min\b|round\b|sign\b|trunc\b)\w+/g,
    why: 'differs by engine or by run',
    packages: deterministic,
  },
  { pattern: /\bMath\.random\b/g, why: 'use the seeded Random port', packages: ['simulator'] },
  { pattern: /\bIntl\b|\.toLocale\w*\(|\.localeCompare\(/g, why: 'locale', packages: purePackages },
  {
    pattern: /\.(normalize|toLowerCase|toUpperCase)\(/g,
    why: 'depends on Unicode tables: compare bytes',
    packages: deterministic,
  },
  {
    pattern: /\bJSON\.(parse|stringify)\b/g,
    why: 'lossy for integers, lenient for keys: use a codec',
    packages: deterministic,
  },
  {
    pattern: /\bparse(Int|Float)\b|\.to(Fixed|Precision|Exponential)\(/g,
    why: 'integers only, read strictly',
    packages: deterministic,
  },
  {
    pattern: /(?<![\w.])\d[\d_]*(\.\d|e[-+]?\d)/g,
    why: 'no floats: integers in minor units',
    packages: deterministic,
  },
  {
    pattern: /\bRegExp\b|\.(match|matchAll|search)\(/g,
    why: 'no regular expressions: their time is not bounded',
    packages: deterministic,
  },
  {
    pattern: /\.(sort|toSorted)\(\s*\)/g,
    why: 'sorts by text: give a comparator',
    packages: purePackages,
  },
  {
    pattern: /\bfor\s*\(\s*(const|let|var)\s+\w+\s+in\b/g,
    why: 'the order of keys is not insertion order',
    packages: purePackages,
  },
  {
    pattern: /\b(set(Timeout|Interval|Immediate)|queueMicrotask|WeakRef|FinalizationRegistry)\b/g,
    why: 'the host decides when',
    packages: purePackages,
  },
  {
    pattern: /\bcrypto\.(getRandomValues|random\w*)/g,
    why: 'comes through a port',
    packages: purePackages,
  },
  {
    pattern: /\b(async|await|Promise)\b/g,
    why: 'the core is synchronous: any await interleaves',
    packages: ['consensus', 'state'],
  },
];

const problemTexts = /^packages\/ledger\/src\/problems\//;

export const determinism: Gate = (files) => {
  const modules = sourceModules(files).filter(({ path }) => !problemTexts.test(path));
  const violations = modules.flatMap((module) => {
    const found = bans
      .filter(({ packages }) => packages.includes(module.package))
      .flatMap(({ pattern, why }) =>
        [...module.code.matchAll(pattern)].map((match) => ({
          offset: match.index,
          text: `${match[0].trim()}: ${why}`,
        })),
      );
    const regexes = deterministic.includes(module.package) ? module.regexes : [];
    return [
      ...found.map(({ offset, text }) => `${placeOf(module, offset)}: ${text}`),
      ...regexes.map((offset) => `${placeOf(module, offset)}: no regular expressions`),
    ];
  });
  return { looked: modules.length, violations };
};

const written = /^(packages\/[^/]+\/(src|test)|scripts|test)\/.*\.(ts|tsx|mjs)$/;

/** Judges each line of the files that are chosen. */
function linesOf(
  files: readonly SourceFile[],
  chosen: RegExp,
  judge: (line: string, path: string) => string | undefined,
): Finding {
  const looked = files.filter(({ path }) => chosen.test(path));
  const violations = looked.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const violation = judge(line, path);
      return violation === undefined ? [] : [`${path}:${index + 1}: ${violation}`];
    }),
  );
  return { looked: looked.length, violations };
}

export const lengths: Gate = (files) => {
  const looked = files.filter(({ path }) => written.test(path));
  const violations = looked.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > linesMax ? [`${path}: ${lines} lines; ${linesMax} at most`] : [];
  });
  return { looked: looked.length, violations };
};

/** Texts whose parameters are their type: each is one literal, however long. */
const catalogues = /^packages\/portal\/src\/text\//;

/** The title of a test is one sentence, which the formatter leaves on one line. */
export const columns: Gate = (files) =>
  linesOf(files, written, (line, path) => {
    if (catalogues.test(path) && /^\s+'.*',$/.test(line)) return undefined;
    if (/^\s*(describe|it)\(['"`]/.test(line)) return undefined;
    const width = [...line].length;
    return width > columnsMax ? `${width} columns; ${columnsMax} at most` : undefined;
  });

/** Written so that this file does not name them itself. */
const leftovers = /\b(FIX[M]E|TO[D]O|X[X]X|HA[C]K)\b/;

export const noLeftovers: Gate = (files) =>
  linesOf(files, /\.(ts|tsx|mjs|proto|sh|css|html)$|\/(run|Dockerfile)$/, (line) =>
    leftovers.test(line) ? 'do it, or file it where work is planned' : undefined,
  );

export const noFocus: Gate = (files) => {
  const looked = files.filter(({ path }) => /\.test\.ts$/.test(path));
  const violations = looked.flatMap((file) => {
    const { code } = scan(file.text);
    const bad = [...code.matchAll(/\b(describe|it)\.(only|skip)\(/g)].map(
      (match) => `${placeOf(file, match.index)}: ${match[0]} hides other tests`,
    );
    return /\bassert\b/.test(code) ? bad : [...bad, `${file.path}: a test without an assertion`];
  });
  return { looked: looked.length, violations };
};

export const noConsole: Gate = (files) => {
  const looked = sourceModules(files).filter(({ package: name }) => name !== 'cli');
  const violations = looked.flatMap((module) =>
    [...module.code.matchAll(/\bconsole\.|\bdebugger\b/g)].map(
      (match) => `${placeOf(module, match.index)}: only the command line talks`,
    ),
  );
  return { looked: looked.length, violations };
};

export const namesSaySomething: Gate = (files) => {
  const looked = files.filter(({ path }) => written.test(path));
  const violations = looked
    .filter(({ path }) => /[/-](utils?|helpers?|misc|common)[./]/.test(path))
    .map(({ path }) => `${path}: name it after what it holds`);
  return { looked: looked.length, violations };
};

export const heads: Gate = (files) => {
  const looked = files.filter(({ path }) => written.test(path));
  const violations = looked
    .filter(({ text }) => !/^(#!.*\n)?(\/\/ \S|\/\*\*)/.test(text))
    .map(({ path }) => `${path}: opens without saying what it is for`);
  return { looked: looked.length, violations };
};

/** Paths of one person's machine: in no file, of whatever kind. */
export const noMachinePaths: Gate = (files) =>
  linesOf(files, /^(?!node_modules\/)/, (line) => {
    const found = /(^|[^\w.~])\/(work|farm|root|home|Users)\/[A-Za-z]/.exec(line);
    return found === null ? undefined : `a path of one machine: ${found[0].trim()}`;
  });

const exactVersion = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

export const exactPins: Gate = (files) => {
  const looked = files.filter(({ path }) => /^(packages\/[^/]+\/)?package\.json$/.test(path));
  const violations = looked.flatMap(({ path, text }) => {
    const manifest = JSON.parse(text) as Readonly<Record<string, Record<string, string>>>;
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
    return kinds.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {})
        .filter(([, version]) => !exactVersion.test(version))
        .map(([name, version]) => `${path}: ${name} ${version} is not an exact version`),
    );
  });
  return { looked: looked.length, violations };
};

/** A lock that names hosts would install from one registry only. */
export const lockWithoutHosts: Gate = (files) =>
  linesOf(files, /^package-lock\.json$/, (line) =>
    /"resolved": "\w+:\/\//.test(line) ? 'names a host: omit resolved addresses' : undefined,
  );

/** The `source` condition is ours: it would make a third package run its own sources. */
export const sourceConditionIsOurs: Gate = (files) => {
  const looked = files.filter(({ path }) => path.startsWith('node_modules/'));
  const violations = looked
    .filter(({ text }) => {
      const { exports } = JSON.parse(text) as { exports?: unknown };
      return exports !== undefined && JSON.stringify(exports).includes('"source":');
    })
    .map(({ path }) => `${path}: exports under the condition "source"`);
  return { looked: looked.length, violations };
};

/** What protobuf cannot encode in one way only is left out of every schema (network.md §9.2). */
export const schemas: Gate = (files) =>
  linesOf(files, /\.proto$/, (line) =>
    /^\s*(optional |repeated )?(map\s*<|float |double |extensions |group )/.test(line)
      ? 'maps, floats and extensions have no canonical form'
      : undefined,
  );

const changelogSections = ['Safety And Performance', 'Features', 'Internals'];

/** Releases, in each the sections that apply in their order, in each one sentence per effect. */
export const changelogForm: Gate = (files) => {
  const looked = files.filter(({ path }) => path === 'CHANGELOG.md');
  const violations = looked.flatMap(({ path, text }) => {
    let section = -1;
    let item = '';
    const bad: string[] = [];
    text.split('\n').forEach((line, index) => {
      const wrong = (why: string): void => void bad.push(`${path}:${index + 1}: ${why}`);
      if (item !== '' && !/^ {2}\S/.test(line)) {
        if (!item.endsWith('.')) wrong('the entry above is no sentence');
        item = '';
      }
      if (index === 0 && line !== '# Changelog') wrong('the title is "# Changelog"');
      else if (/^## /.test(line)) {
        section = -1;
        if (!/^## (Unreleased|\d+\.\d+\.\d+( \(\d{4}-\d{2}-\d{2}\))?)$/.test(line)) {
          wrong('a release is "## Unreleased" or "## 1.2.3 (2030-12-31)"');
        }
      } else if (/^### /.test(line)) {
        const next = changelogSections.indexOf(line.slice(4));
        if (next <= section) wrong(`sections are, in this order: ${changelogSections.join(', ')}`);
        section = next;
      } else if (line.startsWith('- ')) {
        if (section < 0) wrong('an entry stands in a section');
        item = line;
      } else if (/^ {2}\S/.test(line)) item = line;
    });
    return bad;
  });
  return { looked: looked.length, violations };
};

/** A stranger finds each package in the map of the whole. */
export const architectureNamesPackages: Gate = (files) => {
  const names = new Set(
    files.map(({ path }) => /^packages\/([^/]+)\/package\.json$/.exec(path)?.[1]),
  );
  names.delete(undefined);
  const text = files.find(({ path }) => path === 'ARCHITECTURE.md')?.text ?? '';
  const violations = [...names]
    .filter((name) => !text.includes(`\`${name}\``) && !text.includes(`packages/${name}`))
    .map((name) => `ARCHITECTURE.md does not name the package ${name}`);
  return { looked: names.size, violations };
};
