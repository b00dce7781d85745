// What the replica throws ends the node: the mesh would blame a peer for it, and go on with a
// replica that does nothing any more.

import { strict as assert } from 'node:assert';
import { WitanError } from '@witan/ledger/problems';
import { failStop } from '../src/fail-stop.ts';

describe('a replica that throws', () => {
  it('§3.6: is told to the node, and not to whoever delivered the frame', () => {
    const told: Error[] = [];
    const damage = new WitanError('state/row-damaged', 'a row');
    const receive = failStop(
      (from: number) => {
        if (from === 1) throw damage;
      },
      (error) => told.push(error),
    );
    receive(0);
    assert.deepEqual(told, []);
    receive(1);
    assert.deepEqual(told, [damage]);
  });
});
