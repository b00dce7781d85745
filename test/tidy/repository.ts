// The repository as the gates see it: every text file that people wrote, by path.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './scan.ts';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

const foldersSkipped = new Set([
  ...['.git', '.witan', 'data', 'dist', 'dist-web', 'failures', 'node_modules'],
]);
const namesWithoutExtension = new Set(['Dockerfile', 'run']);
const extensions = /\.(cjs|css|html|js|json|md|mjs|proto|service|sh|toml|ts|tsx|txt|ya?ml)$/;

function* textFiles(folder: string): Generator<SourceFile> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!foldersSkipped.has(entry.name)) yield* textFiles(path);
    } else if (extensions.test(entry.name) || namesWithoutExtension.has(entry.name)) {
      yield { path, text: readFileSync(join(root, path), 'utf8') };
    }
  }
}

/** Generated code, installed packages and data are left out. */
export function repositoryFiles(): readonly SourceFile[] {
  return [...textFiles('')].filter(({ path }) => !path.startsWith('packages/ledger/gen/'));
}

/** The manifests of all installed packages, at any depth of `node_modules`. */
export function installedManifests(): readonly SourceFile[] {
  return readdirSync(join(root, 'node_modules'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/node_modules\/)(@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(path))
    .map((path) => `node_modules/${path}`)
    .filter((path) => !path.startsWith('node_modules/@witan/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
