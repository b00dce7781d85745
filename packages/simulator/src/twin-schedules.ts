// All schedules of two twins in a council of four, to a small bound (OPODIS '21): whose key exists
// twice, and in each of two rounds which twin each honest validator talks to. Leaders follow from
// who is doubled, for terms are short. A seed is the number of a schedule, strict splits first.

/** Bits of the validators that talk to the first and to the second instance. */
export type TwinRound = readonly [first: number, second: number];

export interface TwinSchedule {
  readonly identity: number;
  readonly rounds: readonly [TwinRound, TwinRound];
}

const VALIDATORS = 4;
const HONEST = VALIDATORS - 1;
/** Each honest validator talks to one twin, to the other, to both or to none. */
const SIDES = [
  [1, 0],
  [0, 1],
  [1, 1],
  [0, 0],
] as const;

function roundsOf(identity: number): readonly TwinRound[] {
  const others = [...Array(VALIDATORS).keys()].filter((other) => other !== identity);
  return Array.from({ length: SIDES.length ** HONEST }, (_, number): TwinRound => {
    let [first, second] = [0, 0];
    others.forEach((other, place) => {
      const side = SIDES[Math.floor(number / SIDES.length ** place) % SIDES.length];
      first |= (side?.[0] ?? 0) << other;
      second |= (side?.[1] ?? 0) << other;
    });
    return [first, second];
  });
}

function isStrict([first, second]: TwinRound): boolean {
  const heard = [...Array(VALIDATORS).keys()].filter((other) => ((first ^ second) >> other) & 1);
  return heard.length === HONEST;
}

function schedules(): TwinSchedule[] {
  const all: TwinSchedule[] = [];
  for (let identity = 0; identity < VALIDATORS; identity++) {
    const rounds = roundsOf(identity);
    // The twins are alike until the first round has told them apart.
    const distinct = rounds.filter(([first, second]) => first >= second);
    for (const before of distinct) {
      for (const after of rounds) all.push({ identity, rounds: [before, after] });
    }
  }
  const strict = all.filter(({ rounds }) => rounds.every(isStrict));
  return [...strict, ...all.filter(({ rounds }) => !rounds.every(isStrict))];
}

const SCHEDULES: readonly TwinSchedule[] = schedules();

export const TWIN_SCHEDULES: number = SCHEDULES.length;
/** The first ones, in which nobody talks to both twins or to none, and validator 0 is doubled. */
export const STRICT_TWIN_SCHEDULES: number = SCHEDULES.findIndex(({ identity }) => identity > 0);

export function twinSchedule(seed: number): TwinSchedule {
  return SCHEDULES[(seed - 1) % SCHEDULES.length] as TwinSchedule;
}
