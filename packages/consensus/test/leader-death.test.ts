// How long nothing commits when a leader dies, beyond the time in which nobody can know that it did
// (V1–V5, T2; figure B5). A hop takes a millisecond here, and a sync another, so what is longer
// than the messages need is a pause that the protocol makes by itself.

import { strict as assert } from 'node:assert';
import { LAN_TIMING } from '../src/timing.ts';
import { Cluster } from './cluster.ts';

const MEMBERS = 4;

interface Death {
  /** Until the others commit in the next view, ms; and how long that is from entering it. */
  readonly silentMs: number;
  readonly enteredMs: number;
  /** Taken by agencies that live, and committed in the end. */
  readonly accepted: number;
  readonly committed: number;
  readonly refused: number;
}

/** The others take a transaction every so many ms, before, while and after the leader dies. */
function death(everyMs: number, aliveMs: number): Death {
  let entered: number | undefined;
  const cluster: Cluster = new Cluster({
    trace: (_member, _event, effects) => {
      const enters = effects.some((each) => each.type === 'view-changed' && each.active);
      if (enters) entered ??= cluster.clock.monotonicMs();
    },
  });
  cluster.runByHops(500);
  const { leader } = cluster;
  const alive = [1, 2, 3].map((step) => (leader + step) % MEMBERS);
  const [survivor] = alive as [number];
  const height = (): number => cluster.heights()[survivor] as number;
  let [accepted, refused, turn] = [0, 0, 0];
  const run = (ms: number, isOver = () => false): void => {
    for (let at = 0; at < ms && !isOver(); at++) {
      turn += 1;
      if (turn % everyMs === 0) {
        const admission = cluster.submit(alive[(turn / everyMs) % 3] as number);
        if (admission === 'accepted') accepted += 1;
        else refused += 1;
      }
      cluster.runByHops(1);
    }
  };
  run(aliveMs);
  cluster.kill(leader);
  const diedMs = cluster.clock.monotonicMs();
  entered = undefined;
  run(5_000, () => entered !== undefined);
  const before = height();
  run(5_000, () => height() > before);
  const silentMs = cluster.clock.monotonicMs() - diedMs;
  const enteredMs = cluster.clock.monotonicMs() - (entered ?? 0);
  run(500);
  cluster.runByHops(1_000);
  const committed = cluster.member(survivor).application.transactions.length;
  return { silentMs, enteredMs, accepted, committed, refused };
}

describe('the death of a leader', () => {
  for (const [everyMs, aliveMs] of [
    [5, 1_000],
    [5, 1_063],
    [1, 1_111],
  ] as const) {
    it(`T2: a transaction every ${everyMs} ms, ${aliveMs} ms after the start: others go on`, () => {
      const result = death(everyMs, aliveMs);
      const said = JSON.stringify(result);
      // The progress timer, and then a hop and a sync of each message.
      assert.ok(result.silentMs <= LAN_TIMING.progressMsMin + 40, said);
      assert.ok(result.enteredMs <= 15, said);
      assert.equal(result.committed, result.accepted);
      assert.equal(result.refused, 0);
    });
  }
});
