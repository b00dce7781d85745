// Starts a worker thread on one of our modules, from source as well as from the build.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const FROM_SOURCE = import.meta.url.endsWith('.ts');

/**
 * `module` is the URL of a module as it stands in the source, with the extension `.ts`. The import
 * conditions come with the parent's arguments, which a thread inherits. The TypeScript loader does
 * too, but below Node 22 it hooks itself into the main thread only, so it is asked again.
 */
export function startWorker(module: URL, workerData: unknown): Worker {
  if (!FROM_SOURCE) return new Worker(new URL(module.href.replace(/ts$/, 'js')), { workerData });
  const hooks = createRequire(import.meta.url).resolve('tsx/esm');
  const loader = JSON.stringify(pathToFileURL(hooks).href);
  const entry = JSON.stringify(module.href);
  const code = `require('node:module').register(${loader}, { data: true }); import(${entry});`;
  return new Worker(code, { eval: true, workerData });
}
