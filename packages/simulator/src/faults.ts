// What goes wrong: each kind of fault strikes at drawn moments until the network heals.

import { faultTolerance } from '@witan/ledger/membership';
import type { Consortium } from './consortium.ts';
import { operationsInFlight } from './coverage.ts';
import type { Seat } from './ports.ts';
import { Random } from './random.ts';
import { type Appointment, type FaultKind, TWIN_ROUND_MS } from './scenario.ts';
import { HEALED_NETWORK } from './surroundings.ts';
import type { TwinRound } from './twin-schedules.ts';

/** A crash strikes within so many port calls of its moment. */
const FUSE_CALLS_MAX = 400;
const CLUSTER_FUSE_CALLS_MAX = 40;
/** Machines that share a power supply are dark within so long. */
const CLUSTER_US_MAX = 3_000;
const DOWN_MS_MAX = 1_500;
const SLEEP_MS_MAX = 2_000;
const OUTAGE_MS_MAX = 1_200;
const PAUSE_MS_MAX = 1_200;
const ROLL_BACK_MS_MAX = 600;
const CLOCK_JUMP_MS = 3_600_000;

export class FaultInjector {
  readonly #consortium: Consortium;
  /** When faults strike. */
  readonly #moments: Random;
  /** What the one does that strikes now. */
  #random: Random;
  strikes = 0;
  readonly coverage: Record<string, number> = {};
  #active = true;
  /** Clocks that may be wrong beyond the skew: together with the villains at most f. */
  readonly #wildClocks: readonly Seat[];

  constructor(consortium: Consortium) {
    this.#consortium = consortium;
    const { seed, faults, skewMs, validators, villains } = consortium.scenario;
    this.#moments = new Random(seed, 'crash');
    this.#random = new Random(seed, 'strike');
    const wild = faultTolerance(validators) - villains.length;
    this.#wildClocks = this.#random.shuffled(consortium.honestSeats).slice(0, Math.max(0, wild));
    const clocks = new Random(seed, 'clock');
    for (const { machine } of consortium.seats) machine.skewMs = clocks.between(-skewMs, skewMs);
    for (const [kind, gapMs] of Object.entries(faults)) this.#schedule(kind as FaultKind, gapMs);
    for (const appointment of consortium.scenario.appointments ?? []) this.#keep(appointment);
    this.#splitTwins();
    this.#blackOut();
  }

  /** Ends all faults: links are good again, machines run, clocks agree. */
  heal(): void {
    this.#active = false;
    const { network, seats, scenario } = this.#consortium;
    this.#consortium.slowness = 1;
    network.settings = HEALED_NETWORK;
    for (const from of seats) {
      for (const to of seats) {
        network.setUp(from.endpoint.index, to.endpoint.index, true);
        network.setClogged(from.endpoint.index, to.endpoint.index, false);
      }
    }
    for (const { identity, machine } of seats) {
      if (scenario.lost.includes(identity)) machine.retire();
      machine.skewMs =
        Math.sign(machine.skewMs) * Math.min(scenario.skewMs, Math.abs(machine.skewMs));
      machine.disk.settleDown();
      machine.process?.clearFuse();
      machine.process?.resume();
      machine.start();
    }
  }

