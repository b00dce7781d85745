// A process of the pool: judges the seeds of each task, and reports them one by one.

import { type Finding, installNativeHashes, judge } from './judge.ts';
import type { Task } from './pool.ts';

installNativeHashes();
/** The parent may have heard enough, and gone. */
function tell(message: Finding | 'done'): void {
  process.send?.(message, () => undefined);
}

process.on('disconnect', () => process.exit());
process.on('message', ({ profile, from, count, mutant }: Task) => {
  for (let seed = from; seed < from + count; seed++) tell(judge(profile, seed, mutant));
  tell('done');
});
