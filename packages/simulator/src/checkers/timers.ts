// T2: the progress timer never runs longer than its cap, however long there was no progress, so
// that a council that has healed waits no longer than that. R11: nor does a replica spin.

import type { Timing } from '@witan/consensus';
import type { Checker, Report } from './checker.ts';

/** Steps of one replica within one virtual second. */
const STEPS_PER_SECOND_MAX = 40_000;

export function timers({ progressMsMax }: Timing, nowMs: () => number, report: Report): Checker {
  const counts = new Map<number, { second: number; steps: number }>();
  return {
    stepped: (validator, _process, effects) => {
      for (const effect of effects) {
        if (effect.type !== 'set-timer' || effect.name !== 'progress') continue;
        if (effect.delayMs <= progressMsMax) continue;
        report('T2', `validator ${validator} waits ${effect.delayMs} ms for progress`);
      }
      const second = Math.floor(nowMs() / 1_000);
      const count = counts.get(validator) ?? { second, steps: 0 };
      count.steps = count.second === second ? count.steps + 1 : 1;
      count.second = second;
      counts.set(validator, count);
      if (count.steps === STEPS_PER_SECOND_MAX)
        report('R11', `validator ${validator} does not rest`);
    },
  };
}