  #schedule(kind: FaultKind, gapMs: number): void {
    const delayMs = this.#moments.between(1, 2 * gapMs);
    this.#consortium.timeline.after(delayMs * 1_000, () => {
      if (!this.#active) return;
      this.#strike(kind);
      this.#schedule(kind, gapMs);
    });
  }

  #keep({ atMs, identity, what }: Appointment): void {
    const seat = this.#consortium.seats.find((each) => each.identity === identity);
    if (seat === undefined) return;
    const { machine, endpoint } = seat;
    this.#consortium.timeline.after(atMs * 1_000, () => {
      if (!this.#active) return;
      this.#note(`${identity}: ${what}`);
      if (what === 'stop') machine.kill();
      else if (what === 'start') machine.start();
      else if (what === 'isolate' || what === 'connect') this.#isolate(endpoint.index, what);
      else machine.lose({ marks: what === 'lose-all' });
    });
  }

  readonly #isolated = new Set<number>();

  #isolate(index: number, what: 'isolate' | 'connect'): void {
    if (what === 'isolate') this.#isolated.add(index);
    else this.#isolated.delete(index);
    for (const { from, to } of this.#pairs()) {
      if (from !== index && to !== index) continue;
      const up = !this.#isolated.has(from) && !this.#isolated.has(to);
      this.#consortium.network.setUp(from, to, up);
    }
  }

  /** Each strike has a stream of its own, so that one that is left out changes no other. */
  #strike(kind: FaultKind): void {
    const { scenario, seats } = this.#consortium;
    const number = this.strikes;
    this.strikes += 1;
    this.#random = new Random(scenario.seed, 'strike', number);
    if (scenario.dropped?.includes(number)) return;
    for (const operation of operationsInFlight(seats)) {
      const cell = `${kind}/${operation}`;
      this.coverage[cell] = (this.coverage[cell] ?? 0) + 1;
    }
    this.#strikes[kind]();
  }

  readonly #strikes: Readonly<Record<FaultKind, () => void>> = {
    crash: () => this.#crash(this.#random.pick(this.#consortium.seats)),
    sleep: () => this.#sleep(),
    'power-cut': () => this.#cutPower(),
    'disk-error': () => this.#failSync(),
    pause: () => this.#pause(),
    reset: () => this.#reset(),
    partition: () => this.#partition(),
    'one-way': () => this.#cutOneWay(),
    clog: () => this.#clog(),
    slow: () => this.#slowDown(),
    clock: () => this.#jumpClock(),
    'roll-back': () => this.#rollBack(),
    'log-rot': () => this.#rotLog(),
    wipe: () => this.#wipe(),
    'state-rot': () => this.#rotState(),
    'disk-full': () => this.#fillDisk(),
  };

  #note(what: string): void {
    this.#consortium.trace.note('world', () => what);
  }

  /** Runs `undo` later, unless the network has healed by then. */
  #undoAfter(delayMs: number, undo: () => void): void {
    this.#consortium.timeline.after(delayMs * 1_000, () => {
      if (this.#active) undo();
    });
  }

  /** P1, P2: between any two effects, with or without what the operating system still held. */
  #crash({ identity, machine }: Seat): void {
    const losesPower = this.#random.chance(500);
    const downMs = this.#random.pick([10, 200, DOWN_MS_MAX]);
    const calls = this.#random.between(1, FUSE_CALLS_MAX);
    machine.process?.setFuse(calls, () => {
      this.#note(`${identity} ${losesPower ? 'loses power' : 'is killed'} for ${downMs} ms`);
      if (losesPower) machine.cutPower();
      else machine.kill();
      machine.startAfter(downMs);
    });
  }

  /** N9: away for so long that the others are far ahead. */
  #sleep(): void {
    const { seats } = this.#consortium;
    if (seats.some(({ machine }) => !machine.running)) return;
    const { identity, machine } = this.#random.pick(seats);
    const downMs = this.#random.between(200, SLEEP_MS_MAX);
    this.#note(`${identity} is away for ${downMs} ms`);
    machine.kill();
    machine.startAfter(downMs);
  }

  /** P3: all, or many, within a moment of each other, each at its own point of its work. */
  #cutPower(): void {
    const { seats, timeline } = this.#consortium;
    const struck = this.#random.chance(600) ? seats : this.#random.subset(seats);
    for (const { identity, machine } of struck) {
      const downMs = this.#random.between(10, 500);
      const { process } = machine;
      const darken = (): void => {
        this.#note(`${identity} goes dark for ${downMs} ms`);
        machine.cutPower();
        machine.startAfter(downMs);
      };
      process?.setFuse(this.#random.between(1, CLUSTER_FUSE_CALLS_MAX), darken);
      timeline.after(this.#random.below(CLUSTER_US_MAX), () => {
        if (machine.process === process && process?.alive === true) darken();
      });
    }
  }

  /** D9: somebody brings back an old copy of the data directory. */
  #rollBack(): void {
    const { scenario, seats, timeline } = this.#consortium;
    const identity = this.#random.pick(scenario.rolledBack ?? []);
    const machine = seats.find((seat) => seat.identity === identity)?.machine;
    if (machine === undefined) return;
    const image = machine.disk.image();
    timeline.after(this.#random.between(20, ROLL_BACK_MS_MAX) * 1_000, () => {
      if (!this.#active || !machine.formatted) return;
      this.#note(`the log of ${identity} is an old copy`);
      machine.kill();
      machine.disk.rollBack(image);
      machine.startAfter(this.#random.between(10, 200));
    });
  }

  /** S5, D12: it has lost its log, or all that it had. */
  #wipe(): void {
    const identity = this.#random.pick(this.#consortium.scenario.rolledBack ?? []);
    const machine = this.#consortium.seats.find((seat) => seat.identity === identity)?.machine;
    if (machine?.formatted !== true) return;
    const marks = this.#random.chance(500);
    this.#note(`${identity} has lost its log${marks ? ' and its marks' : ''}`);
    machine.lose({ marks });
  }

  /** D3: a bit of the log flips; it may be in use, at rest, or in what was zero. */
  #rotLog(): void {
    const identity = this.#random.pick(this.#consortium.scenario.rolledBack ?? []);
    const machine = this.#consortium.seats.find((seat) => seat.identity === identity)?.machine;
    if (machine?.formatted !== true) return;
    this.#note(`a bit of the log of ${identity} flips`);
    machine.disk.flipBit();
    if (!this.#random.chance(500)) return;
    machine.kill();
    machine.startAfter(this.#random.between(10, 200));
  }

  /** D3, D4: the database rots, in use or while its machine is off. */
  #rotState(): void {
    const { identity, machine } = this.#random.pick(this.#consortium.seats);
    const what = machine.home.rot?.();
    if (what === undefined) return;
    this.#note(`database of ${identity}: ${what}`);
    if (this.#random.chance(700)) machine.exit();
  }

  /** D7: no write is taken, until somebody makes room. */
  #fillDisk(): void {
    const { identity, machine } = this.#random.pick(this.#consortium.seats);
    this.#note(`the disk of ${identity} is full`);
    machine.disk.full = true;
    this.#undoAfter(this.#random.between(20, OUTAGE_MS_MAX), () => {
      machine.disk.full = false;
    });
  }

  #failSync(): void {
    const { identity, machine } = this.#random.pick(this.#consortium.seats);
    this.#note(`the next sync of ${identity} fails`);
    if (this.#random.chance(300)) machine.home.failNextWrite?.();
    machine.disk.failNextSync = true;
  }

  #pause(): void {
    const { identity, machine } = this.#random.pick(this.#consortium.seats);
    const { process } = machine;
    const pauseMs = this.#random.between(20, PAUSE_MS_MAX);
    this.#note(`${identity} is stopped for ${pauseMs} ms`);
    process?.pause();
    this.#undoAfter(pauseMs, () => process?.resume());
  }

  #pairs(): { from: number; to: number }[] {
    const indices = this.#consortium.seats.map(({ endpoint }) => endpoint.index);
    return indices.flatMap((from) =>
      indices.filter((to) => to !== from).map((to) => ({ from, to })),
    );
  }

  #reset(): void {
    const { from, to } = this.#random.pick(this.#pairs());
    this.#note(`the link ${from}–${to} breaks`);
    this.#consortium.network.reset(from, to);
    this.#consortium.network.reset(to, from);
  }

  #cut(pairs: readonly { from: number; to: number }[]): void {
    const { network } = this.#consortium;
    const outageMs = this.#random.between(20, OUTAGE_MS_MAX);
    this.#note(`cut for ${outageMs} ms: ${pairs.map(({ from, to }) => `${from}→${to}`).join(' ')}`);
    for (const { from, to } of pairs) network.setUp(from, to, false);
    this.#undoAfter(outageMs, () => {
      for (const { from, to } of pairs) network.setUp(from, to, true);
    });
  }

  #partition(): void {
    const indices = this.#consortium.seats.map(({ endpoint }) => endpoint.index);
    const side = new Set(this.#random.subset(indices));
    this.#cut(this.#pairs().filter(({ from, to }) => side.has(from) !== side.has(to)));
  }

  #cutOneWay(): void {
    this.#cut(this.#pairs().filter(() => this.#random.chance(250)));
  }

  #clog(): void {
    const { network } = this.#consortium;
    for (const { from, to } of this.#pairs()) {
      if (!this.#random.chance(300)) continue;
      network.setClogged(from, to, true);
      this.#undoAfter(this.#random.between(20, OUTAGE_MS_MAX), () =>
        network.setClogged(from, to, false),
      );
    }
    this.#note('links clog');
  }

  #slowDown(): void {
    const { network, scenario } = this.#consortium;
    const latencyUsMin = this.#random.between(50_000, 400_000);
    network.settings = { ...scenario.network, latencyUsMin, latencyUsMax: 2 * latencyUsMin };
    this.#note(`frames take ${latencyUsMin / 1_000} ms`);
    this.#undoAfter(this.#random.between(300, 2 * OUTAGE_MS_MAX), () => {
      network.settings = scenario.network;
    });
  }

  #jumpClock(): void {
    const seat = this.#random.pick(this.#wildClocks.length > 0 ? this.#wildClocks : [undefined]);
    if (seat === undefined) return;
    const { machine } = seat;
    const before = machine.skewMs;
    machine.skewMs = this.#random.between(-CLOCK_JUMP_MS, CLOCK_JUMP_MS);
    this.#note(`the clock of ${seat.identity} is ${machine.skewMs} ms off`);
    this.#undoAfter(this.#random.between(50, OUTAGE_MS_MAX), () => {
      machine.skewMs = before;
    });
  }

  /** N9: no link works until everything heals. */
  #blackOut(): void {
    const { network, scenario, timeline } = this.#consortium;
    const { blackoutMs, faultMs } = scenario;
    if (blackoutMs === 0) return;
    timeline.after((faultMs - blackoutMs) * 1_000, () => {
      this.#note('nobody reaches anybody');
      for (const { from, to } of this.#pairs()) network.setUp(from, to, false);
    });
  }

  #share(
    [first, second]: readonly [Seat, Seat],
    others: readonly number[],
    rounds: readonly TwinRound[],
  ): void {
    const within = (mask: number): Set<number> =>
      new Set(others.filter((other) => (mask >> other) & 1));
    for (const [number, masks] of rounds.entries()) {
      this.#consortium.timeline.after(number * TWIN_ROUND_MS * 1_000, () => {
        first.audience = within(masks[0]);
        second.audience = within(masks[1]);
      });
    }
  }

  /** Twins share the council between them, anew from time to time, to the end of the run. */
  #splitTwins(): void {
    const { scenario, seats, timeline } = this.#consortium;
    for (const { identity, twins } of scenario.villains) {
      if (!twins) continue;
      const [first, second] = seats.filter((seat) => seat.identity === identity) as [Seat, Seat];
      const others = [...Array(scenario.validators).keys()].filter((other) => other !== identity);
      if (scenario.twinRounds !== undefined) {
        this.#share([first, second], others, scenario.twinRounds);
        continue;
      }
      const split = (): void => {
        const both = this.#random.subset(others);
        const shuffled = this.#random.shuffled(others);
        const half = this.#random.between(1, others.length - 1);
        first.audience = new Set([...shuffled.slice(0, half), ...both.slice(0, 1)]);
        second.audience = new Set([...shuffled.slice(half), ...both.slice(0, 1)]);
        timeline.after(this.#random.between(100, 1_500) * 1_000, split);
      };
      split();
    }
  }
}
