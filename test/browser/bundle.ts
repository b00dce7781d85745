// What a browser would load of the light client: bundles as a page's build makes them, and what
// they weigh. An import of Node fails them, since the platform has none.

import { strict as assert } from 'node:assert';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildResult, build, type Metafile, type Plugin } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));

export type Bundle = BuildResult<{ write: false; metafile: true }>;

export const KIB = 1024;

/** `first`: only what is loaded before anything is imported dynamically. */
export function bundle(contents: string, { first = false } = {}): Promise<Bundle> {
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
    plugins: first ? [withoutDynamicImports] : [],
  });
}

/** What a page does not load before it has to. */
export const withoutDynamicImports: Plugin = {
  name: 'without dynamic imports',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

export interface Weight {
  readonly bytes: number;
  /** At level 9, as a static server keeps it. */
  readonly gzipBytes: number;
}

export function weightOf(result: Bundle): Weight {
  const { contents } = result.outputFiles[0] ?? assert.fail('nothing was bundled');
  return { bytes: contents.length, gzipBytes: gzipSync(contents, { level: 9 }).length };
}

export function inputsOf({ inputs }: Metafile): string[] {
  return Object.keys(inputs);
}

export function importsOf({ inputs }: Metafile): string[] {
  return Object.values(inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
}
