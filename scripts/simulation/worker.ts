// A process of the pool: judges the seeds of each task, and reports them one by one.

import { installNativeHashes, judge } from './judge.ts';
import type { Task } from './pool.ts';

installNativeHashes();
process.on('message', ({ profile, from, count, mutant }: Task) => {
  for (let seed = from; seed < from + count; seed++) process.send?.(judge(profile, seed, mutant));
  process.send?.('done');
});
