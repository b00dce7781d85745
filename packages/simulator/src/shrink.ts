// Makes a failing run smaller: strikes of faults, then whole kinds, liars and noise are left out as
// long as the run fails in the same way. Each strike draws from a stream of its own, so leaving one
// out leaves the others as they were.

import type { Scenario } from './scenario.ts';

export interface ShrinkOptions {
  readonly scenario: Scenario;
  /** How many faults struck in it. */
  readonly strikes: number;
  /** Whether a scenario still fails in the way in question. */
  readonly fails: (scenario: Scenario) => boolean;
  /** Runs that it may take. */
  readonly budget?: number;
}

const BUDGET = 200;

/** The smallest failing scenario that so many runs have found. */
export function shrink({ scenario, strikes, fails, budget = BUDGET }: ShrinkOptions): Scenario {
  let left = budget;
  let best = scenario;
  const attempt = (candidate: Scenario): boolean => {
    if (left === 0) return false;
    left -= 1;
    if (!fails(candidate)) return false;
    best = candidate;
    return true;
  };
  for (const simpler of simplifications(scenario)) attempt(simpler(best));
  // Delta debugging: halves, quarters, … of the strikes that are still there.
  const all = [...Array(strikes).keys()];
  for (let size = Math.ceil(strikes / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let from = 0; from < strikes && left > 0; from += size) {
      const dropped = new Set(best.dropped ?? []);
      const more = all.slice(from, from + size).filter((strike) => !dropped.has(strike));
      if (more.length === 0) continue;
      attempt({ ...best, dropped: [...dropped, ...more].sort((a, b) => a - b) });
    }
  }
  return best;
}

type Simplify = (scenario: Scenario) => Scenario;

/** Whole parts that a scenario may do without, the largest first. */
function simplifications({ faults, villains }: Scenario): Simplify[] {
  return [
    ...villains.map(
      ({ identity }): Simplify =>
        (scenario) => ({
          ...scenario,
          villains: scenario.villains.filter((each) => each.identity !== identity),
        }),
    ),
    ...Object.keys(faults).map(
      (kind): Simplify =>
        (scenario) => ({
          ...scenario,
          faults: Object.fromEntries(
            Object.entries(scenario.faults).filter(([other]) => other !== kind),
          ),
        }),
    ),
    (scenario) => ({ ...scenario, lost: [] }),
    (scenario) => ({ ...scenario, application: 'register', signatures: 'oracle' }),
    (scenario) => ({ ...scenario, skewMs: 0, burst: 1 }),
  ];
}
