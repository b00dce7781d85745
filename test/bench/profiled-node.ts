// The node as it ships, with a profiler that a signal begins and ends.

import './profiler.ts';

await import(new URL('../../packages/cli/dist/main.js', import.meta.url).href);
