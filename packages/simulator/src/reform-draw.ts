// Which council the next one may be: a third comes or goes at most, four stay at least, and those
// who lie, are lost or wrong are few enough in it (M5).

import type { Council } from '@witan/ledger/council';
import { faultTolerance } from '@witan/ledger/membership';
import { identityOf } from './founding.ts';
import type { Random } from './random.ts';
import type { Reform } from './reform.ts';
import type { Scenario } from './scenario.ts';

const SIZE_MIN = 4;

/** Identities on whose good conduct nothing may rest. */
function unsound({ lost, rolledBack = [], villains, wrong = [] }: Scenario): ReadonlySet<number> {
  const liars = villains.map(({ identity }) => identity);
  return new Set([...lost, ...rolledBack, ...liars, ...wrong.map(({ identity }) => identity)]);
}

export function drawReform(random: Random, scenario: Scenario, council: Council): Reform {
  const { reserve = 0, validators } = scenario;
  const { parameters } = council;
  const seated = council.validators.map(identityOf);
  const others = [...Array(validators + reserve).keys()].filter((each) => !seated.includes(each));
  const changes = Math.floor(seated.length / 3);
  const leavers = random.shuffled(seated).slice(0, random.between(0, changes));
  const joiners = random.shuffled(others).slice(0, random.between(0, changes));
  const drawn = random.shuffled([...seated.filter((each) => !leavers.includes(each)), ...joiners]);
  const bad = drawn.filter((each) => unsound(scenario).has(each)).length;
  const sound = drawn.length >= SIZE_MIN && bad <= faultTolerance(drawn.length);
  // What must not be asked for becomes an epoch in which the same agencies sit.
  const identities = sound ? drawn : seated;
  const changed = random.chance(200);
  return {
    identities,
    windowHeights: changed ? random.pick([2, 4, 8, 16]) : parameters.windowHeights,
    termBlocks: changed ? random.pick([3, 8, 64]) : parameters.termBlocks,
  };
}
