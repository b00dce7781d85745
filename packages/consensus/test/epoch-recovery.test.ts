// Recovery around the end of an epoch (W5, M2): whatever the moment of a power cut, a validator
// that stays, one that leaves and one that joins come back into the right epoch, and contradict
// nothing that they said before.

import { strict as assert } from 'node:assert';
import type { Frame } from '../src/memory.ts';
import { Cluster, councilOf, PowerCut } from './cluster.ts';
import { assertAgreement, StatementChecker } from './promises.ts';

const MEMBERS = 5;
/** Every moment at night; before a merge, a ninth of them, each scenario and victim another. */
const STRIDE = process.env.WITAN_CI_TIER === 'nightly' ? 1 : 9;

interface Scenario {
  readonly name: string;
  readonly play: (cluster: Cluster) => void;
}

const scenarios: readonly Scenario[] = [
  {
    name: 'one member goes and another comes, under load',
    play: (cluster) => {
      cluster.submit(0, councilOf([0, 1, 2, 4]));
      for (let i = 0; i < 6; i++) {
        cluster.submit(i % 2);
        cluster.run(40, 20);
      }
      cluster.run(300, 50);
    },
  },
  {
    name: 'the last block is prepared in one view and voted again in the next',
    play: (cluster) => {
      cluster.submit(0, councilOf([0, 1, 2, 4]));
      const seen = cluster.bus.loses;
      // COMMITs stop one height before the end; then the leader is cut off.
      const end = (): boolean => cluster.heights().some((height) => height >= 3);
      let leader: number | undefined;
      cluster.bus.loses = (frame: Frame) => {
        seen(frame);
        if (leader === undefined && end()) leader = cluster.leader;
        return leader !== undefined && (frame.kind === 3 || frame.from === leader);
      };
      cluster.run(300, 20);
      cluster.bus.loses = (frame) => {
        seen(frame);
        return frame.from === leader;
      };
      cluster.run(2_500, 50);
      cluster.bus.loses = seen;
      cluster.run(800, 50);
    },
  },
];

/** Plays a scenario, cutting the victim's power before the n-th use of its ports. */
function playWithCut(scenario: Scenario, victim: number, cutAt: number): number {
  const parameters = { windowHeights: 3, termBlocks: 4 };
  const cluster = new Cluster({ members: MEMBERS, parameters });
  const checker = new StatementChecker();
  cluster.bus.loses = (frame) => {
    checker.see(frame);
    return false;
  };
  cluster.run(300, 20);
  let uses = 0;
  cluster.onPort = (member) => {
    if (member !== victim) return;
    uses += 1;
    if (uses === cutAt) throw new PowerCut();
  };
  scenario.play(cluster);
  const used = uses;
  if (!cluster.member(victim).running) {
    cluster.restart(victim);
    cluster.run(1_500, 50);
  }
  const expected = cluster.submit(0, 'last-0') === 'accepted' ? 1 : 0;
  assert.equal(expected, 1, 'clients are served');
  cluster.run(2_000, 50);
  assertAgreement(cluster);
  const where = `cut at ${cutAt}: heights ${cluster.heights()}`;
  assert.equal(new Set(cluster.heights()).size, 1, where);
  for (const { replica } of cluster.members) assert.equal(replica.status().epoch, 1, where);
  return used;
}

describe('recovery around the end of an epoch', () => {
  for (const [index, scenario] of scenarios.entries()) {
    for (const [victim, who] of [
      [1, 'who stays'],
      [3, 'who leaves'],
      [4, 'who joins'],
    ] as const) {
      it(`W5, M2: power cut between any two effects of one ${who}: ${scenario.name}`, function () {
        this.timeout(120_000);
        const uses = playWithCut(scenario, victim, Number.POSITIVE_INFINITY);
        assert.ok(uses > 20, `${uses} uses of ports`);
        for (let cutAt = 1 + ((victim + 4 * index) % STRIDE); cutAt <= uses; cutAt += STRIDE) {
          playWithCut(scenario, victim, cutAt);
        }
      });
    }
  }
});
