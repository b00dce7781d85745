// Chunks of this portal have no styles of their own and are few, so the kilobyte with which the
// bundler loads both beforehand stays out of the first page: an import is the platform's.

import type { Plugin } from 'vite';

export function plainImports(): Plugin {
  return {
    name: 'witan-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.includes('vite/preload-helper')) return undefined;
      return 'export const __vitePreload = (load) => load();';
    },
  };
}
