// Who lies, and how: villains and wrong machines, as drawn.

import { faultTolerance } from '@witan/ledger/membership';
import type { Random } from './random.ts';
import type { Scenario, Villain, WrongMachine } from './scenario.ts';
import { TRAITS, type TraitName } from './villains/traits.ts';

export const LANE_TRAITS: readonly TraitName[] = [
  'withholding',
  'doubleBatch',
  'wrongReferences',
  'echo',
];

/** They have profiles of their own; all others a liar draws from. */
const APART: readonly TraitName[] = ['falseEvidence', 'twoCheckpoints', 'aloof', 'death'];
export const DRAWN_TRAITS: readonly TraitName[] = (Object.keys(TRAITS) as TraitName[]).filter(
  (name) => !APART.includes(name),
);
/** Lies of which there is true evidence. */
export const PROVABLE_TRAITS: readonly TraitName[] = [
  'equivocation',
  'echo',
  'doubleBatch',
  'falseReport',
  'wrongHeader',
];
/** Those who lie slander too. */
export function slandering({ villains }: Pick<Scenario, 'villains'>): readonly Villain[] {
  return villains.map((villain): Villain => {
    const { traits, twins } = villain;
    if (twins || traits.includes('falseEvidence')) return villain;
    return { ...villain, traits: [...traits, 'falseEvidence'] };
  });
}

/** At most f of them. */
export function drawVillains(
  random: Random,
  validators: number,
  { twinsPermille, among }: { twinsPermille: number; among?: readonly TraitName[] },
): Villain[] {
  const count = random.between(1, faultTolerance(validators));
  const names = among ?? DRAWN_TRAITS;
  return random
    .shuffled([...Array(validators).keys()])
    .slice(0, count)
    .map((identity) => {
      const twins = random.chance(twinsPermille);
      return { identity, twins, traits: twins ? [] : drawTraits(random, names) };
    });
}

function drawTraits(random: Random, names: readonly TraitName[]): TraitName[] {
  // Half of the liars keep to one or two lies, which leaves them the trust that these need.
  if (random.chance(500)) return random.shuffled(names).slice(0, random.between(1, 2));
  const chosen = names.filter(() => random.chance(300));
  return chosen.length > 0 ? chosen : [random.pick(names)];
}

/** At most f of them, too. */
export function drawWrong(random: Random, validators: number): WrongMachine[] {
  const salt = random.below(256);
  return random
    .shuffled([...Array(validators).keys()])
    .slice(0, random.between(1, faultTolerance(validators)))
    .map((identity) => ({
      identity,
      fromHeight: random.between(1, 30),
      afterRestart: random.chance(600),
      salt: random.pick([salt, identity]),
    }));
}
