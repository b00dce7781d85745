// How the portal becomes static files: from the sources of all packages, with names that are hashes
// of what is in them, so that the same input gives the same files and servers may keep them for good.

import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { CHUNKS } from './build/chunks.ts';
import { mirrorWorker } from './build/mirror-worker.ts';
import { plainImports } from './build/plain-imports.ts';
import { serviceWorker } from './build/service-worker.ts';
import { verifyFile } from './build/verify-file.ts';

const root: string = fileURLToPath(new URL('.', import.meta.url));

const config: UserConfig = defineConfig({
  root,
  // The worker keeps what was made before it; the file that is for disks comes behind it.
  plugins: [plainImports(), mirrorWorker(root), serviceWorker(root), verifyFile(root)],
  // Works below any path of any web server.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  build: {
    outDir: 'dist-web',
    emptyOutDir: true,
    target: 'es2022',
    // An inlined file would be an inline script or style, which the policy of the page forbids.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [...CHUNKS] } } },
    // What loads first, route by route, is what the budgets of the tests are about.
    manifest: true,
  },
});

export default config;
