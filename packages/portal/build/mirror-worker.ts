// `mirror-worker.js`: the one file of the portal that may speak to servers that the reader names.
// It is a file of its own name, since its policy differs from that of the page.

import type { Plugin } from 'vite';
import { bundled } from './bundled.ts';

/** `root`: of the package. */
export function mirrorWorker(root: string): Plugin {
  return {
    name: 'witan-mirror-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler() {
        const { script } = await bundled(root, 'src/mirror-worker.ts');
        this.emitFile({ type: 'asset', fileName: 'mirror-worker.js', source: script });
      },
    },
  };
}
