// The node as it ships, which says at a signal what its memory holds.

import './heap-probe.ts';

await import(new URL('../../packages/cli/dist/main.js', import.meta.url).href);
