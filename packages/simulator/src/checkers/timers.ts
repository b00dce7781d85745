// T2: no timer runs longer than its cap, however long there was no progress, so that a council that
// has healed waits no longer than that. R11: nor does a replica spin.

import type { Timing } from '@witan/consensus';
import type { Checker, Report } from './checker.ts';

/** Timers that may be set within one virtual second by one process. */
const PER_SECOND_MAX = 4_000;

export function timers(timing: Timing, nowMs: () => number, report: Report): Checker {
  const { progressMsMax, heartbeatMs } = timing;
  const longestMs = Math.max(progressMsMax, heartbeatMs);
  const counts = new Map<number, { second: number; count: number }>();
  return {
    armed: (validator, delayMs) => {
      if (delayMs > longestMs) report('T2', `validator ${validator} waits ${delayMs} ms`);
      const second = Math.floor(nowMs() / 1_000);
      const known = counts.get(validator);
      const count = known?.second === second ? known.count + 1 : 1;
      counts.set(validator, { second, count });
      if (count === PER_SECOND_MAX) report('R11', `validator ${validator} sets timers without end`);
    },
  };
}
