// The last step of the portal's build: the service worker, which knows every file of this build by
// name, and all of them by one fingerprint.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundled } from './bundled.ts';

const FILE = 'service-worker.js';

/** `root`: of the package. */
export function serviceWorker(root: string): Plugin {
  return {
    name: 'witan-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = new Map<string, string | Uint8Array>();
        for (const output of Object.values(bundle)) {
          files.set(output.fileName, output.type === 'chunk' ? output.code : output.source);
        }
        const fixed = join(root, 'public');
        for (const name of readdirSync(fixed)) files.set(name, readFileSync(join(fixed, name)));
        const names = [...files.keys()].filter((name) => !name.startsWith('.')).sort();
        const hash = createHash('sha256');
        for (const name of names) {
          hash.update(`${name}\n`).update(
            createHash('sha256')
              .update(files.get(name) ?? '')
              .digest(),
          );
        }
        const { script } = await bundled(root, 'src/service-worker.ts', {
          PORTAL_FILES: JSON.stringify(names),
          PORTAL_FINGERPRINT: JSON.stringify(hash.digest('hex').slice(0, 16)),
        });
        this.emitFile({ type: 'asset', fileName: FILE, source: script });
      },
    },
  };
}
