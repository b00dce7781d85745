// Councils that change at random while frames are lost, machines lose power and logs are gone:
// nobody contradicts itself, all agree, and when the trouble is over the ledger goes on.

import { strict as assert } from 'node:assert';
import { Cluster, councilOf, PowerCut } from './cluster.ts';
import { assertAgreement, StatementChecker } from './promises.ts';

const SEEDS = process.env.WITAN_CI_TIER === 'nightly' ? 300 : 6;
const FIRST = Number(process.env.WITAN_SEED ?? 1);
const MEMBERS = 7;

/** A small generator, so that a seed is a run. */
function generator(seed: number): (below: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

class Trouble {
  readonly cluster: Cluster;
  readonly #random: (below: number) => number;
  readonly #checker: StatementChecker = new StatementChecker();
  #cutOff: number | undefined;
  #lossPercent = 0;
  /** Who has lost its log, and at most one at a time: more than f learners halt a council. */
  #learner: number | undefined;

  constructor(seed: number) {
    this.#random = generator(seed);
    const windowHeights = 2 + this.#random(6);
    const termBlocks = 3 + this.#random(20);
    const epochBlocksMax = 24 + this.#random(40);
    const parameters = { windowHeights, termBlocks, epochBlocksMax };
    this.cluster = new Cluster({ members: MEMBERS, parameters });
    this.cluster.bus.loses = (frame) => {
      this.#checker.see(frame);
      if (frame.from === this.#cutOff || frame.to === this.#cutOff) return true;
      return this.#random(100) < this.#lossPercent;
    };
    this.cluster.onPort = (member) => {
      if (this.#powerCut === member && this.#random(12) === 0) throw new PowerCut();
    };
  }

  #powerCut: number | undefined;
  #submitted = 0;

  #council(): number[] {
    const { members } = this.cluster;
    const newest = members.reduce((a, b) =>
      b.replica.council.epoch > a.replica.council.epoch ? b : a,
    );
    return newest.replica.council.validators.map(({ member }) => Number(member.slice(7)));
  }

  /** A client goes from one agency to the next until it is served. */
  #submit(name = `transaction ${this.#submitted++}`): void {
    const council = this.#council();
    const first = this.#random(council.length);
    const order = council.map((_, step) => council[(first + step) % council.length] as number);
    order.find((identity) => this.cluster.submit(identity, name) === 'accepted');
  }

  #change(): void {
    const now = this.#council();
    const outside = [...Array(MEMBERS).keys()].filter((identity) => !now.includes(identity));
    const next = [...now];
    const seat = this.#random(next.length);
    const joins = outside[this.#random(outside.length)];
    const kind = this.#random(4);
    if (kind === 0 && next.length > 4) next.splice(seat, 1);
    else if (kind === 1 && joins !== undefined) next.push(joins);
    else if (kind === 2 && joins !== undefined) next[seat] = joins;
    const parameters = this.#random(3) === 0 ? { windowHeights: 1 + this.#random(8) } : {};
    this.#submit(councilOf(next, parameters));
  }

  #restartAll(): void {
    this.#powerCut = undefined;
    this.cluster.members.forEach(({ running }, index) => {
      if (!running) this.cluster.restart(index);
    });
  }

  /** Everybody who has a seat in the newest council is there and votes. */
  #settled(): boolean {
    const { members } = this.cluster;
    const newest = Math.max(...members.map(({ replica }) => replica.council.epoch));
    return this.#council().every((identity) => {
      const { role, epoch } = this.cluster.member(identity).replica.status();
      return role === 'validator' && epoch === newest;
    });
  }

  round(): void {
    const { cluster } = this;
    switch (this.#random(10)) {
      case 0:
      case 1:
        this.#change();
        break;
      case 2:
        this.#cutOff = this.#random(MEMBERS);
        break;
      case 3:
        this.#lossPercent = this.#random(25);
        break;
      case 4:
        this.#powerCut = this.#random(MEMBERS);
        break;
      case 5: {
        const index = this.#random(MEMBERS);
        if (!this.#settled() || !this.#council().includes(index)) break;
        this.#restartAll();
        this.#learner = index;
        cluster.kill(index);
        cluster.returnWithoutLog(index, this.#random(2) === 0 ? cluster.freshMarks() : undefined);
        // Said once: after another restart it would be another return.
        cluster.member(index).learner = false;
        break;
      }
      case 6:
        this.#restartAll();
        break;
      default:
        this.#cutOff = undefined;
    }
    for (let i = this.#random(8); i > 0; i--) {
      this.#submit();
      cluster.run(20 + 10 * this.#random(10), 10);
    }
  }

  /** All is well again: the ledger goes on, and whoever was fenced votes after a renewal. */
  heal(): void {
    const { cluster } = this;
    this.#cutOff = undefined;
    this.#lossPercent = 0;
    this.#restartAll();
    cluster.run(12_000, 50);
    for (let i = 0; i < 3; i++) {
      this.#submit(councilOf(this.#council()));
      cluster.run(4_000, 50);
    }
    assertAgreement(cluster);
    const heights = cluster.heights();
    const epochs = cluster.members.map(({ replica }) => replica.status().epoch);
    assert.equal(new Set(heights).size, 1, `heights ${heights}, epochs ${epochs}`);
    assert.equal(new Set(epochs).size, 1, `epochs ${epochs}`);
    assert.ok(this.#settled(), `learner ${this.#learner}`);
    const before = heights[0] as number;
    this.#submit();
    cluster.run(2_000, 50);
    assert.ok((cluster.heights()[0] as number) > before, 'the ledger goes on');
  }
}

describe('councils at random', () => {
  it('M1, M2, S5, W5: no contradiction, one chain, and progress when the trouble is over', function () {
    this.timeout(60_000 + 10_000 * SEEDS);
    let epochs = 0;
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const trouble = new Trouble(seed);
      try {
        trouble.cluster.run(300);
        for (let i = 0; i < 40; i++) trouble.round();
        trouble.heal();
      } catch (error) {
        (error as Error).message += ` (seed ${seed})`;
        throw error;
      }
      epochs += trouble.cluster.member(0).replica.status().epoch;
    }
    assert.ok(epochs >= 3 * SEEDS, `${epochs} epochs`);
  });
});
