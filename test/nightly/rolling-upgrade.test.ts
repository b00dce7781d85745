// R16: agencies are upgraded one after another while clients go on, and back again. Until there is
// a release before this one, the program that they are restarted with is the one that they ran.

import { strict as assert } from 'node:assert';
import { buildRelease, previousRelease, type Release } from '../chaos/previous-release.ts';
import { roll } from '../chaos/rolling.ts';
import { Consortium, loopbackSite } from '../e2e/consortium.ts';
import { built, type Launch } from '../e2e/launch.ts';

const ROUNDS = 3;

function rollingUpgrade(this: Mocha.Suite): void {
  this.timeout(900_000);
  let release: Release | undefined;

  before(() => {
    const name = previousRelease();
    if (name !== undefined) release = buildRelease(name);
    else console.log('  SKIPPED R16 with two versions: no tag v* is an ancestor of this tree');
  });

  after(() => release?.remove());

  /** Everybody in turn, so many times, from one program to another. */
  async function rollAll(from: Launch, to: Launch, rounds: number, name: string): Promise<void> {
    const consortium = await Consortium.start({ ...(await loopbackSite()), launch: () => from });
    try {
      const inTurn = Array.from({ length: rounds }, () => consortium.agencies).flat();
      const choose = inTurn.map((agency) => async () => agency);
      await roll(consortium, choose, { launch: to, name });
      for (const { launch, member } of consortium.agencies) assert.equal(launch, to, member);
    } finally {
      await consortium.remove();
    }
  }

  it(`R16: everybody ${ROUNDS} times, with the program that ran before`, async () => {
    await rollAll(built(), built(), ROUNDS, 'the same program');
  });

  it('R16, X1: from the release before to this one', async function () {
    if (release === undefined) return this.skip();
    await rollAll(release.launch, built(), 1, `from ${release.name}`);
  });

  it('R16: back to the release before, while no height has activated anything newer', async function () {
    if (release === undefined) return this.skip();
    await rollAll(built(), release.launch, 1, `back to ${release.name}`);
  });
}

if (process.env.WITAN_CI_TIER === 'nightly') {
  describe('a rolling upgrade of all agencies', rollingUpgrade);
}
